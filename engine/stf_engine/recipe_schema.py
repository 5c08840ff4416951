"""JSON Schema of a recipe, made from its dataclasses."""

from __future__ import annotations

import dataclasses
from typing import Any, Union, get_args, get_origin, get_type_hints

from .recipe_types import CHOICES, FORMAT, Recipe
from .spec import ROLES


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of a recipe, made from the dataclasses above."""
    definitions: dict[str, Any] = {}
    _define(Recipe, definitions)
    document = definitions.pop("Recipe")
    document["properties"] = {
        "stf_recipe": {"const": FORMAT},
        **document["properties"],
    }
    document["properties"]["inputs"]["propertyNames"] = {"enum": list(ROLES)}
    document["required"] = ["stf_recipe", *document.get("required", [])]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "STFusion recipe",
        **document,
        "$defs": definitions,
    }


def _schema_of(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Union:
        return {
            "anyOf": [
                {"type": "null"} if a is type(None) else _schema_of(a, definitions)
                for a in arguments
            ]
        }
    if origin is list:
        return {"type": "array", "items": _schema_of(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema_of(arguments[1], definitions)}
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        _define(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if kind is Any:
        return {}
    names = {str: "string", int: "integer", float: "number", bool: "boolean"}
    return {"type": names[kind]}


def _define(kind: type, definitions: dict[str, Any]) -> None:
    name = kind.__name__
    if name in definitions:
        return
    hints = get_type_hints(kind)
    properties: dict[str, Any] = {}
    definitions[name] = {"type": "object"}
    required = []
    for f in dataclasses.fields(kind):
        properties[f.name] = _schema_of(hints[f.name], definitions)
        if f.name in CHOICES:
            properties[f.name] = {"enum": list(CHOICES[f.name])}
        if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING:
            required.append(f.name)
    definitions[name] = {
        "type": "object",
        "description": (kind.__doc__ or "").strip().splitlines()[0],
        "properties": properties,
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }
