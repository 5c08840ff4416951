"""WorldStrat as it lies on disk: J. Cornebise, I. Orsolic, F. Kalaitzis, "Open High-Resolution
Satellite Imagery: The WorldStrat Dataset", NeurIPS 2022, doi 10.5281/zenodo.6810792.

``hr_dataset/<area>/<area>_pan.tiff`` and ``_ps.tiff`` (pan and target, 1.5 m),
``lr_dataset/<area>/L2A/<area>-<n>-L2A_data.tiff`` (revisits, 10 m, 12 bands, reflectance).
"""

from __future__ import annotations

import datetime
import json
import os
import re
from typing import Any, Optional

from ..errors import DatasetMissing
from ..findings import Finding
from .areas import Area, AreaSet, Revisit
from .lines import natural

NAME = "WorldStrat"
TITLE = "Sentinel-2 revisits and SPOT images of areas all over the world"

FINE, LOW = "hr_dataset", "lr_dataset"

BANDS, LOW_BANDS, FINE_BANDS = ("B4", "B3", "B2"), (3, 2, 1), (0, 1, 2)
"""Red, green, blue: their names, and their positions in revisits and target."""

LOW_SIZE, FINE_SIZE = (160, 160), (500, 500)
"""Files of an area differ in size by a few pixels; they cover the same square."""

FINE_SCALE, FINE_SCALE_8BIT = 1e-4, 1 / 255

NO_LAND = {"CLM": (), "SCL": (0, 1, 3, 8, 9, 10), "dataMask": (0,)}
"""Masks of a revisit, the best first, and the values that are no clear land; () = all but 0. Some
areas lack some of them."""

_REVISIT = re.compile(r"-(?P<number>\d+)-L2A_data\.tiff?", re.IGNORECASE)


def root_of(folder: str) -> Optional[str]:
    """The folder of WorldStrat: this one, or WorldStrat in it; None = it is not there."""
    for path in (folder, os.path.join(folder, NAME), os.path.join(folder, NAME.lower())):
        if os.path.isdir(os.path.join(path, LOW)):
            return path
    return None


def scan(folder: str, depth: int = 16) -> AreaSet:
    """All areas on disk, complete or not.

    Args:
        folder: the data set's, or the one above it.
        depth: 16, or 8 for the 8-bit sharp images.

    Raises:
        DatasetMissing: there is no ``lr_dataset``, or no area in it.
    """
    root = root_of(folder)
    names = _folders(os.path.join(root, LOW)) if root else []
    if root is None or not names:
        raise DatasetMissing(
            f"There is no area of WorldStrat in {folder}.",
            f"The revisits are expected in {LOW}/AREA/L2A, the sharp images in {FINE}/AREA.",
            f"Give the folder that holds {LOW} and {FINE}.",
        )
    areas = tuple(_area(root, name, depth) for name in names)
    alone = sorted(set(_folders(os.path.join(root, FINE))) - {*names, "8bit"}, key=natural)
    found = [
        Finding("area-incomplete", "warning",
                f"{name} has sharp images and no revisits; it is not used.",
                f"Add {LOW}/{name}, or remove the folder.", values={"area": name})
        for name in alone
    ]  # fmt: skip
    return AreaSet(
        NAME, root, areas, BANDS, LOW_BANDS, FINE_BANDS, 1.0,
        FINE_SCALE if depth == 16 else FINE_SCALE_8BIT, LOW_SIZE, FINE_SIZE, found,
    )  # fmt: skip


def _folders(path: str) -> list[str]:
    if not os.path.isdir(path):
        return []
    names = [n for n in os.listdir(path) if not n.startswith(".")]
    return sorted((n for n in names if os.path.isdir(os.path.join(path, n))), key=natural)


def _area(root: str, name: str, depth: int) -> Area:
    folder = os.path.join(root, FINE, name)
    tail, place = ("", folder) if depth == 16 else ("_8bit", os.path.join(root, FINE, "8bit", name))
    return Area(
        name,
        tuple(_revisits(os.path.join(root, LOW, name, "L2A"), name)),
        _there(place, f"{name}_pan{tail}"),
        _there(place, f"{name}_ps{tail}"),
        _there(folder, f"{name}_rgbn") if depth == 16 else None,
    )


def _there(folder: str, stem: str) -> Optional[str]:
    """The file of a stem, whichever way its extension is written."""
    for extension in (".tiff", ".tif", ".TIFF", ".TIF"):
        path = os.path.join(folder, stem + extension)
        if os.path.isfile(path):
            return path
    return None


def _revisits(folder: str, area: str) -> list[Revisit]:
    """In the order of their numbers, which is that of their suitability."""
    if not os.path.isdir(folder):
        return []
    numbers = {}
    for name in os.listdir(folder):
        match = _REVISIT.fullmatch(name[len(area) :]) if name.startswith(area) else None
        if match:
            numbers[int(match["number"])] = os.path.join(folder, name)
    found = []
    for number, path in sorted(numbers.items()):
        stem = f"{area}-{number}"
        facts = facts_of(os.path.join(folder, f"{stem}.metadata"))
        masks = ((_there(folder, f"{stem}-{kind}"), bad) for kind, bad in NO_LAND.items())
        clouds, values = next(((mask, bad) for mask, bad in masks if mask), (None, ()))
        found.append(Revisit(path, clouds, values, **facts))
    return found


def metadata_of(path: str) -> Optional[str]:
    """The metadata file beside an image named as a revisit of WorldStrat; None = there is none."""
    folder, name = os.path.split(path)
    match = _REVISIT.search(name)
    if match is None or match.end() != len(name):
        return None
    beside = os.path.join(folder, f"{name[: match.start()]}-{match['number']}.metadata")
    return beside if os.path.isfile(beside) else None


def facts_of(path: str) -> dict[str, Any]:
    """What a revisit's metadata file says, in either of its two forms, as fields of
    :class:`Revisit`; what is missing or not understood is left out."""
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except (OSError, ValueError):  # missing, or not JSON: nothing else depends on it
        return {}
    if not isinstance(document, dict):
        return {}
    date = _date(document.get("lowres_date")) or _date(document.get("datetime"))
    numbers = {
        "cloud_cover": _number(document.get("cloud_cover")),
        "days": _number(document.get("delta")),
        "rank": _number(document.get("rank")),
    }
    return {"date": date, **numbers}


def _number(value: Any) -> Optional[float]:
    """A number that may be text ("-12", "-12 days, 0:00:00")."""
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return float(value) if value == value else None
    match = re.match(r"\s*[-+]?\d+(?:\.\d+)?", value) if isinstance(value, str) else None
    return float(match[0]) if match else None


def _date(value: Any) -> str:
    text = str(value)[:10] if isinstance(value, str) else ""
    try:
        return datetime.date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
