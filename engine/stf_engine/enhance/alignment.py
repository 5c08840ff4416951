"""Where the panchromatic image lies against the revisits: measured, not believed."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import to_numpy
from ..errors import OptionValue
from ..events import Progress
from ..grid import Window
from .mtf import visible
from .operators import Line
from .panview import PanView
from .registration import fitted, shift_of

LARGEST_BLOCK, LEAST_BLOCK = 512, 64
"""Sides in base pixels of the blocks whose shifts are measured."""

BLOCKS_PER_SIDE = 8

REACH = 4.0
"""Base pixels within which a shift is looked for."""

LEAST_CONFIDENCE = 0.15

LEAST_SHIFT = 0.1
"""Base pixels from which a shift of the panchromatic image is put right."""

SAME = Line(1.0, 0.0)


@dataclass(frozen=True)
class Alignment:
    """From base pixels as pan has them to those of the bands.

    Attributes:
        rows, columns: the positions.
        shift: base pixels by which the content of pan lies further down and right, in the middle.
        drift: change of that over the scene, base pixels.
    """

    rows: Line = SAME
    columns: Line = SAME
    shift: tuple[float, float] = (0.0, 0.0)
    drift: tuple[float, float] = (0.0, 0.0)

    @property
    def needed(self) -> bool:
        """Large enough to be put right."""
        return max(map(abs, (*self.shift, *self.drift))) >= LEAST_SHIFT


def aligned(view: PanView, progress: Progress) -> Alignment:
    """Measure the shift of pan.

    Shifts of blocks are joined to one, or to one that grows over the scene where it clearly does:
    pans are often a fraction of a pixel per thousand off the ratio that their files state. A second
    pass measures what is left after the first, because interpolating between pixels that lie
    elsewhere than thought blurs and biases the first. The view is as it was afterwards.
    """
    first = _measured(view, progress.part(0.0, 0.5))
    if not first.needed:
        return first
    view.move(first.rows, first.columns)
    rest = _measured(view, progress.part(0.5, 1.0))
    view.move(SAME, SAME)
    return Alignment(
        first.rows.then(rest.rows),
        first.columns.then(rest.columns),
        (first.shift[0] + rest.shift[0], first.shift[1] + rest.shift[1]),
        (first.drift[0] + rest.drift[0], first.drift[1] + rest.drift[1]),
    )


def told(word: str) -> Alignment:
    """A shift that somebody knows: rows and columns with a comma, or the word off.

    Raises:
        OptionValue: not two numbers.
    """
    if word == "off":
        return Alignment()
    numbers = [float(number) for number in word.split(",")]
    if len(numbers) != 2:
        raise OptionValue(
            f"align = {word} is no shift.",
            "A shift has two numbers, rows and columns of the revisits.",
            "Give both, such as 0.4,-0.2, or auto or off.",
        )
    row, column = numbers
    return Alignment(Line(1.0, -row), Line(1.0, -column), (row, column))


def _parts(covered: Window) -> list[Window]:
    """Blocks on a regular grid; in small scenes they share a half, so that a drift shows."""
    shorter = min(covered.rows, covered.columns)
    side = min(max(shorter // 4, LEAST_BLOCK), LARGEST_BLOCK, shorter)
    starts = []
    for first, size in ((covered.row, covered.rows), (covered.column, covered.columns)):
        count = min(-(-2 * (size - side) // side) + 1, BLOCKS_PER_SIDE)
        starts.append([first + int(s) for s in np.linspace(0, size - side, count)])
    return [Window(row, column, side, side) for row in starts[0] for column in starts[1]]


def _measured(view: PanView, progress: Progress) -> Alignment:
    covered = view.covered()
    image = view.place.revisits[0].image
    seen = visible(image) or list(range(view.place.bands))
    parts = _parts(covered)
    found = []
    for number, window in enumerate(parts):
        progress.update(number / len(parts), "Aligning the panchromatic image")
        values, valid = view.merged.read(window)
        low, known = (to_numpy(x) for x in view.degraded(window, view.mean_gain))
        shift = shift_of(low, values[seen].mean(axis=0), valid & known, REACH)
        if shift.textured and shift.confidence >= LEAST_CONFIDENCE:
            middle = window.row + 0.5 * window.rows, window.column + 0.5 * window.columns
            found.append((*middle, shift.row, shift.column))
    if not found:
        return Alignment()
    table = np.array(found)
    lines, shifts, drifts = [], [], []
    for axis, (start, size) in enumerate(
        ((covered.row, covered.rows), (covered.column, covered.columns))
    ):
        constant, slope = fitted(table[:, axis], table[:, 2 + axis], size)
        lines.append(Line(1.0 - slope, -constant))
        shifts.append(constant + slope * (start + 0.5 * size))
        drifts.append(slope * size)
    return Alignment(lines[0], lines[1], (shifts[0], shifts[1]), (drifts[0], drifts[1]))
