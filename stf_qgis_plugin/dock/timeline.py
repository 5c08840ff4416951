"""Images on a line of time: stems join pairs, hollow diamonds are the dates to be predicted."""

from __future__ import annotations

import datetime
from typing import Optional

from qgis.PyQt.QtCore import QLocale, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QSizePolicy, QWidget

from . import glyphs, palette, texts
from .image import COARSE, FINE
from .state import FuseState


class Timeline(QWidget):
    """No focus: the table and Dates hold the same. A click on a coarse mark ticks its date."""

    date_clicked = pyqtSignal(str)

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time is not mirrored
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)

    def sizeHint(self) -> QSize:
        return QSize(300, max(78, round(self.fontMetrics().height() * 4.4)))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    # --- geometry ------------------------------------------------------------------------

    def _dates(self) -> list[str]:
        return sorted({i.date for r in (FINE, COARSE) for i in self._state.of(r) if i.date})

    def _left(self) -> float:
        metrics = self.fontMetrics()
        words = (texts.tr("fine"), texts.tr("coarse"))
        return 12.0 + max(metrics.horizontalAdvance(word) for word in words) + 18

    def x_of(self, date: str) -> float:
        """Place of a date across the widget, in pixels."""
        dates = self._dates()
        first, last = _day(dates[0]), _day(dates[-1])
        left, right = self._left() + 12, self.width() - 26.0
        if first == last:
            return (left + right) / 2
        return left + (right - left) * (_day(date) - first) / (last - first)

    def _rows(self) -> tuple[float, float]:
        height = self.height()
        return height * 0.26, height * 0.59

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self.palette()
        painter.setPen(palette.line(colours))
        painter.setBrush(colours.base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        self._paint_frame(painter)
        if self._dates():
            self._paint_months(painter)
            self._paint_arcs(painter)
            self._paint_marks(painter)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        small = QFont(self.font())
        small.setPointSizeF(max(1.0, self.font().pointSizeF() * 0.9))
        painter.setFont(small)
        for y, word in zip(self._rows(), ("fine", "coarse")):
            painter.setPen(palette.muted(self.palette()))
            box = QRectF(8, y - 12, self._left(), 24)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, texts.tr(word))
            painter.setPen(palette.line(self.palette()))
            painter.drawLine(QPointF(self._left(), y), QPointF(self.width() - 8.0, y))

    def _paint_months(self, painter: QPainter) -> None:
        dates = self._dates()
        metrics, right_end = painter.fontMetrics(), -1e9
        for label, date in _months(dates[0], dates[-1]):
            x = self.x_of(max(date, dates[0]))
            width = metrics.horizontalAdvance(label)
            left = min(max(x - width / 2, 4), self.width() - width - 4.0)
            if left < right_end + 8:
                continue
            right_end = left + width
            painter.setPen(palette.line(self.palette()))
            painter.drawLine(QPointF(x, 5), QPointF(x, self.height() * 0.76))
            painter.setPen(palette.muted(self.palette()))
            painter.drawText(QPointF(left, self.height() - 7.0), label)

    def _paint_arcs(self, painter: QPainter) -> None:
        fine_y, _ = self._rows()
        pen = QPen(palette.colour("wanted", self.palette()), 1.4, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for date in self._state.wanted_dates():
            for pair in self._state.pairs_for(date):
                start, stop = self.x_of(pair), self.x_of(date)
                path = QPainterPath(QPointF(start, fine_y))
                path.quadTo(QPointF((start + stop) / 2, fine_y - 24), QPointF(stop, fine_y))
                painter.drawPath(path)

    def _paint_marks(self, painter: QPainter) -> None:
        fine_y, coarse_y = self._rows()
        state, colours = self._state, self.palette()
        stem = QPen(palette.colour("", colours), 2)
        for date in state.pair_dates():
            painter.setPen(stem)
            x = self.x_of(date)
            painter.drawLine(QPointF(x, fine_y), QPointF(x, coarse_y))
        marks = [(FINE, fine_y, date) for date in state.by_date(FINE)]
        marks += [(COARSE, coarse_y, date) for date in state.by_date(COARSE)]
        marks += [("wanted", fine_y, date) for date in state.wanted_dates()]
        side = self.fontMetrics().height() * 0.8
        for name, y, date in marks:
            box = QRectF(0, 0, side, side)
            box.moveCenter(QPointF(self.x_of(date), y))
            if name != FINE:
                painter.fillRect(box.adjusted(1, 1, -1, -1), colours.base())
            glyphs.paint(painter, name, box, palette.colour(name, colours))

    # --- mouse ---------------------------------------------------------------------------

    def _date_at(self, x: float) -> Optional[str]:
        near = [(abs(self.x_of(d) - x), d) for d in self._state.candidate_dates()]
        distance, date = min(near, default=(1e9, ""))
        return date if distance <= 10 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        date = self._date_at(event.pos().x())
        if date and event.button() == Qt.MouseButton.LeftButton:
            self.date_clicked.emit(date)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        date = self._date_at(event.pos().x())
        self.setToolTip(texts.tr("Predict %1 or not", date) if date else "")


def _day(date: str) -> int:
    return datetime.date.fromisoformat(date[:10]).toordinal()


def _months(first: str, last: str) -> list[tuple[str, str]]:
    """(label, ISO date) of the month starts; the year stands where it begins or changes."""
    start, stop = datetime.date.fromisoformat(first[:10]), datetime.date.fromisoformat(last[:10])
    count = (stop.year - start.year) * 12 + stop.month - start.month
    step = max(1, round(count / 6))
    found = []
    for months in range(0, count + 1, step):
        year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
        day = datetime.date(year, month + 1, 1)
        word = QLocale().standaloneMonthName(month + 1, QLocale.FormatType.ShortFormat)
        named = months == 0 or month < step
        found.append((f"{word} {year}" if named else word, day.isoformat()))
    return found
