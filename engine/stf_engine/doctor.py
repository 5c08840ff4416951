"""The job ``doctor``: what this machine and this Python can do, each part tried for real.

Nothing is taken for granted: NumPy, GDAL and torch are imported one by one, so that the diagnosis
is made by the very Python that lacks them.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
import time
from typing import Any, Callable

from . import __version__
from .errors import StfError
from .events import Progress
from .recipe import Recipe
from .result import Result

_SIDE = 512
_TILE = 192


def diagnose(recipe: Recipe, progress: Progress) -> Result:
    """Facts about Python, NumPy, GDAL, torch, devices, memory, disk, methods and weights.

    Returns:
        ``metrics``: engine, python, system, cores, memory_mb, memory_free_mb, disk_free_gb,
        numpy, gdal, torch (each with ``version``, or ``missing`` and why; a GDAL that is there but
        does not work has ``found`` instead of ``version``; each device of torch has ``inference``,
        what :func:`.networks.trial.run` says), speed (of Fit-FC on one core:
        million_pixels_per_minute; empty without NumPy), methods (names that run here), networks
        (name, usable, weights), weights (name, method, usable, problem), verdict (a sentence).
        Paths below the home folder begin with ``~``.
    """
    metrics: dict[str, Any] = {
        "engine": __version__,
        "python": {"version": platform.python_version(), "executable": short(sys.executable)},
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count() or 1,
        "memory_mb": memory_mb(),
        "memory_free_mb": memory_mb("SC_AVPHYS_PAGES"),
        "disk_free_gb": disk_free_gb(),
    }
    parts: dict[str, Callable[[], Any]] = {
        "numpy": _numpy,
        "gdal": _gdal,
        "torch": _torch,
        "speed": _speed,
        "methods": _methods,
        "weights": _weights,
    }
    for number, (name, find) in enumerate(parts.items()):
        progress.update(number / len(parts), f"Looking at {name}")
        metrics[name] = find()
    metrics["networks"] = _networks(metrics)
    metrics["verdict"] = verdict(metrics)
    progress.update(1.0, "Done")
    return Result(metrics=metrics)


def _numpy() -> dict[str, Any]:
    """NumPy with the time of one matrix product."""
    try:
        import numpy as np
    except (ImportError, OSError) as error:
        return _missing(error)
    ones = np.ones((_SIDE, _SIDE), np.float32)
    started = time.perf_counter()
    right = bool((ones @ ones)[0, -1] == _SIDE)
    spent = round(1000 * (time.perf_counter() - started), 3)
    return {"version": np.__version__, "works": right, "milliseconds": spent}


def _gdal() -> dict[str, Any]:
    """GDAL with the time of writing and reading back a small GeoTIFF.

    A GDAL that was built for another NumPy imports well and fails only here.
    """
    from .raster import session

    try:
        version = session.version()
    except StfError as error:
        return {"missing": error.problem, "hint": error.hint}
    try:
        spent, right = _round_trip()
    except (StfError, ImportError, AttributeError, OSError, RuntimeError) as error:
        reason = str(error).splitlines()[0]
        hint = "GDAL and NumPy do not fit together: GDAL below 3.10 often needs 'numpy<2'."
        return {"found": version, "works": False, "missing": reason, "hint": hint}
    return {"version": version, "works": right, "milliseconds": round(1000 * spent, 3)}


def _round_trip() -> tuple[float, bool]:
    import numpy as np

    from .grid import Window
    from .raster.scratch import Scratch

    started = time.perf_counter()
    window = Window(0, 0, _SIDE, _SIDE)
    wave = np.arange(_SIDE * _SIDE, dtype=np.float32).reshape(1, _SIDE, _SIDE)
    with tempfile.TemporaryDirectory() as folder:
        raster = Scratch(folder, _SIDE, _SIDE, 1)
        try:
            raster.write(window, wave, np.ones((_SIDE, _SIDE), bool))
            right = bool(np.array_equal(raster.read(window)[0], wave))
        finally:
            raster.close()
    return time.perf_counter() - started, right


def _torch() -> dict[str, Any]:
    """torch with its devices, each timed by a real operation."""
    try:
        import torch

        from .devices import describe
        from .networks import trial

        found, version = describe(), str(torch.__version__)
    except Exception as error:  # half installed, it fails in more ways than a missing one
        return _missing(error)
    for device in found["devices"]:
        if device["works"]:
            device["inference"] = trial.run(torch.device(device["name"]))
    return {
        "version": version,
        "cuda": torch.version.cuda,
        "threads": found["threads"],
        "devices": found["devices"],
    }


def _speed() -> dict[str, Any]:
    """Fit-FC timed on a simulated tile, on one core."""
    try:
        import numpy as np

        from . import registry
        from .scene import ArrayScene
        from .tiles import read_tile
    except (ImportError, OSError):  # NumPy; told in its own part
        return {}
    rows, columns = np.indices((_TILE, _TILE), np.float32)
    waves = [np.sin(rows / (3 + band)) * np.cos(columns / 5) for band in range(4)]
    fine = (0.3 + 0.2 * np.stack(waves)).astype(np.float32)
    cells = fine.reshape(4, _TILE // 16, 16, _TILE // 16, 16).mean(axis=(2, 4))
    scene = ArrayScene({"fine_t1": fine, "coarse_t1": cells, "coarse_t2": 1.2 * cells})
    method, progress = registry.create("fit-fc"), Progress()
    started = time.perf_counter()
    context = method.prepare(scene, progress)
    tile = read_tile(scene, scene.roles, scene.window, method.margin(scene), progress)
    method.predict(tile, context)
    spent = time.perf_counter() - started
    speed = round(_TILE * _TILE * 60 / spent / 1e6, 3)
    return {"method": "fit-fc", "million_pixels_per_minute": speed}


def _methods() -> list[str]:
    try:
        from . import registry
    except ImportError:  # NumPy; told in its own part
        return []
    return [spec.name for spec in registry.specs()]


def _weights() -> list[dict[str, Any]]:
    try:
        from .weights import store
    except ImportError:  # NumPy; told in its own part
        return []
    return [
        {
            "name": entry.name,
            "method": entry.card.method if entry.card else "",
            "usable": entry.card is not None,
            "problem": entry.problem,
        }
        for entry in store.installed()
    ]


def _networks(metrics: dict[str, Any]) -> list[dict[str, Any]]:
    """Every network: does it run here, and which of the installed weights are for it."""
    from .networks import registry as networks

    usable = all("missing" not in metrics[name] for name in ("numpy", "gdal", "torch"))
    usable = usable and any(one.get("works") for one in _trials(metrics))
    found = []
    for spec in networks.specs():
        files = [w["name"] for w in metrics["weights"] if w["method"] == spec.name]
        found.append({"name": spec.name, "usable": usable, "weights": files})
    return found


def _trials(metrics: dict[str, Any]) -> list[dict[str, Any]]:
    """What came of the trial prediction on each device."""
    return [device.get("inference", {}) for device in metrics["torch"].get("devices", [])]


def _missing(error: Exception) -> dict[str, Any]:
    return {"missing": f"{type(error).__name__}: {short(str(error))}"}


def memory_mb(pages: str = "SC_PHYS_PAGES") -> int:
    """Physical memory (or, by ``SC_AVPHYS_PAGES``, what is unused of it) in MB; 0 where the system
    does not say."""
    names = getattr(os, "sysconf_names", {})
    if "SC_PAGE_SIZE" in names and pages in names:
        return int(os.sysconf("SC_PAGE_SIZE") * os.sysconf(pages) // 2**20)
    return 0


def disk_free_gb() -> dict[str, float]:
    """Free space where results and temporary files usually go; places that are not there are
    left out."""
    found = {}
    for name, folder in (("home", os.path.expanduser("~")), ("temporary", tempfile.gettempdir())):
        if os.path.isdir(folder):
            found[name] = round(shutil.disk_usage(folder).free / 1e9, 1)
    return found


def verdict(metrics: dict[str, Any]) -> str:
    """One sentence for people."""
    if "missing" in metrics["numpy"]:
        return "This Python has no NumPy: nothing can be computed. Use the Python of QGIS."
    gdal = metrics["gdal"]
    if "found" in gdal:
        return f"GDAL {gdal['found']} does not work here: {gdal['missing']}. {gdal['hint']}"
    if "missing" in gdal:
        return "This Python has no GDAL: images cannot be read. Use the Python of QGIS."
    if "missing" in metrics["torch"]:
        return "Classical methods run. Networks need PyTorch, which this Python does not have."
    tried = _trials(metrics)
    if not any(one.get("works") for one in tried):
        reason = next((one["reason"] for one in tried if "reason" in one), "no device works")
        return f"Classical methods run. PyTorch is there, but networks do not run: {reason}."
    return "Classical methods and networks run."


def short(text: str) -> str:
    """A text without the user's home folder, which a report should not give away."""
    home = os.path.expanduser("~")
    return text.replace(home, "~") if len(home) > 1 else text


def as_text(metrics: dict[str, Any]) -> list[str]:
    """The diagnosis in lines."""
    python = metrics["python"]
    lines = [
        metrics["verdict"],
        f"engine {metrics['engine']}, Python {python['version']} ({python['executable']})",
    ]
    for name in ("numpy", "gdal", "torch"):
        part = metrics[name]
        words = [part[key] for key in ("version", "found") if key in part]
        if part.get("works"):
            words.append(f"works ({part['milliseconds']:g} ms)")
        if "missing" in part:
            words.append(f"missing: {part['missing']}")
        lines.append(f"{name}: {', '.join(words)}")
        lines += [f"    {_device_words(device)}" for device in part.get("devices", [])]
    if metrics["speed"]:
        speed = metrics["speed"]["million_pixels_per_minute"]
        lines.append(f"speed: Fit-FC {speed:g} million pixels per minute on one core")
    memory = f"{metrics['memory_mb']} MB memory" if metrics["memory_mb"] else "memory unknown"
    disk = ", ".join(f"{gb:g} GB free ({name})" for name, gb in metrics["disk_free_gb"].items())
    lines.append(f"{metrics['system']}, {metrics['cores']} cores, {memory}, {disk}")
    lines.append("methods: " + (", ".join(metrics["methods"]) or "none"))
    for network in metrics["networks"]:
        state = "runs" if network["usable"] else "does not run here"
        lines.append(
            f"network {network['name']}: {state}, weights: "
            + (", ".join(network["weights"]) or "none installed")
        )
    lines += [
        f"weights {w['name']}: damaged: {w['problem']}"
        for w in metrics["weights"]
        if not w["usable"]
    ]
    return lines


def _device_words(device: dict[str, Any]) -> str:
    memory = f", {device['memory_mb']} MB" if device["memory_mb"] else ""
    state = f"works ({device['milliseconds']:g} ms)" if device["works"] else device["reason"]
    inference = device.get("inference", {})
    if inference.get("works"):
        state += f", EDC-STFN {inference['million_pixels_per_minute']:g} million pixels per minute"
    elif inference:
        state += f", networks do not run: {inference['reason']}"
    return f"{device['name']}: {device['title']}{memory}, {state}"
