"""Step 9: the local part, solved in overlapping windows of cells.

Windows lie on the lattice of cells, whatever the tile. What is kept of one is a number per cell and
band (alpha); weights of features at any cell follow from those of the window around it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ...passes import in_order
from .components import CellModel, Ranges, Variances, covariance


@dataclass(frozen=True)
class Layout:
    """Sizes in cells: the core of a window, what it sees beyond, the blending at the core's edge.

    ``core`` None = one window for the whole scene.
    """

    core: Optional[int]
    halo: int
    ramp: int


@dataclass(frozen=True)
class Place:
    """One window: cells solved together, and cells whose weights it gives."""

    solved: tuple[slice, slice]
    given: tuple[slice, slice]


@dataclass(frozen=True)
class Lattice:
    """All windows of a scene of ``shape`` cells."""

    shape: tuple[int, int]
    layout: Layout

    @property
    def counts(self) -> tuple[int, int]:
        core = self.layout.core
        if core is None:
            return 1, 1
        return -(-self.shape[0] // core), -(-self.shape[1] // core)

    def windows(self) -> list[tuple[int, int]]:
        """Row and column of all windows."""
        rows, columns = self.counts
        return [(row, column) for row in range(rows) for column in range(columns)]

    def place(self, row: int, column: int) -> Place:
        rows, columns = self._axis(row, 0), self._axis(column, 1)
        return Place((rows[0], columns[0]), (rows[1], columns[1]))

    def _axis(self, k: int, axis: int) -> tuple[slice, slice]:
        n, layout = self.shape[axis], self.layout
        if layout.core is None:
            return slice(0, n), slice(0, n)
        start, stop = k * layout.core, (k + 1) * layout.core
        reach, ramp = layout.halo, layout.ramp
        return (
            slice(max(0, start - reach), min(n, stop + reach)),
            slice(max(0, start - ramp), min(n, stop + ramp)),
        )

    def touching(self, first: int, last: int, axis: int) -> range:
        """Windows that give weights to the cells ``first`` to ``last`` - 1."""
        core, ramp = self.layout.core, self.layout.ramp
        if core is None:
            return range(1)
        count = self.counts[axis]
        return range(max(0, (first - ramp) // core), min(count - 1, (last - 1 + ramp) // core) + 1)

    def blend(self, k: int, axis: int) -> np.ndarray:
        """Share of window ``k`` in each of the cells it gives; over all windows they sum to 1."""
        given = self._axis(k, axis)[1]
        core, ramp = self.layout.core, self.layout.ramp
        centre = np.arange(given.start, given.stop) + 0.5
        share = np.ones(len(centre))
        if core is None or ramp == 0:
            return share
        if k > 0:
            share *= np.clip((centre - k * core + ramp) / (2.0 * ramp), 0.0, 1.0)
        if k < self.counts[axis] - 1:
            share *= 1.0 - np.clip((centre - (k + 1) * core + ramp) / (2.0 * ramp), 0.0, 1.0)
        return share


@dataclass
class Local:
    """The solved local part of one member.

    Attributes:
        lattice: the windows.
        strengths: group -> range -> v.
        ranges: standard deviations in cells.
        alpha: (row, column) of a window -> float64 (rows, columns, band) of its solved cells.
    """

    lattice: Lattice
    strengths: dict[str, dict[str, float]]
    ranges: Ranges
    alpha: dict[tuple[int, int], np.ndarray]

    def weights(
        self,
        features: dict[str, np.ndarray],
        maps: dict[str, np.ndarray],
        row: int,
        column: int,
    ) -> dict[str, np.ndarray]:
        """Weights of the pixels' vectors at the cells that a window gives.

        Args:
            features: of the cells, group -> (h, w, k).
            maps: group -> (length in the vector, k).

        Returns:
            group -> float64 (rows, columns, length, band), in units of sigma; groups without a
            local part are missing.
        """
        place, alpha = self.lattice.place(row, column), self.alpha[row, column]
        bands = alpha.shape[-1]
        shape = tuple(s.stop - s.start for s in place.given)
        found = {}
        for group, strengths in self.strengths.items():
            seen = features[group][place.solved].astype(np.float64)
            each = seen[..., None] * alpha[:, :, None, :]
            flat = each.reshape(*each.shape[:2], -1)
            total = np.zeros((*shape, seen.shape[-1], bands))
            for name, value in strengths.items():
                down, right = (
                    _between(given, solved, self.ranges[name] or 1.0)
                    for given, solved in zip(place.given, place.solved)
                )
                part = np.tensordot(down, flat, (1, 0))
                total += value * (right @ part).reshape(*shape, -1, bands)
            found[group] = maps[group] @ total
        return found


def _between(given: slice, solved: slice, length: float) -> np.ndarray:
    distance = np.arange(given.start, given.stop)[:, None] - np.arange(solved.start, solved.stop)
    return np.asarray(np.exp(distance.astype(np.float64) ** 2 / (-2.0 * length * length)))


def solve_windows(
    model: CellModel,
    variances: Variances,
    residual: np.ndarray,
    layout: Layout,
    check: Callable[[], None] = lambda: None,
    threads: int = 1,
) -> Local:
    """alpha = Omega^-1 R in every window; ``check`` raises when the run was cancelled."""
    lattice = Lattice(model.shape, Layout(None, 0, 0) if model.whole else layout)
    strengths = variances.local()

    def alpha_of(window: tuple[int, int]) -> np.ndarray:
        solved = lattice.place(*window).solved
        found = np.zeros((*(s.stop - s.start for s in solved), model.bands))
        cells = model.cells(*solved)
        n = cells.shape[1]
        if n and strengths:
            omega = covariance(model, cells, strengths) + variances.noise * np.eye(n)
            right = residual[cells[0], cells[1]]
            at = (cells[0] - solved[0].start, cells[1] - solved[1].start)
            found[at] = np.linalg.solve(omega, right)
        return found

    alpha = dict(in_order(alpha_of, lattice.windows(), threads, check))
    return Local(lattice, strengths, model.ranges, alpha)
