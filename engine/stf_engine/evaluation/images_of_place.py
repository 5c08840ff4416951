"""The images of an enhancement as the protocols of pansharpening need them."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from ..enhance.alignment import aligned
from ..enhance.merge import Merger
from ..enhance.merged import Merged
from ..enhance.mtf import Gains, gains_of
from ..enhance.operators import Line
from ..enhance.panview import PanView
from ..enhance.survey import Survey, survey
from ..errors import InputMissing
from ..events import Progress
from ..grid import Window
from ..raster.revisits import Pixels, Place
from ..recipe_types import Enhancement, Recipe

SAME = Line(1.0, 0.0)

UNLIKE = 30.0
"""Typical values of images of one unit differ by less than this factor."""

SAMPLE = 256
"""Side of the middle, in pixels of the revisits, that tells the unit."""

MAX_SHIFT = 4.0
"""Largest shift of the revisits that is looked for, in their pixels."""


def opened(recipe: Recipe, progress: Progress) -> tuple[PanView, Gains, Survey]:
    """Revisits and pan, merged and aligned as ``enhance`` does; and what was found out about them.

    Raises:
        InputMissing: revisits or pan are missing. And whatever opening them raises.
    """
    given = recipe.enhancement or Enhancement()
    if given.pan is None or not given.revisits:
        raise InputMissing(
            "The protocol needs a panchromatic image and the revisits.",
            "It judges how the detail of the one came into the other.",
            "Give --pan FILE and --revisit FILE.",
        )
    place = Place(given)
    found = survey(place, given.date, MAX_SHIFT, progress.part(0.0, 0.5))
    gains = gains_of(place.revisits[0].image)
    wanted: Optional[Any] = recipe.parameters.get("mtf")
    if wanted not in (None, "auto"):
        gains = Gains((float(str(wanted)),) * place.bands, gains.pan, "given")
    merger = Merger(place, found, SAME, SAME, "weighted", {})
    merged: Pixels = Merged(merger, place.base.shape)
    view = PanView(place, merged, gains.bands)
    alignment = aligned(view, progress.part(0.5, 1.0))
    if alignment.needed:
        view.move(alignment.rows, alignment.columns)
    return view, gains, found


class Multiplied:
    """An image whose numbers are multiplied by a factor."""

    def __init__(self, image: Pixels, factor: float) -> None:
        self._image, self._factor = image, np.float32(factor)

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """See :class:`Pixels`."""
        values, valid = self._image.read(window)
        return values * self._factor, valid


def in_one_unit(view: PanView) -> float:
    """Bring pan to the power of ten of the revisits, by its middle; returns the factor.

    Q compares means: of numbers around 900 and around 0.09 it says nothing.
    """
    covered = view.covered()
    high, wide = min(covered.rows, SAMPLE), min(covered.columns, SAMPLE)
    row = covered.row + (covered.rows - high) // 2
    column = covered.column + (covered.columns - wide) // 2
    window = Window(row, column, high, wide)
    values, known = view.merged.read(window)
    low, seen = view.degraded(window, view.mean_gain)
    both = known & seen
    if not both.any():
        return 1.0
    ours, theirs = (float(np.median(np.abs(x))) for x in (values[:, both], low[both]))
    if min(ours, theirs) <= 0 or max(ours, theirs) / min(ours, theirs) < UNLIKE:
        return 1.0
    factor = float(10.0 ** round(np.log10(ours / theirs)))
    view.pan = Multiplied(view.pan, factor)
    return factor


def facts_of(view: PanView, gains: Gains) -> dict[str, Any]:
    """What the numbers rest on."""
    return {
        "ratio": [round(float(ratio), 6) for ratio in view.ratios],
        "gains": [round(gain, 4) for gain in gains.bands],
        "sensor": gains.sensor,
    }
