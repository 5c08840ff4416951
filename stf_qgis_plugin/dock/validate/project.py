"""What the page needs from the open project."""

from __future__ import annotations

import json
import os
from typing import Any, Iterable, Optional

from qgis.core import QgsProject, QgsRasterLayer

from ... import layers
from ..add_images import image_of_layer
from ..state import FuseState
from .candidates import Candidate


def candidates(
    rasters: Iterable[QgsRasterLayer], state: FuseState, dates_read: dict[str, str]
) -> list[Candidate]:
    """The rasters of the project with all that is known about them.

    Args:
        rasters: layers that GDAL reads from a file.
        state: of the page Fuse: dates and scales that were set there.
        dates_read: path -> date that the engine read from name or tags.
    """
    set_there = {os.path.abspath(image.path): image for image in state.images}
    found = []
    for layer in rasters:
        image = image_of_layer(layer)
        known = set_there.get(os.path.abspath(image.path))
        found.append(
            Candidate(
                path=image.path,
                name=image.name,
                layer_id=image.layer_id,
                pixel_m=image.pixel_m,
                bands=image.bands,
                date=(known.date if known else None) or image.date or dates_read.get(image.path),
                recipe=recipe_of(layer),
                fields=dict(known.fields) if known else {},
                made=os.path.getmtime(image.path) if os.path.exists(image.path) else 0.0,
            )
        )
    return [candidate for candidate in found if not is_check(candidate)]


def recipe_of(layer: QgsRasterLayer) -> Optional[dict[str, Any]]:
    """The recipe that a result carries."""
    try:
        found = json.loads(layer.customProperty(layers.RECIPE) or "null")
    except ValueError:
        return None  # the property was changed by hand: the layer is an image like any other
    return found if isinstance(found, dict) else None


def is_check(candidate: Candidate) -> bool:
    """Maps of errors and of uncertainty are compared with nothing."""
    layer = layer_of(candidate.layer_id)
    return layer is not None and bool(layer.customProperty(layers.CHECK))


def layer_of(layer_id: str) -> Optional[Any]:
    """The layer of an id; None when it is not in the project."""
    return QgsProject.instance().mapLayer(layer_id) if layer_id else None


def add_raster(path: str) -> Optional[QgsRasterLayer]:
    """Bring an image file into the project; None when it is none."""
    layer = QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0])
    if not layer.isValid():
        return None
    layers.natural_colours(layer)
    QgsProject.instance().addMapLayer(layer)
    return layer
