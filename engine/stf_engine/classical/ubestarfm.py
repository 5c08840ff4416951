"""ubESTARFM: ESTARFM for land surface temperature, on the level of the coarse sensor.

Source: Yu, Renzullo, McVicar, Malone, Tian 2023, Remote Sensing of Environment 297, 113784,
doi 10.1016/j.rse.2023.113784; no value is divided by a value, so degrees Celsius work too
(classical.md 6).
"""

from __future__ import annotations

import numpy as np

from ..arrays import Array, as_array_of, namespace
from ..spec import MethodSpec, Paper, Parameter
from .common import window_parameter
from .two_pairs import (
    DISAGREEMENT,
    EPSILON,
    FEWEST,
    ROLES,
    Place,
    Strip,
    TwoPairs,
    change_of_similar,
    mean_change,
    mix,
    similar_classes,
)
from .two_pairs_sums import sum_similar, taken


class UbEstarfm(TwoPairs):
    """Unbiased ESTARFM; two pairs, each band for itself."""

    bands_together = False

    spec = MethodSpec(
        name="ubestarfm",
        title="ubESTARFM",
        summary="Moves the fine images of two dates to the level of the coarse sensor around each "
        "pixel, then adds the coarse change of their similar pixels.",
        advice="Land surface temperature between two pairs; the coarse sensor sets the level.",
        group="accurate",
        paper=Paper(
            "Yu, Renzullo, McVicar, Malone, Tian",
            2023,
            "Generating daily 100 m resolution land surface temperature estimates continentally "
            "using an unbiased spatiotemporal fusion approach",
            "10.1016/j.rse.2023.113784",
        ),
        inputs=ROLES,
        optional_inputs=(),
        pairs="own",
        unchanged_exact=False,
        unchanged_note="With level=coarse the result has the level of the coarse sensor, also "
        "where nothing changed.",
        parameters=(
            window_parameter(51),
            similar_classes(4),
            Parameter(
                "level",
                "Level of the result",
                "choice",
                "coarse",
                "coarse: the coarse sensor is right on average, as in the paper. fine: the fine "
                "sensor is; only the change is taken from the coarse one.",
                choices=("coarse", "fine"),
            ),
            DISAGREEMENT,
        ),
    )

    def predict_strip(self, strip: Strip, mean: np.ndarray) -> Array:
        xp = namespace(strip.fine)
        one = as_array_of(strip.fine, 1.0, strip.fine.dtype)
        spread = xp.where(strip.spread[0, 0, 0] > 0, strip.spread[0, 0, 0], one)
        gap = xp.where(strip.valid, strip.coarse - strip.fine, 0 * one)

        def level_apart() -> Array:
            sums = sum_similar(strip, gap, strip.change[:0], None)
            mean = sums.plain / xp.maximum(sums.count, one)
            return xp.where(sums.count < FEWEST, strip.window_means(gap), mean)

        bias = strip.of_pairs("level apart", level_apart)

        def trust(place: Place, own: Place) -> Array:
            # |F + bias - C|: the bias belongs to the centre, so every neighbour is new.
            apart = abs(taken(bias, own) - taken(gap, place))
            share = 0.5 * (apart[0, 0] + apart[1, 0]) / spread
            return 1.0 / (xp.minimum(share, one) + EPSILON)

        sums, change, variance = change_of_similar(strip, gap[:0], trust, self.gives_uncertainty)
        change = xp.where(sums.count < FEWEST, mean_change(strip), change)
        level = bias if self.parameters["level"] == "coarse" else 0.0 * bias
        return mix(strip, strip.inner(strip.fine) + level + change, variance)
