"""Installed networks of revisits on the page Enhance and in the toolbox, by the real engine."""

import hashlib
import importlib.util
import os
import subprocess
import sys

import pytest
from conftest import ROOT
from fixtures.clicks import click

pytestmark = pytest.mark.qgis

NAME = "my-places"


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


@pytest.fixture
def weights(monkeypatch, tmp_path):
    """A SatFusion network with random weights, installed under a name."""
    if importlib.util.find_spec("torch") is None:
        pytest.skip("Weights are made with PyTorch, which this Python does not have.")
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("STF_MODELS_DIR", str(folder))
    monkeypatch.setenv("STF_ENGINE_PYTHON", sys.executable)
    monkeypatch.setenv("OMP_NUM_THREADS", "1")
    import torch
    from stf_engine.satfusion.registry import combination
    from stf_engine.weights.card import Band, Card
    from stf_engine.weights.file import save

    torch.manual_seed(1)
    method, configuration = "satfusion-trnet-pannet", {"bands": 3, "ratio": 4.0, "revisits": 4}
    module = combination(method).build("product", **configuration)
    card = Card(method, configuration=configuration, ratio=4.0, tile=16, overlap=8,
                bands=[Band(b) for b in ("blue", "green", "red")],
                training_data={"name": "my places"})  # fmt: skip
    tensors = {name: value.numpy() for name, value in module.state_dict().items()}
    save(str(folder / f"{NAME}.safetensors"), card, tensors)
    return NAME


@pytest.fixture
def place(tmp_path):
    from fixtures.revisits import write_place

    folder = tmp_path / "place"
    folder.mkdir()
    return write_place(folder, 48, 4.0, revisits=3)


@pytest.fixture
def by_command(place, weights, tmp_path):
    """The result of the command line."""
    out = str(tmp_path / "command.tif")
    command = [sys.executable, f"{ROOT}/engine/stf_engine_main.py", "enhance"]
    words = ["--revisits", *place.revisits, "--pan", place.pan, "--method", weights, "-o", out]
    subprocess.run([*command, *words], check=True, capture_output=True)
    return out


def test_the_dock_lists_the_network_and_runs_it(make_dock, place, weights, by_command, pump):
    from qgis.core import QgsProject

    dock = make_dock()
    dock.show_page(dock.enhance_page)
    page = dock.enhance_page
    page.files_wanted.emit([*place.revisits, place.pan])
    pump(lambda: not dock.enhance.busy)
    picker = page.form.picker
    place_in_list = picker.combo.findData(weights)
    assert place_in_list > 0 and dock.fuse_page.form.picker.combo.findData(weights) < 0
    picker.set_method(weights)
    assert page.form.pixel.value() == 2.5 and dock.enhance_bar.primary.isEnabled()
    click(dock.enhance_bar.check)
    pump(lambda: not dock.runner.busy)
    assert page.was_checked and dock.enhance_bar.primary.isEnabled()
    click(dock.enhance_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert dock.strip.state == "said", dock.strip.title.text()
    layer = QgsProject.instance().layerTreeRoot().children()[0].findLayers()[0].layer()
    assert digest(layer.source()) == digest(by_command)
    assert os.path.basename(layer.source()) == f"2024-06-01_to_2024-06-03_{weights}.tif"


def test_the_page_models_leads_to_the_page_enhance(make_dock, place, weights, pump):
    dock = make_dock()
    dock.show_page(dock.models_page)
    pump(lambda: dock.models_page.list.card(weights) is not None)
    card = dock.models_page.list.card(weights)
    assert "Enhance" in card.fit.sentence and card.fit.severity == "note"
    click(card.header)
    assert card.use.text() == "Use in Enhance"
    card.use.click()
    assert dock.stack.currentWidget() is dock.enhance_page
    pump(lambda: dock.enhance_page.form.picker.method == weights)


def test_the_toolbox_runs_it(qgis_app, place, weights, by_command, tmp_path):
    import processing

    out = str(tmp_path / "toolbox.tif")
    given = {"REVISITS": place.revisits, "PAN": place.pan, "WEIGHTS": weights, "OUTPUT": out}
    found = processing.run("stf:enhance", given)
    assert digest(out) == digest(by_command)
    assert found["USED"] == 3
