"""Pan as the sensor of the revisits would show it, and what a tile is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..arrays import Array, to_device
from ..grid import Window
from ..raster.revisits import Pixels, Place
from .operators import (
    FILL_REACH,
    REACH,
    Line,
    Taps,
    apply,
    apply_valid,
    cubic,
    filled,
    gaussian,
    nearest,
    sigma_of_gain,
)

ENOUGH = 0.5
"""Share of weight that has to be valid."""

INNER = (slice(FILL_REACH, -FILL_REACH), slice(FILL_REACH, -FILL_REACH))
"""An array without the border that filling its gaps needs."""


@dataclass
class Frame:
    """What a tile is made from.

    Attributes:
        outer, wide: fine windows: that of the bands, and the larger one of pan.
        coarse: base window below ``outer``; ``back`` interpolates it onto that.
        pan, seen: on ``wide``, gaps filled, and where it is valid.
        blurred, known: bands on ``coarse``, gaps filled, and where they are valid.
        usable: on ``outer``, where the bands are valid.
    """

    outer: Window
    wide: Window
    coarse: Window
    back: tuple[Taps, Taps]
    pan: Array
    seen: Array
    blurred: Array
    known: Array
    usable: Array

    @property
    def start(self) -> tuple[int, int]:
        """First row and column of ``pan``."""
        return self.wide.row, self.wide.column

    @property
    def sharp(self) -> Array:
        """Pan on ``outer``."""
        return self.pan[self.outer.within(self.wide)]

    def interpolated(self, coarse: Array) -> Array:
        """Coarse values (..., row, column) on the fine window."""
        return apply(coarse, *self.back, (self.coarse.row, self.coarse.column))


class PanView:
    """Reads pan as it is and degraded, for one set of images.

    Args:
        device: torch device that computes, None = NumPy.

    Attributes:
        rows, columns: from pixels of pan to pixels of the base; the alignment changes them.
        kernel: side of the box of the methods that have one, in fine pixels; None = the smallest
            odd one that covers a base pixel.
    """

    def __init__(
        self, place: Place, merged: Pixels, gains: tuple[float, ...], device: Optional[str] = None
    ) -> None:
        if place.pan is None:
            raise ValueError("a panchromatic image is needed")
        self.place, self.merged, self.gains = place, merged, gains
        self.pan: Pixels = place.pan
        self.quantity = place.pan.quantity
        self.rows, self.columns = place.rows, place.columns
        self.device = device
        self.kernel: Optional[int] = None

    @property
    def mean_gain(self) -> float:
        return float(np.mean(self.gains))

    @property
    def ratios(self) -> tuple[float, float]:
        """Base pixel / fine pixel, by rows and by columns."""
        return 1.0 / self.rows.scale, 1.0 / self.columns.scale

    @property
    def sides(self) -> tuple[int, int]:
        """Of the box, odd."""
        if self.kernel is not None:
            return self.kernel, self.kernel
        rows, columns = (2 * int(0.5 * ratio) + 1 for ratio in self.ratios)
        return rows, columns

    @property
    def reach(self) -> int:
        """Fine pixels that degrading and interpolating back, or the box, looks at."""
        ratio = max(self.ratios)
        widest = max(sigma_of_gain(gain, ratio) for gain in self.gains)
        degrading = int(np.ceil(REACH * widest)) + 3 * int(np.ceil(ratio)) + 1
        return max(degrading, max(self.sides) // 2)

    def covered(self) -> Window:
        """The part of the base under pan."""
        place = self.place
        first = [line(np.array([0.0]))[0] for line in (place.rows, place.columns)]
        last = [
            line(np.array([n - 1.0]))[0]
            for line, n in zip((place.rows, place.columns), place.grid.shape)
        ]
        row, column = int(np.floor(first[0])), int(np.floor(first[1]))
        rows, columns = int(np.ceil(last[0])) - row + 1, int(np.ceil(last[1])) - column + 1
        return Window(row, column, rows, columns).clipped(*place.base.shape)

    def taps(self, window: Window, gain: float) -> tuple[Taps, Taps]:
        """From pan to the base pixels of a window, blurred as a sensor of that gain does."""
        sigmas = [sigma_of_gain(gain, ratio) for ratio in self.ratios]
        y = self.rows.inverse(np.arange(window.row, window.row_stop))
        x = self.columns.inverse(np.arange(window.column, window.column_stop))
        return gaussian(y, sigmas[0]), gaussian(x, sigmas[1])

    def read(self, pixels: Pixels, window: Window) -> tuple[Array, Array]:
        """Values (band, row, column) and validity of pan or of the bands, where it is computed."""
        values, valid = pixels.read(window)
        return to_device(values, self.device), to_device(valid, self.device)

    def degraded(self, window: Window, gain: float) -> tuple[Array, Array]:
        """Pan as the blurred sensor would show it on base pixels: (row, column), and valid."""
        rows, columns = self.taps(window, gain)
        (top, bottom), (left, right) = rows.span, columns.span
        values, valid = self.read(self.pan, Window(top, left, bottom - top, right - left))
        low, weight = apply_valid(values[0], valid, rows, columns, (top, left))
        return low, weight > ENOUGH

    def frame(self, outer: Window) -> Frame:
        """Everything that a fine window is made from."""
        y = self.rows(np.arange(outer.row, outer.row_stop))
        x = self.columns(np.arange(outer.column, outer.column_stop))
        back = (cubic(y), cubic(x))
        (top, bottom), (left, right) = back[0].span, back[1].span
        coarse = Window(top, left, bottom - top, right - left)
        held, known = self.read(self.merged, coarse.grown(FILL_REACH))
        blurred, known = filled(held, known)[(slice(None), *INNER)], known[INNER]
        wide = outer.grown(self.reach + FILL_REACH * int(np.ceil(max(self.place.ratio))))
        sharp, seen = self.read(self.pan, wide)
        pan = filled(sharp[0], seen)
        usable = nearest(known, y, x, (top, left))
        return Frame(outer, wide, coarse, back, pan, seen, blurred, known, usable)

    def lows(self, frame: Frame) -> dict[float, Array]:
        """Gain -> pan degraded like a band of that gain and interpolated back, on the frame."""
        found = {}
        for gain in dict.fromkeys(self.gains):
            taps = self.taps(frame.coarse.grown(FILL_REACH), gain)
            low, weight = apply_valid(frame.pan, frame.seen, *taps, frame.start)
            found[gain] = frame.interpolated(filled(low, weight > ENOUGH)[INNER])
        return found

    def move(self, rows: Line, columns: Line) -> None:
        """Bands are interpolated at the shifted positions: from base pixels of pan to those of the
        bands."""
        self.rows, self.columns = self.place.rows.then(rows), self.place.columns.then(columns)
