"""What the Enhance page shows before the first image."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRectF, QSize, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import QLabel, QWidget

from .. import glyphs, palette, texts
from ..empty_view import DashedFrame
from ..section import MutedLabel

TITLE = "Make one sharp image of several blurred ones"
WORDS = (
    "Add several images of one place, and a sharp black-and-white one if you have it. One image "
    "with a sharp black-and-white one is enough, too."
)


class Signs(QWidget):
    """Three blurred signs, one behind the other, and a disc."""

    def sizeHint(self) -> QSize:
        return QSize(140, 2 * self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = 1.7 * self.fontMetrics().height()
        middle = QRectF(self.rect()).center()
        blurred = (("coarse", -2.0, 1.0), ("coarse", -0.9, 1.0))
        for name, shift, share in (*blurred, ("add", 0.15, 0.4), ("pan", 1.2, 1.0)):
            box = QRectF(0, 0, side * share, side * share)
            box.moveCenter(middle)
            box.translate(shift * side, 0)
            muted = palette.muted(self.palette())
            colour = muted if name in ("add", "pan") else palette.colour(name, self.palette())
            glyphs.paint(painter, name, box, colour)
        painter.end()


class EnhanceEmpty(DashedFrame):
    """Add layers, or add a folder."""

    demo_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(Signs, TITLE, parent)
        words = QLabel(texts.tr(WORDS), self)
        drop = MutedLabel(texts.tr(texts.OR_DROP), self)
        self.add(words, self.layers, self.folder, drop)
