"""Make a prediction agree with the coarse image (classical.md 2.10).

P <- P + U(change of the coarse image - D(P - F)), twice, U = B-spline. The degraded change then
equals the coarse change; a constant difference of the sensors cancels, and where nothing changed
nothing is changed. D needs whole cells, so this is a pass over the scene: cell sums are collected
while tiles are predicted, and the correction is a small image of spline coefficients.
"""

from __future__ import annotations

from typing import Callable

import numpy as np

from .cells import (
    SURVEY_SIDE,
    Cells,
    bspline_coefficients,
    cell_sums,
    fill_invalid,
    means,
    upsample,
)
from .events import Progress
from .grid import Window
from .scene import Scene

ROUNDS = 2

AUTO_CORRELATION = 0.95
"""``auto`` switches the step on when the pair's worst band correlates at least this well: with a
real sensor the cell mean is not what the sensor sees (footprint, shift), and then it does harm."""


class ChangeSums:
    """Cell sums of P - F, filled tile by tile (tiles are whole cells, so the order is free)."""

    def __init__(self, scene: Scene) -> None:
        shape = (scene.cells.rows, scene.cells.columns)
        self._scene = scene
        self._sums = np.zeros((scene.bands, *shape))
        self._counts = np.zeros(shape)

    def add(
        self, window: Window, predicted: np.ndarray, fine: np.ndarray, valid: np.ndarray
    ) -> None:
        """Add a predicted window: both (band, row, column), valid bool (row, column)."""
        cells = self._scene.cells
        rows, columns = cells.cell_slices(window)
        change = predicted.astype(np.float64) - fine
        self._sums[:, rows, columns], self._counts[rows, columns] = cell_sums(
            change, valid, cells, window
        )

    def means(self) -> Cells:
        return means(self._sums, self._counts, self._scene.cells)


def correction(
    scene: Scene,
    pairs: list[tuple[str, ChangeSums]],
    target: str,
    read_valid: Callable[[Window], np.ndarray],
    progress: Progress,
) -> np.ndarray:
    """B-spline coefficients (band, Y, X) of the sum of all rounds' corrections.

    Args:
        pairs: coarse role of each pair with the sums of P - F of that pair; several pairs are
            averaged (a method that mixes two pairs itself).
        target: coarse role of the prediction date.
        read_valid: validity (row, column) of the prediction on a window.
    """
    wanted = scene.coarse_cells(target)
    parts, usable = [], wanted.usable
    for role, sums in pairs:
        reference, change = scene.coarse_cells(role), sums.means()
        usable = usable & reference.usable & change.usable
        parts.append(wanted.values - reference.values - change.values)
    error = np.mean(parts, axis=0)
    fraction = usable.astype(np.float64)
    total = np.zeros_like(error)
    for round_number in range(ROUNDS):
        coefficients = bspline_coefficients(fill_invalid(Cells(error, fraction)))
        total += coefficients
        if round_number + 1 < ROUNDS:
            error = error - _degraded(scene, coefficients, read_valid, progress)
    return np.asarray(total)


def _degraded(
    scene: Scene,
    coefficients: np.ndarray,
    read_valid: Callable[[Window], np.ndarray],
    progress: Progress,
) -> np.ndarray:
    """D(U(x)) over the valid pixels of the prediction."""
    cells = scene.cells
    sums = np.zeros((scene.bands, cells.rows, cells.columns))
    counts = np.zeros((cells.rows, cells.columns))
    for window in cells.windows(SURVEY_SIDE):
        progress.check()
        rows, columns = cells.cell_slices(window)
        field = upsample(coefficients, cells, window, "bspline")
        sums[:, rows, columns], counts[rows, columns] = cell_sums(
            field, read_valid(window), cells, window
        )
    return means(sums, counts, cells).values
