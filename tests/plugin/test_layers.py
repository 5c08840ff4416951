"""A result as a layer: style, time, metadata, group."""

import pytest


@pytest.fixture
def pair(qgis_app, demo_scene):
    from qgis.core import QgsProject, QgsRasterLayer

    fine = QgsRasterLayer(str(demo_scene / "fine_20240510.tif"), "fine")
    fine.renderer().setRedBand(3)
    fine.renderer().setOpacity(0.5)
    yield fine, str(demo_scene / "fine_20240713.tif")
    QgsProject.instance().clear()


def test_style_is_copied_and_time_set_after(pair):
    from stf_qgis_plugin.layers import make_layer

    fine, path = pair
    layer = make_layer(path, "result", fine, "2024-07-13", ["made by a test"])
    assert layer.renderer().redBand() == 3 and layer.renderer().opacity() == 0.5
    times = layer.temporalProperties()
    assert times.isActive()
    assert (
        times.fixedTemporalRange().begin().toString("yyyy-MM-dd HH:mm:ss") == "2024-07-13 00:00:01"
    )
    assert "made by a test" in layer.metadata().history()


def test_blue_is_blue_where_no_layer_of_the_fine_image_shows_how(pair, tmp_path):
    from fixtures.rasters import texture, write_tiff

    from stf_qgis_plugin.layers import make_layer

    demo = make_layer(pair[1], "of the demo scene")
    assert demo.renderer().usesBands() == [3, 2, 1]
    path = write_tiff(tmp_path / "x.tif", texture(), band_names=["nir", "red", "green"])
    other = make_layer(path, "other bands")
    assert other.renderer().usesBands() == [1, 2, 3]


def test_a_style_of_other_bands_is_not_forced(pair, tmp_path):
    from osgeo import gdal

    from stf_qgis_plugin.layers import make_layer

    fine, path = pair
    one = str(tmp_path / "one.tif")
    gdal.Translate(one, path, bandList=[1])
    layer = make_layer(one, "one band", fine, "2024-07-13")
    assert layer.isValid() and layer.renderer().type() == "singlebandgray"
    assert layer.temporalProperties().isActive()


def test_the_recipe_travels_with_the_project(pair, tmp_path):
    import json

    from qgis.core import QgsProject

    from stf_qgis_plugin.layers import add_to_group, make_layer

    fine, path = pair
    recipe = {"stf_recipe": 1, "job": "fuse", "method": "starfm"}
    add_to_group(make_layer(path, "kept", fine, "2024-07-13", ["made here"], recipe), "Fused")
    project = QgsProject.instance()
    assert project.write(str(tmp_path / "kept.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "kept.qgz"))
    (layer,) = project.mapLayersByName("kept")
    assert json.loads(layer.customProperty("stf_fusion/recipe")) == recipe
    assert "made here" in layer.metadata().history()
    assert layer.temporalProperties().isActive() and layer.renderer().redBand() == 3


def test_a_date_that_is_none_changes_nothing(pair):
    from stf_qgis_plugin.layers import make_layer

    fine, path = pair
    assert not make_layer(path, "undated", fine, "soon").temporalProperties().isActive()


def test_neighbouring_days_are_never_shown_together(pair):
    from qgis.core import QgsDateTimeRange
    from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

    from stf_qgis_plugin.layers import make_layer

    fine, path = pair
    days = ["2024-07-12", "2024-07-13", "2024-07-14"]
    layers = [make_layer(path, day, fine, day) for day in days]
    for k in range(3):
        begin = QDateTime(QDate(2024, 7, 12 + k), QTime(0, 0), Qt.TimeSpec.UTC)
        frame = QgsDateTimeRange(begin, begin.addDays(1), True, False)
        shown = [layer.temporalProperties().isVisibleInTemporalRange(frame) for layer in layers]
        assert shown == [j == k for j in range(3)]


def test_group_on_top_newest_first(pair):
    from qgis.core import QgsProject

    from stf_qgis_plugin.layers import add_to_group, make_layer

    fine, path = pair
    project = QgsProject.instance()
    project.addMapLayer(fine.clone())
    for name in ("first", "second"):
        add_to_group(make_layer(path, name, fine), "Fused 2024-07-13 · Fit-FC")
    root = project.layerTreeRoot()
    assert root.children()[0].name() == "Fused 2024-07-13 · Fit-FC"
    names = [node.name() for node in root.children()[0].findLayers()]
    visible = [node.itemVisibilityChecked() for node in root.children()[0].findLayers()]
    assert names == ["second", "first"] and visible == [True, False]
