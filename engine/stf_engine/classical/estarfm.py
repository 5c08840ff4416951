"""ESTARFM: changes of similar pixels between two pairs, scaled to the fine contrast.

Source: Zhu, Chen, Gao, Chen, Masek 2010, Remote Sensing of Environment 114(11), 2610-2623,
doi 10.1016/j.rse.2010.05.032; guards and defaults are those of classical.md 5.
"""

from __future__ import annotations

import numpy as np

from ..arrays import Array, as_array_of, concat, namespace
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
from .two_pairs_sums import taken

LEAST_CHANGE = 0.02
"""Share of the scene's spread by which the coarse images must differ to tell a slope."""

LARGEST_SLOPE = 5.0
"""A fine change beyond this many coarse ones comes from noise."""

LEAST_SLOPE, LEAST_FIT = 0.2, 0.5
"""Further guard of ``guarded``: smallest slope and smallest r squared."""

NORMAL = 1.959964
"""97.5th percentile of the normal distribution: two-sided test at 5 %."""


class Estarfm(TwoPairs):
    """Enhanced STARFM; two pairs."""

    spec = MethodSpec(
        name="estarfm",
        title="ESTARFM",
        summary="Adds to the fine images of two dates the coarse change of their similar pixels, "
        "scaled to the contrast of the fine image, and mixes both by how much changed.",
        advice="For a date between two pairs; small fields that change steadily.",
        group="accurate",
        paper=Paper(
            "Zhu, Chen, Gao, Chen, Masek",
            2010,
            "An enhanced spatial and temporal adaptive reflectance fusion model for complex "
            "heterogeneous regions",
            "10.1016/j.rse.2010.05.032",
        ),
        inputs=ROLES,
        optional_inputs=(),
        pairs="own",
        parameters=(
            window_parameter(51),
            similar_classes(4),
            Parameter(
                "conversion",
                "Conversion of the change",
                "choice",
                "guarded",
                "How a coarse change becomes a fine one: one adds it as it is; regression scales "
                "it by the slope of fine on coarse values where that is significant; blended takes "
                "as much of the slope as it is significant; guarded scales only where the slope is "
                "sure, and never with a single band.",
                choices=("guarded", "one", "regression", "blended"),
            ),
            Parameter(
                "sum_abs",
                "Opposite changes add up",
                "boolean",
                False,
                "Trust a date less the more changed around the pixel, also where gains and losses "
                "cancel. Off = as in the paper.",
                advanced=True,
            ),
            DISAGREEMENT,
        ),
    )

    def predict_strip(self, strip: Strip, mean: np.ndarray) -> Array:
        xp = namespace(strip.fine)
        trust = 1.0 / (1.0 - similarity(strip) + EPSILON)
        rule = str(self.parameters["conversion"])
        scaled = rule != "one" and not (rule == "guarded" and strip.fine.shape[1] == 1)
        plain = moments(strip, mean) if scaled else strip.fine[:0]

        def at(place: Place, own: Place) -> Array:
            return taken(trust, place)

        sums, change, spread = change_of_similar(strip, plain, at, self.gives_uncertainty)
        if scaled:
            slope = slopes(sums.plain, sums.count, strip.spread, rule)
            change, spread = change * slope, spread * slope**2
        change = xp.where(sums.count < FEWEST, mean_change(strip), change)
        values = strip.inner(strip.fine) + change
        return mix(strip, values, spread, bool(self.parameters["sum_abs"]))


def similarity(strip: Strip) -> Array:
    """R of each pixel: how well fine and coarse values of both dates agree, (row, column).

    Several bands: correlation over all bands and both dates. One band: 1 minus their mean
    difference as a share of the scene's spread, at least 0.
    """
    xp, one = namespace(strip.fine), as_array_of(strip.fine, 1.0, strip.fine.dtype)
    bands = strip.fine.shape[1]
    if bands == 1:
        spread = xp.where(strip.spread[0] > 0, strip.spread[0], one)
        difference = abs(strip.fine - strip.coarse)
        share = 0.5 * (difference[0, 0] + difference[1, 0]) / spread
        return 1.0 - xp.minimum(share, one)
    x = strip.fine.reshape(2 * bands, *strip.valid.shape)
    y = strip.coarse.reshape(2 * bands, *strip.valid.shape)
    dx, dy = x - x.mean(0), y - y.mean(0)
    below = (dx * dx).sum(0) * (dy * dy).sum(0)
    varies = below > (1e-12 * (x * x).sum(0)) * (1e-12 * (y * y).sum(0))
    return xp.where(varies, (dx * dy).sum(0) / xp.sqrt(xp.where(varies, below, one)), 0.5 * one)


def moments(strip: Strip, mean: np.ndarray) -> Array:
    """What the regression of fine on coarse adds up: x, y, xx, xy, yy over both dates, and the
    coarse difference of the dates; (6 bands, row, column)."""
    centre = as_array_of(strip.fine, mean[:, None, None], strip.fine.dtype)
    x, y = strip.coarse - centre, strip.fine - centre
    parts = [x, y, x * x, x * y, y * y]
    return concat([p[0] + p[1] for p in parts] + [x[0] - x[1]], 0)


def slopes(sums: Array, count: Array, spread: Array, rule: str) -> Array:
    """V per band: the slope of fine on coarse values, as far as it can be trusted, else 1.

    Args:
        sums: of :func:`moments` over the similar pixels.
        count: number of similar pixels.
        spread: rho, (band, 1, 1).
        rule: "regression" (significant slopes), "guarded" (with a further guard) or "blended" (by
            their significance p: p slope + 1 - p).

    Returns:
        (band, row, column).
    """
    xp, bands = namespace(sums), spread.shape[0]
    one = as_array_of(sums, 1.0, sums.dtype)
    x, y, xx, xy, yy, between = (sums[k * bands : (k + 1) * bands] for k in range(6))
    n = xp.maximum(2.0 * count, 2.0 * one)
    variance = xx / n - (x / n) ** 2
    covariance = xy / n - (x / n) * (y / n)
    other = yy / n - (y / n) ** 2
    noise = (1e-6 * spread) ** 2
    sure = (variance > noise) & (other > noise)
    slope = covariance / xp.where(sure, variance, one)
    fit = covariance * covariance / xp.where(sure, variance * other, one)
    sure = sure & (slope > 0) & (slope <= LARGEST_SLOPE)
    sure = sure & (abs(between) / (n / 2.0) >= LEAST_CHANGE * spread)
    if rule == "blended":
        return xp.where(sure, one + significance(fit, n - 2.0) * (slope - one), one)
    sure = sure & (fit >= least_fit(n - 2.0))
    if rule == "guarded":
        sure = sure & (slope >= LEAST_SLOPE) & (fit >= LEAST_FIT)
    return xp.where(sure, slope, one)


def significance(fit: Array, freedom: Array) -> Array:
    """Value of the F distribution (1, ``freedom``) at a regression's F, from its r squared.

    The F of one slope is the square of a Student t, and Wallace's normal approximation of that is
    a short formula of r squared (error below 0.003 from three degrees of freedom on); the error
    function after Abramowitz and Stegun 7.1.26.
    """
    xp, one = namespace(fit), as_array_of(fit, 1.0, fit.dtype)
    v = xp.maximum(freedom, one)
    rest = xp.maximum(1.0 - fit, 1e-12 * one)
    z = (8.0 * v + 1.0) / (8.0 * v + 3.0) * xp.sqrt(-v * xp.log(rest))
    x = z / 2.0**0.5
    t = 1.0 / (1.0 + 0.3275911 * x)
    series = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
    total = 0.0 * t
    for factor in reversed(series):
        total = (total + factor) * t
    return one - total * xp.exp(-x * x)


def least_fit(freedom: Array) -> Array:
    """The smallest r squared that is significant at 5 %, for n - 2 degrees of freedom."""
    v = namespace(freedom).maximum(freedom, 0 * freedom + 1.0)
    z = NORMAL
    t = z + (z**3 + z) / (4.0 * v) + (5.0 * z**5 + 16.0 * z**3 + 3.0 * z) / (96.0 * v * v)
    return t * t / (t * t + v)
