"""Differences of Qt 5 and Qt 6, and of QGIS 3.22 to 4, in one place."""

from __future__ import annotations

from qgis.core import Qgis, QgsMapLayerProxyModel, QgsUnitTypes

try:
    from qgis.PyQt.QtGui import QAction, QActionGroup
except ImportError:  # Qt 5: QGIS 3.22 has it in QtWidgets only
    from qgis.PyQt.QtWidgets import QAction, QActionGroup

_KINDS = Qgis.LayerFilter if hasattr(Qgis, "LayerFilter") else QgsMapLayerProxyModel.Filter
RASTER_LAYERS = _KINDS.RasterLayer
MAP_LAYERS = _KINDS.RasterLayer | _KINDS.HasGeometry | _KINDS.MeshLayer
"""Layers that show something on a map."""
AREA_LAYERS = _KINDS.RasterLayer | _KINDS.PolygonLayer
"""Polygons, or rasters of classes."""

IRREGULAR_STEP = (
    Qgis.TemporalUnit.IrregularStep
    if hasattr(Qgis, "TemporalUnit")
    else QgsUnitTypes.TemporalUnit.TemporalIrregularStep
)

__all__ = [
    "AREA_LAYERS",
    "IRREGULAR_STEP",
    "MAP_LAYERS",
    "RASTER_LAYERS",
    "QAction",
    "QActionGroup",
]
