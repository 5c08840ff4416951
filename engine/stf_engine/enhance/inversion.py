"""Back-projection: the image that, degraded, shows what the revisits show.

Source: M. Irani, S. Peleg, "Improving resolution by image registration", 1991, doi
10.1016/1049-9652(91)90045-L. Robust: residuals beyond a bound count as the bound. With total
variation: S. Farsiu, M. D. Robinson, M. Elad, P. Milanfar, "Fast and robust multiframe super
resolution", 2004, doi 10.1109/TIP.2004.834669; here with a smooth sign and the data term of the
plain method.
"""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from ..arrays import Array, any_of, as_array_of, namespace, to_numpy, where_valid
from ..grid import Window
from .layer import Layer
from .operators import REACH, Taps, apply, gaussian, one_like, sigma_of_gain

INVERTING = ("ibp", "ibp-robust", "btv")

STEP = 1.0
"""Share of the mean residual that is added in an iteration."""

CLIP = 3.0 * 1.4826
"""Residuals beyond so many median absolute deviations count as that."""

VARIATION_REACH = 2
"""Total variation looks at pixels so far away."""

DECAY, SMOOTH = 0.6, 0.002
"""Weight of a pixel one further away; difference in reflectance that is hardly an edge."""


Gather = Callable[[list[tuple[Array, Layer]]], Array]
"""Coarse values of the revisits -> their weighted mean around every target pixel."""


def degrading(layer: Layer, gain: float, ratio: tuple[float, float]) -> tuple[Taps, Taps]:
    """From target pixels to the revisit's own, blurred as a sensor of that gain does."""
    (top, left), (rows, columns) = layer.start, layer.valid.shape
    y = layer.rows.inverse(np.arange(top, top + rows))
    x = layer.columns.inverse(np.arange(left, left + columns))
    return gaussian(y, sigma_of_gain(gain, ratio[0])), gaussian(x, sigma_of_gain(gain, ratio[1]))


def residual(
    found: Array, layer: Layer, operators: tuple[Taps, Taps], outer: Window
) -> tuple[Array, Array]:
    """What the revisit shows less what it should show of an image, (band, row, column), and the
    pixels of which enough of the image is in the window."""
    rows, columns = operators
    start = (outer.row, outer.column)
    seen = rows.sums(start[0], outer.rows)[:, None] * columns.sums(start[1], outer.columns)
    weight = as_array_of(found, seen, found.dtype)
    complete = weight > 0.5
    below = namespace(found).where(complete, weight, one_like(weight))
    shown = apply(found, rows, columns, start) / below
    return where_valid(complete, layer.coarse - shown), complete


def back_project(
    found: Array,
    layers: list[Layer],
    operators: list[tuple[Taps, Taps]],
    outer: Window,
    gather: Gather,
    iterations: int,
    clip: Optional[np.ndarray] = None,
    variation: Optional[tuple[float, float]] = None,
) -> Array:
    """Improve an image.

    Args:
        found: to begin with, (band, row, column) on ``outer``.
        layers, operators: the revisits, and what degrades to each.
        gather: spreads residuals.
        iterations: a fixed number: an end that depends on the tile would make seams.
        clip: bound of the residuals per band, or None.
        variation: step and smoothing of the total variation, in the unit of the values, or None.
    """
    xp, anything = namespace(found), any_of([layer.usable for layer in layers])
    bound = None if clip is None else as_array_of(found, clip, found.dtype)[:, None, None]
    for _ in range(iterations):
        residuals = []
        for layer, operator in zip(layers, operators):
            values, _ = residual(found, layer, operator, outer)
            if bound is not None:
                values = xp.minimum(xp.maximum(values, -bound), bound)
            residuals.append((values, layer))
        found = found + STEP * gather(residuals)
        if variation is not None:
            step, smooth = variation
            found = found - step * variation_slope(found, anything, smooth)
    return found


def variation_slope(x: Array, usable: Array, smooth: float) -> Array:
    """How the bilateral total variation grows with every pixel of (band, row, column).

    Differences to pixels without data do not count, as if the image were mirrored there.
    """
    xp = namespace(x)
    slope = xp.zeros_like(x)
    rows, columns = x.shape[-2:]
    for down in range(-VARIATION_REACH, VARIATION_REACH + 1):
        for across in range(VARIATION_REACH + 1):
            if not (across > 0 or down > 0):
                continue
            if abs(down) >= rows or across >= columns:
                continue
            weight = DECAY ** (abs(down) + across)
            here = (
                slice(max(down, 0), rows + min(down, 0)),
                slice(across, columns),
            )
            there = (
                slice(max(-down, 0), rows + min(-down, 0)),
                slice(0, columns - across),
            )
            difference = x[(slice(None), *here)] - x[(slice(None), *there)]
            both = usable[here] & usable[there]
            bound = difference / xp.sqrt(difference * difference + smooth * smooth)
            term = where_valid(both, weight * bound)
            slope[(slice(None), *here)] += term
            slope[(slice(None), *there)] -= term
    return slope


def reach_of(gain: float, ratio: tuple[float, float], spread: float, varies: bool) -> int:
    """Target pixels that one iteration looks at."""
    largest = max(ratio)
    blur = max(sigma_of_gain(gain, r) for r in ratio)
    reach = int(np.ceil(REACH * (blur + spread * largest) + 2 * largest))
    return reach + (VARIATION_REACH if varies else 0)


def bounds_of(residuals: list[Array]) -> np.ndarray:
    """Bound per band of residuals (band, n) from all over the scene."""
    found = np.concatenate([to_numpy(r) for r in residuals], axis=1).astype(np.float64)
    if found.shape[1] == 0:
        return np.zeros(found.shape[0], np.float32)
    middle = np.median(found, axis=1, keepdims=True)
    return np.asarray(CLIP * np.median(np.abs(found - middle), axis=1), np.float32)
