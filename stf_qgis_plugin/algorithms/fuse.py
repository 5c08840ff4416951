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

from ..layers import copy_style, history_of, set_date
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

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: Any
    ) -> dict[str, Any]:
        path = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        output = {
            "path": path,
            "overwrite": True,  # Processing has asked already, or made a temporary name
            "cog": self.parameterAsBoolean(parameters, "COG", context),
            "recipe": self.parameterAsFileOutput(parameters, "RECIPE", context),
        }
        recipe = self.images_recipe(parameters, context, output, "fuse")
        result = self.run_recipe(recipe, feedback)
        metrics = result["metrics"]
        fine = self.parameterAsRasterLayer(parameters, "FINE_T1", context)
        if context.willLoadLayerOnCompletion(path):
            details = context.layerToLoadOnCompletionDetails(path)
            self._styler = _Styler(fine, metrics.get("date"), history_of(result))
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
        self, fine: Optional[QgsRasterLayer], date: Optional[str], history: list[str]
    ) -> None:
        super().__init__()
        self._like = fine.clone() if fine is not None else None
        self._date, self._history = date, history

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:
        if not isinstance(layer, QgsRasterLayer):
            return
        if self._like is not None:
            copy_style(self._like, layer)
        if self._date:
            set_date(layer, self._date)
        metadata = layer.metadata()
        for line in self._history:
            metadata.addHistoryItem(line)
        layer.setMetadata(metadata)
        layer.triggerRepaint()
