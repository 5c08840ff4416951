"""Gaps filled over time, and all dates in one cube."""

import numpy as np
import pytest
from conftest import leftovers
from fixtures.rasters import COARSE, FINE, read_tiff, write_tiff
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import OptionValue, OutputExists
from stf_engine.raster.cube import variable_names
from stf_engine.recipe import ImageInput, Output, Recipe, Series
from stf_engine.series.gaps import fill_in_time

DATES = ["2024-06-01", "2024-06-11", "2024-06-21", "2024-07-01", "2024-07-11"]
HOLE = (slice(8, 24), slice(8, 24))
"""Where the coarse image of the middle date has no data, in fine pixels."""


def season(folder, bands=2):
    """Uniform images whose value rises by 0.02 each date; fine at the first and last date."""
    for number, date in enumerate(DATES):
        day = date.replace("-", "")
        level = 1000 + 200 * number
        if date in (DATES[0], DATES[-1]):
            fine = np.full((bands, 40, 48), level, np.uint16)
            write_tiff(
                folder / f"fine_{day}.tif", fine, FINE, nodata=0, scale=1e-4,
                band_names=["red", "nir"][:bands],
            )  # fmt: skip
        coarse = np.full((bands, 5, 6), level, np.uint16)
        if number == 2:
            coarse[:, 1:3, 1:3] = 0
        write_tiff(folder / f"coarse_{day}.tif", coarse, COARSE, nodata=0, scale=1e-4)


def recipe_of(folder, out, **more):
    def images(side):
        return [ImageInput(str(path)) for path in sorted(folder.glob(f"{side}_*.tif"))]

    wanted = Series(images("fine"), images("coarse"), str(out), pairs=DATES[0])
    for name, value in more.items():
        setattr(wanted, name, value)
    recipe = Recipe(job="series", method="mean-change", series=wanted, output=Output())
    recipe.options.consistency = "off"
    return recipe


def test_a_gap_is_filled_between_the_nearest_dates():
    values = np.array([1.0, 0, 0, 4.0, 9.0], np.float32)[:, None, None, None]
    valid = np.array([True, False, False, True, True])[:, None, None]
    days = np.array([0, 10, 20, 30, 40])
    made, filled = fill_in_time(values, valid, days, 30)
    assert made.ravel().tolist() == [1, 2, 3, 4, 9]
    assert filled.ravel().tolist() == [False, True, True, False, False]
    made, filled = fill_in_time(values, valid, days, 29)  # too far apart
    assert not filled.any() and made.ravel().tolist() == values.ravel().tolist()
    made, filled = fill_in_time(values, ~valid, days, 30)  # nothing before or after
    assert filled.ravel().tolist() == [False] * 5


def test_images_without_gaps_lie_beside_the_results(tmp_path):
    season(tmp_path)
    out = tmp_path / "out"
    result = jobs.run(recipe_of(tmp_path, out, fill="time"))
    plain = read_tiff(out / "2024-06-21_mean-change.tif")
    made = read_tiff(out / "2024-06-21_mean-change_filled.tif")
    marks = read_tiff(out / "2024-06-21_mean-change_filled_mask.tif")
    hole = np.zeros((40, 48), bool)
    hole[HOLE] = True
    assert np.array_equal(plain[0] == 0, hole)
    assert np.array_equal(marks[0] == 1, hole) and set(np.unique(marks)) == {0, 1}
    assert np.array_equal(made[:, ~hole], plain[:, ~hole])
    before = read_tiff(out / "2024-06-11_mean-change.tif")[:, hole].astype(float)
    after = read_tiff(out / "2024-07-01_mean-change.tif")[:, hole].astype(float)
    assert np.abs(made[:, hole] - (before + after) / 2).max() <= 1
    rows = {row["date"]: row for row in result.metrics["dates"]}
    assert rows["2024-06-21"]["gaps_filled"] == pytest.approx(hole.mean(), abs=1e-6)
    assert rows["2024-06-11"]["gaps_filled"] == 0
    assert result.outputs["2024-06-21 filled"].endswith("2024-06-21_mean-change_filled.tif")
    image = gdal.Open(str(out / "2024-06-21_mean-change_filled.tif"))
    assert image.GetMetadata()["STF_FILLED"] == "time, at most 60 days"
    assert image.GetRasterBand(1).GetDescription() == "red"
    assert leftovers(out) == []
    again = jobs.run(recipe_of(tmp_path, out, fill="time"))
    assert again.metrics["finished_before"] == 3


def test_the_command_line_tells_what_was_filled_and_where_the_cube_is(tmp_path, stf):
    season(tmp_path)
    words = ["--method", "mean-change", "--consistency", "off", "--out", tmp_path / "out"]
    words += ["--fine", *tmp_path.glob("fine_*"), "--coarse", *tmp_path.glob("coarse_*")]
    done = stf("series", *words, "--fill", "time", "--cube", tmp_path / "season.nc")
    assert "2024-06-21  from 2024-06-01 + 2024-07-11, 86.7 % filled and 13.3 %" in done.stdout
    assert f"cube: {tmp_path / 'season.nc'}\n" in done.stdout


@pytest.mark.parametrize("ending", [".nc", ".zarr"])
def test_a_cube_holds_every_date(tmp_path, ending):
    season(tmp_path)
    out, cube = tmp_path / "out", tmp_path / f"season{ending}"
    result = jobs.run(recipe_of(tmp_path, out, fill="time", cube=str(cube)))
    assert result.outputs["cube"] == str(cube)
    root = gdal.OpenEx(str(cube), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    days = root.OpenMDArray("time").ReadAsArray()
    assert np.diff(days).tolist() == [10, 10] and days[0] == 19885  # 2024-06-11
    red = root.OpenMDArray("red")
    assert red.GetScale() == pytest.approx(1e-4) and red.GetNoDataValueAsDouble() == 0
    assert "UTM zone 33N" in red.GetSpatialRef().GetName()
    numbers = red.ReadAsArray()
    for number, date in enumerate(DATES[1:4]):
        assert np.array_equal(numbers[number], read_tiff(out / f"{date}_mean-change_filled.tif")[0])
    marks = root.OpenMDArray("filled").ReadAsArray()
    assert marks.sum(axis=(1, 2)).tolist() == [0, 256, 0]
    assert root.OpenMDArray("x").ReadAsArray()[0] == FINE[0] + 15
    assert root.OpenMDArray("y").ReadAsArray()[0] == FINE[3] - 15
    del root, red  # an open NetCDF file is looked up by its name
    assert [path.name for path in tmp_path.iterdir() if ".part-" in path.name] == []
    with pytest.raises(OutputExists, match="already exists"):
        jobs.run(recipe_of(tmp_path, out, cube=str(cube)))
    recipe = recipe_of(tmp_path, out, cube=str(cube))
    recipe.output.overwrite = True
    jobs.run(recipe)
    root = gdal.OpenEx(str(cube), gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    assert "filled" not in root.GetMDArrayNames()


def test_a_cube_holds_dates_that_lie_on_other_pixels(tmp_path):
    """The second fine image is smaller and lies half a pixel beside the first one."""
    season(tmp_path)
    values = np.full((2, 32, 40), 1800, np.uint16)
    place = (FINE[0] + 135, *FINE[1:3], FINE[3] - 105, *FINE[4:])
    write_tiff(
        tmp_path / "fine_20240711.tif", values, place, nodata=0, scale=1e-4,
        band_names=["red", "nir"],
    )  # fmt: skip
    cube = str(tmp_path / "season.nc")
    result = jobs.run(recipe_of(tmp_path, tmp_path / "out", cube=cube, pairs="best"))
    rows = result.metrics["dates"]
    assert [row["pairs"] for row in rows[::2]] == [[DATES[0]], [DATES[4]]]
    assert [row["note"] and row["note"][:32] for row in rows[::2]] == [
        None, "The prediction lies on other pix"
    ]  # fmt: skip
    red = gdal.OpenEx(cube, gdal.OF_MULTIDIM_RASTER).GetRootGroup().OpenMDArray("red").ReadAsArray()
    assert red.shape == (3, 40, 48) and (red[0] == 1200).all()
    assert (red[2, 5:34, 6:43] == 1600).all() and not red[2, :3].any() and not red[2, 37:].any()
    assert leftovers(tmp_path / "out") == []


def test_what_cannot_be_written_is_refused_before_the_first_date(tmp_path):
    season(tmp_path)
    out = tmp_path / "out"
    for more, told in (
        ({"cube": str(tmp_path / "season.tif")}, "ends with .nc or .zarr"),
        ({"cube": "a.nc", "validate": True}, "Leave --cube"),
        ({"fill": "time", "fill_days": 0}, "1 or more"),
    ):
        with pytest.raises(OptionValue, match=told):
            jobs.run(recipe_of(tmp_path, out, **more))
    assert not out.exists()
    out.mkdir()
    (out / "2024-06-21_mean-change_filled.tif").write_bytes(b"mine")
    with pytest.raises(OutputExists, match="did not make it"):
        jobs.run(recipe_of(tmp_path, out, fill="time"))
    assert (out / "2024-06-21_mean-change_filled.tif").read_bytes() == b"mine"


def test_names_of_variables():
    assert variable_names(["Red", "SWIR 1", "", "red", "time"], 6) == [
        "red", "swir_1", "band_3", "band_4_red", "band_5_time", "band_6",
    ]  # fmt: skip
