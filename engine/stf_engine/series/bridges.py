"""Gaps of coarse images, filled over time before anything is predicted from them: a cloud hides
a place from the coarse sensor as well, but the nearest dates may show it.

The plan looks at which pixels have values, once for each image, and so knows from which dates each
gap is filled; the values are read and filled when the image is written. Images are open only while
they are looked at or written from.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Optional, Union

import numpy as np

from .. import __version__
from ..errors import Cancelled, StfError
from ..files import told
from ..grid import Grid, Window, blocks, whole
from ..raster import storage
from ..raster.crs import grid_bounds
from ..raster.image import RasterImage
from ..raster.write import RasterWriter
from ..recipe_types import ImageInput, Output
from .frame import Frame
from .gaps import ends_of_gaps, fill_in_time, packed, same_place, unpacked
from .plan import DateRun
from .state import State, not_ours
from .timeline import DatedImage, Timeline

FOLDER = "coarse_filled"
"""Folder of the filled images, inside that of the results."""

BORDER = 8
"""Native pixels around the area that come along: resampling and footprints look beyond it."""

BLOCK = 512
"""Side of the windows that are filled one after another."""

COARSE = "coarse_t2"


@dataclass(frozen=True)
class Bridge:
    """A coarse image that is going to be filled.

    Attributes:
        image: what to predict from, written by :meth:`Bridges.write`.
        sources: files that it is made from.
        dates: for each window those that its gaps are filled from; none where nothing is filled.
    """

    image: ImageInput
    sources: tuple[str, ...]
    dates: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class _Seen:
    """Which pixels of a coarse image have a value.

    Attributes:
        grid, bands: of the image.
        is_plain: its numbers are values.
        windows: that are filled one after another.
        masks: validity of each window, packed.
    """

    grid: Grid
    bands: int
    is_plain: bool
    windows: list[Window]
    masks: list[bytes]

    def lies_on(self, other: _Seen) -> bool:
        """True when both have the same pixels and bands."""
        return same_place(self.grid, other.grid) and self.bands == other.bands

    def valid(self, number: int) -> np.ndarray:
        """Validity of a window, bool (row, column)."""
        window = self.windows[number]
        return unpacked(self.masks[number], window.rows, window.columns)


class Bridges:
    """Fills coarse images on a straight line between the nearest dates with a value.

    Args:
        frame: only its part of a coarse image is filled, and its bands.
        folder: of the results.
        most_days: two dates that a gap is filled from are at most so far apart.
    """

    def __init__(self, frame: Frame, timeline: Timeline, folder: str, most_days: int) -> None:
        self._frame, self._most = frame, most_days
        self._coarse = timeline.coarse
        self._folder = storage.join(storage.whole(folder), FOLDER)
        self._seen: dict[str, Union[_Seen, StfError]] = {}

    def bridge(self, coarse: DatedImage) -> Optional[Bridge]:
        """What takes the place of a coarse image; None when it has no gap that can be filled. Asked
        for date after date in the order of time.

        Raises:
            StfError: it cannot be read.
        """
        for date in [d for d in self._seen if self._coarse[d].day < coarse.day - self._most]:
            del self._seen[date]  # too far behind for this date and those to come
        own = self._look(coarse)
        if isinstance(own, StfError):
            raise own
        dates = tuple(self._dates(coarse, own, number) for number in range(len(own.windows)))
        if not any(dates):
            return None
        used = {coarse.date}.union(*dates)
        given = [dated.image for date, dated in self._coarse.items() if date in used]
        image = ImageInput(
            self._path(coarse),
            coarse.date,
            list(range(1, own.bands + 1)),
            scale=1.0 if own.is_plain else None,  # then the file says nothing, but its name might
            offset=0.0 if own.is_plain else None,
        )
        return Bridge(image, tuple(p for i in given for p in (i.path, i.mask) if p), dates)

    def check_free(self, runs: list[DateRun], state: State) -> None:
        """No filled coarse image stands in the way that this series did not make.

        Raises:
            OutputExists
        """
        for path in [run.bridge.image.path for run in runs if run.bridge]:
            if storage.exists(path) and not state.made(path):
                raise not_ours(path)

    def write(self, coarse: DatedImage, bridge: Bridge, state: State) -> None:
        """Write the filled image.

        Raises:
            StfError: an image cannot be read, or nothing can be written there.
        """
        if not storage.is_remote(self._folder):
            try:
                os.makedirs(self._folder, exist_ok=True)
            except OSError as error:
                raise told(error, self._folder) from None
        used = {coarse.date}.union(*bridge.dates)
        images = {date: self._opened(self._coarse[date]) for date in sorted(used)}
        image = images[coarse.date]
        area = self._area(image)
        tags = {**image.metadata, "STF_VERSION": __version__, "STF_METHOD": "filled over time"}
        output = Output(bridge.image.path, overwrite=True)
        grid = image.grid.part(area)
        with RasterWriter(output, grid, image, image.band_names, coarse.date, tags) as writer:
            for window, dates in zip(self._windows(image), bridge.dates):
                near = {date: images[date] for date in sorted((coarse.date, *dates))}
                place = Window(
                    window.row - area.row, window.column - area.column, window.rows, window.columns
                )
                writer.write(place, *self._filled(coarse, near, window))
            state.note_made(writer.commit())

    # --- gaps -------------------------------------------------------------------------------

    def _dates(self, coarse: DatedImage, own: _Seen, number: int) -> tuple[str, ...]:
        """The dates that the gaps in a window are filled from."""
        valid = own.valid(number)
        if valid.all():
            return ()
        before, after = (self._around(coarse, own, number, earlier) for earlier in (True, False))
        if not (before and after):
            return ()
        near = [*reversed(before), (coarse, valid), *after]
        days = np.array([dated.day for dated, _ in near])
        first, last, filled = ends_of_gaps(np.stack([v for _, v in near]), days, self._most)
        place = len(before)
        gap = filled[place]
        used = np.unique((first[place][gap], last[place][gap]))
        return tuple(near[time][0].date for time in used)

    def _around(
        self, coarse: DatedImage, own: _Seen, number: int, earlier: bool
    ) -> list[tuple[DatedImage, np.ndarray]]:
        """The images before or after and their validity in a window, the nearest first, until each
        gap has a value."""
        found = []
        gap = ~own.valid(number)
        every = list(self._coarse.values())
        dates = [d for d in every if (d.day < coarse.day if earlier else d.day > coarse.day)]
        for dated in reversed(dates) if earlier else dates:
            if abs(dated.day - coarse.day) > self._most or not gap.any():
                break
            other = self._look(dated)
            # One that cannot be read is left out: its own date will complain about it.
            if isinstance(other, _Seen) and other.lies_on(own):
                found.append((dated, other.valid(number)))
                gap &= ~found[-1][1]
        return found

    def _filled(
        self, coarse: DatedImage, near: dict[str, RasterImage], window: Window
    ) -> tuple[np.ndarray, np.ndarray]:
        """Values (band, row, column) and validity (row, column) of a window, filled from the dates
        near it; these, and its own, in the order of time."""
        self._frame.check()
        pixels = [image.read(window) for image in near.values()]
        place = list(near).index(coarse.date)
        values, valid = pixels[place]
        if len(near) == 1:
            return values, valid
        made, filled = fill_in_time(
            np.stack([v for v, _ in pixels]),
            np.stack([m for _, m in pixels]),
            np.array([self._coarse[date].day for date in near]),
            self._most,
        )
        return made[place], valid | filled[place]

    # --- images -----------------------------------------------------------------------------

    def _look(self, dated: DatedImage) -> Union[_Seen, StfError]:
        """What there is of an image, or why it cannot be read."""
        found = self._seen.get(dated.date)
        if found is None:
            try:
                found = self._looked_at(self._opened(dated))
            except Cancelled:
                raise
            except StfError as error:
                found = error
            self._seen[dated.date] = found
        return found

    def _looked_at(self, image: RasterImage) -> _Seen:
        windows, masks = list(self._windows(image)), []
        for window in windows:
            self._frame.check()
            masks.append(packed(image.read(window)[1]))
        return _Seen(image.grid, len(image.selected), image.radiometry.is_identity, windows, masks)

    def _opened(self, dated: DatedImage) -> RasterImage:
        return self._frame.scene({COARSE: dated.image}).images[COARSE]

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
        same = [d for d in self._coarse.values() if os.path.splitext(d.name)[0] == stem]
        name = stem if len(same) == 1 else f"{coarse.date}_{stem}"
        return storage.join(self._folder, f"{name}.tif")
