"""The metrics as the published spatiotemporal fusion framework computes them, tile by tile.

Only for comparison with tables that used that code: its RMSE, ERGAS, RASE, UQI, SCC and R2 differ
from the literature's (docs/metrics.md names each difference). The arithmetic is float64.
"""

from __future__ import annotations

import math

import numpy as np

from .catalog import NAMES
from .local import BOX_SIZE, GAUSSIAN_SIZE, box_sum, gaussian_mean

TILE = 512
"""Side of a tile in pixels; tiles do not overlap."""

EPSILON = float(np.finfo(np.float32).eps)
RESIDUAL_FLOOR = 1e-4
ERGAS_FACTOR = 100.0 / 4.0 / 16.0
"""Fixed, whatever the ratio of the images."""

BEFORE, AFTER = 4, 3
"""Padding of the 8 x 8 filter."""

CROP = 4

PLAUSIBLE = {
    "MAE": (0.0, 1.0),
    "SSIM": (-1.0, 1.0),
    "RMSE": (0.0, 2.0),
    "ERGAS": (0.0, 1000.0),
    "SAM": (0.0, math.pi),
    "RASE": (0.0, 1000.0),
    "PSNR": (0.0, 100.0),
    "UQI": (-1.0, 1.0),
    "SCC": (-1.0, 1.0),
    "CC": (-1.0, 1.0),
    "R2": (-10.0, 1.0),
}
"""Values outside are dropped by the framework's filter."""

FOUR_SIGMA = ("PSNR", "SSIM", "MAE", "RMSE")
FILTER_FROM = 10


def tile_values(x: np.ndarray, y: np.ndarray) -> dict[str, float]:
    """The eleven values of one tile; NaN where a tile is too small for a window.

    Args:
        x, y: prediction and target, float64 (band, row, column), all pixels valid.

    Returns:
        metric -> value; SAM in radians, RASE about 64 times the literature's.
    """
    small = min(x.shape[-2:]) <= max(GAUSSIAN_SIZE - 1, 2 * CROP)
    error = x - y
    mse = float(np.square(np.clip(x, 0, 1) - np.clip(y, 0, 1)).mean())
    nan = float("nan")
    return {
        "RMSE": nan if small else _rmse(error),
        "MAE": float(np.abs(error).mean()),
        "PSNR": 10.0 * math.log10(1.0 / mse) if mse > 0 else math.inf,
        "SSIM": nan if small else _ssim(np.clip(x, 0, 1), np.clip(y, 0, 1)),
        "SAM": _sam(x, y),
        "ERGAS": _ergas(error, y),
        "RASE": nan if small else _rase(error, y),
        "UQI": nan if small else _uqi(x, y),
        "SCC": nan if small else _scc(x, y),
        "CC": _cc(x, y),
        "R2": _r2(error, y),
    }


def aggregate(tiles: list[dict[str, float]], drop_outliers: bool) -> tuple[dict, dict]:
    """Means of the tile values.

    Args:
        tiles: values of :func:`tile_values` in reading order (the filter depends on it).
        drop_outliers: use the framework's filter; otherwise only undefined values are left out.

    Returns:
        metric -> mean (NaN when no value is left), metric -> number of tiles left out.
    """
    means, dropped = {}, {}
    for name in NAMES:
        values = [tile[name] for tile in tiles]
        if drop_outliers:
            kept = _plausible(name, values)
        elif len(values) == 1:
            kept = values  # an infinite PSNR of a single tile is its value
        else:
            kept = [value for value in values if math.isfinite(value)]
            if not kept and values and all(value == math.inf for value in values):
                kept = values
        usable = [value for value in kept if not math.isnan(value)]
        means[name] = float(np.mean(usable)) if usable else float("nan")
        dropped[name] = len(values) - len(usable)
    return means, dropped


def _plausible(name: str, values: list[float]) -> list[float]:
    """The filter: fixed range, then quartiles of what was kept so far."""
    low, high = PLAUSIBLE[name]
    kept: list[float] = []
    for value in values:
        if not math.isfinite(value) or not low <= value <= high:
            continue
        if len(kept) >= FILTER_FROM and _is_outlier(name, value, np.array(kept)):
            continue
        kept.append(value)
    return kept


def _is_outlier(name: str, value: float, kept: np.ndarray) -> bool:
    first, third = np.percentile(kept, [25, 75])
    spread, mean, sigma = third - first, kept.mean(), kept.std()
    if spread > 0:
        outside = not first - 2 * spread <= value <= third + 2 * spread
    else:
        outside = abs(value - mean) > 3 * sigma
    return bool(outside or (name in FOUR_SIGMA and abs(value - mean) > 4 * sigma))


def _box_mean(x: np.ndarray) -> np.ndarray:
    """8 x 8 mean of the size of the input, borders mirrored with the edge pixel repeated."""
    pad = [(0, 0)] * (x.ndim - 2) + [(BEFORE, AFTER)] * 2
    return np.asarray(box_sum(np.pad(x, pad, mode="symmetric")) / BOX_SIZE**2)


def _cropped(x: np.ndarray) -> np.ndarray:
    return x[..., CROP:-CROP, CROP:-CROP]


def _rmse(error: np.ndarray) -> float:
    return float(_cropped(np.sqrt(_box_mean(np.square(error)))).mean())


def _ssim(x: np.ndarray, y: np.ndarray) -> float:
    margin = GAUSSIAN_SIZE // 2
    pad = [(0, 0), (margin, margin), (margin, margin)]
    x, y = np.pad(x, pad, mode="reflect"), np.pad(y, pad, mode="reflect")
    mean_x, mean_y = gaussian_mean(x), gaussian_mean(y)
    var_x = np.maximum(gaussian_mean(x * x) - mean_x**2, 0)
    var_y = np.maximum(gaussian_mean(y * y) - mean_y**2, 0)
    covariance = gaussian_mean(x * y) - mean_x * mean_y
    c1, c2 = 0.01**2, 0.03**2
    above = (2 * mean_x * mean_y + c1) * (2 * covariance + c2)
    return float((above / ((mean_x**2 + mean_y**2 + c1) * (var_x + var_y + c2))).mean())


def _sam(x: np.ndarray, y: np.ndarray) -> float:
    norm = np.sqrt(np.square(x).sum(axis=0)) * np.sqrt(np.square(y).sum(axis=0))
    if bool((norm == 0).any()):
        return float("nan")
    return float(np.arccos(np.clip((x * y).sum(axis=0) / norm, -1, 1)).mean())


def _ergas(error: np.ndarray, y: np.ndarray) -> float:
    mean = y.mean(axis=(1, 2))
    if bool((mean == 0).any()):
        return float("nan")
    relative = np.square(error).mean(axis=(1, 2)) / np.square(mean)
    return float(ERGAS_FACTOR * np.sqrt(relative.mean()))


def _rase(error: np.ndarray, y: np.ndarray) -> float:
    squares = _cropped(_box_mean(np.square(error))).mean(axis=0)
    mean = _cropped(_box_mean(y)).mean(axis=0) / 64.0
    if bool((mean == 0).any()):
        return float("nan")
    return float((100.0 / mean * np.sqrt(squares)).mean())


def _uqi(x: np.ndarray, y: np.ndarray) -> float:
    mean_x, mean_y = gaussian_mean(x), gaussian_mean(y)
    var_x = np.maximum(gaussian_mean(x * x) - mean_x**2, 0)
    var_y = np.maximum(gaussian_mean(y * y) - mean_y**2, 0)
    covariance = gaussian_mean(x * y) - mean_x * mean_y
    below = (var_x + var_y) * (mean_x**2 + mean_y**2) + EPSILON
    return float((4 * covariance * mean_x * mean_y / below).mean())


def _scc(x: np.ndarray, y: np.ndarray) -> float:
    edges_x, edges_y = _edges(x), _edges(y)
    mean_x, mean_y = _zero_box(edges_x), _zero_box(edges_y)
    var_x = np.maximum(_zero_box(edges_x**2) - mean_x**2, 0)
    var_y = np.maximum(_zero_box(edges_y**2) - mean_y**2, 0)
    covariance = _zero_box(edges_x * edges_y) - mean_x * mean_y
    below = np.sqrt(var_x) * np.sqrt(var_y)
    flat = below == 0
    return float(np.where(flat, 0.0, covariance / np.where(flat, 1.0, below)).mean())


def _edges(x: np.ndarray) -> np.ndarray:
    """Twice the Laplacian, borders mirrored with the edge pixel repeated."""
    padded = np.pad(x, [(0, 0), (1, 1), (1, 1)], mode="symmetric")
    rows = padded[:, :-2] + padded[:, 1:-1] + padded[:, 2:]
    around = rows[..., :-2] + rows[..., 1:-1] + rows[..., 2:]
    return np.asarray(2.0 * (9.0 * x - around))


def _zero_box(x: np.ndarray) -> np.ndarray:
    pad = [(0, 0)] + [(BEFORE, AFTER)] * 2
    return np.asarray(box_sum(np.pad(x, pad)) / BOX_SIZE**2)


def _cc(x: np.ndarray, y: np.ndarray) -> float:
    from_x = x - x.mean(axis=(1, 2), keepdims=True)
    from_y = y - y.mean(axis=(1, 2), keepdims=True)
    constant = (x.min(axis=(1, 2)) == x.max(axis=(1, 2))) | (
        y.min(axis=(1, 2)) == y.max(axis=(1, 2))
    )
    if bool(constant.any()):
        return float("nan")
    norm = np.sqrt(np.square(from_x).sum(axis=(1, 2)) * np.square(from_y).sum(axis=(1, 2)))
    return float(np.clip((from_x * from_y).sum(axis=(1, 2)) / norm, -1, 1).mean())


def _r2(error: np.ndarray, y: np.ndarray) -> float:
    residual = float(np.square(error).sum())
    total = float(np.square(y - y.mean()).sum())
    if residual < RESIDUAL_FLOOR:
        return 1.0
    if total < RESIDUAL_FLOOR:
        return 0.0
    return 1.0 - residual / total
