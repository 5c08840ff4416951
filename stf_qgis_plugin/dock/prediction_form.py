"""Dates, pairs, method with its settings, area and output: the middle of the Fuse page."""

from __future__ import annotations

import math
from typing import Any, Optional

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QLocale, Qt
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from . import texts
from .choices import LongChoice, put
from .flow import wrap
from .output_form import labelled_rows
from .page_form import PageForm
from .section import MutedLabel, Section
from .state import AUTOMATIC, BEST_ONE, FuseState

AGREE_STATES = {
    Qt.CheckState.PartiallyChecked: "auto",
    Qt.CheckState.Checked: "on",
    Qt.CheckState.Unchecked: "off",
}

LEVELS = {
    "good": "agrees well",
    "fair": "agrees fairly",
    "doubtful": "agrees only in part",
    "unusable": "hardly agrees",
}
"""Level of a pair in the engine's check -> words."""


def why_words(state: FuseState, date: str) -> str:
    """Why the pairs of a date are used: the engine's sentences, or that they are the nearest."""
    reasons = state.reasons.get(date, {})
    told = [reasons[pair] for pair in state.pairs_for(date) if pair in reasons]
    return " ".join(told) or texts.tr("Nearest in time; the images are not compared yet.")


def _more(dates: list[str], told: list[str]) -> str:
    """The reason of the first of many dates; the others stand in the tooltip."""
    return texts.tr("For %1: %2", dates[0], told[0]) if told else ""


class PredictionForm(PageForm):
    """Dates and pairs, the method, and whether the result is to agree with the coarse image."""

    def __init__(
        self, state: FuseState, methods: list[dict[str, Any]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(state, methods, parent)
        self._make_dates()
        self._make_method()
        self.lay_out(self.prediction, self.method)

    # --- making --------------------------------------------------------------------------

    def _make_dates(self) -> None:
        self.prediction = Section(texts.tr("Prediction"), True, self)
        self.dates = QgsCheckableComboBox(self)
        self.dates.setToolTip(texts.tr(texts.DATES_TIP))
        self.dates.setAccessibleName(texts.tr("Dates"))
        self.pairs = LongChoice(self)
        self.pairs.setToolTip(texts.tr(texts.PAIRS_TIP))
        self.pairs.setAccessibleName(texts.tr("Pairs"))
        rows = (("Dates", self.dates), ("Pairs", self.pairs))
        self.prediction.body.addLayout(labelled_rows(self, rows))
        self.why = wrap(MutedLabel("", self))
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.prediction.body.addWidget(self.why)
        self.dates.checkedItemsChanged.connect(self._on_dates)
        self.pairs.currentIndexChanged.connect(self._on_pairs)

    def _make_method(self) -> None:
        self.method = Section(texts.tr("Method"), True, self)
        self.method.body.addWidget(self.picker)
        self.agree = QCheckBox(self)
        self.agree.setAccessibleName(texts.tr(texts.AGREE))
        agree_label = wrap(QLabel(texts.tr(texts.AGREE), self))
        agree_label.setBuddy(self.agree)
        agree_row = QHBoxLayout()
        agree_row.addWidget(self.agree)
        agree_row.addWidget(agree_label, 1)
        self.agree.setTristate(True)
        self.agree.setCheckState(Qt.CheckState.PartiallyChecked)
        self.agree.setToolTip(texts.tr("Half ticked: done where it helps, as the engine judges."))
        self.options.body.addLayout(agree_row)
        self.agree.stateChanged.connect(self._on_agree)

    # --- from the state ------------------------------------------------------------------

    def _show_own(self) -> None:
        self._show_dates()
        self._show_pairs()
        wanted = self._state.options.get("consistency", "auto")
        for check, word in AGREE_STATES.items():
            if word == wanted:
                self.agree.setCheckState(check)
        self._show_why()

    def _show_dates(self) -> None:
        wanted = self._state.wanted_dates()
        dates = self._state.candidate_dates()
        put(self.dates, [(texts.tr(texts.EVERY_DATE), None), *((date, date) for date in dates)])
        for number, date in enumerate(dates, 1):
            on = Qt.CheckState.Checked if date in wanted else Qt.CheckState.Unchecked
            self.dates.setItemCheckState(number, on)
        # ticking the first item ticks all; it stays unticked, or its words would stand in the line
        self.dates.setItemCheckState(0, Qt.CheckState.Unchecked)
        self.dates.setDefaultText(texts.tr("no date ticked"))
        self.dates.setToolTip(texts.tr(texts.DATES_TIP) + "\n" + ", ".join(wanted))

    def _show_pairs(self) -> None:
        always = [(texts.tr(texts.PAIRS_AUTO), AUTOMATIC), (texts.tr(texts.PAIRS_BEST), BEST_ONE)]
        dates = self._state.pair_dates(every=True)
        put(self.pairs, always + [(self._pair_words(date), date) for date in dates])
        self.pairs.setCurrentIndex(max(0, self.pairs.findData(self._state.pairs)))

    def _show_why(self) -> None:
        """Why these pairs, where the choice is automatic and there is one."""
        state = self._state
        dates = state.wanted_dates() if len(state.pair_dates()) > 1 else []
        by_hand = state.pairs not in (AUTOMATIC, BEST_ONE)
        told = [] if by_hand else [why_words(state, date) for date in dates]
        self.why.setText(told[0] if len(told) == 1 else _more(dates, told))
        self.why.setToolTip("\n".join(f"{date}: {words}" for date, words in zip(dates, told)))
        self.why.setVisible(bool(told))

    def _pair_words(self, date: str) -> str:
        """The date of a pair, with its level and the worst correlation after a check."""
        facts = self._state.pair_facts.get(date, {})
        if date in self._state.left_out:
            return texts.tr("%1 · left out", date)
        if facts.get("level") not in LEVELS:
            return date
        known = [value for value in facts.get("r") or () if isinstance(value, (int, float))]
        level = texts.tr(LEVELS[facts["level"]])
        if not known:
            return texts.tr("%1 · %2", date, level)
        worst = math.floor(100 * min(known)) / 100  # 0.997 is not 1
        shown = QLocale().toString(worst, "f", 2)
        return texts.tr("%1 · %2 (correlation %3)", date, level, shown)

    def _summaries(self) -> None:
        super()._summaries()
        wanted = self._state.wanted_dates()
        words = wanted[0] if len(wanted) == 1 else texts.plural(len(wanted), "%1 date", "%1 dates")
        self.prediction.set_summary(words if not self.prediction.is_open else "")
        self.method.set_summary(
            self.picker.spec.get("title", "") if not self.method.is_open else ""
        )

    # --- to the state --------------------------------------------------------------------

    def _on_dates(self) -> None:
        if self._quiet:
            return
        every = self.dates.itemCheckState(0) == Qt.CheckState.Checked
        checked = [
            self.dates.itemText(k)
            for k in range(1, self.dates.count())
            if self.dates.itemCheckState(k) == Qt.CheckState.Checked
        ]
        whole = every or checked == self._state.candidate_dates()
        self._state.ticked = None if whole else checked
        self.refresh()
        self.changed.emit()

    def toggle_date(self, date: str) -> None:
        """Tick a date or take its tick away."""
        wanted = self._state.wanted_dates()
        wanted = [d for d in wanted if d != date] if date in wanted else sorted([*wanted, date])
        self._state.ticked = wanted
        self.refresh()
        self.changed.emit()

    def _on_pairs(self) -> None:
        if not self._quiet:
            chosen = self.pairs.currentData() or AUTOMATIC
            self._state.pairs = chosen
            self._state.left_out = [d for d in self._state.left_out if d != chosen]
            self.changed.emit()

    def _on_agree(self, *unused: Any) -> None:
        if not self._quiet:
            chosen = AGREE_STATES[Qt.CheckState(self.agree.checkState())]
            self._state.options["consistency"] = chosen
            self.changed.emit()
