"""The bar that never scrolls away: counts of findings, estimate, Check and the primary button."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QResizeEvent
from qgis.PyQt.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from . import glyphs, palette, texts
from .section import MutedLabel


class PrimaryButton(QPushButton):
    """The one coloured button of a page."""

    def __init__(self, text: str, glyph: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(text, parent)
        self._glyph = glyph
        self.setAutoDefault(False)
        self.set_glyph(glyph)
        self._style()

    def set_glyph(self, glyph: str) -> None:
        """Another sign on the button; "" = none."""
        self._glyph = glyph
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))
        self.setIcon(glyphs.icon(glyph, self, QColor("white")) if glyph else QIcon())

    def _style(self) -> None:
        # of what is around it: its own palette changes with its style
        around = (self.parentWidget() or self).palette()
        grey = palette.mixed(around.window().color(), palette.colour("", around), 0.14)
        text = palette.muted(around).name()
        wanted = (
            f"QPushButton {{ background: {palette.PRIMARY}; color: white; border: 1px solid"
            f" {palette.PRIMARY}; border-radius: 3px; padding: 5px 10px; }}"
            "QPushButton:hover, QPushButton:pressed { background: #185a8a; }"
            "QPushButton:focus { border: 2px solid palette(text); padding: 4px 9px; }"
            f"QPushButton:disabled {{ background: {grey.name()}; color: {text};"
            f" border-color: {grey.name()}; }}"
        )
        if wanted != self.styleSheet():  # a new style changes the palette as well
            self.setStyleSheet(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in palette.CHANGES:
            self._style()


class CountLabel(QWidget):
    """A sign and a number, e.g. two warnings."""

    clicked = pyqtSignal()

    def __init__(self, severity: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._severity = severity
        self._sign, self._number = QLabel(self), QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 4, 0)
        layout.setSpacing(3)
        layout.addWidget(self._sign)
        layout.addWidget(self._number)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_count(self, count: int, words: str) -> None:
        self._number.setText(str(count))
        self._paint_sign()
        self.setToolTip(words)
        self.setAccessibleName(words)
        self.setVisible(count > 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in palette.CHANGES and hasattr(self, "_number"):
            self._paint_sign()

    def _paint_sign(self) -> None:
        self._sign.setPixmap(
            glyphs.pixmap(
                self._severity,
                self.fontMetrics().height(),
                palette.colour(self._severity, self.palette()),
                self.devicePixelRatioF(),
            )
        )

    def mousePressEvent(self, event: QEvent) -> None:
        self.clicked.emit()


class ActionBar(QWidget):
    """Two rows when narrow, three when the words are long as well."""

    check_clicked = pyqtSignal()
    primary_clicked = pyqtSignal()
    counts_clicked = pyqtSignal()

    def __init__(self, primary: str, glyph: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.counts = {name: CountLabel(name, self) for name in ("error", "warning", "note")}
        self._facts = QWidget(self)
        facts = QGridLayout(self._facts)
        facts.setContentsMargins(0, 0, 0, 0)
        facts.setVerticalSpacing(1)
        for column, count in enumerate(self.counts.values()):
            facts.addWidget(count, 0, column, Qt.AlignmentFlag.AlignLeft)
            count.clicked.connect(self.counts_clicked)
            count.hide()
        facts.setColumnStretch(3, 1)
        self.estimate = MutedLabel("", self)
        facts.addWidget(self.estimate, 1, 0, 1, 4)
        self.estimate.hide()
        self.check = QPushButton(texts.tr(texts.CHECK), self)
        self.check.setAutoDefault(False)
        self.primary = PrimaryButton(primary, glyph, self)
        for button in (self.check, self.primary):
            button.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.check.clicked.connect(self.check_clicked)
        self.primary.clicked.connect(self.primary_clicked)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 8, 12, 8)
        self._rows = 0
        self._arrange()

    def expect(self, answers: bool) -> None:
        """Keep room for counts and estimate before they are known: the buttons must not move when
        an answer of the engine arrives."""
        metrics = self.fontMetrics()
        usual = f"{texts.tr('about %1', f'59{texts.NBSP}min')}, 999{texts.NBSP}MB"
        self._facts.setMinimumWidth(metrics.horizontalAdvance(usual) if answers else 0)
        for row in range(2):
            height = metrics.height() + 2 if answers else 0
            self._facts.layout().setRowMinimumHeight(row, height)
        self._arrange()

    def set_counts(self, counts: dict[str, int]) -> None:
        words = {
            "error": ("%1 error", "%1 errors"),
            "warning": ("%1 warning", "%1 warnings"),
            "note": ("%1 note", "%1 notes"),
        }
        for name, label in self.counts.items():
            count = counts.get(name, 0)
            label.set_count(count, texts.plural(count, *words[name]))
        self._arrange()

    def set_estimate(self, words: str, details: str = "") -> None:
        """Time and disk in words; nothing while they are unknown. ``details`` is the tooltip."""
        self.estimate.setText(words)
        self.estimate.setVisible(bool(words))
        self.estimate.setToolTip(details)
        self.estimate.setAccessibleName(f"{words}. {details}".strip(". "))
        self._arrange()

    def set_primary(self, text: str, glyph: str, enabled: bool, why: str = "") -> None:
        """Words and state of the primary button; ``why`` explains a grey one."""
        self.primary.setText(text)
        self.primary.set_glyph(glyph)
        self.primary.setEnabled(enabled)
        self.primary.setToolTip(why)
        self._arrange()

    def _arrange(self) -> None:
        buttons = self.check.sizeHint().width() + self.primary.sizeHint().width()
        room = max(self._facts.sizeHint().width(), self._facts.minimumWidth())
        rows = 1
        if self.width() < buttons + room + 44:
            rows = 2 if self.width() >= buttons + 36 else 3
        if rows == self._rows:
            return
        self._rows = rows
        for widget in (self._facts, self.check, self.primary):
            self._grid.removeWidget(widget)
        for column in range(3):
            self._grid.setColumnStretch(column, 0)
        if rows > 1:
            self._grid.addWidget(self._facts, 0, 0, 1, 2)
            self._grid.addWidget(self.check, 1, 0, 1, 1 if rows == 2 else 2)
            self._grid.addWidget(self.primary, *((1, 1) if rows == 2 else (2, 0, 1, 2)))
            self._grid.setColumnStretch(1, 1)
        else:
            self._grid.addWidget(self._facts, 0, 0)
            self._grid.addWidget(self.check, 0, 1)
            self._grid.addWidget(self.primary, 0, 2)
            self._grid.setColumnStretch(0, 1)

    def minimumSizeHint(self) -> QSize:
        size = super().minimumSizeHint()
        return QSize(min(size.width(), 300), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
