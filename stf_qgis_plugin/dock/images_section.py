"""The Images section: buttons, table and timeline."""

from __future__ import annotations

import functools
from typing import Optional

from qgis.PyQt.QtCore import QSize, pyqtSignal
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QPushButton, QWidget

from . import glyphs, texts
from .add_images import image_of_layer
from .image_table import ImageTable
from .section import Section
from .services import Services
from .state import COARSE, FINE, FuseState, Image
from .timeline import Timeline


class ImagesSection(Section):
    """Emits ``added`` with new images; the page puts them into the state."""

    added = pyqtSignal(object, object)
    changed = pyqtSignal()
    cleared = pyqtSignal()
    files_wanted = pyqtSignal(object)

    def __init__(
        self, state: FuseState, services: Services, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(texts.tr("Images"), True, parent)
        self._state, self._services = state, services
        self.add_layers = QPushButton(texts.tr(texts.ADD_LAYERS), self)
        self.add_layers.setToolTip(texts.tr(texts.ADD_LAYERS_TIP))
        self.add_layers.setIcon(glyphs.icon("add", self))
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.add_layers.setMenu(self.menu)
        self.add_folder = QPushButton(texts.tr(texts.ADD_FOLDER), self)
        self.add_folder.setToolTip(texts.tr(texts.ADD_FOLDER_TIP))
        self.add_folder.setIcon(glyphs.icon("folder", self))
        self.add_folder.clicked.connect(self.choose_folder)
        self.folder_icon = glyphs.GlyphButton("folder", texts.tr(texts.ADD_FOLDER), self)
        self.folder_icon.clicked.connect(self.choose_folder)
        self.folder_icon.hide()
        self.remove = glyphs.GlyphButton("remove", texts.tr("Remove Images"), self)
        self.remove.clicked.connect(self.remove_selected)
        self.more = glyphs.GlyphButton("more", texts.tr("More"), self)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        self.more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        more_menu = QMenu(self)
        more_menu.addAction(texts.tr("Clear"), self.cleared.emit)
        self.more.setMenu(more_menu)
        self.table = ImageTable(state, self)
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

    def refresh(self) -> None:
        """Show the state anew."""
        self.table.refresh()
        self.timeline.update()
        counts = len(self._state.of(FINE)), len(self._state.of(COARSE))
        self.set_summary(texts.image_counts(*counts))

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
        self.added.emit([image_of_layer(layer) for layer in self._services.project_rasters()], [])

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
