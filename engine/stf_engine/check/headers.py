"""Findings that need no pixels: dates, ratio, roles, sizes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Optional

from ..findings import Finding
from ..recipe_types import Recipe
from ..spec import MethodSpec

if TYPE_CHECKING:
    from ..raster.scene import RasterScene

NEAR_DAYS = 16
"""Fine and coarse image of a pair may differ by this much (one Landsat cycle)."""


def header_findings(scene: RasterScene, recipe: Recipe, spec: MethodSpec) -> list[Finding]:
    """Everything the headers tell."""
    return [*scene.notes, *_ratio(scene, spec), *_dates(scene), *_names(scene)]


def _ratio(scene: RasterScene, spec: MethodSpec) -> list[Finding]:
    ratio = scene.ratio
    if ratio < 0.75:
        swapped = {
            f"inputs.{one}.path": scene.images[other].path
            for one, other in (("fine_t1", "coarse_t1"), ("coarse_t1", "fine_t1"))
            if one in scene.images and other in scene.images
        }
        return [
            Finding(
                "roles-swapped",
                "error",
                f"The coarse image is sharper than the fine one: its pixel is {ratio:.2g} of the "
                "fine pixel. Were they swapped?",
                "Swap the fine and the coarse images.",
                fix=swapped,
                values={"ratio": ratio},
            )
        ]
    low, high = spec.ratio
    if scene.cells.size > 1 and not low <= ratio <= high:
        return [
            Finding(
                "ratio-unfit",
                "warning",
                f"{spec.title} works for ratios of {low:g} to {high:g}; these images have "
                f"{ratio:.3g}. The result may look blocky.",
                "Choose another method.",
                values={"ratio": ratio},
            )
        ]
    return []


def _dates(scene: RasterScene) -> list[Finding]:
    days, dates = scene.days, scene.dates
    found = []
    missing = [role for role in scene.roles if role not in days]
    if missing:
        found.append(
            Finding(
                "date-unknown",
                "note",
                f"No date was found for {', '.join(missing)}.",
                "Give it, so that the result is dated.",
                option=f"--date {missing[0]}=YYYY-MM-DD",
                values={"roles": missing},
            )
        )
    if {"fine_t1", "coarse_t1", "coarse_t2"} <= set(days):
        apart = abs(days["fine_t1"] - days["coarse_t1"])
        if apart > NEAR_DAYS and abs(days["fine_t1"] - days["coarse_t2"]) < apart:
            found.append(
                Finding(
                    "dates-wrong",
                    "error",
                    f"The coarse image of t1 is of {dates['coarse_t1']} and the one of t2 of "
                    f"{dates['coarse_t2']}, but the fine image is of {dates['fine_t1']}. "
                    "Were the coarse images swapped?",
                    "Swap the two coarse images, or give their dates with --date.",
                    fix={
                        "inputs.coarse_t1.path": scene.images["coarse_t2"].path,
                        "inputs.coarse_t2.path": scene.images["coarse_t1"].path,
                    },
                )
            )
        elif days["coarse_t1"] == days["coarse_t2"]:
            found.append(
                Finding(
                    "dates-equal",
                    "warning",
                    f"Both coarse images are of {dates['coarse_t1']}: nothing changes.",
                    "Choose the coarse image of the date you want.",
                )
            )
    found += _pair_dates(scene)
    found += _outside(scene)
    if {"fine_t1", "fine_t3"} <= set(days) and days["fine_t3"] <= days["fine_t1"]:
        found.append(
            Finding(
                "dates-wrong",
                "error",
                f"The second pair ({dates['fine_t3']}) is not later than the first "
                f"({dates['fine_t1']}).",
                "Swap the pairs, or give the dates with --date.",
            )
        )
    return found


def _outside(scene: RasterScene) -> list[Finding]:
    """Two pairs bracket the date best: beyond them a method extrapolates."""
    days, dates = scene.days, scene.dates
    if not {"fine_t1", "coarse_t2", "fine_t3"} <= set(days):
        return []
    if days["fine_t1"] <= days["coarse_t2"] <= days["fine_t3"]:
        return []
    return [
        Finding(
            "date-outside",
            "note",
            f"The wanted date {dates['coarse_t2']} is not between the pairs of "
            f"{dates['fine_t1']} and {dates['fine_t3']}.",
            "A pair before and one after the date give the best result.",
            role="coarse_t2",
        )
    ]


def _pair_dates(scene: RasterScene) -> list[Finding]:
    found = []
    for fine, coarse in (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3")):
        if fine in scene.days and coarse in scene.days:
            apart = abs(scene.days[fine] - scene.days[coarse])
            if apart > 3:
                found.append(
                    Finding(
                        "pair-dates-differ",
                        "warning",
                        f"The fine image is of {scene.dates[fine]} and its coarse image of "
                        f"{scene.dates[coarse]}, {apart} days apart.",
                        "A pair is a fine and a coarse image of one date.",
                        role=coarse,
                        values={"days": apart},
                    )
                )
    return found


def _names(scene: RasterScene) -> list[Finding]:
    """Given dates that contradict the files' own, and files that tell two dates."""
    found = []
    read = {role: [r.date for r in image.dates] for role, image in scene.images.items()}
    given = {role: image.image.date for role, image in scene.images.items()}
    odd = [role for role in read if given[role] and read[role] and given[role] not in read[role]]
    for role in odd:
        other = next((o for o in odd if o != role and _exchanged(role, o, given, read)), None)
        if other is None:
            found.append(_contradicts(scene, role, read[role][0]))
        elif role < other:
            found.append(_swapped(scene, role, other))
    for role, image in scene.images.items():
        dates = read[role]
        if len(dates) < 2 or given[role]:
            continue
        found.append(
            Finding(
                "dates-differ",
                "warning",
                f"{os.path.basename(image.path)} has two dates: {dates[0]} "
                f"({image.dates[0].source}) and {dates[1]} ({image.dates[1].source}).",
                f"{dates[0]} is used. Give the right one if that is wrong.",
                option=f"--date {role}={dates[1]}",
                fix={f"inputs.{role}.date": dates[1]},
                role=role,
                values={"dates": dates},
            )
        )
    return found


def _exchanged(
    one: str, other: str, given: dict[str, Optional[str]], read: dict[str, list[str]]
) -> bool:
    return given[one] in read[other] and given[other] in read[one]


def _contradicts(scene: RasterScene, role: str, date: str) -> Finding:
    image = scene.images[role]
    return Finding(
        "dates-contradict",
        "warning",
        f"{os.path.basename(image.path)} was given the date {image.image.date}, but its "
        f"{image.dates[0].source} says {date}.",
        "Use the file's date, or keep the given one.",
        option=f"--date {role}={date}",
        fix={f"inputs.{role}.date": date},
        role=role,
        values={"given": image.image.date, "read": date},
    )


def _swapped(scene: RasterScene, one: str, other: str) -> Finding:
    first, second = scene.images[one], scene.images[other]
    names = [os.path.basename(image.path) for image in (first, second)]
    return Finding(
        "dates-swapped",
        "warning",
        f"The dates of {names[0]} and {names[1]} contradict their file names. Were they swapped?",
        "Swap the two dates, or keep them.",
        option=f"--date {one}={second.image.date} --date {other}={first.image.date}",
        fix={f"inputs.{one}.date": second.image.date, f"inputs.{other}.date": first.image.date},
        role=one,
        values={one: first.image.date, other: second.image.date},
    )
