"""The method ``adaptive`` against the reference numbers of four open cases.

A case passes when every intermediate quantity and the scores lie within the tolerances that the
reference names. The images are those of the shared data beside the vectors.
"""

from __future__ import annotations

import json
import os
from contextlib import contextmanager
from typing import Any, Iterator, Optional

import numpy as np

REFERENCE = "reference.json"

SEEDS = (1, 2)
"""Further starts of the random choice of landmarks, besides the usual one."""

Images = dict[str, np.ndarray]


def is_folder(folder: str) -> bool:
    """True for a folder of this kind of vectors."""
    return os.path.isfile(os.path.join(folder, REFERENCE))


def check(folder: str) -> Iterator[tuple[str, bool, str]]:
    """(case, passed, text) of all cases of a folder."""
    with open(os.path.join(folder, REFERENCE), encoding="utf-8") as file:
        cases = json.load(file)
    data = os.path.join(folder, "..", "..", "data")
    for name, case in cases.items():
        found = measured(data, name, case)
        problems = list(differences(found, case["reference"], case["tolerance"]))
        scores = f"RMSE {found['rmse_mean']:.5g}, reference {case['reference']['rmse_mean']:.5g}"
        yield f"adaptive {name}", not problems, "; ".join([*problems, scores])


# --- images -----------------------------------------------------------------------------------


def _read(path: str, scale: float = 1.0, band: Optional[int] = None) -> np.ndarray:
    from osgeo import gdal

    gdal.UseExceptions()
    image = gdal.Open(path)
    values = image.ReadAsArray().astype(np.float64)
    values = values[None] if values.ndim == 2 else values
    nodata = image.GetRasterBand(1).GetNoDataValue()
    gap = ~np.isfinite(values).all(axis=0)
    if nodata is not None:
        gap |= np.isclose(values, nodata, rtol=1e-6, atol=0).any(axis=0)
        if nodata == 0:
            gap |= (values == 0).any(axis=0)
    values = values if band is None else values[band - 1 : band]
    return np.where(gap, np.nan, values * scale)


def filled(values: np.ndarray) -> np.ndarray:
    """Gaps (NaN) take the value of the nearest valid pixel."""
    gap = np.isnan(values).any(axis=0)
    if not gap.any():
        return values
    y, x = np.nonzero(~gap)
    out = values.copy()
    for row, column in zip(*np.nonzero(gap)):
        for reach in (4, 16, 64, 10**6):
            near = (np.abs(y - row) <= reach) & (np.abs(x - column) <= reach)
            if near.any():
                distance = np.hypot(y[near] - row, x[near] - column)
                if distance.min() <= reach:
                    k = np.flatnonzero(near)[distance.argmin()]
                    out[:, row, column] = values[:, y[k], x[k]]
                    break
    return out


def images_of(data: str, name: str) -> tuple[Images, np.ndarray, float]:
    """Inputs by role (gaps filled), the truth (NaN where it is not scored), and the ratio."""
    if name == "cia_sim":
        return _cia(os.path.join(data, "cia_half"))
    if name.startswith("kranj"):
        return _kranj(os.path.join(data, "kranj"), *(int(d) for d in name[6:].split("-")))
    if name.startswith("orl"):
        return _orleans(os.path.join(data, "orleans_lst"), name[4:])
    return _yanco(os.path.join(data, "yanco_lst"), *name[4:].split("-"))


def _cia(folder: str) -> tuple[Images, np.ndarray, float]:
    def at(file: str) -> np.ndarray:
        return _read(os.path.join(folder, file), 1e-4)

    fine = at("fine_20011125.tif")
    truth = at("fine_20020112_west.tif")
    truth[:, :, 285:] = np.nan
    truth[:, np.isnan(fine).any(axis=0)] = np.nan
    images = {
        "fine_t1": filled(fine),
        "coarse_t1": at("coarse_sim_20011125.tif"),
        "coarse_t2": at("coarse_sim_20020112.tif"),
    }
    return images, truth, 10.0


def _kranj(folder: str, first: int, second: int) -> tuple[Images, np.ndarray, float]:
    def at(kind: str, day: int, scale: float) -> np.ndarray:
        inside = os.path.join(folder, *kind.split("/"))
        file = next(f for f in sorted(os.listdir(inside)) if f.startswith(f"2020{day:03d}"))
        return _read(os.path.join(inside, file), scale)

    images = {
        "fine_t1": filled(at("landsat/filled", first, 1e-4)),
        "coarse_t1": filled(at("modis/filled", first, 1.0)),
        "coarse_t2": filled(at("modis/filled", second, 1.0)),
    }
    return images, at("landsat/unfilled", second, 1e-4), 15.47


def _orleans(folder: str, name: str) -> tuple[Images, np.ndarray, float]:
    before, after = name.split("-")

    def coarse(date: str) -> np.ndarray:
        return _read(os.path.join(folder, "coarse_bilinear", f"mod11a1_20{date}.tif"))

    def fine(date: str) -> np.ndarray:
        return _read(os.path.join(folder, "fine", f"landsat8_20{date}.tif"), band=1)

    truth, images = fine(after), {"coarse_t2": filled(coarse(after))}
    truth = np.where(np.isnan(coarse(after)), np.nan, truth)
    for t, date in zip((1, 3), before.split("+")):
        images[f"fine_t{t}"], images[f"coarse_t{t}"] = filled(fine(date)), filled(coarse(date))
        gap = np.isnan(fine(date)) | np.isnan(coarse(date))
        truth = np.where(gap, np.nan, truth)
    return images, truth, 100.0 / 3.0


def _yanco(folder: str, first: str, second: str) -> tuple[Images, np.ndarray, float]:
    def at(sensor: str, date: str) -> np.ndarray:
        return _read(os.path.join(folder, f"{sensor}_LST_cloudrm_2016{date}.tif"))

    images = {
        "fine_t1": filled(at("Landsat", first)),
        "coarse_t1": filled(at("MOD11A1", first)),
        "coarse_t2": filled(at("MOD11A1", second)),
    }
    truth = at("Landsat", second)
    for image in (at("Landsat", first), at("MOD11A1", first), at("MOD11A1", second)):
        truth = np.where(np.isnan(image), np.nan, truth)
    return images, truth, 10.0


# --- what the product finds -------------------------------------------------------------------


def measured(data: str, name: str, case: dict[str, Any], **parameters: Any) -> dict[str, Any]:
    """The product's numbers of a case, in the words of the reference."""
    from stf_engine.classical.adaptive.learning import learn_scene
    from stf_engine.classical.adaptive.method import Adaptive, AdaptiveContext
    from stf_engine.classical.adaptive.parameters import settings_of
    from stf_engine.events import Progress
    from stf_engine.scene import ArrayScene
    from stf_engine.tiles import read_tile

    images, truth, ratio = images_of(data, name)
    # Coarse images on the fine grid are averaged to cells; native ones are taken as they are.
    scene = ArrayScene(images, ratio=ratio)
    # The reference weights two pairs by the change alone.
    method = Adaptive(**{"uncertainty": True, "pair_weights": "change", **parameters})
    place = case["learning_windows_row_col"]
    windows = None
    if not isinstance(place, str):
        windows = [(slice(y, y + 13), slice(x, x + 13)) for y, x in place]
    seen: list[Any] = []
    with _recorded(seen):
        found = learn_scene(scene, settings_of(method.parameters), Progress(), windows)
    tile = read_tile(scene, scene.roles, scene.window, method.margin(scene), Progress())
    got = method.predict(tile, AdaptiveContext({}, found))
    values, spread = got.values[0].astype(np.float64), got.uncertainty[0]
    known = np.isfinite(truth).all(axis=0)
    rmse = np.sqrt(np.square(values - truth)[:, known].mean(axis=1))
    inside = np.abs(values - truth)[:, known] / spread[:, known]
    base, usable = found.base, found.base.usable
    error = base.error.smooth + base.error.rest
    return {
        "cells": list(found.geometry.shape),
        "s": base.footprint.sigma,
        "shift_content_rows_cols_cells": list(base.footprint.shift),
        "q": base.footprint.q,
        "w1": list(base.first),
        "E_mean": list(base.error.mean),
        "E_sd": list(error[:, usable].std(axis=1)),
        "phi": list(base.error.trust),
        "sigma_b": list(found.sigma),
        "n0": found.noise,
        "v_full": strengths(scene, method.parameters, windows, found),
        "v_linear": _strengths(found.linear or _linear(*seen[0])),
        "rho_s": list(found.scene.rho_smooth),
        "rho_r": list(found.scene.rho_rest),
        "tau": list(found.tau),
        "rmse": list(rmse),
        "rmse_mean": float(rmse.mean()),
        "pred_mean": list(values.mean(axis=(1, 2))),
        "pred_sd": list(values.std(axis=(1, 2))),
        "uncertainty_mean": list(spread.mean(axis=(1, 2))),
        "scored_pixels": int(known.sum()),
        "inside": (float((inside <= 1).mean()), float((inside <= 2).mean())),
        "values": values,
        "truth": truth,
    }


@contextmanager
def _recorded(seen: list[Any]) -> Iterator[None]:
    """Notes what the strengths are learned from."""
    from stf_engine.classical.adaptive import learning

    learn = learning.learn

    def noting(model: Any, groups: Any, windows: Any, settings: Any, *others: Any) -> Any:
        seen.append((model, windows, settings))
        return learn(model, groups, windows, settings, *others)

    learning.learn = noting
    try:
        yield
    finally:
        learning.learn = learn


def _linear(model: Any, windows: Any, settings: Any) -> Any:
    """The linear member's strengths, which are not needed where nothing of it enters."""
    from stf_engine.classical.adaptive.components import LINEAR, learn

    return learn(model, LINEAR, windows, settings)


def _strengths(variances: Any) -> dict[str, float]:
    named = {f"{group} {name}": value for (group, name), value in variances.of.items()}
    return {**named, "noise": variances.noise}


def strengths(scene: Any, parameters: dict[str, Any], windows: Any, found: Any) -> dict[str, float]:
    """Strengths of the full member. In large scenes they depend on which pixels the landmarks
    start from, so there they are the mean over a few starts, as a number to compare."""
    from stf_engine.classical.adaptive.learning import learn_scene
    from stf_engine.classical.adaptive.parameters import settings_of
    from stf_engine.events import Progress

    several = [_strengths(found.full)]
    for seed in SEEDS if windows is not None else ():
        settings = settings_of({**parameters, "seed": seed})
        several.append(_strengths(learn_scene(scene, settings, Progress(), windows).full))
    names = {name for one in several for name in one}
    return {name: float(np.mean([one.get(name, 0.0) for one in several])) for name in names}


# --- comparison -------------------------------------------------------------------------------


def differences(
    found: dict[str, Any], wanted: dict[str, Any], tolerance: dict[str, Any]
) -> Iterator[str]:
    """What lies outside the tolerances, in words."""
    relative, absolute = tolerance["relative"], tolerance["absolute"]
    for name, value in wanted.items():
        if value is None:
            continue
        if name in tolerance["exact"]:
            if not np.allclose(found[name], value, rtol=0, atol=1e-9):
                yield f"{name} {found[name]} instead of {value}"
        elif name in ("v_full", "v_linear"):
            yield from _strengths_differ(name, found[name], value, relative, absolute)
        elif name in ("rho_s", "rho_r"):
            yield from _apart(name, found[name], value, absolute["rho"])
        elif name in ("q", "tau"):
            yield from _apart(name, found[name], value, absolute[name])
        elif name == "pred_mean":
            limit = absolute["pred_mean_in_units_of_sigma_b"] * np.array(wanted["sigma_b"])
            yield from _apart(name, found[name], value, limit)
        else:
            limit = relative[name] * np.abs(value) + 1e-8
            yield from _apart(name, found[name], value, limit)


def _strengths_differ(
    name: str, found: dict[str, float], wanted: dict[str, float], relative: Any, absolute: Any
) -> Iterator[str]:
    small = absolute["v_linear_below_0_01" if name == "v_linear" else "v_below_0_01"]
    for component, value in wanted.items():
        limit = small
        if value >= 0.01 or component == "noise":
            limit = max(relative[name] * value, 0.0)
        yield from _apart(f"{name} {component}", found.get(component, 0.0), value, limit)


def _apart(name: str, found: Any, wanted: Any, limit: Any) -> Iterator[str]:
    found, wanted = np.atleast_1d(found), np.atleast_1d(wanted)
    if found.shape != wanted.shape or not (np.abs(found - wanted) <= limit).all():
        yield f"{name} {np.round(found, 6).tolist()} instead of {wanted.tolist()}"
