"""The job ``look``: what ``enhance`` would find out about its images, without making one."""

from __future__ import annotations

import os
from typing import Any, Optional

import numpy as np

from ..errors import Cancelled, StfError
from ..events import Progress
from ..findings import Finding, ordered
from ..raster.revisits import Place
from ..raster.target import target_window
from ..recipe_types import Enhancement, Recipe
from ..result import Result
from ..spec import MethodSpec
from .dated import dated
from .methods import find, is_network
from .mtf import gains_of
from .run import _check, check_pan, check_size
from .survey import Rules, survey
from .told import of_survey

MAX_SHIFT = 4.0
"""Pixels of the revisits, where the method has no such setting."""


def look(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Look at the images of an enhancement.

    What would stop the run is a finding of severity ``error`` here, never an exception: the caller
    wants the list.

    Returns:
        findings; metrics: ``revisits`` (facts of each, in the order of the recipe), ``reference``
        (its number from 0), ``pan``, ``rows``, ``columns``, ``bands``, ``bytes`` of the result
        before compression, ``ratio`` and ``pixel_size``.
    """
    progress = progress or Progress()
    given = dated(recipe.enhancement or Enhancement())
    facts: dict[str, Any] = {}
    findings: list[Finding] = []
    spec: Optional[MethodSpec] = None
    max_shift, rules = MAX_SHIFT, Rules(most=len(given.revisits))  # a network takes any number
    try:
        if not is_network(recipe.method):
            spec = find(recipe.method)
            settings = spec.resolve(recipe.parameters)
            max_shift, rules = float(settings.get("max_shift") or 0.0), Rules.of(settings)
            check_pan(given, spec)
            if recipe.output.path:
                _check(recipe, given, spec)
    except Cancelled:
        raise
    except StfError as error:
        findings.append(_of_error(error, given))
    try:
        place = Place(given)
        if spec is not None:
            check_size(place, given)
        window = target_window(place.grid, recipe.extent)
        facts.update(_of_result(place, recipe, window.rows, window.columns))
        found = survey(place, given.date, max_shift, progress, rules)
        facts["reference"] = found.reference
        facts["revisits"] = [
            {**seen.facts(), **_of_image(place, number)} for number, seen in enumerate(found.looks)
        ]
        findings += place.notes
        findings += of_survey(found, spec or find("weighted"))
    except Cancelled:
        raise
    except StfError as error:
        findings.append(_of_error(error, given))
    progress.update(1.0, "Looked at the revisits")
    return Result(metrics=facts, findings=ordered(findings))


def _of_result(place: Place, recipe: Recipe, rows: int, columns: int) -> dict[str, Any]:
    image = place.revisits[0].image
    dtype = np.dtype((recipe.output.dtype or image.dtype.name).lower())
    width, height = place.grid.pixel_size
    return {
        "rows": rows,
        "columns": columns,
        "bands": place.bands,
        "bytes": rows * columns * place.bands * dtype.itemsize,
        "ratio": [round(ratio, 6) for ratio in place.ratio],
        "pixel_size": [width, height],
        "pan": None if place.pan is None else {"date": place.pan.date},
    }


def _of_image(place: Place, number: int) -> dict[str, Any]:
    """What the headers say; ``mtf_known``: the sharpness of all its bands is in the table."""
    image = place.revisits[number].image
    gains = gains_of(image)
    return {
        "path": image.path,
        "sensor": image.sensor.name if image.sensor else None,
        "bands": [band.name or str(band.number) for band in image.selected],
        "pixel_size": list(image.grid.pixel_size),
        "mtf_known": bool(gains.sensor) and not gains.assumed,
    }


def _of_error(error: StfError, given: Enhancement) -> Finding:
    """With the image that the sentence names, if it names one."""
    role = ""
    for number, image in enumerate(given.revisits, 1):
        if os.path.basename(image.path) in error.problem:
            role = f"revisit_{number}"
    if given.pan is not None and os.path.basename(given.pan.path) in error.problem:
        role = "pan"
    return Finding(error.code, "error", error.problem, error.hint, role=role)
