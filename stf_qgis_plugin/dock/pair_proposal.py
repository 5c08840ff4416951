"""Which pairs serve each date: the engine compares the coarse images, in the background."""

from __future__ import annotations

import json
import os
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from . import texts
from .background import Background
from .form_state import FORMAT
from .image import COARSE, FINE
from .state import FuseState

PAUSE_MS = 500
"""After the last change, so that adding ten images asks once."""

MOST_BYTES = 400_000_000
"""Fine images of all pairs larger than this are read only with Check: it takes minutes."""

Ask = Callable[[dict[str, Any]], Optional[dict[str, Any]]]
"""Recipe of the job ``pairs`` -> its metrics, None without an answer."""


class PairProposal(QObject):
    """Keeps the order of the pairs of a form as the engine ranks them.

    Until there is an answer, and where there is none, pairs are ranked by time.

    Args:
        state: of the Fuse page; gets the order and the reasons.
        ask: called in a worker thread.

    Signals:
        changed: the order or the reasons are others.
    """

    changed = pyqtSignal()

    def __init__(self, state: FuseState, ask: Ask, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._state, self._ask = state, ask
        self._asked = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.ask_now)
        self._background = Background(texts.tr("STFusion: comparing pairs"), self)
        self._background.answered.connect(self._on_answered)

    @property
    def busy(self) -> bool:
        return self._timer.isActive() or self._background.busy

    def ask_soon(self) -> None:
        """Compare the pairs after a pause, where something about them has changed."""
        recipe = self.recipe()
        if _text(recipe) == self._asked:
            return
        self._forget()
        if recipe and _bytes(recipe) <= MOST_BYTES:
            self._timer.start()
        else:
            self._timer.stop()

    def ask_now(self) -> None:
        """Compare the pairs, however large the images are."""
        recipe = self.recipe()
        text = _text(recipe)
        if recipe and text != self._asked:
            self._asked = text
            self._background.ask(lambda: (text, self._ask(recipe)))

    def settle(self) -> None:
        """Leave the pairs as they are, as those of a recipe that was opened."""
        self._timer.stop()
        self._forget()
        self._asked = _text(self.recipe())

    def stop(self) -> None:
        """Ask nothing more."""
        self._timer.stop()

    def recipe(self) -> dict[str, Any]:
        """The question; {} where there is nothing to choose."""
        state = self._state
        if len(state.pair_dates(every=True)) < 2 or not state.candidate_dates():
            return {}
        series = {
            "fine": [image.as_input() for image in state.by_date(FINE).values()],
            "coarse": [image.as_input() for image in state.by_date(COARSE).values()],
        }
        found: dict[str, Any] = {"stf_recipe": FORMAT, "job": "pairs", "series": series}
        if state.bounds is not None:
            found["extent"] = {"bounds": list(state.bounds)}
            if state.bounds_crs:
                found["extent"]["crs"] = state.bounds_crs
        return found

    def _forget(self) -> None:
        self._asked = ""
        if self._state.ranked:
            self._state.ranked, self._state.reasons = {}, {}
            self.changed.emit()

    def _on_answered(self, answer: Any) -> None:
        text, metrics = answer
        if text != self._asked:
            return
        if metrics is None:
            self._asked = ""
            return
        rows = metrics.get("dates", ())
        self._state.ranked = {row["date"]: [c["pair"] for c in row["ranked"]] for row in rows}
        self._state.reasons = {
            row["date"]: {choice["pair"]: choice["reason"] for choice in row["ranked"]}
            for row in rows
        }
        self.changed.emit()


def _text(recipe: dict[str, Any]) -> str:
    return json.dumps(recipe, sort_keys=True) if recipe else ""


def _bytes(recipe: dict[str, Any]) -> int:
    paths = [image["path"] for image in recipe["series"]["fine"]]
    return sum(os.path.getsize(path) for path in paths if os.path.isfile(path))
