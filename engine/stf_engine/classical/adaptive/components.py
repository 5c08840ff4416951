"""Steps 6 and 7: the target on cells, and how strong each kind of change is.

The strengths (variance components) are learned by minorise-maximise steps on the likelihood
(Zhou, Hu, Zhou, Lange 2019), shared by all bands.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Callable, Iterable, Optional

import numpy as np

Ranges = dict[str, Optional[float]]
"""Name of a range -> standard deviation of its spatial kernel in cells; None = whole scene."""

Cells = np.ndarray
"""Rows and columns of some cells: int (2, n)."""

COMPONENTS = (
    *(("constant", name) for name in ("short", "mid", "long")),
    *(("lin", name) for name in ("scene", "long", "mid", "short")),
    *(("wide", name) for name in ("scene", "long", "mid")),
    *(("narrow", name) for name in ("scene", "long", "mid")),
)
"""Group of features and range of each component; the noise comes besides."""

LINEAR = ("constant", "lin")
"""Groups of the second, linear member."""

FREE_MEAN = 10.0
"""The column of the mean: so large that the prior of its coefficient does not matter."""

START = 0.1
DROPPED = 1e-6
FLAT_PRIOR = (("lin", "scene"),)
"""Components without the exponential prior."""

WHOLE = 600
"""Up to so many cells everything is solved in one window."""


@dataclass
class CellModel:
    """What is known on cells, and with which settings.

    Attributes:
        shape: (h, w).
        usable: bool (h, w).
        features: group -> float32 (h, w, k), centred means of the features in each cell.
        y: float64 (h, w, band), the standardised target; 0 in unusable cells.
        smooth, rest: float64 (h, w, band), parts of the pair's disagreement over sigma.
        ranges: standard deviations in cells.
        noise: n0, what the noise is thought to be at least.
    """

    shape: tuple[int, int]
    usable: np.ndarray
    features: dict[str, np.ndarray]
    y: np.ndarray
    smooth: np.ndarray
    rest: np.ndarray
    ranges: Ranges
    noise: float

    @property
    def bands(self) -> int:
        return int(self.y.shape[-1])

    @property
    def whole(self) -> bool:
        """True when everything is solved in one window."""
        return self.shape[0] * self.shape[1] <= WHOLE

    def cells(self, rows: slice, columns: slice) -> Cells:
        """The usable cells of a window."""
        y, x = np.nonzero(self.usable[rows, columns])
        return np.stack([y + rows.start, x + columns.start])

    def group(self, name: str, cells: Cells) -> np.ndarray:
        return self.features[name][cells[0], cells[1]].astype(np.float64)


@dataclass(frozen=True)
class Variances:
    """Strengths: of each of :data:`COMPONENTS` in ``of`` (dropped ones are missing), and of the
    noise."""

    of: dict[tuple[str, str], float]
    noise: float

    def local(self) -> dict[str, dict[str, float]]:
        """Group -> range -> strength of the components with a range."""
        found: dict[str, dict[str, float]] = {}
        for (group, name), value in self.of.items():
            if name != "scene":
                found.setdefault(group, {})[name] = value
        return found

    def scene(self) -> dict[str, float]:
        """Group -> strength of the components that are the same for the whole scene."""
        return {group: value for (group, name), value in self.of.items() if name == "scene"}

    def shares(self) -> dict[str, float]:
        """Each one's part of their sum, for the report."""
        total = sum(self.of.values()) + self.noise
        named = {f"{group} {name}": value for (group, name), value in self.of.items()}
        return {k: round(v / total, 4) for k, v in {**named, "noise": self.noise}.items()}


@dataclass(frozen=True)
class Learning:
    """Settings of :func:`learn`.

    Attributes:
        iterations: minorise-maximise steps.
        prior: pi, weight of the exponential prior.
        noise_weight: pseudo-observations of the noise.
        bias_spread: standard deviation of delta = rho - 1, how much of
            the pair's disagreement may change; 0 keeps it.
    """

    iterations: int = 30
    prior: float = 8.0
    noise_weight: float = 4.0
    bias_spread: float = 1.0


def spatial(cells: Cells, others: Cells, length: Optional[float]) -> np.ndarray:
    """S between cells (n, others): 1 for the whole scene, else a Gaussian of the distance."""
    if length is None:
        return np.ones((cells.shape[1], others.shape[1]))
    squares = sum(np.subtract.outer(a, b).astype(np.float64) ** 2 for a, b in zip(cells, others))
    return np.asarray(np.exp(squares / (-2.0 * length * length)))


def covariance(model: CellModel, cells: Cells, parts: dict[str, dict[str, float]]) -> np.ndarray:
    """Sum of v * S * <A, A> over the components of ``parts`` (group -> range -> v)."""
    total = np.zeros((cells.shape[1],) * 2)
    kernels = _Kernels(model.ranges, cells)
    for group, strengths in parts.items():
        field_ = sum(value * kernels[name] for name, value in strengths.items())
        a = model.group(group, cells)
        total += field_ * (a @ a.T)
    return total


class _Kernels(dict[str, np.ndarray]):
    """Spatial kernels of some cells, computed when first asked for."""

    def __init__(self, ranges: Ranges, cells: Cells) -> None:
        super().__init__()
        self._ranges, self._cells = ranges, cells

    def __missing__(self, name: str) -> np.ndarray:
        self[name] = spatial(self._cells, self._cells, self._ranges[name])
        return self[name]


@dataclass
class _Window:
    """One learning window: its covariances and columns."""

    kernels: list[np.ndarray]
    y: np.ndarray
    columns: np.ndarray
    noise_part: np.ndarray = field(default_factory=lambda: np.zeros(0))

    def sums(self, strengths: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Over bands: a' K a and tr(P K) of each component, the noise last."""
        n = len(self.y)
        omega = strengths[-1] * np.eye(n)
        for v, kernel in zip(strengths, self.kernels):
            if v > 0:
                omega += v * kernel
        inverse = np.linalg.inv(omega)
        above, below = np.zeros(len(strengths)), np.zeros(len(strengths))
        weighted, inner, residual = self._projected(inverse)
        bands = self.y.shape[1]
        for g, kernel in enumerate(self.kernels):
            if strengths[g] <= 0:
                continue
            above[g] = (residual * (kernel @ residual)).sum()
            trace = float((inverse * kernel).sum())
            middle = np.einsum("bni,bnj->bij", weighted, kernel @ weighted)
            below[g] = bands * trace - np.einsum("bij,bij->", inner, middle)
        above[-1] = np.square(residual).sum()
        middle = np.einsum("bni,bnj->bij", weighted, weighted)
        below[-1] = bands * float(np.trace(inverse)) - np.einsum("bij,bij->", inner, middle)
        return above, below

    def _projected(self, inverse: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Omega^-1 X (band, n, column), (X' Omega^-1 X + I)^-1 (band, ...), and P y (n, band)."""
        weighted = inverse @ self.columns
        small = np.swapaxes(self.columns, 1, 2) @ weighted
        inner = np.linalg.inv(small + np.eye(small.shape[-1]))
        solved = inverse @ self.y
        right = np.einsum("bni,nb->bi", self.columns, solved)
        residual = solved - np.einsum("bni,bi->nb", weighted, np.einsum("bij,bj->bi", inner, right))
        return weighted, inner, residual


def nuisance(model: CellModel, cells: Cells, spread: float) -> np.ndarray:
    """Columns (band, n, 3 or 1): free mean, and the pair's disagreement where it may change."""
    y, x = cells
    mean = np.full((model.bands, cells.shape[1], 1), FREE_MEAN)
    if spread <= 0:
        return mean
    parts = [np.moveaxis(part[y, x], -1, 0)[..., None] for part in (model.smooth, model.rest)]
    return np.concatenate([mean, *(spread * part for part in parts)], axis=-1)


def learning_windows(
    shape: tuple[int, int], count: int, side: int, generator: np.random.Generator
) -> list[tuple[slice, slice]]:
    """Where the strengths are learned: all cells, or random windows of a large scene.

    Each window has a strip of rows and a strip of columns of its own, so that together they see
    all of the scene; windows drawn one by one often miss half of it.
    """
    h, w = shape
    if h * w <= WHOLE:
        return [(slice(0, h), slice(0, w))]
    high, wide = min(side, h), min(side, w)
    down = (generator.permutation(count) + generator.random(count)) / count
    right = (generator.permutation(count) + generator.random(count)) / count
    rows, columns = (down * (h - high + 1)).astype(int), (right * (w - wide + 1)).astype(int)
    return [
        (slice(int(y), int(y) + high), slice(int(x), int(x) + wide)) for y, x in zip(rows, columns)
    ]


def learn(
    model: CellModel,
    groups: Iterable[str],
    windows: list[tuple[slice, slice]],
    settings: Learning,
    check: Callable[[], None] = lambda: None,
) -> Variances:
    """Strengths of the components of ``groups`` and of the noise; ``check`` is called often and
    raises when the run was cancelled."""
    names = [c for c in COMPONENTS if c[0] in set(groups)]
    prepared = []
    for rows, columns in windows:
        cells = model.cells(rows, columns)
        if cells.shape[1]:
            kernels = [covariance(model, cells, {g: {r: 1.0}}) for g, r in names]
            columns_ = nuisance(model, cells, settings.bias_spread)
            prepared.append(_Window(kernels, model.y[cells[0], cells[1]], columns_))
    strengths = np.full(len(names) + 1, START)
    prior = np.array([0.0 if c in FLAT_PRIOR else settings.prior for c in names] + [0.0])
    weight = settings.noise_weight
    for _ in range(settings.iterations):
        check()
        sums = [window.sums(strengths) for window in prepared]
        above, below = (np.sum(part, axis=0) for part in zip(*sums))
        above[-1] += weight * model.noise / strengths[-1] ** 2
        below = below + prior
        below[-1] += weight / strengths[-1]
        ratio = np.where(below > 0, above / np.where(below > 0, below, 1.0), 0.0)
        strengths = strengths * np.sqrt(np.maximum(ratio, 0.0))
        strengths[:-1] = np.where(strengths[:-1] < DROPPED, 0.0, strengths[:-1])
    kept = {c: float(v) for c, v in zip(names, strengths) if v > 0}
    return Variances(kept, float(strengths[-1]))
