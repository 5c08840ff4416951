"""Looks at the headers of the images a moment after each change, in the background."""

from __future__ import annotations

import json
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import texts
from .background import Background

PAUSE_MS = 350
"""After the last change, so that typing a number asks once."""

MOST_DATES = 24

Ask = Callable[[list[dict[str, Any]]], Any]
"""Recipes -> a list of one result each (``findings``, ``metrics``); without an answer the engine's
error event, or None."""


class QuickCheck(QObject):
    """Asks the engine about recipes; only the newest question is answered."""

    told = pyqtSignal(object, object)
    silent = pyqtSignal(object)
    """The engine's error event."""

    def __init__(self, ask: Ask, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._recipes: list[dict[str, Any]] = []
        self._asked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self._background = Background(texts.tr("STFusion: looking at the images"), self)
        self._background.answered.connect(self._on_answered)

    @property
    def busy(self) -> bool:
        return self._timer.isActive() or self._background.busy

    def look_soon(self, recipes: list[dict[str, Any]]) -> None:
        """Look at these recipes after a pause; nothing is asked twice. Empty = forget it."""
        recipes = recipes[:MOST_DATES]
        text = json.dumps(recipes, sort_keys=True)
        if text == self._asked:
            return
        self._asked, self._recipes = text, recipes
        self._timer.start()

    def again(self) -> None:
        """Ask the last question once more, if it was not answered."""
        if self._recipes and not self._asked:
            self._timer.start()

    def stop(self) -> None:
        """Ask nothing more."""
        self._timer.stop()

    def _look(self) -> None:
        recipes = self._recipes
        if recipes:
            self._background.ask(lambda: (recipes, self._ask(recipes)))

    def _on_answered(self, answer: Any) -> None:
        recipes, results = answer
        if recipes is not self._recipes:
            return  # another question waits already
        if not isinstance(results, list) or len(results) != len(recipes):
            self._asked = ""  # no answer: the next change asks again
            if isinstance(results, dict):
                self.silent.emit(results)
        else:
            self.told.emit(recipes, results)
