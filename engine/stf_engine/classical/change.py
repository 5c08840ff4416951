"""The coarse change on the fine grid: U(c2 - c1) (classical.md 2.1 and 3)."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..arrays import Array, as_array_of, float_type
from ..cells import (
    SURVEY_SIDE,
    CellGrid,
    Cells,
    bspline_coefficients,
    cell_sums,
    fill_invalid,
    means,
    upsample,
)
from ..grid import Window
from ..scene import Scene
from ..spec import Parameter

INTERPOLATION = Parameter(
    "interpolation",
    "Interpolation",
    "choice",
    "bspline",
    "How coarse cells are drawn on the fine grid. Used when the coarse pixels lie exactly on the "
    "fine grid; other images are interpolated when they are read.",
    choices=("bspline", "cubic", "bilinear", "nearest"),
    advanced=True,
)

REFINEMENT = Parameter(
    "refinement",
    "Mean-preserving rounds",
    "integer",
    0,
    "Rounds that pull the interpolated change back to the mean of each coarse pixel. Take 2 for "
    "simulated images; 0 for real sensors, which see more than their pixel.",
    minimum=0,
    maximum=5,
    advanced=True,
)


def ready(values: np.ndarray, interpolation: str) -> np.ndarray:
    """Cell values without gaps as :func:`upsample` wants them: coefficients for "bspline"."""
    return bspline_coefficients(values) if interpolation == "bspline" else values


def change_cells(scene: Scene) -> Cells:
    """c2 - c1 on the working grid; a cell is as valid as the worse of the two."""
    c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
    return Cells(c2.values - c1.values, np.minimum(c1.fraction, c2.fraction))


def change_coefficients(scene: Scene, interpolation: str, refinement: int) -> Optional[np.ndarray]:
    """What :func:`change_field` needs of the scene; None when coarse pixels are not the cells
    (then C2 - C1 is taken as it was read).

    The refinement u <- u + U(c - D(u)) is linear in the cells, so it is done on them: the k with
    u = U(k) is improved by c - D(U(k)).
    """
    if not scene.aligned:
        return None
    wanted = fill_invalid(change_cells(scene))
    return ready(refined(scene, wanted, interpolation, refinement), interpolation)


def refined(scene: Scene, wanted: np.ndarray, interpolation: str, rounds: int) -> np.ndarray:
    """Cells whose interpolation has nearly the wanted means, (band, Y, X)."""
    values = wanted
    for _ in range(rounds):
        values = values + (wanted - _degraded(ready(values, interpolation), scene, interpolation))
    return values


def _degraded(coefficients: np.ndarray, scene: Scene, interpolation: str) -> np.ndarray:
    """D(U(...)): cell means of an interpolated field."""
    cells = scene.cells
    sums = np.zeros((len(coefficients), cells.rows, cells.columns))
    counts = np.zeros((cells.rows, cells.columns))
    for window in cells.windows(SURVEY_SIDE):
        scene.progress.check()
        field = upsample(coefficients, cells, window, interpolation)
        everywhere = np.ones((window.rows, window.columns), bool)
        rows, columns = cells.cell_slices(window)
        sums[:, rows, columns], counts[rows, columns] = cell_sums(field, everywhere, cells, window)
    return means(sums, counts, cells).values


def change_field(
    coefficients: np.ndarray, cells: CellGrid, window: Window, interpolation: str, like: Array
) -> Array:
    """U of the scene's coefficients on a window, (band, row, column) in the library of ``like``."""
    values = as_array_of(like, coefficients, float_type(like, 64))
    return upsample(values, cells, window, interpolation)
