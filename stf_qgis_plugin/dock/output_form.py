"""Area, folder, rare options of the result, and limits of the engine."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsExtentWidget, QgsFileWidget, QgsSpinBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..recipes import absolute
from . import texts
from .choices import LongChoice
from .flow import wrap
from .form_state import uncertainty_setting
from .section import Section
from .state import FuseState

TYPES = {None: "As the fine image", "Byte": "Byte (0 to 255)", "UInt16": "UInt16 (0 to 65535)",
         "Int16": "Int16 (−32768 to 32767)", "UInt32": "UInt32", "Int32": "Int32",
         "Float32": "Float32 (with decimals)", "Float64": "Float64 (with decimals)"}  # fmt: skip
COMPRESSIONS = {"deflate": "Deflate (recommended)", "lzw": "LZW", "zstd": "ZSTD", "none": "None"}
DEVICES = {"auto": "Auto", "cpu": "Processor", "cuda": "NVIDIA GPU", "mps": "Apple GPU"}

TYPE_TIP = "How the numbers of the result are stored."
COMPRESSION_TIP = "Smaller files; the pixels stay the same."
CLOUD = "Cloud Optimized GeoTIFF"
CLOUD_TIP = "A GeoTIFF that web maps read in parts."
UNCERTAINTY = "Uncertainty layer"
UNCERTAINTY_TIP = "A second file with one standard deviation of each pixel."
NO_UNCERTAINTY_TIP = "The chosen method gives no uncertainty."
MEMORY_TIP = "The engine uses at most this much memory; less makes smaller tiles, the same image."
CORES_TIP = "Processor cores that compute at the same time."
DEVICE_TIP = "Where networks are computed; classical methods always use the processor."


class OutputForm(QWidget):
    """Writes what is chosen into the state and says that it did."""

    changed = pyqtSignal()
    like, like_type, folder_default = "as the fine image", TYPES[None], texts.FOLDER_DEFAULT
    uncertainty_tip = UNCERTAINTY_TIP

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._state, self._quiet = state, False
        self._spec: dict[str, Any] = {}
        self._make_area()
        self._make_more()
        self._make_limits()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for section in (self.area, self.more, self.limits):
            layout.addWidget(section)
            section.toggled.connect(self._summaries)
        self._summaries()

    # --- making --------------------------------------------------------------------------

    def _make_area(self) -> None:
        self.area = Section(texts.tr("Area and Output"), True, self)
        self.extent = QgsExtentWidget(self, QgsExtentWidget.WidgetStyle.CondensedStyle)
        self.extent.setNullValueAllowed(True, texts.tr(texts.COMMON_AREA))
        self.extent.setToolTip(texts.tr(texts.AREA_TIP))
        self.extent.clear()
        self.folder = QgsFileWidget(self)
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.lineEdit().setPlaceholderText(texts.tr(self.folder_default))
        self.folder.setToolTip(texts.tr(texts.FOLDER_TIP))
        self.folder.lineEdit().setAccessibleName(texts.tr("Folder"))
        rows = (("Area", self.extent), ("Folder", self.folder))
        self.area.body.addLayout(labelled_rows(self, rows))
        self.extent.extentChanged.connect(self._on_extent)
        self.folder.fileChanged.connect(self._on_folder)

    def _make_more(self) -> None:
        self.more = Section(texts.tr("More Output Options"), False, self)
        self.type = _combo(self, {**TYPES, None: self.like_type}, TYPE_TIP)
        self.compression = _combo(self, COMPRESSIONS, COMPRESSION_TIP)
        rows = (("Number type", self.type), ("Compression", self.compression))
        self.more.body.addLayout(labelled_rows(self, rows))
        self.cloud = self._tick(CLOUD, CLOUD_TIP)
        self.uncertainty = self._tick(UNCERTAINTY, self.uncertainty_tip)
        self.type.currentIndexChanged.connect(self._on_output)
        self.compression.currentIndexChanged.connect(self._on_output)
        self.cloud.toggled.connect(self._on_output)
        self.uncertainty.toggled.connect(self._on_uncertainty)

    def _tick(self, word: str, tip: str) -> QCheckBox:
        """A tick whose words wrap."""
        box = QCheckBox(self)
        box.setAccessibleName(texts.tr(word))
        box.setToolTip(texts.tr(tip))
        label = wrap(QLabel(texts.tr(word), self))
        label.setBuddy(box)
        row = QHBoxLayout()
        row.addWidget(box)
        row.addWidget(label, 1)
        self.more.body.addLayout(row)
        return box

    def _make_limits(self) -> None:
        self.limits = Section(texts.tr("Limits"), False, self)
        self.memory = self._spin(256, 1_048_576, 256, "MB", MEMORY_TIP)
        self.cores = self._spin(1, 1024, 1, "", CORES_TIP)
        self.device = _combo(self, DEVICES, DEVICE_TIP)
        rows = (("Memory", self.memory), ("Cores", self.cores), ("Device", self.device))
        self.limits.body.addLayout(labelled_rows(self, rows))
        self.memory.valueChanged.connect(self._on_limits)
        self.cores.valueChanged.connect(self._on_limits)
        self.device.currentIndexChanged.connect(self._on_limits)

    def _spin(self, low: int, high: int, step: int, unit: str, tip: str) -> QgsSpinBox:
        """A whole number; the value below the lowest reads Auto."""
        box = QgsSpinBox(self)
        box.setRange(low - step, high)
        box.setSingleStep(step)
        box.setSpecialValueText(texts.tr("Auto"))
        box.setClearValue(low - step)
        box.setValue(low - step)
        box.setToolTip(texts.tr(tip))
        if unit:
            box.setSuffix(texts.NBSP + unit)
        return box

    # --- from the state ------------------------------------------------------------------

    def refresh(self, spec: dict[str, Any]) -> None:
        """Show the state anew; ``spec`` is that of the chosen method."""
        self._quiet, self._spec = True, spec
        state = self._state
        self.folder.setFilePath(state.folder)
        self._show_extent()
        _choose(self.type, state.output.get("dtype"))
        _choose(self.compression, state.output.get("compress", "deflate"))
        self.cloud.setChecked(bool(state.output.get("cog")))
        asked = self._uncertainty_asked(spec)
        self.uncertainty.setEnabled(asked is not None)
        self.uncertainty.setChecked(bool(asked))
        tip = NO_UNCERTAINTY_TIP if asked is None else self.uncertainty_tip
        self.uncertainty.setToolTip(texts.tr(tip))
        self.memory.setValue(state.options.get("memory_mb") or self.memory.minimum())
        self.cores.setValue(state.options.get("workers") or self.cores.minimum())
        _choose(self.device, state.options.get("device") or "auto")
        self._quiet = False
        self._summaries()

    def _uncertainty_asked(self, spec: dict[str, Any]) -> Optional[bool]:
        """Whether an uncertainty is asked for; None where the method gives none."""
        setting = uncertainty_setting(spec)
        if setting is None:
            return None
        return bool(self._state.uncertainty and self._state.parameters.get(setting[0]))

    def _show_extent(self) -> None:
        bounds = self._state.bounds
        if bounds is None:
            if self.extent.isValid():
                self.extent.clear()
            return
        area, shown = QgsRectangle(*bounds), self.extent.outputExtent()
        if not self.extent.isValid() or shown != area:
            crs = QgsCoordinateReferenceSystem(self._state.bounds_crs or "")
            self.extent.setOutputExtentFromUser(area, crs)

    def _summaries(self, *unused: Any) -> None:
        options = self._state.options
        self.more.set_summary(", ".join(self._more_words()))
        limits = []
        if options.get("memory_mb"):
            limits.append(f"{options['memory_mb']}{texts.NBSP}MB")
        if options.get("workers"):
            limits.append(texts.plural(options["workers"], "%1 core", "%1 cores"))
        if options.get("device") not in (None, "auto"):
            limits.append(self.device.currentText())
        self.limits.set_summary(", ".join(limits) or texts.tr("all automatic"))

    def _more_words(self) -> list[str]:
        """What is chosen of the rare options."""
        output = self._state.output
        found = [output.get("dtype") or texts.tr(self.like)]
        if output.get("compress", "deflate") != "deflate":
            found.append(self.compression.currentText())
        if output.get("cog"):
            found.append("COG")
        if self.uncertainty.isChecked():
            found.append(texts.tr("uncertainty"))
        return found

    # --- to the state --------------------------------------------------------------------

    def _on_extent(self, area: QgsRectangle) -> None:
        if not self._quiet:
            self.set_area(None if area.isNull() or not self.extent.isValid() else area)

    def set_area(self, area: Optional[QgsRectangle]) -> None:
        """Predict a part of the fine image; None = all of it."""
        self._state.other_extent = None
        if area is None:
            self._state.bounds, self._state.bounds_crs = None, None
        else:
            crs = self.extent.outputCrs()
            found = [area.xMinimum(), area.yMinimum(), area.xMaximum(), area.yMaximum()]
            self._state.bounds, self._state.bounds_crs = found, _crs_words(crs)
        self.changed.emit()

    def _on_folder(self, path: str) -> None:
        if not self._quiet:
            self._state.folder = absolute(path.strip())
            self.changed.emit()

    def _on_output(self, *unused: Any) -> None:
        if self._quiet:
            return
        compress = self.compression.currentData()
        chosen = {"dtype": self.type.currentData(), "cog": self.cloud.isChecked() or None,
                  "compress": compress if compress != "deflate" else None}  # fmt: skip
        self._take(self._state.output, chosen)

    def _on_uncertainty(self, on: bool) -> None:
        if not self._quiet:
            self._state.set_uncertainty(on, self._spec)
            self.changed.emit()

    def _on_limits(self, *unused: Any) -> None:
        if self._quiet:
            return
        memory, cores, device = self.memory, self.cores, self.device.currentData()
        chosen = {"memory_mb": memory.value() if memory.value() > memory.minimum() else None,
                  "workers": cores.value() if cores.value() > cores.minimum() else None,
                  "device": device if device != "auto" else None}  # fmt: skip
        self._take(self._state.options, chosen)

    def _take(self, place: dict[str, Any], chosen: dict[str, Any]) -> None:
        """Write what was chosen; defaults are left out of the recipe."""
        for name, value in chosen.items():
            if value is None:
                place.pop(name, None)
            else:
                place[name] = value
        self._summaries()
        self.changed.emit()


def labelled_rows(parent: QWidget, rows: tuple[tuple[str, QWidget], ...]) -> QGridLayout:
    """Labels and fields in two columns; the field takes all width there is."""
    grid = QGridLayout()
    grid.setColumnStretch(1, 1)
    for number, (word, widget) in enumerate(rows):
        label = QLabel(texts.tr(word), parent)
        label.setBuddy(widget)
        grid.addWidget(label, number, 0)
        grid.addWidget(widget, number, 1)
        widget.setAccessibleName(texts.tr(word))
        widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        widget.setMinimumWidth(80)
    return grid


def _combo(parent: QWidget, words: dict[Any, str], tip: str) -> QComboBox:
    box = LongChoice(parent)
    for value, word in words.items():
        box.addItem(texts.tr(word), value)
    box.setToolTip(texts.tr(tip))
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    return box


def _choose(box: QComboBox, value: Any) -> None:
    """Show a value; one that is not in the list, such as cuda:1, is added."""
    place = next((k for k in range(box.count()) if box.itemData(k) == value), -1)
    if place < 0:
        box.addItem(str(value), value)
        place = box.count() - 1
    box.setCurrentIndex(place)


def _crs_words(crs: QgsCoordinateReferenceSystem) -> Optional[str]:
    if not crs.isValid():
        return None
    return crs.authid() or crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2019)
