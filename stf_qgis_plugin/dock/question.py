"""One question to the engine, in a worker thread."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..compat import TASK_FLAGS


class Question(QgsTask):
    """Asks once and hands over the answer; the window stays usable meanwhile.

    The task is still in its own signal when ``answered`` is emitted, so whoever holds the last
    reference keeps it until the event loop is back.

    Args:
        title: shown in QGIS' list of tasks.
        work: called in the worker thread; gives the answer and raises nothing.
    """

    answered = pyqtSignal(object)

    def __init__(self, title: str, work: Callable[[], Any]) -> None:
        super().__init__(title, TASK_FLAGS)
        self._work = work
        self._answer: Any = None

    def ask(self) -> None:
        """Put the question into QGIS' queue."""
        QgsApplication.taskManager().addTask(self)

    def run(self) -> bool:
        self._answer = self._work()
        return True

    def finished(self, successful: bool) -> None:
        self.answered.emit(self._answer)
