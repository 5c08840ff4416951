"""A panchromatic image gives its detail to the bands of a blurred one: one tile of the result.

Everything that depends on the whole scene is in one matrix of moments on the grid of the blurred
image, made in one pass; tiles see only pixels and that matrix.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..events import Progress
from ..grid import Window, blocks
from ..raster.revisits import Pixels, Place
from .merge import Merger, go_on
from .operators import (
    FILL_REACH,
    REACH,
    Taps,
    apply,
    apply_valid,
    box,
    cubic,
    filled,
    gaussian,
    nearest,
    sigma_of_gain,
)
from .registration import shift_of

BLOCK = 256
"""Side of the blocks of the statistics, in base pixels."""

ENOUGH = 0.5
"""Share of weight that has to be valid."""

LEAST_DENOMINATOR, LARGEST_RATIO = 0.01, 5.0

LEAST_SHIFT = 0.1
"""Base pixels from which a shift of the panchromatic image is put right."""

INNER = (slice(FILL_REACH, -FILL_REACH), slice(FILL_REACH, -FILL_REACH))
"""An array without the border that filling its gaps needs."""

VISIBLE = ("blue", "green", "red")


@dataclass
class Moments:
    """Means and covariances on the base grid of the bands M_b, of pan degraded like each band,
    and of pan degraded like their mean.

    Attributes:
        mean, covariance: of (M_1 .. M_N, P_1 .. P_N, P), float64.
        bands: N.
        n: pixels counted.
    """

    mean: np.ndarray
    covariance: np.ndarray
    bands: int
    n: int

    def deviation(self, index: int) -> float:
        return float(np.sqrt(max(self.covariance[index, index], 0.0)))

    def regression(self) -> tuple[np.ndarray, float, float]:
        """Weights and constant with which the bands make pan, and R squared."""
        n = self.bands
        own, with_pan = self.covariance[:n, :n], self.covariance[:n, -1]
        weights = np.linalg.lstsq(own, with_pan, rcond=1e-10)[0]
        constant = float(self.mean[-1] - weights @ self.mean[:n])
        total = float(self.covariance[-1, -1])
        explained = float(weights @ own @ weights)
        return weights, constant, explained / total if total > 0 else 1.0


@dataclass
class _Frame:
    """What a tile is made from.

    Attributes:
        outer, wide: fine windows: that of the bands, and the larger one of pan.
        coarse: base window below ``outer``; ``back`` interpolates it onto that.
        pan, seen: on ``wide``, gaps filled, and where it is valid.
        blurred, known: bands on ``coarse``, gaps filled, and where they are valid.
    """

    outer: Window
    wide: Window
    coarse: Window
    back: tuple[Taps, Taps]
    pan: np.ndarray
    seen: np.ndarray
    blurred: np.ndarray
    known: np.ndarray

    def interpolated(self, coarse: np.ndarray) -> np.ndarray:
        """Coarse values (..., row, column) on the fine window."""
        return apply(coarse, *self.back, (self.coarse.row, self.coarse.column))


class Sharpener:
    """Makes tiles of the sharpened image.

    Args:
        place: the images; ``place.pan`` is there.
        merged: the blurred image on the base grid.
        method: brovey, gs, gsa, hpf, mtf-glp, mtf-glp-cbd or mtf-glp-hpm.
        gains: of each band at the Nyquist frequency of the base.
        consistency: steps that make the result agree with the blurred image.
        equal: brovey with equal weights instead of the regression's.
        fine: makes the blurred image on the grid of pan, instead of interpolating ``merged``.
    """

    def __init__(
        self,
        place: Place,
        merged: Pixels,
        method: str,
        gains: tuple[float, ...],
        consistency: int,
        equal: bool = False,
        fine: Optional[Merger] = None,
    ) -> None:
        if place.pan is None:
            raise ValueError("a panchromatic image is needed")
        self.place, self.pan, self.merged, self.method = place, place.pan, merged, method
        self.gains, self.consistency, self.equal, self.fine = gains, consistency, equal, fine
        self.rows, self.columns = place.rows, place.columns
        self.shift = (0.0, 0.0)
        self.check: Callable[[], None] = go_on
        self.moments: Optional[Moments] = None

    # --- the scene --------------------------------------------------------------------------

    def prepare(self, align: bool, progress: Progress) -> None:
        """Measure the shift of pan, and the moments.

        The shift (base pixels by which the content of pan lies further down and right) moves the
        positions at which the bands are interpolated: the grid of the result is that of pan.
        """
        if align:
            self.shift = self._measured(progress.part(0.0, 0.3))
        needed = max(abs(s) for s in self.shift) >= LEAST_SHIFT
        moved = self.shift if needed else (0.0, 0.0)
        self.rows = self.place.rows.moved(-moved[0])
        self.columns = self.place.columns.moved(-moved[1])
        if self.fine is not None:
            self.fine.rows, self.fine.columns = self.rows, self.columns
        self.moments = self._moments(progress.part(0.3, 1.0))

    def _covered(self) -> Window:
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

    def _measured(self, progress: Progress) -> tuple[float, float]:
        covered = self._covered()
        names = self.place.revisits[0].image.band_names
        seen = [n for n, name in enumerate(names) if name.lower() in VISIBLE]
        seen = seen or list(range(self.place.bands))
        gain = float(np.mean(self.gains))
        found = []
        parts = list(blocks(covered.rows, covered.columns, 2 * BLOCK, 2 * BLOCK))
        parts = parts[:: max(1, len(parts) // 16)]
        for number, block in enumerate(parts):
            progress.update(number / len(parts), "Aligning the panchromatic image")
            window = Window(
                block.row + covered.row, block.column + covered.column, block.rows, block.columns
            )
            values, valid = self.merged.read(window)
            low, known = self._degraded_pan(window, gain)
            shift = shift_of(low, values[seen].mean(axis=0), valid & known, 4.0)
            if shift.textured and shift.confidence >= 0.15:
                found.append((shift.row, shift.column))
        if not found:
            return 0.0, 0.0
        row, column = np.median(np.array(found), axis=0)
        return float(row), float(column)

    def _moments(self, progress: Progress) -> Moments:
        covered, bands = self._covered(), self.place.bands
        size = 2 * bands + 1
        count, sums, products = 0, np.zeros(size), np.zeros((size, size))
        centre: Optional[np.ndarray] = None
        parts = list(blocks(covered.rows, covered.columns, BLOCK, BLOCK))
        for number, block in enumerate(parts):
            progress.update(number / len(parts), "Comparing the bands with the panchromatic image")
            window = Window(
                block.row + covered.row, block.column + covered.column, block.rows, block.columns
            )
            values, valid = self.merged.read(window)
            known: dict[float, tuple[np.ndarray, np.ndarray]] = {}
            wanted = [*self.gains, float(np.mean(self.gains))]
            for gain in wanted:
                if gain not in known:
                    known[gain] = self._degraded_pan(window, gain)
            usable = valid & np.logical_and.reduce([known[gain][1] for gain in wanted])
            if not usable.any():
                continue
            planes = [*values, *(known[gain][0] for gain in wanted)]
            found = np.stack([plane[usable] for plane in planes]).astype(np.float64)
            centre = found.mean(axis=1) if centre is None else centre
            found -= centre[:, None]
            count += found.shape[1]
            sums += found.sum(axis=1)
            products += found @ found.T
        if count == 0 or centre is None:
            return Moments(np.zeros(size), np.zeros((size, size)), bands, 0)
        mean = sums / count
        return Moments(centre + mean, products / count - np.outer(mean, mean), bands, count)

    def _degraded_pan(self, window: Window, gain: float) -> tuple[np.ndarray, np.ndarray]:
        """Pan as the blurred sensor would show it on base pixels: (row, column), and valid."""
        rows, columns = self._degrading(window, gain)
        (top, bottom), (left, right) = rows.span, columns.span
        values, valid = self.pan.read(Window(top, left, bottom - top, right - left))
        low, weight = apply_valid(values[0], valid, rows, columns, (top, left))
        return low, weight > ENOUGH

    def _degrading(self, window: Window, gain: float) -> tuple[Taps, Taps]:
        sigmas = [sigma_of_gain(gain, 1.0 / line.scale) for line in (self.rows, self.columns)]
        y = self.rows.inverse(np.arange(window.row, window.row_stop))
        x = self.columns.inverse(np.arange(window.column, window.column_stop))
        return gaussian(y, sigmas[0]), gaussian(x, sigmas[1])

    # --- a tile -----------------------------------------------------------------------------

    @property
    def _reach(self) -> int:
        """Fine pixels that degrading and interpolating back looks at."""
        ratio = max(1.0 / self.rows.scale, 1.0 / self.columns.scale)
        widest = max(sigma_of_gain(gain, ratio) for gain in self.gains)
        return int(np.ceil(REACH * widest)) + 3 * int(np.ceil(ratio)) + 1

    @property
    def margin(self) -> int:
        """Fine pixels around a window that are needed for the same bits in every tile."""
        return self.consistency * self._reach

    def tile(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid, and valid (row, column)."""
        outer = window.grown(self.margin)
        y = self.rows(np.arange(outer.row, outer.row_stop))
        x = self.columns(np.arange(outer.column, outer.column_stop))
        back = (cubic(y), cubic(x))
        (top, bottom), (left, right) = back[0].span, back[1].span
        coarse = Window(top, left, bottom - top, right - left)
        held, known = self.merged.read(coarse.grown(FILL_REACH))
        blurred, known = filled(held, known)[(slice(None), *INNER)], known[INNER]
        wide = outer.grown(self._reach + FILL_REACH * int(np.ceil(max(self.place.ratio))))
        sharp, seen = self.pan.read(wide)
        frame = _Frame(outer, wide, coarse, back, filled(sharp[0], seen), seen, blurred, known)
        if self.fine is not None:
            base, usable = self.fine.tile(outer)
        else:
            base, usable = frame.interpolated(blurred), nearest(known, y, x, (top, left))
        valid = usable & seen[outer.within(wide)]
        found = self._agreeing(self._fused(base, frame), valid, frame)
        part = window.within(outer)
        valid = valid[part]
        return np.where(valid, found[(slice(None), *part)], np.float32(0)), valid

    def _fused(self, base: np.ndarray, frame: _Frame) -> np.ndarray:
        outer, wide = frame.outer, frame.wide
        pan, start = frame.pan[outer.within(wide)], (wide.row, wide.column)
        if self.method in ("brovey", "gs", "gsa"):
            return self._substituted(base, pan)
        if self.method == "hpf":
            sides = [2 * int(0.5 / line.scale) + 1 for line in (self.rows, self.columns)]
            rows = box(np.arange(outer.row, outer.row_stop, dtype=np.float64), sides[0])
            columns = box(np.arange(outer.column, outer.column_stop, dtype=np.float64), sides[1])
            low, weight = apply_valid(frame.pan, frame.seen, rows, columns, start)
            detail = np.where(weight > 0, pan - low, np.float32(0))
            return np.stack([b + self._detail_gain(n) * detail for n, b in enumerate(base)])
        lows: dict[float, np.ndarray] = {}
        for gain in set(self.gains):
            taps = self._degrading(frame.coarse.grown(FILL_REACH), gain)
            low, weight = apply_valid(frame.pan, frame.seen, *taps, start)
            lows[gain] = frame.interpolated(filled(low, weight > ENOUGH)[INNER])
        bands = zip(base, self.gains)
        return np.stack([self._banded(n, b, pan, lows[gain]) for n, (b, gain) in enumerate(bands)])

    def _gain(self, number: int) -> np.float32:
        """Deviation of a band / that of pan degraded like the band."""
        moments = self._known
        below = moments.deviation(moments.bands + number)
        return np.float32(moments.deviation(number) / below if below > 0 else 0.0)

    def _detail_gain(self, number: int) -> np.float32:
        """Detail is added as it is where both are reflectance; else in the units of the band."""
        if self.pan.quantity == self.place.quantity == "reflectance":
            return np.float32(1.0)
        return self._gain(number)

    @property
    def _known(self) -> Moments:
        if self.moments is None:
            raise ValueError("prepare comes first")
        return self.moments

    def _banded(
        self, number: int, band: np.ndarray, pan: np.ndarray, low: np.ndarray
    ) -> np.ndarray:
        """One band of the MTF-GLP family."""
        moments = self._known
        if self.method == "mtf-glp-cbd":
            own = moments.bands + number
            spread = moments.covariance[own, own]
            gain = moments.covariance[number, own] / spread if spread > 0 else 0.0
            return np.asarray(band + np.float32(gain) * (pan - low))
        gain = float(self._gain(number))
        if self.method == "mtf-glp":
            return np.asarray(band + np.float32(gain) * (pan - low))
        middle = float(moments.mean[moments.bands + number])
        level = float(moments.mean[number])
        matched, below = ((x - np.float32(middle)) * np.float32(gain) + np.float32(level)
                          for x in (pan, low))  # fmt: skip
        return band * _ratio(matched, below, level)

    def _substituted(self, base: np.ndarray, pan: np.ndarray) -> np.ndarray:
        """Brovey, Gram-Schmidt and GSA: pan takes the place of an intensity of the bands."""
        moments, n = self._known, self.place.bands
        weights, constant, _ = moments.regression()
        equal = self.method == "gs" or (self.method == "brovey" and self.equal)
        if equal:
            weights, constant = np.full(n, 1.0 / n), 0.0
        own = moments.covariance[:n, :n]
        level = float(weights @ moments.mean[:n] + constant)
        spread = float(weights @ own @ weights)
        intensity = np.full(pan.shape, np.float32(constant))
        for weight, band in zip(weights, base):
            intensity += np.float32(weight) * band
        if equal:
            below = moments.deviation(2 * n)
            gain = np.sqrt(max(spread, 0.0)) / below if below > 0 else 0.0
            pan = (pan - np.float32(moments.mean[-1])) * np.float32(gain) + np.float32(level)
        if self.method == "brovey":
            return base * _ratio(pan, intensity, level)
        gains = own @ weights / spread if spread > 0 else np.zeros(n)
        return base + gains.astype(np.float32)[:, None, None] * (pan - intensity)

    def _agreeing(self, found: np.ndarray, valid: np.ndarray, frame: _Frame) -> np.ndarray:
        """Degraded, the result shall be the blurred image: add the difference, a few times."""
        start = (frame.outer.row, frame.outer.column)
        operators = [self._degrading(frame.coarse, gain) for gain in self.gains]
        for _ in range(self.consistency):
            planes = []
            self.check()
            for band, wanted, (rows, columns) in zip(found, frame.blurred, operators):
                low, weight = apply_valid(band, valid, rows, columns, start)
                usable = (weight > ENOUGH) & frame.known
                planes.append(np.where(usable, wanted - low, np.float32(0)))
            found = found + frame.interpolated(np.stack(planes))
        return found


def _ratio(above: np.ndarray, below: np.ndarray, level: float) -> np.ndarray:
    """A quotient that stays in bounds where the lower part is small."""
    least = np.float32(LEAST_DENOMINATOR * abs(level) or 1e-6)
    return np.asarray(np.clip(above / np.maximum(below, least), 0.0, np.float32(LARGEST_RATIO)))
