"""Swipe: two layers on the main map, parted by a line.

An overlay, not a map tool: pan, zoom, identify and the canvas' own keys go on as before.
"""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer, QVariantAnimation, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from ..dock import texts
from .handle import SwipeHandle
from .overlay import HINT, SwipeOverlay
from .picture import LayerPicture

HINT_MS, FADE_MS = 5000, 800


class SwipeTool(QObject):
    """Shows one layer left and another one right of a line on a canvas.

    Only the two layers are drawn, on the canvas' background; the layer tree stays as it is. Esc, a
    removed layer or a cleared project ends it.

    Args:
        canvas: the QgsMapCanvas.

    Signals:
        started: the swipe has begun.
        changed: the sides were exchanged, or other layers are shown.
        ended: the swipe is over.
    """

    started = pyqtSignal()
    changed = pyqtSignal()
    ended = pyqtSignal()

    def __init__(self, canvas: Any, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self.canvas = canvas
        self.overlay: Optional[SwipeOverlay] = None
        self.handle: Optional[SwipeHandle] = None
        self._hint_timer = QTimer(self)
        self._hint_timer.setSingleShot(True)
        self._hint_timer.setInterval(HINT_MS)
        self._fade = QVariantAnimation(self)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setDuration(FADE_MS)
        self._hint_timer.timeout.connect(self._fade.start)
        self._fade.valueChanged.connect(self._show_hint)

    # --- what it shows -------------------------------------------------------------------

    @property
    def active(self) -> bool:
        return self.overlay is not None

    @property
    def left(self) -> Optional[QgsMapLayer]:
        """The layer left of (above) the line, None when the swipe is off."""
        return self.overlay.sides[0].layer if self.overlay and self.overlay.sides else None

    @property
    def right(self) -> Optional[QgsMapLayer]:
        """The layer right of (below) the line, None when the swipe is off."""
        return self.overlay.sides[1].layer if self.overlay and self.overlay.sides else None

    @property
    def share(self) -> float:
        """Place of the line, 0 to 1."""
        return self.overlay.share if self.overlay is not None else 0.5

    @property
    def is_drawn(self) -> bool:
        """Whether both sides show the view as it is now."""
        sides = self.overlay.sides if self.overlay is not None else None
        return sides is not None and all(side.is_ready for side in sides)

    # --- start and stop ------------------------------------------------------------------

    def start(self, left_layer: QgsMapLayer, right_layer: QgsMapLayer) -> None:
        """Show two layers; when the swipe is on already, only the layers change."""
        if self.active and (self.left, self.right) == (left_layer, right_layer):
            return
        was_active = self.active
        if not was_active:
            self._open()
        for side in self.overlay.sides or ():
            side.close()
        self.overlay.sides = tuple(
            LayerPicture(self.canvas, layer, self) for layer in (left_layer, right_layer)
        )
        for side in self.overlay.sides:
            side.changed.connect(self.overlay.update)
            side.layer.nameChanged.connect(self._on_named)
        self._on_named()
        (self.changed if was_active else self.started).emit()

    def _open(self) -> None:
        self.overlay = SwipeOverlay(self.canvas)
        self.handle = handle = SwipeHandle(self.canvas)
        handle.moved.connect(self.move_to)
        handle.swap_wanted.connect(self.swap)
        handle.turn_wanted.connect(self.turn)
        handle.leave_wanted.connect(self.stop)
        self.canvas.extentsChanged.connect(self._place_handle)
        self.canvas.keyPressed.connect(self._on_canvas_key)
        project = QgsProject.instance()
        project.layersWillBeRemoved.connect(self._on_layers_removed)
        project.cleared.connect(self.stop)
        self._place_handle()
        handle.show()
        handle.setFocus()
        self._show_hint(1.0)
        self._hint_timer.start()

    def stop(self) -> None:
        """End the swipe; the map is as before."""
        overlay, handle = self.overlay, self.handle
        if overlay is None or handle is None:
            return
        self.overlay = self.handle = None
        self._hint_timer.stop()
        self._fade.stop()
        self.canvas.extentsChanged.disconnect(self._place_handle)
        self.canvas.keyPressed.disconnect(self._on_canvas_key)
        project = QgsProject.instance()
        project.layersWillBeRemoved.disconnect(self._on_layers_removed)
        project.cleared.disconnect(self.stop)
        for side in overlay.sides or ():
            side.layer.nameChanged.disconnect(self._on_named)
            side.close()
        overlay.sides = None
        self.canvas.scene().removeItem(overlay)
        if handle.hasFocus():
            self.canvas.setFocus()
        handle.hide()
        handle.deleteLater()
        self.ended.emit()

    def _on_layers_removed(self, layer_ids: list[str]) -> None:
        if any(layer is not None and layer.id() in layer_ids for layer in (self.left, self.right)):
            self.stop()

    def _on_canvas_key(self, event: QKeyEvent) -> None:
        """Esc on the map; a map tool has had its turn already."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop()

    # --- the line ------------------------------------------------------------------------

    def move_to(self, share: float) -> None:
        """Put the line at a place, 0 to 1."""
        if self.overlay is not None:
            self.overlay.share = min(max(share, 0.0), 1.0)
            self._place_handle()
            self.overlay.update()

    def swap(self) -> None:
        """Exchange left and right."""
        if self.overlay is not None and self.overlay.sides:
            self.overlay.sides = self.overlay.sides[::-1]
            self._on_named()
            self.changed.emit()

    def turn(self) -> None:
        """Turn the line by a quarter."""
        if self.overlay is not None:
            self.overlay.turned = not self.overlay.turned
            self._place_handle()
            self.overlay.update()

    def _place_handle(self) -> None:
        if self.overlay is not None and self.handle is not None:
            self.handle.place(self.overlay.share, self.overlay.turned)
            self._describe()

    def _on_named(self) -> None:
        if self.overlay is not None:
            self.overlay.update()
            self._describe()

    def _describe(self) -> None:
        """The line in words, for a screen reader."""
        if self.handle is not None and self.left is not None and self.right is not None:
            words = "Swipe line at %1: left %2, right %3"
            if self.overlay is not None and self.overlay.turned:
                words = "Swipe line at %1: above %2, below %3"
            per_cent = f"{round(100 * self.share)}{texts.NBSP}%"
            values = (per_cent, self.left.name(), self.right.name())
            self.handle.setAccessibleName(texts.tr(words, *values))
            self.handle.setToolTip(texts.tr(HINT))

    def _show_hint(self, opacity: float) -> None:
        if self.overlay is not None:
            self.overlay.hint = float(opacity)
            self.overlay.update()
