"""Reads single pixels of layers; never a whole raster."""

from __future__ import annotations

from typing import Any, Iterable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRasterLayer,
)

from .candidates import COARSE, FINE, PREDICTED, Candidate
from .plots import Pixel, Values

OTHER_UNIT = 30.0
"""Images of one place whose values differ by more are not in one unit; as the engine judges."""


def moved(
    point: QgsPointXY, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> Optional[QgsPointXY]:
    """A point in another system; None where it has no place there."""
    if source == target or not source.isValid() or not target.isValid():
        return point
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transform(point)
    except QgsCsException:
        return None


def values_at(
    layer: QgsRasterLayer,
    point: QgsPointXY,
    crs: QgsCoordinateReferenceSystem,
    fields: dict[str, Any],
) -> Values:
    """Value per band of the pixel below a point; the provider applies the file's scale.

    Args:
        fields: scale and offset that the user set, in place of the file's.
    """
    provider = layer.dataProvider()
    place = moved(point, crs, layer.crs())
    found: Values = []
    for band in range(1, layer.bandCount() + 1):
        value, known = provider.sample(place, band) if place is not None else (0.0, False)
        if known and ("scale" in fields or "offset" in fields):
            number = (value - provider.bandOffset(band)) / (provider.bandScale(band) or 1.0)
            value = number * float(fields.get("scale") or 1.0) + float(fields.get("offset") or 0.0)
        found.append(float(value) if known and value == value else None)
    return found


def read_pixel(
    place: str,
    point: QgsPointXY,
    crs: QgsCoordinateReferenceSystem,
    compared: Iterable[tuple[str, str, Candidate]],
    prediction: Candidate,
    found: list[Candidate],
) -> Pixel:
    """The profiles of one pixel.

    Args:
        place: in words.
        compared: kind, name and image of what is compared.
        prediction: its unit is that of the plots.
        found: all images of the project.
    """
    pixel = Pixel(place)
    own = _of(prediction, point, crs)
    for kind, name, candidate in compared:
        values = _of(candidate, point, crs)
        if _is_same_unit(own, values):
            pixel.spectral.append((kind, name, values))
        else:
            pixel.left_out += 1
    for candidate in found:
        kind = PREDICTED if candidate is prediction else candidate.kind_beside(prediction)
        if not candidate.date or kind not in (FINE, COARSE, PREDICTED):
            continue
        if candidate.bands != prediction.bands:
            continue
        if kind == PREDICTED and candidate is not prediction and candidate.date == prediction.date:
            continue
        values = _of(candidate, point, crs)
        if _is_same_unit(own, values):
            pixel.series.append((candidate.date, kind, values))
        else:
            pixel.left_out += 1
    pixel.series.sort(key=lambda entry: entry[:2])
    return pixel


def _of(candidate: Candidate, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> Values:
    layer = QgsProject.instance().mapLayer(candidate.layer_id) if candidate.layer_id else None
    if layer is None:
        layer = QgsRasterLayer(candidate.path, candidate.name)
    if not layer.isValid():
        return []
    return values_at(layer, point, crs, candidate.fields)


def _is_same_unit(one: Values, other: Values) -> bool:
    ours = max((abs(v) for v in one if v is not None), default=0.0)
    theirs = max((abs(v) for v in other if v is not None), default=0.0)
    if ours <= 0 or theirs <= 0:
        return True
    return max(ours, theirs) / min(ours, theirs) < OTHER_UNIT
