"""One installed weights file as a card: a header, and when it is open what its card says."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QPalette, QPen
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .. import glyphs, palette, texts
from ..findings_view import SEVERITY_WORDS, FindingCard
from ..flow import FlowLayout, wrap
from ..section import MutedLabel
from . import words
from .fit import Fit, enhances

INDENT = 1.6
"""Room for the sign at the left of a header, in heights of a line."""


class Header(QAbstractButton):
    """Sign, name and state, a line of words below; a click opens and closes the card."""

    def __init__(self, name: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._severity = ""
        self.words = name
        self.name = wrap(QLabel(words.breakable(name), self))
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        self.state, self.line = MutedLabel("", self), MutedLabel("", self)
        self.line.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.line)
        for label in (self.name, self.state, self.line):
            label.setForegroundRole(QPalette.ColorRole.WindowText)  # not that of a button
        left = round(self.fontMetrics().height() * INDENT)
        first = QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(left, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(first)
        layout.addWidget(self.line)
        # a button's own height is fixed to one line
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)

    def show_fit(self, severity: str, state: str, line: str) -> None:
        """The sign, the word at the right, and the line below the name."""
        self._severity = severity
        self.state.setText(state)
        self.line.setText(line)
        sign = texts.tr(SEVERITY_WORDS[severity]) if severity else ""
        told = [part for part in (sign, self.words, state, line) if part]
        self.setAccessibleName(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._severity:
            side = self.fontMetrics().height() * 0.9
            box = QRectF(
                2, self.name.y() + (self.name.fontMetrics().height() - side) / 2, side, side
            )
            colour = palette.colour(self._severity, self.palette())
            glyphs.paint(painter, self._severity, box, colour)
        if self.hasFocus():
            pen = QPen(palette.colour("note", self.palette()), 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()


class ModelCard(QFrame):
    """Emits what its buttons ask for; the page does it.

    Args:
        model: an entry of ``stf models list --json``.
        fit: of the model to the images on the Fuse page.
        finding: what verify found, in the form of a finding; None = not verified.
    """

    toggled = pyqtSignal(str, bool)
    use_clicked = pyqtSignal(str)
    verify_clicked = pyqtSignal(str)
    remove_confirmed = pyqtSignal(str)

    def __init__(
        self,
        model: dict[str, Any],
        fit: Fit,
        finding: Optional[dict[str, Any]] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self.model, self.finding = model, finding
        self.fit = fit
        self._details: Optional[QWidget] = None
        self.header = Header(model["name"], self)
        self.header.setToolTip(model["path"])
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 8, 10, 8)
        self._layout.setSpacing(8)
        self._layout.addWidget(self.header)
        self.header.toggled.connect(self._on_toggled)
        self.set_fit(fit)

    # --- what it shows -------------------------------------------------------------------

    @property
    def usable(self) -> bool:
        """Whether it can predict, as far as is known."""
        return not self.model["problem"] and (self.finding or {}).get("severity") != "error"

    def set_fit(self, fit: Fit) -> None:
        """Show how it fits other images."""
        self.fit = fit
        severity = fit.severity if self.usable else "error"
        short = fit.short if self.usable else texts.tr("cannot be used")
        title = self.model.get("title", "")
        line = texts.tr("%1 · %2", title, short) if title and short else title or short
        state = texts.tr("installed" if self.usable else "broken")
        self.header.show_fit(severity, state, line)
        self._rebuild()

    def set_finding(self, finding: Optional[dict[str, Any]]) -> None:
        """Show what verify found."""
        self.finding = finding
        self.set_fit(self.fit)

    def set_open(self, opened: bool) -> None:
        self.header.setChecked(opened)

    @property
    def is_open(self) -> bool:
        return self.header.isChecked()

    def _on_toggled(self, opened: bool) -> None:
        self._rebuild()
        self.update()
        self.toggled.emit(self.model["name"], opened)

    def _rebuild(self) -> None:
        if self._details is not None:
            self._layout.removeWidget(self._details)
            self._details.hide()
            self._details.deleteLater()
            self._details = None
        if self.is_open:
            self._details = self._make_details()
            self._layout.addWidget(self._details)

    # --- making --------------------------------------------------------------------------

    def _make_details(self) -> QWidget:
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        checked = (self.finding or {}).get("severity") == "good"
        for number, (label, text) in enumerate(words.rows(self.model, checked)):
            name = MutedLabel(texts.tr(label), inner)
            value = wrap(QLabel(text, inner))
            value.setTextFormat(Qt.TextFormat.PlainText)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            value.setAccessibleName(f"{name.text()} {text}")
            grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        layout.addLayout(grid)
        for finding in self._findings():
            layout.addWidget(FindingCard(finding, inner))
        layout.addWidget(self._make_buttons(inner))
        self.question = self._make_question(inner)
        self.question.hide()
        layout.addWidget(self.question)
        return inner

    def _findings(self) -> list[dict[str, Any]]:
        found = []
        if self.usable or self.model["problem"]:
            severity = self.fit.severity or "note"
            found.append({"severity": severity, "message": self.fit.sentence, "local": True})
        if self.finding is not None:
            found.append(self.finding)
        return found

    def _make_buttons(self, parent: QWidget) -> QWidget:
        if enhances(self.model):
            label, tip = "Use in Enhance", "Choose this network on the page Enhance."
        else:
            label, tip = "Use in Fuse", "Choose this network on the page Fuse."
        self.use = _button(texts.tr(label), parent)
        self.use.setToolTip(texts.tr(tip))
        self.use.setEnabled(self.usable)
        self.verify = _button(texts.tr("Verify"), parent)
        words_ = "Read the whole file and compare it with its checksum and its network."
        self.verify.setToolTip(texts.tr(words_))
        self.remove = _button(texts.tr("Remove…"), parent)
        self.remove.setToolTip(texts.tr("Delete the installed copy."))
        name = self.model["name"]
        self.use.clicked.connect(lambda: self.use_clicked.emit(name))
        self.verify.clicked.connect(lambda: self.verify_clicked.emit(name))
        self.remove.clicked.connect(lambda: self._ask_removal(True))
        self._buttons = QWidget(parent)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        left = FlowLayout()
        for button in (self.use, self.verify):
            left.addWidget(button)
        row.addLayout(left, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        return self._buttons

    def _make_question(self, parent: QWidget) -> QWidget:
        box = QWidget(parent)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        name, size = self.model["name"], words.size(self.model)
        sentence = texts.tr("Remove %1 (%2)? The file you imported stays.", name, size)
        self.sentence = wrap(QLabel(sentence, box))
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(self.sentence)
        row = FlowLayout()
        self.confirm = _button(texts.tr("Remove"), box)
        self.keep = _button(texts.tr("Keep"), box)
        self.confirm.clicked.connect(lambda: self.remove_confirmed.emit(name))
        self.keep.clicked.connect(lambda: self._ask_removal(False))
        for button in (self.confirm, self.keep):
            row.addWidget(button)
        layout.addLayout(row)
        return box

    def _ask_removal(self, asked: bool) -> None:
        self.question.setVisible(asked)
        self._buttons.setVisible(not asked)
        (self.keep if asked else self.remove).setFocus()

    # --- painting ------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        own = self.palette()
        painter.setPen(palette.colour("note", own) if self.is_open else palette.line(own))
        ground = palette.tint("note", own, 0.1) if self.is_open else own.base().color()
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()


def _button(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setAutoDefault(False)
    return button
