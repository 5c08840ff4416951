"""What the dock offers when a run has ended: another name, another folder, the page Engine, the
images of a project that was closed; and the dots of the page bar."""

import os
import shutil

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis


def filled(dock, pump, folder):
    """A pair and a date in the form; waits for nothing else."""
    names = sorted(n for n in os.listdir(folder) if n.endswith(".tif"))
    coarse = [n for n in names if n.startswith("coarse")]
    fine = [n for n in names if n.startswith("fine")]
    dock.fuse_page.files_wanted.emit([str(folder / n) for n in (fine[0], *coarse[:2])])
    settled(dock, pump)
    dock.fuse_page.form.picker.set_method("mean-change")
    settled(dock, pump)


def settled(dock, pump):
    pump(lambda: not dock.controller.busy and not dock.runner.busy)


def failing(code, message, times=1):
    """An engine that fails so many times with a code, then copies the fine image."""
    left = [times]

    def engine(recipe, listener, cancelled):
        if recipe["job"] != "fuse":
            return {"type": "result", "outputs": {}, "metrics": {}, "timings": {}, "findings": []}
        if left[0]:
            left[0] -= 1
            return {"type": "error", "code": code, "message": message, "cause": "", "hint": ""}
        shutil.copy(recipe["inputs"]["fine_t1"]["path"], recipe["output"]["path"])
        outputs = {"image": recipe["output"]["path"]}
        return {"type": "result", "outputs": outputs, "metrics": {}, "timings": {}, "findings": []}

    return engine


@pytest.fixture
def ready(make_dock, pump, demo_scene, tmp_path):
    """A dock with images whose engine is a stand-in."""

    def make(engine):
        dock = make_dock(engine)
        filled(dock, pump, demo_scene)
        dock.fuse_page.state.folder = str(tmp_path / "out")
        dock.fuse_page._on_changed()
        settled(dock, pump)
        assert dock.action_bar.primary.isEnabled()
        return dock

    return make


def test_a_name_in_use_gets_another_one_with_one_click(ready, pump, tmp_path):
    taken = tmp_path / "out" / "2024-07-13_mean-change.tif"
    dock = ready(failing("file-in-use", f"{taken} is in use by another program or layer."))
    taken.parent.mkdir()
    taken.write_bytes(b"held")
    dock.fuse_page.state.output["overwrite"] = True
    dock.fuse_page.state.paths["2024-07-13"] = str(taken)
    click(dock.action_bar.primary)
    settled(dock, pump)
    assert dock.strip.state == "failed" and "in use by another program" in dock.strip.title.text()
    assert dock.strip.offer_button.text() == "Save as 2024-07-13_mean-change_2"
    click(dock.strip.offer_button)
    settled(dock, pump)
    assert dock.strip.state == "said" and dock.strip.offer_button.isHidden()
    assert taken.read_bytes() == b"held"
    assert (tmp_path / "out" / "2024-07-13_mean-change_2.tif").stat().st_size > 1000


def test_a_folder_that_is_full_is_changed(ready, pump, tmp_path, monkeypatch):
    from qgis.PyQt.QtWidgets import QFileDialog

    dock = ready(failing("disk-full", "The disk is full: 2 GB are needed."))
    click(dock.action_bar.primary)
    settled(dock, pump)
    assert dock.strip.offer_button.text() == "Change Folder…"
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *words: str(other))
    click(dock.strip.offer_button)
    settled(dock, pump)
    assert os.listdir(other) == ["2024-07-13_mean-change.tif"]
    assert dock.fuse_page.state.folder == str(other)


def test_an_engine_that_died_runs_again(ready, pump, tmp_path):
    dock = ready(failing("engine-died", "The engine stopped unexpectedly."))
    click(dock.action_bar.primary)
    settled(dock, pump)
    assert dock.strip.offer_button.text() == "Run Again"
    click(dock.strip.offer_button)
    settled(dock, pump)
    assert os.listdir(tmp_path / "out") == ["2024-07-13_mean-change.tif"]


def test_images_of_a_closed_project_come_into_another_one_only_after_a_click(ready, pump, tmp_path):
    from qgis.core import QgsProject

    go_on = []
    copied = failing("", "", times=0)

    def slow(recipe, listener, cancelled):
        pump_free = recipe["job"] != "fuse"
        while not (pump_free or go_on or cancelled()):
            pass
        return copied(recipe, listener, cancelled)

    dock = ready(slow)
    click(dock.action_bar.primary)
    pump(lambda: dock.runner.current is not None)
    QgsProject.instance().clear()
    go_on.append(True)
    settled(dock, pump)
    assert dock.strip.title.text() == f"The image is in {tmp_path / 'out'}."
    assert dock.strip.offer_button.text() == "Add to This Project"
    assert not QgsProject.instance().mapLayers()
    click(dock.strip.offer_button)
    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert len(names) == 1 and names[0].startswith("2024-07-13 · ")
    assert "added to the group" in dock.strip.title.text()


def test_a_broken_python_is_told_on_the_page_fuse_and_mended_on_the_page_engine(
    make_dock, pump, demo_scene
):
    from stf_qgis_plugin import settings

    settings.put(settings.INTERPRETER, "/nowhere/python")
    dock = make_dock()
    filled(dock, pump, demo_scene)
    found = {f["code"]: f for f in dock.fuse_page.findings.findings}
    assert "does not start: /nowhere/python" in found["engine-missing"]["message"]
    assert not dock.action_bar.primary.isEnabled()
    dot = dock.page_bar.button(dock.stack.indexOf(dock.fuse_page))
    assert "does not start" in dot.needs and "does not start" in dot.toolTip()
    card = next(c for c in dock.fuse_page.findings.cards if c.finding["code"] == "engine-missing")
    assert [button.text() for button in card.buttons] == ["Open Engine Page", "Try Again"]
    click(card.buttons[0])
    assert dock.stack.currentWidget() is dock.engine_page
    click(dock.engine_page.built_in.radio)
    settled(dock, pump)
    assert "engine-missing" not in [f["code"] for f in dock.fuse_page.findings.findings]
    assert dock.action_bar.primary.isEnabled() and dot.needs == ""


def test_the_engine_page_has_a_dot_when_its_test_goes_wrong(make_dock, pump):
    dock = make_dock()
    dot = dock.page_bar.button(dock.stack.indexOf(dock.engine_page))
    assert dot.needs == "" and dot.accessibleName() == "Engine"
    plain = dot.grab().toImage()
    dock.engine_page._asked_path = "/nowhere/python"
    dock.engine_page._on_answer({"code": "no-answer", "error": "", "log": ""})
    assert "did not answer" in dot.needs and dot.accessibleName() == "Engine, needs you"
    assert dot.grab().toImage() != plain


@pytest.fixture(scope="module")
def season(qgis_app, tmp_path_factory):
    """Two pairs and two coarse dates between them."""
    import processing

    folder = tmp_path_factory.mktemp("season")
    dates = "2024-05-10,2024-06-11,2024-07-13,2024-09-05"
    size = {"ROWS": 64, "COLUMNS": 64, "RATIO": 8.0, "BANDS": 3}
    processing.run("stf:simulate", {"OUTPUT": str(folder), "DATES": dates, **size})
    for day in ("0611", "0713"):
        (folder / f"fine_2024{day}.tif").unlink()
    return folder


def test_the_dates_of_a_run_have_their_uncertainty_on_one_scale(make_dock, pump, season):
    """Made by the engine from real pairs: dated, in Checks, off, coloured by their own numbers."""
    from qgis.core import QgsProject

    from stf_qgis_plugin import play, uncertainty_layer

    dock = make_dock()
    dock.fuse_page.files_wanted.emit([str(path) for path in sorted(season.glob("*.tif"))])
    settled(dock, pump)
    dock.fuse_page.form.picker.set_method("mean-change")
    dock.fuse_page.form.output.uncertainty.setChecked(True)
    settled(dock, pump)
    click(dock.action_bar.primary)
    settled(dock, pump)
    checks = QgsProject.instance().layerTreeRoot().findGroup("Checks").findLayers()
    layers = {node.layer().name(): node.layer() for node in checks}
    assert list(layers) == ["2024-06-11 · uncertainty", "2024-07-13 · uncertainty"]
    assert not any(node.isVisible() for node in checks)
    ends, largest = set(), []
    for name, layer in layers.items():
        assert play.day_of(layer) == name[:10]
        renderer = layer.renderer()
        ramp = renderer.shader().rasterShaderFunction()
        items = ramp.colorRampItemList()
        assert renderer.type() == "singlebandpseudocolor" and items[0].value == 0
        assert items[0].label == ramp.legendSettings().minimumLabel() == "0, sure"
        assert items[-1].label == ramp.legendSettings().maximumLabel()
        assert items[-1].color.name() == uncertainty_layer.UNSURE
        assert layer.customProperty(uncertainty_layer.KIND) == "STFusion: Uncertainty"
        band = layer.dataProvider().bandStatistics(1)
        assert band.minimumValue >= 0 and band.stdDev > 0
        ends.add(items[-1].value)
        largest.append(band.maximumValue)
    (end,) = ends
    assert 0 < end <= 1.2 * max(largest)
