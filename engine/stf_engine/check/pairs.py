"""Do the fine and the coarse image of one date agree? (classical.md 11.2)"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..cells import Cells
from ..scene import Scene

ENOUGH_CELLS = 20


@dataclass(frozen=True)
class PairAgreement:
    """Comparison of the degraded fine image with the coarse one on cells; arrays are per band.

    Attributes:
        n: cells used.
        r: correlation (0 for a constant band).
        bias: mean of coarse - fine.
        slope: of fine on coarse.
        sigma: standard deviation of the degraded fine image.
        nrmse: RMSE / sigma.
        level: good, fair, doubtful or unusable, by the worst band; fair when too few cells tell.
    """

    n: int
    r: np.ndarray
    bias: np.ndarray
    slope: np.ndarray
    sigma: np.ndarray
    nrmse: np.ndarray
    level: str

    @property
    def r_min(self) -> float:
        return float(self.r.min()) if self.r.size else 0.0

    def as_dict(self) -> dict[str, object]:
        """JSON form."""
        arrays = {
            name: [round(float(v), 5) for v in getattr(self, name)]
            for name in ("r", "bias", "slope", "sigma", "nrmse")
        }
        return {"n": self.n, "level": self.level, **arrays}


def agreement(scene: Scene, fine_role: str, coarse_role: str) -> PairAgreement:
    """Compare the two images of one date on the scene's cells."""
    return compare(scene.degraded(fine_role), scene.coarse_cells(coarse_role))


def compare(fine: Cells, coarse: Cells) -> PairAgreement:
    """Compare two images on cells; cells with half of their pixels valid count."""
    usable = fine.usable & coarse.usable
    n = int(np.count_nonzero(usable))
    f, c = fine.values[:, usable], coarse.values[:, usable]
    bands = len(fine.values)
    if n == 0:
        nothing = np.zeros(bands)
        return PairAgreement(0, nothing, nothing, nothing, nothing, nothing, "fair")
    df, dc = f - f.mean(axis=1, keepdims=True), c - c.mean(axis=1, keepdims=True)
    var_f, var_c, cov = (df * df).mean(1), (dc * dc).mean(1), (df * dc).mean(1)
    denominator = np.sqrt(var_f * var_c)
    r = np.where(denominator > 0, cov / np.where(denominator > 0, denominator, 1.0), 0.0)
    slope = np.where(var_c > 0, cov / np.where(var_c > 0, var_c, 1.0), 0.0)
    sigma, bias = np.sqrt(var_f), (c - f).mean(axis=1)
    rmse = np.sqrt(np.square(c - f).mean(axis=1))
    nrmse = np.where(sigma > 0, rmse / np.where(sigma > 0, sigma, 1.0), 0.0)
    constant = (var_f == 0) & (var_c == 0)  # nothing to compare: not a disagreement
    level = _level(n, np.where(constant, 1.0, r), bias, sigma)
    return PairAgreement(n, np.where(constant, 1.0, r), bias, slope, sigma, nrmse, level)


def _level(n: int, r: np.ndarray, bias: np.ndarray, sigma: np.ndarray) -> str:
    if n < ENOUGH_CELLS:
        return "fair"
    if (r < 0.2).any():
        return "unusable"
    if (r < 0.5).any() or (np.abs(bias) > sigma).any():
        return "doubtful"
    if (r >= 0.8).all() and (np.abs(bias) <= 0.5 * sigma).all():
        return "good"
    return "fair"
