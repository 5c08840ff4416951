"""Sums over the similar pixels of two dates, for ESTARFM and ubESTARFM (classical.md 5 and 6)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Callable, Iterator, Optional

import numpy as np

from ..arrays import Array, as_array_of, is_torch, namespace, zeros_like_shape
from .neighbours import addresses

if TYPE_CHECKING:
    from .two_pairs import Place, Strip


DENSE_FIELDS = 6
"""With so few fields to add it takes longer to pick the similar pixels than to add zeros."""


@dataclass
class Sums:
    """Per centre pixel: number of similar pixels, sums over them, weights, weighted sums."""

    count: Array
    plain: Array
    weight: Array
    weighted: Array


Trust = Callable[["Place", "Place"], Array]
"""Weights but for distance of the neighbours at the first place around the centres at the second
(of an array without margin); see :func:`taken`."""


def taken(x: Array, place: Place) -> Array:
    """The pixels of (..., row, column) at a place."""
    if isinstance(place, tuple):
        return x[(..., *place)]
    return x.reshape(*x.shape[:-2], -1)[..., place]


def sum_similar(strip: Strip, plain: Array, weighted: Array, trust: Optional[Trust]) -> Sums:
    """Sums over the similar pixels of every pixel.

    Args:
        strip: the pixels.
        plain: (..., row, column) with margin, added up as it is.
        weighted: the same, added up with weights.
        trust: weights of the neighbours but for distance; None = no weighted sums.
    """
    fields = int(np.prod(plain.shape[:-2])) + int(np.prod(weighted.shape[:-2]))
    if fields > DENSE_FIELDS and not is_torch(plain):
        return _sum_listed(strip, plain, weighted, trust)
    xp, kind = namespace(plain), plain.dtype
    rows, columns = strip.inner(strip.valid).shape
    near = strip.offsets.inverse_distance(strip.width / 2.0)
    own = slice(0, rows), slice(0, columns)
    sums = Sums(
        zeros_like_shape(plain, (rows, columns)),
        zeros_like_shape(plain, (*plain.shape[:-2], rows, columns)),
        zeros_like_shape(plain, (rows, columns)),
        zeros_like_shape(plain, (*weighted.shape[:-2], rows, columns)),
    )
    zero = as_array_of(plain, 0.0, kind)
    for k, place, similar in strip.neighbours():
        sums.count += similar
        if plain.shape[0]:
            sums.plain += xp.where(similar, plain[(..., *place)], zero)
        if trust is not None:
            weight = xp.where(similar, trust(place, own), zero) * float(near[k])
            sums.weight += weight
            sums.weighted += weight * weighted[(..., *place)]
    return sums


def _sum_listed(
    strip: Strip, plain: np.ndarray, weighted: np.ndarray, trust: Optional[Trust]
) -> Sums:
    """:func:`sum_similar` for NumPy: few neighbours are similar, so only those are added, all
    fields of a pixel side by side in memory. The same sums to the last bit: what is left out is 0.
    """
    rows, columns = strip.inner(strip.valid).shape
    size = rows * columns
    centres, steps = addresses(strip.offsets, rows, columns)
    near = strip.offsets.inverse_distance(strip.width / 2.0).astype(np.float64)

    def by_pixel(x: np.ndarray) -> np.ndarray:
        """Of each pixel a 1 and its values, or zeros where it is invalid."""
        fields = np.concatenate((np.ones((1, strip.valid.size)), x.reshape(-1, strip.valid.size)))
        return np.ascontiguousarray(np.where(strip.valid.reshape(-1), fields, 0.0).T)

    plain_of, weighted_of = by_pixel(plain), by_pixel(weighted)
    plain_sums = np.zeros((size, plain_of.shape[1]))
    weighted_sums = np.zeros((size, weighted_of.shape[1]))
    for portion in strip.similar():
        strip.check()
        order = portion.order()
        base, plain_now, weighted_now = centres[order], plain_sums[order], weighted_sums[order]
        for some, offset in portion.rounds(order):
            there = steps.take(offset)
            there += base[:some]
            plain_now[:some] += plain_of.take(there, axis=0)
            if trust is not None:
                weight = trust(there, order[:some]) * near.take(offset)
                values = weighted_of.take(there, axis=0)
                values *= weight[:, None]
                weighted_now[:some] += values
        plain_sums[order], weighted_sums[order] = plain_now, weighted_now

    def by_field(x: np.ndarray, like: np.ndarray) -> np.ndarray:
        return np.ascontiguousarray(x[:, 1:].T).reshape(*like.shape[:-2], rows, columns)

    count, weight = plain_sums[:, 0], weighted_sums[:, 0]
    return Sums(
        count.reshape(rows, columns),
        by_field(plain_sums, plain),
        weight.reshape(rows, columns),
        by_field(weighted_sums, weighted),
    )


def found_at(strip: Strip) -> Iterator[np.ndarray]:
    """For each offset the numbers of the pixels (without margin) that have a similar one there.
    Two tests leave few of them, and only those see the others."""
    guide, width, radius = strip.guide, strip.known.shape[1], strip.radius
    own = np.ascontiguousarray(strip.inner(guide))
    rows, columns = own.shape[2:]
    tests = list(np.ndindex(*strip.tolerance.shape))
    tests.insert(1, tests.pop())  # the two first ones: the first band of t1, the last one of t3
    flat = {test: (guide[test].reshape(-1), own[test].reshape(-1)) for test in tests}
    apart = np.empty((rows, columns), guide.dtype)
    similar, alike = np.empty((2, rows, columns), bool)
    numbers = np.arange(rows * columns)
    at_centre = numbers + numbers // columns * (width - columns)
    for k in range(len(strip.offsets)):
        if k % 64 == 0:
            strip.check()
        top, left = radius + int(strip.offsets.dy[k]), radius + int(strip.offsets.dx[k])
        place = slice(top, top + rows), slice(left, left + columns)
        similar[...] = strip.known[place]
        for test in tests[:2]:
            np.subtract(guide[test][place], own[test], out=apart)
            np.abs(apart, out=apart)
            np.less_equal(apart, float(strip.tolerance[test]), out=alike)
            np.logical_and(similar, alike, out=similar)
        centre = np.flatnonzero(similar)
        neighbour = at_centre[centre] + (top * width + left)
        for test in tests[2:]:
            there, here = flat[test]
            near = abs(there[neighbour] - here[centre]) <= float(strip.tolerance[test])
            centre, neighbour = centre[near], neighbour[near]
        yield centre
