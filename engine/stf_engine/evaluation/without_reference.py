"""How good a sharpened image is when nobody knows the truth: QNR, its later forms, and agreement.

QNR: L. Alparone et al., "Multispectral and panchromatic data fusion assessment without reference",
2008, doi 10.14358/PERS.74.2.193. Spectral and spatial part by the sensor's sharpness: M. M. Khan,
L. Alparone, J. Chanussot, "Pansharpening quality assessment using the modulation transfer functions
of instruments", 2009, doi 10.1109/TGRS.2009.2029094. HQNR: the spectral part of the second with
the spatial part of the first (B. Aiazzi et al. 2014).
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import Any, Protocol

import numpy as np

from ..enhance.operators import REACH, apply_valid, filled, gaussian, sigma_of_gain
from ..enhance.panview import ENOUGH, PanView
from ..events import Progress
from ..grid import Window, blocks
from ..metrics.windows_quality import WINDOW, Mean, q2n, uqi

BLOCK = 256
"""Side in pixels of the revisits of the parts that are read at once."""

LEAST_WINDOW = 8
"""Pixels of the revisits that a window has at least."""


class Fused(Protocol):
    """The sharpened image, on the grid of pan."""

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column) and valid."""
        ...


class Interpolated:
    """The revisits, interpolated: what has to be told beside every QNR."""

    def __init__(self, view: PanView) -> None:
        self._view = view

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        frame = self._view.frame(window)
        return frame.interpolated(frame.blurred), frame.usable


def quality(view: PanView, fused: Fused, progress: Progress) -> dict[str, Any]:
    """All numbers of one image.

    Windows cover the same ground at both scales: 32 pixels of pan, and as many of the revisits as
    that is, but at least 8.

    Returns:
        D_lambda, D_s, QNR; D_lambda_K, D_s_K (Khan), HQNR; "rmse": per band between the degraded
        image and the revisits.
    """
    sums = _Sums(view)
    covered = view.covered()
    parts = list(blocks(covered.rows, covered.columns, BLOCK, BLOCK))
    for number, part in enumerate(parts):
        progress.update(number / len(parts), "Comparing scales")
        sums.add(
            Window(part.row + covered.row, part.column + covered.column, part.rows, part.columns),
            fused,
        )
    return sums.result()


class _Sums:
    """Sums over the parts of a scene."""

    def __init__(self, view: PanView) -> None:
        self.view, self.bands = view, view.place.bands
        self.side = max(LEAST_WINDOW, round(WINDOW / float(np.mean(view.ratios))))
        self.means: dict[tuple[str, ...], Mean] = defaultdict(Mean)
        self.errors = [Mean() for _ in range(self.bands)]

    def add(self, coarse: Window, fused: Fused) -> None:
        view, bands = self.view, range(self.bands)
        fine = self._below(coarse)
        blurred, known = view.merged.read(coarse)
        low, seen = view.degraded(coarse, view.mean_gain)
        usable = known & seen
        self._pairs("coarse", blurred, low, usable, self.side)
        values, valid = fused.read(fine)
        pan, clear = view.pan.read(fine)
        self._pairs("fine", values, pan[0], valid & clear, WINDOW)
        self._details(coarse, fine, fused)
        degraded, complete = self._degraded(coarse, fused)
        both = complete & known
        self.means[("q2n",)].add(q2n(degraded, blurred, both, self.side))
        for band in bands:
            self.errors[band].add((degraded[band] - blurred[band])[both].astype(np.float64) ** 2)

    def _pairs(
        self, scale: str, values: np.ndarray, pan: np.ndarray, valid: np.ndarray, side: int
    ) -> None:
        for i, j in combinations(range(self.bands), 2):
            self.means[(scale, str(i), str(j))].add(uqi(values[i], values[j], valid, side))
        for band in range(self.bands):
            self.means[(scale, str(band))].add(uqi(values[band], pan, valid, side))

    def _details(self, coarse: Window, fine: Window, fused: Fused) -> None:
        """What bands and pan have beyond their blurred forms, at both scales."""
        view = self.view
        reach = self._reach()
        wide = fine.grown(reach)
        values, valid = fused.read(wide)
        pan, clear = view.pan.read(wide)
        self._compared("detail fine", values, pan[0], valid & clear, fine, wide, WINDOW)
        broad = coarse.grown(reach)
        blurred, known = view.merged.read(broad)
        low, seen = view.degraded(broad, view.mean_gain)
        self._compared("detail coarse", blurred, low, known & seen, coarse, broad, self.side)

    def _compared(
        self,
        scale: str,
        values: np.ndarray,
        pan: np.ndarray,
        valid: np.ndarray,
        inner: Window,
        outer: Window,
        side: int,
    ) -> None:
        view, place = self.view, inner.within(outer)
        start = (outer.row, outer.column)
        rows = np.arange(inner.row, inner.row_stop, dtype=np.float64)
        columns = np.arange(inner.column, inner.column_stop, dtype=np.float64)

        def detail(image: np.ndarray, gain: float) -> tuple[np.ndarray, np.ndarray]:
            down, across = (sigma_of_gain(gain, ratio) for ratio in view.ratios)
            taps = gaussian(rows, down), gaussian(columns, across)
            mean, weight = apply_valid(image, valid, *taps, start)
            return image[place] - mean, weight > ENOUGH

        sharp, usable = detail(pan, view.mean_gain)
        for band, gain in enumerate(view.gains):
            own, complete = detail(values[band], gain)
            both = valid[place] & usable & complete
            found = uqi(own, sharp, both, side, brightness=False)
            self.means[(scale, str(band))].add(found)

    def _degraded(self, coarse: Window, fused: Fused) -> tuple[np.ndarray, np.ndarray]:
        """The sharpened image as the sensor of the revisits would show it."""
        view = self.view
        taps = {gain: view.taps(coarse, gain) for gain in dict.fromkeys(view.gains)}
        spans = [[t.span for t in both] for both in taps.values()]
        top, left = (min(s[axis][0] for s in spans) for axis in (0, 1))
        bottom, right = (max(s[axis][1] for s in spans) for axis in (0, 1))
        values, valid = fused.read(Window(top, left, bottom - top, right - left))
        values = filled(values, valid)
        planes, usable = [], np.ones((coarse.rows, coarse.columns), bool)
        for band, gain in enumerate(view.gains):
            low, weight = apply_valid(values[band], valid, *taps[gain], (top, left))
            planes.append(low)
            usable &= weight > ENOUGH
        return np.stack(planes), usable

    def _reach(self) -> int:
        view = self.view
        widest = max(
            sigma_of_gain(g, r) for g in (*view.gains, view.mean_gain) for r in view.ratios
        )
        return int(np.ceil(REACH * widest)) + 1

    def _below(self, coarse: Window) -> Window:
        """Fine pixels of a window of the base."""
        view = self.view
        edges = [
            (line.inverse(np.array([first - 0.5])), line.inverse(np.array([last - 0.5])))
            for line, first, last in (
                (view.rows, coarse.row, coarse.row_stop),
                (view.columns, coarse.column, coarse.column_stop),
            )
        ]
        (top, bottom), (left, right) = ((round(float(a[0] + 0.5)), round(float(b[0] + 0.5)))
                                        for a, b in edges)  # fmt: skip
        return Window(top, left, bottom - top, right - left).clipped(*view.place.grid.shape)

    def result(self) -> dict[str, Any]:
        bands = [str(band) for band in range(self.bands)]
        pairs = list(combinations(bands, 2))
        colours = [abs(self._of("fine", *p) - self._of("coarse", *p)) for p in pairs]
        spatial = [abs(self._of("fine", b) - self._of("coarse", b)) for b in bands]
        details = [abs(self._of("detail fine", b) - self._of("detail coarse", b)) for b in bands]
        d_lambda = float(np.mean(colours)) if colours else 0.0
        d_s, d_s_k = float(np.mean(spatial)), float(np.mean(details))
        d_lambda_k = 1.0 - self.means[("q2n",)].value
        return {
            "D_lambda": d_lambda,
            "D_s": d_s,
            "QNR": (1.0 - d_lambda) * (1.0 - d_s),
            "D_lambda_K": d_lambda_k,
            "D_s_K": d_s_k,
            "HQNR": (1.0 - d_lambda_k) * (1.0 - d_s),
            "rmse": [float(np.sqrt(mean.value)) for mean in self.errors],
        }

    def _of(self, *key: str) -> float:
        return self.means[key].value
