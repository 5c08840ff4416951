"""From layers, files, folders and drops to images of the table."""

from __future__ import annotations

import os
import re
from typing import Iterable

from qgis.core import QgsMimeDataUtils, QgsRasterLayer, QgsUnitTypes
from qgis.PyQt.QtCore import QMimeData

from .image import Image

RASTER_ENDINGS = (".tif", ".tiff", ".vrt", ".img", ".jp2", ".hdf", ".nc", ".dat", ".bil")

METRES_PER_DEGREE = 111_320.0
"""At the equator; only used to tell fine pixels from coarse ones."""


def image_of_layer(layer: QgsRasterLayer, in_project: bool = True) -> Image:
    """What the table shows of a raster layer.

    Only a layer of the project can have been dated by the user. One that a worker thread just made
    of a file is not asked: Python may take its properties for those of a layer that is gone.
    """
    pixel = abs(layer.rasterUnitsPerPixelX())
    if layer.crs().isValid() and not is_placed(layer):
        pixel = 0.0
    elif layer.crs().isValid():
        if layer.crs().isGeographic():
            pixel *= METRES_PER_DEGREE
        else:
            metres = QgsUnitTypes.DistanceUnit.DistanceMeters
            pixel *= QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), metres)
    image = Image(
        path=layer.source(),
        name=layer.name(),
        layer_id=layer.id() if in_project else "",
        pixel_m=pixel,
        bands=layer.bandCount(),
        band_names=[_band_name(layer, number) for number in range(1, layer.bandCount() + 1)],
    )
    if in_project:
        _read_layer_date(layer, image)
    return image


def is_placed(layer: QgsRasterLayer) -> bool:
    """A coordinate system alone, without a corner and a pixel size, places nothing."""
    return layer.rasterUnitsPerPixelX() != 1.0 or layer.extent().xMinimum() != 0.0


def _band_name(layer: QgsRasterLayer, number: int) -> str:
    """What the file calls a band; QGIS puts "Band 3: " before it, in the user's language."""
    return re.sub(rf"^\D* 0*{number}(: |$)", "", layer.bandName(number))


def _read_layer_date(layer: QgsRasterLayer, image: Image) -> None:
    """The layer's own time range, when the user has set one of a single day."""
    properties = layer.temporalProperties()
    if not properties.isActive():
        return
    given = properties.fixedTemporalRange()
    begin, end = given.begin(), given.end()
    if begin.isValid() and end.isValid() and begin.secsTo(end) <= 86_400:
        image.date, image.date_source = begin.date().toString("yyyy-MM-dd"), "layer"


def image_of_file(path: str) -> Image | None:
    """What the table shows of a file; None when it is no raster."""
    name = os.path.splitext(os.path.basename(path))[0]
    layer = QgsRasterLayer(path, name)
    if not layer.isValid():
        return None
    return image_of_layer(layer, in_project=False)


def rasters_in(folder: str) -> list[str]:
    """Files of a folder that look like rasters, sorted by name."""
    with os.scandir(folder) as entries:
        found = [e.path for e in entries if e.is_file() and e.name.lower().endswith(RASTER_ENDINGS)]
    return sorted(found)


def images_of_files(paths: Iterable[str]) -> tuple[list[Image], list[str]]:
    """(images, paths that are no raster); a folder stands for the rasters in it."""
    images, unusable = [], []
    for path in paths:
        for file in rasters_in(path) if os.path.isdir(path) else [path]:
            image = image_of_file(file)
            if image is None:
                unusable.append(file)
            else:
                images.append(image)
    return images, unusable


def recipes_among(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """(recipe files, other paths)."""
    recipes, others = [], []
    for path in paths:
        (recipes if path.lower().endswith(".json") else others).append(path)
    return recipes, others


def is_usable(data: QMimeData) -> bool:
    """Whether a drop holds layers or files."""
    return data.hasUrls() or QgsMimeDataUtils.isUriList(data)


def paths_of_drop(data: QMimeData) -> list[str]:
    """What a drop of layers (from the layer tree or the browser), files or folders names."""
    if QgsMimeDataUtils.isUriList(data):
        uris = QgsMimeDataUtils.decodeUriList(data)
        return [uri.uri for uri in uris if uri.layerType == "raster"]
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
