"""Work in a worker thread of which only the newest answer counts."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .question import Question


class Background(QObject):
    """One question at a time; a newer one takes the place of one that waits.

    The answer to a question that was overtaken meanwhile is dropped.

    Args:
        title: shown in QGIS' list of tasks.
    """

    answered = pyqtSignal(object)

    def __init__(self, title: str, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._title = title
        self._task: Optional[Question] = None
        self._next: Optional[Callable[[], Any]] = None

    @property
    def busy(self) -> bool:
        return self._task is not None

    def ask(self, work: Callable[[], Any]) -> None:
        """Call ``work`` in a worker thread; it raises nothing."""
        self._next = work
        if self._task is None:
            self._start()

    def _start(self) -> None:
        if self._next is None:
            return
        work, self._next = self._next, None
        self._task = Question(self._title, work)
        self._task.answered.connect(self._on_answered)
        self._task.ended.connect(self._on_ended)
        self._task.ask()

    def _on_answered(self, answer: Any) -> None:
        if self._next is None:
            self.answered.emit(answer)

    def _on_ended(self) -> None:
        QTimer.singleShot(0, self._forget)  # the task is still in its own signal, see Question

    def _forget(self) -> None:
        self._task = None
        self._start()
