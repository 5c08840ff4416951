"""Specs of the methods without weights, as the engine wrote them (resources/methods.json).

Which networks can be used depends on the installed weights: the engine is asked for them.
"""

from __future__ import annotations

import functools
import json
import os
from typing import Any

from .paths import METHODS

GROUPS = {
    "recommended": "Recommended",
    "quick": "Quick",
    "accurate": "Accurate",
    "comparison": "For Comparison",
    "network": "Networks You Have",
}
"""Group of a spec -> heading, in the order of the list."""

NETWORKS = "network"


@functools.lru_cache(maxsize=1)
def _all() -> list[dict[str, Any]]:
    with open(METHODS, encoding="utf-8") as file:
        return json.load(file)


def methods() -> list[dict[str, Any]]:
    """All specs that run without weights, in the order of the engine's registry."""
    return [spec for spec in _all() if not spec["needs_weights"]]


def trainable() -> list[dict[str, Any]]:
    """The specs of the networks that learn from pairs of fine and coarse images."""
    return [spec for spec in _all() if spec["needs_weights"] and "fine_t1" in spec["inputs"]]


def title(name: str) -> str:
    """What people call a method; a weights file by its name without the folder."""
    found = {spec["name"]: spec["title"] for spec in _all()}
    return found.get(name) or os.path.basename(name)


def method(name: str) -> dict[str, Any]:
    """The spec of a method.

    Raises:
        KeyError: no method of this name, or one that needs weights.
    """
    return {spec["name"]: spec for spec in methods()}[name]
