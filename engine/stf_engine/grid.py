"""Where pixels lie: windows of a raster and the target grid (no GDAL here).

A :class:`Grid` is a coordinate system (WKT), an affine geotransform in GDAL's order and a size.
The fine reference image's grid, clipped to the requested extent, is the target of every run.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Iterator

GeoTransform = tuple[float, float, float, float, float, float]
"""(x of the upper left corner, pixel width, row rotation, y, column rotation, -pixel height)"""

Bounds = tuple[float, float, float, float]
"""(x minimum, y minimum, x maximum, y maximum)"""


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels: first row and column, number of rows and columns."""

    row: int
    column: int
    rows: int
    columns: int

    @property
    def row_stop(self) -> int:
        return self.row + self.rows

    @property
    def column_stop(self) -> int:
        return self.column + self.columns

    @property
    def pixels(self) -> int:
        return self.rows * self.columns

    @property
    def slices(self) -> tuple[slice, slice]:
        """Row and column slices of an array that starts at the scene's origin."""
        return slice(self.row, self.row_stop), slice(self.column, self.column_stop)

    def grown(self, margin: int) -> Window:
        """The window with ``margin`` more pixels on each side (may leave the scene)."""
        return Window(
            self.row - margin,
            self.column - margin,
            self.rows + 2 * margin,
            self.columns + 2 * margin,
        )

    def clipped(self, rows: int, columns: int) -> Window:
        """The part inside a scene of ``rows`` x ``columns`` pixels (possibly empty)."""
        row, column = min(max(self.row, 0), rows), min(max(self.column, 0), columns)
        row_stop = max(min(self.row_stop, rows), row)
        column_stop = max(min(self.column_stop, columns), column)
        return Window(row, column, row_stop - row, column_stop - column)

    def within(self, outer: Window) -> tuple[slice, slice]:
        """Slices of this window in an array that holds ``outer``."""
        return (
            slice(self.row - outer.row, self.row_stop - outer.row),
            slice(self.column - outer.column, self.column_stop - outer.column),
        )


@dataclass(frozen=True)
class Grid:
    """A georeferenced pixel grid.

    Attributes:
        crs: coordinate system as WKT; "" when the file has none.
        transform: GDAL geotransform.
        rows, columns: size in pixels.
    """

    crs: str
    transform: GeoTransform
    rows: int
    columns: int

    @property
    def shape(self) -> tuple[int, int]:
        return self.rows, self.columns

    @property
    def pixel_size(self) -> tuple[float, float]:
        """Pixel width and height in units of the CRS, both positive, rotation considered."""
        _, a, b, _, d, e = self.transform
        return math.hypot(a, d), math.hypot(b, e)

    def xy(self, row: float, column: float) -> tuple[float, float]:
        """Coordinates of a position in pixels (0, 0 = upper left corner of the grid)."""
        x0, a, b, y0, d, e = self.transform
        return x0 + a * column + b * row, y0 + d * column + e * row

    def row_column(self, x: float, y: float) -> tuple[float, float]:
        """Position in pixels of a coordinate; inverse of :meth:`xy`."""
        x0, a, b, y0, d, e = self.transform
        determinant = a * e - b * d
        dx, dy = x - x0, y - y0
        return (a * dy - d * dx) / determinant, (e * dx - b * dy) / determinant

    @property
    def bounds(self) -> Bounds:
        """Enclosing rectangle in coordinates of the CRS."""
        corners = [self.xy(r, c) for r in (0, self.rows) for c in (0, self.columns)]
        xs, ys = zip(*corners)
        return min(xs), min(ys), max(xs), max(ys)

    def part(self, window: Window) -> Grid:
        """The grid of a window of this grid."""
        x, y = self.xy(window.row, window.column)
        _, a, b, _, d, e = self.transform
        return Grid(self.crs, (x, a, b, y, d, e), window.rows, window.columns)

    def window_of_bounds(self, bounds: Bounds) -> Window:
        """The smallest window of whole pixels that covers ``bounds`` (in this CRS), unclipped.

        A bound within a thousandth of a pixel of a pixel edge is taken to lie on it.
        """
        xmin, ymin, xmax, ymax = bounds
        corners = [self.row_column(x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
        rows, columns = zip(*corners)
        tolerance = 1e-3
        row = math.floor(min(rows) + tolerance)
        column = math.floor(min(columns) + tolerance)
        row_stop = math.ceil(max(rows) - tolerance)
        column_stop = math.ceil(max(columns) - tolerance)
        return Window(row, column, max(row_stop - row, 0), max(column_stop - column, 0))


def whole(rows: int, columns: int) -> Window:
    """The window of a whole scene."""
    return Window(0, 0, rows, columns)


def blocks(rows: int, columns: int, block_rows: int, block_columns: int) -> Iterator[Window]:
    """Windows that cover a scene row by row, the last ones cut at the border."""
    for row in range(0, rows, block_rows):
        for column in range(0, columns, block_columns):
            yield Window(
                row, column, min(block_rows, rows - row), min(block_columns, columns - column)
            )


def sampled_blocks(rows: int, columns: int, side: int, most: int) -> list[Window]:
    """At most so many of the square blocks of a scene, every n-th of them."""
    parts = list(blocks(rows, columns, side, side))
    return parts[:: max(1, -(-len(parts) // most))]
