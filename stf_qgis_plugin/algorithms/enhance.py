"""``stf:enhance``."""

from __future__ import annotations

import os
import re
from typing import Any

from qgis.core import QgsProcessingContext, QgsRasterLayer

from ..dock.add_images import rasters_in
from ..dock.enhance.naming import (
    REPORT_TIP,
    enhanced_group,
    enhanced_history,
    revisit_sentence,
)
from ..layers import Look, style_of
from ..recipes import absolute, enhance_recipe, image
from ..specs import ENHANCE_DEFAULT, ENHANCE_DEFAULT_WITH_PAN, enhancements, takes_pan, title
from .base import plain_date, words
from .enhanceparameters import AUTOMATIC, SIDES, EnhanceParameters
from .loading import dress

MASKS = re.compile(r"(?i)[-_](clm|scl|datamask|qa_?pixel|cloud_?mask|mask)\.\w+$")
"""Names of rasters beside images that say where these are clouded; the engine knows the same."""


def _revisits_in(folder: str) -> list[str]:
    """The images of a folder that are no masks, sorted by name."""
    return [path for path in rasters_in(folder) if not MASKS.search(path)]


class EnhanceAlgorithm(EnhanceParameters):
    """Make one sharp image of blurred revisits, and of pan if there is one."""

    NAME = "enhance"
    TITLE = "Enhance revisits (super-resolution, pansharpening)"
    SUMMARY = (
        "Makes one sharp image of several blurred images of one place and, where there is one, of "
        "a sharp panchromatic image. Needs no training. Revisits of other dates, extents and "
        "coordinate systems are brought to the reference; clouded ones are left out."
    )
    TAGS = ("super-resolution", "pansharpening", "panchromatic", "brovey", "sentinel-2", "revisits")
    ICON = "enhance"

    def declare(self) -> None:
        self.declare_images()
        self.declare_how()
        self.declare_output(
            "Enhanced image",
            "GeoTIFF with the bands of the revisits, in their type, scale and nodata value; with a "
            "panchromatic image on its pixels.",
        )
        self.add_file_destination("REPORT", "Report", "HTML (*.html)", REPORT_TIP)
        self.add_output_number("NODATA_SHARE", "Share of pixels without data")
        self.add_output_number("USED", "Number of revisits that were used")
        self.add_output_number("LEFT_OUT", "Number of revisits that were left out")
        self.add_output_number("R_SQUARED", "R squared of the bands and the panchromatic image")
        self.add_output_number("SECONDS", "Seconds that the run took")
        self.add_output_text("DATE", "Date of the result")
        self.add_output_text("REFERENCE_USED", "File of the reference revisit")

    # --- reading the parameters -------------------------------------------------------------

    def problems(self, parameters: dict, context: QgsProcessingContext) -> list[str]:
        found = self.output_problems(parameters, context)
        found += self.service_problems(parameters, "REVISITS", context)
        for key in ("PAN", "REFERENCE"):
            found += self.raster_problem(parameters, key, context)
        found += self._folder_problems(parameters, context)
        found += self._method_problems(parameters, context)
        near = self.text(parameters, "NEAR", context)
        if near and not plain_date(near):
            text = self.tr("{}: '{}' is no date. Write YYYY-MM-DD.")
            found.append(text.format("NEAR", near))
        if parameters.get("RATIO") and parameters.get("PIXEL_SIZE"):
            text = self.tr("RATIO and PIXEL_SIZE say the same thing in two ways. Leave one out.")
            found.append(text)
        for word in words(self.text(parameters, "MASKS", context)):
            if not all(word.partition("=")):
                text = self.tr("MASKS: '{}' is no file=mask. Write for example {}.")
                found.append(text.format(word, "scene_a.tif=clouds.tif@bad-nonzero"))
        found += self.file_dates_problems(parameters, context)
        return found + self.settings_problems(parameters, context)

    def _folder_problems(self, parameters: dict, context: Any) -> list[str]:
        folder = self.text(parameters, "FOLDER", context)
        if folder and not os.path.isdir(folder):
            return [self.tr("FOLDER: there is no folder {}.").format(folder)]
        given = [path for _, path in self.sources(parameters, "REVISITS", context)]
        if given or parameters.get("REFERENCE") or (folder and _revisits_in(folder)):
            return []
        return [
            self.tr("No revisit was given. Give REVISITS, or a FOLDER that holds images of them.")
        ]

    def _method_problems(self, parameters: dict, context: Any) -> list[str]:
        """Whether method and panchromatic image go together; weights say it themselves."""
        name = self.parameterAsString(parameters, "METHOD", context)
        spec = next((spec for spec in enhancements() if spec["name"] == name), None)
        if spec is None or self.text(parameters, "WEIGHTS", context):
            return []
        pan = bool(parameters.get("PAN"))
        if "pan" in spec["inputs"] and not pan:
            text = self.tr("PAN is missing: {} takes the detail from there. Give it, or choose {}.")
            return [text.format(spec["title"], title(ENHANCE_DEFAULT))]
        if pan and not takes_pan(spec):
            text = self.tr("{} takes no panchromatic image. Leave PAN out, or choose {}.")
            return [text.format(spec["title"], title(ENHANCE_DEFAULT_WITH_PAN))]
        return []

    def read(self, parameters: dict, context: QgsProcessingContext) -> None:
        found = self.sources(parameters, "REVISITS", context)
        pan = self.raster_path(parameters, "PAN", context)
        first = self.raster_path(parameters, "REFERENCE", context)
        folder = self.text(parameters, "FOLDER", context)
        masks = self._masks(parameters, context)
        known = {path for _, path in found} | {pan, *(mask for mask, _ in masks.values())}
        known.add(absolute(self.parameterAsOutputLayer(parameters, "OUTPUT", context)))
        if folder:
            found += [(None, p) for p in map(absolute, _revisits_in(folder)) if p not in known]
        if first:  # the result begins at its corner
            mine = [(layer, path) for layer, path in found if path == first]
            reference = self.parameterAsRasterLayer(parameters, "REFERENCE", context)
            found = (mine or [(reference, first)]) + [pair for pair in found if pair[1] != first]
        dates = self.file_dates(parameters, context)
        settings = self.reading_of(SIDES[0], parameters, context)
        revisits = []
        for _, path in found:
            name = os.path.basename(path)
            mask, rule = masks.get(name, ("", ""))
            more = {"date": dates.get(name, ""), "mask": mask, "mask_rule": rule}
            revisits.append(image(path, **more, **settings))
        self._enhancement: dict[str, Any] = {
            "revisits": revisits,
            "ratio": self.number(parameters, "RATIO", context),
            "pixel_size": self.number(parameters, "PIXEL_SIZE", context),
            "date": plain_date(self.text(parameters, "NEAR", context)),
        }
        if pan:
            date = dates.get(os.path.basename(pan), "")
            more = self.reading_of(SIDES[1], parameters, context)
            self._enhancement["pan"] = image(pan, date=date, **more)
        self._how = self.how(parameters, context, bool(pan))
        shown = [layer for layer, _ in found if layer is not None]
        like = shown[0] if shown else None
        if like is None and found:
            like = QgsRasterLayer(found[0][1], "revisit")
        self._style = style_of(like) if like is not None else (0, "")

    def _masks(self, parameters: dict, context: Any) -> dict[str, tuple[str, str]]:
        """File name -> mask and its rule."""
        found = {}
        for word in words(self.text(parameters, "MASKS", context)):
            name, _, mask = word.partition("=")
            path, at, rule = mask.rpartition("@")
            found[os.path.basename(name.strip())] = (absolute(path if at else rule), at and rule)
        return found

    # --- running ----------------------------------------------------------------------------

    def processAlgorithm(
        self, parameters: dict, context: QgsProcessingContext, feedback: Any
    ) -> dict[str, Any]:
        given, output = self.output_of(parameters, context)
        dtype = self.parameterAsString(parameters, "DTYPE", context)
        output["dtype"] = "" if dtype == AUTOMATIC else dtype
        self._enhancement["report"] = self.file_output(parameters, "REPORT", context)
        recipe = enhance_recipe(self._enhancement, output=output, **self._how)
        result = self.run_recipe(recipe, feedback)
        metrics = result["metrics"]
        notes = [f for f in result.get("findings", ()) if f["severity"] == "note"]
        self.push_findings(notes, feedback)
        looks = metrics.get("revisits", ())
        for look in looks:
            feedback.pushInfo(revisit_sentence(look, metrics.get("reference", "")))
        if context.willLoadLayerOnCompletion(given):
            self._load(context.layerToLoadOnCompletionDetails(given), result, recipe)
        found = {
            "OUTPUT": output["path"],
            "NODATA_SHARE": metrics["nodata_share"],
            "USED": sum(bool(look["used"]) for look in looks),
            "LEFT_OUT": sum(not look["used"] for look in looks),
            "SECONDS": result["timings"].get("total_s", 0.0),
            "DATE": metrics.get("date") or "",
            "REFERENCE_USED": metrics.get("reference", ""),
            "RECIPE": output["recipe"],
            "REPORT": self._enhancement["report"],
        }
        if metrics.get("pan", {}).get("r_squared") is not None:
            found["R_SQUARED"] = metrics["pan"]["r_squared"]
        return found

    def _load(self, details: Any, result: dict[str, Any], recipe: dict[str, Any]) -> None:
        """The result comes into the project as the dock's results do."""
        metrics = result["metrics"]
        date, method = metrics.get("date") or "", title(metrics["method"])
        look = Look(self._style, date, enhanced_history(result), recipe)
        dress(details, look, method, [date], enhanced_group(date, method))
