"""Leaving one date out: a known fine image is predicted from the other dates and compared."""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import replace
from typing import Any, Iterator

from ..errors import InputMissing
from ..events import Progress
from ..raster.parts import folder_beside
from ..recipe import Evaluation, ImageInput, Output, Recipe

NEEDED = "coarse_t2"
"""The input that tells that a prediction is to be made: the coarse image of the date."""


def is_wanted(recipe: Recipe, wanted: Evaluation) -> bool:
    """True when there is no prediction, but what is needed to make one."""
    return wanted.prediction is None and NEEDED in recipe.inputs


@contextlib.contextmanager
def predicted(
    recipe: Recipe, wanted: Evaluation, progress: Progress
) -> Iterator[tuple[Evaluation, dict[str, Any]]]:
    """Predict the date that was left out; the file is there while the block runs.

    Yields:
        the evaluation with its prediction, and facts for the result: "method", "date", "inputs".

    Raises:
        InputMissing: nothing to compare with. And whatever the fusion raises.
    """
    from ..fusion import fuse

    if wanted.reference is None:
        raise InputMissing(
            "The fine image of the date that is left out is missing.",
            "The prediction made without it is compared with it.",
            "Give it as reference.",
        )
    near = wanted.error_map or wanted.report
    folder = os.path.dirname(os.path.abspath(near)) if near else ""
    folder = folder if os.path.isdir(folder) else tempfile.gettempdir()
    with folder_beside(os.path.join(folder, "stf-left-out")) as place:
        path = os.path.join(place, "prediction.tif")
        run = replace(recipe, job="fuse", output=Output(path=path), evaluation=None)
        result = fuse(run, progress)
        facts = {
            "method": recipe.method,
            "date": result.metrics.get("date") or "",
            "inputs": [os.path.basename(image.path) for image in recipe.inputs.values()],
        }
        coarse = wanted.coarse
        yield replace(wanted, prediction=ImageInput(path), coarse=coarse), facts
