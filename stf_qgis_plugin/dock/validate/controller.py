"""What happens on the Validate page: presets, runs, the map of errors, pixels, the report."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, QUrl
from qgis.PyQt.QtGui import QCursor, QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QWhatsThis

from ... import error_layer
from .. import texts
from ..action_bar import ActionBar
from ..file_reader import FileReader
from ..job_strip import JobStrip
from ..runner import DONE, FAILED, Job, Runner
from ..services import Services
from ..state import FuseState
from . import candidates, left_out, project, verdict
from .candidates import Candidate
from .free_name import error_path
from .page import ValidatePage
from .pixel_picker import PixelPicker
from .pixel_reader import PixelReader
from .request import AGAINST_COARSE, AGAINST_FINE, LEFT_OUT, Request, misfits

VALIDATE, REPORT = "validate", "report"

EDGES_MEAN = (
    "SCC compares edges: field borders, roads, single trees. A value below that of the unchanged "
    "image means that the prediction is blurred or that its edges are moved. Look at the error "
    "map where fields meet."
)


class ValidateController(QObject):
    """Joins the page, its action bar and the queue.

    Args:
        state: of the page Fuse, which knows dates, scales and pairs of the images.
    """

    def __init__(
        self,
        page: ValidatePage,
        bar: ActionBar,
        strip: JobStrip,
        runner: Runner,
        services: Services,
        state: FuseState,
        picker: PixelPicker,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._bar, self._strip = page, bar, strip
        self._runner, self._services, self._state = runner, services, state
        self._found: list[Candidate] = []
        self._dates_read: dict[str, str] = {}
        self._asked: set[str] = set()
        self._request = Request()
        self.done: Optional[Request] = None
        self.metrics: dict[str, Any] = {}
        self._error: list[dict[str, Any]] = []
        self._by_hand = False
        self._judged_name = ""
        self.dates = FileReader(services.read_dates, texts.tr("STFusion: reading dates"), self)
        self.pixels = PixelReader(page, picker, self)
        bar.check.setText(texts.tr("Save Report…"))
        bar.check.setToolTip(texts.tr("One HTML file with verdict, scores, maps and plots."))
        self._connect()
        self._refresh_bar()

    def _connect(self) -> None:
        page, form = self._page, self._page.form
        page.shown.connect(self.refresh)
        form.prediction_changed.connect(self._on_prediction)
        form.against_changed.connect(self._on_against)
        form.changed.connect(self._on_changed)
        form.file_chosen.connect(self._add_reference)
        page.verdict.pressed.connect(self._on_pressed)
        page.findings.pressed.connect(self._on_pressed)
        page.map.error_toggled.connect(self._show_error)
        self._bar.primary_clicked.connect(self.validate)
        self._bar.check_clicked.connect(self.choose_report)
        self._runner.changed.connect(self._refresh_bar)
        self._runner.job_ended.connect(self._on_job_ended)
        self.dates.found.connect(self._on_dates)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh_if_seen)
        opened = QgsProject.instance()
        for signal in (opened.layersAdded, opened.layersRemoved, opened.cleared):
            signal.connect(self._soon)

    # --- what there is -------------------------------------------------------------------

    def _soon(self, *changed: Any) -> None:
        self._later.start()

    def _refresh_if_seen(self) -> None:
        if self._page.isVisible():
            self.refresh()

    def _look(self) -> list[Candidate]:
        rasters = self._services.project_rasters()
        return project.candidates(rasters, self._state, self._dates_read)

    def refresh(self) -> None:
        """Look at the project again; presets what was not chosen."""
        self._found = self._look()
        unknown = [c.path for c in self._found if not c.date and c.path not in self._asked]
        if unknown:
            self._asked.update(unknown)
            self.dates.ask(unknown)
        chosen = self._page.form.prediction.chosen(self._found)
        newest = candidates.newest_result(self._found)
        if newest is not None and (chosen is None or newest.layer_id != self._judged_name):
            self._judged_name = newest.layer_id
            self._set_prediction(newest)
        elif chosen is not None and not self._by_hand:
            self._preset(chosen)
        self._on_changed()

    def _on_dates(self, found: dict[str, Any]) -> None:
        for path, readings in found.items():
            if readings:
                self._dates_read[path] = readings[0]["date"][:10]
        self.refresh()

    def _set_prediction(self, candidate: Candidate) -> None:
        box = self._page.form.prediction
        box.blockSignals(True)
        box.setLayer(project.layer_of(candidate.layer_id))
        box.blockSignals(False)
        self._by_hand = False
        self._preset(candidate)

    def _on_prediction(self) -> None:
        self._by_hand = False
        chosen = self._page.form.prediction.chosen(self._found)
        if chosen is not None:
            self._preset(chosen)
        self._on_changed()

    def _preset(self, prediction: Candidate) -> None:
        """The best that is possible: a fine image, else the coarse one, else leaving one out."""
        fine = candidates.reference_of(prediction, self._found)
        coarse = candidates.coarse_of(prediction, self._found)
        kind = AGAINST_FINE
        if fine is None and coarse is not None:
            kind = AGAINST_COARSE
        elif fine is None and self._dates_to_leave_out(prediction):
            kind = LEFT_OUT
        self._page.form.set_kind(kind)
        self._preset_target(prediction)

    def _preset_target(self, prediction: Candidate) -> None:
        form = self._page.form
        kind = form.kind
        if kind == LEFT_OUT:
            dates = self._dates_to_leave_out(prediction)
            nearest = min(
                dates, key=lambda date: candidates.days(date, prediction.date), default=""
            )
            form.set_dates(dates, nearest)
            return
        find = candidates.coarse_of if kind == AGAINST_COARSE else candidates.reference_of
        target = find(prediction, self._found)
        form.target.blockSignals(True)
        layer = project.layer_of(target.layer_id) if target is not None else None
        form.target.set_extra(target if layer is None else None)
        form.target.choose(target, layer)
        form.target.blockSignals(False)

    def _on_against(self) -> None:
        self._by_hand = True
        chosen = self._page.form.prediction.chosen(self._found)
        if chosen is not None:
            self._preset_target(chosen)
        self._on_changed()

    def _add_reference(self, path: str) -> None:
        """Bring a file into the project and compare with it."""
        layer = project.add_raster(path)
        if layer is None:
            words = texts.tr("%1 is no image that can be read.", os.path.basename(path))
            self._error = [{"code": "not-a-raster", "severity": "error", "message": words}]
        else:
            self._by_hand = True
            self._found = self._look()
            self._page.form.target.setLayer(layer)
        self._on_changed()

    # --- what is asked -------------------------------------------------------------------

    def _spec(self, prediction: Candidate) -> Optional[dict[str, Any]]:
        name = (prediction.recipe or {}).get("method", "")
        return next((s for s in self._services.methods() if s.get("name") == name), None)

    def _dates_to_leave_out(self, prediction: Candidate) -> list[str]:
        if not prediction.is_result:
            return []
        images = left_out.images_known(self._state, prediction)
        return left_out.dates(images, self._spec(prediction))

    def _on_changed(self, *changed: Any) -> None:
        """The form was changed: an error of an earlier run says nothing about it any more."""
        if self._error and self._error[0].get("code") != "not-a-raster":
            self._error = []
        self._request = self._read_form()
        self._show_findings()
        self._refresh_bar()

    def _read_form(self) -> Request:
        form = self._page.form
        prediction = form.prediction.chosen(self._found)
        request = Request(form.kind, prediction)
        form.summary_of(prediction)
        if prediction is None:
            return request
        request.zones, self._zone_words = form.zones()
        if form.kind == LEFT_OUT:
            request.date = form.date.currentText()
            images = left_out.images_known(self._state, prediction)
            if request.date in left_out.dates(images, self._spec(prediction)):
                found = left_out.inputs(images, request.date, self._spec(prediction))
                request.inputs, request.reference = found
            return request
        request.target = form.target.chosen(self._found)
        request.unchanged = candidates.unchanged_of(prediction, self._found)
        return request

    _zone_words = ""

    def _findings(self) -> list[dict[str, Any]]:
        found = misfits(self._request)
        if self._zone_words:
            found.append({"code": "zones-unfit", "severity": "error", "message": self._zone_words})
        return [*found, *self._error]

    def _show_findings(self) -> None:
        self._page.set_findings(self._findings())
        self._page.set_empty(self._request.prediction is None)

    def _blocked(self) -> str:
        """Why Validate is grey, "" when it is not."""
        if self._request.prediction is None:
            return texts.tr("Choose a prediction.")
        stops = (f for f in self._findings() if f["severity"] == "error" and f not in self._error)
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
        self._show_findings()
        request, prediction = self._request, self._request.prediction
        if prediction is None:
            return
        date = request.date if request.against == LEFT_OUT else ""
        request.error_map = error_path(prediction.path, date, self._services.documents())
        words = texts.tr("Validating %1", request.title)
        self._runner.add([Job(request.recipe(), words, context=(VALIDATE, request))])
        self._request = self._read_form()  # the next press writes another file

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
            self._on_failed(job.error or {})

    def _on_failed(self, error: dict[str, Any]) -> None:
        self._error = [
            {
                "code": error.get("code", "failed"),
                "severity": "error",
                "message": error.get("message", ""),
                "hint": " ".join(filter(None, (error.get("cause"), error.get("hint")))),
            }
        ]
        self._show_findings()
        self._page.ensureWidgetVisible(self._page.findings, 0, 0)

    def _on_validated(self, job: Job) -> None:
        request, metrics = job.context[1], job.result["metrics"]
        self.done, self.metrics = request, metrics
        self._page.show_result(metrics)
        self._page.verdict.set_cards(verdict.cards_of(metrics))
        self._add_error_map(job)
        self.pixels.set_comparison(request, metrics, self._found)
        self._page.ensureWidgetVisible(self._page.verdict, 0, 0)
        words = texts.tr("Validated %1 in %2.", request.title, texts.duration(job.seconds))
        self._strip.say("good", words)
        self._refresh_bar()

    def _add_error_map(self, job: Job) -> None:
        request, metrics = job.context[1], job.result["metrics"]
        path = job.result.get("outputs", {}).get("error_map")
        if not path or request.prediction is None:
            return
        beside = project.layer_of(request.prediction.layer_id)
        date = request.date or request.prediction.date
        name = texts.tr("%1 · error", date or request.prediction.name)
        limit = float(metrics["error_limit"])
        target = request.target.path if request.target else request.date
        key = "\n".join((request.prediction.path, request.against, target))
        shown = self._page.map.error.isChecked()
        self._error_layer = error_layer.add(path, name, limit, beside, date, key)
        self._page.map.set_error(limit, metrics.get("quantity") == "reflectance", shown)
        if shown:
            self._show_error(True)

    _error_layer: Any = None

    def _show_error(self, shown: bool) -> None:
        if self._error_layer is not None:
            error_layer.show(self._error_layer, shown)

    def _on_report(self, path: str) -> None:
        button = [(texts.tr("Open"), verdict.OPEN_REPORT, False)]
        self._report = path
        words = texts.tr("Report saved as %1.", os.path.basename(path))
        self._page.verdict.add(
            {"code": "report", "severity": "good", "message": words, "buttons": button,
             "hint": path}
        )  # fmt: skip
        self._strip.say("good", texts.tr("Report saved."))

    _report = ""

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
        elif kind == "against-coarse":
            target = self._page.form.target.currentLayer()
            self._page.form.set_kind(AGAINST_COARSE)
            self._page.form.target.setLayer(target)
            self._on_changed()
