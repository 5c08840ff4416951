"""Looking at results by eye: the message after a run, swipe, second map, play, animation."""

from __future__ import annotations

import os
from typing import Any, Callable, Iterable, Optional

from qgis.core import Qgis, QgsMapLayer, QgsMessageLog, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QLocale, QObject, QTimer, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton, QWidget

from .. import animation, play, video
from ..swipe import SecondMap, SwipeTool
from . import texts
from .background import Background
from .enhance.naming import reference_path
from .message import fit
from .runner import Job
from .services import Services

OPEN_REPORT = "Open Report"
OPEN_REPORT_TIP = "Show the page about this result in the browser."


class ResultView(QObject):
    """Knows the layers of the last run and shows them.

    Args:
        services: gives the canvas, the window and the message bar; all may be None.

    Attributes:
        swipe, second: the swipe and the second map of the main canvas, None without a canvas.

    Signals:
        changed: other results, or the swipe was started or ended.
    """

    changed = pyqtSignal()

    def __init__(self, services: Services, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._services = services
        self._parent = parent
        self._ids: list[str] = []
        self._partner: Optional[QgsMapLayer] = None
        self._report = ""
        self._message: Any = None
        canvas = services.canvas()
        self.swipe = SwipeTool(canvas, self) if canvas is not None else None
        window = services.window()
        self.second = SecondMap(canvas, window, self) if canvas is not None else None
        self.animation = animation.Animation(self)
        self.animation.ended.connect(self._save)
        self.writing = Background(texts.tr("STFusion: writing the animation"), self)
        self.writing.answered.connect(self._on_saved)
        self._path = ""
        self._is_over = False
        if self.swipe is not None:
            for signal in (self.swipe.started, self.swipe.ended):
                signal.connect(self.changed)
        QgsProject.instance().layersRemoved.connect(self._on_layers_removed)

    # --- the results ---------------------------------------------------------------------

    @property
    def layers(self) -> list[QgsRasterLayer]:
        """The results of the last run that are still in the project, the newest last."""
        project = QgsProject.instance()
        return [layer for layer in map(project.mapLayer, self._ids) if layer is not None]

    @property
    def can_play(self) -> bool:
        """Whether the results have two or more days."""
        return len(play.by_day(self.layers)) > 1

    @property
    def report(self) -> str:
        """The page that the last run wrote about its result, "" without one."""
        return self._report if self.layers else ""

    def open_report(self, *clicked: Any) -> None:
        """Show the page in the browser."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._report))

    def show(self, jobs: list[Job], layers: list[QgsRasterLayer]) -> None:
        """New results; tells them in QGIS' message bar, with the next steps as buttons."""
        self._ids = [layer.id() for layer in layers]
        self._partner = self._partner_of(jobs, layers[-1]) if layers else None
        self._report = next(iter(reports_of(reversed(jobs))), "")
        if layers:
            buttons: list[tuple[str, Callable[..., Any]]] = []
            if self._partner is not None and self.swipe is not None:
                buttons.append(("Swipe", lambda: self.toggle_swipe(True)))
            if self.can_play:
                buttons.append(("Play in Time", self.play))
            if self._report:
                buttons.append((OPEN_REPORT, self.open_report))
            # When the event loop is back: QGIS 3.22 reports the end of the task only after this.
            QTimer.singleShot(0, lambda: self._tell(_sentence(jobs), buttons))
        self.changed.emit()

    def _partner_of(self, jobs: list[Job], newest: QgsRasterLayer) -> Optional[QgsMapLayer]:
        """What the newest result is compared with: the coarse image of its date, else the fine
        image it was made from; a file that is no layer is opened without adding it."""
        made = [job for job in jobs if job.result and _is_of(job, newest)]
        for path in _compared(made[0]) if made else ():
            name = os.path.splitext(os.path.basename(path))[0]
            layer = self._services.layer_of(path) or QgsRasterLayer(path, name)
            if layer.isValid():
                return layer
        return None

    def _on_layers_removed(self, layer_ids: list[str]) -> None:
        if set(layer_ids) & set(self._ids):
            self.changed.emit()

    # --- on the map ----------------------------------------------------------------------

    def swipe_pair(self) -> Optional[tuple[QgsMapLayer, QgsMapLayer]]:
        """The newest result and what it is compared with; None when one of them is gone."""
        layers = self.layers
        if not layers or self._partner is None or _is_gone(self._partner):
            return None
        return layers[-1], self._partner

    def toggle_swipe(self, wanted: bool) -> None:
        """Start the swipe with the newest result, or end it."""
        pair = self.swipe_pair()
        if self.swipe is not None and not wanted:
            self.swipe.stop()
        elif self.swipe is not None and pair is not None:
            self.swipe.start(*pair)
        self.changed.emit()

    def play(self) -> None:
        """Show the results in the Temporal Controller, one frame per date."""
        if self.swipe is not None:
            self.swipe.stop()  # it would lie over the film
        play.play(self.layers, self._services.canvas(), self._services.window())

    def dock_toggled(self, shown: bool) -> None:
        """The dock was closed: the swipe ends with it."""
        if not shown and self.swipe is not None:
            self.swipe.stop()

    def shut_down(self) -> None:
        """End everything; called when the plugin is unloaded."""
        if self._is_over:
            return
        self._is_over = True
        QgsProject.instance().layersRemoved.disconnect(self._on_layers_removed)
        self.animation.stop()
        self._forget_message()
        if self.swipe is not None and self.second is not None:
            self.swipe.stop()
            self.second.close()

    # --- animation -----------------------------------------------------------------------

    def export(self) -> None:
        """Ask for a file and write the animation; the window stays usable."""
        kinds = export_kinds()
        place = os.path.join(self._services.documents(), "STFusion.gif")
        path, kind = QFileDialog.getSaveFileName(
            self._parent, texts.tr("Export Animation"), place, ";;".join(kinds.values())
        )
        if path:
            if not path.lower().endswith(tuple(kinds)):
                path += next((ending for ending in kinds if kinds[ending] == kind), ".gif")
            self.export_to(path)

    def export_to(self, path: str) -> None:
        """Write the animation into a .gif or .mp4 file, or as frames beside a .png name."""
        canvas = self._services.canvas()
        if canvas is not None and self.can_play:
            self._path = path
            self.animation.start(self.layers, canvas)

    def _save(self, frames: list[Any]) -> None:
        path = self._path
        self.writing.ask(lambda: animation.save(path, frames))

    def _on_saved(self, answer: dict[str, Any]) -> None:
        folder = os.path.dirname(self._path)
        if "problem" in answer:
            words = texts.tr(
                "The animation %1 cannot be written: %2.", self._path, answer["problem"]
            )
            self._tell(words, [], good=False)
            return
        words = texts.tr("Animation saved as %1.", os.path.basename(self._path))
        if len(answer["paths"]) > 1:
            count = QLocale().toString(len(answer["paths"]))
            words = texts.tr("%1 pictures saved in %2.", count, folder)
        opened = QUrl.fromLocalFile(folder)
        self._tell(words, [("Open Folder", lambda: QDesktopServices.openUrl(opened))])

    # --- the message bar -----------------------------------------------------------------

    def tell_failure(self, job: Job, details: str) -> None:
        """A run that ended with an error: its sentence; the details go to a log tab of our own."""
        message = (job.error or {}).get("message") or texts.tr(texts.ENGINE_DIED)
        QgsMessageLog.logMessage(details, texts.LOG_TAB, Qgis.MessageLevel.Warning, False)
        iface = self._services.iface
        self._tell(message, [("Show Details", lambda: iface.openMessageLog())], good=False)

    def _tell(
        self, words: str, buttons: list[tuple[str, Callable[..., Any]]], good: bool = True
    ) -> None:
        """A message that stays, in the place of our last one."""
        iface = self._services.iface
        if self._is_over or not hasattr(iface, "messageBar"):
            return
        self._forget_message()
        bar = iface.messageBar()
        item = fit(bar.createMessage("STFusion", words))
        for text, deed in buttons:
            button = QPushButton(texts.tr(text), item)
            button.setAutoDefault(False)
            button.clicked.connect(lambda checked, deed=deed: deed())
            item.layout().addWidget(button)
        level = Qgis.MessageLevel.Success if good else Qgis.MessageLevel.Warning
        bar.pushWidget(item, level, 0)
        self._message = item
        item.destroyed.connect(self._on_message_gone)

    def _on_message_gone(self, *gone: Any) -> None:
        self._message = None

    def _forget_message(self) -> None:
        item, self._message = self._message, None
        if item is not None:
            item.destroyed.disconnect(self._on_message_gone)
            self._services.iface.messageBar().popWidget(item)


def reports_of(jobs: Iterable[Job]) -> list[str]:
    """The pages that finished runs wrote about their results."""
    made = ((job.result or {}).get("outputs", {}).get("report", "") for job in jobs)
    return [path for path in made if path]


def export_kinds() -> dict[str, str]:
    """Ending of a file -> its words in the file dialog; video only where it can be written."""
    found = {".gif": texts.tr("Animated GIF (*.gif)")}
    if video.program():
        found[".mp4"] = texts.tr("MP4 video (*.mp4)")
    return {**found, ".png": texts.tr("One PNG file per date (*.png)")}


def export_tip() -> str:
    """What the animation can be written as, and what a video needs."""
    if video.program():
        return texts.tr("As a GIF file, an MP4 video, or one PNG file per date.")
    words = (
        "As a GIF file, or one PNG file per date. MP4 needs the program ffmpeg, which is not here."
    )
    return texts.tr(words)


def _sentence(jobs: list[Job]) -> str:
    """How many images were predicted, and how much of them is empty."""
    shares = [(job.result or {}).get("metrics", {}).get("nodata_share", 0.0) for job in jobs]
    per_cent = f"{texts.number(100 * sum(shares) / len(shares))}{texts.NBSP}%"
    if jobs[0].recipe.get("job") == "enhance":
        return texts.tr("Image enhanced, %1 of pixels without data.", per_cent)
    one = "%1 image predicted, %2 of pixels without data."
    many = "%1 images predicted, %2 of pixels without data."
    return texts.plural(len(jobs), one, many, per_cent)


def _compared(job: Job) -> list[str]:
    """Files that a result can be compared with, the best first."""
    inputs = job.recipe.get("inputs", {})
    paths = [inputs.get(role, {}).get("path", "") for role in ("coarse_t2", "fine_t1")]
    paths.append(reference_path(job.recipe, (job.result or {}).get("metrics", {})))
    return [path for path in paths if path]


def _is_of(job: Job, layer: QgsRasterLayer) -> bool:
    path = (job.result or {}).get("outputs", {}).get("image") or job.output
    return os.path.abspath(path) == os.path.abspath(layer.source())


def _is_gone(layer: QgsMapLayer) -> bool:
    """Whether QGIS has deleted the layer behind its Python object."""
    try:
        return not layer.isValid()
    except RuntimeError:
        return True
