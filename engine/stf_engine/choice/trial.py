"""Trials: exercises whose answer is known, made of the scene's own images.

*One scale down*: every image is brought to coarse pixels, and these play the fine image; averaged
once more they play the coarse one. The method has to predict the coarse image of the wanted date,
which is known. *Left out*: with two pairs, the fine image of each is predicted from the other.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..cells import CellGrid, Cells
from ..grid import Window
from ..kept import Kept
from ..pairs import PairScene
from ..presteps.footprint import SeenMeans, seen
from ..scene import ArrayScene, Image, Scene

SCALE_DOWN = "one scale down"

LEAST_CELLS = 6
"""Coarse pixels per side that a scene needs for a trial one scale down."""

COARSE_SIDE = 8
"""Coarse pixels per side that the trial itself should keep, where the scene has enough."""

LARGEST = 320
"""Side of the area of a trial, in pixels of the trial; larger scenes are tried in windows."""

LEFT_OUT_SIDE = 192
"""The same for a date left out, which costs a real prediction of so many fine pixels squared."""

WINDOWS = 2
"""Windows per side of a larger scene, evenly spread."""

PAIRS = {"fine_t1", "coarse_t1", "fine_t3", "coarse_t3"}
"""Images that a date left out needs."""


@dataclass
class Trial:
    """One exercise.

    Attributes:
        name: "one scale down" or "t3 left out".
        scene: what a candidate is given.
        truth: float64 (band, row, column) that it should predict.
        valid: bool (row, column) where the truth is known.
        pairs: how many pairs it offers.
        key: what it depends on where that is the pairs alone, so that it is the same exercise for
            every date of a series; None where it depends on the date, or is not known.
        kept: where errors made in it are left for the other dates; None = nowhere.
    """

    name: str
    scene: Scene
    truth: np.ndarray
    valid: np.ndarray
    pairs: int
    key: Optional[Hashable] = None
    kept: Optional[Kept] = None


def pixels_tried(scene: Scene) -> int:
    """How many pixels every candidate will predict, known before a pixel is read."""
    if not {"fine_t1", "coarse_t1", "coarse_t2"} <= set(scene.roles):
        return 0
    down = sum(w.rows * w.columns for w in _windows(scene.cells)) if _takes_trials(scene) else 0
    if not PAIRS <= set(scene.roles):
        return down
    size = scene.cells.size
    windows = _windows(scene.cells, LEFT_OUT_SIDE // size)
    return down + 2 * sum(w.rows * w.columns * size**2 for w in windows)


def _takes_trials(scene: Scene) -> bool:
    return min(scene.cells.rows, scene.cells.columns) >= LEAST_CELLS and scene.cells.size >= 2


def one_scale_down(scene: Scene, sigma: float) -> list[Trial]:
    """Trials on coarse pixels, one for each window; [] when the scene is too small.

    Args:
        scene: behind the pre-steps.
        sigma: footprint of the coarse sensor in cells: the trial's coarse images get the same.
    """
    if not _takes_trials(scene):
        return []
    images = {
        role: seen(scene, role, sigma) if role.startswith("fine") else scene.coarse_cells(role)
        for role in scene.roles
    }
    return [_down(scene, images, window, sigma) for window in _windows(scene.cells)]


def _down(scene: Scene, images: dict[str, Cells], window: Window, sigma: float) -> Trial:
    rows, columns = window.rows, window.columns
    size = int(np.clip(min(rows, columns) // COARSE_SIDE, 2, max(2, scene.cells.size)))
    grid = CellGrid.covering(rows, columns, size)
    part = window.slices
    cut = {r: Cells(c.values[(slice(None), *part)], c.fraction[part]) for r, c in images.items()}
    given: dict[str, Image] = {}
    for role, cells in cut.items():
        day = scene.days.get(role)
        if role.startswith("fine"):
            given[role] = Image(cells.values, cells.usable, day)
        else:
            sums = SeenMeans(grid, len(cells.values), sigma)
            sums.add(Window(0, 0, rows, columns), cells.values, cells.usable)
            averaged = sums.cells()
            given[role] = Image(averaged.values, averaged.usable, day)
    truth, usable = cut["coarse_t2"].values, cut["coarse_t2"].usable
    # Half of the pair's disagreement may persist; the middle is fair to both readings.
    difference = cut["coarse_t1"].values - cut["fine_t1"].values
    both = usable & cut["coarse_t1"].usable & cut["fine_t1"].usable
    trial = TrialScene(given, size, scene.quantity)
    trial.kept = scene.kept  # its fine images are those of the other dates
    pairs = 2 if "fine_t3" in given and "coarse_t3" in given else 1
    return Trial(SCALE_DOWN, trial, truth - 0.5 * difference, both, pairs)


class TrialScene(ArrayScene):
    """Arrays whose coarse images are native cells of ``size``."""

    def __init__(self, images: dict[str, Image], size: int, quantity: str) -> None:
        super().__init__(dict(images), size, quantity)


def left_out(scene: Scene) -> list[Trial]:
    """With two pairs: the fine image of either predicted from the other one."""
    if not PAIRS <= set(scene.roles):
        return []
    trials = []
    for name, first, date in (("t3 left out", "t1", "t3"), ("t1 left out", "t3", "t1")):
        roles = {
            "fine_t1": f"fine_{first}",
            "coarse_t1": f"coarse_{first}",
            "coarse_t2": f"coarse_{date}",
        }
        for window in _windows(scene.cells, LEFT_OUT_SIDE // scene.cells.size):
            part = _Part(PairScene(scene, roles), window)
            truth, valid = _Part(scene, window).read(f"fine_{date}", part.window)
            key = _key_of_pairs(scene, name, window)
            trials.append(Trial(name, part, truth.astype(np.float64), valid, 1, key, scene.kept))
    return trials


def _key_of_pairs(scene: Scene, *more: Hashable) -> Optional[Hashable]:
    """What an exercise made of the pairs' images alone depends on; None where that is not known."""
    roles = sorted(PAIRS)
    identities = tuple(scene.identity(role) for role in roles)
    if any(identity is None for identity in identities):
        return None
    days = tuple(scene.days.get(role) for role in roles)
    return (identities, days, scene.cells, scene.aligned, scene.quantity, *more)


def _windows(cells: CellGrid, largest: Optional[int] = None) -> list[Window]:
    """Windows in cells: the whole scene, or parts of a large one."""
    side = largest or LARGEST
    rows, columns = cells.rows, cells.columns
    if rows * columns <= side * side:
        return [Window(0, 0, rows, columns)]
    high, wide = (max(LEAST_CELLS, min(n, side // WINDOWS)) for n in (rows, columns))
    if max(high, wide) * WINDOWS > side:  # large cells: one window has to do
        return [Window((rows - high) // 2, (columns - wide) // 2, high, wide)]
    starts = [
        [round((n - length) * (k + 0.5) / WINDOWS) for k in range(WINDOWS)]
        for n, length in ((rows, high), (columns, wide))
    ]
    return [
        Window(y, x, high, wide) for y in sorted(set(starts[0])) for x in sorted(set(starts[1]))
    ]


class _Part(Scene):
    """A part of a scene, made of whole cells, as a scene of its own.

    Args:
        scene: the whole.
        window: in cells.
    """

    def __init__(self, scene: Scene, window: Window) -> None:
        super().__init__(scene.progress)
        whole, rows, columns = scene.cells, scene.cells.row_edges(), scene.cells.column_edges()
        top, left = int(rows[window.row]), int(columns[window.column])
        self._scene, self._cut, self._origin = scene, window, (top, left)
        self.rows = int(rows[window.row_stop]) - top
        self.columns = int(columns[window.column_stop]) - left
        self.bands, self.roles, self.days = scene.bands, scene.roles, scene.days
        self.aligned, self.quantity = scene.aligned, scene.quantity
        origin = (
            whole.origin_row + window.row * whole.size - top,
            whole.origin_column + window.column * whole.size - left,
        )
        self.cells = CellGrid(
            whole.size, *origin, window.rows, window.columns, self.rows, self.columns
        )

    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        top, left = self._origin
        moved = Window(window.row + top, window.column + left, window.rows, window.columns)
        values, valid = self._scene.read(role, moved)
        y = np.arange(window.row, window.row_stop)
        x = np.arange(window.column, window.column_stop)
        inside = ((y >= 0) & (y < self.rows))[:, None] & ((x >= 0) & (x < self.columns))
        valid = valid & inside
        return np.where(valid, values, np.float32(0)), valid

    def native_cells(self, role: str) -> Cells:
        found = self._scene.coarse_cells(role)
        part = self._cut.slices
        return Cells(found.values[(slice(None), *part)], found.fraction[part])
