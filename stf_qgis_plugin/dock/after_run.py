"""What can be done about the end of a run with one button in the job strip."""

from __future__ import annotations

import copy
import os
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..recipes import written
from . import texts
from .history.files import with_free_outputs
from .job_strip import JobStrip
from .runner import FAILED, Job, Runner

RUNS = ("fuse", "enhance")
"""Jobs that write images."""

NO_ENGINE = ("engine-missing", "no-answer", "package-missing")
"""Codes of an engine that cannot do what it is asked: the page Engine mends that."""


def images_are_in(jobs: list[Job]) -> str:
    """Where the images of a run lie that was started in another project."""
    words = "The image is in %1." if len(jobs) == 1 else "The images are in %1."
    return texts.tr(words, os.path.dirname(jobs[0].output))


def show_or_offer(strip: JobStrip, done: list[Job], show: Callable[[], None]) -> None:
    """Bring finished images into the project; into another one than they were started in only
    after a click."""
    if not any(job.homeless for job in done):
        show()
        return
    strip.say("good", images_are_in(done))
    tip = texts.tr("The project in which the run was started has been closed.")
    strip.offer(texts.tr("Add to This Project"), show, tip)


class AfterRun(QObject):
    """Offers for a failed run what mends it.

    Signals:
        engine_wanted: the page Engine shall be shown.
        folder_chosen: job of the recipe (fuse or enhance), and where its results go from now on.
    """

    engine_wanted = pyqtSignal()
    folder_chosen = pyqtSignal(str, str)

    def __init__(self, strip: JobStrip, runner: Runner, parent: QWidget) -> None:
        super().__init__(parent)
        self._strip, self._runner, self._window = strip, runner, parent
        runner.batch_ended.connect(self._on_batch_ended)

    def _on_batch_ended(self, batch: tuple[Job, ...]) -> None:
        tried = [job.explains or job for job in batch]
        failed = [job for job in tried if job.state == FAILED]
        offer = self._offer(failed) if failed else None
        if offer is not None:
            self._strip.offer(*offer)

    def _offer(self, failed: list[Job]) -> Optional[tuple[str, Callable[[], None], str]]:
        """Words, deed and tooltip for the first failure; None when no button mends it."""
        code = (failed[0].error or {}).get("code", "")
        if code in NO_ENGINE:
            tip = texts.tr("Choose or test the Python that runs the engine.")
            return texts.tr("Open Engine Page"), self.engine_wanted.emit, tip
        jobs = [job for job in failed if job.recipe.get("job") in RUNS]
        if not jobs:
            return None
        if code == "engine-died":
            return texts.tr("Run Again"), lambda: self._again(jobs), ""
        if code == "file-in-use":
            name = os.path.splitext(os.path.basename(self._free(jobs[0].recipe)))[0]
            return texts.tr("Save as %1", name), lambda: self._again(jobs), ""
        if code in ("disk-full", "disk-failed", "folder-readonly"):
            tip = texts.tr("Choose another folder and run what is missing again.")
            return texts.tr("Change Folder…"), lambda: self.ask_folder(jobs), tip
        return None

    def _free(self, recipe: dict[str, Any]) -> str:
        found = with_free_outputs([recipe], self._runner.outputs_ahead())[0]
        return str(found["output"]["path"])

    def _again(self, jobs: list[Job], folder: str = "") -> None:
        """Put the failed recipes into the queue once more, under names that are free."""
        recipes = [_moved(job.recipe, folder) for job in jobs]
        fresh = with_free_outputs(recipes, self._runner.outputs_ahead())
        self._runner.add(
            [Job(recipe, job.title, context=job.context) for recipe, job in zip(fresh, jobs)]
        )

    def ask_folder(self, jobs: list[Job]) -> None:
        """Ask for another folder and run the failed recipes there."""
        title = texts.tr("Change Folder…")
        folder = QFileDialog.getExistingDirectory(self._window, title)
        if folder:
            self.folder_chosen.emit(jobs[0].recipe["job"], folder)
            self._again(jobs, folder)


def _moved(recipe: dict[str, Any], folder: str) -> dict[str, Any]:
    """A recipe that writes into another folder; "" = the same one."""
    recipe = copy.deepcopy(recipe)
    output = recipe.setdefault("output", {})
    output.pop("overwrite", None)
    places = [*written(recipe), (output, "recipe")]
    for part, name in places if folder else ():
        if part.get(name):
            part[name] = os.path.join(folder, os.path.basename(part[name]))
    return recipe
