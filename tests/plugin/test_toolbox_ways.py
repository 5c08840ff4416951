"""The ways into the toolbox: models, batch, history, the console, qgis_process."""

import json
import os
import re
import shutil
import subprocess

import numpy as np
import pytest
from conftest import ROOT
from fixtures.batch import run_batch
from fixtures.models import Model, asked, output_of
from fixtures.season import (  # noqa: F401
    DATES,
    WANTED,
    images,
    season,
    table,
)
from test_algorithms import algorithm, inputs, pixels


def test_a_model_with_fuse_and_evaluate_is_saved_and_run(qgis_app, demo_scene, tmp_path):
    from qgis.core import QgsProcessingParameterRasterLayer

    model = Model("fuse and judge")
    for key in ("FINE_T1", "COARSE_T1", "COARSE_T2", "TRUTH"):
        model.ask(QgsProcessingParameterRasterLayer(key, key))
    given = {key: asked(key) for key in ("FINE_T1", "COARSE_T1", "COARSE_T2")}
    model.add("fuse", "stf:fuse", {**given, "METHOD": "linear"}, result="FUSED")
    judged = {"PREDICTION": output_of("fuse"), "REFERENCE": asked("TRUTH"), "RATIO": 8}
    model.add("judge", "stf:evaluate", judged)
    saved = str(tmp_path / "model.model3")
    model.save(saved)
    model.load(saved)
    out = str(tmp_path / "fused.tif")
    truth = str(demo_scene / "fine_20240713.tif")
    result = model.run({**inputs(demo_scene), "TRUTH": truth, "fuse:FUSED": out})
    rmse = np.sqrt(np.mean(np.square((pixels(out).astype(float) - pixels(truth)) / 1e4)))
    assert result["CHILD_RESULTS"]["judge"]["RMSE"] == pytest.approx(rmse, rel=1e-3)


def test_the_images_of_a_series_go_on_in_a_model(qgis_app, season, tmp_path):
    from qgis.analysis import QgsNativeAlgorithms
    from qgis.core import QgsApplication

    registry = QgsApplication.processingRegistry()
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    model = Model("mean of a series")
    given = {**images(season), "METHOD": "keep", "PAIRS": "best", "OUTPUT": str(tmp_path / "out")}
    model.add("series", "stf:fuseseries", given)
    fused, grid = output_of("series", "RESULTS"), given["FINE"][0]
    average = {"INPUT": fused, "STATISTIC": 2, "REFERENCE_LAYER": grid}
    model.add("mean", "native:cellstatistics", average, result="MEAN")
    out = str(tmp_path / "mean.tif")
    model.run({"mean:MEAN": out})
    fused = sorted((tmp_path / "out").glob("2*.tif"))
    assert len(fused) == 2
    expected = np.mean([pixels(path)[0] / 1e4 for path in fused], axis=0)  # QGIS applies the scale
    assert np.allclose(pixels(out), expected, atol=1e-6)


def test_a_batch_of_methods(qgis_app, demo_scene, tmp_path, monkeypatch, pump):
    """The batch window itself, with rows loaded from a file."""
    given, outputs = inputs(demo_scene), {n: tmp_path / f"{n}.tif" for n in ("keep", "linear")}
    rows = [({**given, "METHOD": name}, path) for name, path in outputs.items()]
    dialog = run_batch(algorithm("fuse").create(), rows, tmp_path, monkeypatch)
    pump(lambda: all(path.exists() for path in outputs.values()), 120)  # newer QGIS: as a task
    fine = pixels(given["FINE_T1"])
    assert np.array_equal(pixels(outputs["keep"]), fine)
    assert pixels(outputs["linear"]).shape == (4, 96, 112)
    assert not np.array_equal(pixels(outputs["linear"]), fine)
    dialog.close()
    qgis_app.batch = dialog  # its last task may still be telling it so


def test_an_entry_of_the_history_runs_again(qgis_app, season, tmp_path):
    """Processing's history keeps the Python command of a run."""
    import processing
    from qgis.core import QgsProcessingContext

    try:
        from processing.core.ProcessingLog import ProcessingLog
    except ImportError:  # newer QGIS has a history of its own, which keeps the same command
        ProcessingLog = None

    parameters = {**images(season), "METHOD": "keep", "DATES": WANTED[0]}
    parameters["OUTPUT"] = str(tmp_path / "out")
    command = algorithm("fuseseries").asPythonCommand(parameters, QgsProcessingContext())
    if ProcessingLog is not None:
        ProcessingLog.addToLog(command)
        command = ProcessingLog.getLogEntries()[-1].text
    found = {"processing": processing}
    exec(f"result = {command}", found)
    assert found["result"]["DATES_DONE"] == WANTED[0]


def blocks(kind):
    with open(os.path.join(ROOT, "docs", "toolbox.md"), encoding="utf-8") as file:
        return re.findall(rf"```{kind}\n(.*?)```", file.read(), re.S)


@pytest.fixture
def beside_images(season, tmp_path, monkeypatch):
    shutil.copytree(season, tmp_path / "images")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_console_example_of_the_documentation(qgis_app, beside_images, capsys):
    snippet = next(block for block in blocks("text") if "import processing" in block)
    exec(compile(snippet, "toolbox.md", "exec"), {})
    said = capsys.readouterr().out
    assert "Clearly better" in said and ",".join(WANTED) in said
    assert (beside_images / "fused" / "2024-06-02_auto.tif").exists()


def test_the_qgis_process_examples(qgis_process, beside_images):
    first = next(block for block in blocks("sh") if "stf:fuseseries" in block)
    second = next(block for block in blocks("text") if "stf:pairs" in block)
    words = first.splitlines(keepends=True)[1:]  # the plugin is enabled already
    words = "".join(words).replace("\\\n", " ").split()
    assert words[:2] == ["qgis_process", "--json"]
    run = qgis_process(*words[1:])
    said, told = run.communicate(timeout=120)
    assert run.returncode == 0, told
    results = json.loads(said[said.index("{") :])["results"]
    assert results["DATES_DONE"] == "2024-06-02" and results["FAILED"] == 0
    assert (beside_images / "nightly" / "2024-06-02_linear.tif").exists()
    from qgis.core import Qgis

    document = re.search(r"'(\{.*\})'", second)[1]
    assert set(json.loads(document)["inputs"]) <= {"FOLDER", "CSV"}
    if Qgis.versionInt() < 32400:
        return  # parameters as JSON on stdin are newer
    again = qgis_process("run", "stf:pairs", "-", stdin=subprocess.PIPE)
    again.communicate(document, timeout=120)
    assert again.returncode == 0 and len(table("pairs.csv")) == 8


def test_qgis_process_tells_a_failed_series_in_a_sentence(qgis_process, season, tmp_path):
    given = images(season)
    words = [f"{key}={value}" for key, values in given.items() for value in values]
    run = qgis_process("run", "stf:fuseseries", "--", *words, "DATES=2024-07-13",
                       f"OUTPUT={tmp_path / 'out'}")  # fmt: skip
    said = "".join(run.communicate(timeout=120))
    assert run.returncode == 1 and "2024-07-13 has a fine image already" in said
    assert "Traceback" not in said and not (tmp_path / "out").exists()
