"""What a series writes when its dates are done: images without gaps, and one cube of all dates."""

from __future__ import annotations

import math
import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Callable, Optional, Union

import numpy as np

from .. import __version__
from ..dates import ordinal
from ..events import Progress
from ..grid import Grid, Window, blocks
from ..raster import parts, storage
from ..raster.cube import CubeWriter, Marks, check_cube
from ..raster.image import RasterImage
from ..raster.session import allow_files
from ..raster.write import Like, RasterWriter
from ..recipe_types import ImageInput, Output, Recipe, Series
from .composed import Composed, Pixels, Plain
from .frame import OBSERVED as FINE
from .frame import Frame
from .gaps import EMPTY, FLAGS, IN_TIME, fill_in_time, same_place
from .plan import DateRun
from .state import State, not_ours
from .tables import SHARES, Row
from .timeline import Timeline

VALUES = 16_000_000
"""Values (time, band, row, column) that are in memory at once, as float32."""

LEAST_SIDE = 64
"""Of a window, whatever the number of dates: smaller ones would be read many times over, with the
margins that their seams need."""

FILES_OF_DATE = 10
"""Open at once at most: three images with their masks (the observed one, laid on the first pair),
the prediction, the same resampled, and the filled image with its flags."""

FILLED = Marks("filled", "1 where a gap was filled between two dates")
FLAG = Marks("flag", "where a pixel is from", FLAGS, EMPTY)

COLOURS = ((0, 114, 178), (86, 180, 233), (230, 159, 0), (204, 121, 167))
"""Of the flags, red, green and blue: told apart with any kind of colour vision (Okabe and Ito
2008)."""


Reader = Callable[[Window], tuple[np.ndarray, np.ndarray]]
"""Gives values (band, row, column) and validity (row, column) of a window."""


@dataclass
class _Date:
    """A date that is written.

    Attributes:
        source: its pixels, before gaps are filled over time.
        counts: pixels by flag.
    """

    run: DateRun
    row: Row
    source: Union[Composed, Plain]
    image: Optional[RasterWriter] = None
    marks: Optional[RasterWriter] = None
    counts: np.ndarray = field(default_factory=lambda: np.zeros(EMPTY + 1, np.int64))


@dataclass(frozen=True)
class _Kind:
    """What all dates have in common: the grid, the names of the bands, type and radiometry."""

    grid: Grid
    names: list[str]
    like: Like


class Products:
    """Fills gaps and writes the cube.

    Args:
        recipe: of the series.
        method: its name in file names.
        timeline: observed fine images help to fill, where they lie on the results' grid.

    Raises:
        OptionValue, PackageMissing, OutputExists: the cube could not be written.
    """

    def __init__(self, recipe: Recipe, wanted: Series, method: str, timeline: Timeline) -> None:
        self.recipe, self.wanted, self.method, self.timeline = recipe, wanted, method, timeline
        self._fill = wanted.fill != "none"
        self._flags = wanted.fill == "observed"
        if wanted.cube:
            check_cube(wanted.cube, recipe.output.overwrite)

    @property
    def any(self) -> bool:
        """True when something is to be written."""
        return self._fill or bool(self.wanted.cube)

    def check_free(self, runs: list[DateRun], state: State) -> None:
        """No filled image stands in the way that this series did not make.

        Raises:
            OutputExists
        """
        if not self._fill or self.recipe.output.overwrite:
            return
        for run in runs:
            for path in (filled_path(run.path), self._marks_path(run.path)):
                if storage.exists(path) and not state.made(path):
                    raise not_ours(path)

    def write(
        self,
        done: list[tuple[DateRun, Row]],
        state: State,
        progress: Progress,
        frame: Optional[Frame] = None,
    ) -> Row:
        """Write what is wanted from the finished dates.

        Args:
            frame: of a gap-filled series.

        Returns:
            outputs by name; sets ``gaps_filled`` (share of pixels) in each row, of a gap-filled
            series the shares of the flags.
        """
        if not done or not self.any:
            return {}
        allow_files(FILES_OF_DATE * (len(done) + len(self.timeline.fine)))
        outputs: dict[str, str] = {}
        with ExitStack() as stack:
            dates, kind = self._dates(done, frame, stack, progress)
            others = self._others(kind, frame, dates) if self._fill else []
            windows = _strips(kind, len(dates) + len(others))
            if frame is not None:
                windows = _squares(kind, len(dates) + len(others))
            if self._fill:
                for date in dates:
                    self._open(stack, date, kind)
            cube = self._cube(stack, kind, [date.run.date for date in dates])
            for window in windows:
                done_share = window.row / kind.grid.rows
                progress.update(done_share, "Filling gaps and joining dates")
                self._write_window(dates, others, window, cube, progress)
            for date in dates:
                outputs.update(_committed(date, state, self._flags))
                self._remove_others(date, state)
            if cube is not None:
                outputs["cube"] = cube.commit()
        for date in dates if self._fill else ():
            self._tell(date, kind.grid)
        return outputs

    # --- dates ------------------------------------------------------------------------------

    def _dates(
        self,
        done: list[tuple[DateRun, Row]],
        frame: Optional[Frame],
        stack: ExitStack,
        progress: Progress,
    ) -> tuple[list[_Date], _Kind]:
        """The dates on one grid: that of the frame, without one that of the first date."""
        first = done[0][0]
        like = frame.like if frame else RasterImage.open(ImageInput(first.path), first.date)
        grid, bands = frame.base.grid if frame else like.grid, len(like.selected)
        resampling = self.recipe.options.resampling
        made = []
        for run, row in done:
            source: Union[Composed, Plain]
            if frame is not None:
                source = Composed(frame, run, stack, progress)
            else:
                source = Plain(run, grid, bands, resampling, stack, progress)
            row["note"] = " ".join(filter(None, (row.get("note"), source.note))) or None
            if source.is_used:
                made.append(_Date(run, row, source))
        return made, _Kind(grid, list(like.band_names), like)

    def _others(
        self, kind: _Kind, frame: Optional[Frame], dates: list[_Date]
    ) -> list[tuple[int, Reader]]:
        """Observed images of other dates, as days and readers."""
        known = {date.run.date for date in dates}
        found: list[tuple[int, Reader]] = []
        for dated in self.timeline.fine.values():
            if dated.date in known:
                continue
            if frame is not None:
                scene = frame.observed(dated)
                if scene is not None:
                    found.append((dated.day, partial(scene.read, FINE)))
                continue
            image = RasterImage.open(dated.image, "fine")
            if same_place(image.grid, kind.grid) and len(image.selected) == len(kind.names):
                found.append((dated.day, image.read))
        return found

    # --- writers ----------------------------------------------------------------------------

    def _open(self, stack: ExitStack, date: _Date, kind: _Kind) -> None:
        """The image without gaps and the one that says where pixels are from."""
        image = date.source.result
        tags = {"STF_VERSION": __version__, "STF_METHOD": self.method}
        tags.update((image.metadata if image else {}).items())
        tags = {key: value for key, value in tags.items() if key.startswith("STF_")}
        how = "observed, predicted, and over time" if self._flags else "time"
        tags["STF_FILLED"] = f"{how}, at most {self.wanted.fill_days} days"
        path = date.run.path
        output = replace(self.recipe.output, path=filled_path(path), recipe=None, overwrite=True)
        like = kind.like if self._flags or image is None else image
        date.image = RasterWriter(output, kind.grid, like, kind.names, date.run.date, tags)
        second = Output(
            self._marks_path(path), dtype="Byte", scale=1.0, offset=0.0, overwrite=True,
            nodata=EMPTY if self._flags else None,
        )  # fmt: skip
        name = FLAG.name if self._flags else FILLED.name
        colours = COLOURS if self._flags else ()
        date.marks = RasterWriter(second, kind.grid, None, [name], date.run.date, tags, colours)
        for writer in (date.image, date.marks):
            stack.enter_context(writer)

    def _remove_others(self, date: _Date, state: State) -> None:
        """What says where the pixels of an earlier filled image were from is not true any more."""
        if date.marks is not None:
            path = (marks_path if self._flags else flags_path)(date.run.path)
            if state.made(path):
                parts.remove_files([path])

    def _marks_path(self, path: str) -> str:
        return flags_path(path) if self._flags else marks_path(path)

    def _cube(self, stack: ExitStack, kind: _Kind, dates: list[str]) -> Optional[CubeWriter]:
        if not self.wanted.cube:
            return None
        attributes = {
            "title": f"STFusion series, method {self.method}",
            "source": f"STFusion {__version__}",
        }
        marks = (FLAG if self._flags else FILLED) if self._fill else None
        like = kind.like
        writer = CubeWriter(self.wanted.cube, like, kind.grid, kind.names, dates, marks, attributes)
        return stack.enter_context(writer)

    # --- pixels -----------------------------------------------------------------------------

    def _write_window(
        self,
        dates: list[_Date],
        others: list[tuple[int, Reader]],
        window: Window,
        cube: Optional[CubeWriter],
        progress: Progress,
    ) -> None:
        values, valid, flags = self._read(dates, others, window, progress)
        for number, date in enumerate(dates):
            made, known, origin = values[number], valid[number], flags[number]
            date.counts += np.bincount(origin.ravel(), minlength=EMPTY + 1)
            marks = origin if self._flags else (origin == IN_TIME).astype(np.uint8)
            if date.image is not None and date.marks is not None:
                date.image.write(window, made, known)
                shown = known if self._flags else marks == 1
                date.marks.write(window, marks[None].astype(np.float32), shown)
            if cube is not None:
                cube.write(number, window, made, known, marks)

    def _read(
        self,
        dates: list[_Date],
        others: list[tuple[int, Reader]],
        window: Window,
        progress: Progress,
    ) -> Pixels:
        """Values (time, band, row, column), validity and flags (time, row, column), gaps filled
        over time where that is wanted."""
        own = []
        for date in dates:
            progress.check()
            own.append(date.source.read(window))
        values, valid, flags = (np.stack(planes) for planes in zip(*own))
        if not self._fill or valid.all():
            return values, valid, flags
        seen = [read(window) for _, read in others]
        days = [ordinal(date.run.date) for date in dates] + [day for day, _ in others]
        order = np.argsort(days, kind="stable")
        every = np.concatenate([values, *(v[None] for v, _ in seen)])[order]
        known = np.concatenate([valid, *(m[None] for _, m in seen)])[order]
        made, filled = fill_in_time(every, known, np.array(days)[order], self.wanted.fill_days)
        back = np.argsort(order, kind="stable")[: len(dates)]
        flags[filled[back]] = IN_TIME
        return made[back], valid | filled[back], flags

    def _tell(self, date: _Date, grid: Grid) -> None:
        """The shares of a date, in its row."""
        shares = date.counts / (grid.rows * grid.columns)
        date.row["gaps_filled"] = round(float(shares[IN_TIME]), 6)
        if self._flags:
            date.row["file"] = os.path.basename(filled_path(date.run.path))
            date.row["filled_share"] = round(1 - float(shares[EMPTY]), 6)
            for name, share in zip(SHARES, shares):
                date.row[name] = round(float(share), 6)


def _committed(date: _Date, state: State, flags: bool) -> dict[str, str]:
    """The files of a date under their names; they count as made by the series."""
    if date.image is None or date.marks is None:
        return {}
    for writer in (date.image, date.marks):
        state.note_made(writer.commit())
    outputs = {f"{date.run.date} filled": date.image.output.path}
    if flags:
        outputs[f"{date.run.date} flags"] = date.marks.output.path
    return outputs


def filled_path(path: str) -> str:
    """Image of a date without gaps."""
    return f"{os.path.splitext(path)[0]}_filled.tif"


def marks_path(path: str) -> str:
    """1 where the image without gaps was filled, elsewhere no data."""
    return f"{os.path.splitext(path)[0]}_filled_mask.tif"


def flags_path(path: str) -> str:
    """Where each pixel of a gap-filled image is from."""
    return f"{os.path.splitext(path)[0]}_filled_flags.tif"


def _strips(kind: _Kind, times: int) -> Iterator[Window]:
    """Rows of the image, few enough for the memory."""
    rows, columns = kind.grid.shape
    high = max(1, min(rows, VALUES // max(1, times * len(kind.names) * columns)))
    return blocks(rows, columns, high, columns)


def _squares(kind: _Kind, times: int) -> Iterator[Window]:
    """Squares, few pixels enough for the memory: their margins are read as well."""
    side = int(math.sqrt(VALUES / max(1, times * len(kind.names))))
    side = max(LEAST_SIDE, side // LEAST_SIDE * LEAST_SIDE)
    return blocks(*kind.grid.shape, side, side)
