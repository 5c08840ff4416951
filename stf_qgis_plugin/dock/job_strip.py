"""The strip at the bottom: what the engine is doing, how long it takes, and how to stop it."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from . import glyphs, palette, texts
from .flow import FlowLayout, wrap
from .next_steps import NextSteps
from .runner import CANCELLED, CANCELLING, DONE, FAILED, Job, Runner
from .section import LinkButton, ShortLabel

FREE = (QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
"""Of room that is kept free."""

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom

GAP = 6
"""Pixels between the title and the time left."""

LINES = 3
"""Of the sentence at the end of a run, in a dock of the usual width."""


class JobStrip(QFrame):
    """Idle, running, cancelling, done, cancelled or failed."""

    help_clicked = pyqtSignal()
    history_clicked = pyqtSignal()
    tour_clicked = pyqtSignal()
    copy_clicked = pyqtSignal(object)

    def __init__(self, runner: Runner, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._sign = "good"
        self.state = "idle"
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.palette().ColorRole.Base)
        self._sign_label = QLabel(self)
        self.idle_text = texts.tr(texts.READY)
        self.title = QLabel(self.idle_text, self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.title)
        self.left = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setMinimumWidth(60)
        self.cancel = QPushButton(texts.tr(texts.CANCEL), self)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(runner.cancel)
        self.next = ShortLabel(self)
        self.log_button = LinkButton(texts.tr(texts.QUEUE_AND_LOG), self)
        self.log_button.setCheckable(True)
        self.copy_button = QPushButton(texts.tr("Copy Details"), self)
        self.copy_button.setAutoDefault(False)
        self.copy_button.setToolTip(texts.tr("Copy the whole message and the recipe."))
        self.offer_button = QPushButton(self)
        self.offer_button.setAutoDefault(False)
        self.offer_button.clicked.connect(self._take_offer)
        self._offered: Optional[Callable[[], None]] = None
        self.help_button = glyphs.GlyphButton("help", texts.tr("Help"), self)
        self.help_button.setPopupMode(self.help_button.ToolButtonPopupMode.InstantPopup)
        self.help_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.help_menu = QMenu(self.help_button)
        self.help_menu.addAction(texts.tr("How to Fuse"), self.help_clicked.emit)
        self.help_menu.addAction(texts.tr(texts.SHOW_TOUR), self.tour_clicked.emit)
        self.help_button.setMenu(self.help_menu)
        self.history_button = glyphs.GlyphButton("history", texts.tr("History"), self)
        self.history_button.clicked.connect(self.history_clicked)
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(2000)
        self.log.setAccessibleName(texts.tr("Log"))
        self.log.setFixedHeight(7 * self.fontMetrics().height())
        self.steps = NextSteps(self)
        self._middle = QSpacerItem(0, 0, *FREE)
        self._has_run = False
        self._failed: Optional[Job] = None
        self._lay_out()
        self.log_button.toggled.connect(self.log.setVisible)
        self.copy_button.clicked.connect(lambda: self.copy_clicked.emit(self._failed))
        runner.changed.connect(self.refresh)
        runner.logged.connect(self.log.appendPlainText)
        runner.batch_ended.connect(self._on_batch_ended)
        self.refresh()

    def _lay_out(self) -> None:
        first, second, third = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._words = QBoxLayout(BESIDE)
        self._words.setSpacing(GAP)
        self._words.addWidget(self.title, 1)
        self._words.addWidget(self.left)
        first.addWidget(self._sign_label)
        first.addLayout(self._words, 1)
        first.addWidget(self.history_button)
        first.addWidget(self.help_button)
        second.addWidget(self.bar, 1)
        second.addWidget(self.cancel)
        third.addWidget(self.next, 1)
        third.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addItem(self._middle)
        layout.addWidget(self.steps)
        buttons = FlowLayout()
        for button in (self.offer_button, self.copy_button):
            buttons.addWidget(button)
        layout.addLayout(buttons)
        for row in (second, third):
            layout.addLayout(row)
        layout.addWidget(self.log)
        self.log.hide()

    def set_idle_text(self, text: str) -> None:
        """State of the engine in words, shown while nothing else is to be said."""
        self.idle_text = text
        if self.state == "idle":
            self._show("idle", "good", text)

    def say(self, sign: str, text: str, steps: bool = False) -> None:
        """An end state in one sentence; with ``steps``, what can be done with the results."""
        self._show("said", sign, text)
        self.steps.setVisible(steps)
        self._keep_height()

    def offer(self, words: str, deed: Callable[[], None], tip: str = "") -> None:
        """A button that does something about the end that is shown, until something else is."""
        self._offered = deed
        self.offer_button.setText(words)
        self.offer_button.setToolTip(tip)
        self.offer_button.show()
        self._keep_height()

    def _take_offer(self) -> None:
        deed, self._offered = self._offered, None
        self.offer_button.hide()
        self._keep_height()
        if deed is not None:
            deed()

    def refresh(self) -> None:
        job = self._runner.current
        if job is None:
            if self.state in ("running", "cancelling", "idle"):
                self._show("idle", "good", self.idle_text)
            return
        stopping = job.state == CANCELLING
        self._show("cancelling" if stopping else "running", "", self._running_words(job))
        self.bar.setValue(round(100 * job.done))
        self.left.setText("" if stopping else texts.time_left(job.eta_s))
        self.cancel.setText(texts.tr(texts.STOPPING if stopping else texts.CANCEL))
        self.cancel.setEnabled(not stopping)
        waiting = self._runner.waiting
        words = texts.tr("Next: %1", waiting[0].title) if waiting else job.message
        self.next.say(words, "\n".join(other.title for other in waiting))
        self._turn()

    def _running_words(self, job: Job) -> str:
        if job.recipe.get("job") != "fuse":
            return job.title
        if len(job.batch) > 1:
            return texts.tr("Fusing %1 (%2 of %3)", job.title, job.number, len(job.batch))
        return texts.tr("Fusing %1", job.title)

    def _on_batch_ended(self, batch: tuple[Job, ...]) -> None:
        tried = [job.explains or job for job in batch]
        self._failed = next((job for job in tried if job.state == FAILED), None)
        if self._failed is not None:
            error = self._failed.error or {}
            words = " ".join(filter(None, (error.get("message"), error.get("hint"))))
            self._show("failed", "error", words or texts.tr(texts.ENGINE_DIED))
        elif any(job.state == CANCELLED for job in batch):
            done = sum(job.state == DONE for job in batch)
            some = texts.tr(texts.CANCELLED_SOME, done, len(batch))
            self._show("cancelled", "cross", some if done else texts.tr(texts.CANCELLED))
        elif all(job.quiet for job in batch):
            self._show("idle", "good", self.idle_text)

    def _show(self, state: str, sign: str, text: str) -> None:
        self.state, self._sign = state, sign
        running = state in ("running", "cancelling")
        font = self.title.font()
        font.setBold(running)
        self.title.setFont(font)
        self.title.setText(text)
        self.setAccessibleName(text)
        self._paint_sign()
        for widget in (self.bar, self.cancel, self.left, self.next):
            widget.setVisible(running)
        for button in (self.history_button, self.help_button):
            button.setVisible(not running)
        self.copy_button.setVisible(state == "failed")
        self.offer_button.hide()
        self.steps.hide()
        self._has_run = self._has_run or running
        self.log_button.setVisible(state != "idle" or self._has_run)
        self._keep_height()

    def _keep_height(self) -> None:
        """From the first run on the strip stays as high as in a run, with room for the sentence at
        its end: the buttons above must not move when it ends."""
        row = (self.bar, self.steps, self.offer_button, self.copy_button)
        free = self._has_run and all(widget.isHidden() for widget in row)
        height = self.cancel.sizeHint().height() + self.layout().spacing() if free else 0
        self._middle.changeSize(0, height, *FREE)
        metrics = self.title.fontMetrics()
        more = LINES - (1 if self.left.isHidden() or self._words.direction() == BESIDE else 2)
        lines = more * metrics.lineSpacing() + metrics.height()
        self.title.setMinimumHeight(lines if self._has_run else 0)
        self.layout().invalidate()

    def _turn(self) -> None:
        """The time left stands below the title where it would leave no room for a word of it."""
        measure = self.title.fontMetrics().horizontalAdvance
        longest = max(map(measure, self.title.text().split()), default=0)
        margins = self.layout().contentsMargins()
        room = self.contentsRect().width() - margins.left() - margins.right() - GAP
        below = bool(self.left.text()) and longest + self.left.sizeHint().width() > room
        direction = BELOW if below else BESIDE
        if direction != self._words.direction():
            self._words.setDirection(direction)
            self._words.setSpacing(0 if below else GAP)
            self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _paint_sign(self) -> None:
        self._sign_label.setVisible(bool(self._sign))
        if self._sign:
            side = self.fontMetrics().height()
            colour = palette.colour(self._sign, self.palette())
            ratio = self.devicePixelRatioF()
            self._sign_label.setPixmap(glyphs.pixmap(self._sign, side, colour, ratio))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "help_button"):
            self._paint_sign()
