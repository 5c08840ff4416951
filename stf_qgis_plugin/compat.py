"""Differences of Qt 5 and Qt 6, and of QGIS 3.22 to 4, in one place."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsField,
    QgsMapLayerProxyModel,
    QgsProcessing,
    QgsTask,
    QgsUnitTypes,
    QgsWkbTypes,
)
from qgis.PyQt import QtCore

try:
    from qgis.PyQt.QtGui import QAction, QActionGroup
except ImportError:  # Qt 5: QGIS 3.22 has it in QtWidgets only
    from qgis.PyQt.QtWidgets import QAction, QActionGroup

_KINDS = Qgis.LayerFilter if hasattr(Qgis, "LayerFilter") else QgsMapLayerProxyModel.Filter
_SETS = Qgis.LayerFilters if hasattr(Qgis, "LayerFilters") else QgsMapLayerProxyModel.Filters
RASTER_LAYERS = _KINDS.RasterLayer
MAP_LAYERS = _SETS(_KINDS.RasterLayer | _KINDS.HasGeometry | _KINDS.MeshLayer)
"""Layers that show something on a map."""
AREA_LAYERS = _SETS(_KINDS.RasterLayer | _KINDS.PolygonLayer)
"""Polygons, or rasters of classes."""

IRREGULAR_STEP = (
    Qgis.TemporalUnit.IrregularStep
    if hasattr(Qgis, "TemporalUnit")
    else QgsUnitTypes.TemporalUnit.TemporalIrregularStep
)

_HAS_SOURCES = hasattr(Qgis, "ProcessingSourceType")
RASTER_SOURCE = (
    Qgis.ProcessingSourceType.Raster if _HAS_SOURCES else QgsProcessing.SourceType.TypeRaster
)
TABLE_SOURCE = (
    Qgis.ProcessingSourceType.Vector if _HAS_SOURCES else QgsProcessing.SourceType.TypeVector
)
"""Tables with or without geometry."""
NO_GEOMETRY = Qgis.WkbType.NoGeometry if hasattr(Qgis, "WkbType") else QgsWkbTypes.Type.NoGeometry


def table_field(name: str, kind: str) -> QgsField:
    """A column of a table; ``kind`` is text, integer or number."""
    newer, older = {
        "text": ("QString", "String"),
        "integer": ("Int", "Int"),
        "number": ("Double", "Double"),
    }[kind]
    try:
        return QgsField(name, getattr(QtCore.QMetaType.Type, newer))
    except TypeError:  # before QGIS 3.38 a field takes the types of QVariant only
        return QgsField(name, getattr(QtCore.QVariant.Type, older))


TASK_FLAGS = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
"""A task that may be broken off without a question, and tells its end itself."""
if hasattr(QgsTask.Flag, "Silent"):  # QGIS 3.26
    TASK_FLAGS |= QgsTask.Flag.Silent

__all__ = [
    "AREA_LAYERS",
    "IRREGULAR_STEP",
    "MAP_LAYERS",
    "NO_GEOMETRY",
    "RASTER_LAYERS",
    "RASTER_SOURCE",
    "TABLE_SOURCE",
    "TASK_FLAGS",
    "QAction",
    "QActionGroup",
    "table_field",
]
