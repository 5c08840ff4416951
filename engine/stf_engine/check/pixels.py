"""Findings that need the pixels: units, valid share, agreement of the pair, shift."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from ..findings import Finding
from .pairs import agreement
from .registration import Registration, register

if TYPE_CHECKING:
    from ..raster.scene import RasterScene

UNITS_FACTOR = 5.0
KELVIN = 273.15
CLOUDY_SHARE = 0.02
SHIFT_CELLS = 0.1
"""A shift below this many coarse pixels is not worth a warning."""

PAIRS = (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3"))


def pixel_findings(scene: RasterScene, facts: dict[str, Any]) -> list[Finding]:
    """Everything that the pixels tell; ``facts`` receives the numbers."""
    found = _valid(scene)
    if any(finding.severity == "error" for finding in found):
        return found
    found += _units(scene)
    found += _implausible(scene)
    if any(finding.code == "units-differ" for finding in found):
        return found
    return found + _pairs(scene, facts) + _shift(scene, facts)


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
    """Fine and coarse numbers must mean the same thing; never rescaled silently."""
    fine = scene.statistics("fine_t1")
    mean_f = float(fine.mean.mean())
    for role in scene.roles:
        if not role.startswith("coarse"):
            continue
        low, high, mean_c = _coarse_range(scene, role)
        words = (
            f"Units differ: the fine image holds {fine.minimum.min():.4g} to "
            f"{fine.maximum.max():.4g}, {role} {low:.4g} to {high:.4g}. Fusing them would give "
            "nonsense."
        )
        if abs(abs(mean_f - mean_c) - KELVIN) < 40 and max(mean_f, mean_c) > 200:
            side = "coarse" if mean_c > mean_f else "fine"
            return [_units_finding(scene, words, side, "offset", -KELVIN)]
        if mean_f > 0 and mean_c > 0:
            factor = mean_f / mean_c
            if factor > UNITS_FACTOR or factor < 1 / UNITS_FACTOR:
                power = 10.0 ** -abs(round(math.log10(factor)))
                side = "fine" if factor > 1 else "coarse"
                return [_units_finding(scene, words, side, "scale", power)]
    return []


def _units_finding(scene: RasterScene, words: str, side: str, name: str, value: float) -> Finding:
    roles = [role for role in scene.roles if role.startswith(side)]
    now = scene.images[roles[0]].radiometry
    current = float(now.scale[0]) if name == "scale" else float(now.offset[0])
    value = current * value if name == "scale" else current + value
    return Finding(
        "units-differ",
        "error",
        words,
        f"Say how the {side} numbers become physical values.",
        option=f"--{side}-{name} {value:.6g}",
        fix={f"inputs.{role}.{name}": float(f"{value:.6g}") for role in roles},
        role=roles[0],
        values={name: float(f"{value:.6g}")},
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


def _pairs(scene: RasterScene, facts: dict[str, Any]) -> list[Finding]:
    found = []
    checked = {}
    for fine, coarse in PAIRS:
        if fine not in scene.roles or coarse not in scene.roles or scene.cells.size < 2:
            continue
        pair = agreement(scene, fine, coarse)
        checked[coarse] = pair
        facts.setdefault("pairs", {})[coarse] = pair.as_dict()
        worst = int(np.argmin(pair.r))
        date = scene.dates.get(fine, "t1" if fine == "fine_t1" else "t3")
        numbers = {"r": pair.r_min, "bias": float(pair.bias[worst]), "n": pair.n}
        if pair.level == "good" or pair.n < 3:
            continue
        if pair.level == "fair":
            text = f"The pair of {date} agrees fairly: correlation {pair.r_min:.2f} or better."
            found.append(Finding("pair-fair", "note", text, role=coarse, values=numbers))
            continue
        hardly = pair.level == "unusable"
        how = "hardly agrees" if hardly else "agrees only in part"
        in_sigma = np.abs(pair.bias) / np.where(pair.sigma > 0, pair.sigma, 1.0)
        found.append(
            Finding(
                "pair-disagrees",
                "warning",
                f"The pair of {date} {how}: correlation {pair.r_min:.2f}, bias up to "
                f"{in_sigma.max():.2f} standard deviations. Clouds, a wrong date or a wrong place?",
                "Look at both images, or use another pair.",
                role=coarse,
                values={**numbers, "level": pair.level},
            )
        )
    return found + _changing_bias(checked)


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


def _shift(scene: RasterScene, facts: dict[str, Any]) -> list[Finding]:
    if not {"fine_t1", "coarse_t1"} <= set(scene.roles):
        return []
    found = register(scene, "fine_t1", "coarse_t1")
    if found is None:
        return []
    facts["registration"] = {k: getattr(found, k) for k in found.__dataclass_fields__}
    cells = math.hypot(found.row, found.column) / scene.cells.size
    if not found.accepted or cells < SHIFT_CELLS:
        return []
    return [_shift_finding(scene, found, cells)]


def _shift_finding(scene: RasterScene, found: Registration, cells: float) -> Finding:
    # The coarse cell shows what lies `row` further down: the coarse georeference is too far up.
    _, a, b, _, d, e = scene.grid.transform
    move = (a * found.column + b * found.row, d * found.column + e * found.row)
    north = "north" if found.row > 0 else "south"
    west = "west" if found.column > 0 else "east"
    parts = [w for w, v in ((north, found.row), (west, found.column)) if abs(v) >= 0.5]
    fix: dict[str, Any] = {}
    for role in scene.roles:
        if role.startswith("coarse"):
            before = scene.images[role].image.shift or [0.0, 0.0]
            fix[f"inputs.{role}.shift"] = [
                round(before[0] + move[0], 9),
                round(before[1] + move[1], 9),
            ]
    first = next(iter(fix.values()))
    from ..raster.crs import metres_per_unit

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
