"""Parameters of a series of dates, shared by fuseseries and validateseries."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
)

from ..compat import RASTER_SOURCE
from ..recipes import absolute, image, series_recipe
from .base import plain_date, words
from .reading import ReadingAlgorithm

IMAGES = {
    "FINE": (
        "Fine images",
        "Sharp images of all dates that have one, in any order. Their dates are read from names "
        "and tags.",
    ),
    "COARSE": (
        "Coarse images",
        "Blurred images: those of the fine images' dates, which make pairs with them, and those of "
        "the dates you want.",
    ),
}

AUTOMATIC = ("auto", "best")


class SeriesAlgorithm(ReadingAlgorithm):
    """Base of the algorithms that take the images of many dates."""

    def declare_series(self) -> None:
        """Images, dates, method and how the images are read."""
        for key, (label, help_text) in IMAGES.items():
            definition = QgsProcessingParameterMultipleLayers(key, self.tr(label), RASTER_SOURCE)
            definition.setMinimumNumberInputs(1)
            self.add(definition, help_text)
        self.add_text("DATES", "Dates", self.DATES_HELP, advanced=False)
        self.add_text(
            "PAIRS",
            "Pairs",
            "auto: for each date the best pair before and the best one after it, by days and by "
            "the likeness of the coarse images. best: the best one alone. A date such as "
            "2024-05-10: this pair for all.",
            "auto",
        )
        self.add_number(
            "MAX_DAYS",
            "Days between the images of a pair",
            "Fine and coarse images so many days apart still make a pair.",
            0,
            integer=True,
            minimum=0,
        )
        self.declare_method()
        self.declare_reading()
        self.declare_computing()
        self.add_text(
            "FILE_DATES",
            "Dates of files",
            "Where names and tags tell no date: file=date with commas between them, e.g. "
            "scene_a.tif=2024-05-10.",
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", self.tr("Folder of the results")),
            self.OUTPUT_HELP,
        )
        self.add(
            QgsProcessingParameterBoolean("OVERWRITE", self.tr("Replace other results"), False),
            "Replace results in the folder that were made from other images or with other "
            "settings. Without it they stop the run. Finished dates of the same series are never "
            "computed again.",
            advanced=True,
        )
        self.addOutput(QgsProcessingOutputFile("TABLE", self.tr("Table of the dates (CSV)")))
        self.addOutput(QgsProcessingOutputFile("DATA", self.tr("All facts (JSON)")))
        self.add_output_number("PREDICTED", "Number of dates predicted now")
        self.add_output_number("FINISHED_BEFORE", "Number of dates that were finished before")
        self.add_output_number("FAILED", "Number of dates that could not be predicted")
        self.add_output_number("FILLED_SHARE", "Share of pixels with data, mean of the dates")
        self.add_output_number("SECONDS", "Seconds that the run took")
        self.add_output_text("DATES_DONE", "Dates of the results, with commas")

    DATES_HELP = ""
    OUTPUT_HELP = ""

    def problems(self, parameters: dict, context: Any) -> list[str]:
        found = []
        for key in IMAGES:
            found += self.service_problems(parameters, key, context)
        text = self.tr("{}: '{}' is no date. Write YYYY-MM-DD.")
        dates = words(self.text(parameters, "DATES", context))
        found += [text.format("DATES", date) for date in dates if not plain_date(date)]
        pairs = self.text(parameters, "PAIRS", context)
        if pairs not in AUTOMATIC and not plain_date(pairs):
            text = self.tr("PAIRS: '{}' is neither auto nor best nor a date such as 2024-05-10.")
            found.append(text.format(pairs))
        found += self.file_dates_problems(parameters, context)
        return found + self.settings_problems(parameters, context)

    def read(self, parameters: dict, context: Any) -> None:
        dates = self.file_dates(parameters, context)
        images: dict[str, list[dict[str, Any]]] = {}
        self._layers = []
        for key in IMAGES:
            settings = self.side_settings(key, parameters, context)
            images[key.lower()] = []
            for layer, path in self.sources(parameters, key, context):
                date = dates.get(path.replace("\\", "/").rpartition("/")[2], "")
                images[key.lower()].append(image(path, date=date, **settings))
                self._layers.append((key, layer, path))
        self._series = {
            **images,
            "dates": [plain_date(d) for d in words(self.text(parameters, "DATES", context))],
            "pairs": self.text(parameters, "PAIRS", context),
            "max_days": self.parameterAsInt(parameters, "MAX_DAYS", context),
        }
        self._method = self.method_settings(parameters, context)

    def run_series(
        self, parameters: dict, context: Any, feedback: Any, validate: bool
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Run the series; gives the engine's result and the common outputs."""
        folder = absolute(self.parameterAsString(parameters, "OUTPUT", context))
        series = {**self._series, "folder": folder, "validate": validate}
        output = {"overwrite": self.parameterAsBoolean(parameters, "OVERWRITE", context)}
        result = self.run_recipe(series_recipe(series, output=output, **self._method), feedback)
        metrics, files = result["metrics"], result["outputs"]
        dates = [row["date"] for row in metrics["dates"] if row["status"] == "done"]
        for row in metrics["dates"]:
            feedback.pushInfo(self._sentence(row))
        return result, {
            "OUTPUT": folder,
            "TABLE": files["table"],
            "DATA": files["data"],
            "PREDICTED": metrics["predicted"],
            "FINISHED_BEFORE": metrics["finished_before"],
            "FAILED": metrics["failed"],
            "FILLED_SHARE": metrics["filled_share"],
            "SECONDS": result["timings"].get("total_s", 0.0),
            "DATES_DONE": ",".join(dates),
        }

    def _sentence(self, row: dict[str, Any]) -> str:
        if row["status"] != "done":
            return self.tr("{}: failed. {}").format(row["date"], row.get("note") or "")
        if row.get("observed_share") is not None:
            names = ("observed", "predicted", "from_coarse", "interpolated")
            shares = (100 * row[f"{name}_share"] for name in names)
            text = self.tr(
                "{}: {:.1f} % of the pixels observed, {:.1f} % predicted, {:.1f} % filled from "
                "coarse, {:.1f} % interpolated in time."
            )
            return text.format(row["date"], *shares)
        text = self.tr("{}: predicted from {}; {:.1f} % of the pixels have data.")
        return text.format(row["date"], " + ".join(row["pairs"]), 100 * row["filled_share"])
