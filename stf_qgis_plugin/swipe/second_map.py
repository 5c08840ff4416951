"""A second map beside the main one: another layer, the same view."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsRectangle
from qgis.gui import QgsDockWidget, QgsMapCanvas, QgsMapToolPan
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import QWidget

from ..dock import texts


class SecondMap(QgsDockWidget):
    """Shows one layer in the view of the main map; moving either map moves both.

    The window is closed by its cross, when its layer is removed and when the project is cleared.

    Args:
        main: the main QgsMapCanvas.
        window: the main window, None in tests.
    """

    shown = pyqtSignal(bool)

    def __init__(self, main: Any, window: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("STFusion: Second Map"), window)
        self.setObjectName("StfSecondMap")
        self._main = main
        self._follows = False
        self._moving = False
        self._size = QSize()
        self.canvas = QgsMapCanvas(self)
        self.canvas.setObjectName("StfSecondMapCanvas")
        self.canvas.setAccessibleName(texts.tr("Second map"))
        self.canvas.setMinimumSize(QSize(120, 120))
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self.setWidget(self.canvas)
        self.layer: Optional[QgsMapLayer] = None
        self.hide()

    @property
    def is_open(self) -> bool:
        return self.layer is not None

    def open(self, layer: QgsMapLayer) -> None:
        """Show a layer; when the window is open already, the layer is exchanged."""
        self.layer = layer
        title = texts.tr("Second Map: %1", layer.name())
        self.setWindowTitle(title)
        self.canvas.setLayers([layer])
        if not self._follows:
            self._follow()
            self._place()
            self.show()
            self.shown.emit(True)

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None and hasattr(window, "addDockWidget"):
            window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self)

    def _follow(self) -> None:
        self._follows = True
        main, own = self._main, self.canvas
        main.extentsChanged.connect(self._copy_to_own)
        main.destinationCrsChanged.connect(self._copy_look)
        main.rotationChanged.connect(self._copy_look)
        main.canvasColorChanged.connect(self._copy_look)
        own.extentsChanged.connect(self._copy_to_main)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._on_layers_removed)
        project.cleared.connect(self.close)
        self._copy_look()

    def _stop_following(self) -> None:
        if not self._follows:
            return
        self._follows = False
        main, own = self._main, self.canvas
        main.extentsChanged.disconnect(self._copy_to_own)
        main.destinationCrsChanged.disconnect(self._copy_look)
        main.rotationChanged.disconnect(self._copy_look)
        main.canvasColorChanged.disconnect(self._copy_look)
        own.extentsChanged.disconnect(self._copy_to_main)
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._on_layers_removed)
        project.cleared.disconnect(self.close)
        own.stopRendering()
        own.setLayers([])
        self.layer = None
        self.shown.emit(False)

    def _on_layers_removed(self, layer_ids: list[str]) -> None:
        if self.layer is not None and self.layer.id() in layer_ids:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_following()
        super().closeEvent(event)

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
        middle = source.center()
        if width > 0 and height > 0:
            target.setExtent(QgsRectangle.fromCenterAndSize(middle, width, height))
            target.refresh()
        self._size = self.canvas.mapSettings().outputSize()
        self._moving = False
