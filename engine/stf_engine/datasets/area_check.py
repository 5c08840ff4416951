"""``stf datasets check`` of areas: what is missing or doubtful in each."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Optional

from ..errors import DatasetMissing, DatasetUnknown, StfError
from ..events import Progress
from ..findings import Finding, ordered
from .area_images import AreaImages, read_area
from .area_split import split_areas
from .areas import Area, AreaSet, is_area_table, read_areas
from .split import Split
from .worldstrat import NAME, root_of, scan

CLOUDY_SHARE = 0.8
"""A revisit with more cloud is told."""


@dataclass
class CheckedAreas:
    """What was found.

    Attributes:
        areas: the set.
        split: what training would use the areas for.
        facts: name, folder, parts; per area: revisits, clouds, pan, target.
        findings: errors first.
    """

    areas: AreaSet
    split: Split
    facts: dict[str, Any]
    findings: list[Finding]

    @property
    def usable(self) -> bool:
        """False when training would stop."""
        return all(finding.severity != "error" for finding in self.findings)


def is_areas(folder: str, name: Optional[str] = None) -> bool:
    """Whether a folder or a table holds areas instead of dates."""
    if name is not None:
        return name.strip().lower() == NAME.lower()
    return is_area_table(folder) or (os.path.isdir(folder) and root_of(folder) is not None)


def open_areas(folder: str, name: Optional[str] = None, depth: int = 16) -> AreaSet:
    """The areas of a folder or table.

    Args:
        depth: 8 for the 8-bit sharp images of a published folder.

    Raises:
        DatasetUnknown: another data set, whose files are images of dates.
        DatasetMissing, FileMissing, PairsInvalid
    """
    if name is not None and name.strip().lower() != NAME.lower():
        raise DatasetUnknown(
            f"The data set {name} has no areas of several revisits.",
            "SatFusion networks learn from revisits, a panchromatic image and a sharp target.",
            f"Give --dataset {NAME}, or your own table with --pairs areas.csv.",
        )
    if name is None and (os.path.isfile(folder) or is_area_table(folder)):
        return read_areas(folder)
    return scan(folder, depth)


def check_areas(
    folder: str, name: Optional[str] = None, progress: Optional[Progress] = None
) -> CheckedAreas:
    """Look at every image of every area.

    Raises:
        DatasetMissing: there is no area.
        FileMissing, PairsInvalid: about a table.
    """
    progress = progress or Progress()
    found = open_areas(folder, name)
    findings, facts = list(found.findings), {}
    for number, area in enumerate(found.areas):
        progress.update(number / len(found.areas), f"Looking at {area.name}")
        facts[area.name] = _look(found, area, findings)
    complete = [a for a in found.areas if a.revisits]
    if not complete:
        raise DatasetMissing(
            f"None of the {len(found.areas)} areas in {found.folder} has a revisit.",
            "There is nothing to fuse.",
            "Check that the files are where the documentation of the data set says.",
        )
    parts = split_areas(found)
    if parts.note:
        findings.append(Finding("split-shared", "note", parts.note))
    if not any(facts[a.name].get("target") for a in found.areas):
        findings.append(
            Finding("target-missing", "error", "No area has a target: nothing can be learned.",
                    "Add the targets, or train with --set sharpens=true where colours and pan "
                    "are there.")
        )  # fmt: skip
    named = {part: list(parts.part(part)) for part in ("training", "validation", "test")}
    told = {"name": found.name, "folder": found.folder, "areas": facts, "parts": named}
    return CheckedAreas(found, parts, told, ordered(findings))


def _look(found: AreaSet, area: Area, findings: list[Finding]) -> dict[str, Any]:
    """Numbers of one area; adds what is missing or doubtful to the findings."""
    facts: dict[str, Any] = {
        "revisits": len(area.revisits), "pan": area.pan is not None,
        "target": area.target is not None,
    }  # fmt: skip
    if not area.revisits:
        findings.append(
            Finding("area-incomplete", "warning", f"{area.name} has no revisits; it is not used.",
                    "Add them, or remove the folder.", values={"area": area.name})
        )  # fmt: skip
        return facts
    if area.pan is None:
        findings.append(
            Finding("area-incomplete", "warning",
                    f"{area.name} has no panchromatic image: only networks of revisits alone can "
                    "use it.", "Add it.", values={"area": area.name})
        )  # fmt: skip
    if area.target is None:
        findings.append(_without_target(found, area))
    try:
        read = read_area(found, area, sharpens=True)
    except StfError as error:
        findings.append(Finding(error.code, "error", error.problem, error.hint))
        return facts
    return {**facts, **_numbers(read, findings)}


def _without_target(found: AreaSet, area: Area) -> Finding:
    expected = f"{area.name}_ps.tiff" if found.name == NAME else "target"
    possible = area.colours is not None and area.pan is not None
    return Finding(
        "target-missing", "warning",
        f"{area.name} has no target ({expected}); it is not trained on.",
        "Add it, or train with --set sharpens=true: the target is then made of the colours at "
        "6 m and the panchromatic image, and the card says so." if possible else "Add it.",
        values={"area": area.name},
    )  # fmt: skip


def _numbers(read: AreaImages, findings: list[Finding]) -> dict[str, Any]:
    shares = [round(float(mask.mean()), 4) for mask in read.clouded]
    cloudy = [number for number, share in enumerate(shares, 1) if share >= CLOUDY_SHARE]
    if cloudy:
        findings.append(
            Finding("revisit-cloudy", "note" if len(cloudy) < len(shares) else "warning",
                    f"{read.name}: {len(cloudy)} of {len(shares)} revisits are cloud or no data "
                    f"(number {', '.join(map(str, cloudy))}).",
                    "Training leaves a revisit out of the chips that it does not show.",
                    values={"area": read.name})
        )  # fmt: skip
    return {"clouds": shares, "known": round(float(read.known.mean()), 4)}
