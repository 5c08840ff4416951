"""What can be said without the engine: what is still missing before it can be asked."""

from __future__ import annotations

from typing import Any, Optional

from . import texts
from .finding_actions import ADD, ENGINE, SET_DATE
from .image import COARSE, FINE
from .state import FuseState


def _finding(code: str, severity: str, message: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "severity": severity, "message": message, "local": True, **more}


def local_findings(state: FuseState, spec: Optional[dict[str, Any]] = None) -> list[dict[str, Any]]:
    """Findings in the form of the engine's; ``path`` names the image, ``action`` the deed."""
    if not state.images:
        return []
    found = [
        _finding(
            "date-missing",
            "error",
            texts.tr(texts.NO_DATE, image.name),
            path=image.path,
            action=SET_DATE,
            label="Set Date…",
        )
        for image in [*state.of(FINE), *state.of(COARSE)]
        if not image.date
    ]
    return found or _missing(state, spec)


def engine_finding(event: dict[str, Any]) -> dict[str, Any]:
    """Of an engine that gave no answer; ``event`` is its error."""
    stops = event.get("code") in ("engine-missing", "package-missing")
    severity = "error" if stops else "warning"
    button = {"action": ENGINE, "label": "Open Engine Page"}
    return {**error_finding(event), "severity": severity, **button}


def error_finding(error: dict[str, Any]) -> dict[str, Any]:
    """The error of a run; why it matters and what to do next are its hint."""
    return {
        "code": error.get("code", "failed"),
        "severity": "error",
        "message": error.get("message", ""),
        "hint": " ".join(filter(None, (error.get("cause"), error.get("hint")))),
    }


def _missing(state: FuseState, spec: Optional[dict[str, Any]]) -> list[dict[str, Any]]:
    add = {"action": ADD, "label": texts.ADD_LAYERS}
    fine, coarse = state.by_date(FINE), state.by_date(COARSE)
    if not fine:
        return [_finding("fine-missing", "error", texts.tr(texts.NO_FINE), **add)]
    if len(state.images) > 1 and not coarse:
        return [_finding("roles-unclear", "error", texts.tr(texts.ROLES_UNCLEAR))]
    if not state.pair_dates():
        code, first = "no-pair", next(iter(fine))
        if len(fine) == 1:
            return [_finding(code, "error", texts.tr(texts.NEXT_COARSE, first), **add)]
        return [_finding(code, "error", texts.tr(texts.NO_PAIR), **add)]
    if not state.candidate_dates():
        return [_finding("no-date-wanted", "error", texts.tr(texts.NO_WANTED), **add)]
    if not state.wanted_dates():
        return [_finding("no-date-ticked", "error", texts.tr(texts.NOT_TICKED))]
    return _roles_short(state, spec or {})


def _roles_short(state: FuseState, spec: dict[str, Any]) -> list[dict[str, Any]]:
    """A method that needs two pairs, where only one is used."""
    for date in state.wanted_dates():
        missing = [r for r in spec.get("inputs", ()) if r not in state.plan(date, spec).roles]
        if missing:
            title = spec.get("title", state.method)
            words = texts.tr(texts.INPUTS_SHORT, title, date)
            return [_finding("pair-missing", "error", words)]
    return []
