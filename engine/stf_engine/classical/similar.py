"""The N most similar pixels of a window, and averages over them (classical.md 2.4).

Similarity is e(i) = sum over guide bands of ((F(i) - F(centre)) / sigma)^2. With tau = the N-th
smallest e of the valid pixels of the window (the centre counts), every pixel with e <= tau is
taken: ties come all or not at all, so the choice does not depend on a sort, a tile or a platform.
Weights fall with distance: 1 / (1 + d / (w / 2)).

The choice depends on the guide image only; any number of fields (bands, dates) is filtered with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Optional

import numpy as np

from ..arrays import Array, as_array_of, is_torch, kth_smallest, namespace, zeros_like_shape
from ..kept import Kept, digest
from .common import Offsets

FAR = np.float32(1e18)
"""Guide value of an invalid pixel: its e with any valid one is 1e36, which float32 still holds.
Unlike infinity it gives no NaN between two invalid pixels."""

TOO_FAR = np.float32(1e30)
"""An e above this belongs to an invalid pixel."""

BLOCK_PIXELS = 8192
"""Pixels of one block: enough for few calls, few enough for the cache (measured best)."""

BLOCK_BYTES = 64 << 20
"""Bound of the table of e of one block; wide windows get fewer pixels."""

CANDIDATES = 1 << 20
"""Neighbours that are looked at in one go; where all pixels are alike there are many."""

NARROW = 96
"""Most pixels have fewer candidates than this; the others are chosen from the whole window."""

BLOCK_COLUMNS = 512


@dataclass(frozen=True)
class Filtered:
    """Fields averaged over similar pixels.

    Attributes:
        mean: float32 (field, row, column).
        spread: weighted standard deviation of the averaged values, or None.
    """

    mean: Array
    spread: Optional[Array] = None


def guides(fine: Array, valid: Array, sigma: np.ndarray) -> Array:
    """Guide bands ready for :func:`filter_similar`: divided by sigma, ``FAR`` where invalid.

    Args:
        fine: (band, row, column).
        valid: bool (row, column).
        sigma: standard deviation of the scene per band; bands with 0 are left out (they cannot
            tell pixels apart).
    """
    xp = namespace(fine)
    kept = [b for b in range(fine.shape[0]) if sigma[b] > 0]
    if not kept:
        scaled = zeros_like_shape(fine, (1, *fine.shape[1:]))
    else:
        inverse = np.asarray([1.0 / sigma[b] for b in kept], np.float32)[:, None, None]
        scaled = fine[kept] * as_array_of(fine, inverse)
    far = as_array_of(fine, FAR, scaled.dtype)
    return xp.where(valid[None], scaled, far)


def filter_similar(
    guide: Array,
    fields: Array,
    window: int,
    count: int,
    check: Callable[[], None],
    spread: bool = False,
    kept: Optional[Kept] = None,
) -> Filtered:
    """Weighted means of fields over the similar pixels of each pixel.

    Args:
        guide: float32 (guide, row + window - 1, column + window - 1) from :func:`guides`.
        fields: float32 (field, ...) of the same size; finite everywhere.
        window: odd width in pixels.
        count: N.
        check: called between blocks; raises to cancel.
        spread: also the weighted standard deviation.
        kept: where the choice is left for the next call with the same guide.

    Returns:
        Fields without the margin. Pixels whose centre is invalid hold numbers without meaning.
    """
    if not is_torch(guide):
        return _filter_numpy(guide, fields, window, count, check, spread, kept)
    if guide.device.type == "cpu":
        # numpy.partition is several times faster than torch's selection on the CPU.
        torch = namespace(guide)
        arrays = guide.numpy(), fields.numpy()
        found = _filter_numpy(*arrays, window, count, check, spread, kept)
        deviation = None if found.spread is None else torch.from_numpy(found.spread)
        return Filtered(torch.from_numpy(found.mean), deviation)
    return filter_by_offsets(guide, fields, window, count, check, spread)


def block_pixels(window: int) -> int:
    """Pixels of one block."""
    return max(16, min(BLOCK_PIXELS, BLOCK_BYTES // (4 * window * window)))


def working_bytes(window: int) -> int:
    """Memory of one call that does not depend on the tile: e, masks, candidates, choices."""
    return block_pixels(window) * window * window * 8 + CANDIDATES * 64


def _blocks(rows: int, columns: int, pixels: int) -> Iterator[tuple[int, int, int, int]]:
    width = min(columns, BLOCK_COLUMNS, pixels)
    height = max(1, pixels // width)
    for top in range(0, rows, height):
        for left in range(0, columns, width):
            yield top, min(top + height, rows), left, min(left + width, columns)


def _filter_numpy(
    guide: np.ndarray,
    fields: np.ndarray,
    window: int,
    count: int,
    check: Callable[[], None],
    spread: bool,
    kept: Optional[Kept],
) -> Filtered:
    r = window // 2
    rows, columns = guide.shape[1] - 2 * r, guide.shape[2] - 2 * r
    offsets = Offsets.of_window(window)
    weights = offsets.inverse_distance(window / 2.0)
    steps = (offsets.dy * guide.shape[2] + offsets.dx).astype(np.intp)
    flat = np.ascontiguousarray(fields).reshape(len(fields), -1)
    mean = np.empty((len(fields), rows, columns), np.float32)
    deviation = np.empty_like(mean) if spread else None
    for top, bottom, left, right in _blocks(rows, columns, block_pixels(window)):
        check()
        part = guide[:, top : bottom + 2 * r, left : right + 2 * r]
        y, x = np.divmod(np.arange((bottom - top) * (right - left)), right - left)
        centres = (y + top + r) * guide.shape[2] + x + left + r
        for some, pixel, offset, starts in _choices(part, offsets, r, count, kept):
            where = centres[some][pixel] + steps[offset]
            weight = weights[offset]
            total = np.add.reduceat(weight, starts)
            target = y[some] + top, x[some] + left
            for f, field in enumerate(flat):
                values = field[where]
                average = np.add.reduceat(weight * values, starts) / total
                mean[f][target] = average
                if deviation is not None:
                    values -= average[pixel]
                    variance = np.add.reduceat(weight * values * values, starts) / total
                    deviation[f][target] = np.sqrt(variance)
    return Filtered(mean, deviation)


Choice = tuple[slice, np.ndarray, np.ndarray, np.ndarray]
"""Some pixels of a block; for every chosen neighbour, in the order of the pixels and then of the
offsets, the number of its pixel (from the slice's start) and of its offset; and where each pixel's
neighbours start."""


def _choices(
    guide: np.ndarray,
    offsets: Offsets,
    r: int,
    count: int,
    kept: Optional[Kept],
) -> Iterator[Choice]:
    """The similar pixels of one block, as :func:`_choose` gives them or gave them before."""
    if kept is None:
        yield from _choose(guide, offsets, r, count)
        return

    def small() -> Iterator[tuple[slice, np.ndarray, np.ndarray]]:
        for some, _, offset, starts in _choose(guide, offsets, r, count):
            counts = np.diff(np.append(starts, len(offset)))
            yield some, counts.astype(np.uint16), offset.astype(np.uint16)

    key = ("similar", 2 * r + 1, count, digest(guide))
    for some, counts, offset in kept.parts(key, small):
        number = counts.astype(np.intp)
        pixel = np.repeat(np.arange(len(number)), number)
        yield some, pixel, offset.astype(np.intp), np.cumsum(number) - number


def _choose(guide: np.ndarray, offsets: Offsets, r: int, count: int) -> Iterator[Choice]:
    """The similar pixels of one block, in one or more portions.

    The N-th smallest e of the nearest quarter of the window bounds that of the whole window. It
    leaves few candidates, and the exact choice is made among them: the same result as from the
    whole window in two thirds of the time.

    Args:
        guide: (guide, row + 2 r, column + 2 r).
        offsets: of the window.
        r: its radius.
        count: N.
    """
    # Floats that are not negative sort like their bits, and integers are compared faster.
    bits = _distances(guide, offsets, r).view(np.int32)
    near = max(6 * count, len(bits) // 4)
    exact = near > len(bits) // 2
    nearest = np.ascontiguousarray((bits if exact else bits[:near]).T)
    k = min(count, nearest.shape[1])
    nearest.partition(k - 1, axis=1)
    bound = np.minimum(nearest[:, k - 1], TOO_FAR.view(np.int32))
    small = _table(len(bits), bits.shape[1], bool)
    np.less_equal(bits, bound, out=small)
    candidate = np.ascontiguousarray(small.T)  # (pixel, offset)
    counts = np.count_nonzero(candidate, axis=1)
    for some in _portions(counts):
        found = np.flatnonzero(candidate[some])
        pixel = np.repeat(np.arange(some.stop - some.start), counts[some])
        offset = found - pixel * len(bits)
        kept = counts[some]
        if not exact:
            value = bits[offset, pixel + some.start]
            tau = _kth_of_candidates(value, pixel, kept, bits[:, some], k)
            chosen = value <= np.minimum(tau, bound[some])[pixel]
            pixel, offset = pixel[chosen], offset[chosen]
            kept = np.bincount(pixel, minlength=len(kept))
        yield some, pixel, offset, np.cumsum(kept) - kept


def _portions(counts: np.ndarray) -> Iterator[slice]:
    """Consecutive pixels with together about ``CANDIDATES`` candidates."""
    total = np.cumsum(counts)
    start = 0
    while start < len(counts):
        before = total[start - 1] if start else 0
        stop = max(start + 1, int(np.searchsorted(total, before + CANDIDATES, side="right")))
        yield slice(start, stop)
        start = stop


def _kth_of_candidates(
    value: np.ndarray, pixel: np.ndarray, counts: np.ndarray, bits: np.ndarray, k: int
) -> np.ndarray:
    """The k-th smallest candidate of every pixel; ``bits`` (offset, pixel) is the whole window."""
    width = max(NARROW, 2 * k)
    place = np.arange(len(value)) - np.repeat(np.cumsum(counts) - counts, counts)
    table = np.full((len(counts), width), np.iinfo(np.int32).max, np.int32)
    wide = np.flatnonzero(counts > width)
    if len(wide):
        fits = place < width
        table[pixel[fits], place[fits]] = value[fits]
    else:
        table[pixel, place] = value
    table.partition(k - 1, axis=1)
    tau = table[:, k - 1].copy()
    if len(wide):
        tau[wide] = np.partition(bits[:, wide].T, k - 1, axis=1)[:, k - 1]
    return tau


def _distances(guide: np.ndarray, offsets: Offsets, r: int) -> np.ndarray:
    """E of every offset and pixel of a block, float32 (offset, pixel)."""
    bands, rows, columns = guide.shape[0], guide.shape[1] - 2 * r, guide.shape[2] - 2 * r
    centre = np.ascontiguousarray(guide[:, r : r + rows, r : r + columns])
    e = _table(len(offsets), rows * columns, np.float32)
    difference = np.empty((rows, columns), np.float32)
    for k in range(len(offsets)):
        top, left = r + int(offsets.dy[k]), r + int(offsets.dx[k])
        target = e[k].reshape(rows, columns)
        for b in range(bands):
            shifted = guide[b, top : top + rows, left : left + columns]
            if b == 0:
                np.subtract(shifted, centre[b], out=target)
                np.multiply(target, target, out=target)
            else:
                np.subtract(shifted, centre[b], out=difference)
                np.multiply(difference, difference, out=difference)
                np.add(target, difference, out=target)
    return e


def _table(rows: int, columns: int, dtype: type) -> np.ndarray:
    """Uninitialised table whose rows lie an odd multiple of 16 elements apart: with a power of two
    a column would fall into few sets of the cache, and turning the table would take four times
    as long."""
    stride = 16 * (-(-columns // 16) | 1)
    return np.empty((rows, stride), dtype)[:, :columns]


def filter_by_offsets(
    guide: Array,
    fields: Array,
    window: int,
    count: int,
    check: Callable[[], None],
    spread: bool = False,
) -> Filtered:
    """:func:`filter_similar` for torch devices: a loop over offsets instead of a gather, because
    CUDA's indexed addition has no fixed order.
    """
    xp = namespace(guide)
    r = window // 2
    rows, columns = guide.shape[1] - 2 * r, guide.shape[2] - 2 * r
    offsets = Offsets.of_window(window)
    weights = offsets.inverse_distance(window / 2.0)
    height = max(1, DEVICE_BYTES // (4 * len(offsets) * max(columns, 1)))
    means, deviations = [], []
    for top in range(0, rows, height):
        check()
        bottom = min(top + height, rows)
        part = guide[:, top : bottom + 2 * r]
        source = fields[:, top : bottom + 2 * r]
        shifts = [
            (
                slice(r + int(dy), r + int(dy) + bottom - top),
                slice(r + int(dx), r + int(dx) + columns),
            )
            for dy, dx in zip(offsets.dy, offsets.dx)
        ]
        centre = part[:, r : r + bottom - top, r : r + columns]
        e = xp.stack([((part[:, ys, xs] - centre) ** 2).sum(0) for ys, xs in shifts], -1)
        tau = kth_smallest(e, min(count, len(offsets)))
        tau = xp.minimum(tau, as_array_of(e, TOO_FAR, e.dtype))
        total = zeros_like_shape(e, (bottom - top, columns))
        first = zeros_like_shape(e, (len(fields), bottom - top, columns))
        second = zeros_like_shape(e, tuple(first.shape)) if spread else None
        for k, (ys, xs) in enumerate(shifts):
            weight = (e[..., k] <= tau) * float(weights[k])
            total += weight
            first += weight * source[:, ys, xs]
        mean = first / total
        means.append(mean)
        if second is not None:
            for k, (ys, xs) in enumerate(shifts):
                weight = (e[..., k] <= tau) * float(weights[k])
                second += weight * (source[:, ys, xs] - mean) ** 2
            deviations.append(xp.sqrt(second / total))
    return Filtered(xp.cat(means, 1), xp.cat(deviations, 1) if spread else None)


DEVICE_BYTES = 512 << 20
"""Table of e on a torch device; selection needs about twice as much again."""
