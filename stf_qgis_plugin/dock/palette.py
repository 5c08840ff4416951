"""Colours of meaning, for a light and a dark theme; everything else comes from palette roles."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QColor, QPalette

COLOURS = {
    "error": ("#c0430a", "#ff8a5c"),
    "warning": ("#b07400", "#f0b93a"),
    "note": ("#0a63a5", "#6cb8f0"),
    "coarse": ("#0a63a5", "#6cb8f0"),
    "good": ("#00795a", "#3fc79a"),
    "fine": ("#b26a00", "#f0b93a"),
    "wanted": ("#a8387f", "#e58fc4"),
}
"""meaning -> (light theme, dark theme)."""

CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.ApplicationPaletteChange)
"""Events of another theme: of one widget, or of the whole of QGIS."""

PRIMARY = "#1f6fa8"
"""Ground of the primary button; white text on it has a contrast of 5.4 : 1 in both themes."""


def is_dark(palette: QPalette) -> bool:
    """True when the theme writes light text on a dark ground."""
    return palette.color(QPalette.ColorRole.Window).lightness() < 128


def colour(meaning: str, palette: QPalette) -> QColor:
    """The colour of a meaning; unknown ones get the text colour."""
    pair = COLOURS.get(meaning)
    if pair is None:
        return palette.color(QPalette.ColorRole.WindowText)
    return QColor(pair[1] if is_dark(palette) else pair[0])


def tint(meaning: str, palette: QPalette, share: float = 0.13) -> QColor:
    """The window colour with a little of a meaning's colour in it, for cards."""
    return mixed(palette.color(QPalette.ColorRole.Window), colour(meaning, palette), share)


def muted(palette: QPalette) -> QColor:
    """Text of second rank; still at least 4.5 : 1 on the window colour."""
    text = palette.color(QPalette.ColorRole.WindowText)
    return mixed(text, palette.color(QPalette.ColorRole.Window), 0.3)


def line(palette: QPalette) -> QColor:
    """Thin lines that part things."""
    text = palette.color(QPalette.ColorRole.WindowText)
    return mixed(palette.color(QPalette.ColorRole.Window), text, 0.2)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """``one`` with a share of ``other`` in it."""
    return QColor(
        *(round(a + (b - a) * share) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3]))
    )
