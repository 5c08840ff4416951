"""What the buttons of a finding say and do; the engine gives the remedy, this file the words."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Optional

from . import texts

MEND, REMOVE, CHOOSE_CRS, IGNORE, SET_DATE, ADD = (
    "mend", "remove", "choose-crs", "ignore", "set-date", "add",
)  # fmt: skip
UNDO, HELP, LEAVE_OUT, SHOW_BOTH = "undo", "help", "leave-out", "show-both"
ENGINE, TRY_AGAIN = "engine", "try-again"
PANEL = "panel "
"""Begin of the kind of an action that opens a panel of the Images section, by its name."""


@dataclass(frozen=True)
class Action:
    """A button: its words, what kind of deed, and the recipe keys to change."""

    label: str
    kind: str
    fix: Optional[dict[str, Any]] = None


IGNORE_WORDS = {"bands-guessed": "They Are Right", "dates-swapped": "Keep",
                "dates-contradict": "Keep", "ratio-unfit": "Use Anyway"}  # fmt: skip

FIELD_WORDS = {
    "bands": "Set the Bands",
    "nodata": "Set Nodata to %1",
    "mask": "Use This Mask",
    "mask_rule": "Use This Mask Rule",
    "offset": "Set Offset to %1",
    "shift": "Correct Shift",
    "crs": "Set CRS to %1",
    "date": "Set Date to %1",
}

OPTION_WORDS = {
    "memory_mb": "Allow %1 MB of Memory",
    "tile": "Use Smaller Tiles",
    "ratio": "Set Ratio to %1",
    "device": "Use %1",
    "ignore": "Ignore",
    "consistency": "Make It Agree",
}


FORM_WORDS = {"pan": "Go Without Pan", "left_out": "Leave Out", "align": "Do Not Align",
              "alignment": "Do Not Align"}  # fmt: skip
"""Of the page Enhance."""


def primary(finding: dict[str, Any]) -> Optional[Action]:
    """The mending button, None when nothing can be mended by a button."""
    fix = finding.get("fix") or {}
    if fix:
        return Action(mend_words(fix), MEND, fix)
    kind = finding.get("action")
    if kind:
        return Action(texts.tr(finding["label"]), kind)
    if finding.get("code") in ("no-overlap", "raster-damaged", "not-a-raster", "nothing-valid"):
        return Action(texts.tr("Remove Image"), REMOVE) if finding.get("role") else None
    if finding.get("code") == "crs-missing":
        return Action(texts.tr("Choose CRS…"), CHOOSE_CRS)
    return _of_pair(finding)


def _of_pair(finding: dict[str, Any]) -> Optional[Action]:
    """The button of a finding about a pair, about bands or about the method."""
    code, others = finding.get("code"), finding.get("other_pairs")
    if code == "reference-cloudy":
        other = Action(texts.tr("Use Another Pair"), LEAVE_OUT)
        return other if others else Action(texts.tr("Choose Mask…"), PANEL + "masks")
    if code == "pair-disagrees" and others:
        return Action(texts.tr("Leave Out Pair"), LEAVE_OUT)
    if code == "ratio-unfit" and finding.get("recipe", {}).get("method") != "fit-fc":
        return Action(texts.tr("Use %1 Instead", "Fit-FC"), MEND, {"method": "fit-fc"})
    if finding.get("code") in ("bands-guessed", "bands-differ"):
        return Action(texts.tr("Review Bands…"), PANEL + "bands")
    return None


def secondary(finding: dict[str, Any]) -> Optional[Action]:
    """The second choice, shown as a link; an error cannot be ignored."""
    code = finding.get("code", "")
    if finding.get("action") == ENGINE:
        return Action(texts.tr("Try Again"), TRY_AGAIN)
    if code == "output-exists":
        return Action(texts.tr("Overwrite"), MEND, {"output.overwrite": True})
    if code in ("units-differ", "values-implausible") and finding.get("severity") == "error":
        return Action(texts.tr("Set Scales…"), PANEL + "scales")
    if code == "coarse-cloudy" or (code == "reference-cloudy" and finding.get("other_pairs")):
        return Action(texts.tr("Choose Mask…"), PANEL + "masks")
    if code in ("no-overlap", "pair-disagrees"):
        words = "Zoom to Both" if code == "no-overlap" else "Show Both"
        return Action(texts.tr(words), SHOW_BOTH)
    if code == "crs-missing":
        role = finding.get("role")
        if role and not str(role).startswith(("fine", "revisit", "pan")):
            same = {f"inputs.{role}.crs": "fine"}
            return Action(texts.tr("Same as Fine Image"), MEND, same)
        return None
    if finding.get("severity") == "error" or finding.get("local"):
        return None
    return Action(texts.tr(IGNORE_WORDS.get(code, "Ignore")), IGNORE)


def mend_words(fix: dict[str, Any]) -> str:
    """The words of a button that sets these recipe keys."""
    keys = list(fix)
    if sum(key.endswith(".date") for key in keys) == 2:
        return texts.tr("Swap Dates")
    if sum(key.endswith(".path") and key.startswith("inputs.") for key in keys) >= 2:
        return texts.tr("Swap Images")
    key, value = keys[0], fix[keys[0]]
    head, _, rest = key.partition(".")
    name = rest.rpartition(".")[2]
    if head == "inputs":
        return _input_words(rest.partition(".")[0], name, value)
    if key == "output.path":
        return texts.tr("Save as %1", os.path.splitext(os.path.basename(str(value)))[0])
    if key == "output.overwrite":
        return texts.tr("Overwrite")
    if key == "method":
        return texts.tr("Use %1 Instead", value)
    if key in FORM_WORDS or name in FORM_WORDS:
        return texts.tr(FORM_WORDS.get(key) or FORM_WORDS[name])
    if head == "options":
        return texts.tr(OPTION_WORDS.get(name, "Set %2 to %1"), _value(value), name)
    if head == "parameters":
        return texts.tr("Set %2 to %1", _value(value), name.replace("_", " "))
    return texts.tr("Correct This")


def _input_words(role: str, name: str, value: Any) -> str:
    if name == "scale":
        fine = role.startswith("fine")
        words = "Set Fine Scale to %1" if fine else "Set Coarse Scale to %1"
        return texts.tr(words, _value(value))
    if name == "crs" and value == "fine":
        return texts.tr("Same as Fine Image")
    return texts.tr(FIELD_WORDS.get(name, "Correct This"), _value(value))


def _value(value: Any) -> str:
    if isinstance(value, float):
        text = f"{value:.6f}".rstrip("0").rstrip(".") if abs(value) >= 1e-5 else f"{value:g}"
        return text.replace("-", "−")
    return str(value)
