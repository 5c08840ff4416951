"""The target grid: the grid of fine t1, or a part of it."""

from __future__ import annotations

import math
import os
from typing import Optional

from ..errors import CrsMissing, ExtentWrong, FileMissing
from ..grid import Bounds, Grid, Window, whole
from ..recipe_types import Extent
from .crs import grid_bounds, transform_bounds, wkt_of
from .image import open_dataset
from .session import gdal
from .trust import check, check_opened


def target_window(fine: Grid, extent: Optional[Extent]) -> Window:
    """The window of the fine grid to predict.

    Raises:
        ExtentWrong: nothing, or more than one thing, is given, or it misses the image.
    """
    if extent is None:
        return whole(*fine.shape)
    given = [x for x in (extent.bounds, extent.window, extent.layer) if x]
    if len(given) != 1:
        raise ExtentWrong(
            "The extent needs exactly one of bounds, window and layer.",
            f"{len(given)} were given.",
            "Give for example --extent 500000,4600000,510000,4610000.",
        )
    if extent.window:
        if len(extent.window) != 4:
            raise ExtentWrong(
                f"A window of {extent.window} is not column, row, columns, rows.",
                "It is counted in pixels of fine t1.",
                "Give four whole numbers.",
            )
        column, row, columns, rows = extent.window
        window = Window(row, column, rows, columns)
    else:
        bounds = _bounds(fine, extent)
        # Bounds that the fine image's system cannot express touch nothing.
        known = all(math.isfinite(value) for value in bounds)
        window = fine.window_of_bounds(bounds) if known else Window(0, 0, 0, 0)
    clipped = window.clipped(*fine.shape)
    if clipped.pixels == 0:
        raise ExtentWrong(
            "The extent does not touch the fine image.",
            f"The fine image covers {_words(fine.bounds)}.",
            "Choose an extent inside it, or give the CRS of the extent.",
        )
    return clipped


def _bounds(fine: Grid, extent: Extent) -> Bounds:
    if extent.layer:
        return layer_bounds(extent.layer, fine.crs)
    bounds = extent.bounds or []
    if len(bounds) != 4 or not (bounds[0] < bounds[2] and bounds[1] < bounds[3]):
        raise ExtentWrong(
            f"Bounds of {bounds} are not x minimum, y minimum, x maximum, y maximum.",
            "They enclose the area to predict.",
            "Give four numbers in this order.",
        )
    box = (bounds[0], bounds[1], bounds[2], bounds[3])
    crs = wkt_of(extent.crs) if extent.crs else fine.crs
    return transform_bounds(box, crs, fine.crs)


def layer_bounds(path: str, crs: str) -> Bounds:
    """Bounds of a raster or vector file in a coordinate system."""
    module = gdal()
    if not os.path.exists(path):
        raise FileMissing(
            f"The extent layer {path} does not exist.", "It gives the area.", "Check the path."
        )
    check(path)
    try:
        vector = module.OpenEx(path, module.OF_VECTOR)
    except RuntimeError:
        vector = None
    if vector is not None and vector.GetLayerCount():
        check_opened(vector, path)
        layer = vector.GetLayer(0)
        xmin, xmax, ymin, ymax = layer.GetExtent()
        reference = layer.GetSpatialRef()
        source = reference.ExportToWkt() if reference is not None else ""
        _check_crs(path, source, crs)
        return transform_bounds((xmin, ymin, xmax, ymax), source, crs)
    dataset = open_dataset(path, "extent")
    source = dataset.GetProjection() or ""
    _check_crs(path, source, crs)
    grid = Grid(
        source,
        tuple(dataset.GetGeoTransform()),
        dataset.RasterYSize,
        dataset.RasterXSize,
    )
    return grid_bounds(grid, crs)


def _check_crs(path: str, source: str, crs: str) -> None:
    if crs and not source:
        raise CrsMissing(
            f"The extent layer {path} has no coordinate system.",
            "It cannot be placed on the fine image.",
            "Assign one, or give bounds.",
        )


def _words(bounds: Bounds) -> str:
    return ", ".join(f"{value:g}" for value in bounds)
