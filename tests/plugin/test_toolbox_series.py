"""Many dates in the toolbox: fuseseries, validateseries and pairs in a real QGIS; models, batches,
history, the Python console and qgis_process."""

import json
import os
import subprocess

import numpy as np
import pytest
from conftest import ROOT
from fixtures.season import (  # noqa: F401
    DATES,
    STF,
    WANTED,
    images,
    made_season,
    season,
    table,
)
from test_algorithms import algorithm, inputs, pixels

# --- the three algorithms --------------------------------------------------------------------


def test_a_series_gives_the_pixels_of_the_command_line(qgis_app, season, tmp_path):
    import processing

    given = {**images(season), "METHOD": "linear", "OUTPUT": str(tmp_path / "toolbox")}
    result = processing.run("stf:fuseseries", given)
    assert (result["PREDICTED"], result["FAILED"], result["FINISHED_BEFORE"]) == (2, 0, 0)
    assert result["FILLED_SHARE"] == 1 and result["DATES_DONE"] == ",".join(WANTED)
    assert result["OUTPUT"] == str(tmp_path / "toolbox")
    assert [row["date"] for row in table(result["TABLE"])] == WANTED
    both = images(season)
    command = [*STF, "series", "--fine", *both["FINE"], "--coarse", *both["COARSE"]]
    other = tmp_path / "command"
    subprocess.run(
        [*command, "--method", "linear", "--out", str(other)], check=True, capture_output=True
    )
    for path in result["RESULTS"]:
        assert np.array_equal(pixels(path), pixels(other / os.path.basename(path)))
    # What the toolbox has finished is finished for the command line as well.
    words = [*command, "--method", "linear", "--out", given["OUTPUT"], "--json"]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    assert json.loads(done.stdout)["metrics"]["finished_before"] == 2
    before = [os.stat(path).st_mtime_ns for path in result["RESULTS"]]
    again = processing.run("stf:fuseseries", given)
    assert (again["PREDICTED"], again["FINISHED_BEFORE"]) == (0, 2)
    assert [os.stat(path).st_mtime_ns for path in again["RESULTS"]] == before


def test_defaults_run_on_the_demo_scene(qgis_app, demo_scene, tmp_path):
    import processing

    demo = inputs(demo_scene)
    given = {"FINE": [demo["FINE_T1"]], "COARSE": [demo["COARSE_T1"], demo["COARSE_T2"]]}
    result = processing.run("stf:fuseseries", {**given, "OUTPUT": str(tmp_path / "out")})
    assert result["DATES_DONE"] == "2024-07-13"
    one = str(tmp_path / "one.tif")
    processing.run("stf:fuse", {**demo, "OUTPUT": one})
    assert np.array_equal(pixels(result["RESULTS"][0]), pixels(one))
    found = processing.run("stf:pairs", {"FOLDER": str(demo_scene)})
    assert (found["PAIRS"], found["RATIO"]) == (2, 8)
    both = images(demo_scene)
    tested = processing.run("stf:validateseries", {**both, "OUTPUT": str(tmp_path / "tested")})
    assert tested["DATES_DONE"] == "2024-05-10,2024-07-13"


def test_gaps_filled_over_time_and_a_cube(qgis_app, season, tmp_path):
    import processing
    from qgis.core import QgsRasterLayer

    given = {**images(season), "METHOD": "linear", "OUTPUT": str(tmp_path / "out")}
    cube = str(tmp_path / "season.nc")
    result = processing.run("stf:fuseseries", {**given, "FILL": "time", "CUBE": cube})
    names = [os.path.basename(path) for path in result["RESULTS"]]
    assert names == [f"{date}_linear_filled.tif" for date in WANTED]
    assert result["CUBE"] == cube
    layer = QgsRasterLayer(f'NETCDF:"{cube}":red', "red")
    assert layer.isValid() and layer.bandCount() == 2  # one band per date
    assert np.array_equal(layer_pixels(layer, 2), pixels(result["RESULTS"][1])[2])


def test_every_date_without_gaps_and_with_flags(qgis_app, season, tmp_path):
    from osgeo import gdal
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
        QgsRasterLayer,
    )

    class Feedback(QgsProcessingFeedback):
        said = ""

        def pushInfo(self, info):
            self.said += info

    given = images(season)
    clouded = tmp_path / "fine_20240713.tif"
    gdal.Translate(str(clouded), given["FINE"][1])
    file = gdal.Open(str(clouded), gdal.GA_Update)
    for number in range(1, 5):
        file.GetRasterBand(number).WriteArray(np.zeros((20, 30), np.uint16), 40, 30)
    del file
    given["FINE"][1] = str(clouded)
    parameters = {**given, "METHOD": "linear", "FILL": "observed", "OUTPUT": str(tmp_path / "out")}
    project, feedback, context = QgsProject.instance(), Feedback(), QgsProcessingContext()
    context.setProject(project)
    try:
        made = algorithm("fuseseries").create()
        assert made.prepare(parameters, context, feedback)
        result = made.runPrepared(parameters, context, feedback)
        names = [os.path.basename(path) for path in result["RESULTS"]]
        assert names == [f"{date}_linear_filled.tif" for date in DATES.split(",")]
        flags = [pixels(path) for path in result["FLAGS"]]
        assert [int((flag == 1).sum()) for flag in flags] == [0, 96 * 112, 600, 96 * 112, 0]
        kept = flags[2] == 0
        seen = pixels(clouded)
        assert np.array_equal(pixels(result["RESULTS"][2])[:, kept], seen[:, kept])
        share = 100 * 600 / (96 * 112)
        assert (
            f"{100 - share:.1f} % of the pixels observed, {share:.1f} % predicted" in feedback.said
        )
        assert len(context.layersToLoadOnCompletion()) == 10
        path = result["FLAGS"][2]
        layer = QgsRasterLayer(path, "loaded")
        project.addMapLayer(layer)
        details = context.layerToLoadOnCompletionDetails(path)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        classes = layer.renderer().classes()
        assert [entry.label for entry in classes] == [
            "observed", "predicted", "filled from coarse", "interpolated in time",
        ]  # fmt: skip
        assert layer.name() == "2024-07-13 · where pixels are from"
        begin = layer.temporalProperties().fixedTemporalRange().begin()
        assert begin.toString("yyyy-MM-dd") == "2024-07-13"
        node = project.layerTreeRoot().findLayer(layer.id())
        assert node.parent().name() == "Checks" and not node.isVisible()
        assert node.parent().parent().name().startswith("Fused 2024-05 ")
        assert len(project.layerTreeRoot().findLayers()) == 1
        table_of = {entry.value: entry.color.name() for entry in classes}
        plain = QgsRasterLayer(path, "as it comes")  # the file has the same colours
        own = {entry.value: entry.color.name() for entry in plain.renderer().classes()}
        assert {number: own[number] for number in table_of} == table_of
    finally:
        project.clear()


def layer_pixels(layer, band):
    """Numbers of one band of a layer, through QGIS' own provider."""
    from osgeo import gdal

    dataset = gdal.Open(layer.source())
    return dataset.GetRasterBand(band).ReadAsArray()


def test_settings_dates_and_pairs_reach_the_engine(qgis_app, season, tmp_path):
    import processing

    given = {
        **images(season),
        "METHOD": "starfm",
        "SETTINGS": "window=11, classes=4",
        "DATES": "2024-08-05",
        "PAIRS": "2024-05-10",
        "EXTENT": "500000,502400,5198000,5200000 [EPSG:32633]",
        "OUTPUT": str(tmp_path / "out"),
    }
    result = processing.run("stf:fuseseries", given)
    assert pixels(result["RESULTS"][0]).shape == (4, 67, 80)
    with open(result["DATA"], encoding="utf-8") as file:
        document = json.load(file)
    assert document["dates"][0]["pairs"] == ["2024-05-10"]
    assert document["recipes"]["2024-08-05"]["parameters"] == {"window": "11", "classes": "4"}


def test_validation_gives_means_a_table_and_a_report(qgis_app, season, tmp_path):
    import processing

    given = {**images(season), "METHOD": "linear", "OUTPUT": str(tmp_path / "tested")}
    result = processing.run("stf:validateseries", given)
    rows = table(result["TABLE"])
    means = {row["image"]: row for row in rows if row["date"] == "mean"}
    assert result["RMSE"] == pytest.approx(float(means["linear"]["RMSE"]))
    assert result["RMSE_NO_CHANGE"] == pytest.approx(float(means["no change"]["RMSE"]))
    assert result["RMSE"] < result["RMSE_NO_CHANGE"]
    assert "smaller" in result["VERDICT"] and result["PREDICTED"] == 3
    assert os.path.getsize(result["REPORT"]) > 3_000
    date = rows[0]["date"]
    alone = processing.run(
        "stf:evaluate",
        {
            "PREDICTION": str(tmp_path / "tested" / f"{date}_linear_validation.tif"),
            "REFERENCE": str(season / f"fine_{date.replace('-', '')}.tif"),
            "RATIO": 8,
        },
    )
    assert float(rows[0]["RMSE"]) == pytest.approx(alone["RMSE"], rel=1e-6)
    assert float(rows[0]["SSIM"]) == pytest.approx(alone["SSIM"], rel=1e-6)


def test_pairs_as_csv_and_as_a_table(qgis_app, season, tmp_path):
    import processing

    csv_file = str(tmp_path / "pairs.csv")
    given = {"FOLDER": str(season), "CSV": csv_file, "OUTPUT": "TEMPORARY_OUTPUT"}
    result = processing.run("stf:pairs", given)
    numbers = ("PAIRS", "FINE", "COARSE", "TO_PREDICT", "RATIO")
    assert [result[key] for key in numbers] == [3, 3, 5, 2, 8]
    assert result["DATES"] == ",".join(WANTED)
    layer = result["OUTPUT"]
    found = [dict(zip(layer.fields().names(), f.attributes())) for f in layer.getFeatures()]
    written = table(csv_file)
    assert [row["file"] for row in found] == [row["file"] for row in written]
    coarse = next(row for row in found if row["file"] == "coarse_20240510.tif")
    assert (coarse["role"], coarse["use"], coarse["pixel_m"]) == ("coarse", "pair", 240.0)
    assert "8 times the smallest" in coarse["reason"] and coarse["correlation"] > 0.99
    other = str(tmp_path / "pairs.gpkg")
    processing.run("stf:pairs", {"FOLDER": str(season), "AGREEMENT": False, "OUTPUT": other})
    assert os.path.getsize(other) > 10_000


def test_columns_are_those_of_the_engine(qgis_app):
    from stf_qgis_plugin.algorithms.pairs import COLUMNS

    ask = "import json; from stf_engine.series import listing; print(json.dumps(listing.COLUMNS))"
    answer = subprocess.run(
        ["/usr/bin/python3", "-E", "-s", "-c", ask],
        capture_output=True, text=True, check=True, cwd=f"{ROOT}/engine",
    )  # fmt: skip
    assert json.loads(answer.stdout) == list(COLUMNS)


# --- mistakes, cancel ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change, words",
    [
        ({"DATES": "2024-06-02, June"}, "DATES: 'June' is no date"),
        ({"PAIRS": "nearest"}, "'nearest' is neither auto nor best nor a date"),
        ({"SETTINGS": "window"}, "'window' is no name=value"),
        ({"FILE_DATES": "a.tif"}, "'a.tif' is no file=date"),
        ({"COARSE_SHIFT": "12"}, "two numbers"),
    ],
)
@pytest.mark.parametrize("name", ["fuseseries", "validateseries"])
def test_plain_mistakes_are_told_before_the_run(qgis_app, season, tmp_path, name, change, words):
    from qgis.core import QgsProcessingContext

    parameters = {**images(season), "OUTPUT": str(tmp_path / "out")}
    made, context = algorithm(name).create(), QgsProcessingContext()
    assert made.checkParameterValues(parameters, context) == (True, "")
    good, text = made.checkParameterValues({**parameters, **change}, context)
    assert not good and words in text


def test_a_layer_of_a_service_is_told_plainly(qgis_app, season):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer("type=xyz&url=file:///none/{z}/{x}/{y}.png", "a web map", "wms")
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    given = images(season)
    given["COARSE"] = [*given["COARSE"], layer.id()]
    try:
        made = algorithm("fuseseries").create()
        good, text = made.checkParameterValues({**given, "OUTPUT": "TEMPORARY_OUTPUT"}, context)
    finally:
        QgsProject.instance().clear()
    assert not good and "COARSE: the layer a web map" in text and "Save it as a GeoTIFF" in text


def test_a_date_for_a_file_that_tells_none(qgis_app, season, tmp_path):
    import processing

    given = images(season)
    renamed = tmp_path / "new" / "latest.tif"
    renamed.parent.mkdir()
    values = pixels(given["COARSE"][1])
    from osgeo import gdal

    gdal.Translate(str(renamed), given["COARSE"][1], metadataOptions=["ACQUISITION_DATE="])
    assert np.array_equal(pixels(renamed), values)
    given["COARSE"] = [given["COARSE"][0], str(renamed)]
    given |= {"FINE": given["FINE"][:1], "METHOD": "linear", "OUTPUT": str(tmp_path / "out")}
    result = processing.run("stf:fuseseries", {**given, "FILE_DATES": "latest.tif=2024-12-24"})
    assert result["DATES_DONE"] == "2024-12-24"


def test_engine_errors_come_in_three_parts(qgis_app, season, tmp_path):
    import processing
    from qgis.core import QgsProcessingException

    given = {**images(season), "OUTPUT": str(tmp_path / "out"), "METHOD": "keep"}
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("stf:fuseseries", {**given, "DATES": "2024-06-03"})
    problem, cause, hint = str(caught.value).split("\n")
    assert problem == "There is no coarse image of 2024-06-03."
    assert "from its coarse image" in cause and "2024-06-02" in hint
    assert not (tmp_path / "out").exists()
    with pytest.raises(QgsProcessingException, match="There is no image in"):
        (tmp_path / "empty").mkdir()
        processing.run("stf:pairs", {"FOLDER": str(tmp_path / "empty")})


def test_a_cancelled_series_goes_on(qgis_app, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    class Feedback(QgsProcessingFeedback):
        said = ""

        def setProgressText(self, text):
            if text.startswith("2024-08-05"):
                self.cancel()

        def reportError(self, error, fatalError=False):
            self.said += error

    feedback = Feedback()
    out = tmp_path / "out"
    season = made_season(tmp_path / "season", 400, 400)  # some seconds, so that it can be cancelled
    parameters = {
        **images(season),
        "METHOD": "starfm",
        "SETTINGS": "window=61",
        "OUTPUT": str(out),
    }
    made = algorithm("fuseseries")
    _, ok = made.run(parameters, QgsProcessingContext(), feedback)
    assert not ok and "1 of 2 dates are finished" in feedback.said
    first = out / "2024-06-02_starfm.tif"
    before = first.stat().st_mtime_ns
    assert sorted(path.name for path in out.glob("*.tif")) == [first.name]
    result, ok = made.run(parameters, QgsProcessingContext(), QgsProcessingFeedback())
    assert ok and (result["FINISHED_BEFORE"], result["PREDICTED"]) == (1, 1)
    assert first.stat().st_mtime_ns == before


# --- results in the project ------------------------------------------------------------------


def test_loaded_results_are_styled_dated_and_in_one_group(qgis_app, season, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
        QgsRasterLayer,
    )

    project = QgsProject.instance()
    given = images(season)
    fine = QgsRasterLayer(given["FINE"][0], "fine")
    fine.renderer().setRedBand(4)
    project.addMapLayer(fine)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    parameters = {"FINE": [fine.id(), *given["FINE"][1:]], "COARSE": given["COARSE"]}
    parameters |= {"METHOD": "linear", "OUTPUT": str(tmp_path / "out")}
    try:
        made = algorithm("fuseseries").create()
        assert made.prepare(parameters, context, feedback)
        results = made.runPrepared(parameters, context, feedback)["RESULTS"]
        assert sorted(context.layersToLoadOnCompletion()) == sorted(results)
        for path in results:
            layer = QgsRasterLayer(path, "loaded")
            project.addMapLayer(layer)
            details = context.layerToLoadOnCompletionDetails(path)
            details.postProcessor().postProcessLayer(layer, context, feedback)
            assert layer.renderer().redBand() == 4
            date = os.path.basename(path)[:10]
            begin = layer.temporalProperties().fixedTemporalRange().begin()
            assert begin.toString("yyyy-MM-dd HH:mm:ss") == f"{date} 00:00:01"
            assert layer.name().startswith(date) and "Linear" in layer.name()
            assert any("linear" in line for line in layer.metadata().history())
            recipe = json.loads(layer.customProperty("stf_fusion/recipe"))
            assert recipe["job"] == "fuse" and recipe["output"]["path"] == path
        groups = project.layerTreeRoot().findGroups()
        assert [group.name()[:14] for group in groups] == ["Fused 2024-06 "]
        assert len(groups[0].findLayers()) == 2
        quiet = QgsProcessingContext()
        quiet.setProject(project)
        assert made.create().run({**parameters, "LOAD": False}, quiet, feedback)[1]
        assert quiet.layersToLoadOnCompletion() == {}
    finally:
        project.clear()
