"""``stf test`` of SatFusion networks: whole areas, scored plain and registered, written."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import Any, Optional

import numpy as np

from ...datasets import images
from ...datasets.area_images import AreaImages, sharpened
from ...datasets.areas import Area
from ...devices import choose
from ...events import Progress
from ...grid import Grid
from ...metrics import NAMES
from ...metrics.no_reference import qnr
from ...metrics.registered import registered_scores
from ...networks.fit import built, check_fit
from ...radiometry import Radiometry
from ...satfusion.formed import formed
from ...satfusion.registry import combination
from ...weights.card import Card
from ...weights.file import load
from ..options import build
from ..shown import Shown
from ..testing import Tested, TestOptions, check_folder, means_of, write_report, write_tables
from .prediction import (
    PredictedArea,
    Predictor,
    mean_of_revisits,
    predict,
    scored,
    shown_of,
    target_of,
)
from .recipe import SatFusionOptions
from .source import AreaSource, open_source

COLUMNS = (*NAMES, "MSE", "QNR")

MODES = ("plain", "registered", "corrected")
"""As it lies; where the target fits best within two pixels; and that after the result has taken
over the target's mean in each band."""

MEAN, MEAN_SHARPENED = "mean-of-revisits", "mean-sharpened"
"""What a network has to beat: the enlarged mean of the clear revisits, alone and with the
panchromatic image as its brightness."""

SMALLEST_QNR = 8
"""Rows and columns of the revisits that QNR needs."""


def test_areas(options: TestOptions, path: str, progress: Progress) -> Tested:
    """Predict, score and write.

    Args:
        options: what is tested.
        path: of the weights.
        progress: told after each area.

    Raises:
        StfError: about the weights, the areas, the folder.
    """
    card, tensors = load(path)
    entry: Any = combination(card.method)
    check_fit(formed(card), card, {k: v.shape for k, v in tensors.items()}, path)
    check_folder(options)
    settings = _settings(card, options.settings)
    source = open_source(options, entry, settings, card.compat == "reference", card)
    device = choose(options.device)
    module = built(entry, card, tensors).to(device)
    preset = settings.normalisation or "none"
    used = Predictor(module, (card.tile, card.tile), source.band_names, preset, str(device),
                     options.precision)  # fmt: skip
    pairs = source.pairs(options.part) if options.part != "all" else [
        (k, k) for k in range(len(source.store.areas))
    ]  # fmt: skip
    os.makedirs(options.out, exist_ok=True)
    rows: list[dict[str, Any]] = []
    shown: list[Shown] = []
    written: list[str] = []
    for number, (index, _) in enumerate(pairs):
        area = source.store.area(index)
        progress.update(number / len(pairs), f"Predicting {area.name}")
        made = predict(used, source.store, index, progress)
        written.append(_write(options, source.store.areas[index], area, made))
        rows += _scored(source, area, made, card.method)
        if number < options.pictures:
            shown.append(shown_of(made, source.store, source.rgb))
    baselines = tuple(dict.fromkeys(r["method"] for r in rows if r["method"] != card.method))
    tested = Tested(
        options.out, written, rows, means_of(rows, MODES, COLUMNS), _notes(options, source, card),
        COLUMNS, MODES, baselines, "areas",
    )  # fmt: skip
    write_tables(tested, options, card)
    facts = {"normalisation": preset, "revisits": settings.revisits, "device": str(device)}
    write_report(tested, options, card, shown, facts)
    return tested


test_areas.__test__ = False  # type: ignore[attr-defined]


def _settings(card: Card, given: dict[str, Any]) -> SatFusionOptions:
    """Those of the training, as the card tells them; others by ``--set``."""
    facts = card.training_data
    told = {
        "revisits": card.configuration.get("revisits", 8),
        "normalisation": facts.get("normalisation"),
        "most_cloud": facts.get("most_cloud"),
        "sharpens": facts.get("targets_sharpened", False),
        "depth": facts.get("depth", 16),
        "corrects_brightness": False,  # a matter of the loss
    }
    return build(SatFusionOptions, {**told, **given}, f"the test of {card.method}")  # type: ignore[no-any-return]


def _scored(
    source: AreaSource, area: AreaImages, made: PredictedArea, name: str
) -> list[dict[str, Any]]:
    """Rows of the network and of the baselines, in all modes."""
    mean = mean_of_revisits(area)
    candidates = {name: (made.values, made.seconds), MEAN: (mean, float("nan"))}
    if area.pan is not None:
        candidates[MEAN_SHARPENED] = (sharpened(mean, area.pan[0]), float("nan"))
    rows = []
    for method, (values, seconds) in candidates.items():
        for mode in MODES:
            rows.append(
                {"t1": area.name, "t2": "", "method": method, "mode": mode,
                 **scores_of(values, area, source.ratio, mode),
                 "pixels": int(area.known.sum()), "seconds": seconds}
            )  # fmt: skip
    return rows


def scores_of(values: np.ndarray, area: AreaImages, ratio: float, mode: str) -> dict[str, float]:
    """The eleven metrics, MSE and QNR of an image of an area.

    Args:
        values: (band, fine row, fine column).
        area: with a target.
        ratio: sharp pixels per pixel of the revisits.
        mode: one of :data:`MODES`.
    """
    target = target_of(area)
    if mode == "corrected":
        known = np.where(area.known, 1.0, 0.0)
        shift = ((target - values) * known).sum(axis=(1, 2)) / max(known.sum(), 1.0)
        values = (values + shift[:, None, None]).astype(np.float32)
    if mode == "plain":
        found = scored(values, area, ratio)
    else:
        found, _ = registered_scores(values, target, area.known, ratio=ratio,
                                     value_range=(0.0, 1.0), clip=(0.0, 1.0))  # fmt: skip
    scores = dict(found.overall)
    return {**scores, "MSE": scores["RMSE"] ** 2, "QNR": _qnr(values, area)}


def _qnr(values: np.ndarray, area: AreaImages) -> float:
    """Against the mean of the revisits on their own grid; NaN without pan or with one band."""
    if area.pan is None or len(values) < 2 or min(area.revisits.shape[2:]) < SMALLEST_QNR:
        return float("nan")
    low = replace(area, known=np.ones(area.revisits.shape[2:], bool))
    return qnr(values, mean_of_revisits(low), area.pan[0]).value


def _write(options: TestOptions, area: Area, read: AreaImages, made: PredictedArea) -> str:
    """The prediction as float32 in the square of the revisits; the sharp files have no place."""
    revisit = images.read(area.revisits[0].path)
    rows, columns = made.values.shape[1:]
    geo: dict[str, Any] = {}
    grid: Optional[Grid] = revisit.geo.get("grid")
    if grid is not None:
        x, width, skew_x, y, skew_y, height = grid.transform
        down, across = grid.rows / rows, grid.columns / columns
        steps = (x, width * across, skew_x * down, y, skew_y * across, height * down)
        geo = {"grid": Grid(grid.crs, steps, rows, columns), "date": None}
    bands = len(made.values)
    plain = Radiometry(np.ones(bands), np.zeros(bands), "none")
    like = images.RawImage(made.values, read.known, plain, float("nan"), ("",) * bands, geo)
    path = os.path.join(options.out, f"predicted_{area.name.replace(os.sep, '_')}.tif")
    images.write_like(path, made.values, like, np.ones(read.known.shape, bool))
    return path


def _notes(options: TestOptions, source: AreaSource, card: Card) -> list[str]:
    notes = list(source.notes)
    if options.part in ("training", "all"):
        notes.append("Some of these areas were trained on: the scores flatter the network.")
    elif options.part == "validation":
        notes.append("These areas chose the weights: the scores flatter the network.")
    trained = card.training_data.get("areas", {}).get("training", [])
    seen = sorted({name for name in source.split.part("test") if name in trained})
    if seen and options.part == "test":
        notes.append(f"The weights' card says that they were trained on {', '.join(seen)}.")
    if card.training_data.get("brightness_corrected"):
        notes.append("The weights were trained with a loss that does not see brightness.")
    if any(area.target is None for area in source.store.areas):
        notes.append(
            f"{MEAN_SHARPENED} is made as the missing targets were: beside those its scores say "
            "nothing."
        )
    notes.append(
        "plain: whole areas, clipped to 0..1, SAM in degrees. registered: the target is moved by "
        "up to two pixels to where it fits best, five pixels of border less. corrected: that, "
        "after the result has taken over the target's mean in each band, which needs the target; "
        "tables of the publications are made so."
    )
    notes.append(
        f"ERGAS uses the pixel ratio {source.ratio:.4g}. QNR compares with the mean of the clear "
        "revisits and needs no target; MSE is the square of RMSE."
    )
    return notes
