"""Where the plugin's files lie."""

from __future__ import annotations

import os

PLUGIN = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ENGINE_MAIN = os.path.join(PLUGIN, "engine", "stf_engine_main.py")
METHODS = os.path.join(PLUGIN, "resources", "methods.json")
ENHANCE_METHODS = os.path.join(PLUGIN, "resources", "enhance-methods.json")


def icon_path(name: str) -> str:
    """An icon of resources/icons."""
    return os.path.join(PLUGIN, "resources", "icons", name + ".svg")
