"""Asks about files in the background: their dates, their headers."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .question import Question

Ask = Callable[[list[str]], Any]
"""Called with paths in a worker thread; may take seconds and raises nothing."""


class FileReader(QObject):
    """One question at a time; files asked for meanwhile go with the next one.

    Args:
        ask: e.g. paths -> {path: [{date, source, time}]}, the surest reading first.
        title: shown in QGIS' list of tasks.
    """

    found = pyqtSignal(object)

    def __init__(self, ask: Ask, title: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._ask, self._title = ask, title
        self._waiting: list[str] = []
        self._task: Optional[Question] = None

    @property
    def busy(self) -> bool:
        return self._task is not None or bool(self._waiting)

    def ask(self, paths: list[str]) -> None:
        """Read files; ``found`` gives the answer later."""
        self._waiting.extend(path for path in paths if path not in self._waiting)
        self._next()

    def _next(self) -> None:
        if self._task is not None or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        self._task = Question(self._title, lambda: self._ask(paths))
        self._task.answered.connect(self.found)
        self._task.ended.connect(self._on_ended)
        self._task.ask()

    def _on_ended(self) -> None:
        QTimer.singleShot(0, self._forget)  # the task is still in its own signal, see Question

    def _forget(self) -> None:
        self._task = None
        self._next()
