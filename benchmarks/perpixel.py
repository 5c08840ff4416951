"""STARFM and Fit-FC pixel by pixel, straight from the formulas (classical.md 4 and 7).

The named baseline of ``speed.py``, and an independent reference for the tests. Nothing is shared
with the engine: plain loops over pixels, NumPy only for the window of one pixel.
"""

from __future__ import annotations

import numpy as np


def _window(y: int, x: int, radius: int, shape: tuple[int, int]) -> tuple[slice, slice]:
    rows = slice(max(y - radius, 0), min(y + radius + 1, shape[0]))
    columns = slice(max(x - radius, 0), min(x + radius + 1, shape[1]))
    return rows, columns


def _distance(y: int, x: int, rows: slice, columns: slice) -> np.ndarray:
    dy = np.arange(rows.start, rows.stop)[:, None] - y
    dx = np.arange(columns.start, columns.stop)[None] - x
    return np.sqrt(dy**2 + dx**2)


def starfm(
    fine: np.ndarray,
    coarse_1: np.ndarray,
    coarse_2: np.ndarray,
    sigma: np.ndarray,
    unit: float,
    window: int = 31,
    classes: int = 40,
    factor: float = 3.0,
    sigma_sensor: float = 0.005,
) -> np.ndarray:
    """One pair, lenient filter, detail kept; arrays (band, row, column) on the fine grid."""
    bands, rows, columns = fine.shape
    out = np.zeros_like(fine, dtype=np.float64)
    limit = np.sqrt(2.0) * sigma_sensor
    for band in range(bands):
        f, c1, c2 = (image[band].astype(np.float64) for image in (fine, coarse_1, coarse_2))
        for y in range(rows):
            for x in range(columns):
                part = _window(y, x, window // 2, (rows, columns))
                spectral = np.abs(f[part] - c1[part])
                temporal = np.abs(c1[part] - c2[part])
                similar = np.abs(f[part] - f[y, x]) <= 2.0 * sigma[band] / classes
                close = (spectral < abs(f[y, x] - c1[y, x]) + limit) | (
                    temporal < abs(c1[y, x] - c2[y, x]) + limit
                )
                away = 1.0 + _distance(y, x, *part) / factor
                weight = 1.0 / ((spectral / unit + 1.0) * (temporal / unit + 1.0) * away)
                weight = np.where(similar & close, weight, 0.0)
                change = (weight * (c2[part] - c1[part])).sum() / weight.sum()
                out[band, y, x] = f[y, x] + change
    return out


def fit_fc_filter(
    fine: np.ndarray,
    change: np.ndarray,
    sigma: np.ndarray,
    window: int = 31,
    neighbours: int = 20,
) -> np.ndarray:
    """The similar-pixel step of Fit-FC (form ``change``): fine plus the filtered change."""
    _, rows, columns = fine.shape
    out = np.zeros_like(fine, dtype=np.float64)
    scaled = fine.astype(np.float64) / sigma[:, None, None]
    for y in range(rows):
        for x in range(columns):
            part = _window(y, x, window // 2, (rows, columns))
            error = np.square(scaled[(slice(None), *part)] - scaled[:, y : y + 1, x : x + 1]).sum(0)
            count = min(neighbours, error.size)
            largest = np.sort(error, axis=None)[count - 1]
            away = 1.0 + _distance(y, x, *part) / (window / 2)
            weight = np.where(error <= largest, 1.0 / away, 0.0)
            weight /= weight.sum()
            out[:, y, x] = fine[:, y, x] + (weight * change[(slice(None), *part)]).sum((1, 2))
    return out
