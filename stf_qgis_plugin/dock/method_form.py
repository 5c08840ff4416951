"""The settings of a method as a form, made from its spec."""

from __future__ import annotations

from typing import Any, Optional

from qgis.gui import QgsDoubleSpinBox, QgsSpinBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from . import texts
from .section import LinkButton, MutedLabel

UNBOUNDED = 1e9


class Field:
    """Widget, Auto tick and spec of one setting."""

    def __init__(self, spec: dict[str, Any], form: MethodForm) -> None:
        self.spec, self.name = spec, spec["name"]
        self.default = spec.get("default")
        self.auto: Optional[QCheckBox] = None
        kind = spec["kind"]
        makers = {"boolean": self._boolean, "choice": self._choice}
        self.widget = makers.get(kind, self._number)(form)
        self.widget.setToolTip(self._tip())
        self.widget.setAccessibleName(spec["label"])
        self.widget.setMinimumWidth(60)

    def _tip(self) -> str:
        low, high = self.spec.get("minimum"), self.spec.get("maximum")
        words = self.spec.get("help", "")
        if low is None or high is None or self.spec["kind"] == "boolean":
            return words
        return f"{words}\n" + texts.tr("%1 to %2", f"{low:g}", f"{high:g}")

    def _boolean(self, form: MethodForm) -> QWidget:
        box = QCheckBox(form)
        box.setChecked(bool(self.default))
        box.toggled.connect(form.changed)
        return box

    def _choice(self, form: MethodForm) -> QWidget:
        box = QComboBox(form)
        for word in self.spec["choices"]:
            shown = texts.tr(word.replace("-", " ").capitalize())
            if word == self.default:
                shown = texts.tr("%1 (recommended)", shown)
            box.addItem(shown, word)
        box.setCurrentIndex(max(0, box.findData(self.default)))
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.currentIndexChanged.connect(form.changed)
        return box

    def _number(self, form: MethodForm) -> QWidget:
        whole = self.spec["kind"] == "integer"
        box = QgsSpinBox(form) if whole else QgsDoubleSpinBox(form)
        low, high = self.spec.get("minimum"), self.spec.get("maximum")
        if not whole:
            box.setDecimals(4 if (high or 1) > 1e-3 else 9)
        box.setMinimum(int(low or 0) if whole else (-UNBOUNDED if low is None else low))
        box.setMaximum(int(min(high or UNBOUNDED, UNBOUNDED)) if whole else (high or UNBOUNDED))
        if self.spec.get("odd"):
            box.setSingleStep(2)
            box.editingFinished.connect(lambda: box.setValue(box.value() | 1))
        if self.spec.get("unit"):
            box.setSuffix(texts.NBSP + texts.tr(self.spec["unit"]))
        if self.default is not None:
            box.setValue(self.default)
        box.setShowClearButton(False)
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        box.valueChanged.connect(form.changed)
        self.auto = QCheckBox(texts.tr("Auto"), form)
        self.auto.setToolTip(texts.tr(texts.AUTO_TIP))
        self.auto.setAccessibleName(texts.tr("%1 automatic", self.spec["label"]))
        self.auto.setChecked(True)
        box.setEnabled(False)
        self.auto.toggled.connect(self._on_auto)
        self.auto.toggled.connect(form.changed)
        return box

    def _on_auto(self, ticked: bool) -> None:
        self.widget.setEnabled(not ticked)
        if ticked and self.default is not None:
            self.widget.setValue(self.default)

    def value(self) -> Any:
        """The value given by hand; None = as the method chooses."""
        if self.auto is not None:
            return None if self.auto.isChecked() else self.widget.value()
        if isinstance(self.widget, QComboBox):
            chosen = self.widget.currentData()
        else:
            chosen = self.widget.isChecked()
        return None if chosen == self.default else chosen

    def set_value(self, value: Any) -> None:
        if self.auto is not None:
            self.auto.setChecked(value is None)
            if value is not None:
                self.widget.setValue(value)
        elif isinstance(self.widget, QComboBox):
            self.widget.setCurrentIndex(self.widget.findData(value or self.default))
        else:
            self.widget.setChecked(bool(self.default if value is None else value))


class MethodForm(QWidget):
    """All settings of one method, rare ones last."""

    edited = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.fields: dict[str, Field] = {}
        self._quiet = False
        self._count: Optional[MutedLabel] = None
        self.reset_button: Optional[LinkButton] = None

    def set_spec(self, spec: dict[str, Any], values: Optional[dict[str, Any]] = None) -> None:
        """Build the form of a method anew."""
        while self._grid.count():
            widget = self._grid.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields = {}
        self._quiet = True
        ordered = sorted(spec.get("parameters", ()), key=lambda p: bool(p.get("advanced")))
        for row, parameter in enumerate(ordered):
            self._add(row, parameter)
        self._count = MutedLabel("", self)
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.reset_button = LinkButton(texts.tr("Reset"), self)
        self.reset_button.clicked.connect(self.reset)
        self._grid.addWidget(self._count, len(ordered), 0, 1, 2)
        self._grid.addWidget(self.reset_button, len(ordered), 2)
        for name, value in (values or {}).items():
            if name in self.fields:
                self.fields[name].set_value(value)
        self._quiet = False
        self._show_count()

    def _add(self, row: int, parameter: dict[str, Any]) -> None:
        field = Field(parameter, self)
        self.fields[field.name] = field
        label = QLabel(texts.tr(parameter["label"]), self)
        label.setToolTip(field.widget.toolTip())
        label.setBuddy(field.widget)
        label.setWordWrap(True)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field.widget, row, 1, 1, 1 if field.auto else 2)
        if field.auto is not None:
            self._grid.addWidget(field.auto, row, 2, Qt.AlignmentFlag.AlignRight)

    def values(self) -> dict[str, Any]:
        """The settings that were given by hand, for the recipe."""
        found = {name: field.value() for name, field in self.fields.items()}
        return {name: value for name, value in found.items() if value is not None}

    def reset(self) -> None:
        """Everything as the method chooses."""
        self._quiet = True
        for field in self.fields.values():
            field.set_value(None)
        self._quiet = False
        self.changed()

    def changed(self, *unused: Any) -> None:
        """A widget of the form was touched."""
        if not self._quiet:
            self._show_count()
            self.edited.emit()

    def summary(self) -> str:
        """What the closed section says."""
        count = len(self.values())
        if not count:
            return texts.tr("all automatic")
        many = "%1 options differ from automatic"
        return texts.plural(count, "%1 option differs from automatic", many)

    def _show_count(self) -> None:
        if self._count is None or self.reset_button is None:
            return
        changed = bool(self.values())
        self._count.setText(self.summary() if changed else "")
        self._count.setVisible(changed)
        self.reset_button.setVisible(changed)
