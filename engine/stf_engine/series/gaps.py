"""Gaps of a series, filled over time: where a date has no value, a straight line between the
nearest dates before and after that have one. Nothing is carried on beyond the first or last."""

from __future__ import annotations

import zlib

import numpy as np

from ..grid import Grid

OBSERVED, PREDICTED, FROM_COARSE, IN_TIME = 0, 1, 2, 3
"""Where a pixel of a gap-filled image is from: seen by the fine sensor; predicted from the coarse
image of the date; predicted from a coarse image whose gap was filled; a line in time."""

EMPTY = 255
"""A pixel without a value."""

FLAGS = ("observed", "predicted", "filled from coarse", "interpolated in time")
"""Flag -> meaning."""


def same_place(one: Grid, other: Grid) -> bool:
    """True when the pixels of one grid lie on those of the other."""
    same = one.shape == other.shape
    return same and np.allclose(one.transform, other.transform, rtol=0, atol=1e-6)


def packed(mask: np.ndarray) -> bytes:
    """A mask bool (row, column) in few bytes: those of hundreds of dates are in memory at once."""
    return zlib.compress(np.packbits(mask).tobytes(), 1)


def unpacked(content: bytes, rows: int, columns: int) -> np.ndarray:
    """The mask that was :func:`packed`."""
    bits = np.frombuffer(zlib.decompress(content), np.uint8)
    return np.unpackbits(bits, count=rows * columns).view(bool).reshape(rows, columns)


def fill_in_time(
    values: np.ndarray, valid: np.ndarray, days: np.ndarray, most_days: int
) -> tuple[np.ndarray, np.ndarray]:
    """Fill gaps of every pixel.

    Args:
        values: float32 (time, band, row, column), any number where invalid.
        valid: bool (time, row, column).
        days: day of each time, rising.
        most_days: the two dates that a gap is filled from are at most so far apart.

    Returns:
        values with the gaps filled, and bool (time, row, column): True where one was.
    """
    first, last, filled = ends_of_gaps(valid, days, most_days)
    days = np.asarray(days, np.float64)
    length = days[last] - days[first]
    share = (days[:, None, None] - days[first]) / np.where(length > 0, length, 1.0)
    made = np.array(values, np.float32)
    for band in range(values.shape[1]):
        start = np.take_along_axis(values[:, band], first, 0).astype(np.float64)
        end = np.take_along_axis(values[:, band], last, 0)
        line = start + share * (end - start)
        made[:, band] = np.where(filled, line, values[:, band])
    return made, filled


def ends_of_gaps(
    valid: np.ndarray, days: np.ndarray, most_days: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The times between which each gap lies; arguments as of :func:`fill_in_time`.

    Returns:
        for each pixel (time, row, column) the nearest times before and after that have a value
        (itself where it has one), and bool: True where it has none but can be filled. Without
        such a time, and so unfilled, any time.
    """
    times = len(days)
    index = np.arange(times)[:, None, None]
    before = np.maximum.accumulate(np.where(valid, index, -1), axis=0)
    after = np.minimum.accumulate(np.where(valid, index, times)[::-1], axis=0)[::-1]
    filled = ~valid & (before >= 0) & (after < times)
    first, last = np.clip(before, 0, times - 1), np.clip(after, 0, times - 1)
    days = np.asarray(days)
    filled &= days[last] - days[first] <= most_days
    return first, last, filled
