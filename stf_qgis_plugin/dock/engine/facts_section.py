"""The section Test: what was found out about the engine, and the buttons that find it out."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QDateTime, QLocale
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from .. import texts
from ..flow import FlowLayout, wrap
from ..section import MutedLabel, Section
from ..texts import tr
from . import verdicts, words
from .cards import button, facts_grid


class FactsSection(Section):
    """Facts of the last test."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Test"), True, parent)
        self._place = QVBoxLayout()
        self._facts: QWidget = wrap(MutedLabel(tr(words.UNTESTED), self))
        self._place.addWidget(self._facts)
        self.body.addLayout(self._place)
        self.test = button(words.TEST, "Try Python, GDAL, PyTorch and a real prediction.", self)
        self.test.setObjectName("stfTestEngine")
        self.copy = button(words.COPY, "Facts for a report, without your name or folders.", self)
        row = FlowLayout()
        row.addWidget(self.test)
        row.addWidget(self.copy)
        self.body.addLayout(row)

    def show_answer(self, answer: dict[str, Any], origin: str) -> None:
        """Show what a test found; without facts, that there was none.

        Args:
            answer: of the test.
            origin: where the Python comes from, in words.
        """
        rows = verdicts.rows(answer, origin)
        if rows:
            now = QDateTime.currentDateTime()
            told = QLocale().toString(now, QLocale.FormatType.ShortFormat)
            took = texts.duration(answer.get("seconds", 0.0))
            rows.append((tr("Tested"), tr("%1, took %2", told, took)))
            made = facts_grid(rows, self.content)
        else:
            made = wrap(MutedLabel(tr(words.UNTESTED), self.content))
        self._place.replaceWidget(self._facts, made)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = made
        made.show()
