"""STARFM and Fit-FC written straight from their formulas: one pixel after the other.

Slow and easy to check, with masks, two pairs and every setting. It shares no code with the engine;
the tests compare the two on tiny images. (`benchmarks/perpixel.py` is the same for default settings
without masks, as the baseline of timings.)
"""

from __future__ import annotations

import math

import numpy as np

Array = np.ndarray


def _window(y: int, x: int, shape: tuple[int, int], r: int) -> tuple[slice, slice, Array]:
    """The window around a pixel, cut at the border, and the distances of its pixels."""
    top, bottom = max(y - r, 0), min(y + r + 1, shape[0])
    left, right = max(x - r, 0), min(x + r + 1, shape[1])
    rows, columns = np.mgrid[top:bottom, left:right]
    return slice(top, bottom), slice(left, right), np.hypot(rows - y, columns - x)


def starfm(
    pairs: list[tuple[Array, Array, Array]],
    coarse_t2: Array,
    valid_t2: Array,
    window: int,
    classes: int,
    distance_factor: float,
    unit: float,
    sigma_fine: float,
    sigma_coarse: float,
    strict: bool = False,
    keep_detail: bool = True,
    log_weights: bool = False,
    use_temporal: bool = True,
    copy_zero: bool = True,
    sigmas: list[float] | None = None,
) -> Array:
    """One band; ``pairs`` of (fine, coarse, valid), all (row, column). NaN where not predicted.

    ``sigmas``: standard deviation of each fine image; None = from the valid pixels.
    """
    rows, columns = coarse_t2.shape
    out = np.full((rows, columns), np.nan)
    masks = [valid & valid_t2 for _, _, valid in pairs]
    if sigmas is None:
        sigmas = [float(fine[valid].astype(float).std()) for fine, _, valid in pairs]
    sigma_s = math.sqrt(sigma_fine**2 + sigma_coarse**2)
    sigma_t = math.sqrt(2.0) * sigma_coarse
    for y in range(rows):
        for x in range(columns):
            here = [p for p in range(len(pairs)) if masks[p][y, x]]
            if not here:
                continue
            f = [float(pairs[p][0][y, x]) for p in here]
            c = [float(pairs[p][1][y, x]) for p in here]
            c2 = float(coarse_t2[y, x])
            s_centre = min(abs(a - b) for a, b in zip(f, c))
            t_centre = min(abs(b - c2) for b in c)
            weights, values = [], []
            per_pair = []
            ys, xs, distance = _window(y, x, (rows, columns), window // 2)
            for p, f_c in zip(here, f):
                fine, coarse, valid = pairs[p][0][ys, xs], pairs[p][1][ys, xs], masks[p][ys, xs]
                now = coarse_t2[ys, xs]
                s, t = np.abs(fine - coarse), np.abs(coarse - now)
                small_s, small_t = s < s_centre + sigma_s, t < t_centre + sigma_t
                kept = (small_s & small_t) if strict else (small_s | small_t)
                kept &= valid & (np.abs(fine - f_c) <= 2.0 * sigmas[p] / classes)
                if log_weights:
                    cost = np.log(s / unit + 2.0)
                    cost = cost * (np.log(t / unit + 2.0) if use_temporal else 1.0)
                else:
                    cost = (s / unit + 1.0) * ((t / unit + 1.0) if use_temporal else 1.0)
                cost = cost * (1.0 + distance / distance_factor)
                w = 1.0 / cost[kept]
                weights.append(w)
                values.append((fine + now - coarse)[kept])
                per_pair.append((w.sum(), (w * (now - coarse)[kept]).sum(), f_c))
            total = sum(float(w.sum()) for w in weights)
            if total == 0:
                out[y, x] = np.mean([a + c2 - b for a, b in zip(f, c)])
            elif keep_detail:
                out[y, x] = sum(w * f_c + change for w, change, f_c in per_pair) / total
            elif copy_zero and all(b == c2 for b in c):
                out[y, x] = np.mean(f)
            elif copy_zero and all(a == b for a, b in zip(f, c)):
                out[y, x] = c2
            else:
                out[y, x] = sum(float((w * v).sum()) for w, v in zip(weights, values)) / total
    return out


def similar_mean(
    guide: Array, valid: Array, fields: Array, sigma: Array, window: int, count: int
) -> Array:
    """Weighted mean of fields over the ``count`` most similar valid pixels (ties included).

    ``guide`` (band, row, column); ``fields`` (field, row, column). NaN where invalid.
    """
    rows, columns = valid.shape
    out = np.full((len(fields), rows, columns), np.nan)
    used = [b for b in range(len(guide)) if sigma[b] > 0]
    for y in range(rows):
        for x in range(columns):
            if not valid[y, x]:
                continue
            ys, xs, distance = _window(y, x, (rows, columns), window // 2)
            e = np.zeros(distance.shape)
            for b in used:
                e += ((guide[b, ys, xs] - guide[b, y, x]) / sigma[b]) ** 2
            e[~valid[ys, xs]] = np.inf
            ordered = np.sort(e[np.isfinite(e)])
            chosen = e <= ordered[min(count, len(ordered)) - 1]
            weight = 1.0 / (1.0 + distance[chosen] / (window / 2.0))
            for k, values in enumerate(fields):
                out[k, y, x] = (weight * values[ys, xs][chosen]).sum() / weight.sum()
    return out


def fit_fc_lines(
    c1: Array, c2: Array, usable: Array, width: int, shrink: float, common: Array
) -> tuple[Array, Array, Array]:
    """a, b and the residual of every usable cell, (band, Y, X); NaN elsewhere."""
    a, b, residual = (np.full(c1.shape, np.nan) for _ in range(3))
    for band in range(len(c1)):
        g = float(c1[band][usable].var())
        for y, x in zip(*np.nonzero(usable)):
            ys, xs, _ = _window(int(y), int(x), usable.shape, width // 2)
            u = c1[band, ys, xs][usable[ys, xs]]
            v = c2[band, ys, xs][usable[ys, xs]]
            covariance = float(((u - u.mean()) * (v - v.mean())).mean())
            below = float(u.var()) + shrink * g
            slope = float(common[band])
            if len(u) >= 4 and below > 0:
                slope = (covariance + shrink * g * slope) / below
                slope = min(max(slope, -1.0), 5.0)
            a[band, y, x], b[band, y, x] = slope, v.mean() - slope * u.mean()
            residual[band, y, x] = c2[band, y, x] - (slope * c1[band, y, x] + b[band, y, x])
    return a, b, residual


def fit_fc(
    fine: Array,
    valid: Array,
    c1: Array,
    c2: Array,
    cell: int,
    window: int,
    count: int,
    width: int = 3,
    shrink: float = 1.0,
    by_value: bool = False,
) -> Array:
    """Fit-FC with native coarse images (band, Y, X) whose cells are all valid; NaN elsewhere."""
    bands, rows, columns = fine.shape
    common = np.ones(bands)
    for b in range(bands):
        spread = c1[b] - c1[b].mean()
        slope = (spread * (c2[b] - c2[b].mean())).mean() / (spread**2).mean()
        common[b] = min(max(slope, 0.0), 5.0)
    usable = np.ones(c1.shape[1:], bool)
    a, b, residual = fit_fc_lines(c1, c2, usable, width, shrink, common)
    change = np.zeros((bands, rows, columns))
    for y in range(rows):
        for x in range(columns):
            cy, cx = y // cell, x // cell
            rest = _cubic(residual, (y + 0.5) / cell - 0.5, (x + 0.5) / cell - 0.5)
            f = fine[:, y, x].astype(float)
            change[:, y, x] = a[:, cy, cx] * f + b[:, cy, cx] + rest - f
    sigma = np.array([fine[k][valid].astype(float).std() for k in range(bands)])
    if by_value:
        return similar_mean(fine, valid, fine + change, sigma, window, count)
    return fine + similar_mean(fine, valid, change, sigma, window, count)


def _cubic(cells: Array, row: float, column: float) -> Array:
    """Keys' cubic convolution (a = -0.5) at a position in cells, (band,)."""
    total = np.zeros(len(cells))
    base_row, base_column = math.floor(row), math.floor(column)
    for y in range(base_row - 1, base_row + 3):
        for x in range(base_column - 1, base_column + 3):
            weight = _keys(abs(row - y)) * _keys(abs(column - x))
            inside_y = min(max(y, 0), cells.shape[1] - 1)
            inside_x = min(max(x, 0), cells.shape[2] - 1)
            total += weight * cells[:, inside_y, inside_x]
    return total


def _keys(t: float) -> float:
    if t <= 1:
        return 1.5 * t**3 - 2.5 * t**2 + 1.0
    return -0.5 * t**3 + 2.5 * t**2 - 4.0 * t + 2.0 if t < 2 else 0.0
