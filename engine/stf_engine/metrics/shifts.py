"""Small shifts of one image against another: scores and losses that do not punish them.

Revisits, panchromatic image and target of one place rarely lie on each other to a fraction of a
pixel. The target is moved by every combination of a few shifts; per image, the one with the
smallest error counts (after M. Märtens et al., "Super-resolution of PROBA-V images using
convolutional neural networks", 2019, doi 10.1007/s42064-019-0059-8). Works on NumPy arrays and on
torch tensors, there with gradients. Images are (batch, band, row, column).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

import numpy as np

from ..arrays import Array, as_array_of, concat, is_torch, namespace, to_numpy

LOBES = 3
LANCZOS_REACH = 5
"""Taps on either side of a Lanczos kernel's middle."""

OFF_ZERO = 0.001
"""Added to the kernel's argument, so that it is never 0."""

Measure = Callable[[Array, Array], Array]
"""Prediction and target -> one error per image."""


@dataclass(frozen=True)
class Shifts:
    """The shifts that are tried on each axis.

    Attributes:
        pixels: shifts in pixels.
        taps: (shift, tap), tap t standing at offset t - reach.
    """

    pixels: tuple[float, ...]
    taps: np.ndarray

    @property
    def reach(self) -> int:
        """By so many pixels a moved image is smaller on each side."""
        return self.taps.shape[1] // 2

    def matrices(self, length: int) -> np.ndarray:
        """Per shift the matrix that moves an axis: (shift, length - 2 reach, length)."""
        inner = length - 2 * self.reach
        made = np.zeros((len(self.pixels), inner, length))
        row = np.arange(inner)
        for tap in range(self.taps.shape[1]):
            made[:, row, row + tap] = self.taps[:, tap, None]
        return made


def lanczos(shift: float) -> np.ndarray:
    """The eleven taps that move by a shift; not normalised, their sum is 0.994 to 1.013."""
    t = np.pi * (np.arange(-LANCZOS_REACH, LANCZOS_REACH + 1) - shift) + OFF_ZERO
    return np.asarray(LOBES * np.sin(t) * np.sin(t / LOBES) / t**2)


HALF_PIXELS = Shifts(
    tuple(n / 2 for n in range(-4, 5)), np.stack([lanczos(n / 2) for n in range(-4, 5)])
)
"""-2 to 2 pixels in steps of a half."""

WHOLE_PIXELS = Shifts(tuple(float(n) for n in range(-2, 3)), np.eye(5))
"""-2 to 2 pixels in whole steps, without interpolation."""


@dataclass(frozen=True)
class Registered:
    """A pair after the search.

    Attributes:
        prediction: cropped, (batch, band, row - 2 reach, column - 2 reach).
        target: moved, of that shape.
        index: (batch) number of the shift, rows major.
        shifts: the shifts that were tried.
    """

    prediction: Array
    target: Array
    index: np.ndarray
    shifts: Shifts

    @property
    def pixels(self) -> list[tuple[float, float]]:
        """Per image by how many pixels (rows, columns) the target was moved."""
        count = len(self.shifts.pixels)
        return [(self.shifts.pixels[i // count], self.shifts.pixels[i % count]) for i in self.index]


def squared_error(prediction: Array, target: Array) -> Array:
    """Mean squared error of each image (batch)."""
    return ((prediction - target) ** 2).reshape(len(prediction), -1).mean(1)


def registered(
    prediction: Array,
    target: Array,
    shifts: Shifts = HALF_PIXELS,
    measure: Measure = squared_error,
    offset: Optional[int] = None,
) -> Registered:
    """The pair that fits best, chosen for each image by itself.

    Args:
        prediction, target: (batch, band, row, column), more than 2 reach rows and columns.
        shifts: what is tried.
        measure: the error that is made smallest; the first of equal ones counts.
        offset: where the prediction is cut in rows and columns; None = in the middle, which is
            where the moved target lies. The published code cuts at 2 instead of 5.
    """
    rows, columns = (as_array_of(target, shifts.matrices(n), target.dtype)
                     for n in target.shape[-2:])  # fmt: skip
    cut = shifts.reach if offset is None else offset
    inner = [slice(cut, cut + n - 2 * shifts.reach) for n in prediction.shape[-2:]]
    cropped = prediction[..., inner[0], inner[1]]
    errors = _errors(_plain(cropped), _plain(target), rows, columns, measure)
    index = to_numpy(errors).argmin(axis=0)
    count = len(shifts.pixels)
    moved = [
        rows[i // count] @ target[n : n + 1] @ columns[i % count].T for n, i in enumerate(index)
    ]
    return Registered(cropped, concat(moved, 0), index, shifts)


def _errors(
    prediction: Array, target: Array, rows: Array, columns: Array, measure: Measure
) -> Array:
    """The error of each image for every shift, rows major: (shift, batch)."""
    found = []
    for down in rows:
        moved = down @ target
        found += [measure(prediction, moved @ across.T) for across in columns]
    return namespace(prediction).stack(found)


def _plain(x: Any) -> Any:
    """Without gradients: the search itself has none."""
    return x.detach() if is_torch(x) else x
