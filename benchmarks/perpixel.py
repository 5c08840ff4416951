"""STARFM, Fit-FC and ESTARFM pixel by pixel, straight from the formulas (classical.md 4, 6, 7).

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


def estarfm(
    fines: tuple[np.ndarray, np.ndarray],
    coarses: tuple[np.ndarray, np.ndarray],
    coarse_2: np.ndarray,
    tolerance: np.ndarray,
    window: int = 51,
    slopes: bool = True,
) -> np.ndarray:
    """The similar-pixel step of ESTARFM and ubESTARFM (classical.md 6): the coarse change of the
    pixels that are alike in both fine images, weighted by closeness and by how well fine and
    coarse agree, and for ESTARFM times the slope of fine on coarse values.

    Args:
        fines: of t1 and t3, (band, row, column).
        coarses: the same, on the fine grid.
        coarse_2: of t2.
        tolerance: largest difference of similar pixels, (2, band).
        window: odd width.
        slopes: also the regression.

    Returns:
        The change from t1 and from t3, (2, band, row, column).
    """
    _, rows, columns = coarse_2.shape
    out = np.zeros((2, *coarse_2.shape))
    for y in range(rows):
        for x in range(columns):
            part = (slice(None), *_window(y, x, window // 2, (rows, columns)))
            similar = np.ones(coarse_2[part].shape[1:], bool)
            for fine, largest in zip(fines, tolerance):
                away = np.abs(fine[part] - fine[:, y : y + 1, x : x + 1])
                similar &= (away <= largest[:, None, None]).all(axis=0)
            f = np.concatenate([fine[part][:, similar] for fine in fines])
            c = np.concatenate([coarse[part][:, similar] for coarse in coarses])
            agree = _correlation(f, c)
            away = 1.0 + _distance(y, x, *part[1:])[similar] / (window / 2)
            weight = 1.0 / np.maximum((1.0 - agree) * away, 1e-6)
            weight /= weight.sum()
            factor = np.ones(len(coarse_2))
            if slopes:
                halves = np.split(f, 2), np.split(c, 2)
                factor = np.array(
                    [
                        _slope(np.stack(u), np.stack(v))
                        for u, v in zip(zip(*halves[0]), zip(*halves[1]))
                    ]
                )
            for date, coarse in enumerate(coarses):
                change = (coarse_2[part] - coarse[part])[:, similar]
                out[date, :, y, x] = factor * (weight * change).sum(axis=1)
    return out


def _correlation(f: np.ndarray, c: np.ndarray) -> np.ndarray:
    """Of fine and coarse values over bands and dates (axis 0), per pixel."""
    df, dc = f - f.mean(axis=0), c - c.mean(axis=0)
    below = np.sqrt((df * df).sum(axis=0) * (dc * dc).sum(axis=0))
    return np.where(below > 0, (df * dc).sum(axis=0) / np.where(below > 0, below, 1.0), 0.5)


def _slope(f: np.ndarray, c: np.ndarray) -> float:
    """Of the regression of fine on coarse values; 1 where the coarse ones are all the same."""
    spread = c - c.mean()
    below = float((spread * spread).sum())
    return float((spread * f).sum()) / below if below > 0 else 1.0
