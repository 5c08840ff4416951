"""The parameters of ``stf:enhance`` and what they mean for the recipe."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
)

from ..compat import RASTER_SOURCE
from ..specs import ENHANCE_DEFAULT, ENHANCE_DEFAULT_WITH_PAN, enhancements
from .base import words
from .reading import SCALE_HELP, ReadingAlgorithm

AUTOMATIC = "auto"
SIDES = ("REVISIT", "PAN")
NUMBERS = (
    ("REVISIT_SCALE", "Revisit scale", SCALE_HELP),
    ("REVISIT_OFFSET", "Revisit offset", SCALE_HELP),
    ("REVISIT_NODATA", "Revisit nodata", "Number of the revisits that means no data."),
    ("PAN_SCALE", "Pan scale", SCALE_HELP),
    ("PAN_OFFSET", "Pan offset", SCALE_HELP),
    ("PAN_NODATA", "Pan nodata", "Number of the panchromatic image that means no data."),
)
TYPES = (AUTOMATIC, "Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64")


class EnhanceParameters(ReadingAlgorithm):
    """Declares the parameters of an enhancement and reads those without an image."""

    def declare_images(self) -> None:
        self.add(
            QgsProcessingParameterMultipleLayers(
                "REVISITS", self.tr("Revisits"), RASTER_SOURCE, optional=True
            ),
            "Blurred images of one place, of one date or several. Their dates are read from names "
            "and tags. One is enough when there is a panchromatic image.",
        )
        self.add(
            QgsProcessingParameterFile(
                "FOLDER",
                self.tr("Folder of revisits"),
                QgsProcessingParameterFile.Behavior.Folder,
                optional=True,
            ),
            "Every image of this folder is a revisit, besides those above. The panchromatic image, "
            "the result, and masks (names that end in SCL, CLM, dataMask or mask) may lie in it.",
        )
        self.add_raster(
            "PAN",
            "Panchromatic image",
            "Sharp image of one band. The result lies on its pixels and takes the detail from it.",
            optional=True,
        )

    def declare_how(self) -> None:
        """Method, pixel, area, how images are read, computing."""
        specs = enhancements()
        advice = "; ".join(f"{spec['name']}: {self.tr(spec['advice'])}" for spec in specs)
        self.add_choice(
            "METHOD",
            "Method",
            [AUTOMATIC, *(spec["name"] for spec in specs)],
            AUTOMATIC,
            self.tr("How the image is computed. auto: {}, with a panchromatic image {}; {}").format(
                ENHANCE_DEFAULT, ENHANCE_DEFAULT_WITH_PAN, advice
            ),
        )
        self.add_text(
            "SETTINGS",
            "Settings of the method",
            "name=value with commas between them, e.g. tau=0.02, local_match=false. Empty: "
            "defaults.",
            advanced=False,
        )
        self.add_number(
            "PIXEL_SIZE",
            "Pixel size of the result",
            "In units of the coordinate system of the revisits. Empty: the pixel of the "
            "panchromatic image, else half of the revisits' pixel.",
            minimum=0.0,
            advanced=False,
        )
        self.add(
            QgsProcessingParameterExtent("EXTENT", self.tr("Area"), optional=True),
            "Part of the place to compute. Empty: all of it.",
        )
        self._declare_rare()

    def _declare_rare(self) -> None:
        self.add_raster(
            "REFERENCE",
            "Reference revisit",
            "The result begins at its corner and has its coordinate system. The others are brought "
            "to its place and brightness, as long as it is as clear as they are. Empty: the first "
            "of the list, and the clearest.",
            optional=True,
            advanced=True,
        )
        self.add_number(
            "RATIO",
            "Ratio",
            "Pixel of the revisits / pixel of the result, instead of a pixel size; need not be "
            "whole. For images without georeference also the ratio to the panchromatic image.",
            minimum=1.0,
        )
        self.add_text(
            "WEIGHTS",
            "Weights of a network",
            "Weights file or installed name of a network for revisits; it takes the place of the "
            "method. “stf methods --installed” lists the installed ones.",
        )
        self.add_text(
            "NEAR",
            "Wanted date",
            "YYYY-MM-DD. The clearest revisit near this date is the reference of the others.",
        )
        self.add_text(
            "FILE_DATES",
            "Dates of files",
            "Where names and tags tell no date: file=date with commas between them, e.g. "
            "scene_a.tif=2024-05-10.",
        )
        self.add_text(
            "MASKS",
            "Cloud masks",
            "file=mask with commas between them, with the rule after an @, e.g. "
            "scene_a.tif=clouds.tif@bad-nonzero or scene_a.tif=scl.tif@values:3+8+9+10.",
        )
        self.add_text("BANDS", "Bands of the revisits", "Numbers, names or wavelengths: 4,3,2,8.")
        self.add_number(
            "PAN_BAND", "Band of the panchromatic image", "For a file of several.", None, True, 1
        )
        for key, label, help_text in NUMBERS:
            self.add_number(key, label, help_text)
        self.add_choice(
            "DTYPE",
            "Number type",
            list(TYPES),
            AUTOMATIC,
            "How the numbers of the result are stored. auto: as those of the revisits.",
            advanced=True,
        )
        self.declare_limits("revisit-cloudy")

    def reading_of(self, side: str, parameters: dict, context: Any) -> dict[str, Any]:
        """How the images of a side are read: scale, offset, nodata, bands."""
        names = ("scale", "offset", "nodata")
        found: dict[str, Any] = {
            name: self.number(parameters, f"{side}_{name.upper()}", context) for name in names
        }
        if side == SIDES[0]:
            bands = words(self.text(parameters, "BANDS", context))
            found["bands"] = [int(word) if word.isdigit() else word for word in bands]
        else:
            band = self.integer(parameters, "PAN_BAND", context)
            found["bands"] = [band] if band else None
        return found

    def how(self, parameters: dict, context: Any, pan: bool) -> dict[str, Any]:
        """Method, its settings, area and options."""
        method = self.text(parameters, "WEIGHTS", context)
        method = method or self.parameterAsString(parameters, "METHOD", context)
        if method in ("", AUTOMATIC):
            method = ENHANCE_DEFAULT_WITH_PAN if pan else ENHANCE_DEFAULT
        device = self.parameterAsString(parameters, "DEVICE", context)
        pairs = (w.partition("=") for w in words(self.text(parameters, "SETTINGS", context)))
        return {
            "method": method,
            "parameters": {name.strip(): value.strip() for name, _, value in pairs},
            "extent": self.extent_of(parameters, context),
            "options": {
                "memory_mb": self.integer(parameters, "MEMORY_MB", context),
                "tile": self.integer(parameters, "TILE", context),
                "device": "" if device == AUTOMATIC else device,
                "ignore": words(self.text(parameters, "IGNORE", context)),
            },
        }
