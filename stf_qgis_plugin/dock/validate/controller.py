"""What happens on the Validate page: runs, what they bring, the report."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QCursor, QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWhatsThis

from .. import texts
from ..action_bar import ActionBar
from ..local_findings import error_finding
from ..page_tools import PageTools
from ..runner import DONE, FAILED, Job
from ..state import FuseState
from . import project, verdict
from .chooser import Chooser
from .error_map import ErrorMap
from .free_name import error_path
from .page import ValidatePage
from .pixel_picker import PixelPicker
from .pixel_reader import PixelReader
from .request import AS_COARSE, LEFT_OUT, SET_SCALE, Request, ScaleFix, scale_fix

VALIDATE, REPORT = "validate", "report"

EDGES_MEAN = (
    "SCC compares edges: field borders, roads, single trees. A value below that of the unchanged "
    "image means that the prediction is blurred or that its edges are moved. Look at the error "
    "map where fields meet."
)


class ValidateController(QObject):
    """Joins the page, its action bar and the queue.

    Attributes:
        done: the last comparison, None before the first.
        metrics: what the engine found in it.

    Args:
        state: of the page Fuse, which knows dates, scales and pairs of the images.
    """

    def __init__(
        self,
        page: ValidatePage,
        bar: ActionBar,
        tools: PageTools,
        state: FuseState,
        picker: PixelPicker,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._bar, self._strip = page, bar, tools.strip
        self._runner, self._services = tools.runner, tools.services
        self.done: Optional[Request] = None
        self.metrics: dict[str, Any] = {}
        self._error: list[dict[str, Any]] = []
        self._planned: list[str] = []
        self._report = ""
        self._fix: Optional[ScaleFix] = None
        self._chooser = Chooser(page, tools.services, state, self)
        self.pixels = PixelReader(page, picker, self)
        self.error_map = ErrorMap(page.map, self)
        bar.check.setText(texts.tr("Save Report…"))
        bar.check.setToolTip(texts.tr("One HTML file with verdict, scores, maps and plots."))
        self._chooser.changed.connect(self._on_changed)
        page.verdict.pressed.connect(self._on_pressed)
        page.findings.pressed.connect(self._on_pressed)
        bar.primary_clicked.connect(self.validate)
        bar.check_clicked.connect(self.choose_report)
        self._runner.changed.connect(self._refresh_bar)
        self._runner.job_ended.connect(self._on_job_ended)
        self._refresh_bar()

    @property
    def busy(self) -> bool:
        """Whether dates are still being read."""
        return self._chooser.dates.busy

    def shut_down(self) -> None:
        """Leave the map as it was."""
        self.pixels.end()

    # --- what the form says --------------------------------------------------------------

    def _on_changed(self) -> None:
        """An error of an earlier run says nothing about another comparison."""
        self._error = []
        self._show_findings()
        self._show_stale()
        self._refresh_bar()

    def _show_findings(self) -> None:
        self._page.set_findings([*self._chooser.misfits(), *self._error])
        self._page.set_empty(self._chooser.request.prediction is None)

    def _show_stale(self) -> None:
        other = self.done is not None and self.done.key != self._chooser.request.key
        self._page.set_stale(self.done.details if other and self.done is not None else "")

    def _blocked(self) -> str:
        """Why Validate is grey, "" when it is not."""
        if self._chooser.request.prediction is None:
            return texts.tr("Choose a prediction.")
        stops = (f for f in self._chooser.misfits() if f["severity"] == "error")
        return next((str(f["message"]) for f in stops), "")

    def _refresh_bar(self) -> None:
        why = self._blocked()
        words = texts.ADD_TO_QUEUE if self._runner.busy and not why else "Validate"
        self._bar.set_primary(texts.tr(words), "validate", not why, why)
        self._bar.check.setEnabled(self.done is not None)

    # --- runs ----------------------------------------------------------------------------

    def validate(self) -> None:
        """Compare what the form says."""
        if not self._bar.primary.isEnabled():
            return
        self._error = []
        request = self._chooser.request
        if request.prediction is None:
            return
        date = request.date if request.against == LEFT_OUT else ""
        documents = self._services.documents()
        request.error_map = error_path(request.prediction.path, date, documents, self._planned)
        self._planned.append(request.error_map)
        words = texts.tr("Validating %1", request.title)
        self._runner.add([Job(request.recipe(), words, context=(VALIDATE, request))])
        self._chooser.read_form()  # the next press makes a request of its own

    def open_recipe(self, recipe: dict[str, Any], run: bool = False) -> None:
        """Fill the form with the recipe of an earlier comparison, and compare where wanted."""
        self._chooser.open_recipe(recipe)
        if run:
            self.validate()

    def choose_report(self) -> None:
        """Ask for a file and write the report of the last comparison into it."""
        if self.done is None or self.done.prediction is None:
            return
        stem = os.path.splitext(self.done.error_map)[0].removesuffix("_error")
        path, _ = QFileDialog.getSaveFileName(
            self._page, texts.tr("Save Report"), stem + "_report.html", "HTML (*.html)"
        )
        if path:
            self.save_report(path if path.lower().endswith((".html", ".htm")) else path + ".html")

    def save_report(self, path: str) -> None:
        """Write one HTML file with everything, also the picked pixel."""
        if self.done is None:
            return
        recipe = self.done.recipe(report=path, **self.pixels.in_recipe())
        recipe["evaluation"].pop("error_map", None)
        words = texts.tr("Writing %1", os.path.basename(path))
        self._runner.add([Job(recipe, words, context=(REPORT, path))])

    def _on_job_ended(self, job: Job) -> None:
        kind = job.context[0] if isinstance(job.context, tuple) else ""
        if kind == VALIDATE and job.state == DONE:
            self._on_validated(job)
        elif kind == REPORT and job.state == DONE:
            self._on_report(job.context[1])
        elif kind in (VALIDATE, REPORT) and job.state == FAILED:
            self._on_failed(job.error or {}, job.context[1] if kind == VALIDATE else self.done)

    def _on_failed(self, error: dict[str, Any], request: Optional[Request]) -> None:
        finding = error_finding(error)
        self._fix = scale_fix(error, request)
        if self._fix is not None:
            words = texts.tr("Set Scale of %1 to %2", self._fix.name, f"{self._fix.scale:g}")
            finding["buttons"] = [(words, SET_SCALE, False)]
        self._error = [finding]
        self._show_findings()
        self._page.ensureWidgetVisible(self._page.findings, 0, 0)

    def _on_validated(self, job: Job) -> None:
        request, metrics = job.context[1], job.result["metrics"]
        self.done, self.metrics = request, metrics
        self._page.show_result(metrics)
        self._page.verdict.set_cards(verdict.cards_of(metrics))
        path = job.result.get("outputs", {}).get("error_map")
        if path:
            self.error_map.add(path, request, metrics)
        self.pixels.set_comparison(request, metrics, self._chooser.found)
        self._show_stale()
        self._preset_swipe(request)
        self._page.ensureWidgetVisible(self._page.verdict, 0, 0)
        words = texts.tr("Validated %1 in %2.", request.title, texts.duration(job.seconds))
        self._strip.say("good", words)
        self._refresh_bar()

    def _preset_swipe(self, request: Request) -> None:
        """Prediction left, what it was compared with right."""
        if self._page.map.swipe is not None and request.prediction and request.target:
            sides = (request.prediction, request.target)
            self._page.map.swipe.set_layers(*(project.layer_of(side.layer_id) for side in sides))

    def _on_report(self, path: str) -> None:
        button = [(texts.tr("Open"), verdict.OPEN_REPORT, False)]
        self._report = path
        words = texts.tr("Report saved as %1.", os.path.basename(path))
        self._page.verdict.add(
            {"code": "report", "severity": "good", "message": words, "buttons": button,
             "hint": path}
        )  # fmt: skip
        self._strip.say("good", texts.tr("Report saved."))

    # --- buttons -------------------------------------------------------------------------

    def _on_pressed(self, kind: str) -> None:
        if kind == verdict.OPEN_REPORT:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._report))
        elif kind == verdict.EXPLAIN:
            QWhatsThis.showText(QCursor.pos(), texts.tr(EDGES_MEAN), self._page)
        elif kind == verdict.SHOW_ON_MAP:
            self._page.map.error.setChecked(True)
            if self.done is not None and self.done.prediction is not None:
                self._services.zoom_to(self.done.prediction.path)
        elif kind == SET_SCALE and self._fix is not None:
            self._chooser.set_scale(self._fix.path, self._fix.scale)
            self.validate()
        elif kind == AS_COARSE:
            self._chooser.compare_as_coarse()
