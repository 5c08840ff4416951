"""Where cells lie along one axis, and linear maps along it.

A cell is one coarse pixel; it may be a whole number of fine pixels wide or not. Cells are cut into
sub-cells, a quarter wide, on which footprints are computed.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...cells import CellGrid, keys_kernel
from ...scene import Scene

PARTS = 4
"""Sub-cells per cell and axis; cells of fewer pixels have one sub-cell per pixel."""

NEIGHBOURS = 2
"""Cells on either side that the interpolation inside a cell reads."""


@dataclass(frozen=True)
class Taps:
    """A linear map along one axis: out[i] = sum over t of weights[i, t] * x[index[i, t]].

    Attributes:
        index: int64 (n, taps).
        weights: float64 (n, taps).
    """

    index: np.ndarray
    weights: np.ndarray

    def apply(self, x: np.ndarray, axis: int) -> np.ndarray:
        """``x`` (..., m, ...) mapped to (..., n, ...), float64."""
        moved = np.moveaxis(np.asarray(x, np.float64), axis, 0)
        ones = (1,) * (moved.ndim - 1)
        out = np.zeros((len(self.index), *moved.shape[1:]))
        for index, weights in zip(self.index.T, self.weights.T):
            out += moved[index] * weights.reshape(-1, *ones)
        return np.moveaxis(out, 0, axis)


@dataclass(frozen=True)
class Axis:
    """Cells along one axis of the scene.

    Attributes:
        edges: int64 (n + 1,), first pixel of each cell, and the end.
        parts: int64 (m + 1,), the same of the sub-cells; every edge of a cell is one of a sub-cell.
        origin, pitch: a cell's centre lies at pixel ``origin + (k + 0.5) * pitch``.
    """

    edges: np.ndarray
    parts: np.ndarray
    origin: float
    pitch: float

    @classmethod
    def regular(cls, pixels: int, ratio: float) -> Axis:
        """Cells of nearly equal width; the ratio need not be an integer."""
        n = max(1, int(np.rint(pixels / ratio)))
        edges = _rounded(pixels, n)
        return cls(edges, _parts(edges), 0.0, pixels / n)

    @classmethod
    def given(cls, edges: np.ndarray, origin: int, size: int) -> Axis:
        """Cells of native coarse pixels; those at the border may be cut."""
        return cls(np.asarray(edges, np.int64), _parts(edges), float(origin), float(size))

    @property
    def n(self) -> int:
        return len(self.edges) - 1

    @property
    def pixels(self) -> int:
        return int(self.edges[-1])

    @property
    def widest(self) -> int:
        return int(np.diff(self.edges).max())

    @property
    def parts_per_cell(self) -> float:
        return (len(self.parts) - 1) / self.n

    def parts_of(self, first: int, last: int) -> slice:
        """The sub-cells of the cells ``first`` to ``last`` - 1."""
        start, stop = np.searchsorted(self.parts, self.edges[[first, last]])
        return slice(int(start), int(stop))

    def part(self, first: int, last: int) -> Axis:
        """The cells ``first`` to ``last`` - 1 as an axis of their own."""
        start, inside = self.edges[first], self.parts_of(first, last)
        return Axis(
            self.edges[first : last + 1] - start,
            self.parts[inside.start : inside.stop + 1] - start,
            self.origin + first * self.pitch - float(start),
            self.pitch,
        )

    def cell_of(self, pixel: np.ndarray) -> np.ndarray:
        """Index of the cell of each pixel, clamped to the scene."""
        found = np.searchsorted(self.edges, pixel, side="right") - 1
        return np.asarray(np.clip(found, 0, self.n - 1))

    def interpolation(self, first: int, last: int) -> np.ndarray:
        """Cubic convolution weights of the pixels of the cells ``first`` to ``last`` - 1.

        Positions are clamped to the outermost centres.

        Returns:
            float64 (cells, widest, 2 * NEIGHBOURS + 1): weights of the cells from two before a
            cell to two behind it, for each of its pixels; what lies past its end repeats.
        """
        cells = np.arange(first, last)
        pixel = self.edges[cells][:, None] + np.arange(self.widest)
        pixel = np.minimum(pixel, self.edges[cells + 1][:, None] - 1)
        base, weights = self._cubic(pixel)
        out = np.zeros((*pixel.shape, 2 * NEIGHBOURS + 1))
        place = base - cells[:, None] + NEIGHBOURS
        for tap in range(4):
            at = np.clip(place + tap - 1, 0, 2 * NEIGHBOURS)
            np.put_along_axis(
                out,
                at[..., None],
                np.take_along_axis(out, at[..., None], -1) + weights[tap][..., None],
                -1,
            )
        return out

    def _cubic(self, pixel: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The cell centre before each pixel, and the four weights from one before it on."""
        position = np.clip((pixel + 0.5 - self.origin) / self.pitch - 0.5, 0.0, self.n - 1.0)
        base = np.floor(position).astype(np.int64)
        f = position - base
        return base, np.stack(
            [keys_kernel(f + 1), keys_kernel(f), keys_kernel(1 - f), keys_kernel(2 - f)]
        )

    def cubic_to_parts(self) -> Taps:
        """Cells interpolated to pixels and averaged over each sub-cell."""
        pixel = self.parts[:-1, None] + np.arange(int(np.diff(self.parts).max()))
        inside = pixel < self.parts[1:, None]
        base, weights = self._cubic(np.minimum(pixel, self.pixels - 1))
        share = inside / inside.sum(axis=1, keepdims=True)
        index = base[..., None] + np.arange(-1, 3)
        weights = np.moveaxis(weights, 0, -1) * share[..., None]
        m = len(pixel)
        index = np.clip(index.reshape(m, -1), 0, self.n - 1)
        return _compact(index, weights.reshape(m, -1), self.n)

    def footprint(self, sigma: float, shift: float) -> Taps:
        """Sub-cell means as a coarse sensor sees them: blurred, shifted, averaged to cells.

        Args:
            sigma: standard deviation of the Gaussian in cells; cut at four of them.
            shift: in cells; positive moves the content towards higher indices.
        """
        m = len(self.parts) - 1
        kernel = gaussian(sigma * self.parts_per_cell, 4.0)
        reach = len(kernel) // 2
        moved = shift * self.parts_per_cell
        whole = int(np.floor(moved))
        first, share = self._shares()
        part = np.minimum(first[:, None] + np.arange(share.shape[1]), m - 1)
        linear = ((whole, 1.0 - (moved - whole)), (whole + 1, moved - whole))
        index, weights = [], []
        for step, weight in linear:
            if weight == 0.0:
                continue
            centre = np.clip(part - step, 0, m - 1)
            for offset, value in zip(range(-reach, reach + 1), kernel):
                index.append(np.clip(centre + offset, 0, m - 1))
                weights.append(share * (weight * value))
        return _compact(np.concatenate(index, axis=1), np.concatenate(weights, axis=1), m)

    def _shares(self) -> tuple[np.ndarray, np.ndarray]:
        """First sub-cell of each cell, and the share of its sub-cells in its pixels."""
        first = np.searchsorted(self.parts, self.edges)
        count = np.diff(first)
        local = np.arange(int(count.max()))
        widths = np.diff(self.parts).astype(np.float64)
        at = np.minimum(first[:-1, None] + local, len(widths) - 1)
        share = np.where(local < count[:, None], widths[at], 0.0)
        return first[:-1], share / share.sum(axis=1, keepdims=True)


@dataclass(frozen=True)
class Geometry:
    """Cells of a scene.

    Attributes:
        rows, columns: its axes.
        ratio: fine pixels per coarse pixel.
    """

    rows: Axis
    columns: Axis
    ratio: float

    @classmethod
    def of(cls, scene: Scene) -> Geometry:
        """The native coarse pixels where the scene has them, else regular cells of its ratio."""
        grid: CellGrid = scene.cells
        if scene.aligned:
            return cls(
                Axis.given(grid.row_edges(), grid.origin_row, grid.size),
                Axis.given(grid.column_edges(), grid.origin_column, grid.size),
                float(grid.size),
            )
        ratio = grid.ratio or float(grid.size)
        return cls(Axis.regular(scene.rows, ratio), Axis.regular(scene.columns, ratio), ratio)

    @property
    def shape(self) -> tuple[int, int]:
        """(h, w), cells."""
        return self.rows.n, self.columns.n

    @property
    def n(self) -> int:
        return self.rows.n * self.columns.n


def gaussian(sigma: float, cut: float) -> np.ndarray:
    """Weights (2 reach + 1,) of a Gaussian cut at ``cut`` standard deviations; their sum is 1."""
    reach = int(cut * sigma + 0.5)
    if reach == 0:
        return np.ones(1)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    return np.asarray(weights / weights.sum())


def repeated(n: int, weights: np.ndarray) -> Taps:
    """A symmetric filter along an axis of ``n`` values; the edge is repeated."""
    reach = len(weights) // 2
    index = np.clip(np.arange(n)[:, None] + np.arange(-reach, reach + 1), 0, n - 1)
    return Taps(index, np.broadcast_to(weights, index.shape))


def _rounded(pixels: int, n: int) -> np.ndarray:
    return np.rint(np.arange(n + 1) * (pixels / n)).astype(np.int64)


def _parts(edges: np.ndarray) -> np.ndarray:
    pixels, n = int(edges[-1]), len(edges) - 1
    widths = np.diff(edges)
    if widths.min() < PARTS:
        return np.arange(pixels + 1)
    if np.array_equal(edges, _rounded(pixels, n)):
        return _rounded(pixels, PARTS * n)
    inside = np.rint(np.arange(PARTS) * (widths[:, None] / PARTS)).astype(np.int64)
    return np.append((edges[:-1, None] + inside).ravel(), pixels)


def _compact(index: np.ndarray, weights: np.ndarray, m: int) -> Taps:
    """The same map with each index once per row."""
    index = np.where(weights != 0, index, index.max(axis=1, keepdims=True))
    start = index.min(axis=1, keepdims=True)
    out = np.zeros((len(index), int((index - start).max()) + 1))
    rows = np.broadcast_to(np.arange(len(index))[:, None], index.shape)
    np.add.at(out, (rows, index - start), weights)
    return Taps(np.minimum(start + np.arange(out.shape[1]), m - 1), out)
