"""The result as a layer: styled as the fine image, dated, with its history."""

from __future__ import annotations

import json
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument

RECIPE = "stf_fusion/recipe"

Style = tuple[int, str]
"""Number of bands and the style as QGIS writes it."""


def make_layer(
    path: str,
    name: str,
    like: Optional[QgsRasterLayer] = None,
    date: Optional[str] = None,
    history: Optional[list[str]] = None,
    recipe: Optional[dict[str, Any]] = None,
) -> QgsRasterLayer:
    """A layer of a result; not yet in the project.

    Style first, then time: a copied style would overwrite the time range.
    """
    layer = QgsRasterLayer(path, name)
    if like is not None:
        copy_style(like, layer)
    if date:
        set_date(layer, date)
    add_history(layer, history or [])
    if recipe is not None:
        set_recipe(layer, recipe)
    return layer


def add_history(layer: QgsRasterLayer, lines: list[str]) -> None:
    """How the image was made, for the layer's metadata."""
    metadata = QgsLayerMetadata(layer.metadata())
    for line in lines:
        metadata.addHistoryItem(line)
    layer.setMetadata(metadata)


def set_recipe(layer: QgsRasterLayer, recipe: dict[str, Any]) -> None:
    """Keep the recipe of a result with its layer, in the project."""
    layer.setCustomProperty(RECIPE, json.dumps(recipe))


def copy_style(source: QgsRasterLayer, target: QgsRasterLayer) -> None:
    """Bands, stretch and opacity of another layer with the same bands."""
    apply_style(target, style_of(source))


def style_of(layer: QgsRasterLayer) -> Style:
    """A layer's style as plain text, so that a worker thread may carry it."""
    document = QDomDocument()
    layer.exportNamedStyle(document)
    return layer.bandCount(), document.toString()


def apply_style(layer: QgsRasterLayer, style: Style) -> None:
    """Style a layer like another one; left alone when it has other bands."""
    bands, text = style
    document = QDomDocument()
    if layer.bandCount() == bands and text:
        document.setContent(text)
        layer.importNamedStyle(document)


def set_date(layer: QgsRasterLayer, date: str) -> None:
    """The layer's day for the Temporal Controller.

    Inset by a second: QGIS compares range ends as if they belonged to the range, so touching days
    would be shown together.
    """
    day = QDate.fromString(date, Qt.DateFormat.ISODate)
    if not day.isValid():
        return
    begin = QDateTime(day, QTime(0, 0, 1), Qt.TimeSpec.UTC)
    end = QDateTime(day, QTime(23, 59, 59), Qt.TimeSpec.UTC)
    properties = layer.temporalProperties()
    properties.setMode(Qgis.RasterTemporalMode.FixedTemporalRange)
    properties.setFixedTemporalRange(QgsDateTimeRange(begin, end))
    properties.setIsActive(True)


def add_to_group(layer: QgsRasterLayer, group: str, project: Optional[QgsProject] = None) -> None:
    """Put a layer on top of a group at the top of the layer tree; other layers of the group are
    switched off, nothing else moves."""
    project = project or QgsProject.instance()
    root = project.layerTreeRoot()
    node = root.findGroup(group) or root.insertGroup(0, group)
    for child in node.findLayers():
        child.setItemVisibilityChecked(False)
    project.addMapLayer(layer, False)
    node.insertLayer(0, layer)


def history_of(result: dict[str, Any]) -> list[str]:
    """Plain sentences about a run, for the layer's metadata."""
    metrics = result.get("metrics", {})
    lines = [f"STFusion {metrics.get('method', '')}: predicted for {metrics.get('date')}"]
    dates = metrics.get("dates", {})
    lines += [f"{role}: {date}" for role, date in dates.items()]
    if metrics.get("parameters"):
        lines.append("settings: " + json.dumps(metrics["parameters"], sort_keys=True))
    share = 100 * metrics.get("nodata_share", 0)
    lines.append(f"{share:.2f} % of the pixels without data")
    return lines
