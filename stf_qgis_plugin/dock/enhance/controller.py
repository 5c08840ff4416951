"""What happens on the Enhance page: looks, runs, mended findings, dates, weights."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...layers import group_of
from .. import texts
from ..action_bar import ActionBar
from ..after_run import show_or_offer
from ..estimate import estimate
from ..local_findings import error_finding
from ..page_controller import PageController, title_of
from ..page_tools import PageTools
from ..runner import DONE, FAILED, Job
from .checks import with_remedies
from .page import EnhancePage
from .recipe_form import fill, set_pixel
from .results import add_enhanced
from .state import EnhanceState

LOOK, ENHANCE = "look", "enhance"


class EnhanceController(PageController):
    """Joins the page, the action bar and the queue."""

    JOB = AGAIN = ENHANCE

    enhanced = pyqtSignal(object, object)
    """Jobs that are done, and their layers."""

    _page: EnhancePage

    def __init__(
        self,
        page: EnhancePage,
        bar: ActionBar,
        tools: PageTools,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(page, bar, tools, parent)
        self._opened: dict[str, Any] = {}
        bar.check.setToolTip(texts.tr("Find out clouds and shifts of the revisits."))
        bar.check_clicked.connect(self.look)
        bar.primary_clicked.connect(self.enhance)
        tools.runner.job_ended.connect(self._on_job_ended)
        tools.runner.batch_ended.connect(self._on_batch_ended)

    @property
    def state(self) -> EnhanceState:
        return self._page.state

    def _on_changed(self) -> None:
        self._bar.set_estimate("")
        super()._on_changed()

    def _recipe(self, job: str) -> dict[str, Any]:
        taken = self._runner.outputs_ahead() if job == ENHANCE else ()
        return self.state.recipe(job, self.folder(), self._page.form.picker.spec, taken)

    def _on_headers_read(self, found: Any) -> None:
        super()._on_headers_read(found)
        if self._opened and set_pixel(self.state, self._opened):
            self._opened = {}
            self._page.refresh()

    # --- looks and runs ------------------------------------------------------------------

    def look(self) -> None:
        """Let the engine look at the revisits, without an image."""
        words = texts.tr("Looking at the revisits")
        self._runner.add([Job(self._recipe(LOOK), words, context=LOOK, quiet=True)])

    def enhance(self) -> None:
        """Put a run into the queue."""
        if self._bar.primary.isEnabled():
            recipe = self._recipe(ENHANCE)
            self._runner.add([Job(recipe, title_of(recipe), context=ENHANCE)])

    def open_recipe(self, recipe: dict[str, Any]) -> None:
        """Fill the form with a recipe, in place of all it held."""
        said = fill(self.state, recipe)
        self._opened = recipe
        self._page.load()
        self.headers.ask([image.path for image in self.state.images])
        self.refresh()
        if said:
            self._strip.say("warning", " ".join(said))

    def _on_job_ended(self, job: Job) -> None:
        if job.context not in (LOOK, ENHANCE) or job.state not in (DONE, FAILED):
            return
        if job.state == FAILED:
            error = job.error or {}
            found = [{**error_finding(error), "fix": error.get("fix") or {}}]
        else:
            found = (job.result or {}).get("findings", [])
            self.state.learn(job.recipe, (job.result or {}).get("metrics", {}))
        self._page.set_checked(with_remedies(found, job.recipe), checked=job.state == DONE)
        if job.state == FAILED:
            self._page.set_quick(with_remedies(found, job.recipe))
        if job.context == LOOK and job.state == DONE:
            self._show_estimate((job.result or {}).get("metrics", {}))
        self.refresh()

    def _show_estimate(self, facts: dict[str, Any]) -> None:
        spec = self._page.form.picker.spec
        network = bool(spec.get("needs_weights"))
        needs = estimate([facts], self.state.method, network, self.measured)
        self._bar.set_estimate(*((needs.in_words(), needs.details()) if needs else ("",)))

    def _on_batch_ended(self, batch: tuple[Job, ...]) -> None:
        done = [job for job in batch if job.context == ENHANCE and job.state == DONE]
        if done:
            self.state.paths.clear()
            show_or_offer(self._strip, done, lambda: self._show(done))

    def _show(self, done: list[Job]) -> None:
        """Bring finished images into the project."""
        title = self.method_title(str(done[0].recipe.get("method", "")))
        made = add_enhanced(self._services, done, title)
        self.enhanced.emit(done, made)
        if made:
            seconds = texts.duration(sum(job.seconds for job in done))
            words = texts.tr(
                "Enhanced image added to the group “%1”. Time: %2.", group_of(made[-1]), seconds
            )
            self._strip.say("good", words, steps=True)
