"""The job ``doctor``: what this machine and this Python can do."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from typing import Any, Callable

from . import __version__, registry
from .errors import StfError
from .events import Progress
from .recipe import Recipe
from .result import Result


def diagnose(recipe: Recipe, progress: Progress) -> Result:
    """Facts about Python, NumPy, GDAL, torch, devices, memory, disk, methods and weights.

    Works with everything missing; personal paths are shortened to ``~``.
    """
    metrics: dict[str, Any] = {
        "engine": __version__,
        "python": {"version": platform.python_version(), "executable": _short(sys.executable)},
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count() or 1,
        "memory_mb": memory_mb(),
        "disk_free_gb": round(shutil.disk_usage(os.path.expanduser("~")).free / 1e9, 1),
    }
    parts: dict[str, Callable[[], Any]] = {
        "numpy": _numpy,
        "gdal": _gdal,
        "torch": _torch,
        "methods": lambda: [spec.name for spec in registry.specs()],
        "weights": _weights,
    }
    for number, (name, find) in enumerate(parts.items()):
        progress.update(number / len(parts), f"Looking at {name}")
        metrics[name] = find()
    metrics["verdict"] = verdict(metrics)
    return Result(metrics=metrics)


def _numpy() -> dict[str, Any]:
    import numpy as np

    return {"version": np.__version__}


def _gdal() -> dict[str, Any]:
    from .raster import session

    try:
        return {"version": session.version()}
    except StfError as error:
        return {"missing": error.problem, "hint": error.hint}


def _torch() -> dict[str, Any]:
    try:
        import torch
    except (ImportError, OSError) as error:
        return {"missing": f"{type(error).__name__}: {error}"}
    from .devices import describe

    return {"version": str(torch.__version__), "devices": describe()}


def _weights() -> list[str]:
    from .weights import store

    return [entry.name for entry in store.installed()]


def memory_mb() -> int:
    """Physical memory in MB; 0 where the system does not say."""
    names = getattr(os, "sysconf_names", {})
    if "SC_PAGE_SIZE" in names and "SC_PHYS_PAGES" in names:
        return int(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20)
    return 0


def verdict(metrics: dict[str, Any]) -> str:
    """One sentence for people."""
    if "missing" in metrics["gdal"]:
        return "This Python has no GDAL: images cannot be read. Use the Python of QGIS."
    if "missing" in metrics["torch"]:
        return "Classical methods run. Networks need PyTorch, which this Python does not have."
    return "Classical methods and networks run."


def _short(path: str) -> str:
    home = os.path.expanduser("~")
    return "~" + path[len(home) :] if home not in ("", "/") and path.startswith(home) else path


def as_text(metrics: dict[str, Any]) -> list[str]:
    """The diagnosis in lines."""
    lines = [
        metrics["verdict"],
        f"engine {metrics['engine']}, Python {metrics['python']['version']}",
    ]
    for name in ("numpy", "gdal", "torch"):
        part = metrics[name]
        lines.append(f"{name}: {part.get('version') or 'missing: ' + str(part.get('missing'))}")
        for device in part.get("devices", []):
            lines.append(f"    {device}")
    lines.append(
        f"{metrics['system']}, {metrics['cores']} cores, {metrics['memory_mb']} MB memory, "
        f"{metrics['disk_free_gb']} GB free"
    )
    lines.append("methods: " + ", ".join(metrics["methods"]))
    lines.append("weights: " + (", ".join(metrics["weights"]) or "none"))
    return lines
