"""The simulator: same seed same scene, blocks do not matter, sensors differ as asked."""

import os

import numpy as np
import pytest
from stf_engine.errors import OptionValue
from stf_engine.grid import Window
from stf_engine.recipe import Recipe
from stf_engine.recipe_types import Simulation
from stf_engine.simulate.run import make, simulate
from stf_engine.simulate.sensors import Plane, area_means, blur

D1, D2 = "2024-05-10", "2024-07-13"


def small(**given):
    return Simulation(**{"rows": 96, "columns": 80, "ratio": 16.0, "bands": 4, **given})


def test_same_seed_same_scene_other_seed_another():
    one, again, other = make(small()), make(small()), make(small(seed=2))
    assert np.array_equal(one[0][D1], again[0][D1])
    assert np.array_equal(one[1][D2], again[1][D2])
    assert not np.array_equal(one[0][D1], other[0][D1])


def test_blocks_do_not_matter():
    plane = Plane(small(rows=400, columns=400, cloud_share=0.2))
    values, valid = plane.fine_measured(D2, Window(0, 0, 400, 400))
    part, part_valid = plane.fine_measured(D2, Window(123, 45, 60, 70))
    assert np.array_equal(part, values[:, 123:183, 45:115])
    assert np.array_equal(part_valid, valid[123:183, 45:115])
    whole, _ = plane.coarse_rows(D2, 0, 25)
    strip, _ = plane.coarse_rows(D2, 7, 3)
    np.testing.assert_allclose(strip, whole[:, 7:10], rtol=0, atol=1e-6)


def test_coarse_is_the_mean_of_the_fine_scene():
    plane = Plane(small())
    fine = plane.fine(D1, Window(0, 0, 96, 80))
    coarse, valid = plane.coarse_rows(D1, 0, 6)
    expected = fine.reshape(4, 6, 16, 5, 16).mean(axis=(2, 4))
    assert coarse.shape == (4, 6, 5) and valid.all()
    np.testing.assert_allclose(coarse, expected, atol=1e-6)


def test_ratio_need_not_be_whole():
    plane = Plane(small(ratio=7.5))
    assert plane.coarse_shape == (13, 11)
    fine = plane.fine(D1, Window(0, 0, 16, 16))
    coarse, _ = plane.coarse_rows(D1, 0, 1)
    weights = np.r_[np.ones(7), 0.5]
    expected = np.einsum("byx,y,x->b", fine[:, :8, :8], weights, weights) / 7.5**2
    np.testing.assert_allclose(coarse[:, 0, 0], expected, atol=1e-6)


def test_bias_noise_shift_footprint():
    plain = make(small())[1][D1]
    biased = make(small(bias=0.02))[1][D1]
    np.testing.assert_allclose(biased - plain, 0.02, atol=1e-6)
    noisy = make(small(noise=0.01, rows=480, columns=480))[1][D1]
    clean = make(small(rows=480, columns=480))[1][D1]
    assert np.std(noisy - clean) == pytest.approx(0.01, rel=0.15)
    # a shift of one coarse pixel to the right shows the next cell
    shifted = make(small(shift=[16.0, 0.0]))[1][D1]
    np.testing.assert_allclose(shifted[:, :, :-1], plain[:, :, 1:], atol=1e-6)
    wide = make(small(footprint=0.7))[1][D1]
    assert wide.std(axis=(1, 2)).max() < plain.std(axis=(1, 2)).max()


def test_blur_keeps_a_constant_and_area_means_too():
    constant = np.full((1, 40, 40), 3.0)
    np.testing.assert_allclose(blur(constant, 2.5), 3.0)
    edges = np.array([0.25, 7.5, 19.125])
    np.testing.assert_allclose(area_means(constant, edges, edges), 3.0)


def test_changes_happen_between_the_dates_only():
    with_change, without = Plane(small(rows=300, columns=300)), Plane(small(changes=[]))
    window = Window(0, 0, 300, 300)
    assert np.array_equal(with_change.fine(D1, window), without.fine(D1, window))
    changed = (with_change.fine(D2, window) != without.fine(D2, window)).any(axis=0)
    assert 0.01 < changed.mean() < 0.4


def test_clouds_cover_the_share():
    fine, _ = make(small(rows=300, columns=300, cloud_share=0.3))
    assert np.isnan(fine[D1][0]).mean() == pytest.approx(0.3, abs=0.03)


def test_character_of_the_default_scene():
    """Vegetation reflects in NIR, values are reflectances, and the land really changes."""
    fine, _ = make(Simulation())
    before, after = fine[D1], fine[D2]
    assert before.min() >= 0 and max(before.max(), after.max()) < 0.8
    ndvi = (before[3] - before[2]) / (before[3] + before[2])
    assert 0.2 < ndvi.mean() < 0.8 and ndvi.std() > 0.15
    correlation = np.corrcoef(before[3].ravel(), after[3].ravel())[0, 1]
    assert 0.1 < correlation < 0.8


@pytest.mark.parametrize("bands", [1, 3, 4, 6])
def test_files(tmp_path, bands):
    from osgeo import gdal

    folder = str(tmp_path / "scene")
    recipe = Recipe(job="simulate", simulation=small(folder=folder, bands=bands))
    result = simulate(recipe)
    assert sorted(os.listdir(folder)) == [
        "coarse_20240510.tif",
        "coarse_20240713.tif",
        "fine_20240510.tif",
        "fine_20240713.tif",
    ]
    dataset = gdal.Open(result.outputs[f"fine_{D1}"])
    band = dataset.GetRasterBand(1)
    assert dataset.RasterCount == bands and band.DataType == gdal.GDT_UInt16
    assert band.GetScale() == pytest.approx(1e-4) and band.GetNoDataValue() == 0
    expected = make(small(bands=bands))[0][D1][0]
    assert np.abs(band.ReadAsArray() * 1e-4 - expected).max() < 0.51e-4
    coarse = gdal.Open(result.outputs[f"coarse_{D2}"])
    assert coarse.GetGeoTransform()[1] == pytest.approx(480.0)
    assert (coarse.RasterXSize, coarse.RasterYSize) == (5, 6)


def test_coarse_in_another_system(tmp_path):
    from osgeo import gdal, osr

    simulation = small(folder=str(tmp_path), coarse_crs="EPSG:4326", dtype="Float32")
    result = simulate(Recipe(job="simulate", simulation=simulation))
    coarse = gdal.Open(result.outputs[f"coarse_{D1}"])
    reference = osr.SpatialReference()
    reference.ImportFromWkt(coarse.GetProjection())
    assert reference.IsGeographic()
    assert not [name for name in os.listdir(tmp_path) if not name.endswith(".tif")]


@pytest.mark.parametrize(
    "wrong",
    [
        {"bands": 2},
        {"rows": 0},
        {"ratio": 0.5},
        {"dates": ["2024-13-01"]},
        {"cloud_share": 0.95},
        {"changes": ["war"]},
        {"shift": [1.0]},
    ],
)
def test_wrong_values_name_themselves(wrong):
    with pytest.raises(OptionValue, match=next(iter(wrong))):
        make(small(**wrong))
