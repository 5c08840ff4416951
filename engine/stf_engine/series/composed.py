"""One date of a gap-filled series (classical.md 11.4): what was observed, elsewhere what was
predicted, joined at the seam.

The dates of a series are read side by side, hundreds of them: what has to be resampled for a date
is resampled once, when the date is opened, and does not stay in memory.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import Optional, Union

import numpy as np

from ..events import Progress
from ..grid import Grid, Window, blocks
from ..raster.image import RasterImage
from ..raster.scene import RasterScene
from ..raster.scratch import Scratch
from ..raster.warp import AsIs, Warped, placement
from ..recipe_types import ImageInput
from .bridges import COARSE
from .frame import OBSERVED as FINE
from .frame import Frame
from .gaps import EMPTY, FROM_COARSE, OBSERVED, PREDICTED, packed, unpacked
from .plan import DateRun
from .seam import Seam

Pixels = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Values float32 (band, row, column), validity bool and flags uint8 (row, column)."""

BLOCK = 256
"""Side of the windows that are resampled one after another."""


class Plain:
    """The result of a date on the grid of all dates, and nothing else. A result has the grid of its
    own pair, which may be larger or smaller, or of other pixels: then it is resampled.

    Args:
        run: of the date; its result has been written.
        grid, bands: of all dates.
        resampling: of the recipe.
        stack: takes the files away that are not needed any more.

    Raises:
        StfError: the result cannot be read, or there is no room for a resampled one.

    Attributes:
        result: the image.
        is_used: False for one with other bands.
        note: what is done with it, where that is not plain.
    """

    note: Optional[str] = None

    def __init__(
        self,
        run: DateRun,
        grid: Grid,
        bands: int,
        resampling: str,
        stack: ExitStack,
        progress: Progress,
    ) -> None:
        self.result = RasterImage.open(ImageInput(run.path), run.date)
        where = placement(self.result.grid, grid)
        self._pixels: Union[AsIs, Scratch] = AsIs(self.result, where)
        self.is_used = len(self.result.selected) == bands
        if not self.is_used:
            self.note = "The prediction has other bands than the others; it is not used."
        elif where.kind != "as-is":
            self.note = f"The prediction lies on other pixels; it is resampled ({resampling})."
            self._pixels = Scratch(os.path.dirname(run.path), *grid.shape, bands)
            stack.callback(self._pixels.close)
            warped = Warped(self.result, grid, resampling)
            for window in blocks(*grid.shape, BLOCK, BLOCK):
                progress.check()
                self._pixels.write(window, *warped.read(window))

    def values(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Values (band, row, column) and validity (row, column) of a window."""
        return self._pixels.read(window)

    def read(self, window: Window) -> Pixels:
        """The result as it is."""
        values, valid = self.values(window)
        return values, valid, np.where(valid, PREDICTED, EMPTY).astype(np.uint8)


class Composed:
    """A date, read window by window on the grid of the frame; a pixel is the same in every window.

    Args:
        run: of the date; its result has been written, if it has one.
        stack: takes the files away that are not needed any more.

    Raises:
        StfError: an image cannot be read.

    Attributes:
        result: the prediction, None without one.
        is_used: True.
        note: what there is and is not used as it is, and why.
    """

    result: Optional[RasterImage] = None
    is_used = True

    def __init__(self, frame: Frame, run: DateRun, stack: ExitStack, progress: Progress) -> None:
        self._frame = frame
        self._seam = Seam.of(frame.base.cells.size)
        notes = []
        self._fine = frame.observed(run.observed) if run.observed else None
        if run.observed is not None and self._fine is None:
            notes.append("The fine image lies on other pixels than the first pair; it is not kept.")
        self._prediction: Optional[Plain] = None
        if run.recipe is not None:
            base = frame.base
            made = Plain(run, base.grid, base.bands, frame.resampling, stack, progress)
            self.result = made.result
            self._prediction = made if made.is_used else None
            notes += [made.note] if made.note else []
        self.note = " ".join(notes) or None
        self._coarse: Optional[_Seen] = None
        if run.bridge is not None and run.coarse is not None and self._prediction is not None:
            self._coarse = _Seen(frame.scene({COARSE: run.coarse.image}), progress)

    def read(self, window: Window) -> Pixels:
        """Observed pixels as they are, and predicted ones in the gaps between."""
        seen, valid = self._observed(window)
        flags = np.where(valid, OBSERVED, EMPTY).astype(np.uint8)
        if self._prediction is None or valid.all():
            return seen, valid, flags
        made, known = self._prediction.values(window)
        made = made + self._correction(window)
        values = np.where(valid, seen, made)
        flags[known & ~valid] = PREDICTED
        if self._coarse is not None:
            flags[(flags == PREDICTED) & ~self._coarse.read(window)] = FROM_COARSE
        return values, valid | known, flags

    def _observed(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        if self._fine is not None:
            return self._fine.read(FINE, window)
        shape = (window.rows, window.columns)
        return np.zeros((self._frame.base.bands, *shape), np.float32), np.zeros(shape, bool)

    def _correction(self, window: Window) -> np.ndarray:
        """What the observed pixels around say about the prediction."""
        nothing = np.zeros((), np.float32)
        if self._fine is None or self._prediction is None:
            return nothing
        area = window.grown(self._seam.margin).clipped(*self._frame.base.grid.shape)
        seen, valid = self._observed(area)
        if not valid.any():
            return nothing
        made, known = self._prediction.values(area)
        return self._seam.correction(seen - made, valid & known, ~valid, area, window)


class _Seen:
    """Where the coarse image of a date has values, on the grid of all dates."""

    def __init__(self, scene: RasterScene, progress: Progress) -> None:
        self._shape = scene.rows, scene.columns
        self._masks: dict[tuple[int, int], bytes] = {}
        for window in blocks(*self._shape, BLOCK, BLOCK):
            progress.check()
            place = window.row // BLOCK, window.column // BLOCK
            self._masks[place] = packed(scene.read(COARSE, window)[1])

    def read(self, window: Window) -> np.ndarray:
        """Bool (row, column) of a window."""
        rows = range(window.row // BLOCK, -(-window.row_stop // BLOCK))
        columns = range(window.column // BLOCK, -(-window.column_stop // BLOCK))
        found = np.block([[self._block(row, column) for column in columns] for row in rows])
        area = Window(rows[0] * BLOCK, columns[0] * BLOCK, *found.shape)
        return found[window.within(area)]

    def _block(self, row: int, column: int) -> np.ndarray:
        block = Window(row * BLOCK, column * BLOCK, BLOCK, BLOCK).clipped(*self._shape)
        return unpacked(self._masks[row, column], block.rows, block.columns)
