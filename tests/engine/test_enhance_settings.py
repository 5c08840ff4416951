"""Settings of the job enhance that say which revisits count and where pan lies, and residuals."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal
from stf_engine.enhance.registration import shift_of
from stf_engine.enhance.screen import cloudy
from stf_engine.errors import OptionValue
from test_enhance import SHIFTS, Scene, cloud, pixels

gdal.UseExceptions()


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return Scene(tmp_path_factory.mktemp("settings"), side=128)


def test_shifts_of_small_revisits_are_not_too_small(tmp_path):
    """48 pixels squared: what one pass leaves, the next ones find."""
    small = Scene(tmp_path, side=96)
    looks = small.run("bicubic").metrics["revisits"]
    found = np.array([look["shift_px"] for look in looks])
    assert np.abs(found - SHIFTS).max() <= 0.03


def test_a_smooth_image_under_a_window_pulls_one_measurement_to_zero():
    y = np.arange(48.0)
    waves = sum(np.sin(2 * np.pi * y / length + length) for length in (7.0, 11.0, 17.0))
    moved = sum(np.sin(2 * np.pi * (y - 1) / length + length) for length in (7.0, 11.0, 17.0))
    one, other = moved[:, None] * waves, waves[:, None] * waves
    found = shift_of(one, other, np.ones(one.shape, bool), 4.0)
    assert 0.5 < found.row < 0.97


def test_a_bright_roof_is_no_cloud_and_a_patch_is():
    difference = np.zeros((40, 40), np.float32)
    difference[10, 10] = 0.3
    difference[20:30, 20:30] = 0.12
    difference[19, 24] = 0.12  # the edge of the cloud
    found = cloudy(difference, np.ones(difference.shape, bool), 0.1, (1.0, 1.0))
    assert not found[10, 10] and found[20:30, 20:30].all() and found[19, 24]
    assert np.count_nonzero(found) == 101


def test_alignment_of_pan_by_hand_is_believed(tmp_path):
    scene = Scene(tmp_path, ratio=4.0)
    straight = scene.run("gsa", "straight.tif", pan=True, align="off")
    raster = gdal.Open(scene.pan, gdal.GA_Update)  # its content now lies 0.5 revisit pixels right
    raster.SetGeoTransform((500010.0, 5.0, 0.0, 5000000.0, 0.0, -5.0))
    raster = None
    told = scene.run("gsa", "told.tif", pan=True, align="0,0.5")
    assert told.metrics["pan"]["shift_px"] == [0.0, 0.5]
    assert [f.code for f in told.findings if f.code == "pan-shifted"] == []
    wanted = pixels(straight.outputs["image"])[:, 12:-12, 12:-12]
    found = pixels(told.outputs["image"])[:, 12:-12, 12:-12]
    assert np.abs(found - wanted).max() < 1e-5
    with pytest.raises(OptionValue) as refused:
        scene.run("gsa", "no.tif", pan=True, align="1,2,3")
    assert "two numbers" in str(refused.value.cause) and not (tmp_path / "no.tif").exists()


@pytest.mark.parametrize(
    ("settings", "words"),
    [({"min_corr": 0.999}, "correlation"), ({"min_valid": 0.9}, "70 % of it is valid")],
)
def test_the_limits_of_a_revisit_are_settings(tmp_path, settings, words):
    def change(number, values):
        if number == 2:
            values[:, : round(0.3 * values.shape[1])] = -9999.0
        return values

    scene = Scene(tmp_path, side=128, change=change)
    assert all(look["used"] for look in scene.run("mean").metrics["revisits"])
    look = scene.run("mean", **settings).metrics["revisits"][2]
    assert not look["used"] and words in look["reason"]


def test_without_matching_the_numbers_stay(tmp_path):
    scene = Scene(tmp_path, side=128, change=lambda n, v: v + 0.02 * (n > 0), noise=0.0)
    matched = pixels(scene.run("mean", local_match=False).outputs["image"])
    plain = scene.run("mean", "plain.tif", local_match=False, radiometry="none")
    away = pixels(plain.outputs["image"]) - matched
    assert np.abs(away[:, 10:-10, 10:-10] - 0.016).max() < 0.002  # four of five are 0.02 brighter


def test_residuals_say_how_far_the_result_is_from_each_revisit(tmp_path):
    scene = Scene(tmp_path, side=160, noise=0.01)
    scene.revisits.append(scene.revisits[-1])
    noisy = gdal.Open(scene.revisits[1], gdal.GA_Update)
    values = noisy.ReadAsArray()
    noisy.WriteArray(values + 0.03 * np.random.default_rng(1).normal(size=values.shape))
    noisy = None
    settings = {"local_match": False, "radiometry": "none", "tau": 0.05}
    looks = scene.run("weighted", leave_one_out=True, **settings).metrics["revisits"]
    left = np.array([look["residual_rmse"] for look in looks])
    others = np.array([look["left_out_rmse"] for look in looks])
    assert 0.025 < left[1] < 0.04 and left[1] == left.max()
    assert (others >= left).all()  # an image explains itself better than the others do
    assert (np.delete(left, 1) < 0.02).all()
    sharper = scene.run("ibp", local_match=False).metrics["revisits"]
    assert "left_out_rmse" not in sharper[0]
    plain = scene.run("median", local_match=False).metrics["revisits"]
    assert sharper[0]["residual_rmse"] < plain[0]["residual_rmse"]
    assert "residual_rmse" in scene.run("gsa", "sharp.tif", pan=True).metrics["revisits"][0]


def test_the_largest_residual_is_a_setting(tmp_path):
    """Nothing counts: the median stays. Everything counts: plain back-projection."""
    scene = Scene(tmp_path, side=96)
    middle = pixels(scene.run("median").outputs["image"])
    nothing = pixels(scene.run("ibp-robust", clip=1e-6).outputs["image"])
    assert 0 < np.abs(nothing - middle).max() <= 5e-6 + 1e-7  # five iterations
    everything = pixels(scene.run("ibp-robust", clip=1.0).outputs["image"])
    assert np.array_equal(everything, pixels(scene.run("ibp").outputs["image"]))
    automatic = pixels(scene.run("ibp-robust").outputs["image"])
    assert not np.array_equal(automatic, everything) and not np.array_equal(automatic, nothing)
    with pytest.raises(OptionValue):
        scene.run("ibp-robust", clip=0.0)


def test_single_pixels_of_change_are_levelled_and_clouds_are_not(tmp_path):
    shining = False

    def change(number, values):
        if shining and number == 1:
            values[:, 31, 31] += 0.4  # a roof
        return cloud(number, values)

    sums = []
    for shining in (False, True):
        scene = Scene(tmp_path, change=change, noise=0.0)
        found = pixels(scene.run("mean").outputs["image"])
        tiled = scene.run("mean", "tiled.tif", tile=40).outputs["image"]
        assert np.array_equal(found, pixels(tiled))
        apart = pixels(scene.run("mean", "apart.tif", local_match=False).outputs["image"])
        sums.append([x[:, 30:100, 30:100].sum() for x in (found, apart)])
        inside = (slice(None), slice(30, 90), slice(50, 140))
        assert np.abs(found - scene.truth)[inside].max() < 0.2  # nothing of the cloud
    levelled, kept = np.array(sums[1]) - np.array(sums[0])
    assert kept > 0.5 and abs(levelled) < 0.2 * kept
