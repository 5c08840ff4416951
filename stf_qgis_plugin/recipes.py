"""Recipes as JSON dictionaries, made alike by the toolbox and the dock."""

from __future__ import annotations

import os
import re
from typing import Any, Optional

ROLES = ("fine_t1", "coarse_t1", "coarse_t2", "fine_t3", "coarse_t3")

_CONNECTION = re.compile(r"^[A-Za-z][A-Za-z0-9_+-]+:")
"""Begin of a GDAL name that is no path, such as NETCDF:"file.nc":band; a drive has one letter."""


def absolute(path: str, folder: str = "") -> str:
    """A path that means the same everywhere; names that are no path stay.

    Args:
        path: what GDAL opens.
        folder: where relative paths start; "" = the folder of this process.
    """
    named = "://" in path or path.startswith("/vsi") or _CONNECTION.match(path)
    whole = os.path.abspath(os.path.join(folder, path))
    return path if not path or (named and not os.path.exists(whole)) else whole


WRITTEN = (
    ("output", "path"),
    ("output", "uncertainty"),
    ("enhancement", "report"),
    ("evaluation", "error_map"),
    ("evaluation", "data"),
)
"""Part of a recipe and its field: the files that a run writes."""


def written(recipe: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    """The files that a run writes: the part of the recipe that names each, and its field."""
    parts = ((recipe.get(part) or {}, name) for part, name in WRITTEN)
    return [(part, name) for part, name in parts if part.get(name)]


def without_empty(values: dict[str, Any]) -> dict[str, Any]:
    """A dictionary without what was not given."""
    return {k: v for k, v in values.items() if v not in (None, "", {}, [])}


def image(path: str, **settings: Any) -> dict[str, Any]:
    """One input: path and, where given, date, scale, offset, nodata, bands, mask, crs, shift."""
    if settings.get("mask"):
        settings["mask"] = absolute(settings["mask"])
    return {"path": absolute(path), **without_empty(settings)}


def fuse_recipe(
    inputs: dict[str, dict[str, Any]],
    method: str,
    output: dict[str, Any],
    parameters: Optional[dict[str, Any]] = None,
    extent: Optional[dict[str, Any]] = None,
    options: Optional[dict[str, Any]] = None,
    job: str = "fuse",
) -> dict[str, Any]:
    """A recipe of the jobs ``fuse`` and ``check``."""
    recipe: dict[str, Any] = {
        "stf_recipe": 1,
        "job": job,
        "inputs": {role: inputs[role] for role in ROLES if role in inputs},
        "method": method,
        "output": without_empty(output),
        "options": without_empty(options or {}),
    }
    if parameters:
        recipe["parameters"] = parameters
    if extent:
        recipe["extent"] = extent
    return recipe


def series_recipe(
    series: dict[str, Any],
    method: str,
    output: dict[str, Any],
    parameters: Optional[dict[str, Any]] = None,
    extent: Optional[dict[str, Any]] = None,
    options: Optional[dict[str, Any]] = None,
) -> dict[str, Any]:
    """A recipe of the job ``series``; ``output`` is the kind of file, without a path."""
    recipe = fuse_recipe({}, method, output, parameters, extent, options, "series")
    return {**recipe, "series": without_empty(series)}


def enhance_recipe(
    enhancement: dict[str, Any],
    method: str,
    output: dict[str, Any],
    parameters: Optional[dict[str, Any]] = None,
    extent: Optional[dict[str, Any]] = None,
    options: Optional[dict[str, Any]] = None,
    job: str = "enhance",
) -> dict[str, Any]:
    """A recipe of the jobs ``enhance`` and ``look``: revisits, pan, and the pixel of the result."""
    recipe = fuse_recipe({}, method, output, parameters, extent, options, job)
    del recipe["inputs"]
    return {**recipe, "enhancement": without_empty(enhancement)}


def pairs_recipe(listing: dict[str, Any]) -> dict[str, Any]:
    return {"stf_recipe": 1, "job": "pairs", "listing": without_empty(listing)}


def zones_of(source: str, field: str = "") -> dict[str, Any]:
    """Areas of a recipe from the source of a layer, such as "fields.gpkg|layername=crops".

    Args:
        source: of a vector layer in a file, or of a raster of classes.
        field: that names the polygons, "" = each is an area of its own.
    """
    path, *parts = source.split("|")
    found: dict[str, Any] = {"path": absolute(path)}
    for part in parts:
        key, _, value = part.partition("=")
        if key.lower() == "layername":
            found["layer"] = value
    return without_empty({**found, "field": field})


def evaluate_recipe(evaluation: dict[str, Any]) -> dict[str, Any]:
    return {"stf_recipe": 1, "job": "evaluate", "evaluation": without_empty(evaluation)}


def simulate_recipe(simulation: dict[str, Any]) -> dict[str, Any]:
    return {"stf_recipe": 1, "job": "simulate", "simulation": without_empty(simulation)}


def doctor_recipe() -> dict[str, Any]:
    return {"stf_recipe": 1, "job": "doctor"}
