"""SAM, the spectral angle mapper (Kruse et al. 1993, 10.1016/0034-4257(93)90013-N)."""

from __future__ import annotations

import numpy as np


def spectral_angles(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Angle between the spectra of each pixel.

    The arc cosine of the normalised product loses half the digits near 0; the angle between unit
    vectors a and b is taken as 2 atan2(|a - b|, |a + b|) instead, exact everywhere.

    Args:
        x, y: float64 (band, pixel).

    Returns:
        radians (pixel), 0..pi; NaN where one of the spectra is all zero.
    """
    norm_x, norm_y = _norm(x), _norm(y)
    zero = (norm_x == 0) | (norm_y == 0)
    a = x / np.where(zero, 1.0, norm_x)
    b = y / np.where(zero, 1.0, norm_y)
    angle = 2.0 * np.arctan2(_norm(a - b), _norm(a + b))
    return np.where(zero, np.nan, angle)


def _norm(x: np.ndarray) -> np.ndarray:
    return np.asarray(np.sqrt(np.square(x).sum(axis=0)))
