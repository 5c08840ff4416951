"""The bottom of the page Models: the commands that train a network on one's own images."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import texts
from ..flow import FlowLayout, LongButton, wrap
from ..section import MutedLabel
from ..state import FuseState
from .training import commands, default_folder

FIRST = "edc-stfn"
"""The network that is proposed: the smallest, and it needs one pair."""

ABOUT = (
    "Makes the two commands for a computer with a GPU, from the images on the Fuse page. On "
    "another computer, copy the images and write its folders into the commands."
)
AFTERWARDS = (
    "They need STFusion's engine with PyTorch: pip install 'stf-engine[deep,train]'. When the "
    "training has ended, import %1 here."
)


class TrainingView(QWidget):
    """A button; after it the network, the commands and Copy.

    Args:
        state: the form of the Fuse page.
        services: ``trainable()``, ``project_folder()`` and ``documents()``.
    """

    def __init__(self, state: FuseState, services: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state, self._services = state, services
        title = wrap(QLabel(texts.tr("Train a model on your own images"), self))
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        tip = texts.tr("Shows two commands; nothing is run.")
        self.make = LongButton(texts.tr("Make Training Commands…"), tip, self)
        self.method = QComboBox(self)
        self.method.setToolTip(texts.tr("Which network is trained."))
        self.method.setAccessibleName(texts.tr("Network"))
        for spec in services.trainable():
            self.method.addItem(spec["title"], spec["name"])
        self.method.setCurrentIndex(max(0, self.method.findData(FIRST)))
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(texts.tr("Training commands"))
        self.text.setMinimumHeight(10 * self.fontMetrics().height())
        self.copy = QPushButton(texts.tr("Copy"), self)
        self.copy.setToolTip(texts.tr("Copy both commands."))
        self.note = wrap(QLabel("", self))
        self._build(title)
        self.make.clicked.connect(self.show_commands)
        self.method.currentIndexChanged.connect(self.show_commands)
        self.copy.clicked.connect(self.copy_commands)

    def _build(self, title: QLabel) -> None:
        buttons = FlowLayout()
        for button in (self.make, self.copy):
            button.setAutoDefault(False)
        buttons.addWidget(self.make)
        self.shown = QWidget(self)
        inner = QVBoxLayout(self.shown)
        inner.setContentsMargins(0, 0, 0, 0)
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        fields.addRow(texts.tr("Network"), self.method)
        inner.addLayout(fields)
        inner.addWidget(self.text)
        copies = FlowLayout()
        copies.addWidget(self.copy)
        inner.addLayout(copies)
        self.shown.hide()
        self.note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (title, wrap(MutedLabel(texts.tr(ABOUT), self))):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        layout.addWidget(self.shown)
        layout.addWidget(self.note)

    def choose(self, method: str) -> None:
        """Show the commands of a network."""
        self.method.setCurrentIndex(max(0, self.method.findData(method)))
        self.show_commands()

    def show_commands(self) -> None:
        """Write the commands for the images that are on the Fuse page now."""
        services = self._services
        folder = default_folder(self._state, services.project_folder(), services.documents())
        found = commands(self._state, self.method.currentData(), folder)
        self.text.setPlainText(found.text)
        notes = [found.problem, *found.notes]
        if found.weights:
            notes.append(texts.tr(AFTERWARDS, os.path.basename(found.weights)))
        self.note.setText(" ".join(note for note in notes if note))
        self.note.setToolTip(found.weights)
        self.note.show()
        self.shown.setVisible(bool(found.lines))

    def refresh(self) -> None:
        """Follow a change of the images, once the commands are shown."""
        if not self.note.isHidden():
            self.show_commands()

    def copy_commands(self) -> None:
        """Both commands on the clipboard, one per line."""
        QApplication.clipboard().setText(self.text.toPlainText())
