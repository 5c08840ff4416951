"""Specs of the methods without weights, as the engine wrote them: resources/methods.json for
fusion, resources/enhance-methods.json for revisits of one place.

Which networks can be used depends on the installed weights: the engine is asked for them.
"""

from __future__ import annotations

import functools
import json
import os
from typing import Any

from .paths import ENHANCE_METHODS, METHODS

GROUPS = {
    "recommended": "Recommended",
    "quick": "Quick",
    "accurate": "Accurate",
    "comparison": "For Comparison",
    "network": "Networks You Have",
}
"""Group of a spec -> heading, in the order of the list."""

NETWORKS = "network"

ENHANCE_GROUPS = {
    "first": "Recommended",
    "pan": "With a Pan Image",
    "revisits": "From Revisits Only",
    NETWORKS: "Networks You Have",
}
"""The same for the methods that enhance revisits."""

ENHANCE_DEFAULT, ENHANCE_DEFAULT_WITH_PAN = "weighted", "mtf-glp-cbd"
"""The engine's own choice where none is named."""


@functools.lru_cache(maxsize=1)
def _all() -> list[dict[str, Any]]:
    with open(METHODS, encoding="utf-8") as file:
        return json.load(file)


def methods() -> list[dict[str, Any]]:
    """All specs that run without weights, in the order of the engine's registry."""
    return [spec for spec in _all() if not spec["needs_weights"]]


@functools.lru_cache(maxsize=1)
def enhancements() -> list[dict[str, Any]]:
    """The specs of the methods that enhance revisits, each with its group of ENHANCE_GROUPS."""
    with open(ENHANCE_METHODS, encoding="utf-8") as file:
        return [{**spec, "group": enhance_group(spec)} for spec in json.load(file)]


def enhance_group(spec: dict[str, Any]) -> str:
    """Under which heading a method that enhances revisits stands."""
    if spec.get("needs_weights") or spec.get("group") == NETWORKS:
        return NETWORKS
    if spec["name"] in (ENHANCE_DEFAULT, ENHANCE_DEFAULT_WITH_PAN):
        return "first"
    return "pan" if takes_pan(spec) else "revisits"


def enhances(spec: dict[str, Any]) -> bool:
    """Whether a method takes revisits of one place, not fine and coarse images."""
    return "revisits" in spec.get("inputs", ())


def takes_pan(spec: dict[str, Any]) -> bool:
    """Whether a method uses a panchromatic image."""
    return "pan" in (*spec.get("inputs", ()), *spec.get("optional_inputs", ()))


def trainable() -> list[dict[str, Any]]:
    """The specs of the networks that learn from pairs of fine and coarse images."""
    return [spec for spec in _all() if spec["needs_weights"] and "fine_t1" in spec["inputs"]]


def title(name: str) -> str:
    """What people call a method; a weights file by its name without the folder."""
    found = {spec["name"]: spec["title"] for spec in (*enhancements(), *_all())}
    return found.get(name) or os.path.basename(name)


def method(name: str) -> dict[str, Any]:
    """The spec of a method.

    Raises:
        KeyError: no method of this name, or one that needs weights.
    """
    return {spec["name"]: spec for spec in methods()}[name]
