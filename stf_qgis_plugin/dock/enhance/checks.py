"""What can be said about an enhancement without the engine, and what a look's findings mend."""

from __future__ import annotations

from typing import Any, Optional

from ... import specs
from .. import texts
from ..finding_actions import ADD, PANEL
from .state import EnhanceState

NONE_KEPT = "Every revisit is left out. Tick at least one."
NO_REVISIT = "There is no revisit yet. Add the blurred images of the place."
PAN_NEEDED = "%1 needs a pan image: it takes the detail from there."
PAN_IDLE = "%1 uses no pan image, so %2 changes nothing."
PAN_COARSE = "%1 is not sharper than the revisits: its pixel is %2, theirs %3."
ALONE = "One revisit alone holds no further detail. Add more revisits, or a pan image."


def _finding(code: str, severity: str, message: str, **more: Any) -> dict[str, Any]:
    return {"code": code, "severity": severity, "message": message, "local": True, **more}


def local_findings(
    state: EnhanceState, spec: Optional[dict[str, Any]] = None
) -> list[dict[str, Any]]:
    """Findings in the form of the engine's."""
    if not state.images:
        return []
    add = {"action": ADD, "label": texts.ADD_LAYERS}
    spec, pan, kept = spec or {}, state.pan, state.revisits
    if not kept:
        words = NONE_KEPT if any(i is not pan for i in state.images) else NO_REVISIT
        return [_finding("input-missing", "error", texts.tr(words), **add)]
    title = spec.get("title", state.method)
    if "pan" in spec.get("inputs", ()) and pan is None:
        words = texts.tr(PAN_NEEDED, title)
        fix = {"method": specs.ENHANCE_DEFAULT}
        return [_finding("input-missing", "error", words, fix=fix)]
    if pan is None:
        alone = _finding("revisit-alone", "warning", texts.tr(ALONE), **add)
        return [alone] if len(kept) == 1 else []
    if spec and not specs.takes_pan(spec):
        words = texts.tr(PAN_IDLE, title, pan.name)
        fix = {"method": specs.ENHANCE_DEFAULT_WITH_PAN}
        return [_finding("pan-idle", "warning", words, fix=fix)]
    if 0 < state.revisit_pixel_m < pan.pixel_m:
        pixels = texts.pixel(pan.pixel_m), texts.pixel(state.revisit_pixel_m)
        words = texts.tr(PAN_COARSE, pan.name, *pixels)
        return [_finding("pan-coarse", "error", words, path=pan.path, fix={"pan": None})]
    return []


def with_remedies(findings: list[dict[str, Any]], recipe: dict[str, Any]) -> list[dict[str, Any]]:
    """The engine's findings with the image they are about and the button that mends them."""
    enhancement = recipe.get("enhancement", {})
    inputs = {f"revisit_{n}": i for n, i in enumerate(enhancement.get("revisits", []), 1)}
    if enhancement.get("pan"):
        inputs["pan"] = enhancement["pan"]
    found = []
    for finding in findings:
        path = inputs.get(finding.get("role", ""), {}).get("path", "")
        more = {"recipe": {**recipe, "inputs": inputs}, "path": path}
        found.append({**finding, **more, **_remedy(finding, path)})
    return found


def _remedy(finding: dict[str, Any], path: str) -> dict[str, Any]:
    """Fix, or action and label, of the codes that only this page mends."""
    code = finding.get("code")
    if code == "revisit-left-out" and path:
        return {"fix": {"left_out": path}}
    if code in ("bands-differ", "sizes-differ", "option-value") and path:
        is_pan = finding.get("role") == "pan"
        return {"fix": {"pan": None} if is_pan else {"left_out": path}}
    if code == "revisit-cloudy":
        return {"action": PANEL + "masks", "label": "Choose Mask…"}
    if code == "revisits-far-apart":
        return {"fix": {"method": specs.ENHANCE_DEFAULT}}
    if code == "pan-unlike":
        return {"fix": {"pan": None}}
    return {}
