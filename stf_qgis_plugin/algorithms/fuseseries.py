"""``stf:fuseseries``."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsRasterLayer,
)

from ..flag_layer import FlagLook
from ..layers import Look, group_name, history_of, style_of
from ..recipes import absolute
from ..specs import title
from .loading import dress
from .series import SeriesAlgorithm

FILL = ("none", "time", "observed")
"""How gaps are filled, as the engine calls it."""


class FuseSeriesAlgorithm(SeriesAlgorithm):
    """Predict the fine images of many dates."""

    NAME = "fuseseries"
    TITLE = "Fuse a series of dates"
    SUMMARY = (
        "Predicts a sharp image for every date that has only a blurred one, each from the pairs "
        "that are best for it. One GeoTIFF per date and a table with each date's pairs, filled "
        "share and agreement with its coarse image. An interrupted series goes on behind its last "
        "finished date when it is run again."
    )
    TAGS = ("time series", "batch", "starfm", "fit-fc", "landsat", "modis")
    ICON = "fuse"
    DATES_HELP = (
        "Dates to predict, YYYY-MM-DD with commas between them. Empty: every date that has a "
        "coarse image but no fine one; with Fill gaps = observed, the dates of all images."
    )
    OUTPUT_HELP = (
        "For DATE_METHOD.tif of every date and the tables series_METHOD.csv and .json. Only a "
        "folder of your own can be gone on with: a temporary one is another one each time."
    )

    def declare(self) -> None:
        self.declare_series()
        self.add_choice(
            "FILL",
            "Fill gaps",
            list(FILL),
            "none",
            "Also write images whose gaps are filled; the map then shows these. time: on "
            "a straight line between the nearest dates with a value. observed: an image of every "
            "date, those of the fine images as well; observed pixels stay as they are, gaps are "
            "predicted, else filled over time, and flags say of each pixel where it is from.",
            advanced=True,
        )
        self.add_number(
            "FILL_DAYS",
            "Days over which a gap is filled",
            "The two dates that a gap is filled from are at most so far apart.",
            60,
            integer=True,
            minimum=1,
        )
        cube = QgsProcessingParameterFileDestination(
            "CUBE", self.tr("Cube of all dates"), "NetCDF (*.nc)", None, True, False
        )
        self.add(
            cube,
            "All dates in one NetCDF file with an axis of time, without gaps when they are filled.",
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("LOAD", self.tr("Add the results to the map"), True),
            "Styled as the fine images, dated for the Temporal Controller, in one group.",
        )
        self.addOutput(
            QgsProcessingOutputMultipleLayers("RESULTS", self.tr("Fused images, in time"))
        )
        self.addOutput(
            QgsProcessingOutputMultipleLayers("FLAGS", self.tr("Where pixels are from, in time"))
        )

    def read(self, parameters: dict, context: QgsProcessingContext) -> None:
        super().read(parameters, context)
        self._series["fill"] = self.parameterAsEnumString(parameters, "FILL", context)
        self._series["fill_days"] = self.parameterAsInt(parameters, "FILL_DAYS", context)
        cube = self.parameterAsFileOutput(parameters, "CUBE", context)
        self._series["cube"] = absolute(cube) if cube else None
        self._style = (0, "")
        fine = [(layer, path) for key, layer, path in self._layers if key == "FINE"]
        if fine:
            loaded = [layer for layer, _ in fine if layer is not None]
            self._style = style_of(loaded[0] if loaded else QgsRasterLayer(fine[0][1], "fine"))

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: Any
    ) -> dict[str, Any]:
        result, outputs = self.run_series(parameters, context, feedback, validate=False)
        metrics = result["metrics"]
        done = [row for row in metrics["dates"] if row["status"] == "done"]
        files = result["outputs"]
        dates = [row["date"] for row in done]
        paths = [files.get(f"{date} filled") or files[date] for date in dates]
        flags = [files[f"{date} flags"] for date in dates if f"{date} flags" in files]
        if "cube" in files:
            outputs["CUBE"] = files["cube"]
        if self.parameterAsBoolean(parameters, "LOAD", context) and context.project() is not None:
            self._load(done, paths, metrics["recipes"], context)
            self._load_flags(done, flags, context)
        return {**outputs, "RESULTS": paths, "FLAGS": flags}

    def _load(
        self, rows: list[dict], paths: list[str], recipes: dict[str, Any], context: Any
    ) -> None:
        """The results come into the project as the dock's results do."""
        dates = [row["date"] for row in rows]
        for row, path in zip(rows, paths):
            facts = {
                "method": row["method"],
                "date": row["date"],
                "dates": {"pairs": " + ".join(row["pairs"])} if row["pairs"] else {},
                "nodata_share": 1 - row["filled_share"],
            }
            look = Look(
                self._style,
                row["date"],
                history_of({"metrics": facts}),
                recipes.get(row["date"]),
            )
            details = QgsProcessingContext.LayerDetails(row["file"], context.project(), "RESULTS")
            context.addLayerToLoadOnCompletion(path, details)
            kept = context.layerToLoadOnCompletionDetails(path)
            dress(kept, look, title(row["method"]), dates)

    def _load_flags(self, rows: list[dict], paths: list[str], context: Any) -> None:
        """Where pixels are from comes among the checks of the results."""
        dates = [row["date"] for row in rows]
        for row, path in zip(rows, paths):
            look = FlagLook(date=row["date"], history=[self._sentence(row)])
            details = QgsProcessingContext.LayerDetails(row["file"], context.project(), "FLAGS")
            context.addLayerToLoadOnCompletion(path, details)
            kept = context.layerToLoadOnCompletionDetails(path)
            group = group_name(dates, title(row["method"]))
            dress(kept, look, self.tr("where pixels are from"), dates, group, check=True)
