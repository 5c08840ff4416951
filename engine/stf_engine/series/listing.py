"""The job ``pairs``: what the images of a folder are, and which of them belong together."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from typing import Any, Optional

from ..datasets.catalogue import join
from ..datasets.dated import IMAGES, images_in
from ..errors import DatasetMissing, OptionValue, OutputExists, StfError
from ..events import Progress
from ..files import is_replaceable
from ..findings import Finding
from ..raster.crs import metres_per_unit
from ..raster.image import RasterImage
from ..recipe_types import ImageInput, Options, PairListing, Recipe
from ..result import Result
from .choice import assess
from .proposal import proposal
from .tables import Row, write_csv
from .timeline import DatedImage, DatePair

COARSE_RATIO = 2.0
"""Pixels at least so many times the smallest ones are coarse."""

MASK_WORDS = frozenset(
    ("mask", "masks", "cloud", "clouds", "fmask", "qa", "qc", "scl", "cloudmask", "pixelqa")
)
"""Words in the name of a mask."""

SIDES = ("fine", "coarse")

SIDE_WORDS = {
    "fine": ("fine", "landsat", "lc08", "lc09", "le07", "lt05", "sentinel2", "s2"),
    "coarse": (
        *("coarse", "modis", "mod09", "mod11", "mod13", "myd", "mcd43", "viirs", "vnp", "vj1"),
        *("sentinel3", "s3", "olci", "slstr", "avhrr"),
    ),
}
"""Begins of words in names that tell the side of images which all lie on one grid."""

COLUMNS = (
    "date",
    "role",
    "use",
    "partner",
    "file",
    "reason",
    "pixel_m",
    "ratio",
    "rows",
    "columns",
    "bands",
    "sensor",
    "date_source",
    "level",
    "correlation",
)
"""Of the table of a folder.

``role``: fine, coarse or unused. ``use``: pair, predict (a coarse date without a fine image),
alone (a fine image without a coarse one) or nothing. ``ratio``, ``level`` and ``correlation``
(of the averaged fine image with the coarse one) belong to a pair.
"""


@dataclass
class Found:
    """One file."""

    path: str
    row: Row
    image: Optional[RasterImage] = None
    native_m: float = 0.0

    def leave_out(self, reason: str) -> None:
        """Say why the file has no part in it."""
        self.row.update(role="unused", use="", reason=reason)

    @property
    def dated(self) -> bool:
        return bool(self.row["date"]) and self.row["role"] in SIDES


def pairs(recipe: Recipe, progress: Progress) -> Result:
    """Look through a folder.

    A file is fine or coarse by the pixel of its sensor, else by its own pixel. Results of STFusion
    and masks are left out, and so is what tells no date; the table says why. A recipe with the
    images of a series instead of a folder gets the pairs that serve each of its dates.

    Returns:
        outputs ``table`` where one is wanted; metrics: ``files`` (a row each), ``pairs`` (date,
        coarse_date, fine, coarse, ratio, level, correlation), ``to_predict`` (dates), ``ratio``
        (median), numbers of ``fine`` and ``coarse`` images.

    Raises:
        DatasetMissing: no such folder, or no image in it.
        OutputExists: the table would replace another file.
        OptionValue, FolderReadOnly, DiskFull
    """
    if recipe.series is not None:
        return proposal(recipe, progress)
    wanted = recipe.listing or PairListing()
    if wanted.table and not is_replaceable(wanted.table, b"(?i)date,role,use"):
        raise OutputExists(
            f"{wanted.table} exists and is no table of pairs.",
            "Nothing else is overwritten unasked.",
            "Choose another name.",
        )
    paths = _paths(wanted)
    files = []
    for number, path in enumerate(paths):
        progress.update(0.3 * number / len(paths), f"Reading {os.path.basename(path)}")
        files.append(_look(path, wanted.folder))
    _set_roles([file for file in files if file.row["role"] != "unused"])
    findings = _dateless(files) + _twice(files)
    found = _join(files, wanted, recipe.options, progress.part(0.3, 1.0))
    files.sort(key=lambda f: (f.row["date"] or "9999", f.row["role"] != "fine", f.row["file"]))
    rows = [file.row for file in files]
    ratios = sorted(pair["ratio"] for pair in found if pair["ratio"])
    metrics: dict[str, Any] = {
        "folder": wanted.folder,
        "files": rows,
        "pairs": found,
        "to_predict": sorted({row["date"] for row in rows if row["use"] == "predict"}),
        "ratio": ratios[len(ratios) // 2] if ratios else None,
        "fine": sum(row["role"] == "fine" for row in rows),
        "coarse": sum(row["role"] == "coarse" for row in rows),
    }
    outputs = {}
    if wanted.table:
        write_csv(wanted.table, COLUMNS, rows)
        outputs["table"] = wanted.table
    progress.update(1.0, "Done")
    return Result(outputs, metrics, findings=findings)


def _paths(wanted: PairListing) -> list[str]:
    if wanted.max_days < 0:
        raise OptionValue(
            f"--max-days {wanted.max_days} is not possible.",
            "It is the largest difference of two dates that still make a pair.",
            "Give 0 or more.",
        )
    if not os.path.isdir(wanted.folder):
        raise DatasetMissing(
            f"The folder {wanted.folder or '(none given)'} does not exist.",
            "Its images are looked at.",
            "Check the path.",
        )
    paths = images_in(wanted.folder)
    if not paths:
        raise DatasetMissing(
            f"There is no image in {wanted.folder}.",
            f"Files ending in {', '.join(IMAGES)} are looked at, also in the folders in it.",
            "Choose the folder of your images.",
        )
    return paths


def _look(path: str, folder: str) -> Found:
    """What a header tells."""
    row: Row = dict.fromkeys(COLUMNS)
    row["file"] = os.path.relpath(path, folder).replace(os.sep, "/")
    row["use"] = ""
    found = Found(path, row)
    try:
        image = RasterImage.open(ImageInput(path))
    except StfError as error:
        found.leave_out(error.problem)
        return found
    metres = max(image.grid.pixel_size) * metres_per_unit(image.grid.crs)
    row["pixel_m"] = round(metres, 3) if image.has_georeference else None
    row["rows"], row["columns"] = image.grid.shape
    row["bands"] = len(image.bands)
    row["sensor"] = image.sensor.name if image.sensor else None
    row["date"] = image.date[:10] if image.date else None
    row["date_source"] = image.dates[0].source if image.dates else None
    found.image, found.native_m = image, metres if image.has_georeference else 0.0
    words = set(re.split(r"[^a-z]+", os.path.splitext(os.path.basename(path))[0].lower()))
    if "STF_METHOD" in image.metadata:
        found.leave_out(f"a result of STFusion ({image.metadata['STF_METHOD']})")
    elif words & MASK_WORDS and len(image.bands) == 1:
        found.leave_out("its name says that it is a mask")
    elif image.date is None:
        found.leave_out("it tells no date, neither in its name nor in its tags")
    return found


def _set_roles(files: list[Found]) -> None:
    """Fine or coarse, with the reason."""
    for file in files:
        _use_sensor(file)
    sizes = [file.native_m for file in files if file.native_m > 0]
    smallest = min(sizes, default=0.0)
    one_size = not sizes or max(sizes) < COARSE_RATIO * smallest
    for file in files:
        times = file.native_m / smallest if smallest > 0 else 0.0
        named = _named_side(file) if one_size else None
        if named:
            file.row["role"], word = named
            file.row["reason"] = f"its name says {word}; all pixels have one size"
        elif file.row["reason"]:  # the sensor told more than the file
            file.row["role"] = "coarse" if times >= COARSE_RATIO else "fine"
        elif times >= COARSE_RATIO:
            file.row["role"] = "coarse"
            file.row["reason"] = (
                f"its pixel of {file.native_m:.4g} m is {times:.3g} times the smallest"
            )
        else:
            file.row["role"] = "fine"
            file.row["reason"] = (
                f"its pixel of {file.native_m:.4g} m is among the smallest"
                if file.native_m
                else "nothing tells the size of its pixel"
            )


def _use_sensor(file: Found) -> None:
    """The pixel of a sensor whose image was brought onto a finer grid."""
    image = file.image
    sensor = image.sensor if image else None
    if sensor is None or not sensor.gsd_m or not file.native_m:
        return
    if sensor.gsd_m >= COARSE_RATIO * file.native_m:
        file.row["reason"] = (
            f"{sensor.name} has pixels of {sensor.gsd_m:g} m; the file lies on a grid of "
            f"{file.native_m:.4g} m"
        )
        file.native_m = sensor.gsd_m


def _named_side(file: Found) -> Optional[tuple[str, str]]:
    """The side that the name of a file, or of a folder above it, tells, and the word it tells it
    with."""
    for part in reversed(file.row["file"].lower().split("/")):
        for word in re.split(r"[^a-z0-9]+", part):
            for side, begins in SIDE_WORDS.items():
                found = next((begin for begin in begins if word.startswith(begin)), None)
                if found:
                    return side, found
    return None


def _dateless(files: list[Found]) -> list[Finding]:
    names = [f.row["file"] for f in files if f.image is not None and not f.row["date"]]
    if not names:
        return []
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return [
        Finding(
            "name-unreadable",
            "warning",
            f"{len(names)} images tell no date: {', '.join(names[:5])}{more}.",
            "They are not used. Put the date into their names.",
        )
    ]


def _twice(files: list[Found]) -> list[Finding]:
    """Of several images of one side and date only the first is used."""
    first: dict[tuple[str, str], Found] = {}
    findings = []
    for file in files:
        if not file.dated:
            continue
        key = (file.row["role"], file.row["date"])
        if key in first:
            other = first[key].row["file"]
            findings.append(
                Finding(
                    "date-twice",
                    "warning",
                    f"Two {key[0]} images are of {key[1]}: {other} and {file.row['file']}.",
                    "The first is used. Bands in files of their own belong into one file.",
                    role=key[0],
                    values={"date": key[1]},
                )
            )
            file.leave_out(f"{other} is of the same date")
        else:
            first[key] = file
    return findings


def _join(
    files: list[Found], wanted: PairListing, options: Options, progress: Progress
) -> list[Row]:
    """Fill the columns of the pairs; gives a row per pair."""
    sides = {
        side: {f.row["date"]: f for f in files if f.dated and f.row["role"] == side}
        for side in SIDES
    }
    for side, use in (("fine", "alone"), ("coarse", "predict")):
        for file in sides[side].values():
            file.row["use"] = use
    fine, coarse = sides["fine"], sides["coarse"]
    days, _ = join(
        {date: file.path for date, file in fine.items()},
        {date: file.path for date, file in coarse.items()},
        wanted.max_days,
    )
    found = []
    for number, (one, other) in enumerate(days):
        progress.update(number / len(days), f"Comparing the images of {one}")
        facts = _pair_facts(fine[one], coarse[other], wanted.agreement, options, progress)
        for file, partner in ((fine[one], coarse[other]), (coarse[other], fine[one])):
            file.row.update(use="pair", partner=partner.row["file"], **facts)
        names = {"fine": fine[one].row["file"], "coarse": coarse[other].row["file"]}
        found.append({"date": one, "coarse_date": other, **names, **facts})
    return found


def _pair_facts(
    fine: Found, coarse: Found, look: bool, options: Options, progress: Progress
) -> Row:
    # On one grid the files do not tell how large the pixels of the sensors were.
    known = 0 < COARSE_RATIO * fine.native_m <= coarse.native_m
    facts: Row = {
        "ratio": round(coarse.native_m / fine.native_m, 4) if known else None,
        "level": None,
        "correlation": None,
    }
    if look:
        one, other = (
            DatedImage(f.row["date"], ImageInput(f.path), f.image.grid)  # type: ignore[union-attr]
            for f in (fine, coarse)
        )
        candidate = assess(DatePair(one, other), None, options, progress)
        facts["level"] = candidate.level or "unusable"
        facts["correlation"] = candidate.r
        if not candidate.usable:
            fine.row["reason"] += f"; {candidate.reason.rstrip('.')}"
    return facts
