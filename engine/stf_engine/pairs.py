"""Predict from two pairs and combine them (classical.md 11.3).

A method that handles one pair predicts from each; the predictions are mixed by the pairs'
reliability, by how much the coarse image changed around a pixel, and by the distance in time.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np

from .cells import Cells
from .classical.windows import window_sums
from .grid import Window
from .scene import Scene

if TYPE_CHECKING:
    from .presteps.run import PreSteps

TAU_DAYS = 30.0
EPSILON = 1e-3


SECOND = {"fine_t1": "fine_t3", "coarse_t1": "coarse_t3", "coarse_t2": "coarse_t2"}


class PairScene(Scene):
    """A scene seen from its second pair: fine_t3 and coarse_t3 take the place of t1.

    Args:
        scene: with both pairs.
        names: role in this scene -> role in ``scene``, for another view of it.
    """

    def __init__(self, scene: Scene, names: Optional[dict[str, str]] = None) -> None:
        super().__init__(scene.progress)
        self._scene, self.kept = scene, scene.kept
        self.workers, self.pass_bytes = scene.workers, scene.pass_bytes
        self._names = dict(names or SECOND)
        self.rows, self.columns, self.bands = scene.rows, scene.columns, scene.bands
        self.cells, self.aligned, self.quantity = scene.cells, scene.aligned, scene.quantity
        self.roles = tuple(self._names)
        self.days = {r: scene.days[n] for r, n in self._names.items() if n in scene.days}

    def read(self, role: str, window: Window) -> tuple[np.ndarray, np.ndarray]:
        return self._scene.read(self._names[role], window)

    def native_cells(self, role: str) -> Cells:
        return self._scene.coarse_cells(self._names[role])

    def identity(self, role: str) -> Optional[Hashable]:
        return self._scene.identity(self._names[role])


def first_pair_roles() -> tuple[str, ...]:
    """Roles that a one-pair prediction reads."""
    return ("fine_t1", "coarse_t1", "coarse_t2")


@dataclass
class PairWeights:
    """The weight images of two pairs.

    Attributes:
        reliability: one number per pair, from the pair check.
        days: |t - t_p| per pair; None where a date is unknown (then time does not count).
        sigma: standard deviation of fine t1 per band; constant bands do not count.
    """

    reliability: tuple[float, float]
    days: tuple[float | None, float | None]
    sigma: np.ndarray

    def combine(
        self,
        scene: Scene,
        window: Window,
        predictions: list[np.ndarray],
        valid: list[np.ndarray],
    ) -> tuple[np.ndarray, np.ndarray]:
        """Mix two predictions of a window; valid where one of them is.

        Args:
            predictions: of each pair (band, row, column), or with the standard deviations of the
                bands behind them. Those mix in the same way (as if both pairs erred alike, an
                upper bound), and what the pairs disagree by is added to them.
            valid: of each, bool (row, column).
        """
        radius = scene.cells.size
        target, target_valid = scene.read("coarse_t2", window.grown(radius))
        weights, unchanged = [], []
        for p, role in enumerate(("coarse_t1", "coarse_t3")):
            coarse, coarse_valid = scene.read(role, window.grown(radius))
            change = self._change(target, coarse, target_valid & coarse_valid, radius)
            weight = self.reliability[p] / (change + EPSILON)
            distance = self.days[p]
            if distance is not None and self.days[1 - p] is not None:
                weight = weight * np.exp(-distance / TAU_DAYS)
            weights.append(np.where(valid[p], weight, 0.0))
            unchanged.append((change == 0) & valid[p])
        for p in (0, 1):
            weights[1 - p] = np.where(unchanged[p], 0.0, weights[1 - p])
        # Both pairs unchanged, or both unreliable: their plain mean over the valid ones.
        lost = (weights[0] + weights[1]) <= 0
        for p in (0, 1):
            weights[p] = np.where(lost, valid[p].astype(np.float64), weights[p])
        total = weights[0] + weights[1]
        share = weights[1] / np.where(total > 0, total, 1.0)
        first, second = (x.astype(np.float64) for x in predictions)
        mixed = np.where(share == 1.0, second, first + share * (second - first))
        bands = scene.bands
        if len(mixed) > bands:
            apart = share * (1.0 - share) * np.square(first[:bands] - second[:bands])
            mixed[bands:] = np.sqrt(np.square(mixed[bands:]) + apart)
        return mixed.astype(np.float32), valid[0] | valid[1]

    def _change(
        self, target: np.ndarray, coarse: np.ndarray, valid: np.ndarray, radius: int
    ) -> np.ndarray:
        """Window mean of the coarse change in units of sigma, averaged over bands: (row, column)
        of the inner window."""
        used = self.sigma > 0
        if not used.any():
            return np.zeros(tuple(n - 2 * radius for n in valid.shape))
        change = np.abs(target[used] - coarse[used]) / self.sigma[used, None, None]
        field = np.where(valid, change.mean(axis=0), 0.0)
        both = np.stack([field, valid.astype(np.float64)])
        sums = window_sums(both, 2 * radius + 1)
        return np.asarray(sums[0] / np.maximum(sums[1], 1.0))


def weights_of(steps: PreSteps) -> PairWeights:
    """The weights of the two pairs of a scene, by their reliability behind the pre-steps."""
    days = steps.scene.days
    target = days.get("coarse_t2")
    distances = []
    for fine, coarse in (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3")):
        day = days.get(coarse, days.get(fine))
        known = target is not None and day is not None
        distances.append(float(abs(target - day)) if known else None)  # type: ignore[operator]
    reliability = (steps.weights.get("coarse_t1", 0.7), steps.weights.get("coarse_t3", 0.7))
    sigma = steps.scene.statistics("fine_t1").std
    return PairWeights(reliability, (distances[0], distances[1]), sigma)
