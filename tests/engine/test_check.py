"""The check before a run: each finding is provoked, with its numbers and its remedy."""

import json
import os

import numpy as np
import pytest
from stf_engine.cells import Cells
from stf_engine.check.pairs import agreement, compare
from stf_engine.check.registration import register
from stf_engine.check.run import check
from stf_engine.recipe import Recipe
from stf_engine.recipe_types import ImageInput, Options, Simulation
from stf_engine.scene import ArrayScene
from stf_engine.simulate.run import make, simulate

D1, D2 = "2024-05-10", "2024-07-13"
SHARED = os.path.join(os.path.dirname(__file__), "..", "..", "..", "shared", "data")


def scene_files(folder, **given):
    simulation = Simulation(
        **{"folder": str(folder), "rows": 160, "columns": 160, "ratio": 8.0, "bands": 4, **given}
    )
    simulate(Recipe(job="simulate", simulation=simulation))
    return {
        "fine_t1": ImageInput(f"{folder}/fine_20240510.tif"),
        "coarse_t1": ImageInput(f"{folder}/coarse_20240510.tif"),
        "coarse_t2": ImageInput(f"{folder}/coarse_20240713.tif"),
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = tmp_path_factory.mktemp("scene")
    scene_files(path)
    return path


@pytest.fixture
def inputs(folder):
    return {
        "fine_t1": ImageInput(f"{folder}/fine_20240510.tif"),
        "coarse_t1": ImageInput(f"{folder}/coarse_20240510.tif"),
        "coarse_t2": ImageInput(f"{folder}/coarse_20240713.tif"),
    }


def findings(inputs, method="mean-change", **options):
    recipe = Recipe(job="check", inputs=inputs, method=method, options=Options(**options))
    return {f.code: f for f in check(recipe).findings}


def apply(inputs, fix):
    """The recipe keys of a fix, set on the inputs as the dock does it."""
    for key, value in fix.items():
        _, role, name = key.split(".")
        setattr(inputs[role], name, value)


def rewrite(path, target, change):
    """A copy of a raster whose numbers (band, row, column) went through ``change``."""
    from osgeo import gdal

    source = gdal.Open(str(path))
    gdal.Translate(str(target), source, outputType=gdal.GDT_Float32, unscale=True)
    copy = gdal.Open(str(target), gdal.GA_Update)
    for number in range(1, copy.RasterCount + 1):
        band = copy.GetRasterBand(number)
        band.WriteArray(change(band.ReadAsArray()))
    copy.FlushCache()
    return ImageInput(str(target))


def test_a_good_scene_has_no_errors_and_no_warnings(inputs):
    recipe = Recipe(job="check", inputs=inputs, method="fit-fc")
    result = check(recipe)
    assert [f.code for f in result.findings if f.severity != "note"] == []
    assert result.metrics["ratio"] == 8 and result.metrics["cell_size"] == 8
    assert result.metrics["pairs"]["coarse_t1"]["level"] == "good"
    assert result.metrics["inputs"]["coarse_t2"]["date"] == D2


def test_units_differ_and_its_option_mends_it(inputs, tmp_path):
    path = tmp_path / "fine_20240510.tif"
    inputs["fine_t1"] = rewrite(inputs["fine_t1"].path, path, lambda x: x * 10000)
    found = findings(inputs)["units-differ"]
    assert found.severity == "error" and found.option == "--fine-scale 0.0001"
    assert found.fix == {"inputs.fine_t1.scale": 0.0001}
    apply(inputs, found.fix)
    assert "units-differ" not in findings(inputs)


def test_one_coarse_image_in_other_units(inputs, tmp_path):
    path = tmp_path / "coarse_20240713.tif"
    inputs["coarse_t2"] = rewrite(inputs["coarse_t2"].path, path, lambda x: x * 10000)
    found = findings(inputs)["units-differ"]
    assert found.fix == {"inputs.coarse_t2.scale": 0.0001}


def test_kelvin_and_celsius(tmp_path):
    rng = np.random.default_rng(3)
    celsius = rng.normal(15, 5, (1, 40, 40)).astype(np.float32)
    kelvin = celsius.reshape(1, 10, 4, 10, 4).mean(axis=(2, 4)) + 273.15
    inputs = {
        "fine_t1": write(tmp_path / "lst_20240510.tif", celsius, 30, "LST"),
        "coarse_t1": write(tmp_path / "c_20240510.tif", kelvin, 120, "LST"),
        "coarse_t2": write(tmp_path / "c_20240713.tif", kelvin + 9, 120, "LST"),
    }
    found = findings(inputs)["units-differ"]
    assert found.option == "--coarse-offset -273.15"
    apply(inputs, found.fix)
    assert "units-differ" not in findings(inputs)


def test_degrees_celsius_near_zero_are_no_unit_problem(tmp_path):
    rng = np.random.default_rng(3)
    cold = rng.normal(0.5, 3, (1, 40, 40)).astype(np.float32)
    cells = cold.reshape(1, 10, 4, 10, 4).mean(axis=(2, 4))
    inputs = {
        "fine_t1": write(tmp_path / "lst_20240110.tif", cold, 30, "LST"),
        "coarse_t1": write(tmp_path / "c_20240110.tif", cells, 120, "LST"),
        "coarse_t2": write(tmp_path / "c_20240713.tif", cells + 25, 120, "LST"),
    }
    assert "units-differ" not in findings(inputs)


def write(path, values, pixel, name=""):
    from osgeo import gdal, osr

    bands, rows, columns = values.shape
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, bands, gdal.GDT_Float32
    )
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.SetGeoTransform((500000, pixel, 0, 5200000, 0, -pixel))
    for number in range(bands):
        dataset.GetRasterBand(number + 1).WriteArray(values[number].astype(np.float32))
        if name:
            dataset.GetRasterBand(number + 1).SetDescription(name)
    dataset.FlushCache()
    return ImageInput(str(path))


def test_swapped_roles(inputs):
    fine, coarse = inputs["fine_t1"], inputs["coarse_t1"]
    inputs.update(fine_t1=coarse, coarse_t1=fine, coarse_t2=ImageInput(fine.path, date=D2))
    found = findings(inputs)["roles-swapped"]
    assert found.severity == "error"
    assert found.fix == {"inputs.fine_t1.path": fine.path, "inputs.coarse_t1.path": coarse.path}


def test_swapped_coarse_images(inputs):
    inputs["coarse_t1"], inputs["coarse_t2"] = inputs["coarse_t2"], inputs["coarse_t1"]
    found = findings(inputs)["dates-wrong"]
    assert found.severity == "error"
    apply(inputs, found.fix)
    assert "dates-wrong" not in findings(inputs)


def test_given_dates_contradict_the_names(inputs):
    inputs["coarse_t1"].date, inputs["coarse_t2"].date = D2, D1
    found = findings(inputs)["dates-swapped"]
    assert found.severity == "warning" and "Were they swapped?" in found.message
    apply(inputs, found.fix)
    assert "dates-swapped" not in findings(inputs)
    inputs["coarse_t2"].date = "2024-07-14"
    assert findings(inputs)["dates-contradict"].fix == {"inputs.coarse_t2.date": D2}


def test_wanted_date_outside_the_pairs(tmp_path):
    inputs = scene_files(tmp_path, dates=[D1, D2, "2024-09-01"])
    inputs["fine_t3"] = ImageInput(f"{tmp_path}/fine_20240713.tif")
    inputs["coarse_t3"] = ImageInput(f"{tmp_path}/coarse_20240713.tif")
    inputs["coarse_t2"] = ImageInput(f"{tmp_path}/coarse_20240901.tif")
    assert findings(inputs, method="starfm")["date-outside"].severity == "note"
    inputs["fine_t1"], inputs["fine_t3"] = inputs["fine_t3"], inputs["fine_t1"]
    inputs["coarse_t1"], inputs["coarse_t3"] = inputs["coarse_t3"], inputs["coarse_t1"]
    assert findings(inputs, method="starfm")["dates-wrong"].severity == "error"


def test_missing_date(inputs, tmp_path):
    path = tmp_path / "coarse.tif"
    write(path, make_coarse(), 240)
    inputs["coarse_t2"] = ImageInput(str(path), bands=[1, 2, 3, 4])
    found = findings(inputs)["date-unknown"]
    assert found.severity == "note" and found.option == "--date coarse_t2=YYYY-MM-DD"


def make_coarse():
    return make(Simulation(rows=160, columns=160, ratio=8.0, bands=4))[1][D2]


def test_clouds_on_the_reference(tmp_path):
    found = findings(scene_files(tmp_path, cloud_share=0.3))
    assert found["reference-cloudy"].values["share"] == pytest.approx(0.3, abs=0.05)


def test_nothing_valid(inputs, tmp_path):
    path = tmp_path / "coarse_20240713.tif"
    inputs["coarse_t2"] = rewrite(inputs["coarse_t2"].path, path, lambda x: x * np.nan)
    found = findings(inputs)["nothing-valid"]
    assert found.severity == "error" and found.role == "coarse_t2"


def test_result_is_plain_json(inputs, tmp_path):
    path = tmp_path / "fine_20240510.tif"
    inputs["fine_t1"] = rewrite(inputs["fine_t1"].path, path, lambda x: x)
    inputs["fine_t1"].nodata = float("nan")
    result = check(Recipe(job="check", inputs=inputs, method="mean-change"))
    text = json.dumps(result.as_dict(), allow_nan=False)
    assert json.loads(text)["metrics"]["inputs"]["fine_t1"]["nodata"] == "nan"


def test_constant_image(inputs, tmp_path):
    path = tmp_path / "coarse_20240713.tif"
    inputs["coarse_t2"] = rewrite(inputs["coarse_t2"].path, path, lambda x: x * 0 + 0.2)
    assert findings(inputs)["constant-image"].role == "coarse_t2"


def test_wrapped_negative_numbers_are_noticed(inputs, tmp_path):
    def wrap(x):
        x = x.copy()
        x[:3, :3] = 6.55
        return x

    path = tmp_path / "fine_20240510.tif"
    inputs["fine_t1"] = rewrite(inputs["fine_t1"].path, path, wrap)
    found = findings(inputs)["values-implausible"]
    assert found.role == "fine_t1" and found.values["pixels"] == 9


@pytest.mark.parametrize("crs", [None, "EPSG:4326"])
def test_shift_is_found_and_mended(tmp_path, crs):
    given = {"rows": 320, "columns": 320, "shift": [3.0, -2.0], "footprint": 0.5}
    inputs = scene_files(tmp_path, **given, coarse_crs=crs)
    options = {} if crs is None else {"ratio": 8.0}
    done = findings(inputs, **options)["shift-corrected"]
    assert done.severity == "note" and "to the right" in done.message
    options["registration"] = "off"
    found = findings(inputs, **options)["shift-found"]
    # the coarse pixel shows what lies further right and up: its georeference is too far left, down
    assert "south-west of the fine image" in found.message
    # warped coarse images are smoother, which makes the maximum flatter
    within = 0.3 if crs is None else 1.0
    assert found.values["column"] == pytest.approx(3.0, abs=within)
    assert found.values["row"] == pytest.approx(-2.0, abs=within)
    apply(inputs, found.fix)
    left = findings(inputs, **options).get("shift-found")
    assert left is None or left.values["cells"] < 0.15


def test_no_shift_is_reported_where_there_is_none(inputs):
    found = check(Recipe(job="check", inputs=inputs, method="mean-change"))
    facts = found.metrics["registration"]
    assert abs(facts["row"]) < 0.3 and abs(facts["column"]) < 0.3 and not facts["accepted"]


@pytest.mark.parametrize("size", [5, 20, 31])
def test_registration_recovers_footprint_and_shift(size):
    simulation = Simulation(
        rows=size * 18, columns=size * 18, ratio=float(size), bands=1, dates=[D1],
        shift=[2.0, 1.0], footprint=0.5,
    )  # fmt: skip
    fine, coarse = make(simulation)
    scene = ArrayScene({"fine_t1": fine[D1], "coarse_t1": coarse[D1]})
    found = register(scene, "fine_t1", "coarse_t1")
    assert found.sigma == 0.5 and found.accepted
    assert found.column == pytest.approx(2.0, abs=0.6) and found.row == pytest.approx(1.0, abs=0.6)


def test_a_pair_that_does_not_agree_stops_when_it_is_the_only_one(inputs, tmp_path):
    rng = np.random.default_rng(1)
    path = tmp_path / "coarse_20240510.tif"
    inputs["coarse_t1"] = rewrite(
        inputs["coarse_t1"].path, path, lambda x: rng.permutation(x.ravel()).reshape(x.shape)
    )
    found = findings(inputs)["pair-disagrees"]
    assert found.severity == "error" and found.option == "--ignore pair-disagrees"
    assert found.values["level"] == "unusable"
    assert findings(inputs, method="keep")["pair-disagrees"].severity == "warning"


def cells(values):
    values = np.asarray(values, np.float64)
    return Cells(values, np.ones(values.shape[1:]))


@pytest.mark.parametrize(
    ("change", "level"),
    [
        (lambda f, n: f, "good"),
        (lambda f, n: f + 0.7, "fair"),
        (lambda f, n: f + 1.5, "doubtful"),
        (lambda f, n: f + 0.9 * n, "fair"),
        (lambda f, n: f + 2.5 * n, "doubtful"),
        (lambda f, n: n, "unusable"),
    ],
)
def test_pair_levels(change, level):
    rng = np.random.default_rng(0)
    fine, noise = rng.normal(size=(2, 1, 60, 60))
    fine, noise = (x - x.mean() for x in (fine, noise))
    fine, noise = fine / fine.std(), noise / noise.std()
    assert compare(cells(fine), cells(change(fine, noise))).level == level


def test_pair_agreement_numbers():
    rng = np.random.default_rng(5)
    fine = rng.normal(3.0, 2.0, (2, 30, 30))
    coarse = 0.5 * fine + 1.0
    pair = compare(cells(fine), cells(coarse))
    np.testing.assert_allclose(pair.r, 1.0)
    np.testing.assert_allclose(pair.slope, 2.0)
    np.testing.assert_allclose(pair.bias, (coarse - fine).mean(axis=(1, 2)))
    assert pair.n == 900 and pair.r_min == pytest.approx(1.0)


def test_half_valid_cells_do_not_count():
    fine, coarse = cells(np.arange(30.0).reshape(1, 5, 6)), cells(np.arange(30.0).reshape(1, 5, 6))
    fine.fraction[0] = 0.4
    fine.values[0, 0] = 1e6
    assert compare(fine, coarse).n == 24 and compare(fine, coarse).level == "good"


def test_few_cells_cannot_tell(tmp_path):
    found = findings(scene_files(tmp_path, rows=32, columns=32))
    assert found["pair-few-cells"].severity == "note" and found["pair-few-cells"].values["n"] == 16


def test_what_would_raise_is_a_finding(inputs):
    inputs["coarse_t2"] = ImageInput("/nowhere/coarse.tif")
    found = findings(inputs)["file-missing"]
    assert found.severity == "error" and "/nowhere/coarse.tif" in found.message
    assert "method-unknown" in findings(inputs, method="fit-fd")


def test_every_code_is_documented():
    here = os.path.dirname(os.path.abspath(__file__))
    root = os.path.dirname(os.path.dirname(here))
    with open(os.path.join(root, "docs", "findings.md"), encoding="utf-8") as file:
        text = file.read()
    from stf_engine.check.run import known_codes

    codes = set(known_codes()) | codes_in_source(os.path.join(root, "engine", "stf_engine"))
    assert len(codes) > 40
    missing = [code for code in sorted(codes) if f"`{code}`" not in text]
    assert missing == []


def codes_in_source(folder):
    """First argument of every ``Finding(...)`` in the engine, where it is a plain text."""
    import ast

    found = set()
    for base, _, names in os.walk(folder):
        for name in names:
            if not name.endswith(".py"):
                continue
            with open(os.path.join(base, name), encoding="utf-8") as file:
                tree = ast.parse(file.read())
            for node in ast.walk(tree):
                called = getattr(getattr(node, "func", None), "id", "")
                if called == "Finding" and node.args:
                    found |= {
                        part.value
                        for part in ast.walk(node.args[0])
                        if isinstance(part, ast.Constant) and "-" in str(part.value)
                    }
    return found


# --- real data -------------------------------------------------------------------------------


def shared(*parts):
    path = os.path.normpath(os.path.join(SHARED, *parts))
    if not os.path.exists(path):
        pytest.skip(f"no shared data: {path} is missing")
    return path


@pytest.mark.shared
def test_cia_real_modis():
    fine = ImageInput(shared("cia_half", "fine_20011125.tif"), scale=0.0001)
    coarse = ImageInput(shared("cia_half", "coarse_modis_20011125.tif"), scale=0.0001)
    recipe = Recipe(inputs={"fine_t1": fine, "coarse_t1": coarse, "coarse_t2": coarse})
    behind = check(recipe).metrics
    assert behind["pre_steps"]["registration"]["moved_row"] == -2
    assert behind["pre_steps"]["point_spread"]["sigma_cells"] == 0.75
    assert behind["pairs"]["coarse_t1"]["level"] == "good"
    assert min(behind["pairs"]["coarse_t1"]["r"]) > 0.86
    recipe.options = Options(registration="off", point_spread="off", adjustment="off")
    result = check(recipe)
    pair, moved = result.metrics["pairs"]["coarse_t1"], result.metrics["registration"]
    assert pair["level"] == "fair"
    np.testing.assert_allclose(pair["r"], [0.81, 0.80, 0.81, 0.74, 0.84, 0.85], atol=0.006)
    assert moved["accepted"] and moved["sigma"] == 0.75
    assert moved["plain_score"] == pytest.approx(0.797, abs=0.002)
    assert moved["score"] == pytest.approx(0.914, abs=0.002)
    assert round(moved["row"]) == -2 and round(moved["column"]) == -1


@pytest.mark.shared
def test_yanco_second_pair_must_warn():
    def image(name):
        return ImageInput(shared("yanco_lst", name))

    recipe = Recipe(
        method="starfm",
        inputs={
            "fine_t1": image("Landsat_LST_cloudrm_20160205.tif"),
            "coarse_t1": image("MOD11A1_LST_cloudrm_20160205.tif"),
            "coarse_t2": image("MOD11A1_LST_cloudrm_20160218.tif"),
            "fine_t3": image("Landsat_LST_cloudrm_20160308.tif"),
            "coarse_t3": image("MOD11A1_LST_cloudrm_20160308.tif"),
        },
        options=Options(registration="off", point_spread="off"),
    )
    result = check(recipe)
    pairs = result.metrics["pairs"]
    assert pairs["coarse_t1"]["level"] == "good" and pairs["coarse_t3"]["level"] == "unusable"
    assert pairs["coarse_t1"]["r"][0] == pytest.approx(0.80, abs=0.01)
    assert pairs["coarse_t3"]["r"][0] == pytest.approx(-0.01, abs=0.01)
    assert {"pair-disagrees", "pair-bias-changes"} <= {f.code for f in result.findings}


@pytest.mark.shared
@pytest.mark.parametrize(
    ("date", "r", "level"),
    [("20170119", 0.54, "doubtful"), ("20170409", 0.64, "fair"),
     ("20180223", 0.70, "fair"), ("20190906", 0.48, "doubtful")],
)  # fmt: skip
def test_orleans_pairs(date, r, level):
    from stf_engine.raster.scene import open_scene

    fine = ImageInput(shared("orleans_lst", "fine", f"landsat8_{date}.tif"), bands=[1])
    coarse = ImageInput(shared("orleans_lst", "coarse_bilinear", f"mod11a1_{date}.tif"))
    recipe = Recipe(inputs={"fine_t1": fine, "coarse_t1": coarse}, options=Options(ratio=33.0))
    pair = agreement(open_scene(recipe), "fine_t1", "coarse_t1")
    assert pair.level == level and pair.r[0] == pytest.approx(r, abs=0.01)


@pytest.mark.shared
def test_kranj_units():
    inputs = {
        "fine_t1": ImageInput(
            shared("kranj", "landsat", "filled", "2020068_191-28.tif_filled_kranj.tif")
        ),
        "coarse_t1": ImageInput(shared("kranj", "modis", "filled", "2020068_18-04_kranj.tif")),
        "coarse_t2": ImageInput(shared("kranj", "modis", "filled", "2020093_18-04_kranj.tif")),
    }
    found = findings(inputs)["units-differ"]
    assert found.severity == "error" and found.option == "--fine-scale 0.0001"
    apply(inputs, found.fix)
    assert "units-differ" not in findings(inputs)
