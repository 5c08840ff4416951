"""Results as a film: one frame per date in the Temporal Controller, whatever lies between them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import (
    QgsDateTimeRange,
    QgsInterval,
    QgsProject,
    QgsRasterLayer,
    QgsTemporalNavigationObject,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime
from qgis.PyQt.QtWidgets import QDockWidget

from .compat import IRREGULAR_STEP

CONTROLLER = "Temporal Controller"
"""Name of QGIS' own dock, the same in every language."""

FRAMES_PER_SECOND = 1.0


def day_of(layer: QgsRasterLayer) -> str:
    """The ISO day of a dated layer, "" for others."""
    properties = layer.temporalProperties()
    begin = properties.fixedTemporalRange().begin() if properties.isActive() else QDateTime()
    return begin.date().toString(Qt.DateFormat.ISODate) if begin.isValid() else ""


def by_day(layers: Iterable[QgsRasterLayer]) -> dict[str, list[QgsRasterLayer]]:
    """The dated ones of some layers, by their ISO day, the oldest first."""
    found: dict[str, list[QgsRasterLayer]] = {}
    for layer in sorted(layers, key=day_of):
        if day_of(layer):
            found.setdefault(day_of(layer), []).append(layer)
    return found


def frame(day: str) -> QgsDateTimeRange:
    """The whole day, from midnight to midnight: the layer's own range is inset by a second."""
    begin = QDateTime(QDate.fromString(day, Qt.DateFormat.ISODate), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(begin, begin.addDays(1), True, False)


def prepare(controller: QgsTemporalNavigationObject, days: list[str]) -> None:
    """Make each of the days one frame; nothing lies between them.

    QGIS names this step "source timestamps". The mode comes first, because changing it lets QGIS
    fill in the ranges of the whole project.
    """
    frames = [frame(day) for day in sorted(days)]
    controller.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    controller.setTemporalExtents(QgsDateTimeRange(frames[0].begin(), frames[-1].end()))
    controller.setFrameDuration(QgsInterval(1, IRREGULAR_STEP))
    controller.setAvailableTemporalRanges(frames)
    controller.setFramesPerSecond(FRAMES_PER_SECOND)
    controller.setLooping(True)
    controller.rewindToStart()


def play(layers: Iterable[QgsRasterLayer], canvas: Any, window: Any) -> bool:
    """Open the Temporal Controller with the days of the layers and start it.

    The layers are switched on; each is seen in its own frame only.

    Args:
        layers: dated results.
        canvas: the main map.
        window: the main window with QGIS' docks, or None.

    Returns:
        False when there are fewer than two days, or no controller.
    """
    days = by_day(layers)
    controller = canvas.temporalController() if canvas is not None else None
    if len(days) < 2 or not isinstance(controller, QgsTemporalNavigationObject):
        return False
    root = QgsProject.instance().layerTreeRoot()
    for layer in (layer for found in days.values() for layer in found):
        node = root.findLayer(layer.id())
        if node is not None:
            node.setItemVisibilityCheckedParentRecursive(True)
    dock = window.findChild(QDockWidget, CONTROLLER) if window is not None else None
    if dock is not None:
        dock.show()
    prepare(controller, list(days))
    controller.playForward()
    return True
