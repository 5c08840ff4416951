"""A mask or QA raster beside an image, read on the image's own grid."""

from __future__ import annotations

import os
from collections import OrderedDict
from typing import Any

import numpy as np

from ..errors import RasterDamaged, SizesDiffer
from ..grid import Grid, Window
from ..masks import MaskRule
from .crs import same_crs
from .session import gdal

BLOCK = 512
"""Side of a resampled block. Fixed, so that a tie between two mask pixels falls the same way
whatever window is asked for."""

KEPT_BLOCKS = 8

NO_GEOTRANSFORM = (0.0, 1.0, 0.0, 0.0, 0.0, 1.0)


class MaskRaster:
    """Which pixels of an image a mask raster keeps.

    On another grid or resolution the nearest mask pixel counts. Pixels that the mask does not
    cover are not kept: nobody looked at them.

    Args:
        dataset: GDAL dataset; its first band is the mask.
        path: its name, for messages.
        grid: the image's grid.
        rule: how to read the numbers.

    Raises:
        SizesDiffer: the mask has neither a georeference nor the image's size.
    """

    def __init__(self, dataset: Any, path: str, grid: Grid, rule: MaskRule) -> None:
        self._dataset, self._path, self._grid, self._rule = dataset, path, grid, rule
        self._blocks: OrderedDict[tuple[int, int], np.ndarray] = OrderedDict()
        self._crs = (dataset.GetProjection() or grid.crs, grid.crs or dataset.GetProjection())
        self._direct = self._is_on_grid()
        if not self._direct:
            # The mask's own nodata number is a code like any other (1 is "fill" in Landsat's
            # QA_PIXEL): a warp that skips it would leave such pixels unmarked.
            options = {"format": "VRT", "noData": "none", "bandList": [1]}
            self._plain = gdal().Translate("", dataset, **options)

    def valid(self, window: Window) -> np.ndarray:
        """bool (row, column) of a window inside the image.

        Raises:
            RasterDamaged
        """
        try:
            if self._direct:
                box = (window.column, window.row, window.columns, window.rows)
                return self._rule.valid(self._dataset.GetRasterBand(1).ReadAsArray(*box))
            return self._resampled(window)
        except RuntimeError as error:
            raise RasterDamaged(
                f"The mask {os.path.basename(self._path)} is damaged near row {window.row} of "
                "its image.",
                f"GDAL says: {error}.",
                "Get the file again, or leave the mask out.",
            ) from None

    def _is_on_grid(self) -> bool:
        dataset, grid = self._dataset, self._grid
        transform = dataset.GetGeoTransform(can_return_null=True) or NO_GEOTRANSFORM
        size = (dataset.RasterYSize, dataset.RasterXSize)
        if transform == NO_GEOTRANSFORM and not dataset.GetProjection():
            if size == grid.shape:
                return True
            raise SizesDiffer(
                f"The mask {os.path.basename(self._path)} has no georeference and "
                f"{size[0]} x {size[1]} pixels; its image has {grid.rows} x {grid.columns}.",
                "Without a georeference only a mask of the same size lies on its image.",
                "Add a georeference to the mask, or bring it to the image's size.",
            )
        mine = Grid(self._crs[0], tuple(transform), *size)
        tolerance = 0.01 * min(grid.pixel_size)
        corners = ((0, 0), (0, grid.columns), (grid.rows, 0))
        gaps = [np.subtract(mine.xy(*corner), grid.xy(*corner)) for corner in corners]
        return (
            size == grid.shape
            and same_crs(*self._crs)
            and bool(np.abs(np.array(gaps)).max() < tolerance)
        )

    def _resampled(self, window: Window) -> np.ndarray:
        valid = np.zeros((window.rows, window.columns), bool)
        for row in range(window.row // BLOCK, (window.row_stop - 1) // BLOCK + 1):
            for column in range(window.column // BLOCK, (window.column_stop - 1) // BLOCK + 1):
                block = Window(row * BLOCK, column * BLOCK, BLOCK, BLOCK).clipped(*self._grid.shape)
                top, left = max(block.row, window.row), max(block.column, window.column)
                common = Window(
                    top,
                    left,
                    min(block.row_stop, window.row_stop) - top,
                    min(block.column_stop, window.column_stop) - left,
                )
                source = self._block(row, column, block)
                valid[common.within(window)] = source[common.within(block)]
        return valid

    def _block(self, row: int, column: int, block: Window) -> np.ndarray:
        key = (row, column)
        if key not in self._blocks:
            module = gdal()
            driver = module.GetDriverByName("MEM")
            # float64 holds every integer code exactly, and NaN says "not covered".
            out = driver.Create("", block.columns, block.rows, 1, module.GDT_Float64)
            out.SetGeoTransform(self._grid.part(block).transform)
            out.SetProjection(self._crs[1])
            out.GetRasterBand(1).Fill(float("nan"))
            nearest = module.GRA_NearestNeighbour
            module.ReprojectImage(self._plain, out, *self._crs, nearest, 0.0, 0.0)
            self._blocks[key] = self._rule.valid(out.ReadAsArray())
            if len(self._blocks) > KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        self._blocks.move_to_end(key)
        return self._blocks[key]
