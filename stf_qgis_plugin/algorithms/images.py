"""Parameters of the images by role, shared by fuse and check."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QDate, Qt

from ..recipes import ROLES, fuse_recipe, image
from ..specs import method
from .reading import ReadingAlgorithm

LABELS = {
    "fine_t1": ("Fine image of t1", "Sharp image of the reference date. Its grid is the result's."),
    "coarse_t1": ("Coarse image of t1", "Blurred image of the reference date."),
    "coarse_t2": ("Coarse image of t2", "Blurred image of the date you want."),
    "fine_t3": ("Fine image of t3", "Sharp image of a second reference date, if you have one."),
    "coarse_t3": ("Coarse image of t3", "Blurred image of the second reference date."),
}
# Whole labels, because the words change with the language when they are put together.
DATE_LABELS = {
    "fine_t1": "Date of fine image of t1",
    "coarse_t1": "Date of coarse image of t1",
    "coarse_t2": "Date of coarse image of t2",
    "fine_t3": "Date of fine image of t3",
    "coarse_t3": "Date of coarse image of t3",
}
MASK_LABELS = {
    "fine_t1": "Mask of fine image of t1",
    "coarse_t1": "Mask of coarse image of t1",
    "coarse_t2": "Mask of coarse image of t2",
    "fine_t3": "Mask of fine image of t3",
    "coarse_t3": "Mask of coarse image of t3",
}


class ImagesAlgorithm(ReadingAlgorithm):
    """Base of the algorithms that take the images of a fusion."""

    def declare_images(self) -> None:
        for role in ROLES:
            label, help_text = LABELS[role]
            self.add_raster(role.upper(), label, help_text, optional=role != "fine_t1")
        self.declare_method()
        self.declare_reading()
        for role in ROLES:
            self.add_text(
                f"DATE_{role.upper()}",
                DATE_LABELS[role],
                "YYYY-MM-DD. Empty: read from the file's name or tags.",
            )
        for role in ROLES:
            self.add_text(
                f"MASK_{role.upper()}",
                MASK_LABELS[role],
                "Mask or QA raster, with its rule after an @, e.g. qa.tif@bits:1+3.",
            )
        self.declare_computing()

    def problems(self, parameters: dict, context: Any) -> list[str]:
        found = []
        for role in ROLES:
            found += self.raster_problem(parameters, role.upper(), context)
            found += self._date_problem(parameters, f"DATE_{role.upper()}", context)
        found += self._missing_images(parameters, context)
        return found + self.settings_problems(parameters, context)

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
        self._run = {"inputs": inputs, **self.method_settings(parameters, context)}

    def images_recipe(self, output: dict[str, Any], job: str) -> dict[str, Any]:
        """The recipe of the parameters, as ``read`` took them."""
        return fuse_recipe(output=output, job=job, **self._run)

    def _image(self, role: str, path: str, parameters: dict, context: Any) -> dict[str, Any]:
        mask, rule = _mask(self.text(parameters, f"MASK_{role.upper()}", context))
        return image(
            path,
            date=self.text(parameters, f"DATE_{role.upper()}", context),
            mask=mask,
            mask_rule=rule,
            **self.side_settings(role.split("_")[0].upper(), parameters, context),
        )


def _mask(text: str) -> tuple[str, str]:
    """File and rule of ``FILE@RULE``."""
    path, at, rule = text.rpartition("@")
    return (path, rule) if at else (rule, "")
