"""A run as text that somebody else can run: command line, Python, recipe. No Qt here."""

from __future__ import annotations

import json
import pprint
import shlex
from typing import Any, Optional

from .copying_enhance import enhancement_words

SIDE_FIELDS = ("scale", "offset", "nodata", "crs")
SIDE_LISTS = ("bands", "shift")
IMAGE_FIELDS = {"path", "date", "mask", "mask_rule", *SIDE_FIELDS, *SIDE_LISTS}
OUTPUT_OPTIONS = {"dtype": "--dtype", "scale": "--output-scale", "offset": "--output-offset",
                  "nodata": "--output-nodata", "compress": "--compress",
                  "uncertainty": "--uncertainty", "recipe": "--save-recipe"}  # fmt: skip
OUTPUT_FLAGS = {"cog": "--cog", "overwrite": "--overwrite"}
OPTIONS = ("ratio", "resampling", "consistency", "registration", "point_spread", "adjustment",
           "reliability", "statistics", "device", "tile", "overlap", "precision", "memory_mb",
           "workers")  # fmt: skip

PYTHON = """# In a Python that has the package stf_engine ("pip install" it, or put the folder
# "engine" of the plugin on PYTHONPATH).
from stf_engine import jobs
from stf_engine.recipe import parse

recipes = %s

for document in recipes:
    result = jobs.run(parse(document))
    print(result.outputs, result.metrics)
"""


def as_recipe(recipes: list[dict[str, Any]]) -> str:
    """The recipe as JSON; several recipes as a list."""
    document = recipes[0] if len(recipes) == 1 else recipes
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"


def as_python(recipes: list[dict[str, Any]]) -> str:
    """A script for the engine's Python interface."""
    return PYTHON % pprint.pformat(recipes, width=100, sort_dicts=False)


def as_command(recipes: list[dict[str, Any]], files: list[str], windows: bool = False) -> str:
    """One line per recipe.

    Args:
        recipes: what to run.
        files: where each recipe lies as a file, for those that have no options of their own.
        windows: quote as the Windows command prompt wants it.
    """
    lines = []
    for recipe, file in zip(recipes, files):
        words = command(recipe) or ["stf", "run", file]
        lines.append(" ".join(_quoted(word, windows) for word in words))
    return "\n".join(lines) + "\n"


def command(recipe: dict[str, Any]) -> Optional[list[str]]:
    """The words of a command of stf; None when only the recipe itself says it all."""
    job = recipe.get("job")
    if job not in ("fuse", "enhance"):
        return None
    if job == "enhance":
        images = enhancement_words(recipe.get("enhancement", {}))
    else:
        images = _images(recipe.get("inputs", {}))
    output = _output(recipe.get("output", {}))
    options = _options(recipe.get("options", {}))
    extent = _extent(recipe.get("extent") or {})
    if images is None or output is None or options is None or extent is None:
        return None
    words = ["stf", job, *images, "--method", str(recipe.get("method", ""))]
    for name, value in recipe.get("parameters", {}).items():
        words += ["--set", f"{name}={_text(value)}"]
    return [*words, *extent, *options, *output]


def _images(inputs: dict[str, dict[str, Any]]) -> Optional[list[str]]:
    """Options of the images; scales, bands and shifts can be given per side only."""
    words = []
    sides: dict[str, dict[str, Any]] = {}
    for role, image in inputs.items():
        if set(image) - IMAGE_FIELDS:
            return None
        words += ["--" + role.replace("_", "-"), image["path"]]
        if image.get("date"):
            words += ["--date", f"{role}={image['date']}"]
        if image.get("mask"):
            rule = f"@{image['mask_rule']}" if image.get("mask_rule") else ""
            if "@" in image["mask"]:
                return None
            words += ["--mask", f"{role}={image['mask']}{rule}"]
        own = {name: image.get(name) for name in (*SIDE_FIELDS, *SIDE_LISTS)}
        if sides.setdefault(role.split("_")[0], own) != own:
            return None
    moved = sides.get("fine", {}).get("shift") is not None
    return None if moved else words + _sides(sides)


def _sides(sides: dict[str, dict[str, Any]]) -> list[str]:
    words = []
    for side, values in sides.items():
        for name in SIDE_FIELDS:
            if values[name] is not None:
                words.append(f"--{side}-{name}={_text(values[name])}")
        for name in SIDE_LISTS:
            if values[name] is not None:
                words.append(f"--{side}-{name}={','.join(_text(v) for v in values[name])}")
    return words


def _output(output: dict[str, Any]) -> Optional[list[str]]:
    words = ["-o", str(output.get("path", ""))]
    for name, value in output.items():
        if name in OUTPUT_OPTIONS and value is not None:
            words.append(f"{OUTPUT_OPTIONS[name]}={_text(value)}")
        elif name in OUTPUT_FLAGS:
            words += [OUTPUT_FLAGS[name]] if value else []
        elif name != "path" and value is not None:
            return None
    return words


def _options(options: dict[str, Any]) -> Optional[list[str]]:
    words = []
    for name, value in options.items():
        if name == "ignore":
            words += [word for code in value for word in ("--ignore", str(code))]
        elif name in OPTIONS:
            words += [f"--{name.replace('_', '-')}={_text(value)}"] if value is not None else []
        else:
            return None
    return words


def _extent(extent: dict[str, Any]) -> Optional[list[str]]:
    if extent.get("window"):
        return ["--window=" + ",".join(_text(v) for v in extent["window"])]
    if extent.get("layer"):
        return ["--extent", extent["layer"]]
    if not extent.get("bounds"):
        return []
    crs = extent.get("crs") or ""
    if len(crs) > 40:  # a coordinate system in long words belongs into a recipe
        return None
    return ["--extent=" + ",".join(_text(v) for v in extent["bounds"]) + (f"@{crs}" if crs else "")]


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _quoted(word: str, windows: bool) -> str:
    if not windows:
        return shlex.quote(word)
    plain = word and not set(word) & set(' \t"&|<>^()%!')
    return word if plain else '"' + word.replace('"', '\\"') + '"'
