"""STARFM: changes of similar neighbours, weighted by how well they can be trusted.

Source: Gao, Masek, Schwaller, Hall 2006, IEEE TGRS 44(8), 2207-2218,
doi 10.1109/TGRS.2006.872081; the rules where the paper and its programs differ are those of
classical.md 4.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

import numpy as np

from ..arrays import empty_like_shape
from ..events import Progress
from ..method import Context, Method, Prediction, Tile
from ..scene import Scene
from ..spec import MethodSpec, Paper, Parameter, ParameterValue
from .common import UNCERTAINTY, Offsets, masked, require_roles, row_strips, window_parameter
from .neighbours import SORTING_BYTES
from .starfm_strip import Band, Settings, predict_strip, prepare_pair

STRIP_PIXELS = 40_000
"""Pixels per call: the dozen arrays of a strip stay in the cache, calls are few."""

SIGMA = {"reflectance": 0.005, "temperature": 0.5}
"""Default uncertainty of both sensors by quantity, in physical units."""

SIGMA_UNITS = 50.0
"""The same in units u (as for reflectance) when the quantity is unknown."""


def _sigma_parameter(sensor: str) -> Parameter:
    return Parameter(
        f"sigma_{sensor}",
        f"Uncertainty of the {sensor} sensor",
        "number",
        None,
        f"Noise of the {sensor} image in its own units. Automatic: 0.005 for reflectance, 0.5 K "
        "for temperature, otherwise from the spread of fine t1.",
        minimum=0.0,
        maximum=10000.0,
        advanced=True,
    )


PARAMETERS = (
    window_parameter(31),
    Parameter(
        "classes",
        "Number of classes",
        "integer",
        40,
        "Two pixels are similar when they differ by at most twice the standard deviation of the "
        "scene divided by this number. More classes make the choice stricter.",
        minimum=1,
        maximum=64,
    ),
    Parameter(
        "distance_factor",
        "Distance factor",
        "number",
        3.0,
        "At this distance a neighbour counts half as much as the centre. Small values keep the "
        "change local.",
        minimum=0.5,
        maximum=151.0,
        unit="pixels",
    ),
    Parameter(
        "filter",
        "Filter of neighbours",
        "choice",
        "lenient",
        "strict keeps a neighbour only when both its fine-coarse and its temporal difference are "
        "small, as in the paper; lenient when at least one is.",
        choices=("lenient", "strict"),
        advanced=True,
    ),
    _sigma_parameter("fine"),
    _sigma_parameter("coarse"),
    Parameter(
        "unit",
        "Unit of differences",
        "number",
        None,
        "Differences are divided by this before they become weights; large values switch them "
        "off. Automatic: 0.0001 for reflectance, 0.02 K for temperature.",
        minimum=1e-9,
        maximum=1e9,
        advanced=True,
    ),
    Parameter(
        "log_weights",
        "Logarithmic weights",
        "boolean",
        False,
        "Use logarithms of the differences, so that large ones count less against a neighbour.",
        advanced=True,
    ),
    Parameter(
        "use_temporal",
        "Use temporal difference",
        "boolean",
        True,
        "Trust neighbours less whose coarse value changed much.",
        advanced=True,
    ),
    Parameter(
        "keep_detail",
        "Keep detail",
        "boolean",
        True,
        "Average only the change of the neighbours and add it to the fine pixel. Off = as in the "
        "paper, which averages fine values and so blurs them.",
    ),
    Parameter(
        "copy_zero",
        "Copy where nothing changed",
        "boolean",
        True,
        "Where a coarse pixel did not change at all, take the fine pixel as it is. Without effect "
        "when detail is kept.",
        advanced=True,
    ),
    UNCERTAINTY,
)


@dataclass
class StarfmContext(Context):
    """Numbers of the scene, all float64 (band,).

    Attributes:
        tolerance: per pair, 2 sigma / classes: largest difference of similar pixels.
        unit: u.
        sigma_s, sigma_t: uncertainty of the spectral and the temporal difference.
    """

    tolerance: list[np.ndarray] = field(default_factory=list)
    unit: np.ndarray = field(default_factory=lambda: np.ones(1))
    sigma_s: np.ndarray = field(default_factory=lambda: np.zeros(1))
    sigma_t: np.ndarray = field(default_factory=lambda: np.zeros(1))

    def band(self, k: int) -> Band:
        """The numbers of one band."""
        tolerance = tuple(float(t[k]) for t in self.tolerance)
        return Band(tolerance, float(self.unit[k]), float(self.sigma_s[k]), float(self.sigma_t[k]))


class Starfm(Method):
    """Spatial and Temporal Adaptive Reflectance Fusion Model, one or two pairs.

    With two pairs, a pair whose images are invalid at a pixel is left out there.
    """

    spec = MethodSpec(
        name="starfm",
        title="STARFM",
        summary="Adds to each fine pixel the coarse change of its similar neighbours, weighted by "
        "closeness, by the difference of the sensors and by the change itself.",
        advice="The classic that others are compared with; takes one or two pairs.",
        group="comparison",
        paper=Paper(
            "Gao, Masek, Schwaller, Hall",
            2006,
            "On the blending of the Landsat and MODIS surface reflectance: predicting daily "
            "Landsat surface reflectance",
            "10.1109/TGRS.2006.872081",
        ),
        pairs="own",
        unchanged_note="Without keep_detail and copy_zero the fine image is smoothed.",
        parameters=PARAMETERS,
    )

    @property
    def _radius(self) -> int:
        return int(self.parameters["window"] or 1) // 2

    def margin(self, scene: Scene) -> int:
        return self._radius

    def working_bytes_per_pixel(self, bands: int, pairs: int) -> int:
        return 8 + 4 * bands

    def working_bytes(self, bands: int, pairs: int) -> int:
        # Four arrays per pair with margin, about ten without; the margin at most triples a strip.
        return STRIP_PIXELS * 4 * (12 * pairs + 12) + SORTING_BYTES

    def prepare(self, scene: Scene, progress: Progress) -> StarfmContext:
        require_roles(scene, self.spec)
        classes = float(self.parameters["classes"] or 1)
        fines = ["fine_t1"] + (["fine_t3"] if has_two_pairs(scene.roles) else [])
        tolerance = [2.0 * scene.statistics(role).std / classes for role in fines]
        given = self._number("unit")
        unit = scene.unit() if given is None else given
        units = np.broadcast_to(np.asarray(unit, np.float64), (scene.bands,))
        fine = self._sigma("sigma_fine", scene.quantity, units)
        coarse = self._sigma("sigma_coarse", scene.quantity, units)
        used = {k: v for k, v in self.parameters.items() if v is not None}
        used.update(unit=_words(units), sigma_fine=_words(fine), sigma_coarse=_words(coarse))
        sigma_s, sigma_t = np.sqrt(fine**2 + coarse**2), np.sqrt(2.0) * coarse
        return StarfmContext(used, tolerance, units, sigma_s, sigma_t)

    def _number(self, name: str) -> Optional[float]:
        value = self.parameters[name]
        return None if value is None else float(value)

    def _sigma(self, name: str, quantity: str, units: np.ndarray) -> np.ndarray:
        given = self._number(name)
        if given is None:
            given = SIGMA.get(quantity)
        return SIGMA_UNITS * units if given is None else np.full(len(units), given)

    def _settings(self) -> Settings:
        p = self.parameters
        return Settings(
            window=2 * self._radius + 1,
            distance_factor=float(p["distance_factor"] or 1.0),
            strict=p["filter"] == "strict",
            log_weights=bool(p["log_weights"]),
            use_temporal=bool(p["use_temporal"]),
            keep_detail=bool(p["keep_detail"]),
            copy_zero=bool(p["copy_zero"]),
            uncertainty=bool(p["uncertainty"]),
        )

    def predict(self, tile: Tile, context: StarfmContext) -> Prediction:
        fine = tile.images["fine_t1"]
        pairs = [("fine_t1", "coarse_t1"), ("fine_t3", "coarse_t3")][: len(context.tolerance)]
        usable = [tile.valid[f] & tile.valid[c] & tile.valid["coarse_t2"] for f, c in pairs]
        valid = usable[0]
        for other in usable[1:]:
            valid = valid | other
        valid = tile.inner(valid)
        shape = (*fine.shape[:2], *valid.shape[1:])
        values = empty_like_shape(fine, shape)
        settings = self._settings()
        spread = empty_like_shape(fine, shape) if settings.uncertainty else None
        offsets = Offsets.of_window(settings.window)
        r = self._radius
        for b, k in np.ndindex(*shape[:2]):
            band = context.band(k)
            for top, bottom in row_strips(shape[2], shape[3], STRIP_PIXELS):
                tile.check()
                rows = slice(top, bottom + 2 * r)
                coarse_t2 = tile.images["coarse_t2"][b, k, rows]
                prepared = [
                    prepare_pair(
                        tile.images[f][b, k, rows],
                        tile.images[c][b, k, rows],
                        coarse_t2,
                        m[b, rows],
                        band,
                        settings,
                    )
                    for (f, c), m in zip(pairs, usable)
                ]
                result, deviation = predict_strip(
                    prepared, coarse_t2, band, settings, offsets, tile.kept
                )
                values[b, k, top:bottom] = result
                if spread is not None:
                    spread[b, k, top:bottom] = deviation
        uncertainty = None if spread is None else masked(spread, valid)
        return Prediction(masked(values, valid), valid, uncertainty)


def has_two_pairs(roles: tuple[str, ...]) -> bool:
    """True when the second pair is complete."""
    return "fine_t3" in roles and "coarse_t3" in roles


def _words(values: np.ndarray) -> ParameterValue:
    """One number when it is the same for all bands, else the numbers with commas."""
    if (values == values[0]).all():
        return float(values[0])
    return ", ".join(f"{v:.6g}" for v in values)
