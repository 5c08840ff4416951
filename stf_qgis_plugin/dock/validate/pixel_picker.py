"""A click on the map: cross cursor, a marker until Esc."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.gui import QgsMapToolEmitPoint, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

MARKER = "#a8387f"


class PickTool(QgsMapToolEmitPoint):
    """Tells where was clicked; Esc ends it."""

    def __init__(self, canvas: Any, on_escape: Callable[[], None]) -> None:
        super().__init__(canvas)
        self._on_escape = on_escape
        self.setCursor(Qt.CursorShape.CrossCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._on_escape()
        else:
            super().keyPressEvent(event)


class PixelPicker(QObject):
    """Puts the tool on a canvas and takes it away again.

    Args:
        canvas: the QgsMapCanvas; None = there is none, nothing can be picked.

    Signals:
        picked: the place, in the canvas' coordinates.
        active_changed: the tool was put on or taken away, by whomever.
        cleared: the marker is gone.
    """

    picked = pyqtSignal(object)
    active_changed = pyqtSignal(bool)
    cleared = pyqtSignal()

    def __init__(self, canvas: Any, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._before: Any = None
        self._marker: Any = None
        self._tool: Any = None
        if canvas is not None:
            self._tool = PickTool(canvas, self.end)
            self._tool.canvasClicked.connect(self._on_click)
            self._tool.activated.connect(lambda: self.active_changed.emit(True))
            self._tool.deactivated.connect(lambda: self.active_changed.emit(False))

    @property
    def is_possible(self) -> bool:
        return self._tool is not None

    @property
    def is_active(self) -> bool:
        return self._tool is not None and self._canvas.mapTool() is self._tool

    @property
    def marker(self) -> Any:
        """The marker on the canvas, None when there is none."""
        return self._marker

    def crs(self) -> QgsCoordinateReferenceSystem:
        """The canvas' coordinate system."""
        return self._canvas.mapSettings().destinationCrs()

    def set_active(self, wanted: bool) -> None:
        """Start or stop picking; the tool in use before comes back, the marker stays."""
        if not self.is_possible or wanted == self.is_active:
            return
        if wanted:
            self._before = self._canvas.mapTool()
            self._canvas.setMapTool(self._tool)
            self._canvas.setFocus()
        elif self._before is not None:
            self._canvas.setMapTool(self._before)
        else:
            self._canvas.unsetMapTool(self._tool)

    def end(self) -> None:
        """Esc: no tool, no marker."""
        self.set_active(False)
        self.clear()

    def clear(self) -> None:
        """Take the marker away."""
        if self._marker is not None:
            self._canvas.scene().removeItem(self._marker)
            self._marker = None
            self.cleared.emit()

    def _on_click(self, point: QgsPointXY, button: Any = None) -> None:
        if self._marker is None:
            self._marker = QgsVertexMarker(self._canvas)
            self._marker.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
            self._marker.setColor(QColor(MARKER))
            self._marker.setIconSize(16)
            self._marker.setPenWidth(3)
        self._marker.setCenter(point)
        self.picked.emit(QgsPointXY(point))
