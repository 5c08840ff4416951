"""The page Models with real weights files, by the real engine: what it shows."""

import json
import os
import sys

import pytest
from fixtures.clicks import click
from fixtures.weights import folder, images, opened, shown, texts_of, write  # noqa: F401

pytestmark = pytest.mark.qgis


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
