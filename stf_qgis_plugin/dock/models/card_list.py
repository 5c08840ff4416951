"""The installed files as cards below each other, of which one is open."""

from __future__ import annotations

import contextlib
from typing import Any, Callable, ContextManager, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..state import FuseState
from .card import ModelCard
from .fit import fit
from .words import Model, searched


class CardList(QWidget):
    """Shows what it is given; passes on what the cards ask for.

    Args:
        state: the form of the Fuse page; the models are compared with its images.
    """

    use_clicked = pyqtSignal(str)
    verify_clicked = pyqtSignal(str)
    remove_confirmed = pyqtSignal(str)

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state = state
        self._models: list[Model] = []
        self._verified: dict[str, dict[str, Any]] = {}
        self.opened = ""
        """Name of the open card; one that is not there yet opens when it comes."""
        self.cards: list[ModelCard] = []
        self.kept: Callable[[], ContextManager] = contextlib.nullcontext
        """What a page gives that keeps still while cards open and close."""
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(8)

    @property
    def names(self) -> list[str]:
        return [model["name"] for model in self._models]

    def card(self, name: str) -> Optional[ModelCard]:
        """The card of an installed file."""
        return next((card for card in self.cards if card.model["name"] == name), None)

    def show_models(self, models: list[Model]) -> None:
        """Show these; the same list again changes nothing but the open card."""
        if models != self._models:
            self._build(models)
        opened = self.card(self.opened)
        if opened is not None:
            opened.set_open(True)

    def _build(self, models: list[Model]) -> None:
        before = {model["name"]: model for model in self._models}
        same = {model["name"] for model in models if before.get(model["name"]) == model}
        self._verified = {name: told for name, told in self._verified.items() if name in same}
        self._models = models
        for card in self.cards:
            self._layout.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [self._make(model) for model in models]

    def _make(self, model: Model) -> ModelCard:
        found = self._verified.get(model["name"])
        card = ModelCard(model, fit(model, self._state), found, self)
        card.toggled.connect(self._on_toggled)
        card.use_clicked.connect(self.use_clicked)
        card.verify_clicked.connect(self.verify_clicked)
        card.remove_confirmed.connect(self.remove_confirmed)
        self._layout.addWidget(card)
        return card

    def _on_toggled(self, name: str, opened: bool) -> None:
        if opened:
            self.opened = name
            with self.kept():
                for card in self.cards:
                    if card.model["name"] != name:
                        card.set_open(False)
        elif self.opened == name:
            self.opened = ""

    def filter(self, text: str) -> int:
        """Show only the models whose words hold all of these; gives how many."""
        wanted, shown = text.lower().split(), 0
        for card in self.cards:
            told = searched(card.model)
            fits = all(word in told for word in wanted)
            card.setVisible(fits)
            shown += fits
        return shown

    def refresh(self) -> None:
        """Compare the models with the images that are on the Fuse page now."""
        for card in self.cards:
            found = fit(card.model, self._state)
            if found != card.fit:
                card.set_fit(found)

    def set_finding(self, name: str, finding: Optional[dict[str, Any]]) -> None:
        """Show on its card what the verification of a file found; None = not verified."""
        self._verified.pop(name, None)
        if finding is not None:
            self._verified[name] = finding
        card = self.card(name)
        if card is not None:
            card.set_finding(finding)
