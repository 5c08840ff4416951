"""The coarse working grid: cells of s x s fine pixels (classical.md 2.1).

``degrade`` (D) goes from fine pixels to cells, ``upsample`` (U) from cells to fine pixels. Both
give the same bits whatever window is asked for: sums run in a fixed order, and positions are
counted from the scene's origin.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Iterator, Literal

import numpy as np

from .arrays import Array, as_array_of, float_type, is_torch, namespace
from .grid import Window

Interpolation = Literal["nearest", "bilinear", "cubic", "bspline"]

KEPT_SHARE = 0.25
"""A cut border cell is kept when at least this share of its rows (columns) is inside."""

USABLE_SHARE = 0.5
"""A cell is usable when at least this share of its fine pixels is valid."""

POLE = np.sqrt(3.0) - 2.0
"""Pole of the cubic B-spline's recursive filter."""


@dataclass(frozen=True)
class CellGrid:
    """Cells of ``size`` x ``size`` fine pixels over a scene.

    Cell (Y, X) covers rows ``origin_row + Y * size`` and on; pixels before the first or after the
    last cell belong to the nearest one (cut cells below ``KEPT_SHARE`` are merged that way).
    ``ratio`` is the coarse pixel's true size, where it is not ``size``; 0 = not known.
    """

    size: int
    origin_row: int
    origin_column: int
    rows: int
    columns: int
    scene_rows: int
    scene_columns: int
    ratio: float = 0.0

    @classmethod
    def covering(
        cls,
        scene_rows: int,
        scene_columns: int,
        size: int,
        origin_row: int = 0,
        origin_column: int = 0,
        ratio: float = 0.0,
    ) -> CellGrid:
        """The cells of a scene; an origin (any lattice corner) is moved to the scene's corner."""
        row, rows = _axis(scene_rows, size, origin_row)
        column, columns = _axis(scene_columns, size, origin_column)
        return cls(size, row, column, rows, columns, scene_rows, scene_columns, ratio)

    def row_edges(self) -> np.ndarray:
        """First row of each cell row, and the scene's end: (rows + 1)."""
        return _edges(self.scene_rows, self.size, self.origin_row, self.rows)

    def column_edges(self) -> np.ndarray:
        return _edges(self.scene_columns, self.size, self.origin_column, self.columns)

    def row_index(self, start: int, stop: int) -> np.ndarray:
        """Cell row of each fine row start..stop (also outside the scene: clamped)."""
        y = np.arange(start, stop)
        return np.clip((y - self.origin_row) // self.size, 0, self.rows - 1)

    def column_index(self, start: int, stop: int) -> np.ndarray:
        x = np.arange(start, stop)
        return np.clip((x - self.origin_column) // self.size, 0, self.columns - 1)

    def windows(self, side: int) -> Iterator[Window]:
        """Windows of whole cells, about ``side`` pixels wide and high, row by row."""
        step = max(1, side // self.size)
        rows, columns = self.row_edges(), self.column_edges()
        for y in range(0, self.rows, step):
            top, bottom = rows[y], rows[min(y + step, self.rows)]
            for x in range(0, self.columns, step):
                left, right = columns[x], columns[min(x + step, self.columns)]
                yield Window(int(top), int(left), int(bottom - top), int(right - left))

    def cell_slices(self, window: Window) -> tuple[slice, slice]:
        """The cells of a window made of whole cells, as slices."""
        y = self.row_index(window.row, window.row_stop)
        x = self.column_index(window.column, window.column_stop)
        return slice(int(y[0]), int(y[-1]) + 1), slice(int(x[0]), int(x[-1]) + 1)


def _axis(pixels: int, size: int, origin: int) -> tuple[int, int]:
    """Origin and number of cells along one axis."""
    origin = origin % size
    origin = origin - size if origin else 0  # first cell starts at or before pixel 0
    if origin and (size + origin) < KEPT_SHARE * size:
        origin += size
    count = max(1, (pixels - origin) // size)
    rest = pixels - origin - count * size
    if rest > 0 and rest >= KEPT_SHARE * size:
        count += 1
    return origin, count


def _edges(pixels: int, size: int, origin: int, count: int) -> np.ndarray:
    edges = origin + size * np.arange(count + 1)
    edges[0], edges[-1] = 0, pixels
    return edges


@dataclass
class Cells:
    """Values on the working grid.

    Attributes:
        values: float64 (band, Y, X); 0 where the cell has no valid pixel.
        fraction: float64 (Y, X), share of valid fine pixels, 0..1.
    """

    values: np.ndarray
    fraction: np.ndarray

    @property
    def usable(self) -> np.ndarray:
        return self.fraction >= USABLE_SHARE


def cell_sums(
    values: np.ndarray, valid: np.ndarray, cells: CellGrid, window: Window
) -> tuple[np.ndarray, np.ndarray]:
    """Sums and counts of the valid pixels per cell of a window made of whole cells.

    Args:
        values: (band, row, column) of the window.
        valid: bool (row, column).

    Returns:
        sums float64 (band, Y, X), counts float64 (Y, X); added up row by row, then column by
        column, so the result does not depend on the window.
    """
    rows, columns = cells.cell_slices(window)
    row_edges = cells.row_edges()[rows.start : rows.stop + 1] - window.row
    column_edges = cells.column_edges()[columns.start : columns.stop + 1] - window.column
    masked = np.where(valid, values, values.dtype.type(0))
    sums = _segments(_segments(masked, row_edges, 1), column_edges, 2)
    counts = _segments(_segments(valid[None].astype(np.float64), row_edges, 1), column_edges, 2)
    return sums, counts[0]


def _segments(x: np.ndarray, edges: np.ndarray, axis: int) -> np.ndarray:
    """Sums over consecutive segments of one axis, added in order."""
    starts, lengths = edges[:-1], np.diff(edges)
    shape = list(x.shape)
    shape[axis] = len(starts)
    out = np.zeros(shape, np.float64)
    for k in range(int(lengths.max(initial=0))):
        longer = lengths > k
        part = np.take(x, starts[longer] + k, axis=axis)
        if longer.all():
            out += part
        elif axis == 1:
            out[:, longer] += part
        else:
            out[:, :, longer] += part
    return out


def means(sums: np.ndarray, counts: np.ndarray, cells: CellGrid) -> Cells:
    """Cell means and valid shares from sums and counts of the whole scene."""
    heights = np.diff(cells.row_edges()).astype(np.float64)
    widths = np.diff(cells.column_edges()).astype(np.float64)
    values = sums / np.maximum(counts, 1.0)
    return Cells(values, counts / (heights[:, None] * widths[None]))


SURVEY_SIDE = 1024
"""Side of the blocks of scene passes, in pixels. Fixed: sums must not depend on the memory."""


def fill_invalid(cells: Cells) -> np.ndarray:
    """Cell values (band, Y, X) with unusable cells filled from their 3 x 3 neighbours, repeated
    until full; all zero when no cell is usable."""
    values, known = cells.values.copy(), cells.usable.copy()
    if not known.any():
        return np.zeros_like(values)
    while not known.all():
        weight = _box3(known.astype(np.float64))
        total = _box3(np.where(known, values, 0.0))
        new = ~known & (weight > 0)
        values[:, new] = total[:, new] / weight[new]
        known |= new
    return values


def _box3(x: np.ndarray) -> np.ndarray:
    """3 x 3 sums over the last two axes, zero outside."""
    padded = np.zeros((*x.shape[:-2], x.shape[-2] + 2, x.shape[-1] + 2))
    padded[..., 1:-1, 1:-1] = x
    rows = padded[..., :-2, :] + padded[..., 1:-1, :] + padded[..., 2:, :]
    return np.asarray(rows[..., :-2] + rows[..., 1:-1] + rows[..., 2:])


def bspline_coefficients(values: np.ndarray) -> np.ndarray:
    """Cubic B-spline coefficients (band, Y, X) of cell values without gaps; mirror borders.

    Computed once per scene; tiles then need 4 x 4 coefficients around a pixel.
    """
    out = np.array(values, dtype=np.float64)
    for axis in (1, 2):
        moved = np.moveaxis(out, axis, 0)
        _filter_line(moved)
    return out


def _filter_line(c: np.ndarray) -> None:
    """The recursive filter along the first axis, in place (gain 6, pole sqrt(3) - 2)."""
    n = c.shape[0]
    if n == 1:
        return
    c *= 6.0
    period = 2 * n - 2
    powers = POLE ** np.arange(period)
    mirrored = np.concatenate([np.arange(n), np.arange(n - 2, 0, -1)])
    first = np.zeros(c.shape[1:])
    for power, index in zip(powers, mirrored):
        if abs(power) < 1e-300:
            break
        first += power * c[index]
    c[0] = first / (1.0 - POLE**period)
    for i in range(1, n):
        c[i] += POLE * c[i - 1]
    c[n - 1] = (POLE / (POLE * POLE - 1.0)) * (c[n - 1] + POLE * c[n - 2])
    for i in range(n - 2, -1, -1):
        c[i] = POLE * (c[i + 1] - c[i])


def upsample(values: Array, cells: CellGrid, window: Window, kind: str) -> Array:
    """U: cell values on the fine pixels of a window.

    Args:
        values: (band, Y, X) of the whole scene; for "bspline" the coefficients of
            :func:`bspline_coefficients`.
        window: may leave the scene.
        kind: nearest, bilinear, cubic (Keys, a = -0.5) or bspline.

    Returns:
        float64 (band, row, column); float32 on devices without float64. "nearest" keeps the type.
    """
    if kind == "nearest":
        y = cells.row_index(window.row, window.row_stop)
        x = cells.column_index(window.column, window.column_stop)
        if is_torch(values):
            y, x = as_array_of(values, y), as_array_of(values, x)
        return values[:, y][:, :, x]
    n_y, n_x = values.shape[-2:]
    rows, row_weights = _taps(window.row, window.row_stop, cells.origin_row, cells.size, n_y, kind)
    columns, column_weights = _taps(
        window.column, window.column_stop, cells.origin_column, cells.size, n_x, kind
    )
    kind64 = float_type(values, 64)
    left, right = int(columns.min()), int(columns.max()) + 1
    part = values[:, :, left:right]
    across = _weighted(part, rows, row_weights, kind64, axis=1)
    return _weighted(across, columns - left, column_weights, kind64, axis=2)


def _weighted(x: Array, index: np.ndarray, weights: np.ndarray, dtype: object, axis: int) -> Array:
    """Sum over taps of weights times the gathered rows (axis 1) or columns (axis 2)."""
    xp = namespace(x)
    total = None
    for tap_index, tap_weight in zip(index, weights):
        where = as_array_of(x, tap_index)
        weight = as_array_of(x, tap_weight, dtype)
        if is_torch(x):
            part = xp.index_select(x, axis, where)
        else:
            part = xp.take(x, where, axis=axis)
        part = part * (weight[:, None] if axis == 1 else weight)
        total = part if total is None else total + part
    return total


def _taps(
    start: int, stop: int, origin: int, size: int, count: int, kind: str
) -> tuple[np.ndarray, np.ndarray]:
    """Cell indices (taps, pixels) and their weights along one axis."""
    position = (np.arange(start, stop) - origin + 0.5) / size - 0.5
    base = np.floor(position).astype(np.int64)
    f = position - base
    if kind == "bilinear":
        index, weights = np.stack([base, base + 1]), np.stack([1.0 - f, f])
    elif kind == "cubic":
        index = np.stack([base - 1, base, base + 1, base + 2])
        weights = np.stack([keys_kernel(t) for t in (f + 1.0, f, 1.0 - f, 2.0 - f)])
    elif kind == "bspline":
        index = np.stack([base - 1, base, base + 1, base + 2])
        g = 1.0 - f
        weights = (
            np.stack(
                [
                    g**3,
                    4.0 - 6.0 * f**2 + 3.0 * f**3,
                    1.0 + 3.0 * f + 3.0 * f**2 - 3.0 * f**3,
                    f**3,
                ]
            )
            / 6.0
        )
        return _mirror(index, count), weights
    else:
        raise ValueError(f"unknown interpolation {kind!r}")
    return np.clip(index, 0, count - 1), weights


def keys_kernel(t: np.ndarray) -> np.ndarray:
    """Keys' cubic kernel, a = -0.5, for 0 <= t <= 2."""
    near = 1.5 * t**3 - 2.5 * t**2 + 1.0
    far = -0.5 * t**3 + 2.5 * t**2 - 4.0 * t + 2.0
    return np.where(t <= 1.0, near, far)


def _mirror(index: np.ndarray, count: int) -> np.ndarray:
    """Indices folded at both ends without repeating the border (... 1 0 1 ...)."""
    if count == 1:
        return np.zeros_like(index)
    period = 2 * count - 2
    folded = np.mod(index, period)
    return np.minimum(folded, period - folded)
