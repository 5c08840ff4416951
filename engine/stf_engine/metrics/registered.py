"""The eleven scores of a prediction that may lie aside by up to two pixels."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from .local import complete_windows
from .score import score
from .scores import Scores
from .shifts import HALF_PIXELS, registered, squared_error


def registered_scores(
    prediction: np.ndarray,
    target: np.ndarray,
    valid: Optional[np.ndarray] = None,
    **settings: Any,
) -> tuple[Scores, tuple[float, float]]:
    """The eleven scores where the target fits best within two pixels, five pixels of border less.

    Args:
        prediction, target: (band, row, column) in the same physical unit.
        valid: bool (row, column); None = every finite pixel.
        settings: of :func:`.score.score` (``ratio``, ``value_range``, ...).

    Returns:
        the scores, and by how many pixels (rows, columns) the target was moved.
    """
    known = np.isfinite(prediction).all(axis=0) & np.isfinite(target).all(axis=0)
    if valid is not None:
        known &= valid
    x, y = (np.where(known, image, 0.0)[None] for image in (prediction, target))
    side, reach = HALF_PIXELS.taps.shape[1], HALF_PIXELS.reach
    usable = complete_windows(known, side) & known[reach:-reach, reach:-reach]

    def error(one: np.ndarray, other: np.ndarray) -> np.ndarray:
        return squared_error(one[..., usable], other[..., usable])

    pair = registered(x, y, measure=error)
    return score(pair.prediction[0], pair.target[0], usable, **settings), pair.pixels[0]
