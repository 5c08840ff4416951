"""Which dates a data set on disk has: fine and coarse files joined by the dates in their names.

Only the folder of the chosen data set is looked at. Files are joined by date, never by their rank
in a listing: a missing or surplus file costs its own date and shifts nothing.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import Optional, Union

from ..dates import ordinal
from ..errors import DatasetMissing, DatesTooFew, DateTwice
from ..findings import Finding
from ..sensors import SensorBand
from .pairs import DatedPair, ImageFile, read_table
from .table import Dataset, Side, dataset, datasets

IMAGES = (".tif", ".tiff")

NAMED = 5
"""Files that a message names; of more it gives the number."""


@dataclass(frozen=True)
class Catalogue:
    """The dates of a data set, in order.

    Attributes:
        name: of the data set, or of the folder or table.
        folder: where it was found.
        pairs: one for each date of which both images are there.
        dataset: row of the table; None for a user's own set.
        ratio: coarse pixel / fine pixel of the sensors; None if not known.
        orphans: "fine" and "coarse" -> files of dates without a partner.
        unreadable: "fine" and "coarse" -> images whose names do not fit.
        findings: orphans and unreadable names in words.
    """

    name: str
    folder: str
    pairs: list[DatedPair]
    dataset: Optional[Dataset] = None
    ratio: Optional[float] = None
    orphans: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unreadable: dict[str, tuple[str, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    @property
    def dates(self) -> list[str]:
        return [pair.date for pair in self.pairs]

    @property
    def bands(self) -> tuple[SensorBand, ...]:
        """Bands that the table knows; () for a user's own set (its files name them)."""
        return self.dataset.bands if self.dataset else ()


def scan(chosen: Union[Dataset, str], root: str, max_days: int = 0) -> Catalogue:
    """Look at the folder of one data set.

    Args:
        chosen: data set or its name.
        root: its folder (with the two sub-folders in it), or a folder above it such as ``data``
            for ``data/Datasets/AHB``.
        max_days: fine and coarse files this many days apart still make a pair.

    Raises:
        DatasetUnknown: no data set of this name.
        DatasetMissing: no such folder, or it lacks a sub-folder.
        DateTwice: two files of one side have the same date.
        DatesTooFew: fewer than two dates of which both images are there.
    """
    wanted = dataset(chosen) if isinstance(chosen, str) else chosen
    folder = find_folder(wanted, root)
    found, unreadable = {}, {}
    for name, side in (("fine", wanted.fine), ("coarse", wanted.coarse)):
        found[name], unreadable[name] = _dated(side, os.path.join(folder, side.folder), name)
    days, orphans = join(found["fine"], found["coarse"], max_days)
    pairs = [
        DatedPair(
            fine_date,
            _image(found["fine"][fine_date], wanted, wanted.fine),
            _image(found["coarse"][coarse_date], wanted, wanted.coarse),
            coarse_date="" if coarse_date == fine_date else coarse_date,
        )
        for fine_date, coarse_date in days
    ]
    lost = {side: tuple(found[side][d] for d in dates) for side, dates in orphans.items()}
    findings = orphan_findings(lost, orphans, max_days) + _name_findings(unreadable, wanted)
    if len(pairs) < 2:
        raise _too_few(wanted, folder, found, unreadable, orphans)
    return Catalogue(wanted.name, folder, pairs, wanted, wanted.ratio, lost, unreadable, findings)


def read_pairs(path: str) -> Catalogue:
    """The catalogue of a pairing table (its columns: :mod:`.pairs`), or of a folder with a
    ``pairs.csv``.

    Raises:
        FileMissing, PairsInvalid, DateTwice, DatesTooFew
    """
    path = os.path.join(path, "pairs.csv") if os.path.isdir(path) else path
    pairs, ratio = read_table(path)
    if len(pairs) < 2:
        raise DatesTooFew(
            f"{path} has {len(pairs)} dates.",
            "A sample goes from one date to another, so two are needed.",
            "Add rows.",
        )
    folder = os.path.dirname(os.path.abspath(path))
    name = os.path.splitext(os.path.basename(path))[0]
    return Catalogue(os.path.basename(folder) if name == "pairs" else name, folder, pairs, None,
                     ratio)  # fmt: skip


def find_folder(wanted: Dataset, root: str) -> str:
    """The folder of a data set: ``root`` itself, or a known place below it.

    Raises:
        DatasetMissing
    """
    if not os.path.isdir(root):
        raise DatasetMissing(
            f"The folder {root} does not exist.",
            f"The images of {wanted.name} are read from it.",
            "Check --data-root.",
        )
    places = [root, *(os.path.join(root, *name.split("/")) for name in wanted.folders)]
    folders = [wanted.fine.folder, wanted.coarse.folder]
    for place in places:
        if all(os.path.isdir(os.path.join(place, name)) for name in folders):
            return place
    raise DatasetMissing(
        f"{root} does not hold {wanted.name}: neither it nor "
        f"{' nor '.join(wanted.folders)} in it has the folders {' and '.join(folders)}.",
        f"The fine images of {wanted.name} lie in {folders[0]}, the coarse ones in {folders[1]}.",
        "Give --data-root with the folder that holds both, or the one above it.",
    )


def join(
    fine: dict[str, str], coarse: dict[str, str], max_days: int
) -> tuple[list[tuple[str, str]], dict[str, list[str]]]:
    """Join two sides by date, the nearest dates first; each image is used once.

    Args:
        fine, coarse: date -> file.
        max_days: largest difference of the dates.

    Returns:
        pairs (fine date, coarse date) by date; dates without a partner, by side.
    """
    day = {date: ordinal(date) for date in [*fine, *coarse]}
    near = sorted(
        (abs(day[one] - day[other]), one, other)
        for one in fine
        for other in coarse
        if abs(day[one] - day[other]) <= max_days
    )
    left = {"fine": set(fine), "coarse": set(coarse)}
    pairs = []
    for _, one, other in near:
        if one in left["fine"] and other in left["coarse"]:
            pairs.append((one, other))
            left["fine"].discard(one)
            left["coarse"].discard(other)
    return sorted(pairs), {side: sorted(dates) for side, dates in left.items()}


def looks_like(root: str) -> list[Dataset]:
    """The data sets whose folders and file names fit what lies in a folder, best first; several
    when they share their names (AHB, DX and TJ; IC and BC) and the folder does not tell."""
    fitting = []
    for known in datasets():
        try:
            folder = find_folder(known, root)
        except DatasetMissing:
            continue
        named = [_count(side, os.path.join(folder, side.folder))
                 for side in (known.fine, known.coarse)]  # fmt: skip
        if min(named) > 0:
            last = os.path.basename(os.path.abspath(folder)).lower()
            own = {known.name.lower(), *(place.split("/")[-1].lower() for place in known.folders)}
            fitting.append((last in own, known))
    sure = [known for certain, known in fitting if certain]
    return sure or [known for _, known in fitting]


def _listed(folder: str) -> list[str]:
    names = sorted(os.listdir(folder))
    return [n for n in names if n.lower().endswith(IMAGES) and not n.startswith(".")]


def _count(side: Side, folder: str) -> int:
    return sum(side.date(name) is not None for name in _listed(folder))


def _dated(side: Side, folder: str, role: str) -> tuple[dict[str, str], tuple[str, ...]]:
    """date -> file, and the images whose names do not fit."""
    found: dict[str, str] = {}
    unreadable = []
    for name in _listed(folder):
        date, path = side.date(name), os.path.join(folder, name)
        if date is None:
            unreadable.append(path)
        elif date in found:
            raise DateTwice(
                f"Two {role} images in {folder} are of {date}: "
                f"{os.path.basename(found[date])} and {name}.",
                "A date is one scene: which of the images is right cannot be told.",
                "Move one of them away, or name the pairs in a table (--pairs).",
            )
        else:
            found[date] = path
    return found, tuple(unreadable)


def _image(path: str, wanted: Dataset, side: Side) -> ImageFile:
    return ImageFile(
        path,
        scale=wanted.scale,
        offset=0.0,
        negative_is_nodata=wanted.negative_is_nodata,
        sensor=side.sensor,
    )


def _named(items: Union[list[str], tuple[str, ...]]) -> str:
    names = [os.path.basename(item) for item in items]
    rest = len(names) - NAMED
    return ", ".join(names[:NAMED]) + (f" and {rest} more" if rest > 0 else "")


def nearest_days(orphans: dict[str, list[str]]) -> Optional[int]:
    """Smallest distance of a fine and a coarse orphan in days; None when a side has none."""
    gaps = [abs(ordinal(f) - ordinal(c)) for f in orphans["fine"] for c in orphans["coarse"]]
    return min(gaps) if gaps else None


def orphan_findings(
    lost: dict[str, tuple[str, ...]], orphans: dict[str, list[str]], max_days: int
) -> list[Finding]:
    """Images without a partner, in words.

    Args:
        lost, orphans: side -> files, and their dates.
        max_days: that were allowed between the dates of a pair.
    """
    found = []
    gap = nearest_days(orphans)
    for side, other in (("fine", "coarse"), ("coarse", "fine")):
        if not lost[side]:
            continue
        hint = f"Add the {other} images of these dates, or leave it: they are not used."
        if gap is not None:
            hint += f" The nearest {other} image without a partner is {gap} days away."
        found.append(
            Finding(
                "date-orphan",
                "warning",
                f"{_without_partner(len(lost[side]), side, other)}: {_named(lost[side])}.",
                hint,
                option=f"--max-days {gap}" if gap is not None and gap > max_days else "",
                role=side,
                values={"dates": orphans[side], "nearest_days": gap},
            )
        )
    return found


def _without_partner(count: int, side: str, other: str) -> str:
    if count == 1:
        return f"1 {side} image has no {other} image of its date"
    return f"{count} {side} images have no {other} image of their date"


def _name_findings(unreadable: dict[str, tuple[str, ...]], wanted: Dataset) -> list[Finding]:
    return [
        Finding(
            "name-unreadable",
            "warning",
            f"{len(paths)} {side} images are not named as {wanted.name} names them: "
            f"{_named(paths)}.",
            "They are not used. Rename them, or name the pairs in a table (--pairs).",
            role=side,
            values={"files": [os.path.basename(path) for path in paths]},
        )
        for side, paths in unreadable.items()
        if paths
    ]


def _too_few(
    wanted: Dataset,
    folder: str,
    found: dict[str, dict[str, str]],
    unreadable: dict[str, tuple[str, ...]],
    orphans: dict[str, list[str]],
) -> DatesTooFew:
    both = len(found["fine"]) - len(orphans["fine"])
    hint = "Add images."
    gap = nearest_days(orphans)
    if gap is not None:
        hint = f"Fine and coarse dates are {gap} days apart or more: --max-days {gap} joins them."
    elif any(unreadable.values()):
        hint = f"Files with other names: {_named([p for v in unreadable.values() for p in v])}."
        others = [d.name for d in looks_like(folder) if d.name != wanted.name]
        if others:
            hint += f" They look like {' or '.join(others)}."
    return DatesTooFew(
        f"{folder} has {both} dates of {wanted.name} with both images "
        f"({len(found['fine'])} fine and {len(found['coarse'])} coarse images are named as they "
        "should be).",
        "A sample goes from one date to another, so two are needed.",
        hint,
    )
