"""Runs recipes one after another in the background; everything it tells arrives on the main thread.

The worker thread touches no layer, project or widget: it hands the recipe to the engine's child
process and passes its events on.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..compat import TASK_FLAGS
from ..recipes import written
from . import texts

Engine = Callable[[dict, Callable[[dict], None], Callable[[], bool]], dict]
"""(recipe, listener of events, asks whether to stop) -> last event: ``result`` or ``error``."""

STOP_S = 3.0
"""How long the engine may take to stop, or to be killed, when QGIS leaves."""

WAITING, RUNNING, CANCELLING, DONE, CANCELLED, FAILED = (
    "waiting", "running", "cancelling", "done", "cancelled", "failed",
)  # fmt: skip


@dataclass(eq=False)
class Job:
    """One recipe in the queue.

    Attributes:
        recipe: what the engine gets.
        title: for the strip, e.g. the prediction date.
        batch: jobs of one press of the button; they are cancelled together.
        context: what the asker wants back with the end (never read here).
        explains: the failed job that this check looks into; its failure stays what is shown.
        quiet: True for runs without a line of their own in the strip's end state.
        homeless: the project in which it was started has been closed.
        state: one of the words above.
        done, message, eta_s: of the last progress event.
        warnings: events of type warning.
        result, error: the last event.
        seconds: time the run took.
    """

    recipe: dict[str, Any]
    title: str = ""
    batch: tuple[Job, ...] = ()
    context: Any = None
    explains: Optional[Job] = None
    quiet: bool = False
    homeless: bool = False
    state: str = WAITING
    done: float = 0.0
    message: str = ""
    eta_s: Optional[float] = None
    warnings: list[dict] = field(default_factory=list)
    result: Optional[dict] = None
    error: Optional[dict] = None
    seconds: float = 0.0

    @property
    def number(self) -> int:
        """Place in the batch, from 1."""
        return self.batch.index(self) + 1 if self in self.batch else 1

    @property
    def output(self) -> str:
        if self.recipe.get("job") not in ("fuse", "enhance"):
            return ""
        return str(self.recipe.get("output", {}).get("path", ""))


class EngineTask(QgsTask):
    """One run; QGIS may end it without a question, because a broken-off run leaves nothing."""

    event_sent = pyqtSignal(object)
    ended = pyqtSignal(object)

    def __init__(self, title: str, recipe: dict[str, Any], engine: Engine) -> None:
        super().__init__(title, TASK_FLAGS)
        self._recipe, self._engine = recipe, engine
        self.last: Optional[dict] = None
        self.over = threading.Event()

    def run(self) -> bool:
        """Called by QGIS in a worker thread."""
        try:
            self.last = self._engine(self._recipe, self.event_sent.emit, self.isCanceled)
        except Exception as error:  # an escaped exception in a task thread would end QGIS
            self.last = {
                "type": "error",
                "code": "engine-died",
                "message": texts.ENGINE_DIED,
                "cause": f"{type(error).__name__}: {error}",
                "hint": "",
            }
        finally:
            self.over.set()
        # False would make QGIS 3.22 show "Task failed"; the strip says what really happened.
        return True

    def finished(self, successful: bool) -> None:
        """Called by QGIS on the main thread."""
        self.ended.emit(self.last)


class Runner(QObject):
    """The queue."""

    changed = pyqtSignal()
    job_ended = pyqtSignal(object)
    batch_ended = pyqtSignal(object)
    logged = pyqtSignal(str)

    def __init__(self, engine: Engine, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._waiting: list[Job] = []
        self._task: Optional[EngineTask] = None
        self._made: list[str] = []
        self._started = 0.0
        self.current: Optional[Job] = None

    @property
    def waiting(self) -> list[Job]:
        return list(self._waiting)

    @property
    def busy(self) -> bool:
        return self.current is not None or bool(self._waiting)

    def outputs_ahead(self) -> list[str]:
        """Files that the running and waiting jobs will write."""
        jobs = ([self.current] if self.current else []) + self._waiting
        recipes = [job.recipe for job in jobs if job.output]
        return [str(part[name]) for recipe in recipes for part, name in written(recipe)]

    def add(self, jobs: Iterable[Job]) -> None:
        """Put the jobs of one press of the button at the end of the queue."""
        batch = tuple(jobs)
        for job in batch:
            job.batch = batch
        self._waiting.extend(batch)
        self._next_soon()

    def leave_project(self) -> None:
        """The project is being closed: what runs and waits goes on, but belongs to no project."""
        for job in ([self.current] if self.current else []) + self._waiting:
            job.homeless = True

    def cancel(self) -> None:
        """Stop the running job and forget the rest of its batch."""
        job = self.current
        if job is None or self._task is None:
            return
        for other in job.batch:
            if other in self._waiting:
                self._waiting.remove(other)
                other.state = CANCELLED
        job.state = CANCELLING
        self.changed.emit()
        self._task.cancel()

    def cancel_all(self) -> None:
        """Stop everything; used when the plugin is unloaded.

        Waits for the engine's end: QGIS may be about to leave, and nobody else would end an engine
        that does not listen.
        """
        for job in self._waiting:
            job.state = CANCELLED
        self._waiting.clear()
        task = self._task
        self.cancel()
        if task is not None and task.status() == QgsTask.TaskStatus.Running:
            task.over.wait(STOP_S)

    def _next_soon(self) -> None:
        """Not at once: a task added while QGIS tidies up another one would never start."""
        self.changed.emit()
        QTimer.singleShot(0, self._next)

    def _next(self) -> None:
        if self.current is None and self._waiting:
            self._start(self._waiting.pop(0))
            self.changed.emit()

    def _start(self, job: Job) -> None:
        job.state, job.message = RUNNING, texts.tr(texts.STARTING)
        self.current, self._started = job, time.monotonic()
        self._made = _make_folders(os.path.dirname(job.output))
        self.logged.emit(f"{job.recipe.get('job', '')} {job.title} {job.output}".strip())
        task = EngineTask(f"STFusion: {job.title}", job.recipe, self._engine)
        task.event_sent.connect(self._on_event)
        task.ended.connect(self._on_ended)
        self._task = task
        QgsApplication.taskManager().addTask(task)

    def _on_event(self, event: dict[str, Any]) -> None:
        job = self.current
        if job is None:
            return
        kind = event.get("type")
        if kind == "progress":
            job.done = min(max(0.0, float(event.get("done") or 0.0)), 1.0)
            job.message = event.get("message") or job.message
            job.eta_s = event.get("eta_s")
            if self._task is not None:
                self._task.setProgress(100 * job.done)
            self.changed.emit()
        elif kind == "warning":
            job.warnings.append(event)
            self.logged.emit(f"{event.get('message', '')} {event.get('hint', '')}".strip())
        elif kind == "log":
            self.logged.emit(str(event.get("message", "")))

    def _on_ended(self, last: Optional[dict]) -> None:
        job = self.current
        if job is None:
            return
        job.seconds = time.monotonic() - self._started
        stopped = last is None or last.get("code") == "cancelled" or job.state == CANCELLING
        if last is not None and last.get("type") == "result":
            job.state, job.result = DONE, last
        elif stopped:
            job.state = CANCELLED
        else:
            job.state, job.error = FAILED, last
            parts = (last.get("message"), last.get("cause"), last.get("hint"))
            self.logged.emit("\n".join(str(part) for part in parts if part))
        if job.state != DONE:
            _remove_empty(self._made)
        self.logged.emit(f"{job.state} · {texts.duration(job.seconds)}")
        self.current, self._task = None, None
        self.job_ended.emit(job)
        if not any(other.state in (WAITING, RUNNING) for other in job.batch):
            self.batch_ended.emit(job.batch)
        self._next_soon()


def _make_folders(folder: str) -> list[str]:
    """Make a folder with its parents; gives those that were not there, the deepest first."""
    missing: list[str] = []
    if folder.startswith("/vsi"):  # on object storage there is nothing to make
        return missing
    while folder and not os.path.isdir(folder):
        missing.append(folder)
        folder = os.path.dirname(folder)
    if missing:
        try:
            os.makedirs(missing[0], exist_ok=True)
        except OSError:
            return []  # the engine refuses the run with its own sentence about the folder
    return missing


def _remove_empty(folders: list[str]) -> None:
    """Take away the folders made for a run that wrote nothing."""
    for folder in folders:
        if os.path.isdir(folder) and not os.listdir(folder):
            os.rmdir(folder)
