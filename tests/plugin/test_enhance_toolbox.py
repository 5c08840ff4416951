"""``stf:enhance`` in a real QGIS: the bytes of the command line, mistakes, models, qgis_process."""

import hashlib
import json
import os
import subprocess

import numpy as np
import pytest
from conftest import ROOT
from fixtures import looks
from fixtures.batch import run_batch
from fixtures.models import Model, asked


@pytest.fixture(scope="module")
def place(qgis_app, tmp_path_factory):
    """(paths of three revisits, path of pan)"""
    return looks.make(str(tmp_path_factory.mktemp("place")))


def algorithm():
    from qgis.core import QgsApplication

    return QgsApplication.processingRegistry().algorithmById("stf:enhance").create()


def pixels(path):
    from osgeo import gdal

    return gdal.Open(str(path)).ReadAsArray()


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def stf(*words):
    command = ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py", *words]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


def run(parameters):
    import processing

    return processing.run("stf:enhance", parameters)


def test_methods_are_those_of_the_engine(qgis_app):
    command = ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py"]
    words = ["methods", "--job", "enhance", "--json"]
    answer = subprocess.run([*command, *words], capture_output=True, text=True, check=True)
    found = json.loads(answer.stdout)
    with open(os.path.join(ROOT, "resources", "enhance-methods.json"), encoding="utf-8") as file:
        assert json.load(file) == found, "run docs/make.py"
    enhance = algorithm()  # owns its definitions
    definition = enhance.parameterDefinition("METHOD")
    assert definition.options() == ["auto", *(spec["name"] for spec in found)]
    assert all(spec["advice"] in definition.help() for spec in found)


def test_the_choice_of_auto_is_that_of_the_engine(qgis_app):
    from stf_qgis_plugin import specs

    source = "from stf_engine import enhance as e; print(e.DEFAULT, e.DEFAULT_WITH_PAN)"
    answer = subprocess.run(
        ["/usr/bin/python3", "-E", "-s", "-c", source],
        capture_output=True, text=True, check=True, cwd=f"{ROOT}/engine",
    )  # fmt: skip
    assert answer.stdout.split() == [specs.ENHANCE_DEFAULT, specs.ENHANCE_DEFAULT_WITH_PAN]


@pytest.mark.parametrize("with_pan", [False, True])
def test_the_bytes_are_those_of_the_command_line(place, tmp_path, with_pan):
    paths, pan = place
    out, other = tmp_path / "toolbox.tif", tmp_path / "command.tif"
    parameters = {"REVISITS": paths, "OUTPUT": str(out)}
    found = run({**parameters, "PAN": pan} if with_pan else parameters)
    stf("enhance", "--revisit", *paths, *(["--pan", pan] if with_pan else []), "-o", other)
    assert digest(out) == digest(other)
    assert pixels(out).shape == (3, 128, 128)
    assert found["USED"] == 3 and found["LEFT_OUT"] == 0 and found["NODATA_SHARE"] == 0
    assert found["REFERENCE_USED"] == "look_20240601.tif" and found["DATE"] == "2024-06-01"
    assert (found.get("R_SQUARED", 0) > 0.9) == with_pan


def test_the_report_is_that_of_the_command_line(qgis_app, place, tmp_path):
    from qgis.core import QgsProcessingOutputHtml

    paths, pan = place
    enhance = algorithm()  # owns its definitions
    assert isinstance(enhance.outputDefinition("REPORT"), QgsProcessingOutputHtml)
    other = tmp_path / "command"
    other.mkdir()
    given = {"REVISITS": paths, "PAN": pan, "OUTPUT": str(tmp_path / "sharp.tif")}
    page = str(tmp_path / "page.html")
    assert run({**given, "REPORT": page})["REPORT"] == page
    words = ["-o", other / "sharp.tif", "--report", other / "page.html"]
    stf("enhance", "--revisit", *paths, "--pan", pan, *words)
    assert digest(page) == digest(other / "page.html")
    run({**given, "REPORT": page})  # written anew: Processing has asked
    assert run(given)["REPORT"] == ""


def test_a_batch_of_methods(qgis_app, place, tmp_path, monkeypatch, pump):
    """One row of the batch window each: the bytes of the command line."""
    paths, pan = place
    given, names = {"REVISITS": paths, "PAN": pan}, ("brovey", "gsa")
    outputs = {name: tmp_path / f"{name}.tif" for name in names}
    rows = [({**given, "METHOD": name}, path) for name, path in outputs.items()]
    dialog = run_batch(algorithm(), rows, tmp_path, monkeypatch)
    pump(lambda: all(path.exists() for path in outputs.values()), 120)
    for name, path in outputs.items():
        other = tmp_path / f"{name}_command.tif"
        stf("enhance", "--revisit", *paths, "--pan", pan, "--method", name, "-o", other)
        assert digest(path) == digest(other), name
    dialog.close()
    qgis_app.batch = dialog  # its last task may still be telling it so


def test_one_revisit_and_pan_is_plain_pansharpening(place, tmp_path):
    paths, pan = place
    given = {"REVISITS": paths[:1], "PAN": pan, "METHOD": "brovey", "SETTINGS": "weights=equal"}
    found = run({**given, "OUTPUT": str(tmp_path / "sharp.tif")})
    assert found["USED"] == 1
    sharp, blurred = pixels(found["OUTPUT"]), pixels(paths[0])
    detail = pixels(pan)
    assert np.corrcoef(sharp.mean(axis=0).ravel(), detail.ravel())[0, 1] > 0.97
    means = sharp.reshape(3, 64, 2, 64, 2).mean(axis=(2, 4))
    assert abs(means / blurred - 1).mean() < 0.02


def test_a_folder_holds_revisits_pan_and_result(place, tmp_path):
    paths, pan = place
    folder = os.path.dirname(pan)
    looks.write(os.path.join(folder, "a_1-SCL.tif"), np.ones((1, 64, 64)), 10.0, ("",))
    listed, found = tmp_path / "listed.tif", tmp_path / "found.tif"
    run({"REVISITS": paths, "PAN": pan, "OUTPUT": str(listed)})
    assert run({"FOLDER": folder, "PAN": pan, "OUTPUT": str(found)})["USED"] == 3
    assert digest(listed) == digest(found)


def test_the_reference_gives_corner_and_place(place, tmp_path):
    from osgeo import gdal

    paths, _ = place
    shifted = str(tmp_path / "shifted_20240611.tif")
    gdal.Translate(shifted, paths[2], srcWin=[8, 6, 50, 48])
    recipe = str(tmp_path / "recipe.json")
    given = {"REVISITS": [paths[0], paths[1], shifted], "REFERENCE": shifted, "RECIPE": recipe}
    found = run({**given, "PIXEL_SIZE": 4.0, "OUTPUT": str(tmp_path / "out.tif")})
    transform = gdal.Open(found["OUTPUT"]).GetGeoTransform()
    assert transform == (500080.0, 4.0, 0.0, 4999940.0, 0.0, -4.0)
    assert found["REFERENCE_USED"] == "shifted_20240611.tif" and found["DATE"] == "2024-06-11"
    with open(recipe, encoding="utf-8") as file:
        document = json.load(file)
    names = [os.path.basename(i["path"]) for i in document["enhancement"]["revisits"]]
    assert names == ["shifted_20240611.tif", "look_20240601.tif", "look_20240606.tif"]
    assert document["enhancement"]["pixel_size"] == 4.0


def test_other_systems_extents_and_dates_are_brought_to_the_reference(place, tmp_path):
    """One revisit in another zone, one of another extent: much the same image."""
    from osgeo import gdal

    paths, _ = place
    moved, part = str(tmp_path / "zone_20240606.tif"), str(tmp_path / "part_20240611.tif")
    options = {"dstSRS": "EPSG:32632", "xRes": 10, "yRes": 10, "resampleAlg": "cubic"}
    gdal.Warp(moved, paths[1], srcNodata=0, dstNodata=0, **options)
    gdal.Translate(part, paths[2], srcWin=[0, 0, 56, 60])
    mixed = run({"REVISITS": [paths[0], moved, part], "OUTPUT": str(tmp_path / "mixed.tif")})
    plain = run({"REVISITS": paths, "OUTPUT": str(tmp_path / "plain.tif")})
    assert mixed["USED"] == 3 and mixed["LEFT_OUT"] == 0
    one, other = (gdal.Open(found["OUTPUT"]) for found in (mixed, plain))
    assert one.GetGeoTransform() == other.GetGeoTransform()
    assert one.GetProjection() == other.GetProjection()
    a, b = pixels(mixed["OUTPUT"]).astype(float), pixels(plain["OUTPUT"]).astype(float)
    assert (a > 0).all()
    assert np.sqrt(np.mean((a - b) ** 2)) < 0.1 * b.std()


def test_clouds_and_masks(qgis_app, place, tmp_path):
    paths, _ = looks.make(str(tmp_path / "cloudy"), clouds=(1,))
    found = run({"REVISITS": paths, "OUTPUT": str(tmp_path / "told.tif")})
    assert found["USED"] == 2 and found["LEFT_OUT"] == 1
    mask = np.zeros((1, 64, 64))
    mask[:, :48] = 0.001  # 10, not zero
    clouds = looks.write(tmp_path / "clouds.tif", mask, 10.0, ("cloud",))
    recipe = str(tmp_path / "recipe.json")
    words = f"{os.path.basename(paths[1])}={clouds}@values:10"
    given = {"REVISITS": paths, "MASKS": words, "RECIPE": recipe}
    masked = run({**given, "OUTPUT": str(tmp_path / "masked.tif")})
    assert masked["LEFT_OUT"] == 1
    with open(recipe, encoding="utf-8") as file:
        second = json.load(file)["enhancement"]["revisits"][1]
    assert second["mask"] == clouds and second["mask_rule"] == "values:10"


@pytest.mark.parametrize(
    "change, words",
    [
        ({"REVISITS": []}, "No revisit was given."),
        ({"METHOD": "gsa"}, "PAN is missing: GSA takes the detail from there."),
        ({"METHOD": "median", "PAN": "PAN"}, "takes no panchromatic image"),
        ({"RATIO": 2.0, "PIXEL_SIZE": 5.0}, "Leave one out"),
        ({"NEAR": "July"}, "'July' is no date"),
        ({"MASKS": "clouds.tif"}, "is no file=mask"),
        ({"FILE_DATES": "a.tif=June"}, "is no file=date"),
        ({"SETTINGS": "tau"}, "'tau' is no name=value"),
        ({"FOLDER": "/no/such"}, "there is no folder /no/such"),
        ({"OUTPUT": "/tmp/result.png"}, "OUTPUT must end in .tif"),
    ],
)
def test_plain_mistakes_are_told_before_the_run(place, tmp_path, change, words):
    from qgis.core import QgsProcessingContext

    paths, pan = place
    parameters = {"REVISITS": paths, "OUTPUT": str(tmp_path / "x.tif")}
    context = QgsProcessingContext()
    assert algorithm().checkParameterValues(parameters, context) == (True, "")
    change = {key: pan if value == "PAN" else value for key, value in change.items()}
    good, text = algorithm().checkParameterValues({**parameters, **change}, context)
    assert not good and words in text


def test_engine_errors_have_three_parts(place, tmp_path):
    from qgis.core import QgsProcessingException

    paths, pan = place
    out = tmp_path / "x.tif"
    with pytest.raises(QgsProcessingException) as raised:
        run({"REVISITS": [*paths, pan], "OUTPUT": str(out)})
    assert len(str(raised.value).splitlines()) == 3 and "pan_20240606.tif" in str(raised.value)
    assert not out.exists()


def test_the_loaded_result_is_styled_dated_and_has_its_history(place, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProject, QgsRasterLayer

    paths, pan = place
    project = QgsProject.instance()
    layer = QgsRasterLayer(paths[1], "second")
    layer.renderer().setRedBand(3)
    layer.renderer().setBlueBand(1)
    project.addMapLayer(layer)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    out = str(tmp_path / "loaded.tif")
    details = QgsProcessingContext.LayerDetails("Enhanced", project, "OUTPUT")
    context.addLayerToLoadOnCompletion(out, details)
    parameters = {"REVISITS": [paths[0], layer.id()], "REFERENCE": layer.id(), "PAN": pan}
    try:
        enhance = algorithm()
        parameters["OUTPUT"] = out
        assert enhance.prepare(parameters, context, feedback)
        enhance.runPrepared(parameters, context, feedback)
        kept = context.layerToLoadOnCompletionDetails(out)
        assert kept.name == "2024-06-06 · MTF-GLP-CBD"
        made = QgsRasterLayer(out, "Enhanced")
        project.addMapLayer(made)
        kept.postProcessor().postProcessLayer(made, context, feedback)
        assert made.renderer().redBand() == 3
        begin = made.temporalProperties().fixedTemporalRange().begin()
        assert begin.toString("yyyy-MM-dd") == "2024-06-06"
        assert "STFusion mtf-glp-cbd: enhanced from 2 revisits" in made.metadata().history()
        assert json.loads(made.customProperty("stf_fusion/recipe"))["job"] == "enhance"
        root = project.layerTreeRoot()
        assert root.findGroup("Enhanced 2024-06-06 · MTF-GLP-CBD").findLayer(made.id())
    finally:
        project.clear()


def test_in_a_model_the_revisits_are_its_input(place, tmp_path):
    from qgis.core import QgsProcessingParameterMultipleLayers

    from stf_qgis_plugin.compat import RASTER_SOURCE

    paths, _ = place
    model = Model("sharp")
    model.ask(QgsProcessingParameterMultipleLayers("LOOKS", "Looks", RASTER_SOURCE))
    given = {"REVISITS": asked("LOOKS"), "METHOD": "mean"}
    model.add("enhance", "stf:enhance", given, result="SHARP")
    out, other = str(tmp_path / "model.tif"), str(tmp_path / "plain.tif")
    model.run({"LOOKS": paths, "enhance:SHARP": out})
    run({"REVISITS": paths, "METHOD": "mean", "OUTPUT": other})
    assert digest(out) == digest(other)


def test_cancel_leaves_nothing(qgis_app, tmp_path):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    paths, pan = looks.make(str(tmp_path / "large"), side=500)
    folder = tmp_path / "out"
    folder.mkdir()
    feedback = QgsProcessingFeedback()
    feedback.progressChanged.connect(lambda value: feedback.cancel())
    given = {"REVISITS": paths, "PAN": pan, "OUTPUT": str(folder / "x.tif")}
    _, ok = algorithm().run(given, QgsProcessingContext(), feedback)
    assert not ok and os.listdir(folder) == []


def test_qgis_process_writes_the_bytes_of_the_command_line(qgis_process, place, tmp_path):
    paths, pan = place
    out, other = str(tmp_path / "process.tif"), str(tmp_path / "command.tif")
    words = [*(f"REVISITS={path}" for path in paths), f"PAN={pan}", f"OUTPUT={out}"]
    started = qgis_process("--json", "run", "stf:enhance", "--", *words)
    said, noise = started.communicate(timeout=120)
    assert started.returncode == 0, said + noise
    answer = json.loads(said[said.index("{") :])
    assert answer["results"]["USED"] == 3 and answer["results"]["OUTPUT"] == out
    stf("enhance", "--revisit", *paths, "--pan", pan, "-o", other)
    assert digest(out) == digest(other)


@pytest.mark.shared
@pytest.mark.parametrize("area", ["Landcover-769876", "UNHCR-GRCs035302", "Landcover-769950"])
def test_published_revisits_and_pan(qgis_process, tmp_path, area):
    """Three revisits and the pan of WorldStrat, which has no georeference."""
    found = looks.sample(area, str(tmp_path / "sample"))
    if found is None:
        pytest.skip(f"no shared data: the area {area} is missing")
    paths, pan = found
    out, other = str(tmp_path / "process.tif"), str(tmp_path / "command.tif")
    words = [*(f"REVISITS={path}" for path in paths), f"PAN={pan}", "BANDS=4,3,2,8"]
    started = qgis_process("run", "stf:enhance", "--", *words, f"OUTPUT={out}")
    said = "".join(started.communicate(timeout=300))
    assert started.returncode == 0, said
    stf("enhance", "--revisit", *paths, "--pan", pan, "--bands", "4,3,2,8", "-o", other)
    assert digest(out) == digest(other)
    assert pixels(out).shape == (4, *pixels(pan).shape)
