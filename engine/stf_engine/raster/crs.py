"""Coordinate systems: comparing them, and bounds of one in another."""

from __future__ import annotations

import functools
import re
from typing import Any

import numpy as np

from ..errors import OptionValue
from ..grid import Bounds, Grid
from .session import osr
from .trust import check

WRITTEN_OUT = ("GEO", "PROJ", "BOUND", "COMPOUND", "COMPD", "LOCAL", "ENG", "VERT", "{", "+")
"""Begins of WKT, PROJJSON and PROJ strings."""

OFFICIAL = re.compile(r"^https?://(www\.)?opengis\.net/(def/crs|gml/srs)/", re.I)
"""Names that look like addresses; GDAL knows them without asking."""

EDGE_POINTS = 21
"""Points per edge when bounds are transformed: edges bend."""


@functools.lru_cache(maxsize=32)
def _spatial_reference(wkt: str) -> Any:
    reference = osr().SpatialReference()
    reference.ImportFromWkt(wkt)
    reference.SetAxisMappingStrategy(osr().OAMS_TRADITIONAL_GIS_ORDER)
    return reference


def wkt_of(text: str) -> str:
    """WKT of what a user typed (EPSG:32631, WKT, PROJ string).

    Raises:
        OptionValue: nothing that PROJ knows.
        LinkRefused: it lies on a server.
    """
    reference = osr().SpatialReference()
    if not text.lstrip().startswith(WRITTEN_OUT) and not OFFICIAL.match(text):
        check(text)  # else it may be the name of a file
    try:
        reference.SetFromUserInput(text)
        return str(reference.ExportToWkt())
    except RuntimeError:
        raise OptionValue(
            f"'{text}' is not a coordinate system.",
            "Images are placed on each other by their coordinate systems.",
            "Give for example EPSG:32631, or a WKT.",
        ) from None


def same_crs(one: str, other: str) -> bool:
    """True when two WKTs mean the same system; systems without authority codes are compared by
    their parameters."""
    if one == other:
        return True
    if not one or not other:
        return False
    return bool(_spatial_reference(one).IsSame(_spatial_reference(other)))


def transform_points(points: np.ndarray, source: str, target: str) -> np.ndarray:
    """Points (n, 2) as x, y from one system to another; not finite where it has no meaning."""
    if not source or not target or same_crs(source, target):
        return points
    transformation = osr().CoordinateTransformation(
        _spatial_reference(source), _spatial_reference(target)
    )
    moved = [_moved(transformation, x, y) for x, y in points]
    return np.array(moved, dtype=np.float64)


def _moved(transformation: Any, x: float, y: float) -> tuple[float, float]:
    try:
        moved = transformation.TransformPoint(float(x), float(y))
    except RuntimeError:
        return float("nan"), float("nan")
    return float(moved[0]), float(moved[1])


def transform_bounds(bounds: Bounds, source: str, target: str) -> Bounds:
    """Enclosing bounds in another system."""
    xmin, ymin, xmax, ymax = bounds
    t = np.linspace(0.0, 1.0, EDGE_POINTS)
    xs, ys = xmin + t * (xmax - xmin), ymin + t * (ymax - ymin)
    edges = [
        np.stack([xs, np.full_like(xs, ymin)], axis=1),
        np.stack([xs, np.full_like(xs, ymax)], axis=1),
        np.stack([np.full_like(ys, xmin), ys], axis=1),
        np.stack([np.full_like(ys, xmax), ys], axis=1),
    ]
    return _enclosing(transform_points(np.concatenate(edges), source, target))


def grid_bounds(grid: Grid, target: str) -> Bounds:
    """Enclosing bounds of a grid's outline in another system (rotation considered)."""
    t = np.linspace(0.0, 1.0, EDGE_POINTS)
    outline = []
    for share in t:
        for row, column in (
            (0, share * grid.columns),
            (grid.rows, share * grid.columns),
            (share * grid.rows, 0),
            (share * grid.rows, grid.columns),
        ):
            outline.append(grid.xy(row, column))
    return _enclosing(transform_points(np.array(outline), grid.crs, target))


def _enclosing(points: np.ndarray) -> Bounds:
    finite = points[np.isfinite(points).all(axis=1)]
    if len(finite) == 0:
        return float("nan"), float("nan"), float("nan"), float("nan")
    low, high = finite.min(axis=0), finite.max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def metres_per_unit(wkt: str) -> float:
    """Length of one unit of the system in metres; degrees count as on the equator."""
    if not wkt:
        return 1.0
    reference = _spatial_reference(wkt)
    if reference.IsGeographic():
        return 111_319.5
    return float(reference.GetLinearUnits())
