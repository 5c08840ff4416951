"""The inner loop of STARFM: one band of one strip of rows, all offsets of the window.

Speed comes from four things: every array is written in place, a strip stays in the cache, what
depends on the neighbour alone (its differences, its weight without distance, its weighted change)
is computed once per strip, not once per offset, and all arrays of a strip have rows of the same
length, margin included, so that the neighbours at one offset are one run of memory.

Over the dates of a series lists of the similar pixels are kept where they are short, and only those
are added: the same sums to the last bit, in half of the time once the lists are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Iterator, Optional

import numpy as np

from ..arrays import (
    Array,
    as_array_of,
    empty_like_shape,
    float_type,
    is_torch,
    namespace,
    zeros_like_shape,
)
from ..kept import Kept, digest
from .common import Offsets
from .neighbours import Portion, addresses, listed

LONGEST = 1 / 12
"""Where more of the window is similar, lists are hardly faster than passing over all of it."""

SAMPLED = 16
"""One in so many offsets tells how long the lists will be."""


@dataclass(frozen=True)
class Settings:
    """What the formulas of classical.md 4 leave to choose; see the parameters of ``Starfm``."""

    window: int
    distance_factor: float
    strict: bool
    log_weights: bool
    use_temporal: bool
    keep_detail: bool
    copy_zero: bool
    uncertainty: bool


@dataclass(frozen=True)
class Band:
    """Numbers of one band: tolerance per pair (2 sigma / classes), unit u, sigma_s, sigma_t."""

    tolerance: tuple[float, ...]
    unit: float
    sigma_s: float
    sigma_t: float


@dataclass
class Pair:
    """One pair of a strip, with margin, each (row, column): fine, coarse, their validity (with
    that of coarse t2), and what follows from them.
    """

    fine: Array
    coarse: Array
    valid: Array
    spectral: Array
    temporal: Array
    weight: Array
    weighted: Array
    weighted_square: Optional[Array]


@dataclass
class Sums:
    """Per pixel of the strip: sum of weights, of weighted values and of weighted squares."""

    weights: Array
    values: Array
    squares: Optional[Array]


def prepare_pair(
    fine: Array, coarse: Array, coarse_t2: Array, valid: Array, band: Band, settings: Settings
) -> Pair:
    """What depends on the neighbour only; weight 0 where invalid."""
    xp = namespace(fine)
    spectral = abs(fine - coarse)
    temporal = abs(coarse - coarse_t2)
    u = band.unit
    if settings.log_weights:
        cost = xp.log(spectral / u + 2.0)
        if settings.use_temporal:
            cost = cost * xp.log(temporal / u + 2.0)
    else:
        cost = spectral / u + 1.0
        if settings.use_temporal:
            cost = cost * (temporal / u + 1.0)
    weight = xp.where(valid, 1.0 / cost, as_array_of(fine, 0.0, fine.dtype))
    value = coarse_t2 - coarse
    if not settings.keep_detail:
        value = fine + value
    weighted = weight * value
    square = weighted * value if settings.uncertainty else None
    return Pair(fine, coarse, valid, spectral, temporal, weight, weighted, square)


def predict_strip(
    pairs: list[Pair],
    coarse_t2: Array,
    band: Band,
    settings: Settings,
    offsets: Offsets,
    kept: Optional[Kept] = None,
) -> tuple[Array, Optional[Array]]:
    """Prediction and (if wanted) uncertainty of the strip without its margin, float32; ``kept`` is
    where lists of similar pixels are left for other dates.

    Pixels where no pair is valid hold numbers without meaning.
    """
    xp = namespace(coarse_t2)
    r = settings.window // 2
    centres = [_inner(p.valid, r) for p in pairs]
    far = as_array_of(coarse_t2, float("inf"), coarse_t2.dtype)
    # S* and T*: with two pairs the smaller of the two, each where it is valid.
    least_s = least_t = far
    for pair, centre in zip(pairs, centres):
        least_s = xp.minimum(least_s, xp.where(centre, _inner(pair.spectral, r), far))
        least_t = xp.minimum(least_t, xp.where(centre, _inner(pair.temporal, r), far))
    limits = least_s + band.sigma_s, least_t + band.sigma_t
    sums = []
    for pair, centre, tolerance in zip(pairs, centres, band.tolerance):
        lists = None if kept is None else _similar(pair.fine, tolerance, offsets, kept)
        if lists is None:
            sums.append(_sum_neighbours(pair, centre, tolerance, *limits, settings, offsets))
        else:
            sums.append(_sum_listed(pair, centre, lists, limits, settings, offsets))
    return _combine(pairs, centres, sums, _inner(coarse_t2, r), settings)


def _inner(x: Array, r: int) -> Array:
    return x[r : x.shape[0] - r, r : x.shape[1] - r]


def _sum_neighbours(
    pair: Pair,
    centre: Array,
    tolerance: float,
    limit_s: Array,
    limit_t: Array,
    settings: Settings,
    offsets: Offsets,
) -> Sums:
    """Sums over the similar neighbours of one pair; a dozen passes per offset."""
    xp = namespace(limit_s)
    r = settings.window // 2
    rows, columns = limit_s.shape
    width = columns + 2 * r
    fine = _run(_inner(pair.fine, r), width)
    # A pair that is invalid at the centre has no similar neighbours there.
    none = zeros_like_shape(fine, (rows, columns))
    near = _run(xp.where(centre, none + tolerance, none - 1.0), width, -1.0)
    limit_s, limit_t = _run(limit_s, width), _run(limit_t, width)
    of_pair = [
        x.reshape(-1) for x in (pair.fine, pair.spectral, pair.temporal, pair.weight, pair.weighted)
    ]
    squared = None if pair.weighted_square is None else pair.weighted_square.reshape(-1)
    totals = [zeros_like_shape(fine, (rows * width,)) for _ in range(2 if squared is None else 3)]
    weights, values, *squares = (total[: len(fine)] for total in totals)
    scratch, share = (empty_like_shape(fine, (len(fine),)) for _ in range(2))
    # PyTorch takes five times as long to compare into bool as into numbers.
    kind = fine.dtype if is_torch(fine) else bool
    similar, small_s, small_t = (empty_like_shape(fine, (len(fine),), kind) for _ in range(3))
    both = xp.minimum if settings.strict else xp.maximum
    inverse = offsets.inverse_distance(settings.distance_factor)
    for k in range(len(offsets)):
        start = (r + int(offsets.dy[k])) * width + r + int(offsets.dx[k])
        at = slice(start, start + len(fine))
        fine_k, spectral, temporal, weight, weighted = (x[at] for x in of_pair)
        xp.subtract(fine_k, fine, out=scratch)
        xp.abs(scratch, out=scratch)
        xp.less_equal(scratch, near, out=similar)
        xp.less(spectral, limit_s, out=small_s)
        xp.less(temporal, limit_t, out=small_t)
        both(small_s, small_t, out=small_s)
        xp.minimum(similar, small_s, out=similar)
        _share(similar, inverse[k], share)
        xp.multiply(share, weight, out=scratch)
        xp.add(weights, scratch, out=weights)
        xp.multiply(share, weighted, out=scratch)
        xp.add(values, scratch, out=values)
        if squared is not None:
            xp.multiply(share, squared[at], out=scratch)
            xp.add(squares[0], scratch, out=squares[0])
    found = [total.reshape(rows, width)[:, :columns] for total in totals]
    return Sums(found[0], found[1], found[2] if squared is not None else None)


def _similar(
    fine: np.ndarray, tolerance: float, offsets: Offsets, kept: Kept
) -> Optional[list[Portion]]:
    """Lists of the neighbours that are similar, valid or not: they depend on the fine image alone.
    None where there are too many of them, or no room."""
    key = ("similar in a band", tolerance, len(offsets), digest(fine))
    found: Optional[list[Portion]] = kept.get(key)
    if found is None and not kept.full:
        r = offsets.radius
        moves = [(int(dy) + r, int(dx) + r) for dy, dx in zip(offsets.dy, offsets.dx)]
        pixels, few = _inner(fine, r).size, moves[::SAMPLED]
        seen = sum(len(some) for some in _found_at(fine, tolerance, few, r))
        if seen > LONGEST * len(few) * pixels:
            found = []  # so that no other date looks again
        elif 2 * SAMPLED * seen < kept.free:
            found = list(listed(_found_at(fine, tolerance, moves, r), pixels))
        if found is not None:
            kept.put(key, found)
    return found or None


def _found_at(
    fine: np.ndarray, tolerance: float, moves: list[tuple[int, int]], r: int
) -> Iterator[np.ndarray]:
    """For each move (rows and columns from the strip's corner, margin included) the numbers of the
    pixels (without margin) whose neighbour there is similar."""
    own = np.ascontiguousarray(_inner(fine, r))
    apart, similar = np.empty_like(own), np.empty(own.shape, bool)
    for top, left in moves:
        np.subtract(fine[top : top + len(own), left : left + own.shape[1]], own, out=apart)
        np.abs(apart, out=apart)
        np.less_equal(apart, np.float32(tolerance), out=similar)
        yield np.flatnonzero(similar)


def _sum_listed(
    pair: Pair,
    centre: np.ndarray,
    lists: list[Portion],
    limits: tuple[np.ndarray, np.ndarray],
    settings: Settings,
    offsets: Offsets,
) -> Sums:
    """:func:`_sum_neighbours` over lists of similar pixels."""
    rows, columns = centre.shape
    centres, steps = addresses(offsets, rows, columns)
    inverse = offsets.inverse_distance(settings.distance_factor)
    spectral, temporal = (np.ascontiguousarray(x).ravel() for x in (pair.spectral, pair.temporal))
    given = [pair.weight, pair.weighted]
    given += [] if pair.weighted_square is None else [pair.weighted_square]
    fields = [np.ascontiguousarray(x).ravel() for x in given]
    sums = [np.zeros(rows * columns, np.float32) for _ in fields]
    both = np.logical_and if settings.strict else np.logical_or
    for portion in lists:
        order = portion.order()
        base, now = centres[order], [total[order] for total in sums]
        limit_s, limit_t = (limit.ravel()[order] for limit in limits)
        for some, offset in portion.rounds(order):
            there = steps.take(offset)
            there += base[:some]
            chosen = both(
                spectral.take(there) < limit_s[:some], temporal.take(there) < limit_t[:some]
            )
            share = inverse.take(offset)
            share *= chosen
            for total, x in zip(now, fields):
                total[:some] += share * x.take(there)
        for total, part in zip(sums, now):
            total[order] = part
    # A pair that is invalid at the centre has no similar neighbours there.
    found = [np.where(centre, total.reshape(rows, columns), np.float32(0)) for total in sums]
    return Sums(found[0], found[1], found[2] if len(found) > 2 else None)


def _run(x: Array, width: int, rest: float = 0.0) -> Array:
    """(row, column) as one run of memory with rows of ``width``; between them ``rest``."""
    rows, columns = x.shape
    wide = zeros_like_shape(x, (rows, width)) + rest
    wide[:, :columns] = x
    return wide.reshape(-1)[: rows * width - (width - columns)]


def _share(chosen: Array, weight: Any, out: Array) -> None:
    """``weight`` where chosen, else 0."""
    if is_torch(chosen):
        namespace(chosen).multiply(chosen, float(weight), out=out)
    else:
        namespace(chosen).multiply(chosen, weight, out=out, dtype=out.dtype)


def _combine(
    pairs: list[Pair],
    centres: list[Array],
    sums: list[Sums],
    coarse_t2: Array,
    settings: Settings,
) -> tuple[Array, Optional[Array]]:
    """The weighted mean over the neighbours of all pairs together, and the special cases."""
    xp = namespace(coarse_t2)
    r = settings.window // 2
    zero = zeros_like_shape(coarse_t2, tuple(coarse_t2.shape))
    total, number = zero, zero
    values, plain, fine_sum = zero, zero, zero
    for pair, centre, found in zip(pairs, centres, sums):
        fine, coarse = _inner(pair.fine, r), _inner(pair.coarse, r)
        here = found.values
        if settings.keep_detail:
            here = found.weights * fine + here
        values, total = values + here, total + found.weights
        number = number + centre
        fine_sum = fine_sum + xp.where(centre, fine, zero)
        plain = plain + xp.where(centre, fine + (coarse_t2 - coarse), zero)
    some = total > 0
    divisor = xp.where(some, total, zero + 1.0)
    number = xp.where(number > 0, number, zero + 1.0)
    if settings.keep_detail and len(pairs) == 1:
        # F + change instead of (w F + w change) / w: no rounding of F where nothing changed.
        mean = _inner(pairs[0].fine, r) + sums[0].values / divisor
    else:
        mean = values / divisor
    result = xp.where(some, mean, plain / number)
    if settings.copy_zero and not settings.keep_detail:
        result = _copy_zero(result, pairs, centres, coarse_t2, fine_sum / number, r)
    return result, _spread(sums, divisor)


def _copy_zero(
    result: Array,
    pairs: list[Pair],
    centres: list[Array],
    coarse_t2: Array,
    fine_mean: Array,
    r: int,
) -> Array:
    """Where no coarse value changed at all: fine; else where fine equals coarse: coarse t2."""
    xp = namespace(result)
    unchanged = equal = None
    for pair, centre in zip(pairs, centres):
        still = (_inner(pair.temporal, r) == 0) | ~centre
        same = (_inner(pair.spectral, r) == 0) | ~centre
        unchanged = still if unchanged is None else unchanged & still
        equal = same if equal is None else equal & same
    return xp.where(unchanged, fine_mean, xp.where(equal, coarse_t2, result))


def _spread(sums: list[Sums], divisor: Array) -> Optional[Array]:
    """sqrt(sum W (X - sum W X)^2) over the neighbours of all pairs."""
    xp = namespace(divisor)
    if sums[0].squares is None:
        return None
    mean = sum(s.values for s in sums) / divisor
    square = sum(s.squares for s in sums if s.squares is not None) / divisor
    zero = zeros_like_shape(divisor, tuple(divisor.shape), float_type(divisor, 32))
    return xp.sqrt(xp.maximum(square - mean * mean, zero))
