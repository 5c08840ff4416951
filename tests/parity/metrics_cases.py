"""The metric cases of the parity folder: ``check`` compares every value it lists."""

from __future__ import annotations

import json
import math
import os

import numpy as np
from stf_engine.metrics import NAMES, score

LITERATURE_TOLERANCE = 1e-9
REFERENCE_TOLERANCE = {"UQI": 5e-5, "SCC": 1e-4, "SAM": 5e-4}
"""README of the parity folder; 1e-5 for the others."""


def check(folder: str) -> list[tuple[str, bool, str]]:
    """One (name, passed, detail) per value of ``metrics.json`` in ``folder``."""
    path = os.path.join(folder, "metrics.json")
    if not os.path.isfile(path):
        return []
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    results = []
    with np.load(os.path.join(folder, document["images_file"])) as images:
        for pair in document["pairs"]:
            x, y = images[pair["prediction"]], images[pair["target"]]
            results += _reference(pair, "reference_clipped", x, y, (0.0, 1.0))
            results += _reference(pair, "reference_unclipped", x, y, None)
            results += _literature(pair, x, y)
    return results


def _reference(pair, key, x, y, clip) -> list[tuple[str, bool, str]]:
    found = score(x, y, mode="reference", clip=clip)
    return [
        _compare(
            f"metrics/{pair['id']}/{key}/{name}",
            found[name],
            pair[key][name],
            REFERENCE_TOLERANCE.get(name, 1e-5),
        )
        for name in NAMES
    ]


def _literature(pair, x, y) -> list[tuple[str, bool, str]]:
    expected = dict(pair["literature"])
    scores = score(x, y, ratio=expected.pop("ERGAS_ratio"), clip=(0.0, 1.0))
    radians = score(x, y, sam_unit="radians", clip=(0.0, 1.0))
    bands = expected.pop("RMSE_per_band")
    found = {name: scores[name] for name in NAMES}
    found["RMSE_band_mean"] = scores.extra["RMSE_band_mean"]
    found["R2_joint"] = scores.extra["R2_pooled"]
    found["SAM_deg"], found["SAM_rad"] = scores["SAM"], radians["SAM"]
    for number, value in enumerate(bands):
        expected[f"RMSE_band_{number + 1}"] = value
        found[f"RMSE_band_{number + 1}"] = scores.per_band["RMSE"][number]
    return [
        _compare(
            f"metrics/{pair['id']}/literature/{name}",
            found.get(name, math.nan),
            value,
            LITERATURE_TOLERANCE,
        )
        for name, value in expected.items()
    ]


def _compare(name, found, expected, tolerance) -> tuple[str, bool, str]:
    wanted = float(expected)
    if math.isfinite(wanted) and math.isfinite(found):
        difference = abs(found - wanted)
        passed = difference <= tolerance * max(1.0, abs(wanted))
        return name, passed, f"{found:.9g} against {wanted:.9g}, tolerance {tolerance:g}"
    same = (math.isnan(found) and math.isnan(wanted)) or found == wanted
    return name, same, f"{found} against {wanted}"
