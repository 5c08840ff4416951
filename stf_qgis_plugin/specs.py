"""Specs of the methods, as the engine wrote them (resources/methods.json)."""

from __future__ import annotations

import functools
import json
from typing import Any

from .paths import METHODS

GROUPS = {
    "recommended": "Recommended",
    "quick": "Quick",
    "accurate": "Accurate",
    "comparison": "For Comparison",
    "network": "Networks You Have",
}


@functools.lru_cache(maxsize=1)
def methods() -> list[dict[str, Any]]:
    """All specs that run without weights, in the order of the engine's registry."""
    with open(METHODS, encoding="utf-8") as file:
        return [spec for spec in json.load(file) if not spec["needs_weights"]]


def method(name: str) -> dict[str, Any]:
    return next(spec for spec in methods() if spec["name"] == name)
