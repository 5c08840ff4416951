"""Fine pixels in blocks of whole cells.

All cells of a scene get blocks of one shape (the widest cell's), so a matrix product over the
pixels of a cell is the same arithmetic whatever tile the cell is computed in.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cached_property
from typing import Iterator, Optional

import numpy as np

from ...arrays import Array, as_array_of
from ...grid import Window
from .axes import PARTS, Axis, Geometry, gaussian
from .features import CONTEXT_CUT, Scaling, blurred

BLOCK_PIXELS = 16384
"""Pixels whose feature vectors are in memory at once (one cell at least)."""


BLOCK_CELLS = 512
"""At most so many cells at once: their interpolated weights need memory as well."""


def block_bytes(geometry: Geometry, length: int) -> int:
    """Memory for a block's vectors of ``length`` numbers, and for its averages over sub-cells."""
    pixels = max(BLOCK_PIXELS, geometry.rows.widest * geometry.columns.widest)
    return pixels * (8 * length + 16 * PARTS**2)


@dataclass(frozen=True)
class Block:
    """Cells ``first`` to ``last`` - 1 of the cell row ``row``."""

    row: int
    first: int
    last: int


@dataclass(frozen=True)
class Region:
    """Whole cells: rows ``top`` to ``bottom`` - 1 and columns ``left`` to ``right`` - 1."""

    geometry: Geometry
    top: int
    bottom: int
    left: int
    right: int

    @classmethod
    def around(cls, geometry: Geometry, window: Window) -> Region:
        """The cells that a window of pixels touches; the window may leave the scene."""
        rows, columns = geometry.rows, geometry.columns
        y = rows.cell_of(np.array([window.row, window.row_stop - 1]))
        x = columns.cell_of(np.array([window.column, window.column_stop - 1]))
        return cls(geometry, int(y[0]), int(y[1]) + 1, int(x[0]), int(x[1]) + 1)

    @classmethod
    def strips(cls, geometry: Geometry, pixels: int, cells: Optional[int] = None) -> list[Region]:
        """The scene in strips of whole rows, of about ``pixels`` pixels and at most so many
        cells."""
        h, w = geometry.shape
        step = int(pixels / (geometry.rows.pitch * geometry.columns.pixels))
        step = max(1, step if cells is None else min(step, cells // w))
        return [cls(geometry, top, min(top + step, h), 0, w) for top in range(0, h, step)]

    @classmethod
    def squares(cls, geometry: Geometry, pixels: int) -> list[Region]:
        """The scene in squares of about ``pixels`` pixels, row by row: with the fewest cells
        around them."""
        h, w = geometry.shape
        side = max(1, int(pixels**0.5 / max(geometry.rows.pitch, geometry.columns.pitch)))
        return [
            cls(geometry, top, min(top + side, h), left, min(left + side, w))
            for top in range(0, h, side)
            for left in range(0, w, side)
        ]

    @property
    def window(self) -> Window:
        rows, columns = self.geometry.rows.edges, self.geometry.columns.edges
        return Window(
            int(rows[self.top]),
            int(columns[self.left]),
            int(rows[self.bottom] - rows[self.top]),
            int(columns[self.right] - columns[self.left]),
        )

    def blocks(self) -> Iterator[Block]:
        rows, columns = self.geometry.rows, self.geometry.columns
        step = min(BLOCK_CELLS, max(1, BLOCK_PIXELS // (rows.widest * columns.widest)))
        for row in range(self.top, self.bottom):
            for first in range(self.left, self.right, step):
                yield Block(row, first, min(first + step, self.right))

    def rows_of_blocks(self) -> Iterator[tuple[int, list[Block]]]:
        """The blocks of each row of cells."""
        for row, blocks in itertools.groupby(self.blocks(), key=lambda block: block.row):
            yield row, list(blocks)

    def gather(self, x: Array, block: Block) -> Array:
        """Pixels of a block's cells: ``x`` (band, row, column) of the region -> (cell, pixel,
        band). Cells narrower than the widest repeat pixels."""
        window = self.window
        rows, columns = self.geometry.rows, self.geometry.columns
        if self._even(block):
            top, left = rows.edges[block.row], columns.edges[block.first]
            inside = Window(int(top), int(left), rows.widest, int(columns.edges[block.last] - left))
            part = x[(slice(None), *inside.within(window))]
            part = part.reshape(x.shape[0], rows.widest, -1, columns.widest)
            return transposed(part, (2, 1, 3, 0)).reshape(part.shape[2], -1, x.shape[0])
        y = np.minimum(
            rows.edges[block.row] + np.arange(rows.widest), rows.edges[block.row + 1] - 1
        )
        cells = np.arange(block.first, block.last)
        column = columns.edges[cells][:, None] + np.arange(columns.widest)
        column = np.minimum(column, columns.edges[cells + 1][:, None] - 1)
        first = int(y[0]) - window.row
        part = x[:, first : first + int(y[-1] - y[0]) + 1]
        picked = part[:, as_index(x, y - y[0])][:, :, as_index(x, column - window.column)]
        moved = transposed(picked, (2, 1, 3, 0))
        return moved.reshape(len(cells), -1, x.shape[0])

    def _even(self, block: Block) -> bool:
        """True when all cells of a block are as large as the largest."""
        rows, columns = self.geometry.rows, self.geometry.columns
        high = rows.edges[block.row + 1] - rows.edges[block.row]
        wide = columns.edges[block.last] - columns.edges[block.first]
        return bool(high == rows.widest and wide == (block.last - block.first) * columns.widest)

    def scatter(self, values: Array, block: Block, out: Array) -> None:
        """Put ``values`` (cell, row, column, band) of a block into ``out`` (band, row, column)."""
        window = self.window
        rows, columns = self.geometry.rows, self.geometry.columns
        y0 = int(rows.edges[block.row]) - window.row
        height = int(rows.edges[block.row + 1] - rows.edges[block.row])
        x0, x1 = int(columns.edges[block.first]), int(columns.edges[block.last])
        cell = columns.cell_of(np.arange(x0, x1))
        local = np.arange(x0, x1) - columns.edges[cell]
        picked = values[as_index(out, cell - block.first), :, as_index(out, local)]
        target = (
            slice(None),
            slice(y0, y0 + height),
            slice(x0 - window.column, x1 - window.column),
        )
        out[target] = transposed(picked, (2, 1, 0))[:, :height]

    def shares(self, valid: np.ndarray, block: Block) -> np.ndarray:
        """Averages over sub-cells as a matrix.

        Args:
            valid: bool (row, column) of the region.

        Returns:
            float32 (cell, sub-cell, pixel): 1 / pixels of the sub-cell for its valid pixels.
        """
        down, right = self._memberships
        y, x = down[block.row - self.top], right[block.first - self.left : block.last - self.left]
        both = (y[None, :, None, :, None] * x[:, None, :, None, :]).astype(np.float32)
        n, sub_y, sub_x, high, wide = both.shape
        usable = self.gather(valid[None], block)[:, None, :, 0]
        both = both.reshape(n, sub_y * sub_x, high * wide)
        return both if usable.all() else both * usable

    @cached_property
    def _memberships(self) -> tuple[np.ndarray, np.ndarray]:
        """:func:`_membership` of the rows and of the columns."""
        rows, columns = self.geometry.rows, self.geometry.columns
        return _membership(rows, self.top, self.bottom), _membership(columns, self.left, self.right)


def _membership(axis: Axis, start: int, stop: int) -> np.ndarray:
    """Share of each pixel of the cells ``start`` to ``stop`` - 1 in their sub-cells: (cell,
    sub-cell, pixel)."""
    first = np.searchsorted(axis.parts, axis.edges)
    cells, most = np.arange(start, stop), int(np.diff(first).max())
    sub = first[cells][:, None] + np.arange(most)
    edges = axis.parts[np.minimum(np.stack([sub, sub + 1]), first[cells + 1][:, None])]
    low, high = (edges - axis.edges[cells][:, None])[..., None]
    pixel = np.arange(axis.widest)
    return np.where((pixel >= low) & (pixel < high), 1.0 / np.maximum(high - low, 1), 0.0)


def on_parts(values: np.ndarray, geometry: Geometry, block: Block) -> np.ndarray:
    """Sub-cell values of a block, (cell, sub-cell, channel) -> (sub-row, sub-column, channel)."""
    rows, columns = geometry.rows, geometry.columns
    first_y = np.searchsorted(rows.parts, rows.edges)
    first_x = np.searchsorted(columns.parts, columns.edges)
    high = int(first_y[block.row + 1] - first_y[block.row])
    most_y, most_x = int(np.diff(first_y).max()), int(np.diff(first_x).max())
    sub = np.arange(first_x[block.first], first_x[block.last])
    cell = np.searchsorted(first_x, sub, side="right") - 1
    grid = values.reshape(len(values), most_y, most_x, -1)
    return np.asarray(grid[cell - block.first, :, sub - first_x[cell]].swapaxes(0, 1)[:high])


def around(
    values: Array,
    valid: Array,
    outer: Window,
    window: Window,
    reach: int,
    shape: tuple[int, int],
) -> tuple[Array, Array]:
    """Pixels of a window and ``reach`` more, where the scene's edge is repeated.

    Args:
        values, valid: (band, row, column) and bool (row, column) on ``outer``.
        shape: rows and columns of the scene.
    """
    y = np.clip(np.arange(window.row - reach, window.row_stop + reach), 0, shape[0] - 1)
    x = np.clip(np.arange(window.column - reach, window.column_stop + reach), 0, shape[1] - 1)
    rows, columns = as_index(values, y - outer.row), as_index(values, x - outer.column)
    return values[:, rows][:, :, columns], valid[rows][:, columns]


def context_weights(blur: float) -> np.ndarray:
    """Weights of a pixel's surroundings along one axis."""
    return gaussian(blur, CONTEXT_CUT)


def described(values: Array, valid: Array, scaling: Scaling, kernel: np.ndarray) -> Array:
    """Z and Z~ (2 bands, row, column) from pixels with ``len(kernel) // 2`` more around."""
    reach = len(kernel) // 2
    context = blurred(values, valid, kernel)
    inner = values[:, reach : values.shape[1] - reach, reach : values.shape[2] - reach]
    return scaling.apply(inner, context)


def as_index(x: Array, values: np.ndarray) -> Array:
    """Integers as an index into ``x``."""
    return as_array_of(x, np.ascontiguousarray(values))


def transposed(x: Array, order: tuple[int, ...]) -> Array:
    """Axes in another order, copied so that what follows reads them in order."""
    view = reordered(x, order)
    return np.ascontiguousarray(view) if isinstance(x, np.ndarray) else view.contiguous()


def reordered(x: Array, order: tuple[int, ...]) -> Array:
    """Axes in another order, a view."""
    return x.transpose(order) if isinstance(x, np.ndarray) else x.permute(order)
