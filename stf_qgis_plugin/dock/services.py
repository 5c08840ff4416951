"""What the dock needs from the rest of the plugin and from QGIS, in one place.

The dock's own files import nothing else of the plugin, so each of them can be tried with a small
stand-in for this class.
"""

from __future__ import annotations

import contextlib
import html
import json
import os
import tempfile
import time
from typing import Any, Callable, Optional

from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QStandardPaths, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from .. import engine_client, interpreter, layers, settings, specs, uncertainty_layer
from ..paths import ENGINE_MAIN
from ..setup.service import SetupService, examined
from . import texts

WEIGHTS_TIMEOUT_MS = 300_000
"""Converting a checkpoint imports PyTorch, which takes minutes from a slow disk."""


class Services:
    """The real thing; ``iface`` is None in tests."""

    def __init__(self, iface: Any = None) -> None:
        self.iface = iface

    # --- the engine ----------------------------------------------------------------------

    def methods(self) -> list[dict[str, Any]]:
        """The specs of all methods without weights, as the engine wrote them."""
        return specs.methods()

    def enhancements(self) -> list[dict[str, Any]]:
        """The specs of the methods that enhance revisits, without weights."""
        return specs.enhancements()

    def networks(self, job: str = "fuse") -> Optional[list[dict[str, Any]]]:
        """The specs of the networks of a job, fuse or enhance, with installed weights; None when
        the engine does not answer; called in a worker thread."""
        try:
            found = engine_client.ask(["methods", "--installed", "--job", job, "--json"])
        except engine_client.EngineError:
            return None
        return found if isinstance(found, list) else None

    def trainable(self) -> list[dict[str, Any]]:
        """The specs of the networks that can be trained."""
        return specs.trainable()

    def weights(self, *words: str) -> dict[str, Any]:
        """The answer of ``stf models WORDS``; called in a worker thread.

        Returns:
            The engine's document, or its error as an event.
        """
        try:
            found = engine_client.ask(["models", *words, "--json"], WEIGHTS_TIMEOUT_MS)
        except engine_client.EngineError as error:
            return error.as_event()
        return found if isinstance(found, dict) else {}

    def run_engine(
        self,
        recipe: dict[str, Any],
        listener: Callable[[dict], None],
        cancelled: Callable[[], bool],
    ) -> dict[str, Any]:
        """Run a recipe in the engine's child process; called in a worker thread.

        Returns:
            The last event: of type result or error.
        """
        run = engine_client.EngineRun(settings.limited(recipe), listener, cancelled)
        try:
            return {**run.run(), "type": "result"}
        except engine_client.EngineError as error:
            return {**error.as_event(), "log": run.log}

    def interpreter(self) -> str:
        """The Python that the user named; "" = QGIS' own."""
        return settings.get(settings.INTERPRETER)

    def set_interpreter(self, path: str) -> None:
        settings.put(settings.INTERPRETER, path)

    def forced_interpreter(self) -> str:
        """The Python that the environment variable names, which goes before every choice."""
        return os.environ.get(interpreter.VARIABLE, "")

    def examine_engine(self, path: str) -> dict[str, Any]:
        """What the engine finds out about a Python ("" = QGIS' own); called in a worker thread."""
        return examined(path, time.monotonic)

    def engine_setup(self) -> SetupService:
        """The private engine of this profile."""
        return SetupService(self.profile())

    def read_dates(self, paths: list[str]) -> dict[str, Any]:
        """{path: [{date, source, time}]} from the engine, or {"": its error event}; called in a
        worker thread."""
        try:
            found = engine_client.ask(["dates", *paths, "--json"])
        except engine_client.EngineError as error:
            return {"": error.as_event()}
        except ValueError:
            return {}  # the table then asks for the dates
        return found if isinstance(found, dict) else {}

    def engine_program(self) -> str:
        """What to write in place of ``stf`` where the engine is not installed."""
        return f'python3 "{ENGINE_MAIN}"'

    def headers(self, made: list[dict[str, Any]]) -> Any:
        """What the headers of recipes' images tell, a list of one result each; the engine's error
        as an event when it does not answer. Called in a worker thread."""
        handle, path = tempfile.mkstemp(prefix="stf-", suffix=".json")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(made, file)
            found = engine_client.ask(["headers", path, "--json"])
        except engine_client.EngineError as error:
            return error.as_event()
        except OSError:
            return None
        finally:
            with contextlib.suppress(OSError):
                os.remove(path)
        return found if isinstance(found, list) else None

    def compare_pairs(self, recipe: dict[str, Any]) -> Optional[dict[str, Any]]:
        """Metrics of the job ``pairs``, None without an answer; called in a worker thread."""
        cancelled = engine_client.IS_CANCELLED.get(lambda: False)
        told = self.run_engine(recipe, lambda event: None, cancelled)
        return told.get("metrics") if told.get("type") == "result" else None

    # --- places --------------------------------------------------------------------------

    def documents(self) -> str:
        """The user's documents folder, never a temporary one."""
        kind = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(kind) or os.path.expanduser("~")

    def profile(self) -> str:
        """STFusion's own folder in the profile of QGIS; it need not be there yet."""
        return os.path.join(QgsApplication.qgisSettingsDirPath(), "stf_fusion")

    def project_folder(self) -> str:
        return QgsProject.instance().absolutePath()

    def open_folder(self, path: str) -> None:
        """Show a folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    # --- map -----------------------------------------------------------------------------

    def canvas(self) -> Any:
        """The main map; None where there is no window."""
        return self.iface.mapCanvas() if hasattr(self.iface, "mapCanvas") else None

    def window(self) -> Any:
        """The main window; None where there is none."""
        return self.iface.mainWindow() if self.iface is not None else None

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

    def show_together(self, paths: list[str]) -> None:
        """Switch the layers of some files on and show all of them on the map."""
        canvas = self.canvas()
        shown = [layer for layer in map(self.layer_of, paths) if layer is not None]
        if canvas is None or not shown:
            return
        project, area = QgsProject.instance(), QgsRectangle()
        for layer in shown:
            node = project.layerTreeRoot().findLayer(layer.id())
            if node is not None:
                node.setItemVisibilityCheckedParentRecursive(True)
            crs = canvas.mapSettings().destinationCrs()
            transform = QgsCoordinateTransform(layer.crs(), crs, project)
            area.combineExtentWith(transform.transformBoundingBox(layer.extent()))
        area.scale(1.05)
        canvas.setExtent(area)
        canvas.refresh()

    def add_inputs(self, group: str, images: list[Any]) -> None:
        """Show the images of the demo scene in a group of their own."""
        project = QgsProject.instance()
        place = None
        for image in sorted(images, key=lambda image: image.role, reverse=True):
            if self.layer_of(image.path) is not None:
                continue
            layer = QgsRasterLayer(image.path, image.name)
            if not layer.isValid():
                continue
            if place is None:
                place = project.layerTreeRoot().insertGroup(0, group)
            layers.natural_colours(layer)
            project.addMapLayer(layer, False)
            place.addLayer(layer).setExpanded(False)
        if images:
            self.zoom_to(images[0].path)

    def add_results(self, jobs: list[Any], title: str, method: str = "") -> list[QgsRasterLayer]:
        """Bring finished images into the project as dated layers in one group, the newest on.

        Args:
            jobs: that are done, each with its recipe and its result.
            title: of the group.
            method: what people call the method; "" = as the result names it.

        Returns:
            The layers, the newest last; files that judge a result are not among them.
        """
        project = QgsProject.instance()
        title = self.free_group(title)
        made, checks = [], []
        for job in sorted(jobs, key=lambda job: job.title):
            outputs, metrics = job.result.get("outputs", {}), job.result.get("metrics", {})
            inputs = job.recipe.get("inputs", {})
            like = self.layer_of(inputs.get("fine_t1", {}).get("path", ""))
            date = inputs.get("coarse_t2", {}).get("date") or metrics.get("date") or ""
            history = layers.history_of(job.result)
            name = layers.layer_name(date, method or specs.title(metrics.get("method", "")))
            layer = layers.make_layer(
                outputs.get("image") or job.output, name, like, date, history, job.recipe
            )
            if not layer.isValid():
                continue
            layers.add_to_group(layer, title, project)
            made.append(layer)
            if outputs.get("uncertainty"):
                checks.append(uncertainty_layer.add(outputs["uncertainty"], date, history, title))
        uncertainty_layer.share_scale([layer for layer in checks if layer is not None])
        return made

    def free_group(self, title: str) -> str:
        """The name of a group that is not there yet: results of two runs are not mixed."""
        root, number, name = QgsProject.instance().layerTreeRoot(), 1, title
        while root.findGroup(name) is not None:
            number += 1
            name = f"{title} ({number})"
        return name

    def choose_crs(self, parent: Any) -> str:
        """The authority code that the user picks, "" for none."""
        from qgis.gui import QgsProjectionSelectionDialog

        dialog = QgsProjectionSelectionDialog(parent)
        return dialog.crs().authid() if dialog.exec() else ""

    def show_help(self, parent: Any) -> None:
        """The five steps."""
        self._show_box(parent, texts.tr("How to Fuse"), texts.tr(texts.HELP))

    def explain(self, parent: Any, finding: dict[str, Any]) -> None:
        """All that is known about a finding."""
        parts = [finding.get("message"), finding.get("hint")]
        if finding.get("option"):
            parts.append(texts.tr("On the command line: %1", finding["option"]))
        lines = "".join(f"<p>{html.escape(part)}</p>" for part in parts if part)
        self._show_box(parent, finding.get("code", ""), lines)

    def _show_box(self, parent: Any, title: str, text: str) -> None:
        """A box that blocks nothing."""
        from qgis.PyQt.QtCore import Qt
        from qgis.PyQt.QtWidgets import QMessageBox

        box = QMessageBox(parent)
        box.setWindowTitle(title)
        box.setText(text)
        box.setWindowModality(Qt.WindowModality.NonModal)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.show()

    def message(self, text: str, good: bool = True) -> None:
        """The message bar of QGIS, where there is one."""
        if self.iface is not None:
            bar = self.iface.messageBar()
            show = bar.pushSuccess if good else bar.pushWarning
            show("STFusion", text)
