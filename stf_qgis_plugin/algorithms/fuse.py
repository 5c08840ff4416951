"""``stf:fuse``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from ..layers import Look, history_of, style_of
from ..specs import title
from .images import ImagesAlgorithm
from .loading import dress


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
        self.declare_output(
            "Fused image",
            "GeoTIFF on the grid of the fine image, in its type, scale and nodata value.",
        )
        self.add_output_number("NODATA_SHARE", "Share of pixels without data")
        self.add_output_number("SECONDS", "Seconds that the run took")
        self.add_output_text("DATE", "Date of the result")

    def problems(self, parameters: dict, context: QgsProcessingContext) -> list[str]:
        return self.output_problems(parameters, context) + super().problems(parameters, context)

    def read(self, parameters: dict, context: QgsProcessingContext) -> None:
        super().read(parameters, context)
        fine = self.parameterAsRasterLayer(parameters, "FINE_T1", context)
        self._style = style_of(fine) if fine is not None else (0, "")

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: Any
    ) -> dict[str, Any]:
        given, output = self.output_of(parameters, context)
        recipe = self.images_recipe(output, "fuse")
        result = self.run_recipe(recipe, feedback)
        metrics = result["metrics"]
        if context.willLoadLayerOnCompletion(given):
            self._load(context.layerToLoadOnCompletionDetails(given), result, recipe)
        share = 100 * metrics["nodata_share"]
        feedback.pushInfo(f"{metrics['method']}: {share:.2f} % of the pixels without data.")
        return {
            "OUTPUT": output["path"],
            "NODATA_SHARE": metrics["nodata_share"],
            "SECONDS": result["timings"].get("total_s", 0.0),
            "DATE": metrics.get("date") or "",
            "RECIPE": output["recipe"],
        }

    def _load(self, details: Any, result: dict[str, Any], recipe: dict[str, Any]) -> None:
        """The result comes into the project as the dock's results do."""
        metrics = result["metrics"]
        date = metrics.get("date") or ""
        look = Look(self._style, date, history_of(result), recipe)
        dress(details, look, title(metrics["method"]), [date])
