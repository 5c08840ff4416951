"""``stf:evaluate``."""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingParameterMapLayer, QgsProcessingParameterRasterDestination

from ..recipes import absolute, evaluate_recipe, image, zones_of
from .base import StfAlgorithm

METRICS = ("MAE", "RMSE", "PSNR", "SSIM", "SAM", "ERGAS", "RASE", "UQI", "SCC", "CC", "R2")
RASTERS = ("PREDICTION", "REFERENCE", "COARSE", "FINE_T1")


class EvaluateAlgorithm(StfAlgorithm):
    """Score a prediction against the real image of its date."""

    NAME = "evaluate"
    TITLE = "Evaluate a fused image"
    SUMMARY = (
        "Scores a prediction against the real fine image of its date, or against the coarse image, "
        "with eleven metrics, beside the unchanged fine image of t1."
    )
    TAGS = ("accuracy", "validation", "rmse", "ssim", "metrics")
    ICON = "validate"

    def declare(self) -> None:
        self.add_raster("PREDICTION", "Prediction", "The image to score.")
        self.add_raster(
            "REFERENCE", "Reference", "The real fine image of the same date.", optional=True
        )
        self.add_raster("COARSE", "Coarse image", "Coarse image of the same date.", optional=True)
        self.add_raster(
            "FINE_T1",
            "Fine image of t1",
            "Shown beside the prediction: a method worse than no change has no skill.",
            optional=True,
        )
        self.add_number("RATIO", "Ratio", "Coarse / fine pixel, for ERGAS.", minimum=1.0)
        self.add_choice(
            "MODE",
            "Metrics",
            ["default", "reference"],
            "default",
            "reference: the arithmetic of the published framework, to compare with its tables.",
            advanced=True,
        )
        self.add_choice(
            "SAM_UNIT",
            "Unit of SAM",
            ["degrees", "radians"],
            "degrees",
            "Unit of the spectral angle.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterMapLayer("ZONES", self.tr("Areas"), optional=True),
            "Polygons or a raster of classes: scores for each of them as well.",
        )
        self.add_text(
            "ZONE_FIELD", "Field", "Field that names the polygons; equal names are one area."
        )
        self.add(
            QgsProcessingParameterRasterDestination(
                "ERROR_MAP", self.tr("Error map"), optional=True, createByDefault=False
            ),
            "Write prediction - reference: the mean of the bands first, then each band.",
        )
        self.add_file_destination(
            "REPORT",
            "Report",
            "HTML (*.html)",
            "Write a report: one HTML file with pictures and tables.",
        )
        self.add_file_destination(
            "DATA", "Scores", "JSON (*.json)", "Write all scores into this file."
        )
        for name in METRICS:
            self.add_output_number(name, name)
        self.add_output_text("VERDICT", "Verdict")

    def problems(self, parameters: dict, context: Any) -> list[str]:
        found = []
        for key in RASTERS:
            found += self.raster_problem(parameters, key, context)
        layer = self.parameterAsLayer(parameters, "ZONES", context)
        if layer is not None and layer.dataProvider().name() not in ("ogr", "gdal"):
            text = self.tr("The areas of {} are not in a file. Save the layer to a file first.")
            found.append(text.format(layer.name()))
        if not parameters.get("REFERENCE") and not parameters.get("COARSE"):
            found.append(self.tr("Give a REFERENCE or a COARSE image to compare with."))
        return found

    def read(self, parameters: dict, context: Any) -> None:
        self._paths = {key: self.raster_path(parameters, key, context) for key in RASTERS}
        layer = self.parameterAsLayer(parameters, "ZONES", context)
        field = self.text(parameters, "ZONE_FIELD", context)
        self._zones = zones_of(layer.source(), field) if layer is not None else {}

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        paths = self._paths
        report = self.file_output(parameters, "REPORT", context)
        data = self.file_output(parameters, "DATA", context)
        error_map = absolute(self.parameterAsOutputLayer(parameters, "ERROR_MAP", context))
        evaluation: dict[str, Any] = {
            "prediction": image(paths["PREDICTION"]),
            "ratio": self.number(parameters, "RATIO", context),
            "mode": self.parameterAsString(parameters, "MODE", context),
            "sam_unit": self.parameterAsString(parameters, "SAM_UNIT", context),
            "error_map": error_map,
            "report": report,
            "data": data,
        }
        if self._zones:
            evaluation["zones"] = self._zones
        for name, key in (("reference", "REFERENCE"), ("coarse", "COARSE")):
            if paths[key]:
                evaluation[name] = image(paths[key])
        if paths["FINE_T1"]:
            evaluation["baselines"] = {"no change": image(paths["FINE_T1"])}
        recipe = evaluate_recipe(evaluation)
        # QGIS has asked before a file is replaced.
        recipe["output"] = {"overwrite": True}
        result = self.run_recipe(recipe, feedback)
        metrics = result["metrics"]
        feedback.pushInfo(str(metrics.get("verdict", "")))
        scores = next(iter(metrics["scores"].values()), {})
        for name, value in scores.items():
            feedback.pushInfo(f"{name}: {value}")
        found: dict[str, Any] = {
            name: scores[name] for name in METRICS if isinstance(scores.get(name), (int, float))
        }
        verdict = metrics.get("verdict", "")
        words = verdict if isinstance(verdict, str) else json.dumps(verdict)
        for area in metrics.get("zones", {}).get("areas", ()):
            feedback.pushInfo(f"{area['name']}: RMSE {area['scores']['Result']['RMSE']}")
        if error_map:
            found["ERROR_MAP"] = error_map
        return {**found, "VERDICT": words, "REPORT": report, "DATA": data}
