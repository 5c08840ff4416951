"""Dates, pairs, method with its settings, area and output: the middle of the Fuse page."""

from __future__ import annotations

import math
from typing import Any, Optional

from qgis.gui import QgsCheckableComboBox
from qgis.PyQt.QtCore import QLocale, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from . import texts
from .flow import wrap
from .method_form import MethodForm
from .method_picker import MethodPicker
from .output_form import OutputForm, labelled_rows
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


class PredictionForm(QWidget):
    """Writes what is chosen into the state and says that it did."""

    changed = pyqtSignal()

    def __init__(
        self, state: FuseState, specs: list[dict[str, Any]], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._state, self._quiet = state, False
        self._make_dates()
        self._make_method(specs)
        self.output = OutputForm(state, self)
        self.output.changed.connect(self._on_output)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for section in (self.prediction, self.method, self.options, self.output):
            layout.addWidget(section)
        self._on_method(self.picker.method)

    # --- making --------------------------------------------------------------------------

    def _make_dates(self) -> None:
        self.prediction = Section(texts.tr("Prediction"), True, self)
        self.dates = QgsCheckableComboBox(self)
        self.dates.setToolTip(texts.tr(texts.DATES_TIP))
        self.dates.setAccessibleName(texts.tr("Dates"))
        self.pairs = QComboBox(self)
        self.pairs.setToolTip(texts.tr(texts.PAIRS_TIP))
        self.pairs.setAccessibleName(texts.tr("Pairs"))
        rows = (("Dates", self.dates), ("Pairs", self.pairs))
        self.prediction.body.addLayout(labelled_rows(self, rows))
        self.why = wrap(MutedLabel("", self))
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self.prediction.body.addWidget(self.why)
        self.dates.checkedItemsChanged.connect(self._on_dates)
        self.pairs.currentIndexChanged.connect(self._on_pairs)

    def _make_method(self, specs: list[dict[str, Any]]) -> None:
        self.method = Section(texts.tr("Method"), True, self)
        self.picker = MethodPicker(specs, self)
        self.method.body.addWidget(self.picker)
        self.options = Section(texts.tr("Method Options"), False, self)
        self.form = MethodForm(self)
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
        self.options.body.addWidget(self.form)
        self.options.body.addLayout(agree_row)
        self.picker.changed.connect(self._on_method)
        self.form.edited.connect(self._on_form)
        self.agree.stateChanged.connect(self._on_form)

    # --- from the state ------------------------------------------------------------------

    def refresh(self) -> None:
        """Show dates and pairs anew after the images changed."""
        self._quiet = True
        state = self._state
        self.dates.clear()
        self.dates.addItem(texts.tr(texts.EVERY_DATE))
        wanted = state.wanted_dates()
        for date in state.candidate_dates():
            on = Qt.CheckState.Checked if date in wanted else Qt.CheckState.Unchecked
            self.dates.addItemWithCheckState(date, on, date)
        # ticking the first item ticks all; it stays unticked, or its words would stand in the line
        self.dates.setItemCheckState(0, Qt.CheckState.Unchecked)
        self.dates.setDefaultText(texts.tr("no date ticked"))
        self.dates.setToolTip(texts.tr(texts.DATES_TIP) + "\n" + ", ".join(wanted))
        self.pairs.clear()
        self.pairs.addItem(texts.tr(texts.PAIRS_AUTO), AUTOMATIC)
        self.pairs.addItem(texts.tr(texts.PAIRS_BEST), BEST_ONE)
        for date in state.pair_dates(every=True):
            self.pairs.addItem(self._pair_words(date), date)
        self.pairs.setCurrentIndex(max(0, self.pairs.findData(state.pairs)))
        if self.picker.method != state.method:
            self.picker.set_method(state.method)
            if self.picker.method != state.method:  # of a recipe, and not installed here
                self.picker.combo.setCurrentIndex(-1)
            self.form.set_spec(self.picker.spec, state.parameters)
        elif self.form.values() != state.parameters:
            self.form.set_spec(self.picker.spec, state.parameters)
        wanted_state = state.options.get("consistency", "auto")
        for check, word in AGREE_STATES.items():
            if word == wanted_state:
                self.agree.setCheckState(check)
        self.output.refresh(self.picker.spec)
        self._quiet = False
        self._show_why()
        self._summaries()

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
        wanted = self._state.wanted_dates()
        words = wanted[0] if len(wanted) == 1 else texts.plural(len(wanted), "%1 date", "%1 dates")
        self.prediction.set_summary(words if not self.prediction.is_open else "")
        self.method.set_summary(
            self.picker.spec.get("title", "") if not self.method.is_open else ""
        )
        self.options.set_summary(self.form.summary())

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

    def _on_method(self, name: str) -> None:
        if self._quiet or not name:
            return
        self._state.method, self._state.parameters = name, {}
        self.form.set_spec(self.picker.spec)
        self.output.refresh(self.picker.spec)
        self._summaries()
        self.changed.emit()

    def _on_output(self) -> None:
        """An uncertainty layer needs a setting of the method, so the form is shown anew."""
        self.refresh()
        self.changed.emit()

    def _on_form(self) -> None:
        if self._quiet:
            return
        if self.picker.spec:
            self._state.parameters = self.form.values()
        self._state.options["consistency"] = AGREE_STATES[Qt.CheckState(self.agree.checkState())]
        self._summaries()
        self.changed.emit()
