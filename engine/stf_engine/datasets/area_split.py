"""Which areas are for training, for validation and for the test; an area is never divided."""

from __future__ import annotations

import csv
import dataclasses
import os
from typing import Optional, Sequence

import numpy as np

from ..errors import FileMissing, PairsInvalid
from .areas import AreaSet
from .lines import natural
from .pairs import PARTS
from .split import Split

SHARES = (0.8, 0.1)
"""Of training and validation where nothing says which area is for what."""

SEED = 42

WORDS = {
    "train": "training", "training": "training", "val": "validation", "valid": "validation",
    "validation": "validation", "test": "test",
}  # fmt: skip

PREFERRED = ("test", "validation", "training")
"""A name in several parts belongs to the first of these: nothing that is judged was learned."""


def split_areas(
    found: AreaSet,
    published: bool = False,
    order: Optional[Sequence[int]] = None,
    table: Optional[str] = None,
) -> Split:
    """Split the areas that have revisits.

    Args:
        found: the areas; the parts that they name count, then those of a table with the columns
            ``tile`` and ``split`` in the set's folder.
        published: as the published training does: a shuffle of all names, whatever a table says.
        order: a permutation of the areas in natural order; None = by a seed of its own.
        table: CSV file with the columns ``tile`` and ``split``; it counts before everything else.

    Returns:
        names of the areas of each part; with one area all parts are the same.

    Raises:
        FileMissing, PairsInvalid: no such table, or none of its areas is there.
    """
    names = sorted((area.name for area in found.areas if area.revisits), key=natural)
    notes = []
    parts = {} if published else {a.name: a.part for a in found.areas if a.part and a.revisits}
    if table is not None:
        parts = _named(table, names)
        left = len(names) - len(parts)
        notes += [f"{left} areas are not in {table} and are left out."] if left else []
    elif not parts and not published:
        listed = read_split(found.folder)
        parts = {name: part for name, part in listed.items() if name in names}
        left = len(names) - len(parts)
        if parts and left:
            notes.append(f"{left} areas on disk are not in the split table and are left out.")
    if parts:
        sides = {part: tuple(n for n in names if parts.get(n) == part) for part in PARTS}
    else:
        sides = _shuffled(names, order)
    return _complete(sides, notes)


def _named(table: str, names: list[str]) -> dict[str, str]:
    """Area -> part, of the areas that are there."""
    if not os.path.isfile(table):
        raise _missing(table)
    parts = {name: part for name, part in _of_table(table).items() if name in names}
    if not parts:
        raise _names_none(table, len(names))
    return parts


def _missing(table: str) -> FileMissing:
    return FileMissing(
        f"There is no split table {table}.",
        "It says which areas are for training, validation and test.",
        "Check the path.",
    )


def _names_none(table: str, count: int) -> PairsInvalid:
    return PairsInvalid(
        f"{table} names none of the {count} areas.",
        "Its columns 'tile' and 'split' say which area is for training, val or test; without the "
        "second one it is a list of the areas to use.",
        "Check the names, or leave split_table out.",
    )


def read_names(table: str) -> list[str]:
    """The areas of a list: a table with the column ``tile`` and none that says the parts; empty =
    it is no such list."""
    if not os.path.isfile(table):
        raise _missing(table)
    with open(table, encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file)
        columns = set(reader.fieldnames or ())
        if "tile" not in columns or "split" in columns:
            return []
        names = [(row["tile"] or "").strip() for row in reader]
    return sorted({name for name in names if name}, key=natural)


def only_listed(found: AreaSet, names: list[str], table: str) -> AreaSet:
    """The areas of a list that are there.

    Raises:
        PairsInvalid: none of them is.
    """
    areas = tuple(area for area in found.areas if area.name in names)
    if not areas:
        raise _names_none(table, len(found.areas))
    return dataclasses.replace(found, areas=areas)


def read_split(folder: str) -> dict[str, str]:
    """Area -> part of the first table in a folder that has a column of both; else empty."""
    for name in sorted(os.listdir(folder), key=natural):
        if name.lower().endswith(".csv"):
            parts = _of_table(os.path.join(folder, name))
            if parts:
                return parts
    return {}


def _of_table(path: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    with open(path, encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file)
        if not {"tile", "split"} <= set(reader.fieldnames or ()):
            return {}
        for row in reader:
            part = WORDS.get((row["split"] or "").strip().lower())
            name = (row["tile"] or "").strip()
            if part is None or not name:
                continue
            before = parts.get(name, part)
            parts[name] = min(part, before, key=PREFERRED.index)
    return parts


def _shuffled(names: list[str], order: Optional[Sequence[int]]) -> dict[str, tuple[str, ...]]:
    count = len(names)
    turn = np.random.default_rng(SEED).permutation(count) if order is None else order
    mixed = [names[int(i)] for i in turn]
    judged = max(int(SHARES[1] * count), 1) if count > 2 else 0
    learned = count - 2 * judged
    if count > 20:  # the published shares; what is left over by rounding down is not used
        learned = int(SHARES[0] * count)
    return {
        "training": tuple(mixed[:learned]),
        "validation": tuple(mixed[learned : learned + judged]),
        "test": tuple(mixed[learned + judged : learned + 2 * judged]),
    }


def _complete(sides: dict[str, tuple[str, ...]], notes: list[str]) -> Split:
    """No part stays empty: too few areas are used twice, and a note says so."""
    training, validation, test = (sides[part] for part in PARTS)
    everything = (*training, *validation, *test)
    if not training:
        training = everything
        notes.append("No area is named for training: all areas are trained on.")
    if not validation and not test:
        validation = test = training[-1:]
        training = training[:-1] or training
        shared = "" if training != test else " and trained on"
        notes.append(
            f"Validation and test are the same area ({test[0]}){shared}: the scores flatter the "
            "network."
        )
    elif not validation or not test:
        validation = test = validation or test
        notes.append("Validation and test are the same areas: the scores flatter the network.")
    return Split(training, validation, test, " ".join(notes))
