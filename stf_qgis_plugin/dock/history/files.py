"""Names and files of recipes. No Qt here."""

from __future__ import annotations

import copy
import json
import os
from typing import Any, Iterable

from ... import whole_file
from ...recipes import written
from ..free_path import free_path
from .run import Run


def with_free_outputs(
    recipes: list[dict[str, Any]], taken: Iterable[str] = ()
) -> list[dict[str, Any]]:
    """Copies of recipes whose results overwrite nothing: a name in use gets ``_2``, ``_3``, ..."""
    used, found = list(taken), []
    for recipe in recipes:
        recipe = copy.deepcopy(recipe)
        for place, name in written(recipe):
            place[name] = free_path(place[name], used)
            used.append(place[name])
        found.append(recipe)
    return found


def recipe_name(run: Run) -> str:
    """A name for the recipe of a run: that of its result; of several, that of the method."""
    path = run.recipes[0].get("output", {}).get("path", "") if len(run.recipes) == 1 else run.method
    path = path or run.kind
    return os.path.splitext(os.path.basename(path))[0] + ".json"


def save_recipes(recipes: list[dict[str, Any]], path: str) -> list[str]:
    """Write recipes as the engine's ``stf run`` reads them.

    Returns:
        The files; the names of several end in the prediction date.

    Raises:
        OSError: a file cannot be written.
    """
    stem, written = path[:-5] if path.lower().endswith(".json") else path, []
    for number, recipe in enumerate(recipes, 1):
        date = recipe.get("inputs", {}).get("coarse_t2", {}).get("date") or number
        name = f"{stem}_{date}.json" if len(recipes) > 1 else f"{stem}.json"
        write_json(name, recipe)
        written.append(name)
    return written


def write_json(path: str, document: Any) -> None:
    """Write a JSON file in one piece; its folder is made.

    Raises:
        OSError: it cannot be written.
    """
    text = json.dumps(document, indent=2, ensure_ascii=False)
    whole_file.write(path, f"{text}\n".encode())
