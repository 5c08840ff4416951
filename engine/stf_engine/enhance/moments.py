"""Statistics of the whole scene that sharpening needs: gathered once, the same for every tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..arrays import Array, any_of, copy, namespace, to_numpy
from ..events import Progress
from ..grid import Window, blocks, sampled_blocks
from .operators import REACH, Taps, apply_valid, gaussian, sigma_of_gain
from .panview import ENOUGH, PanView

BLOCK = 256
"""Side of the blocks of the statistics, in base pixels."""

FINE_BLOCK, FINE_BLOCKS = 512, 64
"""Statistics of fine pixels: side of the blocks, and at most how many, on a regular grid."""

HAZE_SAMPLE = 2_000_000
"""Base pixels from which the darkest values are told, on a regular grid."""


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

    def gain(self, number: int) -> float:
        """Deviation of a band / that of pan degraded like the band."""
        below = self.deviation(self.bands + number)
        return self.deviation(number) / below if below > 0 else 0.0


class Sums:
    """Running float64 sums of variables and of their products, centred on the first block."""

    def __init__(self, size: int) -> None:
        self.n, self.sums, self.products = 0, np.zeros(size), np.zeros((size, size))
        self.centre: Optional[np.ndarray] = None

    def add(self, values: Array) -> None:
        """Take in (variable, pixel)."""
        if values.shape[1] == 0:
            return
        found = to_numpy(values).astype(np.float64)
        self.centre = found.mean(axis=1) if self.centre is None else self.centre
        found -= self.centre[:, None]
        self.n += found.shape[1]
        self.sums += found.sum(axis=1)
        self.products += found @ found.T

    def moments(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and covariance; zeros before the first pixel."""
        if self.centre is None:
            return np.zeros_like(self.sums), np.zeros_like(self.products)
        mean = self.sums / self.n
        return self.centre + mean, self.products / self.n - np.outer(mean, mean)


def base_blocks(view: PanView) -> list[Window]:
    """The part of the base under pan, in blocks."""
    covered = view.covered()
    return [
        Window(part.row + covered.row, part.column + covered.column, part.rows, part.columns)
        for part in blocks(covered.rows, covered.columns, BLOCK, BLOCK)
    ]


def gathered(view: PanView, progress: Progress) -> Moments:
    """The moments of a scene, from the pixels that are valid in all bands and in pan."""
    bands = view.place.bands
    sums = Sums(2 * bands + 1)
    parts = base_blocks(view)
    wanted = [*view.gains, view.mean_gain]
    for number, window in enumerate(parts):
        progress.update(number / len(parts), "Comparing the bands with the panchromatic image")
        values, valid = view.read(view.merged, window)
        known = {gain: view.degraded(window, gain) for gain in dict.fromkeys(wanted)}
        usable = valid & ~any_of([~seen for _, seen in known.values()])
        planes = [*values, *(known[gain][0] for gain in wanted)]
        sums.add(namespace(values).stack([plane[usable] for plane in planes]))
    mean, covariance = sums.moments()
    return Moments(mean, covariance, bands, sums.n)


def darkest(view: PanView, kind: str, progress: Progress) -> np.ndarray:
    """The light of the air alone, per band: the smallest value, or that of the darkest percent."""
    parts = base_blocks(view)
    pixels = sum(part.pixels for part in parts)
    step = max(1, int(np.sqrt(pixels / HAZE_SAMPLE)))
    held = []
    for number, window in enumerate(parts):
        progress.update(number / len(parts), "Looking for the darkest pixels")
        values, valid = view.merged.read(window)
        cut = (slice(-window.row % step, None, step), slice(-window.column % step, None, step))
        held.append(values[(slice(None), *cut)][:, valid[cut]])
    found = np.concatenate(held, axis=1)
    if found.shape[1] == 0:
        return np.zeros(view.place.bands)
    return np.asarray(
        found.min(axis=1) if kind == "minimum" else np.percentile(found, 1.0, axis=1), np.float64
    )


def full_scale_gains(view: PanView, progress: Progress) -> np.ndarray:
    """cov(M~_b, P) / cov(P_low, P) on fine pixels, per band.

    Source: G. Vivone, R. Restaino, J. Chanussot, "Full scale regression-based injection
    coefficients for panchromatic sharpening", 2018, doi 10.1109/TIP.2018.2819501.
    """
    bands = view.place.bands
    sums = Sums(2 * bands + 1)
    parts = sampled_blocks(*view.place.grid.shape, FINE_BLOCK, FINE_BLOCKS)
    for number, part in enumerate(parts):
        progress.update(number / len(parts), "Comparing details with the panchromatic image")
        frame = view.frame(part)
        lows = view.lows(frame)
        usable = frame.usable & frame.seen[part.within(frame.wide)]
        planes = [*frame.interpolated(frame.blurred), *(lows[g] for g in view.gains), frame.sharp]
        sums.add(namespace(frame.pan).stack([plane[usable] for plane in planes]))
    covariance = sums.moments()[1]
    own, low = covariance[:bands, -1], covariance[bands : 2 * bands, -1]
    return np.where(np.abs(low) > 0, own / np.where(np.abs(low) > 0, low, 1.0), 0.0)


def projections(view: PanView, progress: Progress) -> np.ndarray:
    """How much of every band and of pan the detail of each band is: (band, band + 1).

    Least squares one scale lower: the bands, less what a sensor of as much larger pixels would
    see of them, from those and from pan degraded.
    Source: A. Garzelli, F. Nencini, L. Capobianco, "Optimal MMSE pan sharpening of very high
    resolution multispectral images", 2008, doi 10.1109/TGRS.2007.907604.
    """
    bands = view.place.bands
    own, mixed = np.zeros((bands + 1, bands + 1)), np.zeros((bands + 1, bands))
    parts = base_blocks(view)
    for number, window in enumerate(parts):
        progress.update(number / len(parts), "Comparing details with the panchromatic image")
        low, values, valid = _lower(view, window)
        pan, seen = view.degraded(window, view.mean_gain)
        usable = valid & seen
        planes = namespace(pan).stack([*(plane[usable] for plane in low), pan[usable]])
        columns = to_numpy(planes).astype(np.float64)
        detail = to_numpy(values[:, usable]).astype(np.float64) - columns[:bands]
        own += columns @ columns.T
        mixed += columns @ detail.T
    return np.linalg.lstsq(own, mixed, rcond=1e-12)[0].T


def _lower(view: PanView, window: Window) -> tuple[Array, Array, Array]:
    """The bands as a sensor whose pixels are larger by the ratio would see them, the bands, and
    where both are valid."""
    reach = max(
        int(np.ceil(REACH * sigma_of_gain(gain, ratio)))
        for gain in view.gains
        for ratio in view.ratios
    )
    outer = window.grown(reach)
    values, valid = view.read(view.merged, outer)
    inner = window.within(outer)
    usable = copy(valid[inner])
    lows: dict[int, Array] = {}
    for gain in dict.fromkeys(view.gains):
        rows, columns = _low_pass(view, window, gain)
        members = [n for n, g in enumerate(view.gains) if g == gain]
        low, weight = apply_valid(values[members], valid, rows, columns, (outer.row, outer.column))
        usable &= weight > ENOUGH
        lows.update(zip(members, low))
    ordered = namespace(values).stack([lows[n] for n in range(len(view.gains))])
    return ordered, values[(slice(None), *inner)], usable


def _low_pass(view: PanView, window: Window, gain: float) -> tuple[Taps, Taps]:
    rows = np.arange(window.row, window.row_stop, dtype=np.float64)
    columns = np.arange(window.column, window.column_stop, dtype=np.float64)
    down, across = (sigma_of_gain(gain, ratio) for ratio in view.ratios)
    return gaussian(rows, down), gaussian(columns, across)
