"""Settings of the plugin, all under one prefix."""

from __future__ import annotations

from qgis.core import QgsSettings

PREFIX = "stf_fusion/"
INTERPRETER = "engine_python"


def get(name: str, default: str = "") -> str:
    return str(QgsSettings().value(PREFIX + name, default) or default)


def put(name: str, value: str) -> None:
    QgsSettings().setValue(PREFIX + name, value)
