"""The pre-steps: what is estimated is what was simulated, and methods get better by it."""

import json
import re

import numpy as np
import pytest
from fixtures.rasters import read_tiff
from stf_engine import jobs
from stf_engine.cells import CellGrid, Cells, cell_sums, means
from stf_engine.grid import Window
from stf_engine.presteps.adjustment import fitted
from stf_engine.presteps.footprint import SeenMeans
from stf_engine.presteps.scene import PreparedScene
from stf_engine.recipe import ImageInput, Options, Output, Recipe
from stf_engine.recipe_types import Simulation
from stf_engine.scene import ArrayScene
from stf_engine.simulate.run import simulate

D1, D2 = "20240510", "20240713"
OFF = {"registration": "off", "point_spread": "off", "adjustment": "off"}


def scene_files(folder, **given):
    simulation = Simulation(
        folder=str(folder), rows=288, columns=288, ratio=8.0, bands=3, seed=4, **given
    )
    simulate(Recipe(job="simulate", simulation=simulation))
    return folder


@pytest.fixture(scope="module")
def blurred(tmp_path_factory):
    """A coarse sensor with a wide footprint, three pixels off, with a bias."""
    return scene_files(
        tmp_path_factory.mktemp("blurred"), footprint=0.5, shift=[3.0, -2.0], bias=0.02
    )


def fused(folder, out, method="mean-change", **options):
    inputs = {
        "fine_t1": ImageInput(f"{folder}/fine_{D1}.tif"),
        "coarse_t1": ImageInput(f"{folder}/coarse_{D1}.tif"),
        "coarse_t2": ImageInput(f"{folder}/coarse_{D2}.tif"),
    }
    output = Output(str(out), overwrite=True, dtype="Float32", scale=1.0, offset=0.0)
    recipe = Recipe(inputs=inputs, method=method, output=output, options=Options(**options))
    return jobs.run(recipe)


def error(folder, out):
    truth = read_tiff(f"{folder}/fine_{D2}.tif") / 1e4
    return float(np.sqrt(np.mean((read_tiff(out) - truth) ** 2)))


def test_each_step_says_what_it_found_and_the_result_is_better(blurred, tmp_path):
    out = tmp_path / "out.tif"
    fused(blurred, out, **OFF)
    before = error(blurred, out)
    result = fused(blurred, out)
    steps = result.metrics["pre_steps"]
    assert steps["registration"]["state"] == "applied"
    assert (steps["registration"]["moved_row"], steps["registration"]["moved_column"]) == (-2, 3)
    assert steps["point_spread"]["sigma_cells"] == 0.5
    assert steps["adjustment"]["state"] == "applied"
    np.testing.assert_allclose(steps["adjustment"]["offset"], -0.02, atol=0.008)
    assert error(blurred, out) < 0.97 * before
    from osgeo import gdal

    tag = gdal.Open(str(out)).GetMetadataItem("STF_PRE_STEPS")
    assert json.loads(tag) == steps
    notes = {f.code for f in result.findings}
    assert {"shift-corrected", "point-spread-found", "sensor-adjusted"} <= notes
    assert result.metrics["nodata_pixels"] == 0  # the strip that the move laid bare is filled


def test_each_step_can_be_switched_off(blurred, tmp_path):
    for name in OFF:
        report = fused(blurred, tmp_path / "out.tif", **{name: "off"}).metrics["pre_steps"]
        states = {key: report[key]["state"] for key in OFF}
        assert states.pop(name) == "off"
        # without place or footprint the sensors agree too little to be adjusted
        assert "off" not in states.values()


@pytest.mark.parametrize("consistency", ["off", "on"])
def test_tiles_and_workers_change_nothing_behind_the_steps(blurred, tmp_path, consistency):
    out = tmp_path / "out.tif"
    given = {"method": "linear", "consistency": consistency}
    fused(blurred, out, **given, tile=1024, workers=1)
    expected = read_tiff(out)
    for tile, workers in ((96, 2),):
        fused(blurred, out, **given, tile=tile, workers=workers)
        assert np.array_equal(read_tiff(out), expected)


def test_a_pair_that_is_right_is_left_alone(tmp_path):
    folder = scene_files(tmp_path / "right")
    steps = fused(folder, tmp_path / "out.tif").metrics["pre_steps"]
    assert {steps[key]["state"] for key in OFF} <= {"not needed", "unclear"}
    assert not re.search(r"-0\.0(?!\d)", json.dumps(steps["registration"]))
    fused(folder, tmp_path / "off.tif", **OFF)
    assert np.array_equal(read_tiff(tmp_path / "out.tif"), read_tiff(tmp_path / "off.tif"))


def test_without_a_footprint_the_parts_add_up_to_the_cell_means():
    generator = np.random.default_rng(0)
    for size, origin in ((10, 3), (7, 0), (3, 1), (2, 0)):
        cells = CellGrid.covering(45, 38, size, origin, origin)
        values = generator.random((2, 45, 38)).astype(np.float32)
        valid = generator.random((45, 38)) > 0.2
        found = SeenMeans(cells, 2, 0.0)
        for window in cells.windows(20):
            found.add(window, values[(slice(None), *window.slices)], valid[window.slices])
        whole = Window(0, 0, 45, 38)
        expected = means(*cell_sums(values, valid, cells, whole), cells)
        np.testing.assert_allclose(found.cells().values, expected.values, atol=1e-6)
        np.testing.assert_allclose(found.cells().fraction, expected.fraction, atol=1e-12)


def test_a_footprint_keeps_a_constant_and_spreads_a_point():
    cells = CellGrid.covering(80, 80, 8)
    image = np.zeros((2, 80, 80), np.float32)
    image[0] = 0.3
    image[1, 40:48, 40:48] = 1.0  # one cell
    found = SeenMeans(cells, 2, 0.5)
    found.add(Window(0, 0, 80, 80), image, np.ones((80, 80), bool))
    seen = found.cells().values
    np.testing.assert_allclose(seen[0], 0.3, atol=1e-6)
    assert seen[1, 5, 5] == pytest.approx(0.64**2, abs=0.08)  # erf-like share per axis, squared
    assert seen[1].sum() == pytest.approx(1.0, abs=1e-6)
    np.testing.assert_allclose(seen[1, 5, 4], seen[1, 5, 6], atol=1e-9)


def line(gain, offset, noise=0.0, n=100):
    generator = np.random.default_rng(1)
    coarse = generator.random((1, n, 1))
    fine = gain * coarse + offset + noise * generator.standard_normal(coarse.shape)
    ones = np.ones((n, 1))
    return [(Cells(fine, ones), Cells(coarse, ones))]


def test_the_adjustment_is_the_line_that_was_made():
    found = fitted(line(1.1, -0.03, 0.01), "auto")
    assert found.gain[0] == pytest.approx(1.1, abs=0.01)
    assert found.offset[0] == pytest.approx(-0.03, abs=0.006)
    assert fitted(line(1.1, -0.03, 0.3), "auto").changes.tolist() == [False]  # r below 0.9
    weak = fitted(line(1.1, -0.03, 0.3), "linear")  # an offset: the slope would be made by noise
    assert 0.7 < weak.r[0] < 0.9 and weak.gain[0] == 1
    assert weak.offset[0] == fitted(line(1.1, -0.03, 0.3), "offset").offset[0] != 0
    asked = fitted(line(1.1, -0.03, 0.01), "linear")
    assert asked.gain[0] == pytest.approx(1.1, abs=0.01)
    assert fitted(line(1.1, -0.03), "offset").gain[0] == 1
    assert not fitted(line(3.0, 0.0), "auto").changes.any()  # no sensor differs that much
    assert not fitted(line(1.001, 0.0), "auto").changes.any()  # too small to matter


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("mode", ["auto", "linear"])
def test_few_or_equal_cells_give_no_slope_and_no_warning(mode):
    few = line(1.1, -0.03, 0.01, n=3)
    same = line(1.0, 0.0, 0.01, n=40)
    values = np.full((1, 40, 1), 0.3)
    values[0, 7] = 0.9  # the only cell that differs, and the worst residual
    fine = same[0][0].values - same[0][1].values + values
    fine[0, 7] = 5.0
    same = [(Cells(fine, same[0][0].fraction), Cells(values, same[0][1].fraction))]
    for given in (few, same):
        found = fitted(given, mode)
        assert found.gain[0] == 1
        offset = float(np.median(given[0][0].values - given[0][1].values))
        assert found.offset[0] == (offset if mode == "linear" else 0)


def test_without_a_pair_each_step_says_that_there_is_nothing_to_compare(blurred, tmp_path):
    inputs = {
        "fine_t1": ImageInput(f"{blurred}/fine_{D1}.tif"),
        "coarse_t2": ImageInput(f"{blurred}/coarse_{D2}.tif"),
    }
    recipe = Recipe(inputs=inputs, method="coarse", output=Output(str(tmp_path / "out.tif")))
    steps = jobs.run(recipe).metrics["pre_steps"]
    for name in ("registration", "point_spread", "adjustment"):
        assert steps[name]["state"] == "unknown"
        assert steps[name]["words"] == "The scene is too small, or has no pair."


def test_a_moved_scene_repeats_its_border():
    coarse = np.arange(60.0, dtype=np.float32).reshape(1, 6, 10)
    fine = np.zeros((1, 24, 40), np.float32)
    scene = ArrayScene({"fine_t1": fine, "coarse_t2": np.kron(coarse, np.ones((1, 4, 4)))}, 4)
    scene._images["coarse_t2"].valid[:3] = False
    values, valid = PreparedScene(scene, (3.0, 0.0)).read("coarse_t2", Window(-2, 0, 12, 40))
    assert not valid[:2].any() and valid[2:].all()
    assert np.array_equal(values[:, 2:5], np.repeat(values[:, 5:6], 3, axis=1))
