"""One layer as it looks in the view of a canvas, drawn in QGIS' render threads."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsMapSettings, QgsMapToPixel
from qgis.PyQt.QtCore import QObject, QPointF, QRectF, QSizeF, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage, QPainter

from ..rendering import Rendering

PAUSE_MS = 40
"""Several changes of the view in one turn of the wheel are drawn once."""


class LayerPicture(QObject):
    """Follows the view of a canvas; until the new picture is there, the last one is drawn scaled.

    The Temporal Controller is left aside, so that layers of two dates can be compared.
    """

    changed = pyqtSignal()

    def __init__(self, canvas: Any, layer: QgsMapLayer, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self.layer = layer
        self._rendering = Rendering(self)
        self._rendering.finished.connect(self._on_finished)
        self._image: Optional[QImage] = None
        self._drawn: Optional[QgsMapSettings] = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._render)
        self._signals = (
            canvas.extentsChanged,
            canvas.rotationChanged,
            canvas.destinationCrsChanged,
            canvas.magnificationChanged,
            layer.repaintRequested,
        )
        for signal in self._signals:
            signal.connect(self.render_soon)
        self._render()

    @property
    def is_ready(self) -> bool:
        """Whether the picture shows the view as it is now."""
        waits = self._rendering.busy or self._timer.isActive()
        return not waits and self._image is not None

    def render_soon(self, *changed: Any) -> None:
        """Draw the layer anew when the view has come to rest."""
        self._timer.start()

    def close(self) -> None:
        """Stop drawing and following; waits for nothing."""
        for signal in self._signals:
            signal.disconnect(self.render_soon)
        self._timer.stop()
        self._rendering.stop()
        self.deleteLater()

    def _render(self) -> None:
        settings = QgsMapSettings(self._canvas.mapSettings())
        settings.setLayers([self.layer])
        settings.setIsTemporal(False)
        self._rendering.start(settings)

    def _on_finished(self, image: QImage, settings: QgsMapSettings) -> None:
        self._image, self._drawn = image, settings
        self.changed.emit()

    def paint(self, painter: QPainter) -> None:
        """Draw the picture where its part of the world is now, in the canvas' scene."""
        place = self._place(self._canvas.getCoordinateTransform())
        if place is not None and self._image is not None:
            painter.drawImage(place, self._image, QRectF(self._image.rect()))

    def _place(self, view: QgsMapToPixel) -> Optional[QRectF]:
        """The rectangle of the last picture in the view; None where it does not fit any more."""
        drawn, now = self._drawn, self._canvas.mapSettings()
        if drawn is None or drawn.rotation() != now.rotation():
            return None
        if drawn.destinationCrs() != now.destinationCrs() or view.mapUnitsPerPixel() <= 0:
            return None
        corner = view.transform(drawn.mapToPixel().toMapCoordinates(0, 0))
        scale = drawn.mapToPixel().mapUnitsPerPixel() / view.mapUnitsPerPixel()
        size = QSizeF(drawn.outputSize()) * scale
        return QRectF(QPointF(corner.x(), corner.y()), size)
