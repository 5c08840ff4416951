"""Fit-FC: local regression of the coarse change, spatial filtering, residual compensation.

Source: Wang, Atkinson 2018, Remote Sensing of Environment 204, 31-42,
doi 10.1016/j.rse.2017.10.046; the guards and defaults are those of classical.md 7.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..arrays import Array, as_array_of, astype, float_type, namespace
from ..cells import CellGrid, Cells, fill_invalid, upsample
from ..events import Progress
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec, Paper, Parameter
from .common import (
    UNCERTAINTY,
    all_valid,
    masked,
    neighbours_parameter,
    require_roles,
    window_parameter,
)
from .regression import slope_of_cells
from .similar import filter_similar, guides, working_bytes
from .windows import centred_sums

SLOPE_RANGE = (-1.0, 5.0)
"""Local slopes beyond this come from noise in few cells."""

FEWEST_CELLS = 4
"""With fewer valid cells in the window the scene's slope is taken."""

ROLES = ("fine_t1", "coarse_t1", "coarse_t2")


@dataclass
class FitFcContext(Context):
    """The regression on the cells.

    Attributes:
        cells: the working grid.
        lines: float64 (2 bands, Y, X): a of all bands, then b.
        residual: float64 (band, Y, X): R = c2 - (a c1 + b).
        sigma: standard deviation of fine t1 per band.
    """

    cells: Optional[CellGrid] = None
    lines: Optional[np.ndarray] = None
    residual: Optional[np.ndarray] = None
    sigma: Optional[np.ndarray] = None


class FitFc(Method):
    """Regression model fitting, spatial filtering and residual compensation; one pair."""

    spec = MethodSpec(
        name="fit-fc",
        title="Fit-FC",
        summary="Fits a straight line to the coarse change around every coarse pixel, applies it "
        "to the fine pixels and averages the result over similar ones.",
        advice="Strong when vegetation changed much between the dates.",
        group="recommended",
        paper=Paper(
            "Wang, Atkinson",
            2018,
            "Spatio-temporal fusion for daily Sentinel-2 images",
            "10.1016/j.rse.2017.10.046",
        ),
        unchanged_note="With filter=value fine t1 is smoothed even where nothing changed (by up "
        "to 0.7 of its spread).",
        parameters=(
            window_parameter(31),
            neighbours_parameter(20),
            Parameter(
                "cells",
                "Regression window",
                "integer",
                3,
                "Side of the square of coarse pixels that each straight line is fitted to.",
                minimum=3,
                maximum=11,
                unit="coarse pixels",
                odd=True,
            ),
            Parameter(
                "shrink",
                "Shrinkage",
                "number",
                1.0,
                "Pulls each local line towards the common slope: 0 = not at all (as in the paper, "
                "noisy), 1 = half way where the coarse image varies as much as the whole scene.",
                minimum=0.0,
                maximum=100.0,
            ),
            Parameter(
                "shrink_to",
                "Common slope",
                "choice",
                "scene",
                "What the lines are pulled to: the slope of the whole scene, or one (no change of "
                "contrast).",
                choices=("scene", "one"),
                advanced=True,
            ),
            Parameter(
                "filter",
                "Filter",
                "choice",
                "change",
                "change averages the change over similar pixels and keeps all detail; value "
                "averages the predicted values, as in the paper, which blurs and removes noise.",
                choices=("change", "value"),
            ),
            UNCERTAINTY,
        ),
    )

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 1)

    def margin(self, scene: Scene) -> int:
        return self._window // 2

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        # a, b and R in float64, the change and the guide in float32, gathers in between.
        return 44 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        return working_bytes(self._window)

    def prepare(self, scene: Scene, progress: Progress) -> FitFcContext:
        require_roles(scene, self.spec)
        c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
        usable = c1.usable & c2.usable
        common = slope_of_cells(scene).slope
        if self.parameters["shrink_to"] == "one":
            common = np.ones(scene.bands)
        width = int(self.parameters["cells"] or 3)
        shrink = float(self.parameters["shrink"] or 0.0)
        a, b = local_lines(c1.values, c2.values, usable, width, shrink, common)
        residual = c2.values - (a * c1.values + b)
        # Cells without values of their own take over those of their neighbours.
        both = np.concatenate([a, b, residual])
        filled = fill_invalid(Cells(np.where(usable, both, 0.0), usable.astype(np.float64)))
        used = {k: v for k, v in self.parameters.items() if v is not None}
        n = 2 * scene.bands
        sigma = scene.statistics("fine_t1").std
        return FitFcContext(used, scene.cells, filled[:n], filled[n:], sigma)

    def predict(self, tile: Tile, context: FitFcContext) -> Prediction:
        fine = tile.images["fine_t1"]
        xp = namespace(fine)
        valid = all_valid(tile, ROLES)
        change = masked(self._change(tile, context), valid)
        by_value = self.parameters["filter"] == "value"
        wanted = bool(self.parameters["uncertainty"])
        sigma = np.zeros(fine.shape[1]) if context.sigma is None else context.sigma
        found = [
            filter_similar(
                guides(fine[b], valid[b], sigma),
                fine[b] + change[b] if by_value else change[b],
                self._window,
                int(self.parameters["neighbours"] or 1),
                tile.check,
                wanted,
                kept=tile.kept,
            )
            for b in range(fine.shape[0])
        ]
        inner = tile.inner(valid)
        values = xp.stack([f.mean for f in found])
        if not by_value:
            values = tile.inner(fine) + values
        spread = masked(xp.stack([f.spread for f in found]), inner) if wanted else None
        return Prediction(masked(values, inner), inner, spread)

    def _change(self, tile: Tile, context: FitFcContext) -> Array:
        """(a F1 + b) + R - F1 of the tile with its margin, float32 (batch, band, row, column)."""
        fine = tile.images["fine_t1"]
        if context.cells is None or context.lines is None or context.residual is None:
            return 0 * fine
        bands, outer = fine.shape[1], tile.outer
        kind = float_type(fine, 64)
        lines = upsample(as_array_of(fine, context.lines, kind), context.cells, outer, "nearest")
        residual = as_array_of(fine, context.residual, kind)
        rest = upsample(residual, context.cells, outer, "cubic")
        change = (lines[:bands] - 1.0) * fine + (lines[bands:] + rest)
        return astype(change, fine.dtype)


def local_lines(
    c1: np.ndarray,
    c2: np.ndarray,
    usable: np.ndarray,
    width: int,
    shrink: float,
    common: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Lines c2 = a c1 + b fitted in windows of cells, pulled towards a common slope.

    Args:
        c1: float64 (band, Y, X).
        c2: the same of t2.
        usable: bool (Y, X).
        width: odd side of the window in cells; at the border there are fewer.
        shrink: lambda; a = (cov + lambda g a0) / (var + lambda g), g = scene variance of c1.
        common: a0 per band.

    Returns:
        a and b, float64 (band, Y, X).
    """
    n = np.maximum(centred_sums(usable.astype(np.float64)[None], width), 1.0)
    count = max(int(usable.sum()), 1)

    def centred(c: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        mean = np.where(usable, c, 0.0).sum(axis=(1, 2), keepdims=True) / count
        return np.where(usable, c - mean, 0.0), mean

    x, mean_x = centred(c1)
    y, mean_y = centred(c2)
    sum_x, sum_y = centred_sums(x, width) / n, centred_sums(y, width) / n
    scene_variance = (x * x).sum(axis=(1, 2), keepdims=True) / count
    # Rounding of float32 input must not pass for variance.
    noise = np.square(1e-6 * np.abs(c1).max(axis=(1, 2), keepdims=True))
    variance = np.maximum(centred_sums(x * x, width) / n - sum_x * sum_x, 0.0)
    variance = np.where(variance > noise, variance, 0.0)
    covariance = centred_sums(x * y, width) / n - sum_x * sum_y
    covariance = np.where(variance > 0, covariance, 0.0)
    a0 = common[:, None, None]
    ridge = np.where(scene_variance > noise, shrink * scene_variance, 0.0)
    below = variance + ridge
    a = np.where(below > 0, (covariance + ridge * a0) / np.where(below > 0, below, 1.0), a0)
    a = np.where(n < FEWEST_CELLS, a0, np.clip(a, *SLOPE_RANGE))
    b = (sum_y + mean_y) - a * (sum_x + mean_x)
    return a, b
