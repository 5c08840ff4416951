"""The look at the headers after each change, and the estimate in the action bar."""

import os

import pytest

from stf_qgis_plugin.dock.estimate import Estimate, about, estimate, pixels_of_work, size

pytestmark = pytest.mark.qgis


def settled(dock, pump):
    pump(lambda: not dock.controller.busy and not dock.runner.busy)


def scene(dock, pump, demo_scene):
    """A pair and a date of the small scene in the form."""
    names = sorted(n for n in os.listdir(demo_scene) if n.endswith(".tif"))
    coarse = [n for n in names if n.startswith("coarse")]
    fine = [n for n in names if n.startswith("fine")]
    files = [str(demo_scene / n) for n in (fine[0], coarse[0], coarse[1])]
    dock.fuse_page.files_wanted.emit(files)
    settled(dock, pump)
    return dock.fuse_page.state.images


def test_headers_are_looked_at_after_a_change(make_dock, pump, demo_scene):
    dock = make_dock()
    images = scene(dock, pump, demo_scene)
    assert not dock.fuse_page.was_checked and dock.action_bar.primary.isEnabled()
    assert [len(i.facts["all_bands"]) for i in images] == [4, 4, 4]
    words = dock.action_bar.estimate.text()
    assert words.startswith("about ") and words.endswith("86\u00a0kB"), words  # 96 x 112 x 4 x 2
    assert "Memory: about " in dock.action_bar.estimate.toolTip()
    dock.fuse_page.state.set_date(images[-1], "2024-05-11")
    dock.fuse_page._on_changed()
    settled(dock, pump)
    codes = [f["code"] for f in dock.fuse_page.findings.findings]
    assert "dates-contradict" in codes, codes
    card = next(c for c in dock.fuse_page.findings.cards if c.finding["code"] == "dates-contradict")
    assert card.buttons[0].text() == "Set Date to 2024-07-13"
    card.buttons[0].click()
    settled(dock, pump)
    assert images[-1].date == "2024-07-13"
    assert "dates-contradict" not in [f["code"] for f in dock.fuse_page.findings.findings]
    assert not dock.fuse_page.was_checked


def test_a_file_that_is_gone_greys_fuse_before_anything_is_run(
    make_dock, pump, demo_scene, tmp_path
):
    import shutil

    dock = make_dock()
    names = sorted(n for n in os.listdir(demo_scene) if n.endswith(".tif"))
    shutil.copytree(demo_scene, tmp_path / "copy")
    scene(dock, pump, tmp_path / "copy")
    gone = tmp_path / "copy" / next(n for n in names if n.startswith("coarse"))
    gone.unlink()
    dock.fuse_page.form.picker.set_method("mean-change")
    settled(dock, pump)
    assert not dock.action_bar.primary.isEnabled()
    assert gone.name in dock.action_bar.primary.toolTip()


def test_fast_changes_are_asked_once(make_dock, pump):
    from stf_qgis_plugin.dock.quick_check import QuickCheck

    asked, told = [], []
    quick = QuickCheck(lambda recipes: asked.append(recipes) or [{"findings": []}] * len(recipes))
    quick.told.connect(lambda recipes, results: told.append(recipes))
    for number in range(5):
        quick.look_soon([{"number": number}])
    pump(lambda: not quick.busy)
    assert asked == told == [[{"number": 4}]]
    quick.look_soon([{"number": 4}])
    assert not quick.busy


def test_an_engine_without_an_answer_is_asked_again(make_dock, pump):
    from stf_qgis_plugin.dock.quick_check import QuickCheck

    answers = [None, [{}]]
    told = []
    quick = QuickCheck(lambda recipes: answers.pop(0))
    quick.told.connect(lambda recipes, results: told.append(results))
    for _ in range(2):
        quick.look_soon([{"a": 1}])
        pump(lambda: not quick.busy)
    assert told == [[{}]]


# --- the estimate -------------------------------------------------------------------------

FACTS = {"rows": 1000, "columns": 2000, "bytes": 24_000_000, "memory_bytes": 900_000_000}


def test_an_estimate_from_earlier_runs_or_from_the_benchmark():
    measured = estimate([FACTS, FACTS], "fit-fc", False, lambda method: 3e-5)
    assert measured == Estimate(2 * 1.5 + 3e-5 * 4e6, 48_000_000, 900_000_000)
    assert measured.in_words() == "about 2\u00a0min, 48\u00a0MB"
    assert "900\u00a0MB at once" in measured.details()
    first = estimate([FACTS], "fit-fc", False, lambda method: None)
    assert first.seconds == pytest.approx(1.5 + 28)
    tried = {**FACTS, "trial_pixels": 100_000}
    assert pixels_of_work(tried) == 2_600_000  # a pixel tried costs six
    auto = estimate([tried], "auto", False, lambda method: None)
    assert auto.seconds == pytest.approx(1.5 + 2.6e6 * 2.5e-5)
    network = estimate([FACTS], "edc-stfn-x", True, lambda method: None)
    assert network.seconds is None and network.in_words() == "24\u00a0MB"
    assert estimate([FACTS, {}], "fit-fc", False, lambda method: 1.0) is None


@pytest.mark.parametrize(
    "seconds, words",
    [(3.4, "about 3 s"), (42, "about 40 s"), (58, "about 1 min"), (110, "about 2 min"),
     (3000, "about 50 min"), (4700, "about 1 h 20 min"), (7200, "about 2 h")],
)  # fmt: skip
def test_times_in_words(seconds, words):
    assert about(seconds).replace("\u00a0", " ") == words


def test_sizes_in_words():
    sizes = [size(n).replace("\u00a0", " ") for n in (900, 8.6e4, 1.84e8, 5.23e9)]
    assert sizes == ["900 B", "86 kB", "184 MB", "5.2 GB"]


def test_the_measured_speed_of_a_run_is_used(make_dock, pump, demo_scene):
    from fixtures.clicks import click

    dock = make_dock()
    scene(dock, pump, demo_scene)
    dock.fuse_page.form.picker.set_method("mean-change")
    settled(dock, pump)
    assert dock.runs.seconds_per_pixel("mean-change") is None
    click(dock.action_bar.primary)
    settled(dock, pump)
    assert dock.controller.measured("mean-change") == dock.runs.seconds_per_pixel("mean-change") > 0


# --- mended findings ----------------------------------------------------------------------


def test_a_mended_finding_shows_its_tick_and_can_be_undone(make_dock, pump, demo_scene):
    from qgis.PyQt.QtWidgets import QApplication

    from stf_qgis_plugin.dock import findings_view

    dock = make_dock()
    images = scene(dock, pump, demo_scene)
    dock.fuse_page.state.set_date(images[-1], "2024-05-11")
    dock.fuse_page._on_changed()
    settled(dock, pump)
    view = dock.fuse_page.findings
    card = next(c for c in view.cards if c.finding["code"] == "dates-contradict")
    menu = {a.text(): a for a in card.context_menu().actions()}
    assert list(menu) == ["Undo", "Copy", "Help on This"] and not menu["Undo"].isEnabled()
    menu["Copy"].trigger()
    assert QApplication.clipboard().text().startswith(card.finding["message"])
    card.buttons[0].click()
    assert view.mended == [card] and card.isVisible() and card not in view.cards
    assert images[-1].date == "2024-07-13"
    menu = {a.text(): a for a in card.context_menu().actions()}
    menu["Undo “Set Date to 2024-07-13”"].trigger()
    assert images[-1].date == "2024-05-11"
    settled(dock, pump)
    assert "dates-contradict" in [f["code"] for f in view.findings]
    pump(lambda: not view.mended, findings_view.MENDED_MS / 1000 + 2)


def test_an_image_that_was_removed_by_a_finding_comes_back(make_dock, pump, demo_scene):
    from stf_qgis_plugin.dock.finding_actions import REMOVE, UNDO, Action

    dock = make_dock()
    image = scene(dock, pump, demo_scene)[-1]
    dock.fuse_page.acted.emit({"path": image.path}, Action("Remove Image", REMOVE))
    assert image not in dock.fuse_page.state.images
    dock.fuse_page.acted.emit({}, Action("", UNDO))
    assert image in dock.fuse_page.state.images


def test_the_tab_key_goes_from_top_to_bottom(make_dock, pump, demo_scene):
    from qgis.PyQt.QtCore import QPoint, Qt

    dock = make_dock()
    scene(dock, pump, demo_scene)
    form = dock.fuse_page.form
    for section in (form.options, form.output.more, form.output.limits):
        section.set_open(True)
    dock.fuse_page.images.open_panel("scales")
    dock.fuse_page.images.panel.alike.click()
    pump(lambda: dock.fuse_page.images.panel.fields[2][1].isVisible(), 5)
    first = dock.page_bar.findChildren(type(dock.page_bar._group.button(0)))[0]
    walked, widget = [], first
    while True:
        widget = widget.nextInFocusChain()
        if widget is first:
            break
        inside = dock.frame.isAncestorOf(widget) and widget.isVisible() and widget.isEnabled()
        if inside and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            walked.append(widget)
    page = dock.fuse_page.widget()
    inside = [w for w in walked if page.isAncestorOf(w)]
    tops = [w.mapTo(page, QPoint(0, 0)).y() for w in inside]
    steps = [(type(a).__name__, type(b).__name__, t - s)
             for a, b, s, t in zip(inside, inside[1:], tops, tops[1:]) if t < s - 8]  # fmt: skip
    assert steps == []
    bar, strip = dock.action_bar, dock.strip
    last = (inside[-1], bar.check, bar.primary, strip.history_button, strip.help_button)
    places = [walked.index(widget) for widget in last]
    assert places == sorted(places)


def told(code, role, recipe, **more):
    return {"code": code, "severity": "warning", "message": code, "hint": "", "role": role,
            "fix": {}, "recipe": recipe, **more}  # fmt: skip


def test_a_pair_is_left_out_and_comes_back(make_dock):
    from stf_qgis_plugin.dock.state import Image

    dock = make_dock()
    rows = [("f1", 10, "2024-06-12"), ("c1", 300, "2024-06-12"), ("c2", 300, "2024-07-05"),
            ("f3", 10, "2024-08-16"), ("c3", 300, "2024-08-16")]  # fmt: skip
    dock.fuse_page.add_images(
        [Image(f"/nowhere/{n}.tif", n, pixel_m=p, bands=4, date=d) for n, p, d in rows]
    )
    state, form = dock.fuse_page.state, dock.fuse_page.form
    recipe = dock.controller._recipes("check")[0]
    finding = told("pair-disagrees", "coarse_t1", recipe, other_pairs=True)
    dock.fuse_page.set_checked([finding])
    card = dock.fuse_page.findings.cards[0]
    assert [b.text() for b in card.buttons] == ["Leave Out Pair", "Show Both"]
    card.buttons[0].click()
    fresh = dock.controller._recipes("fuse")[0]["inputs"]
    assert fresh["fine_t1"]["path"] == "/nowhere/f3.tif" and "fine_t3" not in fresh
    items = [form.pairs.itemText(k) for k in range(form.pairs.count())]
    assert items[2:] == ["2024-06-12 · left out", "2024-08-16"]
    dock.controller.deeds.undo({})
    assert "fine_t3" in dock.controller._recipes("fuse")[0]["inputs"]
    state.left_out = ["2024-06-12"]
    dock.fuse_page.refresh()
    form.pairs.setCurrentIndex(form.pairs.findData("2024-06-12"))
    assert state.left_out == [] and state.pairs == "2024-06-12"


def test_a_check_says_how_well_each_pair_agrees(make_dock, pump, demo_scene):
    from fixtures.clicks import click

    dock = make_dock()
    scene(dock, pump, demo_scene)
    pairs = dock.fuse_page.form.pairs
    assert pairs.itemText(2) == "2024-05-10"
    click(dock.action_bar.check)
    pump(lambda: dock.fuse_page.was_checked)
    assert pairs.itemText(2).startswith("2024-05-10 · agrees well (correlation 0")
    settled(dock, pump)


@pytest.mark.parametrize(
    "code, others, words",
    [
        ("reference-cloudy", True, ("Use Another Pair", "Choose Mask…")),
        ("reference-cloudy", False, ("Choose Mask…", "Ignore")),
        ("pair-disagrees", False, (None, "Show Both")),
        ("bands-guessed", False, ("Review Bands…", "They Are Right")),
        ("ratio-unfit", False, ("Use Fit-FC Instead", "Use Anyway")),
        ("no-overlap", False, ("Remove Image", "Zoom to Both")),
    ],
)
def test_words_of_the_buttons(code, others, words):
    from stf_qgis_plugin.dock.finding_actions import primary, secondary

    finding = told(code, "fine_t1", {"method": "starfm"}, other_pairs=others)
    actions = primary(finding), secondary(finding)
    assert tuple(action and action.label for action in actions) == words


def test_two_layers_are_shown_together(make_dock, demo_scene):
    from qgis.core import QgsProject, QgsRasterLayer
    from qgis.gui import QgsMapCanvas

    dock = make_dock()
    canvas = QgsMapCanvas()
    dock.services.canvas = lambda: canvas
    names = sorted(n for n in os.listdir(demo_scene) if n.endswith(".tif"))[:2]
    layers = [QgsRasterLayer(str(demo_scene / name), name) for name in names]
    project = QgsProject.instance()
    project.addMapLayers(layers)
    canvas.setDestinationCrs(layers[0].crs())
    node = project.layerTreeRoot().findLayer(layers[1].id())
    node.setItemVisibilityChecked(False)
    dock.services.show_together([str(demo_scene / name) for name in names])
    assert node.isVisible()
    assert canvas.extent().contains(layers[0].extent())
    canvas.deleteLater()
