"""Sums over square windows by doubling (classical.md 2.2).

An integral image or a running sum would be as fast, but its rounding depends on where the tile
starts, and its cancellation destroys variances. Here every output is the same additions in the
same order, whatever the array around it: bit-identical over tiles.
"""

from __future__ import annotations

from typing import Callable

from ..arrays import Array, zeros_like_shape

Cut = Callable[[Array, int, int], Array]
"""Elements start .. stop of one axis."""


def window_sums(x: Array, width: int) -> Array:
    """Sums over ``width`` x ``width`` windows that lie inside the array.

    Args:
        x: (..., row, column), NumPy or torch; set invalid pixels to 0 first.
        width: at least 1, odd or even.

    Returns:
        (..., row - width + 1, column - width + 1): element (y, x) is the sum of rows
        y .. y + width - 1 and columns x .. x + width - 1.
    """
    return _along_columns(_along_rows(x, width), width)


def centred_sums(x: Array, width: int) -> Array:
    """Sums over windows around each element; what lies outside the array counts as 0.

    Args:
        x: (..., row, column), invalid elements 0.
        width: odd.

    Returns:
        An array of the shape of ``x``.
    """
    r = width // 2
    rows, columns = x.shape[-2:]
    padded = zeros_like_shape(x, (*x.shape[:-2], rows + 2 * r, columns + 2 * r))
    padded[..., r : r + rows, r : r + columns] = x
    return window_sums(padded, width)


def _along_rows(x: Array, width: int) -> Array:
    return _doubled(x, width, lambda a, start, stop: a[..., start:stop, :], x.shape[-2])


def _along_columns(x: Array, width: int) -> Array:
    return _doubled(x, width, lambda a, start, stop: a[..., start:stop], x.shape[-1])


def _doubled(x: Array, width: int, cut: Cut, length: int) -> Array:
    """Sums of ``width`` neighbours along one axis, put together from its binary digits."""
    count = length - width + 1
    total, start = None, 0
    power, sums, size = 1, x, length
    while True:
        if width & power:
            part = cut(sums, start, start + count)
            total = part if total is None else total + part
            start += power
        if 2 * power > width:
            return total
        size -= power
        sums = cut(sums, 0, size) + cut(sums, power, power + size)
        power *= 2
