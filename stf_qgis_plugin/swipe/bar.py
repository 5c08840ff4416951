"""Swipe and second map as a small form that any page can hold."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ..compat import MAP_LAYERS
from ..dock import glyphs, texts
from ..dock.flow import FlowLayout
from .second_map import SecondMap
from .tool import SwipeTool


class SwipeBar(QWidget):
    """Toggle buttons, and the layers left and right.

    Several bars may share one tool; each shows what the tool does.

    Args:
        tool: the swipe of the main canvas; None where there is no canvas (the bar is grey).
        second: the second map; None = no button for it.
    """

    def __init__(
        self,
        tool: Optional[SwipeTool],
        second: Optional[SecondMap] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent)
        self._tool, self._second = tool, second
        self.swipe = self._button("Swipe", "swipe", "Compare two layers on the map with a line.")
        self.beside = self._button(
            "Side by Side", "beside", "Show the right layer in a second map that moves along."
        )
        self.beside.setVisible(second is not None)
        self.left, self.right = self._combo("Left layer"), self._combo("Right layer")
        self.row = FlowLayout()
        for button in (self.swipe, self.beside):
            self.row.addWidget(button)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.addLayout(self.row, 0, 0, 1, 2)
        for number, (words, combo) in enumerate((("Left", self.left), ("Right", self.right)), 1):
            label = QLabel(texts.tr(words), self)
            label.setBuddy(combo)
            grid.addWidget(label, number, 0)
            grid.addWidget(combo, number, 1)
        self._connect()
        self._refresh()

    def _button(self, words: str, glyph: str, tip: str) -> QPushButton:
        button = QPushButton(texts.tr(words), self)
        button.setIcon(glyphs.icon(glyph, self))
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setToolTip(texts.tr(tip))
        button.setAccessibleName(texts.tr(words))
        return button

    def _combo(self, words: str) -> QgsMapLayerComboBox:
        combo = QgsMapLayerComboBox(self)
        combo.setFilters(MAP_LAYERS)
        combo.setMinimumWidth(80)
        combo.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        combo.setToolTip(texts.tr(words))
        combo.setAccessibleName(texts.tr(words))
        return combo

    def _connect(self) -> None:
        self.swipe.clicked.connect(self._on_swipe)
        self.beside.clicked.connect(self._on_beside)
        for combo in (self.left, self.right):
            combo.layerChanged.connect(self._refresh)
            combo.activated.connect(self._apply)
        if self._tool is not None:
            for signal in (self._tool.started, self._tool.changed, self._tool.ended):
                signal.connect(self._on_tool)
        if self._second is not None:
            self._second.shown.connect(self.beside.setChecked)

    def add_beside(self, widget: QWidget) -> None:
        """A further control in the row of the buttons."""
        self.row.addWidget(widget)

    def set_layers(self, left: Optional[QgsMapLayer], right: Optional[QgsMapLayer]) -> None:
        """Choose the layers; None leaves a side as it is. What is on shows them at once."""
        for combo, layer in ((self.left, left), (self.right, right)):
            if layer is not None:
                combo.setLayer(layer)
        self._apply()

    def layers(self) -> tuple[Optional[QgsMapLayer], Optional[QgsMapLayer]]:
        return self.left.currentLayer(), self.right.currentLayer()

    # --- what happens --------------------------------------------------------------------

    def _on_swipe(self, wanted: bool) -> None:
        if self._tool is not None and not wanted:
            self._tool.stop()
        elif self._tool is not None and self._are_two():
            self._tool.start(*self.layers())
        self._refresh()

    def _on_beside(self, wanted: bool) -> None:
        right = self.right.currentLayer()
        if self._second is None:
            return
        if wanted and right is not None:
            self._second.open(right)
        else:
            self._second.close()
        self._refresh()

    def _apply(self, *chosen: Any) -> None:
        """Show the chosen layers where the swipe or the second map is on.

        Not on every change of the boxes: a removed layer changes them too, and ends the swipe.
        """
        left, right = self.layers()
        if self._tool is not None and self._tool.active and self._are_two():
            self._tool.start(left, right)
        if self._second is not None and self._second.is_open and right is not None:
            self._second.open(right)

    def _on_tool(self) -> None:
        """The keys of the handle, another bar or the end of a layer changed the swipe."""
        if self._tool is not None and self._tool.active:
            chosen = ((self.left, self._tool.left), (self.right, self._tool.right))
            for combo, layer in chosen:
                combo.blockSignals(True)
                combo.setLayer(layer)
                combo.blockSignals(False)
        self._refresh()

    def _are_two(self) -> bool:
        left, right = self.layers()
        return left is not None and right is not None and left.id() != right.id()

    def _refresh(self, *changed: Any) -> None:
        right = self.right.currentLayer()
        two = self._are_two()
        self.swipe.setChecked(self._tool is not None and self._tool.active)
        self.swipe.setEnabled(self._tool is not None and (two or self._tool.active))
        self.beside.setChecked(self._second is not None and self._second.is_open)
        self.beside.setEnabled(self._second is not None and right is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "beside"):
            self.swipe.setIcon(glyphs.icon("swipe", self))
            self.beside.setIcon(glyphs.icon("beside", self))
