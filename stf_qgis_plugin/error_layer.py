"""The map of errors as a layer: a fixed scale from blue over white to red, among the checks."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsColorRampShader,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from . import layers

ERROR_OF = "stf_fusion/error_of"
"""Custom property: what the map of errors compares."""

BLUE, WHITE, RED = "#2166ac", "#f7f7f7", "#b2182b"
"""Too low, right, too high."""


def colour(layer: QgsRasterLayer, limit: float, band: int = 1) -> None:
    """The fixed scale: -limit blue, 0 white, +limit red; what lies beyond has the last colour."""
    ramp = QgsColorRampShader(-limit, limit)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(name), f"{value:+g}")
            for value, name in ((-limit, BLUE), (0.0, WHITE), (limit, RED))
        ]
    )
    shader = QgsRasterShader(-limit, limit)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(-limit)
    renderer.setClassificationMax(limit)
    layer.setRenderer(renderer)


def add(
    path: str, name: str, limit: float, beside: Any, date: Optional[str], key: str
) -> Optional[QgsRasterLayer]:
    """Bring a map of errors into the sub-group "Checks" of a result's group, switched off.

    Args:
        beside: layer of the result; None = a group of its own.
        key: what is compared; an earlier map of the same comparison leaves the project, its file
            stays.
    """
    layer = QgsRasterLayer(path, name)
    if not layer.isValid():
        return None
    project = QgsProject.instance()
    colour(layer, limit)
    if date:
        layers.set_date(layer, date)
    earlier = find(key)
    layer.setCustomProperty(ERROR_OF, key)
    layers.add_check(layer, _group_of(beside, name), project)
    if earlier is not None:
        project.removeMapLayer(earlier.id())
    return layer


def find(key: str) -> Optional[QgsRasterLayer]:
    """The map of errors of a comparison, where it is in the project and its file is there."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.customProperty(ERROR_OF) == key and os.path.exists(layer.source()):
            return layer
    return None


def _group_of(beside: Any, name: str) -> str:
    """The group in which a result lies; a new one for an image that lies in none."""
    root = QgsProject.instance().layerTreeRoot()
    node = node_of(beside)
    if node is None or node.parent() == root:
        return name
    return str(node.parent().name())


def node_of(layer: Optional[QgsRasterLayer]) -> Any:
    """Where a layer stands in the layer tree; None when it is not there."""
    root = QgsProject.instance().layerTreeRoot()
    return root.findLayer(layer.id()) if layer is not None else None


def show(layer: QgsRasterLayer) -> list[str]:
    """Switch a map of errors on, and off what lies above it in the result's group.

    Returns:
        The layers that were switched off, for :func:`hide`.
    """
    node = node_of(layer)
    if node is None:
        return []
    covering = []
    for other in node.parent().parent().findLayers():
        if other.layerId() != layer.id() and other.isVisible():
            covering.append(other.layerId())
            other.setItemVisibilityChecked(False)
    node.setItemVisibilityCheckedParentRecursive(True)
    return covering


def hide(layer: QgsRasterLayer, covering: list[str]) -> None:
    """Switch a map of errors off, and on what it stood in the place of."""
    root = QgsProject.instance().layerTreeRoot()
    for layer_id, shown in [(layer.id(), False), *((other, True) for other in covering)]:
        node = root.findLayer(layer_id)
        if node is not None:
            node.setItemVisibilityChecked(shown)
