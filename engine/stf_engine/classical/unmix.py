"""Unmixing: the change of every land cover class, around every coarse pixel.

Unmixes the change as Wu, Wang, Niu, Zhao, Wang 2012, Journal of Applied Remote Sensing 6, 063507,
doi 10.1117/1.JRS.6.063507, with a pull towards the changes of the whole scene (classical.md 9).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..arrays import Array, as_array_of, astype, float_type, namespace
from ..cells import CellGrid, Cells, bspline_coefficients, fill_invalid, upsample
from ..events import Progress
from ..grid import Window
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec, Paper, Parameter
from .change import refined
from .classes import CLASSES, Classes, bounded_least_squares, find_classes, survey_classes
from .common import (
    UNCERTAINTY,
    all_valid,
    masked,
    neighbours_parameter,
    require_roles,
    window_parameter,
)
from .similar import filter_similar, guides, working_bytes
from .windows import centred_sums

ROLES = ("fine_t1", "coarse_t1", "coarse_t2")

SCENE_RIDGE = 1e-3
"""Pulls the changes of the scene's classes towards the mean change."""

REFINEMENT = 2
"""Rounds that make the interpolated residual keep the mean of each cell."""


@dataclass
class UnmixContext(Context):
    """What the cells tell; arrays are float64.

    Attributes:
        cells: the working grid.
        classes: of fine t1.
        change: (band * class, Y, X): change of each class around each cell.
        residual: spline coefficients (band, Y, X) of what the classes leave over, or None.
        left: (band, Y, X): its amount, for the uncertainty.
        sigma: standard deviation of fine t1 per band.
    """

    cells: Optional[CellGrid] = None
    classes: Optional[Classes] = None
    change: Optional[np.ndarray] = None
    residual: Optional[np.ndarray] = None
    left: Optional[np.ndarray] = None
    sigma: Optional[np.ndarray] = None


class Unmix(Method):
    """Unmixing of the change; one pair."""

    spec = MethodSpec(
        name="unmix",
        title="Unmixing",
        summary="Splits the coarse change around every coarse pixel into changes of land cover "
        "classes and gives each fine pixel that of its class.",
        advice="Nearly as good as FSDAF and quick without the filter; clear classes.",
        group="accurate",
        paper=Paper(
            "Wu, Wang, Niu, Zhao, Wang",
            2012,
            "Use of MODIS and Landsat time series data to generate high-resolution temporal "
            "synthetic Landsat data using a spatial and temporal reflectance fusion model",
            "10.1117/1.JRS.6.063507",
        ),
        parameters=(
            replace(
                CLASSES, default=None, help=f"{CLASSES.help} Automatic: 8, with a single band 4."
            ),
            Parameter(
                "cells",
                "Unmixing window",
                "integer",
                5,
                "Side of the square of coarse pixels whose changes are split into classes.",
                minimum=3,
                maximum=11,
                unit="coarse pixels",
                odd=True,
            ),
            Parameter(
                "shrink",
                "Shrinkage",
                "number",
                None,
                "Pulls the changes around each coarse pixel towards those of the whole scene, "
                "which is needed where a class is rare. Automatic: 0.02, with a single band 1.",
                minimum=0.001,
                maximum=10.0,
                advanced=True,
            ),
            Parameter(
                "residual",
                "Add what is left over",
                "choice",
                "several-bands",
                "Also add the coarse change that the classes do not explain, smoothly "
                "interpolated. several-bands: not with a single band (temperature), where it is "
                "mostly a difference of the sensors.",
                choices=("several-bands", "true", "false"),
                advanced=True,
            ),
            Parameter(
                "filter",
                "Follow similar pixels",
                "boolean",
                True,
                "Average the change over similar fine pixels, which removes the seams between "
                "coarse pixels. Better, but many times slower.",
            ),
            window_parameter(31),
            neighbours_parameter(20),
            UNCERTAINTY,
        ),
    )

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 1)

    def _classes(self, bands: int) -> int:
        """How many classes to look for: one band (temperature) tells few apart."""
        return int(self.parameters["classes"] or (4 if bands == 1 else 8))

    @property
    def gives_uncertainty(self) -> bool:
        return bool(self.parameters["uncertainty"] and self.parameters["filter"])

    def margin(self, scene: Scene) -> int:
        return self._window // 2 if self.parameters["filter"] else 0

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return 40 + 48 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        return working_bytes(self._window) if self.parameters["filter"] else 0

    def prepare(self, scene: Scene, progress: Progress) -> UnmixContext:
        require_roles(scene, self.spec)
        c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
        usable = c1.usable & c2.usable & scene.degraded("fine_t1").usable
        classes = find_classes(scene, self._classes(scene.bands), int(usable.sum()))
        shares = survey_classes(scene, classes).shares
        wanted = c2.values - c1.values
        given = self.parameters["shrink"]
        shrink = (1.0 if scene.bands == 1 else 0.02) if given is None else float(given)
        width = int(self.parameters["cells"] or 3)
        change = local_changes(shares, wanted, usable, width, shrink)
        fraction = usable.astype(np.float64)
        shape = (-1, *usable.shape)
        filled = fill_invalid(Cells(change.reshape(shape), fraction)).reshape(change.shape)
        left = wanted - (filled * shares[None]).sum(axis=1)
        left = fill_invalid(Cells(left, fraction))
        residual, asked = None, self.parameters["residual"]
        add = asked == "true" or (asked == "several-bands" and scene.bands > 1)
        if add:
            residual = bspline_coefficients(refined(scene, left, "bspline", REFINEMENT))
        used = {k: v for k, v in self.parameters.items() if v is not None}
        used.update(classes=classes.count, shrink=shrink, residual="true" if add else "false")
        sigma = scene.statistics("fine_t1").std
        lines = filled.reshape(shape)
        return UnmixContext(used, scene.cells, classes, lines, residual, np.abs(left), sigma)

    def predict(self, tile: Tile, context: UnmixContext) -> Prediction:
        fine = tile.images["fine_t1"]
        xp, valid = namespace(fine), all_valid(tile, ROLES)
        inner = tile.inner(valid)
        change = xp.stack([self._change(image, tile.outer, context) for image in fine])
        change = masked(astype(change, fine.dtype), valid)
        if not self.parameters["filter"]:
            return Prediction(masked(tile.inner(fine + change), inner), inner)
        sigma = np.zeros(fine.shape[1]) if context.sigma is None else context.sigma
        found = [
            filter_similar(
                guides(fine[b], valid[b], sigma),
                change[b],
                self._window,
                int(self.parameters["neighbours"] or 1),
                tile.check,
                self.gives_uncertainty,
                kept=tile.kept,
            )
            for b in range(fine.shape[0])
        ]
        values = tile.inner(fine) + xp.stack([f.mean for f in found])
        spread = None
        if self.gives_uncertainty and context.cells is not None:
            left = as_array_of(fine, context.left, fine.dtype)
            rest = upsample(left, context.cells, tile.window, "nearest")
            spread = masked(xp.stack([f.spread + rest for f in found]), inner)
        return Prediction(masked(values, inner), inner, spread)

    def _change(self, fine: Array, window: Window, context: UnmixContext) -> Array:
        """Change of each pixel's class and the residual, float64 (band, row, column)."""
        cells, classes = context.cells, context.classes
        if cells is None or classes is None:
            return 0 * fine
        xp, kind = namespace(fine), float_type(fine, 64)
        label, bands = classes.label(fine), fine.shape[0]
        values = as_array_of(fine, context.change, kind)
        change = astype(0 * fine, kind)
        for k in range(classes.count):
            of_class = upsample(values[k :: classes.count], cells, window, "nearest")
            change = xp.where(label == k, of_class, change)
        if context.residual is not None:
            residual = as_array_of(fine, context.residual[:bands], kind)
            change = change + upsample(residual, cells, window, "bspline")
        return change


def local_changes(
    shares: np.ndarray, change: np.ndarray, usable: np.ndarray, width: int, shrink: float
) -> np.ndarray:
    """The change of each class in windows of cells, pulled towards that of the whole scene.

    Args:
        shares: (class, Y, X), float64.
        change: (band, Y, X), float64.
        usable: bool (Y, X).
        width: odd side of the window in cells; at the border there are fewer.
        shrink: lambda of the pull.

    Returns:
        (band, class, Y, X); without meaning in cells that are not usable.
    """
    y = change[:, usable].T
    mean = y.mean(axis=0) if len(y) else np.zeros(len(change))
    common = bounded_least_squares(shares[:, usable].T, y, SCENE_RIDGE, mean)
    rest = np.where(usable, change - np.tensordot(common.T, shares, 1), 0.0)
    member = np.where(usable, shares, 0.0)
    count = centred_sums(usable.astype(np.float64), width)
    normal = np.stack([centred_sums(member * m, width) for m in member])
    right = np.stack([centred_sums(member * r, width) for r in rest], axis=1)
    normal = np.moveaxis(normal, (0, 1), (-2, -1))
    ridge = shrink * np.maximum(count, 1.0)[..., None, None] * np.eye(len(shares))
    solved = np.linalg.solve(normal + ridge, np.moveaxis(right, (0, 1), (-2, -1)))
    found = np.moveaxis(solved, (-1, -2), (0, 1)) + common.T[:, :, None, None]
    if not len(y):
        return np.asarray(found)
    half = 0.5 * np.ptp(y, axis=0)
    low, high = y.min(axis=0) - half, y.max(axis=0) + half
    return np.asarray(np.clip(found, low[:, None, None, None], high[:, None, None, None]))
