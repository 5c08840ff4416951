"""The page Enhance in a real QGIS, offscreen, driven by clicks; the engine is the real one."""

import hashlib
import json
import os
import shlex
import subprocess
import time

import numpy as np
import pytest
from conftest import ROOT
from fixtures import looks
from fixtures.clicks import click


def digest(path):
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()


def stf(*words):
    command = ["/usr/bin/python3", "-E", "-s", f"{ROOT}/engine/stf_engine_main.py", *words]
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


@pytest.fixture
def place(tmp_path):
    """(paths of three revisits, path of pan)"""
    return looks.make(str(tmp_path / "place"))


@pytest.fixture
def open_page(make_dock, pump):
    """The dock with the page Enhance in front, and files in it."""
    docks = []

    def make(*paths, engine=None, iface=None):
        dock = make_dock(engine, iface)
        docks.append(dock)
        dock.show_page(dock.enhance_page)
        if paths:
            dock.enhance_page.files_wanted.emit(list(paths))
        pump(lambda: not dock.enhance.busy)
        return dock

    yield make
    for dock in docks:
        pump(lambda dock=dock: not dock.enhance.busy)


def codes(dock):
    return [card.finding["code"] for card in dock.enhance_page.findings.cards]


def rows(dock):
    """Name, date and second line of each row."""
    from stf_qgis_plugin.dock.image_model import DATE, LAYER, MUTED_ROLE

    model = dock.enhance_page.images.table.table_model
    return [
        (
            model.index(n, LAYER).data(),
            model.index(n, DATE).data(),
            model.index(n, LAYER).data(MUTED_ROLE),
        )
        for n in range(model.rowCount())
    ]


def tick(dock, row):
    """Click the tick of a row."""
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QApplication

    QApplication.processEvents()  # the layout of new rows
    table = dock.enhance_page.images.table
    box = table.visualRect(table.table_model.index(row, 0))
    place = QPoint(box.left() + 10, box.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QApplication.processEvents()


def run(dock, pump):
    """Press Enhance and wait; the layer of the result."""
    from qgis.core import QgsProject

    click(dock.enhance_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert dock.strip.state == "said", dock.strip.title.text()
    root = QgsProject.instance().layerTreeRoot()
    return root.children()[0].findLayers()[0].layer()


def test_the_page_stands_between_fuse_and_validate_and_says_what_to_do(open_page):
    dock = open_page()
    titles = [dock.stack.widget(n).title for n in range(dock.stack.count())]
    assert titles == ["Fuse", "Enhance", "Validate", "Models", "Engine"]
    page = dock.enhance_page
    assert page.empty.isVisible() and not page.images.isVisible() and not page.form.isVisible()
    assert not dock.enhance_bar.primary.isEnabled() and not dock.enhance_bar.check.isEnabled()
    assert page.widget().minimumSizeHint().width() <= 300, "cut at the narrowest"
    from qgis.PyQt.QtWidgets import QLabel

    said = [label.text() for label in page.empty.findChildren(QLabel)]
    assert any(text.startswith("Add several images of one place, and a sharp") for text in said)


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


def test_a_mask_is_chosen_for_a_revisit(open_page, place, tmp_path):
    paths, _ = place
    dock = open_page(*paths)
    section = dock.enhance_page.images
    section.open_panel("masks")
    mask = str(tmp_path / "clouds.tif")
    section.panel.rows[1][0].setFilePath(mask)
    made = dock.enhance_page.state.recipe("look", str(tmp_path))["enhancement"]["revisits"]
    assert [image.get("mask") for image in made] == [None, mask, None]


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


def test_method_and_pan_go_together(open_page, place):
    paths, pan = place
    dock = open_page(*paths)
    page = dock.enhance_page
    page.form.picker.set_method("gsa")
    assert codes(dock) == ["input-missing"] and not dock.enhance_bar.primary.isEnabled()
    click(page.findings.cards[0].buttons[0])
    assert page.form.picker.method == "weighted" and dock.enhance_bar.primary.isEnabled()
    page.files_wanted.emit([pan])


def test_pan_is_chosen_from_the_project_and_taken_away(open_page, place, pump):
    from qgis.core import QgsProject, QgsRasterLayer

    paths, pan = place
    QgsProject.instance().addMapLayer(QgsRasterLayer(pan, "sharp"))
    dock = open_page(*paths)
    page = dock.enhance_page
    box = page.images.pan
    assert [box.itemText(n) for n in range(box.count())] == ["None", "sharp"]
    box.setCurrentIndex(1)
    box.activated.emit(1)
    pump(lambda: not dock.enhance.busy)
    assert page.images.summary == "3 revisits, 1 pan"
    assert page.form.picker.method == "mtf-glp-cbd" and page.state.pan.date == "2024-06-06"
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert page.images.summary == "3 revisits" and page.form.picker.method == "weighted"


def test_weights_for_revisits_appear_by_themselves(open_page, place, pump):
    dock = open_page(*place[0])
    spec = {
        "name": "my-trnet", "title": "my-trnet", "summary": "S.", "advice": "Trained on mine.",
        "group": "network", "inputs": ["revisits"], "optional_inputs": ["pan"], "parameters": [],
        "needs_weights": True,
    }  # fmt: skip
    other = {**spec, "name": "my-stfdiff", "inputs": ["fine_t1", "coarse_t1", "coarse_t2"]}
    dock.services.networks = lambda job="fuse": [spec, other]
    dock.enhance.read_networks()
    dock.controller.read_networks()
    pump(lambda: not dock.enhance.busy and not dock.controller.busy)
    here, there = dock.enhance_page.form.picker, dock.fuse_page.form.picker
    assert here.combo.findData("my-trnet") > 0 and here.combo.findData("my-stfdiff") < 0
    assert there.combo.findData("my-trnet") < 0 and there.combo.findData("my-stfdiff") > 0
    here.set_method("my-trnet")
    assert dock.enhance_page.state.recipe("enhance", "/x")["method"] == "my-trnet"


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


def test_every_control_has_a_name_and_a_tooltip(open_page, place):
    from qgis.PyQt.QtWidgets import QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit

    dock = open_page(*place[0])
    page = dock.enhance_page
    page.form.options.set_open(True)
    kinds = (QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit)
    nameless = [
        widget.objectName() or type(widget).__name__
        for kind in kinds
        for widget in page.findChildren(kind)
        if widget.isVisible() and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parentWidget(), kinds)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]  # fmt: skip
    assert nameless == []
    for widget in (page.form.pixel, page.form.reference, page.form.bands, page.images.pan):
        assert widget.toolTip() and widget.accessibleName()


@pytest.mark.parametrize("width", [300, 380, 560])
def test_nothing_is_wider_than_the_dock(open_page, place, qgis_app, pump, width):
    paths, pan = place
    dock = open_page(*paths, pan)
    page = dock.enhance_page
    page.form.options.set_open(True)
    dock.setFloating(True)
    dock.resize(width, 700)
    for _ in range(20):
        qgis_app.processEvents()
    assert page.widget().width() <= page.viewport().width()
    assert page.widget().minimumSizeHint().width() <= width


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


def test_a_recipe_with_masks_and_scales_is_said_in_options(qgis_app):
    from stf_qgis_plugin.dock.history import copying

    revisit = {"path": "/a/one.tif", "scale": 0.0001, "bands": [4, "red"], "date": "2024-06-01"}
    masked = {**revisit, "path": "/a/two.tif", "mask": "/a/m.tif", "mask_rule": "bits:1"}
    recipe = {
        "stf_recipe": 1, "job": "enhance", "method": "gsa", "parameters": {"align": False},
        "enhancement": {
            "revisits": [revisit, masked], "date": "2024-06-01",
            "pan": {"path": "/a/pan.tif", "bands": [2], "nodata": 0},
        },
        "output": {"path": "/a/out.tif"}, "options": {"tile": 128},
    }  # fmt: skip
    assert copying.command(recipe) == [
        "stf", "enhance", "--revisit", "/a/one.tif", "/a/two.tif", "--scale=0.0001",
        "--bands=4,red", "--pan", "/a/pan.tif", "--pan-nodata=0", "--pan-band=2",
        "--near=2024-06-01", "--date", "one.tif=2024-06-01", "--date", "two.tif=2024-06-01",
        "--mask", "two.tif=/a/m.tif@bits:1", "--method", "gsa", "--set", "align=false",
        "--tile=128", "-o", "/a/out.tif",
    ]  # fmt: skip
    unlike = {**recipe["enhancement"], "revisits": [revisit, {**masked, "scale": 1.0}]}
    assert copying.command({**recipe, "enhancement": unlike}) is None


def test_a_group_of_layers_is_added(open_page, place):
    from qgis.core import QgsProject, QgsRasterLayer

    paths, pan = place
    dock = open_page()
    project = QgsProject.instance()
    group = project.layerTreeRoot().addGroup("June")
    for path in [*paths, pan]:
        layer = QgsRasterLayer(path, os.path.basename(path))
        project.addMapLayer(layer, False)
        group.addLayer(layer)
    section = dock.enhance_page.images
    section._fill_menu()
    menus = [action.menu() for action in section.menu.actions() if action.menu()]
    assert [action.text() for action in menus[0].actions()] == ["June"]
    menus[0].actions()[0].trigger()
    assert section.summary == "3 revisits, 1 pan"


def test_keys_reach_every_part(open_page, place, qgis_app):
    """Space turns a tick, Del removes a row, Ctrl+Return is the primary button."""
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    asked = []

    def engine(recipe, listener, cancelled):
        asked.append(recipe["job"])
        return {"type": "error", "code": "nothing-valid", "message": "No pixel.", "hint": ""}

    dock = open_page(*place[0], engine=engine)
    qgis_app.processEvents()
    table = dock.enhance_page.images.table
    table.setFocus()
    table.setCurrentIndex(table.table_model.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Space)
    qgis_app.processEvents()
    assert dock.enhance_page.images.summary == "2 revisits"
    table.setCurrentIndex(table.table_model.index(2, 0))
    QTest.keyClick(table, Qt.Key.Key_Delete)
    qgis_app.processEvents()
    assert [image.name for image in dock.enhance_page.state.images] == [
        "look_20240601", "look_20240606",
    ]  # fmt: skip
    dock.press_primary()
    deadline = time.monotonic() + 20
    while not asked or dock.runner.busy:
        qgis_app.processEvents()
        assert time.monotonic() < deadline
    assert asked == ["enhance"] and "nothing-valid" in codes(dock)
