"""Move the coarse images to where the fine image says they belong (classical.md 11.6).

The estimate (check/registration.py) is a fraction of a pixel. Coarse pixels that are whole blocks
of fine pixels are moved by whole fine pixels: their own values then need no resampling, which
would lose more than half a fine pixel is worth.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Optional

import numpy as np

from ..check.registration import Registration, register
from ..raster.crs import transform_points
from ..raster.scene import open_scene
from ..spec import COARSE_ROLES

if TYPE_CHECKING:
    from ..events import Progress
    from ..raster.scene import RasterScene
    from ..recipe_types import Recipe

SHIFT_CELLS = 0.1
"""A shift below this many coarse pixels is not worth a correction."""

PAIRS = (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3"))


@dataclass(frozen=True)
class Moved:
    """What was found for each pair, and what was done.

    Attributes:
        found: coarse role -> estimate, None where the scene is too small.
        row, column: fine pixels that the coarse images were moved down and right; 0 = not.
        sigma: footprint in cells, the median over the pairs that show one clearly; 0 = none.
    """

    found: dict[str, Optional[Registration]]
    row: float = 0.0
    column: float = 0.0
    sigma: float = 0.0

    @property
    def applied(self) -> bool:
        return self.row != 0 or self.column != 0


def registered(scene: RasterScene, recipe: Recipe, progress: Progress) -> tuple[RasterScene, Moved]:
    """The scene with its coarse images where they belong (the same one when nothing is moved)."""
    options = recipe.options
    if options.registration == "off" and options.point_spread == "off":
        return scene, Moved({})
    found: dict[str, Optional[Registration]] = {}
    for fine, coarse in PAIRS:
        if fine in scene.roles and coarse in scene.roles and scene.cells.size > 1:
            progress.check()
            found[coarse] = register(scene, fine, coarse)
    sigma = _median([f.sigma for f in _used(found, options.point_spread)])
    used = _used(found, options.registration)
    row, column = _median([f.row for f in used]), _median([f.column for f in used])
    if math.hypot(row, column) < SHIFT_CELLS * scene.cells.size:
        row = column = 0.0
    if scene.whole_pixels:
        row, column = float(np.rint(row)), float(np.rint(column))
    moved = Moved(found, row, column, sigma)
    if not moved.applied:
        return scene, moved
    inputs = {
        role: replace(image, shift=shift_of(scene, role, row, column))
        if role in COARSE_ROLES
        else image
        for role, image in recipe.inputs.items()
    }
    opened = open_scene(replace(recipe, inputs=inputs), progress, scene.kept)
    opened.notes = scene.notes  # of the images as they were given
    return opened, moved


def shift_of(scene: RasterScene, role: str, row: float, column: float) -> list[float]:
    """The shift of an image, in units of its own system, that moves it by so many fine pixels down
    and right; a shift that it was given is included."""
    _, a, b, _, d, e = scene.grid.transform
    move = (a * column + b * row, d * column + e * row)
    image = scene.images[role]
    x, y = scene.grid.xy(scene.rows / 2, scene.columns / 2)
    points = np.array([[x, y], [x + move[0], y + move[1]]])
    here, there = transform_points(points, scene.grid.crs, image.grid.crs)
    before = image.image.shift or [0.0, 0.0]
    return [float(f"{before[k] + there[k] - here[k]:.9g}") for k in (0, 1)]


def _used(found: dict[str, Optional[Registration]], mode: str) -> list[Registration]:
    if mode == "off":
        return []
    return [f for f in found.values() if f is not None and (f.accepted or mode == "on")]


def _median(values: list[float]) -> float:
    return float(np.median(values)) if values else 0.0
