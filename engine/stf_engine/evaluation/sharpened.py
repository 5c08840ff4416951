"""A sharpened image judged without a reference: the numbers, what they mean, and a page."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np

from ..enhance.panview import PanView
from ..errors import BandsDiffer, InputMissing, NothingValid, SizesDiffer
from ..events import Progress
from ..grid import Window
from ..raster.image import RasterImage
from ..recipe_types import Evaluation, Recipe
from ..report.page import write_text
from ..report.sharpened_page import render
from ..result import Result
from .images_of_place import facts_of, in_one_unit, opened
from .judged import OWN
from .without_reference import Fused, Interpolated, quality

NAME = "qnr"

PLAIN = "Interpolated"

PICTURE = 700
"""Side of the pictures of a page in pixels, at most."""

LOST = 0.01
"""A QNR that is lower by more than this than that of the interpolated revisits is told."""


def without_truth(recipe: Recipe, wanted: Evaluation, progress: Progress) -> Result:
    """The job ``evaluate`` with the protocol QNR.

    Returns:
        ``metrics``: "protocol" ("name", "indices": image -> index -> value, facts), "verdict",
        "verdict_level" (always none: nobody knows the truth), "remarks", "notes".

    Raises:
        InputMissing, SizesDiffer, BandsDiffer, NothingValid
    """
    if wanted.prediction is None:
        raise InputMissing(
            "There is no sharpened image to judge.",
            "The protocol looks at an image, at the revisits it was made of, and at pan.",
            "Give the sharpened file first: stf evaluate SHARPENED --protocol qnr --revisit FILE "
            "--pan FILE.",
        )
    view, gains, _ = opened(recipe, progress.part(0.0, 0.3))
    factor = in_one_unit(view)
    fused = RasterImage.open(wanted.prediction, "prediction")
    _check(fused, view)
    beside: dict[str, Fused] = {OWN: fused, PLAIN: Interpolated(view)}
    indices = {}
    for number, (name, image) in enumerate(beside.items()):
        part = progress.part(0.3 + 0.3 * number, 0.6 + 0.3 * number)
        indices[name] = quality(view, image, part)
    if not np.isfinite(indices[OWN]["QNR"]):
        raise NothingValid(
            "No window of the images is whole and valid.",
            "The indices are means over windows of 32 pixels of pan.",
            "Check the masks, and that the images show the same place.",
        )
    metrics: dict[str, Any] = {
        "protocol": {"name": NAME, "indices": indices, **facts_of(view, gains)},
        "band_names": list(fused.band_names),
        **_words(indices),
    }
    if factor != 1.0:
        metrics["protocol"]["pan_factor"] = factor
        metrics["notes"].append(
            f"The numbers of pan were multiplied by {factor:g}: they are in another unit than "
            "those of the revisits, and Q compares means."
        )
    result = Result(metrics=metrics, findings=list(view.place.notes))
    if wanted.data:
        text = json.dumps(metrics, indent=2, ensure_ascii=False, allow_nan=False)
        write_text(wanted.data, text + "\n")
        result.outputs["data"] = wanted.data
    if wanted.report:
        title = f"How good is {os.path.basename(fused.path)}, without a reference?"
        write_text(wanted.report, render(title, metrics, _pictures(view, fused)))
        result.outputs["report"] = wanted.report
    return result


def _check(fused: RasterImage, view: PanView) -> None:
    name, shape, bands = os.path.basename(fused.path), view.place.grid.shape, view.place.bands
    if fused.grid.shape != shape:
        raise SizesDiffer(
            f"{name} has {fused.grid.rows} x {fused.grid.columns} pixels, pan {shape[0]} x "
            f"{shape[1]}.",
            "A sharpened image has the pixels of pan; others cannot be compared with it.",
            "Give the pan that it was made with, and make it without --extent.",
        )
    if len(fused.selected) != bands:
        raise BandsDiffer(
            f"{name} has {len(fused.selected)} bands, the revisits {bands}.",
            "Each band is compared with the one that it was made of.",
            "Choose the bands of the revisits with --bands.",
        )


def _words(indices: dict[str, dict[str, Any]]) -> dict[str, Any]:
    own, plain = indices[OWN], indices[PLAIN]
    remarks = [
        "An image that was only interpolated distorts nothing and gets a high QNR: compare methods "
        "by it only together with their sharpness, and by --protocol wald.",
    ]
    if own["QNR"] < plain["QNR"] - LOST:
        remarks.append(
            f"Interpolated alone, the revisits have a QNR of {plain['QNR']:.3f}: the sharpening "
            "changed how bands go together."
        )
    return {
        "verdict": f"QNR {own['QNR']:.3f}, HQNR {own['HQNR']:.3f} (1 is best; no reference).",
        "verdict_level": "none",
        "remarks": remarks,
        "notes": [
            "D_lambda: how the relation between bands changed; D_s: how the relation of the bands "
            "to pan changed from the coarse to the fine scale; with K by the sensor's sharpness "
            "(Khan 2009). QNR = (1 - D_lambda)(1 - D_s); HQNR = (1 - D_lambda_K)(1 - D_s).",
            "RMSE: the result, seen as the sensor of the revisits would, against the revisits.",
        ],
    }


def _pictures(view: PanView, fused: RasterImage) -> dict[str, tuple[np.ndarray, np.ndarray]]:
    """The middle of the images, pixel by pixel."""
    rows, columns = view.place.grid.shape
    high, wide = min(rows, PICTURE), min(columns, PICTURE)
    window = Window((rows - high) // 2, (columns - wide) // 2, high, wide)
    pan, seen = view.pan.read(window)
    return {
        PLAIN: Interpolated(view).read(window),
        "Panchromatic": (pan, seen),
        OWN: fused.read(window),
    }
