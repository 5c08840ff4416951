"""The methods that can be tried on a scene, and trying one in memory."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from .. import registry
from ..cells import upsample
from ..consistency import ChangeSums, correction
from ..events import Progress
from ..method import Method
from ..pairs import PairScene, PairWeights, first_pair_roles
from ..scene import Scene
from ..spec import MethodSpec
from ..tiles import SIDES, read_tile

AUTO = "auto"

YARDSTICKS = ("keep", "coarse", "mean-change", "linear", "interpolate")
"""The plain methods: a method that does not beat the best of them has no skill here."""


def possible(scene: Scene, wanted: list[str]) -> list[str]:
    """Names of the methods that take the images of a scene, in the order of the list.

    Args:
        scene: says which images there are.
        wanted: names to choose from; [] = every registered method.
    """
    names = wanted or [n for n in registry.names() if n != AUTO]
    return [n for n in names if n != AUTO and fits(registry.method_class(n).spec, scene)]


def fits(spec: MethodSpec, scene: Scene) -> bool:
    """True when all images that a method needs are there, and none is left over."""
    roles = set(scene.roles)
    two = "fine_t3" in roles
    takes_two = "fine_t3" in spec.inputs + spec.optional_inputs
    low, high = spec.ratio
    return (
        set(spec.inputs) <= roles
        and (takes_two or not two or spec.pairs == "own")
        and low <= scene.cells.size <= high
        and spec.group != "enhance"
    )


def predict(
    method: Method,
    scene: Scene,
    weights: Optional[PairWeights],
    consistent: bool,
    sigma: float,
    progress: Progress,
) -> tuple[np.ndarray, np.ndarray]:
    """A whole scene in memory, exactly as a run would predict it.

    Args:
        method: ready to use.
        weights: of the two pairs, where the engine combines them.
        consistent: bring each prediction to agree with the coarse image.
        sigma: footprint in cells.

    Returns:
        values float32 (band, row, column) and valid bool (row, column).
    """
    two = {"fine_t3", "coarse_t3"} <= set(scene.roles)
    if not (two and method.spec.pairs == "combined" and weights is not None):
        return _predicted(method, scene, consistent, sigma, progress)
    parts = [
        _predicted(method, each, consistent, sigma, progress, first_pair_roles())
        for each in (scene, PairScene(scene))
    ]
    return weights.combine(scene, scene.window, [v for v, _ in parts], [m for _, m in parts])


def _predicted(
    method: Method,
    scene: Scene,
    consistent: bool,
    sigma: float,
    progress: Progress,
    roles: Optional[tuple[str, ...]] = None,
) -> tuple[np.ndarray, np.ndarray]:
    spec = method.spec
    roles = roles or tuple(r for r in scene.roles if r in spec.inputs + spec.optional_inputs)
    values = np.zeros((scene.bands, scene.rows, scene.columns), np.float32)
    valid = np.zeros((scene.rows, scene.columns), bool)
    pairs = [("fine_t1", "coarse_t1")] if consistent else []
    if consistent and spec.pairs == "own" and "fine_t3" in roles:
        pairs.append(("fine_t3", "coarse_t3"))
    if getattr(method, "whole_scene_tiles", False):
        network: Any = method
        for window, found in network.run(scene, progress.quiet()):
            values[(slice(None), *window.slices)] = found.values[0]
            valid[window.slices] = found.valid[0]
    else:
        context = method.prepare(scene, progress.quiet())
        for window in scene.cells.windows(SIDES[0]):
            tile = read_tile(scene, roles, window, method.margin(scene), progress)
            found = method.predict(tile, context)
            values[(slice(None), *window.slices)] = found.values[0]
            valid[window.slices] = found.valid[0]
    if pairs:
        values = values + _correction(scene, values, valid, pairs, sigma, progress)
    return values, valid


def _correction(
    scene: Scene,
    values: np.ndarray,
    valid: np.ndarray,
    pairs: list[tuple[str, str]],
    sigma: float,
    progress: Progress,
) -> np.ndarray:
    sums = []
    for fine, coarse in pairs:
        change = ChangeSums(scene, sigma)
        reference, known = scene.read(fine, scene.window)
        change.add(scene.window, values, reference, valid & known)
        sums.append((coarse, change))
    coefficients = correction(
        scene, sums, "coarse_t2", lambda window: valid[window.slices], progress, sigma
    )
    return np.asarray(upsample(coefficients, scene.cells, scene.window, "bspline"))
