"""How scores are written, the same in the terminal and in HTML."""

from __future__ import annotations

import math
from typing import Any, Optional

from ..metrics import Metric

MISSING = "not defined"
MINUS = "−"


def as_float(value: Any) -> float:
    """A JSON value of a score (number, "inf", null) as a float; null is NaN."""
    return math.nan if value is None else float(value)


def score_text(metric: Metric, value: Any) -> str:
    """A score with the decimals of its metric; large values (kelvin) with fewer."""
    number = as_float(value)
    if math.isnan(number):
        return MISSING
    if math.isinf(number):
        return "∞" if number > 0 else f"{MINUS}∞"
    digits = metric.digits if abs(number) < 100 else max(metric.digits - 2, 0)
    return f"{number:.{digits}f}".replace("-", MINUS)


def title_text(
    metric: Metric, ratio: Optional[float] = None, sam_unit: Optional[str] = None
) -> str:
    """Name with unit, e.g. "SAM, °"; what is not known is left out."""
    if metric.name == "ERGAS" and ratio is not None:
        return f"ERGAS, ratio {ratio:g}"
    if metric.unit == "angle" and sam_unit is not None:
        return f"{metric.title}, " + ("°" if sam_unit == "degrees" else "rad")
    return metric.title + (f", {metric.unit}" if metric.unit in ("dB", "%") else "")
