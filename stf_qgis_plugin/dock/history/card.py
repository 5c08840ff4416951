"""One run as a card; the chosen one shows what can be done with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QRectF, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from .. import glyphs, palette, texts
from ..flow import FlowLayout, wrap
from ..results import OPEN_REPORT, OPEN_REPORT_TIP
from ..section import MutedLabel
from . import words
from .recorder import JOBS
from .run import Run

COPIES = {"command": "Command", "python": "Python", "recipe": "Recipe"}


class RunCard(QFrame):
    """Sign, title, time and outcome; buttons while it is chosen."""

    chosen = pyqtSignal(object)
    deed = pyqtSignal(object, str)
    moved = pyqtSignal(object, int)

    def __init__(self, run: Run, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.run = run
        self.is_chosen = False
        self._buttons: Optional[QWidget] = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        parts = words.title(run), words.outcome(run), words.when(run)
        self.setAccessibleName(f"{texts.tr(words.STATE_WORDS[run.state])}: {', '.join(parts)}")
        self._indent = round(self.fontMetrics().height() * 1.9)
        self.title = wrap(QLabel(parts[0], self))
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.when = MutedLabel(parts[2], self)
        self.outcome = wrap(MutedLabel(parts[1], self))
        self.note = wrap(MutedLabel("", self))
        self.note.hide()
        for label in (self.title, self.outcome, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._head = row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.addWidget(self.title, 1)
        row.addWidget(self.when, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 8, 10, 8)
        self._layout.setSpacing(5)
        row.setContentsMargins(self._indent - 10, 0, 0, 0)
        self._layout.addLayout(row)
        self._layout.addWidget(self.outcome)
        self._layout.addWidget(self.note)
        self.log: Optional[QPlainTextEdit] = None

    # --- the chosen card -----------------------------------------------------------------

    def set_chosen(self, chosen: bool) -> None:
        """Show or hide the buttons."""
        self.is_chosen = chosen
        if chosen and self._buttons is None:
            self._buttons = self._make_buttons()
            self._layout.addWidget(self._buttons)
        if self._buttons is not None:
            self._buttons.setVisible(chosen)
        if self.log is not None and not chosen:
            self.log.hide()
        self.note.setVisible(chosen and bool(self.note.text()))
        self.update()

    def _make_buttons(self) -> QWidget:
        place = QWidget(self)
        row = FlowLayout(place)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        place.setSizePolicy(policy)
        self.again = self._button(words.RUN_AGAIN, words.RUN_AGAIN_TIP, "again", place)
        self.open = self._button(words.OPEN_IN_FORM, words.OPEN_IN_FORM_TIP, "open", place)
        self.copy = QPushButton(texts.tr(words.COPY_AS), place)
        self.copy.setAutoDefault(False)
        self.copy.setToolTip(texts.tr(words.COPY_TIP))
        menu = QMenu(self.copy)
        for name, word in COPIES.items():
            menu.addAction(texts.tr(word), lambda n=name: self.deed.emit(self, n))
        self.copy.setMenu(menu)
        self.more = glyphs.GlyphButton("more", texts.tr("More"), place)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setMenu(self._more_menu())
        self.report = self._button(OPEN_REPORT, OPEN_REPORT_TIP, "report", place)
        for button in (self.again, self.open):
            button.setVisible(self.run.kind in JOBS)
        self.report.setVisible(bool(self.run.report()))
        for widget in (self.again, self.open, self.report, self.copy, self.more):
            row.addWidget(widget)
        return place

    def _button(self, text: str, tip: str, deed: str, place: QWidget) -> QPushButton:
        button = QPushButton(texts.tr(text), place)
        button.setAutoDefault(False)
        button.setToolTip(texts.tr(tip))
        button.clicked.connect(lambda: self.deed.emit(self, deed))
        return button

    def _more_menu(self) -> QMenu:
        menu = QMenu(self.more)
        deeds = {"save": "Save Recipe…", "log": "Show Log", "folder": "Open Folder"}
        for name, word in deeds.items():
            menu.addAction(texts.tr(word), lambda n=name: self.deed.emit(self, n))
        menu.addSeparator()
        menu.addAction(texts.tr("Remove from List"), lambda: self.deed.emit(self, "remove"))
        return menu

    def set_missing(self, count: int) -> None:
        """Input files are gone: the run can be looked at, not repeated."""
        if count:
            self.say(words.gone(count))
            for button in (self.again, self.copy):
                button.hide()

    def say(self, text: str) -> None:
        """One sentence under the outcome."""
        self.note.setText(text)
        self.note.setVisible(self.is_chosen)

    def show_log(self, text: str) -> None:
        """The log below the buttons; asked for again, it goes away."""
        if self.log is None:
            self.log = QPlainTextEdit(self)
            self.log.setReadOnly(True)
            self.log.setAccessibleName(texts.tr("Log"))
            self.log.setFixedHeight(9 * self.fontMetrics().height())
            self.log.setPlainText(text or texts.tr("Nothing was told during this run."))
            self._layout.addWidget(self.log)
            self.log.show()
        else:
            self.log.setVisible(not self.log.isVisible())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words_width = self.title.fontMetrics().horizontalAdvance(self.title.text())
        room = self.width() - self._indent - self.when.sizeHint().width() - 24
        direction = QBoxLayout.Direction
        below = words_width > room
        self._head.setDirection(direction.TopToBottom if below else direction.LeftToRight)

    # --- events --------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.chosen.emit(self)

    def focusInEvent(self, event: QEvent) -> None:
        super().focusInEvent(event)
        self.chosen.emit(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Delete:
            self.deed.emit(self, "remove")
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self.palette()
        accent = palette.colour("note", colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(accent if self.is_chosen else palette.line(colours))
        tinted = palette.tint("note", colours, 0.16)
        painter.setBrush(tinted if self.is_chosen else palette.tint("", colours, 0.03))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        sign = words.SIGNS[self.run.state]
        side = self.fontMetrics().height() * 0.9
        box = QRectF(10, 8 + self.fontMetrics().height() * 0.05, side, side)
        glyphs.paint(painter, sign, box, palette.colour(sign, colours))
        painter.end()
