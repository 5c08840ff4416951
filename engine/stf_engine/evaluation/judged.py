"""What is compared: a prediction and the plain baselines with one target, on one grid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np

from ..cells import SURVEY_SIDE, cell_sums
from ..events import Progress
from ..grid import Grid, Window, blocks
from ..metrics import Scores, score, score_blocks
from ..raster.scene import RasterScene

PREDICTION = "fine_t1"
"""Scenes take the grid of this role: the prediction's."""

REFERENCE, COARSE = "fine_reference", "coarse_t2"

OWN = "Result"
"""Name under which the prediction's scores are shown."""

Planes = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Prediction, target (band, row, column) and what is valid in every image, bool (row, column)."""


@dataclass
class Judged:
    """The images that are compared.

    Attributes:
        scene: all of them on the prediction's grid.
        roles: shown name -> role; the prediction first, then the baselines.
        against: role of the target.
    """

    scene: RasterScene
    roles: dict[str, str]
    against: str

    @property
    def on_cells(self) -> bool:
        """True when cell means are compared with a coarse image."""
        return self.against == COARSE

    @property
    def grid(self) -> Grid:
        """The grid of what is compared: the prediction's, or that of the coarse cells."""
        fine, cells = self.scene.grid, self.scene.cells
        if not self.on_cells:
            return fine
        x, y = fine.xy(cells.origin_row, cells.origin_column)
        _, a, b, _, d, e = fine.transform
        size = cells.size
        steps = (x, a * size, b * size, y, d * size, e * size)
        return Grid(fine.crs, steps, cells.rows, cells.columns)

    @property
    def pixels(self) -> int:
        return self.grid.rows * self.grid.columns

    @property
    def band_names(self) -> list[str]:
        """Names from the first image that has them."""
        for image in self.scene.images.values():
            if all(image.band_names):
                return list(image.band_names)
        return [""] * self.scene.bands

    def reader(self, role: str) -> Callable[[Window], Planes]:
        """Reads the image of a role with the target, window by window of :attr:`grid`."""
        if self.on_cells:
            return self._cell_reader(role)
        scene = self.scene

        def read(window: Window) -> Planes:
            target, usable = scene.read(self.against, window)
            values = target
            for other in self.roles.values():
                found, valid = scene.read(other, window)
                usable = usable & valid
                if other == role:
                    values = found
            return values, target, usable

        return read

    def _cell_reader(self, role: str) -> Callable[[Window], Planes]:
        """Degrade and compare: coarse pixels, few enough to be held whole."""
        coarse = self.scene.coarse_cells(self.against)
        usable = coarse.usable
        for other in self.roles.values():
            usable = usable & self.scene.degraded(other).usable
        values = self.scene.degraded(role).values

        def read(window: Window) -> Planes:
            rows, columns = window.slices
            part = (slice(None), rows, columns)
            return values[part], coarse.values[part], usable[rows, columns]

        return read

    def score(self, role: str, settings: dict[str, Any], progress: Progress) -> Scores:
        """The eleven metrics of one image."""
        read = self.reader(role)
        grid = self.grid
        if self.on_cells:
            found = score(*read(Window(0, 0, grid.rows, grid.columns)), **settings)
            progress.update(1.0, "Comparing with the coarse image")
            return found
        return score_blocks(
            read, self.scene.bands, grid.rows, grid.columns, progress=progress, **settings
        )

    def labels(self, read: Callable[[Window], np.ndarray], zones: list[int]) -> Any:
        """The zones of :attr:`grid`, window by window; a coarse pixel belongs to the zone that
        covers more than half of it."""
        if not self.on_cells:
            return read
        cells = self.scene.cells
        found = np.zeros((cells.rows, cells.columns), np.int32)
        for window in cells.windows(SURVEY_SIDE):
            fine, place = read(window), cells.cell_slices(window)
            everywhere = np.ones(fine.shape, bool)
            inside = [label for label in np.unique(fine).tolist() if label in zones]
            for label in inside:
                hits = (fine == label)[None].astype(np.float64)
                sums, counts = cell_sums(hits, everywhere, cells, window)
                found[place][sums[0] > 0.5 * counts] = label
        return lambda window: found[window.slices]

    def decimated(self, role: str, step: int) -> tuple[np.ndarray, np.ndarray]:
        """Every ``step``-th pixel of an image and its mask, read in blocks; cells are whole."""
        scene = self.scene
        if self.on_cells:
            cells = scene.coarse_cells(role) if role == COARSE else scene.degraded(role)
            return cells.values, cells.usable
        rows, columns = -(-scene.rows // step), -(-scene.columns // step)
        values = np.zeros((scene.bands, rows, columns), np.float32)
        valid = np.zeros((rows, columns), bool)
        side = step * max(1, 1024 // step)
        for window in blocks(scene.rows, scene.columns, side, side):
            found, usable = scene.read(role, window)
            part = usable[::step, ::step]
            row, column = window.row // step, window.column // step
            place = slice(row, row + part.shape[0]), slice(column, column + part.shape[1])
            values[(slice(None), *place)] = found[:, ::step, ::step]
            valid[place] = part
        return values, valid
