"""Areas, error map, plots, pixel profiles and leaving one date out, on real GeoTIFFs."""

from __future__ import annotations

import json
import os
import re

import numpy as np
import pytest
from fixtures.rasters import FINE, cell_means, read_tiff, write_scene, write_tiff
from osgeo import gdal, ogr, osr
from stf_engine.errors import InputMissing, NoOverlap, OptionValue, OutputExists
from stf_engine.jobs import run
from stf_engine.metrics import score
from stf_engine.metrics.density import SIDE, Density
from stf_engine.recipe import Evaluation, ImageInput, Output, Recipe, ZonesInput, parse

ROWS, COLUMNS = 48, 56
PIXEL = 30.0
WEST, NORTH = FINE[0], FINE[3]
NAMES = ["blue", "green", "nir"]


def truth_and_guess():
    rng = np.random.default_rng(4)
    fields = rng.random((3, ROWS // 8, COLUMNS // 8)).repeat(8, 1).repeat(8, 2)
    truth = (0.1 + 0.3 * fields + 0.02 * rng.random((3, ROWS, COLUMNS))).astype(np.float32)
    guess = truth + rng.normal(0.0, 0.02, truth.shape).astype(np.float32)
    guess[:, :, 30:] += 0.05
    return truth, guess


@pytest.fixture
def files(tmp_path):
    truth, guess = truth_and_guess()
    made = {"truth": truth, "guess": guess, "before": truth[:, ::-1].copy()}
    return {
        name: write_tiff(tmp_path / f"{name}_20240713.tif", values, band_names=NAMES)
        for name, values in made.items()
    }


def judge(files, folder=None, **fields):
    fields.setdefault("prediction", ImageInput(files["guess"]))
    if "coarse" not in fields:
        fields.setdefault("reference", ImageInput(files["truth"]))
    fields.setdefault("baselines", {"No change": ImageInput(files["before"])})
    return run(Recipe(job="evaluate", evaluation=Evaluation(**fields)))


def box(left, top, right, bottom):
    """WKT of pixels left..right, top..bottom."""
    x0, x1 = WEST + PIXEL * left, WEST + PIXEL * right
    y0, y1 = NORTH - PIXEL * top, NORTH - PIXEL * bottom
    return f"POLYGON (({x0} {y0}, {x1} {y0}, {x1} {y1}, {x0} {y1}, {x0} {y0}))"


def write_polygons(path, shapes, crs=32633):
    """A GeoPackage with the field "crop"; ``shapes`` is a list of (crop, WKT in UTM 33)."""
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    utm, wanted = osr.SpatialReference(), osr.SpatialReference()
    utm.ImportFromEPSG(32633)
    wanted.ImportFromEPSG(crs)
    wanted.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    layer = dataset.CreateLayer("fields", wanted)
    layer.CreateField(ogr.FieldDefn("crop", ogr.OFTString))
    for crop, wkt in shapes:
        shape = ogr.CreateGeometryFromWkt(wkt, utm)
        shape.TransformTo(wanted)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("crop", crop)
        feature.SetGeometry(shape)
        layer.CreateFeature(feature)
    del layer, dataset
    return str(path)


def expected_in(mask):
    truth, guess = truth_and_guess()
    return score(guess, truth, mask)


def test_polygons_of_one_name_are_one_area_and_score_like_a_mask(files, tmp_path):
    shapes = [
        ("maize", box(2, 2, 20, 22)),
        ("wheat", box(25, 5, 50, 40)),
        ("maize", box(0, 30, 20, 46)),
    ]
    path = write_polygons(tmp_path / "fields.gpkg", shapes, crs=4326)
    metrics = judge(files, zones=ZonesInput(path, field="crop")).metrics
    areas = {area["name"]: area for area in metrics["zones"]["areas"]}
    assert list(areas) == ["maize", "wheat"] and metrics["zones"]["count"] == 2
    masks = {name: np.zeros((ROWS, COLUMNS), bool) for name in areas}
    masks["maize"][2:22, 2:20] = masks["maize"][30:46, 0:20] = True
    masks["wheat"][5:40, 25:50] = True
    for name, mask in masks.items():
        assert areas[name]["pixels"] == mask.sum()
        expected = expected_in(mask)
        for metric, value in expected.overall.items():
            found = areas[name]["scores"]["Result"][metric]
            assert found == pytest.approx(value, rel=1e-6), (name, metric)
        bands = areas[name]["per_band"]["Result"]["RMSE"]
        assert bands == pytest.approx(expected.per_band["RMSE"], rel=1e-6)
    assert areas["maize"]["scores"]["No change"]["RMSE"] > 0.05
    json.dumps(metrics, allow_nan=False)


def test_classes_of_a_raster_on_another_grid(files, tmp_path):
    numbers = np.zeros((6, 7), np.uint8)
    numbers[:, 4:] = 3
    numbers[0, 0] = 255
    transform = (WEST, 240.0, 0.0, NORTH, 0.0, -240.0)
    path = write_tiff(tmp_path / "classes.tif", numbers, transform, nodata=255)
    areas = judge(files, zones=ZonesInput(path)).metrics["zones"]["areas"]
    assert [area["name"] for area in areas] == ["0", "3"]
    first = np.zeros((ROWS, COLUMNS), bool)
    first[:, :32] = True
    first[:8, :8] = False
    assert [area["pixels"] for area in areas] == [first.sum(), ROWS * 24]
    assert areas[0]["scores"]["Result"]["SSIM"] == pytest.approx(expected_in(first)["SSIM"])


def test_a_small_area_says_why_a_score_is_missing(files, tmp_path):
    path = write_polygons(tmp_path / "a.gpkg", [("dot", box(3, 3, 6, 6))])
    area = judge(files, zones=ZonesInput(path)).metrics["zones"]["areas"][0]
    assert area["name"] == "1" and area["pixels"] == 9
    assert area["scores"]["Result"]["SSIM"] is None
    assert "no window of 11 x 11 pixels" in area["reasons"]["Result"]["SSIM"]


def test_areas_against_the_coarse_image_go_by_the_larger_part(files, tmp_path):
    truth, guess = truth_and_guess()
    coarse_transform = (WEST, 240.0, 0.0, NORTH, 0.0, -240.0)
    coarse = write_tiff(
        tmp_path / "coarse_20240713.tif", cell_means(truth).astype(np.float32), coarse_transform,
        band_names=NAMES,
    )  # fmt: skip
    path = write_polygons(tmp_path / "a.gpkg", [("west", box(0, 0, 29, 48))])
    metrics = judge(
        files, coarse=ImageInput(coarse), zones=ZonesInput(path, field="crop"),
        error_map=str(tmp_path / "error.tif"),
    ).metrics  # fmt: skip
    area = metrics["zones"]["areas"][0]
    assert area["pixels"] == 6 * 4  # 5 of 8 columns of the fourth cell column lie in it
    inside = np.zeros((6, 7), bool)
    inside[:, :4] = True
    expected = score(cell_means(guess), cell_means(truth), inside, ratio=8)
    assert area["scores"]["Result"]["RMSE"] == pytest.approx(expected["RMSE"], rel=1e-5)
    error = gdal.Open(str(tmp_path / "error.tif"))
    assert error.GetGeoTransform() == coarse_transform
    assert (error.RasterYSize, error.RasterXSize) == (6, 7)


def test_areas_that_cannot_be_used_are_named(files, tmp_path):
    away = write_polygons(tmp_path / "far.gpkg", [("x", box(900, 900, 950, 950))])
    with pytest.raises(NoOverlap, match="No area of far"):
        judge(files, zones=ZonesInput(away))
    with pytest.raises(OptionValue) as caught:
        judge(files, zones=ZonesInput(away, field="corp"))
    assert "crop" in caught.value.hint
    with pytest.raises(OptionValue, match="holds numbers such as"):
        judge(files, zones=ZonesInput(files["truth"]))


def test_error_map_holds_the_differences(files, tmp_path):
    truth, guess = truth_and_guess()
    path = tmp_path / "new" / "error.tif"
    result = judge(files, error_map=str(path))
    assert result.outputs["error_map"] == str(path)
    assert result.metrics["error_limit"] == 0.10
    values = read_tiff(path)
    assert values.shape == (4, ROWS, COLUMNS)
    np.testing.assert_allclose(values[1:], guess - truth, atol=1e-6)
    np.testing.assert_allclose(values[0], (guess - truth).mean(0), atol=1e-6)
    opened = gdal.Open(str(path))
    assert opened.GetRasterBand(4).GetDescription() == "nir"
    assert opened.GetMetadataItem("STF_ERROR_AGAINST") == "truth_20240713.tif"
    with pytest.raises(OutputExists):
        judge(files, error_map=str(path))
    wanted = Evaluation(
        prediction=ImageInput(files["truth"]),
        reference=ImageInput(files["truth"]),
        error_map=str(path),
    )
    run(Recipe(job="evaluate", evaluation=wanted, output=Output(overwrite=True)))
    assert not read_tiff(path).any()


def test_counts_of_the_plots(files):
    truth, guess = truth_and_guess()
    plots = judge(files, plots=True).metrics["plots"]
    assert len(plots["planes"]) == 4
    plane = plots["planes"][2]
    span = [plane["span"], plane["span"]]
    x, y = guess[1].astype(float).ravel(), truth[1].astype(float).ravel()
    expected, _, _ = np.histogram2d(x, y, bins=SIDE, range=span)
    assert np.abs(np.array(plane["scatter"]) - expected).sum() <= 4  # a value on a border
    slope, intercept = np.polyfit(y, x, 1)
    assert (plane["slope"], plane["intercept"]) == pytest.approx((slope, intercept), rel=1e-4)
    assert sum(plane["histogram"]) == ROWS * COLUMNS
    assert sum(plots["planes"][0]["histogram"]) == 3 * ROWS * COLUMNS
    middle = np.argmax(plane["histogram"])
    assert 19 <= middle <= 33 and plots["limit"] == 0.10


def test_counts_do_not_depend_on_the_blocks():
    rng = np.random.default_rng(1)
    x, y = rng.random((2, 500)), rng.random((2, 500))
    whole, halves = (Density([(0.0, 1.0)] * 3, 0.5) for _ in range(2))
    whole.add(x, y)
    halves.add(x[:, :123], y[:, :123])
    halves.add(x[:, 123:], y[:, 123:])
    one, two = whole.as_dict(), halves.as_dict()
    for first, second in zip(one["planes"], two["planes"]):
        assert first["scatter"] == second["scatter"] and first["histogram"] == second["histogram"]
        assert first["slope"] == pytest.approx(second["slope"])
    assert Density([(0.0, 1.0)] * 3, 0.5).as_dict()["planes"][0]["slope"] is None


def test_profile_of_a_pixel_and_its_report(files, tmp_path):
    truth, guess = truth_and_guess()
    place = [WEST + PIXEL * 10.5, NORTH - PIXEL * 20.5]
    report = tmp_path / "r.html"
    dates = write_scene(tmp_path, bands=3)
    fields = write_polygons(tmp_path / "f.gpkg", [("<maize>", box(2, 2, 40, 40))])
    metrics = judge(
        files,
        pixel=place,
        series={
            "fine": [ImageInput(dates["fine_20240510"]), ImageInput(files["truth"])],
            "coarse": [ImageInput(dates["coarse_20240510"])],
        },
        zones=ZonesInput(fields, field="crop"),
        report=str(report),
    ).metrics
    spectral = metrics["pixel"]["spectral"]
    assert spectral["Prediction"] == pytest.approx(guess[:, 20, 10].tolist())
    assert spectral["Reference"] == pytest.approx(truth[:, 20, 10].tolist())
    series = metrics["pixel"]["series"]
    assert [(e["date"], e["kind"]) for e in series] == [
        ("2024-05-10", "coarse"), ("2024-05-10", "fine"), ("2024-07-13", "fine"),
    ]  # fmt: skip
    scaled = read_tiff(dates["fine_20240510"])[:, 20, 10] * 0.0001
    assert series[1]["values"] == pytest.approx(scaled.tolist(), rel=1e-5)
    text = report.read_text(encoding="utf-8")
    for words in (
        "Scores per area",
        "&lt;maize&gt;",
        "Spectral profile",
        "Time profile",
        ">2024-05-10<",
    ):
        assert words in text, words
    assert "<script" not in text
    assert all(s.startswith("data:") for s in re.findall(r'(?:src|href)="([^"]{0,20})', text))


def test_leaving_one_date_out_is_fusing_and_judging(tmp_path):
    files = write_scene(tmp_path)
    inputs = {
        "fine_t1": ImageInput(files["fine_20240510"]),
        "coarse_t1": ImageInput(files["coarse_20240510"]),
        "coarse_t2": ImageInput(files["coarse_20240713"]),
    }
    reference = ImageInput(files["fine_20240713"])
    fused = str(tmp_path / "fused.tif")
    run(Recipe(inputs=inputs, method="mean-change", output=Output(path=fused)))
    beside = {"No change": inputs["fine_t1"]}
    by_hand = Evaluation(prediction=ImageInput(fused), reference=reference, baselines=beside)
    expected = run(Recipe(job="evaluate", evaluation=by_hand)).metrics
    before = sorted(os.listdir(tmp_path))
    wanted = Evaluation(reference=reference, error_map=str(tmp_path / "left" / "error.tif"))
    metrics = run(
        Recipe(job="evaluate", inputs=inputs, method="mean-change", evaluation=wanted)
    ).metrics
    assert metrics["scores"] == expected["scores"]
    assert metrics["ratio"] == 8.0 and "of ERGAS is that of the images" in metrics["notes"][-1]
    assert metrics["left_out"]["date"] == "2024-07-13"
    assert metrics["left_out"]["method"] == "mean-change"
    assert "the unchanged image of 2024-05-10" in metrics["verdict"]
    assert sorted(os.listdir(tmp_path)) == sorted([*before, "left"])
    assert os.listdir(tmp_path / "left") == ["error.tif"]
    with pytest.raises(InputMissing, match="left out is missing"):
        run(Recipe(job="evaluate", inputs=inputs, method="mean-change", evaluation=Evaluation()))


def test_the_recipe_of_all_this_survives_json(tmp_path):
    recipe = parse(
        {
            "stf_recipe": 1,
            "job": "evaluate",
            "evaluation": {
                "prediction": {"path": "p.tif"},
                "zones": {"path": "f.gpkg", "layer": "fields", "field": "crop"},
                "series": {"fine": [{"path": "a.tif"}]},
                "pixel": [1.0, 2.0],
                "error_map": "e.tif",
            },
        },
        str(tmp_path),
    )
    assert recipe.evaluation.zones.path == str(tmp_path / "f.gpkg")
    assert recipe.evaluation.series["fine"][0].path == str(tmp_path / "a.tif")
    assert recipe.evaluation.error_map == str(tmp_path / "e.tif")
    assert parse(recipe.as_dict()) == recipe
