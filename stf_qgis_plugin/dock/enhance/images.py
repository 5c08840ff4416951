"""The Images section of the Enhance page: buttons, table, and which image is pan."""

from __future__ import annotations

import functools
import os
from typing import Any, Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ...layers import is_own
from .. import glyphs, texts
from ..add_images import image_of_layer
from ..image import COARSE, Image
from ..image_panels import MasksPanel
from ..image_table import ImageTable
from ..images_section import ImagesSection
from ..services import Services
from ..state import FuseState
from .state import PAN, EnhanceState
from .table import RevisitTable

ADD_TIP = "Add images of one place from this project or from files."
PAN_TIP = "A sharp image of one band: its detail goes into the result, which lies on its pixels."
NO_PAN = "None"
PAN_FILE = "Pan Image from File…"


class RevisitMasks(MasksPanel):
    """A mask for each revisit, and for pan."""

    def images(self) -> list[Image]:
        return [*self._state.of(COARSE), *self._state.of(PAN)]


class RevisitsSection(ImagesSection):
    """Emits ``added`` with new images, ``pan_file`` with the path of a pan image."""

    pan_file = pyqtSignal(str)
    panels = {"masks": ("Choose Masks…", RevisitMasks)}
    tip = ADD_TIP

    _state: EnhanceState

    def __init__(
        self, state: EnhanceState, services: Services, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(state, services, parent)
        self.body.removeWidget(self.timeline)
        self.timeline.hide()
        self.table.setAccessibleName(texts.tr("Revisits"))
        self.pan = QComboBox(self)
        self.pan.setAccessibleName(texts.tr("Pan image"))
        self.pan.setToolTip(texts.tr(PAN_TIP))
        self.pan.setMinimumWidth(80)
        self.pan.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pan.activated.connect(self._on_pan)
        label = QLabel(texts.tr("Pan image"), self)
        label.setBuddy(self.pan)
        self.pan_button = glyphs.GlyphButton("folder", texts.tr(PAN_FILE), self)
        self.pan_button.clicked.connect(self._choose_pan)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.pan, 1)
        row.addWidget(self.pan_button)
        self.body.addLayout(row)

    def make_table(self, state: FuseState) -> ImageTable:
        return RevisitTable(state, self)

    def refresh(self) -> None:
        """Show the state anew; a panel about images that are gone closes."""
        if self.panel is not None and self.panel.images() != self.panel.shown:
            self.close_panel()
        self.table.refresh()
        self._fill_pans()
        kept = len(self._state.revisits)
        words = texts.plural(kept, "%1 revisit", "%1 revisits")
        if self._state.pan is not None:
            words = texts.plural(kept, "%1 revisit, 1 pan", "%1 revisits, 1 pan")
        self.set_summary(words)

    # --- groups --------------------------------------------------------------------------

    def _fill_menu(self) -> None:
        super()._fill_menu()
        groups = self._groups()
        if groups:
            menu = self.menu.addMenu(texts.tr("Group of Layers"))
            for name, layers in groups.items():
                menu.addAction(name, functools.partial(self._add_group, layers))

    def _groups(self) -> dict[str, list[QgsRasterLayer]]:
        """Groups of the layer tree with two images or more, by name."""
        root = QgsProject.instance().layerTreeRoot()
        usable = {layer.id(): layer for layer in self._services.project_rasters()}
        found = {}
        for group in root.findGroups():
            layers = [usable[i] for i in group.findLayerIds() if i in usable]
            layers = [layer for layer in layers if not is_own(layer)]
            if len(layers) > 1:
                found[group.name()] = layers
        return found

    def _add_group(self, layers: list[QgsRasterLayer]) -> None:
        self.added.emit([image_of_layer(layer) for layer in layers], [])

    # --- pan -----------------------------------------------------------------------------

    def _fill_pans(self) -> None:
        """None, the images of one band in the table, and those of the project."""
        self.pan.clear()
        self.pan.addItem(texts.tr(NO_PAN), "")
        known = {image.path for image in self._state.images}
        for image in self._state.images:
            if image.bands == 1 or image is self._state.pan:
                self.pan.addItem(image.name, image.path)
        for layer in self._services.project_rasters():
            if layer.bandCount() == 1 and layer.source() not in known:
                self.pan.addItem(layer.name(), layer.source())
        chosen = self._state.pan
        self.pan.setCurrentIndex(max(0, self.pan.findData(chosen.path if chosen else "")))

    def _on_pan(self, *chosen: Any) -> None:
        path = self.pan.currentData()
        image = next((i for i in self._state.images if i.path == path), None)
        if path and image is None:
            layer: Optional[QgsRasterLayer] = self._services.layer_of(path)
            image = image_of_layer(layer) if layer is not None else None
        self._state.set_pan(image)
        self.changed.emit()
        if image is not None and not image.date:
            self.added.emit([image], [])

    def _choose_pan(self, *clicked: Any) -> None:
        start = os.path.dirname(next((i.path for i in self._state.images), ""))
        path, _ = QFileDialog.getOpenFileName(self, texts.tr(PAN_FILE), start)
        if path:
            self.pan_file.emit(path)
