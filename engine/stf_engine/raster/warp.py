"""An image of any grid, read on the target grid.

Three ways: *as it is* (already on the target's pixels), *cells* (native pixels are whole blocks of
target pixels; see scene.read_from_cells) and *warped* with GDAL. Warping is done in fixed blocks
of the target grid with the exact transformation, so a pixel never depends on the window that was
asked for.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..grid import Grid, Window, blocks
from .crs import grid_bounds, same_crs, transform_points
from .image import RasterImage
from .session import gdal

BLOCK = 512
"""Side of a warped block in pixels."""

KEPT_BLOCKS = 16
"""Warped blocks that are remembered: neighbouring tiles share them."""

BORDER = 4
"""Native pixels read around the target's outline: the cubic kernel needs two (more where native
pixels are smaller than the target's and the kernel is widened)."""

HELD_VALUES = 16_000_000
"""A native part of at most this many values (64 MB) is held whole; of a larger one, which only a
fine image on another grid has, the part below each block is read when it is needed."""

CORNER_TOLERANCE = 0.01
"""Two grids agree when their corners do to this many fine pixels."""


@dataclass(frozen=True)
class Placement:
    """How a raster's pixels lie on the target grid.

    Attributes:
        kind: "as-is", "blocks" (integer ratio, aligned) or "other".
        ratio: native pixel / target pixel.
        row, column: target position of the raster's upper left corner (whole for the first two).
    """

    kind: str
    ratio: float
    row: float
    column: float


def placement(raster: Grid, target: Grid) -> Placement:
    """Where a raster lies on the target grid; both in the same CRS unless ``kind`` is other."""
    width, height = raster.pixel_size
    fine_width, fine_height = target.pixel_size
    if not (same_crs(raster.crs, target.crs) or not raster.crs or not target.crs):
        return Placement("other", _ratio_across(raster, target), 0.0, 0.0)
    ratio = float(np.sqrt(width * height / (fine_width * fine_height)))
    corners = [(0, 0), (0, raster.columns), (raster.rows, 0), (raster.rows, raster.columns)]
    found = np.array([target.row_column(*raster.xy(*corner)) for corner in corners])
    row, column = found[0]
    size = round(ratio)
    expected = np.array([(row + r * size, column + c * size) for r, c in corners])
    whole = np.abs(found[0] - np.round(found[0])).max() < CORNER_TOLERANCE
    if size >= 1 and whole and np.abs(found - expected).max() < CORNER_TOLERANCE:
        kind = "as-is" if size == 1 else "blocks"
        return Placement(kind, float(size), float(round(row)), float(round(column)))
    return Placement("other", ratio, float(row), float(column))


def _ratio_across(raster: Grid, target: Grid) -> float:
    """Pixel ratio over two coordinate systems: size of the native pixel in the middle of the
    target, measured in target pixels."""
    steps = _native_steps(raster, target)
    area = abs(steps[0, 0] * steps[1, 1] - steps[0, 1] * steps[1, 0])
    return float(1.0 / np.sqrt(area)) if area > 0 else float("nan")


def _native_steps(raster: Grid, target: Grid) -> np.ndarray:
    """Native rows and columns (second axis) that one target pixel down and one across (first
    axis) make in the middle of the target; NaN where the systems have no common place."""
    row, column = target.rows / 2, target.columns / 2
    points = [target.xy(row, column), target.xy(row + 1, column), target.xy(row, column + 1)]
    moved = transform_points(np.array(points), target.crs, raster.crs)
    origin, down, across = (np.array(raster.row_column(*point)) for point in moved)
    return np.stack([down - origin, across - origin])


class AsIs:
    """An image that already lies on the target's pixels, possibly moved by whole pixels."""

    def __init__(self, image: RasterImage, where: Placement) -> None:
        self._image, self._row, self._column = image, int(where.row), int(where.column)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        moved = Window(
            window.row - self._row, window.column - self._column, window.rows, window.columns
        )
        return self._image.read(moved)


class Warped:
    """An image warped onto the target grid, block by block.

    The native part is in memory as float32 with NaN for invalid pixels: its masks and scale are
    then in it, and GDAL leaves NaN out of the interpolation.
    """

    def __init__(self, image: RasterImage, target: Grid, resampling: str) -> None:
        self._target, self._image = target, image
        window = native_window(image.grid, target)
        self._held = window.pixels * len(image.selected) <= HELD_VALUES
        self._source = _native_part(image, window) if self._held else None
        module = gdal()
        self._algorithm = module.GRA_Cubic if resampling == "cubic" else module.GRA_Bilinear
        self._blocks: OrderedDict[tuple[int, int], np.ndarray] = OrderedDict()
        self._bands = len(image.selected)
        self._options = _kernel_scale(image.grid, target)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        values = np.full((self._bands, window.rows, window.columns), np.nan, np.float32)
        inside = window.clipped(*self._target.shape)
        if inside.pixels:
            for row in range(inside.row // BLOCK, (inside.row_stop - 1) // BLOCK + 1):
                for column in range(inside.column // BLOCK, (inside.column_stop - 1) // BLOCK + 1):
                    self._copy(row, column, inside, window, values)
        valid = np.isfinite(values).all(axis=0)
        return np.where(valid, values, np.float32(0)), valid

    def _copy(
        self, row: int, column: int, inside: Window, window: Window, values: np.ndarray
    ) -> None:
        block = Window(row * BLOCK, column * BLOCK, BLOCK, BLOCK).clipped(*self._target.shape)
        top, left = max(block.row, inside.row), max(block.column, inside.column)
        common = Window(
            top,
            left,
            min(block.row_stop, inside.row_stop) - top,
            min(block.column_stop, inside.column_stop) - left,
        )
        source = self._block(row, column, block)
        values[(slice(None), *common.within(window))] = source[(slice(None), *common.within(block))]

    def _block(self, row: int, column: int, block: Window) -> np.ndarray:
        key = (row, column)
        if key in self._blocks:
            self._blocks.move_to_end(key)
            return self._blocks[key]
        module = gdal()
        grid = self._target.part(block)
        driver = module.GetDriverByName("MEM")
        out = driver.Create("", block.columns, block.rows, self._bands, module.GDT_Float32)
        out.SetGeoTransform(grid.transform)
        out.SetProjection(grid.crs)
        for number in range(1, self._bands + 1):
            out.GetRasterBand(number).SetNoDataValue(float("nan"))
            out.GetRasterBand(number).Fill(float("nan"))
        source = self._source
        if not self._held:
            source = _native_part(self._image, native_window(self._image.grid, grid))
        if source is not None:
            module.Warp(
                out,
                source,
                resampleAlg=self._algorithm,
                errorThreshold=0,
                overviewLevel="NONE",
                warpOptions=self._options,
            )
        warped = out.ReadAsArray()
        warped = warped[None] if warped.ndim == 2 else warped
        self._blocks[key] = warped
        if len(self._blocks) > KEPT_BLOCKS:
            self._blocks.popitem(last=False)
        return np.asarray(warped)


def _kernel_scale(raster: Grid, target: Grid) -> list[str]:
    """GDAL's warp options that fix the width of the kernel.

    GDAL widens it by the shapes of the block and of the native part below it. Below a narrow
    block at the border, on a native grid that is oblique to it (MODIS sinusoidal on UTM), that
    part is wide, and the block would come out blurred.
    """
    native = np.abs(_native_steps(raster, target)).max(axis=0)  # native pixels per target pixel
    if not np.isfinite(native).all() or not (native > 0).all():
        return []
    return [f"XSCALE={1.0 / native[1]:.9g}", f"YSCALE={1.0 / native[0]:.9g}"]


def native_window(raster: Grid, target: Grid) -> Window:
    """The part of a raster under the target grid, with a border, clipped to the raster."""
    bounds = grid_bounds(target, raster.crs)
    if not np.isfinite(bounds).all():
        return Window(0, 0, 0, 0)
    widening = np.abs(_native_steps(raster, target)).max()
    border = BORDER * max(1, math.ceil(widening)) if np.isfinite(widening) else BORDER
    return raster.window_of_bounds(bounds).grown(border).clipped(*raster.shape)


def _native_part(image: RasterImage, window: Window) -> Optional[Any]:
    """A part of an image in memory: physical values, NaN where invalid; None for no pixels."""
    if window.pixels == 0:
        return None
    module = gdal()
    bands = len(image.selected)
    driver = module.GetDriverByName("MEM")
    part = driver.Create("", window.columns, window.rows, bands, module.GDT_Float32)
    grid = image.grid.part(window)
    part.SetGeoTransform(grid.transform)
    part.SetProjection(image.grid.crs)
    for number in range(1, bands + 1):
        part.GetRasterBand(number).SetNoDataValue(float("nan"))
    for block in blocks(window.rows, window.columns, 1024, 1024):
        values, valid = image.read(
            Window(block.row + window.row, block.column + window.column, block.rows, block.columns)
        )
        values[:, ~valid] = np.nan
        for number in range(1, bands + 1):
            part.GetRasterBand(number).WriteArray(values[number - 1], block.column, block.row)
    return part
