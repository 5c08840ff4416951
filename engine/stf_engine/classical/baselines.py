"""The plain methods that every other one must beat (classical.md 3)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from ..arrays import Array, astype, float_type, namespace
from ..cells import CellGrid, fill_invalid
from ..errors import DatesWrong
from ..events import Progress
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec, Parameter
from .change import (
    INTERPOLATION,
    REFINEMENT,
    change_coefficients,
    change_field,
    ready,
)
from .common import (
    UNCERTAINTY,
    all_valid,
    masked,
    neighbours_parameter,
    per_band,
    require_roles,
    window_parameter,
)
from .regression import SceneSlope, scene_slope
from .similar import filter_similar, guides, working_bytes

PAIR = ("fine_t1", "coarse_t1", "coarse_t2")


def _prediction(tile: Tile, values: Array, valid: Array) -> Prediction:
    """A prediction of the tile's inner part in float32, 0 where invalid."""
    return Prediction(masked(astype(values, float_type(values, 32)), valid), valid)


class Keep(Method):
    """P = F1: the fine image, unchanged."""

    spec = MethodSpec(
        name="keep",
        title="Fine t1 unchanged",
        summary="Returns the fine image of t1 as it is.",
        advice="The yardstick: a method that scores below this has no skill.",
        group="comparison",
        inputs=("fine_t1",),
        optional_inputs=(),
        pairs="own",
    )

    def prepare(self, scene: Scene, progress: Progress) -> Context:
        require_roles(scene, self.spec)
        return Context()

    def predict(self, tile: Tile, context: Context) -> Prediction:
        valid = tile.inner(tile.valid["fine_t1"])
        return _prediction(tile, tile.inner(tile.images["fine_t1"]), valid)


@dataclass
class CellContext(Context):
    """Cells that are interpolated in every tile.

    Attributes:
        cells: the working grid.
        coefficients: (band, Y, X) for ``upsample``; None = take the image as it was read.
        sigma: standard deviation of fine t1 per band, where similar pixels are needed.
    """

    cells: Optional[CellGrid] = None
    coefficients: Optional[np.ndarray] = None
    sigma: np.ndarray = field(default_factory=lambda: np.zeros(0))


class Coarse(Method):
    """P = U(c2): the coarse image of t2, interpolated."""

    spec = MethodSpec(
        name="coarse",
        title="Coarse t2 interpolated",
        summary="Draws the coarse image of t2 smoothly on the fine grid.",
        advice="Shows what the coarse image alone holds: right levels, no detail.",
        group="comparison",
        inputs=("fine_t1", "coarse_t2"),
        optional_inputs=(),
        pairs="own",
        unchanged_exact=False,
        unchanged_note="The result comes from the coarse image only, so it never equals fine t1.",
        parameters=(
            Parameter(
                "interpolation",
                "Interpolation",
                "choice",
                "cubic",
                INTERPOLATION.help,
                choices=INTERPOLATION.choices,
                advanced=True,
            ),
        ),
    )

    def prepare(self, scene: Scene, progress: Progress) -> CellContext:
        require_roles(scene, self.spec)
        if not scene.aligned:
            return CellContext()
        kind = str(self.parameters["interpolation"])
        values = ready(fill_invalid(scene.coarse_cells("coarse_t2")), kind)
        return CellContext({"interpolation": kind}, scene.cells, values)

    def predict(self, tile: Tile, context: CellContext) -> Prediction:
        image = tile.inner(tile.images["coarse_t2"])
        valid = tile.inner(tile.valid["coarse_t2"])
        if context.coefficients is not None and context.cells is not None:
            kind = str(self.parameters["interpolation"])
            values = change_field(context.coefficients, context.cells, tile.window, kind, image)
            image = values[None] + 0.0 * image  # one coarse image for the whole batch
        return _prediction(tile, image, valid)


class MeanChange(Method):
    """P = F1 + U(c2 - c1): the coarse change is added to the fine image."""

    spec = MethodSpec(
        name="mean-change",
        title="Mean change",
        summary="Adds the smoothly interpolated coarse change to the fine image of t1.",
        advice="Fast and hard to do badly; the plain method to compare others with.",
        group="quick",
        parameters=(
            INTERPOLATION,
            REFINEMENT,
            Parameter(
                "filter",
                "Follow similar pixels",
                "boolean",
                False,
                "Average the change over similar fine pixels, so that it follows fields and "
                "shores. Better, but many times slower.",
            ),
            window_parameter(31),
            neighbours_parameter(20),
            UNCERTAINTY,
        ),
    )

    @property
    def gives_uncertainty(self) -> bool:
        return bool(self.parameters["uncertainty"] and self.parameters["filter"])

    def margin(self, scene: Scene) -> int:
        return self._window // 2 if self.parameters["filter"] else 0

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return 24 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        return working_bytes(self._window) if self.parameters["filter"] else 0

    @property
    def _window(self) -> int:
        return int(self.parameters["window"] or 0)

    def prepare(self, scene: Scene, progress: Progress) -> CellContext:
        require_roles(scene, self.spec)
        kind, rounds = str(self.parameters["interpolation"]), self.parameters["refinement"]
        used = {name: value for name, value in self.parameters.items() if value is not None}
        sigma = np.zeros(scene.bands)
        if self.parameters["filter"]:
            sigma = scene.statistics("fine_t1").std
        coefficients = change_coefficients(scene, kind, int(rounds or 0))
        return CellContext(used, scene.cells, coefficients, sigma)

    def predict(self, tile: Tile, context: CellContext) -> Prediction:
        xp = namespace(tile.images["fine_t1"])
        fine, valid = tile.images["fine_t1"], all_valid(tile, PAIR)
        if context.coefficients is None or context.cells is None:
            change = tile.images["coarse_t2"] - tile.images["coarse_t1"]
        else:
            kind = str(self.parameters["interpolation"])
            one = change_field(context.coefficients, context.cells, tile.outer, kind, fine)
            change = one[None] + 0.0 * fine
        if not self.parameters["filter"]:
            return _prediction(tile, tile.inner(fine + change), tile.inner(valid))
        wanted = bool(self.parameters["uncertainty"])
        change = masked(astype(change, fine.dtype), valid)
        found = [
            filter_similar(
                guides(fine[b], valid[b], context.sigma),
                change[b],
                self._window,
                int(self.parameters["neighbours"] or 1),
                tile.check,
                wanted,
                kept=tile.kept,
            )
            for b in range(fine.shape[0])
        ]
        inner = tile.inner(valid)
        values = tile.inner(fine) + xp.stack([f.mean for f in found])
        result = _prediction(tile, values, inner)
        if wanted:
            result.uncertainty = masked(xp.stack([f.spread for f in found]), inner)
        return result


@dataclass
class SlopeContext(Context):
    """The scene's regression of coarse t2 on coarse t1."""

    slope: Optional[SceneSlope] = None


class Linear(Method):
    """P = a F1 + mean(C2) - a mean(C1): one straight line per band for the whole scene."""

    spec = MethodSpec(
        name="linear",
        title="Linear regression",
        summary="Applies to the fine image the one straight line per band that turns the coarse "
        "image of t1 into that of t2.",
        advice="Strong for temperature and other changes that are the same everywhere.",
        group="quick",
    )

    def prepare(self, scene: Scene, progress: Progress) -> SlopeContext:
        require_roles(scene, self.spec)
        return SlopeContext(slope=scene_slope(scene))

    def predict(self, tile: Tile, context: SlopeContext) -> Prediction:
        fine = tile.inner(tile.images["fine_t1"])
        valid = tile.inner(all_valid(tile, PAIR))
        line = context.slope
        if line is None:
            return _prediction(tile, fine, valid)
        level = line.mean_t2 - line.slope * line.mean_t1
        return _prediction(tile, fine * per_band(fine, line.slope) + per_band(fine, level), valid)


@dataclass
class ShareContext(Context):
    """How far t2 lies on the way from t1 to t3: 0 = t1, 1 = t3."""

    share: float = 0.0


class Interpolate(Method):
    """P = F1 + (F3 - F1) (t2 - t1) / (t3 - t1): between two fine images, by date."""

    spec = MethodSpec(
        name="interpolate",
        title="Interpolation in time",
        summary="Draws a straight line through the fine images of t1 and t3, pixel by pixel.",
        advice="Needs two fine images and their dates, but no coarse image at all.",
        group="quick",
        inputs=("fine_t1", "fine_t3"),
        optional_inputs=(),
        pairs="own",
        unchanged_exact=False,
        unchanged_note="The coarse images are not used, so it cannot tell that nothing changed.",
        parameters=(
            Parameter(
                "extrapolate",
                "Beyond the two dates",
                "boolean",
                False,
                "Also predict dates outside t1 to t3. A straight line is rarely right there.",
            ),
        ),
    )

    def prepare(self, scene: Scene, progress: Progress) -> ShareContext:
        require_roles(scene, self.spec)
        share = self._share(scene)
        return ShareContext({"extrapolate": bool(self.parameters["extrapolate"])}, share)

    def _share(self, scene: Scene) -> float:
        wanted = {"t1": "fine_t1", "t2": "coarse_t2", "t3": "fine_t3"}
        days = {t: scene.days.get(role) for t, role in wanted.items()}
        missing = [t for t, day in days.items() if day is None]
        if missing:
            raise DatesWrong(
                f"The date of {' and '.join(missing)} is not known.",
                "Interpolation in time weighs the two fine images by their dates.",
                "Give the dates with "
                + " ".join(f"--date {wanted[t]}=DATE" for t in missing)
                + ", a DATE such as 2024-06-12.",
            )
        t1, t2, t3 = (float(days[t] or 0) for t in ("t1", "t2", "t3"))
        if t1 == t3:
            raise DatesWrong(
                "Fine t1 and fine t3 have the same date.",
                "Between two images of one day there is nothing to interpolate.",
                "Give a fine image of another date as t3, or use one pair with another method.",
            )
        share = (t2 - t1) / (t3 - t1)
        if not 0.0 <= share <= 1.0 and not self.parameters["extrapolate"]:
            raise DatesWrong(
                f"t2 lies {abs(t2 - t1):.0f} days from t1, outside the dates of t1 and t3.",
                "A straight line beyond its two points is rarely right.",
                "Give fine images before and after t2, or set extrapolate=true.",
            )
        return share

    def predict(self, tile: Tile, context: ShareContext) -> Prediction:
        first, last = (tile.inner(tile.images[role]) for role in ("fine_t1", "fine_t3"))
        has_first, has_last = (tile.inner(tile.valid[role]) for role in ("fine_t1", "fine_t3"))
        xp = namespace(first)
        between = first + (last - first) * context.share
        one = xp.where(has_first[:, None], first, last)
        both = (has_first & has_last)[:, None]
        return _prediction(tile, xp.where(both, between, one), has_first | has_last)
