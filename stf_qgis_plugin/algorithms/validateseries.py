"""``stf:validateseries``."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingOutputHtml

from .evaluate import METRICS
from .series import SeriesAlgorithm


class ValidateSeriesAlgorithm(SeriesAlgorithm):
    """Leave each date out in turn and score its prediction."""

    NAME = "validateseries"
    TITLE = "Validate a method on known dates (leave one out)"
    SUMMARY = (
        "Keeps the fine image of each date away in turn, predicts it from the other pairs and "
        "compares both: eleven metrics per date and their means, beside no change, as CSV and as "
        "an HTML report. Says how good a method is on your own place before you trust it."
    )
    TAGS = ("accuracy", "cross-validation", "leave-one-out", "rmse", "metrics")
    ICON = "validate"
    DATES_HELP = (
        "Dates to leave out, YYYY-MM-DD with commas between them. Empty: every date that has a "
        "fine and a coarse image."
    )
    OUTPUT_HELP = (
        "For the predictions, a page for each date, and validation_METHOD.csv, .json and .html."
    )

    def declare(self) -> None:
        self.declare_series()
        self.addOutput(QgsProcessingOutputHtml("REPORT", self.tr("Report")))
        for name in METRICS:
            self.add_output_number(name, self.tr("{}, mean of the dates").format(name))
        self.add_output_number("RMSE_NO_CHANGE", "RMSE of no change, mean of the dates")
        self.add_output_text("VERDICT", "Verdict")

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        result, outputs = self.run_series(parameters, context, feedback, validate=True)
        metrics = result["metrics"]
        feedback.pushInfo(metrics["verdict"])
        means = list(metrics["mean"].values())
        scores = {
            name: means[0][name] for name in METRICS if means and means[0].get(name) is not None
        }
        base = means[1].get("RMSE") if len(means) > 1 else None
        return {
            **outputs,
            **scores,
            **({} if base is None else {"RMSE_NO_CHANGE": base}),
            "VERDICT": metrics["verdict"],
            "REPORT": result["outputs"]["report"],
        }
