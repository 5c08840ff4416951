"""Statistics of a whole scene, streamed in blocks of a fixed size.

The blocks depend on the scene only, never on the tile size or the memory, so a statistic (and
with it every pixel that depends on it) is the same in every run.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np

from . import passes
from .cells import SURVEY_SIDE, Cells, cell_sums, means

if TYPE_CHECKING:
    from .grid import Window
    from .scene import Scene

HISTOGRAM_BINS = 65536

CONSTANT_SHARE = 1e-6
"""A spread below this share of the largest value counts as zero (float32 data)."""


@dataclass(frozen=True)
class BandStatistics:
    """Statistics per band over the valid pixels of one image; arrays of shape (band,), float64.

    Attributes:
        count: number of valid pixels (the same for all bands).
        mean, std, minimum, maximum: std is the population standard deviation; 0 for a band that
            is constant to float32 precision.
    """

    count: int
    mean: np.ndarray
    std: np.ndarray
    minimum: np.ndarray
    maximum: np.ndarray


@dataclass(frozen=True)
class Percentiles:
    """2nd and 98th percentile per band, from a histogram of 65536 bins between the extremes."""

    low: np.ndarray
    high: np.ndarray

    @property
    def spread(self) -> np.ndarray:
        """rho: high - low, 0 for a constant band."""
        spread = self.high - self.low
        largest = np.maximum(np.abs(self.low), np.abs(self.high))
        return np.where(spread < CONSTANT_SHARE * largest, 0.0, spread)


def survey(scene: Scene, role: str) -> tuple[BandStatistics, Cells]:
    """Statistics and cell means of one image in one pass."""
    cells = scene.cells
    sums = np.zeros((scene.bands, cells.rows, cells.columns))
    counts = np.zeros((cells.rows, cells.columns))
    count, mean, m2 = 0, np.zeros(scene.bands), np.zeros(scene.bands)
    low, high = np.full(scene.bands, np.inf), np.full(scene.bands, -np.inf)

    def look(window: Window) -> Optional[tuple[int, np.ndarray, np.ndarray]]:
        values, valid = scene.read(role, window)
        rows, columns = cells.cell_slices(window)
        sums[:, rows, columns], counts[rows, columns] = cell_sums(values, valid, cells, window)
        inside = values[:, valid].astype(np.float64)
        n = inside.shape[1]
        if n == 0:
            return None
        block_mean = inside.mean(axis=1)
        extremes = np.stack([inside.min(axis=1), inside.max(axis=1)])
        inside -= block_mean[:, None]
        block_m2 = np.square(inside, out=inside).sum(axis=1)
        return n, np.stack([block_mean, block_m2]), extremes

    for _, found in passes.over(scene, list(cells.windows(SURVEY_SIDE)), look, _bytes(scene)):
        if found is None:
            continue
        n, (block_mean, block_m2), (block_low, block_high) = found
        shift = block_mean - mean  # Chan's merge of two samples
        mean = mean + shift * (n / (count + n))
        m2 = m2 + block_m2 + np.square(shift) * (count * n / (count + n))
        count += n
        low, high = np.minimum(low, block_low), np.maximum(high, block_high)
    std = np.sqrt(m2 / max(count, 1))
    largest = np.maximum(np.abs(low), np.abs(high))
    std = np.where(std < CONSTANT_SHARE * largest, 0.0, std)
    if count == 0:
        low, high = np.zeros(scene.bands), np.zeros(scene.bands)
    return BandStatistics(count, mean, std, low, high), means(sums, counts, cells)


def _bytes(scene: Scene) -> int:
    """Memory for looking at one window: the values, and those of all bands in float64 twice."""
    return scene.bands * SURVEY_SIDE**2 * 24


def percentiles(scene: Scene, role: str, statistics: BandStatistics) -> Percentiles:
    """2nd and 98th percentiles of one image, one more pass."""
    bands = scene.bands
    histogram = np.zeros((bands, HISTOGRAM_BINS), np.int64)
    width = (statistics.maximum - statistics.minimum) / HISTOGRAM_BINS

    def look(window: Window) -> np.ndarray:
        values, valid = scene.read(role, window)
        found = np.zeros_like(histogram)
        for band in range(bands):
            if width[band] > 0:
                inside = values[band][valid].astype(np.float64)
                bins = ((inside - statistics.minimum[band]) / width[band]).astype(np.int64)
                bins = np.clip(bins, 0, HISTOGRAM_BINS - 1)
                found[band] = np.bincount(bins, minlength=HISTOGRAM_BINS)
        return found

    windows = list(scene.cells.windows(SURVEY_SIDE))
    for _, found in passes.over(scene, windows, look, _bytes(scene)):
        histogram += found
    low, high = statistics.minimum.copy(), statistics.maximum.copy()
    for band in range(bands):
        if width[band] > 0:
            share = np.cumsum(histogram[band]) / max(statistics.count, 1)
            low[band] += width[band] * (np.searchsorted(share, 0.02) + 0.5)
            high[band] = statistics.minimum[band] + width[band] * (
                np.searchsorted(share, 0.98) + 0.5
            )
    return Percentiles(low, high)
