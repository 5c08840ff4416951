"""The job ``evaluate`` on real GeoTIFFs."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest
from osgeo import gdal, osr
from stf_engine.errors import InputMissing, NoOverlap, NothingValid, OutputIsInput, UnitsDiffer
from stf_engine.events import Progress
from stf_engine.jobs import run
from stf_engine.metrics import score
from stf_engine.recipe import Evaluation, ImageInput, Recipe

SIZE, RATIO = 64, 8
NODATA = 65535


def write(path, reflectance, x=500000.0, pixel=30.0, nodata=None):
    """uint16 GeoTIFF, reflectance x 10000; NaN becomes nodata."""
    bands, rows, columns = reflectance.shape
    options = ["COMPRESS=DEFLATE"]
    file = gdal.GetDriverByName("GTiff").Create(
        str(path), columns, rows, bands, gdal.GDT_UInt16, options
    )
    file.SetGeoTransform((x, pixel, 0, 4600000.0, 0, -pixel))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32633)
    file.SetProjection(reference.ExportToWkt())
    numbers = np.where(np.isnan(reflectance), NODATA, np.rint(reflectance * 10000))
    for number, name in enumerate(("blue", "green", "red", "nir")[:bands], 1):
        band = file.GetRasterBand(number)
        band.SetDescription(name)
        band.SetScale(0.0001)
        band.SetNoDataValue(NODATA)
        band.WriteArray(numbers[number - 1].astype(np.uint16))
    file = None
    return ImageInput(str(path))


def scaled(reflectance):
    """What is read back from a file."""
    return (np.rint(reflectance * 10000) * 0.0001).astype(np.float32)


@pytest.fixture
def scene(tmp_path):
    """Reference, a good prediction, the image before, the coarse image: arrays and files."""
    rng = np.random.default_rng(11)
    fields = rng.random((4, SIZE // 8, SIZE // 8)).repeat(8, 1).repeat(8, 2)
    before = 0.05 + 0.3 * fields + 0.02 * rng.random((4, SIZE, SIZE))
    truth = before.copy()
    truth[:, 16:48, 8:40] = 0.1 + 0.2 * rng.random((4, 32, 32))
    arrays = {
        "truth": truth,
        "before": before,
        "good": 0.9 * truth + 0.1 * before,
        "coarse": truth.reshape(4, SIZE // RATIO, RATIO, SIZE // RATIO, RATIO).mean((2, 4)),
    }
    files = {
        name: write(tmp_path / f"{name}.tif", values, pixel=240.0 if name == "coarse" else 30.0)
        for name, values in arrays.items()
    }
    return arrays, files, tmp_path


def judge(**fields):
    return run(Recipe(job="evaluate", evaluation=Evaluation(**fields)))


def test_scores_equal_those_of_the_arrays(scene):
    arrays, files, _ = scene
    metrics = judge(
        prediction=files["good"],
        reference=files["truth"],
        baselines={"No change": files["before"]},
        ratio=8,
    ).metrics
    truth = scaled(arrays["truth"])
    for name, key in (("Result", "good"), ("No change", "before")):
        expected = score(scaled(arrays[key]), truth, ratio=8)
        for metric, value in expected.overall.items():
            assert metrics["scores"][name][metric] == pytest.approx(value, rel=1e-5), metric
    assert metrics["verdict"].startswith("Clearly better than the unchanged image: the error is 90")
    assert metrics["area"] == {"pixels": SIZE * SIZE, "share": 1.0, "unit": "pixels"}
    json.dumps(metrics, allow_nan=False)


@pytest.mark.parametrize(
    ("key", "level", "words"),
    [("good", "better", "Clearly better than"), ("before", "same", "No better than")],
)
def test_verdict_words(scene, key, level, words):
    _, files, _ = scene
    beside = {"keep": files["before"]}
    metrics = judge(prediction=files[key], reference=files["truth"], baselines=beside).metrics
    assert metrics["verdict_level"] == level and metrics["verdict"].startswith(words)


def test_a_harmful_prediction_is_called_so(scene):
    arrays, files, folder = scene
    bad = write(folder / "bad.tif", arrays["before"] + 0.2)
    beside = {"keep": files["before"]}
    metrics = judge(prediction=bad, reference=files["truth"], baselines=beside).metrics
    assert metrics["verdict_level"] == "worse"
    assert "do not use it for this date" in metrics["verdict"]


def test_only_pixels_valid_in_every_image_count(scene):
    arrays, files, folder = scene
    holed, cloudy = arrays["good"].copy(), arrays["before"].copy()
    holed[:, :10], cloudy[:, :, :5] = np.nan, np.nan
    metrics = judge(
        prediction=write(folder / "holed.tif", holed),
        reference=files["truth"],
        baselines={"No change": write(folder / "cloudy.tif", cloudy)},
    ).metrics
    assert metrics["area"]["pixels"] == (SIZE - 10) * (SIZE - 5)
    valid = np.zeros((SIZE, SIZE), bool)
    valid[10:, 5:] = True
    expected = score(scaled(arrays["good"]), scaled(arrays["truth"]), valid)
    assert metrics["scores"]["Result"]["SSIM"] == pytest.approx(expected["SSIM"], rel=1e-5)


def test_a_larger_shifted_reference_is_cropped(scene):
    arrays, files, folder = scene
    wide = np.full((4, SIZE + 20, SIZE + 20), 0.7)
    wide[:, :SIZE, 20:] = arrays["truth"]
    reference = write(folder / "wide.tif", wide, x=500000.0 - 20 * 30.0)
    wanted = judge(prediction=files["good"], reference=files["truth"]).metrics["scores"]
    assert judge(prediction=files["good"], reference=reference).metrics["scores"] == wanted


def test_against_the_coarse_image(scene):
    arrays, files, _ = scene
    metrics = judge(
        prediction=files["good"], coarse=files["coarse"], baselines={"No change": files["before"]}
    ).metrics
    blocks = scaled(arrays["good"]).astype(float)
    means = blocks.reshape(4, SIZE // RATIO, RATIO, SIZE // RATIO, RATIO).mean((2, 4))
    expected = score(means, scaled(arrays["coarse"]), ratio=8)
    assert metrics["ratio"] == 8
    assert metrics["scores"]["Result"]["RMSE"] == pytest.approx(expected["RMSE"], rel=1e-4)
    assert metrics["area"]["pixels"] == (SIZE // RATIO) ** 2
    assert "not the truth of fine detail" in metrics["remarks"][0]


def test_report_and_data_are_complete_and_self_contained(scene):
    _, files, folder = scene
    report, data = folder / "r.html", folder / "r.json"
    result = judge(
        prediction=files["good"],
        reference=files["truth"],
        coarse=files["coarse"],
        baselines={"No <change>": files["before"]},
        report=str(report),
        data=str(data),
    )
    assert result.outputs == {"data": str(data), "report": str(report)}
    text = report.read_text(encoding="utf-8")
    assert text.index(result.metrics["verdict"].split("“")[0]) < text.index("<table")
    sources = re.findall(r'(?:src|href)="([^"]{0,30})', text)
    assert len(sources) >= 7 and all(s.startswith("data:image/png") for s in sources)
    assert "<script" not in text and "No <change>" not in text
    for words in ("Against the coarse image", "too bright +0.10", "Scores per band", "truth.tif"):
        assert words in text
    assert json.loads(data.read_text(encoding="utf-8")) == result.metrics
    assert not list(folder.glob("*.part"))


def test_single_band_without_baseline(scene):
    arrays, _, folder = scene
    one = write(folder / "one.tif", arrays["good"][:1])
    truth = write(folder / "one_truth.tif", arrays["truth"][:1])
    metrics = judge(prediction=one, reference=truth, report=str(folder / "one.html")).metrics
    assert metrics["verdict_level"] == "none"
    assert "spectral angle" in " ".join(metrics["notes"])


def test_reference_mode(scene):
    _, files, folder = scene
    metrics = judge(
        prediction=files["good"],
        reference=files["truth"],
        mode="reference",
        report=str(folder / "m.html"),
    ).metrics
    assert (metrics["mode"], metrics["sam_unit"]) == ("reference", "radians")
    assert metrics["scores"]["Result"]["RASE"] > 64


def test_requests_that_cannot_work_name_the_problem_and_write_nothing(scene):
    arrays, files, folder = scene
    report = folder / "never.html"
    with pytest.raises(InputMissing):
        judge(prediction=files["good"])
    with pytest.raises(OutputIsInput):
        judge(prediction=files["good"], reference=files["truth"], report=files["truth"].path)
    far = write(folder / "far.tif", arrays["truth"], x=900000.0)
    with pytest.raises(NoOverlap):
        judge(prediction=files["good"], reference=far, report=str(report))
    raw = ImageInput(files["good"].path, scale=1.0)
    with pytest.raises(UnitsDiffer) as caught:
        judge(prediction=raw, reference=files["truth"], report=str(report))
    assert "--scale 0.0001" in caught.value.hint
    assert caught.value.fix == {"evaluation.prediction.scale": 0.0001}
    assert caught.value.as_dict()["fix"] == caught.value.fix
    nothing = write(folder / "nothing.tif", np.full_like(arrays["truth"], np.nan))
    with pytest.raises(NothingValid):
        judge(prediction=files["good"], reference=nothing, report=str(report))
    assert not report.exists()


def test_a_cancelled_job_stops_and_writes_nothing(scene):
    from stf_engine.errors import Cancelled

    _, files, folder = scene
    progress = Progress()
    progress.cancel()
    wanted = Evaluation(
        prediction=files["good"], reference=files["truth"], data=str(folder / "x.json")
    )
    with pytest.raises(Cancelled):
        run(Recipe(job="evaluate", evaluation=wanted), progress)
    assert not (folder / "x.json").exists()
