"""What a drop would do, written over the page while something is dragged."""

from __future__ import annotations

import os
from typing import Optional

from qgis.PyQt.QtCore import QRectF, Qt
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPen, QTextOption
from qgis.PyQt.QtWidgets import QWidget

from . import palette, texts
from .add_images import recipes_among


def words_of(paths: list[str]) -> str:
    """One sentence about what is dragged."""
    recipes, others = recipes_among(paths)
    if recipes:
        return texts.plural(len(recipes), "Drop to open the recipe", "Drop to open %1 recipes")
    if any(os.path.isdir(path) for path in others):
        return texts.tr("Drop to add the images of the folder")
    return texts.plural(len(others), "Drop to add %1 image", "Drop to add %1 images")


class DropHint(QWidget):
    """A tinted sheet with a dashed frame and a sentence; it takes no mouse events."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, area: QWidget, words: str) -> None:
        """Cover a widget."""
        self.words = words
        self.setAccessibleName(words)
        self.setGeometry(area.geometry())
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = palette.colour("note", self.palette())
        ground = palette.tint("note", self.palette())
        ground.setAlpha(232)
        painter.setPen(QPen(accent, 2, Qt.PenStyle.DashLine))
        painter.setBrush(ground)
        box = QRectF(self.rect()).adjusted(6, 6, -6, -6)
        painter.drawRoundedRect(box, 4, 4)
        font = self.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        painter.setFont(font)
        painter.setPen(palette.colour("", self.palette()))
        middle = QTextOption(Qt.AlignmentFlag.AlignCenter)  # wraps between words
        painter.drawText(box.adjusted(12, 12, -12, -12), self.words, middle)
        painter.end()
