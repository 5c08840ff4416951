"""The result as a layer: styled as the fine image, dated, with its history."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsContrastEnhancement,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsLayerTreeGroup,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument

from .dock import texts

RECIPE = "stf_fusion/recipe"
CHECK = "stf_fusion/check"
"""Custom property of a layer that judges a result: it is no image to compare with."""

Style = tuple[int, str]
"""Number of bands and the style as QGIS writes it."""


@dataclass
class Look:
    """What a result layer gets; made in any thread, put on on the main thread.

    Attributes:
        style: of the fine image.
        date: ISO day of the image, "" when it is not known.
        history: sentences about the run.
        recipe: of the run.
    """

    style: Style = (0, "")
    date: str = ""
    history: list[str] = field(default_factory=list)
    recipe: Optional[dict[str, Any]] = None

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Style first, then time: a copied style would overwrite the time range."""
        if self.style[1]:
            apply_style(layer, self.style)
        else:
            natural_colours(layer)
        if self.date:
            set_date(layer, self.date)
        add_history(layer, self.history)
        if self.recipe is not None:
            set_recipe(layer, self.recipe)


def make_layer(
    path: str,
    name: str,
    like: Optional[QgsRasterLayer] = None,
    date: Optional[str] = None,
    history: Optional[list[str]] = None,
    recipe: Optional[dict[str, Any]] = None,
) -> QgsRasterLayer:
    """A layer of a result; not yet in the project."""
    layer = QgsRasterLayer(path, name)
    style = style_of(like) if like is not None else (0, "")
    Look(style, date or "", history or [], recipe).put_on(layer)
    return layer


def layer_name(date: str, what: str) -> str:
    """The name of a result layer.

    Args:
        date: ISO day, "" when it is not known.
        what: title of the method, or what else the layer shows.
    """
    return f"{date} · {what}" if date else what


def group_name(dates: Iterable[str], method: str) -> str:
    """The name of the group of a run's results: the day, or the months of several dates."""
    known = sorted(date for date in dates if date)
    if not known:
        return texts.tr("Fused · %1", method)
    months = sorted({date[:7] for date in known})
    when = months[0] if len(months) == 1 else f"{months[0]} – {months[-1]}"
    return texts.tr("Fused %1 · %2", known[0] if len(known) == 1 else when, method)


def add_history(layer: QgsRasterLayer, lines: list[str]) -> None:
    """How the image was made, for the layer's metadata."""
    metadata = QgsLayerMetadata(layer.metadata())
    for line in lines:
        metadata.addHistoryItem(line)
    layer.setMetadata(metadata)


def set_recipe(layer: QgsRasterLayer, recipe: dict[str, Any]) -> None:
    """Keep the recipe of a result with its layer, in the project."""
    layer.setCustomProperty(RECIPE, json.dumps(recipe))


def is_own(layer: QgsRasterLayer) -> bool:
    """Whether a layer is a result, or judges one: no image that something is made from."""
    return bool(layer.customProperty(RECIPE) or layer.customProperty(CHECK))


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


def natural_colours(layer: QgsRasterLayer) -> None:
    """Show red as red where the bands start with blue, green and red: QGIS itself takes the first
    three in their order."""
    renderer = layer.renderer()
    if not isinstance(renderer, QgsMultiBandColorRenderer) or renderer.redBand() != 1:
        return
    words = enumerate(("blue", "green", "red"), start=1)
    if not all(word in layer.bandName(number).lower() for number, word in words):
        return
    red = QgsContrastEnhancement(renderer.blueContrastEnhancement())
    blue = QgsContrastEnhancement(renderer.redContrastEnhancement())
    renderer.setRedBand(3)
    renderer.setBlueBand(1)
    renderer.setRedContrastEnhancement(red)
    renderer.setBlueContrastEnhancement(blue)


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
    node = _group(project, group)
    _switch_off(node)
    project.addMapLayer(layer, False)
    node.insertLayer(0, layer).setExpanded(False)
    _open(node)


def add_check(layer: QgsRasterLayer, group: str, project: Optional[QgsProject] = None) -> None:
    """Put a layer that judges a result into the sub-group "Checks", which is off."""
    project = project or QgsProject.instance()
    checks = _checks(project, group)
    layer.setCustomProperty(CHECK, True)
    project.addMapLayer(layer, False)
    checks.addLayer(layer).setItemVisibilityChecked(False)


def move_to_checks(layer: QgsRasterLayer, group: str, project: QgsProject) -> None:
    """Move a layer of the project into the sub-group "Checks" of a group, switched off."""
    layer.setCustomProperty(CHECK, True)
    old = project.layerTreeRoot().findLayer(layer.id())
    if old is None:
        return
    parent, new = old.parent(), old.clone()
    new.setItemVisibilityChecked(False)
    _checks(project, group).addChildNode(new)
    parent.removeChildNode(old)


def _checks(project: QgsProject, group: str) -> QgsLayerTreeGroup:
    node, name = _group(project, group), texts.tr("Checks")
    checks = node.findGroup(name)
    if checks is None:
        checks = node.addGroup(name)
        checks.setItemVisibilityChecked(False)
        checks.setExpanded(False)
    return checks


def move_to_group(layer: QgsRasterLayer, group: str, project: QgsProject) -> None:
    """Move a layer from the top level of the tree into a group, as :func:`add_to_group` does.

    A newer QGIS has put it there already; then it only becomes the first one and the one that is
    on. In another group, which was chosen in QGIS' settings, it stays as it is.
    """
    root = project.layerTreeRoot()
    old = root.findLayer(layer.id())
    parent = old.parent() if old is not None else None
    if parent is None or (parent != root and parent.name() != group):
        return
    node = _group(project, group)
    _switch_off(node)
    new = old.clone()
    new.setItemVisibilityChecked(True)
    node.insertChildNode(0, new)
    parent.removeChildNode(old)
    _open(node)


def group_of(layer: QgsRasterLayer) -> str:
    """The name of the group that a layer of the project lies in."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    return str(node.parent().name()) if node is not None else ""


def _group(project: QgsProject, name: str) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    return root.findGroup(name) or root.insertGroup(0, name)


def _open(group: QgsLayerTreeGroup) -> None:
    """Show what is in a group; one that was made empty counts as open and is shown closed."""
    group.setExpanded(False)
    group.setExpanded(True)


def _switch_off(group: QgsLayerTreeGroup) -> None:
    for child in group.findLayers():
        child.setItemVisibilityChecked(False)


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
