"""Steps 2 to 4: what the coarse sensor sees of a fine image, and where the pair disagrees."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator

import numpy as np

from ...cells import USABLE_SHARE
from .axes import Geometry, Taps, gaussian, repeated

WIDTHS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Standard deviations of the footprint that are tried, in cells."""

STEPS = (1.0, 0.5, 0.25)
"""Steps of the search for a shift, in sub-cells (quarters of a cell)."""

SHIFT_SPREAD, WIDTH_SPREAD, WIDTH_MEAN = 0.25, 0.25, 0.5
"""The prior of shift and width, in cells; it keeps a weak pair from inventing a shift."""

EQUAL = 1e-6
"""Share of the largest coarse value below which a plain cell mean is the coarse image."""

SEARCHED_CELLS = 200
"""The search looks at so many cells per axis around the middle; more tell nothing new."""

SMOOTH_CELLS = 2.0
"""Standard deviation of the smooth part of the disagreement, in cells."""

WHITE_SHARE = 50.0
"""White noise keeps 1 / 50 of its variance under that smoothing."""

FEW_CELLS = 20


@dataclass(frozen=True)
class Parts:
    """A fine image on sub-cells.

    Attributes:
        values: float32 (band, sub-row, sub-column), means of the valid pixels minus ``centre``.
        share: float64 (sub-row, sub-column), share of valid pixels.
        centre: float64 (band,).
    """

    values: np.ndarray
    share: np.ndarray
    centre: np.ndarray


@dataclass(frozen=True)
class Footprint:
    """What was found of the coarse sensor; ``shift`` is (down, right) in cells, ``q`` the mean
    correlation of the coarse image with what the sensor should have seen."""

    sigma: float = 0.0
    shift: tuple[float, float] = (0.0, 0.0)
    q: float = 1.0

    def taps(self, geometry: Geometry) -> tuple[Taps, Taps]:
        """H along rows and columns."""
        return (
            geometry.rows.footprint(self.sigma, self.shift[0]),
            geometry.columns.footprint(self.sigma, self.shift[1]),
        )


def seen(parts: Parts, taps: tuple[Taps, Taps]) -> np.ndarray:
    """H of an image: (band, h, w); 0 where nothing is valid."""
    sums = _both(parts.values * parts.share, taps)
    weight = _both(parts.share[None], taps)[0]
    there = weight > 1e-9
    mean = sums / np.where(there, weight, 1.0) + parts.centre[:, None, None]
    return np.where(there, mean, 0.0)


def _both(x: np.ndarray, taps: tuple[Taps, Taps]) -> np.ndarray:
    return taps[0].apply(taps[1].apply(x, -1), -2)


def find_footprint(
    parts: Parts, coarse: np.ndarray, usable: np.ndarray, geometry: Geometry
) -> Footprint:
    """The footprint and shift that make the fine image most like the coarse one.

    Args:
        coarse: float64 (band, h, w).
        usable: bool (h, w).
    """
    largest = float(np.abs(coarse[:, usable]).max(initial=0.0))
    plain = seen(parts, Footprint().taps(geometry))
    if not usable.any() or np.abs(plain - coarse)[:, usable].max() <= EQUAL * largest:
        return Footprint()
    search = _Search(*_middle(parts, coarse, usable, geometry))
    sigma, shift = WIDTH_MEAN, (0.0, 0.0)
    for _ in range(2):
        sigma = max(WIDTHS, key=lambda s: search.score(s, shift))
        for step in STEPS:
            shift = search.climb(sigma, shift, step / geometry.rows.parts_per_cell,
                                 step / geometry.columns.parts_per_cell)  # fmt: skip
    found = Footprint(sigma, shift)
    q = correlations(seen(parts, found.taps(geometry)), coarse, usable)
    return Footprint(sigma, shift, float(q.mean()))


class _Search:
    """Scores of footprints; those already computed are kept."""

    def __init__(
        self, parts: Parts, coarse: np.ndarray, usable: np.ndarray, geometry: Geometry
    ) -> None:
        self._parts, self._coarse, self._usable = parts, coarse, usable
        self._geometry = geometry
        self._known: dict[tuple[float, float, float], float] = {}

    def score(self, sigma: float, shift: tuple[float, float]) -> float:
        key = (sigma, *shift)
        if key not in self._known:
            mean = seen(self._parts, Footprint(sigma, shift).taps(self._geometry))
            q = correlations(mean, self._coarse, self._usable)
            n = np.count_nonzero(self._usable)
            fit = np.log(1.0 - np.maximum(q, 0.0) ** 2 + 1e-6).mean()
            prior = (shift[0] ** 2 + shift[1] ** 2) / SHIFT_SPREAD**2
            prior += (sigma - WIDTH_MEAN) ** 2 / WIDTH_SPREAD**2
            self._known[key] = float(-n / 8.0 * fit - 0.5 * prior)
        return self._known[key]

    def climb(
        self, sigma: float, shift: tuple[float, float], down: float, right: float
    ) -> tuple[float, float]:
        """Steps of one length as long as they gain; at most one cell away."""
        while True:
            best = max(_steps(shift, down, right), key=lambda d: self.score(sigma, d))
            if max(map(abs, best)) > 1.0 or self.score(sigma, best) <= self.score(sigma, shift):
                return shift
            shift = best


def _steps(shift: tuple[float, float], down: float, right: float) -> Iterator[tuple[float, float]]:
    for dy, dx in ((down, 0.0), (-down, 0.0), (0.0, right), (0.0, -right)):
        yield shift[0] + dy, shift[1] + dx


def _middle(
    parts: Parts, coarse: np.ndarray, usable: np.ndarray, geometry: Geometry
) -> tuple[Parts, np.ndarray, np.ndarray, Geometry]:
    """The middle of a large scene, all of a small one."""
    first = [max(0, n - SEARCHED_CELLS) // 2 for n in geometry.shape]
    y, x = (slice(f, min(n, f + SEARCHED_CELLS)) for f, n in zip(first, geometry.shape))
    if not usable[y, x].any() or max(geometry.shape) <= SEARCHED_CELLS:
        return parts, coarse, usable, geometry
    rows, columns = geometry.rows, geometry.columns
    inner = Geometry(rows.part(y.start, y.stop), columns.part(x.start, x.stop), geometry.ratio)
    of_rows, of_columns = rows.parts_of(y.start, y.stop), columns.parts_of(x.start, x.stop)
    cut = Parts(
        parts.values[:, of_rows, of_columns], parts.share[of_rows, of_columns], parts.centre
    )
    return cut, coarse[:, y, x], usable[y, x], inner


def correlations(a: np.ndarray, b: np.ndarray, usable: np.ndarray) -> np.ndarray:
    """Correlation per band over the usable cells; 0 where one of both is constant."""
    a, b = a[:, usable], b[:, usable]
    if a.shape[1] == 0:
        return np.zeros(len(a))
    a, b = a - a.mean(1, keepdims=True), b - b.mean(1, keepdims=True)
    below = np.sqrt(np.square(a).sum(1) * np.square(b).sum(1))
    return np.where(below > 0, (a * b).sum(1) / np.where(below > 0, below, 1.0), 0.0)


@dataclass(frozen=True)
class Disagreement:
    """E = coarse - H fine of the pair, float64 (band, h, w), in its parts; 0 in unusable cells.

    Attributes:
        mean: (band,), e.
        smooth, rest: E = smooth + rest.
        trust: (band,), phi: the share of the smooth part that is no smoothed noise.
    """

    mean: np.ndarray
    smooth: np.ndarray
    rest: np.ndarray
    trust: np.ndarray


def split_disagreement(error: np.ndarray, usable: np.ndarray) -> Disagreement:
    """The smooth part of the disagreement and what is left.

    Args:
        error: float64 (band, h, w).
        usable: bool (h, w).
    """
    bands, n = len(error), int(np.count_nonzero(usable))
    known = np.where(usable, error, 0.0)
    mean = known.sum(axis=(1, 2)) / max(n, 1)
    weights = gaussian(SMOOTH_CELLS, 4.0)
    taps = (repeated(error.shape[1], weights), repeated(error.shape[2], weights))
    below = _both(usable[None].astype(np.float64), taps)
    smooth = _both(known, taps) / np.where(below > 0, below, 1.0)
    trust = np.zeros(bands)
    if n > FEW_CELLS:
        for band in range(bands):
            inside = smooth[band][usable]
            spread = inside.var()
            noise = (error[band][usable] - inside).var() / WHITE_SHARE
            if spread > 0:
                trust[band] = np.clip(1.0 - 2.0 * noise / spread, 0.0, 1.0)
    level = mean[:, None, None]
    smooth = np.where(usable, level + trust[:, None, None] * (smooth - level), 0.0)
    return Disagreement(mean, smooth, np.where(usable, error - smooth, 0.0), trust)


def usable_cells(shares: list[np.ndarray]) -> np.ndarray:
    """Cells of which at least half is valid in every image: bool (h, w)."""
    return np.asarray(np.min(shares, axis=0) >= USABLE_SHARE)
