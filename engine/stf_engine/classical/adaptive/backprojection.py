"""Step 11: what the model calls noise is partly real change; give back what can be trusted."""

from __future__ import annotations

import numpy as np

from ...events import Progress
from .axes import Geometry, Taps
from .pixels import Region, described, on_parts
from .survey import STRIP_PIXELS, FinePixels, SeenSums
from .weights import Model, change

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
    channels = 1 + sum(len(model.sigma) for model in models)
    sums = SeenSums(geometry, taps, channels)
    scaling = models[0].features.scaling
    for region in Region.strips(geometry, STRIP_PIXELS):
        progress.update(region.top / geometry.shape[0], "Comparing with the coarse image")
        given, usable = pixels.read(region)
        z = described(given, usable, scaling, pixels.kernel)
        valid = pixels.inner(usable)
        ones = np.ones((1, *z.shape[1:]), np.float32)
        layers = np.concatenate(
            [ones, *(change(model, z, region, progress.check) for model in models)]
        )
        _add(sums, layers, valid, region)
    means, found, start = sums.means(), [], 0
    for model in models:
        found.append(means[..., start : start + len(model.sigma)])
        start += len(model.sigma)
    return found


def _add(sums: SeenSums, layers: np.ndarray, valid: np.ndarray, region: Region) -> None:
    for row, blocks in region.rows_of_blocks():
        lines = []
        for block in blocks:
            means = region.shares(valid, block) @ region.gather(layers, block)
            lines.append(on_parts(means, region.geometry, block))
        sums.add(row, np.concatenate(lines, axis=1))


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
