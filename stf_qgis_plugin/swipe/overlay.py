"""What of the swipe is painted on the map: both sides, the line, names and the key hint."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ..dock import texts
from .picture import LayerPicture

HINT = "Drag the handle · ← → move it · X swaps sides · Esc leaves"

ABOVE_THE_MAP = -5
"""Below markers, rubber bands and annotations, above the map (-10)."""

LABEL = QColor(20, 20, 20, 205)
LABEL_TEXT = QColor("white")
ROOM = 8.0
"""Between the line and a name, in pixels; also inside a label."""

MESSAGE_BAR = 44.0
"""QGIS' message bar lies over the upper edge of the map."""


class SwipeOverlay(QgsMapCanvasItem):
    """Paints two pictures, parted by a line.

    Attributes:
        share: place of the line, 0 = left or upper edge, 1 = right or lower edge of the canvas.
        turned: False = the line is upright.
        sides: the picture of the left (upper) and of the right (lower) side.
        hint: opacity of the key hint, 0 to 1.
    """

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.share = 0.5
        self.turned = False
        self.sides: Optional[tuple[LayerPicture, LayerPicture]] = None
        self.hint = 0.0
        self.setZValue(ABOVE_THE_MAP)

    def boundingRect(self) -> QRectF:
        """Everything: while the map is dragged, the scene moves below the window."""
        return QRectF(-40000.0, -40000.0, 80000.0, 80000.0)

    def updatePosition(self) -> None:
        """Called by the canvas when its extent changes; the pictures know where they are."""
        self.update()

    def paint(self, painter: QPainter, *unused: Any) -> None:
        if self.sides is None:
            return
        window = self._window()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places(window)
        for picture, place in zip(self.sides, places):
            painter.setClipRect(place)
            painter.fillRect(place, self._canvas.canvasColor())
            picture.paint(painter)
        painter.setClipRect(window)
        self._paint_line(painter, places[0])
        self._paint_names(painter, places)
        if self.hint > 0:
            self._paint_hint(painter, window)
        painter.restore()

    def _window(self) -> QRectF:
        """The visible part of the scene; it has an offset while the map is dragged."""
        return QRectF(self._canvas.mapToScene(0, 0), QSizeF(self._canvas.viewport().size()))

    def _places(self, window: QRectF) -> tuple[QRectF, QRectF]:
        first, second = QRectF(window), QRectF(window)
        if self.turned:
            line = window.top() + round(self.share * window.height())
            first.setBottom(line)
            second.setTop(line)
        else:
            line = window.left() + round(self.share * window.width())
            first.setRight(line)
            second.setLeft(line)
        return first, second

    def _paint_line(self, painter: QPainter, first: QRectF) -> None:
        ends = (first.bottomLeft() if self.turned else first.topRight(), first.bottomRight())
        for colour, width in ((QColor("#202020"), 4.0), (QColor("white"), 2.0)):
            painter.setPen(QPen(colour, width, cap=Qt.PenCapStyle.FlatCap))
            painter.drawLine(*ends)

    def _paint_names(self, painter: QPainter, places: tuple[QRectF, QRectF]) -> None:
        for number, (picture, place) in enumerate(zip(self.sides or (), places)):
            room = place.width() - 4 * ROOM
            if room < 40 or place.height() < 2 * MESSAGE_BAR * (not self.turned) + 40:
                continue  # no place for a name that can be read
            metrics = QFontMetricsF(painter.font())
            mode = Qt.TextElideMode.ElideMiddle
            words = metrics.elidedText(picture.layer.name(), mode, room)
            size = _label_size(metrics, words)
            x = place.left() + ROOM if self.turned or number else place.right() - ROOM
            x -= 0 if self.turned or number else size.width()
            y = place.top() + ROOM + (0 if self.turned else MESSAGE_BAR)
            y = place.bottom() - ROOM - size.height() if self._is_upper(number) else y
            _paint_label(painter, QRectF(QPointF(x, y), size), words)

    def _is_upper(self, number: int) -> bool:
        return self.turned and number == 0

    def _paint_hint(self, painter: QPainter, window: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        words = texts.tr(HINT)
        size = _label_size(metrics, words)
        if size.width() > window.width():
            return  # the tooltip of the handle says it too
        x = window.center().x() - size.width() / 2
        y = window.bottom() - size.height() - 1.5 * ROOM
        painter.setOpacity(self.hint)
        _paint_label(painter, QRectF(QPointF(x, y), size), words)


def _label_size(metrics: QFontMetricsF, words: str) -> QSizeF:
    return QSizeF(metrics.horizontalAdvance(words) + 2 * ROOM, metrics.height() + ROOM)


def _paint_label(painter: QPainter, box: QRectF, words: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(LABEL)
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(LABEL_TEXT)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
