"""One finished run of the dock: what was asked for and what came out. No Qt here."""

from __future__ import annotations

import dataclasses
import os
import uuid
from dataclasses import dataclass, field
from typing import Any, Iterable, Optional

from ..estimate import START_S, pixels_of_work

DONE, CANCELLED, FAILED = "done", "cancelled", "failed"

FACTS = ("rows", "columns", "nodata_share", "verdict")
"""What is kept of a result's metrics."""


@dataclass
class Run:
    """One press of the button.

    Attributes:
        ended: seconds since 1970, UTC.
        recipes: what ran, one per date.
        states: done, cancelled or failed, one per recipe.
        method_title: what people call the method.
        seconds: time of all recipes together.
        facts: of the results: ``rows``, ``columns``, ``trial_pixels``, ``nodata_share``; ``name``
            of the fine image; ``demo`` when it was the demo scene.
        message: sentence of the first error, "" without one.
        log: what was told meanwhile.
        id: unlike every other run's.
    """

    ended: float
    recipes: list[dict[str, Any]]
    states: list[str]
    method_title: str = ""
    seconds: float = 0.0
    facts: dict[str, Any] = field(default_factory=dict)
    message: str = ""
    log: str = ""
    id: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def kind(self) -> str:
        """The job of the recipes."""
        return str(self.recipes[0].get("job", "")) if self.recipes else ""

    @property
    def method(self) -> str:
        return str(self.recipes[0].get("method", "")) if self.recipes else ""

    @property
    def state(self) -> str:
        """Done when every date is; failed when one failed."""
        if FAILED in self.states:
            return FAILED
        return CANCELLED if CANCELLED in self.states else DONE

    @property
    def dates(self) -> list[str]:
        """Prediction dates, in order; a recipe without one is left out."""
        return sorted(str(date) for date in map(_date, self.recipes) if date)

    @property
    def seconds_per_pixel(self) -> Optional[float]:
        """Of one date, for estimates; None for runs that were not finished."""
        pixels = pixels_of_work(self.facts)
        if self.kind not in ("fuse", "enhance") or self.state != DONE or not pixels:
            return None
        seconds = self.seconds / len(self.recipes)
        # The start counts once, not for each pixel: a small scene would make all seem slow.
        return max(seconds - START_S, 0.2 * seconds) / pixels

    def files(self) -> list[str]:
        """Input images and masks, each once; names that are no path are left out."""
        found: dict[str, None] = {}
        for recipe in self.recipes:
            for image in _images(recipe):
                for path in (image.get("path"), image.get("mask")):
                    if path and os.path.isabs(path) and not path.startswith("/vsi"):
                        found[path] = None
        return list(found)

    def missing(self) -> list[str]:
        """Input files that are gone."""
        return [path for path in self.files() if not os.path.exists(path)]

    def folder(self) -> str:
        """Where the results are; "" when the recipes name none."""
        paths = (r.get("output", {}).get("path", "") for r in self.recipes)
        return next((os.path.dirname(path) for path in paths if path), "")

    def report(self) -> str:
        """The page that was written about the result; "" without one."""
        pages = (r.get("enhancement", {}).get("report", "") for r in self.recipes)
        return next(filter(None, pages), "") if self.state == DONE else ""

    def as_dict(self) -> dict[str, Any]:
        return dataclasses.asdict(self)


def _date(recipe: dict[str, Any]) -> Any:
    judged = recipe.get("evaluation", {}).get("prediction") or {}
    return recipe.get("inputs", {}).get("coarse_t2", {}).get("date") or judged.get("date")


def _images(recipe: dict[str, Any]) -> list[dict[str, Any]]:
    """All images of a recipe, also those that are compared."""
    judged = recipe.get("evaluation", {})
    compared = [judged.get(name) or {} for name in ("prediction", "reference", "coarse")]
    others = (judged.get("baselines") or {}).values()
    enhanced = recipe.get("enhancement", {})
    revisits = [*(enhanced.get("revisits") or ()), enhanced.get("pan") or {}]
    return [*recipe.get("inputs", {}).values(), *revisits, *compared, *others]


def from_dict(document: Any) -> Optional[Run]:
    """A run as it was kept; None when it cannot be understood."""
    if not isinstance(document, dict):
        return None
    known = {f.name for f in dataclasses.fields(Run)}
    try:
        run = Run(**{name: value for name, value in document.items() if name in known})
        valid = run.recipes and all(isinstance(recipe, dict) for recipe in run.recipes)
        valid = valid and isinstance(run.ended, (int, float)) and run.states
    except TypeError:
        return None
    return run if valid and isinstance(run.facts, dict) else None


def facts_of(results: Iterable[Optional[dict[str, Any]]]) -> dict[str, Any]:
    """What is kept of the results of one run; the share without data is their mean."""
    metrics = [result.get("metrics", {}) for result in results if result]
    found: dict[str, Any] = {}
    for facts in metrics:
        found.update({name: facts[name] for name in FACTS if facts.get(name) is not None})
        trials = (facts.get("choice") or {}).get("trials") or ()
        if trials:
            found["trial_pixels"] = sum(trial["pixels"] for trial in trials)
    shares = [m["nodata_share"] for m in metrics if m.get("nodata_share") is not None]
    if shares:
        found["nodata_share"] = sum(shares) / len(shares)
    return found
