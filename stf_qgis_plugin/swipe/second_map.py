"""A second map beside the main one: another layer, the same view."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..dock import texts


class SecondMap(QObject):
    """Shows one layer in the view of the main map; moving either map moves both.

    Its window is made when it is opened and goes when it is closed: by its cross, by the removal of
    the layer, by the end of the project or of the plugin.

    Args:
        main: the main QgsMapCanvas.
        window: the main window, None in tests.

    Signals:
        shown: whether the second map is open now.
    """

    shown = pyqtSignal(bool)

    def __init__(
        self, main: Any, window: Optional[QWidget] = None, parent: Optional[QObject] = None
    ) -> None:
        super().__init__(parent)
        self._main, self._window = main, window
        self._moving = False
        self._size = QSize()
        self._pan: Optional[QgsMapToolPan] = None
        self.dock: Optional[QgsDockWidget] = None
        self.canvas: Optional[QgsMapCanvas] = None
        self.layer: Optional[QgsMapLayer] = None

    @property
    def is_open(self) -> bool:
        return self.dock is not None

    def open(self, layer: QgsMapLayer) -> None:
        """Show a layer; when the map is open already, the layer is exchanged."""
        is_new = self.dock is None
        if is_new:
            self._make_window()
        self.layer = layer
        self.dock.setWindowTitle(texts.tr("Second Map: %1", layer.name()))
        self.canvas.setLayers([layer])
        if is_new:
            self._follow()
            self.dock.show()
            self.shown.emit(True)

    def close(self) -> None:
        """Close the second map."""
        if self.dock is not None:
            self.dock.close()

    def _make_window(self) -> None:
        self.dock = QgsDockWidget("", self._window)
        self.dock.setObjectName("StfSecondMap")
        self.canvas = QgsMapCanvas(self.dock)
        self.canvas.setObjectName("StfSecondMapCanvas")
        self.canvas.setAccessibleName(texts.tr("Second map"))
        self.canvas.setMinimumSize(QSize(120, 120))
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self.dock.setWidget(self.canvas)
        if hasattr(self._window, "addDockWidget"):
            self._window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)

    def _links(self) -> list[tuple[Any, Any]]:
        """Signals that are followed while the map is open."""
        project = QgsProject.instance()
        return [
            (self._main.extentsChanged, self._copy_to_own),
            (self._main.destinationCrsChanged, self._copy_look),
            (self._main.rotationChanged, self._copy_look),
            (self._main.canvasColorChanged, self._copy_look),
            (self.canvas.extentsChanged, self._copy_to_main),
            (project.layersWillBeRemoved, self._on_layers_removed),
            (project.cleared, self.close),
            (self.dock.closed, self._on_closed),
        ]

    def _follow(self) -> None:
        for signal, slot in self._links():
            signal.connect(slot)
        self._copy_look()

    def _on_closed(self) -> None:
        for signal, slot in self._links():
            signal.disconnect(slot)
        self.canvas.stopRendering()
        self.canvas.setLayers([])
        self.dock.deleteLater()
        self.dock = self.canvas = self.layer = self._pan = None
        self.shown.emit(False)

    def _on_layers_removed(self, layer_ids: list[str]) -> None:
        if self.layer is not None and self.layer.id() in layer_ids:
            self.close()

    # --- the two views -------------------------------------------------------------------

    def _copy_look(self, *changed: Any) -> None:
        """CRS, rotation and background of the main map, then its view."""
        self._moving = True
        own, main = self.canvas, self._main
        own.setCanvasColor(main.canvasColor())
        own.setDestinationCrs(main.mapSettings().destinationCrs())
        own.setRotation(main.rotation())
        self._moving = False
        self._copy_to_own()

    def _copy_to_own(self) -> None:
        self._copy(self._main, self.canvas)

    def _copy_to_main(self) -> None:
        """The second map was moved; when it was only resized, the main one stays as it is."""
        if self._size != self.canvas.mapSettings().outputSize():
            self._copy_to_own()
        else:
            self._copy(self.canvas, self._main)

    def _copy(self, source: Any, target: Any) -> None:
        """The same centre and the same scale in both maps, whatever their sizes are.

        A map that is moved says so at once, so a flag keeps the answer from going back.
        """
        if self._moving or source.mapUnitsPerPixel() <= 0:
            return
        self._moving = True
        size, unit = target.mapSettings().outputSize(), source.mapUnitsPerPixel()
        width, height = size.width() * unit, size.height() * unit
        if width > 0 and height > 0:
            target.setExtent(QgsRectangle.fromCenterAndSize(source.center(), width, height))
            target.refresh()
        self._size = self.canvas.mapSettings().outputSize()
        self._moving = False
