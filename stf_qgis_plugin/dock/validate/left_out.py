"""Which dates can be left out, and the inputs that predict one of them from the others."""

from __future__ import annotations

import copy
from typing import Any, Iterable, Optional

from ..image import COARSE, FINE, Image
from ..state import FuseState
from .candidates import Candidate

ROLES = {"fine_t1": FINE, "coarse_t1": COARSE, "fine_t3": FINE, "coarse_t3": COARSE}


def images_known(state: FuseState, prediction: Optional[Candidate]) -> list[Image]:
    """Dated images of the page Fuse, and those that the prediction was made from."""
    found = [copy.copy(image) for image in state.images if image.date]
    paths = {image.path for image in found}
    inputs = ((prediction.recipe if prediction else None) or {}).get("inputs", {})
    for role, kind in ROLES.items():
        given = inputs.get(role)
        if given and given.get("date") and given["path"] not in paths:
            paths.add(given["path"])
            fields = {k: v for k, v in given.items() if k not in ("path", "date")}
            found.append(
                Image(given["path"], given["path"], role=kind, date=given["date"], fields=fields)
            )
    for image in found:
        image.role_by_hand = True
    return found


def _without(images: Iterable[Image], date: str) -> FuseState:
    kept = [image for image in images if not (image.role == FINE and image.date == date)]
    return FuseState(images=kept)


def dates(images: list[Image], spec: Optional[dict[str, Any]] = None) -> list[str]:
    """Dates with a pair that can be predicted from the other pairs by this method."""
    pairs = FuseState(images=list(images)).pair_dates()
    return [date for date in pairs if _fits(_without(images, date), date, spec)]


def _fits(state: FuseState, date: str, spec: Optional[dict[str, Any]]) -> bool:
    if not state.pair_dates():
        return False
    needed = (spec or {}).get("inputs", ("fine_t1", "coarse_t1", "coarse_t2"))
    return set(needed) <= set(state.plan(date, spec).roles)


def inputs(
    images: list[Image], date: str, spec: Optional[dict[str, Any]] = None
) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """The recipe's inputs by role for a date that is left out, and its own fine image."""
    plan = _without(images, date).plan(date, spec)
    fine = FuseState(images=list(images)).by_date(FINE)[date]
    return {role: image.as_input() for role, image in plan.roles.items()}, fine.as_input()
