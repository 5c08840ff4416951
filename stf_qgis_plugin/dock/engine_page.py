"""The Engine page: which Python runs the engine, and whether it can."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from . import texts
from .question import Question


class EnginePage(QWidget):
    """Built-in engine or a Python that the user names; tested by a button.

    A Python is put into use only after its test went well.

    Args:
        services: ``interpreter() -> str``, ``set_interpreter(path)`` and
            ``test_engine(path) -> {"good": bool, "text": str, "details": str}``.
    """

    title = texts.ENGINE
    glyph = "engine"

    def __init__(self, services: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._services = services
        self._task: Optional[Question] = None
        self.python = QgsFileWidget(self)
        self.python.setFilePath(services.interpreter())
        self.python.setToolTip(texts.tr(texts.ENGINE_PYTHON_TIP))
        self.python.setAccessibleName(texts.tr(texts.ENGINE_PYTHON))
        self.test = QPushButton(texts.tr(texts.ENGINE_TEST), self)
        self.test.setObjectName("stfTestEngine")
        self.own = QPushButton(texts.tr(texts.ENGINE_OWN), self)
        self.verdict = self._label(texts.tr(texts.ENGINE_BUILT_IN))
        self.details = self._label("")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.verdict)
        layout.addWidget(self._label(texts.tr(texts.ENGINE_ADVICE)))
        layout.addWidget(self._label(texts.tr(texts.ENGINE_PYTHON)))
        layout.addWidget(self.python)
        for button in (self.test, self.own):
            layout.addWidget(button)
        layout.addWidget(self.details)
        layout.addStretch(1)
        self.test.clicked.connect(self.start_test)
        self.own.clicked.connect(self.use_own)
        if services.interpreter():
            self.verdict.setText(texts.tr(texts.ENGINE_NAMED) % services.interpreter())

    def _label(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    @property
    def busy(self) -> bool:
        return self._task is not None

    def start_test(self) -> None:
        """Test the named Python (nothing named: QGIS' own)."""
        if self._task is not None:
            return
        self.test.setEnabled(False)
        self.verdict.setText(texts.tr(texts.ENGINE_TESTING))
        self.details.setText("")
        path = self.python.filePath().strip()
        words = texts.tr("STFusion: testing the engine")
        self._task = Question(words, lambda: self._services.test_engine(path))
        self._task.answered.connect(self._on_answer)
        self._task.ask()

    def _on_answer(self, answer: dict[str, Any]) -> None:
        self.test.setEnabled(True)
        self.verdict.setText(answer["text"])
        self.details.setText(answer["details"])
        if answer["good"]:
            self._services.set_interpreter(self.python.filePath().strip())
        # The task is still in its own signal here; it may go when the event loop is back.
        QTimer.singleShot(0, self._forget)

    def _forget(self) -> None:
        self._task = None

    def use_own(self) -> None:
        """Back to QGIS' own Python."""
        self.python.setFilePath("")
        self._services.set_interpreter("")
        self.verdict.setText(texts.tr(texts.ENGINE_BUILT_IN))
        self.details.setText("")
