"""Cards of the page Engine: a verdict with its buttons, and a choice of engine."""

from __future__ import annotations

import functools
from typing import Optional

from qgis.PyQt.QtCore import QEvent, QRectF, Qt
from qgis.PyQt.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from qgis.PyQt.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from .. import palette, texts
from ..findings_view import FindingCard
from ..flow import FlowLayout, wrap
from ..section import MutedLabel


class VerdictCard(FindingCard):
    """A sentence with its sign; ``acted`` carries the key of a pressed button.

    Args:
        severity: error, warning, note or good.
        sentence: shown.
        buttons: (words, key) of each button.
    """

    def __init__(
        self,
        severity: str,
        sentence: str,
        buttons: tuple[tuple[str, str], ...] = (),
        parent: Optional[QWidget] = None,
    ) -> None:
        self._wanted = buttons
        super().__init__({"severity": severity, "message": sentence}, parent)

    def _add_buttons(self, layout: QVBoxLayout) -> list[QWidget]:
        if not self._wanted:
            return []
        row, found = FlowLayout(), []
        for words, key in self._wanted:
            made = button(words, words, self)
            made.clicked.connect(functools.partial(self._press, key))
            row.addWidget(made)
            found.append(made)
        layout.addLayout(row)
        return found

    def _press(self, key: str, checked: bool = False) -> None:
        self.acted.emit(self.finding, key)


class ChoiceCard(QFrame):
    """A radio button with a line of explanation; the chosen card is tinted."""

    def __init__(self, title: str, line: str, tip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.radio = QRadioButton(texts.tr(title), self)
        self.radio.setToolTip(texts.tr(tip))
        # The cards are not siblings of one group box: their page keeps them exclusive.
        self.radio.setAutoExclusive(False)
        self.line = wrap(MutedLabel(texts.tr(line), self))
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        self.inner = QVBoxLayout()
        indent = self.radio.sizeHint().width() - self.radio.fontMetrics().horizontalAdvance(
            self.radio.text()
        )
        self.inner.setContentsMargins(indent, 0, 0, 0)
        self.inner.setSpacing(6)
        self.inner.addWidget(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 9)
        layout.setSpacing(4)
        layout.addWidget(self.radio)
        layout.addLayout(self.inner)
        self.radio.toggled.connect(lambda on: self.update())

    def set_line(self, text: str) -> None:
        """Other words below the title; also what a screen reader says."""
        self.line.setText(text)
        self.radio.setAccessibleDescription(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.radio.isEnabled() and not self.radio.isChecked():
            self.radio.click()
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        own = self.palette()
        chosen = self.radio.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = palette.colour("note", own) if chosen else palette.line(own)
        painter.setPen(QPen(edge, 1))
        # On a dark base the ring of an unchosen radio button would not be seen.
        text = own.windowText().color()
        plain = (
            palette.mixed(own.window().color(), text, 0.06)
            if palette.is_dark(own)
            else own.base().color()
        )
        painter.setBrush(palette.tint("note", own) if chosen else plain)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def button(text: str, tip: str, parent: QWidget) -> QPushButton:
    """A button with a tooltip that Return does not press by accident."""
    made = QPushButton(texts.tr(text), parent)
    made.setAutoDefault(False)
    made.setToolTip(texts.tr(tip))
    return made


def buttons_row(*buttons: QPushButton) -> QHBoxLayout:
    """Buttons at the right end of a line."""
    row = QHBoxLayout()
    row.addStretch(1)
    for one in buttons:
        row.addWidget(one)
    return row


def facts_grid(rows: list[tuple[str, str]], parent: QWidget) -> QWidget:
    """Names at the left, values at the right, which wrap."""
    box = QWidget(parent)
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(10)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for number, (name, value) in enumerate(rows):
        shown = wrap(QLabel(value, box))
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        shown.setAccessibleName(f"{name} {value}")
        grid.addWidget(MutedLabel(name, box), number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, number, 1)
    return box
