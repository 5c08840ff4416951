"""The job ``fuse`` on GeoTIFFs: the same pixels whatever tile and workers, masks, two pairs,
consistency, extent, and the methods against pixel-by-pixel implementations."""

import json
import sys

import numpy as np
import pytest
from conftest import ROOT
from fixtures.rasters import COARSE, FINE, cell_means, read_tiff, texture, write_scene, write_tiff
from stf_engine import jobs, registry
from stf_engine.events import Progress
from stf_engine.grid import Window, whole
from stf_engine.recipe import Extent, ImageInput, Options, Output, Recipe
from stf_engine.scene import ArrayScene
from stf_engine.tiles import read_tile

METHODS = ("coarse", "mean-change", "linear", "starfm", "fit-fc")


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    """160 x 176 pixels with a hole in fine t1, and a second pair."""
    folder = tmp_path_factory.mktemp("large")
    paths = write_scene(folder, bands=2, rows=160, columns=176)
    values = read_tiff(paths["fine_20240510"])
    values[:, 40:50, 60:75] = 0
    write_tiff(paths["fine_20240510"], values, FINE, nodata=0, scale=0.0001)
    third = texture(2, 160, 176) + 0.08
    for name, image, place in (
        ("fine_20240901", third, FINE),
        ("coarse_20240901", cell_means(third), COARSE),
    ):
        numbers = np.rint(image * 10000).astype(np.uint16)
        paths[name] = write_tiff(folder / f"{name}.tif", numbers, place, nodata=0, scale=0.0001)
    return paths


def recipe_of(paths, out, method="fit-fc", pairs=1, extent=None, **options):
    inputs = {
        "fine_t1": ImageInput(paths["fine_20240510"]),
        "coarse_t1": ImageInput(paths["coarse_20240510"]),
        "coarse_t2": ImageInput(paths["coarse_20240713"]),
    }
    if pairs == 2:
        inputs["fine_t3"] = ImageInput(paths["fine_20240901"])
        inputs["coarse_t3"] = ImageInput(paths["coarse_20240901"])
    options.setdefault("consistency", "off")
    return Recipe(
        inputs=inputs,
        method=method,
        output=Output(str(out), overwrite=True),
        extent=extent,
        options=Options(**options),
    )


def fused(paths, tmp_path, *args, **options):
    out = tmp_path / "out.tif"
    result = jobs.run(recipe_of(paths, out, *args, **options))
    return read_tiff(out), result


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("consistency", ["off", "on"])
def test_neither_tile_nor_workers_change_a_pixel(large, tmp_path, method, consistency):
    expected, _ = fused(large, tmp_path, method, tile=500, workers=1, consistency=consistency)
    for tile, workers in ((40, 1), (128, 2), (64, 2), (1024, 2)):
        found, _ = fused(
            large, tmp_path, method, tile=tile, workers=workers, consistency=consistency
        )
        assert np.array_equal(found, expected), (tile, workers)


@pytest.mark.parametrize("method", ["mean-change", "starfm", "fit-fc", "interpolate"])
def test_two_pairs_do_not_depend_on_tiles_either(large, tmp_path, method):
    expected, _ = fused(large, tmp_path, method, 2, tile=500)
    found, result = fused(large, tmp_path, method, 2, tile=48)
    assert np.array_equal(found, expected)
    one, _ = fused(large, tmp_path, "keep" if method == "interpolate" else method)
    assert not np.array_equal(found, one)
    # Where fine t1 has a hole the second pair fills it.
    if method != "starfm":
        assert result.metrics["nodata_pixels"] == 0


def test_the_hole_is_nodata_counted_with_its_reason(large, tmp_path):
    values, result = fused(large, tmp_path)
    assert (values[:, 40:50, 60:75] == 0).all()
    assert result.metrics["nodata_pixels"] == 150
    assert result.metrics["nodata_reasons"] == {"fine_t1": 150}


@pytest.mark.parametrize("method", ["mean-change", "starfm"])
def test_reasons_name_the_images_of_both_pairs(large, tmp_path, method):
    """Whether the engine combines the pairs or the method does."""
    values = read_tiff(large["fine_20240901"])
    values[:, 40:50, 70:90] = 0
    paths = {**large, "fine_20240901": write_tiff(
        tmp_path / "fine_20240901.tif", values, FINE, nodata=0, scale=0.0001
    )}  # fmt: skip
    _, result = fused(paths, tmp_path, method, 2)
    assert result.metrics["nodata_pixels"] == 10 * 5
    assert result.metrics["nodata_reasons"] == {"fine_t1": 150, "fine_t3": 200}


def test_consistency_makes_the_degraded_change_that_of_the_coarse_image(large, tmp_path):
    def error(consistency):
        values, result = fused(large, tmp_path, "linear", consistency=consistency)
        assert result.metrics["consistency"] is (consistency == "on")
        change = (values.astype(float) - read_tiff(large["fine_20240510"])) / 1e4
        wanted = (
            read_tiff(large["coarse_20240713"]).astype(float) - read_tiff(large["coarse_20240510"])
        ) / 1e4
        return np.abs(cell_means(change) - wanted)[:, 8:, 12:].mean()

    assert error("on") < 0.2 * error("off")


def test_no_change_gives_back_the_fine_image(large, tmp_path):
    for method in ("mean-change", "linear", "starfm", "fit-fc"):
        recipe = recipe_of(large, tmp_path / "same.tif", method, consistency="on")
        recipe.inputs["coarse_t2"] = ImageInput(large["coarse_20240510"])
        jobs.run(recipe)
        assert np.array_equal(read_tiff(tmp_path / "same.tif"), read_tiff(large["fine_20240510"]))


def test_an_extent_is_the_cut_of_the_whole(large, tmp_path):
    expected, _ = fused(large, tmp_path, "starfm", statistics="image")
    window = Extent(window=[16, 24, 96, 80])
    found, _ = fused(large, tmp_path, "starfm", extent=window, statistics="image")
    # Window 31 sees 15 pixels, the interpolation of the coarse images two cells of 8.
    inner = (slice(None), slice(24 + 31, 24 + 80 - 31), slice(16 + 31, 16 + 96 - 31))
    assert found.shape == (2, 80, 96)
    assert np.array_equal(found[:, 31:-31, 31:-31], expected[inner])


def test_bounds_in_another_crs_and_outside(large, tmp_path):
    bounds = [500000.0 + 16 * 30, 5200000.0 - 100 * 30, 500000.0 + 90 * 30, 5200000.0 - 20 * 30]
    found, _ = fused(large, tmp_path, "keep", extent=Extent(bounds=bounds))
    assert np.array_equal(found, read_tiff(large["fine_20240510"])[:, 20:100, 16:90])


def test_metadata_and_grid_of_the_result(large, tmp_path):
    from osgeo import gdal

    fused(large, tmp_path, "fit-fc")
    out, fine = gdal.Open(str(tmp_path / "out.tif")), gdal.Open(large["fine_20240510"])
    assert out.GetGeoTransform() == fine.GetGeoTransform()
    assert out.GetProjection() == fine.GetProjection()
    assert out.GetRasterBand(1).GetScale() == 0.0001
    assert out.GetRasterBand(1).GetNoDataValue() == 0
    tags = out.GetMetadata()
    assert tags["ACQUISITION_DATE"] == "2024-07-13" and tags["STF_METHOD"] == "fit-fc"
    assert json.loads(tags["STF_PARAMETERS"])["window"] == 31
    assert json.loads(tags["STF_INPUTS"])["fine_t1"]["date"] == "2024-05-10"


def test_cog_and_uncertainty(large, tmp_path):
    from osgeo import gdal

    recipe = recipe_of(large, tmp_path / "cog.tif", "starfm")
    recipe.parameters = {"uncertainty": True}
    recipe.output.cog = True
    recipe.output.uncertainty = str(tmp_path / "uncertainty.tif")
    result = jobs.run(recipe)
    assert set(result.outputs) == {"image", "uncertainty"}
    layout = gdal.Open(str(tmp_path / "cog.tif")).GetMetadata("IMAGE_STRUCTURE")["LAYOUT"]
    assert layout == "COG"
    spread = read_tiff(tmp_path / "uncertainty.tif")
    assert np.nanmin(spread) >= 0 and np.isnan(spread[:, 40:50, 60:75]).all()


@pytest.fixture(scope="module")
def arrays():
    fine = texture(2, 40, 48, seed=3)
    first, second = cell_means(fine), cell_means(fine * 1.2 + 0.02)
    images = {"fine_t1": fine, "coarse_t1": first, "coarse_t2": second}
    return ArrayScene(images, quantity="reflectance")


def _tile(scene, method):
    context = method.prepare(scene, Progress())
    margin = method.margin(scene)
    tile = read_tile(scene, ("fine_t1", "coarse_t1", "coarse_t2"), scene.window, margin, Progress())
    return method.predict(tile, context).values[0]


def test_starfm_equals_the_pixel_by_pixel_form(arrays):
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import perpixel

    images = [arrays.read(r, whole(40, 48))[0] for r in ("fine_t1", "coarse_t1", "coarse_t2")]
    sigma = arrays.statistics("fine_t1").std
    expected = perpixel.starfm(*images, sigma, 0.0001, window=11)
    found = _tile(arrays, registry.create("starfm", window=11))
    assert np.abs(found - expected).max() < 1e-5


def test_fit_fc_filter_equals_the_pixel_by_pixel_form(arrays):
    sys.path.insert(0, str(ROOT / "benchmarks"))
    import perpixel

    method = registry.create("fit-fc", window=11)
    context = method.prepare(arrays, Progress())
    fine = arrays.read("fine_t1", whole(40, 48))[0]
    from stf_engine.cells import upsample

    lines = upsample(context.lines, arrays.cells, Window(0, 0, 40, 48), "nearest")
    residual = upsample(context.residual, arrays.cells, Window(0, 0, 40, 48), "cubic")
    change = lines[:2] * fine + lines[2:] + residual - fine
    sigma = arrays.statistics("fine_t1").std
    expected = perpixel.fit_fc_filter(fine, change, sigma, window=11)
    assert np.abs(_tile(arrays, method) - expected).max() < 1e-5
