"""From the memory budget to windows: how large a tile may be, and reading one.

Tiles are made of whole coarse cells and lie on a lattice from the scene's origin.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from .arrays import Array
from .errors import OptionValue
from .events import Progress
from .grid import Window
from .method import Method, Tile
from .scene import TARGET, Scene

if TYPE_CHECKING:
    from .kept import Kept

SIDES = (1024, 768, 512, 384, 256, 192, 128, 96, 64, 32)
"""Sides that the planner tries, largest first. Beyond 1024 nothing is gained."""

DEFAULT_MEMORY_MB = 2048

PROCESS_MB = 200
"""Python, NumPy, GDAL with its block cache, before the first pixel."""

READ_AHEAD = 1
"""Tiles that are read while others are computed."""


@dataclass(frozen=True)
class TilePlan:
    """How a scene is cut.

    Attributes:
        side: wanted side of a tile in pixels (rounded to whole cells when cut).
        workers: threads that compute.
        margin: pixels that a method sees around a tile.
        bytes_needed: estimate of the engine's memory.
    """

    side: int
    workers: int
    margin: int
    bytes_needed: int

    def windows(self, scene: Scene) -> list[Window]:
        return list(scene.cells.windows(self.side))


def plan(
    scene: Scene,
    method: Method,
    roles: tuple[str, ...],
    memory_mb: Optional[int] = None,
    workers: Optional[int] = None,
    tile: Optional[int] = None,
) -> TilePlan:
    """The largest tile whose run fits into the memory.

    Args:
        scene, method, roles: what is read for each tile.
        memory_mb: bound of the engine's memory; None = 2048.
        workers: None = all cores.
        tile: a given side; only the memory estimate is computed then.
    """
    margin = method.margin(scene)
    workers = workers or os.cpu_count() or 1
    if tile is not None and tile < 1:
        raise OptionValue(
            f"A tile of {tile} pixels is not possible.",
            "A tile is a square of pixels that is computed at once.",
            "Give 32 or more, or leave the option out: then the memory decides.",
        )
    budget = (memory_mb or DEFAULT_MEMORY_MB) * 1024 * 1024
    fixed = PROCESS_MB * 1024 * 1024 + _cell_bytes(scene) + method.context_bytes()
    sides = (tile,) if tile is not None else SIDES
    while True:
        for side in sides:
            need = fixed + _tile_bytes(scene, method, roles, side, margin, workers)
            if need <= budget or tile is not None:
                return TilePlan(side, workers, margin, need)
        if workers == 1:
            return TilePlan(sides[-1], 1, margin, need)
        workers -= 1


def free_bytes(memory_mb: Optional[int], kept: Optional[Kept] = None) -> int:
    """Memory that a run may take beside the process itself and what a series keeps."""
    free = ((memory_mb or DEFAULT_MEMORY_MB) - PROCESS_MB) << 20
    return free if kept is None else free - kept.budget


def _cell_bytes(scene: Scene) -> int:
    """Cells of all images, and about as much again for coefficients."""
    cells = scene.cells.rows * scene.cells.columns
    return cells * scene.bands * 8 * (2 * len(scene.roles) + 6)


def _tile_bytes(
    scene: Scene, method: Method, roles: tuple[str, ...], side: int, margin: int, workers: int
) -> int:
    whole_cells = max(1, side // scene.cells.size) * scene.cells.size
    inner = min(whole_cells, scene.rows) * min(whole_cells, scene.columns)
    rows = min(whole_cells, scene.rows) + 2 * margin
    outer = rows * (min(whole_cells, scene.columns) + 2 * margin)
    pairs = 2 if "coarse_t3" in roles else 1
    given = outer * len(roles) * (4 * scene.bands + 1)
    # A tile being read needs its interpolation in float64 as well.
    reading = outer * 24 * scene.bands
    working = outer * method.working_bytes_per_pixel(scene.bands, pairs)
    working += method.working_bytes(scene.bands, pairs)
    predicted = inner * 8 * (scene.bands + 1)
    in_flight = workers + READ_AHEAD
    return reading + in_flight * (given + predicted) + workers * working


def read_tile(
    scene: Scene, roles: tuple[str, ...], window: Window, margin: int, progress: Progress
) -> Tile:
    """The arrays of one tile, NumPy, with a batch axis of one."""
    outer = window.grown(margin)
    images: dict[str, Array] = {}
    valid: dict[str, Array] = {}
    for role in roles:
        values, usable = _pixels(scene, role, outer)
        images[role], valid[role] = values[None], usable[None]
    return Tile(window, margin, images, valid, progress.check, scene.kept)


def _pixels(scene: Scene, role: str, window: Window) -> tuple[Array, Array]:
    """Pixels of an image; those of a pair's serve the next date as well."""
    identity = None if scene.kept is None or role == TARGET else scene.identity(role)
    if scene.kept is None or identity is None:
        return scene.read(role, window)
    return scene.kept.made(("pixels", identity, window), lambda: scene.read(role, window))
