"""How well the result explains the revisits, and the revisits each other.

There is no sharp image of the same day to compare with. What can be told: the result, degraded as
the sensor does it, against each revisit; and each revisit against what the others say of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..arrays import Array, any_of, as_array_of, to_device, to_numpy
from ..grid import Window, sampled_blocks
from .inversion import degrading, reach_of
from .layer import Layer
from .merge import Merger
from .operators import apply_valid

SIDE, MOST = 256, 4
"""Pixels of the result of a block, and blocks, on a regular grid of the whole place: the same
figures for every extent, memory and number of threads."""

COMPLETE = 0.99
"""Share of what a blurred pixel sees that has to be known."""


@dataclass
class _Error:
    squares: float = 0.0
    count: int = 0

    def add(self, difference: np.ndarray) -> None:
        """Take in differences of any shape."""
        self.squares += float((difference.astype(np.float64) ** 2).sum())
        self.count += difference.size

    @property
    def root(self) -> float:
        """Of the mean square, four digits."""
        return float(f"{np.sqrt(self.squares / self.count):.4g}")


def residuals(
    tile: Callable[[Window], tuple[np.ndarray, np.ndarray]],
    merger: Merger,
    shape: tuple[int, int],
    leave_one_out: bool,
) -> dict[int, dict[str, float]]:
    """Root mean square differences of the revisits that are used.

    Args:
        tile: makes the result on a window.
        merger: of the revisits, onto pixels of the result.
        shape: rows and columns of the result.
        leave_one_out: also merge all others and compare with each.

    Returns:
        number of a revisit -> ``residual_rmse`` and, where asked for, ``left_out_rmse``, in
        physical units, all bands together.
    """
    found: dict[int, dict[str, _Error]] = {
        number: {"residual_rmse": _Error(), "left_out_rmse": _Error()} for number in merger.used
    }
    for window in sampled_blocks(shape[0], shape[1], SIDE, MOST):
        outer = window.grown(reach_of(merger.gain, merger.ratio, merger.spread, False))
        made, valid = (to_device(x, merger.device) for x in tile(outer))
        layers = merger.layers(outer)
        for number, layer in zip(merger.used, layers):
            others = [other for other in layers if other is not layer]
            errors = found[number]
            errors["residual_rmse"].add(_difference(made, valid, merger, layer, outer, window))
            if leave_one_out and others:
                known = any_of([other.usable for other in others])
                guessed = merger.merged(others, outer)
                errors["left_out_rmse"].add(
                    _difference(guessed, known, merger, layer, outer, window)
                )
    return {
        number: {name: error.root for name, error in errors.items() if error.count}
        for number, errors in found.items()
    }


def _difference(
    made: Array, valid: Array, merger: Merger, layer: Layer, outer: Window, inner: Window
) -> np.ndarray:
    """An image on ``outer``, degraded, less a revisit, on its pixels in ``inner``: (band, n)."""
    rows, columns = degrading(layer, merger.gain, merger.ratio)
    shown, weight = apply_valid(made, valid, rows, columns, (outer.row, outer.column))
    y, x = merger.centres(layer)
    inside = ((y >= inner.row) & (y < inner.row_stop))[:, None] & (
        (x >= inner.column) & (x < inner.column_stop)
    )
    inside = as_array_of(made, inside) & layer.valid & (weight > COMPLETE)
    return to_numpy((shown - layer.coarse)[:, inside])
