"""Images of one date that belong together, and the table (CSV) in which a user names them.

Columns of a pairing table, separated by commas or semicolons; only ``fine`` and ``coarse`` must be
there:

- ``date``: 2024-05-10; empty = the date in the name of the fine file.
- ``fine``, ``coarse``: files, absolute or relative to the table; the coarse one lies on the
  fine grid.
- ``part``: training, validation or test.
- ``coarse_date``: day of the coarse image, where it is another one.
- ``scale``, ``offset``: value = number * scale + offset; empty = what the file says.
- ``nodata``: number that means no data, or the word ``negative``; empty = what the file says.
- ``mask``, ``mask_rule``: mask raster, and how to read it (masks.py).
- ``ratio``: coarse pixel / fine pixel of the sensors. ``sensor``: its name.

``scale`` to ``mask_rule`` and ``sensor`` hold for both images; ``fine_scale``, ``coarse_scale``
and so on for one.
"""

from __future__ import annotations

import csv
import os
from dataclasses import dataclass
from typing import Optional

from ..dates import date_from_name, ordinal
from ..errors import DateTwice, FileMissing, PairsInvalid, nearest_names
from ..files import replacing
from ..recipe_types import ImageInput
from .lines import read_lines

PARTS = ("training", "validation", "test")

PER_IMAGE = ("scale", "offset", "nodata", "mask", "mask_rule", "sensor")

COLUMNS = (
    "date",
    "fine",
    "coarse",
    "part",
    "coarse_date",
    "ratio",
    *(side + name for name in PER_IMAGE for side in ("", "fine_", "coarse_")),
)

NEGATIVE = "negative"


@dataclass(frozen=True)
class ImageFile:
    """An image and how its numbers are read.

    Attributes:
        path: raster file.
        scale, offset: value = number * scale + offset; None = what the file says, else what the
            sensor table says, else 1 and 0.
        nodata: number that means no data, instead of the file's own.
        negative_is_nodata: a pixel with a negative number in any band has no data.
        mask, mask_rule: mask raster and how to read it.
        sensor: name of the sensor, "" if not known.
    """

    path: str
    scale: Optional[float] = None
    offset: Optional[float] = None
    nodata: Optional[float] = None
    negative_is_nodata: bool = False
    mask: Optional[str] = None
    mask_rule: Optional[str] = None
    sensor: str = ""

    def as_input(self) -> ImageInput:
        """The image as an input of a recipe."""
        return ImageInput(
            self.path,
            scale=self.scale,
            offset=self.offset,
            nodata=self.nodata,
            mask=self.mask,
            mask_rule=self.mask_rule,
        )


@dataclass(frozen=True)
class DatedPair:
    """A fine and a coarse image of one date; the coarse file lies on the fine grid.

    Attributes:
        date: ISO; of the fine image.
        fine, coarse: the files.
        part: "training", "validation" or "test" where a table says it, else "".
        coarse_date: ISO, where it is another day.
    """

    date: str
    fine: ImageFile
    coarse: ImageFile
    part: str = ""
    coarse_date: str = ""


def read_table(path: str) -> tuple[list[DatedPair], Optional[float]]:
    """The pairs of a pairing table, by date, and the ratio it names (None if none).

    Raises:
        FileMissing: the table, or a file that it names.
        PairsInvalid: an unknown column, a missing value, a wrong word.
        DateTwice: two rows of one date.
    """
    if not os.path.isfile(path):
        raise FileMissing(
            f"The pairing table {path} does not exist.",
            "It names the images to train on.",
            "Check the path, or let 'stf datasets make' write one.",
        )
    rows = _rows(path)
    folder = os.path.dirname(os.path.abspath(path))
    pairs = [_pair(row, f"{path}, line {number}", folder) for number, row in rows]
    for one, other in zip(pairs, pairs[1:]):
        if one.date == other.date:
            raise DateTwice(
                f"{path} has two rows of {one.date}.",
                "A date is one scene: which of the images is right cannot be told.",
                "Remove one of the rows.",
            )
    ratios = {row.get("ratio", "") for _, row in rows} - {""}
    if len(ratios) > 1:
        raise PairsInvalid(
            f"{path} names {len(ratios)} ratios: {', '.join(sorted(ratios))}.",
            "A data set has one coarse and one fine pixel size.",
            "Make two data sets of it.",
        )
    return pairs, _number(ratios.pop(), "ratio", path) if ratios else None


def _rows(path: str) -> list[tuple[int, dict[str, str]]]:
    """Line numbers and rows, sorted by date."""
    lines = read_lines(path)
    head = lines[0] if lines else ""
    reader = csv.DictReader(lines, delimiter=";" if ";" in head and "," not in head else ",")
    names = [(name or "").strip().lower().replace(" ", "_") for name in reader.fieldnames or []]
    for name in names:
        if name not in COLUMNS:
            raise PairsInvalid(
                f"{path} has a column '{name}'.",
                "A column that is silently left out would not do what was meant.",
                f"Did you mean {nearest_names(name, COLUMNS)}? Columns: {', '.join(COLUMNS)}.",
            )
    for name in ("fine", "coarse"):
        if name not in names:
            raise PairsInvalid(
                f"{path} has no column '{name}'.",
                "Each row names the fine and the coarse image of a date.",
                "The first line is for example: date,fine,coarse.",
            )
    reader.fieldnames = names
    found = []
    for row in reader:
        if None in row:
            raise PairsInvalid(
                f"{path}, line {reader.line_num}, has more values than the first line has names.",
                "It cannot be told which value is meant.",
                "Put names or texts with commas in quotation marks.",
            )
        values = {name: (value or "").strip() for name, value in row.items()}
        if any(values.values()):
            values["date"] = _date(values, f"{path}, line {reader.line_num}")
            found.append((reader.line_num, values))
    return sorted(found, key=lambda item: item[1]["date"])


def _date(row: dict[str, str], place: str) -> str:
    given = row.get("date", "")
    if given:
        ordinal(given)
        return given
    date = date_from_name(row["fine"])
    if date is None:
        raise PairsInvalid(
            f"{place}: there is no date, and none in the name {row['fine']!r}.",
            "Dates say which image is before and which is after.",
            "Fill the column 'date', for example 2024-05-10.",
        )
    return date


def _pair(row: dict[str, str], place: str, folder: str) -> DatedPair:
    part = row.get("part", "").lower()
    if part and part not in PARTS:
        raise PairsInvalid(
            f"{place}: '{part}' is not a part.",
            "A date is used for training, for validation or for the test.",
            f"Write {', '.join(PARTS)}, or leave the column out.",
        )
    fine, coarse = (_image(side, row, place, folder) for side in ("fine", "coarse"))
    return DatedPair(row["date"], fine, coarse, part, row.get("coarse_date", ""))


def _image(side: str, row: dict[str, str], place: str, folder: str) -> ImageFile:
    own = {name: row.get(f"{side}_{name}") or row.get(name, "") for name in PER_IMAGE}
    negative = own["nodata"].lower() == NEGATIVE
    own["nodata"] = "" if negative else own["nodata"]
    numbers = {
        name: _number(own[name], name, place) if own[name] else None
        for name in ("scale", "offset", "nodata")
    }
    return ImageFile(
        _existing(row[side], side, place, folder),
        **numbers,
        negative_is_nodata=negative,
        mask=_existing(own["mask"], "mask", place, folder) if own["mask"] else None,
        mask_rule=own["mask_rule"] or None,
        sensor=own["sensor"],
    )


def _existing(name: str, what: str, place: str, folder: str) -> str:
    path = os.path.normpath(os.path.join(folder, name))
    if not name or not os.path.isfile(path):
        raise FileMissing(
            f"{place}: the {what} file {name or '(no name)'} does not exist.",
            f"Names are absolute, or relative to {folder}.",
            "Check the name, or remove the row.",
        )
    return path


def _number(text: str, name: str, place: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise PairsInvalid(
            f"{place}: '{text}' in column '{name}' is not a number.",
            "Values are read as number * scale + offset.",
            "Write for example 0.0001.",
        ) from None


def write_pairs(path: str, pairs: list[DatedPair], ratio: Optional[float] = None) -> None:
    """Write a pairing table; file names relative to it, columns without values left out.

    Raises:
        FolderReadOnly, DiskFull
    """
    folder = os.path.dirname(os.path.abspath(path))
    rows = [_row(pair, ratio, folder) for pair in pairs]
    used = [name for name in COLUMNS if any(row.get(name) for row in rows)]
    with replacing(path) as part, open(part, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, used, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _row(pair: DatedPair, ratio: Optional[float], folder: str) -> dict[str, str]:
    row = {"date": pair.date, "part": pair.part, "coarse_date": pair.coarse_date}
    row["ratio"] = "" if ratio is None else f"{ratio:.9g}"
    for side, image in (("fine", pair.fine), ("coarse", pair.coarse)):
        row[side] = _relative(image.path, folder)
        row[f"{side}_mask"] = _relative(image.mask, folder) if image.mask else ""
        row[f"{side}_mask_rule"] = image.mask_rule or ""
        row[f"{side}_sensor"] = image.sensor
        for name in ("scale", "offset", "nodata"):
            value = getattr(image, name)
            row[f"{side}_{name}"] = "" if value is None else repr(float(value))
        if image.negative_is_nodata:
            row[f"{side}_nodata"] = NEGATIVE
    return row


def _relative(path: str, folder: str) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return path
