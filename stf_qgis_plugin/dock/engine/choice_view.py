"""Before the click: what will be set up, how large, where, from where, under which licences."""

from __future__ import annotations

import platform
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ...setup import diagnostics, failures, locks
from ...setup.driver import needed_by
from ...setup.plan import Variant, this_computer
from ...setup.service import Offer, SetupService
from ..action_bar import PrimaryButton
from ..flow import FlowLayout, wrap
from ..section import MutedLabel
from ..texts import tr
from . import words
from .cards import button, buttons_row, facts_grid

LIST_SIDE = 420


class ChoiceView(QWidget):
    """The dialog's first page.

    Args:
        service: where the private engine goes.
        offer: what can be set up; None while this is looked at.
    """

    started = pyqtSignal(object)
    cancelled = pyqtSignal()
    own_wanted = pyqtSignal()
    folder_chosen = pyqtSignal(str)
    offline_chosen = pyqtSignal(str)

    def __init__(
        self, service: SetupService, offer: Optional[Offer], parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self._service, self._offer = service, offer
        self.radios: dict[str, QRadioButton] = {}
        self.start: Optional[PrimaryButton] = None
        self._facts: Optional[QWidget] = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(9)
        self._column.addWidget(wrap(QLabel(tr(words.DIALOG_INTRO), self)))
        self.cancel = button("Cancel", "Close this window; nothing is downloaded.", self)
        self.cancel.clicked.connect(self.cancelled)
        if offer is None:
            self._column.addWidget(MutedLabel(tr("Looking at this computer…"), self))
            self._column.addLayout(buttons_row(self.cancel))
        elif all(variant.lock is None for variant in offer.variants):
            self._show_nothing()
        else:
            self._show_choice(offer)

    def _show_nothing(self) -> None:
        computer = this_computer()
        version = ".".join(map(str, computer.python))
        system = f"{platform.system()} {computer.machine}"
        label = wrap(QLabel(tr(words.NOTHING_HERE, version, system), self))
        self._column.addWidget(label)
        other = button(failures.OTHER_PYTHON, "Name a Python on the page Engine.", self)
        other.clicked.connect(self.own_wanted)
        self._column.addLayout(buttons_row(self.cancel, other))

    def _show_choice(self, offer: Offer) -> None:
        for variant in offer.variants:
            self._add_variant(variant, offer)
        self._facts = QWidget(self)
        self._column.addWidget(self._facts)
        self._column.addLayout(self._small_buttons())
        words_of_start = words.START_OFFLINE if offer.offline else words.START
        self.start = PrimaryButton(tr(words_of_start), "engine", self)
        self.start.setToolTip(tr("Begin; it can be stopped at any time."))
        self.start.clicked.connect(lambda: self.started.emit(self.variant()))
        self._column.addLayout(buttons_row(self.cancel, self.start))
        self._show_facts()

    def _add_variant(self, variant: Variant, offer: Offer) -> None:
        title = tr(words.FOR_GPU if variant.key == locks.CUDA else words.FOR_PROCESSOR)
        radio = QRadioButton(tr(words.RECOMMENDED, title) if variant.advised else title, self)
        radio.setEnabled(variant.lock is not None)
        radio.setChecked(variant.advised)
        radio.setToolTip(title)
        line = wrap(MutedLabel(self._words(variant, offer), self))
        line.setContentsMargins(round(1.6 * self.fontMetrics().height()), 0, 0, 0)
        radio.setAccessibleDescription(line.text())
        radio.toggled.connect(lambda on: self._show_facts() if on else None)
        self._column.addWidget(radio)
        self._column.addWidget(line)
        self.radios[variant.key] = radio

    def _words(self, variant: Variant, offer: Offer) -> str:
        """Why a choice is (not) advised, and what it takes."""
        sentence, lock = words.REASONS[variant.reason], variant.lock
        if lock is None:
            return tr(sentence)
        torch = next((p.version for p in lock.packages if p.name == "torch"), "")
        first = torch if variant.reason == "one-build" else needed_by(lock)
        disk, download = words.size(lock.disk), words.size(lock.download)
        sizes = tr(words.SIZES_OFFLINE, disk) if offer.offline else tr(words.SIZES, download, disk)
        return " ".join(part for part in (tr(sentence, first, offer.driver), sizes) if part)

    def _small_buttons(self) -> FlowLayout:
        row = FlowLayout()
        for text, tip, deed in (
            (failures.CHANGE_FOLDER, "Make the private folder somewhere else.", self._pick_folder),
            (failures.OFFLINE, "Use packages that lie in a folder already.", self._pick_offline),
            ("Show Packages", "Names, versions, files and sizes.", self._show_packages),
            ("Licences", "The licence of each package.", self._show_licences),
        ):
            made = button(text, tip, self)
            made.clicked.connect(deed)
            row.addWidget(made)
        return row

    def _show_facts(self) -> None:
        lock = self.variant().lock
        if lock is None or self._offer is None or self._facts is None:
            return
        place = self._service.place()
        through = words.FROM_PROXY if self._service.proxy() else words.FROM_INDEX
        rows = [
            (tr("Folder"), diagnostics.without_home(place.root)),
            (tr("Free there"), words.size(place.free())),
            (tr("From"), diagnostics.without_home(self._offer.offline) or tr(through)),
            (tr("Packages"), tr(words.PACKAGES, len(lock.packages))),
            (tr("Licences"), _main_licences(lock)),
        ]
        if place.kept():
            rows.append((tr("Kept"), tr("%1 of an earlier try", words.size(place.kept()))))
        made = facts_grid(rows, self)
        self._column.replaceWidget(self._facts, made)
        self._facts.hide()
        self._facts.deleteLater()
        self._facts = made

    def variant(self) -> Variant:
        """What is chosen."""
        found = self._offer.variants if self._offer else ()
        chosen = [v for v in found if v.key in self.radios and self.radios[v.key].isChecked()]
        return (chosen or [v for v in found if v.lock is not None])[0]

    def _pick_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr(failures.CHANGE_FOLDER))
        if folder:
            self.folder_chosen.emit(folder)

    def _pick_offline(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr(failures.OFFLINE))
        if folder:
            self.offline_chosen.emit(folder)

    def _show_packages(self) -> None:
        lock = self.variant().lock
        if lock is not None:
            rows = [
                f"{p.name} {p.version}, {words.size(p.wheel.download)}\n  {p.wheel.name}"
                for p in lock.packages
            ]
            self._list(tr("Packages"), "\n".join(rows))

    def _show_licences(self) -> None:
        lock = self.variant().lock
        if lock is not None:
            rows = [f"{name}: {licence}" for name, licence in lock.licences().items()]
            self._list(tr("Licences"), "\n".join(rows))

    def _list(self, title: str, text: str) -> None:
        """A list in a window of its own, to be copied."""
        window = QDialog(self)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setWindowTitle(title)
        listed = QPlainTextEdit(text, window)
        listed.setReadOnly(True)
        listed.setAccessibleName(title)
        QVBoxLayout(window).addWidget(listed)
        window.resize(LIST_SIDE, LIST_SIDE)
        window.show()


def _main_licences(lock: locks.Lock) -> str:
    """Of the packages that matter most; the button shows all."""
    licences = {p.name: p.licence for p in lock.packages}
    found = []
    if "torch" in licences:
        # The wheel lists the licences of all its parts; PyTorch's own code is BSD-3-Clause.
        whole = licences["torch"]
        found.append(f"PyTorch {'BSD-3-Clause' if 'BSD-3-Clause' in whole else whole}")
    if any(name.startswith("nvidia-") for name in licences):
        found.append(tr("NVIDIA's libraries: NVIDIA's own"))
    found.append(tr("others open source"))
    return ", ".join(found)
