"""Panels under the image table: scales and masks set by hand."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QEvent, QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from . import glyphs, palette, texts
from .flow import wrap
from .image import COARSE, FINE, Image
from .section import MutedLabel
from .state import FuseState

SCALES_TEXT = "Value = number × scale + offset. An empty field leaves it to the file."
ALIKE = "All fine images alike, all coarse images alike"
MASKS_TEXT = "A mask or quality raster of an image, and which of its numbers mean cloud or no data."
RULES = {
    "": "As the sensor says, else 0 is bad",
    "valid-nonzero": "0 is bad",
    "bad-nonzero": "0 is good",
    "bits:": "Bad bits (bits:1+3)",
    "values:": "Bad values (values:3+8)",
    "keep-values:": "Good values (keep-values:4+5)",
}
RULE_TIP = (
    "Choose a rule, or write one: bits:1+3, values:3+8, keep-values:4+5, or the name of a sensor's "
    "rule."
)
SIDE_WORDS = {FINE: "Fine images", COARSE: "Coarse images"}


class Sign(QLabel):
    """The sign of a role in its colour; follows a change of the theme."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._role = role
        self._draw()

    def _draw(self) -> None:
        side = round(self.fontMetrics().height() * 0.85)
        colour = palette.colour(self._role, self.palette())
        self.setPixmap(glyphs.pixmap(self._role, side, colour, self.devicePixelRatioF()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in palette.CHANGES:
            self._draw()


class Panel(QFrame):
    """A frame with a title and Done; what is edited goes into the images' fields at once."""

    changed = pyqtSignal()
    done = pyqtSignal()

    def __init__(self, title: str, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state = state
        self.shown = self.images()
        self.setObjectName("stfPanel")
        self.setAccessibleName(title)
        self._paint_edge()
        heading = QLabel(title, self)
        font = heading.font()
        font.setBold(True)
        heading.setFont(font)
        self.close_button = QPushButton(texts.tr("Done"), self)
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.done)
        self.body = QVBoxLayout()
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.addWidget(heading)
        layout.addLayout(self.body)
        layout.addLayout(row)

    def _paint_edge(self) -> None:
        around = self.parentWidget() or self  # its own palette changes with its style
        colour = palette.line(around.palette()).name()
        style = f"#stfPanel {{ border: 1px solid {colour}; border-radius: 3px; }}"
        if style != self.styleSheet():
            self.setStyleSheet(style)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in palette.CHANGES:
            self._paint_edge()

    def images(self) -> list[Image]:
        """Fine and coarse images in the order of the table."""
        return [*self._state.of(FINE), *self._state.of(COARSE)]

    def put(self, images: list[Image], name: str, value: Any) -> None:
        """Set a field of the recipe's input by hand; None leaves it to the engine."""
        for image in images:
            if value is None:
                image.fields.pop(name, None)
            else:
                image.fields[name] = value
        self.changed.emit()


class NumberField(QLineEdit):
    """A number or nothing; a number set by hand is bold."""

    given = pyqtSignal(object)

    def __init__(self, value: Optional[float], hint: str, parent: QWidget) -> None:
        super().__init__("" if value is None else QLocale().toString(value, "g", 8), parent)
        self.setPlaceholderText(hint)
        self.setMinimumWidth(50)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._good = self.text()
        self.editingFinished.connect(self._on_finished)
        self._embolden()

    def _on_finished(self) -> None:
        text = self.text().strip()
        number, good = QLocale().toDouble(text)
        if not good:
            number, good = QLocale.c().toDouble(text.replace(",", ".").replace("−", "-"))
        if text and not good:
            self.setText(self._good)  # no number: as before
        elif text != self._good:
            self._good = text
            self._embolden()
            self.given.emit(number if text else None)

    def _embolden(self) -> None:
        font = self.font()
        font.setBold(bool(self._good))
        self.setFont(font)


class ScalesPanel(Panel):
    """Scale and offset of both sides, or of each image."""

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Set Scales"), state, parent)
        self.body.addWidget(wrap(MutedLabel(texts.tr(SCALES_TEXT), self)))
        self.alike = QCheckBox(self)
        self.alike.setAccessibleName(texts.tr(ALIKE))
        self.alike.setChecked(all(_same(state.of(side)) for side in (FINE, COARSE)))
        label = wrap(QLabel(texts.tr(ALIKE), self))
        label.setBuddy(self.alike)
        row = QHBoxLayout()
        row.addWidget(self.alike)
        row.addWidget(label, 1)
        self.body.addLayout(row)
        self._rows = QWidget(self)
        self.body.addWidget(self._rows)
        self.fields: list[tuple[NumberField, NumberField]] = []
        self.alike.toggled.connect(self._build)
        self._build()
        self.alike.toggled.connect(self.changed)

    def _build(self, *unused: Any) -> None:
        old, self._rows = self._rows, QWidget(self)
        self.body.replaceWidget(old, self._rows)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(0, 0, 0, 0)
        self.fields = []
        if self.alike.isChecked():
            sides = [(SIDE_WORDS[s], self._state.of(s)) for s in (FINE, COARSE)]
            groups = [(texts.tr(word), images) for word, images in sides if images]
        else:
            groups = [(image.name, [image]) for image in self.images()]
        for number, (word, images) in enumerate(groups):
            self._add_group(grid, 2 * number, word, images)

    def _add_group(self, grid: QGridLayout, row: int, word: str, images: list[Image]) -> None:
        name = wrap(QLabel(word, self._rows))
        grid.addWidget(name, row, 0, 1, 4)
        made = []
        for place, (field, label) in enumerate((("scale", "Scale"), ("offset", "Offset"))):
            first = images[0]
            hint = first.facts.get(field)
            shown = texts.tr("automatic") if hint is None else f"{hint:g}"
            edit = NumberField(first.fields.get(field), shown, self._rows)
            edit.setAccessibleName(texts.tr("%1 of %2", texts.tr(label), word))
            source = first.facts.get("scale_source")
            if source:
                edit.setToolTip(texts.tr("In force now: %1 (from: %2)", f"{hint:g}", source))
            edit.given.connect(lambda value, n=field, i=images: self.put(i, n, value))
            grid.addWidget(QLabel(texts.tr(label), self._rows), row + 1, 2 * place)
            grid.addWidget(edit, row + 1, 2 * place + 1)
            made.append(edit)
        self.fields.append((made[0], made[1]))


def _same(images: list[Image]) -> bool:
    found = {(i.fields.get("scale"), i.fields.get("offset")) for i in images}
    return len(found) <= 1


class MasksPanel(Panel):
    """A mask file and its rule for each image."""

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Choose Masks"), state, parent)
        self.body.addWidget(wrap(MutedLabel(texts.tr(MASKS_TEXT), self)))
        self.rows: list[tuple[QgsFileWidget, QComboBox]] = []
        for image in self.images():
            self._add(image)

    def _add(self, image: Image) -> None:
        row = QHBoxLayout()
        row.addWidget(Sign(image.role, self))
        row.addWidget(wrap(QLabel(image.name, self)), 1)
        file = QgsFileWidget(self)
        file.setFilePath(image.fields.get("mask") or "")
        file.setDefaultRoot(os.path.dirname(image.path))
        file.lineEdit().setPlaceholderText(texts.tr("no mask"))
        file.setToolTip(texts.tr("Mask or quality raster of %1", image.name))
        file.setAccessibleName(texts.tr("Mask of %1", image.name))
        rule = QComboBox(self)
        rule.setEditable(True)
        rule.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for value, words in RULES.items():
            rule.addItem(texts.tr(words), value)
        rule.setToolTip(texts.tr(RULE_TIP))
        rule.setAccessibleName(texts.tr("Mask rule of %1", image.name))
        rule.setMinimumContentsLength(6)
        rule.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        _show_rule(rule, image.fields.get("mask_rule") or "")
        for widget in (file.lineEdit(), rule):
            font = widget.font()
            font.setBold(bool(image.fields.get("mask")))
            widget.setFont(font)
        file.fileChanged.connect(lambda path, i=image, r=rule: self._on_file(i, r, path))
        rule.activated.connect(lambda place, i=image, r=rule: self._on_rule(i, r))
        rule.lineEdit().editingFinished.connect(lambda i=image, r=rule: self._on_rule(i, r))
        self.body.addLayout(row)
        self.body.addWidget(file)
        self.body.addWidget(rule)
        rule.setVisible(bool(image.fields.get("mask")))
        self.rows.append((file, rule))

    def _on_file(self, image: Image, rule: QComboBox, path: str) -> None:
        path = path.strip()
        rule.setVisible(bool(path))
        if not path:
            image.fields.pop("mask_rule", None)
        self.put([image], "mask", os.path.abspath(path) if path else None)

    def _on_rule(self, image: Image, rule: QComboBox) -> None:
        chosen = rule.findText(rule.currentText())
        value = rule.itemData(chosen) if chosen >= 0 else rule.currentText().strip()
        if value.endswith(":"):  # the numbers are still to be written
            rule.setEditText(value)
        elif value != (image.fields.get("mask_rule") or ""):
            self.put([image], "mask_rule", value or None)


def _show_rule(rule: QComboBox, value: str) -> None:
    place = rule.findData(value)
    if place >= 0:
        rule.setCurrentIndex(place)
    else:
        rule.setEditText(value)
    rule.lineEdit().setCursorPosition(0)
