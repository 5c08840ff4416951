"""FSDAF: changes of land cover classes, and what they leave over spread where it belongs.

Source: Zhu, Helmer, Gao, Liu, Chen, Lefsky 2016, Remote Sensing of Environment 172, 165-177,
doi 10.1016/j.rse.2015.11.016; what depends on blocks of pixels in the published programs depends
on the scene here (classical.md 8).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..arrays import Array, as_array_of, astype, float_type, namespace
from ..cells import (
    SURVEY_SIDE,
    CellGrid,
    Cells,
    bspline_coefficients,
    cell_sums,
    fill_invalid,
    upsample,
)
from ..events import Progress
from ..grid import Window
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec, Paper, Parameter
from .class_changes import class_changes, unlike_the_rest_left_out, without_edges
from .classes import CLASSES, Classes, find_classes, survey_classes
from .common import (
    UNCERTAINTY,
    all_valid,
    masked,
    neighbours_parameter,
    per_band,
    require_roles,
    window_parameter,
)
from .similar import filter_similar, guides, working_bytes
from .thin_plate import thin_plate
from .windows import window_sums

ROLES = ("fine_t1", "coarse_t1", "coarse_t2")

LARGEST_SHARE = 10.0
"""A pixel that would take more than this many times the mean residual takes the mean."""


@dataclass
class FsdafContext(Context):
    """Classes, their changes, and what is left over in the cells; arrays are float64.

    Attributes:
        cells: the working grid.
        classes: of fine t1.
        change: (band, class).
        residual: (band, Y, X): coarse change minus that of the classes.
        surface: (band, Y, X) of coarse t2 for the interpolation.
        first, second: (band, Y, X): mean weights of the cell before and after large ones are cut.
        low, high: (band,): bounds of the prediction.
        floor: (band,): smallest weight.
        sigma: standard deviation of fine t1 per band.
    """

    cells: Optional[CellGrid] = None
    classes: Optional[Classes] = None
    change: Optional[np.ndarray] = None
    residual: Optional[np.ndarray] = None
    surface: Optional[np.ndarray] = None
    first: Optional[np.ndarray] = None
    second: Optional[np.ndarray] = None
    low: Optional[np.ndarray] = None
    high: Optional[np.ndarray] = None
    floor: Optional[np.ndarray] = None
    sigma: Optional[np.ndarray] = None


class Fsdaf(Method):
    """Flexible Spatiotemporal Data Fusion; one pair."""

    spec = MethodSpec(
        name="fsdaf",
        title="FSDAF",
        summary="Finds how each class of land cover changed, spreads what is left over where the "
        "coarse image or mixed fields call for it, and averages over similar pixels.",
        advice="Best measured with one pair; mixed fields, sudden change.",
        group="accurate",
        paper=Paper(
            "Zhu, Helmer, Gao, Liu, Chen, Lefsky",
            2016,
            "A flexible spatiotemporal method for fusing satellite images with different "
            "resolutions",
            "10.1016/j.rse.2015.11.016",
        ),
        parameters=(
            CLASSES,
            window_parameter(31),
            neighbours_parameter(20),
            Parameter(
                "pure",
                "Purest coarse pixels",
                "integer",
                100,
                "How many coarse pixels with the largest share of a class tell how it changed.",
                minimum=10,
                maximum=10000,
                unit="coarse pixels",
                advanced=True,
            ),
            Parameter(
                "interpolation",
                "Interpolation",
                "choice",
                "bspline",
                "How coarse t2 is drawn on the fine grid, to see where inside a coarse pixel the "
                "change lies. local-tps is the thin-plate spline of the paper, in a form for "
                "images of any size.",
                choices=("bspline", "cubic", "local-tps"),
                advanced=True,
            ),
            Parameter(
                "hi_window",
                "Homogeneity window",
                "integer",
                None,
                "Side of the square in which the share of pixels of the same class tells how mixed "
                "a place is. Automatic: as wide as a coarse pixel.",
                minimum=3,
                maximum=151,
                unit="pixels",
                odd=True,
                advanced=True,
            ),
            Parameter(
                "exclude_edges",
                "Leave mixed cells out",
                "boolean",
                False,
                "Coarse pixels of which more than half lies on edges between classes do not tell "
                "how classes changed, where enough others are left. After FSDAF 2.0.",
                advanced=True,
            ),
            Parameter(
                "exclude_changed",
                "Leave changed cells out",
                "boolean",
                False,
                "Coarse pixels that changed unlike their classes (fire, flood, harvest) do not "
                "tell how classes changed, where enough others are left. After FSDAF 2.0.",
                advanced=True,
            ),
            UNCERTAINTY,
        ),
    )

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 1)

    def _reach(self, size: int) -> int:
        """Pixels on each side that tell how mixed a place is; ``size`` of a cell."""
        return int(self.parameters["hi_window"] or size) // 2

    def margin(self, scene: Scene) -> int:
        return self._window // 2 + self._reach(scene.cells.size)

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        # About seven fields in float64 and the change and the guide in float32, per band.
        return 40 + 72 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        return working_bytes(self._window)

    def prepare(self, scene: Scene, progress: Progress) -> FsdafContext:
        require_roles(scene, self.spec)
        c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
        fine = scene.degraded("fine_t1")
        usable = c1.usable & c2.usable & fine.usable
        classes = find_classes(scene, int(self.parameters["classes"] or 1), int(usable.sum()))
        where = survey_classes(scene, classes)
        wanted = c2.values - c1.values
        telling = usable
        if self.parameters["exclude_edges"]:
            telling = without_edges(scene, classes, usable)
        find = unlike_the_rest_left_out if self.parameters["exclude_changed"] else class_changes
        pure = int(self.parameters["pure"] or 1)
        change = find(where.shares[:, telling].T, wanted[:, telling].T, pure).T
        residual = wanted - np.tensordot(change, where.shares, 1)
        fraction = usable.astype(np.float64)
        residual = fill_invalid(Cells(residual, fraction))
        bias = (
            (fine.values - c1.values)[:, usable].mean(axis=1)
            if usable.any()
            else 0.0 * c2.values[:, 0, 0]
        )
        surface = fill_invalid(Cells(c2.values + bias[:, None, None], c2.fraction))
        if self.parameters["interpolation"] == "bspline":
            surface = bspline_coefficients(surface)
        low, high = _bounds(c2, where.low.T + change, where.high.T + change)
        used = {k: v for k, v in self.parameters.items() if v is not None}
        used["classes"] = classes.count
        context = FsdafContext(
            used,
            scene.cells,
            classes,
            change,
            residual,
            surface,
            low=low,
            high=high,
            floor=1e-9 * scene.percentiles("fine_t1").spread,
            sigma=scene.statistics("fine_t1").std,
        )
        self._balance(scene, context)
        return context

    def _balance(self, scene: Scene, context: FsdafContext) -> None:
        """Mean weights of each cell, so that a cell's residual is spread without a rest."""
        cells, reach = scene.cells, self._reach(scene.cells.size)
        context.first = np.zeros((scene.bands, cells.rows, cells.columns))
        context.second = np.zeros_like(context.first)
        for window in cells.windows(SURVEY_SIDE):
            scene.progress.check()
            fine, valid = scene.read("fine_t1", window.grown(reach))
            weight, _ = self._weights(fine, valid, window, context)
            inside = valid[reach : reach + window.rows, reach : reach + window.columns]
            rows, columns = cells.cell_slices(window)
            for means in (context.first, context.second):
                sums, counts = cell_sums(weight, inside, cells, window)
                means[:, rows, columns] = sums / np.maximum(counts, 1.0)
                weight = _cut(_divided(weight, upsample(means, cells, window, "nearest")))

    def _weights(
        self, fine: Array, valid: Array, window: Window, context: FsdafContext
    ) -> tuple[Array, Array]:
        """How much of the residual each pixel calls for, and the change of its class.

        Args:
            fine: (band, row, column), :meth:`_reach` pixels larger than the window on each side.
            valid: of the same size.

        Returns:
            Both (band, row, column) of the window, float64.
        """
        xp, kind = namespace(fine), float_type(fine, 64)
        cells, classes = context.cells, context.classes
        if cells is None or classes is None or context.floor is None:
            return 0 * fine, 0 * fine
        reach = self._reach(cells.size)
        label = classes.label(fine)
        alike = homogeneity(label, valid, classes.count, 2 * reach + 1)
        inside = (slice(reach, reach + window.rows), slice(reach, reach + window.columns))
        label, fine = label[inside], fine[(slice(None), *inside)]
        change = as_array_of(fine, context.change, kind)[:, label]
        residual = upsample(as_array_of(fine, context.residual, kind), cells, window, "nearest")
        surface = as_array_of(fine, context.surface, kind)
        word = str(self.parameters["interpolation"])
        if word == "local-tps":
            drawn = thin_plate(surface, cells, window)
        else:
            drawn = upsample(surface, cells, window, word)
        called = drawn - fine - change
        called = xp.where(called * residual > 0, xp.abs(called), 0.0 * called)
        weight = called * alike + xp.abs(residual) * (1.0 - alike)
        return weight + per_band(fine, context.floor), change

    def predict(self, tile: Tile, context: FsdafContext) -> Prediction:
        valid = all_valid(tile, ROLES)
        wanted = bool(self.parameters["uncertainty"])
        reach = 0 if context.cells is None else self._reach(context.cells.size)
        rows = slice(reach, valid.shape[-2] - reach)
        columns = slice(reach, valid.shape[-1] - reach)
        xp = namespace(valid)
        sigma = np.zeros(0) if context.sigma is None else context.sigma
        window = tile.window.grown(self._window // 2)
        means, spreads = [], []
        for b in range(valid.shape[0]):
            fine = tile.images["fine_t1"][b]
            change = self._change(fine, tile.valid["fine_t1"][b], window, context)
            usable = valid[b, rows, columns]
            fine = fine[:, rows, columns]
            found = filter_similar(
                guides(fine, usable, sigma),
                masked(astype(change, fine.dtype)[None], usable[None])[0],
                self._window,
                int(self.parameters["neighbours"] or 1),
                tile.check,
                wanted,
                kept=tile.kept,
            )
            means.append(found.mean)
            if wanted and context.cells is not None and context.residual is not None:
                left = as_array_of(fine, np.abs(context.residual), found.mean.dtype)
                spreads.append(found.spread + upsample(left, context.cells, tile.window, "nearest"))
        inner = tile.inner(valid)
        values = tile.inner(tile.images["fine_t1"]) + xp.stack(means)
        spread = masked(xp.stack(spreads), inner) if spreads else None
        return Prediction(masked(values, inner), inner, spread)

    def _change(self, fine: Array, valid: Array, window: Window, context: FsdafContext) -> Array:
        """Change of the class and share of the residual, float64 (band, row, column)."""
        xp, kind = namespace(fine), float_type(fine, 64)
        weight, change = self._weights(fine, valid, window, context)
        cells = context.cells
        if cells is None:
            return change
        first, second, residual = (
            upsample(as_array_of(fine, x, kind), cells, window, "nearest")
            for x in (context.first, context.second, context.residual)
        )
        weight = _divided(_cut(_divided(weight, first)), second)
        reach = self._reach(cells.size)
        before = fine[:, reach : reach + window.rows, reach : reach + window.columns]
        after = before + change + residual * weight
        after = xp.maximum(after, per_band(fine, np.asarray(context.low)))
        after = xp.minimum(after, per_band(fine, np.asarray(context.high)))
        return after - before


def homogeneity(label: Array, valid: Array, count: int, width: int) -> Array:
    """Share of the valid pixels of a window that have the class of its centre.

    Args:
        label: int (row + width - 1, column + width - 1).
        valid: bool of the same size.
        count: number of classes.
        width: odd.

    Returns:
        (row, column), float64.
    """
    xp, kind = namespace(label), float_type(valid, 64)
    reach = width // 2
    centre = label[reach : label.shape[0] - reach, reach : label.shape[1] - reach]
    one = as_array_of(label, 1.0, kind)
    total = window_sums(xp.where(valid, one, 0 * one), width)
    same = 0 * total
    for k in range(count):
        of_class = window_sums(xp.where(valid & (label == k), one, 0 * one), width)
        same = xp.where(centre == k, of_class, same)
    return same / xp.maximum(total, one)


def _divided(weight: Array, mean: Array) -> Array:
    """Weights over their cell's mean; 1 where the mean is 0."""
    xp = namespace(weight)
    one = as_array_of(weight, 1.0, weight.dtype)
    return xp.where(mean > 0, weight / xp.where(mean > 0, mean, one), one)


def _cut(share: Array) -> Array:
    """Very large shares set to 1."""
    xp = namespace(share)
    return xp.where(share > LARGEST_SHARE, as_array_of(share, 1.0, share.dtype), share)


def _bounds(c2: Cells, low: np.ndarray, high: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Extremes (band,) of coarse t2 and of the temporal prediction (band, class)."""
    inside = c2.values[:, c2.usable]
    lowest, highest = low.min(axis=1), high.max(axis=1)
    if inside.shape[1]:
        lowest = np.minimum(lowest, inside.min(axis=1))
        highest = np.maximum(highest, inside.max(axis=1))
    return np.where(np.isfinite(lowest), lowest, 0.0), np.where(np.isfinite(highest), highest, 0.0)
