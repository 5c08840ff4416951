"""Findings that need the pixels: units, valid share, agreement of the pair, shift."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Optional

import numpy as np

from ..findings import Finding
from ..presteps.registration import SHIFT_CELLS, shift_of
from ..raster.crs import metres_per_unit
from .pairs import ENOUGH_CELLS, PairAgreement, agreement
from .registration import Registration, register

if TYPE_CHECKING:
    from ..presteps.run import PreSteps
    from ..raster.scene import RasterScene
    from ..spec import MethodSpec

UNITS_FACTOR = 5.0
"""Means of fine and coarse of one date that differ by more are in different units."""

SCALE_FACTOR = 20.0
"""The same for images of different dates: 0.02 is the mildest scale of a product."""

KELVIN = 273.15
CLOUDY_SHARE = 0.02
HOTTEST = 1000.0
"""A mean temperature above it is not in degrees but in numbers of a file."""

PAIRS = (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3"))


def pixel_findings(
    scene: RasterScene, spec: MethodSpec, facts: dict[str, Any], steps: Optional[PreSteps] = None
) -> list[Finding]:
    """Everything that the pixels tell; ``facts`` receives the numbers. ``steps``: the pre-steps
    of the run; pairs are judged behind them, and only a shift that they leave is told."""
    found = _valid(scene)
    if any(finding.severity == "error" for finding in found):
        return found
    found += _units(scene)
    found += _implausible(scene)
    if any(finding.code == "units-differ" for finding in found):
        return found
    return found + _pairs(scene, spec, facts, steps) + _shift(scene, facts, steps)


def _coarse_range(scene: RasterScene, role: str) -> tuple[float, float, float]:
    cells = scene.coarse_cells(role)
    values = cells.values[:, cells.fraction > 0]
    if values.size == 0:
        return 0.0, 0.0, 0.0
    return float(values.min()), float(values.max()), float(values.mean())


def _valid(scene: RasterScene) -> list[Finding]:
    found = []
    total = scene.rows * scene.columns
    for role in scene.roles:
        if role.startswith("fine"):
            statistics = scene.statistics(role)
            share = statistics.count / total
            constant = share > 0 and bool((statistics.std == 0).all())
        else:
            cells = scene.coarse_cells(role)
            share = float((cells.fraction > 0).mean())
            values = cells.values[:, cells.fraction > 0]
            constant = bool(values.size) and bool((np.ptp(values, axis=1) == 0).all())
        if share == 0:
            found.append(
                Finding(
                    "nothing-valid",
                    "error",
                    f"{role} has no valid pixel in the area.",
                    "Choose another image or area, or check its nodata value and mask.",
                    role=role,
                )
            )
        elif constant and total > 1:
            found.append(
                Finding(
                    "constant-image",
                    "note",
                    f"{role} has the same value everywhere.",
                    "Check that it is the right file.",
                    role=role,
                )
            )
        elif share < 1 - CLOUDY_SHARE:
            found.append(_cloudy(scene, role, share))
    return found


def _cloudy(scene: RasterScene, role: str, share: float) -> Finding:
    date = scene.dates.get(role, "an unknown date")
    kind = "reference image" if role.startswith("fine") else "coarse image"
    return Finding(
        "reference-cloudy" if role.startswith("fine") else "coarse-cloudy",
        "warning",
        f"{100 * (1 - share):.1f} % of the {kind} of {date} is cloud or nodata. The result is "
        "empty there.",
        "Use another date.",
        role=role,
        values={"share": round(1 - share, 4)},
    )


def _units(scene: RasterScene) -> list[Finding]:
    """Fine and coarse numbers must mean the same thing; never rescaled silently.

    Only images of one date are compared closely (classical.md 11.2); images of one sensor may
    differ a lot between dates, so there only the factors of a forgotten scale count.
    """
    first = "coarse_t1" if "coarse_t1" in scene.roles else "coarse_t2"
    for one, other, factor in (
        ("fine_t1", first, UNITS_FACTOR),
        ("fine_t3", "coarse_t3", UNITS_FACTOR),
        (first, "coarse_t2", SCALE_FACTOR),
        (first, "coarse_t3", SCALE_FACTOR),
        ("fine_t1", "fine_t3", SCALE_FACTOR),
    ):
        if one != other and one in scene.roles and other in scene.roles:
            found = _units_of(scene, one, other, factor)
            if found is not None:
                return [found]
    return []


def _range(scene: RasterScene, role: str) -> tuple[float, float, float]:
    """Lowest, highest and mean value of an image."""
    if role.startswith("coarse"):
        return _coarse_range(scene, role)
    found = scene.statistics(role)
    return float(found.minimum.min()), float(found.maximum.max()), float(found.mean.mean())


def _units_of(scene: RasterScene, one: str, other: str, limit: float) -> Optional[Finding]:
    low_1, high_1, mean_1 = _range(scene, one)
    low_2, high_2, mean_2 = _range(scene, other)
    same_side = one.split("_")[0] == other.split("_")[0]
    names = (f"{one} holds", other) if same_side else ("the fine image holds", "the coarse image")
    words = (
        f"Units differ: {names[0]} {low_1:.4g} to {high_1:.4g}, {names[1]} {low_2:.4g} to "
        f"{high_2:.4g}. Fusing them would give nonsense."
    )
    larger = one if mean_1 > mean_2 else other
    if abs(abs(mean_1 - mean_2) - KELVIN) < 40 and 200 < max(mean_1, mean_2) < 400:
        return _units_finding(scene, words, larger, same_side, "offset", -KELVIN)
    if mean_1 <= 0 or mean_2 <= 0:
        return None
    factor = max(mean_1, mean_2) / min(mean_1, mean_2)
    heat = "temperature" in (scene.images[one].quantity, scene.images[other].quantity)
    if factor <= limit or (heat and max(mean_1, mean_2) < HOTTEST):
        return None  # degrees Celsius near zero differ by any factor
    kelvin = 200 < min(mean_1, mean_2) < 400 and 40 < factor < 60
    power = 0.02 if kelvin else 10.0 ** -round(math.log10(factor))
    return _units_finding(scene, words, larger, same_side, "scale", power)


def _units_finding(
    scene: RasterScene, words: str, role: str, one_only: bool, name: str, value: float
) -> Finding:
    """The finding with the scale or offset that mends ``role`` (and the others of its side)."""
    side = role.split("_")[0]
    roles = [role] if one_only else [r for r in scene.roles if r.startswith(side)]
    now = scene.images[role].radiometry
    current = float(now.scale[0]) if name == "scale" else float(now.offset[0])
    value = float(f"{current * value if name == 'scale' else current + value:.6g}")
    return Finding(
        "units-differ",
        "error",
        words,
        f"Say how the numbers of {role if one_only else f'the {side} image'} become physical "
        "values.",
        option="" if one_only else f"--{side}-{name} {value:.6g}",
        fix={f"inputs.{r}.{name}": value for r in roles},
        role=role,
        values={name: value},
    )


def _implausible(scene: RasterScene) -> list[Finding]:
    found = []
    total = scene.rows * scene.columns
    for role, image in scene.images.items():
        if image.implausible:
            share = min(image.implausible / total, 1.0)
            found.append(
                Finding(
                    "values-implausible",
                    "warning",
                    f"{image.implausible} pixels of {role} ({100 * share:.2g} %) hold values that "
                    "no reflectance has; they are left out.",
                    "They may be wrapped negative numbers, or an offset such as -0.1 is missing.",
                    role=role,
                    values={"pixels": image.implausible, "share": share},
                )
            )
    return found


def _pairs(
    scene: RasterScene, spec: MethodSpec, facts: dict[str, Any], steps: Optional[PreSteps]
) -> list[Finding]:
    found = []
    only = len([p for p in PAIRS if set(p) <= set(scene.roles)]) == 1
    checked = {}
    for fine, coarse in PAIRS:
        if fine not in scene.roles or coarse not in scene.roles or scene.cells.size < 2:
            continue
        pair = agreement(scene, fine, coarse) if steps is None else steps.pairs[coarse]
        checked[coarse] = pair
        facts.setdefault("pairs", {})[coarse] = pair.as_dict()
        worst = int(np.argmin(pair.r))
        date = scene.dates.get(fine, "t1" if fine == "fine_t1" else "t3")
        numbers = {"r": pair.r_min, "bias": float(pair.bias[worst]), "n": pair.n}
        if pair.level == "good":
            continue
        if pair.n < ENOUGH_CELLS:
            text = f"The pair of {date} has only {pair.n} cells: too few to tell whether it agrees."
            found.append(Finding("pair-few-cells", "note", text, role=coarse, values=numbers))
            continue
        if pair.level == "fair":
            text = f"The pair of {date} agrees fairly: correlation {pair.r_min:.2f} or better."
            found.append(Finding("pair-fair", "note", text, role=coarse, values=numbers))
            continue
        stops = pair.level == "unusable" and only and spec.group != "comparison"
        found.append(_disagrees(pair, date, coarse, stops))
    return found + _changing_bias(checked)


def _disagrees(pair: PairAgreement, date: str, role: str, stops: bool) -> Finding:
    """A pair that is doubtful or unusable; unusable and alone, it stops the run."""
    how = "hardly agrees" if pair.level == "unusable" else "agrees only in part"
    in_sigma = np.abs(pair.bias) / np.where(pair.sigma > 0, pair.sigma, 1.0)
    return Finding(
        "pair-disagrees",
        "error" if stops else "warning",
        f"The pair of {date} {how}: correlation {pair.r_min:.2f}, bias up to "
        f"{in_sigma.max():.2f} standard deviations. Clouds, a wrong date or a wrong place?",
        "Look at both images, or use another pair.",
        option="--ignore pair-disagrees" if stops else "",
        fix={"options.ignore": ["pair-disagrees"]} if stops else {},
        role=role,
        values={
            "r": pair.r_min,
            "bias_sigma": float(in_sigma.max()),
            "n": pair.n,
            "level": pair.level,
        },
    )


def _changing_bias(checked: dict[str, Any]) -> list[Finding]:
    """A constant difference of the sensors cancels; a changing one goes into the result."""
    if len(checked) < 2:
        return []
    one, other = checked.values()
    apart = np.abs(one.bias - other.bias)
    error = 3 * one.sigma * one.nrmse / math.sqrt(max(one.n, 1))
    if (apart > np.maximum(0.25 * one.sigma, error)).any():
        return [
            Finding(
                "pair-bias-changes",
                "warning",
                f"The difference of the sensors changes between the pairs by {apart.max():.3g}; "
                "this goes straight into the result.",
                "Use the pair that agrees better, or another date.",
                values={"difference": float(apart.max())},
            )
        ]
    return []


def _shift(scene: RasterScene, facts: dict[str, Any], steps: Optional[PreSteps]) -> list[Finding]:
    if not {"fine_t1", "coarse_t1"} <= set(scene.roles):
        return []
    if steps is not None and "coarse_t1" in steps.moved.found:
        found = steps.moved.found["coarse_t1"]
    else:
        found = register(scene, "fine_t1", "coarse_t1")
    if found is None:
        return []
    facts["registration"] = {k: getattr(found, k) for k in found.__dataclass_fields__}
    cells = math.hypot(found.row, found.column) / scene.cells.size
    if not found.accepted or cells < SHIFT_CELLS or (steps is not None and steps.moved.applied):
        return []
    return [_shift_finding(scene, found, cells)]


def _shift_finding(scene: RasterScene, found: Registration, cells: float) -> Finding:
    # The coarse cell shows what lies `row` further down: the coarse georeference is too far up.
    _, a, b, _, d, e = scene.grid.transform
    move = (a * found.column + b * found.row, d * found.column + e * found.row)
    north = "north" if found.row > 0 else "south"
    west = "west" if found.column > 0 else "east"
    parts = [w for w, v in ((north, found.row), (west, found.column)) if abs(v) >= 0.5]
    fix = {
        f"inputs.{role}.shift": shift_of(scene, role, found.row, found.column)
        for role in scene.roles
        if role.startswith("coarse")
    }
    first = next(iter(fix.values()))

    metres = math.hypot(*move) * metres_per_unit(scene.grid.crs)
    return Finding(
        "shift-found",
        "warning",
        f"The coarse images lie {cells:.2f} coarse pixels ({metres:.0f} m) "
        f"{'-'.join(parts) or north} of the fine image. Edges will look doubled.",
        "Correct the shift.",
        option=f"--coarse-shift={first[0]:g},{first[1]:g}",
        fix=fix,
        role="coarse_t1",
        values={"row": found.row, "column": found.column, "cells": cells},
    )
