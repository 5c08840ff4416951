"""Results in the project: names, groups, checks; the message after a run; toolbox as dock."""

import json

import pytest


@pytest.fixture
def project(qgis_app):
    from qgis.core import QgsProject

    project = QgsProject.instance()
    project.clear()
    yield project
    project.clear()


def tree(node):
    """[name, ticked, children or None] of everything below a node."""
    return [
        [
            child.name(),
            child.itemVisibilityChecked(),
            tree(child) if hasattr(child, "findLayers") and not hasattr(child, "layer") else None,
        ]
        for child in node.children()
    ]


def job(path, date, uncertainty="", share=0.0, title=""):
    from stf_qgis_plugin.dock.runner import DONE, Job

    recipe = {
        "stf_recipe": 1, "job": "fuse", "method": "fit-fc",
        "inputs": {"fine_t1": {"path": ""}, "coarse_t2": {"path": "", "date": date}},
    }  # fmt: skip
    outputs = {"image": path, **({"uncertainty": uncertainty} if uncertainty else {})}
    metrics = {"method": "fit-fc", "date": date, "nodata_share": share}
    return Job(recipe, title or date, state=DONE, result={"outputs": outputs, "metrics": metrics})


def test_names_of_groups():
    from stf_qgis_plugin.layers import group_name

    assert group_name(["2024-07-23"], "Fit-FC") == "Fused 2024-07-23 · Fit-FC"
    assert group_name(["2024-07-23", "2024-07-05"], "Fit-FC") == "Fused 2024-07 · Fit-FC"
    assert group_name([""], "Fit-FC") == "Fused · Fit-FC"


def test_names_of_methods():
    from stf_qgis_plugin.specs import title

    assert title("fit-fc") == "Fit-FC" and title("edc-stfn") != "edc-stfn"
    assert title("/home/somebody/mine.safetensors") == "mine.safetensors"


def test_the_newest_is_on_and_checks_are_off(project, demo_scene):
    from stf_qgis_plugin.dock.services import Services

    fine, coarse = (str(demo_scene / f"{kind}_20240713.tif") for kind in ("fine", "coarse"))
    jobs = [job(fine, "2024-07-23", coarse), job(fine, "2024-07-05")]
    made = Services().add_results(jobs, "Fused 2024-07 · Fit-FC")
    assert [layer.name() for layer in made] == ["2024-07-05 · Fit-FC", "2024-07-23 · Fit-FC"]
    checks = ["Checks", False, [["2024-07-23 · uncertainty", False, None]]]
    results = [["2024-07-23 · Fit-FC", True, None], ["2024-07-05 · Fit-FC", False, None], checks]
    root = project.layerTreeRoot()
    assert tree(root) == [["Fused 2024-07 · Fit-FC", True, results]]
    check = project.mapLayersByName("2024-07-23 · uncertainty")[0]
    assert check.source() == coarse and check.temporalProperties().isActive()
    # a second run of the same name gets a group of its own and leaves the first alone
    Services().add_results(jobs[:1], "Fused 2024-07 · Fit-FC", "My Network")
    assert tree(root)[1] == ["Fused 2024-07 · Fit-FC", True, results]
    second = tree(root)[0]
    assert second[0] == "Fused 2024-07 · Fit-FC (2)"
    assert [name for name, *_ in second[2]] == ["2024-07-23 · My Network", "Checks"]


def test_a_toolbox_result_looks_like_one_of_the_dock(project, demo_scene, tmp_path):
    from processing.gui.Postprocessing import handleAlgorithmResults
    from qgis.core import (
        QgsApplication,
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsRasterLayer,
    )

    fine = QgsRasterLayer(str(demo_scene / "fine_20240510.tif"), "fine")
    fine.renderer().setRedBand(4)
    project.addMapLayer(fine)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("stf:fuse")
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    for run in range(2):
        output = QgsProcessingOutputLayerDefinition(str(tmp_path / f"r{run}.tif"), project)
        parameters = {
            "FINE_T1": fine.id(),
            "COARSE_T1": str(demo_scene / "coarse_20240510.tif"),
            "COARSE_T2": str(demo_scene / "coarse_20240713.tif"),
            "DATE_T1": "2024-05-10",
            "DATE_T2": "2024-07-13",
            "METHOD": "linear",
            "OUTPUT": output,
        }
        algorithm = algorithm.create()
        _, good = algorithm.run(parameters, context, feedback)
        assert good, feedback.textLog()
        assert handleAlgorithmResults(algorithm, context, feedback)
        context.setLayersToLoadOnCompletion({})
    from stf_qgis_plugin.specs import title

    name = title("linear")
    group = [[f"2024-07-13 · {name}", run == 0, None] for run in range(2)]
    assert tree(project.layerTreeRoot()) == [
        [f"Fused 2024-07-13 · {name}", True, group],
        ["fine", True, None],
    ]
    newest = project.layerTreeRoot().findLayers()[0].layer()
    assert newest.source().endswith("r1.tif") and newest.renderer().redBand() == 4
    begin = newest.temporalProperties().fixedTemporalRange().begin()
    assert begin.toString("yyyy-MM-dd HH:mm:ss") == "2024-07-13 00:00:01"
    assert json.loads(newest.customProperty("stf_fusion/recipe"))["method"] == "linear"


def test_a_group_chosen_in_qgis_is_kept(project, demo_scene):
    from qgis.core import QgsRasterLayer

    from stf_qgis_plugin.layers import move_to_group

    layer = QgsRasterLayer(str(demo_scene / "fine_20240713.tif"), "mine")
    project.addMapLayer(layer, False)
    project.layerTreeRoot().addGroup("My Results").addLayer(layer)
    move_to_group(layer, "Fused", project)
    assert tree(project.layerTreeRoot()) == [["My Results", True, [["mine", True, None]]]]
