"""A gap-filled series: observed pixels as they are, predicted ones in the gaps, the seam between
them, and flags that say where each pixel is from."""

import csv
import json
import os
import subprocess
import sys

import numpy as np
import pytest
from conftest import ROOT, leftovers
from fixtures.rasters import COARSE, FINE, read_tiff, texture, write_tiff
from osgeo import gdal
from stf_engine import jobs
from stf_engine.errors import Cancelled, InputMissing, OptionValue, OutputExists
from stf_engine.events import Progress
from stf_engine.grid import Window, blocks
from stf_engine.raster.image import RasterImage
from stf_engine.recipe import Extent, ImageInput, Output, Recipe, Series
from stf_engine.series import composed, products
from stf_engine.series.bridges import Bridges
from stf_engine.series.frame import Frame
from stf_engine.series.seam import Seam
from stf_engine.series.timeline import Timeline

DATES = ["2024-06-01", "2024-06-11", "2024-06-21", "2024-07-01", "2024-07-11"]
FINE_DATES = [DATES[0], DATES[2], DATES[4]]
ROWS, COLUMNS, RATIO = 64, 80, 8
SHIFT = 300
"""By so much the fine image of the middle date is above what the coarse images tell."""

CLOUD = (slice(16, 40), slice(24, 56))
"""Of the fine image of the middle date."""

COARSE_CLOUD = (slice(3, 5), slice(4, 6))
"""Of the coarse image of the middle date, in coarse pixels: inside the other cloud."""


def day(side, date):
    return f"{side}_{date.replace('-', '')}.tif"


def level(date):
    return 2000 + 40 * (DATES.index(date) * 10)


def season(folder):
    """Texture that rises evenly; the middle fine image has a cloud and lies above the others."""
    pattern = np.round(2000 * texture(2, ROWS, COLUMNS)).astype(int)
    for date in DATES:
        scene = (pattern + level(date)).astype(np.uint16)
        shape = (2, ROWS // RATIO, RATIO, COLUMNS // RATIO, RATIO)
        coarse = np.round(scene.reshape(shape).mean(axis=(2, 4))).astype(np.uint16)
        if date == DATES[2]:
            coarse[(slice(None), *COARSE_CLOUD)] = 0
            scene = scene + SHIFT
            scene[(slice(None), *CLOUD)] = 0
        if date in FINE_DATES:
            write_tiff(
                folder / day("fine", date), scene, FINE, nodata=0, scale=1e-4, dtype=np.uint16,
                band_names=["red", "nir"],
            )  # fmt: skip
        write_tiff(folder / day("coarse", date), coarse, COARSE, nodata=0, scale=1e-4)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    folder = tmp_path_factory.mktemp("gaps")
    season(folder)
    return folder


def recipe_of(folder, out, coarse=DATES, fine=FINE_DATES, **more):
    wanted = Series(
        [ImageInput(str(folder / day("fine", date))) for date in fine],
        [ImageInput(str(folder / day("coarse", date))) for date in coarse],
        str(out),
        fill="observed",
    )
    for name, value in more.items():
        setattr(wanted, name, value)
    recipe = Recipe(job="series", method="linear", series=wanted, output=Output())
    recipe.options.consistency = "off"
    return recipe


def filled(out, date):
    """Numbers and flags of a date."""
    return (
        read_tiff(out / f"{date}_linear_filled.tif"),
        read_tiff(out / f"{date}_linear_filled_flags.tif")[0],
    )


@pytest.fixture(scope="module")
def whole(place, tmp_path_factory):
    """The series of all images, with its folder."""
    out = tmp_path_factory.mktemp("result") / "out"
    return jobs.run(recipe_of(place, out)), out


def test_observed_pixels_are_kept_and_each_pixel_says_where_it_is_from(place, whole):
    result, out = whole
    assert [row["date"] for row in result.metrics["dates"]] == DATES
    for date in (DATES[0], DATES[4]):  # observed whole: nothing to predict
        numbers, flags = filled(out, date)
        assert np.array_equal(numbers, read_tiff(place / day("fine", date))) and not flags.any()
        assert not (out / f"{date}_linear.tif").exists()
    for date in (DATES[1], DATES[3]):
        numbers, flags = filled(out, date)
        assert np.array_equal(numbers, read_tiff(out / f"{date}_linear.tif")) and (flags == 1).all()
    numbers, flags = filled(out, DATES[2])
    seen = read_tiff(place / day("fine", DATES[2]))
    expected = np.zeros((ROWS, COLUMNS), np.uint8)
    expected[CLOUD] = 1
    expected[24:40, 32:48] = 2
    assert np.array_equal(flags, expected)
    assert np.array_equal(numbers[:, flags == 0], seen[:, flags == 0])
    assert (numbers != 0).all()
    image = gdal.Open(str(out / f"{DATES[2]}_linear_filled_flags.tif"))
    band = image.GetRasterBand(1)
    assert band.GetDescription() == "flag" and band.GetNoDataValue() == 255
    assert band.GetColorTable().GetColorEntry(2) == (230, 159, 0, 255)
    metadata = gdal.Open(str(out / f"{DATES[0]}_linear_filled.tif")).GetMetadata()
    assert metadata["STF_METHOD"] == "linear" and "observed" in metadata["STF_FILLED"]
    assert result.outputs[f"{DATES[2]} flags"].endswith("_filled_flags.tif")
    assert leftovers(out) == []


def test_a_bias_is_gone_at_the_seam_and_fades(place, whole):
    out = whole[1]
    numbers, flags = filled(out, DATES[2])
    plain = read_tiff(out / f"{DATES[2]}_linear.tif").astype(int)
    seen = read_tiff(place / day("fine", DATES[2])).astype(int)
    difference = np.median((seen - plain)[:, flags == 0])
    assert difference == pytest.approx(SHIFT, abs=30)
    added = (numbers.astype(int) - plain)[0]
    edge = added[16, 26:54]
    assert np.abs(edge - difference).max() < 0.15 * SHIFT
    inward = added[28, 24:40]  # to the middle of the gap, which is narrower than twice 2 s
    assert np.all(np.diff(inward) <= 0) and inward[15] < 0.7 * inward[0]


def test_the_coarse_gap_is_filled_over_time_and_kept(place, whole):
    image = read_tiff(whole[1] / "coarse_filled" / day("coarse", DATES[2]))
    before, own, after = (read_tiff(place / day("coarse", date)) for date in DATES[1:4])
    hole = np.zeros(own.shape[1:], bool)
    hole[COARSE_CLOUD] = True
    assert np.array_equal(image[:, ~hole], own[:, ~hole])
    line = (before.astype(float) + after)[:, hole] / 2
    assert np.abs(image[:, hole] - line).max() <= 1


def test_the_plan_looks_at_each_coarse_image_once(place, tmp_path, monkeypatch):
    recipe = recipe_of(place, tmp_path / "out")
    timeline = Timeline.read(recipe.series, Progress())
    looked, read = [], RasterImage.read
    monkeypatch.setattr(
        RasterImage, "read", lambda image, *a: looked.append(image.path) or read(image, *a)
    )
    bridges = Bridges(Frame(recipe, timeline.pairs[0], Progress()), timeline, str(tmp_path), 60)
    found = {date: bridges.bridge(timeline.coarse[date]) for date in DATES}
    assert looked == [str(place / day("coarse", date)) for date in DATES]
    assert [date for date in DATES if found[date]] == [DATES[2]]
    assert found[DATES[2]].dates == ((DATES[1], DATES[3]),)
    sources = [str(place / day("coarse", date)) for date in DATES[1:4]]
    assert list(found[DATES[2]].sources) == sources


def test_a_neighbour_that_cannot_be_read_is_left_out(place, tmp_path):
    """Its own date tells so; the gap is filled from the dates behind it."""
    damaged = tmp_path / day("coarse", DATES[1])
    content = (place / day("coarse", DATES[1])).read_bytes()
    image = gdal.Open(str(place / day("coarse", DATES[1])))
    offset = int(image.GetRasterBand(1).GetMetadataItem("BLOCK_OFFSET_0_0", "TIFF"))
    damaged.write_bytes(content[:offset])
    recipe = recipe_of(place, tmp_path / "out", dates=DATES[1:3])
    recipe.series.coarse[1] = ImageInput(str(damaged))
    rows = {row["date"]: row for row in jobs.run(recipe).metrics["dates"]}
    assert (rows[DATES[1]]["status"], rows[DATES[2]]["status"]) == ("failed", "done")
    image = read_tiff(tmp_path / "out" / "coarse_filled" / day("coarse", DATES[2]))
    before, after = (read_tiff(place / day("coarse", date)) for date in (DATES[0], DATES[3]))
    line = (before.astype(float) + 2 * after)[(slice(None), *COARSE_CLOUD)] / 3
    assert np.abs(image[(slice(None), *COARSE_CLOUD)] - line).max() <= 1


def test_progress_rises_to_the_end(place, tmp_path):
    events = []
    jobs.run(recipe_of(place, tmp_path / "out"), Progress(events.append))
    done = [event["done"] for event in events if event["type"] == "progress"]
    assert done == sorted(done) and done[-1] == 1.0


def test_the_table_tells_the_shares(whole, place):
    result = whole[0]
    with open(result.outputs["table"], encoding="utf-8", newline="") as file:
        rows = {row["date"]: row for row in csv.DictReader(file)}
    middle = rows[DATES[2]]
    total = ROWS * COLUMNS
    assert float(middle["from_coarse_share"]) == pytest.approx(256 / total)
    assert float(middle["predicted_share"]) == pytest.approx((24 * 32 - 256) / total)
    assert float(middle["observed_share"]) == pytest.approx(1 - 24 * 32 / total)
    assert (middle["interpolated_share"], middle["filled_share"]) == ("0.0", "1.0")
    assert middle["pairs"] == f"{DATES[0]} + {DATES[4]}"  # not its own
    assert middle["file"] == f"{DATES[2]}_linear_filled.tif"
    assert (rows[DATES[0]]["observed_share"], rows[DATES[0]]["pairs"]) == ("1.0", "")
    flags = result.metrics["flags"]
    assert sum(flags.values()) == pytest.approx(1, abs=1e-5)
    assert flags["predicted_share"] == pytest.approx((2 + (24 * 32 - 256) / total) / 5, abs=1e-6)
    with open(result.outputs["data"], encoding="utf-8") as file:
        assert json.load(file)["flags"] == flags


def test_windows_of_any_size_give_the_same_bytes(place, whole, tmp_path, monkeypatch):
    monkeypatch.setattr(products, "VALUES", 1)
    monkeypatch.setattr(products, "LEAST_SIDE", 17)
    monkeypatch.setattr(composed, "BLOCK", 11)
    jobs.run(recipe_of(place, tmp_path / "small"))
    for date in DATES:
        for one, other in zip(filled(tmp_path / "small", date), filled(whole[1], date)):
            assert np.array_equal(one, other)


def test_a_series_goes_on_and_goes_over_from_a_plain_one(place, tmp_path):
    out = tmp_path / "out"
    plain = recipe_of(place, out, fill="time")
    assert jobs.run(plain).metrics["predicted"] == 2
    assert len(list(out.glob("*_filled_mask.tif"))) == 2
    result = jobs.run(recipe_of(place, out))
    assert (result.metrics["predicted"], result.metrics["finished_before"]) == (1, 2)
    assert not list(out.glob("*_filled_mask.tif")) and len(list(out.glob("*_flags.tif"))) == 5
    before = [path.stat().st_mtime_ns for path in sorted(out.glob("*_linear.tif"))]
    first = filled(out, DATES[2])
    again = jobs.run(recipe_of(place, out))
    assert (again.metrics["predicted"], again.metrics["finished_before"]) == (0, 3)
    assert [path.stat().st_mtime_ns for path in sorted(out.glob("*_linear.tif"))] == before
    assert all(np.array_equal(one, other) for one, other in zip(first, filled(out, DATES[2])))
    assert again.metrics["flags"] == result.metrics["flags"]
    season(tmp_path)  # a neighbour of the coarse gap is replaced: the gap is filled anew
    fresh = recipe_of(place, out)
    fresh.series.coarse[1] = ImageInput(str(tmp_path / day("coarse", DATES[1])))
    fresh.output.overwrite = True
    assert jobs.run(fresh).metrics["predicted"] == 2


@pytest.mark.parametrize("stage", ["Choosing pairs", "Filling gaps"])
def test_a_cancel_leaves_nothing_half_written(place, whole, tmp_path, stage):
    out = tmp_path / "out"

    def stop(event):
        if event["type"] == "progress" and event["message"].startswith(stage):
            progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        jobs.run(recipe_of(place, out), progress)
    assert not out.exists() or (leftovers(out) == [] and not list(out.glob("*_filled*.tif")))
    result = jobs.run(recipe_of(place, out))
    assert result.metrics["finished_before"] == (3 if stage == "Filling gaps" else 0)
    for one, other in zip(filled(out, DATES[2]), filled(whole[1], DATES[2])):
        assert np.array_equal(one, other)


@pytest.mark.parametrize("ending", [".nc", ".zarr"])
def test_where_there_is_no_coarse_image_dates_are_interpolated(place, tmp_path, ending):
    out, cube = tmp_path / "out", str(tmp_path / f"cube{ending}")
    only = [DATES[0], DATES[4]]
    wanted = [DATES[0], "2024-06-11", DATES[2], DATES[4]]
    recipe = recipe_of(place, out, coarse=only, dates=wanted, cube=cube)
    result = jobs.run(recipe)
    numbers, flags = filled(out, "2024-06-11")  # no image at all
    assert (flags[CLOUD] == 3).all() and (flags == 3).all()
    ends = [read_tiff(place / day("fine", date)).astype(float) for date in FINE_DATES]
    seen = np.zeros((ROWS, COLUMNS), bool)
    seen[:] = True
    seen[CLOUD] = False
    assert np.abs(numbers - (ends[0] + ends[1]) / 2)[:, seen].max() <= 1
    assert np.abs(numbers - (3 * ends[0] + ends[2]) / 4)[:, ~seen].max() <= 1
    assert np.array_equal(filled(out, DATES[2])[1] == 3, ~seen)  # a fine image without a coarse one
    rows = {row["date"]: row for row in result.metrics["dates"]}
    assert rows["2024-06-11"]["interpolated_share"] == 1 and not rows["2024-06-11"]["pairs"]
    assert "no coarse image" in rows[DATES[2]]["note"]
    root = gdal.OpenEx(cube, gdal.OF_MULTIDIM_RASTER).GetRootGroup()
    flag = root.OpenMDArray("flag")
    assert np.array_equal(flag.ReadAsArray()[1], flags) and flag.GetNoDataValueAsDouble() == 255
    meanings = flag.GetAttribute("flag_meanings").Read()
    assert meanings == "observed predicted filled_from_coarse interpolated_in_time"
    assert list(flag.GetAttribute("flag_values").Read()) == [0, 1, 2, 3]
    assert np.array_equal(root.OpenMDArray("red").ReadAsArray()[1], numbers[0])


def test_a_date_that_no_coarse_pixel_shows_is_predicted_from_its_neighbours(place, tmp_path):
    write_tiff(
        tmp_path / day("coarse", DATES[1]), np.zeros((2, 8, 10), np.uint16), COARSE, nodata=0
    )
    recipe = recipe_of(place, tmp_path / "out", dates=[DATES[1]])
    recipe.series.coarse[1] = ImageInput(str(tmp_path / day("coarse", DATES[1])))
    row = jobs.run(recipe).metrics["dates"][0]
    assert row["from_coarse_share"] == 1 and row["pairs"] == [DATES[0], DATES[2]]
    near = recipe_of(place, tmp_path / "near", dates=[DATES[1]], fill_days=10)
    near.series.coarse[1] = recipe.series.coarse[1]
    row = jobs.run(near).metrics["dates"][0]  # its neighbours are 20 days apart
    assert row["from_coarse_share"] == 0 and row["filled_share"] == 0
    assert "no valid pixel" in row["note"]


def test_an_area_keeps_observed_pixels_too(place, whole, tmp_path):
    recipe = recipe_of(place, tmp_path / "out", dates=[DATES[2]])
    recipe.extent = Extent(window=[16, 8, 48, 40])  # whole coarse pixels
    jobs.run(recipe)
    numbers, flags = filled(tmp_path / "out", DATES[2])
    all_numbers, all_flags = filled(whole[1], DATES[2])
    assert np.array_equal(flags, all_flags[8:48, 16:64])
    kept = flags == 0
    assert np.array_equal(numbers[:, kept], all_numbers[:, 8:48, 16:64][:, kept])


def test_fine_images_that_lie_elsewhere(place, tmp_path):
    """A smaller one on the same pixels is kept where it is; of one on other pixels nothing is."""
    values = read_tiff(place / day("fine", DATES[2]))[:, 8:48, 16:72]
    moved = (FINE[0] + 16 * 30, *FINE[1:3], FINE[3] - 8 * 30, *FINE[4:])
    result = {}
    for name, shift in (("same", 0), ("other", 11)):
        folder = tmp_path / name
        folder.mkdir()
        where = (moved[0] + shift, *moved[1:])
        path = write_tiff(
            folder / day("fine", DATES[2]), values, where, nodata=0, scale=1e-4,
            band_names=["red", "nir"],
        )  # fmt: skip
        recipe = recipe_of(place, folder / "out", dates=[DATES[2]])
        recipe.series.fine[1] = ImageInput(path)
        note = jobs.run(recipe).metrics["dates"][0]["note"]
        assert ("lies on other pixels" in (note or "")) == (name == "other")
        result[name] = filled(folder / "out", DATES[2])
    numbers, flags = result["same"]
    expected = np.ones((ROWS, COLUMNS), bool)
    expected[8:48, 16:72] = values[0] == 0
    assert np.array_equal(flags != 0, expected)
    assert np.array_equal(numbers[:, ~expected], values[:, values[0] != 0])
    plain = read_tiff(tmp_path / "other" / "out" / f"{DATES[2]}_linear.tif")
    assert np.array_equal(result["other"][0], plain) and (result["other"][1] != 0).all()


def test_results_with_the_grid_of_their_own_pair(place, tmp_path):
    """The first pair is smaller than the others, on the same pixels: all dates get its grid."""
    values = read_tiff(place / day("fine", DATES[0]))[:, 8:48, 16:72]
    moved = (FINE[0] + 16 * 30, *FINE[1:3], FINE[3] - 8 * 30, *FINE[4:])
    path = write_tiff(
        tmp_path / day("fine", DATES[0]), values, moved, nodata=0, scale=1e-4,
        band_names=["red", "nir"],
    )  # fmt: skip
    recipe = recipe_of(place, tmp_path / "out", dates=[DATES[3]], pairs=DATES[4])
    recipe.series.fine[0] = ImageInput(path)
    result = jobs.run(recipe)
    large = read_tiff(tmp_path / "out" / f"{DATES[3]}_linear.tif")
    numbers, flags = filled(tmp_path / "out", DATES[3])
    assert large.shape == (2, ROWS, COLUMNS) and numbers.shape == (2, 40, 56)
    assert np.array_equal(numbers, large[:, 8:48, 16:72]) and (flags == 1).all()
    assert result.metrics["dates"][0]["note"] is None


def test_a_result_on_other_pixels_is_resampled(place, tmp_path):
    """A date is predicted from a pair whose pixels lie 11 m beside those of the first one."""
    values = read_tiff(place / day("fine", DATES[4]))
    path = write_tiff(
        tmp_path / day("fine", DATES[4]), values, (FINE[0] + 11, *FINE[1:]), nodata=0, scale=1e-4,
        band_names=["red", "nir"], dtype=np.uint16,
    )  # fmt: skip
    recipe = recipe_of(place, tmp_path / "out", dates=[DATES[2], DATES[3]], pairs=DATES[4])
    recipe.series.fine[2] = ImageInput(path)
    rows = [jobs.run(recipe).metrics["dates"] for _ in range(2)]
    assert [row["note"] for row in rows[0]] == [row["note"] for row in rows[1]]
    assert rows[0][1]["note"] == "The prediction lies on other pixels; it is resampled (cubic)."
    made = gdal.Open(str(tmp_path / "out" / f"{DATES[3]}_linear.tif"))
    x, step, _, y, _, down = FINE
    bounds = [x, y + ROWS * down, x + COLUMNS * step, y]
    expected = gdal.Warp(
        "", made, format="MEM", outputBounds=bounds, xRes=step, yRes=-down, resampleAlg="cubic",
        errorThreshold=0,
    ).ReadAsArray()  # fmt: skip
    numbers, flags = filled(tmp_path / "out", DATES[3])
    assert (flags == 1).all() and made.GetGeoTransform()[0] == FINE[0] + 11
    assert np.abs(numbers.astype(int) - expected).max() <= 1
    seen = read_tiff(place / day("fine", DATES[2]))  # whose gap is filled from such a result
    numbers, flags = filled(tmp_path / "out", DATES[2])
    assert np.array_equal(numbers[:, flags == 0], seen[:, flags == 0])
    assert {*flags[CLOUD].ravel()} == {1, 2}
    assert leftovers(tmp_path / "out") == []


def test_what_is_refused_costs_nothing(place, tmp_path):
    out = tmp_path / "out"
    for more, kind, words in (
        ({"validate": True}, OptionValue, "Leave --cube"),
        ({"dates": ["2024-08-01"]}, InputMissing, "not between 2024-06-01 and 2024-07-11"),
    ):
        with pytest.raises(kind, match=words):
            jobs.run(recipe_of(place, out, **more))
    assert not out.exists()
    (out / "coarse_filled").mkdir(parents=True)
    for name in (f"{DATES[0]}_linear_filled_flags.tif", f"coarse_filled/{day('coarse', DATES[2])}"):
        (out / name).write_bytes(b"mine")
        with pytest.raises(OutputExists, match="did not make it"):
            jobs.run(recipe_of(place, out))
        assert (out / name).read_bytes() == b"mine"
        (out / name).unlink()
    assert list(out.glob("*.tif")) == []


def test_the_command_line_tells_where_pixels_are_from(place, tmp_path, stf):
    words = ["series", "--fine", *(str(place / day("fine", date)) for date in FINE_DATES)]
    words += ["--coarse", *(str(place / day("coarse", date)) for date in DATES)]
    words += ["--method", "linear", "--fill", "observed", "--out", str(tmp_path / "out")]
    done = stf(*words)
    assert f"{DATES[0]}  100.0 % observed\n" in done.stdout
    assert "85.0 % observed, 10.0 % predicted, 5.0 % filled from coarse (from" in done.stdout
    assert "all dates: 57.0 % observed, 42.0 % predicted, 1.0 % filled from coarse" in done.stdout


# --- the seam alone --------------------------------------------------------------------------


def scene_with_gaps():
    """Two images of 90 x 120 pixels: a gap, a hole, salt; the bias differs from left to right."""
    generator = np.random.default_rng(3)
    gap = generator.random((90, 120)) < 0.01
    gap[30:70, 40:100] = True
    bias = np.array([0.1, -0.2], np.float32)[:, None, None] * (1 + np.arange(120) / 120)
    noise = 0.01 * generator.standard_normal((2, 90, 120))
    known = ~gap & (generator.random(gap.shape) < 0.95)
    return (bias + noise).astype(np.float32), known, gap


@pytest.mark.parametrize("tile", [19, 32, 77])
def test_the_correction_of_a_pixel_does_not_depend_on_the_tile(tile):
    difference, known, gap = scene_with_gaps()
    seam = Seam.of(6)
    whole_scene = Window(0, 0, *gap.shape)
    all_at_once = seam.correction(difference, known, gap, whole_scene, whole_scene)
    assert np.array_equal(all_at_once.any(axis=0) & ~gap, np.zeros_like(gap))
    for core in blocks(*gap.shape, tile, tile):
        area = core.grown(seam.margin).clipped(*gap.shape)
        rows, columns = area.slices
        found = seam.correction(
            difference[:, rows, columns], known[rows, columns], gap[rows, columns], area, core
        )
        assert np.array_equal(found, all_at_once[(slice(None), *core.slices)])


def test_the_correction_follows_the_bias_along_the_edge_and_fades():
    difference, known, gap = scene_with_gaps()
    seam = Seam.of(6)
    scene = Window(0, 0, *gap.shape)
    made = seam.correction(difference, known, gap, scene, scene)
    assert (seam.reach, seam.step) == (12, 6)
    left, right = made[0, 30, 44], made[0, 30, 96]
    assert left == pytest.approx(0.1 * (1 + 44 / 120), abs=0.012)
    assert right == pytest.approx(0.1 * (1 + 96 / 120), abs=0.02)
    column = made[1, 30:56, 70] / made[1, 30, 70]
    line = np.clip(1 - np.arange(26) / 12, 0, 1)
    assert np.abs(column - line).max() < 0.12
    assert (made[:, 44:56, 56:84] == 0).all()  # deeper than the reach: untouched
    assert not seam.correction(difference, known & False, gap, scene, scene).any()


def test_more_images_than_files_may_be_open(place, tmp_path):
    """The system allows this run fewer open files than a filled series holds; it asks for more."""
    recipe = recipe_of(place, tmp_path / "out")
    path = tmp_path / "recipe.json"
    recipe.save(str(path))
    code = (
        "import resource, sys\n"
        "hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]\n"
        "resource.setrlimit(resource.RLIMIT_NOFILE, (30, hard))\n"
        "from stf_engine.cli.main import main\n"
        f"sys.exit(main(['run', {str(path)!r}]))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*_filled_flags.tif"))) == len(DATES)
