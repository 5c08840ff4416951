"""Scatter plot and histogram of the result."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from .. import texts
from ..section import Section
from . import plots
from .plot import PlotView

KINDS = (
    ("Scatter: prediction and reference", plots.scatter),
    ("Histogram of errors", plots.histogram),
)


class PlotsSection(Section):
    """One plot at a time."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Plots"), True, parent)
        self._metrics: dict[str, Any] = {}
        self._band = -1
        self.kind = QComboBox(self)
        for words, _ in KINDS:
            self.kind.addItem(texts.tr(words))
        self.kind.setAccessibleName(texts.tr("Plot"))
        self.kind.setToolTip(texts.tr("What is drawn. The band is chosen above the scores."))
        self.kind.setMinimumWidth(80)
        self.view = PlotView(self)
        self.body.addWidget(self.kind)
        self.body.addWidget(self.view)
        self.kind.currentIndexChanged.connect(self._refresh)

    def set_metrics(self, metrics: dict[str, Any], band: int) -> None:
        """Draw the plots of a result."""
        self._metrics, self._band = metrics, band
        self._refresh()

    def set_band(self, band: int) -> None:
        self._band = band
        self._refresh()

    def _refresh(self, *chosen: Any) -> None:
        if self._metrics.get("plots"):
            draw = KINDS[max(0, self.kind.currentIndex())][1]
            self.view.set_plot(draw(self._metrics, self._band))
