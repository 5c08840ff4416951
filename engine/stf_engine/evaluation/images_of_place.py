"""The images of an enhancement as the protocols of pansharpening need them."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from ..enhance.alignment import aligned
from ..enhance.merge import Merger
from ..enhance.mtf import Gains, gains_of
from ..enhance.operators import Line
from ..enhance.panview import PanView
from ..enhance.survey import survey
from ..errors import InputMissing
from ..events import Progress
from ..grid import Window
from ..raster.revisits import Pixels, Place
from ..recipe_types import Enhancement, Recipe

SAME = Line(1.0, 0.0)

MAX_SHIFT = 4.0
"""Largest shift of the revisits that is looked for, in their pixels."""


class Merged:
    """The revisits as one image on their own grid, made where it is read."""

    def __init__(self, merger: Merger, shape: tuple[int, int]) -> None:
        self._merger, self._shape = merger, shape

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid, and valid."""
        values, valid = self._merger.tile(window)
        inside = np.zeros(valid.shape, bool)
        inside[window.clipped(*self._shape).within(window)] = True
        valid = valid & inside
        return np.where(valid, values, np.float32(0)), valid


def opened(recipe: Recipe, progress: Progress) -> tuple[PanView, Gains]:
    """Revisits and pan, merged and aligned as ``enhance`` does.

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
    return view, gains


def facts_of(view: PanView, gains: Gains) -> dict[str, Any]:
    """What the numbers rest on."""
    return {
        "ratio": [round(float(ratio), 6) for ratio in view.ratios],
        "gains": [round(gain, 4) for gain in gains.bands],
        "sensor": gains.sensor,
    }
