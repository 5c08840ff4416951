"""Separable operators between grids of any ratio and sub-pixel offset.

A row of an operator depends on the absolute position of its pixel only, and its terms are summed
in a fixed order: tiles of any size give the same bits. Pixel i has its centre at i.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import (
    Array,
    as_array_of,
    astype,
    empty_like_shape,
    namespace,
    take,
    where_valid,
    zeros_like_shape,
)

REACH = 4.0
"""Gaussians are cut at so many standard deviations."""

FILL_SIGMA = 1.0
"""Invalid pixels are filled by a Gaussian mean of this width (pixels) of the valid ones."""

FILL_REACH = 4
"""Pixels around a window that :func:`filled` needs."""


@dataclass(frozen=True)
class Line:
    """Positions on one axis of a grid as seen from another: ``scale * i + start``."""

    scale: float
    start: float

    def __call__(self, index: np.ndarray) -> np.ndarray:
        return np.asarray(self.scale * np.asarray(index, np.float64) + self.start)

    def moved(self, shift: float) -> Line:
        """The positions plus a shift."""
        return Line(self.scale, self.start + shift)

    def then(self, other: Line) -> Line:
        """First this map, then another one."""
        return Line(other.scale * self.scale, other.scale * self.start + other.start)

    @property
    def inverse(self) -> Line:
        return Line(1.0 / self.scale, -self.start / self.scale)


@dataclass(frozen=True)
class Taps:
    """One axis of an operator.

    Attributes:
        first: input index of the first tap of each output pixel, (n,).
        weights: of the taps, (n, taps).
    """

    first: np.ndarray
    weights: np.ndarray

    @property
    def span(self) -> tuple[int, int]:
        """First input index used, and one after the last."""
        return int(self.first.min()), int(self.first.max()) + self.weights.shape[1]

    def sums(self, start: int, count: int) -> np.ndarray:
        """Sum of the weights that lie in an input of ``count`` pixels from ``start``: (n,)."""
        index = self.first[:, None] + np.arange(self.weights.shape[1])
        inside = (index >= start) & (index < start + count)
        return np.asarray((self.weights * inside).sum(axis=1))


def cubic(centres: np.ndarray) -> Taps:
    """Interpolation at positions: four taps of the cubic with a = -0.5.

    Source: R. Keys, "Cubic convolution interpolation for digital image processing", 1981,
    doi 10.1109/TASSP.1981.1163711.
    """
    first = np.floor(centres).astype(np.int64) - 1
    t = np.abs(centres[:, None] - (first[:, None] + np.arange(4)))
    near = (1.5 * t - 2.5) * t * t + 1.0
    far = ((-0.5 * t + 2.5) * t - 4.0) * t + 2.0
    return Taps(first, np.where(t <= 1.0, near, np.where(t < 2.0, far, 0.0)))


def lanczos(centres: np.ndarray, lobes: int = 6) -> Taps:
    """Interpolation that moves detail down to 2.5 pixels as far as it says; the cubic moves the
    finest by less. Rings at edges: for measuring, not for showing.

    Source: C. E. Duchon, "Lanczos filtering in one and two dimensions", 1979,
    doi 10.1175/1520-0450(1979)018<1016:LFIOAT>2.0.CO;2.
    """
    first = np.floor(centres).astype(np.int64) - lobes + 1
    t = centres[:, None] - (first[:, None] + np.arange(2 * lobes))
    weights = np.sinc(t) * np.where(np.abs(t) < lobes, np.sinc(t / lobes), 0.0)
    return Taps(first, weights / weights.sum(axis=1, keepdims=True))


def gaussian(centres: np.ndarray, sigma: float, normalised: bool = True) -> Taps:
    """Gaussian weights around positions; ``sigma`` in input pixels."""
    reach = int(np.ceil(REACH * sigma))
    first = np.rint(centres).astype(np.int64) - reach
    t = centres[:, None] - (first[:, None] + np.arange(2 * reach + 1))
    weights = np.where(np.abs(t) <= REACH * sigma, np.exp(-0.5 * (t / sigma) ** 2), 0.0)
    return Taps(first, weights / weights.sum(axis=1, keepdims=True) if normalised else weights)


def box(centres: np.ndarray, side: int) -> Taps:
    """The mean of ``side`` (odd) pixels around whole positions."""
    first = np.rint(centres).astype(np.int64) - side // 2
    return Taps(first, np.full((len(first), side), 1.0 / side))


def along(x: Array, taps: Taps, start: int, axis: int) -> Array:
    """One axis (-2 or -1) of an array whose first index there is ``start``; what lies outside of
    the array counts as 0."""
    xp, count = namespace(x), x.shape[axis]
    shape = list(x.shape)
    shape[axis] = len(taps.first)
    out, term = zeros_like_shape(x, tuple(shape)), empty_like_shape(x, tuple(shape))
    neighbours = bool((np.diff(taps.first) == 1).all())
    every = taps.first - start + np.arange(taps.weights.shape[1])[:, None]
    all_inside = (every >= 0) & (every < count)
    table = np.where(all_inside, taps.weights.T, 0.0)
    for number, weights in enumerate(as_array_of(x, table, x.dtype)):
        if not table[number].any():
            continue
        index, inside = every[number], all_inside[number]
        if neighbours:  # a view is sooner there than a copy
            made = slice(int(inside.argmax()), len(index) - int(inside[::-1].argmax()))
            picked = _part(x, slice(int(index[made][0]), int(index[made][-1]) + 1), axis)
        else:
            made, picked = slice(None), take(x, np.clip(index, 0, count - 1), axis)
        weights = weights[made]
        product = _part(term, made, axis)
        xp.multiply(picked, weights[:, None] if axis == -2 else weights, out=product)
        target = _part(out, made, axis)
        target += product
    return out


def _part(x: Array, which: slice, axis: int) -> Array:
    return x[..., which, :] if axis == -2 else x[..., which]


def apply(x: Array, rows: Taps, columns: Taps, start: tuple[int, int]) -> Array:
    """An operator on (..., row, column) whose first row and column are ``start``."""
    return along(along(x, rows, start[0], -2), columns, start[1], -1)


def apply_valid(
    x: Array, valid: Array, rows: Taps, columns: Taps, start: tuple[int, int]
) -> tuple[Array, Array]:
    """The normalised form: op(x m) / op(m), 0 where op(m) is 0; and op(m)."""
    weight = apply(astype(valid, x.dtype), rows, columns, start)
    values = apply(where_valid(valid, x), rows, columns, start)
    return values / namespace(x).where(weight > 1e-6, weight, one_like(weight)), weight


def one_like(x: Array) -> Array:
    """A single 1 in the library and type of ``x``."""
    return as_array_of(x, 1.0, x.dtype)


def smooth(x: Array, valid: Array, sigma: float) -> tuple[Array, Array]:
    """The normalised Gaussian mean around every pixel, and the share of valid weight."""
    rows, columns = (gaussian(np.arange(n, dtype=np.float64), sigma) for n in x.shape[-2:])
    return apply_valid(x, valid, rows, columns, (0, 0))


def local_mean(x: Array, valid: Array, sides: tuple[int, int]) -> Array:
    """The mean of the valid pixels of a patch of so many rows and columns (odd) around each."""
    rows, columns = (
        box(np.arange(n, dtype=np.float64), side) for n, side in zip(x.shape[-2:], sides)
    )
    return apply_valid(x, valid, rows, columns, (0, 0))[0]


def filled(x: Array, valid: Array) -> Array:
    """Invalid pixels replaced by the mean of valid ones near them, 0 where there are none."""
    if bool(valid.all()):
        return x
    mean, weight = smooth(x, valid, FILL_SIGMA)
    return namespace(x).where(valid, x, where_valid(weight > 1e-6, mean))


def nearest(valid: Array, rows: np.ndarray, columns: np.ndarray, start: tuple[int, int]) -> Array:
    """A mask at positions (NumPy): that of the nearest pixel, False outside."""
    y = np.rint(rows).astype(np.int64) - start[0]
    x = np.rint(columns).astype(np.int64) - start[1]
    inside = ((y >= 0) & (y < valid.shape[-2]))[:, None] & ((x >= 0) & (x < valid.shape[-1]))
    y, x = np.clip(y, 0, valid.shape[-2] - 1), np.clip(x, 0, valid.shape[-1] - 1)
    y, x, inside = (as_array_of(valid, v) for v in (y, x, inside))
    return valid[..., y[:, None], x] & inside


def sigma_of_gain(gain: float, ratio: float) -> float:
    """Width in fine pixels of the Gaussian that a sensor's gain at the Nyquist frequency of the
    coarse pixel, 1 / (2 ratio) cycles per fine pixel, stands for."""
    return float(ratio / np.pi * np.sqrt(-2.0 * np.log(gain)))
