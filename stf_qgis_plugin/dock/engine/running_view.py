"""How far a set-up is: the step, a bar, bytes, time, and the list of steps."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import glyphs, palette, texts
from ..flow import wrap
from ..section import MutedLabel
from ..texts import NBSP, tr
from . import setup_job, words
from .setup_job import SetupJob


class RunningView(QWidget):
    """Shows a :class:`SetupJob`.

    Args:
        job: the set-up.
        hide: called by the button Hide.
    """

    def __init__(
        self, job: SetupJob, hide: Callable[[], object], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._job = job
        self.title = QLabel(self)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress"))
        self.bytes, self.left = QLabel(self), QLabel(self)
        self.hide_button = QPushButton(tr("Hide"), self)
        self.hide_button.setToolTip(tr(words.CAN_CLOSE))
        self.hide_button.clicked.connect(hide)
        self.cancel = QPushButton(tr(texts.CANCEL), self)
        self.cancel.setToolTip(tr("Stop; what was downloaded is kept for the next try."))
        self.cancel.clicked.connect(job.cancel)
        for button in (self.hide_button, self.cancel):
            button.setAutoDefault(False)
        self._signs = [QLabel(self) for _ in words.STEPS]
        self._names = [QLabel(tr(name), self) for _, name in words.STEPS]
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        steps = QGridLayout()
        steps.setColumnStretch(1, 1)
        steps.setVerticalSpacing(8)
        side = self.fontMetrics().height()
        steps.setColumnMinimumWidth(0, side)
        for number, (sign, name) in enumerate(zip(self._signs, self._names)):
            steps.addWidget(sign, number, 0)
            steps.addWidget(name, number, 1)
        line, buttons = QHBoxLayout(), QHBoxLayout()
        line.addWidget(self.bytes, 1)
        line.addWidget(self.left)
        buttons.addStretch(1)
        buttons.addWidget(self.hide_button)
        buttons.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title)
        layout.addWidget(self.bar)
        layout.addLayout(line)
        layout.addLayout(steps)
        layout.addWidget(wrap(MutedLabel(tr(words.CAN_CLOSE), self)))
        layout.addLayout(buttons)

    def refresh(self) -> None:
        progress = self._job.progress
        self.title.setText(title_of(self._job))
        self.bar.setRange(0, 100 if progress.done >= 0 else 0)
        self.bar.setValue(round(100 * max(progress.done, 0)))
        downloading = progress.step == 2 and not (self._job.plan and self._job.plan.offline)
        rate = f" · {words.size(progress.rate)}/s" if progress.rate > 0 else ""
        done, whole = words.size(progress.bytes_done), words.size(progress.bytes_all)
        self.bytes.setText(tr("%1 of %2", done, whole) + rate if downloading else NBSP)
        left = progress.seconds_left
        self.left.setText(texts.time_left(left) if downloading and left is not None else "")
        stopping = self._job.state == setup_job.CANCELLING
        self.cancel.setText(tr(texts.STOPPING if stopping else texts.CANCEL))
        self.cancel.setEnabled(not stopping)
        self._show_steps(progress.step)

    def _show_steps(self, current: int) -> None:
        side = round(0.9 * self.fontMetrics().height())
        muted = palette.muted(self.palette())
        for number, (sign, name) in enumerate(zip(self._signs, self._names), start=1):
            font = name.font()
            font.setBold(number == current)
            name.setFont(font)
            own = name.palette()
            ahead = number > current
            colour = muted if ahead else self.palette().windowText().color()
            own.setColor(own.ColorRole.WindowText, colour)
            name.setPalette(own)
            kind = "good" if number < current else "closed"
            colour = palette.colour("good" if number < current else "", self.palette())
            picture = glyphs.pixmap(kind, side, colour, self.devicePixelRatioF())
            if ahead:
                sign.clear()
            else:
                sign.setPixmap(picture)


def title_of(job: SetupJob) -> str:
    """The step in words."""
    progress = job.progress
    sentence = words.STEPS[progress.step - 1][0]
    if progress.step == 2 and job.plan is not None and job.plan.offline:
        sentence = words.CHECKING
    return tr(words.STEP, progress.step, tr(sentence, progress.package or tr("packages")))
