"""H of what is computed for every fine pixel: summed to sub-cells, seen by the coarse sensor."""

from __future__ import annotations

import numpy as np

from ... import passes
from ...events import Progress
from .axes import PARTS, Axis, Geometry, Taps
from .features import Features, similarity_scale, vectors
from .pixels import Block, Region, block_bytes, on_parts
from .survey import STRIP_PIXELS, FinePixels, strip_bytes

STRIP_CELLS = 4096
"""Cells at most that are looked at at once: what is found of them waits for its turn."""


class SeenSums:
    """H of something that comes row of cells by row of cells: sums over sub-cells in, cells out.

    Args:
        taps: H along rows and columns.
        channels: numbers per pixel, the first one being 1 where the pixel is valid.
    """

    def __init__(self, geometry: Geometry, taps: tuple[Taps, Taps], channels: int) -> None:
        self._geometry, self._taps = geometry, taps
        # float32: a cell is the sum of a few means, and there may be many cells.
        self._sums = np.zeros((*geometry.shape, channels), np.float32)
        m = len(geometry.rows.parts) - 1
        self._users: list[list[tuple[int, float]]] = [[] for _ in range(m)]
        for cell, (index, weights) in enumerate(zip(taps[0].index, taps[0].weights)):
            for part, weight in zip(index, weights):
                if weight:
                    self._users[part].append((cell, float(weight)))

    @property
    def bytes(self) -> int:
        return self._sums.nbytes

    def across(self, values: np.ndarray) -> np.ndarray:
        """H along the columns: sub-cells (sub-row, sub-column, channel) over the whole width ->
        float64 (sub-row, column of cells, channel)."""
        return self._taps[1].apply(values, 1)

    def add(self, first: int, across: np.ndarray) -> None:
        """Rows of sub-cells from row ``first`` on, in order; see :meth:`across`."""
        for k, line in enumerate(across):
            for cell, weight in self._users[first + k]:
                self._sums[cell] += (weight * line).astype(np.float32)

    def means(self) -> np.ndarray:
        """H of each channel but the first, float32 (h, w, channel); 0 where nothing is valid."""
        for line in self._sums:
            weight = line[:, :1].copy()
            line /= np.where(weight > 1e-6, weight, np.inf)
        return self._sums[..., 1:]


def mean_features(
    pixels: FinePixels, features: Features, taps: tuple[Taps, Taps], progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """H of the feature vectors without their leading 1, and their mean over the valid pixels.

    Returns:
        float32 (h, w, length - 1), and float64 (length - 1,).
    """
    geometry = pixels.geometry
    sums = SeenSums(geometry, taps, features.length)
    exponents = features.exponents().astype(np.float32)
    scale = similarity_scale(features.scaling.bands).astype(np.float32)
    total = np.zeros(features.length)

    def look(region: Region) -> tuple[np.ndarray, list[np.ndarray]]:
        z, valid = pixels.described(region, features.scaling)
        rows, totals = [], []
        for _, blocks in region.rows_of_blocks():
            lines = []
            progress.check()
            for block in blocks:
                phi = vectors(region.gather(z, block), exponents, scale)
                means = region.shares(valid, block) @ phi
                areas = _part_areas(geometry, block)
                totals.append(np.einsum("cs,csf->f", areas, means.astype(np.float64)))
                lines.append(on_parts(means, geometry, block))
            rows.append(sums.across(np.concatenate(lines, axis=1)))
        return np.concatenate(rows), totals

    strips = Region.strips(geometry, STRIP_PIXELS, STRIP_CELLS)
    each = strip_bytes(features.scaling.bands, 4) + block_bytes(geometry, features.length)
    each += 2 * STRIP_CELLS * PARTS * features.length * 8
    for region, (rows, totals) in passes.over(
        pixels.scene, strips, look, each, sums.bytes, progress.check
    ):
        progress.update(region.bottom / geometry.shape[0], "Describing the fine pixels")
        for part in totals:
            total += part
        sums.add(geometry.rows.parts_of(region.top, region.bottom).start, rows)
    return sums.means(), total[1:] / max(total[0], 1.0)


def _part_areas(geometry: Geometry, block: Block) -> np.ndarray:
    """Pixels of each sub-cell of a block, (cell, sub-cell)."""
    y = _widths(geometry.rows, np.array([block.row]))[0]
    x = _widths(geometry.columns, np.arange(block.first, block.last))
    return np.asarray((y[None, :, None] * x[:, None, :]).reshape(len(x), -1))


def _widths(axis: Axis, cells: np.ndarray) -> np.ndarray:
    """Pixels of each sub-cell of some cells, (cell, sub-cell); 0 where a cell has fewer."""
    first = np.searchsorted(axis.parts, axis.edges)
    most = int(np.diff(first).max())
    widths = np.append(np.diff(axis.parts), np.zeros(most))
    local = np.arange(most)
    at = first[cells][:, None] + local
    return np.where(local < np.diff(first)[cells][:, None], widths[at], 0.0)
