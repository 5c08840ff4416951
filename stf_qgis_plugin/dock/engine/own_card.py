"""The card "My own Python": a path and the button that tests it."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from .. import texts
from ..texts import tr
from . import words
from .cards import ChoiceCard, button


class OwnCard(ChoiceCard):
    """A Python that the user names.

    Args:
        path: shown at first.
    """

    def __init__(self, path: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(
            words.OWN, words.OWN_TEXT, "Use a Python that you name; it is tested first.", parent
        )
        self.python = QgsFileWidget(self)
        self.python.setFilePath(path)
        self.python.setToolTip(tr(texts.ENGINE_PYTHON_TIP))
        self.python.setAccessibleName(tr(texts.ENGINE_PYTHON))
        if self.python.lineEdit() is not None:
            self.python.lineEdit().setPlaceholderText(tr(words.OWN_PLACE))
        self.test = button("Test", "Test this Python; it is used when all went well.", self)
        row = QHBoxLayout()
        row.addWidget(self.python, 1)
        row.addWidget(self.test)
        self.inner.addLayout(row)

    @property
    def path(self) -> str:
        """What stands in the field."""
        return self.python.filePath().strip()

    def set_chosen(self, chosen: bool) -> None:
        """Mark the card; the field of one that is not chosen is grey."""
        self.radio.setChecked(chosen)
        for widget in (self.python, self.test):
            widget.setEnabled(chosen)
