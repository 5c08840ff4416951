"""The job ``evaluate``: how good a prediction is, beside the plain baselines."""

from __future__ import annotations

import datetime
import json
import math
import os
import time
from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np

from . import __version__
from .errors import InputMissing, NothingValid, OptionValue, OutputIsInput, UnitsDiffer
from .events import Progress
from .grid import Window, blocks
from .metrics import NAMES, Scores, json_number, score, score_blocks
from .raster.scene import RasterScene
from .recipe import Evaluation, ImageInput, Options, Recipe
from .report.page import Page, write_report, write_text
from .result import Result

PREDICTION = "fine_t1"
"""Scenes take the grid of this role: the prediction's."""

REFERENCE, COARSE = "fine_reference", "coarse_t2"

DEFAULT_RATIO = 16.0
CLEARLY = 0.10
"""Share by which the RMSE must be smaller (larger) to be called better (worse)."""

PICTURE_SIDE = 700
"""Longest side of the report's pictures in pixels."""

UNIT_FACTOR = 30.0
"""Images whose typical values differ by more cannot be in one unit."""

UNCHANGED = ("keep", "no change", "no-change", "no_change", "unchanged", "fine t1 unchanged")


@dataclass
class Judged:
    """The images that are compared.

    Attributes:
        scene: all of them on the prediction's grid.
        roles: shown name -> role; the prediction first, then the baselines.
        against: role of the target.
    """

    scene: RasterScene
    roles: dict[str, str]
    against: str

    @property
    def on_cells(self) -> bool:
        return self.against == COARSE


def evaluate(recipe: Recipe, progress: Progress) -> Result:
    """Score a prediction against a fine reference, or against a coarse image.

    The reference is brought onto the prediction's grid. Only pixels that are valid in every image
    (prediction, target and baselines) count, so all scores rest on the same pixels. Against a
    coarse image the prediction is averaged over the coarse pixels first.

    Returns:
        ``metrics``: "scores" (image -> metric -> value), "per_band", "details" (reasons, what was
        left out), "verdict", "verdict_level" (better, same, worse, none), "remarks", "notes",
        "mode", "ratio", "sam_unit", "area"; with both a reference and a coarse image also
        "coarse", the same for the coarse image. NaN is null, infinity the text "inf".

    Raises:
        InputMissing, NoOverlap, BandsDiffer, UnitsDiffer, NothingValid, OutputIsInput
    """
    started = time.monotonic()
    wanted = recipe.evaluation or Evaluation()
    scene, baselines = _open(recipe, wanted, progress)
    _check_outputs(wanted)
    roles = {"Result": PREDICTION, **baselines}
    target = REFERENCE if wanted.reference is not None else COARSE
    judged = Judged(scene, roles, target)
    last = 0.8 if wanted.report else 1.0
    metrics = _judge(judged, wanted, progress.part(0.0, last))
    if wanted.reference is not None and wanted.coarse is not None:
        metrics["coarse"] = _judge(Judged(scene, roles, COARSE), wanted, Progress())
    result = Result(metrics=metrics, findings=list(scene.notes))
    if wanted.data:
        text = json.dumps(metrics, indent=2, ensure_ascii=False, allow_nan=False)
        write_text(wanted.data, text + "\n")
        result.outputs["data"] = wanted.data
    if wanted.report:
        write_report(_page(judged, wanted, metrics, progress.part(last, 1.0)), wanted.report)
        result.outputs["report"] = wanted.report
    result.timings["total"] = round(time.monotonic() - started, 3)
    progress.update(1.0, "Done")
    return result


# --- inputs ----------------------------------------------------------------------------------


def _open(
    recipe: Recipe, wanted: Evaluation, progress: Progress
) -> tuple[RasterScene, dict[str, str]]:
    """The scene and the baselines' roles."""
    if wanted.prediction is None:
        raise InputMissing(
            "There is no prediction to judge.",
            "Scores compare a prediction with an image of the same date.",
            "Give the predicted file first: stf evaluate PREDICTION REFERENCE.",
        )
    if wanted.reference is None and wanted.coarse is None:
        raise InputMissing(
            "There is nothing to compare the prediction with.",
            "Scores need an image of the same date.",
            "Give a fine reference image, or the coarse image of that date with --coarse.",
        )
    if wanted.ratio is not None and not wanted.ratio > 0:
        raise OptionValue(
            f"A ratio of {wanted.ratio:g} is not possible.",
            "It is the coarse pixel size divided by the fine pixel size.",
            "Give a number above 0, for example --ratio 16.",
        )
    inputs = {PREDICTION: wanted.prediction}
    if wanted.reference is not None:
        inputs[REFERENCE] = wanted.reference
    if wanted.coarse is not None:
        inputs[COARSE] = wanted.coarse
    beside = dict(wanted.baselines)
    if not beside and "fine_t1" in recipe.inputs:
        beside["No change"] = recipe.inputs["fine_t1"]
    roles = {}
    for number, (name, image) in enumerate(beside.items()):
        roles[name] = f"fine_baseline_{number + 1}"
        inputs[roles[name]] = image
    options = Options(ratio=wanted.ratio, resampling=recipe.options.resampling)
    scene = RasterScene(Recipe(inputs=inputs, extent=recipe.extent, options=options), progress)
    for role in inputs:
        if role != PREDICTION:
            _check_units(scene, role)
    for note in scene.notes:
        if note.severity == "warning":
            progress.warn(note.code, note.message, note.hint)
    return scene, roles


def _check_units(scene: RasterScene, role: str) -> None:
    """Typical values of two images of one place must be of one order."""
    first, second = (
        np.abs(scene.images[name].sample().astype(np.float64)) for name in (PREDICTION, role)
    )
    if first.size == 0 or second.size == 0:
        return
    ours, theirs = float(np.median(first)), float(np.median(second))
    low, high = min(ours, theirs), max(ours, theirs)
    if low <= 0 or high / low < UNIT_FACTOR:
        return
    big = PREDICTION if ours > theirs else role
    option = "--coarse-scale" if big == COARSE else "--scale"
    power = 10.0 ** -round(math.log10(high / low))
    raise UnitsDiffer(
        f"{os.path.basename(scene.images[PREDICTION].path)} has typical values of {ours:.4g}, "
        f"{os.path.basename(scene.images[role].path)} of {theirs:.4g}.",
        "Both must be in one unit: differences would mean nothing.",
        f"Give the scale of {os.path.basename(scene.images[big].path)}, probably "
        f"{option} {power:g}.",
    )


def _check_outputs(wanted: Evaluation) -> None:
    given = [wanted.prediction, wanted.reference, wanted.coarse, *wanted.baselines.values()]
    inputs = {os.path.realpath(image.path) for image in given if image is not None}
    for path in (wanted.report, wanted.data):
        if path and os.path.realpath(path) in inputs:
            raise OutputIsInput(
                f"{path} is also an input.",
                "Writing it would destroy the image.",
                "Choose another name for the report or the data file.",
            )


# --- scores ----------------------------------------------------------------------------------


def _judge(judged: Judged, wanted: Evaluation, progress: Progress) -> dict[str, Any]:
    """Scores of every image against one target, with the verdict."""
    scene = judged.scene
    ratio, source = _ratio(scene, wanted)
    span = (0.0, 1.0) if scene.images[judged.against].quantity == "reflectance" else None
    settings: dict[str, Any] = {
        "ratio": ratio,
        "mode": wanted.mode,
        "sam_unit": wanted.sam_unit,
        "value_range": span,
    }
    scores: dict[str, Scores] = {}
    for number, (name, role) in enumerate(judged.roles.items()):
        count = len(judged.roles)
        part = progress.part(number / count, (number + 1) / count)
        if judged.on_cells:
            scores[name] = _score_cells(judged, role, settings)
            part.update(1.0, "Comparing with the coarse image")
        else:
            reader = _reader(judged, role)
            scores[name] = score_blocks(
                reader, scene.bands, scene.rows, scene.columns, progress=part, **settings
            )
    own = scores["Result"]
    total = (
        scene.cells.rows * scene.cells.columns if judged.on_cells else scene.rows * scene.columns
    )
    if own.pixels == 0 and wanted.mode == "default":
        raise NothingValid(
            "No pixel is valid in all images.",
            "There is nothing to compare.",
            "Check the nodata values and masks, and that the images show the same place.",
        )
    level, sentence, remarks = _verdict(judged, scores)
    return {
        "scores": {n: {m: json_number(s[m]) for m in NAMES} for n, s in scores.items()},
        "per_band": {n: s.as_dict()["per_band"] for n, s in scores.items()},
        "details": {n: s.as_dict() for n, s in scores.items()},
        "verdict": sentence,
        "verdict_level": level,
        "remarks": remarks,
        "notes": own.notes + ([source] if source else []),
        "mode": own.mode,
        "ratio": ratio,
        "sam_unit": own.sam_unit,
        "against": "coarse" if judged.on_cells else "reference",
        "band_names": _band_names(scene),
        "area": {
            "pixels": own.pixels,
            "share": own.pixels / total,
            "unit": "coarse pixels" if judged.on_cells else "pixels",
        },
    }


def _ratio(scene: RasterScene, wanted: Evaluation) -> tuple[float, str]:
    """Pixel ratio for ERGAS and, when it was not given, where it comes from."""
    if wanted.ratio is not None:
        return wanted.ratio, ""
    if wanted.coarse is not None:
        ratio = scene.ratio if scene.ratio > 1 else float(scene.cells.size)
        return ratio, f"The pixel ratio {ratio:g} of ERGAS comes from the coarse image."
    return DEFAULT_RATIO, (
        f"ERGAS assumes a pixel ratio of {DEFAULT_RATIO:g}; give the true one with --ratio."
    )


def _reader(
    judged: Judged, role: str
) -> Callable[[Window], tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """Prediction, target and what is valid in every image, window by window."""
    scene = judged.scene

    def read(window: Window) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        target, usable = scene.read(judged.against, window)
        values = target
        for other in judged.roles.values():
            found, valid = scene.read(other, window)
            usable = usable & valid
            if other == role:
                values = found
        return values, target, usable

    return read


def _score_cells(judged: Judged, role: str, settings: dict[str, Any]) -> Scores:
    """Degrade and compare, on the coarse pixels."""
    scene = judged.scene
    coarse = scene.coarse_cells(judged.against)
    usable = coarse.usable
    for other in judged.roles.values():
        usable = usable & scene.degraded(other).usable
    return score(scene.degraded(role).values, coarse.values, usable, **settings)


def _verdict(judged: Judged, scores: dict[str, Scores]) -> tuple[str, str, list[str]]:
    """Level, sentence and further sentences (ui.md section 8): RMSE against the first baseline."""
    own, *others = scores
    rmse = scores[own]["RMSE"]
    remarks = []
    if judged.on_cells:
        remarks.append("This shows agreement with the coarse image, not the truth of fine detail.")
    if not others or math.isnan(rmse):
        sentence = f"RMSE {_short(rmse)}. There is no baseline, so this says nothing about skill."
        return "none", sentence, remarks
    other = others[0]
    base, name = scores[other]["RMSE"], _baseline_words(judged, other)
    numbers = f"RMSE {_short(rmse)} against {_short(base)}"
    if rmse <= (1 - CLEARLY) * base and base > 0:
        share = 100 * (1 - rmse / base)
        level = "better"
        sentence = f"Clearly better than {name}: the error is {share:.0f} % smaller ({numbers})."
    elif rmse <= (1 + CLEARLY) * base:
        level, sentence = "same", f"No better than {name} ({numbers})."
    else:
        level = "worse"
        sentence = f"Worse than {name}: do not use it for this date ({numbers})."
    edges, base_edges = scores[own]["SCC"], scores[other]["SCC"]
    if edges < base_edges and level == "better":
        remarks.append(
            f"Fine edges (SCC) are worse than in {name}: {edges:.2f} against {base_edges:.2f}."
        )
    return level, sentence, remarks


def _baseline_words(judged: Judged, name: str) -> str:
    if name.strip().lower() not in UNCHANGED:
        return f"the baseline “{name}”"
    date = judged.scene.dates.get(judged.roles[name])
    return f"the unchanged image of {date}" if date else "the unchanged image"


def _short(value: float) -> str:
    """Three significant digits without an exponent where that is readable."""
    return f"{value:.3g}"


# --- report ----------------------------------------------------------------------------------


def _page(judged: Judged, wanted: Evaluation, metrics: dict[str, Any], progress: Progress) -> Page:
    scene = judged.scene
    label = "Coarse image" if judged.on_cells else "Reference"
    step = max(1, math.ceil(max(scene.rows, scene.columns) / PICTURE_SIDE))
    images: dict[str, tuple[np.ndarray, np.ndarray]] = {}
    roles = {label: judged.against, **judged.roles}
    for number, (name, role) in enumerate(roles.items()):
        if judged.on_cells:
            cells = scene.coarse_cells(role) if role == COARSE else scene.degraded(role)
            images[name] = cells.values, cells.usable
        else:
            images[name] = _decimated(scene, role, step)
        progress.update((number + 1) / len(roles), "Drawing pictures")
    bands = scene.images[judged.against].selected
    return Page(
        title=f"How good is {os.path.basename(scene.images[PREDICTION].path)}?",
        metrics=metrics,
        images=images,
        band_names=_band_names(scene),
        wavelengths=[band.wavelength_nm for band in bands],
        quantity=scene.images[judged.against].quantity,
        step=1 if judged.on_cells else step,
        provenance=_provenance(judged, wanted, metrics),
    )


def _band_names(scene: RasterScene) -> list[str]:
    """Names from the first image that has them."""
    for image in scene.images.values():
        if all(image.band_names):
            return list(image.band_names)
    return [""] * scene.bands


def _decimated(scene: RasterScene, role: str, step: int) -> tuple[np.ndarray, np.ndarray]:
    """Every ``step``-th pixel of an image, read in blocks."""
    rows, columns = -(-scene.rows // step), -(-scene.columns // step)
    values = np.zeros((scene.bands, rows, columns), np.float32)
    valid = np.zeros((rows, columns), bool)
    side = step * max(1, 1024 // step)
    for window in blocks(scene.rows, scene.columns, side, side):
        found, usable = scene.read(role, window)
        part = usable[::step, ::step]
        row, column = window.row // step, window.column // step
        place = slice(row, row + part.shape[0]), slice(column, column + part.shape[1])
        values[(slice(None), *place)] = found[:, ::step, ::step]
        valid[place] = part
    return values, valid


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
    for name, role in judged.roles.items():
        if role != PREDICTION:
            facts[f"Baseline “{name}”"] = words(scene.images[role].image, role)
    facts["Grid"] = f"{scene.rows} x {scene.columns} pixels, {scene.bands} bands"
    facts["Scores"] = (
        f"mode {metrics['mode']}, ERGAS ratio {metrics['ratio']:g}, SAM in {metrics['sam_unit']}"
    )
    facts["Report"] = f"STFusion {__version__}, {datetime.date.today().isoformat()}"
    return facts
