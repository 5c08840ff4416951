"""Paths that mean the same file on every machine with the same folders."""

from __future__ import annotations

import os
from dataclasses import fields, is_dataclass, replace
from typing import Any

from ..recipe_types import Recipe

PATHS = ("path", "mask", "uncertainty", "recipe", "folder")
"""Fields of recipes that hold a file or folder."""


def absolute(recipe: Recipe) -> Recipe:
    """The recipe with absolute paths: a worker stands in another folder.

    What only GDAL understands (``/vsi...``, ``NETCDF:...``, URLs) stays as it is.
    """
    found: Recipe = _absolute(recipe)
    method = recipe.method
    return replace(found, method=os.path.abspath(method)) if os.path.exists(method) else found


def _absolute(value: Any) -> Any:
    if isinstance(value, list):
        return [_absolute(item) for item in value]
    if isinstance(value, dict):
        return {key: _absolute(item) for key, item in value.items()}
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {}
    for each in fields(value):
        given = getattr(value, each.name)
        is_path = each.name in PATHS and isinstance(given, str) and given
        changed[each.name] = _path(given) if is_path else _absolute(given)
    return replace(value, **changed)


def _path(text: str) -> str:
    known_to_gdal = text.startswith("/vsi") or ":" in text[2:]
    return text if known_to_gdal else os.path.abspath(text)
