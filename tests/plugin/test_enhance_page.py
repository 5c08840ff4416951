"""The form of the page Enhance in a real QGIS, offscreen: what it shows, and what it makes of
clicks and keys."""

import os
import time

import pytest
from fixtures import looks
from fixtures.clicks import click
from fixtures.enhancing import codes, opened


@pytest.fixture
def place(tmp_path):
    """(paths of three revisits, path of pan)"""
    return looks.make(str(tmp_path / "place"))


@pytest.fixture
def open_page(make_dock, pump):
    """The dock with the page Enhance in front, and files in it."""
    yield from opened(make_dock, pump)


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


def test_a_mask_is_chosen_for_a_revisit(open_page, place, tmp_path):
    paths, _ = place
    dock = open_page(*paths)
    section = dock.enhance_page.images
    section.open_panel("masks")
    mask = str(tmp_path / "clouds.tif")
    section.panel.rows[1][0].setFilePath(mask)
    made = dock.enhance_page.state.recipe("look", str(tmp_path))["enhancement"]["revisits"]
    assert [image.get("mask") for image in made] == [None, mask, None]


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
