"""Findings that need no pixels: dates, ratio, roles, sizes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

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
    """Given dates that contradict the file's own."""
    found = []
    for role, image in scene.images.items():
        read = [reading.date for reading in image.dates]
        if image.image.date and read and image.image.date not in read:
            found.append(
                Finding(
                    "dates-swapped",
                    "warning",
                    f"{os.path.basename(image.path)} was given the date {image.image.date}, but "
                    f"its {image.dates[0].source} says {read[0]}.",
                    "Use the file's date, or keep the given one.",
                    fix={f"inputs.{role}.date": read[0]},
                    role=role,
                )
            )
        elif len(read) > 1 and not image.image.date:
            found.append(
                Finding(
                    "dates-differ",
                    "warning",
                    f"{os.path.basename(image.path)} has two dates: {read[0]} "
                    f"({image.dates[0].source}) and {read[1]} ({image.dates[1].source}).",
                    f"{read[0]} is used. Give the right one if that is wrong.",
                    option=f"--date {role}={read[1]}",
                    fix={f"inputs.{role}.date": read[1]},
                    role=role,
                )
            )
    return found
