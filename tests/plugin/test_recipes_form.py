"""From the form to recipes and back: nothing is lost, and what cannot be shown is said."""

import copy
import json
import os

import pytest
from fixtures.clicks import click

from stf_qgis_plugin.dock.recipe_form import RecipeUnreadable, fill, read_recipes
from stf_qgis_plugin.dock.state import BEST_ONE, FuseState, Image

pytestmark = pytest.mark.qgis

SPEC = {
    "name": "fit-fc",
    "inputs": ["fine_t1", "coarse_t1", "coarse_t2"],
    "optional_inputs": ["fine_t3", "coarse_t3"],
    "pairs": "combined",
    "parameters": [{"name": "window"}, {"name": "uncertainty"}],
}
DATES = ("2024-06-01", "2024-06-12", "2024-07-05", "2024-07-23", "2024-08-16")
FINE_DATES = (DATES[0], DATES[1], DATES[4])


def whole_state(folder):
    """A form in which everything was changed."""
    state = FuseState()
    images = [Image(f"{folder}/f_{d}.tif", f"f_{d}", pixel_m=10, date=d) for d in FINE_DATES]
    images += [Image(f"{folder}/c_{d}.tif", f"c_{d}", pixel_m=300, date=d) for d in DATES]
    state.add(images)
    state.images[0].fields = {"scale": 0.0001, "offset": -0.1, "bands": [3, "red"]}
    state.images[-1].fields = {"mask": "/m.tif", "mask_rule": "bits:1+3", "shift": [1.0, 2.0]}
    state.parameters = {"window": 21, "uncertainty": True}
    state.uncertainty = True
    state.folder = f"{folder}/out"
    state.output = {"dtype": "Float32", "compress": "lzw", "cog": True, "nodata": -1.0}
    state.options = {"consistency": "off", "memory_mb": 900, "workers": 2, "device": "cpu"}
    state.ignored = ["bands-guessed", "shift-found"]
    state.bounds, state.bounds_crs = [0.0, 1.0, 2.0, 3.0], "EPSG:32633"
    return state


@pytest.mark.parametrize("pairs", ["auto", BEST_ONE, "2024-06-12"])
@pytest.mark.parametrize("ticked", [None, [DATES[3]]])
def test_state_recipes_state_and_back_without_loss(tmp_path, pairs, ticked):
    state = whole_state(str(tmp_path))
    state.pairs, state.ticked = pairs, ticked
    recipes = state.recipes("fuse", state.folder, SPEC)
    assert len(recipes) == (2 if ticked is None else 1)
    again = FuseState()
    assert fill(again, json.loads(json.dumps(recipes)), SPEC) == []
    assert again.recipes("fuse", again.folder, SPEC) == recipes
    assert again.wanted_dates() == state.wanted_dates()
    for name in ("parameters", "options", "ignored", "output", "uncertainty", "bounds"):
        assert getattr(again, name) == getattr(state, name)


def test_a_finished_result_is_not_overwritten(tmp_path):
    state = whole_state(str(tmp_path))
    recipes = state.recipes("fuse", state.folder, SPEC)
    os.makedirs(state.folder)
    path = recipes[0]["output"]["path"]
    with open(path, "wb"):
        pass
    again = FuseState()
    fill(again, recipes, SPEC)
    fresh = again.recipes("fuse", again.folder, SPEC)
    assert fresh[0]["output"]["path"] == path.replace(".tif", "_2.tif")
    assert fresh[1]["output"]["path"] == recipes[1]["output"]["path"]


def test_a_name_chosen_elsewhere_stays(tmp_path):
    recipe = whole_state(str(tmp_path)).recipes("fuse", str(tmp_path), SPEC)[0]
    recipe["output"]["path"] = str(tmp_path / "my own name.tif")
    again = FuseState()
    fill(again, [recipe], SPEC)
    output = again.recipes("fuse", again.folder, SPEC)[0]["output"]
    assert output["path"] == recipe["output"]["path"]
    assert output["uncertainty"] == str(tmp_path / "my own name_uncertainty.tif")


def test_what_the_form_cannot_show_is_said(tmp_path):
    recipes = whole_state(str(tmp_path)).recipes("fuse", str(tmp_path), SPEC)
    odd = copy.deepcopy(recipes[0])
    odd["inputs"]["coarse_t1"]["date"] = "2024-06-11"
    assert "cannot show the images of 2024-07-05" in fill(FuseState(), [odd], SPEC)[0]
    other = copy.deepcopy(recipes[1])
    other["method"] = "starfm"
    assert "differ in their settings" in fill(FuseState(), [recipes[0], other], SPEC)[0]
    window = {**recipes[0], "extent": {"window": [1, 2, 30, 40]}}
    state = FuseState()
    assert "area of the recipe is kept" in fill(state, [window], SPEC)[0]
    assert state.recipes("fuse", state.folder, SPEC)[0]["extent"] == window["extent"]


def test_paths_start_at_the_folder_of_the_file(tmp_path):
    recipe = {"stf_recipe": 1, "job": "fuse",
              "inputs": {"fine_t1": {"path": "in/f.tif", "mask": "m.tif"},
                         "coarse_t2": {"path": "/c.tif"},
                         "coarse_t1": {"path": "NETCDF:\"x.nc\":b"}},
              "output": {"path": "out.tif"}}  # fmt: skip
    path = tmp_path / "r.json"
    path.write_text(json.dumps(recipe), encoding="utf-8")
    found = read_recipes(str(path))[0]
    assert found["inputs"]["fine_t1"] == {
        "path": str(tmp_path / "in" / "f.tif"),
        "mask": str(tmp_path / "m.tif"),
    }
    assert found["inputs"]["coarse_t2"]["path"] == "/c.tif"
    assert found["inputs"]["coarse_t1"]["path"] == recipe["inputs"]["coarse_t1"]["path"]
    assert found["output"]["path"] == str(tmp_path / "out.tif")


@pytest.mark.parametrize(
    "text, words",
    [
        ("no json", "cannot be read as JSON"),
        ("{}", "no recipe of this version"),
        ('{"stf_recipe": 2, "inputs": {}}', "no recipe of this version"),
        ('{"stf_recipe": 1, "job": "fuse", "inputs": {"fine_t1": 3}}', "no recipe of this"),
        ('{"stf_recipe": 1, "inputs": {"fine_t1": {"path": "f"}}, "options": []}', "no recipe"),
        ('{"stf_recipe": 1, "job": "simulate"}', "of another kind (simulate)"),
    ],
)
def test_files_that_are_no_recipe_are_explained(tmp_path, text, words):
    path = tmp_path / "odd.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(RecipeUnreadable) as caught:
        read_recipes(str(path))
    assert words in str(caught.value) and "odd.json" in str(caught.value)


# --- in the dock --------------------------------------------------------------------------


def saved(folder, demo_scene, **more):
    """A recipe file on the simulated scene, as the command line writes it."""
    names = sorted(n for n in os.listdir(demo_scene) if n.endswith(".tif"))
    fine = [n for n in names if n.startswith("fine")]
    coarse = [n for n in names if n.startswith("coarse")]
    recipe = {"stf_recipe": 1, "job": "fuse", "method": "starfm",
              "inputs": {"fine_t1": {"path": str(demo_scene / fine[0])},
                         "coarse_t1": {"path": str(demo_scene / coarse[0])},
                         "coarse_t2": {"path": str(demo_scene / coarse[1])}},
              "parameters": {"window": 11, "uncertainty": True},
              "output": {"path": "result.tif", "uncertainty": "result_u.tif", "dtype": "Float32"},
              "options": {"consistency": "on", "memory_mb": 1024},
              "extent": {"bounds": [1.0, 2.0, 3.0, 4.0], "crs": "EPSG:32633"}, **more}  # fmt: skip
    path = folder / "recipe.json"
    path.write_text(json.dumps(recipe), encoding="utf-8")
    return str(path), recipe


def dropped(paths):
    from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
    from qgis.PyQt.QtGui import QDropEvent

    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    place = QPoint(50, 50)
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                 Qt.KeyboardModifier.NoModifier)  # fmt: skip
    try:
        event = QDropEvent(place, *arguments)
    except TypeError:
        event = QDropEvent(QPointF(place), *arguments)
    event.held = data
    return event


def test_what_a_drop_would_do_is_written_over_the_page(make_dock, tmp_path):
    from qgis.PyQt.QtGui import QDragEnterEvent, QDragLeaveEvent

    from stf_qgis_plugin.dock.drop_hint import words_of

    dock = make_dock()
    drop = dropped(["/a.tif", "/b.tif", "/c.tif"])
    place = drop.pos() if hasattr(drop, "pos") else drop.position().toPoint()
    event = QDragEnterEvent(place, drop.dropAction(), drop.held, drop.mouseButtons(),
                            drop.keyboardModifiers())  # fmt: skip
    page = dock.fuse_page
    page.dragEnterEvent(event)
    assert page.hint.isVisible() and page.hint.words == "Drop to add 3 images"
    assert page.hint.geometry() == page.viewport().geometry()
    page.dragLeaveEvent(QDragLeaveEvent())
    assert not page.hint.isVisible()
    assert words_of(["/r.json"]) == "Drop to open the recipe"
    assert words_of([str(tmp_path)]) == "Drop to add the images of the folder"


def test_a_dropped_recipe_fills_the_form(make_dock, pump, demo_scene, tmp_path):
    from qgis.PyQt.QtCore import Qt

    dock = make_dock()
    path, recipe = saved(tmp_path, demo_scene)
    dock.fuse_page.dropEvent(dropped([path]))
    pump(lambda: not dock.controller.busy)
    page, state = dock.fuse_page, dock.fuse_page.state
    assert page.images.summary == "1 fine, 2 coarse"
    assert all(image.bands == 4 and image.pixel_m > 0 for image in state.images)
    assert page.form.picker.method == "starfm"
    assert page.form.form.values() == {"window": 11, "uncertainty": True}
    assert page.form.agree.checkState() == Qt.CheckState.Checked
    output = page.form.output
    assert output.folder.filePath() == str(tmp_path)
    assert output.type.currentData() == "Float32" and output.uncertainty.isChecked()
    assert output.memory.value() == 1024 and output.limits.summary == "1024\u00a0MB"
    assert output.extent.outputExtent().yMaximum() == 4.0
    fresh = dock.controller._recipes("fuse")[0]
    # the command line's recipe knows no dates: they were read from the names
    assert (
        fresh["inputs"]["coarse_t2"]["date"].replace("-", "")
        in recipe["inputs"]["coarse_t2"]["path"]
    )
    for image in fresh["inputs"].values():
        del image["date"]
    for name in ("inputs", "method", "parameters", "options", "extent"):
        assert fresh[name] == recipe[name]
    assert fresh["output"]["dtype"] == "Float32"


def test_a_recipe_of_a_missing_network_asks_for_another_method(
    make_dock, pump, demo_scene, tmp_path
):
    dock = make_dock()
    path, _ = saved(tmp_path, demo_scene, method="my-season", parameters={"compile": True})
    dock.show_history()
    dock.history.recipe_files_chosen.emit([path])
    pump(lambda: not dock.controller.busy)
    assert not dock.history.isVisible()
    state = dock.fuse_page.state
    assert state.method == "my-season" and state.parameters == {"compile": True}
    words = [f["message"] for f in dock.fuse_page.all_findings()]
    assert any("my-season is not installed" in word for word in words)
    assert not dock.action_bar.primary.isEnabled()
    dock.fuse_page.form.picker.set_method("fit-fc")
    assert state.method == "fit-fc" and dock.fuse_page.blocked() == ""


def test_a_file_that_is_no_recipe_is_told_in_the_strip(make_dock, tmp_path):
    dock = make_dock()
    path = tmp_path / "odd.json"
    path.write_text("{}", encoding="utf-8")
    dock.controller.open_recipe_files([str(path)])
    assert dock.strip.title.text() == "odd.json is no recipe of this version of STFusion."
    assert dock.fuse_page.empty.isVisible()


def test_output_options_and_limits_go_into_the_recipe(make_dock, pump, demo_scene, tmp_path):
    dock = make_dock()
    path, _ = saved(tmp_path, demo_scene, method="fit-fc", parameters={}, options={}, output={
        "path": "r.tif"})  # fmt: skip
    dock.controller.open_recipe_files([path])
    pump(lambda: not dock.controller.busy)
    form = dock.fuse_page.form

    def recipe():
        return dock.controller._recipes("fuse")[0]

    assert form.output.more.summary == "as the fine image"
    form.output.type.setCurrentIndex(form.output.type.findData("Int16"))
    form.output.compression.setCurrentIndex(form.output.compression.findData("zstd"))
    form.output.cloud.setChecked(True)
    found = recipe()["output"]
    assert (found["dtype"], found["compress"], found["cog"]) == ("Int16", "zstd", True)
    assert form.output.more.summary == "Int16, ZSTD, COG"
    form.output.uncertainty.setChecked(True)
    assert recipe()["parameters"]["uncertainty"] is True
    assert recipe()["output"]["uncertainty"].endswith("_fit-fc_uncertainty.tif")
    assert form.form.fields["uncertainty"].widget.isChecked()
    form.output.uncertainty.setChecked(False)
    assert "uncertainty" not in recipe()["output"] and "parameters" not in recipe()
    form.picker.set_method("linear")
    assert not form.output.uncertainty.isEnabled()
    form.output.memory.setValue(1024)
    form.output.cores.setValue(3)
    form.output.device.setCurrentIndex(form.output.device.findData("cpu"))
    options = recipe()["options"]
    assert (options["memory_mb"], options["workers"], options["device"]) == (1024, 3, "cpu")
    assert form.output.limits.summary == "1024\u00a0MB, 3 cores, Processor"
    form.output.memory.clear()
    form.output.cores.clear()
    form.output.device.setCurrentIndex(0)
    assert "options" not in recipe() and form.output.limits.summary == "all automatic"
    form.output.type.setCurrentIndex(0)
    assert "dtype" not in recipe()["output"]


def test_a_recipe_of_a_comparison_opens_the_page_validate(make_dock, tmp_path):
    dock = make_dock()
    path = tmp_path / "c.json"
    judged = {"prediction": {"path": "p.tif"}, "reference": {"path": "r.tif"}}
    recipe = {"stf_recipe": 1, "job": "evaluate", "evaluation": judged}
    path.write_text(json.dumps(recipe), encoding="utf-8")
    heard = []
    dock.validate.open_recipe = lambda given, run: heard.append((given, run))
    dock.controller.open_recipe_files([str(path)])
    ((given, run),) = heard
    assert given["evaluation"]["reference"]["path"] == str(tmp_path / "r.tif") and not run
    assert dock.stack.currentWidget() is dock.validate_page


def test_a_run_of_the_history_opens_in_the_form(make_dock, pump, tmp_path):
    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    dock.fuse_page.form.picker.set_method("mean-change")
    dock.fuse_page.state.options["memory_mb"] = 700
    before = dock.controller._recipes("fuse")
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    dock.fuse_page.clear()
    dock.fuse_page.form.picker.set_method("starfm")
    dock.show_history()
    card = dock.history.cards[0]
    click(card)
    pump(lambda: not dock.history.missing.busy)
    click(card.open)
    pump(lambda: not dock.controller.busy)
    after = dock.controller._recipes("fuse")
    assert after[0].pop("output")["path"].endswith("_mean-change_2.tif")
    assert before[0].pop("output")["path"].endswith("_mean-change.tif")
    assert after == before
