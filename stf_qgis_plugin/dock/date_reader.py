"""Asks the engine, in the background, which dates the names and tags of files hold."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import texts

Ask = Callable[[list[str]], dict[str, Any]]
"""Paths -> {path: [{date, source, time}]}, the surest reading first; may take seconds."""


class DateTask(QgsTask):
    """One question to the engine, in a worker thread."""

    answered = pyqtSignal(object)

    def __init__(self, ask: Ask, paths: list[str]) -> None:
        flags = QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(texts.tr("STFusion: reading dates"), flags)
        self._ask, self._paths = ask, paths
        self._found: dict[str, Any] = {}

    def run(self) -> bool:
        self._found = self._ask(self._paths)
        return True

    def finished(self, successful: bool) -> None:
        self.answered.emit(self._found)


class DateReader(QObject):
    """One question at a time; files asked for meanwhile go with the next one."""

    found = pyqtSignal(object)

    def __init__(self, ask: Ask, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._waiting: list[str] = []
        self._task: Optional[DateTask] = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def ask(self, paths: list[str]) -> None:
        """Read the dates of files; ``found`` gives them later."""
        self._waiting.extend(path for path in paths if path not in self._waiting)
        self._next()

    def _next(self) -> None:
        if self._task is not None or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        self._task = DateTask(self._ask, paths)
        self._task.answered.connect(self._on_answered)
        QgsApplication.taskManager().addTask(self._task)

    def _on_answered(self, found: dict[str, Any]) -> None:
        self._task = None
        self.found.emit(found)
        QTimer.singleShot(0, self._next)  # see Runner
