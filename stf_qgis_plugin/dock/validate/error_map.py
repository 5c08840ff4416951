"""The map of errors on the map: added, switched on and off."""

from __future__ import annotations

from typing import Any, Optional

from ... import error_layer
from .. import texts
from . import project
from .map_section import MapSection
from .request import Request


class ErrorMap:
    """Joins the tick on the page with the layer of the last comparison."""

    def __init__(self, section: MapSection) -> None:
        self._section = section
        self._layer_id = ""
        self._covering: list[str] = []
        section.error_toggled.connect(self.show)

    @property
    def layer(self) -> Optional[Any]:
        """The layer; None when there is none, or when it was taken out of the project."""
        return project.layer_of(self._layer_id)

    def add(self, path: str, request: Request, metrics: dict[str, Any]) -> None:
        """Bring the map of a comparison into the project."""
        prediction = request.prediction
        if prediction is None:
            return
        shown = self._section.error.isChecked()
        if shown:
            self.show(False)
        date = request.date or prediction.date
        name = texts.tr("%1 · error", date or prediction.name)
        limit = float(metrics["error_limit"])
        beside = project.layer_of(prediction.layer_id)
        layer = error_layer.add(path, name, limit, beside, date, request.key)
        self._layer_id = layer.id() if layer is not None else ""
        reflectance = metrics.get("quantity") == "reflectance"
        self._section.set_error(limit, reflectance, shown)
        if shown:
            self.show(True)

    def show(self, shown: bool) -> None:
        """Switch the layer on or off."""
        layer = self.layer
        if layer is None:
            return
        if shown:
            self._covering = error_layer.show(layer)
        else:
            error_layer.hide(layer, self._covering)
            self._covering = []
