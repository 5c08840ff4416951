"""From recipes back to the form of the Fuse page. No Qt here."""

from __future__ import annotations

import json
import os
from typing import Any, Iterable, Optional

from ..recipes import absolute
from . import texts
from .form_state import FORMAT
from .free_path import free_path
from .image import COARSE, FINE, Image
from .state import AUTOMATIC, BEST_ONE, FuseState

NOT_READABLE = "%1 is no recipe: it cannot be read as JSON."
NOT_A_RECIPE = "%1 is no recipe of this version of STFusion."
OTHER_JOB = (
    "%1 is a recipe of another kind (%2); only fusions, enhancements and comparisons can be opened "
    "here."
)
DIFFERENT = "The recipes differ in their settings; those of the first one are shown."
NOT_SHOWN = (
    "The form cannot show the images of %1 as the recipe uses them: it makes pairs of images of "
    "one date only. “stf run” runs the recipe as it is."
)
AREA_KEPT = "The area of the recipe is kept, though the field Area cannot show it."


class RecipeUnreadable(Exception):
    """A file is no recipe that fills the form; the text is a whole sentence."""


def read_recipes(path: str) -> list[dict[str, Any]]:
    """The recipes of a file, one or a list; relative paths in it start at its folder.

    Raises:
        RecipeUnreadable
    """
    name = os.path.basename(path)
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except (OSError, ValueError):
        raise RecipeUnreadable(texts.tr(NOT_READABLE, name)) from None
    recipes = document if isinstance(document, list) else [document]
    for recipe in recipes:
        _check(recipe, name)
    folder = os.path.dirname(os.path.abspath(path))
    return [_with_folder(recipe, folder) for recipe in recipes]


def _check(recipe: Any, name: str) -> None:
    if not isinstance(recipe, dict) or recipe.get("stf_recipe") != FORMAT:
        raise RecipeUnreadable(texts.tr(NOT_A_RECIPE, name))
    job = recipe.get("job", "fuse")
    if job == "evaluate" and isinstance(recipe.get("evaluation"), dict):
        return
    if job == "enhance" and _revisits(recipe):
        return
    if job not in ("fuse", "check"):
        raise RecipeUnreadable(texts.tr(OTHER_JOB, name, job))
    inputs = recipe.get("inputs")
    good = isinstance(inputs, dict) and inputs
    if not good or not all(isinstance(i, dict) and i.get("path") for i in inputs.values()):
        raise RecipeUnreadable(texts.tr(NOT_A_RECIPE, name))
    parts = (recipe.get(part, {}) for part in ("output", "options", "parameters", "extent"))
    if not all(isinstance(part, dict) for part in parts if part is not None):
        raise RecipeUnreadable(texts.tr(NOT_A_RECIPE, name))


def _revisits(recipe: dict[str, Any]) -> list[dict[str, Any]]:
    """The images of an enhancement, pan among them; [] when they are not as they should be."""
    given = recipe.get("enhancement")
    if not isinstance(given, dict) or not isinstance(given.get("revisits"), list):
        return []
    found = [*given["revisits"], *([given["pan"]] if given.get("pan") else [])]
    return found if all(isinstance(i, dict) and i.get("path") for i in found) else []


def _with_folder(recipe: dict[str, Any], folder: str) -> dict[str, Any]:
    """The recipe with absolute paths."""

    def whole(values: dict[str, Any], *names: str) -> dict[str, Any]:
        given = {n: absolute(values[n], folder) for n in names if values.get(n)}
        return {**values, **given}

    inputs = recipe.get("inputs") or {}
    inputs = {role: whole(image, "path", "mask") for role, image in inputs.items()}
    output = whole(recipe.get("output") or {}, "path", "uncertainty", "recipe")
    found = {**recipe, "inputs": inputs, "output": output}
    if recipe.get("enhancement"):
        given = dict(recipe["enhancement"])
        given["revisits"] = [whole(image, "path", "mask") for image in given["revisits"]]
        if given.get("pan"):
            given["pan"] = whole(given["pan"], "path", "mask")
        found["enhancement"] = whole(given, "report")
    if recipe.get("extent"):
        found["extent"] = whole(recipe["extent"], "layer")
    if recipe.get("evaluation"):
        found["evaluation"] = judged = whole(recipe["evaluation"], "error_map", "report", "data")
        for name in ("prediction", "reference", "coarse"):
            if isinstance(judged.get(name), dict):
                judged[name] = whole(judged[name], "path", "mask")
        others = judged.get("baselines") or {}
        judged["baselines"] = {name: whole(image, "path") for name, image in others.items()}
    return found


def fill(
    state: FuseState, recipes: list[dict[str, Any]], spec: Optional[dict[str, Any]] = None
) -> list[str]:
    """Put recipes into the form, in place of all it held.

    Args:
        state: the form.
        recipes: of one or more dates.
        spec: of their method, to tell which pairs it uses.

    Returns:
        Sentences about what the form cannot show; empty when nothing is lost.
    """
    first, said = recipes[0], []
    state.clear()
    state.images = list(_images(recipes).values())
    said += fill_settings(state, first)
    _fill_output(state, recipes)
    if any(_settings(recipe) != _settings(first) for recipe in recipes[1:]):
        said.append(texts.tr(DIFFERENT))
    state.sort()
    dates = sorted(filter(None, (prediction_date(recipe) for recipe in recipes)))
    if dates:
        state.ticked = None if dates == state.candidate_dates() else dates
        state.pairs = _pairs(state, recipes, spec)
        wrong = [prediction_date(r) for r in recipes if _paths(r) != _planned(state, r, spec)]
        said += [texts.tr(NOT_SHOWN, date) for date in wrong]
    return said


def fill_settings(state: FuseState, recipe: dict[str, Any]) -> list[str]:
    """Method, options and area of a recipe; gives sentences about what the form cannot show."""
    state.choose_method(str(recipe.get("method") or state.method))
    state.parameters = dict(recipe.get("parameters") or {})
    options = dict(recipe.get("options") or {})
    state.ignored = list(options.pop("ignore", None) or [])
    state.options = options
    extent = recipe.get("extent") or {}
    state.bounds, state.bounds_crs = extent.get("bounds"), extent.get("crs")
    if not extent or state.bounds is not None:
        return []
    state.other_extent = dict(extent)
    return [texts.tr(AREA_KEPT)]


def image_of(given: dict[str, Any], role: str, own: tuple[str, ...] = ("path", "date")) -> Image:
    """An image of a recipe as a row of the table; ``own`` are the fields the form keeps itself."""
    path = given["path"]
    fields = {k: v for k, v in given.items() if k not in own and v is not None}
    name = os.path.splitext(os.path.basename(path))[0] or path
    image = Image(path, name, role=role, role_by_hand=True, fields=fields)
    if given.get("date"):
        image.date, image.date_source = given["date"][:10], "recipe"
    return image


def _images(recipes: Iterable[dict[str, Any]]) -> dict[str, Image]:
    found: dict[str, Image] = {}
    for recipe in recipes:
        for role, given in recipe["inputs"].items():
            image = image_of(given, FINE if role.startswith("fine") else COARSE)
            first = found.setdefault(image.path, image)
            first.role = image.role
            if image.date:
                first.date, first.date_source = image.date, image.date_source
    return found


def _fill_output(state: FuseState, recipes: list[dict[str, Any]]) -> None:
    outputs = [dict(recipe.get("output") or {}) for recipe in recipes]
    state.uncertainty = bool(outputs[0].pop("uncertainty", None))
    paths = [output.get("path") or "" for output in outputs]
    state.folder = os.path.dirname(paths[0])
    state.output = {k: v for k, v in outputs[0].items() if k != "path" and v is not None}
    if len(recipes) > 1:
        state.output.pop("recipe", None)
    for recipe, path in zip(recipes, paths):
        date = prediction_date(recipe)
        usual = os.path.splitext(state.output_path(date, state.folder, exists=_never))[0]
        if date and path and not path.startswith(usual):
            state.paths[date] = free_path(path)


def _never(path: str) -> bool:
    return False


def _pairs(state: FuseState, recipes: list[dict[str, Any]], spec: Optional[dict[str, Any]]) -> str:
    """The choice of pairs that gives the recipes' images."""
    for choice in (AUTOMATIC, BEST_ONE, *state.pair_dates()):
        state.pairs = choice
        if all(_paths(recipe) == _planned(state, recipe, spec) for recipe in recipes):
            return choice
    return AUTOMATIC


def _planned(
    state: FuseState, recipe: dict[str, Any], spec: Optional[dict[str, Any]]
) -> dict[str, str]:
    date = prediction_date(recipe)
    if date not in state.candidate_dates():
        return {}
    return {role: image.path for role, image in state.plan(date, spec).roles.items()}


def _paths(recipe: dict[str, Any]) -> dict[str, str]:
    return {role: image["path"] for role, image in recipe["inputs"].items()}


def _settings(recipe: dict[str, Any]) -> dict[str, Any]:
    """What all dates of the form share."""
    own = ("path", "uncertainty", "recipe")
    output = {k: v for k, v in (recipe.get("output") or {}).items() if k not in own}
    names = ("method", "parameters", "options", "extent")
    return {**{name: recipe.get(name) or {} for name in names}, "output": output}


def prediction_date(recipe: dict[str, Any]) -> str:
    """The date a recipe predicts; "" when it tells none."""
    return str(recipe.get("inputs", {}).get("coarse_t2", {}).get("date") or "")[:10]
