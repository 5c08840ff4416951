"""How much of the computer the engine may use; empty fields mean that the engine chooses."""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.gui import QgsSpinBox
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QWidget

from ... import settings
from ..flow import wrap
from ..section import MutedLabel, Section
from ..texts import NBSP, tr

DEVICES = (("", "Auto"), ("cpu", "Processor"), ("cuda", "NVIDIA GPU"), ("mps", "Apple GPU"))


class LimitsForm(Section):
    """Memory, cores and device; kept in QGIS' settings."""

    def __init__(self, services: Any, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Limits"), False, parent)
        self.memory = self._spin(256 * 1024, settings.MEMORY_MB, NBSP + "MB")
        self.memory.setSingleStep(512)
        self.memory.setToolTip(tr("Most memory for images; smaller tiles give the same image."))
        self.cores = self._spin(max(1, os.cpu_count() or 1), settings.CORES, "")
        self.cores.setToolTip(tr("How many cores may work at once."))
        self.device = QComboBox(self)
        for key, name in DEVICES:
            self.device.addItem(tr(name), key)
        self.device.setToolTip(tr("What computes the networks."))
        self.device.setCurrentIndex(max(0, self.device.findData(settings.get(settings.DEVICE))))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for name, widget in (
            ("Memory", self.memory), ("Cores", self.cores), ("Networks on", self.device),
        ):  # fmt: skip
            widget.setAccessibleName(tr(name))
            form.addRow(tr(name), widget)
        self.body.addLayout(form)
        line = tr("For every run that sets no limits of its own.")
        self.body.addWidget(wrap(MutedLabel(line, self)))
        self.memory.valueChanged.connect(lambda value: self._keep(settings.MEMORY_MB, value))
        self.cores.valueChanged.connect(lambda value: self._keep(settings.CORES, value))
        self.device.currentIndexChanged.connect(self._keep_device)
        self._summarise()

    def _spin(self, most: int, name: str, unit: str) -> QgsSpinBox:
        spin = QgsSpinBox(self)
        spin.setRange(0, most)
        spin.setSuffix(unit)
        spin.setSpecialValueText(tr("Auto"))
        spin.setClearValue(0)
        kept = settings.get(name)
        spin.setValue(int(kept) if kept.isdigit() else 0)
        return spin

    def _keep(self, name: str, value: int) -> None:
        settings.put(name, str(value) if value else "")
        self._summarise()

    def _keep_device(self, index: int) -> None:
        settings.put(settings.DEVICE, self.device.itemData(index) or "")
        self._summarise()

    def set_device(self, key: str) -> None:
        """Choose a device."""
        self.device.setCurrentIndex(max(0, self.device.findData(key)))

    def _summarise(self) -> None:
        parts = []
        if self.memory.value():
            parts.append(f"{self.memory.value()}{NBSP}MB")
        if self.cores.value():
            parts.append(tr("%1 cores", self.cores.value()))
        if self.device.currentData():
            parts.append(self.device.currentText())
        self.set_summary(", ".join(parts) or tr("all automatic"))
