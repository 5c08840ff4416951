"""The window of the set-up: what it will do before the click, how far it is, how it ended."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...setup import diagnostics, failures
from ...setup.plan import Place, Variant
from ...setup.service import Offer, SetupService
from ..action_bar import PrimaryButton
from ..background import Background
from ..flow import wrap
from ..texts import tr
from . import setup_job, words
from .cards import VerdictCard, button
from .choice_view import ChoiceView
from .running_view import RunningView
from .setup_job import SetupJob

WIDTH = 420


class SetupDialog(QDialog):
    """Not modal; closing it while the set-up runs only hides it.

    Args:
        service: what can be set up, and where.
        job: the set-up, which outlives this window.
    """

    own_wanted = pyqtSignal()

    def __init__(
        self, service: SetupService, job: SetupJob, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._service, self._job = service, job
        self._offer: Optional[Offer] = None
        self._offline = ""
        self._shown: tuple[Any, ...] = ()
        self._asked = Background(tr("STFusion: looking at what can be set up"), self)
        self._asked.answered.connect(self._on_offer)
        self._removal = Background(tr("STFusion: removing downloads"), self)
        self._removal.answered.connect(lambda problem: self.open_for(self._offline))
        self.setWindowTitle(tr(words.DIALOG_TITLE))
        self.setModal(False)
        self.resize(WIDTH, 10)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(16, 14, 16, 14)
        self.view = QWidget(self)
        self._layout.addWidget(self.view)
        job.changed.connect(self.refresh)

    @property
    def busy(self) -> bool:
        """Whether the dialog still waits for what can be set up."""
        return self._asked.busy or self._removal.busy

    def open_for(self, offline: str = "") -> None:
        """Show the window; with a folder, its packages are used."""
        self._shown = ()
        if not self._job.busy:
            self._job.reset()
            self._offer, self._offline = None, offline
            self._asked.ask(lambda: self._service.offer(offline))
        self.refresh()
        self.show()
        self.raise_()

    def _on_offer(self, offer: Offer) -> None:
        self._offer = offer
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the set-up."""
        state = self._job.state
        if state in (setup_job.RUNNING, setup_job.CANCELLING):
            self._shown = ()
            if not isinstance(self.view, RunningView):
                self._put(RunningView(self._job, self.close, self))
            self.view.refresh()
            return
        if self._shown == (state, self._offer):
            return
        self._shown = (state, self._offer)
        makers: dict[str, Callable[[], QWidget]] = {
            setup_job.DONE: self._done_view,
            setup_job.FAILED: self._failed_view,
            setup_job.CANCELLED: self._stopped_view,
        }
        self._put(makers.get(state, self._choice_view)())

    def _put(self, view: QWidget) -> None:
        self._layout.removeWidget(self.view)
        self.view.hide()
        self.view.deleteLater()
        self.view = view
        self._layout.addWidget(view)
        view.show()
        self._layout.activate()
        width = max(self.width(), WIDTH)
        needed = self._layout.totalHeightForWidth(width)
        self.resize(width, max(needed, self._layout.totalMinimumSize().height()))

    # --- before the click ----------------------------------------------------------------

    def _choice_view(self) -> QWidget:
        view = ChoiceView(self._service, self._offer, self)
        view.started.connect(self.begin)
        view.cancelled.connect(self.close)
        view.own_wanted.connect(self._use_own)
        view.folder_chosen.connect(self.change_folder)
        view.offline_chosen.connect(self.open_for)
        return view

    def begin(self, variant: Variant) -> None:
        """Start the set-up of what is chosen."""
        plan = self._service.plan(variant, self._offer.offline if self._offer else "")
        if plan is None:
            self._use_own()
            return
        self._job.start(plan, tr("STFusion: setting up the engine"))

    def change_folder(self, folder: str) -> None:
        """Make the private folder somewhere else; what an earlier try left goes with the old."""
        old = self._service.place()
        self._service.set_folder(folder)
        self._removal.ask(lambda: _remove_downloads(old))
        self.open_for(self._offline)

    # --- after it ------------------------------------------------------------------------

    def _failed_view(self) -> QWidget:
        error = self._job.error
        code, value = (error.code, error.value) if error else ("setup-stopped", "")
        message, hint = words.failure(code, value)
        details = button("Copy Details", "What the programs said, without your name.", self)
        details.clicked.connect(self.copy_details)
        return self._end_view("error", message, hint, details, failures.FAILURES[code].buttons)

    def _stopped_view(self) -> QWidget:
        kept = self._service.place().kept()
        if not kept:
            close = self._close_button()
            return self._end_view("note", tr(words.STOPPED_EMPTY), "", close, (failures.TRY_AGAIN,))
        remove = button(words.REMOVE_THEM, "Delete what was downloaded.", self)
        remove.clicked.connect(self.remove_downloads)
        sentence = tr(words.STOPPED, words.size(kept))
        return self._end_view("note", sentence, "", remove, (failures.TRY_AGAIN,))

    def _done_view(self) -> QWidget:
        device, speed = words.device_of(self._job.facts)
        sentence = tr(words.DONE, device, speed)
        return self._end_view("good", sentence, "", self._close_button(), ())

    def _close_button(self) -> QWidget:
        close = button("Close", "Close this window.", self)
        close.clicked.connect(self.close)
        return close

    def _end_view(
        self, severity: str, sentence: str, hint: str, first: QWidget, others: tuple[str, ...]
    ) -> QWidget:
        """A card, what helps, one button at the left, the others at the right."""
        view = QWidget(self)
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        self.card = VerdictCard(severity, sentence, (), view)
        layout.addWidget(self.card)
        if hint:
            layout.addWidget(wrap(QLabel(hint, view)))
        row = QHBoxLayout()
        row.addWidget(first)
        row.addStretch(1)
        deeds: dict[str, Callable[[], None]] = {
            failures.TRY_AGAIN: self.try_again,
            failures.OFFLINE: self._pick_offline,
            failures.CHANGE_FOLDER: self._pick_folder,
            failures.OTHER_PYTHON: self._use_own,
        }
        for number, text in enumerate(others, start=1):
            last = number == len(others)
            made = PrimaryButton(tr(text), "engine", view) if last else button(text, text, view)
            made.setToolTip(tr(text))
            made.clicked.connect(deeds[text])
            row.addWidget(made)
        layout.addLayout(row)
        return view

    def _pick_offline(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr(failures.OFFLINE))
        if folder:
            self.open_for(folder)

    def _pick_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr(failures.CHANGE_FOLDER))
        if folder:
            self.change_folder(folder)

    def remove_downloads(self) -> None:
        """Delete what is kept for the next try."""
        place = self._service.place()
        self._removal.ask(lambda: _remove_downloads(place))

    def try_again(self) -> None:
        """The same plan once more; what was downloaded is used."""
        plan = self._job.plan
        if plan is not None:
            self._job.start(plan, tr("STFusion: setting up the engine"))

    def copy_details(self) -> None:
        """The failure and the end of the log, without personal paths."""
        error = self._job.error
        if error is not None:
            message, hint = words.failure(error.code, error.value)
            about = {"code": error.code, "message": message, "hint": hint}
            QApplication.clipboard().setText(diagnostics.report({}, about, error.log))

    def _use_own(self) -> None:
        self.close()
        self.own_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._job.busy:
            self._job.reset()
        super().closeEvent(event)


def _remove_downloads(place: Place) -> str:
    try:
        place.remove_downloads()
    except OSError as error:
        return str(error)
    return ""
