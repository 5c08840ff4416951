"""Results on object storage: dock and toolbox let their names pass, the engine says the rest."""

import os

import pytest
from test_algorithms import algorithm, inputs

PLACE = "/vsis3/bucket/season"


def test_the_dock_takes_a_folder_on_object_storage(make_dock, pump, demo_scene):
    from stf_qgis_plugin.dock.add_images import images_of_files

    dock = make_dock()
    dock.fuse_page.add_images(*images_of_files(inputs(demo_scene).values()))
    pump(lambda: not dock.controller.busy)
    dock.fuse_page.form.output.folder.setFilePath(PLACE)
    recipe = dock.controller._recipes("fuse")[0]
    assert os.path.dirname(recipe["output"]["path"]) == PLACE


def test_no_folder_is_made_on_the_disk_for_it():
    from stf_qgis_plugin.dock.runner import _make_folders

    assert _make_folders(PLACE) == []
    assert not os.path.exists("/vsis3")


def test_the_toolbox_hands_such_a_name_to_the_engine(qgis_app, demo_scene):
    from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

    context, fuse = QgsProcessingContext(), algorithm("fuse")
    given = {**inputs(demo_scene), "OUTPUT": f"{PLACE}/fused.tif"}
    assert fuse.checkParameterValues(given, context)[0]
    with pytest.raises(QgsProcessingException, match="STF_ALLOW=network"):
        fuse.run(given, context, QgsProcessingFeedback(), {}, False)
    assert not os.path.exists("/vsis3")
