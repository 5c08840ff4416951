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

SAMPLE_SIDE = 1024
"""Side of the sample in the middle of the scene, in pixels."""

SAMPLE_CELLS = 44


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
    """Estimate shift and footprint from the middle of the scene; None when it is too small."""
    sample = _sample(scene, fine_role, coarse_role)
    if sample is None:
        return None
    fine, valid, cells, usable, border, size = sample
    plain = best = (-2.0, 0, 0, 0.0)
    top = size - 1 if size > 1 else 1
    coarse_steps = list(range(-size, size + 1, max(1, size // 10)))
    if 0 not in coarse_steps:
        coarse_steps = sorted({*coarse_steps, 0})
    table: dict[tuple[float, int, int], float] = {}
    for share in SIGMAS:
        means = _Means(fine, valid, share * size, size)
        for dy in coarse_steps:
            for dx in coarse_steps:
                score = means.score(cells, usable, border, dy, dx)
                table[share, dy, dx] = score
                if (share, dy, dx) == (0.0, 0, 0):
                    plain = (score, 0, 0, 0.0)
                if score > best[0]:
                    best = (score, dy, dx, share)
    share = best[3]
    means = _Means(fine, valid, share * size, size)
    for dy in range(max(best[1] - 1, -size), min(best[1] + 1, size) + 1):
        for dx in range(max(best[2] - 1, -size), min(best[2] + 1, size) + 1):
            score = table.setdefault((share, dy, dx), means.score(cells, usable, border, dy, dx))
            if score > best[0]:
                best = (score, dy, dx, share)
    score, dy, dx, share = best
    row = dy + _peak(table, share, dy, dx, (1, 0))
    column = dx + _peak(table, share, dy, dx, (0, 1))
    n = int(np.count_nonzero(usable))
    inside = abs(dy) <= top and abs(dx) <= top
    accepted = bool(score - plain[0] >= GAIN and inside and n >= ENOUGH_CELLS)
    return Registration(row, column, share, score, plain[0], accepted, n)


def _sample(scene: Scene, fine_role: str, coarse_role: str):  # type: ignore[no-untyped-def]  # noqa: ANN202
    """Fine pixels and cells of the middle of the scene, two cells away from its border."""
    size = scene.cells.size
    if size < 2:
        return None
    count_y = min(scene.cells.rows - 4, SAMPLE_CELLS, max(1, SAMPLE_SIDE // size))
    count_x = min(scene.cells.columns - 4, SAMPLE_CELLS, max(1, SAMPLE_SIDE // size))
    if count_y < 3 or count_x < 3:
        return None
    y = (scene.cells.rows - count_y) // 2
    x = (scene.cells.columns - count_x) // 2
    coarse = scene.coarse_cells(coarse_role)
    part = (slice(y, y + count_y), slice(x, x + count_x))
    cells, usable = coarse.values[(slice(None), *part)], coarse.usable[part]
    border = 2 * size
    window = Window(
        scene.cells.origin_row + y * size,
        scene.cells.origin_column + x * size,
        count_y * size,
        count_x * size,
    ).grown(border)
    fine, valid = scene.read(fine_role, window)
    return fine.astype(np.float64), valid, cells, usable, border, size


class _Means:
    """Cell means of the blurred fine image at every position."""

    def __init__(self, fine: np.ndarray, valid: np.ndarray, sigma: float, size: int) -> None:
        weights = valid.astype(np.float64)
        blurred = _blur(np.concatenate([fine * weights, weights[None]]), sigma)
        weight = np.where(blurred[-1] > 1e-6, blurred[-1], 1.0)
        known = (blurred[-1] > 1e-6) & valid
        field = np.where(known, blurred[:-1] / weight, 0.0)
        sums = window_sums(np.concatenate([field, known[None].astype(np.float64)]), size)
        self._counts = sums[-1]
        self._means = sums[:-1] / np.maximum(sums[-1], 1.0)
        self._size = size

    def score(self, cells: np.ndarray, usable: np.ndarray, border: int, dy: int, dx: int) -> float:
        """Mean correlation over bands of the cells with the fine image moved by dy, dx."""
        rows = slice(border + dy, border + dy + usable.shape[0] * self._size, self._size)
        columns = slice(border + dx, border + dx + usable.shape[1] * self._size, self._size)
        enough = self._counts[rows, columns] >= 0.5 * self._size**2
        chosen = usable & enough
        if np.count_nonzero(chosen) < 3:
            return -2.0
        f = self._means[:, rows, columns][:, chosen]
        c = cells[:, chosen]
        f = f - f.mean(axis=1, keepdims=True)
        c = c - c.mean(axis=1, keepdims=True)
        denominator = np.sqrt((f * f).sum(1) * (c * c).sum(1))
        good = denominator > 0
        if not good.any():
            return -2.0
        return float(((f * c).sum(1)[good] / denominator[good]).mean())


def _blur(x: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian, truncated at 3 sigma, zero outside (the weights are blurred along)."""
    if sigma <= 0:
        return x
    radius = int(np.ceil(3 * sigma))
    weights = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma) ** 2)
    weights /= weights.sum()
    for axis in (1, 2):
        out = np.zeros_like(x)
        length = x.shape[axis]
        for k, weight in zip(range(-radius, radius + 1), weights):
            low, high = max(0, -k), min(length, length - k)
            target = tuple(slice(low, high) if a == axis else slice(None) for a in range(3))
            source = tuple(slice(low + k, high + k) if a == axis else slice(None) for a in range(3))
            if high > low:
                out[target] += weight * x[source]
        x = out
    return x


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
