"""The job enhance on the WorldStrat sample: scores against those of an independent implementation
(shared/spec/enhance-classical.md, section 5)."""

from __future__ import annotations

import importlib.util
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

SCORES = (
    ("bicubic", {}, 5.79, 3.72, 30.90),
    ("brovey", {"weights": "visible", "match": "none"}, 4.90, 3.72, 29.28),
    ("brovey", {}, 4.04, 3.72, 31.45),
    ("brovey", {"haze": "p1"}, 3.83, 4.36, 31.46),
    ("gihs", {"weights": "equal"}, 5.70, 4.37, 31.50),
    ("gihs", {}, 3.66, 3.94, 33.59),
    ("gs", {}, 4.76, 4.36, 30.85),
    ("gsa", {}, 3.71, 4.74, 32.99),
    ("pca", {}, 7.20, 8.10, 28.12),
    ("hpf", {}, 3.90, 3.88, 33.25),
    ("hpf", {"kernel": 9}, 4.12, 4.15, 33.14),
    ("sfim", {}, 4.06, 3.72, 32.09),
    ("awlp", {}, 3.26, 3.72, 33.34),
    ("mtf-glp", {}, 3.98, 4.30, 31.46),
    ("mtf-glp-hpm", {}, 3.83, 3.82, 32.74),
    ("mtf-glp-cbd", {}, 3.60, 4.67, 33.09),
    ("mtf-glp-fs", {}, 3.54, 4.51, 33.28),
    ("bdsd", {}, 3.40, 3.92, 33.85),
    ("gsa", {"consistency": 5}, 3.32, 4.02, 34.44),
    ("mtf-glp-cbd", {"consistency": 5}, 3.31, 4.01, 34.45),
)
"""Method, settings (without consistency where none is named): ERGAS, SAM in degrees, PSNR in dB;
means over the three areas."""


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


def judged(found: np.ndarray, truth: np.ndarray) -> tuple[float, float, float]:
    """ERGAS, SAM in degrees, PSNR in dB, without the border."""
    inner = (slice(None), slice(BORDER, -BORDER), slice(BORDER, -BORDER))
    found, wanted = found.astype(np.float64)[inner], truth[inner]
    square = (found - wanted) ** 2
    relative = square.mean(axis=(1, 2)) / wanted.mean(axis=(1, 2)) ** 2
    norms = np.linalg.norm(found, axis=0) * np.linalg.norm(wanted, axis=0)
    angle = np.degrees(np.arccos(np.clip((found * wanted).sum(axis=0) / norms, -1.0, 1.0)))
    return 100.0 / RATIO * np.sqrt(relative.mean()), angle.mean(), -10 * np.log10(square.mean())


@pytest.mark.shared
@pytest.mark.parametrize(("method", "settings", "ergas", "sam", "psnr"), SCORES)
def test_scores_are_those_of_an_independent_implementation(
    cases, tmp_path, method, settings, ergas, sam, psnr
):
    scores = []
    for truth, blurred, pan in cases:
        sharpens = method != "bicubic"
        recipe = Recipe(
            job="enhance",
            method=method,
            parameters={"mtf": 0.33, "consistency": 0, **settings} if sharpens else {},
            enhancement=Enhancement(
                [ImageInput(blurred)],
                ImageInput(pan) if sharpens else None,
                ratio=None if sharpens else float(RATIO),
            ),
            output=Output(str(tmp_path / "out.tif"), overwrite=True),
        )
        found = gdal.Open(jobs.run(recipe).outputs["image"]).ReadAsArray()
        scores.append(judged(found, truth))
    means = np.mean(scores, axis=0)
    assert means[:2] == pytest.approx([ergas, sam], rel=0.05)
    assert means[2] == pytest.approx(psnr, abs=0.3)


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


@pytest.mark.shared
def test_merged_revisits_score_as_an_independent_implementation_does(tmp_path):
    """Against the SPOT image of another day; plain: 36.86, 36.83, 36.56 and 35.65 dB."""
    if not os.path.isdir(os.path.join(SAMPLE, "hr_dataset")):
        pytest.skip(f"no shared data: {SAMPLE} is missing")
    path = os.path.join(os.path.dirname(__file__), "..", "..", "benchmarks", "enhance.py")
    found = importlib.util.spec_from_file_location("benchmark_of_enhance", path)
    benchmark = importlib.util.module_from_spec(found)
    found.loader.exec_module(benchmark)
    area = benchmark._Area(benchmark.SAMPLE, tmp_path, AREAS[0])
    assert area.scores("bicubic", {})[0][0] >= 36.86 - 0.3
    (psnr, _, _, details), _ = area.scores("weighted", {})
    plain = area.scores("bicubic", {})[0][3]
    assert psnr >= 36.83 - 0.3 and details > plain + 0.01
    assert area.scores("mean", {})[0][0] >= 36.56 - 0.3
    settings = {"iterations": 10, "clip": 0.01, "local_match": False}
    assert area.scores("ibp-robust", settings)[0][0] >= 35.65 - 0.1
