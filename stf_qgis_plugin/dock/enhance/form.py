"""Pixel, reference, bands, method with its settings, area and output: the middle of the page."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from ... import specs
from .. import texts
from ..choices import LongChoice, put
from ..output_form import OutputForm, labelled_rows
from ..page_form import PageForm
from ..section import Section
from .naming import REPORT_TIP
from .state import LARGEST_RATIO, EnhanceState

PIXEL_TIP = "Of the result. Automatic: that of the pan image, else half of the revisits' pixel."
PAN_PIXEL_TIP = "The result lies on the pixels of the pan image."
REFERENCE_TIP = (
    "The result begins at its corner and has its date; the others are moved to it. When it is "
    "clouded, the clearest revisit near its date is taken."
)
CLEAREST = "Automatic: the clearest one"
AGREEMENT_TIP = (
    "A second file: how far the revisits differ at each pixel (standard deviation), and how many "
    "there are."
)
REPORT = "Write a report"
BANDS_TIP = "Of the revisits: numbers, names or wavelengths with commas between them."


class EnhanceOutput(OutputForm):
    """Area, folder and rare options, in the words of this page, and whether a page is written."""

    like, like_type = "as the revisits", "As the revisits"
    folder_default = "enhanced, beside the revisits"
    uncertainty_tip = AGREEMENT_TIP

    _state: EnhanceState

    def _make_more(self) -> None:
        super()._make_more()
        self.report = self._tick(REPORT, REPORT_TIP)
        self.report.toggled.connect(self._on_report)

    def refresh(self, spec: dict[str, Any]) -> None:
        """Show the state anew; ``spec`` is that of the chosen method."""
        self._quiet = True
        self.report.setChecked(self._state.report)
        super().refresh(spec)

    def _uncertainty_asked(self, spec: dict[str, Any]) -> Optional[bool]:
        return None if not spec or spec.get("needs_weights") else self._state.uncertainty

    def _more_words(self) -> list[str]:
        return [*super()._more_words(), *([texts.tr("report")] if self._state.report else [])]

    def _on_report(self, on: bool) -> None:
        if not self._quiet:
            self._state.report = on
            self._summaries()
            self.changed.emit()


class EnhanceForm(PageForm):
    """Pixel, reference and bands of the result, with the method in the same section."""

    groups = specs.ENHANCE_GROUPS
    output_form = EnhanceOutput

    _state: EnhanceState

    def __init__(
        self, state: EnhanceState, methods: list[dict[str, Any]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(state, methods, parent)
        self._make_result()
        self.lay_out(self.result)

    # --- making --------------------------------------------------------------------------

    def _make_result(self) -> None:
        self.result = Section(texts.tr("Result"), True, self)
        self.pixel = QgsDoubleSpinBox(self)
        self.pixel.setDecimals(3)
        self.pixel.setShowClearButton(False)
        self.pixel.setSuffix(f"{texts.NBSP}m")
        self.auto = QCheckBox(texts.tr("Auto"), self)
        self.auto.setToolTip(texts.tr(texts.AUTO_TIP))
        self.auto.setAccessibleName(texts.tr("%1 automatic", texts.tr("Pixel size")))
        pixel = QWidget(self)
        row = QHBoxLayout(pixel)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.pixel, 1)
        row.addWidget(self.auto)
        self.reference = LongChoice(self)
        self.reference.setToolTip(texts.tr(REFERENCE_TIP))
        self.bands = QLineEdit(self)
        self.bands.setPlaceholderText(texts.tr("all, in their order"))
        self.bands.setToolTip(texts.tr(BANDS_TIP))
        rows = (("Pixel size", pixel), ("Reference", self.reference), ("Bands", self.bands))
        self.result.body.addLayout(labelled_rows(self, rows))
        self.result.body.addWidget(self.picker)
        self.pixel.setMinimumWidth(60)
        self.pixel.setAccessibleName(texts.tr("Pixel size"))
        self.pixel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        pixel.setFocusProxy(self.pixel)
        self.pixel.valueChanged.connect(self._on_pixel)
        self.auto.toggled.connect(self._on_auto)
        self.reference.currentIndexChanged.connect(self._on_reference)
        self.bands.editingFinished.connect(self._on_bands)

    # --- from the state ------------------------------------------------------------------

    @property
    def pan_used(self) -> bool:
        return self._state.pan is not None and specs.takes_pan(self.picker.spec)

    def _show_own(self) -> None:
        self._show_pixel()
        self._show_references()
        if not self.bands.hasFocus():
            self.bands.setText(self._state.bands)

    def _show_pixel(self) -> None:
        state, coarse = self._state, self._state.revisit_pixel_m
        self.pixel.setRange(coarse / LARGEST_RATIO, max(coarse, 0.001))
        if self.pan_used and state.pan is not None:
            self.pixel.setRange(0.0, 1e6)
        self.pixel.setValue(state.pixel_m(self.pan_used))
        automatic = self.pan_used or state.wanted_pixel_m is None
        self.auto.setChecked(automatic)
        self.auto.setEnabled(not self.pan_used)
        self.pixel.setEnabled(not automatic)
        self.pixel.setToolTip(texts.tr(PAN_PIXEL_TIP if self.pan_used else PIXEL_TIP))

    def _show_references(self) -> None:
        revisits = sorted(self._state.revisits, key=lambda i: (i.date or "9999", i.name))
        named = [(" · ".join(filter(None, (i.date, i.name))), i.path) for i in revisits]
        put(self.reference, [(texts.tr(CLEAREST), ""), *named])
        self.reference.setCurrentIndex(max(0, self.reference.findData(self._state.reference)))

    def _summaries(self) -> None:
        super()._summaries()
        pixel = texts.pixel(self._state.pixel_m(self.pan_used))
        words = " · ".join(filter(None, (pixel, self.picker.spec.get("title", ""))))
        self.result.set_summary("" if self.result.is_open else words)

    # --- to the state --------------------------------------------------------------------

    def _on_pixel(self, value: float) -> None:
        if not self._quiet:
            self._state.wanted_pixel_m = value
            self.changed.emit()

    def _on_auto(self, ticked: bool) -> None:
        if not self._quiet:
            self._state.wanted_pixel_m = None if ticked else self.pixel.value()
            self.refresh()
            self.changed.emit()

    def _on_reference(self, *unused: Any) -> None:
        if not self._quiet:
            self._state.reference = self.reference.currentData() or ""
            self.changed.emit()

    def _on_bands(self) -> None:
        words = self.bands.text().strip()
        if not self._quiet and words != self._state.bands:
            self._state.bands = words
            self.changed.emit()
