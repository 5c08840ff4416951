"""VSDF: classes that changed alike, and what they leave over drawn with the edges of the image.

Source: Xu, Du, Yan, Zhu, Xu, Fan 2022, Remote Sensing of Environment 283, 113309,
doi 10.1016/j.rse.2022.113309; no random numbers, values may cross zero (classical.md 10).

The guided filter is linear in the filtered field, so the rounds of the residual add up on the
cells: a tile draws their sum once, and no image of the whole scene is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import numpy as np

from ..arrays import Array, as_array_of, astype, concat, float_type, namespace
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
from ..statistics import CONSTANT_SHARE
from .classes import CELLS_PER_CLASS, SAMPLE, Classes, bounded_least_squares, well_filled_centres
from .common import (
    UNCERTAINTY,
    all_valid,
    masked,
    neighbours_parameter,
    per_band,
    require_roles,
    window_parameter,
)
from .guided import guided_filter
from .similar import filter_similar, guides, working_bytes

ROLES = ("fine_t1", "coarse_t1", "coarse_t2")

EDGE_RIDGE = 1e-3
"""Epsilon of the guided filters, for a guide in standard deviations."""

CLASS_RIDGE = 1e-4
"""Pulls the changes of the classes towards the mean change."""

MOST_CLASSES, FEWEST_CLASSES, MOST_ROUNDS = 45, 4, 5

SURE_RATIO = 10.0
"""With a change this many times the difference of the sensors all cells are trusted."""

WORST = 0.95
"""Cells beyond this quantile of sensor difference over change are not trusted."""


Field = Callable[[np.ndarray, np.ndarray, Window], np.ndarray]
"""Values (field, row, column) on a window, from fine t1 and its validity two cells around it."""


@dataclass
class VsdfContext(Context):
    """What the cells tell; arrays are float64.

    Attributes:
        cells: the working grid.
        mean, inverse: (band,) of fine t1; (F - mean) * inverse is the guide.
        coarse: spline coefficients (band, Y, X) of the coarse change.
        classes: of the features, see ``Vsdf._features``.
        change: (band, class).
        residual: spline coefficients of all rounds' residuals together.
        sigma: standard deviation of fine t1 per band.
    """

    cells: Optional[CellGrid] = None
    mean: Optional[np.ndarray] = None
    inverse: Optional[np.ndarray] = None
    coarse: Optional[np.ndarray] = None
    classes: Optional[Classes] = None
    change: Optional[np.ndarray] = None
    residual: Optional[np.ndarray] = None
    sigma: Optional[np.ndarray] = None


class Vsdf(Method):
    """Variation-based Spatiotemporal Data Fusion; one pair."""

    spec = MethodSpec(
        name="vsdf",
        title="VSDF",
        summary="Tells classes apart by image and change together, adds the change of each class, "
        "draws what is left over with the edges of the image, and averages over similar pixels.",
        advice="As good as FSDAF but slower; change that follows edges, one pair.",
        group="accurate",
        paper=Paper(
            "Xu, Du, Yan, Zhu, Xu, Fan",
            2022,
            "VSDF: A variation-based spatiotemporal data fusion method",
            "10.1016/j.rse.2022.113309",
        ),
        parameters=(
            Parameter(
                "classes",
                "Number of classes",
                "integer",
                None,
                "How many classes of image and change are told apart, at most. Automatic: more "
                "where the change is large against the difference of the sensors, 4 to 45.",
                minimum=2,
                maximum=64,
            ),
            Parameter(
                "rounds",
                "Rounds of the residual",
                "integer",
                None,
                "How often what the coarse image still holds is added. Automatic: more where the "
                "change is large against the difference of the sensors, 0 to 5.",
                minimum=0,
                maximum=5,
                advanced=True,
            ),
            window_parameter(31),
            neighbours_parameter(30),
            UNCERTAINTY,
        ),
    )

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 1)

    def margin(self, scene: Scene) -> int:
        return self._window // 2 + 2 * scene.cells.size

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        # A dozen fields of the guided filter in float64 per band.
        return 40 + 112 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        return working_bytes(self._window)

    def prepare(self, scene: Scene, progress: Progress) -> VsdfContext:
        require_roles(scene, self.spec)
        c1, c2 = scene.coarse_cells("coarse_t1"), scene.coarse_cells("coarse_t2")
        fine = scene.degraded("fine_t1")
        usable = c1.usable & c2.usable & fine.usable
        change = np.where(usable, c2.values - c1.values, 0.0)
        ratio, trusted = reliability(fine.values - c1.values, change, usable, c1.values)
        statistics = scene.statistics("fine_t1")
        varies = statistics.std > 0
        inverse = np.where(varies, 1.0 / np.where(varies, statistics.std, 1.0), 0.0)
        filled = fill_invalid(Cells(change, usable.astype(np.float64)))
        coarse = bspline_coefficients(filled)
        used = {k: v for k, v in self.parameters.items() if v is not None}
        context = VsdfContext(used, scene.cells, statistics.mean, inverse, coarse)
        context.sigma = statistics.std
        classes, rounds = self.parameters["classes"], self.parameters["rounds"]
        count = class_count(ratio) if classes is None else int(classes)
        self._find_classes(scene, context, min(count, int(usable.sum()) // CELLS_PER_CLASS))
        shares = self._shares(scene, context)
        y = change[:, trusted].T
        mean = y.mean(axis=0) if len(y) else np.zeros(scene.bands)
        context.change = bounded_least_squares(shares[:, trusted].T, y, CLASS_RIDGE, mean).T
        left = np.where(trusted, change - np.tensordot(context.change, shares, 1), 0.0)
        total = round_count(ratio) if rounds is None else int(rounds)
        context.residual = np.zeros_like(left)
        for _ in range(total):
            part = bspline_coefficients(left)
            context.residual = context.residual + part
            left = np.where(trusted, left - self._drawn_means(scene, context, part), 0.0)
        used.update(classes=context.classes.count if context.classes else 1, rounds=total)
        return context

    def _find_classes(self, scene: Scene, context: VsdfContext, count: int) -> None:
        """K-means on a sample of the features, on the lattice of the scene."""
        step = max(1, int(np.ceil(np.sqrt(scene.rows * scene.columns / SAMPLE))))
        reach, found = 2 * scene.cells.size, []
        for window in scene.cells.windows(SURVEY_SIDE):
            scene.progress.check()
            fine, valid = scene.read("fine_t1", window.grown(reach))
            features = self._features(fine, valid, window, context)
            rows = slice(-window.row % step, None, step)
            columns = slice(-window.column % step, None, step)
            inside = valid[reach : reach + window.rows, reach : reach + window.columns]
            found.append(features[:, rows, columns][:, inside[rows, columns]].T)
        sample = np.concatenate(found).astype(np.float64)
        mean, std = np.zeros(2 * scene.bands), np.zeros(2 * scene.bands)
        if len(sample):
            mean, std = sample.mean(axis=0), sample.std(axis=0)
            std = np.where(std <= CONSTANT_SHARE * np.abs(sample).max(axis=0), 0.0, std)
        scale = np.where(std > 0, 1.0 / np.where(std > 0, std, 1.0), 0.0)
        centres = well_filled_centres((sample - mean) * scale, count if (std > 0).any() else 1)
        context.classes = Classes(mean, scale, centres)

    def _features(self, fine: Array, valid: Array, window: Window, context: VsdfContext) -> Array:
        """The coarse change with the edges of fine t1, and fine t1: float32 (2 bands, row,
        column) of the window; ``fine`` is two cells larger on each side."""
        cells = context.cells
        if cells is None or context.coarse is None:
            return concat([fine, fine], 0)
        reach, outer = 2 * cells.size, window.grown(2 * cells.size)
        kind = float_type(fine, 64)
        change = upsample(as_array_of(fine, context.coarse, kind), cells, outer, "bspline")
        guide = self._guide(fine, context)
        drawn = guided_filter(guide, change, valid, cells.size, EDGE_RIDGE)
        own = fine[:, reach : reach + window.rows, reach : reach + window.columns]
        return concat([astype(drawn, fine.dtype), own], 0)

    def _guide(self, fine: Array, context: VsdfContext) -> Array:
        mean, inverse = np.asarray(context.mean), np.asarray(context.inverse)
        return (fine - per_band(fine, mean)) * per_band(fine, inverse)

    def _drawn(
        self,
        fine: Array,
        valid: Array,
        window: Window,
        context: VsdfContext,
        coefficients: np.ndarray,
    ) -> Array:
        """A field of the cells with the edges of fine t1, (band, row, column) of the window."""
        cells = context.cells
        if cells is None:
            return 0 * fine
        radius = max(1, cells.size // 2)
        rest = 2 * cells.size - 2 * radius
        rows = slice(rest, fine.shape[1] - rest)
        columns = slice(rest, fine.shape[2] - rest)
        outer = window.grown(2 * radius)
        field = as_array_of(fine, coefficients, float_type(fine, 64))
        field = upsample(field, cells, outer, "bspline")
        guide = self._guide(fine[:, rows, columns], context)
        return guided_filter(guide, field, valid[rows, columns], radius, EDGE_RIDGE)

    def _shares(self, scene: Scene, context: VsdfContext) -> np.ndarray:
        """Share of each class in the valid pixels of the cells, (class, Y, X)."""

        def member(fine: np.ndarray, valid: np.ndarray, window: Window) -> np.ndarray:
            label = self._label(fine, valid, window, context)
            count = context.classes.count if context.classes else 1
            return np.stack([label == k for k in range(count)]).astype(np.float32)

        return _cell_means(scene, member)

    def _drawn_means(
        self, scene: Scene, context: VsdfContext, coefficients: np.ndarray
    ) -> np.ndarray:
        def drawn(fine: np.ndarray, valid: np.ndarray, window: Window) -> np.ndarray:
            return np.asarray(self._drawn(fine, valid, window, context, coefficients))

        return _cell_means(scene, drawn)

    def _label(self, fine: Array, valid: Array, window: Window, context: VsdfContext) -> Array:
        features = self._features(fine, valid, window, context)
        return features[0] if context.classes is None else context.classes.label(features)

    def predict(self, tile: Tile, context: VsdfContext) -> Prediction:
        fine, valid = tile.images["fine_t1"], all_valid(tile, ROLES)
        xp, kind = namespace(fine), float_type(fine, 64)
        wanted = bool(self.parameters["uncertainty"])
        reach = 0 if context.cells is None else 2 * context.cells.size
        rows = slice(reach, fine.shape[2] - reach)
        columns = slice(reach, fine.shape[3] - reach)
        window = tile.window.grown(self._window // 2)
        sigma = np.zeros(fine.shape[1]) if context.sigma is None else context.sigma
        found = []
        for b in range(fine.shape[0]):
            known = tile.valid["fine_t1"][b]
            label = self._label(fine[b], known, window, context)
            tile.check()
            change = as_array_of(fine, context.change, kind)[:, label]
            residual = np.asarray(context.residual)
            change = change + self._drawn(fine[b], known, window, context, residual)
            usable = valid[b, rows, columns]
            own = fine[b][:, rows, columns]
            found.append(
                filter_similar(
                    guides(own, usable, sigma),
                    masked(astype(change, fine.dtype)[None], usable[None])[0],
                    self._window,
                    int(self.parameters["neighbours"] or 1),
                    tile.check,
                    wanted,
                    kept=tile.kept,
                )
            )
        inner = tile.inner(valid)
        values = tile.inner(fine) + xp.stack([f.mean for f in found])
        spread = masked(xp.stack([f.spread for f in found]), inner) if wanted else None
        return Prediction(masked(values, inner), inner, spread)


def _cell_means(scene: Scene, field: Field) -> np.ndarray:
    """Cell means (field, Y, X) over the valid pixels of fine t1 of a field drawn by window."""
    cells, reach, parts = scene.cells, 2 * scene.cells.size, None
    for window in cells.windows(SURVEY_SIDE):
        scene.progress.check()
        fine, valid = scene.read("fine_t1", window.grown(reach))
        values = field(fine, valid, window)
        inside = valid[reach : reach + window.rows, reach : reach + window.columns]
        sums, counts = cell_sums(values, inside, cells, window)
        if parts is None:
            parts = np.zeros((len(values), cells.rows, cells.columns))
        rows, columns = cells.cell_slices(window)
        parts[:, rows, columns] = sums / np.maximum(counts, 1.0)
    return np.zeros((0, cells.rows, cells.columns)) if parts is None else parts


def reliability(
    sensors: np.ndarray, change: np.ndarray, usable: np.ndarray, level: np.ndarray
) -> tuple[float, np.ndarray]:
    """How large the change is against the difference of the sensors, and the cells to trust.

    Args:
        sensors: D(F1) - c1, (band, Y, X).
        change: c2 - c1.
        usable: bool (Y, X).
        level: c1, to tell rounding from a difference.

    Returns:
        RRI (infinite where the sensors agree, 0 where nothing changed) and bool (Y, X).
    """
    if not usable.any():
        return 0.0, usable
    apart = np.sqrt(np.square(sensors[:, usable]).mean(axis=0))
    moved = np.sqrt(np.square(change[:, usable]).mean(axis=0))
    e1, e2 = np.sqrt(np.square(apart).mean()), np.sqrt(np.square(moved).mean())
    if e2 == 0:
        return 0.0, usable
    if e1 <= CONSTANT_SHARE * np.abs(level[:, usable]).max():
        return np.inf, usable
    ratio = float(e2 / e1)
    if ratio >= SURE_RATIO:
        return ratio, usable
    still = moved == 0
    g = (apart / e1) / np.where(still, 1.0, moved / e2)
    worst = np.where(still, apart > np.quantile(apart, WORST), False)
    if not still.all():
        worst |= ~still & (g > np.quantile(g[~still], WORST))
    trusted = usable.copy()
    trusted[usable] = ~worst
    return ratio, trusted


def class_count(ratio: float) -> int:
    """Classes for a ratio of change to sensor difference."""
    if ratio >= SURE_RATIO:
        return MOST_CLASSES
    if ratio <= 0:
        return FEWEST_CLASSES
    return max(FEWEST_CLASSES, int((3.0 - 1.0 / ratio) * 10.0))


def round_count(ratio: float) -> int:
    """Rounds of the residual for a ratio of change to sensor difference."""
    return 0 if ratio <= 1 else min(MOST_ROUNDS, int(MOST_ROUNDS * (1.0 - 1.0 / ratio) ** 2))
