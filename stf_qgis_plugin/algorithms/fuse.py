"""``stf:fuse``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterRasterDestination,
    QgsProject,
    QgsRasterLayer,
)

from ..layers import Look, group_name, history_of, layer_name, move_to_group, style_of
from ..recipes import absolute
from ..specs import title
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
            self._load(context.layerToLoadOnCompletionDetails(given), result, recipe)
        share = 100 * metrics["nodata_share"]
        feedback.pushInfo(f"{metrics['method']}: {share:.2f} % of the pixels without data.")
        return {
            "OUTPUT": path,
            "NODATA_SHARE": metrics["nodata_share"],
            "SECONDS": result["timings"].get("total_s", 0.0),
            "DATE": metrics.get("date") or "",
            "RECIPE": output["recipe"],
        }

    def _load(self, details: Any, result: dict[str, Any], recipe: dict[str, Any]) -> None:
        """The result comes into the project as the dock's results do."""
        metrics = result["metrics"]
        date, method = metrics.get("date") or "", title(metrics["method"])
        look = Look(self._style, date, history_of(result), recipe)
        name, group = layer_name(date, method), group_name([date], method)
        details.name = name
        if hasattr(details, "groupName"):  # QGIS 3.32: the tree is made after the post-processor
            details.groupName = group
        details.setPostProcessor(_Styler(look, name, group, details.project))


_WAITING: set[QgsProcessingLayerPostProcessorInterface] = set()
"""Stylers that were not used yet: QGIS keeps no reference, and the algorithm may be gone first."""


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Look, name and group of the loaded layer (main thread)."""

    def __init__(self, look: Look, name: str, group: str, project: QgsProject) -> None:
        super().__init__()
        self._look, self._name, self._group, self._project = look, name, group, project
        _WAITING.add(self)

    def postProcessLayer(self, layer: Any, context: Any, feedback: Any) -> None:
        _WAITING.discard(self)
        if not isinstance(layer, QgsRasterLayer):
            return
        self._look.put_on(layer)
        layer.setName(self._name)
        if self._project is not None:
            move_to_group(layer, self._group, self._project)
        layer.triggerRepaint()
