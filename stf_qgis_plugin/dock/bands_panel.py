"""The panel Review Bands: which coarse band belongs to which fine band."""

from __future__ import annotations

from typing import Any, Optional, Union

from qgis.PyQt.QtWidgets import QComboBox, QGridLayout, QLabel, QSizePolicy, QWidget

from . import texts
from .flow import wrap
from .image import COARSE, FINE, Image
from .image_panels import Panel
from .section import MutedLabel
from .state import FuseState

TEXT = "Every fine band that is used needs its band of the coarse images."
AUTOMATIC, NAME, WAVELENGTH, ORDER, HAND = "automatic", "name", "wavelength", "order", "hand"
MODES = {AUTOMATIC: "Automatic: name, wavelength, order", NAME: "By name",
         WAVELENGTH: "By wavelength", ORDER: "By order", HAND: "By hand"}  # fmt: skip
LARGEST_GAP_NM = 60.0
"""Bands whose centres are further apart are not taken for each other."""

Mapping = list[Optional[int]]
"""For each fine band the number of its coarse band from 1; None = the fine band is not used."""


class Bands:
    """Names and wavelengths of an image, as far as they are known."""

    def __init__(self, image: Optional[Image]) -> None:
        facts = (image.facts if image else {}).get("all_bands") or []
        names = [band.get("name") or "" for band in facts] or list(
            image.band_names if image else ()
        )
        count = len(names) or (image.bands if image else 0)
        self.names = [*names, *[""] * (count - len(names))]
        self.wavelengths = [band.get("wavelength_nm") for band in facts] or [None] * count

    def words(self, place: int) -> str:
        name, wavelength = self.names[place], self.wavelengths[place]
        parts = [name or texts.tr("Band %1", place + 1)]
        if wavelength:
            parts.append(f"{wavelength:g}{texts.NBSP}nm")
        return " · ".join(parts)


def by_name(fine: Bands, coarse: Bands) -> Mapping:
    known = {name.strip().lower(): k + 1 for k, name in enumerate(coarse.names) if name.strip()}
    return [known.get(name.strip().lower()) for name in fine.names]


def by_wavelength(fine: Bands, coarse: Bands) -> Mapping:
    found: Mapping = []
    for wanted in fine.wavelengths:
        gaps = [(abs(w - wanted), k + 1) for k, w in enumerate(coarse.wavelengths) if w and wanted]
        gap, number = min(gaps, default=(1e9, 0))
        found.append(number if gap <= LARGEST_GAP_NM else None)
    return found


def by_order(fine: Bands, coarse: Bands) -> Mapping:
    count = len(coarse.names)
    return [k + 1 if k < count else None for k in range(len(fine.names))]


WAYS = {NAME: by_name, WAVELENGTH: by_wavelength, ORDER: by_order}


class BandsPanel(Panel):
    """A row per fine band; the same for all fine and all coarse images."""

    def __init__(self, state: FuseState, parent: Optional[QWidget] = None) -> None:
        super().__init__(texts.tr("Review Bands"), state, parent)
        self._fine_image = next(iter(state.of(FINE)), None)
        self._coarse_image = next(iter(state.of(COARSE)), None)
        self.fine, self.coarse = Bands(self._fine_image), Bands(self._coarse_image)
        self.body.addWidget(wrap(MutedLabel(texts.tr(TEXT), self)))
        self.mode = QComboBox(self)
        for value, word in MODES.items():
            self.mode.addItem(texts.tr(word), value)
        self.mode.setAccessibleName(texts.tr("How bands are matched"))
        self.mode.setToolTip(texts.tr("How the bands of fine and coarse images are matched."))
        self.mode.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.body.addWidget(self.mode)
        self.note = wrap(MutedLabel("", self))
        self.body.addWidget(self.note)
        self.rows: list[QComboBox] = []
        self._make_rows()
        given = self._given()
        self.mode.setCurrentIndex(self.mode.findData(HAND if given else AUTOMATIC))
        self._show(given or self._matched(), bold=bool(given))
        self.mode.activated.connect(self._on_mode)

    def _make_rows(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for place in range(len(self.fine.names)):
            words = self.fine.words(place)
            box = QComboBox(self)
            box.addItem(texts.tr("not used"), None)
            for other in range(len(self.coarse.names)):
                box.addItem(self.coarse.words(other), other + 1)
            box.setAccessibleName(texts.tr("Coarse band of %1", words))
            box.setToolTip(box.accessibleName())
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            box.setMinimumWidth(80)
            box.activated.connect(self._on_row)
            grid.addWidget(QLabel(words, self), place, 0)
            grid.addWidget(box, place, 1)
            self.rows.append(box)
        self.body.addLayout(grid)

    # --- the mapping ---------------------------------------------------------------------

    def _given(self) -> Optional[Mapping]:
        """The mapping set by hand, in this panel or by a recipe."""
        if self._fine_image is None or self._coarse_image is None:
            return None
        fine = self._fine_image.fields.get("bands")
        coarse = self._coarse_image.fields.get("bands")
        if not fine and not coarse:
            return None
        fine = fine or list(range(1, len(self.fine.names) + 1))
        coarse = coarse or list(range(1, len(self.coarse.names) + 1))
        return _mapping(_numbers(fine, self.fine), _numbers(coarse, self.coarse), self.fine)

    def _matched(self) -> Optional[Mapping]:
        """What the engine matched; None before it was asked."""
        images = (self._fine_image, self._coarse_image)
        chosen = [image.facts.get("selected") if image else None for image in images]
        if not chosen[0] or not chosen[1]:
            return None
        return _mapping(chosen[0], chosen[1], self.fine)

    def _show(self, mapping: Optional[Mapping], bold: bool) -> None:
        for place, box in enumerate(self.rows):
            box.setCurrentIndex((mapping[place] or 0) if mapping else -1)
            font = box.font()
            font.setBold(bold)
            box.setFont(font)

    def mapping(self) -> Mapping:
        return [box.currentData() for box in self.rows]

    def _on_mode(self, *unused: Any) -> None:
        mode = self.mode.currentData()
        self.note.setText("")
        if mode == AUTOMATIC:
            self._write(None)
            self._show(self._matched(), bold=False)
        elif mode in WAYS:
            found = WAYS[mode](self.fine, self.coarse)
            if any(found):
                self._show(found, bold=True)
                self._write(found)
            else:
                self.note.setText(texts.tr("The images do not say it; choose another way."))

    def _on_row(self, *unused: Any) -> None:
        self.mode.setCurrentIndex(self.mode.findData(HAND))
        mapping = self.mapping()
        self._show(mapping, bold=True)
        self._write(mapping)

    def _write(self, mapping: Optional[Mapping]) -> None:
        used = [(k + 1, number) for k, number in enumerate(mapping or ()) if number]
        for role, place in ((FINE, 0), (COARSE, 1)):
            value = [pair[place] for pair in used] or None
            for image in self._state.of(role):
                if value is None:
                    image.fields.pop("bands", None)
                else:
                    image.fields["bands"] = value
        self.changed.emit()


def _numbers(bands: list[Union[int, str]], known: Bands) -> list[Optional[int]]:
    """Band numbers; a name becomes the number of the band that has it."""
    names = {name.strip().lower(): k + 1 for k, name in enumerate(known.names)}
    return [b if isinstance(b, int) else names.get(str(b).strip().lower()) for b in bands]


def _mapping(fine: list[Optional[int]], coarse: list[Optional[int]], known: Bands) -> Mapping:
    pairs = dict(zip(fine, coarse))
    return [pairs.get(k + 1) for k in range(len(known.names))]
