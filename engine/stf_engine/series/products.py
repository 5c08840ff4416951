"""What a series writes when its dates are done: images without gaps, and one cube of all dates."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import replace
from typing import Optional

import numpy as np

from ..dates import ordinal
from ..errors import OutputExists
from ..events import Progress
from ..grid import Window
from ..raster import storage
from ..raster.cube import CubeWriter, check_cube
from ..raster.image import RasterImage
from ..raster.write import RasterWriter
from ..recipe_types import ImageInput, Output, Recipe, Series
from .gaps import fill_in_time
from .plan import DateRun
from .state import State
from .tables import Row
from .timeline import DatedImage, Timeline

VALUES = 16_000_000
"""Values (time, band, row, column) that are in memory at once, as float32."""


class Products:
    """Fills gaps over time and writes the cube.

    Args:
        recipe: of the series.
        method: its name in file names.
        timeline: observed fine images help to fill, where they lie on the results' grid.

    Raises:
        OptionValue, PackageMissing, OutputExists: the cube could not be written.
    """

    def __init__(self, recipe: Recipe, wanted: Series, method: str, timeline: Timeline) -> None:
        self.recipe, self.wanted, self.method, self.timeline = recipe, wanted, method, timeline
        self._fill = wanted.fill == "time"
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
            path = filled_path(run.path)
            if storage.exists(path) and not state.made(path):
                raise OutputExists(
                    f"{path} exists already, and this series did not make it.",
                    "Nothing is overwritten unasked.",
                    "Choose another folder, or add --overwrite.",
                )

    def write(self, done: list[tuple[DateRun, Row]], state: State, progress: Progress) -> Row:
        """Write what is wanted from the finished dates.

        Returns:
            outputs by name; sets ``gaps_filled`` (share of pixels) in each row.
        """
        if not done or not self.any:
            return {}
        images = [RasterImage.open(ImageInput(run.path), run.date) for run, _ in done]
        like = images[0]
        alike = [n for n, image in enumerate(images) if same_place(image, like)]
        others = self._observed(like) if self._fill else []
        counts = dict.fromkeys(alike, 0)
        outputs: dict[str, str] = {}
        with ExitStack() as stack:
            writers = self._writers(stack, images, [done[n][0] for n in alike], alike)
            cube = self._cube(stack, like, [done[n][0].date for n in alike])
            for window in _strips(like, len(alike) + len(others)):
                progress.update(window.row / like.grid.rows, "Filling gaps and joining dates")
                values, valid, filled = self._read(images, alike, others, done, window)
                for place, number in enumerate(alike):
                    part = (values[place], valid[place], filled[place])
                    counts[number] += int(np.count_nonzero(part[2]))
                    if number in writers:
                        image, marks = writers[number]
                        image.write(window, part[0], part[1])
                        marks.write(window, part[2][None].astype(np.float32), part[2])
                    if cube is not None:
                        cube.write(place, window, *part)
            for number, (image, marks) in writers.items():
                for writer in (image, marks):
                    state.note_made(writer.commit())
                outputs[f"{done[number][0].date} filled"] = image.output.path
            if cube is not None:
                outputs["cube"] = cube.commit()
        if self._fill:
            for number in alike:
                share = counts[number] / (like.grid.rows * like.grid.columns)
                done[number][1]["gaps_filled"] = round(share, 6)
        return outputs

    def _observed(self, like: RasterImage) -> list[tuple[DatedImage, RasterImage]]:
        found = []
        for dated in self.timeline.fine.values():
            image = RasterImage.open(dated.image, "fine")
            if same_place(image, like):
                found.append((dated, image))
        return found

    def _writers(
        self, stack: ExitStack, images: list[RasterImage], runs: list[DateRun], numbers: list[int]
    ) -> dict[int, tuple[RasterWriter, RasterWriter]]:
        """For each date an image without gaps and one that marks what was filled."""
        if not self._fill:
            return {}
        made = {}
        for run, number in zip(runs, numbers):
            image = images[number]
            keep = {k: v for k, v in image.metadata.items() if k.startswith("STF_")}
            tags = {**keep, "STF_FILLED": f"time, at most {self.wanted.fill_days} days"}
            output = replace(
                self.recipe.output, path=filled_path(run.path), recipe=None, overwrite=True
            )
            names = list(image.band_names)
            first = RasterWriter(output, image.grid, image, names, run.date, tags)
            second = RasterWriter(
                Output(marks_path(run.path), dtype="Byte", scale=1.0, offset=0.0, overwrite=True),
                image.grid, None, [FILLED_NAME], run.date, tags,
            )  # fmt: skip
            made[number] = (stack.enter_context(first), stack.enter_context(second))
        return made

    def _cube(self, stack: ExitStack, like: RasterImage, dates: list[str]) -> Optional[CubeWriter]:
        if not self.wanted.cube:
            return None
        attributes = {
            "title": f"STFusion series, method {self.method}",
            "source": "STFusion " + like.metadata.get("STF_VERSION", ""),
        }
        writer = CubeWriter(self.wanted.cube, like, dates, self._fill, attributes)
        return stack.enter_context(writer)

    def _read(
        self,
        images: list[RasterImage],
        numbers: list[int],
        others: list[tuple[DatedImage, RasterImage]],
        done: list[tuple[DateRun, Row]],
        window: Window,
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Values (time, band, row, column), validity and marks (time, row, column) of the results,
        gaps filled where that is wanted."""
        own = [images[number].read(window) for number in numbers]
        values, valid = np.stack([v for v, _ in own]), np.stack([m for _, m in own])
        if not self._fill:
            return values, valid, np.zeros_like(valid)
        seen = [image.read(window) for _, image in others]
        days = [ordinal(done[number][0].date) for number in numbers]
        days += [dated.day for dated, _ in others]
        order = np.argsort(days, kind="stable")
        every = np.concatenate([values, *(v[None] for v, _ in seen)])[order]
        known = np.concatenate([valid, *(m[None] for _, m in seen)])[order]
        made, filled = fill_in_time(every, known, np.array(days)[order], self.wanted.fill_days)
        back = np.argsort(order, kind="stable")[: len(numbers)]
        return made[back], valid | filled[back], filled[back]


FILLED_NAME = "filled"


def filled_path(path: str) -> str:
    """Image of a date without gaps."""
    return f"{os.path.splitext(path)[0]}_filled.tif"


def marks_path(path: str) -> str:
    """1 where the image without gaps was filled, elsewhere no data."""
    return f"{os.path.splitext(path)[0]}_filled_mask.tif"


def same_place(one: RasterImage, other: RasterImage) -> bool:
    """Images whose pixels lie on each other, with the same number of bands."""
    a, b = one.grid, other.grid
    same = a.shape == b.shape and np.allclose(a.transform, b.transform, rtol=0, atol=1e-6)
    return bool(same) and len(one.selected) == len(other.selected)


def _strips(like: RasterImage, times: int) -> list[Window]:
    """Rows of the image, few enough for the memory."""
    rows, columns = like.grid.shape
    per_row = max(1, times * len(like.selected) * columns)
    high = max(1, min(rows, VALUES // per_row))
    return [Window(top, 0, min(high, rows - top), columns) for top in range(0, rows, high)]
