"""How the detail of a panchromatic image gets into the bands: one formula per family.

Component substitution adds pan less an intensity made of the bands; the multiresolution methods
add pan less its own blurred form; the multiplicative ones multiply by the quotient of the same two.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..arrays import Array, as_array_of, is_torch, namespace, zeros_like_shape
from .moments import Moments
from .operators import Taps, apply_valid, box, one_like
from .panview import Frame, PanView

LEAST_DENOMINATOR, LARGEST_RATIO = 0.01, 5.0
"""Quotients: the least denominator as a share of its mean over the scene, and the largest value."""

SUBSTITUTING = ("brovey", "gihs", "gs", "gsa", "pca", "bdsd")
BOXED = ("hpf", "sfim")

B3_SPLINE = np.array([1.0, 4.0, 6.0, 4.0, 1.0]) / 16.0


@dataclass
class SceneState:
    """What tiles know of the scene.

    Attributes:
        moments: of bands and degraded pan.
        haze: light of the air per band, taken off before multiplying; None = left in.
        gains: of mtf-glp-fs, per band.
        projections: of bdsd, (band, band + 1).
    """

    moments: Moments
    haze: Optional[np.ndarray] = None
    gains: Optional[np.ndarray] = None
    projections: Optional[np.ndarray] = None


class Injection:
    """Adds the detail of pan to bands, by one method.

    Args:
        method: a method that takes a panchromatic image.
        view: pan.
        state: of the scene.
        weights: of the bands in the intensity; None = of the mix most like pan.
        matched: bring pan to the level of an intensity that is not made to be like it.
        ratio_limit: largest quotient of the multiplicative methods, 0 = no limit.
    """

    def __init__(
        self,
        method: str,
        view: PanView,
        state: SceneState,
        weights: Optional[np.ndarray] = None,
        matched: bool = True,
        ratio_limit: float = LARGEST_RATIO,
    ) -> None:
        self.method, self.view, self.state = method, view, state
        if method in ("gs", "awlp"):
            weights = np.full(view.place.bands, 1.0 / view.place.bands)
        self.given = weights
        self.matched, self.ratio_limit = matched, ratio_limit
        self.one_unit = view.quantity == view.place.quantity == "reflectance"
        self.weights, self.constant = self._intensity()

    def __call__(self, base: Array, frame: Frame) -> tuple[Array, Array]:
        """Sharpened bands (band, row, column), and where a quotient was limited."""
        if self.method in SUBSTITUTING:
            return self._substituted(base, frame.sharp)
        if self.method in BOXED:
            return self._boxed(base, frame)
        if self.method == "awlp":
            return self._wavelets(base, frame)
        return self._degraded(base, frame)

    # --- scene ------------------------------------------------------------------------------

    def _intensity(self) -> tuple[np.ndarray, float]:
        moments = self.state.moments
        if self.method == "pca":
            vectors = np.linalg.eigh(moments.covariance[: moments.bands, : moments.bands])[1]
            first = vectors[:, -1] * (1.0 if vectors[:, -1].sum() >= 0 else -1.0)
            return first, -float(first @ moments.mean[: moments.bands])
        if self.given is not None:
            return self.given, 0.0
        weights, constant, _ = moments.regression()
        return weights, constant

    @property
    def _level(self) -> float:
        """Mean of the intensity."""
        moments = self.state.moments
        return float(self.weights @ moments.mean[: moments.bands] + self.constant)

    @property
    def _variance(self) -> float:
        moments = self.state.moments
        own = moments.covariance[: moments.bands, : moments.bands]
        return max(float(self.weights @ own @ self.weights), 0.0)

    def _mixed(self, base: Array) -> Array:
        """The intensity of bands."""
        mixed = zeros_like_shape(base, tuple(base.shape[1:])) + self.constant
        for weight, band in zip(self.weights, base):
            mixed += float(weight) * band
        return mixed

    def _matching(self) -> tuple[float, float]:
        """Gain and offset that bring pan to mean and spread of the intensity. The spread of pan is
        that of degraded pan: the intensity is blurred, and would take contrast away."""
        moments = self.state.moments
        below = moments.deviation(2 * moments.bands)
        gain = np.sqrt(self._variance) / below if below > 0 else 0.0
        return float(gain), float(self._level - gain * moments.mean[-1])

    def _unit_gain(self, number: int) -> float:
        """Detail is added as it is where both are reflectance; else in the units of the band."""
        return 1.0 if self.one_unit else self.state.moments.gain(number)

    # --- families ---------------------------------------------------------------------------

    def _substituted(self, base: Array, pan: Array) -> tuple[Array, Array]:
        limited = nowhere(pan)
        if self.method == "bdsd":
            return base + self._projected(base, pan), limited
        intensity = self._mixed(base)
        if self.matched and (self.given is not None or self.method == "pca"):
            gain, offset = self._matching()
            pan = pan * gain + offset
        if self.method == "brovey":
            return self._multiplied(base, pan, intensity, self._level, self._dark())
        gains = as_array_of(base, self._substitution_gains(), base.dtype)
        return base + gains[:, None, None] * (pan - intensity), limited

    def _substitution_gains(self) -> np.ndarray:
        moments = self.state.moments
        n = moments.bands
        if self.method == "pca":
            return self.weights
        if self.method == "gihs":
            matched = self.given is not None and self.matched
            return np.array([1.0 if matched else self._unit_gain(b) for b in range(n)])
        spread = self._variance
        own = moments.covariance[:n, :n] @ self.weights
        return np.asarray(own / spread if spread > 0 else np.zeros(n))

    def _projected(self, base: Array, pan: Array) -> Array:
        if self.state.projections is None:
            raise ValueError("the projections of bdsd are missing")
        shares = as_array_of(base, self.state.projections, base.dtype)
        detail = namespace(base).zeros_like(base)
        for number, plane in enumerate((*base, pan)):
            detail += shares[:, number, None, None] * plane
        return detail

    def _boxed(self, base: Array, frame: Frame) -> tuple[Array, Array]:
        """hpf and sfim: pan against its mean in a box."""
        down, across = self.view.sides
        low, pan = self._filtered(frame, box, (down, across)), frame.sharp
        if self.method == "sfim":
            level = float(self.state.moments.mean[-1])
            return self._multiplied(base, pan, low, level, self._dark())
        detail = pan - low
        found = [band + self._unit_gain(number) * detail for number, band in enumerate(base)]
        return namespace(base).stack(found), nowhere(pan)

    def _wavelets(self, base: Array, frame: Frame) -> tuple[Array, Array]:
        """awlp: detail of pan in as many wavelet levels as the ratio has, in proportion to the
        bands."""
        levels = [max(1, round(float(np.log2(ratio)))) for ratio in self.view.ratios]
        gain, _ = self._matching()
        detail = gain * (frame.sharp - self._filtered(frame, spline, (levels[0], levels[1])))
        share, limited = self._quotient(base, self._mixed(base), self._level)
        return base + share * detail, limited.any(axis=0)

    def _degraded(self, base: Array, frame: Frame) -> tuple[Array, Array]:
        """The MTF-GLP family: pan against what the sensor of each band would see of it."""
        lows, pan = self.view.lows(frame), frame.sharp
        found, limited = [], nowhere(pan)
        for number, (band, gain) in enumerate(zip(base, self.view.gains)):
            if self.method == "mtf-glp-hpm":
                planes, above = self._modulated(number, band, pan, lows[gain])
                limited |= above
                found.append(planes)
            else:
                found.append(band + self._detail_gain(number) * (pan - lows[gain]))
        return namespace(base).stack(found), limited

    def _detail_gain(self, number: int) -> float:
        moments, own = self.state.moments, self.state.moments.bands + number
        if self.method == "mtf-glp-cbd":
            spread = moments.covariance[own, own]
            return float(moments.covariance[number, own] / spread) if spread > 0 else 0.0
        if self.method == "mtf-glp-fs":
            if self.state.gains is None:
                raise ValueError("the gains of mtf-glp-fs are missing")
            return float(self.state.gains[number])
        return moments.gain(number)

    def _modulated(self, number: int, band: Array, pan: Array, low: Array) -> tuple[Array, Array]:
        """mtf-glp-hpm: pan brought to the level of the band, then the quotient."""
        moments = self.state.moments
        if self.state.haze is not None:
            level = float(moments.mean[moments.bands + number])
            above, dark = pan, self._dark()
        else:
            gain = moments.gain(number)
            middle = float(moments.mean[moments.bands + number])
            level, dark = float(moments.mean[number]), 0.0
            above, low = ((x - middle) * gain + level for x in (pan, low))
        haze = 0.0 if self.state.haze is None else float(self.state.haze[number])
        share, limited = self._quotient(above - dark, low - dark, level - dark)
        return (band - haze) * share + haze, limited

    # --- quotients --------------------------------------------------------------------------

    def _dark(self) -> float:
        """What the light of the air makes in the intensity."""
        haze = self.state.haze
        return 0.0 if haze is None else float(self.weights @ haze + self.constant)

    def _multiplied(
        self, base: Array, above: Array, below: Array, level: float, dark: float
    ) -> tuple[Array, Array]:
        """(M - h) (P - h_P) / (P_low - h_P) + h."""
        share, limited = self._quotient(above - dark, below - dark, level - dark)
        if self.state.haze is None:
            return base * share, limited
        haze = as_array_of(base, self.state.haze, base.dtype)[:, None, None]
        return (base - haze) * share + haze, limited

    def _quotient(self, above: Array, below: Array, level: float) -> tuple[Array, Array]:
        """A quotient that stays in bounds where the lower part is small, and where it was bound."""
        xp = namespace(above)
        if not self.ratio_limit:
            found = above / xp.where(below != 0, below, one_like(below))
            return found, nowhere(found)
        least = float(np.float32(LEAST_DENOMINATOR * abs(level) or 1e-6))
        found = above / xp.clip(below, least, None)
        limited = (below < least) | (found < 0) | (found > self.ratio_limit)
        return xp.clip(found, 0.0, self.ratio_limit), limited

    @staticmethod
    def _filtered(
        frame: Frame, make: Callable[[np.ndarray, int], Taps], sizes: tuple[int, int]
    ) -> Array:
        """Pan through a filter on the fine grid; itself where nothing near is valid."""
        outer = frame.outer
        rows = make(np.arange(outer.row, outer.row_stop, dtype=np.float64), sizes[0])
        columns = make(np.arange(outer.column, outer.column_stop, dtype=np.float64), sizes[1])
        low, weight = apply_valid(frame.pan, frame.seen, rows, columns, frame.start)
        return namespace(low).where(weight > 0, low, frame.sharp)


def nowhere(x: Array) -> Array:
    """False for each pixel of ``x``."""
    return zeros_like_shape(x, tuple(x.shape), namespace(x).bool if is_torch(x) else bool)


def spline(centres: np.ndarray, levels: int) -> Taps:
    """The wavelet approximation after so many levels: B3 splines with holes of 1, 2, 4, ... pixels
    one after the other, as one filter."""
    kernel = np.ones(1)
    for level in range(levels):
        step = 2**level
        holed = np.zeros(4 * step + 1)
        holed[::step] = B3_SPLINE
        kernel = np.convolve(kernel, holed)
    first = np.rint(centres).astype(np.int64) - len(kernel) // 2
    return Taps(first, np.broadcast_to(kernel, (len(first), len(kernel))))
