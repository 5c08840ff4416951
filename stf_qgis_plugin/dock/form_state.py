"""What the forms of the pages Fuse and Enhance have in common, without Qt.

Images, method, settings, where the result goes, and what a mended finding changes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

from .image import Image
from .image_list import ImageList

FORMAT = 1
"""Version of the recipe format the engine of this version reads."""


@dataclass
class FormState(ImageList):
    """Images and everything that a recipe says besides them.

    Attributes:
        method: name of the method.
        parameters: settings that differ from the method's defaults.
        bounds, bounds_crs: area to compute; None = all of the reference image.
        folder: where results are written; "" = one beside the images.
        output: further fields of the recipe's output (dtype, compress, ...).
        options: fields of the recipe's options (consistency, memory_mb, ...).
        ignored: codes of findings that the user accepted.
        paths: prediction date ("" without one) -> output chosen by a mended finding.
        uncertainty: write a second file with the uncertainty, where the method gives one.
        other_extent: area of a recipe that is given in pixels or by a file.
    """

    method: str = "auto"
    parameters: dict[str, Any] = field(default_factory=dict)
    bounds: Optional[list[float]] = None
    bounds_crs: Optional[str] = None
    folder: str = ""
    output: dict[str, Any] = field(default_factory=dict)
    options: dict[str, Any] = field(default_factory=dict)
    ignored: list[str] = field(default_factory=list)
    paths: dict[str, str] = field(default_factory=dict)
    uncertainty: bool = False
    other_extent: Optional[dict[str, Any]] = None

    def settings(self) -> dict[str, Any]:
        """The fields of a recipe that are the same for every date; empty ones are left out."""
        options = {k: v for k, v in self.options.items() if v not in (None, "", "auto")}
        if self.ignored:
            options["ignore"] = list(self.ignored)
        extent = dict(self.other_extent or {})
        if self.bounds is not None:
            crs = {"crs": self.bounds_crs} if self.bounds_crs else {}
            extent = {"bounds": list(self.bounds), **crs}
        found = {"options": options, "parameters": dict(self.parameters), "extent": extent}
        return {name: values for name, values in found.items() if values}

    def choose_method(self, name: str) -> None:
        """Take another method, with its own defaults."""
        self.method, self.parameters = name, {}

    def set_uncertainty(self, on: bool, spec: dict[str, Any]) -> None:
        """Ask for the uncertainty, with the setting of the method that gives it."""
        self.uncertainty, setting = on, uncertainty_setting(spec)
        if setting and on:
            self.parameters = {setting[0]: setting[1], **self.parameters}
        elif setting and self.parameters.get(setting[0]) == setting[1]:
            self.parameters = {k: v for k, v in self.parameters.items() if k != setting[0]}

    def apply_fix(self, fix: dict[str, Any], recipe: dict[str, Any]) -> dict[str, Any]:
        """Change the form as a finding asks; ``recipe`` is the one that was checked.

        Returns:
            What is needed to take it back with :meth:`restore`.
        """
        before = self.snapshot()
        inputs = recipe.get("inputs", {})
        for dotted, value in fix.items():
            head, _, rest = dotted.partition(".")
            if head == "inputs":
                role, _, name = rest.partition(".")
                path = inputs.get(role, {}).get("path")
                for image in self.images:
                    if image.path == path:
                        self._set_field(image, name, value)
            elif head == "options" and rest == "ignore":
                self.ignored = sorted({*self.ignored, *value})
            elif head == "options":
                self.options[rest] = value
            elif head == "parameters":
                self.parameters[rest] = value
            elif dotted == "output.path":
                date = inputs.get("coarse_t2", {}).get("date", "")
                self.paths[date] = str(value)
            elif head == "output":
                self.output[rest] = value
            elif dotted == "method":
                self.choose_method(str(value))
        return before

    def _set_field(self, image: Image, name: str, value: Any) -> None:
        if name == "date":
            image.date, image.date_by_hand = value, True
            self.sort()
        elif name == "path":
            image.path = str(value)
        else:
            image.fields[name] = value

    def snapshot(self) -> dict[str, Any]:
        """The part of the form that a mended finding can change."""
        return {
            "images": [(i, i.path, i.date, i.date_by_hand, dict(i.fields)) for i in self.images],
            "options": dict(self.options),
            "ignored": list(self.ignored),
            "output": dict(self.output),
            "paths": dict(self.paths),
            "method": self.method,
            "parameters": dict(self.parameters),
        }

    def restore(self, snapshot: dict[str, Any]) -> None:
        """Take a mended finding back."""
        for image, path, date, hand, fields in snapshot["images"]:
            image.path, image.date, image.date_by_hand, image.fields = path, date, hand, fields
        for name in (
            "options", "ignored", "output", "paths", "method", "parameters",
        ):  # fmt: skip
            setattr(self, name, snapshot[name])
        self.sort()


UNCERTAINTY_SETTINGS = (("uncertainty", True), ("samples", 8))
"""Settings with which a method gives an uncertainty; the engine knows the same two."""


def uncertainty_setting(spec: dict[str, Any]) -> Optional[tuple[str, Any]]:
    """The setting of a method that makes it give an uncertainty; None when it gives none."""
    names = {parameter.get("name") for parameter in spec.get("parameters", ())}
    return next(((name, value) for name, value in UNCERTAINTY_SETTINGS if name in names), None)
