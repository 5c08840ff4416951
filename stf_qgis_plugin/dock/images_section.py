"""The Images section: buttons, table and timeline."""

from __future__ import annotations

import functools
from typing import Any, Optional

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from ..layers import is_own
from . import glyphs, texts
from .add_images import image_of_layer
from .bands_panel import BandsPanel
from .image import COARSE, FINE, Image
from .image_panels import MasksPanel, Panel, ScalesPanel
from .image_table import ImageTable
from .section import Section
from .services import Services
from .state import FuseState
from .timeline import Timeline

PANELS: dict[str, tuple[str, Any]] = {
    "scales": ("Set Scales…", ScalesPanel),
    "masks": ("Choose Masks…", MasksPanel),
    "bands": ("Review Bands…", BandsPanel),
}


class ImagesSection(Section):
    """Emits ``added`` with new images; the page puts them into the state."""

    panels = PANELS
    tip = texts.ADD_LAYERS_TIP

    added = pyqtSignal(object, object)
    changed = pyqtSignal()
    cleared = pyqtSignal()
    files_wanted = pyqtSignal(object)
    panel_opened = pyqtSignal(object)

    def __init__(
        self, state: FuseState, services: Services, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(texts.tr("Images"), True, parent)
        self._state, self._services = state, services
        self.add_layers = QPushButton(texts.tr(texts.ADD_LAYERS), self)
        self.add_layers.setToolTip(texts.tr(self.tip))
        glyphs.put_on(self.add_layers, "add")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add_layers.setMenu(self.menu)
        self.add_folder = QPushButton(texts.tr(texts.ADD_FOLDER), self)
        self.add_folder.setToolTip(texts.tr(texts.ADD_FOLDER_TIP))
        glyphs.put_on(self.add_folder, "folder")
        self.add_folder.clicked.connect(self.choose_folder)
        self.folder_icon = glyphs.GlyphButton("folder", texts.tr(texts.ADD_FOLDER), self)
        self.folder_icon.clicked.connect(self.choose_folder)
        self.folder_icon.hide()
        self.remove = glyphs.GlyphButton("remove", texts.tr("Remove Images"), self)
        self.remove.clicked.connect(self.remove_selected)
        self.more = glyphs.GlyphButton("more", texts.tr("More"), self)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        self.more.setMenu(self._more_menu())
        self.panel: Optional[Panel] = None
        self.table = self.make_table(state)
        self.timeline = Timeline(state, self)
        row = QHBoxLayout()
        row.addWidget(self.add_layers)
        row.addWidget(self.add_folder)
        row.addWidget(self.folder_icon)
        row.addStretch(1)
        row.addWidget(self.remove)
        row.addWidget(self.more)
        self.add_folder.setMinimumWidth(1)
        self.body.addLayout(row)
        self.body.addWidget(self.table)
        self.body.addWidget(self.timeline)
        self.table.changed.connect(self.changed)
        self.table.remove_wanted.connect(self.remove_selected)
        self.table.zoom_wanted.connect(lambda image: services.zoom_to(image.path))

    def make_table(self, state: FuseState) -> ImageTable:
        """The table; another page has another one."""
        return ImageTable(state, self)

    def refresh(self) -> None:
        """Show the state anew; a panel about images that are gone closes."""
        if self.panel is not None and self.panel.images() != self.panel.shown:
            self.close_panel()
        self.table.refresh()
        self.timeline.update()
        counts = len(self._state.of(FINE)), len(self._state.of(COARSE))
        self.set_summary(texts.image_counts(*counts))

    def _more_menu(self) -> QMenu:
        menu = QMenu(self.more)
        for name, (word, _) in self.panels.items():
            menu.addAction(texts.tr(word), functools.partial(self.open_panel, name))
        menu.addSeparator()
        menu.addAction(texts.tr("Clear"), self.cleared.emit)
        return menu

    def open_panel(self, name: str) -> None:
        """Show one of the panels under the table; the one that was open goes."""
        self.close_panel()
        self.set_open(True)
        self.panel = self.panels[name][1](self._state, self)
        self.panel.changed.connect(self.changed)
        self.panel.done.connect(self.close_panel)
        self.body.insertWidget(self.body.indexOf(self.table) + 1, self.panel)
        self.panel.show()
        self.panel_opened.emit(self.panel)

    def close_panel(self) -> None:
        if self.panel is not None:
            self.body.removeWidget(self.panel)
            self.panel.hide()
            self.panel.deleteLater()
            self.panel = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        words = self.add_layers.sizeHint().width() + self.add_folder.sizeHint().width()
        narrow = self.width() < words + 2 * self.more.sizeHint().width() + 40
        self.add_folder.setVisible(not narrow)
        self.folder_icon.setVisible(narrow)

    def minimumSizeHint(self) -> QSize:
        # the folder button turns into its sign, so its words must not hold the dock open
        return QSize(200, super().minimumSizeHint().height())

    def _fill_menu(self) -> None:
        self.menu.clear()
        known = {image.path for image in self._state.images}
        rasters = self._services.project_rasters()
        for layer in rasters:
            action = self.menu.addAction(layer.name())
            action.setCheckable(True)
            action.setChecked(layer.source() in known)
            action.toggled.connect(functools.partial(self._toggle, layer.source()))
        if len(rasters) > 1:
            self.menu.addSeparator()
            self.menu.addAction(texts.tr("All Raster Layers"), self.add_all_layers)
        self.menu.addSeparator()
        self.menu.addAction(texts.tr(texts.FROM_FILES), self.choose_files)

    def _toggle(self, path: str, on: bool) -> None:
        if not on:
            gone = [image for image in self._state.images if image.path == path]
            self._state.remove(gone)
            self.changed.emit()
            return
        layer = self._services.layer_of(path)
        if layer is not None:
            self.added.emit([image_of_layer(layer)], [])

    def add_all_layers(self) -> None:
        """All but results: a result would stand for a fine image of the date that is wanted."""
        rasters = [one for one in self._services.project_rasters() if not is_own(one)]
        self.added.emit([image_of_layer(layer) for layer in rasters], [])

    def choose_files(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(self, texts.tr(texts.ADD_LAYERS))
        if paths:
            self.files_wanted.emit(paths)

    def choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, texts.tr(texts.ADD_FOLDER))
        if folder:
            self.files_wanted.emit([folder])

    def remove_selected(self) -> None:
        chosen: list[Image] = self.table.selected()
        if chosen:
            self._state.remove(chosen)
            self.changed.emit()
