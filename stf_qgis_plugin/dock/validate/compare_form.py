"""What to compare: prediction, against what, reference, areas."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsVectorLayer
from qgis.gui import QgsFieldComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHBoxLayout, QLabel, QWidget

from ...compat import AREA_LAYERS, RASTER_LAYERS
from ...recipes import zones_of
from .. import glyphs, texts
from ..choices import LongChoice, put
from ..section import Section
from .candidates import Candidate
from .layer_combo import LayerCombo
from .request import AGAINST_COARSE, AGAINST_FINE, LEFT_OUT

AGAINST = (
    (AGAINST_FINE, "Fine image of that date"),
    (AGAINST_COARSE, "Coarse image"),
    (LEFT_OUT, "Leave one date out"),
)

TARGET_WORDS = {AGAINST_FINE: "Reference", AGAINST_COARSE: "Coarse image", LEFT_OUT: "Reference"}


class CompareForm(Section):
    """Tells what was chosen; what fits together is decided by the controller.

    Signals:
        prediction_changed: another prediction; the rest is preset anew.
        against_changed: by hand.
        changed: anything else.
        target_chosen: the reference was chosen by hand.
        file_chosen: path of a reference from a file.
    """

    prediction_changed = pyqtSignal()
    against_changed = pyqtSignal()
    changed = pyqtSignal()
    target_chosen = pyqtSignal()
    file_chosen = pyqtSignal(str)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("What to Compare"), True, parent)
        self.prediction = LayerCombo(
            "Prediction", "The image to judge; the newest result is preset.", RASTER_LAYERS, self
        )
        self.against = LongChoice(self)
        self.target = LayerCombo(
            "Reference", "A real image of the same date; it is taken for the truth.",
            RASTER_LAYERS, self,
        )  # fmt: skip
        self.file = glyphs.GlyphButton("folder", texts.tr("Reference from File…"), self)
        self.date = QComboBox(self)
        self.areas = LayerCombo(
            "Areas", "Polygons or a raster of classes: scores for each of them as well.",
            AREA_LAYERS, self, "Whole image only",
        )  # fmt: skip
        self.field = QgsFieldComboBox(self)
        self._describe()
        self._lay_out()
        self._connect()
        self.show_kind()

    def _describe(self) -> None:
        for kind, words in AGAINST:
            self.against.addItem(texts.tr(words), kind)
        self.against.setToolTip(
            texts.tr(
                "A fine image tells most. A coarse one tells whether the averages agree. Leaving "
                "a date out predicts a known image from the others."
            )
        )
        self.date.setToolTip(texts.tr("The fine image of this date is hidden from the method."))
        self.field.setAllowEmptyFieldName(True)
        self.field.setToolTip(texts.tr("Polygons with the same text are one area."))
        names = ((self.against, "Against"), (self.date, "Date left out"), (self.field, "Named by"))
        for widget, words in names:
            widget.setAccessibleName(texts.tr(words))
            widget.setMinimumWidth(80)

    def _lay_out(self) -> None:
        target = QWidget(self)
        row = QHBoxLayout(target)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.target, 1)
        row.addWidget(self.file)
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[QLabel, QWidget]] = {}
        rows = (
            ("Prediction", self.prediction), ("Against", self.against), ("Reference", target),
            ("Date left out", self.date), ("Areas", self.areas), ("Named by", self.field),
        )  # fmt: skip
        for number, (words, widget) in enumerate(rows):
            label = QLabel(texts.tr(words), self)
            label.setBuddy(self.target if widget is target else widget)
            grid.addWidget(label, number, 0)
            grid.addWidget(widget, number, 1)
            self._rows[words] = (label, widget)
        self.body.addLayout(grid)

    def _connect(self) -> None:
        self.prediction.layerChanged.connect(self._on_prediction)
        self.against.activated.connect(self._on_against)
        self.target.activated.connect(lambda *chosen: self.target_chosen.emit())
        self.target.currentIndexChanged.connect(self._on_other)
        self.date.activated.connect(self._on_other)
        self.areas.layerChanged.connect(self._on_areas)
        self.field.fieldChanged.connect(self._on_other)
        self.file.clicked.connect(self._choose_file)

    def _on_prediction(self, *layer: Any) -> None:
        self.prediction_changed.emit()

    def _on_against(self, *chosen: Any) -> None:
        self.show_kind()
        self.against_changed.emit()

    def _on_other(self, *chosen: Any) -> None:
        self.changed.emit()

    def _on_areas(self, *layer: Any) -> None:
        self.show_kind()
        self.changed.emit()

    def _choose_file(self, *clicked: Any) -> None:
        judged = self.prediction.currentLayer()
        beside = os.path.dirname(judged.source()) if judged is not None else ""
        path, _ = QFileDialog.getOpenFileName(self, texts.tr("Reference from File"), beside)
        if path:
            self.file_chosen.emit(path)

    # --- what is chosen ------------------------------------------------------------------

    @property
    def kind(self) -> str:
        return str(self.against.currentData() or AGAINST_FINE)

    def set_kind(self, kind: str) -> None:
        """Choose what to compare with, without a signal."""
        self.against.setCurrentIndex(max(0, self.against.findData(kind)))
        self.show_kind()

    def set_dates(self, dates: list[str], preset: str) -> None:
        """Dates that can be left out."""
        before = self.date.currentText()
        put(self.date, [(date, None) for date in dates])
        self.date.setCurrentText(before if before in dates else preset)

    def show_kind(self) -> None:
        """Only the rows that the choice needs."""
        left_out = self.kind == LEFT_OUT
        polygons = isinstance(self.areas.currentLayer(), QgsVectorLayer)
        if polygons and self.field.layer() is not self.areas.currentLayer():
            self.field.setLayer(self.areas.currentLayer())
        shown = {"Reference": not left_out, "Date left out": left_out, "Named by": polygons}
        for words, visible in shown.items():
            for widget in self._rows[words]:
                widget.setVisible(visible)
        self._rows["Reference"][0].setText(texts.tr(TARGET_WORDS[self.kind]))
        self.file.setVisible(self.kind == AGAINST_FINE)

    def zones(self) -> tuple[dict[str, Any], str]:
        """Areas of the recipe, and a sentence when the layer cannot be read by the engine."""
        layer: Optional[QgsMapLayer] = self.areas.currentLayer()
        if layer is None:
            return {}, ""
        if layer.dataProvider().name() not in ("ogr", "gdal"):
            words = "The areas of %1 are not in a file. Save the layer to a file first."
            return {}, texts.tr(words, layer.name())
        polygons = isinstance(layer, QgsVectorLayer)
        return zones_of(layer.source(), self.field.currentField() if polygons else ""), ""

    def summary_of(self, prediction: Optional[Candidate]) -> None:
        """Words that are readable when the section is closed."""
        self.set_summary(prediction.name if prediction is not None else "")
