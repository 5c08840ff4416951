"""Names and sentences about enhanced images, for the dock and the toolbox."""

from __future__ import annotations

import json
import os
from typing import Any

from .. import texts

REPORT_TIP = (
    "One HTML file: how far the result is from each revisit, why one was left out, and pictures of "
    "both."
)


def enhanced_group(date: str, method: str) -> str:
    """The name of the group of a result; ``date`` is "" when it is not known."""
    if not date:
        return texts.tr("Enhanced · %1", method)
    return texts.tr("Enhanced %1 · %2", date, method)


def enhanced_history(result: dict[str, Any]) -> list[str]:
    """Plain sentences about a run, for the layer's metadata."""
    metrics = result.get("metrics", {})
    looks = metrics.get("revisits", ())
    used = [look["file"] for look in looks if look.get("used")]
    lines = [
        f"STFusion {metrics.get('method', '')}: enhanced from {len(used)} revisits",
        f"reference: {metrics.get('reference', '')}, {metrics.get('date') or 'date unknown'}",
        f"revisits: {', '.join(used)}",
    ]
    left = [f"{look['file']} ({look.get('reason')})" for look in looks if not look.get("used")]
    if left:
        lines.append(f"left out: {', '.join(left)}")
    pan = metrics.get("pan") or {}
    if "shift_px" in pan:
        lines.append(f"pan: moved by {pan['shift_px']} rows and columns of the revisits")
    if "r_squared" in pan:
        lines.append(f"pan: R squared of the bands {pan['r_squared']}")
    if metrics.get("parameters"):
        lines.append("settings: " + json.dumps(metrics["parameters"], sort_keys=True))
    lines.append(f"{100 * metrics.get('nodata_share', 0):.2f} % of the pixels without data")
    return lines


def reference_path(recipe: dict[str, Any], metrics: dict[str, Any]) -> str:
    """The file of the revisit that a result was brought to."""
    revisits = (recipe.get("enhancement") or {}).get("revisits") or []
    paths = [str(image.get("path", "")) for image in revisits]
    named = [path for path in paths if os.path.basename(path) == metrics.get("reference")]
    return next(iter(named or paths), "")


def share(value: float) -> str:
    """A share as whole per cent, e.g. 2 %."""
    return f"{round(100 * value)}{texts.NBSP}%"


def cloud_and_shift(look: dict[str, Any], is_reference: bool) -> str:
    """What a look found out about a revisit, in one line."""
    cloud = texts.tr("%1 cloud", share(_cloud(look)))
    if not look.get("used", True):
        return texts.tr("%1 · left out", cloud)
    if is_reference:
        return texts.tr("%1 · reference", cloud)
    row, column = look.get("shift_px") or (0.0, 0.0)
    return texts.tr("%1 · shift %2, %3 px", cloud, _pixels(row), _pixels(column))


def revisit_sentence(look: dict[str, Any], reference: str) -> str:
    """The same as a sentence, with the name of the file."""
    name = look.get("file", "")
    if not look.get("used", True):
        return texts.tr("%1: left out, %2.", name, look.get("reason") or "")
    if name == reference:
        return texts.tr("%1: reference, %2 cloud.", name, share(_cloud(look)))
    row, column = look.get("shift_px") or (0.0, 0.0)
    words = "%1: %2 cloud, shift of %3 rows and %4 columns."
    return texts.tr(words, name, share(_cloud(look)), _pixels(row), _pixels(column))


def _cloud(look: dict[str, Any]) -> float:
    """Share that is masked or looks like cloud."""
    seen = look.get("valid_share", 1.0) * (1.0 - look.get("cloudy_share", 0.0))
    return min(max(1.0 - seen, 0.0), 1.0)


def _pixels(value: float) -> str:
    """One decimal with a real minus; no minus zero."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")
