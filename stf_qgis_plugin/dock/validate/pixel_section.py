"""The values of a clicked pixel along the bands and along the dates."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtWidgets import QComboBox, QPushButton, QWidget

from .. import glyphs, texts
from ..flow import FlowLayout, wrap
from ..section import MutedLabel, Section
from . import plots
from .pixel_picker import PixelPicker
from .plot import PlotView
from .plots import Pixel

SPECTRAL, TIME = 0, 1
HINT = "Click a pixel on the map. Esc takes the mark away."
NO_VALUES = "No image has data at this place."


class PixelSection(Section):
    """A button to pick, the kind of profile, and the profile."""

    def __init__(self, picker: PixelPicker, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Pixel"), True, parent)
        self._picker = picker
        self._pixel: Optional[Pixel] = None
        self._metrics: dict[str, Any] = {}
        self._band = -1
        self.pick = QPushButton(texts.tr("Pick Pixel"), self)
        glyphs.put_on(self.pick, "pick")
        self.pick.setCheckable(True)
        self.pick.setAutoDefault(False)
        self.pick.setToolTip(texts.tr("Click a place on the map to see its values."))
        self.pick.setEnabled(picker.is_possible)
        self.kind = QComboBox(self)
        self.kind.addItems([texts.tr("Spectral profile"), texts.tr("Time profile")])
        self.kind.setAccessibleName(texts.tr("Profile"))
        self.kind.setToolTip(texts.tr("The pixel along the bands, or along the dates."))
        self.hint = wrap(MutedLabel(texts.tr(HINT), self))
        self.view = PlotView(self)
        self.view.hide()
        row = FlowLayout()
        row.addWidget(self.pick)
        row.addWidget(self.kind)
        self.body.addLayout(row)
        self.body.addWidget(self.hint)
        self.body.addWidget(self.view)
        self.pick.toggled.connect(picker.set_active)
        picker.active_changed.connect(self.pick.setChecked)
        self.kind.currentIndexChanged.connect(self._refresh)

    def set_pixel(self, pixel: Optional[Pixel], metrics: dict[str, Any], band: int) -> None:
        """Show the values of a pixel; None = none is picked."""
        self._pixel, self._metrics, self._band = pixel, metrics, band
        self._refresh()

    def set_band(self, band: int) -> None:
        self._band = band
        self._refresh()

    def _refresh(self, *chosen: Any) -> None:
        plot, words = None, texts.tr(HINT)
        if self._pixel is not None:
            if self.kind.currentIndex() == TIME:
                plot = plots.time(self._pixel, self._metrics, self._band)
            else:
                plot = plots.spectral(self._pixel, self._metrics)
            words = "" if plot is not None else texts.tr(NO_VALUES)
            if self._pixel.left_out:
                one = "%1 image has other units and is left out."
                many = "%1 images have other units and are left out."
                words = f"{words} {texts.plural(self._pixel.left_out, one, many)}".strip()
        self.view.set_plot(plot)
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
