"""Which layers can be compared with which: dates, pixel sizes and recipes; no widgets here."""

from __future__ import annotations

import datetime
import os
from dataclasses import dataclass, field
from typing import Any, Iterable, Optional

from ..image_list import COARSE_RATIO

FINE, COARSE, PREDICTED = "fine", "coarse", "predicted"

SAME_PIXEL = 1.5
"""Pixels within this factor of the prediction's are fine."""


@dataclass
class Candidate:
    """One raster of the project.

    Attributes:
        path: what GDAL opens.
        name: of the layer.
        layer_id: of the project.
        pixel_m: side of a pixel in metres, 0 = unknown.
        bands: number of bands.
        date: ISO date, None = unknown.
        recipe: how it was made; None for an image that was not fused here.
        fields: scale, offset, mask and the like that the user set on the page Fuse.
        made: time of the file, to find the newest result.
    """

    path: str
    name: str
    layer_id: str = ""
    pixel_m: float = 0.0
    bands: int = 0
    date: Optional[str] = None
    recipe: Optional[dict[str, Any]] = None
    fields: dict[str, Any] = field(default_factory=dict)
    made: float = 0.0

    @property
    def is_result(self) -> bool:
        return (self.recipe or {}).get("job") in ("fuse", "series")

    def as_input(self) -> dict[str, Any]:
        """The image in a recipe."""
        found: dict[str, Any] = {"path": self.path, **self.fields}
        if self.date:
            found["date"] = self.date
        return found

    def kind_beside(self, prediction: Candidate) -> str:
        """fine, coarse or predicted; "" when the pixels are of a size in between or unknown."""
        if self.is_result:
            return PREDICTED
        if self.pixel_m <= 0 or prediction.pixel_m <= 0:
            return ""
        ratio = self.pixel_m / prediction.pixel_m
        if ratio >= COARSE_RATIO:
            return COARSE
        return FINE if 1 / SAME_PIXEL < ratio < SAME_PIXEL else ""


def newest_result(found: Iterable[Candidate]) -> Optional[Candidate]:
    """The result whose file is the newest; None when nothing was fused."""
    results = [candidate for candidate in found if candidate.is_result]
    return max(results, key=lambda c: c.made, default=None)


def of_kind(
    prediction: Candidate, kind: str, found: Iterable[Candidate], same_date: bool = True
) -> list[Candidate]:
    """The other images of a kind, of the prediction's date or of other known dates."""
    others = [c for c in found if c.path != prediction.path and c.kind_beside(prediction) == kind]
    if prediction.date is None:
        return []
    return [c for c in others if c.date and (c.date == prediction.date) == same_date]


def reference_of(prediction: Candidate, found: Iterable[Candidate]) -> Optional[Candidate]:
    """The fine image of the prediction's date."""
    return next(iter(of_kind(prediction, FINE, found)), None)


def coarse_of(prediction: Candidate, found: Iterable[Candidate]) -> Optional[Candidate]:
    """The coarse image that the prediction was made from, else one of its date."""
    known = list(found)
    used = (prediction.recipe or {}).get("inputs", {}).get("coarse_t2", {})
    if used.get("path"):
        return find(used["path"], known) or from_input(used)
    return next(iter(of_kind(prediction, COARSE, known)), None)


def unchanged_of(prediction: Candidate, found: Iterable[Candidate]) -> Optional[Candidate]:
    """The fine image to beat: of the prediction's own pairs, else of the nearest other date."""
    inputs = (prediction.recipe or {}).get("inputs", {})
    pairs = [from_input(inputs[role]) for role in ("fine_t1", "fine_t3") if role in inputs]
    pairs = [c for c in pairs if os.path.exists(c.path)]
    others = pairs or of_kind(prediction, FINE, found, same_date=False)
    return min(others, key=lambda c: days(c.date, prediction.date), default=None)


def days(one: Optional[str], other: Optional[str]) -> int:
    """Days between two dates; many when one is unknown."""
    if not one or not other:
        return 10**6
    first = datetime.date.fromisoformat(one[:10])
    return abs((first - datetime.date.fromisoformat(other[:10])).days)


def find(path: str, found: Iterable[Candidate]) -> Optional[Candidate]:
    """The candidate of a file."""
    wanted = os.path.abspath(path)
    return next((c for c in found if os.path.abspath(c.path) == wanted), None)


def from_input(given: dict[str, Any]) -> Candidate:
    """An image of a recipe; it need not be in the project."""
    fields = {k: v for k, v in given.items() if k not in ("path", "date")}
    name = os.path.splitext(os.path.basename(given["path"]))[0]
    return Candidate(given["path"], name, date=given.get("date"), fields=fields)
