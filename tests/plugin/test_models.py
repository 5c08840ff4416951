"""The page Models with real weights files, by the real engine."""

import importlib.util
import json
import os
import pickle
import shlex
import shutil
import sys

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis
HAVE_TORCH = importlib.util.find_spec("torch") is not None
NAMES = ("blue", "green", "red", "NIR", "SWIR 1", "SWIR 2")


@pytest.fixture
def folder(monkeypatch, tmp_path):
    found = tmp_path / "models"
    found.mkdir()
    monkeypatch.setenv("STF_MODELS_DIR", str(found))
    monkeypatch.setenv("STF_ENGINE_PYTHON", sys.executable)
    return found


def write(path, count=6, **fields):
    """A weights file of EDC-STFN with random numbers, written by the engine."""
    if not HAVE_TORCH:
        pytest.skip("Weights are made with PyTorch, which this Python does not have.")
    import torch
    from stf_engine.networks.registry import network
    from stf_engine.weights.card import Band, Card
    from stf_engine.weights.file import save

    torch.manual_seed(1)
    module = network("edc-stfn").build(bands=count)
    known = {
        "ratio": 16.0,
        "tile": 96,
        "overlap": 32,
        "bands": [Band(name) for name in NAMES[:count]],
        "sensors": {"fine": "Landsat 8", "coarse": "MODIS"},
        "training_data": {"name": "CIA", "dates": {"training": ["2001-10-08", "2002-05-04"]}},
        "licence": "CC BY 4.0",
    }
    card = Card("edc-stfn", configuration={"bands": count}, **{**known, **fields})
    save(str(path), card, {name: value.numpy() for name, value in module.state_dict().items()})
    return str(path)


def images(bands=6, ratio=16, dates=("2024-06-12", "2024-06-30"), place="/nowhere", **fields):
    from stf_qgis_plugin.dock.state import Image

    found = []
    for role, pixel in (("fine", 10), ("coarse", 10 * ratio)):
        for date in dates:
            name = f"{role}_{date.replace('-', '')}"
            found.append(
                Image(os.path.join(place, name + ".tif"), name, pixel_m=pixel, bands=bands,
                      date=date, date_source="file name", fields=dict(fields))
            )  # fmt: skip
    return found


@pytest.fixture
def shown(make_dock, pump):
    """A dock that shows the page, with its list of installed files."""

    def show():
        dock = make_dock()
        dock.show_page(dock.models_page)
        pump(lambda: not dock.models_page.busy)
        return dock.models_page, dock

    return show


def opened(page, name):
    card = page.card(name)
    click(card.header)
    assert card.is_open
    return card


def texts_of(widget):
    from qgis.PyQt.QtWidgets import QApplication, QLabel

    QApplication.processEvents()  # new widgets are shown by the event loop
    labels = widget.findChildren(QLabel)
    return [label.text().replace("\u200b", "") for label in labels if label.isVisible()]


# --- cards -------------------------------------------------------------------------------------


def test_without_weights_the_page_says_that_none_are_needed(folder, shown):
    page, _ = shown()
    assert page.empty.isVisible()
    assert page.empty.text() == "No networks yet. The classical methods need none."
    assert page.import_button.isEnabled() and page.training.make.isVisible()


def test_an_engine_that_does_not_answer_is_not_taken_for_no_weights(
    folder, monkeypatch, shown, pump
):
    monkeypatch.setenv("STF_ENGINE_PYTHON", "/bin/false")
    page, _ = shown()
    assert [f["message"] for f in page.findings.findings] == ["The engine did not answer."]
    assert "No networks" not in page.empty.text()
    monkeypatch.setenv("STF_ENGINE_PYTHON", sys.executable)
    page.read()
    pump(lambda: not page.busy)
    assert page.findings.findings == [] and "No networks" in page.empty.text()


def test_a_card_tells_in_words_what_the_file_says_of_itself(folder, shown):
    write(folder / "edc-cia.safetensors", scores={"rmse": 0.02413, "ssim": 0.931})
    page, _ = shown()
    told = " | ".join(texts_of(opened(page, "edc-cia")))
    for words in (
        "edc-cia", "installed", "EDC-STFN", "Landsat 8 with MODIS, ratio 16",
        "blue, green, red, NIR, SWIR 1, SWIR 2", "0 to 1, as reflectance",
        "CIA, 2 dates, 2001-10-08 to 2002-05-04", "RMSE 0.0241, SSIM 0.931", "CC BY 4.0",
        "Add images on the page Fuse",
    ):  # fmt: skip
        assert words in told, words
    assert page.card("edc-cia").header.accessibleName() == "edc-cia, installed, EDC-STFN"


def test_a_card_that_says_little_claims_nothing(folder, shown):
    from stf_qgis_plugin.dock.models import words

    write(folder / "bare.safetensors", ratio=None, bands=[], sensors={}, training_data={},
          licence="", offset=[200.0] * 6, scale=[100.0, 150.0] * 3)  # fmt: skip
    page, _ = shown()
    told = dict(words.rows(page.card("bare").model))
    assert told["Made for"] == told["Trained on"] == told["Licence"] == "not stated"
    assert told["Bands"] == "6 bands, names not stated"
    assert told["Values"] == "200 to 350, other for each band"
    assert "Scores there" not in told


def test_one_card_is_open_and_the_filter_looks_into_all(folder, shown):
    write(folder / "one.safetensors")
    write(folder / "two.safetensors", count=4, sensors={"coarse": "Sentinel-3"})
    page, _ = shown()
    one, two = opened(page, "one"), opened(page, "two")
    assert two.is_open and not one.is_open
    page.filter.setText("sentinel edc")
    assert two.isVisible() and not one.isVisible() and not page.empty.isVisible()
    page.filter.setText("nonsense")
    assert page.empty.text() == "No model holds “nonsense”."
    page.filter.setText("")
    assert one.isVisible() and two.isVisible() and two.is_open


@pytest.mark.parametrize(
    ("given", "severity", "line", "sentence"),
    [
        ({}, "good", "EDC-STFN · fits your images", "Fits: 6 bands, ratio 16."),
        ({"ratio": 30}, "good", "EDC-STFN · fits your images", "Fits: 6 bands, ratio 30."),
        (
            {"ratio": 50},
            "warning",
            "EDC-STFN · ratio 16, your images have 50",
            "It was trained for a ratio of 16; these images have 50. The result may look blocky.",
        ),
        (
            {"bands": 4},
            "warning",
            "EDC-STFN · 6 bands, your images have 4",
            "This network is for 6 bands; the images on the page Fuse have 4.",
        ),
        (
            {"bands": 8, "chosen": [1, 2, 3, 4, 5, 6]},
            "good",
            "EDC-STFN · fits your images",
            "Fits: 6 bands, ratio 16.",
        ),
    ],
)
def test_the_images_on_fuse_decide_what_fits(folder, shown, given, severity, line, sentence):
    write(folder / "edc-cia.safetensors")
    page, dock = shown()
    card = opened(page, "edc-cia")
    fields = {"bands": given["chosen"]} if "chosen" in given else {}
    added = images(given.get("bands", 6), given.get("ratio", 16))
    for image in added:
        image.fields.update(fields)
    dock.fuse_page.add_images(added)
    assert card.fit.severity == severity and card.fit.sentence == sentence
    assert sentence in texts_of(card)
    assert card.header.line.text() == line


def test_broken_files_are_cards_with_their_problem_and_can_be_removed(folder, shown, pump):
    (folder / "by hand (2).safetensors").write_bytes(b"nothing")
    page, _ = shown()
    card = opened(page, "by hand (2)")
    assert card.header.state.text() == "broken" and "Error" in card.header.accessibleName()
    told = " | ".join(texts_of(card))
    assert "by hand (2).safetensors has 7 bytes, too few for a header." in told
    assert str(folder) not in told
    assert not card.use.isEnabled() and card.remove.isEnabled()
    click(card.remove)
    assert card.sentence.text().startswith("Remove by hand (2) (")
    click(card.confirm)
    pump(lambda: not page.busy)
    assert not page.cards and os.listdir(folder) == [] and page.empty.isVisible()


# --- deeds -------------------------------------------------------------------------------------


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


# --- training ----------------------------------------------------------------------------------


def test_training_needs_two_pairs(folder, shown):
    page, dock = shown()
    click(page.training.make)
    assert "There are 0 now." in page.training.note.text()
    assert not page.training.shown.isVisible()
    dock.fuse_page.add_images(images(dates=("2024-06-12",)))
    page.refresh()
    assert "There is 1 now." in page.training.note.text()


def test_the_training_commands_run(folder, shown, demo_scene, tmp_path):
    from qgis.PyQt.QtWidgets import QApplication
    from stf_engine.cli import train
    from stf_engine.cli.main import build_parser, main

    from stf_qgis_plugin.dock.add_images import images_of_files

    place = tmp_path / "own images"
    shutil.copytree(demo_scene, place)
    files = sorted(str(path) for path in place.glob("*.tif"))
    undated = str(place / "fine undated.tif")
    os.rename(files.pop(-1), undated)
    found, _ = images_of_files([*files, undated])
    page, dock = shown()
    for image in found:
        if image.path == undated:
            image.date, image.date_by_hand = _date_of(found, image), True
        else:
            stem = image.name[-8:]
            image.date = f"{stem[:4]}-{stem[4:6]}-{stem[6:]}"
            image.date_source = "file name"
    dock.fuse_page.add_images(found)
    click(page.training.make)
    assert page.training.text.isVisible(), page.training.note.text()
    click(page.training.copy)
    make, learn = QApplication.clipboard().text().split("\n")
    words = shlex.split(make)
    assert words[:3] == ["stf", "datasets", "make"]
    assert main(words[1:]) == 0
    table = place / "training" / "data" / "pairs.csv"
    rows = table.read_text(encoding="utf-8").strip().split("\n")
    assert len(rows) == 1 + len(dock.fuse_page.state.pair_dates()) >= 3
    words = shlex.split(learn)
    options = train.options_of(build_parser().parse_args(words[1:]))
    assert options.method == "edc-stfn" and options.pairs == str(table)
    assert options.log_dir == str(place / "training" / "log")


def _date_of(found, image):
    """The date whose fine or coarse image is the one without a date."""
    from collections import Counter

    stems = Counter(i.name[-8:] for i in found if i is not image)
    (stem,) = [name for name, count in stems.items() if count == 1]
    return f"{stem[:4]}-{stem[4:6]}-{stem[6:]}"


def test_the_commands_take_folders_and_the_settings_of_the_images(tmp_path):
    from stf_qgis_plugin.dock.models.training import commands, quoted
    from stf_qgis_plugin.dock.state import FuseState

    state = FuseState()
    found = images(place=str(tmp_path), scale=0.0001, mask="clouds.tif")
    state.add(found)
    for image in state.of("coarse"):
        folder = tmp_path / "coarse only"
        folder.mkdir(exist_ok=True)
        image.path = str(folder / os.path.basename(image.path))
        open(image.path, "w").close()
    state.of("coarse")[0].fields["scale"] = 0.01
    told = commands(state, "swinstfm", str(tmp_path / "training"), windows=False)
    words = shlex.split(told.lines[0])
    coarse = words.index("--coarse")
    assert words[coarse + 1] == str(tmp_path / "coarse only") and words[coarse + 2] == "-o"
    fine = words.index("--fine")
    assert words[fine + 1].endswith("fine_20240612.tif")
    assert words[words.index("--fine-scale") + 1] == "0.0001" and "--coarse-scale" not in words
    assert told.notes == ("Set on the page Fuse, but not in the commands: mask, scale.",)
    assert told.weights.endswith(os.path.join("log", "data", "swinstfm", "best.safetensors"))
    assert quoted(r"C:\my images\a.tif", True) == r'"C:\my images\a.tif"'
    assert quoted(r"C:\images\a.tif", True) == r"C:\images\a.tif"


# --- looks -------------------------------------------------------------------------------------


@pytest.mark.parametrize("width", [300, 380])
def test_nothing_is_wider_than_the_dock(folder, shown, qgis_app, width):
    write(folder / f"{'a-name-that-does-not-end-' * 3}.safetensors", notes="x" * 40)
    page, dock = shown()
    dock.fuse_page.add_images(images())
    opened(page, page.cards[0].model["name"])
    click(page.training.make)
    page.offer("/nowhere/epoch=1.ckpt")
    dock.setFloating(True)
    dock.resize(width, 800)
    for _ in range(20):
        qgis_app.processEvents()
    assert dock.width() == width
    assert page.widget().width() <= page.viewport().width()
    header = page.cards[0].header
    assert (
        header.height() >= header.heightForWidth(header.width()) > 3 * header.fontMetrics().height()
    )


def test_every_control_says_what_it_is(folder, shown):
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

    write(folder / "edc.safetensors")
    page, _ = shown()
    opened(page, "edc")
    page.offer("/nowhere/epoch=1.ckpt")
    for kind in (QAbstractButton, QComboBox, QLineEdit):
        for widget in page.findChildren(kind):
            # what lies inside a field of Qt or QGIS is theirs
            if widget.isVisible() and not isinstance(
                widget.parent(), (QLineEdit, QAbstractSpinBox)
            ):
                told = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert told or widget.toolTip(), widget


def test_the_answer_of_the_engine_is_plain_json(folder):
    from stf_qgis_plugin.dock.services import Services

    write(folder / "edc.safetensors")
    answer = Services().weights("list")
    assert answer["models"][0]["bands"] == 6
    refused = Services().weights("verify", "nothing")
    assert refused["type"] == "error" and refused["code"] == "weights-missing"
    json.dumps(refused)
