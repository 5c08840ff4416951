"""Runs of the page Enhance in a real QGIS, offscreen, by clicks; the engine is the real one."""

import json
import os
import shlex
import time

import numpy as np
import pytest
from fixtures import looks
from fixtures.clicks import click
from fixtures.enhancing import codes, digest, opened, rows, run, stf, tick


@pytest.fixture
def place(tmp_path):
    """(paths of three revisits, path of pan)"""
    return looks.make(str(tmp_path / "place"))


@pytest.fixture
def open_page(make_dock, pump):
    """The dock with the page Enhance in front, and files in it."""
    yield from opened(make_dock, pump)


def test_three_revisits_and_pan_from_a_folder(open_page, place, pump):
    """A folder is dropped, looked at, enhanced: the bytes of the command line, styled and dated."""
    from qgis.core import QgsProject, QgsRasterLayer

    paths, pan = place
    style = QgsRasterLayer(paths[0], "first")
    style.renderer().setRedBand(3)
    style.renderer().setBlueBand(1)
    QgsProject.instance().addMapLayer(style)
    dock = open_page(os.path.dirname(pan))
    page = dock.enhance_page
    assert page.images.summary == "3 revisits, 1 pan"
    assert rows(dock)[3] == (
        "pan_20240606", "2024-06-06", "5\u00a0m · 1 band · sharp black and white",
    )  # fmt: skip
    assert rows(dock)[0][:2] == ("look_20240601", "2024-06-01")
    assert page.form.picker.method == "mtf-glp-cbd" and page.form.pixel.value() == 5.0
    click(dock.enhance_bar.check)
    pump(lambda: not dock.runner.busy)
    assert [line for _, _, line in rows(dock)][:3] == [
        "0\u00a0% cloud · reference",
        "0\u00a0% cloud · shift 0.4, −0.3 px",
        "0\u00a0% cloud · shift −0.2, 0.6 px",
    ]
    assert "kB" in dock.enhance_bar.estimate.text()
    layer = run(dock, pump)
    assert layer.name() == "2024-06-01 · MTF-GLP-CBD"
    folder = os.path.join(os.path.dirname(pan), "enhanced")
    assert layer.source() == os.path.join(folder, "2024-06-01_to_2024-06-11_mtf-glp-cbd.tif")
    assert layer.renderer().redBand() == 3
    begin = layer.temporalProperties().fixedTemporalRange().begin()
    assert begin.toString("yyyy-MM-dd") == "2024-06-01"
    assert any("enhanced from 3 revisits" in line for line in layer.metadata().history())
    assert json.loads(layer.customProperty("stf_fusion/recipe"))["job"] == "enhance"
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert group.name() == "Enhanced 2024-06-01 · MTF-GLP-CBD"
    other = os.path.join(folder, "command.tif")
    stf("enhance", "--revisit", *paths, "--pan", pan, "-o", other)
    assert digest(layer.source()) == digest(other)


def test_without_pan_and_with_another_pixel(open_page, place, pump, tmp_path):
    from osgeo import gdal

    paths, _ = place
    dock = open_page(*paths)
    form = dock.enhance_page.form
    assert form.picker.method == "weighted" and form.auto.isChecked()
    assert form.pixel.value() == 5.0 and not form.pixel.isEnabled()
    click(form.auto)
    form.pixel.setValue(4.0)
    layer = run(dock, pump)
    other = str(tmp_path / "command.tif")
    stf("enhance", "--revisit", *paths, "--pixel-size", "4", "-o", other)
    assert digest(layer.source()) == digest(other)
    assert gdal.Open(layer.source()).RasterXSize == 160


def test_one_revisit_and_pan_is_plain_pansharpening(open_page, place, pump, tmp_path):
    paths, pan = place
    dock = open_page(paths[1], pan)
    dock.enhance_page.form.picker.set_method("gsa")
    layer = run(dock, pump)
    assert os.path.basename(layer.source()) == "2024-06-06_gsa.tif"
    other = str(tmp_path / "command.tif")
    stf("enhance", "--revisit", paths[1], "--pan", pan, "--method", "gsa", "-o", other)
    assert digest(layer.source()) == digest(other)


def test_a_tick_drops_a_revisit(open_page, place, pump, tmp_path):
    paths, _ = place
    dock = open_page(*paths)
    tick(dock, 1)
    assert dock.enhance_page.images.summary == "2 revisits"
    assert rows(dock)[1][0] == "look_20240606"
    layer = run(dock, pump)
    other = str(tmp_path / "command.tif")
    stf("enhance", "--revisit", paths[0], paths[2], "-o", other)
    assert digest(layer.source()) == digest(other)
    for row in (0, 2):
        tick(dock, row)
    assert not dock.enhance_bar.primary.isEnabled()
    assert dock.enhance_bar.primary.toolTip() == "Every revisit is left out. Tick at least one."
    tick(dock, 1)
    assert dock.enhance_bar.primary.isEnabled() and codes(dock) == ["revisit-alone"]


def test_a_cloudy_revisit_is_named_and_its_button_leaves_it_out(open_page, tmp_path, pump):
    paths, _ = looks.make(str(tmp_path / "cloudy"), clouds=(1,))
    dock = open_page(*paths)
    page = dock.enhance_page
    click(dock.enhance_bar.check)
    pump(lambda: not dock.runner.busy)
    assert codes(dock) == ["revisit-left-out"]
    assert rows(dock)[1][2].endswith("cloud · left out")
    assert [image.severity for image in page.state.images] == ["good", "warning", "good"]
    card = page.findings.cards[0]
    assert card.buttons[0].text() == "Leave Out"
    click(card.buttons[0])
    assert [image.role for image in page.state.images] == ["coarse", "unused", "coarse"]
    assert page.state.recipe("enhance", "/x")["enhancement"]["revisits"][1]["path"] == paths[2]
    dock.enhance.deeds.undo({})
    assert page.images.summary == "3 revisits"


def test_the_reference_comes_first_with_its_date(open_page, place, pump):
    paths, _ = place
    dock = open_page(*paths)
    box = dock.enhance_page.form.reference
    box.setCurrentIndex(box.findData(paths[2]))
    made = dock.enhance_page.state.recipe("look", "/nowhere")
    assert [image["path"] for image in made["enhancement"]["revisits"]] == [
        paths[2], paths[0], paths[1],
    ]  # fmt: skip
    assert made["enhancement"]["date"] == "2024-06-11" and "path" not in made["output"]
    layer = run(dock, pump)
    assert layer.name() == "2024-06-11 · Weighted mean of revisits"


def test_an_error_of_the_engine_is_a_finding_with_a_button(open_page, place, pump):
    paths, _ = place
    two = os.path.join(os.path.dirname(paths[0]), "two_20240620.tif")
    looks.write(two, np.ones((2, 64, 64)), 10.0, ("", ""))
    dock = open_page(*paths, two)
    click(dock.enhance_bar.check)
    pump(lambda: not dock.runner.busy)
    assert codes(dock) == ["bands-differ"] and not dock.enhance_bar.primary.isEnabled()
    click(dock.enhance_page.findings.cards[0].buttons[0])
    assert dock.enhance_bar.primary.isEnabled()
    assert len(dock.enhance_page.state.revisits) == 3


def test_cancel_within_two_seconds_and_no_trace(open_page, tmp_path, pump):
    from qgis.core import QgsProject

    paths, pan = looks.make(str(tmp_path / "large"), side=700)
    dock = open_page(*paths, pan)
    click(dock.enhance_bar.primary)
    pump(lambda: dock.runner.current is not None and dock.runner.current.done > 0.05)
    assert "left" in dock.strip.left.text() or dock.strip.left.text() == "Estimating…"
    started = time.monotonic()
    click(dock.strip.cancel)
    pump(lambda: not dock.runner.busy)
    assert time.monotonic() - started < 2.5
    assert dock.strip.title.text() == "Cancelled. Nothing was written."
    assert not os.path.exists(os.path.join(os.path.dirname(pan), "enhanced"))
    assert not QgsProject.instance().mapLayers()


def test_history_runs_again_copies_and_fills_the_form(open_page, place, pump, tmp_path):
    from stf_qgis_plugin.dock.history import copying, words

    paths, pan = place
    dock = open_page(*paths, pan)
    page = dock.enhance_page
    page.form.bands.setText("3,1")
    page.form.bands.editingFinished.emit()
    first = run(dock, pump)
    kept = dock.runs.runs()[0]
    assert words.title(kept) == "Enhance · 3 revisits · MTF-GLP-CBD"
    dock.history.run_again.emit(kept)
    pump(lambda: not dock.runner.busy)
    assert digest(first.source().replace(".tif", "_2.tif")) == digest(first.source())
    command = shlex.split(copying.as_command(kept.recipes, [""]))
    other = str(tmp_path / "copied.tif")
    stf(*(other if word == first.source() else word for word in command[1:]))
    assert digest(other) == digest(first.source())
    assert "jobs.run(parse(document))" in copying.as_python(kept.recipes)
    page.clear()
    assert page.empty.isVisible()
    dock.history.open_in_form.emit(kept.recipes)
    pump(lambda: not dock.enhance.busy)
    assert page.images.summary == "3 revisits, 1 pan" and page.form.bands.text() == "3,1"
    made = page.state.recipe("enhance", os.path.dirname(first.source()))
    assert made["enhancement"] == kept.recipes[0]["enhancement"]


@pytest.fixture
def browser(monkeypatch):
    """Files that were shown to the user."""
    from qgis.PyQt.QtGui import QDesktopServices

    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url.toLocalFile()))
    return shown


def test_a_report_is_the_page_of_the_command_line(open_page, place, pump, tmp_path, browser):
    """Its bytes; and it is opened from the strip."""
    paths, pan = place
    dock = open_page(*paths, pan)
    output = dock.enhance_page.form.output
    output.more.set_open(True)
    click(output.report)
    output.more.set_open(False)
    assert output.more.summary == "as the revisits, report"
    layer = run(dock, pump)
    page = layer.source().replace(".tif", ".html")
    name = str(tmp_path / os.path.basename(layer.source()))
    stf("enhance", "--revisit", *paths, "--pan", pan, "-o", name, "--report", name + ".html")
    assert digest(page) == digest(name + ".html")
    assert dock.strip.steps.report.isVisible() and dock.strip.steps.report.text() == "Open Report"
    click(dock.strip.steps.report)
    assert browser == [page]
    output.report.setChecked(False)
    run(dock, pump)
    assert not dock.strip.steps.report.isVisible()
    assert [name for name in os.listdir(os.path.dirname(page)) if name.endswith("l")] == [
        os.path.basename(page)
    ]


def test_the_uncertainty_tells_how_far_the_revisits_differ(open_page, place, pump, tmp_path):
    """The bytes of the command line, as a check of the result; networks give none."""
    from qgis.core import QgsProject

    dock = open_page(*place[0])
    page = dock.enhance_page
    tick = page.form.output.uncertainty
    assert tick.isEnabled() and "differ at each pixel" in tick.toolTip()
    tick.setChecked(True)
    layer = run(dock, pump)
    second = layer.source().replace(".tif", "_uncertainty.tif")
    out, other = str(tmp_path / "sharp.tif"), str(tmp_path / "second.tif")
    stf("enhance", "--revisit", *place[0], "-o", out, "--uncertainty", other)
    assert digest(second) == digest(other) and digest(layer.source()) == digest(out)
    group = QgsProject.instance().layerTreeRoot().children()[0]
    assert [found.layer().source() for found in group.findGroup("Checks").findLayers()] == [second]
    recipe = dock.runs.runs()[0].recipes[0]
    page.clear()
    dock.history.open_in_form.emit([recipe])
    pump(lambda: not dock.enhance.busy)
    made = page.state.recipe("enhance", os.path.dirname(second))
    again = layer.source().replace(".tif", "_2_uncertainty.tif")
    assert tick.isChecked() and made["output"]["uncertainty"] == again
    assert page.form.output._uncertainty_asked({"needs_weights": True}) is None


def test_the_history_opens_reports_and_repeats_them(open_page, place, pump, browser):
    dock = open_page(*place[0])
    dock.enhance_page.form.output.report.setChecked(True)
    page = run(dock, pump).source().replace(".tif", ".html")
    dock.show_history()
    card = dock.history.cards[0]
    dock.history.choose(card)
    pump(lambda: not dock.history.missing.busy)
    assert card.again.isVisible() and card.open.isVisible()
    click(card.report)
    assert browser == [page]
    click(card.again)
    pump(lambda: not dock.runner.busy and len(dock.runs.runs()) == 2)
    again = dock.runs.runs()[0].recipes[0]
    assert again["enhancement"]["report"] == page.replace(".html", "_2.html")
    assert os.path.exists(again["enhancement"]["report"])
    dock.enhance_page.clear()
    assert not dock.enhance_page.form.output.report.isChecked()
    dock.history.open_in_form.emit([again])
    pump(lambda: not dock.enhance.busy)
    assert dock.enhance_page.form.output.report.isChecked()
    os.remove(page)
    dock.show_history()
    first = next(card for card in dock.history.cards if card.run.report() == page)
    dock.history.choose(first)
    click(first.report)
    words = "2024-06-01_to_2024-06-11_weighted.html is gone"
    assert words in first.note.text() and browser == [page]


def test_the_recipe_file_opens_here(open_page, place, pump, tmp_path):
    paths, _ = place
    dock = open_page()
    names = [os.path.basename(path) for path in paths]
    recipe = {
        "stf_recipe": 1, "job": "enhance", "method": "median", "parameters": {"max_shift": 2.0},
        "enhancement": {"revisits": [{"path": name} for name in names], "ratio": 2.5},
        "output": {"path": "out/sharp.tif"},
    }  # fmt: skip
    file = os.path.join(os.path.dirname(paths[0]), "recipe.json")
    with open(file, "w", encoding="utf-8") as stream:
        json.dump(recipe, stream)
    dock.show_page(dock.fuse_page)
    dock.fuse_page.recipes_wanted.emit([file])
    pump(lambda: not dock.enhance.busy)
    assert dock.stack.currentWidget() is dock.enhance_page
    form = dock.enhance_page.form
    assert form.picker.method == "median" and form.pixel.value() == 4.0
    assert form.form.fields["max_shift"].value() == 2.0
    layer = run(dock, pump)
    other = str(tmp_path / "command.tif")
    words = ["--method", "median", "--ratio", "2.5", "--set", "max_shift=2"]
    stf("enhance", "--revisit", *paths, *words, "-o", other)
    assert digest(layer.source()) == digest(other)


@pytest.mark.shared
def test_published_revisits_and_pan(open_page, pump, tmp_path):
    area = "Landcover-769876"
    found = looks.sample(area, str(tmp_path / "sample"))
    if found is None:
        pytest.skip(f"no shared data: the area {area} is missing")
    paths, pan = found
    dock = open_page(*paths, pan)
    page = dock.enhance_page
    page.form.output.folder.setFilePath(str(tmp_path / "made"))
    page.form.bands.setText("4,3,2,8")
    page.form.bands.editingFinished.emit()
    assert page.images.summary == "3 revisits, 1 pan"
    layer = run(dock, pump)
    other = str(tmp_path / "command.tif")
    stf("enhance", "--revisit", *paths, "--pan", pan, "--bands", "4,3,2,8", "-o", other)
    assert digest(layer.source()) == digest(other)
