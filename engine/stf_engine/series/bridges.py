"""Gaps of coarse images, filled over time before anything is predicted from them: a cloud hides
a place from the coarse sensor as well, but the nearest dates may show it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional

import numpy as np

from .. import __version__
from ..errors import Cancelled, StfError
from ..files import told
from ..grid import Window, blocks, whole
from ..raster import storage
from ..raster.crs import grid_bounds
from ..raster.image import RasterImage
from ..raster.write import RasterWriter
from ..recipe_types import ImageInput, Output
from .frame import Frame
from .gaps import fill_in_time, same_place
from .plan import DateRun
from .state import State, not_ours
from .timeline import DatedImage, Timeline

FOLDER = "coarse_filled"
"""Folder of the filled images, inside that of the results."""

BORDER = 8
"""Native pixels around the area that come along: resampling and footprints look beyond it."""

BLOCK = 512
"""Side of the windows that are filled one after another."""

OPEN = 100
"""Images that are kept open: a system lets a program open so many files and no more."""

COARSE = "coarse_t2"


@dataclass(frozen=True)
class Bridge:
    """A coarse image that is going to be filled.

    Attributes:
        image: what to predict from, written by :meth:`Bridges.write`.
        sources: files that it is made from.
    """

    image: ImageInput
    sources: tuple[str, ...]


class Bridges:
    """Fills coarse images on a straight line between the nearest dates with a value.

    Args:
        frame: only its part of a coarse image is filled, and its bands.
        folder: of the results.
        most_days: two dates that a gap is filled from are at most so far apart.
    """

    def __init__(self, frame: Frame, timeline: Timeline, folder: str, most_days: int) -> None:
        self._frame, self._most = frame, most_days
        self._dates = list(timeline.coarse.values())
        self._folder = storage.join(storage.whole(folder), FOLDER)
        self._images: dict[str, Optional[RasterImage]] = {}
        self._planned: dict[str, DatedImage] = {}

    def bridge(self, coarse: DatedImage) -> Optional[Bridge]:
        """What takes the place of a coarse image; None when it has no gap that can be filled.

        Raises:
            StfError: it cannot be read.
        """
        image = self._opened(coarse)
        used: set[str] = set()
        for window in self._windows(image):
            _, _, filled, dates = self._filled(coarse, image, window)
            if filled.any():
                used |= dates
        if not used:
            return None
        given = [dated.image for dated in self._dates if dated.date in used]
        paths = tuple(path for i in given for path in (i.path, i.mask) if path)
        path = self._path(coarse)
        self._planned[path] = coarse
        plain = image.radiometry.is_identity  # then the file says nothing, but its name might
        return Bridge(
            ImageInput(
                path,
                coarse.date,
                list(range(1, len(image.selected) + 1)),
                scale=1.0 if plain else None,
                offset=0.0 if plain else None,
            ),
            paths,
        )

    def check_free(self, runs: list[DateRun], state: State) -> None:
        """No filled coarse image stands in the way that this series did not make.

        Raises:
            OutputExists
        """
        for path in [run.bridge.image.path for run in runs if run.bridge]:
            if storage.exists(path) and not state.made(path):
                raise not_ours(path)

    def write(self, bridge: Bridge, state: State) -> None:
        """Write the filled image.

        Raises:
            StfError: an image cannot be read, or nothing can be written there.
        """
        path = bridge.image.path
        coarse = self._planned[path]
        image = self._opened(coarse)
        if not storage.is_remote(self._folder):
            try:
                os.makedirs(self._folder, exist_ok=True)
            except OSError as error:
                raise told(error, self._folder) from None
        area = self._area(image)
        tags = {**image.metadata, "STF_VERSION": __version__, "STF_METHOD": "filled over time"}
        output = Output(path, overwrite=True)
        grid = image.grid.part(area)
        with RasterWriter(output, grid, image, image.band_names, coarse.date, tags) as writer:
            for window in self._windows(image):
                values, valid, filled, _ = self._filled(coarse, image, window)
                place = Window(
                    window.row - area.row, window.column - area.column, window.rows, window.columns
                )
                writer.write(place, values, valid | filled)
            state.note_made(writer.commit())

    def let_go(self) -> None:
        """Close what is open: nothing is filled any more."""
        self._images.clear()

    # --- filling ----------------------------------------------------------------------------

    def _filled(
        self, coarse: DatedImage, image: RasterImage, window: Window
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, set[str]]:
        """Values (band, row, column), what was valid, what was filled, and the dates looked at."""
        self._frame.check()
        values, valid = image.read(window)
        nothing = np.zeros_like(valid)
        if valid.all():
            return values, valid, nothing, set()
        sides = [self._around(coarse, image, window, valid, earlier) for earlier in (True, False)]
        if not all(sides):  # nothing before, or nothing after
            return values, valid, nothing, set()
        images = [*reversed(sides[0]), (coarse, values, valid), *sides[1]]
        made, filled = fill_in_time(
            np.stack([v for _, v, _ in images]),
            np.stack([m for _, _, m in images]),
            np.array([dated.day for dated, _, _ in images]),
            self._most,
        )
        place = len(sides[0])
        return made[place], valid, filled[place], {dated.date for dated, _, _ in images}

    def _around(
        self,
        coarse: DatedImage,
        image: RasterImage,
        window: Window,
        valid: np.ndarray,
        earlier: bool,
    ) -> list[tuple[DatedImage, np.ndarray, np.ndarray]]:
        """The images before or after, the nearest first, until each gap has a value."""
        found = []
        open_pixels = ~valid
        dates = [d for d in self._dates if (d.day < coarse.day if earlier else d.day > coarse.day)]
        for dated in reversed(dates) if earlier else dates:
            if abs(dated.day - coarse.day) > self._most or not open_pixels.any():
                break
            other = self._neighbour(dated)
            if other is None or not same_place(other, image.grid, len(image.selected)):
                continue
            values, known = other.read(window)
            found.append((dated, values, known))
            open_pixels &= ~known
        return found

    # --- images -----------------------------------------------------------------------------

    def _opened(self, dated: DatedImage) -> RasterImage:
        found = self._images.get(dated.date)
        if found is None:
            found = self._frame.scene({COARSE: dated.image}).images[COARSE]
            if len(self._images) >= OPEN:
                del self._images[next(iter(self._images))]
            self._images[dated.date] = found
        return found

    def _neighbour(self, dated: DatedImage) -> Optional[RasterImage]:
        """None for an image that its own date will complain about."""
        if dated.date not in self._images:
            try:
                return self._opened(dated)
            except Cancelled:
                raise
            except StfError:
                self._images[dated.date] = None
        return self._images[dated.date]

    def _area(self, image: RasterImage) -> Window:
        """The part of an image that the frame needs; all of one without a place."""
        if not image.has_georeference:
            return whole(*image.grid.shape)
        bounds = grid_bounds(self._frame.base.grid, image.grid.crs)
        if not np.isfinite(bounds).all():
            return whole(*image.grid.shape)
        return image.grid.window_of_bounds(bounds).grown(BORDER).clipped(*image.grid.shape)

    def _windows(self, image: RasterImage) -> Iterator[Window]:
        area = self._area(image)
        for window in blocks(area.rows, area.columns, BLOCK, BLOCK):
            yield Window(
                area.row + window.row, area.column + window.column, window.rows, window.columns
            )

    def _path(self, coarse: DatedImage) -> str:
        """The image's own name, which may tell the sensor; with the date where two have it."""
        stem = os.path.splitext(coarse.name)[0]
        same = [d for d in self._dates if os.path.splitext(d.name)[0] == stem]
        name = stem if len(same) == 1 else f"{coarse.date}_{stem}"
        return storage.join(self._folder, f"{name}.tif")
