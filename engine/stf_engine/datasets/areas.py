"""Areas of interest: several blurred revisits, a panchromatic image, and a sharp target of each.

They come from a published folder (:mod:`.worldstrat`) or from the user's own table, a CSV file
with one row per area::

    area,revisits,pan,target,clouds,part
    farm,s2/farm_1.tif;s2/farm_2.tif,spot/farm_pan.tif,spot/farm_ms.tif,,training
"""

from __future__ import annotations

import csv
import glob
import os
from dataclasses import dataclass, field
from typing import Optional

from ..errors import FileMissing, PairsInvalid, nearest_names
from ..findings import Finding
from .lines import natural, read_lines
from .pairs import PARTS

TABLE = "areas.csv"

COLUMNS = (
    "area", "revisits", "pan", "target", "clouds", "part", "scale", "fine_scale", "bands",
    "fine_bands",
)  # fmt: skip
NEEDED = ("area", "revisits")

SEPARATOR = ";"
"""Between the files of one cell."""


@dataclass(frozen=True)
class Revisit:
    """One blurred image of an area.

    Attributes:
        path: the image.
        clouds: mask of its grid; None = none.
        cloud_values: values of the mask that are cloud; empty = all but 0.
        date: ISO, "" where unknown.
        cloud_cover: percent, as its provider says; None where unknown.
        days: from the sharp image's date to this one's; None where unknown.
        rank: as its provider orders them, lower is better; None where unknown.
    """

    path: str
    clouds: Optional[str] = None
    cloud_values: tuple[int, ...] = ()
    date: str = ""
    cloud_cover: Optional[float] = None
    days: Optional[float] = None
    rank: Optional[float] = None


@dataclass(frozen=True)
class Area:
    """One area.

    Attributes:
        name: unique in its set.
        revisits: the best first.
        pan: panchromatic image; None = missing.
        target: sharp multispectral image; None = missing.
        colours: multispectral image of the pan's sensor, of which a target can be sharpened where
            it is missing; None = none.
        part: "training", "validation", "test", or "" where nothing says it.
    """

    name: str
    revisits: tuple[Revisit, ...]
    pan: Optional[str]
    target: Optional[str]
    colours: Optional[str] = None
    part: str = ""


@dataclass(frozen=True)
class AreaSet:
    """Areas and how their numbers are read.

    Attributes:
        name, folder: of the set.
        areas: in natural order of their names.
        bands: names of the bands that are learned, as in the revisits.
        low_bands, fine_bands: their positions (from 0) in revisits and target; empty = all.
        low_scale, fine_scale: value = number * scale; None = as the files say.
        low_size, fine_size: rows and columns to which images are brought; None = as they are.
        findings: what is missing or odd.
    """

    name: str
    folder: str
    areas: tuple[Area, ...]
    bands: tuple[str, ...] = ()
    low_bands: tuple[int, ...] = ()
    fine_bands: tuple[int, ...] = ()
    low_scale: Optional[float] = None
    fine_scale: Optional[float] = None
    low_size: Optional[tuple[int, int]] = None
    fine_size: Optional[tuple[int, int]] = None
    findings: list[Finding] = field(default_factory=list)


def is_area_table(path: str) -> bool:
    """Whether a file, or ``areas.csv`` in a folder, is a table of areas."""
    path = os.path.join(path, TABLE) if os.path.isdir(path) else path
    if not (path.lower().endswith(".csv") and os.path.isfile(path)):
        return False
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        head = next(csv.reader(file), [])
    return set(NEEDED) <= {name.strip().lower() for name in head}


def read_areas(path: str) -> AreaSet:
    """The areas of a table; its paths are relative to it.

    Args:
        path: the CSV file, or the folder of an ``areas.csv``.

    Raises:
        FileMissing: the table, or a file that it names.
        PairsInvalid: an unknown or missing column, an empty cell, an area twice, a wrong number.
    """
    path = os.path.join(path, TABLE) if os.path.isdir(path) else path
    rows = _rows(path)
    folder = os.path.dirname(os.path.abspath(path))
    areas = tuple(_area(row, folder, f"{path}, line {line}") for line, row in rows)
    names = [area.name for area in areas]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice or not names:
        raise PairsInvalid(
            f"{path} names {', '.join(twice)} more than once." if twice else f"{path} is empty.",
            "An area that is learned from and tested at once would flatter the scores."
            if twice else "There is nothing to read.",
            "Give every area one row.",
        )  # fmt: skip
    scales = [_one(path, name, [row for _, row in rows]) for name in ("scale", "fine_scale")]
    low, fine = (_positions(path, n, [row for _, row in rows]) for n in ("bands", "fine_bands"))
    if low and fine and len(low) != len(fine):
        raise PairsInvalid(
            f"{path} chooses {len(low)} bands of the revisits and {len(fine)} of the target.",
            "Every band of the target needs its band of the revisits.",
            "Write as many numbers into 'bands' as into 'fine_bands'.",
        )
    return AreaSet(
        os.path.basename(folder), folder, areas, low_bands=low, fine_bands=fine,
        low_scale=scales[0], fine_scale=scales[1],
    )  # fmt: skip


def _rows(path: str) -> list[tuple[int, dict[str, str]]]:
    """(line, column -> text) of the rows that are not empty."""
    if not os.path.isfile(path):
        raise FileMissing(
            f"There is no file {path}.",
            "It says which images belong to an area.",
            "Check the path.",
        )
    reader = csv.DictReader(read_lines(path))
    names = [(name or "").strip().lower() for name in reader.fieldnames or []]
    for name in names:
        if name not in COLUMNS:
            raise PairsInvalid(
                f"{path} has a column '{name}'.",
                "A column that is silently left out would not do what was meant.",
                f"Did you mean {nearest_names(name, COLUMNS)}? Columns: {', '.join(COLUMNS)}.",
            )
    missing = [name for name in NEEDED if name not in names]
    if missing:
        raise PairsInvalid(
            f"{path} has no column '{missing[0]}'.",
            "Each row names an area and its revisits.",
            "The first line is for example: area,revisits,pan,target.",
        )
    reader.fieldnames = names
    found = [
        (reader.line_num, {k: (v or "").strip() for k, v in row.items() if k in COLUMNS})
        for row in reader
    ]
    return [(line, row) for line, row in found if any(row.values())]


def _area(row: dict[str, str], folder: str, place: str) -> Area:
    for name in NEEDED:
        if not row[name]:
            raise PairsInvalid(
                f"{place}: the column '{name}' is empty.",
                "An area without revisits cannot be learned from.",
                "Fill it, or leave the row out.",
            )
    revisits = _files(row["revisits"], folder, place)
    clouds = _files(row.get("clouds", ""), folder, place)
    if clouds and len(clouds) != len(revisits):
        raise PairsInvalid(
            f"{place}: there are {len(revisits)} revisits and {len(clouds)} cloud masks.",
            "It cannot be told which mask belongs to which revisit.",
            "Name one mask per revisit, or none.",
        )
    part = row.get("part", "").lower()
    if part and part not in PARTS:
        raise PairsInvalid(
            f"{place}: '{part}' is not a part.",
            "An area is used for training, for validation or for the test.",
            f"Write {', '.join(PARTS)}, or leave the column out.",
        )
    single = {name: _files(row.get(name, ""), folder, place) for name in ("pan", "target")}
    for name, files in single.items():
        if len(files) > 1:
            raise PairsInvalid(
                f"{place}: the column '{name}' names {len(files)} files.",
                "An area has one of them.",
                "Name one file.",
            )
    return Area(
        row["area"],
        tuple(Revisit(path, clouds[k] if clouds else None) for k, path in enumerate(revisits)),
        single["pan"][0] if single["pan"] else None,
        single["target"][0] if single["target"] else None,
        part=part,
    )


def _files(text: str, folder: str, place: str) -> list[str]:
    words = [word.strip() for word in text.split(SEPARATOR) if word.strip()]
    paths = []
    for word in words:
        path = os.path.normpath(os.path.join(folder, word))
        found = [path]
        if not os.path.isfile(path):
            found = sorted((p for p in glob.glob(path) if os.path.isfile(p)), key=natural)
        if not found:
            raise FileMissing(
                f"{place}: there is no file {path}.",
                "The table names it.",
                "Paths are relative to the table; several files are divided by semicolons, or "
                "meant by a pattern such as s2/farm_*.tif.",
            )
        paths += found
    return paths


def _positions(path: str, name: str, rows: list[dict[str, str]]) -> tuple[int, ...]:
    """The bands of a column, counted from 0; empty = all."""
    texts = sorted({row.get(name, "") for row in rows} - {""})
    if not texts:
        return ()
    words = [word.strip() for word in texts[0].split(SEPARATOR)]
    if len(texts) > 1 or not all(word.isdigit() and int(word) > 0 for word in words):
        raise PairsInvalid(
            f"{path}: the column '{name}' holds {', '.join(texts)}.",
            "A network learns the same bands of all areas, by their numbers from 1.",
            f"Write the same numbers into every row, for example 4{SEPARATOR}3{SEPARATOR}2.",
        )
    return tuple(int(word) - 1 for word in words)


def _one(path: str, name: str, rows: list[dict[str, str]]) -> Optional[float]:
    """The only number of a column; None where it is empty."""
    words = sorted({row.get(name, "") for row in rows} - {""})
    if not words:
        return None
    try:
        numbers = [float(word) for word in words]
    except ValueError:
        numbers = []
    if len(set(numbers)) != 1 or not numbers[0] > 0:
        raise PairsInvalid(
            f"{path}: the column '{name}' holds {', '.join(words)}.",
            "Values are read as number * scale, the same for all areas.",
            "Write one positive number, for example 0.0001.",
        )
    return numbers[0]
