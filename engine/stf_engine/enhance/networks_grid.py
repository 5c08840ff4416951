"""The grids of a trained network: sharp pixels of the result, and blurred ones that fit them.

A network takes its images corner to corner: a chip of blurred pixels and the same square of sharp
ones. So the blurred pixels it sees are laid out on the grid of the result: ``fine`` sharp pixels
are as wide as ``low`` blurred ones (25 and 8 for a ratio of 3.125), and chips begin and end where
the edges of both meet. Where these are the pixels of the reference themselves, nothing is
interpolated.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

import numpy as np

from ..blending import Axis
from ..errors import OptionValue
from ..grid import Grid
from ..raster.revisits import Place, lines
from ..recipe_types import Enhancement
from .operators import Line, Taps

MOST_LOW = 16
"""Blurred pixels after which the edges of both grids meet, at most."""

LEAST = 8
"""Blurred pixels of a chip at least: windows of some networks, and mirrored borders, need them."""

SNAP = 0.02
"""Blurred pixels within which a position counts as that of a pixel."""


@dataclass(frozen=True)
class Step:
    """One axis.

    Attributes:
        fine, low: pixels after which the edges of both grids meet.
        start: sharp pixel (0 or less) at which the first such stretch begins.
        length: sharp pixels of all stretches; they cover the result.
        chip, overlap: stretches of a chip, and that two chips share.
        base: from laid-out blurred pixels to those of the first revisit.
    """

    fine: int
    low: int
    start: int
    length: int
    chip: int
    overlap: int
    base: Line

    @property
    def axis(self) -> Axis:
        """The chips, in sharp pixels counted from ``start``."""
        whole = self.length // self.fine
        cells = Axis.covering(whole, self.chip, self.overlap)
        starts = tuple(start * self.fine for start in cells.starts)
        return Axis(self.length, cells.side * self.fine, starts)


def step_of(line: Line, size: int, tile: int, overlap: int, fixed: bool) -> Step:
    """The layout of one axis.

    Args:
        line: from sharp pixels to pixels of the first revisit.
        size: sharp pixels of the result.
        tile, overlap: of a chip, in blurred pixels.
        fixed: chips have exactly this size (networks that know no other); the blurred pixels are
            then stretched a little where edges do not meet after so many.
    """
    ratio = 1.0 / line.scale
    share = Fraction(ratio).limit_denominator(MOST_LOW)
    if tile % share.denominator and fixed:
        share = Fraction(max(round(tile * ratio), 1), tile)
    fine, low = share.numerator, share.denominator
    width = fine / low
    scale = width * line.scale
    starts = [float(line(np.array([k + 0.5 * width - 0.5]))[0]) for k in range(1 - fine, 1)]
    away = [round(abs(s - round(s)), 6) for s in starts]
    start = max(range(1 - fine, 1), key=lambda k: (-away[k + fine - 1], k))
    chip = -(-max(tile, LEAST) // low)
    shortest = chip if fixed else -(-LEAST // low)
    length = max(-(-(size - start) // fine), shortest) * fine
    first = starts[start + fine - 1]
    base = Line(scale, first)
    if abs(scale - 1.0) * (length / width) < SNAP and abs(first - round(first)) < SNAP:
        base = Line(1.0, float(round(first)))
    shared = min(-(-overlap // low), chip - 1)
    return Step(fine, low, start, length, chip, shared, base)


@dataclass(frozen=True)
class Layout:
    """The result of a trained network.

    Attributes:
        grid: of the result.
        rows, columns: the layout of both axes.
        pan: from sharp pixels to those of the panchromatic image; None without one.
        ratio: pixel of the revisits / pixel of the result, by rows and by columns.
        lines: from pixels of the result to those of the first revisit.
    """

    grid: Grid
    rows: Step
    columns: Step
    pan: Optional[tuple[Line, Line]]
    ratio: tuple[float, float]
    lines: tuple[Line, Line]


def placed(place: Place, given: Enhancement) -> tuple[Grid, tuple[Line, Line], tuple[Line, Line]]:
    """Grid of the result, its lines to the first revisit, and to the panchromatic image.

    With a panchromatic image the grid is that image's, or begins at its corner with the pixel size
    or ratio asked for.

    Raises:
        OptionValue: both a ratio and a pixel size.
    """
    same = (Line(1.0, 0.0), Line(1.0, 0.0))
    own = (place.rows, place.columns)
    if place.pan is None or (given.pixel_size is None and given.ratio is None):
        return place.grid, own, same
    if given.ratio is not None and given.pixel_size is not None:
        raise OptionValue(
            "Both a ratio and a pixel size were given.",
            "Each says how large the pixels of the result are.",
            "Leave one of them out.",
        )
    wanted = (given.ratio or 1.0, given.ratio or 1.0)
    if given.pixel_size is not None:
        width, height = place.base.pixel_size
        wanted = (height / given.pixel_size, width / given.pixel_size)
    coarser = [found / size for found, size in zip(place.ratio, wanted)]
    if min(coarser) < 1.0 - 1e-6:
        raise OptionValue(
            f"The result would have {1.0 / min(coarser):.3g} pixels per pixel of the panchromatic "
            "image.",
            "Nothing shows what is smaller than its pixels.",
            "Give a larger --target-resolution, or leave it out.",
        )
    if max(coarser) < 1.0 + 1e-6:
        return place.grid, own, same
    x, a, b, y, d, e = place.grid.transform
    rows, columns = (max(int(n / c + 1e-6), 1) for n, c in zip(place.grid.shape, coarser))
    steps = (x, a * coarser[1], b * coarser[0], y, d * coarser[1], e * coarser[0])
    grid = Grid(place.grid.crs, steps, rows, columns)
    pan = lines(grid, place.grid)
    return grid, (pan[0].then(own[0]), pan[1].then(own[1])), pan


def layout_of(place: Place, given: Enhancement, tile: int, overlap: int, fixed: bool) -> Layout:
    """Where everything lies; see :func:`step_of` for ``tile``, ``overlap`` and ``fixed``."""
    grid, own, pan = placed(place, given)
    steps = [step_of(line, size, tile, overlap, fixed) for line, size in zip(own, grid.shape)]
    ratio = (1.0 / own[0].scale, 1.0 / own[1].scale)
    return Layout(grid, steps[0], steps[1], pan if place.pan is not None else None, ratio, own)


def triangle(centres: np.ndarray, width: float) -> Taps:
    """Interpolation between pixels; where the result is ``width`` times coarser, their mean with
    weights that fall to nothing over that width (as training areas are reduced)."""
    reach = max(width, 1.0)
    count = int(np.ceil(2.0 * reach)) + 1
    first = np.ceil(centres - reach).astype(np.int64)
    away = np.abs(first[:, None] + np.arange(count) - centres[:, None])
    weights = np.maximum(1.0 - away / reach, 0.0)
    return Taps(first, weights / weights.sum(axis=1, keepdims=True))
