"""The page Models: files that are imported, converted, refused, verified and removed."""

import os
import pickle
import shutil

import pytest
from fixtures.clicks import click
from fixtures.weights import HAVE_TORCH, folder, opened, shown, texts_of, write  # noqa: F401

pytestmark = pytest.mark.qgis


def test_a_weights_file_is_imported_used_and_removed(folder, shown, pump, tmp_path):
    own = write(tmp_path / "my season.safetensors")
    page, dock = shown()
    page.offer(own)
    assert page.working.text() == "Importing my season.safetensors…"
    assert not page.import_button.isEnabled()
    pump(lambda: not page.busy)
    assert page.import_button.isEnabled() and not page.working.isVisible()
    card = page.card("my-season")
    assert card.is_open and (folder / "my-season.safetensors").exists()
    assert "my-season is installed." in page.findings.findings[0]["message"]
    click(card.use)
    assert dock.stack.currentWidget() is dock.fuse_page
    pump(lambda: dock.fuse_page.state.method == "my-season")
    picker = dock.fuse_page.form.picker
    assert picker.method == "my-season" and picker.spec["title"] == "EDC-STFN: my-season"
    dock.show_page(page)
    pump(lambda: not page.busy)
    card = page.card("my-season")
    click(card.remove)
    assert card.sentence.text() == "Remove my-season (1.1\u00a0MB)? The file you imported stays."
    click(card.keep)
    assert not card.question.isVisible() and card.remove.isVisible()
    click(card.remove)
    click(card.confirm)
    pump(lambda: not page.busy and not dock.controller.busy)
    assert os.path.exists(own) and not (folder / "my-season.safetensors").exists()
    assert picker.method == "auto" == dock.fuse_page.state.method


def test_a_name_in_use_is_another_name_or_overwritten(folder, shown, pump, tmp_path):
    write(folder / "edc.safetensors", notes="old")
    own = write(tmp_path / "edc.safetensors", notes="new")
    page, _ = shown()
    page.offer(own)
    pump(lambda: not page.busy)
    (finding,) = page.findings.findings
    assert "installed already" in finding["message"]
    other, overwrite = page.findings.cards[0].buttons
    assert (other.text(), overwrite.text()) == ("Import as edc-2", "Overwrite")
    click(other)
    pump(lambda: not page.busy)
    assert page.card("edc").model["card"]["notes"] == "old"
    assert page.card("edc-2").model["card"]["notes"] == "new"
    page.offer(own)
    pump(lambda: not page.busy)
    click(page.findings.cards[0].buttons[1])
    pump(lambda: not page.busy)
    assert page.card("edc").model["card"]["notes"] == "new" and len(page.cards) == 2


def test_a_checkpoint_is_asked_about_and_converted(folder, shown, pump, tmp_path):
    if not HAVE_TORCH:
        pytest.skip("Checkpoints need PyTorch, which this Python does not have.")
    import torch
    from stf_engine.networks.registry import network

    state = network("edc-stfn").build(bands=4).state_dict()
    path = str(tmp_path / "epoch=399.ckpt")
    torch.save({"epoch": 399, "state_dict": {f"model.{k}": v for k, v in state.items()}}, path)
    page, _ = shown()
    page.offer(path)
    form = page.form
    assert form.isVisible() and form.name.text() == "epoch-399"
    form.name.setText("edc-fields")
    form.bands.setText("blue, green, red")
    form.ratio.setValue(20.0)
    click(form.accept)
    pump(lambda: not page.busy, 120)
    assert "3 band names were given" in page.findings.findings[0]["message"]
    assert form.isVisible()  # what was written stays
    form.bands.setText("blue, green, red, nir:865nm")
    click(form.accept)
    pump(lambda: not page.busy, 120)
    assert not form.isVisible()
    model = page.card("edc-fields").model
    assert model["ratios"] == [10.0, 40.0] and model["card"]["source"]["file"] == "epoch=399.ckpt"
    told = texts_of(page.card("edc-fields"))
    assert "blue, green, red, nir" in told and "the checkpoint epoch=399.ckpt" in told


def test_a_published_satfusion_checkpoint_ends_in_pth(folder, shown, pump, tmp_path):
    if not HAVE_TORCH:
        pytest.skip("Checkpoints need PyTorch, which this Python does not have.")
    import torch
    from stf_engine.satfusion.registry import STAGES, combination

    module = combination("satfusion-pnn").build("reference", "may2025", bands=3)
    theirs = {own.rstrip("."): published for published, own in STAGES}
    layers = {"layers.0": "conv1", "layers.2": "conv2", "layers.4": "conv3",
              "change.0": "conv.0", "change.2": "conv.2"}  # fmt: skip
    state = {}
    for key, value in module.state_dict().items():
        stage, _, rest = key.partition(".")
        inner, _, kind = rest.rpartition(".")
        state[f"{theirs[stage]}{layers[inner]}.{kind}"] = value
    path = str(tmp_path / "best.pth")
    torch.save(state, path)
    page, _ = shown()
    page.offer(path)
    assert page.form.isVisible() and page.form.name.text() == "best"
    click(page.form.accept)
    pump(lambda: not page.busy, 120)
    model = page.card("best").model
    assert model["card"]["method"] == "satfusion-pnn" and model["job"] == "enhance"


class Evil:
    def __reduce__(self):
        return (open, (os.environ["STF_TEST_TRACE"], "w"))


@pytest.mark.parametrize("ending", ["ckpt", "safetensors", "pth", "pkl"])
def test_a_pickle_with_a_program_is_refused_and_never_run(
    folder, shown, pump, tmp_path, monkeypatch, ending
):
    if ending in ("ckpt", "pth") and not HAVE_TORCH:
        pytest.skip("Without PyTorch no checkpoint is looked into.")
    trace = tmp_path / "trace"
    monkeypatch.setenv("STF_TEST_TRACE", str(trace))
    path = tmp_path / f"evil.{ending}"
    path.write_bytes(pickle.dumps({"state_dict": Evil()}))
    page, _ = shown()
    page.offer(str(path))
    if ending in ("ckpt", "pth"):
        click(page.form.accept)
    pump(lambda: not page.busy, 120)
    (finding,) = page.findings.findings
    assert finding["severity"] == "error" and finding["message"] == (
        "This file could run programs, so it is not opened. Ask for a .safetensors file."
    )
    assert not trace.exists() and os.listdir(folder) == []


def test_what_is_no_weights_file_is_said(folder, shown, tmp_path):
    page, _ = shown()
    page.offer(str(tmp_path / "scene.tif"))
    words = "scene.tif is not a weights file: those end in .safetensors, .ckpt or .pth."
    assert [f["message"] for f in page.findings.findings] == [words]


def test_without_pytorch_a_checkpoint_leads_to_the_engine_page(folder, shown, pump, tmp_path):
    page, dock = shown()
    dock.services.weights = lambda *words: {
        "type": "error", "code": "package-missing", "message": "PyTorch cannot be imported.",
    }  # fmt: skip
    page.import_file(str(tmp_path / "epoch=1.ckpt"), [])
    pump(lambda: not page._deed.busy)
    assert "which the engine's Python does not have" in page.findings.findings[0]["message"]
    click(page.findings.cards[0].buttons[0])
    assert dock.stack.currentWidget() is dock.engine_page


def test_verify_says_sound_and_finds_a_changed_byte(folder, shown, pump, tmp_path):
    path = folder / "edc.safetensors"
    own = shutil.copy(write(path), tmp_path / "edc.safetensors")
    page, _ = shown()
    click(opened(page, "edc").verify)
    assert page.working.text() == "Verifying edc…"
    pump(lambda: not page.busy, 120)
    card = page.card("edc")
    told = " | ".join(texts_of(card))
    assert "Sound: not a byte changed since it was written" in told and "checked today" in told
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    click(card.verify)
    pump(lambda: not page.busy, 120)
    assert "The file changed since it was written; it is not used." in texts_of(card)
    assert card.header.state.text() == "broken" and not card.use.isEnabled()
    assert "checked today" not in " | ".join(texts_of(card))
    page.import_file(str(own), ["--overwrite"])
    pump(lambda: not page.busy, 120)
    assert card.header.state.text() == "installed" and card.use.isEnabled()
