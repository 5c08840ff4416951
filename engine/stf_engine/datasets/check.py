"""``stf datasets check``: what is on disk, and what is wrong or doubtful with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..errors import DatasetUnknown, StfError
from ..events import Progress
from ..findings import Finding, ordered
from ..radiometry import PLAUSIBLE_REFLECTANCE
from . import images
from .catalogue import Catalogue, looks_like, read_pairs, scan
from .pairs import DatedPair
from .split import Split, split

SPARSE_SHARE = 0.5
"""A date with fewer known pixels is worth a word."""

LEAST_BRIGHT = 0.01
"""The brightest hundredth of a scene reflects more than this, whatever is on it."""

LEAST_CORRELATION = 0.5
"""Fine and coarse image of one place and date correlate better than this."""


@dataclass
class Checked:
    """What was found.

    Attributes:
        catalogue: the dates.
        split: what training would use them for.
        facts: rows, columns, bands, type, sample pairs per part; per date the valid share and the
            correlation of fine and coarse.
        findings: errors first.
    """

    catalogue: Catalogue
    split: Split
    facts: dict[str, Any]
    findings: list[Finding]

    @property
    def usable(self) -> bool:
        """False when training would stop."""
        return all(finding.severity != "error" for finding in self.findings)


def check(
    root: str,
    name: Optional[str] = None,
    progress: Optional[Progress] = None,
    max_days: int = 0,
) -> Checked:
    """Look at every image of a data set.

    Args:
        root: folder of a data set, or above it; or a pairing table, or its folder.
        name: of the data set; None = told by folders and file names.
        max_days: fine and coarse files so many days apart still make a pair.

    Raises:
        DatasetUnknown: it cannot be told which data set it is.
        DatasetMissing, DatesTooFew, DateTwice, PairsInvalid, FileMissing
    """
    progress = progress or Progress()
    found = _catalogue(root, name, max_days)
    parts = split(found.pairs, found.dataset)
    findings = list(found.findings)
    if parts.note:
        findings.append(Finding("split-shared", "note", parts.note))
    facts: dict[str, Any] = {"name": found.name, "folder": found.folder, "dates": {}}
    bands = len(found.bands) or None
    sizes: dict[tuple[int, int], list[str]] = {}
    for number, pair in enumerate(found.pairs):
        progress.update(number / len(found.pairs), f"Looking at {pair.date}")
        try:
            header = images.check_pair(pair, bands)
        except StfError as error:
            findings.append(Finding(error.code, "error", error.problem, error.hint))
            continue
        bands = header.bands
        sizes.setdefault((header.rows, header.columns), []).append(pair.date)
        facts.update(rows=header.rows, columns=header.columns, bands=header.bands,
                     dtype=str(header.dtype))  # fmt: skip
        facts["dates"][pair.date] = _look(pair, found.dataset is not None, findings)
    if len(sizes) > 1:
        words = "; ".join(f"{r} x {c} pixels: {', '.join(d)}" for (r, c), d in sizes.items())
        findings.append(
            Finding("sizes-differ", "error", f"The dates differ in size ({words}).",
                    "Bring them onto one grid with 'stf datasets make'.")
        )  # fmt: skip
    facts["parts"] = {n: list(parts.part(n)) for n in ("training", "validation", "test")}
    return Checked(found, parts, facts, ordered(findings))


def _catalogue(root: str, name: Optional[str], max_days: int) -> Catalogue:
    if name is not None:
        return scan(name, root, max_days)
    if os.path.isfile(root) or os.path.isfile(os.path.join(root, "pairs.csv")):
        return read_pairs(root)
    fitting = looks_like(root)
    if len(fitting) == 1:
        return scan(fitting[0], root, max_days)
    names = ", ".join(known.name for known in fitting)
    raise DatasetUnknown(
        f"{root} looks like {names}." if fitting else f"{root} looks like none of the data sets.",
        "Data sets differ in file names, bands and units.",
        "Name it with --dataset." if fitting
        else "Name it with --dataset, or make one of your own images with 'stf datasets make'.",
    )  # fmt: skip


def _look(pair: DatedPair, published: bool, findings: list[Finding]) -> dict[str, Any]:
    """Numbers of one date; adds what is doubtful to the findings."""
    fine, coarse = images.read(pair.fine), images.read(pair.coarse)
    both = fine.valid & coarse.valid
    share = float(both.mean())
    if share < SPARSE_SHARE:
        findings.append(
            Finding("valid-few", "warning" if share else "error",
                    f"Only {100 * share:.0f} % of the pixels of {pair.date} are known in both "
                    "images.", "Leave the date out, or check nodata and masks.",
                    values={"date": pair.date, "share": share})
        )  # fmt: skip
    if not both.any():
        return {"valid": share}
    one, other = fine.physical()[:, both], coarse.physical()[:, both]
    for side, values in (("fine", one), ("coarse", other)):
        if published or (pair.fine.scale or 1.0) != 1.0:
            _check_units(side, pair, values, findings)
    known = [c for c in map(_correlation, one, other) if not np.isnan(c)]
    if not known:
        return {"valid": round(share, 4)}
    correlation = float(np.mean(known))
    if correlation < LEAST_CORRELATION:
        findings.append(
            Finding("pair-unlike", "warning",
                    f"Fine and coarse image of {pair.date} correlate by {correlation:.2f} only.",
                    "Check that they show the same place and date, with 'stf check'.",
                    values={"date": pair.date, "correlation": correlation})
        )  # fmt: skip
    return {"valid": round(share, 4), "correlation": round(correlation, 4)}


def _check_units(side: str, pair: DatedPair, values: np.ndarray, findings: list[Finding]) -> None:
    """Do the numbers have the range that the divisor of the data set says?"""
    low, high = (float(np.percentile(values, p)) for p in (1, 99))
    if not (PLAUSIBLE_REFLECTANCE[0] <= low and LEAST_BRIGHT <= high <= PLAUSIBLE_REFLECTANCE[1]):
        findings.append(
            Finding("units-doubtful", "warning",
                    f"The {side} image of {pair.date} has values from {low:.4g} to {high:.4g} "
                    "after its divisor; reflectance lies within 0 to 1.",
                    "The files are scaled otherwise than published: name them in a pairing table "
                    "with the column 'scale'.", role=side)
        )  # fmt: skip


def _correlation(one: np.ndarray, other: np.ndarray) -> float:
    if one.min() == one.max() or other.min() == other.max():
        return float("nan")
    return float(np.corrcoef(one.astype(np.float64), other.astype(np.float64))[0, 1])
