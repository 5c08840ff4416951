"""Make a prediction agree with the coarse image (classical.md 2.10).

P <- P + U(change of the coarse image - H(P - F)), twice, U = B-spline; H is the cell mean, seen
through the sensor's footprint where that is known. The change that the coarse sensor would see
then equals the one it saw; a constant difference of the sensors cancels, and where nothing changed
nothing is changed. H needs whole cells, so this is a pass over the scene: sums are collected while
tiles are predicted, and the correction is a small image of spline coefficients.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

import numpy as np

from . import passes
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
from .presteps.footprint import SeenMeans
from .scene import Scene
from .spec import MethodSpec

if TYPE_CHECKING:
    from .presteps.run import PreSteps

ROUNDS = 2

AUTO_CORRELATION = 0.95
"""``auto`` switches the step on when the pair's worst band correlates at least this well: with a
real sensor the cell mean is not what the sensor sees (footprint, shift), and then it does harm."""

ENOUGH_CELLS = 20


def wanted(choice: str, spec: MethodSpec, steps: PreSteps) -> bool:
    """Is the step done?

    Args:
        choice: auto, on or off. ``auto``: where the pair, seen through the footprint, can be
            trusted; never for a plain method that does not use the pair (it stays what its name
            says), nor for one that does the like itself.
        spec: of the method.
        steps: the pre-steps of the run.
    """
    possible = {"fine_t1", "coarse_t1", "coarse_t2"} <= set(steps.scene.roles)
    if not possible or choice == "off" or spec.name == "keep":
        return False
    pair = steps.pairs.get("coarse_t1")
    trusted = pair is not None and pair.n >= ENOUGH_CELLS and pair.r_min >= AUTO_CORRELATION
    uses_pair = spec.needs_weights or {"coarse_t1", "coarse_t2"} <= set(spec.inputs)
    left = not uses_pair or spec.own_consistency
    return choice == "on" or (trusted and not left)


class ChangeSums:
    """Cell means of P - F as the coarse sensor sees them, filled window by window (windows are
    whole cells, so the order is free); ``sigma`` is its footprint in cells."""

    def __init__(self, scene: Scene, sigma: float = 0.0) -> None:
        self._means: CellMeans | SeenMeans = _means_of(scene, sigma)

    def add(
        self, window: Window, predicted: np.ndarray, fine: np.ndarray, valid: np.ndarray
    ) -> None:
        """Add a predicted window: both (band, row, column), valid bool (row, column)."""
        self._means.add(window, predicted.astype(np.float64) - fine, valid)

    def means(self) -> Cells:
        return self._means.cells()


class CellMeans:
    """Plain cell means, filled window by window; see :class:`SeenMeans`."""

    def __init__(self, scene: Scene) -> None:
        shape = (scene.cells.rows, scene.cells.columns)
        self._cells = scene.cells
        self._sums, self._counts = np.zeros((scene.bands, *shape)), np.zeros(shape)

    def add(self, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        rows, columns = self._cells.cell_slices(window)
        self._sums[:, rows, columns], self._counts[rows, columns] = cell_sums(
            values, valid, self._cells, window
        )

    def cells(self) -> Cells:
        return means(self._sums, self._counts, self._cells)


def _means_of(scene: Scene, sigma: float) -> CellMeans | SeenMeans:
    return SeenMeans(scene.cells, scene.bands, sigma) if sigma > 0 else CellMeans(scene)


def correction(
    scene: Scene,
    pairs: list[tuple[str, ChangeSums]],
    target: str,
    read_valid: Callable[[Window], np.ndarray],
    progress: Progress,
    sigma: float = 0.0,
) -> np.ndarray:
    """B-spline coefficients (band, Y, X) of the sum of all rounds' corrections.

    Args:
        pairs: coarse role of each pair with the sums of P - F of that pair; several pairs are
            averaged (a method that mixes two pairs itself).
        target: coarse role of the prediction date.
        read_valid: validity (row, column) of the prediction on a window.
        sigma: footprint in cells, that of the sums.
    """
    seen = scene.coarse_cells(target)
    parts, usable = [], seen.usable
    for role, sums in pairs:
        reference, change = scene.coarse_cells(role), sums.means()
        usable = usable & reference.usable & change.usable
        parts.append(seen.values - reference.values - change.values)
    error = np.mean(parts, axis=0)
    fraction = usable.astype(np.float64)
    total = np.zeros_like(error)
    for round_number in range(ROUNDS):
        coefficients = bspline_coefficients(fill_invalid(Cells(error, fraction)))
        total += coefficients
        if round_number + 1 < ROUNDS:
            error = error - _degraded(scene, coefficients, read_valid, progress, sigma)
    return np.asarray(total)


def _degraded(
    scene: Scene,
    coefficients: np.ndarray,
    read_valid: Callable[[Window], np.ndarray],
    progress: Progress,
    sigma: float,
) -> np.ndarray:
    """H(U(x)) over the valid pixels of the prediction."""
    sums = _means_of(scene, sigma)

    def add(window: Window) -> None:
        sums.add(window, upsample(coefficients, scene.cells, window, "bspline"), read_valid(window))

    windows, each = list(scene.cells.windows(SURVEY_SIDE)), scene.bands * SURVEY_SIDE**2 * 40
    for _ in passes.over(scene, windows, add, each, check=progress.check):
        continue
    return sums.cells().values
