"""Lists to choose from: words longer than their field, and items that change."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
)

ROOM = 40
"""Of the edges and the scroll bar of an open list, in pixels."""


class LongChoice(QComboBox):
    """A list that may be narrower than its words: those that are chosen end in dots, the tooltip
    tells them all, and the open list is as wide as its longest words."""

    @property
    def shown(self) -> str:
        """The chosen words as they stand in the field."""
        return self._option().currentText

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        room = field.width() - 2  # the style keeps a pixel free at both ends
        end = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), end, room)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        option, painter = self._option(), QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + ROOM, 2 * self.window().width()))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.shown != self.currentText():
            whole = "\n".join(filter(None, (self.currentText(), self.toolTip())))
            QToolTip.showText(event.globalPos(), whole, self)
            return True
        return super().event(event)


def put(box: QComboBox, items: list[tuple[str, Any]]) -> None:
    """Let a list hold these words, each with what it stands for.

    One that holds them already is left alone: it may be open under the mouse.
    """
    there = [(box.itemText(k), box.itemData(k)) for k in range(box.count())]
    if there == items:
        return
    box.clear()
    for words, data in items:
        box.addItem(words, data)
