"""UQI, the universal image quality index (Wang and Bovik 2002, 10.1109/97.995823)."""

from __future__ import annotations

import numpy as np

from .local import BOX_SIZE, box_extremes, box_sum

DOUBTFUL = 1e-9
"""Variances below this share of the mean square may be rounding: the extremes decide then."""


def uqi_map(x: np.ndarray, y: np.ndarray, shift: float = 0.0) -> np.ndarray:
    """UQI of every complete 8 x 8 window, step 1.

    4 s_xy m_x m_y / ((s_x + s_y) (m_x^2 + m_y^2)); two constant windows (largest = smallest value
    in both) give 2 m_x m_y / (m_x^2 + m_y^2), and 1 where everything is 0. Where only the means
    are 0, their factor counts as 1.

    Args:
        x, y: float64 (row, column).
        shift: as in :func:`stf_engine.metrics.structure.ssim_map`.

    Returns:
        (rows - 7, columns - 7).
    """
    n = float(BOX_SIZE * BOX_SIZE)
    raw_x, raw_y = x, y
    if shift:
        x, y = x - shift, y - shift
    mean_x, mean_y = box_sum(x) / n, box_sum(y) / n
    var_x = np.maximum(box_sum(x * x) / n - mean_x * mean_x, 0.0)
    var_y = np.maximum(box_sum(y * y) / n - mean_y * mean_y, 0.0)
    covariance = box_sum(x * y) / n - mean_x * mean_y
    size = mean_x * mean_x + mean_y * mean_y
    doubtful = var_x + var_y <= DOUBTFUL * size
    mean_x, mean_y = mean_x + shift, mean_y + shift
    squares = mean_x * mean_x + mean_y * mean_y
    no_mean = squares == 0
    brightness = np.where(no_mean, 1.0, 2.0 * mean_x * mean_y / np.where(no_mean, 1.0, squares))
    spread = var_x + var_y
    no_spread = spread == 0
    agreement = np.where(no_spread, 1.0, 2.0 * covariance / np.where(no_spread, 1.0, spread))
    if doubtful.any():
        agreement = np.where(_both_constant(raw_x, raw_y), 1.0, agreement)
    return np.asarray(brightness * agreement)


def _both_constant(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    low_x, high_x = box_extremes(x)
    low_y, high_y = box_extremes(y)
    return np.asarray((low_x == high_x) & (low_y == high_y))
