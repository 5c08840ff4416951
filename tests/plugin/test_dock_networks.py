"""Networks in the dock's list of methods: from real installed weights, by the real engine."""

import importlib.util
import os
import sys

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HAVE_TORCH = importlib.util.find_spec("torch") is not None


@pytest.fixture
def models(monkeypatch, tmp_path):
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setenv("STF_MODELS_DIR", str(folder))
    monkeypatch.setenv("STF_ENGINE_PYTHON", sys.executable)
    return folder


@pytest.fixture
def edc_weights(models):
    """EDC-STFN with random weights for the six bands of the demo scene."""
    if not HAVE_TORCH:
        pytest.skip("Weights are made with PyTorch, which this Python does not have.")
    import torch
    from stf_engine.networks.registry import network
    from stf_engine.weights.card import Card
    from stf_engine.weights.file import save

    torch.manual_seed(1)
    module = network("edc-stfn").build(bands=6)
    card = Card("edc-stfn", configuration={"bands": 6}, ratio=16.0, tile=96, overlap=32,
                training_data={"name": "my season"},
                sensors={"fine": "Landsat 8", "coarse": "MODIS"})  # fmt: skip
    tensors = {name: value.numpy() for name, value in module.state_dict().items()}
    save(str(models / "my-season.safetensors"), card, tensors)
    return "my-season"


def rows(picker):
    """Without the last one, which leads to the page Models."""
    model = picker.combo.model()
    return [model.item(k) for k in range(picker.combo.count() - 1)]


def asked(dock, pump):
    pump(lambda: not dock.controller._networks.busy)
    return dock.fuse_page.form.picker


def test_without_weights_the_list_says_how_to_get_some(models, make_dock, pump):
    dock = make_dock()
    dock.fuse_page.form.picker.set_method("starfm")
    picker = asked(dock, pump)
    assert picker.method == "starfm"
    heading, row = rows(picker)[-2:]
    assert heading.text() == "Networks You Have" and row.text() == "none installed"
    assert not row.isSelectable() and not row.isEnabled()
    tip = row.toolTip()
    assert "page Models" in tip and "train a network" in tip


def test_an_engine_that_does_not_answer_is_not_taken_for_no_weights(
    models,
    monkeypatch,
    make_dock,
    pump,
):
    monkeypatch.setenv("STF_ENGINE_PYTHON", "/bin/false")
    picker = asked(make_dock(), pump)
    assert "did not answer" in rows(picker)[-1].text()
    assert picker.method  # the classical methods are there all the same


def test_a_network_with_installed_weights_is_chosen_and_run(
    edc_weights,
    make_dock,
    pump,
    tmp_path,
):
    (tmp_path / "models" / "broken.safetensors").write_bytes(b"no weights")
    dock = make_dock()
    picker = asked(dock, pump)
    before = picker.method
    assert before != edc_weights
    names = [picker.combo.itemData(k) for k in range(picker.combo.count())]
    assert names[-2] == edc_weights and "broken" not in names
    assert rows(picker)[-1].text() == "EDC-STFN: my-season"
    picker.set_method(edc_weights)
    advice = "Trained on my season: 6 bands, ratio 16, Landsat 8 and MODIS."
    assert picker.advice.text() == advice
    assert "compile" in dock.fuse_page.form.form.fields
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    assert picker.method == edc_weights
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy, 120)
    words = dock.strip.title.text()
    assert words.startswith("1 image added"), dock.strip.log.toPlainText()
    place = tmp_path / "STFusion" / "demo" / "fused"
    assert [p.name for p in place.iterdir()] == ["2024-07-13_my-season.tif"]


def test_the_choice_survives_only_while_its_weights_are_there(
    edc_weights,
    make_dock,
    pump,
):
    dock = make_dock()
    picker = asked(dock, pump)
    picker.set_method(edc_weights)
    dock.controller.read_networks()
    asked(dock, pump)
    assert picker.method == edc_weights
    heard = []
    picker.changed.connect(heard.append)
    picker.set_networks([])
    assert picker.method == "auto" and heard == ["auto"]
    assert dock.fuse_page.state.method == "auto"


def test_weights_for_other_bands_are_explained(edc_weights, make_dock, pump):
    dock = make_dock()
    picker = asked(dock, pump)
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    for image in dock.fuse_page.state.images:
        image.fields["bands"] = [1, 2, 3, 4]
    picker.set_method(edc_weights)
    click(dock.action_bar.check)
    pump(lambda: dock.fuse_page.findings.findings and not dock.runner.busy)
    words = dock.fuse_page.findings.findings[0]["message"]
    assert words == "The images have 4 bands; the weights are for 6."
    assert not dock.action_bar.primary.isEnabled()


def test_the_networks_one_could_get_are_told_on_the_page_models(models, make_dock, pump):
    dock = make_dock()
    picker = asked(dock, pump)
    picker.set_method("starfm")
    last = picker.combo.count() - 1
    assert picker.combo.itemText(last) == "Networks You Could Get…"
    picker.combo.setCurrentIndex(last)
    assert picker.method == "starfm" and picker.combo.currentData() == "starfm"
    page = dock.models_page
    assert dock.stack.currentWidget() is page and page.could_get.is_open
    pump(lambda: not page.busy)
    offers = {offer.spec["name"]: offer for offer in page.could_get.offers}
    assert "Needs a pair, and the coarse image" in offers["edc-stfn"].words.text()
    assert "Needs a fine image of any date" in offers["gan-stfm"].words.text()
    assert page.could_get.summary == f"{len(offers)} networks"
    click(offers["gan-stfm"].train)
    assert page.training.method.currentData() == "gan-stfm" and page.training.note.isVisible()
    page.could_get.show_installed([{"card": {"method": "edc-stfn"}}, {"card": None}])
    assert offers["edc-stfn"].isHidden() and not offers["gan-stfm"].isHidden()


def test_an_open_list_is_filled_when_it_is_closed(models, make_dock, pump):
    """The answer about networks does not close the list under the mouse."""
    dock = make_dock()
    dock.show()
    picker = asked(dock, pump)
    named = {**dock.services.methods()[0], "name": "a network"}
    picker.combo.showPopup()
    dock.controller._on_networks([named])
    assert picker.combo.view().isVisible()
    assert picker.combo.findData("a network") < 0
    picker.combo.hidePopup()
    pump(lambda: picker.combo.findData("a network") > 0)
