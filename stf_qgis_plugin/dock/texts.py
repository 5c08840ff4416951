"""The sentences of the dock. Whole sentences with %1, %2; nothing is glued together."""

from __future__ import annotations

from typing import Any, Optional

from qgis.PyQt.QtCore import QCoreApplication, QLocale

NBSP = "\u00a0"

LOG_TAB = "STFusion"
"""Our tab in QGIS' log of messages."""

PAGE_FUSE = "Fuse"
SUBTITLE = "Make a sharp image of a day that has only a blurred one"
EMPTY_TEXT = (
    "Add one <b>fine</b> image with the <b>coarse</b> image of the same date (a pair), "
    "and a coarse image of the date you want."
)
OR_DROP = "or drop layers, files or a folder here"
NO_IMAGES = "No images at hand?"
TRY_DEMO = "Try the Demo Scene"
SHOW_TOUR = "Show the Five-Step Tour"
DEMO_NOTE = "Simulated on this computer in a few seconds; 2 MB on disk, nothing is downloaded."
ADD_FROM_PROJECT = "Add Layers from Project"
ADD_LAYERS = "Add Layers"
ADD_FOLDER = "Add Folder…"
FROM_FILES = "From Files…"
ADD_LAYERS_TIP = "Add fine and coarse images from this project or from files."
ADD_FOLDER_TIP = "Add every image of a folder; dates are read from the names."
NETWORKS_ASKED = ("looking…", "The engine is asked which weights are installed.")
NETWORKS_NONE = (
    "none installed",
    "A network needs weights that were trained on images like yours.\n"
    "Import a weights file or a published checkpoint on the page Models, or let it write the "
    "commands that train a network on your own images.",
)
NETWORKS_UNKNOWN = (
    "not known: the engine did not answer",
    "Test the engine on the page Engine; networks are listed when this panel is opened again.",
)
DATES_TIP = "Each date becomes one fine image."
PAIRS_TIP = "A pair is a fine and a coarse image of one date."
AREA_TIP = "All, the map view, a layer or a drawn box."
FOLDER_TIP = "Files are named by date and method."
COMMON_AREA = "Common area of all images"
FOLDER_DEFAULT = "fused, beside the fine image"
EVERY_DATE = "Every coarse date"
PAIRS_AUTO = "Automatic: best before and after"
PAIRS_BEST = "Best one"
AUTO_TIP = "Chosen from your images; the value used is written in the result."
AGREE = "Make the result agree with the coarse image"
CHECK, CHECK_AGAIN, FUSE, ADD_TO_QUEUE = "Check", "Check Again", "Fuse", "Add to Queue"
READY = "Ready · built-in engine"
CANCEL, STOPPING = "Cancel", "Stopping…"
QUEUE_AND_LOG = "Queue and Log"
STARTING, ESTIMATING = "Starting the engine…", "Estimating…"
CANCELLED = "Cancelled. Nothing was written."
CANCELLED_SOME = "Cancelled. %1 of %2 images were finished and kept."
ENGINE_DIED = "The engine stopped unexpectedly; QGIS and your project are fine."
NO_PAIR = "No date has both a fine and a coarse image."
NEXT_COARSE = "Add the coarse image of %1 to make a pair."
NO_WANTED = "Add a coarse image of a date that has no fine image: that date can be predicted."
NO_FINE = "Add a fine image: it shows what the sharp result shall look like."
ROLES_UNCLEAR = (
    "All images have pixels of the same size, so it is not clear which are coarse. "
    "Click the sign at the left of a row to say so."
)
NO_DATE = "%1 has no date; the file name holds none. Without a date no pair can be made."
NOT_TICKED = "No date is ticked. Tick at least one date to predict."
METHOD_MISSING = "The method %1 is not installed here. Choose another one, or install its weights."
INPUTS_SHORT = "%1 needs another pair: %2."

HELP = (
    "<ol><li>Add images: a fine and a coarse one of the same date, and a coarse one of the date "
    "you want.</li><li>Look at the dates; double-click one to correct it.</li>"
    "<li>Tick the dates to predict.</li><li>Press Check; each finding has a button that mends "
    "it.</li><li>Press Fuse; the result becomes a dated layer with the style of the fine "
    "image.</li></ol>"
)


def tr(text: str, *values: Any) -> str:
    """The translated text, with %1, %2, … replaced."""
    found = QCoreApplication.translate("STFusion", text)
    for number in range(len(values), 0, -1):
        found = found.replace(f"%{number}", str(values[number - 1]))
    return found


def plural(count: int, one: str, many: str, *values: Any) -> str:
    """One of two whole sentences; %1 is the count."""
    return tr(one if count == 1 else many, QLocale().toString(count), *values)


def number(value: float, digits: int = 2) -> str:
    """A number with so many digits that count, in the user's way of writing."""
    text = f"{value:.{digits}g}"
    if "e" in text:
        text = f"{value:.0f}" if abs(value) >= 1 else f"{value:.8f}".rstrip("0")
    decimals = len(text.partition(".")[2])
    return QLocale().toString(float(value), "f", decimals)


def pixel(metres: float) -> str:
    """A pixel size in words."""
    if metres <= 0:
        return tr("pixel size unknown")
    if metres >= 1000:
        return f"{number(metres / 1000, 3)}{NBSP}km"
    return f"{number(metres, 3)}{NBSP}m"


def time_left(seconds: Optional[float]) -> str:
    """Words such as 1 min 10 s left; "Estimating…" while nothing is known."""
    if seconds is None:
        return tr(ESTIMATING)
    whole = max(1, round(seconds))
    if whole < 60:
        return tr("%1 s left", f"{whole}{NBSP}".rstrip(NBSP)).replace(" s ", f"{NBSP}s ")
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return tr("%1 min %2 s left", minutes, rest)
    return tr("%1 h %2 min left", minutes // 60, minutes % 60)


def duration(seconds: float) -> str:
    """A time that passed, in words."""
    if seconds < 10:
        return f"{number(max(seconds, 0.1), 2)}{NBSP}s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}{NBSP}min {rest}{NBSP}s" if minutes else f"{rest}{NBSP}s"


def image_counts(fine: int, coarse: int) -> str:
    """Summary of the Images section."""
    return tr("%1 fine, %2 coarse", fine, coarse)


def finding_counts(errors: int, warnings: int, notes: int, ignored: int = 0) -> str:
    """Summary of the Findings section, e.g. "2 warnings, 1 note"."""
    parts = []
    if errors:
        parts.append(plural(errors, "%1 error", "%1 errors"))
    if warnings:
        parts.append(plural(warnings, "%1 warning", "%1 warnings"))
    if ignored:
        parts.append(tr("%1 ignored", ignored))
    if notes:
        parts.append(plural(notes, "%1 note", "%1 notes"))
    return ", ".join(parts)


ENGINE = "Engine"
ENGINE_PYTHON = "Python of the engine"
ENGINE_PYTHON_TIP = "Empty: QGIS' own Python."
