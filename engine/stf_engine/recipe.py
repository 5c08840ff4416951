"""A run is a recipe: one JSON document that the dock, the toolbox and the command line all make.

Paths in a recipe file may be relative to the folder of the file. An unknown key is an error that
lists the valid ones. ``docs/recipe.schema.json`` is the JSON Schema, made by :func:`schema`.
"""

from __future__ import annotations

import dataclasses
import json
import os
import re
from typing import Any, Optional, Union, get_args, get_origin, get_type_hints

from .errors import FileMissing, RecipeInvalid, nearest_names
from .recipe_schema import schema
from .recipe_types import (
    CHOICES,
    FORMAT,
    Enhancement,
    Evaluation,
    Extent,
    ImageInput,
    Options,
    Output,
    PairListing,
    Recipe,
    Series,
    Simulation,
    ZonesInput,
)
from .spec import ROLES

__all__ = [
    "CHOICES",
    "FORMAT",
    "Enhancement",
    "Evaluation",
    "Extent",
    "ImageInput",
    "Options",
    "Output",
    "PairListing",
    "Recipe",
    "Series",
    "Simulation",
    "ZonesInput",
    "load",
    "load_all",
    "parse",
    "schema",
]

LONGEST = 64 * 1024 * 1024
"""Characters of a recipe file at most; a season of daily images needs a hundredth of it."""

_CONNECTION = re.compile(r"^[A-Za-z][A-Za-z0-9_+-]+:")
"""Begin of a GDAL name that is no path, such as NETCDF:"file.nc":band; a drive has one letter."""


def load(path: str) -> Recipe:
    """The recipe of a JSON file; relative paths in it start at its folder.

    Raises:
        FileMissing, RecipeInvalid
    """
    return parse(_document(path), os.path.dirname(os.path.abspath(path)))


def load_all(path: str) -> list[Recipe]:
    """The recipes of a JSON file that holds one recipe or a list.

    Raises:
        FileMissing, RecipeInvalid
    """
    document, folder = _document(path), os.path.dirname(os.path.abspath(path))
    documents = document if isinstance(document, list) else [document]
    return [parse(one, folder) for one in documents]


def _document(path: str) -> Any:
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read(LONGEST + 1)
        if len(text) > LONGEST:
            raise ValueError("it is far longer than a recipe")
        return json.loads(text)
    except FileNotFoundError:
        raise FileMissing(
            f"There is no recipe {path}.", "The recipe says what to run.", "Check the path."
        ) from None
    except (OSError, ValueError, RecursionError) as error:  # not JSON, or nested without end
        raise RecipeInvalid(
            f"{path} is not readable as JSON: {error}.",
            "A recipe is one JSON document.",
            "Save it again with --save-recipe, or mend the place named.",
        ) from None


def parse(document: Any, folder: Optional[str] = None) -> Recipe:
    """A checked recipe from a JSON document.

    Args:
        document: what ``json.load`` gave.
        folder: where relative paths start; None leaves them.

    Raises:
        RecipeInvalid: names the place, what was found and what is allowed.
    """
    if not isinstance(document, dict):
        raise _invalid("the document", f"is a {type(document).__name__}", "an object")
    document = dict(document)
    version = document.pop("stf_recipe", None)
    if version != FORMAT:
        raise _invalid("stf_recipe", f"is {version!r}", f"{FORMAT}, the format of this version")
    recipe: Recipe = _build(Recipe, document, "recipe")
    for role in recipe.inputs:
        if role not in ROLES:
            raise _unknown("inputs", role, ROLES)
    if folder is not None:
        _make_absolute(recipe, folder)
    return recipe


def _build(kind: Any, value: Any, place: str) -> Any:
    """An instance of a type from JSON, checked key by key."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union:
        return _build_union(arguments, value, place)
    if origin is list:
        if not isinstance(value, list):
            raise _invalid(place, f"is {value!r}", "a list")
        return [_build(arguments[0], v, f"{place}[{i}]") for i, v in enumerate(value)]
    if origin is dict:
        if not isinstance(value, dict):
            raise _invalid(place, f"is {value!r}", "an object")
        return {str(k): _build(arguments[1], v, f"{place}.{k}") for k, v in value.items()}
    if dataclasses.is_dataclass(kind):
        return _build_dataclass(kind, value, place)
    if kind is Any:
        return value
    if kind is float and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    words = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    raise _invalid(place, f"is {value!r}", words[kind])


def _build_union(arguments: tuple[Any, ...], value: Any, place: str) -> Any:
    if value is None and type(None) in arguments:
        return None
    options = [a for a in arguments if a is not type(None)]
    if len(options) == 1:
        return _build(options[0], value, place)
    for option in options:
        if isinstance(value, option) and not isinstance(value, bool):
            return value
    raise _invalid(place, f"is {value!r}", "a number or a name")


def _build_dataclass(kind: Any, value: Any, place: str) -> Any:
    if not isinstance(value, dict):
        raise _invalid(place, f"is {value!r}", "an object")
    hints = get_type_hints(kind)
    fields = {f.name: f for f in dataclasses.fields(kind)}
    for key in value:
        if key not in fields:
            raise _unknown(place, key, fields)
    missing = [
        name
        for name, f in fields.items()
        if name not in value
        and f.default is dataclasses.MISSING
        and f.default_factory is dataclasses.MISSING
    ]
    if missing:
        raise _invalid(f"{place}.{missing[0]}", "is missing", "a value")
    built = {k: _build(hints[k], v, f"{place}.{k}") for k, v in value.items()}
    for key, choice in built.items():
        if key in CHOICES and choice not in CHOICES[key] and choice is not None:
            raise _invalid(
                f"{place}.{key}", f"is {choice!r}", ", ".join(str(c) for c in CHOICES[key] if c)
            )
    return kind(**built)


def _invalid(place: str, found: str, allowed: str) -> RecipeInvalid:
    return RecipeInvalid(
        f"The recipe's {place} {found}.",
        "A recipe is checked as a whole before anything runs.",
        f"Allowed: {allowed}.",
    )


def _unknown(place: str, key: str, known: Any) -> RecipeInvalid:
    return RecipeInvalid(
        f"The recipe's {place} has an unknown key '{key}'.",
        "A key that is silently dropped would give another result than was asked for.",
        f"Did you mean {nearest_names(key, known)}? Valid keys: {', '.join(known)}.",
    )


def _images(recipe: Recipe) -> list[ImageInput]:
    images = list(recipe.inputs.values())
    e = recipe.evaluation
    if e is not None:
        images += [i for i in (e.prediction, e.reference, e.coarse) if i is not None]
        images += list(e.baselines.values())
        images += [image for found in e.series.values() for image in found]
    if recipe.enhancement is not None:
        images += recipe.enhancement.revisits
        images += [recipe.enhancement.pan] if recipe.enhancement.pan else []
    return images


def _make_absolute(recipe: Recipe, folder: str) -> None:
    def absolute(path: str) -> str:
        named = "://" in path or path.startswith("/vsi") or _CONNECTION.match(path)
        is_plain = not named or os.path.exists(os.path.join(folder, path))
        return os.path.normpath(os.path.join(folder, path)) if is_plain and path else path

    for image in _images(recipe):
        image.path = absolute(image.path)
        image.mask = image.mask and absolute(image.mask)
    if recipe.extent and recipe.extent.layer:
        recipe.extent.layer = absolute(recipe.extent.layer)
    out = recipe.output
    out.path = absolute(out.path)
    out.uncertainty = out.uncertainty and absolute(out.uncertainty)
    out.recipe = out.recipe and absolute(out.recipe)
    if recipe.evaluation:
        e = recipe.evaluation
        e.report, e.data = e.report and absolute(e.report), e.data and absolute(e.data)
        e.error_map = e.error_map and absolute(e.error_map)
        if e.zones is not None:
            e.zones.path = absolute(e.zones.path)
    if recipe.enhancement and recipe.enhancement.report:
        recipe.enhancement.report = absolute(recipe.enhancement.report)
    if recipe.simulation:
        recipe.simulation.folder = absolute(recipe.simulation.folder)
    if recipe.series:
        recipe.series.folder = absolute(recipe.series.folder)
    if recipe.listing:
        listing = recipe.listing
        listing.folder = absolute(listing.folder)
        listing.table = listing.table and absolute(listing.table)
