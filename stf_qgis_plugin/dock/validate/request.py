"""What the form asks for, and the recipe of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Any, Optional

from .. import texts
from ..form_state import FORMAT
from .candidates import COARSE, Candidate

AGAINST_FINE, AGAINST_COARSE, LEFT_OUT = "fine", "coarse", "left-out"

AS_COARSE = "as-coarse"
"""Deed of the button that takes the reference for a coarse image."""

SET_SCALE = "set-scale"
"""Deed of the button that sets the scale of an image."""


@dataclass
class Request:
    """One comparison.

    Attributes:
        against: AGAINST_FINE, AGAINST_COARSE or LEFT_OUT.
        prediction: image to judge; with LEFT_OUT the result whose method is judged.
        target: fine or coarse image to compare with; None with LEFT_OUT.
        unchanged: the image to beat, None = nothing to compare with.
        date: that is left out.
        inputs, reference: images of a date that is left out.
        zones: areas to score each for itself: path, layer, field.
        error_map: file to write, "" = none.
    """

    against: str = AGAINST_FINE
    prediction: Optional[Candidate] = None
    target: Optional[Candidate] = None
    unchanged: Optional[Candidate] = None
    date: str = ""
    inputs: dict[str, dict[str, Any]] = field(default_factory=dict)
    reference: dict[str, Any] = field(default_factory=dict)
    zones: dict[str, Any] = field(default_factory=dict)
    error_map: str = ""

    @property
    def title(self) -> str:
        """What is judged, in the words of the layer list."""
        name = self.prediction.name if self.prediction else ""
        if self.against == LEFT_OUT:
            return texts.tr("%1 left out · %2", self.date, self.method)
        return name

    @property
    def key(self) -> str:
        """The same for two requests of one comparison."""
        target = self.target.path if self.target is not None else self.date
        prediction = self.prediction.path if self.prediction is not None else ""
        return "\n".join((prediction, self.against, target))

    @property
    def details(self) -> str:
        """Title, and what it was compared with."""
        if self.target is None:
            return self.title
        return texts.tr("%1 against %2", self.title, self.target.name)

    @property
    def method(self) -> str:
        made = (self.prediction.recipe if self.prediction else None) or {}
        return os.path.splitext(os.path.basename(str(made.get("method", ""))))[0]

    def recipe(self, **more: Any) -> dict[str, Any]:
        """The recipe of the job ``evaluate``; ``more`` goes into its evaluation."""
        evaluation: dict[str, Any] = {"plots": True}
        found: dict[str, Any] = {"stf_recipe": FORMAT, "job": "evaluate"}
        if self.against == LEFT_OUT:
            found.update(self._fusion())
            evaluation["reference"] = self.reference
        elif self.prediction is not None and self.target is not None:
            evaluation["prediction"] = self.prediction.as_input()
            key = "coarse" if self.against == AGAINST_COARSE else "reference"
            evaluation[key] = self.target.as_input()
            if self.unchanged is not None:
                evaluation["baselines"] = {"No change": self.unchanged.as_input()}
        if self.zones:
            evaluation["zones"] = dict(self.zones)
        if self.error_map:
            evaluation["error_map"] = self.error_map
        evaluation.update(more)
        found["evaluation"] = evaluation
        return found

    def _fusion(self) -> dict[str, Any]:
        """Method, settings and options of the result, with the inputs of the date left out."""
        made = (self.prediction.recipe if self.prediction else None) or {}
        kept = {
            key: made[key] for key in ("method", "parameters", "extent", "options") if key in made
        }
        return {"inputs": self.inputs, **kept}


@dataclass(frozen=True)
class ScaleFix:
    """An image whose numbers need a scale: value = number * scale."""

    path: str
    name: str
    scale: float


def scale_fix(error: dict[str, Any], request: Optional[Request]) -> Optional[ScaleFix]:
    """The scale that the engine proposes with an error; None when it proposes none."""
    for key, value in (error.get("fix") or {}).items():
        places = key.split(".")
        if request is None or places[0] != "evaluation" or places[-1] != "scale":
            continue
        images = {
            "prediction": request.prediction,
            "reference": request.target,
            "coarse": request.target,
            "baselines": request.unchanged,
        }
        image = images.get(places[1])
        if image is not None:
            return ScaleFix(image.path, image.name, float(value))
    return None


def misfits(request: Request) -> list[dict[str, Any]]:
    """What is missing or doubtful, as findings; the engine looks at the pixels later."""
    if request.prediction is None:
        return []
    if request.against == LEFT_OUT:
        if request.inputs:
            return []
        words = "Leaving a date out needs two dates that have both a fine and a coarse image."
        return [_finding("dates-too-few", "error", texts.tr(words))]
    if request.target is None:
        return [_no_target(request)]
    return _about_target(request)


def _no_target(request: Request) -> dict[str, Any]:
    date = request.prediction.date if request.prediction else None
    coarse = request.against == AGAINST_COARSE
    if date and coarse:
        words = texts.tr("No coarse image of %1 is in the project. Choose one.", date)
    elif date:
        words = texts.tr(
            "No fine image of %1 is in the project. Choose one, or compare with the coarse image.",
            date,
        )
    else:
        words = texts.tr("Choose the image to compare with.")
    found = _finding("input-missing", "error", words)
    if date and not coarse:
        found["buttons"] = [(texts.tr("Coarse Image"), AS_COARSE, False)]
    return found


def _about_target(request: Request) -> list[dict[str, Any]]:
    prediction, target = request.prediction, request.target
    if prediction is None or target is None:
        return []
    if os.path.abspath(prediction.path) == os.path.abspath(target.path):
        words = texts.tr("Prediction and reference are the same image, %1.", target.name)
        return [_finding("same-image", "error", words)]
    found = []
    if prediction.date and target.date and prediction.date != target.date:
        words = texts.tr(
            "The prediction is of %1, %2 of %3: the scores also count what changed in between.",
            prediction.date,
            target.name,
            target.date,
        )
        found.append(_finding("dates-differ", "warning", words))
    if request.against != AGAINST_COARSE and target.kind_beside(prediction) == COARSE:
        words = texts.tr(
            "%1 has pixels of %2, the prediction of %3. Compare it as a coarse image.",
            target.name,
            texts.pixel(target.pixel_m),
            texts.pixel(prediction.pixel_m),
        )
        button = [(texts.tr("Coarse Image"), AS_COARSE, False)]
        found.append({**_finding("roles-swapped", "warning", words), "buttons": button})
    return found


def _finding(code: str, severity: str, message: str) -> dict[str, Any]:
    return {"code": code, "severity": severity, "message": message, "local": True}
