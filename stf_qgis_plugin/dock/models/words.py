"""What a card says, in words; a model is an entry of ``stf models list --json``."""

from __future__ import annotations

import datetime
import os
import re
from typing import Any, Union

from .. import texts

NOT_STATED = "not stated"

BREAK = "\u200b"
"""An invisible place where a line may end."""

Model = dict[str, Any]


def rows(model: Model, checked: bool = False) -> list[tuple[str, str]]:
    """Label and text of each line of an open card; lines that say nothing are left out.

    Args:
        model: an installed file.
        checked: it was verified in this session.
    """
    card = model.get("card")
    if card is None:
        return [("File", file_words(model, checked))]
    found = [
        ("Made for", made_for(card)),
        ("Bands", bands(model)),
        ("Values", values(card)),
        ("Trained on", trained_on(card)),
        ("Scores there", scores(card)),
        ("Comes from", origin(card)),
        ("Form", texts.tr("as published, its mistakes included") if is_reference(card) else ""),
        ("Licence", card.get("licence") or texts.tr(NOT_STATED)),
        ("Notes", card.get("notes", "")),
        ("File", file_words(model, checked)),
    ]
    return [(label, text) for label, text in found if text]


def made_for(card: dict[str, Any]) -> str:
    """Sensors and ratio."""
    sensors = card.get("sensors", {})
    fine, coarse = sensors.get("fine"), sensors.get("coarse")
    both = texts.tr("%1 with %2", fine, coarse) if fine and coarse else fine or coarse
    ratio = texts.tr("ratio %1", texts.number(card["ratio"], 3)) if card.get("ratio") else ""
    return ", ".join(part for part in (both, ratio) if part) or texts.tr(NOT_STATED)


def bands(model: Model) -> str:
    """The bands by name or wavelength, in their order."""
    found = [
        band.get("name") or f"{texts.number(band['wavelength_nm'], 4)}{texts.NBSP}nm"
        for band in model["card"].get("bands", [])
        if band.get("name") or band.get("wavelength_nm")
    ]
    if found:
        return ", ".join(found)
    many = "%1 bands, names not stated"
    return texts.plural(model["bands"], "%1 band, name not stated", many)


def values(card: dict[str, Any]) -> str:
    """The values that the network sees as 0 to 1."""
    offset, scale = card.get("offset", 0.0), card.get("scale", 1.0)
    if (offset, scale) == (0, 1):
        return texts.tr("0 to 1, as reflectance")
    lows, highs = _ends(offset, scale)
    low, high = (texts.number(value, 4) for value in (min(lows), max(highs)))
    same = len(set(lows)) == 1 and len(set(highs)) == 1
    return texts.tr("%1 to %2" if same else "%1 to %2, other for each band", low, high)


Numbers = Union[float, list[float]]


def _ends(offset: Numbers, scale: Numbers) -> tuple[list[float], list[float]]:
    lists = [value if isinstance(value, list) else [value] for value in (offset, scale)]
    count = max(map(len, lists))
    lows, steps = (value * count if len(value) == 1 else value for value in lists)
    return lows, [low + step for low, step in zip(lows, steps)]


def trained_on(card: dict[str, Any]) -> str:
    """Data set with the number and span of its dates."""
    data = card.get("training_data", {})
    name = data.get("name") or ""
    found = data.get("dates")
    dates = sorted((found if isinstance(found, dict) else {}).get("training", []))
    if not dates:
        return name or texts.tr(NOT_STATED)
    span = texts.plural(len(dates), "%1 date, %2", "%1 dates, %2 to %3", dates[0], dates[-1])
    return f"{name}, {span}" if name else span


def scores(card: dict[str, Any]) -> str:
    """The scores of the test, three digits each."""
    found = [
        f"{name.upper()} {texts.number(value, 3)}"
        for name, value in card.get("scores", {}).items()
        if isinstance(value, (int, float))
    ]
    return ", ".join(found)


def origin(card: dict[str, Any]) -> str:
    """The file that was imported, or the training on this machine."""
    source = card.get("source", {})
    if source.get("file"):
        return texts.tr("the checkpoint %1", source["file"])
    return texts.tr("a training with STFusion") if source.get("trained") else ""


def is_reference(card: dict[str, Any]) -> bool:
    """Whether the network works in its published form."""
    return card.get("compat") == "reference"


def size(model: Model) -> str:
    """The size of the file, such as 1.1 MB."""
    bytes_ = model["size_bytes"]
    if bytes_ < 1e5:
        return f"{texts.number(max(bytes_ / 1e3, 0.1))}{texts.NBSP}kB"
    return f"{texts.number(bytes_ / 1e6, 2 if bytes_ < 1e8 else 3)}{texts.NBSP}MB"


def file_words(model: Model, checked: bool = False) -> str:
    """Size of the file, and when it was checked or came here."""
    if checked:
        return texts.tr("%1, checked today", size(model))
    try:
        when = datetime.date.fromtimestamp(os.path.getmtime(model["path"])).isoformat()
    except OSError:  # it went away since it was listed
        return size(model)
    return texts.tr("%1, here since %2", size(model), when)


def searched(model: Model) -> str:
    """Everything that the filter line looks into, in small letters."""
    told = [model["name"], model.get("title", ""), *(text for _, text in rows(model))]
    return " ".join(told).lower()


def breakable(name: str) -> str:
    """A name that can go on in the next line after a sign and, where it has none, anywhere."""
    marked = re.sub(r"([-_.])", f"\\1{BREAK}", name)
    return re.sub(r"(\w{10})(?=\w)", f"\\1{BREAK}", marked)


def without_folder(sentence: str, path: str) -> str:
    """A sentence of the engine with the file's name in place of its path."""
    return sentence.replace(path, os.path.basename(path)) if path else sentence


def verdict(facts: dict[str, Any]) -> str:
    """What a successful ``stf models verify`` found."""
    if facts.get("checksum") != "right":
        return texts.tr("It can be read. Its card names no checksum to compare.")
    if facts.get("shapes") != "right":
        return texts.tr(
            "Sound: not a byte changed since it was written. Without PyTorch it was not compared "
            "with its network."
        )
    return texts.tr("Sound: not a byte changed since it was written, and it fits its network.")
