"""Asks the engine, in the background, which dates the names and tags of files hold."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import texts
from .question import Question

Ask = Callable[[list[str]], dict[str, Any]]
"""Paths -> {path: [{date, source, time}]}, the surest reading first; may take seconds."""


class DateReader(QObject):
    """One question at a time; files asked for meanwhile go with the next one."""

    found = pyqtSignal(object)

    def __init__(self, ask: Ask, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._waiting: list[str] = []
        self._task: Optional[Question] = None

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
        words = texts.tr("STFusion: reading dates")
        self._task = Question(words, lambda: self._ask(paths))
        self._task.answered.connect(self._on_answered)
        self._task.ask()

    def _on_answered(self, found: dict[str, Any]) -> None:
        self._task = None
        self.found.emit(found)
        QTimer.singleShot(0, self._next)  # see Runner
