"""Sharpening with a panchromatic image: known values of single parts."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from stf_engine.enhance.injection import spline
from stf_engine.enhance.moments import Sums
from stf_engine.enhance.operators import along
from stf_engine.enhance.registration import fitted
from stf_engine.errors import StfError
from test_enhance import FINE_M, Scene, land, pixels, seen, write

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    made = Scene(tmp_path_factory.mktemp("parts"), ratio=4.0, side=160)
    made.revisits = made.revisits[:1]
    return made


AS_GDAL = {"weights": "equal", "match": "none", "ratio_limit": 0, "consistency": 0, "align": False}


def test_plain_brovey_is_that_of_gdal(scene):
    bands = "".join(
        f'<SpectralBand dstBand="{n}"><SourceFilename>{scene.revisits[0]}</SourceFilename>'
        f"<SourceBand>{n}</SourceBand></SpectralBand>"
        for n in (1, 2, 3)
    )
    third = "0.333333333333"
    document = (
        '<VRTDataset subClass="VRTPansharpenedDataset"><PansharpeningOptions>'
        f"<AlgorithmOptions><Weights>{third},{third},{third}</Weights></AlgorithmOptions>"
        "<Resampling>Cubic</Resampling><NumThreads>1</NumThreads>"
        f"<PanchroBand><SourceFilename>{scene.pan}</SourceFilename><SourceBand>1</SourceBand>"
        f"</PanchroBand>{bands}</PansharpeningOptions></VRTDataset>"
    )
    wanted = gdal.Open(document).ReadAsArray()
    found = pixels(scene.run("brovey", pan=True, **AS_GDAL).outputs["image"])
    inner = (slice(None), slice(12, -12), slice(12, -12))
    assert np.abs(found[inner] - wanted[inner]).max() < 1e-5
    thirds = {**AS_GDAL, "weights": "0.333333333333,0.333333333333,0.333333333333"}
    same = pixels(scene.run("brovey", "thirds.tif", pan=True, **thirds).outputs["image"])
    assert same == pytest.approx(found, abs=1e-6)


@pytest.mark.parametrize("weights", ["0.5,0.5", "1,-1,0", "one"])
def test_weights_that_do_not_fit_the_bands_are_refused(scene, weights):
    with pytest.raises(StfError) as caught:
        scene.run("brovey", "refused.tif", pan=True, weights=weights)
    assert caught.value.code == "option-value"
    assert not (scene.folder / "refused.tif").exists()


def test_a_pan_that_is_a_mix_of_the_bands_gives_that_mix(scene):
    pan = scene.run("gsa", pan=True).metrics["pan"]
    assert pan["weights"] == pytest.approx([0.2, 0.5, 0.3], abs=0.05)
    assert pan["r_squared"] > 0.99


@pytest.mark.parametrize("method", ["brovey", "sfim"])
def test_without_the_light_of_the_air_a_sum_of_both_is_taken_apart(tmp_path, method):
    """Bands and pan that are one texture plus haze: only the texture may be multiplied."""
    scene = Scene(tmp_path, ratio=4.0, side=96)
    whole = land(96 + 2 * Scene.BORDER, 96 + 2 * Scene.BORDER)[3]
    whole = whole - whole.min() + 0.01
    blurred = seen(whole, 4.0, (0.0, 0.0), Scene.BORDER)
    texture = whole[Scene.BORDER : -Scene.BORDER, Scene.BORDER : -Scene.BORDER]
    hazes = (0.3, 0.2, 0.1)
    scene.revisits = [
        write(tmp_path / "hazed.tif", np.stack([blurred + haze for haze in hazes]), 4 * FINE_M)
    ]
    write(tmp_path / "pan.tif", texture + 0.2, FINE_M)
    errors, more = [], {"weights": "equal"} if method == "brovey" else {}
    for haze in ("off", "minimum"):
        found = scene.run(method, pan=True, haze=haze, consistency=0, align=False, mtf=0.3, **more)
        values = pixels(found.outputs["image"])[:, 8:-8, 8:-8]
        wanted = np.stack([texture + haze for haze in hazes])[:, 8:-8, 8:-8]
        errors.append(float(np.sqrt(np.mean((values - wanted) ** 2))))
    assert errors[1] < 0.9 * errors[0]


def test_numbers_that_are_no_reflectance_have_their_haze_taken_off(tmp_path):
    scene = Scene(tmp_path, ratio=4.0, side=96, change=lambda n, v: 10000.0 * v)
    write(tmp_path / "pan.tif", 10000.0 * pixels(scene.pan)[None], FINE_M)
    plain = pixels(scene.run("sfim", "plain.tif", pan=True, haze="off").outputs["image"])
    auto = pixels(scene.run("sfim", "auto.tif", pan=True).outputs["image"])
    dark = pixels(scene.run("sfim", "dark.tif", pan=True, haze="p1").outputs["image"])
    assert np.array_equal(auto, dark) and not np.array_equal(auto, plain)


def test_a_shift_that_grows_along_the_scene_is_followed(tmp_path):
    scene = Scene(tmp_path, ratio=2.0, side=640)
    scene.revisits = scene.revisits[:1]
    wanted = pixels(scene.run("mtf-glp-cbd", pan=True).outputs["image"])
    raster = gdal.Open(scene.pan, gdal.GA_Update)  # 0.25 % wider than it is: 0.8 revisit pixels
    raster.SetGeoTransform((500000.0, FINE_M * 1.0025, 0.0, 5000000.0, 0.0, -FINE_M))
    raster = None
    result = scene.run("mtf-glp-cbd", "grown.tif", pan=True)
    assert result.metrics["pan"]["drift_px"] == pytest.approx([0.0, 0.8], abs=0.1)
    inner = (slice(None), slice(16, -16), slice(16, -16))
    mended = np.abs(pixels(result.outputs["image"]) - wanted)[inner].mean()
    left = scene.run("mtf-glp-cbd", "left.tif", pan=True, align=False)
    wrong = np.abs(pixels(left.outputs["image"]) - wanted)[inner].mean()
    assert mended < 0.25 * wrong


def test_a_line_through_shifts_of_blocks_needs_a_clear_slope():
    rng = np.random.default_rng(1)
    positions = np.repeat(np.arange(32.0, 1024.0, 64.0), 4)
    noise = 0.02 * rng.normal(size=len(positions))
    constant, slope = fitted(positions, 0.3 + 0.001 * positions + noise, 1024)
    assert constant == pytest.approx(0.3, abs=0.02) and slope == pytest.approx(0.001, rel=0.05)
    wild = 0.3 + 0.001 * positions + noise
    wild[::9] += 3.0
    assert fitted(positions, wild, 1024)[1] == pytest.approx(0.001, rel=0.1)
    assert fitted(positions, 0.3 + 0.00005 * positions + noise, 1024)[1] == 0.0
    assert fitted(positions[:4], positions[:4], 1024)[1] == 0.0


def test_wavelet_levels_are_splines_with_holes_one_after_the_other():
    rng = np.random.default_rng(4)
    line = rng.normal(size=(1, 200))
    wanted = line[0]
    for step in (1, 2):
        padded = np.pad(wanted, 2 * step, "wrap")
        wanted = sum(
            weight / 16.0 * padded[k * step : k * step + 200]
            for k, weight in enumerate((1, 4, 6, 4, 1))
        )
    found = along(line, spline(np.arange(200.0), 2), 0, -1)[0]
    assert found[10:-10] == pytest.approx(wanted[10:-10], abs=1e-12)


def test_sums_of_blocks_are_the_covariance_of_all():
    values = np.random.default_rng(6).normal(size=(3, 500)) + 300.0
    sums = Sums(3)
    for start in range(0, 500, 70):
        sums.add(values[:, start : start + 70])
    mean, covariance = sums.moments()
    assert mean == pytest.approx(values.mean(axis=1), rel=1e-12)
    assert covariance == pytest.approx(np.cov(values, bias=True), abs=1e-9)


def test_more_revisits_than_asked_for_are_left_out_the_least_alike_first(tmp_path):
    def changed(number, values):
        rng = np.random.default_rng(number)
        return values + (0.02 * rng.normal(size=values.shape) if number in (1, 3) else 0.0)

    scene = Scene(tmp_path, change=changed)
    looks = scene.run("mean", revisits_max=3).metrics["revisits"]
    assert [look["used"] for look in looks] == [True, False, True, False, True]
    assert "more than 3" in looks[1]["reason"]


def test_a_shift_of_a_revisit_that_grows_along_a_large_scene_is_followed(tmp_path, monkeypatch):
    monkeypatch.setattr("stf_engine.enhance.sample.WHOLE_SIDE", 128)
    monkeypatch.setattr("stf_engine.enhance.sample.BLOCK", 96)
    scene = Scene(tmp_path, side=768)
    scene.revisits = scene.revisits[:2]
    wanted = pixels(scene.run("mean", local_match=False).outputs["image"])
    raster = gdal.Open(scene.revisits[1], gdal.GA_Update)  # 0.2 % larger than it is
    raster.SetGeoTransform((500000.0, 10.02, 0.0, 5000000.0, 0.0, -10.0))
    raster = None
    result = scene.run("mean", "grown.tif", local_match=False)
    row, column = result.metrics["revisits"][1]["shift_px"]
    assert row == pytest.approx(0.37, abs=0.05)
    assert column == pytest.approx(-0.42 + 0.5 * 0.002 * 384, abs=0.06)
    inner = (slice(None), slice(16, -16), slice(16, -16))
    error = np.abs(pixels(result.outputs["image"]) - wanted)[inner]
    assert error.mean() < 0.0015 and error[:, :, -60:].mean() < 0.002
