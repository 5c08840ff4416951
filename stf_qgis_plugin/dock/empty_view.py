"""What the Fuse page shows before the first image: what is needed, and the demo scene."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from . import glyphs, palette, texts
from .action_bar import PrimaryButton
from .flow import shorten, wrap
from .section import LinkButton, MutedLabel


class Signs(QWidget):
    """A fine and a coarse sign with a plus between."""

    def sizeHint(self) -> QSize:
        return QSize(140, 2 * self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = 2.0 * self.fontMetrics().height()
        centre, middle = self.width() / 2, self.height() / 2
        for name, shift, share in (("fine", -1.3, 1.0), ("add", 0.0, 0.35), ("coarse", 1.3, 1.0)):
            box = QRectF(0, 0, side * share, side * share)
            box.moveCenter(QRectF(centre + shift * side - 1, middle - 1, 2, 2).center())
            muted = palette.muted(self.palette())
            colour = muted if name == "add" else palette.colour(name, self.palette())
            glyphs.paint(painter, name, box, colour)
        painter.end()


class DashedFrame(QFrame):
    """A sign, a title, and the buttons that add images; the rest is added to ``body``.

    Args:
        signs: what is drawn at the top.
        title: one line.
    """

    folder_clicked = pyqtSignal()

    def __init__(self, signs: type[QWidget], title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        heading = QLabel(texts.tr(title), self)
        font = heading.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.1)
        heading.setFont(font)
        self.layers = QPushButton(texts.tr(texts.ADD_FROM_PROJECT), self)
        glyphs.put_on(self.layers, "add")
        self.layers.setToolTip(texts.tr(texts.ADD_LAYERS_TIP))
        self.folder = QPushButton(texts.tr(texts.ADD_FOLDER), self)
        glyphs.put_on(self.folder, "folder")
        self.folder.setToolTip(texts.tr(texts.ADD_FOLDER_TIP))
        self.folder.clicked.connect(self.folder_clicked)
        shorten(self.layers)
        shorten(self.folder)
        for button in (self.layers, self.folder):
            button.setAutoDefault(False)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 24, 16, 24)
        self.body.setSpacing(9)
        self.body.addWidget(signs(self))
        self.add(heading)

    def add(self, *widgets: QWidget) -> None:
        """Put widgets below; words are centred and wrap."""
        for widget in widgets:
            if isinstance(widget, QLabel):
                wrap(widget).setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.line(self.palette()), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()


class EmptyView(DashedFrame):
    """Add layers, add a folder, or try the demo scene."""

    demo_clicked = pyqtSignal()
    tour_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(Signs, texts.SUBTITLE, parent)
        words = QLabel(texts.tr(texts.EMPTY_TEXT), self)
        drop = MutedLabel(texts.tr(texts.OR_DROP), self)
        ask = QLabel(texts.tr(texts.NO_IMAGES), self)
        note = MutedLabel(texts.tr(texts.DEMO_NOTE), self)
        self.demo = PrimaryButton(texts.tr(texts.TRY_DEMO), "wand", self)
        self.demo.clicked.connect(self.demo_clicked)
        self.tour = LinkButton(texts.tr(texts.SHOW_TOUR), self)
        self.tour.clicked.connect(self.tour_clicked)
        rule = QFrame(self)
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        self.add(words, self.layers, self.folder, drop, rule, ask, self.demo, note)
        shorten(self.demo)
        self.body.addWidget(shorten(self.tour))
