"""Steps 3 and 4: the base image on cells, from one pair or two."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .axes import Geometry, Taps
from .footprint import (
    Disagreement,
    Footprint,
    Parts,
    correlations,
    find_footprint,
    seen,
    split_disagreement,
    usable_cells,
)
from .survey import Survey

PAIRS = (("fine_t1", "coarse_t1", "coarse_t2"), ("fine_t3", "coarse_t3", "coarse_t2"))
"""What is needed at a pixel to predict it from the first pair, and from the second."""

RELIABILITY = "reliability"
"""``pair_weights``: the pair that agrees better counts more (by the square of its correlation)."""

LEAST_AGREEMENT = 0.05
"""A pair that does not agree at all still counts for something."""


@dataclass
class Base:
    """The pairs on cells.

    Attributes:
        first: float64 (band,), share of the first pair in the base image.
        seen: float64 (band, h, w), H of the base image.
        error: the pair's disagreement in its parts.
        footprint, taps: of the coarse sensor.
        usable: bool (h, w).
        target: float64 (band, h, w), coarse t2.
    """

    first: np.ndarray
    seen: np.ndarray
    error: Disagreement
    footprint: Footprint
    taps: tuple[Taps, Taps]
    usable: np.ndarray
    target: np.ndarray


def base_of(
    first: Survey, pairs: tuple[tuple[str, str], ...], geometry: Geometry, weights: str
) -> Base:
    """The base image of a scene on its cells.

    Args:
        pairs: fine and coarse role of each.
        weights: of two pairs: ``change``, by how much the coarse image changed since; or
            ``reliability``, by how well the pair agrees besides.
    """
    target, target_share = first.coarse["coarse_t2"]
    bands = len(target)
    shares = [first.share, target_share, *(first.coarse[c][1] for _, c in pairs)]
    usable = usable_cells(shares)
    parts = [
        Parts(first.parts.values[s], first.parts.share, first.parts.centre[s])
        for s in (slice(k * bands, (k + 1) * bands) for k in range(len(pairs)))
    ]
    coarse = [first.coarse[c][0] for _, c in pairs]
    footprint = find_footprint(parts[0], coarse[0], usable, geometry)
    taps = footprint.taps(geometry)
    fine = [seen(part, taps) for part in parts]
    share = np.ones(bands)
    blurred, whole = fine[0], coarse[0]
    if len(pairs) == 2:
        share = _share(target, coarse, fine, usable, weights)
        w = share[:, None, None]
        blurred, whole = (w * x[0] + (1 - w) * x[1] for x in (fine, coarse))
    split = split_disagreement(whole - blurred, usable)
    return Base(share, blurred, split, footprint, taps, usable, target)


def _share(
    target: np.ndarray,
    coarse: list[np.ndarray],
    fine: list[np.ndarray],
    usable: np.ndarray,
    weights: str,
) -> np.ndarray:
    """Share of the first pair, (band,): 1 where its coarse image is that of t2."""
    if not usable.any():
        return np.full(len(target), 0.5)
    apart = [np.square(target - c)[:, usable].mean(axis=1) for c in coarse]
    trusted = [1.0, 1.0]
    if weights == RELIABILITY:
        agree = [correlations(f, c, usable).mean() for f, c in zip(fine, coarse)]
        trusted = [max(float(q), LEAST_AGREEMENT) ** 2 for q in agree]
    above = trusted[0] * apart[1]
    below = above + trusted[1] * apart[0]
    return np.where(below > 0, above / np.where(below > 0, below, 1.0), 0.5)


def dropped(error: Disagreement) -> Disagreement:
    """The disagreement of a pair that is not carried over at all."""
    return Disagreement(error.mean, 0 * error.smooth, 0 * error.rest, error.trust)


def gain_of(first: Survey, pairs: tuple[tuple[str, str], ...], usable: np.ndarray) -> np.ndarray:
    """gamma: how much more the coarse image varies at t2 than at t1."""
    target = first.coarse["coarse_t2"][0][:, usable]
    before = first.coarse[pairs[0][1]][0][:, usable]
    if target.shape[1] == 0:
        return np.ones(len(target))
    spread = before.std(axis=1)
    ratio = target.std(axis=1) / np.where(spread > 0, spread, 1.0)
    return np.where(spread > 0, np.clip(ratio, 0.3, 3.0), 1.0)
