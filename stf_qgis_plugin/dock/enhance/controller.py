"""What happens on the Enhance page: looks, runs, mended findings, dates, weights."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ... import specs
from ...layers import group_of
from .. import texts
from ..action_bar import ActionBar
from ..add_images import images_of_files
from ..after_run import show_or_offer
from ..background import Background
from ..estimate import estimate
from ..file_reader import FileReader
from ..finding_deeds import FindingDeeds
from ..history.files import with_free_outputs
from ..job_strip import JobStrip
from ..runner import DONE, FAILED, Job, Runner
from ..services import Services
from .checks import with_remedies
from .page import TITLE, EnhancePage
from .recipe_form import fill, set_pixel
from .results import add_enhanced
from .state import EnhanceState

LOOK, ENHANCE = "look", "enhance"


class EnhanceController(QObject):
    """Joins the page, the action bar and the queue."""

    enhanced = pyqtSignal(object, object)
    """Jobs that are done, and their layers."""

    def __init__(
        self,
        page: EnhancePage,
        bar: ActionBar,
        strip: JobStrip,
        runner: Runner,
        services: Services,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._bar, self._strip = page, bar, strip
        self._runner, self._services = runner, services
        self.measured: Callable[[str], Optional[float]] = lambda method: None
        self._opened: dict[str, Any] = {}
        self.dates = FileReader(services.read_dates, texts.tr("STFusion: reading dates"), self)
        self.headers = FileReader(images_of_files, texts.tr("STFusion: reading images"), self)
        self._networks = Background(texts.tr("STFusion: looking for networks"), self)
        self._networks.answered.connect(self._on_networks)
        self._wanted = ""
        page.changed.connect(self._on_changed)
        page.images_added.connect(self._on_images_added)
        page.files_wanted.connect(self.headers.ask)
        page.first_shown.connect(self.read_networks)
        self.headers.found.connect(self._on_headers)
        self.dates.found.connect(self._on_dates)
        self.deeds = FindingDeeds(page, services, self)
        self.deeds.changed.connect(self._on_changed)
        bar.check.setToolTip(texts.tr("Find out clouds and shifts of the revisits."))
        bar.check_clicked.connect(self.look)
        bar.primary_clicked.connect(self.enhance)
        bar.counts_clicked.connect(page.show_findings)
        runner.changed.connect(self.refresh)
        runner.job_ended.connect(self._on_job_ended)
        runner.batch_ended.connect(self._on_batch_ended)
        self.refresh()

    @property
    def state(self) -> EnhanceState:
        return self._page.state

    @property
    def busy(self) -> bool:
        """Whether something is being asked in the background."""
        return any(asker.busy for asker in (self.dates, self.headers, self._networks))

    # --- the action bar ------------------------------------------------------------------

    def refresh(self) -> None:
        """Words and states of the action bar."""
        why = self._page.blocked()
        ready = bool(self.state.images) and not why
        if self._runner.busy and ready:
            self._bar.set_primary(texts.tr(texts.ADD_TO_QUEUE), "add", True)
        else:
            self._bar.set_primary(texts.tr(TITLE), "enhance", ready, why)
        again = texts.CHECK_AGAIN if self._page.was_checked else texts.CHECK
        self._bar.check.setText(texts.tr(again))
        self._bar.check.setEnabled(bool(self.state.revisits))
        self._bar.set_counts(self._page.findings.counts())
        self._bar.expect(bool(self.state.images))

    def _on_changed(self) -> None:
        self._bar.set_estimate("")
        self.refresh()

    def folder(self) -> str:
        """Where results go."""
        services = self._services
        return self.state.folder or self.state.default_folder(
            services.project_folder(), services.documents()
        )

    def _recipe(self, job: str) -> dict[str, Any]:
        taken = self._runner.outputs_ahead() if job == ENHANCE else ()
        return self.state.recipe(job, self.folder(), self._page.form.picker.spec, taken)

    # --- methods -------------------------------------------------------------------------

    def read_networks(self) -> None:
        """List the networks with installed weights; the engine is asked in the background."""
        self._networks.ask(lambda: self._services.networks(ENHANCE))

    def use_method(self, name: str) -> None:
        """Choose a method; a network that is not listed yet is chosen as soon as it is."""
        picker = self._page.form.picker
        picker.set_method(name)
        self._wanted = "" if picker.method == name else name
        if self._wanted:
            self.read_networks()

    def _on_networks(self, found: Optional[list[dict[str, Any]]]) -> None:
        picker = self._page.form.picker
        if found is not None:
            fit = [spec for spec in found if specs.enhances(spec)]
            found = [{**spec, "group": specs.NETWORKS} for spec in fit]
        picker.blockSignals(True)  # a recipe's method may be among them
        picker.set_networks(found)
        picker.blockSignals(False)
        if self._wanted:
            picker.set_method(self._wanted)
            self._wanted = ""
        self._page.refresh()
        self.refresh()

    def method_title(self, name: str) -> str:
        """What people call a method."""
        return self._page.form.picker.title_of(name)

    # --- images --------------------------------------------------------------------------

    def _on_headers(self, found: Any) -> None:
        self._page.add_images(*found)
        if self._opened and set_pixel(self.state, self._opened):
            self._opened = {}
            self._page.refresh()

    def _on_images_added(self, images: list[Any]) -> None:
        added = {image.path for image in images}
        unknown = [i.path for i in self.state.images if not i.date and i.path in added]
        if unknown:
            self.dates.ask(unknown)

    def _on_dates(self, found: dict[str, Any]) -> None:
        for image in list(self.state.images):
            readings = found.get(image.path) or []
            if readings and not image.date:
                source = "file " + readings[0].get("source", "name")
                self.state.set_date(image, readings[0]["date"][:10], source, hand=False)
        self._page.set_checked([], checked=False)
        self._on_changed()

    # --- looks and runs ------------------------------------------------------------------

    def look(self) -> None:
        """Let the engine look at the revisits, without an image."""
        words = texts.tr("Looking at the revisits")
        self._runner.add([Job(self._recipe(LOOK), words, context=LOOK, quiet=True)])

    def enhance(self) -> None:
        """Put a run into the queue."""
        if self._bar.primary.isEnabled():
            recipe = self._recipe(ENHANCE)
            self._runner.add([Job(recipe, self._words(recipe), context=ENHANCE)])

    def run_again(self, recipes: list[dict[str, Any]]) -> None:
        """Put recipes of an earlier run into the queue; their results overwrite nothing."""
        fresh = with_free_outputs(recipes, self._runner.outputs_ahead())
        self._runner.add([Job(recipe, self._words(recipe), context=ENHANCE) for recipe in fresh])

    def open_recipe(self, recipe: dict[str, Any]) -> None:
        """Fill the form with a recipe, in place of all it held."""
        said = fill(self.state, recipe)
        self._opened = recipe
        self._page.load()
        self.headers.ask([image.path for image in self.state.images])
        self.refresh()
        if said:
            self._strip.say("warning", " ".join(said))

    def _words(self, recipe: dict[str, Any]) -> str:
        count = len(recipe.get("enhancement", {}).get("revisits", ()))
        return texts.plural(count, "Enhancing %1 revisit", "Enhancing %1 revisits")

    def _on_job_ended(self, job: Job) -> None:
        if job.context not in (LOOK, ENHANCE) or job.state not in (DONE, FAILED):
            return
        if job.state == FAILED:
            error = job.error or {}
            found = [
                {
                    "code": error.get("code", "failed"),
                    "severity": "error",
                    "message": error.get("message", ""),
                    "hint": " ".join(filter(None, (error.get("cause"), error.get("hint")))),
                    "fix": error.get("fix") or {},
                }
            ]
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
