"""Fuses the cases of accuracy_cases.py with every method, in the ways that the wanted tables need,
each of them once, and scores them against the real fine image."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Iterator, Optional
from unittest import mock

import numpy as np
from accuracy_cases import Case
from stf_engine import jobs, registry
from stf_engine.doubt import Doubt
from stf_engine.errors import StfError
from stf_engine.grid import Window, whole
from stf_engine.metrics import score
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import ImageInput, Options, Output, Recipe
from stf_engine.report.pictures import map_picture, stretch_limits

OFF = {"registration": "off", "point_spread": "off", "adjustment": "off"}
PLAIN, STEPS, OTHER = "plain", "behind the steps", "agreement the other way"
PARTS = ("classical", "auto", "steps", "agreement", "uncertainty")
OWN = ("adaptive", "auto")
"""Not among the methods that auto is measured against."""

LISTED = ("keep", "coarse", "mean-change", "linear", "starfm", "fit-fc", "adaptive")
"""Methods of the page of the classical ones."""

NEVER_AGREE = ("auto", "keep", "coarse", "interpolate")

BESIDE = ("cia", "cia-wide-footprint", "cia-all-faults", "kranj-68-93", "orl-180223-190906")
"""Cases where every method is shown with and without the agreement step."""


@dataclass
class Scores:
    """Of one row of the page of the classical methods, in the unit of the case."""

    name: str
    rmse: np.ndarray
    plain: Optional[float]
    bias: float
    cc: float
    ssim: float


@dataclass
class Inside:
    """Shares of the errors within the uncertainty."""

    own: float
    one: float
    two: float
    ratio: float


@dataclass
class Found:
    """What one case gave; the keys of ``errors`` (RMSE) are method and way."""

    case: Case
    errors: dict[tuple[str, str], float] = field(default_factory=dict)
    seconds: dict[tuple[str, str], float] = field(default_factory=dict)
    agrees: dict[str, bool] = field(default_factory=dict)
    choice: dict[str, Any] = field(default_factory=dict)
    steps: dict[str, Any] = field(default_factory=dict)
    inside: dict[str, Inside] = field(default_factory=dict)
    rows: list[Scores] = field(default_factory=list)
    pictures: list[tuple[str, np.ndarray]] = field(default_factory=list)


def measure(case: Case, folder: Path, parts: set[str]) -> Found:
    """All methods on one case, as far as the wanted tables need them."""
    run = _Run(case, folder, parts)
    for method in registry.names():
        spec = registry.method_class(method).spec
        fits = method == "auto" or set(spec.inputs) <= set(case.inputs)
        if fits and case.everywhere and parts - {"classical"}:
            for way in (STEPS, PLAIN, OTHER):
                if not run.known(method, way):
                    run.method(method, way)
    if case.classical and "classical" in parts:
        run.classical()
    known = {f"{method}, {way}": round(v, 3) for (method, way), v in run.found.errors.items()}
    print(case.name, known, flush=True)
    return run.found


@dataclass
class _Made:
    """A prediction, where it counts, its uncertainty (as stated, as the method gave it)."""

    values: np.ndarray
    valid: np.ndarray
    stated: Optional[np.ndarray]
    own: Optional[np.ndarray]
    metrics: dict[str, Any]
    seconds: float


class _Run:
    """Fuses and scores one case."""

    def __init__(self, case: Case, folder: Path, parts: set[str]) -> None:
        self.case, self.folder, self.parts, self.found = case, folder, parts, Found(case)
        self.truth, self.valid = _read(case.truth)
        if case.window is not None:
            inside = np.zeros_like(self.valid)
            inside[case.window.slices] = True
            self.valid = self.valid & inside
        self.plain: dict[str, _Made] = {}

    def known(self, method: str, way: str) -> bool:
        """True when a way is not needed, or gives the same pixels as one that was run; its error is
        noted then."""
        found = self.found
        if way == OTHER and ("agreement" not in self.parts or not self._beside(method)):
            return True
        if way == STEPS:
            return self.parts == {"uncertainty"} and not _has_uncertainty(method)
        states = {found.steps.get(step, {}).get("state") for step in OFF}
        if way == PLAIN and not self.parts & {"auto", "steps", "classical"}:
            return True
        if "applied" in states or (method, STEPS) not in found.errors:
            return False
        agrees = found.agrees[method]
        if way == PLAIN and not agrees:
            found.errors[method, PLAIN] = found.errors[method, STEPS]
            return True
        if way == OTHER and agrees and (method, PLAIN) in found.errors:
            found.errors[method, OTHER] = found.errors[method, PLAIN]
            return True
        return False

    def _beside(self, method: str) -> bool:
        return self.case.name in BESIDE and method not in NEVER_AGREE

    def method(self, method: str, way: str) -> None:
        """Run one method one way and note what it gave."""
        found = self.found
        options: dict[str, Any] = {**OFF, "consistency": "off"} if way == PLAIN else {}
        if way == OTHER:
            options = {"consistency": "off" if found.agrees.get(method) else "on"}
        sigma = way == STEPS and method != "auto" and _has_uncertainty(method)
        try:
            made = self.fuse(method, {"uncertainty": True} if sigma else {}, options, sigma)
        except StfError as error:
            print(self.case.name, method, way, error.code, error.problem, flush=True)
            return
        found.errors[method, way] = float(self._rmse(made).mean())
        found.seconds[method, way] = made.seconds
        if way == STEPS:
            found.agrees[method] = bool(made.metrics["consistency"])
            found.steps = made.metrics["pre_steps"]
            if method == "auto":
                found.choice = made.metrics["choice"]
        applied = any(found.steps.get(step, {}).get("state") == "applied" for step in OFF)
        if way == PLAIN or (way == STEPS and not applied and not found.agrees[method]):
            self.plain[method] = made
        if made.stated is not None and made.own is not None:
            found.inside[method] = self._inside(made)

    def _inside(self, made: _Made) -> Inside:
        error = np.abs(made.values - self.truth)[:, made.valid]
        own, stated = (np.maximum(x[:, made.valid], 0) for x in (made.own, made.stated))
        mean = float(np.square(stated).mean())
        return Inside(
            float((error <= own).mean()),
            float((error <= stated).mean()),
            float((error <= 2 * stated).mean()),
            float(np.sqrt(np.square(error).mean() / max(mean, 1e-30))),
        )

    def fuse(
        self, method: str, settings: dict[str, Any], options: dict[str, Any], sigma: bool = False
    ) -> _Made:
        """Exactly what ``stf fuse`` does."""
        out, second = self.folder / "out.tif", self.folder / "sigma.tif"
        output = Output(str(out), "Float32", 1.0, 0.0, -9999.0, overwrite=True)
        output.uncertainty = str(second) if sigma else None
        given = Options(ratio=self.case.ratio, ignore=self.case.ignore, workers=1, **options)
        recipe = Recipe(
            inputs=self.case.inputs,
            method=method,
            parameters=settings,
            output=output,
            options=given,
        )
        started = time.process_time()
        with _own_spread() as parts:
            result = jobs.run(recipe)
        seconds = time.process_time() - started
        values, valid = _read(ImageInput(str(out), scale=1.0, offset=0.0))
        stated = own = None
        if sigma:
            stated = _read(ImageInput(str(second), scale=1.0, offset=0.0))[0]
            own = stated.copy()
            for window, part in parts:
                own[(slice(None), *window.slices)] = part
        valid = valid & self.valid
        return _Made(values, valid, stated, own, result.metrics, seconds)

    def _rmse(self, made: _Made) -> np.ndarray:
        """Per band, in the unit of the case."""
        error = made.values[:, made.valid] - self.truth[:, made.valid].astype(np.float64)
        return np.asarray(np.sqrt(np.square(error).mean(axis=1)) * self.case.factor)

    # --- the page of the classical methods ---------------------------------------------------

    def classical(self) -> None:
        """Rows and pictures, without pre-steps."""
        page = self.case.classical
        if page is None:
            return
        for method in LISTED:
            made = self.plain.get(method) or self.fuse(method, {}, {**OFF, "consistency": "off"})
            self._row(method, made, page.plain.get(method), picture=True)
        rows = [("fit-fc", {}, "on", page.plain.get("fit-fc consistent")), *page.extra]
        for method, settings, agreement, plain in rows:
            made = self.fuse(method, settings, {**OFF, "consistency": agreement})
            name = method + "".join(f", {k} {v}" for k, v in settings.items())
            name += ", consistent" if agreement == "on" else ""
            self._row(name, made, plain, picture=not settings)

    def _row(self, name: str, made: _Made, plain: Optional[float], picture: bool) -> None:
        factor, truth = self.case.factor, self.truth
        span = (0.0, 1.0) if factor > 1 else None
        ratio = self.case.ratio or 10.0
        found = score(made.values, truth, made.valid, ratio=ratio, value_range=span)
        cc, ssim = (float(np.mean(found.per_band[key])) for key in ("CC", "SSIM"))
        bias = float((made.values - truth)[:, made.valid].mean()) * factor
        self.found.rows.append(Scores(name, self._rmse(made), plain, bias, cc, ssim))
        if not picture:
            return
        shown = [3, 2, 1] if len(truth) >= 4 else [0]
        part = self.case.window.slices if self.case.window else (slice(None), slice(None))
        stretch = stretch_limits(truth[shown], self.valid)
        pictures = self.found.pictures
        if not pictures:
            pictures.append(("truth", map_picture(truth[shown], self.valid, stretch)[part]))
        pictures.append((name, map_picture(made.values[shown], made.valid, stretch)[part]))


@contextmanager
def _own_spread() -> Iterator[list[tuple[Window, np.ndarray]]]:
    """Collects what the method itself gave before the engine adds to it."""
    parts: list[tuple[Window, np.ndarray]] = []
    widened = Doubt.widened

    def kept(self: Doubt, window: Window, spread: np.ndarray) -> np.ndarray:
        parts.append((window, np.array(spread)))
        return widened(self, window, spread)

    with mock.patch.object(Doubt, "widened", kept):
        yield parts


def _has_uncertainty(method: str) -> bool:
    names = [p.name for p in registry.method_class(method).spec.parameters]
    return "uncertainty" in names and registry.create(method, uncertainty=True).gives_uncertainty


def _read(image: ImageInput) -> tuple[np.ndarray, np.ndarray]:
    raster = RasterImage.open(image, "fine_t1")
    return raster.read(whole(raster.grid.rows, raster.grid.columns))
