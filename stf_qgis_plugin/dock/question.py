"""One question to the engine, in a worker thread."""

from __future__ import annotations

import contextlib
import threading
import time
import traceback
from typing import Any, Callable, Iterator

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QTimer, pyqtSignal

from ..compat import TASK_FLAGS
from ..engine_client import IS_CANCELLED
from . import texts

_ASKED: set[Question] = set()
"""Those that QGIS has not ended yet: kept whole, whatever becomes of those who asked."""

STOP_S = 2.0
"""How long :func:`stopped` waits for an answer that nobody wants any more."""


class Question(QgsTask):
    """Asks once and hands over the answer; the window stays usable meanwhile.

    The task is still in its own signal when ``answered`` and ``ended`` are emitted, so whoever
    holds it keeps it until the event loop is back.

    Args:
        title: shown in QGIS' list of tasks.
        work: called in the worker thread; gives the answer. It should raise nothing: what it
            raises is shown in QGIS' log of messages, and there is no answer.

    Signals:
        answered: the answer; not sent when the question was cancelled or failed.
        ended: always, after that.
    """

    answered = pyqtSignal(object)
    ended = pyqtSignal()

    def __init__(self, title: str, work: Callable[[], Any]) -> None:
        super().__init__(title, TASK_FLAGS)
        self._work = work
        self._answer: Any = None
        self._failed = False
        self.over = threading.Event()

    def ask(self) -> None:
        """Put the question into QGIS' queue."""
        _ASKED.add(self)
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        mark = IS_CANCELLED.set(self.isCanceled)
        try:
            self._answer = self._work()
        except Exception:  # an escaped exception in a task thread would end QGIS
            self._failed = True
            level = Qgis.MessageLevel.Critical
            QgsMessageLog.logMessage(traceback.format_exc(), texts.LOG_TAB, level)
        finally:
            IS_CANCELLED.reset(mark)
            self.over.set()
        return True

    def finished(self, successful: bool) -> None:
        if successful and not self._failed and not self.isCanceled():
            self.answered.emit(self._answer)
        self.ended.emit()
        QTimer.singleShot(0, lambda: _ASKED.discard(self))


@contextlib.contextmanager
def stopped() -> Iterator[None]:
    """Cancel all questions, let them end while other things are stopped, then wait a moment for
    those that still run: QGIS may be about to leave."""
    _cancel()
    yield
    deadline = time.monotonic() + STOP_S
    for task in _cancel():  # also those asked meanwhile
        task.over.wait(max(0.0, deadline - time.monotonic()))


def _cancel() -> list[Question]:
    """Cancel all questions; gives those that run."""
    asked = list(_ASKED)
    running = [task for task in asked if task.status() == QgsTask.TaskStatus.Running]
    for task in asked:
        task.cancel()
    return running
