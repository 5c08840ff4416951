"""What a checkpoint does not say of itself: asked before it is imported."""

from __future__ import annotations

import os
from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from .. import texts
from ..flow import FlowLayout, wrap
from ..section import MutedLabel

ABOUT = (
    "A checkpoint does not say what it was trained on. Write what you know: it stands on the card, "
    "and tells later which images fit. What you leave empty stays unknown."
)
NAME_TIP = "The network is chosen by this name."
BANDS_TIP = "In the order of the training, with wavelengths if you like: blue, green, red:655nm."
RATIO_TIP = "Coarse pixel divided by fine pixel of the images it was trained on."


class ImportForm(QFrame):
    """Name, bands and ratio of a checkpoint; emits the path and the options of the import."""

    confirmed = pyqtSignal(str, object)
    cancelled = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.file = wrap(QLabel("", self))
        font = self.file.font()
        font.setBold(True)
        self.file.setFont(font)
        self.name = _line(texts.tr("Name"), texts.tr(NAME_TIP), self)
        self.bands = _line(texts.tr("Bands"), texts.tr(BANDS_TIP), self)
        self.bands.setPlaceholderText("blue, green, red, nir")
        self.ratio = QgsDoubleSpinBox(self)
        self.ratio.setRange(0.0, 1000.0)
        self.ratio.setDecimals(2)
        self.ratio.setClearValue(0.0, texts.tr("not known"))
        self.ratio.setToolTip(texts.tr(RATIO_TIP))
        self.ratio.setAccessibleName(texts.tr("Ratio"))
        self.accept = QPushButton(texts.tr("Import"), self)
        self.cancel = QPushButton(texts.tr("Cancel"), self)
        buttons = FlowLayout()
        for button in (self.accept, self.cancel):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.file)
        layout.addWidget(wrap(MutedLabel(texts.tr(ABOUT), self)))
        fields = QFormLayout()
        fields.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (("Name", self.name), ("Bands", self.bands), ("Ratio", self.ratio)):
            fields.addRow(texts.tr(label), field)
        layout.addLayout(fields)
        layout.addLayout(buttons)
        self.accept.clicked.connect(self._confirm)
        self.name.returnPressed.connect(self._confirm)
        self.cancel.clicked.connect(self.cancelled)

    def start(self, path: str) -> None:
        """Ask about a checkpoint."""
        self._path = path
        self.file.setText(os.path.basename(path))
        self.file.setToolTip(path)
        stem = os.path.splitext(os.path.basename(path))[0]
        self.name.setText("".join(c if c.isalnum() else "-" for c in stem).strip("-"))
        self.bands.clear()
        self.ratio.clear()
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _confirm(self) -> None:
        options = []
        if self.name.text().strip():
            options += ["--name", self.name.text().strip()]
        if self.bands.text().strip():
            options += ["--bands", self.bands.text().strip()]
        if self.ratio.value() > 0:
            options += ["--ratio", repr(self.ratio.value())]
        self.confirmed.emit(self._path, options)


def _line(name: str, tip: str, parent: QWidget) -> QLineEdit:
    line = QLineEdit(parent)
    line.setToolTip(tip)
    line.setAccessibleName(name)
    return line
