"""Bring the coarse sensor to the level of the fine one, band by band (classical.md 11.5).

A line is fitted through the cells of all pairs: what the fine image would look like to the coarse
sensor, on what the coarse sensor measured. A slope made by noise or by a wrong footprint scales
every change wrongly, so it is used only where the images agree closely.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..cells import Cells

ENOUGH_CELLS = 30
SLOPES = (0.5, 2.0)

TRUSTED = 0.9
"""A slope is used when the cells of a band correlate at least this well. Below it ``auto`` leaves
the band alone, and ``linear`` takes an offset, which cancels in differences as a slope does not."""

TAIL = 0.02
"""Share of the residuals that is left out at either end: clouds, change within the day."""

SMALL_GAIN, SMALL_OFFSET = 0.02, 0.03
"""A gain nearer to one, with an offset below this share of the spread, is no difference."""


@dataclass(frozen=True)
class Adjustment:
    """coarse value * gain + offset, arrays per band; ``r`` is the correlation, ``n`` the cells."""

    gain: np.ndarray
    offset: np.ndarray
    r: np.ndarray
    n: int

    @property
    def changes(self) -> np.ndarray:
        """Bands that are changed: bool (band,)."""
        return np.asarray((self.gain != 1) | (self.offset != 0))


def fitted(pairs: list[tuple[Cells, Cells]], mode: str) -> Adjustment:
    """The adjustment from pairs of (fine image as seen by the coarse sensor, coarse image).

    Args:
        pairs: cells (band, Y, X) of one date each.
        mode: auto, linear, offset or off.
    """
    bands = len(pairs[0][0].values) if pairs else 1
    gain, offset, r = np.ones(bands), np.zeros(bands), np.zeros(bands)
    if not pairs or mode == "off":
        return Adjustment(gain, offset, r, 0)
    both = [(f.usable & c.usable, f.values, c.values) for f, c in pairs]
    fine = np.concatenate([f[:, m] for m, f, _ in both], axis=1)
    coarse = np.concatenate([c[:, m] for m, _, c in both], axis=1)
    n = fine.shape[1]
    for band in range(bands):
        gain[band], offset[band], r[band] = _line(fine[band], coarse[band], mode)
    return Adjustment(gain, offset, r, n)


def _line(fine: np.ndarray, coarse: np.ndarray, mode: str) -> tuple[float, float, float]:
    """Gain, offset and correlation of one band."""
    if len(fine) < 3 or np.ptp(coarse) == 0 or np.ptp(fine) == 0:
        return 1.0, 0.0, 0.0
    r = float(np.corrcoef(fine, coarse)[0, 1])
    level = float(np.median(fine - coarse))
    if mode == "offset":
        return 1.0, level, r
    slope, start = _fit(fine, coarse) if len(fine) >= ENOUGH_CELLS else (0.0, 0.0)
    certain = SLOPES[0] <= slope <= SLOPES[1] and r >= TRUSTED
    if mode == "linear":
        return (slope, start, r) if certain else (1.0, level, r)
    spread = float(fine.std())
    difference = abs(slope - 1) * spread + abs(slope * coarse.mean() + start - coarse.mean())
    small = abs(slope - 1) < SMALL_GAIN and difference < SMALL_OFFSET * spread
    if not certain or small:
        return 1.0, 0.0, r
    return slope, start, r


def _fit(fine: np.ndarray, coarse: np.ndarray) -> tuple[float, float]:
    """Slope and start of the line through the cells between the tails; a slope of 0 where these
    are all the same."""
    slope, start = np.polyfit(coarse, fine, 1)
    rest = fine - (slope * coarse + start)
    low, high = np.quantile(rest, (TAIL, 1 - TAIL))
    kept = (rest >= low) & (rest <= high)
    if np.ptp(coarse[kept]) == 0:
        return 0.0, 0.0
    slope, start = (float(v) for v in np.polyfit(coarse[kept], fine[kept], 1))
    return slope, start
