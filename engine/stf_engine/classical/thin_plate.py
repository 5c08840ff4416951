"""Thin-plate splines from the cells around each pixel (classical.md 2.1).

The global spline solves one system for all cells of a scene, which is impossible beyond some
thousand cells. Here each pixel is drawn from the 7 x 7 cells around it. On a regular lattice that
is the same weights for every cell, so they are computed once, and no tile changes a bit.
"""

from __future__ import annotations

import functools

import numpy as np

from ..arrays import Array, as_array_of, float_type
from ..cells import CellGrid
from ..grid import Window

STENCIL = 7
"""Side of the square of cells that a pixel is drawn from."""


@functools.lru_cache(maxsize=4)
def stencil_weights(size: int) -> np.ndarray:
    """What each of the 49 cells adds to each pixel of the middle cell.

    Returns:
        float64 (cell row * 7 + cell column, size, size).
    """
    reach = STENCIL // 2
    cell = np.mgrid[-reach : reach + 1, -reach : reach + 1].reshape(2, -1).T.astype(np.float64)
    inside = (np.arange(size) + 0.5) / size - 0.5
    pixel = np.stack(np.meshgrid(inside, inside, indexing="ij"), -1).reshape(-1, 2)
    count = len(cell)
    system = np.zeros((count + 3, count + 3))
    system[:count, :count] = bending(cell, cell)
    system[:count, count:] = plane = np.column_stack([np.ones(count), cell])
    system[count:, :count] = plane.T
    at_pixels = np.column_stack([bending(pixel, cell), np.ones(len(pixel)), pixel])
    weights = np.linalg.solve(system.T, at_pixels.T)[:count]
    return weights.reshape(count, size, size)


def bending(points: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """d^2 ln d of every point to every centre, float64 (point, centre)."""
    square = np.square(points[:, None] - centres[None]).sum(axis=2)
    return np.asarray(0.5 * square * np.log(np.where(square > 0, square, 1.0)))


def thin_plate(values: Array, cells: CellGrid, window: Window) -> Array:
    """Cell values without gaps on the fine pixels of a window.

    Args:
        values: (band, Y, X) of the whole scene, NumPy or torch.
        window: may leave the scene; cells outside are those of the border.

    Returns:
        float64 (band, row, column); float32 on devices without float64.
    """
    kind = float_type(values, 64)
    weights = as_array_of(values, stencil_weights(cells.size), kind)
    y = np.arange(window.row, window.row_stop) - cells.origin_row
    x = np.arange(window.column, window.column_stop) - cells.origin_column
    at_row, at_column = as_array_of(values, y % cells.size), as_array_of(values, x % cells.size)
    reach = STENCIL // 2
    total = None
    for k in range(STENCIL * STENCIL):
        down, right = k // STENCIL - reach, k % STENCIL - reach
        row = as_array_of(values, np.clip(y // cells.size + down, 0, cells.rows - 1))
        column = as_array_of(values, np.clip(x // cells.size + right, 0, cells.columns - 1))
        part = values[:, row][:, :, column] * weights[k][at_row][:, at_column]
        total = part if total is None else total + part
    return total
