"""The scene that a method sees after the pre-steps: it does not notice them."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Optional

import numpy as np

from ..cells import Cells
from ..grid import Window
from ..scene import Scene, read_from_cells
from ..statistics import BandStatistics, Percentiles


class PreparedScene(Scene):
    """A scene whose coarse images were moved, and are brought to the level of the fine ones.

    Args:
        scene: with the coarse images where they belong.
        moved: rows and columns, in fine pixels, that they were moved down and right. The strip
            that this laid bare at the border repeats the pixels beside it.
        gain, offset: coarse value * gain + offset, per band; None = as it is.
        interpolation: of native coarse pixels onto the fine grid.
    """

    def __init__(
        self,
        scene: Scene,
        moved: tuple[float, float] = (0.0, 0.0),
        gain: Optional[np.ndarray] = None,
        offset: Optional[np.ndarray] = None,
        interpolation: str = "cubic",
    ) -> None:
        super().__init__(scene.progress)
        self._scene, self._moved, self._interpolation = scene, moved, interpolation
        self.kept = scene.kept
        self.workers, self.pass_bytes = scene.workers, scene.pass_bytes
        self.rows, self.columns, self.bands = scene.rows, scene.columns, scene.bands
        self.roles, self.cells, self.aligned = scene.roles, scene.cells, scene.aligned
        self.quantity, self.days = scene.quantity, scene.days
        self._gain = np.ones(self.bands) if gain is None else np.asarray(gain, np.float64)
        self._offset = np.zeros(self.bands) if offset is None else np.asarray(offset, np.float64)
        self._adjusts = bool((self._gain != 1).any() or (self._offset != 0).any())

    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        if role.startswith("fine"):
            return self._scene.read(role, window)
        if self.aligned:
            return read_from_cells(self, self.coarse_cells(role), window, self._interpolation)
        values, valid = self._covered(role, window)
        if self._adjusts:
            adjusted = values * self._gain[:, None, None] + self._offset[:, None, None]
            values = np.where(valid, adjusted, 0).astype(np.float32)
        return values, valid

    def native_cells(self, role: str) -> Cells:
        found = self._scene.coarse_cells(role)
        values, fraction = found.values.copy(), found.fraction.copy()
        for axis, move in enumerate(self._moved):
            _repeat_border(values, fraction, axis, move)
        return self._adjusted(Cells(values, fraction))

    def identity(self, role: str) -> Optional[Hashable]:
        found = self._scene.identity(role)
        if found is None or role.startswith("fine"):
            return found
        numbers = (self._moved, self._gain.tobytes(), self._offset.tobytes())
        return (found, numbers, self._interpolation)

    def statistics(self, role: str) -> BandStatistics:
        found = self._scene.statistics(role)
        if role.startswith("fine") or not self._adjusts:
            return found
        gain, offset = self._gain, self._offset
        return BandStatistics(
            found.count,
            found.mean * gain + offset,
            found.std * gain,
            found.minimum * gain + offset,
            found.maximum * gain + offset,
        )

    def percentiles(self, role: str) -> Percentiles:
        found = self._scene.percentiles(role)
        if role.startswith("fine") or not self._adjusts:
            return found
        return Percentiles(
            found.low * self._gain + self._offset, found.high * self._gain + self._offset
        )

    def degraded(self, role: str) -> Cells:
        if role.startswith("fine"):
            return self._scene.degraded(role)
        if any(self._moved):
            return super().degraded(role)
        return self._adjusted(self._scene.degraded(role))

    def _adjusted(self, cells: Cells) -> Cells:
        values = cells.values * self._gain[:, None, None] + self._offset[:, None, None]
        return Cells(np.where(cells.fraction > 0, values, 0.0), cells.fraction)

    def _covered(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """An image on the fine grid; the bare strip repeats the nearest row and column."""
        values, valid = self._scene.read(role, window)
        y, rows = _sources(window.row, window.row_stop, self.rows, self._moved[0])
        x, columns = _sources(window.column, window.column_stop, self.columns, self._moved[1])
        if not rows.any() and not columns.any():
            return values, valid
        top, left = int(y.min()), int(x.min())
        around = Window(top, left, int(y.max()) + 1 - top, int(x.max()) + 1 - left)
        near, near_valid = self._scene.read(role, around)
        bare = ~valid & (rows[:, None] | columns[None])
        values = np.where(bare, near[:, y - top][:, :, x - left], values)
        return values, np.where(bare, near_valid[y - top][:, x - left], valid)


def _sources(start: int, stop: int, length: int, move: float) -> tuple[np.ndarray, np.ndarray]:
    """Where each pixel of a line is taken from when it lies in the strip that a move laid bare,
    and which pixels lie in it."""
    index = np.arange(start, stop)
    wide = int(np.ceil(abs(move)))
    inside = (index >= 0) & (index < length)
    if move > 0:
        bare = inside & (index < wide)
        return np.where(bare, min(wide, length - 1), index), bare
    bare = inside & (index >= length - wide)
    return np.where(bare, max(length - 1 - wide, 0), index), bare


def _repeat_border(values: np.ndarray, fraction: np.ndarray, axis: int, move: float) -> None:
    """Copy the second line of cells into the outermost one where a move left that without data."""
    count = fraction.shape[axis]
    if move == 0 or count < 2:
        return
    edge, beside = (0, 1) if move > 0 else (count - 1, count - 2)
    lines, shares = np.moveaxis(values, axis + 1, 0), np.moveaxis(fraction, axis, 0)
    empty = shares[edge] == 0
    lines[edge] = np.where(empty, lines[beside], lines[edge])
    shares[edge] = np.where(empty, shares[beside], shares[edge])
