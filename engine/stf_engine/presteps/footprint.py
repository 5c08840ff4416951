"""The coarse image that the sensor would take of a fine image: footprint and cell mean.

A real sensor sees more than its pixel. Its footprint is taken as a Gaussian; the fine image is
summed to parts of a cell (a quarter wide), blurred there and averaged to cells (classical.md
11.6, adaptive.md 3.2). That costs no more than a cell mean, and the result does not depend on the
windows that the sums were collected in.
"""

from __future__ import annotations

import numpy as np

from .. import passes
from ..cells import SURVEY_SIDE, CellGrid, Cells
from ..grid import Window
from ..scene import Scene

PARTS = 4
"""Parts per cell and axis: the narrowest footprint that is told from none is as wide as one."""

REACH = 3.0
"""A Gaussian is cut at so many standard deviations."""


class SeenMeans:
    """Sums over the parts of cells, filled window by window; :meth:`cells` is what is seen.

    Args:
        cells: the working grid.
        bands: layers of the values.
        sigma: standard deviation of the footprint in cells; 0 = the plain cell mean.
    """

    def __init__(self, cells: CellGrid, bands: int, sigma: float) -> None:
        self._cells, self._sigma = cells, sigma
        self._parts = max(1, min(PARTS, cells.size))
        self._rows = _edges(cells.row_edges(), cells.origin_row, cells.size, self._parts)
        self._columns = _edges(cells.column_edges(), cells.origin_column, cells.size, self._parts)
        shape = (len(self._rows) - 1, len(self._columns) - 1)
        self._sums, self._counts = np.zeros((bands, *shape)), np.zeros(shape)

    def add(self, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        """Add a window of whole cells: values (band, row, column), valid bool (row, column)."""
        rows, columns = self._cells.cell_slices(window)
        y = slice(rows.start * self._parts, rows.stop * self._parts)
        x = slice(columns.start * self._parts, columns.stop * self._parts)
        row_edges = self._rows[y.start : y.stop + 1] - window.row
        column_edges = self._columns[x.start : x.stop + 1] - window.column
        masked = np.where(valid, values, 0).astype(np.float64)
        self._sums[:, y, x] = _summed(masked, row_edges, column_edges)
        self._counts[y, x] = _summed(valid[None].astype(np.float64), row_edges, column_edges)[0]

    def cells(self) -> Cells:
        """Cell values and share of valid pixels, once every window was added."""
        heights, widths = np.diff(self._rows), np.diff(self._columns)
        area = heights[:, None] * widths[None].astype(np.float64)
        share = self._counts / np.maximum(area, 1.0)
        mean = self._sums / np.maximum(self._counts, 1.0)
        if self._sigma > 0:
            weight = _blurred(share[None], self._sigma * self._parts)[0]
            seen = _blurred(mean * share, self._sigma * self._parts)
            mean = np.where(self._counts > 0, seen / np.maximum(weight, 1e-12), 0.0)
        count = self._joined(self._counts[None])[0]
        values = self._joined(mean * self._counts) / np.maximum(count, 1.0)
        return Cells(values, count / np.maximum(self._joined(area[None])[0], 1.0))

    def _joined(self, x: np.ndarray) -> np.ndarray:
        """Sums over the parts of each cell."""
        bands, k = len(x), self._parts
        shape = (bands, self._cells.rows, k, self._cells.columns, k)
        return np.asarray(x.reshape(shape).sum(axis=(2, 4)))


def seen(scene: Scene, role: str, sigma: float) -> Cells:
    """A fine image as the coarse sensor would see it; ``sigma`` in cells, 0 = cell means."""
    if sigma <= 0:
        return scene.degraded(role)

    def look() -> Cells:
        sums = SeenMeans(scene.cells, scene.bands, sigma)

        def add(window: Window) -> None:
            sums.add(window, *scene.read(role, window))

        windows = list(scene.cells.windows(SURVEY_SIDE))
        for _ in passes.over(scene, windows, add, scene.bands * SURVEY_SIDE**2 * 24):
            continue
        return sums.cells()

    return scene.remembered(f"seen {sigma!r}", role, look)


def _edges(cell_edges: np.ndarray, origin: int, size: int, parts: int) -> np.ndarray:
    """First pixel of each part of each cell, and the end; parts outside the scene are empty."""
    inside = np.rint(np.arange(parts) * size / parts).astype(np.int64)
    starts = origin + size * np.arange(len(cell_edges) - 1)[:, None] + inside[None]
    starts = np.clip(starts, cell_edges[:-1, None], cell_edges[1:, None])
    starts[:, 0] = cell_edges[:-1]  # pixels before the first cell belong to it
    return np.append(starts.ravel(), cell_edges[-1])


def _summed(x: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """Sums between edges of both axes; an empty part sums to zero."""
    return _between(_between(x, rows, 1), columns, 2)


def _between(x: np.ndarray, edges: np.ndarray, axis: int) -> np.ndarray:
    lengths = np.diff(edges)
    shape = list(x.shape)
    shape[axis] = len(lengths)
    out = np.zeros(shape)
    for k in range(int(lengths.max(initial=0))):
        longer = np.flatnonzero(lengths > k)
        part = np.take(x, edges[:-1][longer] + k, axis=axis)
        if axis == 1:
            out[:, longer] += part
        else:
            out[:, :, longer] += part
    return out


def _blurred(x: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian over the last two axes, zero outside."""
    reach = int(np.ceil(REACH * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights /= weights.sum()
    return _along(_along(x, weights, 1), weights, 2)


def _along(x: np.ndarray, weights: np.ndarray, axis: int) -> np.ndarray:
    reach, length = len(weights) // 2, x.shape[axis]
    out = np.zeros_like(x)
    moved, source = np.moveaxis(out, axis, 0), np.moveaxis(x, axis, 0)
    for weight, step in zip(weights, range(-reach, reach + 1)):
        first, last = max(0, -step), min(length, length - step)
        if first < last:
            moved[first:last] += weight * source[first + step : last + step]
    return out
