"""The job enhance on the WorldStrat sample: scores against those of an independent implementation
(shared/spec/enhance-classical.md, section 5)."""

from __future__ import annotations

import os

import numpy as np
import pytest
from osgeo import gdal
from stf_engine import jobs
from stf_engine.enhance.operators import apply, gaussian, sigma_of_gain
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe

gdal.UseExceptions()

SAMPLE = os.path.join(
    os.path.dirname(__file__), "..", "..", "..", "shared", "data", "worldstrat-sample"
)
AREAS = ("Landcover-769876", "UNHCR-GRCs035302", "Landcover-769950")
SIDE, RATIO, BORDER = 256, 4, 8

ERGAS = {
    ("bicubic", 0): 5.79,
    ("brovey", 0): 4.04,
    ("gs", 0): 4.76,
    ("gsa", 0): 3.71,
    ("hpf", 0): 3.90,
    ("mtf-glp", 0): 3.98,
    ("mtf-glp-hpm", 0): 3.83,
    ("mtf-glp-cbd", 0): 3.60,
    ("gsa", 5): 3.32,
    ("mtf-glp-cbd", 5): 3.31,
}
"""(method, consistency steps) -> mean over the three areas."""


def opened(kind: str, area: str) -> np.ndarray:
    path = os.path.join(SAMPLE, "hr_dataset", area, f"{area}_{kind}.tiff")
    if not os.path.exists(path):
        pytest.skip(f"no shared data: {path} is missing")
    return np.asarray(gdal.Open(path).ReadAsArray(), np.float64) / 10000.0


def write(path, values: np.ndarray, pixel: float) -> str:
    values = values if values.ndim == 3 else values[None]
    driver = gdal.GetDriverByName("GTiff")
    out = driver.Create(str(path), values.shape[2], values.shape[1], len(values), gdal.GDT_Float32)
    out.SetGeoTransform((500000.0, pixel, 0.0, 5000000.0, 0.0, -pixel))
    for number, plane in enumerate(values):
        out.GetRasterBand(number + 1).WriteArray(plane.astype(np.float32))
        names = ("red", "green", "blue", "nir") if len(values) == 4 else ("pan",)
        out.GetRasterBand(number + 1).SetDescription(names[number])
    out = None
    return str(path)


def degraded(values: np.ndarray, centres: np.ndarray, gain: float, ratio: float) -> np.ndarray:
    """Reflected at the edges, as the sensor of that gain shows it."""
    pad = 16
    around = ((0, 0),) * (values.ndim - 2) + ((pad, pad), (pad, pad))
    taps = gaussian(centres, sigma_of_gain(gain, ratio))
    return apply(np.pad(values, around, "symmetric"), taps, taps, (-pad, -pad))


@pytest.fixture(scope="module")
def cases(tmp_path_factory) -> list[tuple[np.ndarray, str, str]]:
    """Truth, blurred image and pan of each area at reduced resolution."""
    folder, found = tmp_path_factory.mktemp("wald"), []
    for area in AREAS:
        truth, pan = opened("rgbn", area), opened("pan", area)
        ratio = pan.shape[0] / truth.shape[1]
        pan = degraded(pan, (np.arange(3, 3 + SIDE) + 0.5) * ratio - 0.5, 0.15, ratio)
        truth = truth[:, 3 : 3 + SIDE, 3 : 3 + SIDE]
        centres = (np.arange(SIDE // RATIO) + 0.5) * RATIO - 0.5
        blurred = degraded(truth, centres, 0.33, RATIO)
        found.append(
            (
                truth,
                write(folder / f"{area}.tif", blurred, 6.0 * RATIO),
                write(folder / f"{area}_pan.tif", pan, 6.0),
            )
        )
    return found


@pytest.mark.shared
@pytest.mark.parametrize(("method", "steps"), ERGAS)
def test_scores_are_those_of_an_independent_implementation(cases, tmp_path, method, steps):
    scores = []
    for truth, blurred, pan in cases:
        sharpens = method != "bicubic"
        recipe = Recipe(
            job="enhance",
            method=method,
            parameters={"mtf": 0.33, "consistency": steps} if sharpens else {},
            enhancement=Enhancement(
                [ImageInput(blurred)],
                ImageInput(pan) if sharpens else None,
                ratio=None if sharpens else float(RATIO),
            ),
            output=Output(str(tmp_path / "out.tif"), overwrite=True),
        )
        found = gdal.Open(jobs.run(recipe).outputs["image"]).ReadAsArray()
        inner = (slice(None), slice(BORDER, -BORDER), slice(BORDER, -BORDER))
        error, wanted = (found - truth)[inner], truth[inner]
        relative = (error**2).mean(axis=(1, 2)) / wanted.mean(axis=(1, 2)) ** 2
        scores.append(100.0 / RATIO * np.sqrt(relative.mean()))
    assert np.mean(scores) == pytest.approx(ERGAS[method, steps], rel=0.05)


CODES = ("revisit-left-out", "revisit-cloudy")


@pytest.mark.shared
def test_real_revisits_are_registered_and_the_clouded_ones_named(tmp_path):
    folder = os.path.join(SAMPLE, "lr_dataset", AREAS[0], "L2A")
    paths = [os.path.join(folder, f"{AREAS[0]}-{n}-L2A_data.tiff") for n in range(1, 9)]
    if not os.path.exists(paths[0]):
        pytest.skip(f"no shared data: {paths[0]} is missing")
    images = [ImageInput(path, bands=[4, 3, 2, 8]) for path in paths]
    recipe = Recipe(
        job="enhance",
        method="weighted",
        enhancement=Enhancement(images, ratio=1.65),
        output=Output(str(tmp_path / "out.tif")),
    )
    result = jobs.run(recipe)
    looks = result.metrics["revisits"]
    # cloud masks, not used here: 2: 0.18, 3: 0.27, 6: 1.00, 8: 0.74 of the pixels, the others none
    assert [n for n, look in enumerate(looks, 1) if not look["used"]] == [6]
    named = {code: {f.role for f in result.findings if f.code == code} for code in CODES}
    assert named["revisit-left-out"] == {"revisit_6"}
    assert named["revisit-cloudy"] == {"revisit_2", "revisit_3", "revisit_8"}
    shifts = np.array([look["shift_px"] for look in looks if look["used"]])
    assert 0.1 < np.abs(shifts).max() < 1.2
    assert result.metrics["nodata_share"] == 0.0
