"""Parameters that say how a method computes and how images are read; shared by all that fuse."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
)

from ..recipes import absolute
from ..specs import methods
from .base import StfAlgorithm, two_numbers, words

SCALE_HELP = "value = number × scale + offset. Empty: as the file says."

SCALES = (
    ("FINE_SCALE", "Fine scale"),
    ("FINE_OFFSET", "Fine offset"),
    ("COARSE_SCALE", "Coarse scale"),
    ("COARSE_OFFSET", "Coarse offset"),
)

PRE_STEPS = (
    (
        "REGISTRATION",
        "Move the coarse images onto the fine ones",
        ("auto", "on", "off"),
        "auto: where the pair shows a shift clearly. The result says by how much.",
    ),
    (
        "POINT_SPREAD",
        "Footprint of the coarse sensor",
        ("auto", "on", "off"),
        "Compare the images through what the coarse sensor really sees. "
        "auto: where the pair shows it clearly.",
    ),
    (
        "ADJUSTMENT",
        "Adjust the sensors",
        ("auto", "linear", "offset", "off"),
        "Bring the coarse values to the level of the fine image, band by band. "
        "auto: a line where both agree closely.",
    ),
    (
        "RELIABILITY",
        "Weight pairs by reliability",
        ("auto", "off"),
        "Two pairs: the one whose images agree better counts more.",
    ),
)
"""Key (of the recipe's options in lower case), label, words and help of each pre-step."""


class ReadingAlgorithm(StfAlgorithm):
    """Base of the algorithms that predict: method, area, reading of the images, computing."""

    # --- parameters -------------------------------------------------------------------------

    def declare_method(self) -> None:
        names = [spec["name"] for spec in methods()]
        self.add_choice(
            "METHOD",
            "Method",
            names,
            "auto",
            self.tr("How the prediction is computed: {}").format(
                "; ".join(f"{spec['name']}: {self.tr(spec['advice'])}" for spec in methods())
            ),
        )
        self.add_text(
            "WEIGHTS",
            "Weights of a network",
            "Weights file or installed name of a network; it takes the place of the method. "
            "“stf methods --installed” lists the installed ones; “stf train” makes weights from "
            "your own images, “stf models import FILE” installs a file or a published checkpoint.",
        )
        self.add_text(
            "CANDIDATES",
            "Candidates of the automatic choice",
            "Methods and weights with commas between them, e.g. fsdaf, fit-fc. Empty: every method "
            "without weights that takes the images.",
            advanced=True,
        )
        self.add_text(
            "SETTINGS",
            "Settings of the method",
            "name=value with commas between them, e.g. window=21, similar=30. Empty: defaults.",
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", self.tr("Area"), optional=True),
            "Part of the fine image to predict. Empty: all of it.",
        )

    def declare_reading(self) -> None:
        for key, label in SCALES:
            self.add_number(key, label, SCALE_HELP)
        self.add_text("FINE_BANDS", "Fine bands", "Numbers, names or wavelengths, e.g. 1,2,3.")
        self.add_text("COARSE_BANDS", "Coarse bands", "Numbers, names or wavelengths, in order.")
        self.add_text("FINE_CRS", "CRS of the fine images", "Only for files that have none.")
        self.add_text("COARSE_CRS", "CRS of the coarse images", "Only for files that have none.")
        self.add_text("COARSE_SHIFT", "Shift of the coarse images", "x,y in units of their CRS.")

    def declare_computing(self) -> None:
        self.add_number(
            "RATIO",
            "Ratio",
            "Coarse pixel / fine pixel, where the files do not say it.",
            minimum=1.0,
        )
        self.add_choice(
            "CONSISTENCY",
            "Agree with the coarse image",
            ["auto", "on", "off"],
            "auto",
            "Make the result, when degraded, agree with the coarse image. "
            "auto: where the pair can be trusted.",
            advanced=True,
        )
        for key, label, choices, text in PRE_STEPS:
            self.add_choice(key, label, list(choices), "auto", text, advanced=True)
        self.add_choice(
            "RESAMPLING",
            "Resampling",
            ["cubic", "bilinear"],
            "cubic",
            "How the coarse images are brought to the fine grid.",
            advanced=True,
        )
        self.declare_limits("units-differ")
        self.add_number("WORKERS", "Threads", "Empty: all cores.", None, True, 1)

    def declare_limits(self, code: str) -> None:
        """Memory, tile, device, findings to accept; ``code``: one of them as an example."""
        self.add_number(
            "MEMORY_MB", "Memory in MB", "Bound of the engine's memory.", None, True, 256
        )
        self.add_number("TILE", "Tile size", "Side of a tile in pixels.", None, True, 32)
        self.add_choice(
            "DEVICE",
            "Device",
            ["auto", "cpu", "cuda", "mps"],
            "auto",
            "Where networks are computed.",
            advanced=True,
        )
        self.add_text(
            "IGNORE",
            "Findings to accept",
            self.tr("Codes with commas between them, e.g. {}.").format(code),
        )

    def declare_output(self, label: str, help_text: str) -> None:
        """The image that is made, its recipe, and how it is stored."""
        self.add(QgsProcessingParameterRasterDestination("OUTPUT", self.tr(label)), help_text)
        self.add_file_destination(
            "RECIPE", "Recipe", "JSON (*.json)", "Write the recipe of this run to repeat it."
        )
        self.add(
            QgsProcessingParameterBoolean("COG", self.tr("Cloud Optimized GeoTIFF"), False),
            "Write the result as a Cloud Optimized GeoTIFF.",
            advanced=True,
        )

    # --- reading them -----------------------------------------------------------------------

    def output_problems(self, parameters: dict, context: Any) -> list[str]:
        """Whether OUTPUT can be written."""
        good, text = self.provider().isSupportedOutputValue(
            parameters.get("OUTPUT"), self.parameterDefinition("OUTPUT"), context
        )
        return [] if good else [self.tr("OUTPUT must end in .tif: {}").format(text)]

    def output_of(self, parameters: dict, context: Any) -> tuple[str, dict[str, Any]]:
        """OUTPUT as Processing names it, and the output of the recipe."""
        given = self.parameterAsOutputLayer(parameters, "OUTPUT", context)
        return given, {
            "path": absolute(given),
            "overwrite": True,  # Processing has asked already, or made a temporary name
            "cog": self.parameterAsBoolean(parameters, "COG", context),
            "recipe": self.file_output(parameters, "RECIPE", context),
        }

    def settings_problems(self, parameters: dict, context: Any) -> list[str]:
        """What is plainly wrong with SETTINGS and COARSE_SHIFT."""
        found = []
        settings = words(self.text(parameters, "SETTINGS", context))
        for word in (word for word in settings if not all(word.partition("="))):
            text = self.tr("SETTINGS: '{}' is no name=value. Write for example window=21.")
            found.append(text.format(word))
        shift = self.text(parameters, "COARSE_SHIFT", context)
        if shift and two_numbers(shift) is None:
            found.append(self.tr("COARSE_SHIFT takes two numbers, e.g. 120,-60."))
        return found

    def method_settings(self, parameters: dict, context: Any) -> dict[str, Any]:
        """Method, its settings, area and options: the parts of a recipe without its images."""
        options = {
            "ratio": self.number(parameters, "RATIO", context),
            "consistency": self.parameterAsString(parameters, "CONSISTENCY", context),
            "candidates": words(self.text(parameters, "CANDIDATES", context)),
            **{
                key.lower(): self.parameterAsString(parameters, key, context)
                for key, *_ in PRE_STEPS
            },
            "resampling": self.parameterAsString(parameters, "RESAMPLING", context),
            "memory_mb": self.integer(parameters, "MEMORY_MB", context),
            "tile": self.integer(parameters, "TILE", context),
            "workers": self.integer(parameters, "WORKERS", context),
            "device": self.parameterAsString(parameters, "DEVICE", context),
            "ignore": words(self.text(parameters, "IGNORE", context)),
        }
        weights = self.text(parameters, "WEIGHTS", context)
        pairs = (w.partition("=") for w in words(self.text(parameters, "SETTINGS", context)))
        return {
            "method": weights or self.parameterAsString(parameters, "METHOD", context),
            "parameters": {name.strip(): value.strip() for name, _, value in pairs},
            "extent": self.extent_of(parameters, context),
            "options": options,
        }

    def side_settings(self, side: str, parameters: dict, context: Any) -> dict[str, Any]:
        """How the images of a side, FINE or COARSE, are read."""
        bands = words(self.text(parameters, f"{side}_BANDS", context))
        shift = two_numbers(self.text(parameters, "COARSE_SHIFT", context))
        return {
            "scale": self.number(parameters, f"{side}_SCALE", context),
            "offset": self.number(parameters, f"{side}_OFFSET", context),
            "crs": self.text(parameters, f"{side}_CRS", context),
            "bands": [int(word) if word.isdigit() else word for word in bands],
            "shift": shift if side == "COARSE" else None,
        }

    def extent_of(self, parameters: dict, context: Any) -> dict[str, Any]:
        rectangle = self.parameterAsExtent(parameters, "EXTENT", context)
        if rectangle.isNull() or rectangle.isEmpty():
            return {}
        crs = self.parameterAsExtentCrs(parameters, "EXTENT", context)
        bounds = [
            rectangle.xMinimum(),
            rectangle.yMinimum(),
            rectangle.xMaximum(),
            rectangle.yMaximum(),
        ]
        extent: dict[str, Any] = {"bounds": bounds}
        if crs.isValid():
            extent["crs"] = crs.authid() or crs.toWkt()
        return extent
