"""``stf:pairs``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ..compat import NO_GEOMETRY, TABLE_SOURCE, table_field
from ..recipes import absolute, pairs_recipe
from .base import StfAlgorithm

COLUMNS = {
    "date": "text",
    "role": "text",
    "use": "text",
    "partner": "text",
    "file": "text",
    "reason": "text",
    "pixel_m": "number",
    "ratio": "number",
    "rows": "integer",
    "columns": "integer",
    "bands": "integer",
    "sensor": "text",
    "date_source": "text",
    "level": "text",
    "correlation": "number",
}
"""Column -> kind, as the engine names them."""


class PairsAlgorithm(StfAlgorithm):
    """What the images of a folder are, and which belong together."""

    NAME = "pairs"
    TITLE = "List the pairs of a folder"
    SUMMARY = (
        "Says which images of a folder are fine and which coarse, of which dates they are, which "
        "make a pair and which dates can be predicted, with the reason for each."
    )
    TAGS = ("catalogue", "dates", "time series", "inventory")
    ICON = "folder"

    def declare(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                self.tr("Folder of the images"),
                behavior=QgsProcessingParameterFile.Behavior.Folder,
            ),
            "Looked through with the folders in it. Masks and results of STFusion are left out.",
        )
        self.add_number(
            "MAX_DAYS",
            "Days between the images of a pair",
            "Fine and coarse images so many days apart still make a pair.",
            0,
            integer=True,
            minimum=0,
            advanced=False,
        )
        self.add(
            QgsProcessingParameterBoolean("AGREEMENT", self.tr("Compare the pixels"), True),
            "Tell for each pair how well the averaged fine image agrees with the coarse one. "
            "Without it only headers are read, which is quick.",
            advanced=True,
        )
        self.add_file_destination("CSV", "Table as CSV", "CSV (*.csv)", "One row per file.")
        self.add(
            QgsProcessingParameterFeatureSink(
                "OUTPUT", self.tr("Pairs"), TABLE_SOURCE, optional=True
            ),
            "The same rows as a table without geometry.",
        )
        self.add_output_number("PAIRS", "Number of pairs")
        self.add_output_number("FINE", "Number of fine images")
        self.add_output_number("COARSE", "Number of coarse images")
        self.add_output_number("TO_PREDICT", "Number of dates that can be predicted")
        self.add_output_number("RATIO", "Coarse pixel / fine pixel")
        self.add_output_text("DATES", "Dates that can be predicted, with commas")

    def processAlgorithm(self, parameters: dict, context: Any, feedback: Any) -> dict[str, Any]:
        table = self.file_output(parameters, "CSV", context)
        listing = {
            "folder": absolute(self.parameterAsString(parameters, "FOLDER", context)),
            "table": table,
            "max_days": self.parameterAsInt(parameters, "MAX_DAYS", context),
            "agreement": self.parameterAsBoolean(parameters, "AGREEMENT", context),
        }
        result = self.run_recipe(pairs_recipe(listing), feedback)
        metrics = result["metrics"]
        self.push_findings(result["findings"], feedback)
        for row in metrics["files"]:
            feedback.pushInfo(
                f"{row['date'] or '?'} {row['role']}: {row['file']} ({row['reason']})"
            )
        found = {
            "CSV": table,
            "PAIRS": len(metrics["pairs"]),
            "FINE": metrics["fine"],
            "COARSE": metrics["coarse"],
            "TO_PREDICT": len(metrics["to_predict"]),
            "DATES": ",".join(metrics["to_predict"]),
        }
        if metrics["ratio"] is not None:
            found["RATIO"] = metrics["ratio"]
        if parameters.get("OUTPUT"):
            found["OUTPUT"] = self._write(metrics["files"], parameters, context)
        return found

    def _write(self, rows: list[dict[str, Any]], parameters: dict, context: Any) -> str:
        fields = QgsFields()
        for name, kind in COLUMNS.items():
            fields.append(table_field(name, kind))
        nowhere = QgsCoordinateReferenceSystem()
        sink, target = self.parameterAsSink(
            parameters, "OUTPUT", context, fields, NO_GEOMETRY, nowhere
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, "OUTPUT"))
        for row in rows:
            feature = QgsFeature(fields)
            feature.setAttributes([row.get(name) for name in COLUMNS])
            sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
        del sink  # the file is complete when it is closed
        return target
