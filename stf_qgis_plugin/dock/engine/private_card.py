"""The card "Set up for me": what it would take, how far it is, what is there, and away with it."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ...setup.service import SetupService
from .. import texts
from ..background import Background
from ..flow import FlowLayout, LongButton, wrap
from ..section import LinkButton, MutedLabel
from ..texts import tr
from . import setup_job, verdicts, words
from .cards import ChoiceCard, button
from .running_view import title_of
from .setup_job import SetupJob


class PrivateCard(ChoiceCard):
    """Shows the private engine of a profile and its set-up.

    Args:
        setup: the private engine.
        job: the set-up that runs, if one does.
    """

    setup_wanted = pyqtSignal(str)
    """With the folder of packages, "" for a download."""

    remove_wanted = pyqtSignal()

    def __init__(
        self, setup: SetupService, job: SetupJob, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(
            words.PRIVATE, words.PRIVATE_UNKNOWN, "Networks in a folder of their own.", parent
        )
        self._setup, self._job = setup, job
        self._measured = ""
        self._size = Background(tr("STFusion: size of the engine"), self)
        self._size.answered.connect(self._on_size)
        self.set_up = button(words.SET_UP, "See size, folder and licences first.", self)
        tip = tr("Use packages that lie in a folder.")
        self.offline = LongButton(tr(words.FROM_OFFLINE), tip, self)
        self.remove = button(words.REMOVE, "Delete the private folder with all packages.", self)
        self.show_dialog = button("Show", "Show how far the set-up is.", self)
        self.stop = button(texts.CANCEL, "Stop; what was downloaded is kept.", self)
        self.forget = LinkButton(tr(words.REMOVE_THEM), self)
        self.forget.setToolTip(tr("Delete what an unfinished set-up downloaded."))
        self.progress = wrap(MutedLabel("", self))
        self.inner.addWidget(self.progress)
        flow = FlowLayout()
        for one in (self.set_up, self.offline, self.show_dialog, self.stop, self.remove):
            flow.addWidget(one)
        flow.addWidget(self.forget)
        self.inner.addLayout(flow)
        self.set_up.clicked.connect(lambda: self.setup_wanted.emit(""))
        self.show_dialog.clicked.connect(lambda: self.setup_wanted.emit(""))
        self.offline.clicked.connect(self._pick_offline)
        self.stop.clicked.connect(job.cancel)
        self.remove.clicked.connect(self.remove_wanted)
        self.forget.clicked.connect(self.remove_wanted)

    @property
    def busy(self) -> bool:
        return self._size.busy

    def refresh(self) -> None:
        """Show the state of the folder and of the set-up."""
        place, busy = self._setup.place(), self._job.busy
        ready = place.is_ready and not busy
        unfinished = place.is_begun and not place.is_ready and not busy
        kept = place.kept() if unfinished else 0
        for one in (self.set_up, self.offline):
            one.setVisible(not busy and not ready)
        for one in (self.show_dialog, self.stop):
            one.setVisible(busy)
        self.stop.setEnabled(self._job.state == setup_job.RUNNING)
        self.remove.setVisible(ready)
        self.forget.setVisible(unfinished)
        self.forget.setText(tr(words.REMOVE_THEM if kept else words.REMOVE_IT))
        self.progress.setVisible(busy or unfinished)
        if busy:
            self.progress.setText(title_of(self._job))
        elif kept:
            self.progress.setText(tr(words.KEPT, words.size(kept)))
        else:
            self.progress.setText(tr(words.UNFINISHED))
        if not ready:
            self._measured = ""
            self.set_line(verdicts.advance_sizes())
            return
        self.set_line(tr(words.PRIVATE_READY, self._measured or "…"))
        if not self._measured and not self._size.busy:
            self._size.ask(self._setup.size)

    def _on_size(self, count: int) -> None:
        self._measured = words.size(count)
        self.set_line(tr(words.PRIVATE_READY, self._measured))

    def _pick_offline(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr(words.FROM_OFFLINE))
        if folder:
            self.setup_wanted.emit(folder)
