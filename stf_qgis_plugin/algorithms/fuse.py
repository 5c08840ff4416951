"""``stf:fuse``."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterDestination,
    QgsRasterLayer,
)

from ..layers import Style, add_history, apply_style, history_of, set_date, set_recipe, style_of
from ..recipes import absolute
from .images import ImagesAlgorithm


class FuseAlgorithm(ImagesAlgorithm):
    """Predict the fine image of a date."""

    NAME = "fuse"
    TITLE = "Fuse fine and coarse images (spatiotemporal fusion)"
    SUMMARY = (
        "Predicts the sharp image of a date on which only a blurred one exists, from a sharp and a "
        "blurred image of a reference date and the blurred image of the wanted date."
    )
    TAGS = ("starfm", "fit-fc", "downscaling", "landsat", "modis", "sentinel-3")
    ICON = "fuse"

    def declare(self) -> None:
        self.declare_images()
        self.add(
            QgsProcessingParameterRasterDestination("OUTPUT", self.tr("Fused image")),
            "GeoTIFF on the grid of the fine image, in its type, scale and nodata value.",
        )
        self.add_file_destination(
            "RECIPE", "Recipe", "JSON (*.json)", "Write the recipe of this run to repeat it."
        )
        self.add(
            QgsProcessingParameterBoolean("COG", self.tr("Cloud Optimized GeoTIFF"), False),
            "Write the result as a Cloud Optimized GeoTIFF.",
            advanced=True,
        )
        self.add_output_number("NODATA_SHARE", "Share of pixels without data")
        self.add_output_number("SECONDS", "Seconds that the run took")
        self.add_output_text("DATE", "Date of the result")

    def problems(self, parameters: dict, context: QgsProcessingContext) -> list[str]:
        definition = self.parameterDefinition("OUTPUT")
        good, text = self.provider().isSupportedOutputValue(
            parameters.get("OUTPUT"), definition, context
        )
        found = [] if good else [self.tr("OUTPUT must end in .tif: {}").format(text)]
        return found + super().problems(parameters, context)

    def read(self, parameters: dict, context: QgsProcessingContext) -> None:
        super().read(parameters, context)
        fine = self.parameterAsRasterLayer(parameters, "FINE_T1", context)
        self._style = style_of(fine) if fine is not None else (0, "")

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: Any
    ) -> dict[str, Any]:
        given = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        path = absolute(given)
        output = {
            "path": path,
            "overwrite": True,  # Processing has asked already, or made a temporary name
            "cog": self.parameterAsBoolean(parameters, "COG", context),
            "recipe": self.file_output(parameters, "RECIPE", context),
        }
        recipe = self.images_recipe(output, "fuse")
        result = self.run_recipe(recipe, feedback)
        metrics = result["metrics"]
        if context.willLoadLayerOnCompletion(given):
            details = context.layerToLoadOnCompletionDetails(given)
            self._styler = _Styler(self._style, metrics.get("date"), history_of(result), recipe)
            details.setPostProcessor(self._styler)
        share = 100 * metrics["nodata_share"]
        feedback.pushInfo(f"{metrics['method']}: {share:.2f} % of the pixels without data.")
        return {
            "OUTPUT": path,
            "NODATA_SHARE": metrics["nodata_share"],
            "SECONDS": result["timings"].get("total_s", 0.0),
            "DATE": metrics.get("date") or "",
            "RECIPE": output["recipe"],
        }


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Style, date and history of the loaded layer (main thread)."""

    def __init__(
        self, style: Style, date: Optional[str], history: list[str], recipe: dict[str, Any]
    ) -> None:
        super().__init__()
        self._style, self._date, self._history, self._recipe = style, date, history, recipe

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        apply_style(layer, self._style)
        if self._date:
            set_date(layer, self._date)
        add_history(layer, self._history)
        set_recipe(layer, self._recipe)
        layer.triggerRepaint()
