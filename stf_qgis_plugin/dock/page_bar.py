"""The pages' buttons at the top of the dock: icon over word, equal cells, exclusive."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QPointF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from . import glyphs, palette, texts

DOT = 0.42
"""Diameter of the dot that says "needs you", as a share of the height of a line."""


class PageButton(QToolButton):
    """Sign and word of a page; a dot at the corner of the sign when the page needs the user."""

    def __init__(self, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.needs = ""
        self.setText(word)
        self.set_needs("")

    def set_needs(self, why: str) -> None:
        """Why the page needs the user, "" when it does not."""
        self.needs = why
        self.setToolTip("\n".join(filter(None, (self.text(), why))))
        self.setAccessibleName(texts.tr("%1, needs you", self.text()) if why else self.text())
        self.setAccessibleDescription(why)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.needs:
            return
        side = DOT * self.fontMetrics().height()
        shift = self.iconSize().width() / 2 + 2
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            shift = -shift
        middle = QPointF(self.width() / 2 + shift, 5 + side / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().window().color(), 1.5))
        painter.setBrush(palette.colour("error", self.palette()))
        painter.drawEllipse(middle, side / 2, side / 2)
        painter.end()


class PageBar(QWidget):
    """One button per page; icons only when the words do not fit."""

    changed = pyqtSignal(int)
    clicked = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._glyphs: list[str] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._group.idToggled.connect(self._on_toggled)
        self._group.idClicked.connect(self.clicked)

    def add(self, glyph: str, word: str) -> None:
        """A further page; its number is its place."""
        button = PageButton(word, self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        side = round(self.fontMetrics().height() * 1.2)
        button.setIconSize(QSize(side, side))
        number = len(self._glyphs)
        self._group.addButton(button, number)
        self._glyphs.append(glyph)
        self._layout.addWidget(button, 1)
        if number == 0:
            button.setChecked(True)
        self._paint()
        self._fit()

    def set_current(self, number: int) -> None:
        button = self._group.button(number % max(1, len(self._glyphs)))
        if button is not None:
            button.setChecked(True)

    def button(self, number: int) -> Optional[PageButton]:
        """The button of a page."""
        return self._group.button(number)

    def set_needs(self, number: int, why: str) -> None:
        """Set or take away the dot of a page; ``why`` is the end of its tooltip."""
        button = self.button(number)
        if button is not None and button.needs != why:
            button.set_needs(why)

    @property
    def current(self) -> int:
        return self._group.checkedId()

    def _on_toggled(self, number: int, on: bool) -> None:
        if on:
            self._paint()
            self.changed.emit(number)

    def _paint(self) -> None:
        accent = palette.colour("note", self.palette())
        text = palette.colour("", self.palette())
        self.setStyleSheet(
            "QToolButton { border: none; border-bottom: 2px solid transparent; padding: 5px 2px; }"
            f"QToolButton:checked {{ border-bottom: 2px solid {accent.name()};"
            f" color: {accent.name()}; background: palette(base); }}"
            f"QToolButton:focus {{ border-bottom: 2px dotted {accent.name()}; }}"
        )
        for number, glyph in enumerate(self._glyphs):
            button = self._group.button(number)
            colour = accent if button.isChecked() else text
            button.setIcon(glyphs.icon(glyph, self, colour))

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        buttons = self._group.buttons()
        words = sum(metrics.horizontalAdvance(b.text()) + 12 for b in buttons)
        style = (
            Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            if words <= max(self.width(), 300)
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        for button in buttons:
            button.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        # the words go when there is no room, so they must not hold the dock open
        return QSize(len(self._glyphs) * 32, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        self.set_current(self.current + step)
        button = self._group.checkedButton()
        if button is not None:
            button.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in palette.CHANGES:
            self._paint()
