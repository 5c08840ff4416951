"""The table of revisits: a tick keeps or drops each, the second line tells cloud and shift."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QModelIndex, Qt

from .. import texts
from ..image import COARSE, UNUSED, Image
from ..image_model import (
    CHECK,
    GLYPH_ROLE,
    LAYER,
    MUTED_ROLE,
    ROLE,
    ImageModel,
    band_words,
    muted_line,
)
from ..image_table import ImageTable
from ..state import FuseState
from .naming import cloud_and_shift, revisit_sentence
from .state import PAN, EnhanceState

ROLE_WORDS = {COARSE: "Revisit", PAN: "Pan image", UNUSED: "Left out"}
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RevisitModel(ImageModel):
    """Rows are the images of a state; the first column is the tick."""

    _state: EnhanceState

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        found = super().headerData(section, orientation, role)
        return texts.tr("Revisit") if section == 1 and found else found

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == ROLE and self.image(index).role != PAN:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        image, column = self.image(index), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == ROLE and image.role != PAN:
            return CHECKED if image.role == COARSE else UNCHECKED
        if role == MUTED_ROLE:
            return self.second_line(image)
        if role == GLYPH_ROLE and column in (ROLE, CHECK):
            return image.role if column == ROLE and image.role == PAN else self._sign(image, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == ROLE:
            words = texts.tr(ROLE_WORDS.get(image.role, ""))
            tick = texts.tr("%1. A tick uses a revisit, without one it is left out.", words)
            return words if image.role == PAN else tick
        if role == Qt.ItemDataRole.ToolTipRole and column == LAYER:
            return "\n".join([super().data(index, role), *self._details(image)])
        return super().data(index, role)

    def _details(self, image: Image) -> list[str]:
        """What the last look found out, in a sentence."""
        look = self._state.looks.get(image.path)
        if look is None:
            return []
        is_reference = image.path == self._state.looked_reference
        return [revisit_sentence(look, look.get("file", "") if is_reference else "")]

    def _sign(self, image: Image, column: int) -> str:
        return image.severity if column == CHECK else ""

    def second_line(self, image: Image) -> str:
        """Cloud and shift once they are known, else sensor, pixel and bands."""
        if image.role == PAN:
            known = texts.pixel(image.pixel_m), band_words(image), texts.tr("sharp black and white")
            return " · ".join(filter(None, known))
        look = self._state.looks.get(image.path)
        if look is None:
            return muted_line(image)
        if image.role == UNUSED:
            look = {**look, "used": False}
        return cloud_and_shift(look, image.path == self._state.looked_reference)

    def sentence(self, image: Image) -> str:
        """The row in words, for a screen reader."""
        role = texts.tr(ROLE_WORDS.get(image.role, ""))
        date = image.date or texts.tr("no date")
        return texts.tr("%1, %2, %3, %4", role, image.name, date, self.second_line(image))

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return super().setData(index, value, role)
        self._state.keep(self.image(index), Qt.CheckState(value) == CHECKED)
        self.edited.emit()
        return True


class RevisitTable(ImageTable):
    """The table of the Enhance page."""

    def make_model(self, state: FuseState) -> ImageModel:
        return RevisitModel(state, self)

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() != ROLE:  # the delegate turns the tick
            super()._on_clicked(index)
