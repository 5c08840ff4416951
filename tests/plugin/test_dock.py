"""The dock in a real QGIS, offscreen, driven by mouse clicks; the engine is the real child."""

import json
import os
import time

import pytest
from fixtures.clicks import click

pytestmark = pytest.mark.qgis


def with_images(dock):
    from stf_qgis_plugin.dock.state import Image

    rows = (("f1", 10, "2024-06-12"), ("c1", 300, "2024-06-12"), ("c2", 300, "2024-07-05"))
    dock.fuse_page.add_images(
        [Image(f"/nowhere/{n}.tif", n, pixel_m=p, bands=4, date=d) for n, p, d in rows]
    )
    return dock


def finding(code, severity, message, **more):
    return {"code": code, "severity": severity, "message": message, "hint": "", "option": "",
            "fix": {}, "role": "", "values": {}, **more}  # fmt: skip


def answers(*findings, recipes=None):
    """An engine that gives these findings to every check and fails every fusion."""

    def engine(recipe, listener, cancelled):
        if recipes is not None:
            recipes.append(json.loads(json.dumps(recipe)))
        listener({"type": "progress", "done": 0.5, "message": "half", "eta_s": 70.0})
        if recipe["job"] == "check":
            return {"type": "result", "outputs": {}, "metrics": {}, "findings": list(findings)}
        return {"type": "error", "code": "units-differ", "message": "Units differ.", "hint": ""}

    return engine


def test_hidden_at_first_and_says_what_is_needed(make_dock):
    from stf_qgis_plugin.dock.dock import StfDock

    assert not StfDock(None).isVisible()
    dock = make_dock()
    assert dock.fuse_page.empty.isVisible()
    assert not dock.action_bar.primary.isEnabled()
    assert dock.widget().minimumSizeHint().width() <= 300


def test_three_clicks_to_the_first_result(make_dock, pump, tmp_path):
    from qgis.core import QgsProject

    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    assert dock.fuse_page.images.summary == "2 fine, 3 coarse"
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    assert dock.strip.title.text().startswith("1 image added to the group"), dock.strip.title.text()
    assert "Method taken: " in dock.strip.title.text()
    place = tmp_path / "STFusion" / "demo" / "fused"
    assert [p.name for p in place.iterdir()] == ["2024-07-13_auto.tif"]
    root = QgsProject.instance().layerTreeRoot()
    group = root.children()[0]
    assert group.name() == "Fused 2024-07-13 · Automatic"
    layer = group.findLayers()[0].layer()
    assert layer.name() == "2024-07-13 · Automatic"
    assert layer.temporalProperties().isActive()
    given = layer.temporalProperties().fixedTemporalRange()
    assert given.begin().date().toString("yyyy-MM-dd") == "2024-07-13"
    assert json.loads(layer.customProperty("stf_fusion/recipe"))["job"] == "fuse"


def test_cancel_within_two_seconds_and_no_trace(make_dock, pump, tmp_path):
    from qgis.core import QgsProject

    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    layers = set(QgsProject.instance().mapLayers())
    dock.fuse_page.form.picker.set_method("starfm")
    dock.fuse_page.form.options.set_open(True)
    form = dock.fuse_page.form.form
    form.fields["window"].auto.setChecked(False)
    form.fields["window"].widget.setValue(151)
    assert dock.fuse_page.state.parameters == {"window": 151}
    click(dock.action_bar.primary)
    pump(lambda: dock.runner.current and dock.runner.current.done > 0.02)
    started = time.monotonic()
    click(dock.strip.cancel)
    assert dock.strip.cancel.text() == "Stopping…"
    pump(lambda: not dock.runner.busy)
    assert time.monotonic() - started < 2.0
    assert dock.strip.title.text() == "Cancelled. Nothing was written."
    assert set(QgsProject.instance().mapLayers()) == layers
    assert not (tmp_path / "STFusion" / "demo" / "fused").exists()


def test_dates_are_read_from_file_names(make_dock, pump, demo_scene):
    dock = make_dock()
    files = [
        os.path.join(demo_scene, n) for n in sorted(os.listdir(demo_scene)) if n.endswith(".tif")
    ]
    from stf_qgis_plugin.dock.add_images import images_of_files

    images, unusable = images_of_files([*files, __file__])
    assert unusable == [__file__]
    for image in images:
        image.date = None
    dock.fuse_page.add_images(images, unusable)
    pump(lambda: all(image.date for image in images), 30)
    for image in images:
        assert image.date.replace("-", "") in image.name
    notes = [f["message"] for f in dock.fuse_page.all_findings() if f["severity"] == "note"]
    assert notes == ["1 file is no image that can be read."]


def test_a_date_is_edited_in_the_table(make_dock, pump):
    from qgis.PyQt.QtCore import QDate, Qt
    from qgis.PyQt.QtTest import QTest
    from qgis.PyQt.QtWidgets import QDateEdit

    dock = with_images(make_dock())
    image = dock.fuse_page.state.images[-1]
    image.date = None
    dock.fuse_page.set_checked([])
    card = dock.fuse_page.findings.cards[0]
    assert "c2 has no date" in card.finding["message"]
    click(card.buttons[0])
    editor = dock.fuse_page.images.table.findChild(QDateEdit)
    editor.setDate(QDate(2024, 7, 23))
    QTest.keyClick(editor, Qt.Key.Key_Return)
    pump(lambda: image.date == "2024-07-23" and not dock.fuse_page.findings.findings, 5)
    assert image.date_by_hand
    assert dock.fuse_page.state.wanted_dates() == ["2024-07-23"]
    assert not dock.fuse_page.findings.findings


def test_an_error_greys_fuse_and_its_button_mends_it(make_dock, pump):
    fix = {"inputs.fine_t1.scale": 0.0001}
    recipes = []
    engine = answers(
        finding("bands-guessed", "note", "Bands were matched by order."),
        finding("units-differ", "error", "Units differ.", fix=fix, role="fine_t1"),
        recipes=recipes,
    )
    dock = with_images(make_dock(engine))
    click(dock.action_bar.check)
    pump(lambda: dock.fuse_page.findings.cards)
    cards = dock.fuse_page.findings.cards
    assert [c.finding["code"] for c in cards] == ["units-differ", "bands-guessed"]
    assert not dock.action_bar.primary.isEnabled()
    assert dock.action_bar.primary.toolTip() == "Units differ."
    assert cards[0].buttons[0].text() == "Set Fine Scale to 0.0001"
    click(cards[0].buttons[0])
    assert dock.action_bar.primary.isEnabled()
    click(dock.fuse_page.findings.cards[0].buttons[-1])
    pump(lambda: not dock.runner.busy)
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    sent = next(r for r in recipes if r["job"] == "fuse")
    assert sent["inputs"]["fine_t1"]["scale"] == 0.0001
    assert sent["options"]["ignore"] == ["bands-guessed"]


def test_a_failed_run_is_explained_by_a_check(make_dock, pump):
    message = "Units differ: the fine image holds 0 to 10,000."
    dock = with_images(make_dock(answers(finding("units-differ", "error", message))))
    click(dock.action_bar.primary)
    pump(lambda: dock.fuse_page.findings.findings and not dock.runner.busy)
    assert dock.fuse_page.findings.findings[0]["message"] == message
    assert "Units differ." in dock.strip.log.toPlainText()
    assert dock.strip.state == "failed" and dock.strip.title.text().startswith("Units differ.")
    assert dock.strip.copy_button.isVisible()


def test_more_than_five_findings_wait_behind_a_link(make_dock):
    dock = with_images(make_dock())
    dock.fuse_page.set_checked([finding(f"n{k}", "note", f"Note {k}") for k in range(8)])
    assert len(dock.fuse_page.findings.cards) == 5
    assert dock.fuse_page.findings.more.text() == "Show 3 More"
    click(dock.fuse_page.findings.more)
    assert len(dock.fuse_page.findings.cards) == 8


@pytest.mark.parametrize("name", ["starfm", "fit-fc", "mean-change", "keep"])
def test_the_form_of_every_kind_of_method(make_dock, name):
    dock = with_images(make_dock())
    form, state = dock.fuse_page.form, dock.fuse_page.state
    form.picker.set_method(name)
    spec = form.picker.spec
    assert state.method == name
    assert list(form.form.fields) == [
        p["name"] for p in sorted(spec["parameters"], key=lambda p: bool(p.get("advanced")))
    ]
    assert state.parameters == {} and form.options.summary == "all automatic"
    for field in form.form.fields.values():
        if field.spec["kind"] == "boolean":
            field.widget.setChecked(not field.default)
            assert state.parameters[field.name] is (not field.default)
    form.form.reset()
    assert state.parameters == {}


def test_method_options_go_into_the_recipe(make_dock):
    dock = with_images(make_dock())
    form = dock.fuse_page.form
    form.picker.set_method("fit-fc")
    field = form.form.fields["window"]
    assert not field.widget.isEnabled() and field.widget.value() == 31
    field.auto.setChecked(False)
    field.widget.setValue(21)
    recipe = dock.controller._recipes("fuse")[0]
    assert recipe["parameters"] == {"window": 21}
    assert form.options.summary == "1 option differs from automatic"


def test_ticking_dates(make_dock):
    from qgis.PyQt.QtCore import Qt

    from stf_qgis_plugin.dock.state import Image

    dock = with_images(make_dock())
    dock.fuse_page.add_images(
        [Image("/nowhere/c3.tif", "c3", pixel_m=300, bands=4, date="2024-07-23")]
    )
    assert dock.action_bar.primary.text() == "Fuse 2 Dates"
    dock.fuse_page.form.dates.setItemCheckState(1, Qt.CheckState.Unchecked)
    dock.fuse_page.form.dates.checkedItemsChanged.emit([])
    assert dock.fuse_page.state.wanted_dates() == ["2024-07-23"]
    assert dock.action_bar.primary.text() == "Fuse"
    dock.fuse_page.form.toggle_date("2024-07-23")
    assert not dock.action_bar.primary.isEnabled()
    assert dock.fuse_page.findings.findings[0]["code"] == "no-date-ticked"


def test_sensor_and_bands_get_columns_where_there_is_room(make_dock, pump):
    from stf_qgis_plugin.dock.image_model import BANDS, MUTED_ROLE, SENSOR

    dock = with_images(make_dock())
    table, model = dock.fuse_page.images.table, dock.fuse_page.images.table.table_model
    dock.fuse_page.state.images[0].sensor = "Sentinel-2 L2A"
    dock.fuse_page.state.images[0].fields["bands"] = [1, 2]
    dock.setFloating(True)
    dock.resize(380, 700)
    pump(lambda: table.width() < 400, 5)
    assert table.isColumnHidden(SENSOR) and table.isColumnHidden(BANDS)
    words = model.index(0, 1).data(MUTED_ROLE)
    assert words.startswith("Sentinel-2 L2A · 10") and words.endswith(" · 2 of 4 bands")
    dock.resize(600, 700)
    pump(lambda: not table.isColumnHidden(SENSOR), 5)
    assert model.index(0, SENSOR).data() == "Sentinel-2 L2A"
    assert model.index(0, BANDS).data() == "2 of 4" and model.index(1, BANDS).data() == "4"
    assert "Sentinel" not in model.index(0, 1).data(MUTED_ROLE)
    order = [table.header().logicalIndex(place) for place in range(6)]
    assert order == [0, 1, SENSOR, BANDS, 2, 3]


def test_another_page_can_be_added(make_dock):
    from qgis.PyQt.QtWidgets import QLabel

    class Page(QLabel):
        title, glyph = "Engine", "help"

    dock = make_dock()
    before = dock.stack.count()
    number = dock.add_page(Page("engine"))
    dock.page_bar.set_current(number)
    assert dock.stack.currentIndex() == number == before


@pytest.mark.parametrize("width", [300, 380, 560])
def test_nothing_is_wider_than_the_dock(make_dock, qgis_app, width):
    dock = with_images(make_dock())
    dock.fuse_page.form.options.set_open(True)
    long = "A rather long sentence that has to be wrapped in a narrow dock. " * 2
    dock.fuse_page.set_checked(
        [
            finding("units-differ", "error", long, fix={"inputs.fine_t1.scale": 0.0001}),
            finding("crs-missing", "error", long, role="coarse_t1"),
        ]
    )
    dock.setFloating(True)
    dock.resize(width, 700)
    for _ in range(20):
        qgis_app.processEvents()
    page = dock.fuse_page
    assert page.widget().width() <= page.viewport().width()
    right = page.viewport().width()
    for card in page.findings.cards:
        for widget in (card, *card.buttons):
            corner = widget.mapTo(page.widget(), widget.rect().topRight())
            assert corner.x() <= right
