"""A message of QGIS' message bar that is as high as its words need."""

from __future__ import annotations

import math
from typing import Any

from qgis.PyQt.QtCore import QEvent, QObject, Qt
from qgis.PyQt.QtWidgets import QTextBrowser


class _Fitter(QObject):
    """Follows the width: QGIS gives a message one line and a tiny scroll bar."""

    def __init__(self, shown: QTextBrowser) -> None:
        super().__init__(shown)
        self._shown = shown
        shown.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            document = self._shown.document().clone()
            document.setTextWidth(self._shown.viewport().width())
            edges = self._shown.height() - self._shown.viewport().height()
            height = math.ceil(document.size().height()) + edges
            if height != self._shown.maximumHeight():
                self._shown.setFixedHeight(height)
        return False


def fit(item: Any) -> Any:
    """Let a message item show all of its words, in as many lines as they need."""
    for shown in item.findChildren(QTextBrowser):
        _Fitter(shown)
    return item
