"""Parameters of the images, shared by fuse and check."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingParameterExtent
from qgis.PyQt.QtCore import QDate, Qt

from ..recipes import ROLES, fuse_recipe, image
from ..specs import method, methods
from .base import StfAlgorithm, two_numbers, words

LABELS = {
    "fine_t1": ("Fine image of t1", "Sharp image of the reference date. Its grid is the result's."),
    "coarse_t1": ("Coarse image of t1", "Blurred image of the reference date."),
    "coarse_t2": ("Coarse image of t2", "Blurred image of the date you want."),
    "fine_t3": ("Fine image of t3", "Sharp image of a second reference date, if you have one."),
    "coarse_t3": ("Coarse image of t3", "Blurred image of the second reference date."),
}

SCALES = (
    ("FINE_SCALE", "Fine scale", "value = number × scale + offset. Empty: as the file says."),
    ("FINE_OFFSET", "Fine offset", "value = number × scale + offset. Empty: as the file says."),
    ("COARSE_SCALE", "Coarse scale", "value = number × scale + offset. Empty: as the file says."),
    ("COARSE_OFFSET", "Coarse offset", "value = number × scale + offset. Empty: as the file says."),
)


class ImagesAlgorithm(StfAlgorithm):
    """Base of the algorithms that take the images of a fusion."""

    def declare_images(self) -> None:
        for role in ROLES:
            label, help_text = LABELS[role]
            self.add_raster(role.upper(), label, help_text, optional=role != "fine_t1")
        names = [spec["name"] for spec in methods()]
        self.add_choice(
            "METHOD",
            "Method",
            names,
            "fit-fc",
            "How the prediction is computed: "
            + "; ".join(f"{spec['name']}: {spec['advice']}" for spec in methods()),
        )
        self.add_text(
            "WEIGHTS",
            "Weights of a network",
            "Weights file or installed name of a network; it takes the place of the method. "
            "“stf methods --installed” lists the installed ones; “stf train” makes weights from "
            "your own images, “stf models import FILE” installs a file or a published checkpoint.",
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
        for key, label, help_text in SCALES:
            self.add_number(key, label, help_text)
        self.add_text("FINE_BANDS", "Fine bands", "Numbers, names or wavelengths, e.g. 1,2,3.")
        self.add_text("COARSE_BANDS", "Coarse bands", "Numbers, names or wavelengths, in order.")
        self.add_text("FINE_CRS", "CRS of the fine images", "Only for files that have none.")
        self.add_text("COARSE_CRS", "CRS of the coarse images", "Only for files that have none.")
        self.add_text("COARSE_SHIFT", "Shift of the coarse images", "x,y in units of their CRS.")
        for role in ROLES:
            self.add_text(
                f"DATE_{role.upper()}",
                f"Date of {LABELS[role][0].lower()}",
                "YYYY-MM-DD. Empty: read from the file's name or tags.",
            )
        for role in ROLES:
            self.add_text(
                f"MASK_{role.upper()}",
                f"Mask of {LABELS[role][0].lower()}",
                "Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.",
            )
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
        self.add_choice(
            "RESAMPLING",
            "Resampling",
            ["cubic", "bilinear"],
            "cubic",
            "How the coarse images are brought to the fine grid.",
            advanced=True,
        )
        self.add_number(
            "MEMORY_MB", "Memory in MB", "Bound of the engine's memory.", None, True, 256
        )
        self.add_number("TILE", "Tile size", "Side of a tile in pixels.", None, True, 32)
        self.add_number("WORKERS", "Threads", "Empty: all cores.", None, True, 1)
        self.add_choice(
            "DEVICE",
            "Device",
            ["auto", "cpu", "cuda", "mps"],
            "auto",
            "Where networks are computed.",
            advanced=True,
        )
        self.add_text(
            "IGNORE", "Findings to accept", "Codes with commas between them, e.g. units-differ."
        )

    def problems(self, parameters: dict, context: Any) -> list[str]:
        found = []
        for role in ROLES:
            found += self.raster_problem(parameters, role.upper(), context)
            found += self._date_problem(parameters, f"DATE_{role.upper()}", context)
        found += self._missing_images(parameters, context)
        settings = words(self.text(parameters, "SETTINGS", context))
        for word in (word for word in settings if not all(word.partition("="))):
            text = self.tr("SETTINGS: '{}' is no name=value. Write for example window=21.")
            found.append(text.format(word))
        shift = self.text(parameters, "COARSE_SHIFT", context)
        if shift and two_numbers(shift) is None:
            found.append(self.tr("COARSE_SHIFT takes two numbers, e.g. 120,-60."))
        return found

    def _date_problem(self, parameters: dict, key: str, context: Any) -> list[str]:
        date = self.text(parameters, key, context)
        if not date or QDate.fromString(date[:10], Qt.DateFormat.ISODate).isValid():
            return []
        return [self.tr("{}: '{}' is no date. Write YYYY-MM-DD.").format(key, date)]

    def _missing_images(self, parameters: dict, context: Any) -> list[str]:
        """What the method needs, or the other half of a t3 pair; weights say it themselves."""
        if self.text(parameters, "WEIGHTS", context):
            return []
        spec = method(self.parameterAsString(parameters, "METHOD", context))
        needed = set(spec["inputs"])
        if parameters.get("FINE_T3") or parameters.get("COARSE_T3"):
            needed |= set(spec["optional_inputs"])
        missing = [r.upper() for r in ROLES if r in needed and not parameters.get(r.upper())]
        text = self.tr("{} is missing: {} needs it.")
        return [text.format(key, spec["title"]) for key in missing]

    def read(self, parameters: dict, context: Any) -> None:
        inputs = {}
        for role in ROLES:
            path = self.raster_path(parameters, role.upper(), context)
            if path:
                inputs[role] = self._image(role, path, parameters, context)
        weights = self.text(parameters, "WEIGHTS", context)
        options = {
            "ratio": self.number(parameters, "RATIO", context),
            "consistency": self.parameterAsString(parameters, "CONSISTENCY", context),
            "resampling": self.parameterAsString(parameters, "RESAMPLING", context),
            "memory_mb": self.integer(parameters, "MEMORY_MB", context),
            "tile": self.integer(parameters, "TILE", context),
            "workers": self.integer(parameters, "WORKERS", context),
            "device": self.parameterAsString(parameters, "DEVICE", context),
            "ignore": words(self.text(parameters, "IGNORE", context)),
        }
        pairs = (w.partition("=") for w in words(self.text(parameters, "SETTINGS", context)))
        self._run = {
            "inputs": inputs,
            "method": weights or self.parameterAsString(parameters, "METHOD", context),
            "parameters": {name.strip(): value.strip() for name, _, value in pairs},
            "extent": self._extent(parameters, context),
            "options": options,
        }

    def images_recipe(self, output: dict[str, Any], job: str) -> dict[str, Any]:
        """The recipe of the parameters, as ``read`` took them."""
        return fuse_recipe(output=output, job=job, **self._run)

    def _image(self, role: str, path: str, parameters: dict, context: Any) -> dict[str, Any]:
        side = role.split("_")[0].upper()
        mask, rule = _mask(self.text(parameters, f"MASK_{role.upper()}", context))
        bands = words(self.text(parameters, f"{side}_BANDS", context))
        shift = two_numbers(self.text(parameters, "COARSE_SHIFT", context))
        return image(
            path,
            date=self.text(parameters, f"DATE_{role.upper()}", context),
            scale=self.number(parameters, f"{side}_SCALE", context),
            offset=self.number(parameters, f"{side}_OFFSET", context),
            crs=self.text(parameters, f"{side}_CRS", context),
            bands=[int(word) if word.isdigit() else word for word in bands],
            mask=mask,
            mask_rule=rule,
            shift=shift if side == "COARSE" else None,
        )

    def _extent(self, parameters: dict, context: Any) -> dict[str, Any]:
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


def _mask(text: str) -> tuple[str, str]:
    """File and rule of ``FILE@RULE``."""
    path, at, rule = text.rpartition("@")
    return (path, rule) if at else (rule, "")
