"""The uncertainty of a result as a layer: from white (sure) to purple (unsure), a check."""

from __future__ import annotations

import math
from typing import Any, Optional

from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsContrastEnhancement,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterShader,
    QgsSingleBandGrayRenderer,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from . import layers
from .dock import texts

SURE, MIDDLE, UNSURE = "#f7f4f9", "#c994c7", "#67001f"
"""A ramp of one direction, unlike that of the map of errors; also told apart in grey."""

RAMP = "STFusion: Uncertainty"
"""Name of the ramp, kept with the layer."""

KIND = "stf_fusion/ramp"
"""Custom property that holds the name of the ramp."""


def add(path: str, date: str, history: list[str], group: str) -> Optional[QgsRasterLayer]:
    """Bring the uncertainty of a result into the sub-group "Checks" of its group, switched off.

    Args:
        path: as many bands as the result, in its units.
        date: ISO day of the result, "" when it is not known.
        group: of the result.
    """
    name = layers.layer_name(date, texts.tr("uncertainty"))
    layer = layers.make_layer(path, name, None, date, history)
    if not layer.isValid():
        return None
    colour(layer, limit_of(layer))
    layers.add_check(layer, group)
    return layer


def share_scale(layers: list[QgsRasterLayer]) -> None:
    """One scale for all dates of a run: in a film a darker place is less sure, whatever the day."""
    limit = max((layer.renderer().classificationMax() for layer in layers), default=0.0)
    for layer in layers:
        if layer.renderer().classificationMax() != limit:
            colour(layer, limit)


def limit_of(layer: QgsRasterLayer) -> float:
    """The end of the scale, from the stretch that QGIS has estimated for a new layer: two digits,
    rounded up; 1 where nothing is known."""
    enhancement = _stretch(layer.renderer())
    value = enhancement.maximumValue() if enhancement is not None else math.nan
    if not (math.isfinite(value) and value > 0):
        return 1.0
    step = 10.0 ** (math.floor(math.log10(value)) - 1)
    return math.ceil(value / step - 1e-9) * step


def _stretch(renderer: Any) -> Optional[QgsContrastEnhancement]:
    if isinstance(renderer, QgsMultiBandColorRenderer):
        found: Optional[QgsContrastEnhancement] = renderer.redContrastEnhancement()
        return found
    return (
        renderer.contrastEnhancement() if isinstance(renderer, QgsSingleBandGrayRenderer) else None
    )


def colour(layer: QgsRasterLayer, limit: float, band: int = 1) -> None:
    """Band 1 from 0 to the limit, with words at the ends of the legend."""
    values = ((0.0, SURE), (limit / 2, MIDDLE), (limit, UNSURE))
    words = (
        texts.tr("0, sure"),
        texts.number(limit / 2),
        texts.tr("%1, unsure", texts.number(limit)),
    )
    ramp = QgsColorRampShader(0.0, limit)
    ramp.setColorRampType(QgsColorRampShader.Type.Interpolated)
    ramp.setSourceColorRamp(
        QgsGradientColorRamp(
            QColor(SURE), QColor(UNSURE), False, [QgsGradientStop(0.5, QColor(MIDDLE))]
        )
    )
    ramp.setColorRampItemList(
        [
            QgsColorRampShader.ColorRampItem(value, QColor(name), word)
            for (value, name), word in zip(values, words)
        ]
    )
    legend = QgsColorRampLegendNodeSettings()
    legend.setMinimumLabel(words[0])
    legend.setMaximumLabel(words[-1])
    ramp.setLegendSettings(legend)
    shader = QgsRasterShader(0.0, limit)
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), band, shader)
    renderer.setClassificationMin(0.0)
    renderer.setClassificationMax(limit)
    layer.setRenderer(renderer)
    layer.setCustomProperty(KIND, RAMP)
