"""The job enhance on small scenes made here, whose sharp truth is known."""

from __future__ import annotations

import numpy as np
import pytest
from osgeo import gdal, osr
from stf_engine import jobs
from stf_engine.enhance.methods import SPECS
from stf_engine.enhance.mtf import gains_of
from stf_engine.enhance.operators import apply, gaussian, sigma_of_gain
from stf_engine.enhance.registration import shift_of
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe

gdal.UseExceptions()

FINE_M = 5.0
GAIN = 0.3
SHIFTS = [(0.0, 0.0), (0.37, -0.42), (-0.25, 0.5), (0.61, 0.2), (-0.55, -0.3)]
"""Of the revisits in coarse pixels: what the reference has at x they have at x + shift."""

MERGING = [spec.name for spec in SPECS if "pan" not in spec.inputs and spec.name != "bicubic"]
SHARPENING = [spec.name for spec in SPECS if "pan" in spec.inputs]


def land(rows: int, columns: int, seed: int = 3) -> np.ndarray:
    """Reflectance of three bands and their pan, (4, rows, columns): fields and texture."""
    rng = np.random.default_rng(seed)

    def noise(power: float) -> np.ndarray:
        y, x = np.fft.fftfreq(rows)[:, None], np.fft.rfftfreq(columns)
        size = 1.0 / (0.01 + np.hypot(y, x)) ** power
        plane = np.fft.irfft2(
            np.fft.rfft2(rng.normal(size=(rows, columns))) * size, (rows, columns)
        )
        return np.asarray(plane / plane.std())

    fields = np.floor(2.0 * noise(1.8)) / 2.0
    common = 0.04 * fields + 0.015 * noise(1.0)
    bands = [0.25 + gain * common + 0.01 * noise(1.6) for gain in (0.8, 1.0, 1.2)]
    pan = 0.2 * bands[0] + 0.5 * bands[1] + 0.3 * bands[2]
    return np.stack([*bands, pan]).astype(np.float64)


def seen(truth: np.ndarray, ratio: float, shift: tuple[float, float], border: int) -> np.ndarray:
    """What the blurred sensor shows of a truth that is larger by ``border`` on every side."""
    inner = [n - 2 * border for n in truth.shape[-2:]]
    centres = [
        (np.arange(int(n / ratio + 1e-6)) - s + 0.5) * ratio - 0.5 + border
        for n, s in zip(inner, shift)
    ]
    sigma = sigma_of_gain(GAIN, ratio)
    return apply(truth, gaussian(centres[0], sigma), gaussian(centres[1], sigma), (0, 0))


def write(path, values: np.ndarray, pixel: float, **options) -> str:
    values = values if values.ndim == 3 else values[None]
    driver = gdal.GetDriverByName("GTiff")
    out = driver.Create(str(path), values.shape[2], values.shape[1], len(values), gdal.GDT_Float32)
    out.SetGeoTransform((500000.0, pixel, 0.0, 5000000.0, 0.0, -pixel))
    system = osr.SpatialReference()
    system.ImportFromEPSG(32633)
    out.SetProjection(system.ExportToWkt())
    names = ("blue", "green", "red") if len(values) == 3 else ("pan",)
    for number, plane in enumerate(values):
        out.GetRasterBand(number + 1).SetDescription(names[number])
        out.GetRasterBand(number + 1).SetNoDataValue(options.get("nodata", -9999.0))
        out.GetRasterBand(number + 1).WriteArray(plane.astype(np.float32))
    out = None
    return str(path)


def pixels(path: str) -> np.ndarray:
    return np.asarray(gdal.Open(path).ReadAsArray(), np.float64)


class Scene:
    """Revisits and pan in a folder, with their truth."""

    BORDER = 40

    def __init__(self, folder, ratio=2.0, side=192, change=None, noise=0.002) -> None:
        rng = np.random.default_rng(5)
        whole = land(side + 2 * self.BORDER, side + 2 * self.BORDER)
        b = self.BORDER
        self.ratio, self.folder = ratio, folder
        self.revisits = []
        for number, shift in enumerate(SHIFTS):
            values = seen(whole[:3], ratio, shift, b)
            values = values + rng.normal(size=values.shape) * noise
            if change is not None:
                values = change(number, values)
            name = f"look_2024060{number + 1}.tif"
            self.revisits.append(write(folder / name, values, FINE_M * ratio))
        count = int(side / ratio + 1e-6)
        self.side = int(count * ratio + 1e-6)
        self.truth = whole[:3, b : b + self.side, b : b + self.side]
        pan = whole[3:, b : b + side, b : b + side]
        self.pan = write(folder / "pan.tif", pan, FINE_M)

    def run(
        self, method: str, name: str = "out.tif", pan=False, tile=None, progress=None, **parameters
    ):
        recipe = Recipe(
            job="enhance",
            method=method,
            parameters=parameters,
            enhancement=Enhancement(
                [ImageInput(path) for path in self.revisits],
                ImageInput(self.pan) if pan else None,
                ratio=None if pan else self.ratio,
            ),
            output=Output(str(self.folder / name), overwrite=True),
        )
        recipe.options.tile = tile
        return jobs.run(recipe, progress)

    def psnr(self, path: str, border: int = 12) -> float:
        found = pixels(path)[:, border : self.side - border, border : self.side - border]
        error = found - self.truth[:, border:-border, border:-border]
        return float(-10.0 * np.log10(np.mean(error**2)))


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("enhance"))


@pytest.fixture(scope="module")
def noisy(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("noisy"), noise=0.015)


@pytest.fixture(scope="module")
def plain(scene) -> float:
    """Quality of the reference, interpolated."""
    return scene.psnr(scene.run("bicubic", "plain.tif").outputs["image"])


# --- registration ----------------------------------------------------------------------------


@pytest.mark.parametrize("shift", [(0.37, -0.62), (-1.2, 2.4)])
@pytest.mark.parametrize(("masked", "allowed"), [(False, 0.03), (True, 0.06)])
def test_a_shift_is_found_to_a_small_part_of_a_pixel(shift, masked, allowed):
    whole = land(400, 400)[0]
    one, other = seen(whole, 3.3, shift, 40), seen(whole, 3.3, (0.0, 0.0), 40)
    valid = np.ones(one.shape, bool)
    if masked:
        valid[10:50, 20:60] = False
        one = np.where(valid, one, 9.0)
    found = shift_of(one, other, valid, 4.0)
    assert abs(found.row - shift[0]) <= allowed and abs(found.column - shift[1]) <= allowed
    assert found.confidence > 0.5


def test_the_shifts_of_the_revisits_are_told(scene):
    metrics = scene.run("median").metrics
    assert metrics["reference"] == "look_20240601.tif"
    for (row, column), look in zip(SHIFTS, metrics["revisits"]):
        assert look["used"] and look["shift_px"] == pytest.approx([row, column], abs=0.04)
        assert look["date"].startswith("2024-06-0")


# --- quality ---------------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["ibp", "ibp-robust", "btv"])
def test_back_projection_beats_the_plain_revisit(scene, plain, method):
    assert scene.psnr(scene.run(method, local_match=False).outputs["image"]) > plain + 1.5


@pytest.mark.parametrize("method", ["mean", "median", "weighted", "shift-and-add"])
def test_noise_goes_where_revisits_are_averaged(noisy, method):
    plain = noisy.psnr(noisy.run("bicubic", "plain.tif").outputs["image"])
    settings = {"tau": 0.03} if method == "weighted" else {}
    found = noisy.psnr(noisy.run(method, local_match=False, **settings).outputs["image"])
    assert found > plain + 1.0


@pytest.fixture(scope="module")
def sharp(tmp_path_factory) -> Scene:
    return Scene(tmp_path_factory.mktemp("pan"), ratio=4.0)


@pytest.mark.parametrize("method", SHARPENING)
def test_pan_beats_the_plain_one(sharp, method):
    plain = sharp.psnr(sharp.run("bicubic", "plain.tif").outputs["image"])
    result = sharp.run(method, pan=True)
    found = sharp.psnr(result.outputs["image"])
    assert found > plain + 4.0
    assert result.metrics["pan"]["r_squared"] > 0.9
    assert result.metrics["pan"]["limited_share"] == result.metrics["pan"]["negative_share"] == 0
    tags = gdal.Open(result.outputs["image"]).GetMetadata()
    assert tags["STF_METHOD"] == method and "pan.tif" in tags["STF_INPUTS"]


def test_a_shifted_pan_is_put_right(tmp_path):
    scene = Scene(tmp_path, ratio=4.0)
    straight = scene.run("gsa", pan=True)
    raster = gdal.Open(scene.pan, gdal.GA_Update)  # its content now lies 0.5 revisit pixels right
    raster.SetGeoTransform((500010.0, FINE_M, 0.0, 5000000.0, 0.0, -FINE_M))
    raster = None
    wanted = pixels(straight.outputs["image"])[:, 12:-12, 12:-12]
    result = scene.run("gsa", "moved.tif", pan=True)
    assert result.metrics["pan"]["shift_px"] == pytest.approx([0.0, 0.5], abs=0.05)
    assert [f.role for f in result.findings if f.code == "pan-shifted"] == ["pan"]
    mended = np.abs(pixels(result.outputs["image"])[:, 12:-12, 12:-12] - wanted).mean()
    left = scene.run("gsa", "left.tif", pan=True, align=False)
    wrong = np.abs(pixels(left.outputs["image"])[:, 12:-12, 12:-12] - wanted).mean()
    assert mended < 0.2 * wrong


def test_the_sharpness_of_a_sensor_is_looked_up(tmp_path, scene):
    path = write(tmp_path / "S2A_20240601.tif", np.full((3, 8, 8), 0.2), 10.0)
    gains = gains_of(RasterImage.open(ImageInput(path)))
    assert gains.sensor == "Sentinel-2" and gains.bands == (0.26, 0.28, 0.24)
    unknown = gains_of(RasterImage.open(ImageInput(scene.revisits[0])))
    assert unknown.sensor == "" and unknown.bands == (0.3, 0.3, 0.3)
    assert [f.code for f in scene.run("ibp").findings] == ["mtf-assumed"]


def test_revisits_may_have_grids_and_systems_of_their_own(tmp_path):
    scene = Scene(tmp_path)
    raster = gdal.Open(scene.revisits[1], gdal.GA_Update)  # the same content, said to lie elsewhere
    raster.SetGeoTransform((500004.0, 10.0, 0.0, 4999997.0, 0.0, -10.0))
    raster = None
    warped = str(tmp_path / "warped_20240605.tif")
    gdal.Warp(warped, scene.revisits[4], dstSRS="EPSG:32632", resampleAlg="cubic")
    scene.revisits[4] = warped
    result = scene.run("median")
    looks = result.metrics["revisits"]
    moved = [SHIFTS[1][0] + 0.3, SHIFTS[1][1] + 0.4]  # what the georeference says wrong as well
    assert looks[1]["shift_px"] == pytest.approx(moved, abs=0.08)
    assert looks[4]["used"] and looks[4]["shift_px"] == pytest.approx(SHIFTS[4], abs=0.1)
    assert scene.psnr(result.outputs["image"]) > 37.0


def test_super_resolution_and_sharpening_together(sharp):
    coarse = sharp.psnr(sharp.run("gsa", pan=True, merge="median").outputs["image"])
    fine = sharp.run("gsa", "fine.tif", pan=True, merge="ibp", merge_on="fine", local_match=False)
    assert sharp.psnr(fine.outputs["image"]) > coarse


# --- invariants ------------------------------------------------------------------------------


@pytest.mark.parametrize("method", MERGING)
def test_tiles_change_nothing(scene, method):
    whole = pixels(scene.run(method, "whole.tif").outputs["image"])
    tiled = pixels(scene.run(method, "tiled.tif", tile=50).outputs["image"])
    assert np.array_equal(whole, tiled)


@pytest.mark.parametrize("method", SHARPENING)
def test_tiles_change_nothing_with_pan(sharp, method):
    whole = pixels(sharp.run(method, "whole.tif", pan=True, consistency=1).outputs["image"])
    tiled = sharp.run(method, "tiled.tif", pan=True, consistency=1, tile=70)
    assert np.array_equal(whole, pixels(tiled.outputs["image"]))


@pytest.mark.parametrize("ratio", [1.65, 3.125])
def test_a_ratio_need_not_be_whole(tmp_path, ratio):
    scene = Scene(tmp_path, ratio=ratio)
    result = scene.run("ibp", local_match=False)
    raster = gdal.Open(result.outputs["image"])
    assert raster.RasterXSize == raster.RasterYSize == scene.side
    assert raster.GetGeoTransform()[1] == pytest.approx(FINE_M)
    plain = scene.psnr(scene.run("bicubic", "plain.tif").outputs["image"])
    assert scene.psnr(result.outputs["image"]) > plain + 0.5


def test_a_ratio_to_pan_need_not_be_whole(tmp_path):
    scene = Scene(tmp_path, ratio=3.125, side=200)
    result = scene.run("mtf-glp-cbd", pan=True)
    plain = scene.psnr(scene.run("bicubic", "plain.tif").outputs["image"])
    assert max(map(abs, result.metrics["pan"]["shift_px"])) < 0.1
    assert scene.psnr(result.outputs["image"]) > plain + 4.0


def cloud(number: int, values: np.ndarray) -> np.ndarray:
    if number == 2:
        values = values.copy()
        values[:, 12:48, 20:72] += 0.4
    return values


def test_a_cloudy_revisit_is_named_and_does_no_harm(tmp_path):
    scene = Scene(tmp_path, change=cloud)
    result = scene.run("mean", local_match=False)
    named = [f for f in result.findings if f.code == "revisit-cloudy"]
    assert [f.role for f in named] == ["revisit_3"] and "look_20240603" in named[0].message
    assert result.metrics["revisits"][2]["cloudy_share"] == pytest.approx(
        36 * 52 / 96**2, abs=0.005
    )
    plain = scene.psnr(scene.run("bicubic", "plain.tif").outputs["image"])
    assert scene.psnr(result.outputs["image"]) > plain - 0.2


def test_a_cloudy_first_revisit_is_not_the_reference(tmp_path):
    scene = Scene(tmp_path, change=lambda n, v: cloud(2 if n == 0 else 0, v))
    assert scene.run("bicubic").metrics["reference"] != "look_20240601.tif"


def test_a_revisit_of_another_place_is_left_out(tmp_path):
    other = land(96, 96, seed=77)[:3]
    scene = Scene(tmp_path, change=lambda n, v: other if n == 3 else v)
    result = scene.run("weighted")
    look = result.metrics["revisits"][3]
    assert not look["used"] and look["reason"]
    assert [f.role for f in result.findings if f.code == "revisit-left-out"] == ["revisit_4"]


def stripe(number: int, values: np.ndarray) -> np.ndarray:
    values = values.copy()
    values[:, 20:26] = -9999.0
    return values


@pytest.mark.parametrize("method", [*MERGING, "gsa"])
def test_nodata_stays_nodata_and_does_not_leak(tmp_path, method):
    scene = Scene(tmp_path, change=stripe)
    pan = method == "gsa"
    found = pixels(scene.run(method, pan=pan).outputs["image"])
    middle = found[:, 44:48]
    assert np.all(middle == -9999.0)
    away = np.r_[10:36, 56:180]
    assert np.all(found[:, away, 10:-10] > 0.0)
    error = found[:, away, 10:-10] - scene.truth[:, away, 10:-10]
    assert np.abs(error).max() < 0.25


def test_a_constant_scene_stays_constant(tmp_path):
    scene = Scene(tmp_path, change=lambda n, v: np.full_like(v, 0.3))
    for method in MERGING:
        assert pixels(scene.run(method).outputs["image"]) == pytest.approx(0.3, abs=1e-5)


@pytest.mark.parametrize("method", SHARPENING)
def test_a_constant_scene_stays_constant_with_pan(tmp_path, method):
    scene = Scene(tmp_path, ratio=4.0, side=96, change=lambda n, v: np.full_like(v, 0.3))
    write(tmp_path / "pan.tif", np.full((1, 96, 96), 0.4), FINE_M)
    assert pixels(scene.run(method, pan=True).outputs["image"]) == pytest.approx(0.3, abs=1e-5)


def test_one_revisit_is_enough(tmp_path):
    scene = Scene(tmp_path)
    plain = pixels(scene.run("bicubic", "plain.tif").outputs["image"])
    scene.revisits = scene.revisits[:1]
    assert np.array_equal(pixels(scene.run("weighted").outputs["image"]), plain)
