"""The seam between what was observed and what was predicted (classical.md 11.4, step 3).

A prediction may lie a little above or below the image whose gaps it fills, and the gap then shows.
The difference F - P is known around a gap: its median, per band, is added to P inside the gap and
fades to nothing over the width of two coarse pixels.

The median is that of the neighbourhood, not that of one gap: a gap may be larger than any tile,
and may have edges far apart at which the images differ differently. Medians are taken at the nodes
of a lattice that is anchored in the scene, over all pixels near a node that lie in the ring around
a gap, and read between the nodes on straight lines. So a pixel depends on its surroundings alone,
and tiles of any size give the same numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..classical.windows import centred_sums
from ..grid import Window

COARSE_PIXELS = 2
"""Width of the ring, and of the fading, in coarse pixels."""

LEAST_REACH = 4
"""The same in fine pixels at least: medians of fewer pixels are noise."""

SAMPLES = 8
"""Pixels per side of a lattice cell that a median is taken of; more tell nothing new."""


@dataclass(frozen=True)
class Seam:
    """How a seam is mended.

    Attributes:
        reach: width of the ring and of the fading, in fine pixels.
    """

    reach: int

    @classmethod
    def of(cls, cell_size: int) -> Seam:
        """The seam of a scene whose coarse pixels have so many fine pixels per side."""
        return cls(max(LEAST_REACH, COARSE_PIXELS * cell_size))

    @property
    def step(self) -> int:
        """Between two nodes of the lattice, in fine pixels."""
        return self.reach // 2

    @property
    def margin(self) -> int:
        """Pixels around a window that its correction depends on: from a pixel to a node, from
        there to the end of what the node sees, from there to the gap that makes it a ring."""
        return 2 * (self.step + self.reach)

    def correction(
        self,
        difference: np.ndarray,
        known: np.ndarray,
        gap: np.ndarray,
        area: Window,
        core: Window,
    ) -> np.ndarray:
        """What is to be added to the prediction.

        Args:
            difference: F - P, float32 (band, row, column), any number where it is not known.
            known: bool (row, column), both images are valid.
            gap: bool (row, column), the observed image is not.
            area: what the arrays cover: ``core`` and :attr:`margin` pixels around it, as far as
                the scene goes.
            core: the pixels that are wanted.

        Returns:
            float32 (band, row, column) of ``core``: 0 where nothing is known near, or no gap is.
        """
        width = 2 * self.reach + 1
        inside = core.within(area)
        weight = self._weight(known, gap, width)[inside]
        rows, columns = np.nonzero(weight * gap[inside])
        result = np.zeros((len(difference), core.rows, core.columns), np.float32)
        if rows.size == 0:
            return result
        ring = known & (centred_sums(gap.astype(np.float32), width) > 0)
        lattice = _Lattice(self, difference, ring, area)
        middle = lattice.read(rows + core.row, columns + core.column)
        result[:, rows, columns] = weight[rows, columns] * middle
        return result

    def _weight(self, known: np.ndarray, gap: np.ndarray, width: int) -> np.ndarray:
        """1 at the edge of a gap, 0 from ``reach`` pixels inside it on: at a straight edge the
        share of known pixels in the window falls from reach / width on a straight line."""
        seen = centred_sums(known.astype(np.float32), width)
        both = seen + centred_sums(gap.astype(np.float32), width)
        share = seen / np.maximum(both, 1)
        return np.minimum(share * (width / self.reach), 1).astype(np.float32)


class _Lattice:
    """Medians at nodes, which lie every ``step`` pixels from the scene's first pixel on."""

    def __init__(self, seam: Seam, difference: np.ndarray, ring: np.ndarray, area: Window) -> None:
        self._step, self._half = seam.step, seam.reach + seam.step
        self._difference, self._ring, self._area = difference, ring, area
        self._every = max(1, seam.step // SAMPLES)
        self._medians: dict[tuple[int, int], np.ndarray] = {}

    def read(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """Values (band, pixel) between the nodes; rows and columns are the scene's."""
        row, down = np.divmod(rows, self._step)
        column, across = np.divmod(columns, self._step)
        down, across = down / self._step, across / self._step
        first = (int(row.min()), int(column.min()))
        shape = (int(row.max()) - first[0] + 2, int(column.max()) - first[1] + 2)
        wanted = np.zeros(shape, bool)
        corners = [(y, x) for y in (0, 1) for x in (0, 1)]
        for y, x in corners:
            wanted[row - first[0] + y, column - first[1] + x] = True
        medians = np.zeros((len(self._difference), *shape))
        for y, x in zip(*np.nonzero(wanted)):
            medians[:, y, x] = self._median(int(y) + first[0], int(x) + first[1])
        found = np.zeros((len(self._difference), len(rows)))
        for y, x in corners:
            share = (down if y else 1 - down) * (across if x else 1 - across)
            found += share * medians[:, row - first[0] + y, column - first[1] + x]
        return found

    def _median(self, row: int, column: int) -> np.ndarray:
        """Of every n-th pixel near a node, of all where none of these is known.

        Every pixel that has a weight between four nodes is near a known pixel which all four see.
        """
        for every in (self._every, 1):
            rows = self._indices(row, self._area.row, self._area.row_stop, every)
            columns = self._indices(column, self._area.column, self._area.column_stop, every)
            chosen = self._ring[rows, columns]
            if chosen.any():
                values = self._difference[:, rows, columns][:, chosen]
                return np.asarray(np.median(values, axis=1))
        return np.zeros(len(self._difference))

    def _indices(self, node: int, start: int, stop: int, every: int) -> slice:
        """Pixels of the array near a node along one axis, of which the scene's number is
        a multiple of ``every``."""
        middle = node * self._step
        first = max(middle - self._half, start)
        first += -first % every
        last = min(middle + self._half, stop)
        return slice(first - start, max(first, last) - start, every)
