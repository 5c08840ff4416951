"""Steps 1 to 8 and 11 in order: from a scene to the model that predicts its pixels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ...events import Progress
from ...scene import Scene
from .axes import Geometry, Taps
from .backprojection import correction, seen_change, trust
from .coefficients import Scene as SceneCoefficients
from .coefficients import solve
from .components import (
    COMPONENTS,
    LINEAR,
    CellModel,
    Learning,
    Ranges,
    Variances,
    learn,
    learning_windows,
)
from .features import Features, learn_kernel, ordered
from .footprint import (
    Disagreement,
    Footprint,
    Parts,
    find_footprint,
    seen,
    split_disagreement,
    usable_cells,
)
from .local import Layout, solve_windows
from .pixels import context_weights
from .survey import FinePixels, Survey, mean_features, survey
from .weights import Member, Model

UNCHANGED = 1e-6
"""A change below this share of the largest coarse value is none."""

LEAST_SIGMA = 1e-5
"""Smallest spread of a band's change, as a share of the largest coarse value."""

AUTO = "auto"
"""``pair_bias`` learned from the images."""

PAIRS = (("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3"))


@dataclass(frozen=True)
class Settings:
    """What may be set; see the parameters of the method."""

    pair_bias: str = AUTO
    landmarks: tuple[int, int] = (64, 96)
    widths: tuple[float, float] = (1.2, 0.5)
    context: float = 2.0
    ranges: tuple[float, float, float] = (1.0, 2.0, 5.0)
    windows: int = 5
    window_side: int = 13
    learning: Learning = field(default_factory=Learning)
    linear_share: float = 0.5
    layout: Layout = field(default_factory=lambda: Layout(8, 7, 2))
    seed: int = 0

    @property
    def bias_spread(self) -> float:
        return self.learning.bias_spread if self.pair_bias == AUTO else 0.0

    @property
    def named_ranges(self) -> Ranges:
        short, middle, long = self.ranges
        return {"scene": None, "short": short, "mid": middle, "long": long}


@dataclass
class Base:
    """The pairs on cells.

    Attributes:
        first: float64 (band,), share of the first pair in the base image.
        seen: float64 (band, h, w), H of the base image.
        error: the pair's disagreement in its parts.
        footprint, taps: of the coarse sensor.
        usable: bool (h, w).
        target: float64 (band, h, w), coarse t2.
    """

    first: np.ndarray
    seen: np.ndarray
    error: Disagreement
    footprint: Footprint
    taps: tuple[Taps, Taps]
    usable: np.ndarray
    target: np.ndarray


@dataclass
class Found:
    """Everything that was learned of a scene.

    Attributes:
        geometry, roles, kernel: of the pixels (fine roles; weights of the surroundings).
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
    return tuple(pair for pair in PAIRS if set(pair) <= set(scene.roles))


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
    pixels = FinePixels(scene, geometry, roles, kernel)
    first = survey(pixels, settings.seed, progress.part(0.0, 0.2))
    base = _base(first, pairs, geometry, scene.bands)
    if settings.pair_bias == "drop":
        base.error = _dropped(base.error)
    change = base.target - base.seen - base.error.smooth - base.error.rest
    inside = change[:, base.usable]
    level = inside.mean(axis=1) if inside.shape[1] else np.zeros(scene.bands)
    largest = max(
        [float(np.abs(v[:, base.usable]).max(initial=0.0)) for v, _ in first.coarse.values()]
    )
    sigma = np.maximum(inside.std(axis=1) if inside.shape[1] else 0.0, LEAST_SIGMA * largest)
    found = Found(
        geometry, roles, kernel, base, level, first.scaling.mean, first.variance,
        _gain(first, pairs, base.usable), sigma,
    )  # fmt: skip
    spread = np.abs(inside - level[:, None]).max(initial=0.0)
    if spread <= UNCHANGED * largest:
        return found
    features = _features(first, settings)
    means, centre = mean_features(pixels, features, base.taps, progress.part(0.2, 0.5))
    cells = _cell_model(found, change, features, means, centre, settings)
    _learn_members(found, cells, features, means, centre, settings, pixels, progress, windows)
    return found


def _base(
    first: Survey, pairs: tuple[tuple[str, str], ...], geometry: Geometry, bands: int
) -> Base:
    target, target_share = first.coarse["coarse_t2"]
    shares = [first.share, target_share, *(first.coarse[c][1] for _, c in pairs)]
    usable = usable_cells(shares)
    parts = [
        Parts(first.parts.values[s], first.parts.share, first.parts.centre[s])
        for s in (slice(k * bands, (k + 1) * bands) for k in range(len(pairs)))
    ]
    coarse = [first.coarse[c][0] for _, c in pairs]
    footprint = find_footprint(parts[0], coarse[0], usable, geometry)
    taps = footprint.taps(geometry)
    fine = [seen(part, taps) for part in parts]
    if len(pairs) == 1:
        share = np.ones(bands)
        blurred, error = fine[0], coarse[0] - fine[0]
    else:
        apart = [np.square(target - c)[:, usable].mean(axis=1) if usable.any()
                 else np.ones(bands) for c in coarse]  # fmt: skip
        below = apart[0] + apart[1]
        share = np.where(below > 0, apart[1] / np.where(below > 0, below, 1.0), 0.5)
        w = share[:, None, None]
        blurred = w * fine[0] + (1 - w) * fine[1]
        error = w * coarse[0] + (1 - w) * coarse[1] - blurred
    split = split_disagreement(error, usable)
    return Base(share, blurred, split, footprint, taps, usable, target)


def _dropped(error: Disagreement) -> Disagreement:
    """The disagreement of a pair that is not carried over at all."""
    return Disagreement(error.mean, 0 * error.smooth, 0 * error.rest, error.trust)


def _gain(first: Survey, pairs: tuple[tuple[str, str], ...], usable: np.ndarray) -> np.ndarray:
    """gamma: how much more the coarse image varies at t2 than at t1."""
    target = first.coarse["coarse_t2"][0][:, usable]
    before = first.coarse[pairs[0][1]][0][:, usable]
    if target.shape[1] == 0:
        return np.ones(len(target))
    spread = before.std(axis=1)
    ratio = target.std(axis=1) / np.where(spread > 0, spread, 1.0)
    return np.where(spread > 0, np.clip(ratio, 0.3, 3.0), 1.0)


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
    means: np.ndarray,
    centre: np.ndarray,
    settings: Settings,
) -> CellModel:
    base, sigma = found.base, found.sigma
    usable = base.usable

    def scaled(x: np.ndarray) -> np.ndarray:
        return np.where(usable[..., None], np.moveaxis(x / sigma[:, None, None], 0, -1), 0.0)

    groups, maps = features.groups(), features.maps()
    on_cells = {"constant": np.ones((*usable.shape, 1))}
    for name in ("lin", "wide", "narrow"):
        at = slice(groups[name].start - 1, groups[name].stop - 1)
        on_cells[name] = (means[..., at] - centre[at]) @ maps[name]
    rest = np.stack([part[usable].var() if usable.any() else 0.0 for part in base.error.rest])
    n = int(np.count_nonzero(usable))
    found.noise = float((rest / sigma**2).mean() + 10.0 / (20.0 + n) + 1e-4)
    target = change - found.level[:, None, None]
    return CellModel(
        found.geometry.shape,
        usable,
        on_cells,
        scaled(target),
        scaled(base.error.smooth),
        scaled(base.error.rest),
        settings.named_ranges,
        found.noise,
    )


def _learn_members(
    found: Found,
    cells: CellModel,
    features: Features,
    means: np.ndarray,
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
        found.geometry, features, _on_cells(features, cells), _centre(features, centre),
        found.sigma, found.level, [], [],
    )  # fmt: skip
    progress.update(0.5, "Learning how the change depends on colour and place")
    everything = {group for group, _ in COMPONENTS}
    found.full = learn(cells, everything, windows, learning)
    rest = np.stack([part[cells.usable].var() for part in found.base.error.rest])
    n = int(np.count_nonzero(cells.usable))
    floor = 10.0 / (20.0 + n)
    found.tau = trust(found.full.noise, rest, found.sigma, floor)
    members = [(found.full, found.tau, features.length)]
    shared = settings.linear_share * found.tau
    if shared.any():
        found.linear = learn(cells, LINEAR, windows, learning)
        tau = trust(found.linear.noise, rest, found.sigma, floor)
        members.append((found.linear, tau, features.linear))
    solved = []
    for variances, _, length in members:
        progress.check()
        scene = solve(cells, variances, learning.bias_spread)
        local = solve_windows(cells, variances, scene.residual, settings.layout)
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


def _on_cells(features: Features, cells: CellModel) -> np.ndarray:
    """What a solved cell adds to the weights of the pixels' vectors, float32 (h, w, length)."""
    groups, maps = features.groups(), features.maps()
    out = np.zeros((*cells.shape, features.length), np.float32)
    for group, at in groups.items():
        out[..., at] = cells.features[group] @ maps[group].T
    return out


def _centre(features: Features, centre: np.ndarray) -> np.ndarray:
    """Means of the vectors' numbers where the model's features are centred, (length,)."""
    return np.concatenate([[0.0], centre])
