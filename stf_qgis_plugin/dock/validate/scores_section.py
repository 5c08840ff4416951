"""The table of the eleven scores, with the choice of band and area."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFontMetrics, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from .. import glyphs, palette, texts
from ..flow import wrap
from ..section import MutedLabel, Section
from . import scores
from .scores import Row

SIGN = 24
"""Width of the column with the tick."""

PADDING = 8
"""Room beside the words of a cell."""

HEADS = ("Score", "Result", "No Change", "")


class ScoresTable(QTableWidget):
    """Eleven rows, as high as they need; Ctrl+C or the menu copies them with tabs."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(0, len(HEADS), parent)
        self.rows: list[Row] = []
        self.setHorizontalHeaderLabels([texts.tr(words) for words in HEADS])
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(SIGN)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        self.verticalHeader().setMinimumSectionSize(round(self.fontMetrics().height() * 1.5))
        self.setWordWrap(True)
        header.setHighlightSections(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setTabKeyNavigation(False)  # the tab key goes on to the next control
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(texts.tr("Scores of the result and of the unchanged image"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)

    def set_rows(self, rows: list[Row]) -> None:
        """Show these rows."""
        self.rows = rows
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            self._set(number, 0, row.title, row.meaning, left=True)
            self._set(number, 1, row.result, row.why_result, bold=True)
            self._set(number, 2, row.unchanged, row.why_unchanged)
            self._mark(number, row.better)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as their numbers, rows as high as their words; no bar of its own."""
        self._fit_columns()
        self.resizeRowsToContents()
        if self.maximumHeight() != self._height():
            self.setFixedHeight(self._height())

    def _fit_columns(self) -> None:
        """In a narrow dock the heads take two lines, so that the names keep their room."""
        bold = self.font()
        bold.setBold(True)
        metrics, heads = QFontMetrics(bold), [texts.tr(words) for words in HEADS]
        columns = (
            [metrics.horizontalAdvance(row.result) + PADDING for row in self.rows],
            [self.fontMetrics().horizontalAdvance(row.unchanged) + PADDING for row in self.rows],
        )
        names = (
            max((metrics.horizontalAdvance(row.title) for row in self.rows), default=0) + PADDING
        )
        numbers = [max(widths, default=40) for widths in columns]
        whole = [
            max(width, metrics.horizontalAdvance(words) + PADDING)
            for width, words in zip(numbers, heads[1:3])
        ]
        narrow = self.viewport().width() - sum(whole) - SIGN < names
        for column, width in enumerate(numbers if narrow else whole, 1):
            self.setColumnWidth(column, width)
        self.setColumnWidth(3, SIGN)
        lines = 2.4 if narrow else 1.5
        self.horizontalHeader().setFixedHeight(round(metrics.height() * lines))
        for column, words in enumerate(heads):
            # A head does not wrap of itself in Qt 5 and Qt 6 alike.
            self.horizontalHeaderItem(column).setText(words.replace(" ", "\n") if narrow else words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _set(
        self, row: int, column: int, text: str, tip: str, left: bool = False, bold: bool = False
    ) -> None:
        item = QTableWidgetItem(text)
        side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        item.setToolTip(tip)
        font = item.font()
        font.setBold(bold)
        item.setFont(font)
        self.setItem(row, column, item)

    def _mark(self, number: int, better: Optional[bool]) -> None:
        item = QTableWidgetItem()
        if better is not None:
            sign = "good" if better else "warning"
            item.setIcon(glyphs.icon(sign, self, palette.colour(sign, self.palette())))
            words = texts.tr("better than no change" if better else "worse than no change")
            item.setToolTip(words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.setItem(number, 3, item)

    def _height(self) -> int:
        header = self.horizontalHeader().height()
        return header + sum(self.rowHeight(n) for n in range(self.rowCount())) + 4

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._height())

    def copy(self) -> None:
        """The table on the clipboard, for a spreadsheet."""
        heads = tuple(texts.tr(words) for words in HEADS[:3])
        QApplication.clipboard().setText(scores.as_text(self.rows, (heads[0], heads[1], heads[2])))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def _menu(self, place: Any) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(texts.tr("Copy Values"), self.copy)
        menu.popup(self.viewport().mapToGlobal(place))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.rows:
            self.set_rows(self.rows)


class ScoresSection(Section):
    """Boxes for band and area above the table, a note below.

    Signals:
        band_changed: number of the band from 0, -1 = all; plots and profiles follow it.
    """

    band_changed = pyqtSignal(int)

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Scores"), True, parent)
        self._metrics: dict[str, Any] = {}
        self.bands, self.area = QComboBox(self), QComboBox(self)
        for box, words, tip in (
            (self.bands, "Band", "Scores, plots and profiles of one band, or of all."),
            (self.area, "Area", "Scores of the whole image, or of one polygon or class."),
        ):
            box.setAccessibleName(texts.tr(words))
            box.setToolTip(texts.tr(tip))
            box.setMinimumWidth(70)
        self.table = ScoresTable(self)
        self.copy = glyphs.GlyphButton("copy", texts.tr("Copy the Scores"), self)
        self.copy.clicked.connect(lambda *clicked: self.table.copy())
        self.note = wrap(MutedLabel("", self))
        row = QHBoxLayout()
        row.addWidget(self.bands, 1)
        row.addWidget(self.area, 1)
        row.addWidget(self.copy)
        self.body.addLayout(row)
        self.body.addWidget(self.table)
        self.body.addWidget(self.note)
        self.bands.currentIndexChanged.connect(self._on_band)
        self.area.currentIndexChanged.connect(self._refresh)

    @property
    def band(self) -> int:
        """Number of the chosen band from 0; -1 = all."""
        return self.bands.currentIndex() - 1

    def set_metrics(self, metrics: dict[str, Any]) -> None:
        """Show the scores of a result; the chosen band stays where there is one."""
        self._metrics = metrics
        band = self.bands.currentIndex()
        names = metrics.get("band_names") or []
        for box in (self.bands, self.area):
            box.blockSignals(True)
            box.clear()
        self.bands.addItem(texts.tr("All bands"))
        self.bands.addItems([name or texts.tr("Band %1", n) for n, name in enumerate(names, 1)])
        self.bands.setCurrentIndex(band if 0 <= band < self.bands.count() else 0)
        self.area.addItem(texts.tr("Whole area"))
        for area in metrics.get("zones", {}).get("areas", ()):
            self.area.addItem(area["name"])
        for box in (self.bands, self.area):
            box.blockSignals(False)
        self.area.setEnabled(self.area.count() > 1)
        self.set_summary(f"RMSE {scores.words(metrics['scores'][scores.OWN]['RMSE'])}")
        self._refresh()

    def _on_band(self, *chosen: Any) -> None:
        self._refresh()
        self.band_changed.emit(self.band)

    def _refresh(self, *chosen: Any) -> None:
        area = self.area.currentIndex() - 1
        self.table.set_rows(scores.rows_of(self._metrics, self.band, area))
        self.note.setText(scores.note_of(self._metrics, area))
        self.note.setToolTip("\n".join(self._metrics.get("notes", ())))
