"""The job ``evaluate``: how good a prediction is, beside the plain baselines."""

from __future__ import annotations

import dataclasses
import json
import math
import os
import time
from typing import Any, Optional

import numpy as np

from .errors import (
    InputMissing,
    NothingValid,
    OptionValue,
    OutputExists,
    OutputIsInput,
    UnitsDiffer,
)
from .evaluation import left_out, wald
from .evaluation.judged import COARSE, OWN, PREDICTION, REFERENCE, Judged
from .evaluation.page import make_page
from .evaluation.products import products
from .evaluation.profile import profile
from .evaluation.sharpened import without_truth
from .evaluation.verdict import CLEARLY, verdict
from .evaluation.zones import zone_scores
from .events import Progress
from .files import is_replaceable
from .metrics import NAMES, Scores, json_number
from .raster.scene import RasterScene
from .recipe import Evaluation, Options, Output, Recipe
from .report.page import write_report, write_text
from .result import Result

__all__ = ["CLEARLY", "evaluate"]

DEFAULT_RATIO = 16.0

CELL_SIZE = "STF_CELL_SIZE"
"""Tag of a result: the size of its coarse pixels in fine pixels, see provenance.py."""

UNIT_FACTOR = 30.0
"""Images whose typical values differ by more cannot be in one unit."""


def evaluate(recipe: Recipe, progress: Progress) -> Result:
    """Score a prediction against a fine reference, or against a coarse image.

    The reference is brought onto the prediction's grid. Only pixels that are valid in every image
    (prediction, target and baselines) count, so all scores rest on the same pixels. Against a
    coarse image the prediction is averaged over the coarse pixels first. Without a prediction, but
    with the inputs of one, it is made first: with the fine image of that date as reference, one
    date is left out and predicted from the others. With a protocol of pansharpening the recipe's
    revisits and pan are judged instead, see evaluation/wald.py and evaluation/sharpened.py.

    Returns:
        ``metrics``: "scores" (image -> metric -> value), "per_band", "details" (reasons, what was
        left out), "verdict", "verdict_level" (better, same, worse, none), "remarks", "notes",
        "mode", "ratio", "sam_unit", "area", "band_names", "wavelengths", "quantity", "dates"; with
        both a reference and a coarse image also "coarse", the same for the coarse image; where
        asked for "zones", "plots" and "error_limit", "pixel"; and "left_out". NaN is null,
        infinity the text "inf".

    Raises:
        InputMissing, NoOverlap, BandsDiffer, UnitsDiffer, NothingValid, OutputIsInput, OutputExists
    """
    started = time.monotonic()
    wanted = recipe.evaluation or Evaluation()
    _check_outputs(recipe, wanted)
    if wanted.protocol == wald.NAME:
        with wald.reduced(recipe, wanted, progress.part(0.0, 0.7)) as (filled, facts):
            result = _evaluate(recipe, filled, progress.part(0.7, 1.0), {"protocol": facts})
    elif wanted.protocol is not None:
        result = without_truth(recipe, wanted, progress)
    elif not left_out.is_wanted(recipe, wanted):
        result = _evaluate(recipe, wanted, progress, {})
    else:
        part = progress.part(0.0, 0.6)
        with left_out.predicted(recipe, wanted, part) as (filled, facts):
            result = _evaluate(recipe, filled, progress.part(0.6, 1.0), {"left_out": facts})
    result.timings["total"] = round(time.monotonic() - started, 3)
    progress.update(1.0, "Done")
    return result


def _evaluate(
    recipe: Recipe, wanted: Evaluation, progress: Progress, facts: dict[str, Any]
) -> Result:
    scene, baselines = _open(recipe, wanted, progress)
    roles = {OWN: PREDICTION, **baselines}
    target = REFERENCE if wanted.reference is not None else COARSE
    judged = Judged(scene, roles, target)
    metrics, own = _judge(judged, wanted, progress.part(0.0, 0.5))
    if wanted.reference is not None and wanted.coarse is not None:
        metrics["coarse"], _ = _judge(Judged(scene, roles, COARSE), wanted, Progress())
    metrics.update(facts)
    if wanted.zones is not None:
        part = progress.part(0.5, 0.7)
        metrics["zones"] = zone_scores(judged, wanted.zones, own, part)
    result = Result(metrics=metrics, findings=list(scene.notes))
    error_map = _error_map(recipe, wanted)
    if wanted.plots or error_map is not None:
        metrics.update(products(judged, wanted.plots, error_map, progress.part(0.7, 0.8)))
    if error_map is not None:
        result.outputs["error_map"] = error_map.path
    if wanted.pixel is not None:
        metrics["pixel"] = profile(judged, wanted.pixel, wanted.series)
    if wanted.data:
        text = json.dumps(metrics, indent=2, ensure_ascii=False, allow_nan=False)
        write_text(wanted.data, text + "\n")
        result.outputs["data"] = wanted.data
    if wanted.report:
        page = make_page(judged, wanted, metrics, progress.part(0.8, 1.0))
        write_report(page, wanted.report)
        result.outputs["report"] = wanted.report
    return result


def _error_map(recipe: Recipe, wanted: Evaluation) -> Optional[Output]:
    if not wanted.error_map:
        return None
    given = Output(compress=recipe.output.compress, overwrite=recipe.output.overwrite)
    return dataclasses.replace(given, path=wanted.error_map, dtype="Float32")


# --- inputs ----------------------------------------------------------------------------------


def _open(
    recipe: Recipe, wanted: Evaluation, progress: Progress
) -> tuple[RasterScene, dict[str, str]]:
    """The scene and the baselines' roles."""
    if wanted.prediction is None:
        raise InputMissing(
            "There is no prediction to judge.",
            "Scores compare a prediction with an image of the same date.",
            "Give the predicted file first: stf evaluate PREDICTION REFERENCE. To leave one date "
            "out, give the images to predict it from.",
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
    keys = _keys(recipe, roles)
    for role in inputs:
        if role != PREDICTION:
            _check_units(scene, role, keys)
    for note in scene.notes:
        if note.severity == "warning":
            progress.warn(note.code, note.message, note.hint)
    return scene, roles


def _keys(recipe: Recipe, baselines: dict[str, str]) -> dict[str, str]:
    """Role -> its place in the recipe's evaluation, for remedies."""
    given = recipe.evaluation
    keys = {REFERENCE: "reference", COARSE: "coarse"}
    if given is not None and given.prediction is not None:
        keys[PREDICTION] = "prediction"
    for name, role in baselines.items():
        if given is not None and name in given.baselines:
            keys[role] = f"baselines.{name}"
    return keys


def _check_units(scene: RasterScene, role: str, keys: dict[str, str]) -> None:
    """Typical values of two images of one place must be of one order.

    Args:
        keys: role -> its place in the recipe's evaluation.
    """
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
        fix={f"evaluation.{keys[big]}.scale": power} if big in keys else None,
    )


def _check_outputs(recipe: Recipe, wanted: Evaluation) -> None:
    """What is written destroys no image, no other result, and no file that is not one of ours."""
    written = [path for path in (wanted.report, wanted.data, wanted.error_map) if path]
    inputs = _inputs(recipe, wanted)
    for path in written:
        if os.path.realpath(path) in inputs:
            raise OutputIsInput(
                f"{path} is also an input.",
                "Writing it would destroy the image.",
                "Choose another name for the report, the data file or the error map.",
            )
    if len({os.path.realpath(path) for path in written}) < len(written):
        raise OptionValue(
            f"Report, data file and error map have the same name, {written[0]}.",
            "One would overwrite the other.",
            "Give each a name of its own.",
        )
    for made, begin in ((wanted.report, rb"(?i)<!doctype html"), (wanted.data, rb"\{")):
        if made and not recipe.output.overwrite and not is_replaceable(made, begin):
            raise OutputExists(
                f"{made} exists and is not what an earlier evaluation wrote.",
                "Nothing else is overwritten unasked.",
                "Choose another name, or add --overwrite.",
            )


def _inputs(recipe: Recipe, wanted: Evaluation) -> set[str]:
    """Every file that is read, by its real name."""
    images = [wanted.prediction, wanted.reference, wanted.coarse, *wanted.baselines.values()]
    images += [*recipe.inputs.values(), *(i for kind in wanted.series.values() for i in kind)]
    if recipe.enhancement is not None:
        images += [*recipe.enhancement.revisits, recipe.enhancement.pan]
    paths = [path for image in images if image for path in (image.path, image.mask) if path]
    paths += [wanted.zones.path] if wanted.zones else []
    return {os.path.realpath(path) for path in paths}


# --- scores ----------------------------------------------------------------------------------


def _judge(judged: Judged, wanted: Evaluation, progress: Progress) -> tuple[dict[str, Any], Scores]:
    """Scores of every image against one target, with the verdict; and those of the result."""
    scene = judged.scene
    ratio, source = _ratio(scene, wanted)
    target = scene.images[judged.against]
    span = (0.0, 1.0) if target.quantity == "reflectance" else None
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
        scores[name] = judged.score(role, settings, part)
    own = scores[OWN]
    if own.pixels == 0 and wanted.mode == "default":
        raise NothingValid(
            "No pixel is valid in all images.",
            "There is nothing to compare.",
            "Check the nodata values and masks, and that the images show the same place.",
        )
    level, sentence, remarks = verdict(judged, scores)
    metrics = {
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
        "band_names": judged.band_names,
        "wavelengths": [band.wavelength_nm for band in target.selected],
        "quantity": target.quantity,
        "dates": {name: scene.dates.get(role) for name, role in judged.roles.items()},
        "area": {
            "pixels": own.pixels,
            "share": own.pixels / judged.pixels,
            "unit": "coarse pixels" if judged.on_cells else "pixels",
        },
    }
    return metrics, own


def _ratio(scene: RasterScene, wanted: Evaluation) -> tuple[float, str]:
    """Pixel ratio for ERGAS and, when it was not given, where it comes from."""
    if wanted.ratio is not None:
        return wanted.ratio, ""
    if wanted.coarse is not None:
        ratio = scene.ratio if scene.ratio > 1 else float(scene.cells.size)
        return ratio, f"The pixel ratio {ratio:g} of ERGAS comes from the coarse image."
    told = scene.images[PREDICTION].metadata.get(CELL_SIZE, "")
    if told.isdigit() and int(told) > 1:
        return float(told), (
            f"The pixel ratio {told} of ERGAS is that of the images the prediction was made from."
        )
    return DEFAULT_RATIO, (
        f"ERGAS assumes a pixel ratio of {DEFAULT_RATIO:g}; give the true one with --ratio."
    )
