"""Means, centred sums and extremes of two images per band, merged block by block.

Each block is centred on its own mean first and blocks are joined with Chan's formula (Chan, Golub
and LeVeque 1983), so nothing cancels even where the mean is large against the spread (kelvin).
"""

from __future__ import annotations

import numpy as np


class Moments:
    """Running sums of pairs (x, y); all attributes float64 of shape (band,).

    Attributes:
        count: pairs seen, the same for all bands.
        mean_x, mean_y: means.
        xx, yy, xy: sums of products of centred values.
        low_x, high_x, low_y, high_y: extremes; infinite before the first pair.
    """

    def __init__(self, bands: int) -> None:
        self.count = 0
        self.mean_x, self.mean_y = np.zeros(bands), np.zeros(bands)
        self.xx, self.yy, self.xy = np.zeros(bands), np.zeros(bands), np.zeros(bands)
        self.low_x, self.low_y = np.full(bands, np.inf), np.full(bands, np.inf)
        self.high_x, self.high_y = np.full(bands, -np.inf), np.full(bands, -np.inf)

    def add(self, x: np.ndarray, y: np.ndarray) -> None:
        """Take in a block of pairs, float64 (band, pixel)."""
        n = x.shape[1]
        if n == 0:
            return
        mean_x, mean_y = x.mean(axis=1), y.mean(axis=1)
        from_x, from_y = x - mean_x[:, None], y - mean_y[:, None]
        step_x, step_y = mean_x - self.mean_x, mean_y - self.mean_y
        share = n / (self.count + n)
        weight = self.count * share
        self.xx += np.square(from_x).sum(axis=1) + step_x * step_x * weight
        self.yy += np.square(from_y).sum(axis=1) + step_y * step_y * weight
        self.xy += (from_x * from_y).sum(axis=1) + step_x * step_y * weight
        self.mean_x += step_x * share
        self.mean_y += step_y * share
        self.count += n
        self.low_x = np.minimum(self.low_x, x.min(axis=1))
        self.low_y = np.minimum(self.low_y, y.min(axis=1))
        self.high_x = np.maximum(self.high_x, x.max(axis=1))
        self.high_y = np.maximum(self.high_y, y.max(axis=1))

    @property
    def constant_x(self) -> np.ndarray:
        """Bands without any variation of x: largest = smallest value (a rounded sum is no test)."""
        return self.low_x >= self.high_x

    @property
    def constant_y(self) -> np.ndarray:
        return self.low_y >= self.high_y

    def correlation(self) -> np.ndarray:
        """Pearson's correlation per band, -1..1; NaN where x or y is constant."""
        defined = ~(self.constant_x | self.constant_y) & (self.xx > 0) & (self.yy > 0)
        norm = np.sqrt(np.where(defined, self.xx, 1.0)) * np.sqrt(np.where(defined, self.yy, 1.0))
        return np.where(defined, np.clip(self.xy / norm, -1.0, 1.0), np.nan)
