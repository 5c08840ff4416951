"""What is seen on the map: the map of errors with its legend, and room for the swipe."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QLinearGradient, QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QCheckBox, QSizePolicy, QWidget

from ...error_layer import BLUE, RED, WHITE
from .. import palette, texts
from ..section import Section


class ErrorLegend(QWidget):
    """Colour bar with words at its ends."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._words = ("", "0", "")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_limit(self, limit: float, reflectance: bool) -> None:
        """Ends of the scale; reflectance is dark or bright, other quantities low or high."""
        text = texts.number(limit, 2) if not reflectance else f"{limit:.2f}"
        low, high = ("−%1 too dark", "too bright +%1") if reflectance else (
            "−%1 too low", "too high +%1"
        )  # fmt: skip
        self._words = (texts.tr(low, text), "0", texts.tr(high, text))
        sentence = texts.tr("Errors from %1 to %2", self._words[0], self._words[2])
        self.setAccessibleName(sentence)
        self.setToolTip(texts.tr("Prediction minus reference, mean of the bands."))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, round(self.fontMetrics().height() * 2.1))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        height = self.fontMetrics().height()
        bar = QRectF(0.5, 0.5, self.width() - 1.0, height * 0.8)
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        for share, colour in ((0.0, BLUE), (0.5, WHITE), (1.0, RED)):
            ramp.setColorAt(share, QColor(colour))
        painter.setPen(palette.line(self.palette()))
        painter.setBrush(ramp)
        painter.drawRect(bar)
        painter.setPen(palette.muted(self.palette()))
        small = QFont(self.font())
        small.setPointSizeF(max(1.0, self.font().pointSizeF() * 0.9))
        painter.setFont(small)
        below = QRectF(0, bar.bottom() + 2, self.width(), height * 1.1)
        sides = (
            Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight,
        )  # fmt: skip
        ends = sum(painter.fontMetrics().horizontalAdvance(words) for words in self._words)
        for words, side in zip(self._words, sides):
            if words != "0" or ends + 40 < self.width():
                painter.drawText(below, side, words)
        painter.end()


class MapSection(Section):
    """The tick of the error map; :meth:`set_swipe` takes the bar of the swipe.

    Signals:
        error_toggled: the map of errors shall be seen, or not.
    """

    error_toggled = pyqtSignal(bool)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("On the Map"), True, parent)
        self.error = QCheckBox(texts.tr("Error map"), self)
        self.error.setToolTip(texts.tr("Show where the prediction is too low or too high."))
        self.error.setEnabled(False)
        self.legend = ErrorLegend(self)
        self.legend.hide()
        self.swipe: Optional[Any] = None
        self.body.addWidget(self.error)
        self.body.addWidget(self.legend)
        self.error.toggled.connect(self.error_toggled)

    def set_swipe(self, bar: Any) -> None:
        """Put the bar of the swipe above; the tick stands in its row of buttons.

        Args:
            bar: a widget with ``add_beside(widget)`` and ``set_layers(left, right)``.
        """
        self.swipe = bar
        self.body.insertWidget(0, bar)
        self.body.removeWidget(self.error)
        bar.add_beside(self.error)
        self.show()  # two layers can be compared before anything is measured

    def set_error(self, limit: float, reflectance: bool, shown: bool) -> None:
        """There is a map of errors with this scale."""
        self.error.setEnabled(True)
        self.legend.set_limit(limit, reflectance)
        self.legend.show()
        self.show_ticked(shown)

    def set_no_error(self) -> None:
        """The map of errors is gone."""
        self.show_ticked(False)
        self.error.setEnabled(False)
        self.legend.hide()

    def show_ticked(self, shown: bool) -> None:
        """Follow the layer tree, without a signal."""
        self.error.blockSignals(True)
        self.error.setChecked(shown)
        self.error.blockSignals(False)
