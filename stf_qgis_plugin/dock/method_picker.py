"""The choice of a method: headings by group, one line of advice below."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ..specs import GROUPS, NETWORKS
from . import texts
from .choices import LongChoice
from .flow import wrap
from .section import MutedLabel

WORDS = {
    "auto": "tries them on your images, takes the best",
    "fit-fc": "quick, follows strong change",
    "fsdaf": "best measured, mixed fields",
    "unmix": "clear classes, nearly the best",
    "vsdf": "change that follows edges",
    "adaptive": "learns from your own images",
    "estarfm": "small fields, between two pairs",
    "ubestarfm": "surface temperature, between two pairs",
    "mean-change": "fast, hard to do badly",
    "linear": "one line for the whole scene",
    "starfm": "the classic of the field",
    "interpolate": "between two fine images",
    "keep": "copies the old image",
    "coarse": "right levels, no detail",
}
"""Four to six words after the title; a method without an entry shows its title alone."""


COULD_GET = "networks-you-could-get"
"""Data of the row that opens the page Models."""


class MethodPicker(QWidget):
    """Combo box with heading rows that cannot be chosen."""

    changed = pyqtSignal(str)
    could_get_wanted = pyqtSignal()

    def __init__(
        self,
        specs: list[dict[str, Any]],
        parent: Optional[QWidget] = None,
        groups: Optional[dict[str, str]] = None,
    ) -> None:
        super().__init__(parent)
        self._groups = groups or GROUPS
        self._methods = specs
        self._specs = {spec["name"]: spec for spec in specs}
        self._no_networks = texts.NETWORKS_ASKED
        self._last = ""
        self.combo = LongChoice(self)
        self.combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.combo.setAccessibleName(texts.tr("Method"))
        self.advice = MutedLabel("", self)
        wrap(self.advice)
        label = QLabel(texts.tr("Method"), self)
        label.setBuddy(self.combo)
        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.combo, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(row)
        layout.addWidget(self.advice)
        self._fill()
        self.combo.currentIndexChanged.connect(self._on_changed)
        self._show_advice()

    def set_networks(self, specs: Optional[list[dict[str, Any]]]) -> None:
        """List the networks with installed weights; the choice stays where it can.

        Args:
            specs: one spec for each weights file; None = the engine did not answer.
        """
        self._specs = {spec["name"]: spec for spec in [*self._methods, *(specs or [])]}
        self._no_networks = texts.NETWORKS_UNKNOWN if specs is None else texts.NETWORKS_NONE
        chosen = self.method
        self.combo.blockSignals(True)
        self._fill()
        self.set_method(chosen)
        self.combo.blockSignals(False)
        if self.method != chosen:
            self.changed.emit(self.method)
        self._show_advice()

    def _fill(self) -> None:
        self.combo.clear()
        for group, heading in self._groups.items():
            members = [s for s in self._specs.values() if s.get("group") == group]
            if members or group == NETWORKS:
                self._add_words(texts.tr(heading), bold=True)
            for spec in members:
                self.combo.addItem(_title(spec), spec["name"])
                self._set_tip(spec.get("summary", ""))
            if group == NETWORKS and not members:
                words, tip = self._no_networks
                self._add_words(texts.tr(words))
                self._set_tip(texts.tr(tip))
        if NETWORKS in self._groups:
            self.combo.addItem(texts.tr("Networks You Could Get…"), COULD_GET)
            self._set_tip(texts.tr("What each needs, and how to get or train it; opens Models."))
        self.combo.setCurrentIndex(min(1, self.combo.count() - 1))
        self._last = self.method

    def _add_words(self, words: str, bold: bool = False) -> None:
        """A row that cannot be chosen."""
        self.combo.addItem(words)
        item = self.combo.model().item(self.combo.count() - 1)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = item.font()
        font.setBold(bold)
        font.setItalic(not bold)
        item.setFont(font)

    def _set_tip(self, words: str) -> None:
        place = self.combo.count() - 1
        self.combo.setItemData(place, words, Qt.ItemDataRole.ToolTipRole)

    @property
    def method(self) -> str:
        chosen = self.combo.currentData() or ""
        return self._last if chosen == COULD_GET else chosen

    @property
    def spec(self) -> dict[str, Any]:
        """The spec of the chosen method; empty while there is none."""
        return self._specs.get(self.method, {})

    def spec_of(self, name: str) -> Optional[dict[str, Any]]:
        """The spec of a method; None when it is not listed."""
        return self._specs.get(name)

    def title_of(self, name: str) -> str:
        """What people call a method; a name that is not listed stays as it is."""
        return self._specs.get(name, {}).get("title", name)

    def set_method(self, name: str) -> None:
        place = self.combo.findData(name)
        if place >= 0:
            self.combo.setCurrentIndex(place)

    def _on_changed(self) -> None:
        if self.combo.currentData() == COULD_GET:  # a way to the page Models, not a method
            self.combo.blockSignals(True)
            self.combo.setCurrentIndex(self.combo.findData(self._last))
            self.combo.blockSignals(False)
            self.could_get_wanted.emit()
            return
        self._last = self.method
        self._show_advice()
        self.changed.emit(self.method)

    def _show_advice(self) -> None:
        spec = self.spec
        words = texts.tr(spec.get("advice", ""))
        if spec.get("group") == "recommended":
            words = texts.tr("Recommended: %1", words[:1].lower() + words[1:])
        self.advice.setText(words)
        self.combo.setToolTip(spec.get("summary", ""))


def _title(spec: dict[str, Any]) -> str:
    words = WORDS.get(spec["name"])
    return f"{spec['title']} — {texts.tr(words)}" if words else spec["title"]
