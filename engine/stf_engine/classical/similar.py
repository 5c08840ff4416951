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
from .common import Offsets

FAR = np.float32(1e18)
"""Guide value of an invalid pixel: its e with any valid one is 1e36, which float32 still holds.
Unlike infinity it gives no NaN between two invalid pixels."""

TOO_FAR = np.float32(1e30)
"""An e above this belongs to an invalid pixel."""

BLOCK_BYTES = 24 << 20
"""Size of the table of e of one block; about the cache of one core and its neighbours."""

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
) -> Filtered:
    """Weighted means of fields over the similar pixels of each pixel.

    Args:
        guide: float32 (guide, row + window - 1, column + window - 1) from :func:`guides`.
        fields: float32 (field, ...) of the same size; finite everywhere.
        window: odd width in pixels.
        count: N.
        check: called between blocks; raises to cancel.
        spread: also the weighted standard deviation.

    Returns:
        Fields without the margin. Pixels whose centre is invalid hold numbers without meaning.
    """
    if not is_torch(guide):
        return _filter_numpy(guide, fields, window, count, check, spread)
    if guide.device.type == "cpu":
        # numpy.partition is several times faster than torch's selection on the CPU.
        torch = namespace(guide)
        found = _filter_numpy(guide.numpy(), fields.numpy(), window, count, check, spread)
        deviation = None if found.spread is None else torch.from_numpy(found.spread)
        return Filtered(torch.from_numpy(found.mean), deviation)
    return filter_by_offsets(guide, fields, window, count, check, spread)


def block_pixels(window: int) -> int:
    """Pixels whose table of e fits into ``BLOCK_BYTES``."""
    return max(16, BLOCK_BYTES // (4 * window * window))


def working_bytes(window: int) -> int:
    """Memory of one call that does not depend on the tile: e, its copy, masks and choices."""
    return block_pixels(window) * (window * window * 10 + 2048)


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
        pixel, offset, starts = _choose(part, offsets, r, count)
        y, x = np.divmod(np.arange((bottom - top) * (right - left)), right - left)
        centres = (y + top + r) * guide.shape[2] + x + left + r
        where = centres[pixel] + steps[offset]
        weight = weights[offset]
        total = np.add.reduceat(weight, starts)
        shape = (bottom - top, right - left)
        for f, field in enumerate(flat):
            values = field[where]
            average = np.add.reduceat(weight * values, starts) / total
            mean[f, top:bottom, left:right] = average.reshape(shape)
            if deviation is not None:
                values -= average[pixel]
                variance = np.add.reduceat(weight * values * values, starts) / total
                deviation[f, top:bottom, left:right] = np.sqrt(variance).reshape(shape)
    return Filtered(mean, deviation)


def _choose(
    guide: np.ndarray, offsets: Offsets, r: int, count: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The similar pixels of one block.

    Args:
        guide: (guide, row + 2 r, column + 2 r).
        offsets: of the window.
        r: its radius.
        count: N.

    Returns:
        For every chosen neighbour, in the order of the pixels and then of the offsets, the number
        of its pixel and of its offset; and where each pixel's neighbours start.
    """
    e = _distances(guide, offsets, r)
    table = np.ascontiguousarray(e.T)  # (pixel, offset)
    # Floats that are not negative sort like their bits, and integers are compared faster.
    bits = table.view(np.int32)
    k = min(count, len(offsets))
    tau = np.partition(bits, k - 1, axis=1)[:, k - 1 : k]
    chosen = bits <= np.minimum(tau, TOO_FAR.view(np.int32))
    counts = np.count_nonzero(chosen, axis=1)
    found = np.flatnonzero(chosen)
    pixel = np.repeat(np.arange(len(table)), counts)
    starts = np.concatenate([[0], np.cumsum(counts[:-1])])
    return pixel, found - pixel * len(offsets), starts


def _distances(guide: np.ndarray, offsets: Offsets, r: int) -> np.ndarray:
    """E of every offset and pixel of a block, float32 (offset, pixel)."""
    bands, rows, columns = guide.shape[0], guide.shape[1] - 2 * r, guide.shape[2] - 2 * r
    centre = np.ascontiguousarray(guide[:, r : r + rows, r : r + columns])
    e = np.empty((len(offsets), rows, columns), np.float32)
    difference = np.empty((rows, columns), np.float32)
    for k in range(len(offsets)):
        top, left = r + int(offsets.dy[k]), r + int(offsets.dx[k])
        target = e[k]
        for b in range(bands):
            shifted = guide[b, top : top + rows, left : left + columns]
            if b == 0:
                np.subtract(shifted, centre[b], out=target)
                np.multiply(target, target, out=target)
            else:
                np.subtract(shifted, centre[b], out=difference)
                np.multiply(difference, difference, out=difference)
                np.add(target, difference, out=target)
    return e.reshape(len(offsets), rows * columns)


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
