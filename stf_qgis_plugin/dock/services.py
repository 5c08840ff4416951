"""What the dock needs from the rest of the plugin and from QGIS, in one place.

The dock's own files import nothing else of the plugin, so each of them can be tried with a small
stand-in for this class.
"""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QStandardPaths

from . import texts

METHODS_FILE = os.path.join(os.path.dirname(__file__), "..", "resources", "methods.json")


class Services:
    """The real thing; ``iface`` is None in tests."""

    def __init__(self, iface: Any = None) -> None:
        self.iface = iface

    # --- the engine ----------------------------------------------------------------------

    def methods(self) -> list[dict[str, Any]]:
        """The specs of all methods, as the engine declared them when the plugin was built."""
        with open(METHODS_FILE, encoding="utf-8") as file:
            found = json.load(file)
        return found["methods"] if isinstance(found, dict) else found

    def run_engine(
        self,
        recipe: dict[str, Any],
        listener: Callable[[dict], None],
        cancelled: Callable[[], bool],
    ) -> dict[str, Any]:
        """Run a recipe in the engine's child process; called in a worker thread."""
        from ..engine_client import EngineRun

        return EngineRun(recipe).run(listener, cancelled)

    def engine_command(self, arguments: list[str]) -> tuple[str, list[str], dict[str, str]]:
        """(program, arguments, environment) of a call of the engine's command line."""
        from ..engine_client import engine_command

        return engine_command(arguments)

    # --- places --------------------------------------------------------------------------

    def documents(self) -> str:
        """The user's documents folder, never a temporary one."""
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(kind) or os.path.expanduser("~")

    def project_folder(self) -> str:
        return QgsProject.instance().absolutePath()

    # --- layers --------------------------------------------------------------------------

    def project_rasters(self) -> list[QgsRasterLayer]:
        """Raster layers of the project that GDAL reads from a file, in the order of the tree."""
        layers = (node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers())
        return [
            layer
            for layer in layers
            if isinstance(layer, QgsRasterLayer)
            and layer.isValid()
            and layer.providerType() == "gdal"
        ]

    def layer_of(self, path: str) -> Optional[QgsRasterLayer]:
        """The layer of the project that shows a file."""
        for layer in self.project_rasters():
            if os.path.abspath(layer.source()) == os.path.abspath(path):
                return layer
        return None

    def zoom_to(self, path: str) -> None:
        layer = self.layer_of(path)
        if layer is not None and self.iface is not None:
            self.iface.setActiveLayer(layer)
            self.iface.zoomToActiveLayer()

    def add_inputs(self, group: str, images: list[Any]) -> None:
        """Show the images of the demo scene in a group of their own."""
        project = QgsProject.instance()
        place = None
        for image in images:
            if self.layer_of(image.path) is not None:
                continue
            layer = QgsRasterLayer(image.path, image.name)
            if not layer.isValid():
                continue
            if place is None:
                place = project.layerTreeRoot().insertGroup(0, group)
            project.addMapLayer(layer, False)
            place.addLayer(layer)
        if images:
            self.zoom_to(images[0].path)

    def add_results(self, jobs: list[Any], title: str) -> None:
        """Bring finished images into the project as dated layers in one group."""
        from .. import layers

        layers.add_results(jobs, title)

    def choose_crs(self, parent: Any) -> str:
        """The authority code that the user picks, "" for none."""
        from qgis.gui import QgsProjectionSelectionDialog

        dialog = QgsProjectionSelectionDialog(parent)
        return dialog.crs().authid() if dialog.exec() else ""

    def show_help(self, parent: Any) -> None:
        """The five steps, in a box that blocks nothing."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setWindowTitle(texts.tr("How to Fuse"))
        box.setText(texts.tr(texts.HELP))
        box.setWindowModality(Qt.WindowModality.NonModal)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.show()

    def message(self, text: str, good: bool = True) -> None:
        """The message bar of QGIS, where there is one."""
        if self.iface is not None:
            bar = self.iface.messageBar()
            show = bar.pushSuccess if good else bar.pushWarning
            show("STFusion", text)
