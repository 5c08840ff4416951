"""What can be done with fresh results: swipe, validate, read the report, play."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from . import texts
from .flow import FlowLayout
from .results import OPEN_REPORT, OPEN_REPORT_TIP, ResultView, export_tip


class NextSteps(QWidget):
    """A row of buttons below the sentence of a finished run."""

    validate_clicked = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.swipe = QPushButton(texts.tr("Swipe"), self)
        self.swipe.setCheckable(True)
        tip = texts.tr("Compare the newest result with the coarse image of its date on the map.")
        self.swipe.setToolTip(tip)
        self.validate = QPushButton(texts.tr("Validate"), self)
        self.validate.setToolTip(texts.tr("Measure how good the newest result is."))
        self.play = QToolButton(self)
        self.play.setText(texts.tr("Play"))
        self.play.setToolTip(texts.tr("Show the results one after the other in time."))
        self.play.setAccessibleName(texts.tr("Play"))
        self.play.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.play.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self.play)
        self.export = menu.addAction(texts.tr("Export Animation…"))
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self.export.setToolTip(export_tip()))
        self.play.setMenu(menu)
        self.report = QPushButton(texts.tr(OPEN_REPORT), self)
        self.report.setToolTip(texts.tr(OPEN_REPORT_TIP))
        row = FlowLayout(self)
        for button in (self.swipe, self.validate, self.report, self.play):
            row.addWidget(button)
        for button in (self.swipe, self.validate, self.report):
            button.setAutoDefault(False)
        self.play.setMinimumHeight(self.swipe.sizeHint().height())
        self.validate.clicked.connect(self.validate_clicked)

    def follow(self, results: ResultView) -> None:
        """Act on these results, and show what can be done with them."""
        self.swipe.clicked.connect(results.toggle_swipe)
        self.play.clicked.connect(results.play)
        self.report.clicked.connect(results.open_report)
        self.export.triggered.connect(results.export)
        results.changed.connect(lambda: self._refresh(results))

    def _refresh(self, results: ResultView) -> None:
        there = results.swipe is not None and results.swipe_pair() is not None
        self.swipe.setVisible(there)
        self.swipe.setChecked(results.swipe is not None and results.swipe.active)
        self.validate.setVisible(bool(results.layers))
        self.report.setVisible(bool(results.report))
        self.play.setVisible(results.can_play)
