"""The score table as text, for terminals."""

from __future__ import annotations

from typing import Any, Optional

from ..metrics import METRICS
from .numbers import score_text, title_text


def format_table(
    scores: dict[str, dict[str, Any]],
    ratio: Optional[float] = None,
    sam_unit: Optional[str] = None,
) -> str:
    """A table of the eleven scores, one column per image.

    Args:
        scores: image name -> metric -> value (numbers, "inf", None), the prediction first; what
            ``evaluate`` returns as ``metrics["scores"]``.
        ratio, sam_unit: written beside ERGAS and SAM when given.

    Returns:
        lines without a trailing newline. An arrow points in the better direction; ``*`` marks the
        best value of a row.
    """
    names = list(scores)
    rows = [["Score", *names]]
    for metric in METRICS:
        known = {n: scores[n].get(metric.name) for n in names}
        best = _best(metric, known) if len(names) > 1 else None
        cells = [
            score_text(metric, value) + ("*" if name == best else " ")
            for name, value in known.items()
        ]
        rows.append([f"{title_text(metric, ratio, sam_unit)} {metric.arrow}", *cells])
    widths = [max(len(row[i]) for row in rows) for i in range(len(names) + 1)]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:]))])
        for row in rows
    ]
    lines.insert(1, "-" * len(lines[0]))
    legend = "↓ lower is better, ↑ higher is better"
    return "\n".join([*(line.rstrip() for line in lines), legend + ", * best" * (len(names) > 1)])


def _best(metric: Any, values: dict[str, Any]) -> Optional[str]:
    """The image with the best value; None when several share it or none is defined."""
    known = {name: float(v) for name, v in values.items() if v is not None}
    if not known:
        return None
    beaten = {
        name
        for name, value in known.items()
        if any(metric.is_better(other, value) for other in known.values())
    }
    holders = [name for name in known if name not in beaten]
    return holders[0] if len(holders) == 1 else None
