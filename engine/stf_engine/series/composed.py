"""One date of a gap-filled series (classical.md 11.4): what was observed, elsewhere what was
predicted, joined at the seam."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..grid import Window
from ..raster.image import RasterImage
from ..raster.scene import RasterScene
from ..raster.warp import AsIs, placement
from ..recipe_types import ImageInput
from .bridges import COARSE
from .frame import OBSERVED as FINE
from .frame import Frame
from .gaps import EMPTY, FROM_COARSE, OBSERVED, PREDICTED
from .plan import DateRun
from .seam import Seam

Pixels = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Values float32 (band, row, column), validity bool and flags uint8 (row, column)."""


class Composed:
    """A date, read window by window on the grid of the frame; a pixel is the same in every window.

    Args:
        run: of the date; its result has been written, if it has one.

    Raises:
        StfError: an image cannot be read.

    Attributes:
        result: the prediction, None without one.
        note: what there is and is not used, and why.
    """

    result: Optional[RasterImage] = None
    note: Optional[str] = None

    def __init__(self, frame: Frame, run: DateRun) -> None:
        self._frame = frame
        self._seam = Seam.of(frame.base.cells.size)
        self._fine = frame.observed(run.observed) if run.observed else None
        if run.observed is not None and self._fine is None:
            self.note = "The fine image lies on other pixels than the first pair; it is not kept."
        self._prediction: Optional[AsIs] = None
        if run.recipe is not None:
            self._open_prediction(run)
        self._coarse: Optional[RasterScene] = None
        if run.bridge is not None and run.coarse is not None and self._prediction is not None:
            self._coarse = frame.scene({COARSE: run.coarse.image})

    def _open_prediction(self, run: DateRun) -> None:
        """The result of a date has the grid of its own pair, which may be larger or smaller."""
        self.result = RasterImage.open(ImageInput(run.path), run.date)
        where = placement(self.result.grid, self._frame.base.grid)
        if where.kind == "as-is" and len(self.result.selected) == self._frame.base.bands:
            self._prediction = AsIs(self.result, where)
        else:
            self.note = "The prediction lies on other pixels than the first pair; it is not used."

    def read(self, window: Window) -> Pixels:
        """Observed pixels as they are, and predicted ones in the gaps between."""
        seen, valid = self._observed(window)
        flags = np.where(valid, OBSERVED, EMPTY).astype(np.uint8)
        if self._prediction is None or valid.all():
            return seen, valid, flags
        made, known = self._prediction.read(window)
        made = made + self._correction(window)
        values = np.where(valid, seen, made)
        flags[known & ~valid] = PREDICTED
        if self._coarse is not None:
            flags[(flags == PREDICTED) & ~self._coarse.read(COARSE, window)[1]] = FROM_COARSE
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
        made, known = self._prediction.read(area)
        return self._seam.correction(seen - made, valid & known, ~valid, area, window)


class Plain:
    """A date that has a result, and nothing else."""

    def __init__(self, image: RasterImage) -> None:
        self.result = image

    def read(self, window: Window) -> Pixels:
        """The result as it is."""
        values, valid = self.result.read(window)
        return values, valid, np.where(valid, PREDICTED, EMPTY).astype(np.uint8)
