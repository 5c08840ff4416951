"""The Validate page: what to compare, verdict, scores, map, plots, pixel."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from .. import texts
from ..flow import wrap
from ..section import MutedLabel
from ..steady import Steady
from .compare_form import CompareForm
from .map_section import MapSection
from .pixel_picker import PixelPicker
from .pixel_section import PixelSection
from .plots_section import PlotsSection
from .scores_section import ScoresSection
from .verdict import VerdictSection

TITLE = "Validate"
EMPTY = "Fuse first, or choose any two images of one date."


class ValidatePage(QScrollArea):
    """Shows; what is compared and what follows from it is decided by the controller.

    Signals:
        shown: the page came into sight.
    """

    title = TITLE
    glyph = "validate"

    shown = pyqtSignal()

    def __init__(self, picker: PixelPicker, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form = CompareForm(self)
        self.empty = wrap(MutedLabel(texts.tr(EMPTY), self))
        self.stale = wrap(MutedLabel("", self))
        self.findings = VerdictSection(texts.tr("Findings"), self)
        self.verdict = VerdictSection(texts.tr("Verdict"), self)
        self.scores = ScoresSection(self)
        self.map = MapSection(self)
        self.plots = PlotsSection(self)
        self.pixel = PixelSection(picker, self)
        inner = QWidget(self)
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        for widget in (
            self.form,
            self.empty,
            self.findings,
            self.stale,
            self.verdict,
            self.scores,
            self.map,
            self.plots,
            self.pixel,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.setWidget(inner)
        self._steady = Steady(self, self.verdict)
        self.set_findings([])
        self.show_result(None)
        self.set_stale("")
        self.scores.band_changed.connect(self.plots.set_band)
        self.scores.band_changed.connect(self.pixel.set_band)

    def set_findings(self, findings: list[dict[str, Any]]) -> None:
        """What is missing or does not fit."""
        errors = sum(finding["severity"] == "error" for finding in findings)
        warnings = sum(finding["severity"] == "warning" for finding in findings)
        with self._steady.kept():
            if findings != [card.finding for card in self.findings.cards]:
                self.findings.set_cards(findings)
            self.findings.set_summary(texts.finding_counts(errors, warnings, 0))
            self.findings.setVisible(bool(findings))

    def set_empty(self, empty: bool) -> None:
        """Say what is needed when there is nothing to judge."""
        with self._steady.kept():
            self.empty.setVisible(empty)

    def set_stale(self, title: str) -> None:
        """Say what the results below belong to when the form says something else; "" = the same."""
        with self._steady.kept():
            self.stale.setText(texts.tr("The results below are those of %1.", title))
            self.stale.setVisible(bool(title))

    def show_result(self, metrics: Optional[dict[str, Any]]) -> None:
        """The numbers of a comparison; None hides what belonged to an earlier one."""
        for section in (self.verdict, self.scores, self.plots, self.pixel):
            section.setVisible(metrics is not None)
        self.map.setVisible(metrics is not None or self.map.swipe is not None)
        if metrics is None:
            return
        self.scores.set_metrics(metrics)
        self.plots.set_metrics(metrics, self.scores.band)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()
