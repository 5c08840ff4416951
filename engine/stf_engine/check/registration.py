"""Where the coarse image really lies, and how wide its footprint is (classical.md 11.6).

The fine image is blurred, moved and averaged to cells in many ways; the way that correlates best
with the coarse image of the same date is the estimate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..classical.windows import window_sums
from ..grid import Window
from ..scene import Scene

SIGMAS = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Gaussian footprints tried, in cells."""

GAIN = 0.01
"""The best correlation must beat the plain one by this much."""

ENOUGH_CELLS = 100

SAMPLE_NUMBERS = 2_400_000
"""Pixels times bands of the sample in the middle of the scene; about a second of work."""

SAMPLE_SIDE = 2048
"""Largest side of the sample in fine pixels, which bounds what is read."""

STEPS_PER_CELL = 10
"""Large cells are searched on blocks of fine pixels, at least this many per cell."""


@dataclass(frozen=True)
class Registration:
    """The estimate for one pair.

    Attributes:
        row, column: shift in fine pixels; the coarse cell shows the fine pixels that lie this
            much further down and right.
        sigma: footprint, standard deviation in cells.
        score, plain_score: mean correlation over bands with and without the correction.
        accepted: clear enough to be used.
        n: cells compared.
    """

    row: float
    column: float
    sigma: float
    score: float
    plain_score: float
    accepted: bool
    n: int


def register(scene: Scene, fine_role: str, coarse_role: str) -> Optional[Registration]:
    """Estimate shift and footprint from the middle of the scene; None when it is too small.

    Source: classical.md 11.6; all shifts up to one cell and five footprints are tried, then the
    neighbours of the best, then a parabola per axis.
    """
    images = (scene.identity(fine_role), scene.identity(coarse_role))
    if scene.kept is None or None in images:
        return _estimated(scene, fine_role, coarse_role)
    key = ("registration", images, scene.cells)
    return scene.kept.made(key, lambda: _estimated(scene, fine_role, coarse_role))


def _estimated(scene: Scene, fine_role: str, coarse_role: str) -> Optional[Registration]:
    sample = _sample(scene, fine_role, coarse_role)
    if sample is None:
        return None
    size = sample.size
    steps = sorted({0, *range(-size, size + 1, max(1, size // STEPS_PER_CELL))})
    table: dict[tuple[float, int, int], float] = {}
    best: tuple[float, int, int] = (0.0, 0, 0)
    for share in SIGMAS:
        means = _Means(sample, share * size)
        for dy in steps:
            scene.progress.check()
            for dx in steps:
                table[share, dy, dx] = means.score(dy, dx)
        best = max(table, key=lambda key: table[key])
    best = _climb(_Means(sample, best[0] * size), table, best)
    share, dy, dx = best
    plain = table[0.0, 0, 0]
    inside = max(abs(dy), abs(dx)) < max(size, 2)
    n = int(np.count_nonzero(sample.usable))
    accepted = bool(table[best] - plain >= GAIN and inside and n >= ENOUGH_CELLS)
    row = (dy + _peak(table, share, dy, dx, (1, 0))) * sample.block
    column = (dx + _peak(table, share, dy, dx, (0, 1))) * sample.block
    return Registration(row, column, share, table[best], plain, accepted, n)


def _climb(
    means: _Means, table: dict[tuple[float, int, int], float], best: tuple[float, int, int]
) -> tuple[float, int, int]:
    """From the best of the search grid to a maximum among its direct neighbours."""
    size = means.sample.size
    while True:
        share, dy, dx = best
        around = [
            (share, y, x)
            for y in range(max(dy - 1, -size), min(dy + 1, size) + 1)
            for x in range(max(dx - 1, -size), min(dx + 1, size) + 1)
        ]
        for key in around:
            if key not in table:
                table[key] = means.score(key[1], key[2])
        highest = max(around, key=lambda key: table[key])
        if table[highest] <= table[best]:
            return best
        best = highest


@dataclass(frozen=True)
class _Sample:
    """Whole cells of the middle of the scene and the fine pixels around them.

    Attributes:
        fine, weight: sums over blocks of ``block`` x ``block`` fine pixels, divided by their
            number: values (band, row, column) times share of valid pixels, and that share.
        cells, usable: coarse values (band, Y, X) and which count.
        size, border: of a cell and of the surroundings, in blocks.
        block: side of a block in fine pixels.
    """

    fine: np.ndarray
    weight: np.ndarray
    cells: np.ndarray
    usable: np.ndarray
    size: int
    border: int
    block: int


def _sample(scene: Scene, fine_role: str, coarse_role: str) -> Optional[_Sample]:
    size, grid = scene.cells.size, scene.cells
    if size < 2:
        return None
    block = max(
        f for f in range(1, size + 1) if size % f == 0 and (f == 1 or size // f >= STEPS_PER_CELL)
    )
    side = min(SAMPLE_SIDE, int(np.sqrt(SAMPLE_NUMBERS / scene.bands)) * block)
    # the two outermost cells on each side are the surroundings that the footprint needs
    count_y, count_x = (min(n - 4, max(1, side // size)) for n in (grid.rows, grid.columns))
    if count_y < 3 or count_x < 3:
        return None
    y, x = (grid.rows - count_y) // 2, (grid.columns - count_x) // 2
    coarse = scene.coarse_cells(coarse_role)
    part = (slice(y, y + count_y), slice(x, x + count_x))
    window = Window(
        grid.origin_row + y * size,
        grid.origin_column + x * size,
        count_y * size,
        count_x * size,
    ).grown(2 * size)
    values, valid = scene.read(fine_role, window)
    # correlations do not see a constant, but the rounding of the transform does
    centre = values[:, valid].mean(axis=1, dtype=np.float64) if valid.any() else 0.0
    values = np.where(valid, values - np.reshape(centre, (-1, 1, 1)), 0.0)
    return _Sample(
        _block_means(values, block),
        _block_means(valid[None].astype(np.float64), block)[0],
        coarse.values[(slice(None), *part)],
        coarse.usable[part],
        size // block,
        2 * size // block,
        block,
    )


def _block_means(x: np.ndarray, block: int) -> np.ndarray:
    bands, rows, columns = x.shape
    return x.reshape(bands, rows // block, block, columns // block, block).mean(axis=(2, 4))


class _Means:
    """Cell means of the blurred fine image at every position."""

    def __init__(self, sample: _Sample, sigma: float) -> None:
        self.sample = sample
        planes = np.concatenate([sample.fine, sample.weight[None]])
        blurred = _blur(planes, sigma)
        known = (blurred[-1] > 1e-6) & (sample.weight > 0)
        field = np.where(known, blurred[:-1] / np.where(known, blurred[-1], 1.0), 0.0)
        sums = window_sums(np.concatenate([field, known[None].astype(np.float64)]), sample.size)
        self._enough = sums[-1] >= 0.5 * sample.size**2
        self._means = sums[:-1] / np.maximum(sums[-1], 1.0)

    def score(self, dy: int, dx: int) -> float:
        """Mean correlation over bands of the cells with the fine image moved by dy, dx."""
        s = self.sample
        rows = slice(s.border + dy, s.border + dy + s.usable.shape[0] * s.size, s.size)
        columns = slice(s.border + dx, s.border + dx + s.usable.shape[1] * s.size, s.size)
        chosen = s.usable & self._enough[rows, columns]
        if np.count_nonzero(chosen) < 3:
            return -2.0
        f, c = self._means[:, rows, columns][:, chosen], s.cells[:, chosen]
        f = f - f.mean(axis=1, keepdims=True)
        c = c - c.mean(axis=1, keepdims=True)
        norm = np.sqrt((f * f).sum(1) * (c * c).sum(1))
        good = norm > 1e-12
        return float(((f * c).sum(1)[good] / norm[good]).mean()) if good.any() else -2.0


def _blur(x: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian of the last two axes by Fourier transform, zero outside (weights are blurred
    along, so the border is renormalised)."""
    if sigma <= 0:
        return x
    rows, columns = x.shape[-2:]
    reach = int(np.ceil(4 * sigma))
    shape = (rows + reach, columns + reach)
    down = np.exp(-2.0 * (np.pi * sigma * np.fft.fftfreq(shape[0], 1.0)) ** 2)
    across = np.exp(-2.0 * (np.pi * sigma * np.fft.rfftfreq(shape[1], 1.0)) ** 2)
    spectrum = np.fft.rfft2(x, shape, axes=(-2, -1)) * down[:, None] * across
    return np.asarray(np.fft.irfft2(spectrum, shape, axes=(-2, -1))[..., :rows, :columns])


def _peak(
    table: dict[tuple[float, int, int], float],
    share: float,
    dy: int,
    dx: int,
    step: tuple[int, int],
) -> float:
    """Sub-pixel part of the maximum along one axis, by a parabola through three scores."""
    before = table.get((share, dy - step[0], dx - step[1]))
    here = table[share, dy, dx]
    after = table.get((share, dy + step[0], dx + step[1]))
    if before is None or after is None or before + after >= 2 * here:
        return 0.0
    return float(np.clip(0.5 * (before - after) / (before - 2 * here + after), -0.5, 0.5))
