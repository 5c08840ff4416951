"""Results as an animated GIF, an MP4 video, or one PNG file per date.

QGIS 3.22 to 4 writes the frames of an animation as PNG files only, waits for each of them, and its
Python interface has no irregular steps; so the frames are drawn here, in QGIS' render threads.
"""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsMapSettings, QgsRasterLayer
from qgis.PyQt.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QRectF,
    QSize,
    Qt,
    pyqtSignal,
)
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from . import gif, play, video, whole_file
from .rendering import Rendering

SECONDS = 1.0
LONGEST_SIDE = 1000
"""Pixels of the larger side of a GIF; a map on a large screen would give files of 10 MB a frame."""


class Animation(QObject):
    """Draws one frame per day of the layers, one after the other.

    A frame shows what the map shows, with the layers of one day in the place of all the others.

    Signals:
        drawn: number of frames that are drawn, and how many there will be.
        ended: list of (ISO day, QImage).
    """

    drawn = pyqtSignal(int, int)
    ended = pyqtSignal(object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._rendering = Rendering(self)
        self._rendering.finished.connect(self._on_frame)
        self._waiting: list[tuple[str, QgsMapSettings]] = []
        self._frames: list[tuple[str, QImage]] = []
        self._day = ""

    @property
    def busy(self) -> bool:
        return self._rendering.busy

    def start(self, layers: list[QgsRasterLayer], canvas: Any) -> None:
        """Draw the frames; those of a run before that is not finished are dropped."""
        self.stop()
        for day, shown in play.by_day(layers).items():
            settings = QgsMapSettings(canvas.mapSettings())
            settings.setLayers(_with(canvas.layers(), layers, shown))
            settings.setIsTemporal(True)
            settings.setTemporalRange(play.frame(day))
            settings.setDevicePixelRatio(1.0)
            size = settings.outputSize()
            longest = max(size.width(), size.height())
            if longest > LONGEST_SIDE:
                settings.setOutputSize(size * (LONGEST_SIDE / longest))
            self._waiting.append((day, settings))
        self._next()

    def stop(self) -> None:
        self._waiting, self._frames = [], []
        self._rendering.stop()

    def _next(self) -> None:
        if self._waiting:
            self._day, settings = self._waiting.pop(0)
            self._rendering.start(settings)
            if not self._rendering.busy:  # a map without a view has no picture
                self.stop()
        elif self._frames:
            frames, self._frames = self._frames, []
            self.ended.emit(frames)

    def _on_frame(self, image: QImage, settings: QgsMapSettings) -> None:
        _write_day(image, self._day)
        self._frames.append((self._day, image))
        self.drawn.emit(len(self._frames), len(self._frames) + len(self._waiting))
        self._next()


def _with(on_map: list[Any], results: list[Any], shown: list[Any]) -> list[Any]:
    """The layers of the map, with the results of one day in the place of all results."""
    names = {layer.id() for layer in results}
    places = [number for number, layer in enumerate(on_map) if layer.id() in names]
    others = [layer for layer in on_map if layer.id() not in names]
    place = places[0] if places else 0
    return [*others[:place], *shown, *others[place:]]


def _write_day(image: QImage, day: str) -> None:
    """The date in the lower left corner."""
    painter = QPainter(image)
    font = painter.font()
    font.setPixelSize(max(12, image.height() // 28))
    painter.setFont(font)
    size = QSize(painter.fontMetrics().horizontalAdvance(day), painter.fontMetrics().height())
    room = size.height() / 3
    box = QRectF(room, 0, size.width() + 2 * room, size.height() + room)
    box.moveBottom(image.height() - room)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 20, 205))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(QColor("white"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, day)
    painter.end()


def save(path: str, frames: list[tuple[str, QImage]]) -> dict[str, Any]:
    """Write the frames; called in a worker thread.

    Args:
        path: a .gif or .mp4 file, or a .png name: then each frame is a file with its day in its
            name.
        frames: (ISO day, picture).

    Returns:
        ``paths`` of the files, or ``problem``: why they could not be written.
    """
    stem, ending = os.path.splitext(path)
    try:
        if ending.lower() == ".png":
            paths = [f"{stem}_{day}.png" for day, _ in frames]
            for name, (_, image) in zip(paths, frames):
                whole_file.write(name, _png(image))
        elif ending.lower() == ".mp4":
            paths = [path]
            video.write(path, [_png(image) for _, image in frames], SECONDS)
        else:
            paths = [path]
            whole_file.write(path, gif.encode([_array(image) for _, image in frames], SECONDS))
    except OSError as error:
        return {"problem": error.strerror or str(error)}
    return {"paths": paths}


def _png(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(content)


def _array(image: QImage) -> Any:
    """uint8 (row, column, red green blue)."""
    import numpy as np

    image = image.convertToFormat(QImage.Format.Format_RGB888)
    data = image.constBits().asstring(image.sizeInBytes())
    rows = np.frombuffer(data, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3)
