"""Findings as cards: bar, sign, sentence, the button that mends, and a second choice."""

from __future__ import annotations

import functools
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QEvent, QRectF, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from . import glyphs, palette, texts
from .finding_actions import HELP, UNDO, Action, primary, secondary
from .flow import FlowLayout, wrap
from .section import LinkButton

MOST_SHOWN = 5

MENDED_MS = 2000
"""So long a mended finding shows its tick."""

ORDER = {"error": 0, "warning": 1, "note": 2, "good": 3}

SEVERITY_WORDS = {"error": "Error", "warning": "Warning", "note": "Note", "good": "Good"}


class FindingCard(QFrame):
    """One finding."""

    acted = pyqtSignal(object, object)

    def __init__(self, finding: dict[str, Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.finding = finding
        self.undo_words: Callable[[], str] = lambda: ""
        self._mended = False
        severity = finding.get("severity", "note")
        sentence = finding.get("message", "")
        self.setAccessibleName(f"{texts.tr(SEVERITY_WORDS[severity])}: {sentence}")
        self.label = QLabel(sentence, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        flags = Qt.TextInteractionFlag
        self.label.setTextInteractionFlags(flags.TextSelectableByMouse)
        wrap(self.label)
        self.label.setToolTip(finding.get("hint", ""))
        self._indent = round(self.fontMetrics().height() * 1.9)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(self._indent, 7, 8, 7)
        layout.setSpacing(5)
        layout.addWidget(self.label)
        self.buttons = self._add_buttons(layout)
        if not self.buttons and finding.get("hint"):
            hint = QLabel(finding["hint"], self)
            hint.setTextFormat(Qt.TextFormat.PlainText)
            wrap(hint)
            layout.addWidget(hint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def _add_buttons(self, layout: QVBoxLayout) -> list[QWidget]:
        row, found = FlowLayout(), []
        first, second = primary(self.finding), secondary(self.finding)
        if first is not None:
            button = QPushButton(first.label, self)
            button.setAutoDefault(False)
            found.append((button, first))
        if second is not None:
            found.append((LinkButton(second.label, self), second))
        for widget, action in found:
            widget.clicked.connect(functools.partial(self._act, action))
            row.addWidget(widget)
        if found:
            layout.addLayout(row)
        return [widget for widget, _ in found]

    def _act(self, action: Action, checked: bool = False) -> None:
        self.acted.emit(self.finding, action)

    def show_mended(self) -> None:
        """A tick in place of the sign, until the list is made anew."""
        self._mended = True
        for button in self.buttons:
            button.setEnabled(False)
        self.update()

    def _menu(self, place: Any) -> None:
        menu = self.context_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.mapToGlobal(place))

    def context_menu(self) -> QMenu:
        """Undo the last button that was pressed, copy the finding, explain it."""
        menu = QMenu(self)
        words = self.undo_words()
        undo = menu.addAction(texts.tr("Undo “%1”", words) if words else texts.tr("Undo"))
        undo.setEnabled(bool(words))
        undo.triggered.connect(lambda: self.acted.emit(self.finding, Action("", UNDO)))
        copied = "\n".join(filter(None, (self.finding.get("message"), self.finding.get("hint"))))
        copy = menu.addAction(texts.tr("Copy"))
        copy.triggered.connect(lambda: QApplication.clipboard().setText(copied))
        explain = menu.addAction(texts.tr("Help on This"))
        explain.triggered.connect(lambda: self.acted.emit(self.finding, Action("", HELP)))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:
        severity = "good" if self._mended else self.finding.get("severity", "note")
        colour = palette.colour(severity, self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(palette.line(self.palette()))
        painter.setBrush(palette.tint(severity, self.palette()))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.fillRect(QRectF(0, 0, 4, self.height()), colour)
        side = self.fontMetrics().height() * 0.95
        box = QRectF(self._indent / 2 + 2 - side / 2, 8, side, side)
        glyphs.paint(painter, severity, box, colour)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


class FindingsView(QWidget):
    """The cards, errors first; the rest after the fifth waits behind a link."""

    acted = pyqtSignal(object, object)
    settled = pyqtSignal()
    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._findings: list[dict[str, Any]] = []
        self._all = False
        self.cards: list[FindingCard] = []
        self.mended: list[FindingCard] = []
        self.undo_words = ""
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.setInterval(MENDED_MS)
        self._tick.timeout.connect(self._forget_mended)
        self.more: Optional[LinkButton] = None

    @property
    def findings(self) -> list[dict[str, Any]]:
        return list(self._findings)

    def set_findings(self, findings: list[dict[str, Any]]) -> None:
        """Show these; the same list again changes nothing, so that focus stays."""
        ordered = sorted(findings, key=lambda f: ORDER.get(f.get("severity", "note"), 2))
        if ordered != self._findings:
            self._findings, self._all = ordered, False
            self._build()
            self.changed.emit()

    def _build(self) -> None:
        for card in self.cards:
            self._drop(card)
        if self.more is not None:
            self._drop(self.more)
        self.cards, self.more = [], None
        shown = self._findings if self._all else self._findings[:MOST_SHOWN]
        for finding in shown:
            card = FindingCard(finding, self)
            card.undo_words = lambda: self.undo_words
            card.acted.connect(self.acted)
            self._layout.addWidget(card)
            card.show()  # now, so that the page can be laid out at once
            self.cards.append(card)
        hidden = len(self._findings) - len(shown)
        if hidden:
            self.more = LinkButton(texts.tr("Show %1 More", hidden), self)
            self.more.clicked.connect(self._show_all)
            self._layout.addWidget(self.more)
            self.more.show()

    def show_mended(self, finding: dict[str, Any]) -> None:
        """Let a card show its tick for a moment, whatever the list becomes meanwhile."""
        card = next((c for c in self.cards if c.finding is finding), None)
        if card is not None:
            self.cards.remove(card)
            self.mended.append(card)
            card.show_mended()
            self._tick.start()

    def _forget_mended(self) -> None:
        """The cards with a tick go."""
        for card in self.mended:
            self._drop(card)
        self.mended = []
        self.settled.emit()

    def _drop(self, widget: QWidget) -> None:
        self._layout.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_all(self) -> None:
        self._all = True
        self._build()

    def counts(self) -> dict[str, int]:
        """severity -> how many."""
        found = dict.fromkeys(ORDER, 0)
        for finding in self._findings:
            found[finding.get("severity", "note")] += 1
        return found
