"""Counts behind a scatter plot and a histogram of errors, block by block."""

from __future__ import annotations

from typing import Any, Sequence

import numpy as np

from .compare import Range
from .moments import Moments

SIDE = 64
"""Cells of the scatter plot per axis."""

BARS = 41
"""Bars of the histogram: an odd number, so that one stands on 0."""


class Density:
    """Counts of (target, prediction) and of prediction - target, per band and of all bands.

    Args:
        spans: lowest and highest shown value of each plane: all bands first, then band by band.
        limit: half the width of the histogram; what lies beyond is in the outermost bars.
    """

    def __init__(self, spans: Sequence[Range], limit: float) -> None:
        self.spans, self.limit = list(spans), limit
        planes = len(self.spans)
        self.pairs = np.zeros((planes, SIDE, SIDE), np.int64)
        self.errors = np.zeros((planes, BARS), np.int64)
        self._bands = Moments(planes - 1)
        self._all = Moments(1)

    def add(self, x: np.ndarray, y: np.ndarray) -> None:
        """Take in prediction and target, float64 (band, valid pixel)."""
        if x.shape[1] == 0:
            return
        self._bands.add(x, y)
        self._all.add(x.reshape(1, -1), y.reshape(1, -1))
        for band, (low, high) in enumerate(self.spans[1:]):
            self.pairs[band + 1] += _squares(x[band], y[band], low, high)
            self.errors[band + 1] += self._bars(x[band] - y[band])
            self.pairs[0] += _squares(x[band], y[band], *self.spans[0])
        self.errors[0] = self.errors[1:].sum(axis=0)

    def _bars(self, error: np.ndarray) -> np.ndarray:
        share = (np.clip(error / self.limit, -1.0, 1.0) + 1.0) / 2.0
        index = np.minimum((share * BARS).astype(np.int64), BARS - 1)
        return np.bincount(index, minlength=BARS)

    def as_dict(self) -> dict[str, Any]:
        """JSON form: "limit", and per plane "span", "scatter" (rows of counts: prediction from
        low to high; columns: target), "histogram" (counts), "slope" and "intercept" of the
        regression of the prediction on the target (null where the target is constant)."""
        lines = [*_lines(self._all), *_lines(self._bands)]
        return {
            "limit": self.limit,
            "planes": [
                {
                    "span": list(span),
                    "scatter": pairs.tolist(),
                    "histogram": errors.tolist(),
                    "slope": slope,
                    "intercept": intercept,
                }
                for span, pairs, errors, (slope, intercept) in zip(
                    self.spans, self.pairs, self.errors, lines
                )
            ],
        }


def _squares(x: np.ndarray, y: np.ndarray, low: float, high: float) -> np.ndarray:
    """Counts (prediction, target) of the pairs inside the span."""
    inside = (x >= low) & (x <= high) & (y >= low) & (y <= high)
    scale = SIDE / (high - low)
    row = np.minimum(((x[inside] - low) * scale).astype(np.int64), SIDE - 1)
    column = np.minimum(((y[inside] - low) * scale).astype(np.int64), SIDE - 1)
    counts = np.bincount(row * SIDE + column, minlength=SIDE * SIDE)
    return counts.reshape(SIDE, SIDE)


def _lines(moments: Moments) -> list[tuple[float | None, float | None]]:
    found: list[tuple[float | None, float | None]] = []
    for band in range(len(moments.mean_x)):
        if moments.count == 0 or moments.constant_y[band] or moments.yy[band] <= 0:
            found.append((None, None))
            continue
        slope = float(moments.xy[band] / moments.yy[band])
        found.append((slope, float(moments.mean_x[band] - slope * moments.mean_y[band])))
    return found
