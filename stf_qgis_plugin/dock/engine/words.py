"""The sentences of the page Engine and of the set-up dialog."""

from __future__ import annotations

from typing import Any

from ...setup.failures import FAILURES
from ..texts import NBSP, number, tr

BUILT_IN, OWN, PRIVATE = "Built in", "My own Python", "Set up for me"

BUILT_IN_TEXT = "Runs on what QGIS ships. Nothing to install."
OWN_TEXT = "A conda or venv Python 3.10 or newer with PyTorch and GDAL."
OWN_PLACE = "Path of python"
PRIVATE_TEXT = "A private folder, apart from QGIS: about %1. One click removes it."
PRIVATE_TWO = (
    "A private folder, apart from QGIS: about %1 (processor) or %2 (NVIDIA GPU). One click "
    "removes it."
)
PRIVATE_UNKNOWN = "A private folder, apart from QGIS. One click removes it."
PRIVATE_READY = "Set up with PyTorch in a private folder, %1 on disk."
KEPT = "%1 are kept for the next try."
UNFINISHED = "An unfinished set-up lies in the folder."

READY_BUILT_IN = (
    "Ready. All classical methods and checks work. Networks need PyTorch, which is not set up "
    "(you may never need it)."
)
READY_NETWORKS = "Ready. Networks run on %1 (measured: %2 million pixels per minute)."
READY_OTHER = "The engine runs on %1. Press Test Engine to see what it can do."
READY_PRIVATE = "The engine runs in its private folder. Press Test Engine to see what it can do."
NO_TORCH = "This Python has no PyTorch. Classical methods still work."
GPU_UNUSABLE = "PyTorch works on the processor, not on the GPU: driver %1, needed %2."
NO_ANSWER = "The engine did not answer within 10 s."
UNTESTED = "Not tested since this engine was chosen."
TESTING = "Testing the engine…"
REMOVING = "Removing the private engine…"
REMOVED, REMOVED_UNUSED = "Removed. The built-in engine is used again.", "Removed."
NOT_REMOVED = "Not everything could be removed: %1. Close programs that use it and try again."
IN_USE = "The variable %1 names the engine's Python; the choice below waits until it is gone."

SET_UP, FROM_OFFLINE, REMOVE = "Set Up…", "From Offline Folder…", "Remove"
REMOVE_THEM, REMOVE_IT = "Remove Them", "Remove It"
TEST, COPY = "Test Engine", "Copy Diagnostics"

DIALOG_TITLE = "Set Up the Engine for Networks"
DIALOG_INTRO = (
    "STFusion makes a private folder with Python packages. QGIS itself is not changed, and one "
    "click removes it."
)
FOR_PROCESSOR, FOR_GPU = "For the processor", "For an NVIDIA GPU"
RECOMMENDED = "%1 (recommended here)"
SIZES = "Download %1, on disk %2."
SIZES_OFFLINE = "From your folder, on disk %1."
REASONS = {
    "no-gpu": "No NVIDIA GPU was found.",
    "one-build": (
        "On Linux the package index has one build for both, with NVIDIA's libraries. The small "
        "one (torch %1+cpu) can come from an offline folder."
    ),
    "no-driver": "No NVIDIA driver was found. Needs driver %1 or newer.",
    "driver-old": "Your driver %2 is too old. Needs driver %1 or newer.",
    "gpu-found": "Your driver is %2. Needs driver %1 or newer.",
    "no-build": "The package index has no such build for this system.",
    "not-in-folder": "The folder lacks packages that a GPU needs.",
    "": "",
}
NOTHING_HERE = (
    "There are no packages of PyTorch for this computer (Python %1 on %2). Name a Python with "
    "PyTorch of your own instead."
)
FROM_INDEX, FROM_PROXY = (
    "the Python package index",
    "the Python package index, through the proxy",
)
PACKAGES = "%1, versions and checksums fixed"
START, START_OFFLINE = "Download and Set Up", "Set Up"
STEP = "Step %1 of 4: %2"
STEPS = (
    ("making the folder", "Folder made"),
    ("downloading %1", "Download and check"),
    ("installing", "Install"),
    ("testing with a real image", "Test with a real image"),
)
CHECKING = "checking %1"
CAN_CLOSE = "You can close this window; the work goes on and shows in the dock."
STOPPED, STOPPED_EMPTY = "Stopped. %1 are kept for the next try.", "Stopped. Nothing is kept."
DONE = "Networks run on %1 (measured: %2 million pixels per minute). The engine is in use."
STRIP = "Setting up the engine: %1"
STRIP_OWN, STRIP_PRIVATE = "Ready · your own Python", "Ready · private engine with networks"
STRIP_DONE = "The engine for networks is set up."


def size(count: float) -> str:
    """Bytes in words, with two digits (three from 100 on)."""
    for unit, bytes_in in (("GB", 1e9), ("MB", 1e6)):
        if count >= 0.995 * bytes_in:
            digits = 3 if count >= 100 * bytes_in else 2
            return f"{number(count / bytes_in, digits)}{NBSP}{unit}"
    return f"{number(max(count, 0) / 1e3, 2) if count else 0}{NBSP}KB"


def failure(code: str, value: str) -> tuple[str, str]:
    """Message and hint of a set-up that did not end well."""
    found = FAILURES[code]
    if code in ("disk-full", "certificate-unknown"):
        value = size(float(value or 0))
    elif code == "offline":
        value = value or tr(FROM_INDEX)
    return tr(found.message, value), tr(found.hint, value)


def device_of(facts: dict[str, Any]) -> tuple[str, str]:
    """The best device on which networks ran, in words, and its speed; empty when none."""
    good = [
        device
        for device in facts.get("torch", {}).get("devices", [])
        if device.get("inference", {}).get("works")
    ]
    if not good:
        return "", ""
    best = max(good, key=lambda one: one["inference"]["million_pixels_per_minute"])
    title = tr("the processor") if best["name"] == "cpu" else best["title"]
    return title, number(best["inference"]["million_pixels_per_minute"])
