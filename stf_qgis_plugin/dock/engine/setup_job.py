"""The running set-up: in a worker thread, told on the main thread; outlives its dialog."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ...setup.failures import SetupCancelled, SetupError
from ...setup.plan import Plan
from ...setup.runner import Progress, SetupRun

IDLE, RUNNING, CANCELLING, DONE, CANCELLED, FAILED = (
    "idle", "running", "cancelling", "done", "cancelled", "failed",
)  # fmt: skip

Work = Callable[[Plan, Callable[[Progress], None], Callable[[], bool]], dict]
"""(plan, listener, asks whether to stop) -> what the engine's doctor found."""


def set_up(
    plan: Plan, tell: Callable[[Progress], None], cancelled: Callable[[], bool]
) -> dict[str, Any]:
    """The real work."""
    return SetupRun(plan, tell, cancelled).run()


class SetupTask(QgsTask):
    """One set-up; QGIS may end it without a question, because the next try goes on with it."""

    told = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, title: str, plan: Plan, work: Work) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(title, flags)
        self._plan, self._work = plan, work
        self._end: Any = None

    def run(self) -> bool:
        """Called by QGIS in a worker thread."""
        try:
            self._end = self._work(self._plan, self.told.emit, self.isCanceled)
        except (SetupError, SetupCancelled) as error:
            self._end = error
        except Exception as error:  # an escaped exception in a task thread would end QGIS
            self._end = SetupError("setup-stopped", f"{type(error).__name__}: {error}")
        return True

    def finished(self, successful: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self._end)


class SetupJob(QObject):
    """The one set-up of the dock.

    Attributes:
        state: one of the words above.
        progress: the last one told.
        error: why it failed.
        facts: of the engine's doctor, when it is done.
        plan: what is or was done.
    """

    changed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None, work: Work = set_up) -> None:
        super().__init__(parent)
        self._work = work
        self._task: Optional[SetupTask] = None
        self.state = IDLE
        self.progress = Progress(1)
        self.error: Optional[SetupError] = None
        self.facts: dict[str, Any] = {}
        self.plan: Optional[Plan] = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start(self, plan: Plan, title: str) -> None:
        """Begin; nothing happens while one runs."""
        if self.busy:
            return
        self.plan, self.state, self.error, self.facts = plan, RUNNING, None, {}
        self.progress = Progress(1)
        self._task = SetupTask(title, plan, self._work)
        self._task.told.connect(self._on_told)
        self._task.ended.connect(self._on_ended)
        QgsApplication.taskManager().addTask(self._task)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop; what was downloaded stays."""
        if self._task is not None and self.state == RUNNING:
            self.state = CANCELLING
            self._task.cancel()
            self.changed.emit()

    def reset(self) -> None:
        """Forget the end of the last one."""
        if not self.busy:
            self.state = IDLE
            self.changed.emit()

    def _on_told(self, progress: Progress) -> None:
        self.progress = progress
        if self._task is not None and progress.done >= 0:
            self._task.setProgress(100 * progress.done)
        self.changed.emit()

    def _on_ended(self, end: Any) -> None:
        if isinstance(end, SetupError):
            self.state, self.error = FAILED, end
        elif isinstance(end, dict):
            self.state, self.facts = DONE, end
        else:
            self.state = CANCELLED
        # The task is still in its own signal here; it may go when the event loop is back.
        QTimer.singleShot(0, self._forget)

    def _forget(self) -> None:
        self._task = None
        self.ended.emit()
        self.changed.emit()
