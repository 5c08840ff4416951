"""The toolbox in a real QGIS: help, defaults, runs, errors, cancel, qgis_process."""

import json
import os
import subprocess
import time

import numpy as np
import pytest
from conftest import ROOT
from fixtures.models import Model
from fixtures.processes import alive, children

NAMES_OF_METRICS = (
    "import json; from stf_engine.metrics import catalog; "
    "print(json.dumps([m.name for m in catalog.METRICS]))"
)
ALGORITHMS = (
    *("fuse", "fuseseries", "enhance", "check", "pairs", "evaluate", "validateseries", "simulate"),
    "enginestatus",
)


def algorithm(name):
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().algorithmById("stf:" + name)


def inputs(scene):
    return {
        "FINE_T1": str(scene / "fine_20240510.tif"),
        "COARSE_T1": str(scene / "coarse_20240510.tif"),
        "COARSE_T2": str(scene / "coarse_20240713.tif"),
    }


def pixels(path):
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()


@pytest.mark.parametrize("name", ALGORITHMS)
def test_every_parameter_has_help(qgis_app, name):
    found = algorithm(name)
    assert found is not None and found.displayName() and found.shortHelpString()
    for definition in found.parameterDefinitions():
        assert len(definition.help()) > 10, definition.name()
        assert definition.name() == definition.name().upper()
        assert definition.description(), definition.name()


@pytest.mark.parametrize("name", ALGORITHMS)
def test_rare_parameters_are_advanced_and_defaults_hold(qgis_app, name):
    from qgis.core import QgsProcessingParameterDefinition

    flags = QgsProcessingParameterDefinition.Flag
    shown = []
    for definition in algorithm(name).parameterDefinitions():
        if not definition.flags() & flags.FlagAdvanced:
            shown.append(definition.name())
            continue
        optional = bool(definition.flags() & flags.FlagOptional)
        assert optional or definition.defaultValue() is not None, definition.name()
    assert len(shown) <= 10, shown


@pytest.mark.parametrize(
    "name, numbers",
    [
        ("fuse", {"NODATA_SHARE", "SECONDS"}),
        ("check", {"ERRORS", "WARNINGS"}),
        ("fuseseries", {"PREDICTED", "FINISHED_BEFORE", "FAILED", "FILLED_SHARE", "SECONDS"}),
        ("enhance", {"NODATA_SHARE", "USED", "LEFT_OUT", "R_SQUARED", "SECONDS"}),
        ("pairs", {"PAIRS", "FINE", "COARSE", "TO_PREDICT", "RATIO"}),
        ("evaluate", {"RMSE", "MAE", "CC", "SSIM", "SAM", "ERGAS"}),
        ("validateseries", {"RMSE", "RMSE_NO_CHANGE", "SSIM", "PREDICTED", "FAILED"}),
        ("simulate", {"FILES"}),
        ("enginestatus", {"NETWORKS"}),
    ],
)
def test_numbers_are_declared_outputs(qgis_app, name, numbers):
    declared = {o.name() for o in algorithm(name).outputDefinitions() if o.type() == "outputNumber"}
    assert numbers <= declared


def test_the_engine_must_be_there_to_run(qgis_app, monkeypatch):
    from stf_qgis_plugin import interpreter

    assert algorithm("fuse").canExecute()[0]
    monkeypatch.setattr(interpreter, "choose", lambda: None)
    good, text = algorithm("fuse").canExecute()
    assert not good and "STF_ENGINE_PYTHON" in text


@pytest.mark.parametrize(
    "change, words",
    [
        ({"COARSE_T2": None}, "COARSE_T2 is missing: Automatic needs it."),
        ({"FINE_T3": "FINE_T1"}, "COARSE_T3 is missing"),
        ({"METHOD": "interpolate"}, "FINE_T3 is missing"),
        ({"SETTINGS": "window"}, "'window' is no name=value"),
        ({"SETTINGS": "window=7, =3"}, "'=3' is no name=value"),
        ({"DATE_COARSE_T2": "13 July"}, "'13 July' is no date"),
        ({"COARSE_SHIFT": "12"}, "two numbers"),
        ({"OUTPUT": "/tmp/result.png"}, "OUTPUT must end in .tif"),
    ],
)
def test_plain_mistakes_are_told_before_the_run(qgis_app, demo_scene, tmp_path, change, words):
    from qgis.core import QgsProcessingContext

    parameters = {**inputs(demo_scene), "OUTPUT": str(tmp_path / "x.tif")}
    fuse, context = algorithm("fuse").create(), QgsProcessingContext()
    assert fuse.checkParameterValues(parameters, context) == (True, "")
    change = {key: parameters.get(value, value) for key, value in change.items()}
    good, text = fuse.checkParameterValues({**parameters, **change}, context)
    assert not good and words in text


def test_a_layer_of_a_service_is_told_plainly(qgis_app, demo_scene):
    from qgis.core import QgsProcessingContext, QgsProject, QgsRasterLayer

    layer = QgsRasterLayer("type=xyz&url=file:///none/{z}/{x}/{y}.png", "a web map", "wms")
    QgsProject.instance().addMapLayer(layer)
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    parameters = {**inputs(demo_scene), "COARSE_T2": layer.id(), "OUTPUT": "TEMPORARY_OUTPUT"}
    try:
        good, text = algorithm("fuse").create().checkParameterValues(parameters, context)
    finally:
        QgsProject.instance().clear()
    assert not good and "a web map" in text and "Save it as a GeoTIFF" in text


def test_evaluate_wants_something_to_compare_with(qgis_app, demo_scene):
    from qgis.core import QgsProcessingContext

    given = {"PREDICTION": inputs(demo_scene)["FINE_T1"]}
    good, text = algorithm("evaluate").create().checkParameterValues(given, QgsProcessingContext())
    assert not good and "REFERENCE" in text


def test_scores_have_the_names_of_the_engine(qgis_app):
    from stf_qgis_plugin.algorithms.evaluate import METRICS

    answer = subprocess.run(
        ["/usr/bin/python3", "-E", "-s", "-c", NAMES_OF_METRICS],
        capture_output=True,
        text=True,
        check=True,
        cwd=f"{ROOT}/engine",
    )
    assert set(json.loads(answer.stdout)) == set(METRICS)


def test_paths_relative_to_the_working_folder(qgis_app, demo_scene, tmp_path, monkeypatch):
    import processing

    monkeypatch.chdir(demo_scene)
    names = {key: os.path.basename(path) for key, path in inputs(demo_scene).items()}
    target = os.path.relpath(tmp_path / "here.tif")
    recipe = os.path.relpath(tmp_path / "here.json")
    processing.run("stf:fuse", {**names, "METHOD": "linear", "OUTPUT": target, "RECIPE": recipe})
    assert sorted(os.listdir(tmp_path)) == ["here.json", "here.tif"]


def test_the_loaded_result_is_styled_dated_and_has_its_history(qgis_app, demo_scene, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProject,
        QgsRasterLayer,
    )

    project = QgsProject.instance()
    fine = QgsRasterLayer(inputs(demo_scene)["FINE_T1"], "fine")
    fine.renderer().setRedBand(4)
    project.addMapLayer(fine)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    out = str(tmp_path / "loaded.tif")
    details = QgsProcessingContext.LayerDetails("Fused", project, "OUTPUT")
    context.addLayerToLoadOnCompletion(out, details)
    parameters = {**inputs(demo_scene), "FINE_T1": fine.id(), "METHOD": "linear", "OUTPUT": out}
    try:
        fuse = algorithm("fuse").create()
        assert fuse.prepare(parameters, context, feedback)
        fuse.runPrepared(parameters, context, feedback)
        layer = QgsRasterLayer(out, "Fused")
        processor = context.layerToLoadOnCompletionDetails(out).postProcessor()
        processor.postProcessLayer(layer, context, feedback)
        assert layer.renderer().redBand() == 4
        begin = layer.temporalProperties().fixedTemporalRange().begin()
        assert begin.toString("yyyy-MM-dd HH:mm:ss") == "2024-07-13 00:00:01"
        assert any("linear" in line for line in layer.metadata().history())
        assert json.loads(layer.customProperty("stf_fusion/recipe"))["method"] == "linear"
    finally:
        project.clear()


def test_methods_are_those_of_the_engine(qgis_app):
    answer = subprocess.run(
        ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py", "methods", "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    with open(os.path.join(ROOT, "resources", "methods.json"), encoding="utf-8") as file:
        assert json.load(file) == json.loads(answer.stdout)
    options = algorithm("fuse").parameterDefinition("METHOD").options()
    assert options == [s["name"] for s in json.loads(answer.stdout) if not s["needs_weights"]]


def test_fuse_gives_the_pixels_of_the_command_line(qgis_app, demo_scene, tmp_path):
    import processing

    out = str(tmp_path / "toolbox.tif")
    result = processing.run("stf:fuse", {**inputs(demo_scene), "METHOD": "fit-fc", "OUTPUT": out})
    assert result["NODATA_SHARE"] == 0 and result["DATE"] == "2024-07-13"
    other = str(tmp_path / "command.tif")
    command = ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py", "fuse"]
    for key, path in inputs(demo_scene).items():
        command += [f"--{key.lower().replace('_', '-')}", path]
    subprocess.run([*command, "-o", other, "--method", "fit-fc"], check=True, capture_output=True)
    assert np.array_equal(pixels(out), pixels(other))


def test_settings_extent_and_recipe_reach_the_engine(qgis_app, demo_scene, tmp_path):
    import processing
    from qgis.core import QgsRasterLayer

    extent = QgsRasterLayer(inputs(demo_scene)["FINE_T1"], "f").extent()
    half = f"{extent.xMinimum()},{extent.center().x()},{extent.yMinimum()},{extent.yMaximum()}"
    recipe = str(tmp_path / "recipe.json")
    processing.run(
        "stf:fuse",
        {
            **inputs(demo_scene),
            "METHOD": "starfm",
            "SETTINGS": "window=11, classes=4",
            "EXTENT": half + " [EPSG:32633]",
            "OUTPUT": str(tmp_path / "half.tif"),
            "RECIPE": recipe,
        },
    )
    assert pixels(tmp_path / "half.tif").shape == (4, 96, 56)
    with open(recipe, encoding="utf-8") as file:
        document = json.load(file)
    assert document["parameters"] == {"window": "11", "classes": "4"}


def test_engine_errors_are_sentences(qgis_app, demo_scene, tmp_path):
    import processing
    from qgis.core import QgsProcessingException

    out = tmp_path / "x.tif"
    wrong = {**inputs(demo_scene), "SETTINGS": "windw=11", "OUTPUT": str(out)}
    with pytest.raises(QgsProcessingException, match="no setting 'windw'"):
        processing.run("stf:fuse", wrong)
    assert not out.exists()


def test_check_says_units(qgis_app, demo_scene):
    import processing

    result = processing.run("stf:check", {**inputs(demo_scene), "COARSE_SCALE": 1.0})
    findings = json.loads(result["FINDINGS"])
    assert result["ERRORS"] == 1
    assert findings[0]["code"] == "units-differ" and "--coarse-scale" in findings[0]["option"]


def test_evaluate_scores_against_no_change(qgis_app, demo_scene, tmp_path):
    import processing

    fused = str(tmp_path / "fused.tif")
    processing.run("stf:fuse", {**inputs(demo_scene), "OUTPUT": fused})
    report = str(tmp_path / "report.html")
    result = processing.run(
        "stf:evaluate",
        {
            "PREDICTION": fused,
            "REFERENCE": str(demo_scene / "fine_20240713.tif"),
            "FINE_T1": inputs(demo_scene)["FINE_T1"],
            "RATIO": 8,
            "REPORT": report,
        },
    )
    assert 0 < result["RMSE"] < 0.1 and result["CC"] > 0.5
    assert "unchanged" in result["VERDICT"].lower() or "better" in result["VERDICT"].lower()
    assert os.path.getsize(report) > 10_000


def test_status_has_a_verdict(qgis_app):
    import processing

    result = processing.run("stf:enginestatus", {})
    assert "lassical methods" in result["VERDICT"]


def test_several_methods_one_after_another(qgis_app, demo_scene, tmp_path):
    import processing

    for method in ("keep", "mean-change", "linear"):
        out = str(tmp_path / f"{method}.tif")
        processing.run("stf:fuse", {**inputs(demo_scene), "METHOD": method, "OUTPUT": out})
        assert pixels(out).shape == (4, 96, 112)


def test_model_designer_chains_simulate_and_fuse(qgis_app, tmp_path):
    from stf_qgis_plugin.engine_client import EngineRun
    from stf_qgis_plugin.recipes import simulate_recipe

    folder = tmp_path / "scene"
    scene = {"folder": str(folder), "rows": 48, "columns": 48, "ratio": 8.0}
    EngineRun(simulate_recipe(scene)).run()
    model = Model("chain")
    model.add("fuse", "stf:fuse", {**inputs(folder), "METHOD": "linear"}, result="FUSED")
    out = str(tmp_path / "model.tif")
    model.run({"fuse:FUSED": out})
    assert pixels(out).shape == (6, 48, 48)


def test_cancel_in_the_toolbox_leaves_nothing(qgis_app, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 2 else None)
    parameters = {"OUTPUT": str(tmp_path / "scene"), "ROWS": 5000, "COLUMNS": 5000}
    _, ok = algorithm("simulate").run(parameters, QgsProcessingContext(), feedback)
    assert not ok
    assert os.listdir(tmp_path / "scene") == []


def test_qgis_process_runs_the_plugin(qgis_process, demo_scene, tmp_path):
    out = str(tmp_path / "out.tif")
    words = {**inputs(demo_scene), "METHOD": "mean-change", "OUTPUT": out}
    run = qgis_process("run", "stf:fuse", "--", *(f"{k}={v}" for k, v in words.items()))
    said = run.communicate(timeout=120)
    assert run.returncode == 0, said
    assert pixels(out).shape == (4, 96, 112)


def test_qgis_process_fails_with_a_sentence(qgis_process, demo_scene, tmp_path):
    missing, out = tmp_path / "none.tif", tmp_path / "out.tif"
    words = {**inputs(demo_scene), "COARSE_T2": missing, "METHOD": "linear", "OUTPUT": out}
    run = qgis_process("run", "stf:fuse", "--", *(f"{k}={v}" for k, v in words.items()))
    said = "".join(run.communicate(timeout=120))
    assert run.returncode == 1
    assert "none.tif" in said and "Traceback" not in said
    assert not out.exists()


def test_no_engine_outlives_a_killed_qgis(qgis_process, tmp_path):
    folder = tmp_path / "scene"
    run = qgis_process("run", "stf:simulate", "--", f"OUTPUT={folder}", "ROWS=6000", "COLUMNS=6000")
    started, found = time.monotonic(), []
    while not found and time.monotonic() - started < 60:
        time.sleep(0.05)
        found = children(run.pid)
    assert found
    time.sleep(1.0)  # the engine is at work by now
    run.kill()
    run.communicate()
    killed = time.monotonic()
    while any(alive(pid) for pid in found) and time.monotonic() - killed < 10:
        time.sleep(0.05)
    assert time.monotonic() - killed < 3
    assert not folder.exists() or os.listdir(folder) == []
