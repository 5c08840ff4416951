"""A picture of a map, drawn in QGIS' render threads while the window stays usable."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

_RUNNING: set[QgsMapRendererParallelJob] = set()
"""Jobs whose threads have not ended; to drop such a job would make the window wait for them."""


class Rendering(QObject):
    """Draws one picture at a time; a new one takes the place of one that is not finished.

    Signals:
        finished: the QImage and the QgsMapSettings that it was drawn with.
    """

    finished = pyqtSignal(object, object)

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._job: Optional[QgsMapRendererParallelJob] = None

    @property
    def busy(self) -> bool:
        return self._job is not None

    def start(self, settings: QgsMapSettings) -> None:
        """Draw; settings without a size or an extent are left alone."""
        self.stop()
        if not settings.hasValidSettings() or settings.outputSize().isEmpty():
            return
        job = QgsMapRendererParallelJob(settings)
        job.finished.connect(lambda: self._on_finished(job))
        _RUNNING.add(job)
        self._job = job
        job.start()

    def stop(self) -> None:
        """Drop the picture that is being drawn; waits for nothing."""
        job, self._job = self._job, None
        if job is not None:
            job.cancelWithoutBlocking()

    def _on_finished(self, job: QgsMapRendererParallelJob) -> None:
        _RUNNING.discard(job)
        if job is self._job:
            self._job = None
            self.finished.emit(job.renderedImage(), job.mapSettings())
        job.deleteLater()
