"""The toolbox in a real QGIS: help, defaults, runs, errors, cancel, qgis_process."""

import json
import os
import shutil
import subprocess

import numpy as np
import pytest
from conftest import ROOT

ALGORITHMS = ("fuse", "check", "evaluate", "simulate", "enginestatus")


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


def test_batch_of_methods_in_one_model_of_parameters(qgis_app, demo_scene, tmp_path):
    import processing

    for method in ("keep", "mean-change", "linear"):
        out = str(tmp_path / f"{method}.tif")
        processing.run("stf:fuse", {**inputs(demo_scene), "METHOD": method, "OUTPUT": out})
        assert pixels(out).shape == (4, 96, 112)


def test_model_designer_chains_simulate_and_fuse(qgis_app, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
    )

    folder = tmp_path / "scene"
    from stf_qgis_plugin.engine_client import EngineRun
    from stf_qgis_plugin.recipes import simulate_recipe

    EngineRun(
        simulate_recipe({"folder": str(folder), "rows": 48, "columns": 48, "ratio": 8.0})
    ).run()
    model = QgsProcessingModelAlgorithm("chain", "stf")
    fuse = QgsProcessingModelChildAlgorithm("stf:fuse")
    fuse.setChildId("fuse")
    static = QgsProcessingModelChildParameterSource.fromStaticValue
    for key, value in {**inputs(folder), "METHOD": "linear"}.items():
        fuse.addParameterSources(key, [static(value)])
    output = QgsProcessingModelOutput("FUSED")
    output.setChildId("fuse")
    output.setChildOutputName("OUTPUT")
    fuse.setModelOutputs({"FUSED": output})
    model.addChildAlgorithm(fuse)
    model.updateDestinationParameters()
    out = str(tmp_path / "model.tif")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    result, ok = model.run({"fuse:FUSED": out}, context, feedback)
    assert ok, result
    assert pixels(out).shape == (6, 48, 48)


def test_cancel_in_the_toolbox_leaves_nothing(qgis_app, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda value: feedback.cancel() if value > 2 else None)
    parameters = {"OUTPUT": str(tmp_path / "scene"), "ROWS": 5000, "COLUMNS": 5000}
    _, ok = algorithm("simulate").run(parameters, QgsProcessingContext(), feedback)
    assert not ok
    assert os.listdir(tmp_path / "scene") == []


def test_qgis_process_runs_the_plugin(qgis_app, demo_scene, tmp_path):
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    plugins = tmp_path / "plugins"
    plugins.mkdir()
    os.symlink(ROOT, plugins / "stf_fusion")
    environment = {
        **os.environ,
        "QGIS_PLUGINPATH": str(plugins),
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
    }

    def call(*words, **options):
        return subprocess.run(
            [program, *words],
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
            **options,
        )

    assert call("plugins", "enable", "stf_fusion").returncode == 0
    out = str(tmp_path / "out.tif")
    request = {"inputs": {**inputs(demo_scene), "METHOD": "mean-change", "OUTPUT": out}}
    done = call("--json", "run", "stf:fuse", "-", input=json.dumps(request))
    if done.returncode != 0:  # 3.22 takes parameters as words only
        words = [f"{k}={v}" for k, v in request["inputs"].items()]
        done = call("run", "stf:fuse", "--", *words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert pixels(out).shape == (4, 96, 112)
    failed = call("run", "stf:fuse", "--", f"FINE_T1={tmp_path}/none.tif", f"OUTPUT={out}2")
    assert failed.returncode != 0
