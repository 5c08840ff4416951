"""The pre-steps of a run, in order: registration, footprint, adjustment, reliability."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..check.pairs import PairAgreement, compare
from ..findings import Finding
from ..scene import Scene
from .adjustment import Adjustment, fitted
from .footprint import seen
from .registration import PAIRS, Moved, registered
from .scene import PreparedScene

if TYPE_CHECKING:
    from ..events import Progress
    from ..raster.scene import RasterScene
    from ..recipe_types import Recipe

RELIABILITY = {"good": 1.0, "fair": 0.7, "doubtful": 0.3, "unusable": 0.0}
"""Weight of a pair by its level (classical.md 11.3)."""

NOTHING_TO_COMPARE = "The scene is too small, or has no pair."


@dataclass
class PreSteps:
    """What the pre-steps made and found.

    Attributes:
        files: the opened files, moved to where they belong.
        scene: what a method sees; ``files`` itself when nothing is adjusted or moved.
        sigma: footprint of the coarse sensor in cells, 0 = its own pixel.
        pairs: coarse role of each pair -> its agreement, through the footprint, after the steps.
        weights: coarse role of each pair -> its reliability, 0..1.
        report: what each step did and by how much; JSON values.
    """

    files: RasterScene
    scene: Scene
    sigma: float = 0.0
    pairs: dict[str, PairAgreement] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)
    report: dict[str, Any] = field(default_factory=dict)
    moved: Moved = field(default_factory=lambda: Moved({}))


def prepare(scene: RasterScene, recipe: Recipe, progress: Progress) -> PreSteps:
    """Do the pre-steps that the options of a recipe ask for."""
    options = recipe.options
    counted = _counted(scene)
    files, moved = registered(scene, recipe, progress)
    there = [(f, c) for f, c in PAIRS if f in files.roles and c in files.roles]
    cells = {c: (seen(files, f, moved.sigma), files.coarse_cells(c)) for f, c in there}
    adjustment = fitted(list(cells.values()), options.adjustment)
    prepared: Scene = files
    if moved.applied or adjustment.changes.any():
        prepared = PreparedScene(
            files,
            (moved.row, moved.column),
            adjustment.gain,
            adjustment.offset,
            options.resampling,
        )
    pairs = {c: compare(fine, prepared.coarse_cells(c)) for c, (fine, _) in cells.items()}
    weights = {
        c: 1.0 if options.reliability == "off" else RELIABILITY[pair.level]
        for c, pair in pairs.items()
    }
    for role, image in scene.images.items():
        image.implausible = counted[role]
    steps = PreSteps(files, prepared, moved.sigma, pairs, weights, {}, moved)
    steps.report = {
        "registration": _registration(moved, options.registration, files.cells.size),
        "point_spread": _point_spread(moved, options.point_spread),
        "adjustment": _adjustment(adjustment, options.adjustment),
        "reliability": {
            "state": options.reliability,
            "pairs": {
                c: {"level": p.level, "r": round(p.r_min, 4), "weight": weights[c]}
                for c, p in pairs.items()
            },
        },
    }
    return steps


def _counted(scene: RasterScene) -> dict[str, int]:
    """Implausible pixels of each image after one look at all of it; images count at every look."""
    for role in scene.roles:
        if role.startswith("fine"):
            scene.statistics(role)
        else:
            scene.coarse_cells(role)
    return {role: image.implausible for role, image in scene.images.items()}


def findings(steps: PreSteps) -> list[Finding]:
    """What was done, as notes: a person should know that it was."""
    found = []
    for code, name in (
        ("shift-corrected", "registration"),
        ("point-spread-found", "point_spread"),
        ("sensor-adjusted", "adjustment"),
    ):
        report = steps.report.get(name, {})
        if report.get("state") == "applied":
            numbers = {k: v for k, v in report.items() if k not in ("state", "words")}
            found.append(Finding(code, "note", report["words"], role="coarse_t1", values=numbers))
    return found


def _registration(moved: Moved, mode: str, size: int) -> dict[str, Any]:
    estimates = [e for e in moved.found.values() if e is not None]
    if mode == "off" or not estimates:
        words = "Not asked for." if mode == "off" else NOTHING_TO_COMPARE
        return {"state": "off" if mode == "off" else "unknown", "words": words}
    first = estimates[0]
    numbers = {
        "row": round(first.row, 2) + 0.0,
        "column": round(first.column, 2) + 0.0,
        "moved_row": round(moved.row, 3) + 0.0,
        "moved_column": round(moved.column, 3) + 0.0,
        "correlation": round(first.score, 4),
        "correlation_before": round(first.plain_score, 4),
        "cells": first.n,
    }
    if not moved.applied:
        why = "It is below a tenth of a coarse pixel." if first.accepted else "It is not clear."
        found = [round(v, 1) + 0.0 for v in (first.row, first.column)]  # no "-0.0"
        words = f"Found {found[0]:+.1f} rows, {found[1]:+.1f} columns. {why}"
        return {"state": "not needed" if first.accepted else "unclear", "words": words, **numbers}
    parts = [
        f"{abs(pixels):.3g} fine pixels {side}"
        for pixels, side in (
            (moved.row, "down" if moved.row > 0 else "up"),
            (moved.column, "to the right" if moved.column > 0 else "to the left"),
        )
        if pixels
    ]
    words = (
        f"The coarse images were moved by {' and '.join(parts)}, "
        f"{math.hypot(moved.row, moved.column) / size:.2f} coarse pixels. With footprint and "
        f"place known, fine and coarse image correlate by {first.score:.2f} instead of "
        f"{first.plain_score:.2f}."
    )
    return {"state": "applied", "words": words, **numbers}


def _point_spread(moved: Moved, mode: str) -> dict[str, Any]:
    if mode == "off":
        return {"state": "off", "sigma_cells": 0.0, "words": "Not asked for."}
    if not any(moved.found.values()):
        return {"state": "unknown", "sigma_cells": 0.0, "words": NOTHING_TO_COMPARE}
    if moved.sigma <= 0:
        words = "No footprint beyond the coarse pixel itself shows clearly."
        return {"state": "not needed", "sigma_cells": 0.0, "words": words}
    words = (
        f"The coarse sensor sees more than its pixel: a Gaussian with a standard deviation of "
        f"{moved.sigma:.2g} coarse pixels. Fine and coarse images are compared through it."
    )
    return {"state": "applied", "sigma_cells": moved.sigma, "words": words}


def _adjustment(found: Adjustment, mode: str) -> dict[str, Any]:
    if mode == "off" or found.n == 0:
        words = "Not asked for." if mode == "off" else NOTHING_TO_COMPARE
        return {"state": "off" if mode == "off" else "unknown", "words": words}
    numbers = {
        "gain": [round(float(v), 5) for v in found.gain],
        "offset": [float(f"{v:.5g}") for v in found.offset],
        "r": [round(float(v), 4) for v in found.r],
        "cells": found.n,
    }
    if not found.changes.any():
        words = "The sensors agree, or not well enough to tell by how much they differ."
        return {"state": "not needed", "words": words, **numbers}
    words = (
        f"The coarse values of {int(found.changes.sum())} of {len(found.gain)} bands were brought "
        f"to the level of the fine image: times {found.gain.min():.3g} to {found.gain.max():.3g}, "
        f"plus {found.offset.min():.3g} to {found.offset.max():.3g}."
    )
    return {"state": "applied", "words": words, **numbers}
