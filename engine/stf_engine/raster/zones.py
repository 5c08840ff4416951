"""Zones of a scene: the polygons of a vector layer, or the classes of a raster."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from typing import Any, Optional, Union

import numpy as np

from ..errors import CrsMissing, FileMissing, NoOverlap, NotARaster, OptionValue, nearest_names
from ..grid import Bounds, Grid, Window, blocks
from ..recipe_types import ZonesInput
from .session import gdal, osr
from .trust import check, check_opened

MOST = 60
"""Zones that are scored, the largest first: a longer table helps nobody."""

BLOCK = 1024


def open_zones(wanted: ZonesInput, grid: Grid) -> Union[Polygons, Classes]:
    """The zones of a layer on the grid of a scene.

    Raises:
        FileMissing, NotARaster, CrsMissing, NoOverlap, OptionValue
    """
    module = gdal()
    check(wanted.path)
    name = os.path.basename(wanted.path)
    if not os.path.exists(wanted.path) and not wanted.path.startswith("/vsi"):
        raise FileMissing(
            f"The layer of areas {wanted.path} does not exist.",
            "Scores per area need the areas.",
            "Check the path.",
        )
    for flag, kind in ((module.OF_VECTOR, Polygons), (module.OF_RASTER, Classes)):
        try:
            dataset = module.OpenEx(wanted.path, flag)
        except RuntimeError:
            continue
        if kind is Polygons and dataset.GetLayerCount() == 0:
            continue
        check_opened(dataset, wanted.path)
        return kind(dataset, wanted, grid, name)
    raise NotARaster(
        f"{name} is neither a layer of polygons nor a raster.",
        "Areas are polygons, or the classes of a raster.",
        "Choose another layer.",
    )


class _Zones(ABC):
    """Labels 1, 2, ... on the grid; 0 = in no zone.

    Attributes:
        names: label -> name.
    """

    def __init__(self, grid: Grid, name: str) -> None:
        self._grid, self._name = grid, name
        self.names: dict[int, str] = {}

    @abstractmethod
    def read(self, window: Window) -> np.ndarray:
        """Labels of a window inside the scene, int32 (row, column)."""

    def largest(self) -> tuple[list[int], int]:
        """Labels of the largest zones in the order of the layer, and how many there are.

        Raises:
            NoOverlap: no pixel of the scene lies in a zone.
        """
        counts: dict[int, int] = {}
        for window in blocks(*self._grid.shape, BLOCK, BLOCK):
            labels, sizes = np.unique(self.read(window), return_counts=True)
            for label, size in zip(labels.tolist(), sizes.tolist()):
                counts[label] = counts.get(label, 0) + size
        counts.pop(0, None)
        if not counts:
            raise NoOverlap(
                f"No area of {self._name} lies in the image.",
                "There is nothing to score.",
                "Choose another layer of areas.",
            )
        chosen = sorted(counts, key=lambda label: (-counts[label], label))[:MOST]
        return sorted(chosen), len(counts)

    def name(self, label: int) -> str:
        return self.names.get(label, str(label))


class Polygons(_Zones):
    """Polygons, a pixel belongs to the last one that holds its middle.

    Polygons with the same text in the field are one zone; without a field each is its own.
    """

    def __init__(self, dataset: Any, wanted: ZonesInput, grid: Grid, name: str) -> None:
        super().__init__(grid, name)
        layer = dataset.GetLayerByName(wanted.layer) if wanted.layer else dataset.GetLayer(0)
        if layer is None:
            names = [dataset.GetLayer(i).GetName() for i in range(dataset.GetLayerCount())]
            raise OptionValue(
                f"{name} has no layer “{wanted.layer}”.",
                "The areas lie in one layer of the file.",
                f"Did you mean {nearest_names(wanted.layer or '', names)}?",
            )
        self._to_grid = self._transformation(layer, grid)
        self._shapes = self._read(layer, wanted.field)

    def _transformation(self, layer: Any, grid: Grid) -> Any:
        """From the layer's system to the grid's; None where neither has one."""
        found = layer.GetSpatialRef()
        if found is None and not grid.crs:
            return None
        if found is None or not grid.crs:
            raise CrsMissing(
                f"{self._name} {'has no' if found is None else 'has a'} coordinate system, "
                f"the image {'has one' if found is None else 'has none'}.",
                "The areas cannot be placed on the image.",
                "Set the coordinate system of the one that has none.",
            )
        target = osr().SpatialReference()
        target.ImportFromWkt(grid.crs)
        source = found.Clone()
        for reference in (source, target):
            reference.SetAxisMappingStrategy(osr().OAMS_TRADITIONAL_GIS_ORDER)
        return osr().CoordinateTransformation(source, target)

    def _read(self, layer: Any, field: Optional[str]) -> list[tuple[int, Any]]:
        """(label, shape in the grid's system) of the polygons that touch the grid."""
        fields = [d.GetName() for d in layer.schema]
        if field and field not in fields:
            raise OptionValue(
                f"{self._name} has no field “{field}”.",
                "The field names the areas.",
                f"Did you mean {nearest_names(field, fields)}?",
            )
        labels: dict[str, int] = {}
        shapes: list[tuple[int, Any]] = []
        for feature in layer:
            shape = feature.GetGeometryRef()
            if shape is None or "POLYGON" not in shape.GetGeometryName():
                continue
            shape = shape.Clone()
            if self._to_grid is not None and shape.Transform(self._to_grid) != 0:
                continue
            if not _touch(shape.GetEnvelope(), self._grid.bounds):
                continue
            text = str(feature.GetField(field)) if field else str(feature.GetFID())
            label = labels.setdefault(text, len(labels) + 1)
            self.names[label] = text
            shapes.append((label, shape))
        return shapes

    def read(self, window: Window) -> np.ndarray:
        module = gdal()
        part = self._grid.part(window)
        out = module.GetDriverByName("MEM").Create(
            "", window.columns, window.rows, 1, module.GDT_Int32
        )
        out.SetGeoTransform(part.transform)
        out.SetProjection(part.crs)
        near = [(k, shape) for k, shape in self._shapes if _touch(shape.GetEnvelope(), part.bounds)]
        if near:
            shapes = _in_memory(near, out.GetSpatialRef())
            module.RasterizeLayer(out, [1], shapes.GetLayer(0), options=["ATTRIBUTE=label"])
        return np.asarray(out.ReadAsArray())


def _touch(envelope: tuple[float, float, float, float], bounds: Bounds) -> bool:
    """Whether an envelope (x minimum, x maximum, y minimum, y maximum) touches bounds."""
    xmin, xmax, ymin, ymax = envelope
    return xmax >= bounds[0] and xmin <= bounds[2] and ymax >= bounds[1] and ymin <= bounds[3]


def _in_memory(shapes: list[tuple[int, Any]], reference: Any) -> Any:
    """A vector data set of these shapes with the field "label"."""
    from osgeo import ogr

    module = gdal()
    # GDAL 3.11 renamed the driver.
    driver = module.GetDriverByName("Memory") or module.GetDriverByName("MEM")
    dataset = driver.Create("", 0, 0, 0, module.GDT_Unknown)
    layer = dataset.CreateLayer("zones", reference)
    layer.CreateField(ogr.FieldDefn("label", ogr.OFTInteger))
    for label, shape in shapes:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("label", label)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    return dataset


class Classes(_Zones):
    """The whole numbers of the first band of a raster, brought onto the grid without mixing."""

    def __init__(self, dataset: Any, wanted: ZonesInput, grid: Grid, name: str) -> None:
        super().__init__(grid, name)
        self._whole = dataset  # the band below reads from it
        self._dataset = gdal().Translate("", dataset, format="VRT", bandList=[1])
        band = dataset.GetRasterBand(1)
        self._nodata: Optional[float] = band.GetNoDataValue()
        names = band.GetRasterCategoryNames() or []
        # Labels are the class + 1, so that a class 0 is not "in no zone".
        self._words = {number + 1: text for number, text in enumerate(names) if text}
        if bool(dataset.GetProjection()) != bool(grid.crs):
            raise CrsMissing(
                f"Only one of {name} and the image has a coordinate system.",
                "The classes cannot be placed on the image.",
                "Set the coordinate system of the one that has none.",
            )

    def name(self, label: int) -> str:
        return self._words.get(label, str(label - 1))

    def read(self, window: Window) -> np.ndarray:
        module = gdal()
        part = self._grid.part(window)
        out = module.GetDriverByName("MEM").Create(
            "", window.columns, window.rows, 1, module.GDT_Float64
        )
        out.SetGeoTransform(part.transform)
        out.SetProjection(part.crs)
        out.GetRasterBand(1).SetNoDataValue(float("nan"))
        out.GetRasterBand(1).Fill(float("nan"))
        module.Warp(out, self._dataset, resampleAlg="near", errorThreshold=0, overviewLevel="NONE")
        values = out.ReadAsArray()
        known = np.isfinite(values) & (values >= 0) & (values == np.rint(values))
        if self._nodata is not None:
            known &= values != self._nodata
        if not known.any() and np.isfinite(values).any():
            self._refuse(values)
        return np.where(known, np.where(known, values, 0) + 1, 0).astype(np.int32)

    def _refuse(self, values: np.ndarray) -> None:
        finite = values[np.isfinite(values)]
        fractions = finite[finite != np.rint(finite)]
        if fractions.size:
            raise OptionValue(
                f"{self._name} holds numbers such as {fractions[0]:.4g}.",
                "Classes are whole numbers from 0.",
                "Choose a raster of classes.",
            )
