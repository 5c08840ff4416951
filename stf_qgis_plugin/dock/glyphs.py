"""Small signs drawn in code, so that they take the theme's colours at any size.

Each drawer gets a painter on a square of side 1 and the colour; shape carries the meaning.
"""

from __future__ import annotations

import math
from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF
from qgis.PyQt.QtWidgets import QAbstractButton, QToolButton, QWidget

from . import palette as colours

Drawer = Callable[[QPainter, QColor], None]


def _pen(painter: QPainter, colour: QColor, width: float = 0.09) -> None:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _fill(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _line(painter: QPainter, *points: tuple[float, float]) -> None:
    painter.drawPolyline(_polygon(*points))


def _on(colour: QColor) -> QColor:
    return QColor("white") if colour.lightness() < 140 else QColor("#202020")


DIAMOND = ((0.5, 0.06), (0.94, 0.5), (0.5, 0.94), (0.06, 0.5))


def _fine(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawPolygon(_polygon(*DIAMOND))


def _wanted(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.13)
    painter.drawPolygon(
        _polygon(*((0.5 + (x - 0.5) * 0.86, 0.5 + (y - 0.5) * 0.86) for x, y in DIAMOND))
    )


def _coarse(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    painter.drawRect(QRectF(0.1, 0.1, 0.8, 0.8))
    _fill(painter, colour)
    for x, y in ((0.1, 0.1), (0.5, 0.5)):
        painter.drawRect(QRectF(x, y, 0.4, 0.4))


def _unused(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.25, 0.5), (0.75, 0.5))


def _error(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    angles = [math.pi / 8 + k * math.pi / 4 for k in range(8)]
    painter.drawPolygon(
        _polygon(*((0.5 + 0.48 * math.cos(a), 0.5 + 0.48 * math.sin(a)) for a in angles))
    )
    _pen(painter, _on(colour), 0.11)
    _line(painter, (0.34, 0.34), (0.66, 0.66))
    _line(painter, (0.66, 0.34), (0.34, 0.66))


def _warning(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    painter.setBrush(colour)
    painter.drawPolygon(_polygon((0.5, 0.08), (0.95, 0.88), (0.05, 0.88)))
    _pen(painter, _on(colour), 0.11)
    _line(painter, (0.5, 0.36), (0.5, 0.58))
    painter.drawPoint(QPointF(0.5, 0.76))


def _note(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QRectF(0.04, 0.04, 0.92, 0.92))
    _pen(painter, _on(colour), 0.12)
    _line(painter, (0.5, 0.47), (0.5, 0.74))
    painter.drawPoint(QPointF(0.5, 0.26))


def _good(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.14)
    _line(painter, (0.14, 0.54), (0.4, 0.8), (0.88, 0.22))


def _cross(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.11)
    _line(painter, (0.2, 0.2), (0.8, 0.8))
    _line(painter, (0.8, 0.2), (0.2, 0.8))


def _fuse(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    painter.drawRoundedRect(QRectF(0.08, 0.22, 0.84, 0.56), 0.08, 0.08)
    _fill(painter, colour)
    painter.drawRect(QRectF(0.36, 0.22, 0.28, 0.56))


def _pan(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    painter.drawEllipse(QRectF(0.12, 0.12, 0.76, 0.76))


def _enhance(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    painter.drawRect(QRectF(0.08, 0.36, 0.56, 0.56))
    for shift in (0.0, 0.14):
        _line(painter, (0.22 + shift, 0.22 - shift), (0.78 + shift, 0.22 - shift))
        _line(painter, (0.78 + shift, 0.22 - shift), (0.78 + shift, 0.78 - shift))


def _add(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.5, 0.15), (0.5, 0.85))
    _line(painter, (0.15, 0.5), (0.85, 0.5))


def _remove(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.15, 0.5), (0.85, 0.5))


def _folder(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    outline = ((0.08, 0.82), (0.08, 0.2), (0.4, 0.2), (0.5, 0.32), (0.92, 0.32), (0.92, 0.82))
    painter.drawPolygon(_polygon(*outline))


def _more(painter: QPainter, colour: QColor) -> None:
    _fill(painter, colour)
    for x in (0.2, 0.5, 0.8):
        painter.drawEllipse(QPointF(x, 0.5), 0.09, 0.09)


def _wand(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.12, 0.88), (0.62, 0.38))
    for x, y in ((0.75, 0.1), (0.93, 0.28), (0.9, 0.62), (0.4, 0.12)):
        painter.drawPoint(QPointF(x, y))


def _engine(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    painter.drawRect(QRectF(0.28, 0.28, 0.44, 0.44))
    for at in (0.38, 0.62):
        _line(painter, (at, 0.1), (at, 0.28))
        _line(painter, (at, 0.72), (at, 0.9))
        _line(painter, (0.1, at), (0.28, at))
        _line(painter, (0.72, at), (0.9, at))


def _models(painter: QPainter, colour: QColor) -> None:
    corners = ((0.16, 0.2), (0.84, 0.2), (0.16, 0.8), (0.84, 0.8))
    _pen(painter, colour, 0.09)
    for corner in corners:
        _line(painter, (0.5, 0.5), corner)
    _fill(painter, colour)
    for x, y in (*corners, (0.5, 0.5)):
        painter.drawEllipse(QPointF(x, y), 0.14, 0.14)


def _help(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    painter.drawEllipse(QRectF(0.06, 0.06, 0.88, 0.88))
    painter.drawArc(QRectF(0.36, 0.26, 0.28, 0.28), -60 * 16, 240 * 16)
    _line(painter, (0.5, 0.56), (0.5, 0.6))
    painter.drawPoint(QPointF(0.5, 0.75))


def _history(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    painter.drawEllipse(QRectF(0.06, 0.06, 0.88, 0.88))
    _line(painter, (0.5, 0.24), (0.5, 0.52), (0.7, 0.64))


def _closed(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.36, 0.2), (0.66, 0.5), (0.36, 0.8))


def _closed_left(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.64, 0.2), (0.34, 0.5), (0.64, 0.8))


def _open(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.1)
    _line(painter, (0.2, 0.36), (0.5, 0.66), (0.8, 0.36))


def _swipe(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    painter.drawRoundedRect(QRectF(0.06, 0.18, 0.88, 0.64), 0.08, 0.08)
    _line(painter, (0.5, 0.06), (0.5, 0.94))
    _line(painter, (0.36, 0.38), (0.24, 0.5), (0.36, 0.62))
    _line(painter, (0.64, 0.38), (0.76, 0.5), (0.64, 0.62))


def _beside(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    for x in (0.06, 0.54):
        painter.drawRoundedRect(QRectF(x, 0.18, 0.4, 0.64), 0.06, 0.06)


def _validate(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour)
    _line(painter, (0.1, 0.08), (0.1, 0.9), (0.94, 0.9))
    _line(painter, (0.26, 0.66), (0.44, 0.46), (0.58, 0.6), (0.9, 0.2))


def _pick(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    painter.drawEllipse(QRectF(0.22, 0.22, 0.56, 0.56))
    for near, far in ((0.04, 0.36), (0.64, 0.96)):
        _line(painter, (0.5, near), (0.5, far))
        _line(painter, (near, 0.5), (far, 0.5))


def _copy(painter: QPainter, colour: QColor) -> None:
    _pen(painter, colour, 0.08)
    painter.drawRect(QRectF(0.1, 0.26, 0.52, 0.64))
    _line(painter, (0.34, 0.26), (0.34, 0.1), (0.88, 0.1), (0.88, 0.74), (0.62, 0.74))


DRAWERS: dict[str, Drawer] = {
    "fine": _fine, "wanted": _wanted, "coarse": _coarse, "unused": _unused, "error": _error,
    "warning": _warning, "note": _note, "good": _good, "cross": _cross, "fuse": _fuse,
    "enhance": _enhance, "pan": _pan,
    "engine": _engine, "models": _models,
    "add": _add, "remove": _remove, "folder": _folder, "more": _more, "wand": _wand,
    "help": _help, "history": _history, "closed": _closed, "closed-left": _closed_left,
    "open": _open,
    "swipe": _swipe, "beside": _beside,
    "validate": _validate, "pick": _pick, "copy": _copy,
}  # fmt: skip


def paint(painter: QPainter, name: str, box: QRectF, colour: QColor) -> None:
    """Draw a sign into a rectangle of a painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width(), box.height())
    DRAWERS[name](painter, colour)
    painter.restore()


def pixmap(name: str, size: int, colour: QColor, ratio: float = 1.0) -> QPixmap:
    """A sign as a picture of ``size`` logical pixels."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, size, size), colour)
    painter.end()
    return picture


def icon(name: str, widget: QWidget, colour: Optional[QColor] = None) -> QIcon:
    """A sign as an icon in the theme's text colour (or another), greyed when disabled."""
    palette = widget.palette()
    found = QIcon()
    for side in (16, 32, 64):
        found.addPixmap(pixmap(name, side, colour or colours.colour(name, palette)))
        grey = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
        found.addPixmap(pixmap(name, side, grey), QIcon.Mode.Disabled)
    return found


class _Follower(QObject):
    """Draws the sign of a button anew when the theme changes."""

    def __init__(self, button: QAbstractButton, name: str) -> None:
        super().__init__(button)
        self._button, self._name = button, name
        button.installEventFilter(self)
        self._paint()

    def _paint(self) -> None:
        self._button.setIcon(icon(self._name, self._button))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in colours.CHANGES:
            self._paint()
        return False


def put_on(button: QAbstractButton, name: str) -> None:
    """Give a button a sign in the theme's text colour, whatever the theme becomes."""
    _Follower(button, name)


class GlyphButton(QToolButton):
    """A flat button with a sign; the tooltip is its accessible name."""

    def __init__(self, name: str, tip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._name = name
        self.setAutoRaise(True)
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self._paint_icon()

    def _paint_icon(self) -> None:
        self.setIcon(icon(self._name, self))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (*colours.CHANGES, QEvent.Type.StyleChange):
            self._paint_icon()
