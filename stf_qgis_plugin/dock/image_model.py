"""The table of images as a Qt model; what is edited here changes the form's state."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QAbstractTableModel, QDate, QModelIndex, QObject, Qt, pyqtSignal

from . import texts
from .image import COARSE, FINE, UNUSED, Image
from .state import FuseState

ROLE, LAYER, DATE, CHECK, SENSOR, BANDS = range(6)

NAME_ROLE = Qt.ItemDataRole.UserRole + 1
MUTED_ROLE = Qt.ItemDataRole.UserRole + 2
GLYPH_ROLE = Qt.ItemDataRole.UserRole + 3
HAND_ROLE = Qt.ItemDataRole.UserRole + 4

ROLE_WORDS = {FINE: "Fine", COARSE: "Coarse", UNUSED: "Not Used"}


class ImageModel(QAbstractTableModel):
    """Rows are the images of a state, in its order."""

    edited = pyqtSignal()

    def __init__(self, state: FuseState, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._state = state
        self.wide = False  # sensor and bands have columns of their own

    def image(self, index: QModelIndex) -> Image:
        return self._state.images[index.row()]

    def refresh(self) -> None:
        """Show the state anew after it was changed elsewhere."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._state.images)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            words = ("", "Layer", "Date", "", "Sensor", "Bands")[section]
            return texts.tr(words) if words else ""
        return None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == DATE else flags

    def data(self, index: QModelIndex, role: int = 0) -> Any:
        if not index.isValid():
            return None
        image, column = self.image(index), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(image, column)
        if role == Qt.ItemDataRole.EditRole and column == DATE:
            return QDate.fromString(image.date or "", Qt.DateFormat.ISODate)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(image, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(image)
        if role == NAME_ROLE:
            return image.name
        if role == HAND_ROLE:
            return bool(hand_words(image))
        if role == MUTED_ROLE:
            return texts.pixel(image.pixel_m) if self.wide else muted_line(image)
        if role == GLYPH_ROLE:
            return image.role if column == ROLE else (image.severity if column == CHECK else "")
        return None

    def _text(self, image: Image, column: int) -> str:
        if column == LAYER:
            return image.name
        if column == DATE:
            return image.date or texts.tr("Set…")
        if column == SENSOR:
            return image.sensor or texts.tr("unknown")
        return band_numbers(image) if column == BANDS else ""

    def _tooltip(self, image: Image, column: int) -> str:
        if column == ROLE:
            return texts.tr("%1. Click to change.", texts.tr(ROLE_WORDS[image.role]))
        if column == DATE:
            if image.date_by_hand:
                return texts.tr("Set by hand.")
            if image.date and image.date_source:
                return texts.tr("Read from the %1.", image.date_source)
            return texts.tr("Double-click to set the date.")
        if column == CHECK and image.severity:
            return texts.tr("See Findings.")
        return "\n".join([image.path, *hand_words(image)])

    def sentence(self, image: Image) -> str:
        """The row in words, for a screen reader."""
        return texts.tr(
            "%1, %2, %3, %4",
            texts.tr(ROLE_WORDS[image.role]),
            image.name,
            image.date or texts.tr("no date"),
            muted_line(image),
        )

    def setData(self, index: QModelIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != DATE:
            return False
        date = value.toString(Qt.DateFormat.ISODate) if isinstance(value, QDate) else str(value)
        image = self.image(index)
        if not QDate.fromString(date, Qt.DateFormat.ISODate).isValid():
            return False
        if date != image.date:
            self._state.set_date(image, date)
            self.edited.emit()
        return True


FIELD_WORDS = {
    "scale": "Scale %1, set by hand",
    "offset": "Offset %1, set by hand",
    "mask": "Mask %1",
    "mask_rule": "Mask rule %1",
    "bands": "Bands %1, set by hand",
    "crs": "Coordinate system %1",
    "shift": "Moved by %1",
    "nodata": "Nodata %1",
}


def hand_words(image: Image) -> list[str]:
    """What was set by hand or by a mended finding, one line each."""
    found = []
    for name, words in FIELD_WORDS.items():
        value = image.fields.get(name)
        if value is not None:
            text = ", ".join(str(v) for v in value) if isinstance(value, list) else str(value)
            found.append(texts.tr(words, text))
    return found


def muted_line(image: Image) -> str:
    """Sensor, pixel and bands, as far as they are known."""
    parts = [image.sensor] if image.sensor else []
    parts.append(texts.pixel(image.pixel_m))
    return " · ".join(filter(None, (*parts, band_words(image))))


def _used(image: Image) -> int:
    return len(image.fields.get("bands") or image.facts.get("selected") or ())


def band_numbers(image: Image) -> str:
    """How many bands are used, for a column with a heading."""
    used = _used(image)
    return texts.tr("%1 of %2", used, image.bands) if 0 < used < image.bands else str(image.bands)


def band_words(image: Image) -> str:
    """How many bands are used."""
    used = _used(image)
    if 0 < used < image.bands:
        return texts.tr("%1 of %2 bands", used, image.bands)
    return texts.plural(image.bands, "%1 band", "%1 bands") if image.bands else ""
