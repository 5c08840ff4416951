"""What is compared: presets the best that is possible and reads the form."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from .. import texts
from ..file_reader import FileReader
from ..services import Services
from ..state import FuseState
from . import candidates, left_out, project
from .candidates import Candidate
from .page import ValidatePage
from .request import AGAINST_COARSE, AGAINST_FINE, LEFT_OUT, Request, misfits


class Chooser(QObject):
    """Follows the project and the form.

    Attributes:
        request: what the form says now.
        found: the images of the project.

    Args:
        state: of the page Fuse, which knows dates, scales and pairs of the images.

    Signals:
        changed: the form says something else.
    """

    changed = pyqtSignal()

    def __init__(
        self,
        page: ValidatePage,
        services: Services,
        state: FuseState,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._services, self._state = page, services, state
        self.found: list[Candidate] = []
        self.request = Request()
        self._dates_read: dict[str, str] = {}
        self._asked: set[str] = set()
        self._scales: dict[str, float] = {}
        self._newest = ""
        self._by_hand = False
        self._unfit = ""
        self.dates = FileReader(services.read_dates, texts.tr("STFusion: reading dates"), self)
        self.dates.found.connect(self._on_dates)
        form = page.form
        page.shown.connect(self.refresh)
        form.prediction_changed.connect(self._on_prediction)
        form.against_changed.connect(self._on_against)
        form.target_chosen.connect(self._on_target_chosen)
        form.changed.connect(self.read_form)
        form.file_chosen.connect(self._add_reference)
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
        found = project.candidates(rasters, self._state, self._dates_read)
        for candidate in found:
            self._scale(candidate)
        return found

    def _scale(self, candidate: Optional[Candidate]) -> None:
        if candidate is not None and candidate.path in self._scales:
            candidate.fields["scale"] = self._scales[candidate.path]

    def set_scale(self, path: str, scale: float) -> None:
        """From now on the numbers of an image are multiplied by a scale."""
        self._scales[path] = scale
        self.found = self._look()
        self.read_form()

    def refresh(self) -> None:
        """Look at the project again; presets what was not chosen."""
        self.found = self._look()
        unknown = [c.path for c in self.found if not c.date and c.path not in self._asked]
        if unknown:
            self._asked.update(unknown)
            self.dates.ask(unknown)
        chosen = self._page.form.prediction.chosen(self.found)
        newest = candidates.newest_result(self.found)
        if newest is not None and (chosen is None or newest.layer_id != self._newest):
            self._newest = newest.layer_id
            self._set_prediction(newest)
        elif chosen is not None and not self._by_hand:
            self._preset(chosen)
        self.read_form()

    def _on_dates(self, found: dict[str, Any]) -> None:
        for path, readings in found.items():
            if path and readings:  # "" holds the error of an engine that did not answer
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
        chosen = self._page.form.prediction.chosen(self.found)
        if chosen is not None:
            self._preset(chosen)
        self.read_form()

    def _preset(self, prediction: Candidate) -> None:
        """The best that is possible: a fine image, else the coarse one, else leaving one out."""
        fine = candidates.reference_of(prediction, self.found)
        coarse = candidates.coarse_of(prediction, self.found)
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
        target = find(prediction, self.found)
        form.target.blockSignals(True)
        layer = project.layer_of(target.layer_id) if target is not None else None
        form.target.set_extra(target if layer is None else None)
        form.target.choose(target, layer)
        form.target.blockSignals(False)

    def _on_against(self) -> None:
        self._by_hand = True
        chosen = self._page.form.prediction.chosen(self.found)
        if chosen is not None:
            self._preset_target(chosen)
        self.read_form()

    def _on_target_chosen(self) -> None:
        """From now on new layers do not change the choice."""
        self._by_hand = True

    def _add_reference(self, path: str) -> None:
        """Bring a file into the project and compare with it."""
        layer = project.add_raster(path)
        if layer is None:
            self._unfit = texts.tr("%1 is no image that can be read.", os.path.basename(path))
            self.changed.emit()
        else:
            self._by_hand = True
            self.found = self._look()
            self._page.form.target.setLayer(layer)
            self.read_form()

    def open_recipe(self, recipe: dict[str, Any]) -> None:
        """Choose what a recipe compares; its images come into the project where they are not."""
        form, given = self._page.form, recipe.get("evaluation", {})
        kind = AGAINST_FINE if "reference" in given else AGAINST_COARSE
        if "prediction" not in given:
            kind = LEFT_OUT
        else:
            found = self._in_project(given["prediction"]["path"])
            if found is not None:
                self._newest = self._newest_id()
                self._set_prediction(found)
        form.set_kind(kind)
        self._by_hand = True
        prediction = form.prediction.chosen(self.found)
        if kind == LEFT_OUT and prediction is not None:
            date = recipe.get("inputs", {}).get("coarse_t2", {}).get("date", "")
            form.set_dates(self._dates_to_leave_out(prediction), date)
            form.date.setCurrentText(date)
        elif kind != LEFT_OUT:
            key = "coarse" if kind == AGAINST_COARSE else "reference"
            target = self._in_project(given.get(key, {}).get("path", ""))
            form.target.choose(target, project.layer_of(target.layer_id) if target else None)
        self.read_form()

    def _in_project(self, path: str) -> Optional[Candidate]:
        if path and candidates.find(path, self._look()) is None:
            project.add_raster(path)
        self.found = self._look()
        return candidates.find(path, self.found) if path else None

    def _newest_id(self) -> str:
        newest = candidates.newest_result(self.found)
        return newest.layer_id if newest is not None else ""

    # --- what is asked -------------------------------------------------------------------

    def _spec(self, prediction: Candidate) -> Optional[dict[str, Any]]:
        name = (prediction.recipe or {}).get("method", "")
        return next((s for s in self._services.methods() if s.get("name") == name), None)

    def _dates_to_leave_out(self, prediction: Candidate) -> list[str]:
        if not prediction.is_result:
            return []
        images = left_out.images_known(self._state, prediction)
        return left_out.dates(images, self._spec(prediction))

    def read_form(self, *changed: Any) -> None:
        """What the form says now."""
        self.request = self._read()
        self.changed.emit()

    def _read(self) -> Request:
        form = self._page.form
        prediction = form.prediction.chosen(self.found)
        request = Request(form.kind, prediction)
        form.summary_of(prediction)
        self._unfit = ""
        if prediction is None:
            return request
        request.zones, self._unfit = form.zones()
        if form.kind == LEFT_OUT:
            request.date = form.date.currentText()
            images = left_out.images_known(self._state, prediction)
            if request.date in left_out.dates(images, self._spec(prediction)):
                found = left_out.inputs(images, request.date, self._spec(prediction))
                request.inputs, request.reference = found
            return request
        request.target = form.target.chosen(self.found)
        request.unchanged = candidates.unchanged_of(prediction, self.found)
        for image in (request.target, request.unchanged):
            self._scale(image)
        return request

    def misfits(self) -> list[dict[str, Any]]:
        """What is missing or does not fit, as findings."""
        found = misfits(self.request)
        if self._unfit:
            found.append({"code": "layer-unfit", "severity": "error", "message": self._unfit})
        return found

    def compare_as_coarse(self) -> None:
        """The chosen reference is a coarse image; without one, that of the prediction."""
        form = self._page.form
        target, prediction = form.target.currentLayer(), self.request.prediction
        self._by_hand = True
        form.set_kind(AGAINST_COARSE)
        if target is not None:
            form.target.setLayer(target)
        elif prediction is not None:
            self._preset_target(prediction)
        self.read_form()
