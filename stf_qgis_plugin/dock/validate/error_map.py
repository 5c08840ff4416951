"""The map of errors on the map: added, switched on and off."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ... import error_layer
from .. import texts
from . import project
from .map_section import MapSection
from .request import Request


class ErrorMap(QObject):
    """Joins the tick on the page with the layer of the last comparison."""

    def __init__(self, section: MapSection, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._section = section
        self._layer_id = ""
        self._covering: list[str] = []
        section.error_toggled.connect(self.show)
        QgsProject.instance().layersRemoved.connect(self._on_removed)

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
        node = error_layer.node_of(layer)
        if node is not None:
            node.visibilityChanged.connect(self._on_tree)
        reflectance = metrics.get("quantity") == "reflectance"
        self._section.set_error(limit, reflectance, shown)
        if shown:
            self.show(True)

    def _on_removed(self, *layers: Any) -> None:
        """The tick is of no use without the layer."""
        if self._layer_id and self.layer is None:
            self._layer_id, self._covering = "", []
            self._section.set_no_error()

    def _on_tree(self, *changed: Any) -> None:
        """Somebody ticked the layer in the layer list."""
        node = error_layer.node_of(self.layer)
        if node is not None:
            self._section.show_ticked(node.isVisible())

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
