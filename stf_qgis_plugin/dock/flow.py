"""A row of widgets that goes on in the next line when the dock is narrow."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QSizePolicy,
    QStyle,
    QWidget,
)

NARROWEST = 120
"""A button with long words gives up its padding rather than widen the dock."""


class FlowLayout(QLayout):
    """In the direction of reading, then down; each widget has its preferred size."""

    def __init__(self, parent: Optional[QWidget] = None, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> Optional[QLayoutItem]:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> Optional[QLayoutItem]:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._place(box, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return QSize(min(size.width(), NARROWEST), size.height())

    def _place(self, box: QRect, move: bool) -> int:
        x, y, height = box.x(), box.y(), 0
        parent = self.parentWidget()
        direction = Qt.LayoutDirection.LeftToRight if parent is None else parent.layoutDirection()
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            width = min(hint.width(), box.width())
            if x > box.x() and x + width > box.right() + 1:
                x, y, height = box.x(), y + height + self.spacing(), 0
            if move:
                place = QRect(QPoint(x, y), QSize(width, hint.height()))
                item.setGeometry(QStyle.visualRect(direction, box, place))
            x += width + self.spacing()
            height = max(height, hint.height())
        return y + height - box.y()


class _Shortener(QObject):
    """Shortens the words of a button to its width; the tooltip then holds all of them."""

    ROOM = 34
    """Of the edges, the sign and the arrow of a button."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button)
        self._button, self._words, self._tip = button, button.text(), button.toolTip()
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            room = self._button.width() - self.ROOM
            metrics = self._button.fontMetrics()
            short = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room)
            if short != self._button.text():
                self._button.setText(short)
                whole = "\n".join(filter(None, (self._words, self._tip)))
                self._button.setToolTip(self._tip if short == self._words else whole)
        return False


def shorten(button: QAbstractButton) -> QAbstractButton:
    """Let a button with words that stay be as narrow as its place."""
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)
    button.setSizePolicy(policy)
    if not button.accessibleName():
        button.setAccessibleName(button.text())
    _Shortener(button)
    return button


class LongButton(QPushButton):
    """A button whose words end in dots where it is narrower than they are; its tooltip tells them.

    It asks for the room of all its words, so that it grows back.
    """

    def __init__(self, words: str, tip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(words, parent)
        self._words, self._tip = words, tip
        self.setAutoDefault(False)
        self.setToolTip(tip)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        size, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(self._words) - metrics.horizontalAdvance(self.text())
        return QSize(size.width() + more, size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics = self.fontMetrics()
        lacking = self.sizeHint().width() - self.width()
        room = metrics.horizontalAdvance(self._words) - lacking
        fits = lacking <= 0
        right = Qt.TextElideMode.ElideRight
        shown = self._words if fits else metrics.elidedText(self._words, right, room)
        if shown != self.text():
            self.setText(shown)
            self.setToolTip(self._tip if fits else f"{self._words}\n{self._tip}")


def wrap(label: QLabel) -> QLabel:
    """Let a label wrap at any width, as high as its lines need."""
    label.setWordWrap(True)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label
