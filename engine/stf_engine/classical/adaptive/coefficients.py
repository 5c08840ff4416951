"""Step 8: what holds for the whole scene, and what is left for the local part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator

import numpy as np

from .components import FREE_MEAN, CellModel, Cells, Variances, covariance

WINDOW = 13
"""The scene is cut into windows of at least so many cells."""


@dataclass(frozen=True)
class Scene:
    """Coefficients of the whole scene.

    Attributes:
        weights: group -> float64 (k, band), of the model's features, in units of sigma.
        mean: float64 (band,), in units of sigma.
        rho_smooth, rho_rest: float64 (band,), how much of the pair's disagreement persists.
        residual: float64 (h, w, band), what the local part is to explain; 0 in unusable cells.
    """

    weights: dict[str, np.ndarray]
    mean: np.ndarray
    rho_smooth: np.ndarray
    rho_rest: np.ndarray
    residual: np.ndarray


def windows(model: CellModel) -> Iterator[tuple[slice, slice]]:
    """Disjoint, nearly equal windows that cover the scene, the larger ones first."""
    h, w = model.shape
    high = 1 if model.whole else max(1, h // WINDOW)
    wide = 1 if model.whole else max(1, w // WINDOW)
    for rows in np.array_split(np.arange(h), high):
        for columns in np.array_split(np.arange(w), wide):
            yield (
                slice(int(rows[0]), int(rows[-1]) + 1),
                slice(int(columns[0]), int(columns[-1]) + 1),
            )


def solve(
    model: CellModel,
    variances: Variances,
    spread: float,
    check: Callable[[], None] = lambda: None,
) -> Scene:
    """Coefficients by generalised least squares, the pair's rho clipped to 0 .. 1.

    Args:
        spread: prior standard deviation of delta = rho - 1; 0 keeps rho at 1.
        check: called often; raises when the run was cancelled.
    """
    strong = variances.scene()
    normal = _Normal.summed(model, variances, strong, check)
    bands, length = model.bands, normal.common.shape[0]
    coefficients = np.zeros((length, bands))
    rho = np.ones((2, bands))
    for band in range(bands):
        if spread > 0:
            delta = normal.solve(band, spread)[length:] * spread
            rho[:, band] = np.clip(1.0 + delta, 0.0, 1.0)
        coefficients[:, band] = normal.solve_fixed(band, rho[:, band] - 1.0)
    weights, start = {}, 1
    for group, value in strong.items():
        k = model.features[group].shape[-1]
        weights[group] = np.sqrt(value) * coefficients[start : start + k]
        start += k
    mean = FREE_MEAN * coefficients[0]
    residual = model.y - mean
    for group, part in weights.items():
        residual = residual - model.features[group] @ part
    residual = residual - (rho[0] - 1.0) * model.smooth - (rho[1] - 1.0) * model.rest
    residual = np.where(model.usable[..., None], residual, 0.0)
    return Scene(weights, mean, rho[0], rho[1], residual)


@dataclass
class _Normal:
    """Normal equations summed over windows.

    Attributes:
        common: Z' Omega^-1 Z of the mean and the features (p, p).
        cross: Z' Omega^-1 [smooth, rest], (band, p, 2).
        bias: [smooth, rest]' Omega^-1 [smooth, rest], (band, 2, 2).
        right: Z' Omega^-1 y, (p, band).
        bias_right: [smooth, rest]' Omega^-1 y, (band, 2).
    """

    common: np.ndarray
    cross: np.ndarray
    bias: np.ndarray
    right: np.ndarray
    bias_right: np.ndarray

    @classmethod
    def summed(
        cls,
        model: CellModel,
        variances: Variances,
        strong: dict[str, float],
        check: Callable[[], None],
    ) -> _Normal:
        p = 1 + sum(model.features[group].shape[-1] for group in strong)
        b = model.bands
        total = cls(
            np.zeros((p, p)),
            np.zeros((b, p, 2)),
            np.zeros((b, 2, 2)),
            np.zeros((p, b)),
            np.zeros((b, 2)),
        )
        for rows, columns in windows(model):
            check()
            cells = model.cells(rows, columns)
            if cells.shape[1]:
                total._add(model, variances, strong, cells)
        return total

    def _add(
        self, model: CellModel, variances: Variances, strong: dict[str, float], cells: Cells
    ) -> None:
        y, x = cells
        n = len(y)
        columns = [np.full((n, 1), FREE_MEAN)]
        columns += [np.sqrt(v) * model.group(group, cells) for group, v in strong.items()]
        z = np.concatenate(columns, axis=1)
        target, smooth, rest = (part[y, x] for part in (model.y, model.smooth, model.rest))
        omega = covariance(model, cells, variances.local()) + variances.noise * np.eye(n)
        all_ = np.concatenate([z, target, smooth, rest], axis=1)
        solved = np.linalg.solve(omega, all_)
        p, b = z.shape[1], model.bands
        self.common += z.T @ solved[:, :p]
        self.right += z.T @ solved[:, p : p + b]
        for k, part in enumerate((smooth, rest)):
            of_part = solved[:, p + (k + 1) * b : p + (k + 2) * b]
            self.cross[:, :, k] += (z.T @ of_part).T
            self.bias_right[:, k] += (part * solved[:, p : p + b]).sum(axis=0)
            for j, other in enumerate((smooth, rest)):
                self.bias[:, j, k] += (other * of_part).sum(axis=0)

    def solve(self, band: int, spread: float) -> np.ndarray:
        """All coefficients of a band, those of [smooth, rest] last and over ``spread``."""
        cross = spread * self.cross[band]
        matrix = np.block([[self.common, cross], [cross.T, spread**2 * self.bias[band]]])
        right = np.concatenate([self.right[:, band], spread * self.bias_right[band]])
        return np.asarray(np.linalg.solve(matrix + np.eye(len(matrix)), right))

    def solve_fixed(self, band: int, delta: np.ndarray) -> np.ndarray:
        """Coefficients of the mean and the features when those of [smooth, rest] are given."""
        right = self.right[:, band] - self.cross[band] @ delta
        return np.asarray(np.linalg.solve(self.common + np.eye(len(self.common)), right))
