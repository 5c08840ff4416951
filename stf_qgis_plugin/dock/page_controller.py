"""What the pages Fuse and Enhance have in common: images, dates, networks, runs of the history."""

from __future__ import annotations

from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer

from ..specs import NETWORKS, enhances
from . import texts
from .action_bar import ActionBar
from .add_images import images_of_files
from .after_run import NO_ENGINE
from .background import Background
from .file_reader import FileReader
from .finding_deeds import FindingDeeds
from .fuse_page import FusePage
from .history.files import with_free_outputs
from .image import Image
from .local_findings import engine_finding
from .page_tools import PageTools
from .recipe_form import prediction_date
from .runner import Job
from .state import FuseState

LATER_MS = 200
"""When it is looked again whether the list of methods is still open."""


class PageController(QObject):
    """Joins a page, its action bar and the queue; what becomes of a run is decided by each page.

    Attributes:
        JOB: of the page's recipes.
        AGAIN: context of runs of the history that are repeated.
        measured: method -> seconds per pixel of earlier runs.
    """

    JOB, AGAIN = "", ""

    def __init__(
        self,
        page: FusePage,
        bar: ActionBar,
        tools: PageTools,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._bar, self._strip = page, bar, tools.strip
        self._runner, self._services = tools.runner, tools.services
        services = tools.services
        self.measured: Callable[[str], Optional[float]] = lambda method: None
        self.dates = FileReader(services.read_dates, texts.tr("STFusion: reading dates"), self)
        self.headers = FileReader(images_of_files, texts.tr("STFusion: reading images"), self)
        self._networks = Background(texts.tr("STFusion: looking for networks"), self)
        self._wanted = ""
        self._found: Optional[list[dict[str, Any]]] = None
        self.deeds = FindingDeeds(page, services, self)
        self.deeds.changed.connect(self._on_changed)
        self.deeds.again_wanted.connect(self.ask_again)
        self._networks.answered.connect(self._on_networks)
        self.dates.found.connect(self._on_dates_found)
        self.headers.found.connect(self._on_headers_read)
        page.changed.connect(self._on_changed)
        page.images_added.connect(self._on_images_added)
        page.files_wanted.connect(self.headers.ask)
        page.first_shown.connect(self.read_networks)
        bar.counts_clicked.connect(page.show_findings)
        self._runner.changed.connect(self.refresh)
        self.refresh()

    @property
    def state(self) -> FuseState:
        return self._page.state

    @property
    def busy(self) -> bool:
        """Whether something is being asked in the background."""
        return any(asker.busy for asker in (self.dates, self.headers, self._networks))

    def refresh(self) -> None:
        """Words and states of the action bar."""
        page, bar = self._page, self._bar
        why = page.blocked()
        ready = bool(self.state.images) and not why
        if self._runner.busy and ready:
            bar.set_primary(texts.tr(texts.ADD_TO_QUEUE), "add", True)
        else:
            bar.set_primary(page.primary_words(), page.glyph, ready, why)
        bar.check.setText(texts.tr(texts.CHECK_AGAIN if page.was_checked else texts.CHECK))
        bar.check.setEnabled(page.may_check(ready))
        bar.set_counts(page.findings.counts())
        bar.expect(bool(self.state.images))

    def _on_changed(self) -> None:
        """The form was changed."""
        self.refresh()

    def folder(self) -> str:
        """Where results go."""
        services = self._services
        return self.state.folder or self.state.default_folder(
            services.project_folder(), services.documents()
        )

    def run_again(self, recipes: list[dict[str, Any]]) -> None:
        """Put recipes of an earlier run into the queue; their results overwrite nothing."""
        fresh = with_free_outputs(recipes, self._runner.outputs_ahead())
        self._runner.add([Job(r, title_of(r), context=self.AGAIN) for r in fresh])

    def read_networks(self) -> None:
        """List the networks with installed weights; the engine is asked in the background."""
        self._networks.ask(lambda: self._services.networks(self.JOB))

    def use_method(self, name: str) -> None:
        """Choose a method; a network that is not listed yet is chosen as soon as it is."""
        picker = self._page.form.picker
        picker.set_method(name)
        self._wanted = "" if picker.method == name else name
        if self._wanted:
            self.read_networks()

    def _on_networks(self, found: Optional[list[dict[str, Any]]]) -> None:
        self._found = found
        self._list_networks()

    def _list_networks(self) -> None:
        picker, found = self._page.form.picker, self._found
        if picker.combo.view().isVisible():  # to fill it anew would close it under the mouse
            QTimer.singleShot(LATER_MS, self._list_networks)
            return
        if found is not None:
            fit = [spec for spec in found if enhances(spec) == (self.JOB == "enhance")]
            found = [{**spec, "group": NETWORKS} for spec in fit]
        picker.blockSignals(not picker.method)  # a recipe's method may be among them
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

    def _on_headers_read(self, found: Any) -> None:
        self._page.add_images(*found)

    def _on_images_added(self, images: list[Image]) -> None:
        added = {image.path for image in images}
        unknown = [i.path for i in self.state.images if not i.date and i.path in added]
        if unknown:
            self.dates.ask(unknown)

    def ask_again(self) -> None:
        """Ask the engine what it did not answer before."""
        self._page.set_quick([])
        self._on_images_added(self.state.images)

    def _on_dates_found(self, found: dict[str, Any]) -> None:
        event = found.pop("", {})
        if event.get("code") in NO_ENGINE:
            self._on_silence(event)
            return
        for image in list(self.state.images):
            readings = found.get(image.path) or []
            if readings and not image.date:
                source = "file " + readings[0].get("source", "name")
                self.state.set_date(image, readings[0]["date"][:10], source, hand=False)
        self._page.set_checked([], checked=False)
        self._on_changed()

    def _on_silence(self, event: dict[str, Any]) -> None:
        """The engine cannot be asked: its page mends that."""
        self._page.set_quick([engine_finding(event)])
        self._bar.set_estimate("")
        self.refresh()


def title_of(recipe: dict[str, Any]) -> str:
    """What the strip calls a run: the date it predicts, or the revisits it enhances."""
    if recipe.get("job") != "enhance":
        return prediction_date(recipe)
    count = len(recipe.get("enhancement", {}).get("revisits", ()))
    return texts.plural(count, "Enhancing %1 revisit", "Enhancing %1 revisits")
