"""``stf:simulate``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterFolderDestination

from ..recipes import absolute, simulate_recipe
from .base import StfAlgorithm, two_numbers, words


class SimulateAlgorithm(StfAlgorithm):
    """Make a scene of two sensors with known truth."""

    NAME = "simulate"
    TITLE = "Simulate a scene with real change"
    SUMMARY = (
        "Makes fine and coarse images of fields, forest, water and roads on several dates, with "
        "crop growth, harvest, flood and new buildings. The truth of every date is known."
    )
    TAGS = ("demo", "test data", "tutorial")
    ICON = "wand"

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", self.tr("Folder")),
            "Folder for fine_DATE.tif and coarse_DATE.tif.",
        )
        self.add_text("DATES", "Dates", "ISO dates with commas.", "2024-05-10,2024-07-13", False)
        self.add_text("CHANGES", "Changes", "Abrupt changes.", "harvest,flood,buildings", False)
        for key, label, default, integer, help_text in (
            ("SEED", "Seed", 1, True, "Another seed gives another scene."),
            ("ROWS", "Rows", 300, True, "Size of the fine images in pixels."),
            ("COLUMNS", "Columns", 300, True, "Size of the fine images in pixels."),
            ("BANDS", "Bands", 6, True, "1, 3, 4 or 6."),
            ("RATIO", "Ratio", 16.0, False, "Coarse pixel / fine pixel; need not be whole."),
            ("CLOUD_SHARE", "Cloud share", 0.0, False, "Share of the image under cloud, 0 to 0.9."),
            ("FOOTPRINT", "Footprint", 0.0, False, "Blur of the coarse sensor, in coarse pixels."),
            ("BIAS", "Bias", 0.0, False, "Added to the coarse sensor, in reflectance."),
            ("NOISE", "Noise", 0.0, False, "Of the coarse sensor, in reflectance."),
        ):
            rare = key not in ("SEED", "ROWS", "COLUMNS", "BANDS", "RATIO")
            self.add_number(key, label, help_text, default, integer, advanced=rare)
        self.add_text("SHIFT", "Shift", "x,y of the coarse sensor in fine pixels.", "0,0")
        self.add_text("COARSE_CRS", "CRS of the coarse images", "Empty: that of the fine images.")
        self.add_output_number("FILES", "Number of files written")

    def problems(self, parameters: dict, context: Any) -> list[str]:
        if two_numbers(self.text(parameters, "SHIFT", context)) is None:
            return [self.tr("SHIFT takes two numbers with a comma between them, e.g. 0.5,-1.")]
        return []

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        folder = absolute(self.parameterAsString(parameters, "OUTPUT", context))
        simulation: dict[str, Any] = {
            "folder": folder,
            "dates": words(self.text(parameters, "DATES", context)),
            "changes": words(self.text(parameters, "CHANGES", context)),
            "shift": two_numbers(self.text(parameters, "SHIFT", context)),
            "coarse_crs": self.text(parameters, "COARSE_CRS", context),
        }
        for key in ("SEED", "ROWS", "COLUMNS", "BANDS"):
            simulation[key.lower()] = self.parameterAsInt(parameters, key, context)
        for key in ("RATIO", "CLOUD_SHARE", "FOOTPRINT", "BIAS", "NOISE"):
            simulation[key.lower()] = self.parameterAsDouble(parameters, key, context)
        result = self.run_recipe(simulate_recipe(simulation), feedback)
        for name, path in result["outputs"].items():
            feedback.pushInfo(f"{name}: {path}")
        return {"OUTPUT": folder, "FILES": len(result["outputs"])}
