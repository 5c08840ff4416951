"""The verdict first: cards in words, each with its sign and its buttons."""

from __future__ import annotations

import functools
from typing import Any, Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from .. import texts
from ..findings_view import FindingCard
from ..flow import FlowLayout
from ..section import LinkButton, Section

SHOW_ON_MAP, EXPLAIN, OPEN_REPORT = "show-on-map", "explain", "open-report"

SEVERITIES = {"better": "good", "same": "note", "worse": "warning", "none": "note"}

EDGES = "(SCC)"
"""Part of the remark about fine edges that no translation changes."""


class ActionCard(FindingCard):
    """A finding with buttons of its own: ``buttons`` is a list of (words, kind, as a link)."""

    pressed = pyqtSignal(str)

    def _add_buttons(self, layout: QVBoxLayout) -> list[QWidget]:
        found: list[QWidget] = []
        row = FlowLayout()
        for words, kind, is_link in self.finding.get("buttons", ()):
            button = LinkButton(words, self) if is_link else QPushButton(words, self)
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
            button.setToolTip(words)
            button.clicked.connect(functools.partial(self._press, kind))
            row.addWidget(button)
            found.append(button)
        if found:
            layout.addLayout(row)
        return found

    def _press(self, kind: str, checked: bool = False) -> None:
        self.pressed.emit(kind)


def cards_of(metrics: dict[str, Any]) -> list[dict[str, Any]]:
    """The engine's verdict and remarks as findings."""
    severity = SEVERITIES.get(metrics.get("verdict_level", ""), "note")
    found = [{"code": "verdict", "severity": severity, "message": metrics.get("verdict", "")}]
    for remark in metrics.get("remarks", ()):
        edges = EDGES in remark
        card: dict[str, Any] = {
            "code": "remark",
            "severity": "warning" if edges else "note",
            "message": remark,
        }
        if edges:
            card["buttons"] = [
                (texts.tr("Show on Map"), SHOW_ON_MAP, False),
                (texts.tr("What Does It Mean?"), EXPLAIN, True),
            ]
        found.append(card)
    return found


class VerdictSection(Section):
    """Cards below each other."""

    pressed = pyqtSignal(str)

    def __init__(self, title: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(title, True, parent)
        self.body.setSpacing(6)
        self.cards: list[ActionCard] = []

    def set_cards(self, findings: list[dict[str, Any]]) -> None:
        """Show these, in this order."""
        for card in self.cards:
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for finding in findings:
            self.add(finding)

    def add(self, finding: dict[str, Any]) -> None:
        """One more card below the others; one of the same code is replaced."""
        for card in [c for c in self.cards if c.finding.get("code") == finding["code"] != "remark"]:
            self.cards.remove(card)
            self.body.removeWidget(card)
            card.hide()
            card.deleteLater()
        card = ActionCard(finding, self)
        card.pressed.connect(self.pressed)
        self.body.addWidget(card)
        self.cards.append(card)
