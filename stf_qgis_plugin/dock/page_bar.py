"""The pages' buttons at the top of the dock: icon over word, equal cells, exclusive."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from . import glyphs, palette


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
        button = QToolButton(self)
        button.setText(word)
        button.setAccessibleName(word)
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

    def button(self, number: int) -> Optional[QToolButton]:
        """The button of a page."""
        return self._group.button(number)

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
            button.setToolTip(button.text())

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
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint()
