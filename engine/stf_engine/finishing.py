"""The second pass of a run: a prediction on disk, brought to agree with the coarse image."""

from __future__ import annotations

import os
from typing import Any, Optional

import numpy as np

from .cells import SURVEY_SIDE, upsample
from .consistency import ChangeSums, correction
from .events import Progress
from .grid import Window
from .raster import storage
from .raster.scratch import Scratch
from .scene import Scene

FineAndCoarse = tuple[str, str]


class Part:
    """The prediction of one pair (or of a method that takes both) in a scratch raster.

    Args:
        scene: that it was predicted from.
        beside: the result; the scratch lies in its folder.
        layers: bands, and their uncertainty behind them.
        pairs: fine and coarse role of each pair that it has to agree with; [] = none.
        sigma: footprint of the coarse sensor in cells.
    """

    def __init__(
        self, scene: Scene, beside: str, layers: int, pairs: list[FineAndCoarse], sigma: float
    ) -> None:
        folder = os.path.dirname(storage.whole(beside))
        self._scene, self._pairs, self._sigma = scene, pairs, sigma
        self._scratch = Scratch(folder, scene.rows, scene.columns, layers)
        self._sums = [ChangeSums(scene, sigma) for _ in pairs]
        self._coefficients: Optional[np.ndarray] = None

    def close(self) -> None:
        self._scratch.close()

    def write(self, window: Window, layers: np.ndarray, valid: np.ndarray) -> None:
        """Keep predicted layers (layer, row, column) and their mask of any window."""
        self._scratch.write(window, layers, valid)

    def add(self, window: Window, values: np.ndarray, valid: np.ndarray, tile: Any = None) -> None:
        """Count what a window of whole cells changes; ``tile`` saves reading the fine images."""
        for (role, _), change in zip(self._pairs, self._sums):
            if tile is None:
                fine, known = self._scene.read(role, window)
            else:
                fine, known = tile.inner(tile.images[role])[0], tile.inner(tile.valid[role])[0]
            change.add(window, values, fine, valid & known)

    def add_all(self, progress: Progress) -> None:
        """Count what was written, for predictions that do not come in whole cells."""
        for window in self._scene.cells.windows(SURVEY_SIDE):
            progress.check()
            layers, valid = self._scratch.read(window)
            self.add(window, layers[: self._scene.bands], valid)

    def settle(self, progress: Progress) -> None:
        """Compute the correction, once everything is written and counted."""
        if self._pairs:
            self._coefficients = correction(
                self._scene,
                [(coarse, change) for (_, coarse), change in zip(self._pairs, self._sums)],
                "coarse_t2",
                lambda window: self._scratch.read(window)[1],
                progress,
                self._sigma,
            )

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Layers with the correction in their bands, and the mask."""
        layers, valid = self._scratch.read(window)
        if self._coefficients is not None:
            field = upsample(self._coefficients, self._scene.cells, window, "bspline")
            layers[: self._scene.bands] = layers[: self._scene.bands] + field
        return layers, valid
