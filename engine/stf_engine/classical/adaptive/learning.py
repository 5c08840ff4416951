"""Steps 1 to 8 and 11 in order: from a scene to the model that predicts its pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ... import passes
from ...events import Progress
from ...scene import Scene
from .axes import Geometry
from .backprojection import correction, seen_change, trust
from .base import PAIRS, Base, base_of, dropped, gain_of
from .coefficients import Scene as SceneCoefficients
from .coefficients import solve
from .completion import Completion, fitted
from .components import (
    COMPONENTS,
    LINEAR,
    CellModel,
    Learning,
    Variances,
    learn,
    learning_windows,
)
from .features import Features, learn_kernel, ordered
from .local import solve_windows
from .means import mean_features
from .parameters import Settings
from .pixels import context_weights
from .survey import FinePixels, Survey, survey
from .weights import Member, Model

UNCHANGED = 1e-6
"""A change below this share of the largest coarse value is none."""

LEAST_SIGMA = 1e-5
"""Smallest spread of a band's change, as a share of the largest coarse value."""

WINDOW_BYTES = 16 * 2**20
"""Memory for solving one window of cells."""


@dataclass
class Found:
    """Everything that was learned of a scene.

    Attributes:
        geometry, roles, kernel, completion: of the pixels (fine roles; weights of the
            surroundings; lines between two fine images).
        base: of the pairs.
        level: float64 (band,), mean change.
        mean, variance: float64 (band,) of the stacked fine images.
        gain: float64 (band,), gamma.
        model: None when nothing but the mean changed.
        full, linear, scene, tau: of the members, where they were learned.
        noise: n0.
    """

    geometry: Geometry
    roles: tuple[str, ...]
    kernel: np.ndarray
    completion: Optional[Completion]
    base: Base
    level: np.ndarray
    mean: np.ndarray
    variance: np.ndarray
    gain: np.ndarray
    sigma: np.ndarray
    model: Optional[Model] = None
    full: Optional[Variances] = None
    linear: Optional[Variances] = None
    scene: Optional[SceneCoefficients] = None
    tau: np.ndarray = field(default_factory=lambda: np.zeros(0))
    noise: float = 0.0

    @property
    def bytes(self) -> int:
        """Memory of what the tiles need of the cells."""
        if self.model is None:
            return 0
        arrays = list(self.model.on_cells.values())
        for member in self.model.members:
            arrays += list(member.local.alpha.values())
        return sum(array.nbytes for array in arrays)

    def report(self) -> dict[str, Any]:
        """What the user is told, as plain JSON."""

        def plain(values: np.ndarray) -> list[float]:
            return [float(f"{v:.4g}") for v in values]

        base = self.base
        told: dict[str, Any] = {
            "footprint_cells": base.footprint.sigma,
            "shift_cells": [round(v, 4) for v in base.footprint.shift],
            "agreement": round(base.footprint.q, 4),
            "disagreement_mean": plain(base.error.mean),
        }
        if len(self.roles) == 2:
            told["share_first_pair"] = plain(base.first)
        if self.full is not None and self.scene is not None:
            told["persistence_smooth"] = plain(self.scene.rho_smooth)
            told["persistence_rest"] = plain(self.scene.rho_rest)
            told["trust_in_coarse"] = plain(self.tau)
            told["strengths"] = self.full.shares()
        return told


def pairs_of(scene: Scene) -> tuple[tuple[str, str], ...]:
    """The pairs that a scene has."""
    return tuple((pair[0], pair[1]) for pair in PAIRS if set(pair) <= set(scene.roles))


def learn_scene(
    scene: Scene,
    settings: Settings,
    progress: Progress,
    windows: Optional[list[tuple[slice, slice]]] = None,
) -> Found:
    """All that is learned of a scene before its pixels are predicted.

    Args:
        windows: where the strengths are learned, instead of random windows.
    """
    geometry, pairs = Geometry.of(scene), pairs_of(scene)
    roles = tuple(fine for fine, _ in pairs)
    kernel = context_weights(settings.context)
    completion = fitted(scene, roles, progress)
    pixels = FinePixels(scene, geometry, roles, kernel, completion)
    first = survey(pixels, settings.seed, progress.part(0.0, 0.2))
    base = base_of(first, pairs, geometry, settings.pair_weights)
    if settings.pair_bias == "drop":
        base.error = dropped(base.error)
    change = base.target - base.seen - base.error.smooth - base.error.rest
    inside = change[:, base.usable]
    level = inside.mean(axis=1) if inside.shape[1] else np.zeros(scene.bands)
    largest = max(
        [float(np.abs(v[:, base.usable]).max(initial=0.0)) for v, _ in first.coarse.values()]
    )
    sigma = np.maximum(inside.std(axis=1) if inside.shape[1] else 0.0, LEAST_SIGMA * largest)
    found = Found(
        geometry, roles, kernel, completion, base, level, first.scaling.mean, first.variance,
        gain_of(first, pairs, base.usable), sigma,
    )  # fmt: skip
    spread = np.abs(inside - level[:, None]).max(initial=0.0)
    if spread <= UNCHANGED * largest:
        return found
    features = _features(first, settings)
    cells, centre = _cell_model(found, change, features, pixels, settings, progress)
    _learn_members(found, cells, features, centre, settings, pixels, progress, windows)
    return found


def _features(first: Survey, settings: Settings) -> Features:
    generator = np.random.default_rng([settings.seed, 1])
    sample = ordered(first.sample)
    wide, narrow = (
        learn_kernel(sample, count, width, generator)
        for count, width in zip(settings.landmarks, settings.widths)
    )
    return Features(first.scaling, (wide, narrow))


def _cell_model(
    found: Found,
    change: np.ndarray,
    features: Features,
    pixels: FinePixels,
    settings: Settings,
    progress: Progress,
) -> tuple[CellModel, np.ndarray]:
    """What is known on cells, and the mean of each number of a pixel's vector but the first."""
    means, centre = mean_features(pixels, features, found.base.taps, progress.part(0.2, 0.5))
    base, sigma = found.base, found.sigma
    usable = base.usable

    def scaled(x: np.ndarray) -> np.ndarray:
        return np.where(usable[..., None], np.moveaxis(x / sigma[:, None, None], 0, -1), 0.0)

    groups, maps = features.groups(), features.maps()
    on_cells = {"constant": np.ones((*usable.shape, 1), np.float32)}
    for name in ("lin", "wide", "narrow"):
        at = slice(groups[name].start - 1, groups[name].stop - 1)
        mapped = (maps[name].astype(np.float32), (centre[at] @ maps[name]).astype(np.float32))
        on_cells[name] = means[..., at] @ mapped[0] - mapped[1]
    rest = np.stack([part[usable].var() if usable.any() else 0.0 for part in base.error.rest])
    n = int(np.count_nonzero(usable))
    found.noise = float((rest / sigma**2).mean() + 10.0 / (20.0 + n) + 1e-4)
    target = change - found.level[:, None, None]
    known = CellModel(
        found.geometry.shape,
        usable,
        on_cells,
        scaled(target),
        scaled(base.error.smooth),
        scaled(base.error.rest),
        settings.named_ranges,
        found.noise,
    )
    return known, centre


def _learn_members(
    found: Found,
    cells: CellModel,
    features: Features,
    centre: np.ndarray,
    settings: Settings,
    pixels: FinePixels,
    progress: Progress,
    windows: Optional[list[tuple[slice, slice]]],
) -> None:
    """Both members, with their back-projection; fills in ``found``."""
    generator = np.random.default_rng([settings.seed, 2])
    if windows is None:
        windows = learning_windows(cells.shape, settings.windows, settings.window_side, generator)
    learning = settings.learning
    if learning.bias_spread != settings.bias_spread:
        learning = Learning(learning.iterations, learning.prior, learning.noise_weight, 0.0)
    found.model = Model(
        found.geometry, features, cells.features, _centre(features, centre),
        found.sigma, found.level, [], [],
    )  # fmt: skip
    progress.update(0.5, "Learning how the change depends on colour and place")
    everything = {group for group, _ in COMPONENTS}
    found.full = learn(cells, everything, windows, learning, progress.check)
    rest = np.stack([part[cells.usable].var() for part in found.base.error.rest])
    n = int(np.count_nonzero(cells.usable))
    floor = 10.0 / (20.0 + n)
    found.tau = trust(found.full.noise, rest, found.sigma, floor)
    members = [(found.full, found.tau, features.length)]
    shared = settings.linear_share * found.tau
    if shared.any():
        found.linear = learn(cells, LINEAR, windows, learning, progress.check)
        tau = trust(found.linear.noise, rest, found.sigma, floor)
        members.append((found.linear, tau, features.linear))
    threads = passes.threads(pixels.scene, WINDOW_BYTES, 2 * found.bytes)
    solved = []
    for variances, _, length in members:
        scene = solve(cells, variances, learning.bias_spread, progress.check)
        local = solve_windows(
            cells, variances, scene.residual, settings.layout, progress.check, threads
        )
        solved.append(scene)
        found.model.members.append(Member(length, _scene_weights(features, scene)[:length], local))
    found.scene = solved[0]
    if found.tau.any():
        _back_project(found, solved, [tau for _, tau, _ in members], pixels, progress)
    found.model.shares = [1.0 - shared, shared][: len(members)]


def _back_project(
    found: Found,
    scenes: list[SceneCoefficients],
    taus: list[np.ndarray],
    pixels: FinePixels,
    progress: Progress,
) -> None:
    model, base = found.model, found.base
    if model is None:
        return
    ones = np.ones(len(found.sigma))
    alone = [
        Model(model.geometry, model.features, model.on_cells, model.centre, model.sigma,
              model.level, [member], [ones])
        for member in model.members
    ]  # fmt: skip
    seen_ = seen_change(pixels, alone, base.taps, progress.part(0.6, 1.0))
    for member, scene, tau, change in zip(model.members, scenes, taus, seen_):
        known = base.target - base.seen
        known = known - scene.rho_smooth[:, None, None] * base.error.smooth
        known = known - scene.rho_rest[:, None, None] * base.error.rest
        error = (np.moveaxis(known, 0, -1) - change) / found.sigma
        member.correction = correction(error, tau, base.usable, model.geometry, base.taps)


def _scene_weights(features: Features, scene: SceneCoefficients) -> np.ndarray:
    """Weights of the pixels' vectors that hold for the whole scene, (length, band)."""
    groups, maps = features.groups(), features.maps()
    out = np.zeros((features.length, len(scene.mean)))
    out[0] = scene.mean
    for group, weights in scene.weights.items():
        out[groups[group]] = maps[group] @ weights
    return out


def _centre(features: Features, centre: np.ndarray) -> np.ndarray:
    """Means of the vectors' numbers where the model's features are centred, (length,)."""
    return np.concatenate([[0.0], centre])
