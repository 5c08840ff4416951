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
    assert group_name(["2024-09-05", "2024-06-11"], "X") == "Fused 2024-06 – 2024-09 · X"
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


class Interface:
    """What of QgisInterface the dock uses, with a real window, canvas and message bar."""

    def __init__(self):
        from qgis.core import QgsTemporalNavigationObject
        from qgis.gui import QgsMapCanvas, QgsMessageBar
        from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow, QVBoxLayout, QWidget

        self.window = QMainWindow()
        middle = QWidget(self.window)
        layout = QVBoxLayout(middle)
        self.bar = QgsMessageBar(middle)
        self.canvas = QgsMapCanvas(middle)
        self.canvas.setObjectName("canvas")
        self.controller = QgsTemporalNavigationObject()
        self.canvas.setTemporalController(self.controller)
        layout.addWidget(self.bar)
        layout.addWidget(self.canvas)
        self.window.setCentralWidget(middle)
        self.temporal = QDockWidget(self.window)
        self.temporal.setObjectName("Temporal Controller")
        self.temporal.hide()
        self.window.resize(900, 700)
        self.window.show()
        self.logs = 0

    def mainWindow(self):
        return self.window

    def mapCanvas(self):
        return self.canvas

    def messageBar(self):
        return self.bar

    def openMessageLog(self):
        self.logs += 1

    def setActiveLayer(self, layer):
        self.canvas.setDestinationCrs(layer.crs())
        self.canvas.setExtent(layer.extent())

    def zoomToActiveLayer(self):
        pass


@pytest.fixture
def interface(project, qgis_app):
    from qgis.PyQt.QtCore import QEvent

    interface = Interface()
    yield interface
    interface.controller.pause()
    interface.canvas.stopRendering()
    interface.window.deleteLater()
    qgis_app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def view(interface, tmp_path):
    from stf_qgis_plugin.dock.results import ResultView
    from stf_qgis_plugin.dock.services import Services

    class TestServices(Services):
        def documents(self):
            return str(tmp_path)

    view = ResultView(TestServices(interface))
    view.interface = interface
    yield view
    view.shut_down()


def finish(view, scene, *dates):
    """A run for these dates; the demo's images stand for results."""
    from qgis.PyQt.QtCore import QCoreApplication

    fine, coarse = (str(scene / f"{kind}_20240713.tif") for kind in ("fine", "coarse"))
    jobs = []
    for date in dates:
        done = job(fine, date, share=0.004)
        done.recipe["inputs"]["coarse_t2"]["path"] = coarse
        jobs.append(done)
    made = view._services.add_results(jobs, "Fused")
    view.show(jobs, made)
    QCoreApplication.processEvents()  # the message comes when the event loop is back
    return made


def message(interface):
    """The text of the message and its buttons by their words."""
    from qgis.PyQt.QtWidgets import QPushButton

    item = interface.bar.currentItem()
    return item.text(), {button.text(): button for button in item.findChildren(QPushButton)}


def test_the_message_after_a_run(view, interface, demo_scene, pump):
    from fixtures.clicks import click
    from qgis.core import Qgis

    made = finish(view, demo_scene, "2024-07-05", "2024-07-23")
    text, buttons = message(interface)
    assert text == "2 images predicted, 0.4\u00a0% of pixels without data."
    assert interface.bar.currentItem().level() == Qgis.MessageLevel.Success
    assert interface.bar.currentItem().duration() == 0  # it stays
    assert list(buttons) == ["Swipe", "Play in Time"]
    click(buttons["Swipe"])
    assert view.swipe.left == made[-1] and view.swipe.left.name() == "2024-07-23 · Fit-FC"
    assert view.swipe.right.name() == "coarse_20240713"
    click(buttons["Play in Time"])
    assert not view.swipe.active and interface.temporal.isVisible()
    assert interface.controller.totalFrameCount() == 2
    interface.controller.pause()
    # the next run takes the place of the message
    finish(view, demo_scene, "2024-07-23")
    text, buttons = message(interface)
    assert text == "1 image predicted, 0.4\u00a0% of pixels without data."
    assert list(buttons) == ["Swipe"]
    assert len(interface.bar.items()) == 1


def test_a_removed_result_leaves_nothing_to_swipe(view, interface, project, demo_scene):
    made = finish(view, demo_scene, "2024-07-05", "2024-07-23")
    heard = []
    view.changed.connect(lambda: heard.append(len(view.layers)))
    view.toggle_swipe(True)
    project.removeMapLayer(made[-1].id())
    assert not view.swipe.active and heard[-1] == 1 and not view.can_play
    project.clear()
    assert view.swipe_pair() is None and view.layers == []


def test_the_coarse_layer_of_the_project_is_used(view, project, demo_scene):
    from qgis.core import QgsRasterLayer

    layer = project.addMapLayer(QgsRasterLayer(str(demo_scene / "coarse_20240713.tif"), "mine"))
    made = finish(view, demo_scene, "2024-07-23")
    assert view.swipe_pair() == (made[-1], layer)
    project.removeMapLayer(layer.id())
    assert view.swipe_pair() is None


def test_a_failure_is_told_with_its_details(view, interface):
    from fixtures.clicks import click
    from qgis.core import QgsApplication

    from stf_qgis_plugin.dock.runner import FAILED

    failed = job("/nowhere/a.tif", "2024-07-05")
    failed.state, failed.result, failed.error = FAILED, None, {"message": "The disk is full."}
    logged = []
    QgsApplication.messageLog().messageReceived[str, str, type(_level())].connect(
        lambda text, tab, level: logged.append((tab, text))
    )
    view.tell_failure(failed, "all the details")
    text, buttons = message(interface)
    assert text == "The disk is full."
    click(buttons["Show Details"])
    assert interface.logs == 1 and ("STFusion", "all the details") in logged


def _level():
    from qgis.core import Qgis

    return Qgis.MessageLevel.Warning


def test_the_animation_is_written_and_told(view, interface, demo_scene, pump, tmp_path):
    finish(view, demo_scene, "2024-07-05", "2024-07-23")
    interface.setActiveLayer(view.layers[0])
    view.export_to(str(tmp_path / "film.gif"))
    pump(lambda: message(interface)[0].startswith("Animation saved"), 30)
    assert (tmp_path / "film.gif").read_bytes()[:6] == b"GIF89a"
    assert list(message(interface)[1]) == ["Open Folder"]
    view.export_to(str(tmp_path / "film.png"))
    pump(lambda: message(interface)[0].startswith("2 pictures saved"), 30)
    assert sorted(path.name for path in tmp_path.glob("film_*")) == [
        "film_2024-07-05.png", "film_2024-07-23.png",
    ]  # fmt: skip
    (tmp_path / "file").write_text("")
    view.export_to(str(tmp_path / "file" / "film.gif"))
    pump(lambda: "cannot be written" in message(interface)[0], 30)
    pump(lambda: not view.writing.busy, 5)


def test_from_the_demo_to_the_swipe(interface, make_dock, pump):
    """Three clicks to a result, then the buttons of the strip; the dock is closed at the end."""
    from fixtures.clicks import click

    dock = make_dock(iface=interface)
    interface.window.addDockWidget(_right(), dock)
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    assert not dock.strip.steps.isVisible()
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    steps, tool = dock.strip.steps, dock.results.swipe
    assert steps.isVisible() and not steps.play.isVisible()  # one date is no film
    pump(lambda: interface.bar.currentItem() is not None)
    assert message(interface)[0].startswith("1 image predicted, ")
    assert "“Fused 2024-07-13 · Automatic”" in dock.strip.title.text()
    click(dock.action_bar.primary)  # once more: a group of its own, and the strip names it
    pump(lambda: not dock.runner.busy)
    assert "“Fused 2024-07-13 · Automatic (2)”" in dock.strip.title.text()
    click(steps.swipe)
    assert (tool.left.name(), tool.right.name()) == ("2024-07-13 · Automatic", "coarse_20240713")
    assert steps.swipe.isChecked() and dock.swipe_bar.swipe.isChecked()
    click(steps.validate)
    assert dock.stack.currentWidget() is dock.validate_page
    bar = dock.swipe_bar
    assert bar.isVisible() and bar.layers() == (tool.left, tool.right)
    click(bar.beside)
    assert dock.results.second.layer is tool.right
    dock.close()
    assert not tool.active and not steps.swipe.isChecked()
    assert dock.results.second.is_open  # a window of its own; it goes with the plugin
    dock.shut_down()
    assert not dock.results.second.is_open


def test_hiding_the_dock_ends_the_swipe(interface, make_dock, project, demo_scene):
    from qgis.core import QgsRasterLayer

    dock = make_dock(iface=interface)
    interface.window.addDockWidget(_right(), dock)
    dock.show()
    one, other = (
        project.addMapLayer(QgsRasterLayer(str(demo_scene / f"{n}_20240713.tif"), n))
        for n in ("fine", "coarse")
    )
    dock.results.swipe.start(one, other)
    dock.setVisible(False)  # as the icon of the plugin does
    assert not dock.results.swipe.active


def _right():
    from qgis.PyQt.QtCore import Qt

    return Qt.DockWidgetArea.RightDockWidgetArea
