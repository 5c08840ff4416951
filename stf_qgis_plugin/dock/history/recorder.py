"""Keeps every finished run of the queue."""

from __future__ import annotations

import os
import time
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..runner import CANCELLED, FAILED, Job, Runner
from .run import DONE, Run, facts_of
from .store import RunStore

JOBS = ("fuse", "enhance", "evaluate")
"""Jobs that are kept; checks, the simulation of the demo scene and reports are not."""

LOG_LINES = 400


class Recorder(QObject):
    """Listens to the queue.

    Args:
        runner: the queue.
        store: where runs are kept.
        title_of: method name -> what people call it.
        demo_folder: images in it are the demo scene.
    """

    recorded = pyqtSignal()

    def __init__(
        self,
        runner: Runner,
        store: RunStore,
        title_of: Callable[[str], str],
        demo_folder: str,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._title_of, self._demo = store, title_of, demo_folder
        self._log: list[str] = []
        runner.logged.connect(self._on_logged)
        runner.batch_ended.connect(self._on_batch_ended)

    def _on_logged(self, line: str) -> None:
        self._log = [*self._log[-LOG_LINES:], line]

    def _on_batch_ended(self, batch: tuple[Job, ...]) -> None:
        log, self._log = "\n".join(self._log), []
        if batch and all(_is_kept(job.recipe) for job in batch):
            self._store.add(self._run(batch, log))
            self.recorded.emit()

    def _run(self, batch: tuple[Job, ...], log: str) -> Run:
        recipe = batch[0].recipe
        facts: dict[str, Any] = facts_of(job.result for job in batch)
        fine = recipe.get("inputs", {}).get("fine_t1", {}).get("path", "")
        if fine and os.path.dirname(fine) == self._demo:
            facts["demo"] = True
        errors = (job.error for job in batch if job.state == FAILED and job.error)
        error = next(errors, {})
        return Run(
            ended=time.time(),
            recipes=[job.recipe for job in batch],
            states=[job.state if job.state in (CANCELLED, FAILED) else DONE for job in batch],
            method_title=self._title_of(recipe.get("method", "")),
            seconds=sum(job.seconds for job in batch if job.state not in (CANCELLED, FAILED)),
            facts=facts,
            message=str(error.get("message", "")),
            log="\n".join(filter(None, (log, error.get("log", "")))),
        )


def _is_kept(recipe: dict[str, Any]) -> bool:
    return recipe.get("job") in JOBS and not recipe.get("evaluation", {}).get("report")
