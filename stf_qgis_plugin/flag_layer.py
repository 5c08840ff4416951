"""Where each pixel of a gap-filled image is from, as a layer: a colour and a word for each flag."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import QgsPalettedRasterRenderer, QgsRasterLayer
from qgis.PyQt.QtGui import QColor

from . import layers
from .dock import texts

COLOURS = ("#0072b2", "#56b4e9", "#e69f00", "#cc79a7")
"""Of the flags from 0 on, as in the file itself: told apart with any kind of colour vision."""


def words() -> tuple[str, ...]:
    """What the flags mean, from 0 on."""
    return (
        texts.tr("observed"),
        texts.tr("predicted"),
        texts.tr("filled from coarse"),
        texts.tr("interpolated in time"),
    )


def colour(layer: QgsRasterLayer) -> None:
    """Band 1 in the colours of the flags, with their words in the legend."""
    classes = [
        QgsPalettedRasterRenderer.Class(number, QColor(name), word)
        for number, (name, word) in enumerate(zip(COLOURS, words()))
    ]
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


@dataclass
class FlagLook(layers.Look):
    """What a layer of flags gets."""

    def put_on(self, layer: QgsRasterLayer) -> None:
        """Colours first, then time."""
        colour(layer)
        if self.date:
            layers.set_date(layer, self.date)
        layers.add_history(layer, self.history)
