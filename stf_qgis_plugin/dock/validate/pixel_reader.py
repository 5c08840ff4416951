"""Joins the picker on the map with the profiles on the page."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY
from qgis.PyQt.QtCore import QObject

from .. import texts
from . import profiles, project
from .candidates import COARSE, FINE, PREDICTED, Candidate
from .page import ValidatePage
from .pixel_picker import PixelPicker
from .request import AGAINST_COARSE, Request

GEOGRAPHIC = "EPSG:4326"


class PixelReader(QObject):
    """Reads the clicked pixel of every image, a few numbers each."""

    def __init__(
        self,
        page: ValidatePage,
        picker: PixelPicker,
        parent: Optional[QObject] = None,
    ) -> None:
        super().__init__(parent)
        self._page, self._picker = page, picker
        self._request = Request()
        self._metrics: dict[str, Any] = {}
        self._found: list[Candidate] = []
        self._point: Optional[QgsPointXY] = None
        self._crs = QgsCoordinateReferenceSystem()
        picker.picked.connect(self._on_picked)
        picker.cleared.connect(self.forget)

    def set_comparison(
        self, request: Request, metrics: dict[str, Any], found: list[Candidate]
    ) -> None:
        """What the profiles show from now on."""
        self._request, self._metrics, self._found = request, metrics, found
        self._refresh()

    def end(self) -> None:
        """Take tool and marker off the map."""
        self._picker.end()

    def forget(self) -> None:
        """No pixel is picked any more."""
        self._point = None
        self._refresh()

    def _on_picked(self, point: QgsPointXY) -> None:
        self._point, self._crs = point, self._picker.crs()
        self._refresh()

    def _refresh(self) -> None:
        pixel, prediction = None, self._request.prediction
        if self._point is not None and prediction is not None:
            pixel = profiles.read_pixel(
                self._words(), self._point, self._crs, self._compared(), prediction, self._found
            )
        self._page.pixel.set_pixel(pixel, self._metrics, self._page.scores.band)

    def _compared(self) -> list[tuple[str, str, Candidate]]:
        """Kind, name and image of what is compared."""
        request, found = self._request, []
        if request.prediction is not None:
            found.append((PREDICTED, texts.tr("predicted"), request.prediction))
        if request.target is not None:
            coarse = request.against == AGAINST_COARSE
            words = texts.tr("coarse" if coarse else "reference")
            found.append((COARSE if coarse else FINE, words, request.target))
        if request.unchanged is not None:
            found.append(("", texts.tr("no change"), request.unchanged))
        return found

    def _words(self) -> str:
        """The place in degrees; in map units where it has no place on the globe."""
        if self._point is None:
            return ""
        globe = QgsCoordinateReferenceSystem(GEOGRAPHIC)
        place = profiles.moved(self._point, self._crs, globe) if self._crs.isValid() else None
        if place is None:
            return f"{self._point.x():.10g}, {self._point.y():.10g}"
        east, north = place.x(), place.y()
        across = texts.tr("%1° E" if east >= 0 else "%1° W", f"{abs(east):.4f}")
        up = texts.tr("%1° N" if north >= 0 else "%1° S", f"{abs(north):.4f}")
        return f"{across}, {up}"

    def in_recipe(self) -> dict[str, Any]:
        """The picked pixel and its dated images, as fields of an evaluation."""
        prediction = self._request.prediction
        if self._point is None or prediction is None:
            return {}
        layer = project.layer_of(prediction.layer_id)
        if layer is None:
            return {}
        place = profiles.moved(self._point, self._crs, layer.crs())
        if place is None or not layer.extent().contains(place):
            return {}
        series: dict[str, list[dict[str, Any]]] = {}
        for candidate in self._found:
            kind = candidate.kind_beside(prediction)
            if candidate.date and kind:
                series.setdefault(kind, []).append(candidate.as_input())
        found: dict[str, Any] = {"pixel": [place.x(), place.y()]}
        if series:
            found["series"] = series
        return found
