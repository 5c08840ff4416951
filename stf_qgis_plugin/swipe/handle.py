"""The round handle on the line: dragged with the mouse, moved with keys."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from qgis.PyQt.QtWidgets import QApplication, QWidget

SIDE = 34
STEP, LARGE_STEP = 0.01, 0.10
INK = QColor("#1f5f92")


class SwipeHandle(QWidget):
    """A focusable widget on the canvas; what it does not use goes on to the canvas.

    Args:
        canvas: the map it lies on.
    """

    moved = pyqtSignal(float)
    """Where the line is wanted, 0 to 1."""
    swap_wanted = pyqtSignal()
    turn_wanted = pyqtSignal()
    leave_wanted = pyqtSignal()

    def __init__(self, canvas: Any) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._grip = QPoint()
        self.share = 0.5
        self.turned = False
        self.setObjectName("StfSwipeHandle")
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._deeds = {
            Qt.Key.Key_X: self.swap_wanted.emit,
            Qt.Key.Key_V: self.turn_wanted.emit,
            Qt.Key.Key_Escape: self.leave_wanted.emit,
            Qt.Key.Key_Home: lambda: self.moved.emit(0.0),
            Qt.Key.Key_End: lambda: self.moved.emit(1.0),
        }

    def place(self, share: float, turned: bool) -> None:
        """Put the handle on the line; it stays inside the canvas even at its edges."""
        self.share, self.turned = share, turned
        view = self._canvas.viewport().geometry()
        x = view.left() + view.width() * (0.5 if turned else share)
        y = view.top() + view.height() * (share if turned else 0.5)
        self.move(
            round(min(max(x - SIDE / 2, view.left()), view.right() + 1 - SIDE)),
            round(min(max(y - SIDE / 2, view.top()), view.bottom() + 1 - SIDE)),
        )
        cursors = Qt.CursorShape
        self.setCursor(cursors.SplitVCursor if turned else cursors.SplitHCursor)
        self.update()

    # --- keys ----------------------------------------------------------------------------

    def _steps(self, key: int) -> int:
        """-1, 1 for the arrows along the way of the line, else 0."""
        back = (Qt.Key.Key_Left, *([Qt.Key.Key_Up] if self.turned else []))
        forth = (Qt.Key.Key_Right, *([Qt.Key.Key_Down] if self.turned else []))
        return (key in forth) - (key in back)

    def _is_mine(self, event: QKeyEvent) -> bool:
        others = (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if event.modifiers() & others:
            return False
        return event.key() in self._deeds or self._steps(event.key()) != 0

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_mine(event):
            event.accept()  # before a shortcut of QGIS with the same key
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._is_mine(event):
            event.ignore()
            return
        steps = self._steps(event.key())
        if steps:
            large = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.moved.emit(self.share + steps * (LARGE_STEP if large else STEP))
        else:
            self._deeds[event.key()]()

    # --- mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._grip = event.pos() - self.rect().center()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:
            event.ignore()
            return
        view = self._canvas.viewport().geometry()
        at = self.mapToParent(event.pos() - self._grip) - view.topLeft()
        along, length = (at.y(), view.height()) if self.turned else (at.x(), view.width())
        self.moved.emit(along / max(length, 1))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel belongs to the map."""
        view = self._canvas.viewport()
        at = QPointF(self.mapTo(self._canvas, event.position().toPoint()) - view.pos())
        passed_on = QWheelEvent(
            at,
            event.globalPosition(),
            event.pixelDelta(),
            event.angleDelta(),
            event.buttons(),
            event.modifiers(),
            event.phase(),
            event.inverted(),
        )
        QApplication.sendEvent(view, passed_on)

    # --- looks ---------------------------------------------------------------------------

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(SIDE / 2, SIDE / 2)
        focused = self.hasFocus()
        painter.setBrush(QColor("white"))
        painter.setPen(QPen(INK if focused else QColor("#202020"), 3.0 if focused else 1.5))
        radius = SIDE / 2 - 2
        painter.drawEllipse(QRectF(-radius, -radius, 2 * radius, 2 * radius))
        if self.turned:
            painter.rotate(90)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(INK, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        for sign in (-1, 1):
            points = ((3.5, -5), (8.5, 0), (3.5, 5))
            painter.drawPolyline(QPolygonF([QPointF(sign * x, y) for x, y in points]))
        painter.end()
