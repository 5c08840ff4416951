"""The report's content: pictures, names, where everything comes from."""

from __future__ import annotations

import datetime
import os
from typing import Any, Optional

from .. import __version__
from ..events import Progress
from ..recipe import Evaluation, ImageInput
from ..report.page import Page
from .judged import COARSE, PREDICTION, REFERENCE, Judged
from .products import step_of


def make_page(
    judged: Judged, wanted: Evaluation, metrics: dict[str, Any], progress: Progress
) -> Page:
    """Everything that the HTML page shows, with the images read once more in a small form."""
    scene, step = judged.scene, step_of(judged)
    label = "Coarse image" if judged.on_cells else "Reference"
    roles = {label: judged.against, **judged.roles}
    images = {}
    for number, (name, role) in enumerate(roles.items()):
        images[name] = judged.decimated(role, step)
        progress.update((number + 1) / len(roles), "Drawing pictures")
    prediction = os.path.basename(scene.images[PREDICTION].path)
    left_out = metrics.get("left_out")
    title = f"How good is {prediction}?"
    if left_out:
        title = f"How good is {left_out['method']}? {left_out['date']} left out"
    protocol = metrics.get("protocol")
    if protocol:
        title = f"How good is {protocol['method']} one scale lower?"
    return Page(
        title=title,
        metrics=metrics,
        images=images,
        band_names=judged.band_names,
        wavelengths=metrics["wavelengths"],
        quantity=scene.images[judged.against].quantity,
        step=step,
        provenance=_provenance(judged, wanted, metrics),
    )


def _provenance(judged: Judged, wanted: Evaluation, metrics: dict[str, Any]) -> dict[str, str]:
    scene = judged.scene

    def words(image: Optional[ImageInput], role: str) -> str:
        if image is None:
            return ""
        date = scene.dates.get(role)
        return os.path.basename(image.path) + (f" ({date})" if date else "")

    tags = scene.images[PREDICTION].metadata
    facts = {
        "Prediction": words(wanted.prediction, PREDICTION),
        "Method": tags.get("STF_TITLE", ""),
        "Settings": tags.get("STF_PARAMETERS", ""),
        "Made with": f"STFusion {tags['STF_VERSION']}" if "STF_VERSION" in tags else "",
        "Reference": words(wanted.reference, REFERENCE),
        "Coarse image": words(wanted.coarse, COARSE),
    }
    left_out = metrics.get("left_out")
    if left_out:
        facts["Prediction"] = f"made for this report from {', '.join(left_out['inputs'])}"
    if metrics.get("protocol"):
        facts["Prediction"] = "made for this report from revisits and pan, made coarser"
        facts["Reference"] = "the revisits"
    for name, role in judged.roles.items():
        if role != PREDICTION:
            facts[f"Baseline “{name}”"] = words(scene.images[role].image, role)
    facts["Grid"] = f"{scene.rows} x {scene.columns} pixels, {scene.bands} bands"
    facts["Scores"] = (
        f"mode {metrics['mode']}, ERGAS ratio {metrics['ratio']:g}, SAM in {metrics['sam_unit']}"
    )
    facts["Report"] = f"STFusion {__version__}, {datetime.date.today().isoformat()}"
    return facts
