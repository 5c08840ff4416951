"""The values of one pixel: along the bands, and along the dates."""

from __future__ import annotations

import math
import os
from typing import Any, Optional

import numpy as np

from ..errors import BandsDiffer, ExtentWrong, OptionValue
from ..grid import Window
from ..raster.bands import match_bands
from ..raster.crs import transform_points
from ..raster.image import RasterImage
from ..recipe import ImageInput
from .judged import COARSE, PREDICTION, REFERENCE, Judged


def profile(
    judged: Judged, place: list[float], series: dict[str, list[ImageInput]]
) -> dict[str, Any]:
    """Values of the pixel at a place, in physical units.

    Args:
        place: x, y in the prediction's system.
        series: kind (fine, predicted, coarse) -> dated images for the time profile.

    Returns:
        "x", "y", "spectral": name -> value per band, "series": list of date, kind, name and
        values, in the order of time. A value is null where an image has no data.

    Raises:
        OptionValue: the place is not two numbers. ExtentWrong: it lies outside.
    """
    if len(place) != 2:
        raise OptionValue(
            f"The pixel {place} is not x, y.", "It is one place.", "Give two numbers."
        )
    grid = judged.scene.grid
    row, column = grid.row_column(*place)
    if not (0 <= row < grid.rows and 0 <= column < grid.columns):
        raise ExtentWrong(
            f"The pixel {place[0]:g}, {place[1]:g} lies outside the prediction.",
            "It has no value there.",
            "Choose a place inside the image.",
        )
    names = {"Prediction": PREDICTION, "Reference": REFERENCE, "Coarse image": COARSE}
    names.update({n: r for n, r in judged.roles.items() if r != PREDICTION})
    images = judged.scene.images
    spectral = {
        name: _values(images[role], place, grid.crs)
        for name, role in names.items()
        if role in images
    }
    return {
        "x": place[0],
        "y": place[1],
        "spectral": spectral,
        "series": _series(judged, place, series),
    }


def _series(
    judged: Judged, place: list[float], series: dict[str, list[ImageInput]]
) -> list[dict[str, Any]]:
    found = []
    for kind, inputs in series.items():
        for wanted in inputs:
            image = RasterImage.open(wanted, kind)
            if image.date and _same_bands(judged, image):
                found.append(
                    {
                        "date": image.date,
                        "kind": kind,
                        "name": os.path.basename(wanted.path),
                        "values": _values(image, place, judged.scene.grid.crs),
                    }
                )
    return sorted(found, key=lambda entry: (entry["date"], entry["kind"]))


def _same_bands(judged: Judged, image: RasterImage) -> bool:
    """Select the prediction's bands in an image; False when it has not all of them."""
    prediction = judged.scene.images[PREDICTION]
    like = RasterImage.open(prediction.image, PREDICTION)  # matching may change its bands
    like.select([prediction.bands.index(band) + 1 for band in prediction.selected])
    try:
        match_bands(like, [image])
    except BandsDiffer:
        return False
    return len(like.selected) == len(image.selected) == len(prediction.selected)


def _values(image: RasterImage, place: list[float], crs: str) -> list[Optional[float]]:
    """Value per band of the image's own pixel below the place."""
    moved = transform_points(np.array([place], np.float64), crs, image.grid.crs)[0]
    missing: list[Optional[float]] = [None] * len(image.selected)
    if not np.isfinite(moved).all():
        return missing
    row, column = image.grid.row_column(*moved)
    values, valid = image.read(Window(math.floor(row), math.floor(column), 1, 1))
    return [float(v) for v in values[:, 0, 0]] if valid[0, 0] else missing
