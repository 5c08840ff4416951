"""Settings of the plugin, all under one prefix."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsSettings

PREFIX = "stf_fusion/"
INTERPRETER = "engine_python"
ENGINE_FOLDER = "engine_folder"
DEVICE, MEMORY_MB, CORES = "device", "memory_mb", "cores"


def get(name: str, default: str = "") -> str:
    return str(QgsSettings().value(PREFIX + name, default) or default)


def put(name: str, value: str) -> None:
    QgsSettings().setValue(PREFIX + name, value)


def limited(recipe: dict[str, Any]) -> dict[str, Any]:
    """A recipe with the user's limits, where it says nothing else and computes images."""
    if recipe.get("job") not in ("fuse", "check", "enhance"):
        return recipe
    limits: dict[str, Any] = {}
    for option, name in (("memory_mb", MEMORY_MB), ("workers", CORES)):
        if get(name).isdigit() and int(get(name)):
            limits[option] = int(get(name))
    if get(DEVICE):
        limits["device"] = get(DEVICE)
    return {**recipe, "options": {**limits, **recipe.get("options", {})}} if limits else recipe
