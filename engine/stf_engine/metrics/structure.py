"""SSIM, the structural similarity (Wang et al. 2004, 10.1109/TIP.2003.819861)."""

from __future__ import annotations

import numpy as np

from .local import gaussian_mean

K1, K2 = 0.01, 0.03


def ssim_map(x: np.ndarray, y: np.ndarray, peak: float, shift: float = 0.0) -> np.ndarray:
    """SSIM of every complete 11 x 11 Gaussian window, population variances.

    Args:
        x, y: float64 (..., row, column).
        peak: L, the range of the values, > 0.
        shift: taken from the values while variances are computed, so that nothing cancels where
            the mean is large against the spread. It changes no result but for rounding.

    Returns:
        (..., rows - 10, columns - 10).
    """
    if shift:
        x, y = x - shift, y - shift
    mean_x, mean_y = gaussian_mean(x), gaussian_mean(y)
    var_x = np.maximum(gaussian_mean(x * x) - mean_x * mean_x, 0.0)
    var_y = np.maximum(gaussian_mean(y * y) - mean_y * mean_y, 0.0)
    covariance = gaussian_mean(x * y) - mean_x * mean_y
    mean_x, mean_y = mean_x + shift, mean_y + shift
    c1, c2 = (K1 * peak) ** 2, (K2 * peak) ** 2
    brightness = (2.0 * mean_x * mean_y + c1) / (mean_x * mean_x + mean_y * mean_y + c1)
    return np.asarray(brightness * (2.0 * covariance + c2) / (var_x + var_y + c2))
