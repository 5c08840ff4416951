"""Does a model fit the images on the Fuse page? Judged by what the engine says of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .. import texts
from ..image import COARSE, FINE, Image
from ..state import FuseState
from .words import without_folder


@dataclass(frozen=True)
class Fit:
    """Severity ("" = nothing to compare with), a few words, and a sentence."""

    severity: str
    short: str
    sentence: str


def fit(model: dict[str, Any], state: FuseState) -> Fit:
    """Compare number of bands and ratio; the values are compared by the check of a run."""
    if model["problem"]:
        sentence = without_folder(model["problem"], model["path"])
        return Fit("error", texts.tr("cannot be used"), sentence)
    if enhances(model):
        words = (
            "It joins several revisits of one place, and a pan image. Use it on the page Enhance."
        )
        return Fit("note", texts.tr("for the page Enhance"), texts.tr(words))
    fine, coarse = state.of(FINE), state.of(COARSE)
    if not fine or not coarse:
        words = "Add images on the page Fuse to see whether this network fits them."
        return Fit("", "", texts.tr(words))
    counts = {band_count(image) for image in (*fine, *coarse)} - {0}
    if counts and model["bands"] not in counts:
        return _bands_unfit(model, counts)
    return _by_ratio(model, ratio_of(fine[0], coarse[0]))


def enhances(model: dict[str, Any]) -> bool:
    """Whether the network belongs to the page Enhance; else it belongs to Fuse."""
    return bool(model.get("job") == "enhance")


def band_count(image: Image) -> int:
    """How many bands of an image are used; 0 = not known."""
    return len(image.fields.get("bands") or ()) or image.bands


def ratio_of(fine: Image, coarse: Image) -> float:
    """Coarse pixel divided by fine pixel; 0 = not known."""
    return coarse.pixel_m / fine.pixel_m if fine.pixel_m > 0 else 0.0


def _bands_unfit(model: dict[str, Any], counts: set[int]) -> Fit:
    found = "/".join(str(count) for count in sorted(counts))
    short = texts.tr("%1 bands, your images have %2", model["bands"], found)
    words = "This network is for %1 bands; the images on the page Fuse have %2."
    return Fit("warning", short, texts.tr(words, model["bands"], found))


def _by_ratio(model: dict[str, Any], ratio: float) -> Fit:
    if not model["ratios"] or not ratio:
        short = texts.tr("fits your bands")
        words = "Fits: %1 bands. It is not stated for which ratio it was trained."
        return Fit("note", short, texts.tr(words, model["bands"]))
    low, high = model["ratios"]
    trained, found = (texts.number(value, 3) for value in (model["card"]["ratio"], ratio))
    if low <= ratio <= high:
        words = texts.tr("Fits: %1 bands, ratio %2.", model["bands"], found)
        return Fit("good", texts.tr("fits your images"), words)
    short = texts.tr("ratio %1, your images have %2", trained, found)
    words = "It was trained for a ratio of %1; these images have %2. The result may look blocky."
    return Fit("warning", short, texts.tr(words, trained, found))
