"""Step 11: what the model calls noise is partly real change; give back what can be trusted."""

from __future__ import annotations

import numpy as np

from ... import passes
from ...events import Progress
from .axes import Geometry, Taps
from .means import SeenSums
from .pixels import Region, on_parts
from .survey import STRIP_PIXELS, FinePixels, strip_bytes
from .weights import Model, change_bytes, changes

ROUNDS = 2


def trust(noise: float, rest_variance: np.ndarray, sigma: np.ndarray, floor: float) -> np.ndarray:
    """tau per band: 1 where the coarse image is free of noise, 0 where nothing but noise is left.

    Args:
        noise: v_n, learned.
        rest_variance: variance of the rest of the pair's disagreement, (band,).
        floor: nu, what few cells cannot tell.
    """
    expected = rest_variance / np.square(sigma) + floor
    return np.maximum(0.0, 1.0 - np.minimum(noise, expected) / noise)


def seen_change(
    pixels: FinePixels, models: list[Model], taps: tuple[Taps, Taps], progress: Progress
) -> list[np.ndarray]:
    """H of the change that each model predicts, float64 (h, w, band) each: a pass over the
    scene."""
    geometry = pixels.geometry
    bands = [len(model.sigma) for model in models]
    sums = SeenSums(geometry, taps, 1 + sum(bands))
    scaling = models[0].features.scaling

    def look(region: Region) -> np.ndarray:
        z, valid = pixels.described(region, scaling)
        rows: dict[int, list[np.ndarray]] = {}
        for block, values in changes(models, z, region, progress.check):
            ones = np.ones((*values[0].shape[:-1], 1), np.float32)
            layers = np.concatenate([ones, *values], axis=-1)
            layers = layers.reshape(len(layers), -1, layers.shape[-1])
            means = region.shares(valid, block) @ layers
            rows.setdefault(block.row, []).append(on_parts(means, geometry, block))
        return np.concatenate([np.concatenate(lines, axis=1) for lines in rows.values()])

    squares, beside = Region.squares(geometry, STRIP_PIXELS), []
    each = strip_bytes(scaling.bands, 4) + change_bytes(models)
    held = sums.bytes + sum(layer.nbytes for layer in models[0].on_cells.values())
    for region, found in passes.over(pixels.scene, squares, look, each, held, progress.check):
        progress.update(region.top / geometry.shape[0], "Comparing with the coarse image")
        beside.append(found)
        if region.right == geometry.shape[1]:  # all squares beside each other are there
            first = geometry.rows.parts_of(region.top, region.bottom).start
            sums.add(first, sums.across(np.concatenate(beside, axis=1)))
            beside = []
    return np.split(sums.means(), np.cumsum(bands)[:-1], axis=-1)


def correction(
    error: np.ndarray,
    tau: np.ndarray,
    usable: np.ndarray,
    geometry: Geometry,
    taps: tuple[Taps, Taps],
) -> np.ndarray:
    """What is added at the cells' centres after all rounds.

    A round adds the interpolated error; how the sensor sees that follows from the cells alone, so
    further rounds need no pixels (gaps in the fine image are left out of account there).

    Args:
        error: float64 (h, w, band), what the coarse image holds beyond the prediction.
        tau: (band,).
        usable: bool (h, w); other cells have no error.
    """
    total = np.zeros_like(error)
    error = np.where(usable[..., None], error, 0.0)
    to_parts = (geometry.rows.cubic_to_parts(), geometry.columns.cubic_to_parts())
    for _ in range(ROUNDS):
        added = tau * error
        total += added
        fine = to_parts[0].apply(to_parts[1].apply(added, 1), 0)
        back = taps[0].apply(taps[1].apply(fine, 1), 0)
        error = np.where(usable[..., None], error - back, 0.0)
    return total
