"""What an uncertainty made of similar pixels does not know: how far a pair can be trusted.

The spread of similar pixels tells how differently they changed. It knows nothing of detail smaller
than the coarse image shows, of a pair whose images disagree or lie beside each other, or of changes
inside a coarse pixel. Each of these leaves a trace in the images, and its variance is added:

* local contrast of the fine image, scaled as the contrast of the coarse image changed: what a small
  misplacement costs at edges;
* variance of the coarse change among neighbouring coarse pixels: what varies between them varies
  inside them too;
* squared disagreement of the pair around a place: what differs between the sensors at the pair's
  date may differ at the other one.

The weights are one set for all methods, fitted on open cases (`benchmarks/accuracy/uncertainty.md`
shows how it does). Computed on cells once per scene; the result does not depend on tiles.
"""

from __future__ import annotations

import numpy as np

from .cells import Cells, fill_invalid, upsample
from .classical.common import row_strips
from .classical.windows import centred_sums, window_sums
from .grid import Window
from .presteps.footprint import seen
from .scene import Scene

EDGES, CHANGE, PAIR = 0.65, 1.8, 1.5
"""Weights of the local contrast, the variance of the coarse change, the pair's disagreement."""

CONTRAST = (0.3, 3.0)
"""Bounds of the ratio of the contrasts of the two coarse images."""

AROUND = 3
"""Side of the square of coarse pixels, and of fine pixels, that stands for a place."""


STRIP_PIXELS = 128_000
"""Pixels at a time: half a dozen fields in float64 stay small whatever the tile."""


class Doubt:
    """Adds to the uncertainties of a scene's predictions.

    Args:
        scene: behind the pre-steps.
        sigma: footprint of the coarse sensor in cells.
    """

    def __init__(self, scene: Scene, sigma: float) -> None:
        self._scene = scene
        self._fine = [role for role in ("fine_t1", "fine_t3") if role in scene.roles]
        self._gain = {role: np.ones(scene.bands) for role in self._fine}
        self._cells = np.zeros((scene.bands, scene.cells.rows, scene.cells.columns))
        for role in self._fine:
            self._cells += self._of_pair(role, sigma) / len(self._fine)

    def _of_pair(self, role: str, sigma: float) -> np.ndarray:
        """Variance (band, Y, X) of a pair's cells; sets its gain."""
        scene, coarse = self._scene, role.replace("fine", "coarse")
        if coarse not in scene.roles or "coarse_t2" not in scene.roles:
            return 0.0 * self._cells
        before, after = scene.coarse_cells(coarse), scene.coarse_cells("coarse_t2")
        expected = seen(scene, role, sigma)
        known = before.usable & after.usable & expected.usable
        if not known.any():
            return 0.0 * self._cells
        apart, change = before.values - expected.values, after.values - before.values
        mean = _around(change, known)
        varied = np.maximum(_around(change * change, known) - mean * mean, 0.0)
        here = CHANGE * varied + PAIR * _around(apart * apart, known)
        spread = [x.values[:, known].std(axis=1) for x in (before, after)]
        ratio = spread[1] / np.where(spread[0] > 0, spread[0], 1.0)
        self._gain[role] = np.where(spread[0] > 0, np.clip(ratio, *CONTRAST), 1.0)
        return fill_invalid(Cells(here, known.astype(np.float64)))

    def widened(self, window: Window, spread: np.ndarray) -> np.ndarray:
        """One standard deviation of a window, float32.

        Args:
            spread: (band, row, column) as the method gave it.
        """
        made = np.empty_like(spread, np.float32)
        for top, bottom in row_strips(window.rows, window.columns, STRIP_PIXELS):
            part = Window(window.row + top, window.column, bottom - top, window.columns)
            made[:, top:bottom] = self._strip(part, spread[:, top:bottom])
        return made

    def _strip(self, window: Window, spread: np.ndarray) -> np.ndarray:
        total = np.square(spread.astype(np.float64))
        total += np.maximum(upsample(self._cells, self._scene.cells, window, "bilinear"), 0.0)
        for role in self._fine:
            gain = self._gain[role][:, None, None]
            total += EDGES * gain**2 * self._contrast(role, window) / len(self._fine)
        return np.asarray(np.sqrt(total))

    def _contrast(self, role: str, window: Window) -> np.ndarray:
        """Variance of a fine image around each pixel."""
        values, valid = self._scene.read(role, window.grown(AROUND // 2))
        mean = self._scene.statistics(role).mean[:, None, None]
        x = np.where(valid, values - mean, 0.0)
        n = np.maximum(window_sums(valid.astype(np.float64), AROUND), 1.0)
        found = window_sums(x * x, AROUND) / n - np.square(window_sums(x, AROUND) / n)
        return np.asarray(np.maximum(found, 0.0))


def _around(x: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Mean over the known cells around each cell, (band, Y, X)."""
    n = centred_sums(known.astype(np.float64), AROUND)
    return np.asarray(centred_sums(np.where(known, x, 0.0), AROUND) / np.maximum(n, 1.0))
