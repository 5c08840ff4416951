"""A small plot drawn with QPainter: lines with signs, a density of points, or bars."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF, QTextOption
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QMenu, QSizePolicy, QWidget

from .. import glyphs, palette, texts

Points = list[tuple[float, float]]

LEGEND_GAP = 32
"""Room before a name of the legend, for its sign."""


@dataclass
class Line:
    """Points joined by a line.

    Attributes:
        name: in the legend.
        points: x, y in the order of x.
        meaning: of the colours of palette.py; "" = text colour.
        sign: glyph at every point, "" = none.
        dashed: a broken line.
    """

    name: str
    points: Points
    meaning: str = ""
    sign: str = ""
    dashed: bool = False


@dataclass
class Plot:
    """What is drawn.

    Attributes:
        sentence: for a screen reader.
        x, y: ranges; y grows upwards.
        label: below the x axis.
        note: in the upper left corner.
        lines: drawn on top.
        density: counts, rows along y from below, columns along x; empty = none.
        bars: counts over the x range; empty = none.
        marks: place on the x axis -> words; None = round numbers.
        equal: draw the line y = x.
        table: rows of texts, what Copy Values gives.
    """

    sentence: str
    x: tuple[float, float]
    y: tuple[float, float]
    label: str = ""
    note: str = ""
    lines: list[Line] = field(default_factory=list)
    density: list[list[int]] = field(default_factory=list)
    bars: list[float] = field(default_factory=list)
    marks: Optional[list[tuple[float, str]]] = None
    equal: bool = False
    table: list[list[str]] = field(default_factory=list)


def ticks(low: float, high: float, wanted: int = 3) -> list[float]:
    """Round values between two limits, about as many as wanted."""
    if not high > low:
        return [low]
    raw = (high - low) / wanted
    step = 10.0 ** math.floor(math.log10(raw))
    step *= next(k for k in (1.0, 2.0, 2.5, 5.0, 10.0) if k * step >= raw * 0.999)
    first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
    return [float(f"{k * step:.10g}") for k in range(first, last + 1)]


def tick_words(value: float) -> str:
    return texts.number(value, 3).replace("-", "−") if value else "0"


class PlotView(QWidget):
    """Shows a plot; the menu copies its values or saves its picture.

    The plot is not mirrored in languages that are written from right to left.
    """

    hovered = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.plot: Optional[Plot] = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def set_plot(self, plot: Optional[Plot]) -> None:
        """Draw this; None = nothing."""
        self.plot = plot
        self.setAccessibleName(plot.sentence if plot is not None else "")
        self.setToolTip(plot.sentence if plot is not None else "")
        self.setVisible(plot is not None)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, round(self.fontMetrics().height() * 11.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    # --- menu ----------------------------------------------------------------------------

    def _menu(self, place: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(texts.tr("Copy Values"), self.copy_values)
        menu.addAction(texts.tr("Save Picture…"), self.choose_picture)
        menu.popup(self.mapToGlobal(place))

    def copy_values(self) -> None:
        """The values on the clipboard, with tabs between the columns."""
        if self.plot is not None:
            lines = ["\t".join(row) for row in self.plot.table]
            QApplication.clipboard().setText("\n".join(lines))

    def choose_picture(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, texts.tr("Save Picture"), "plot.png", "PNG (*.png)"
        )
        if path:
            self.save_picture(path)

    def save_picture(self, path: str) -> bool:
        """The plot as a PNG file, as it is seen."""
        return bool(self.grab().save(path if path.lower().endswith(".png") else path + ".png"))

    # --- places --------------------------------------------------------------------------

    def _area(self) -> QRectF:
        """The part inside the axes."""
        metrics = self.fontMetrics()
        words = [tick_words(v) for v in self._y_ticks()]
        left = 10.0 + max((metrics.horizontalAdvance(text) for text in words), default=10)
        bottom = metrics.height() * (1.5 + self._label_lines())
        top = 8.0 + metrics.height() * 1.25 * len(self._legend_rows())
        box = QRectF(left + 6, top, self.width() - left - 22, self.height() - top - bottom - 4)
        return box

    def _legend_rows(self) -> list[list[Line]]:
        """The named lines, in as many rows as they need."""
        rows: list[list[Line]] = []
        room = 0.0
        for line in self.plot.lines if self.plot is not None else ():
            wide = self.fontMetrics().horizontalAdvance(line.name) + LEGEND_GAP
            if not line.name:
                continue
            if not rows or wide > room:
                rows.append([])
                room = self.width() - 10.0
            rows[-1].append(line)
            room -= wide
        return rows

    def _label_lines(self) -> int:
        words = self.plot.label if self.plot is not None else ""
        if not words:
            return 0
        return 1 if self.fontMetrics().horizontalAdvance(words) * 0.9 < self.width() - 8 else 2

    def _y_ticks(self) -> list[float]:
        return ticks(*self.plot.y) if self.plot is not None and not self.plot.bars else []

    def _at(self, box: QRectF, x: float, y: float) -> QPointF:
        plot = self.plot
        if plot is None:
            return box.topLeft()
        across = (x - plot.x[0]) / ((plot.x[1] - plot.x[0]) or 1.0)
        up = (y - plot.y[0]) / ((plot.y[1] - plot.y[0]) or 1.0)
        return QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.line(self.palette()))
        painter.setBrush(self.palette().base())
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if self.plot is not None:
            small = QFont(self.font())
            small.setPointSizeF(max(1.0, self.font().pointSizeF() * 0.9))
            painter.setFont(small)
            box = self._area()
            self._paint_axes(painter, box, self.plot)
            self._paint_density(painter, box, self.plot)
            self._paint_bars(painter, box, self.plot)
            self._paint_lines(painter, box, self.plot)
            self._paint_words(painter, box, self.plot)
        painter.end()

    def _paint_axes(self, painter: QPainter, box: QRectF, plot: Plot) -> None:
        line, muted = palette.line(self.palette()), palette.muted(self.palette())
        metrics = painter.fontMetrics()
        for value in self._y_ticks():
            at = self._at(box, plot.x[0], value)
            painter.setPen(line)
            painter.drawLine(at, QPointF(box.right(), at.y()))
            painter.setPen(muted)
            words = QRectF(0, at.y() - 10, box.left() - 5, 20)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(words, flags, tick_words(value))
        painter.setPen(line)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        marks = plot.marks
        if marks is None:
            marks = [(value, tick_words(value)) for value in ticks(*plot.x)]
        end, painted = -1e9, muted
        for value, text in marks:
            width = metrics.horizontalAdvance(text)
            x = self._at(box, value, plot.y[0]).x()
            left = min(max(x - width / 2, 4.0), self.width() - width - 4.0)
            if left < end + 8:
                continue
            end = left + width
            painter.setPen(painted)
            painter.drawText(QPointF(left, box.bottom() + metrics.ascent() + 4), text)
        if plot.label:
            high = metrics.height() * self._label_lines()
            place = QRectF(4, box.bottom() + metrics.height() + 4, self.width() - 8, high + 2)
            wrapped = QTextOption(Qt.AlignmentFlag.AlignCenter)
            wrapped.setWrapMode(QTextOption.WrapMode.WordWrap)
            painter.drawText(place, plot.label, wrapped)

    def _paint_density(self, painter: QPainter, box: QRectF, plot: Plot) -> None:
        most = max((max(row) for row in plot.density), default=0)
        if most <= 0:
            return
        colour = QColor(palette.colour("coarse", self.palette()))
        wide, high = box.width() / len(plot.density[0]), box.height() / len(plot.density)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, row in enumerate(plot.density):
            for column, count in enumerate(row):
                if count:
                    share = math.log1p(count) / math.log1p(most)
                    colour.setAlphaF(0.18 + 0.82 * share)
                    left, top = box.left() + column * wide, box.bottom() - (number + 1) * high
                    painter.fillRect(QRectF(left, top, wide, high), colour)

    def _paint_bars(self, painter: QPainter, box: QRectF, plot: Plot) -> None:
        most = max(plot.bars, default=0)
        if most <= 0:
            return
        wide = box.width() / len(plot.bars)
        box = box.adjusted(0, self.fontMetrics().height() * 1.3 if plot.note else 0, 0, 0)
        for number, value in enumerate(plot.bars):
            high = box.height() * value / most
            place = QRectF(box.left() + number * wide + 0.5, box.bottom() - high, wide - 1, high)
            painter.fillRect(place, palette.colour("coarse", self.palette()))
        zero = self._at(box, 0.0, plot.y[0]).x()
        painter.setPen(self._pen(QColor(palette.colour("fine", self.palette())), True))
        painter.drawLine(QPointF(zero, box.top()), QPointF(zero, box.bottom()))

    def _pen(self, colour: QColor, dashed: bool, width: float = 1.6) -> QPen:
        pen = QPen(colour, width)
        pen.setStyle(Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        return pen

    def _paint_lines(self, painter: QPainter, box: QRectF, plot: Plot) -> None:
        painter.save()
        if plot.equal:
            painter.setClipRect(box)
            low, high = max(plot.x[0], plot.y[0]), min(plot.x[1], plot.y[1])
            painter.setPen(self._pen(palette.colour("", self.palette()), True, 1.0))
            painter.drawLine(self._at(box, low, low), self._at(box, high, high))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in plot.lines:
            colour = palette.colour(line.meaning, self.palette())
            painter.setPen(self._pen(colour, line.dashed))
            places = [self._at(box, x, y) for x, y in line.points]
            painter.drawPolyline(QPolygonF(places))
            for place in places if line.sign else ():
                self._paint_sign(painter, line.sign, place, colour)
        painter.restore()

    def _paint_sign(self, painter: QPainter, sign: str, place: QPointF, colour: QColor) -> None:
        side = self.fontMetrics().height() * 0.6
        square = QRectF(place.x() - side / 2, place.y() - side / 2, side, side)
        if sign in ("wanted", "coarse"):  # hollow signs hide the line behind them
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().base())
            if sign == "coarse":
                painter.drawRect(square)
            else:
                half = side / 2
                corners = ((0, -half), (half, 0), (0, half), (-half, 0))
                painter.drawPolygon(QPolygonF([place + QPointF(x, y) for x, y in corners]))
        glyphs.paint(painter, sign, square, colour)
        painter.setPen(self._pen(colour, False))
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_words(self, painter: QPainter, box: QRectF, plot: Plot) -> None:
        metrics = painter.fontMetrics()
        if plot.note:
            painter.setPen(palette.colour("", self.palette()))
            painter.drawText(QPointF(box.left() + 8, box.top() + metrics.ascent() + 2), plot.note)
        for number, row in enumerate(self._legend_rows()):
            right = self.width() - 10.0
            for line in reversed(row):
                right -= metrics.horizontalAdvance(line.name)
                self._paint_entry(painter, line, right, 5.0 + number * metrics.height() * 1.2)
                right -= LEGEND_GAP

    def _paint_entry(self, painter: QPainter, line: Line, left: float, top: float) -> None:
        """One name of the legend with its sign before it."""
        metrics = painter.fontMetrics()
        painter.setPen(palette.colour("", self.palette()))
        painter.drawText(QPointF(left, top + metrics.ascent()), line.name)
        colour = palette.colour(line.meaning, self.palette())
        middle = QPointF(left - 11, top + metrics.height() / 2)
        if line.sign:
            self._paint_sign(painter, line.sign, middle, colour)
        else:
            painter.setPen(self._pen(colour, line.dashed))
            painter.drawLine(middle - QPointF(7, 0), middle + QPointF(7, 0))
