"""What happens on the Fuse page: checks, runs, mended findings, dates, the demo scene."""

from __future__ import annotations

import json
import os
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QApplication

from ..layers import group_name, group_of
from . import demo, texts
from .action_bar import ActionBar
from .after_run import NO_ENGINE, show_or_offer
from .estimate import estimate
from .fuse_page import FusePage
from .page_controller import PageController, title_of
from .page_tools import PageTools
from .pair_proposal import PairProposal
from .quick_check import QuickCheck
from .recipe_form import RecipeUnreadable, fill, prediction_date, read_recipes
from .runner import DONE, FAILED, Job

CHECKED_CODES_END = (
    "cancelled", "engine-died", "disk-full", "disk-failed", "out-of-memory", "file-in-use",
    "file-changed", *NO_ENGINE,
)  # fmt: skip
"""Failures that a check of the images does not explain."""


class FuseController(PageController):
    """Joins the page, the action bar and the queue."""

    JOB, AGAIN = "fuse", "again"

    fused = pyqtSignal(object, object)
    """Jobs that are done, and their layers."""

    comparison_opened = pyqtSignal(object)
    """Recipes for the pages Validate and Enhance."""

    def __init__(
        self,
        page: FusePage,
        bar: ActionBar,
        tools: PageTools,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(page, bar, tools, parent)
        self.quick = QuickCheck(tools.services.headers, self)
        self.quick.told.connect(self._on_headers)
        self.quick.silent.connect(self._on_silence)
        self.pairs = PairProposal(self.state, tools.services.compare_pairs, self)
        self.pairs.changed.connect(self._on_pairs)
        self._taken: dict[str, list[str]] = {}
        page.recipes_wanted.connect(self.open_recipe_files)
        page.demo_wanted.connect(self.start_demo)
        bar.check_clicked.connect(self.check)
        bar.primary_clicked.connect(self.fuse)
        tools.runner.job_ended.connect(self._on_job_ended)
        tools.runner.batch_ended.connect(self._on_batch_ended)

    @property
    def busy(self) -> bool:
        """Whether something is being asked in the background."""
        return super().busy or self.quick.busy or self.pairs.busy

    # --- what follows a change -----------------------------------------------------------

    def _on_changed(self) -> None:
        super()._on_changed()
        self._taken = {date: self.state.pairs_for(date) for date in self.state.wanted_dates()}
        self.pairs.ask_soon()
        self.look_soon()

    def _on_pairs(self) -> None:
        """The engine ranks the pairs; where it takes others than before, the check is void."""
        taken = {date: self.state.pairs_for(date) for date in self.state.wanted_dates()}
        before, self._taken = self._taken, taken
        if taken == before:
            self._page.refresh()
            return
        self._page.set_checked([], checked=False)
        self.refresh()
        self.look_soon()

    def look_soon(self) -> None:
        """Look at the headers of what would be run now, a moment later."""
        missing = any(f.get("local") and f.get("severity") == "error"
                      for f in self._page.all_findings())  # fmt: skip
        ready = bool(self.state.images) and not missing
        self.quick.look_soon(self._recipes("check") if ready else [])
        if not ready:
            self._bar.set_estimate("")

    def _on_headers(self, recipes: list[dict[str, Any]], results: list[dict[str, Any]]) -> None:
        for recipe, result in zip(recipes, results):
            self._learn(recipe, result)
        self._page.set_quick(self._merged(list(zip(recipes, results))))
        spec = self._page.form.picker.spec
        facts = (result.get("metrics", {}) for result in results)
        needs = estimate(facts, self.state.method, bool(spec.get("needs_weights")), self.measured)
        self._bar.set_estimate(*((needs.in_words(), needs.details()) if needs else ("",)))
        self.refresh()

    def _recipes(self, job: str) -> list[dict[str, Any]]:
        taken = self._runner.outputs_ahead() if job == "fuse" else ()
        return self.state.recipes(job, self.folder(), self._page.form.picker.spec, taken)

    # --- recipes -------------------------------------------------------------------------

    def open_recipe_files(self, paths: list[str]) -> None:
        """Fill the form from recipe files; what cannot be read is said in the strip."""
        recipes: list[dict[str, Any]] = []
        for path in paths:
            try:
                recipes += read_recipes(path)
            except RecipeUnreadable as problem:
                self._strip.say("error", str(problem))
                return
        if any(recipe.get("job") in ("evaluate", "enhance") for recipe in recipes):
            self.comparison_opened.emit(recipes)
        else:
            self.open_recipes(recipes)

    def open_recipes(self, recipes: list[dict[str, Any]]) -> None:
        """Fill the form with recipes of one or more dates, in place of all it held."""
        spec = self._page.form.picker.spec_of(str(recipes[0].get("method", "")))
        said = fill(self.state, recipes, spec)
        self.pairs.settle()
        self._page.load()
        self.headers.ask([image.path for image in self.state.images])
        self.refresh()
        if said:
            self._strip.say("warning", " ".join(said))

    # --- check and fuse ------------------------------------------------------------------

    def check(self) -> None:
        """Ask the engine about the images of every wanted date."""
        self.pairs.ask_now()
        jobs = [
            Job(
                recipe,
                texts.tr("Checking %1", prediction_date(recipe)),
                context="check",
                quiet=True,
            )
            for recipe in self._recipes("check")
        ]
        self._runner.add(jobs)

    def fuse(self) -> None:
        """Put one run per wanted date into the queue."""
        if not self._bar.primary.isEnabled():
            return
        recipes = self._recipes("fuse")
        self._runner.add([Job(recipe, title_of(recipe), context="fuse") for recipe in recipes])

    def _on_job_ended(self, job: Job) -> None:
        if job.context == "demo" and job.state == DONE:
            self._fill_demo((job.result or {}).get("outputs", {}))
        elif job.context == "check" and job.state == DONE:
            self._learn(job.recipe, job.result or {})

    def _on_batch_ended(self, batch: tuple[Job, ...]) -> None:
        kind = batch[0].context if batch else ""
        if kind == "check" and all(job.state == DONE for job in batch):
            told = [(job.recipe, job.result or {}) for job in batch]
            self._page.set_checked(self._merged(told))
            self.refresh()
        elif kind in ("fuse", "again"):
            self._on_fused(batch)

    def _on_fused(self, batch: tuple[Job, ...]) -> None:
        done = [job for job in batch if job.state == DONE]
        for job in done:
            self.state.paths.pop(prediction_date(job.recipe), None)
        if done:
            show_or_offer(self._strip, done, lambda: self._show(done, len(done) == len(batch)))
        failed = [job for job in batch if job.state == FAILED and job.context == "fuse"]
        if failed and (failed[0].error or {}).get("code") not in CHECKED_CODES_END:
            self._explain(failed[0])

    def _show(self, done: list[Job], whole: bool) -> None:
        """Bring finished images into the project; ``whole``: none of the run is missing."""
        group = self._group_title(done)
        made = self._services.add_results(done, group, self._method_title(done[0]))
        group = group_of(made[-1]) if made else group
        self.fused.emit(done, made)
        if whole:
            self._strip.say("good", self._done_words(done, group), steps=True)

    def _explain(self, failed: Job) -> None:
        """Ask the check what is wrong, so that the failure gets a button that mends it."""
        recipe = {**failed.recipe, "job": "check"}
        if not os.path.isdir(os.path.dirname(failed.output)):
            recipe["output"] = {k: v for k, v in recipe["output"].items() if k != "path"}
        words = texts.tr("Checking %1", prediction_date(recipe))
        self._runner.add([Job(recipe, words, context="check", explains=failed, quiet=True)])

    def _group_title(self, done: list[Job]) -> str:
        return group_name(
            (prediction_date(job.recipe) for job in done), self._method_title(done[0])
        )

    def _method_title(self, job: Job) -> str:
        return self.method_title(job.recipe.get("method", ""))

    def method_title(self, name: str) -> str:
        """What people call a method; a weights file by its name without the folder."""
        return os.path.basename(self._page.form.picker.title_of(name))

    def _done_words(self, done: list[Job], group: str) -> str:
        seconds = texts.duration(sum(job.seconds for job in done))
        one = "%1 image added to the group “%2”. Time to fuse: %3."
        many = "%1 images added to the group “%2”. Time to fuse: %3."
        words = texts.plural(len(done), one, many, group, seconds)
        choices = [(job.result or {}).get("metrics", {}).get("choice") for job in done]
        taken = dict.fromkeys(self.method_title(c["method"]) for c in choices if c)
        return f"{words} {texts.tr('Method taken: %1.', ', '.join(taken))}" if taken else words

    # --- what a check taught -------------------------------------------------------------

    def _merged(self, told: list[tuple[dict[str, Any], dict[str, Any]]]) -> list[dict[str, Any]]:
        """Findings of several dates, each once, with the recipe and the images they are about."""
        found: dict[tuple[str, str], dict[str, Any]] = {}
        others = len(self.state.pair_dates()) > 1
        for recipe, result in told:
            inputs = recipe.get("inputs", {})
            for finding in result.get("findings", []):
                key = (finding.get("code", ""), finding.get("message", ""))
                path = inputs.get(finding.get("role", ""), {}).get("path", "")
                more = {"recipe": recipe, "path": path, "other_pairs": others}
                found.setdefault(key, {**finding, **more})
        return list(found.values())

    def _learn(self, recipe: dict[str, Any], result: dict[str, Any]) -> None:
        """Sensor and date of the images, as the engine read them."""
        facts = result.get("metrics", {}).get("inputs", {})
        for role, pair in result.get("metrics", {}).get("pairs", {}).items():
            date = recipe.get("inputs", {}).get(role, {}).get("date")
            if date:
                self.state.pair_facts[date] = pair
        for role, given in recipe.get("inputs", {}).items():
            known = facts.get(role) or {}
            for image in self.state.images:
                if image.path == given.get("path"):
                    image.facts = known or image.facts
                    image.sensor = known.get("sensor") or image.sensor
                    if known.get("date") and not image.date:
                        self.state.set_date(image, known["date"][:10], "file", hand=False)

    def ask_again(self) -> None:
        """Ask the engine what it did not answer before."""
        super().ask_again()
        self.quick.again()
        self.look_soon()

    # --- demo ----------------------------------------------------------------------------

    def start_demo(self) -> None:
        """Simulate the demo scene, once, and fill the form with it."""
        place = demo.folder(self._services.documents())
        if demo.is_there(place):
            self._fill_demo(demo.outputs(place))
            return
        words = texts.tr("Simulating the demo scene")
        self._runner.add([Job(demo.recipe(place), words, context="demo", quiet=True)])

    def _fill_demo(self, files: dict[str, str]) -> None:
        images = demo.images(files)
        self._services.add_inputs(texts.tr("Demo Scene"), images)
        self._page.add_images(images)
        self.refresh()

    def copy_details(self, job: Optional[Job]) -> None:
        """The whole error with its recipe on the clipboard, for a question to somebody."""
        if job is not None:
            QApplication.clipboard().setText(details(job))


def details(job: Job) -> str:
    """Error and recipe of a run as text; the home folder is hidden."""
    text = json.dumps({"error": job.error, "recipe": job.recipe}, indent=2, ensure_ascii=False)
    return text.replace(os.path.expanduser("~"), "~")
