"""Revisits and a panchromatic image of one place: opened, and placed on the grid of the result."""

from __future__ import annotations

import os
import threading
from dataclasses import dataclass, field, replace
from typing import Any, Optional, Protocol, Union

import numpy as np

from ..enhance.operators import Line
from ..errors import (
    BandsDiffer,
    CrsMissing,
    InputMissing,
    NoOverlap,
    OptionValue,
    RolesSwapped,
    SizesDiffer,
)
from ..findings import Finding
from ..grid import Grid, Window
from ..recipe_types import Enhancement, ImageInput
from .bands import match_bands
from .crs import same_crs
from .image import RasterImage
from .mask import NO_GEOTRANSFORM
from .warp import Warped

MASK_DILATED = 2
"""Pixels around masked ones that are left out: clouds have soft edges."""

MOST_OVER = 1.1
"""A panchromatic image without a place is not larger than the revisits by more than this factor."""

STRAIGHT = 1e-6
"""A grid is rotated when its pixels lean by more than this share."""


class Pixels(Protocol):
    """Anything that reads windows of a grid."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid; valid (row, column)."""
        ...


@dataclass
class Revisit:
    """One revisit.

    Attributes:
        image: the opened file.
        source: its pixels, on its own grid or, from another coordinate system, on the base's.
        rows, columns: from pixels of the base to pixels of the source.
        shape: rows and columns of the source.
        name: file name without folder; date: ISO or None.
    """

    image: RasterImage
    source: Union[RasterImage, Warped]
    rows: Line
    columns: Line
    shape: tuple[int, int]
    name: str
    date: Optional[str]
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pixels of its own grid; masked ones take their neighbours with them. Any thread may
        ask."""
        if not self.image.image.mask:
            return self._source(window)
        outer = window.grown(MASK_DILATED)
        values, valid = self._source(outer)
        kept = _eroded(valid | ~self._inside(outer), MASK_DILATED)
        inner = (slice(MASK_DILATED, -MASK_DILATED), slice(MASK_DILATED, -MASK_DILATED))
        values, valid = values[(slice(None), *inner)], kept & valid[inner]
        return np.where(valid, values, np.float32(0)), valid

    def _source(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        with self.lock:
            return self.source.read(window)

    def _inside(self, window: Window) -> np.ndarray:
        """What lies in the image, bool (row, column)."""
        inside = np.zeros((window.rows, window.columns), bool)
        inside[window.clipped(*self.shape).within(window)] = True
        return inside


class Shared(RasterImage):
    """A file that several threads read."""

    def __init__(self, image: ImageInput, role: str, dataset: Any) -> None:
        super().__init__(image, role, dataset)
        self._reading = threading.Lock()

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """See :meth:`RasterImage.read`."""
        with self._reading:
            return super().read(window)


class Place:
    """The images of a job ``enhance``.

    Attributes:
        revisits: at least one; the grid of the first is the base.
        pan: sharp image of one band, or None.
        images: all of them.
        grid: of the result: that of pan (in the place of the base, where pan has none), else the
            base with smaller pixels.
        base: grid of the first revisit.
        rows, columns: from pixels of the result to pixels of the base.
        notes: what was decided while opening.

    Raises:
        InputMissing, BandsDiffer, CrsMissing, NoOverlap, OptionValue, RolesSwapped, SizesDiffer
    """

    def __init__(self, given: Enhancement) -> None:
        self.notes: list[Finding] = []
        if not given.revisits:
            raise InputMissing(
                "No revisit was given.",
                "The sharp image is made from blurred images of the place.",
                "Add one or more with --revisit FILE.",
            )
        images = [RasterImage.open(i, f"revisit {n}") for n, i in enumerate(given.revisits, 1)]
        self.notes += _matched(images)
        self.base = images[0].grid
        self.bands = len(images[0].selected)
        self.pan = None if given.pan is None else _open_pan(given.pan)
        self.images = images + ([self.pan] if self.pan else [])
        self._check_crs(self.images)
        for image in self.images:
            _check_straight(image)
        self.revisits = [self._revisit(image) for image in images]
        self._place_result(given)
        if self.pan is not None:
            self._check_overlap()

    @property
    def quantity(self) -> str:
        return self.revisits[0].image.quantity

    @property
    def ratio(self) -> tuple[float, float]:
        """Base pixel / pixel of the result, by rows and by columns."""
        return 1.0 / self.rows.scale, 1.0 / self.columns.scale

    # --- opening ----------------------------------------------------------------------------

    def _check_crs(self, images: list[RasterImage]) -> None:
        named = [bool(image.grid.crs) for image in images]
        if any(named) and not all(named):
            name = os.path.basename(images[named.index(False)].path)
            raise CrsMissing(
                f"{name} has no coordinate system, but other images have one.",
                "Without it the image cannot be placed on the others.",
                "Give it one, for example with gdal_edit -a_srs EPSG:CODE.",
            )
        if not all(is_placed(image) for image in images):
            self.notes.append(
                Finding(
                    "no-georeference",
                    "warning",
                    "Not every image is georeferenced; they are taken to lie on each other.",
                    "Check that they show the same place.",
                )
            )

    def _revisit(self, image: RasterImage) -> Revisit:
        name = os.path.basename(image.path)
        source: Union[RasterImage, Warped] = image
        grid = image.grid
        if not is_placed(image):
            if grid.shape != self.base.shape:
                raise SizesDiffer(
                    f"{name} has {grid.rows} x {grid.columns} pixels, the first revisit "
                    f"{self.base.rows} x {self.base.columns}, and neither has a georeference.",
                    "Without a georeference only images of one size lie on each other.",
                    "Add a georeference, or leave the image out.",
                )
            grid = self.base
        elif grid.crs and not same_crs(grid.crs, self.base.crs):
            source, grid = Warped(image, self.base, "cubic"), self.base
        rows, columns = lines(self.base, grid)
        if image.grid is not self.base:
            _check_touch(name, (rows, columns), grid.shape, self.base.shape)
        return Revisit(image, source, rows, columns, grid.shape, name, image.date)

    def _place_result(self, given: Enhancement) -> None:
        base = self.base
        if self.pan is None:
            self.grid = _finer(base, *_wanted_ratio(given, base))
            self.rows, self.columns = lines(self.grid, base)
            return
        self.grid = self.pan.grid
        if is_placed(self.pan) and is_placed(self.revisits[0].image):
            if self.grid.crs and not same_crs(self.grid.crs, base.crs):
                raise CrsMissing(
                    "The panchromatic image and the first revisit have different coordinate "
                    "systems.",
                    "The revisits would lose detail by being warped onto another system.",
                    "Bring the panchromatic image to the system of the revisits with gdalwarp.",
                )
            self.rows, self.columns = lines(self.grid, base)
        elif given.ratio is not None and self._holds(given.ratio):  # one upper left corner
            self.rows = self.columns = _shrunk(given.ratio)
        else:  # one outline
            self.rows = _shrunk(self.grid.rows / base.rows)
            self.columns = _shrunk(self.grid.columns / base.columns)
        if not is_placed(self.pan) and is_placed(self.revisits[0].image):
            self.grid = _georeferenced(base, (self.rows, self.columns), self.grid.shape)
        if min(self.ratio) < 1.0:
            raise RolesSwapped(
                f"The pixel of the panchromatic image is larger than that of the revisits "
                f"(ratio {min(self.ratio):.3g}).",
                "It has to be the sharper one.",
                "Exchange the files.",
            )

    def _holds(self, ratio: float) -> bool:
        """Would pan, with pixels smaller by ``ratio``, lie in the base? Otherwise the ratio is that
        of the result, and both have one outline."""
        return all(
            n / ratio < MOST_OVER * size for n, size in zip(self.grid.shape, self.base.shape)
        )

    def _check_overlap(self) -> None:
        for line, size, base in (
            (self.rows, self.grid.rows, self.base.rows),
            (self.columns, self.grid.columns, self.base.columns),
        ):
            first, last = line(np.array([-0.5, size - 0.5]))
            if last <= -0.5 or first >= base - 0.5:
                raise NoOverlap(
                    "The panchromatic image does not touch the first revisit.",
                    "Only places that both show can be made sharp.",
                    "Choose another image, or check the coordinate systems.",
                )


def _matched(images: list[RasterImage]) -> list[Finding]:
    """Select the same bands in all revisits; returns what was guessed.

    Raises:
        BandsDiffer: nothing tells which band is which.
    """
    try:
        notes = match_bands(images[0], images[1:])
    except BandsDiffer as error:
        raise BandsDiffer(
            error.problem,
            "Every revisit needs the bands of the first one, and neither names nor wavelengths say "
            "which they are.",
            "Choose bands that all of them have with --bands, or leave the odd one out.",
        ) from None
    hint = "Name the bands in the files if their order differs."
    return [replace(note, hint=hint) for note in notes]


def lines(fine: Grid, other: Grid) -> tuple[Line, Line]:
    """From pixels of a grid to pixels of another of the same system: rows and columns."""
    x, a, _, y, _, e = fine.transform
    other_x, other_a, _, other_y, _, other_e = other.transform
    return (
        Line(e / other_e, (y + 0.5 * e - other_y) / other_e - 0.5),
        Line(a / other_a, (x + 0.5 * a - other_x) / other_a - 0.5),
    )


def is_placed(image: RasterImage) -> bool:
    """A coordinate system alone, without an origin and a pixel size, places nothing."""
    return image.grid.transform != NO_GEOTRANSFORM


def _georeferenced(base: Grid, own: tuple[Line, Line], shape: tuple[int, int]) -> Grid:
    """The grid of a panchromatic image that has no place of its own, in the system of the base."""
    x, a, b, y, d, e = base.transform
    down, right = (float(line(np.array([-0.5]))[0]) + 0.5 for line in own)
    corner = (x + right * a + down * b, y + right * d + down * e)
    rows, columns = own
    steps = (a * columns.scale, b * rows.scale, d * columns.scale, e * rows.scale)
    return Grid(base.crs, (corner[0], *steps[:2], corner[1], *steps[2:]), *shape)


def _shrunk(ratio: float) -> Line:
    return Line(1.0 / ratio, 0.5 / ratio - 0.5)


def _finer(base: Grid, down: float, across: float) -> Grid:
    """The base with smaller pixels and the same upper left corner, whole pixels inside it."""
    x, a, b, y, d, e = base.transform
    rows, columns = int(base.rows * down + 1e-6), int(base.columns * across + 1e-6)
    return Grid(base.crs, (x, a / across, b / across, y, d / down, e / down), rows, columns)


def _wanted_ratio(given: Enhancement, base: Grid) -> tuple[float, float]:
    if given.ratio is not None and given.pixel_size is not None:
        raise OptionValue(
            "Both a ratio and a pixel size were given.",
            "Each says how large the pixels of the result are.",
            "Leave one of them out.",
        )
    if given.pixel_size is not None:
        width, height = base.pixel_size
        found = (height / given.pixel_size, width / given.pixel_size)
    else:
        found = (given.ratio or 2.0, given.ratio or 2.0)
    if not 1.0 <= min(found) <= max(found) <= 16.0:
        raise OptionValue(
            f"A ratio of {min(found):.3g} is not possible.",
            "The pixels of the result are smaller than those of the revisits, up to 16 times.",
            "Give --ratio 2, or a --pixel-size below the pixel of the revisits.",
        )
    return found


def _check_touch(
    name: str, own: tuple[Line, Line], shape: tuple[int, int], base: tuple[int, int]
) -> None:
    """A revisit shows a part of what the first one shows."""
    for line, size, other in zip(own, shape, base):
        first, last = line(np.array([-0.5, other - 0.5]))
        if last <= -0.5 or first >= size - 0.5:
            raise NoOverlap(
                f"{name} does not touch the first revisit.",
                "Revisits show one place at several times.",
                "Leave it out, or check the coordinate systems.",
            )


def _open_pan(image: ImageInput) -> RasterImage:
    pan = Shared.open(image, "pan")
    if len(pan.selected) != 1:
        raise BandsDiffer(
            f"{os.path.basename(pan.path)} has {len(pan.selected)} bands.",
            "A panchromatic image has one.",
            "Choose its band with --pan-band NUMBER, or give another file.",
        )
    return pan


def _check_straight(image: RasterImage) -> None:
    _, a, b, _, d, e = image.grid.transform
    if max(abs(b), abs(d)) > STRAIGHT * max(abs(a), abs(e)):
        raise OptionValue(
            f"{os.path.basename(image.path)} is rotated against its coordinate system.",
            "Its rows and columns do not run along the axes of the result.",
            "Make it straight with gdalwarp first.",
        )


def _eroded(valid: np.ndarray, by: int) -> np.ndarray:
    """Usable only where the whole neighbourhood of ``by`` pixels is; smaller by it all round."""
    rows, columns = valid.shape[0] - 2 * by, valid.shape[1] - 2 * by
    kept = np.ones((rows, columns), bool)
    for y in range(2 * by + 1):
        for x in range(2 * by + 1):
            kept &= valid[y : y + rows, x : x + columns]
    return kept
