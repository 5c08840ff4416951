"""How coarse t2 follows coarse t1 over the whole scene: one slope per band."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..cells import SURVEY_SIDE
from ..scene import Scene

SLOPE_RANGE = (0.0, 5.0)
"""A slope outside says that the two dates have nothing to do with each other."""


@dataclass(frozen=True)
class SceneSlope:
    """Regression c2 = slope * c1 + rest; arrays (band,), float64.

    Attributes:
        slope: bounded to ``SLOPE_RANGE``; 1 where c1 does not vary.
        mean_t1, mean_t2: means over the same values.
        variance_t1: population variance of c1.
    """

    slope: np.ndarray
    mean_t1: np.ndarray
    mean_t2: np.ndarray
    variance_t1: np.ndarray


def slope_of(x: np.ndarray, y: np.ndarray) -> SceneSlope:
    """Regression of ``y`` on ``x``, both float64 (band, value); without values slope 1."""
    bands = len(x)
    if x.shape[1] == 0:
        zero = np.zeros(bands)
        return SceneSlope(np.ones(bands), zero, zero, zero)
    mean_x, mean_y = x.mean(axis=1), y.mean(axis=1)
    dx = x - mean_x[:, None]
    variance = (dx * dx).mean(axis=1)
    covariance = (dx * (y - mean_y[:, None])).mean(axis=1)
    return SceneSlope(_bounded(covariance, variance, mean_x), mean_x, mean_y, variance)


def _bounded(covariance: np.ndarray, variance: np.ndarray, mean: np.ndarray) -> np.ndarray:
    """Slope; 1 where the variance is nothing but float32 rounding."""
    varies = variance > np.square(1e-6 * mean)
    slope = np.where(varies, covariance / np.where(varies, variance, 1.0), 1.0)
    return np.clip(slope, *SLOPE_RANGE)


def slope_of_pixels(scene: Scene) -> SceneSlope:
    """The same over the valid pixels of fine t1, coarse t1 and coarse t2, in one scene pass."""
    bands = scene.bands
    count, mean_x, mean_y = 0, np.zeros(bands), np.zeros(bands)
    sum_xx, sum_xy = np.zeros(bands), np.zeros(bands)
    for window in scene.cells.windows(SURVEY_SIDE):
        scene.progress.check()
        _, valid = scene.read("fine_t1", window)
        x, valid_x = scene.read("coarse_t1", window)
        y, valid_y = scene.read("coarse_t2", window)
        valid = valid & valid_x & valid_y
        n = int(np.count_nonzero(valid))
        if n == 0:
            continue
        part = slope_of(x[:, valid].astype(np.float64), y[:, valid].astype(np.float64))
        dx = x[:, valid] - part.mean_t1[:, None]
        dy = y[:, valid] - part.mean_t2[:, None]
        shift_x, shift_y = part.mean_t1 - mean_x, part.mean_t2 - mean_y
        share = count * n / (count + n)  # Chan's merge of two samples
        sum_xx += (dx * dx).sum(axis=1) + shift_x * shift_x * share
        sum_xy += (dx * dy).sum(axis=1) + shift_x * shift_y * share
        mean_x, mean_y = mean_x + shift_x * (n / (count + n)), mean_y + shift_y * (n / (count + n))
        count += n
    variance = sum_xx / max(count, 1)
    slope = _bounded(sum_xy / max(count, 1), variance, mean_x)
    return SceneSlope(slope, mean_x, mean_y, variance)


def slope_of_cells(scene: Scene) -> SceneSlope:
    """Regression over the usable cells of the working grid; needs no pass over fine pixels."""
    c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
    both = c1.usable & c2.usable
    return slope_of(c1.values[:, both], c2.values[:, both])


def scene_slope(scene: Scene) -> SceneSlope:
    """Over the cells when the coarse images are native, else over the pixels."""
    return slope_of_cells(scene) if scene.aligned else slope_of_pixels(scene)
