"""The panels of the Images menu: scales, masks and bands set by hand go into the recipe."""

import os

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis


def with_images(dock, coarse_names=("swir", "Red ", "nir", "")):
    from stf_qgis_plugin.dock.state import Image

    rows = (("f1", 10, "2024-06-12"), ("c1", 300, "2024-06-12"), ("c2", 300, "2024-07-05"))
    images = []
    for name, pixel, date in rows:
        bands = list(coarse_names) if name[0] == "c" else ["red", "nir", "swir"]
        images.append(Image(f"/nowhere/{name}.tif", name, pixel_m=pixel, bands=len(bands),
                            band_names=bands, date=date))  # fmt: skip
    dock.fuse_page.add_images(images)
    return dock


def opened(dock, name):
    words = {"scales": "Set Scales…", "masks": "Choose Masks…", "bands": "Review Bands…"}[name]
    menu = dock.fuse_page.images.more.menu()
    next(a for a in menu.actions() if a.text() == words).trigger()
    assert dock.fuse_page.images.panel.isVisible()
    return dock.fuse_page.images.panel


def inputs(dock):
    return dock.controller._recipes("fuse")[0]["inputs"]


def write(edit, text):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_scales_of_a_side_and_of_one_image(make_dock):
    from stf_qgis_plugin.dock.image_model import HAND_ROLE

    dock = with_images(make_dock())
    panel = opened(dock, "scales")
    assert len(panel.fields) == 2 and panel.fields[0][0].placeholderText() == "automatic"
    write(panel.fields[1][0], "0,0001")
    write(panel.fields[1][1], "-0.1")
    found = inputs(dock)
    assert (found["coarse_t1"]["scale"], found["coarse_t2"]["scale"]) == (0.0001, 0.0001)
    assert found["coarse_t2"]["offset"] == -0.1 and "scale" not in found["fine_t1"]
    assert panel.fields[1][0].font().bold() and not panel.fields[0][0].font().bold()
    model = dock.fuse_page.images.table.table_model
    assert [bool(model.index(k, 1).data(HAND_ROLE)) for k in range(3)] == [False, True, True]
    write(panel.fields[1][1], "no number")
    assert inputs(dock)["coarse_t2"]["offset"] == -0.1
    panel.alike.click()
    assert len(panel.fields) == 3
    write(panel.fields[2][0], "")
    assert "scale" not in inputs(dock)["coarse_t2"] and "scale" in inputs(dock)["coarse_t1"]
    click(panel.close_button)
    assert dock.fuse_page.images.panel is None
    assert not opened(dock, "scales").alike.isChecked()


def test_a_mask_with_its_rule(make_dock, tmp_path):
    dock = with_images(make_dock())
    panel = opened(dock, "masks")
    file, rule = panel.rows[2]
    assert not rule.isVisible()
    mask = str(tmp_path / "qa.tif")
    file.setFilePath(mask)
    rule.setCurrentIndex(rule.findData("bad-nonzero"))
    rule.activated.emit(rule.currentIndex())
    assert inputs(dock)["coarse_t2"]["mask"] == mask
    assert inputs(dock)["coarse_t2"]["mask_rule"] == "bad-nonzero"
    rule.setCurrentIndex(rule.findData("bits:"))
    rule.activated.emit(rule.currentIndex())
    assert rule.currentText() == "bits:"
    write(rule.lineEdit(), "bits:1+3")
    assert inputs(dock)["coarse_t2"]["mask_rule"] == "bits:1+3"
    again = opened(dock, "masks").rows[2][1]
    assert again.currentText() == "bits:1+3"
    dock.fuse_page.images.panel.rows[2][0].setFilePath("")
    assert set(inputs(dock)["coarse_t2"]) == {"path", "date"}


def test_bands_by_name_order_and_hand(make_dock):
    dock = with_images(make_dock())
    panel = opened(dock, "bands")
    assert [box.currentIndex() for box in panel.rows] == [-1] * 3  # the engine was not asked yet

    def choose(mode):
        panel.mode.setCurrentIndex(panel.mode.findData(mode))
        panel.mode.activated.emit(0)

    choose("name")
    assert panel.mapping() == [2, 3, 1]
    assert inputs(dock)["fine_t1"]["bands"] == [1, 2, 3]
    assert inputs(dock)["coarse_t1"]["bands"] == inputs(dock)["coarse_t2"]["bands"] == [2, 3, 1]
    choose("order")
    assert inputs(dock)["coarse_t1"]["bands"] == [1, 2, 3]
    choose("wavelength")
    assert "do not say it" in panel.note.text()
    assert inputs(dock)["coarse_t1"]["bands"] == [1, 2, 3]
    panel.rows[1].setCurrentIndex(0)
    panel.rows[1].activated.emit(0)
    panel.rows[0].setCurrentIndex(4)
    panel.rows[0].activated.emit(4)
    assert inputs(dock)["fine_t1"]["bands"] == [1, 3]
    assert inputs(dock)["coarse_t1"]["bands"] == [4, 3]
    assert panel.mode.currentData() == "hand" and panel.rows[0].font().bold()
    again = opened(dock, "bands")
    assert again.mapping() == [4, None, 3] and again.mode.currentData() == "hand"
    again.mode.setCurrentIndex(0)
    again.mode.activated.emit(0)
    assert "bands" not in inputs(dock)["fine_t1"] and "bands" not in inputs(dock)["coarse_t2"]


def test_bands_by_wavelength_and_as_the_engine_matched_them(make_dock):
    dock = with_images(make_dock())
    state = dock.fuse_page.state
    facts = {"f": (665, 865, 1610), "c": (560, 858, 650, None)}
    for image in state.images:
        waves = facts[image.name[0]]
        image.facts = {"all_bands": [{"name": "", "wavelength_nm": w} for w in waves],
                       "selected": [1, 2] if image.name[0] == "f" else [3, 2]}  # fmt: skip
    panel = opened(dock, "bands")
    assert panel.mapping() == [3, 2, None] and panel.mode.currentData() == "automatic"
    assert panel.fine.words(0) == "Band 1 · 665\u00a0nm"
    panel.mode.setCurrentIndex(panel.mode.findData("wavelength"))
    panel.mode.activated.emit(0)
    assert inputs(dock)["fine_t1"]["bands"] == [1, 2]
    assert inputs(dock)["coarse_t2"]["bands"] == [3, 2]


def test_a_panel_closes_when_its_images_go(make_dock):
    dock = with_images(make_dock())
    opened(dock, "masks")
    dock.fuse_page.state.remove([dock.fuse_page.state.images[0]])
    dock.fuse_page.refresh()
    assert dock.fuse_page.images.panel is None


def test_a_folder_is_read_in_the_background(make_dock, pump, demo_scene):
    dock = make_dock()
    dock.fuse_page.images.files_wanted.emit([str(demo_scene)])
    assert dock.controller.headers.busy and not dock.fuse_page.state.images
    pump(lambda: not dock.controller.busy)
    count = sum(name.endswith(".tif") for name in os.listdir(demo_scene))
    assert len(dock.fuse_page.state.images) == count
    assert all(image.date for image in dock.fuse_page.state.images)
    names = dock.fuse_page.state.images[0].band_names
    assert names == ["blue", "green", "red", "nir"]


def test_all_raster_layers_are_all_but_results(make_dock, tmp_path):
    """A result among them would be taken for a fine image of the date that is wanted."""
    from fixtures.rasters import texture, write_tiff
    from qgis.core import QgsProject

    from stf_qgis_plugin.layers import add_check, make_layer

    paths = [tmp_path / f"{name}.tif" for name in ("fine_20240510", "result", "error")]
    for path in paths:
        write_tiff(path, texture())
    image, result, error = (make_layer(str(path), "layer") for path in paths)
    result.setCustomProperty("stf_fusion/recipe", '{"job": "fuse"}')
    for layer in (image, result):
        QgsProject.instance().addMapLayer(layer)
    add_check(error, "Fused")
    dock = make_dock()
    dock.fuse_page.images.add_all_layers()
    assert [one.path for one in dock.fuse_page.state.images] == [str(paths[0])]
