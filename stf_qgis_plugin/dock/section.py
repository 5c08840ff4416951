"""A part of a page that can be folded; what it holds is readable when it is closed."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from . import glyphs, palette


class MutedLabel(QLabel):
    """Text of second rank; follows a change of the theme."""

    def __init__(self, text: str = "", parent: Optional[QWidget] = None) -> None:
        super().__init__(text, parent)
        self._dim()

    def _dim(self) -> None:
        around = QPalette(self.parentWidget().palette() if self.parentWidget() else QPalette())
        wanted = palette.muted(around)
        own = self.palette()
        if own.color(QPalette.ColorRole.WindowText) != wanted:  # its own change comes back here
            own.setColor(QPalette.ColorRole.WindowText, wanted)
            self.setPalette(own)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in palette.CHANGES or event.type() == QEvent.Type.ParentChange:
            self._dim()
        return done


class ShortLabel(MutedLabel):
    """Words that end in dots where there is no room for them; the tooltip then tells them all."""

    ROOM = 40
    """In pixels, before the label has its place."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__("", parent)
        self._words, self._tip = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def words(self) -> str:
        """All of them."""
        return self._words

    def say(self, words: str, tip: str = "") -> None:
        """Show other words; ``tip`` is what the tooltip tells besides."""
        self._words, self._tip = words, tip
        self._fit()

    def _fit(self) -> None:
        room = max(self.contentsRect().width(), self.ROOM)
        elided = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        if elided != self.text():
            self.setText(elided)
        whole = self._words if elided != self._words else ""
        self.setToolTip("\n".join(filter(None, (whole, self._tip))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


class LinkButton(QToolButton):
    """Looks like a link, is a button: reachable by keyboard."""

    def __init__(self, text: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        font = self.font()
        font.setUnderline(True)
        self.setFont(font)
        self._paint()

    def _paint(self) -> None:
        colour = palette.colour("note", self.palette()).name()
        self.setStyleSheet(
            f"QToolButton {{ border: 1px solid transparent; padding: 2px; color: {colour}; }}"
            f"QToolButton:focus {{ border: 1px dotted {colour}; }}"
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        colour = palette.colour("note", self.palette()).name()
        if event.type() in palette.CHANGES and colour not in self.styleSheet():
            self._paint()


class Title(QToolButton):
    """Words that are shortened where the dock is narrower than they are."""

    NARROWEST = 60

    def __init__(self, words: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.words = words
        self.setText(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        shown, whole = (self.fontMetrics().horizontalAdvance(w) for w in (self.text(), self.words))
        size = super().sizeHint()
        return QSize(size.width() - shown + whole, size.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.NARROWEST, self.sizeHint().width()), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # one more: widths of words are rounded, and the words just fit at the preferred size
        room = self.width() - (self.sizeHint().width() - self._whole()) + 1
        right = Qt.TextElideMode.ElideRight
        short = self.fontMetrics().elidedText(self.words, right, max(room, 0))
        if short != self.text():
            self.setText(short)
            self.setToolTip("" if short == self.words else self.words)

    def _whole(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.words)


class Section(QWidget):
    """Arrow, title and summary; the content below."""

    toggled = pyqtSignal(bool)

    def __init__(self, title: str, opened: bool = True, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._header = Title(title, self)
        self._header.setCheckable(True)
        self._header.setChecked(opened)
        self._header.setAutoRaise(True)
        self._header.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._header.setStyleSheet("QToolButton { border: none; padding: 2px 0; }")
        self._header.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        font = self._header.font()
        font.setBold(True)
        self._header.setFont(font)
        self._summary = ShortLabel(self)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.content = QWidget(self)
        self.content.setVisible(opened)
        self.body = QVBoxLayout(self.content)
        self.body.setContentsMargins(0, 0, 0, 4)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._header)
        row.addWidget(self._summary, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.content)
        self._header.toggled.connect(self._on_toggled)
        self._paint_arrow()

    def set_summary(self, text: str) -> None:
        """The words at the right, also part of the accessible name."""
        self._summary.say(text)
        self._header.setAccessibleName(f"{self._header.words} {text}".strip())

    @property
    def summary(self) -> str:
        return self._summary.words

    @property
    def is_open(self) -> bool:
        return self._header.isChecked()

    def set_open(self, opened: bool) -> None:
        self._header.setChecked(opened)

    def _on_toggled(self, opened: bool) -> None:
        self.content.setVisible(opened)
        self._paint_arrow()
        self.toggled.emit(opened)

    def _paint_arrow(self) -> None:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        name = "open" if self.is_open else "closed-left" if mirrored else "closed"
        self._header.setIcon(glyphs.icon(name, self, palette.muted(self.palette())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (*palette.CHANGES, QEvent.Type.LayoutDirectionChange):
            self._paint_arrow()
