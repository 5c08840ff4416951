"""The map of errors as a layer: a fixed scale from blue over white to red, among the checks."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import (
    QgsColorRampShader,
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtCore import QCoreApplication
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
        beside: layer of the result; None = the group lies on top of the tree.
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
    group = _checks(project, beside)
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer).setItemVisibilityChecked(False)
    if earlier is not None:
        project.removeMapLayer(earlier.id())
    return layer


def find(key: str) -> Optional[QgsRasterLayer]:
    """The map of errors of a comparison, where it is in the project and its file is there."""
    for layer in QgsProject.instance().mapLayers().values():
        if layer.customProperty(ERROR_OF) == key and os.path.exists(layer.source()):
            return layer
    return None


def _checks(project: QgsProject, beside: Any) -> QgsLayerTreeGroup:
    """The sub-group; above the results, which would cover it."""
    root = project.layerTreeRoot()
    node = root.findLayer(beside.id()) if beside is not None else None
    parent = node.parent() if node is not None else root
    words = QCoreApplication.translate("STFusion", "Checks")
    for child in parent.children():
        if isinstance(child, QgsLayerTreeGroup) and child.name() == words:
            return child
    group = parent.insertGroup(0, words)
    group.setExpanded(False)
    return group


def node_of(layer: Optional[QgsRasterLayer]) -> Optional[QgsLayerTreeLayer]:
    """Where a layer stands in the layer tree."""
    if layer is None:
        return None
    return QgsProject.instance().layerTreeRoot().findLayer(layer.id())


def show(layer: QgsRasterLayer, shown: bool) -> None:
    """Switch a layer on with the groups above it, or off."""
    node = node_of(layer)
    if node is None:
        return
    if shown:
        node.setItemVisibilityCheckedParentRecursive(True)
    else:
        node.setItemVisibilityChecked(False)
