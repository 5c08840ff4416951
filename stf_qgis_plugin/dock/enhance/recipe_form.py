"""From a recipe back to the form of the Enhance page. No Qt here."""

from __future__ import annotations

import os
from typing import Any

from .. import texts
from ..image import COARSE
from ..recipe_form import fill_settings, image_of
from .state import PAN, EnhanceState

OWN_FIELDS = ("path", "date", "bands")
BANDS_DIFFER = "The revisits of the recipe use different bands; those of the first one are shown."


def fill(state: EnhanceState, recipe: dict[str, Any]) -> list[str]:
    """Put a recipe into the form, in place of all it held.

    Returns:
        Sentences about what the form cannot show; empty when nothing is lost.
    """
    given = recipe.get("enhancement") or {}
    state.clear()
    revisits = given.get("revisits") or []
    state.images = [image_of(one, COARSE, OWN_FIELDS) for one in revisits]
    if given.get("pan"):
        state.images.append(image_of(given["pan"], PAN, OWN_FIELDS))
        if given["pan"].get("bands"):
            state.images[-1].fields["bands"] = given["pan"]["bands"]
    state.no_pan = not given.get("pan")
    bands = [one.get("bands") or [] for one in revisits]
    state.bands = ",".join(str(band) for band in bands[0]) if bands else ""
    differ = any(one != bands[0] for one in bands[1:])
    said = [texts.tr(BANDS_DIFFER)] if differ else []
    if given.get("date") and revisits and revisits[0].get("date") == given["date"]:
        state.reference = revisits[0]["path"]
    said += fill_settings(state, recipe)
    output = dict(recipe.get("output") or {})
    state.folder = os.path.dirname(output.pop("path", None) or "")
    state.uncertainty = bool(output.pop("uncertainty", None))
    state.output = {name: value for name, value in output.items() if value is not None}
    state.report = bool(given.get("report"))
    state.sort()
    return said


def set_pixel(state: EnhanceState, recipe: dict[str, Any]) -> bool:
    """Show the ratio of a recipe as a pixel size; False while the revisits' pixel is unknown."""
    given = recipe.get("enhancement") or {}
    ratio = given.get("ratio")
    if given.get("pixel_size"):
        state.wanted_pixel_m = float(given["pixel_size"])
    elif ratio and not state.revisit_pixel_m:
        return False
    elif ratio:
        state.wanted_pixel_m = state.revisit_pixel_m / float(ratio)
    return True
