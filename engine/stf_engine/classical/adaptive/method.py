"""The method ``adaptive``: what it declares, and the prediction of one tile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...arrays import Array, as_array_of, namespace
from ...events import Progress
from ...method import Context, Method, Prediction, Tile
from ...scene import Scene
from ...spec import MethodSpec
from ..common import all_valid, masked, require_roles
from .axes import Geometry
from .base import PAIRS
from .completion import stacked
from .findings import warn
from .learning import Found, learn_scene
from .parameters import AUTO, PARAMETERS, settings_of
from .pixels import Region, around, context_weights, described
from .uncertainty import deviation, reach
from .weights import change


@dataclass
class AdaptiveContext(Context):
    """What was learned of the scene."""

    found: Optional[Found] = None


class Adaptive(Method):
    """Change kriging with learned kernels; one pair or two."""

    spec = MethodSpec(
        name="adaptive",
        title="Adaptive",
        summary="Learns from the coarse pixels of your own images how the change depends on colour "
        "and place, and predicts the fine change that they make most likely.",
        advice="Best measured where fields change each in their own way; one pair or two.",
        group="recommended",
        pairs="own",
        own_consistency=True,
        own_uncertainty=True,
        parameters=PARAMETERS,
    )

    def margin(self, scene: Scene) -> int:
        geometry = Geometry.of(scene)
        settings = settings_of(self.parameters)
        beyond = self._reach(geometry)
        whole = scene.aligned and not beyond
        cells = 0 if whole else max(geometry.rows.widest, geometry.columns.widest) - 1
        return len(context_weights(settings.context)) // 2 + beyond + cells

    def _reach(self, geometry: Geometry) -> int:
        return reach(geometry.ratio) if self.gives_uncertainty else 0

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        # Z and Z~ of all pairs with their filters, the change, local variances.
        return 4 * bands * (10 * pairs + 8)

    def working_bytes(self, bands: int, pairs: int) -> int:
        # A block's feature vectors and weights; two rows of windows with their weights.
        return 150 * 2**20

    _context_bytes = 0

    def context_bytes(self) -> int:
        return self._context_bytes

    def prepare(self, scene: Scene, progress: Progress) -> AdaptiveContext:
        require_roles(scene, self.spec)
        found = learn_scene(scene, settings_of(self.parameters), progress)
        self._context_bytes = found.bytes
        warn(found, progress)
        used = {k: AUTO if v is None else v for k, v in self.parameters.items()}
        context = AdaptiveContext(used, found)
        context.report = found.report()
        return context

    def predict(self, tile: Tile, context: AdaptiveContext) -> Prediction:
        found = context.found
        xp = namespace(tile.images["fine_t1"])
        valid = all_valid(tile, PAIRS[0])
        if found is not None and len(found.roles) == 2:
            valid = valid | all_valid(tile, PAIRS[1])  # what one pair lacks, the other one tells
        valid = tile.inner(valid & tile.valid["coarse_t2"])
        if found is None:
            return Prediction(masked(tile.inner(tile.images["fine_t1"]), valid), valid)
        parts = [self._one(tile, b, found) for b in range(valid.shape[0])]
        values = masked(xp.stack([p for p, _ in parts]), valid)
        if not self.gives_uncertainty:
            return Prediction(values, valid)
        return Prediction(values, valid, masked(xp.stack([u for _, u in parts]), valid))

    def _one(self, tile: Tile, b: int, found: Found) -> tuple[Array, Optional[Array]]:
        """Prediction and uncertainty of one image of a batch, (band, row, column)."""
        geometry = found.geometry
        shape = (geometry.rows.pixels, geometry.columns.pixels)
        beyond, near = self._reach(geometry), len(found.kernel) // 2
        region = Region.around(geometry, tile.window.grown(beyond).clipped(*shape))
        images = [(tile.images[role][b], tile.valid[role][b]) for role in found.roles]
        given, usable = stacked(images, found.completion)
        given, usable = around(given, usable, tile.outer, region.window, near, shape)
        tile.check()
        inner = (slice(near, given.shape[1] - near), slice(near, given.shape[2] - near))
        fine, there = given[(slice(None), *inner)], usable[inner]
        base = _mixed(fine, found.base.first)
        if found.model is None:
            level = as_array_of(fine, found.level.astype(np.float32)[:, None, None])
            added = 0 * base + level
        else:
            z = described(given, usable, found.model.features.scaling, found.kernel)
            added = change(found.model, z, region, tile.check)
        window = tile.window.within(region.window)
        result = (base + added)[(slice(None), *window)]
        if not self.gives_uncertainty:
            return result, None
        centred = fine - as_array_of(fine, found.mean.astype(np.float32)[:, None, None])
        level = _mixed(centred, np.full(len(found.base.first), 0.5))
        level_, there_ = around(level, there, region.window, tile.window, beyond, shape)
        moved = added + (base - _mixed(fine, np.full(len(found.base.first), 0.5)))
        added_, _ = around(moved, there, region.window, tile.window, beyond, shape)
        spread = deviation(
            level_,
            added_,
            there_,
            geometry.ratio,
            found.base.footprint.q,
            found.gain,
            found.base.error.mean,
            found.variance[: len(found.gain)],
        )
        return result, spread


def _mixed(fine: Array, first: np.ndarray) -> Array:
    """The base image: the fine image, or the weighted mean of both (stacked band by band)."""
    bands = len(first)
    if fine.shape[0] == bands:
        return fine
    share = as_array_of(fine, first.astype(np.float32)[:, None, None])
    return share * fine[:bands] + (1.0 - share) * fine[bands:]
