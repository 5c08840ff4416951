"""Filters over complete local windows.

Every output value is a sum in an order that depends on the window alone, so cutting an image into
blocks (with the overlap the window needs) changes no bit of it.
"""

from __future__ import annotations

import numpy as np

GAUSSIAN_SIZE = 11
GAUSSIAN_SIGMA = 1.5
"""Window of Wang et al. 2004."""

BOX_SIZE = 8
"""Window of Wang and Bovik 2002; a power of two."""


def gaussian_taps() -> np.ndarray:
    """The 11 weights of one axis, sum 1."""
    distance = np.arange(GAUSSIAN_SIZE) - GAUSSIAN_SIZE // 2
    weights = np.exp(-0.5 * np.square(distance / GAUSSIAN_SIGMA))
    return np.asarray(weights / weights.sum())


TAPS = gaussian_taps()


def gaussian_mean(x: np.ndarray) -> np.ndarray:
    """Gaussian-weighted means of complete 11 x 11 windows.

    Args:
        x: float64 (..., row, column).

    Returns:
        (..., rows - 10, columns - 10); empty when the image is smaller than a window.
    """
    return _gaussian_axis(_gaussian_axis(x, -2), -1)


def box_sum(x: np.ndarray) -> np.ndarray:
    """Sums over complete 8 x 8 windows: (..., rows - 7, columns - 7)."""
    return _box_axis(_box_axis(x, -2, np.add), -1, np.add)


def box_extremes(x: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Smallest and largest value of each complete 8 x 8 window."""
    low = _box_axis(_box_axis(x, -2, np.minimum), -1, np.minimum)
    high = _box_axis(_box_axis(x, -2, np.maximum), -1, np.maximum)
    return low, high


def laplacian(x: np.ndarray) -> np.ndarray:
    """8 times the centre minus the eight neighbours, complete 3 x 3 windows only."""
    if min(x.shape[-2:]) < 3:
        return _empty(x, 2)
    rows = x[..., :-2, :] + x[..., 1:-1, :] + x[..., 2:, :]
    around = rows[..., :-2] + rows[..., 1:-1] + rows[..., 2:]
    return np.asarray(9.0 * x[..., 1:-1, 1:-1] - around)


def complete_windows(valid: np.ndarray, size: int) -> np.ndarray:
    """True where a ``size`` x ``size`` window holds valid pixels only.

    Args:
        valid: bool (row, column).

    Returns:
        bool (rows - size + 1, columns - size + 1), at each window's upper left pixel.
    """
    if min(valid.shape) < size:
        return _empty(valid, size - 1)
    rows = valid[: valid.shape[0] - size + 1].copy()
    for k in range(1, size):
        rows &= valid[k : k + rows.shape[0]]
    out = rows[:, : valid.shape[1] - size + 1].copy()
    for k in range(1, size):
        out &= rows[:, k : k + out.shape[1]]
    return out


def _gaussian_axis(x: np.ndarray, axis: int) -> np.ndarray:
    count = x.shape[axis] - GAUSSIAN_SIZE + 1
    if count < 1:
        return _slice(x, axis, 0, 0)
    middle = GAUSSIAN_SIZE // 2
    out = TAPS[middle] * _slice(x, axis, middle, middle + count)
    for k in range(middle):
        mirror = GAUSSIAN_SIZE - 1 - k
        pair = _slice(x, axis, k, k + count) + _slice(x, axis, mirror, mirror + count)
        pair *= TAPS[k]
        out += pair
    return np.asarray(out)


def _box_axis(x: np.ndarray, axis: int, combine: np.ufunc) -> np.ndarray:
    """Windows of 8 from three doublings of windows of 1."""
    reach = 1
    while reach < BOX_SIZE:
        count = x.shape[axis] - reach
        if count < 1:
            return _slice(x, axis, 0, 0)
        x = combine(_slice(x, axis, 0, count), _slice(x, axis, reach, reach + count))
        reach *= 2
    return x


def _slice(x: np.ndarray, axis: int, start: int, stop: int) -> np.ndarray:
    index = [slice(None)] * x.ndim
    index[axis] = slice(start, stop)
    return x[tuple(index)]


def _empty(x: np.ndarray, less: int) -> np.ndarray:
    rows, columns = (max(n - less, 0) for n in x.shape[-2:])
    return np.zeros((*x.shape[:-2], rows, columns), x.dtype)
