"""Scores of each area of a layer: fields, or the classes of a map."""

from __future__ import annotations

import os
from typing import Any

from ..events import Progress
from ..metrics import NAMES, Scores, json_number, score_zones
from ..raster.zones import open_zones
from ..recipe import ZonesInput
from .judged import OWN, Judged


def zone_scores(
    judged: Judged,
    wanted: ZonesInput,
    own: Scores,
    progress: Progress,
) -> dict[str, Any]:
    """The eleven metrics of every area, of the result and of the baselines.

    Args:
        own: scores of the whole result; their ratio, units and ranges hold for the areas as well.

    Returns:
        "layer" (file name), "count" (areas in the image), "areas": name, pixels, scores
        (image -> metric -> value), per_band and reasons of each, the largest ones only.

    Raises:
        FileMissing, NotARaster, CrsMissing, NoOverlap, OptionValue
    """
    zones = open_zones(wanted, judged.scene.grid)
    labels, count = zones.largest()
    read_labels = judged.labels(zones.read, labels)
    grid = judged.grid
    found: dict[str, dict[int, Scores]] = {}
    for number, (name, role) in enumerate(judged.roles.items()):
        share = len(judged.roles)
        found[name] = score_zones(
            judged.reader(role),
            read_labels,
            labels,
            judged.scene.bands,
            grid.rows,
            grid.columns,
            own.ratio,
            own.sam_unit,
            own.value_range or (0.0, 1.0),
            own.range_source == "given",
            progress=progress.part(number / share, (number + 1) / share),
        )
    return {
        "layer": os.path.basename(wanted.path),
        "count": count,
        "areas": [_area(zones.name(label), label, found) for label in labels],
    }


def _area(name: str, label: int, found: dict[str, dict[int, Scores]]) -> dict[str, Any]:
    scores = {image: parts[label] for image, parts in found.items()}
    return {
        "name": name,
        "pixels": scores[OWN].pixels,
        "scores": {n: {m: json_number(s[m]) for m in NAMES} for n, s in scores.items()},
        "per_band": {n: s.as_dict()["per_band"] for n, s in scores.items()},
        "reasons": {n: dict(s.reasons) for n, s in scores.items()},
    }
