"""How large the tiles are that several threads compute, and how many threads."""

from __future__ import annotations

import os

from ..grid import Window
from ..recipe_types import Options
from ..tiles import DEFAULT_MEMORY_MB, PROCESS_MB

SIDES = (512, 384, 256, 128, 64)


def plan(options: Options, margin: int, planes: int) -> tuple[int, int]:
    """Side of a tile and number of threads: what is done soonest within the memory.

    Args:
        margin: pixels around a tile that are computed as well.
        planes: float32 planes of the size of a tile with its margin that exist at once.
    """
    budget = (options.memory_mb or DEFAULT_MEMORY_MB) * 2**20 - PROCESS_MB * 2**20
    most = options.workers or os.cpu_count() or 1
    sides = SIDES if options.tile is None else (options.tile,)
    best, found = 0.0, (sides[-1], 1)
    for workers in range(1, most + 1):
        for side in sides:
            outer = (side + 2 * margin) ** 2
            speed = workers * side**2 / outer
            if workers * outer * planes * 4 <= budget and speed > best * 1.001:
                best, found = speed, (side, workers)
    return found


def moved(part: Window, by: Window) -> Window:
    """A window counted from the first pixel of another one, in the image of that one."""
    return Window(part.row + by.row, part.column + by.column, part.rows, part.columns)
