"""The Validate page in a real QGIS, offscreen; the engine is the real child."""

import json
import os
import re

import numpy as np
import pytest
from fixtures.clicks import click
from fixtures.rasters import COARSE, FINE, cell_means, read_tiff, texture, write_tiff

pytestmark = pytest.mark.qgis

NAMES = ["blue", "green", "red", "nir"]
ROWS, COLUMNS = 64, 72
DATE, BEFORE, AFTER = "2024-07-13", "2024-05-10", "2024-09-05"


def number(values):
    return np.rint(np.asarray(values) * 10000).astype(np.uint16)


@pytest.fixture
def files(tmp_path):
    """Prediction, the fine images of three dates and the coarse images of them."""
    first = texture(4, ROWS, COLUMNS, seed=3)
    truth = 0.7 * first + 0.3 * texture(4, ROWS, COLUMNS, seed=8)
    last = 0.5 * first + 0.2 * texture(4, ROWS, COLUMNS, seed=9)
    rng = np.random.default_rng(2)
    predicted = truth + rng.normal(0, 0.01, truth.shape)
    folder = tmp_path / "images"
    folder.mkdir()
    made = {}
    for name, values, transform in (
        ("fine_20240510", first, FINE),
        ("fine_20240713", truth, FINE),
        ("fine_20240905", last, FINE),
        ("coarse_20240510", cell_means(first), COARSE),
        ("coarse_20240713", cell_means(truth), COARSE),
        ("coarse_20240905", cell_means(last), COARSE),
        ("2024-07-13_fit-fc", predicted, FINE),
    ):
        made[name] = write_tiff(
            folder / f"{name}.tif", number(values), transform, nodata=0, scale=0.0001,
            band_names=NAMES,
        )  # fmt: skip
    return made


def recipe_of(files):
    """The recipe of the prediction."""
    return {
        "stf_recipe": 1,
        "job": "fuse",
        "method": "fit-fc",
        "inputs": {
            "fine_t1": {"path": files["fine_20240510"], "date": BEFORE},
            "coarse_t1": {"path": files["coarse_20240510"], "date": BEFORE},
            "coarse_t2": {"path": files["coarse_20240713"], "date": DATE},
            "fine_t3": {"path": files["fine_20240905"], "date": AFTER},
            "coarse_t3": {"path": files["coarse_20240905"], "date": AFTER},
        },
    }


def add(files, *names):
    """Bring files into the project as layers."""
    from qgis.core import QgsProject, QgsRasterLayer

    found = []
    for name in names:
        layer = QgsRasterLayer(files[name], name)
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        found.append(layer)
    return found


def add_result(files):
    """The prediction as the page Fuse leaves it: dated, with its recipe, in a group."""
    from stf_qgis_plugin import layers

    layer = layers.make_layer(
        files["2024-07-13_fit-fc"], "2024-07-13 · fit-fc", None, DATE, [], recipe_of(files)
    )
    layers.add_to_group(layer, "Fused 2024-07-13 · Fit-FC")
    return layer


@pytest.fixture
def open_page(make_dock, pump):
    docks = []

    def make(engine=None):
        dock = make_dock(engine)
        docks.append(dock)
        dock.page_bar.set_current(dock.stack.indexOf(dock.validate_page))
        pump(lambda: not dock.validate.busy)
        return dock

    yield make
    for dock in docks:
        pump(lambda dock=dock: not dock.validate.busy)


def validated(dock, pump):
    """Press Validate and wait; the metrics."""
    click(dock.validate_bar.primary)
    pump(lambda: not dock.runner.busy)
    errors = [card.finding["message"] for card in dock.validate_page.findings.cards]
    assert dock.validate.metrics, errors
    return dock.validate.metrics


def test_the_page_stands_between_enhance_and_models_and_says_what_it_needs(open_page):
    dock = open_page()
    titles = [dock.stack.widget(n).title for n in range(dock.stack.count())]
    assert titles[:3] == ["Fuse", "Enhance", "Validate"]
    assert titles.index("Validate") < titles.index("Engine")
    page = dock.validate_page
    assert page.empty.isVisible()
    assert page.empty.text() == "Fuse first, or choose any two images of one date."
    assert not dock.validate_bar.primary.isEnabled()
    assert not dock.validate_bar.check.isEnabled()
    assert not page.scores.isVisible() and not page.findings.isVisible()
    assert page.widget().minimumSizeHint().width() <= 300


def test_the_best_possible_comparison_is_preset(open_page, files, pump):
    dock = open_page()
    form = dock.validate_page.form
    result = add_result(files)
    add(files, "coarse_20240713")
    pump(lambda: form.kind == "coarse" and form.target.currentLayer() is not None, 20)
    assert form.prediction.currentLayer().id() == result.id()
    assert form.target.currentLayer().name() == "coarse_20240713"
    add(files, "fine_20240905", "fine_20240713", "fine_20240510")
    pump(lambda: form.kind == "fine" and form.target.currentLayer() is not None, 20)
    assert form.target.currentLayer().name() == "fine_20240713"
    assert dock.validate_bar.primary.isEnabled()


def test_verdict_scores_and_error_map(open_page, files, pump):
    from qgis.core import QgsProject

    result = add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    metrics = validated(dock, pump)
    page = dock.validate_page
    card = page.verdict.cards[0]
    assert card.finding["severity"] == "good"
    assert card.label.text().startswith("Clearly better than the unchanged image of 2024-09-05")
    table = page.scores.table
    assert table.rowCount() == 11 and table.item(0, 0).text() == "RMSE ↓"
    assert table.item(0, 1).text() == f"{metrics['scores']['Result']['RMSE']:.3g}"
    assert table.item(0, 2).text() == f"{metrics['scores']['No change']['RMSE']:.3g}"
    assert table.item(0, 3).toolTip() == "better than no change"
    assert page.scores.note.text() == (
        "4,608 pixels, 0.0\u00a0% left out · RMSE and MAE in reflectance · "
        "↓ lower is better, ↑ higher is better"
    )
    error = dock.validate.error_map.layer
    values = read_tiff(error.source())
    real = (
        read_tiff(files["2024-07-13_fit-fc"]) * 0.0001 - read_tiff(files["fine_20240713"]) * 0.0001
    )
    np.testing.assert_allclose(values[1:], real, atol=1e-6)
    node = QgsProject.instance().layerTreeRoot().findLayer(error.id())
    assert node.parent().name() == "Checks"
    assert node.parent().parent().findLayer(result.id()) is not None
    assert not node.isVisible()
    click(page.map.error)
    assert node.isVisible()
    assert not QgsProject.instance().layerTreeRoot().findLayer(result.id()).isVisible()
    node.setItemVisibilityChecked(False)
    assert not page.map.error.isChecked()
    node.setItemVisibilityChecked(True)
    assert page.map.error.isChecked()
    click(page.map.error)
    assert QgsProject.instance().layerTreeRoot().findLayer(result.id()).isVisible()
    ramp = error.renderer().shader().rasterShaderFunction()
    assert (ramp.minimumValue(), ramp.maximumValue()) == (-0.1, 0.1)
    assert dock.strip.title.text().startswith("Validated 2024-07-13 · fit-fc in")
    assert error.id() not in [candidate.layer_id for candidate in dock.validate._chooser.found]
    QgsProject.instance().removeMapLayer(error.id())
    assert not page.map.error.isEnabled() and not page.map.legend.isVisible()


def choose(box, row):
    """Choose a row of a box as a user does."""
    box.setCurrentIndex(row)
    box.activated.emit(row)


def test_band_area_and_copy(open_page, files, pump, tmp_path):
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer
    from qgis.PyQt.QtWidgets import QApplication

    add_result(files)
    add(files, "fine_20240713")
    x, y = FINE[0], FINE[3]
    shape = f"(({x} {y}, {x + 960} {y}, {x + 960} {y - 960}, {x} {y - 960}, {x} {y}))"
    path = tmp_path / "fields.csv"
    path.write_text(f'id,crop,wkt\n1,maize,"POLYGON {shape}"\n')
    table = QgsVectorLayer(
        f"file://{path}?delimiter=,&wktField=wkt&crs=EPSG:32633&geomType=polygon",
        "t",
        "delimitedtext",
    )
    saved = str(tmp_path / "fields.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = "crops"
    context = QgsProject.instance().transformContext()
    QgsVectorFileWriter.writeAsVectorFormatV3(table, saved, context, options)
    layer = QgsVectorLayer(f"{saved}|layername=crops", "Fields", "ogr")
    assert layer.isValid()
    QgsProject.instance().addMapLayer(layer)
    memory = QgsVectorLayer("Polygon?crs=EPSG:32633", "Scratch", "memory")
    QgsProject.instance().addMapLayer(memory)
    dock = open_page()
    page = dock.validate_page
    page.form.areas.setLayer(memory)
    assert not dock.validate_bar.primary.isEnabled()
    assert "not in a file" in page.findings.cards[0].label.text()
    page.form.areas.setLayer(layer)
    page.form.field.setField("crop")
    metrics = validated(dock, pump)
    area = metrics["zones"]["areas"][0]
    assert (area["name"], area["pixels"]) == ("maize", 32 * 32)
    box = page.scores.area
    assert [box.itemText(n) for n in range(box.count())] == ["Whole area", "maize"]
    box.setCurrentIndex(1)
    page.scores.bands.setCurrentIndex(4)
    table = page.scores.table
    expected = area["per_band"]["Result"]["RMSE"][3]
    assert table.item(0, 1).text() == f"{expected:.3g}"
    assert table.item(4, 1).text() == "–"
    assert table.item(4, 1).toolTip() == "This score exists over all bands only."
    assert page.scores.note.text().startswith("1,024 pixels of this area")
    click(page.scores.copy)
    lines = QApplication.clipboard().text().split("\n")
    assert lines[0] == "Score\tResult\tNo Change" and len(lines) == 12
    assert lines[1] == f"RMSE ↓\t{table.item(0, 1).text()}\t{table.item(0, 2).text()}"


def test_the_names_and_directions_are_those_of_the_engine():
    from stf_engine.metrics import METRICS

    from stf_qgis_plugin.dock.validate.scores import SCORES

    ours = [(score.name, score.lower, score.arrow) for score in SCORES]
    assert ours == [(m.name, m.better == "lower", m.arrow) for m in METRICS]


def test_a_score_that_is_not_defined_says_why(open_page, files, pump, tmp_path):
    flat = np.full((4, ROWS, COLUMNS), 0.2)
    files["fine_20240713"] = write_tiff(
        tmp_path / "fine_20240713.tif", number(flat), FINE, nodata=0, scale=0.0001, band_names=NAMES
    )
    add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    validated(dock, pump)
    item = dock.validate_page.scores.table.item(10, 1)
    assert item.text() == "not defined"
    assert "constant" in item.toolTip()
    card = dock.validate_page.verdict.cards[0]
    assert card.finding["severity"] in ("warning", "note")


def test_against_the_coarse_image_of_the_run_which_is_no_layer(open_page, files, pump):
    add_result(files)
    dock = open_page()
    form = dock.validate_page.form
    assert form.kind == "coarse" and form.target.currentText() == "coarse_20240713"
    metrics = validated(dock, pump)
    assert metrics["against"] == "coarse" and metrics["area"]["pixels"] == 8 * 9
    notes = [card.label.text() for card in dock.validate_page.verdict.cards]
    assert notes[1] == ("This shows agreement with the coarse image, not the truth of fine detail.")
    assert "coarse pixels" in dock.validate_page.scores.note.text()


def test_leaving_one_date_out(open_page, files, pump):
    add_result(files)
    dock = open_page()
    form = dock.validate_page.form
    choose(form.against, 2)
    assert form.date.isVisible() and not form.target.isVisible()
    dates = [form.date.itemText(n) for n in range(form.date.count())]
    assert dates == [BEFORE, AFTER] and form.date.currentText() == AFTER
    metrics = validated(dock, pump)
    assert metrics["left_out"]["date"] == AFTER
    sent = dock.validate.done.recipe()
    assert sent["inputs"]["fine_t1"]["path"] == files["fine_20240510"]
    assert sent["evaluation"]["reference"]["path"] == files["fine_20240905"]
    error = dock.validate.error_map.layer
    assert os.path.basename(error.source()) == "2024-07-13_fit-fc_2024-09-05_left-out_error.tif"
    assert not [name for name in os.listdir(os.path.dirname(error.source())) if "stf-left" in name]
    assert "the unchanged image of 2024-05-10" in metrics["verdict"]


def test_misfits_are_sentences(open_page, files, pump):
    from stf_qgis_plugin.dock.validate.candidates import find

    result = add_result(files)
    coarse, other = add(files, "coarse_20240713", "fine_20240510")
    dock = open_page()
    page, form = dock.validate_page, dock.validate_page.form
    choose(form.against, 0)
    card = page.findings.cards[0]
    assert card.label.text().startswith("No fine image of 2024-07-13 is in")
    assert form.target.currentText() == "Choose…"
    assert not dock.validate_bar.primary.isEnabled()
    click(card.buttons[0])
    assert form.kind == "coarse" and form.target.currentText() == "coarse_20240713"
    choose(form.against, 0)
    form.target.setLayer(result)
    assert "are the same image" in page.findings.cards[0].label.text()
    form.target.setLayer(other)
    assert page.findings.cards[0].finding["code"] == "dates-differ"
    assert dock.validate_bar.primary.isEnabled()
    form.target.setLayer(coarse)
    card = page.findings.cards[0]
    assert "has pixels of 240" in card.label.text()
    click(card.buttons[0])
    assert form.kind == "coarse" and form.target.currentLayer().id() == coarse.id()
    assert not page.findings.cards
    assert find(files["coarse_20240713"], dock.validate._chooser.found) is not None


def test_an_error_of_the_engine_is_a_card_with_what_to_do(open_page, files, pump, tmp_path):
    far = write_tiff(
        tmp_path / "fine_20240713.tif", number(np.full((4, 20, 20), 0.2)),
        (900000.0, 30.0, 0.0, 5200000.0, 0.0, -30.0), nodata=0, scale=0.0001, band_names=NAMES,
    )  # fmt: skip
    add_result(files)
    add({"far": far}, "far")
    dock = open_page()
    form = dock.validate_page.form
    pump(lambda: form.target.currentLayer() is not None or form.kind == "coarse")
    form.set_kind("fine")
    from qgis.core import QgsProject

    form.target.setLayer(QgsProject.instance().mapLayersByName("far")[0])
    click(dock.validate_bar.primary)
    pump(lambda: not dock.runner.busy)
    card = dock.validate_page.findings.cards[-1]
    assert card.finding["code"] == "no-overlap" and "does not touch" in card.label.text()
    assert dock.validate_bar.primary.isEnabled() and not dock.validate_bar.check.isEnabled()
    assert not [n for n in os.listdir(os.path.dirname(files["2024-07-13_fit-fc"])) if "_error" in n]
    form.target.setLayer(None)
    assert card not in dock.validate_page.findings.cards


def test_plots_follow_the_band(open_page, files, pump, tmp_path):
    from qgis.PyQt.QtWidgets import QApplication

    add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    metrics = validated(dock, pump)
    page = dock.validate_page
    view = page.plots.view
    assert view.plot.note.startswith("R² ") and "slope" in view.plot.note
    assert view.plot.density == metrics["plots"]["planes"][0]["scatter"]
    page.scores.bands.setCurrentIndex(4)
    assert view.plot.density == metrics["plots"]["planes"][4]["scatter"]
    assert view.plot.label == "reference, nir"
    page.plots.kind.setCurrentIndex(1)
    assert sum(view.plot.bars) == pytest.approx(100.0)
    view.copy_values()
    lines = QApplication.clipboard().text().split("\n")
    assert (
        len(lines) == 42 and sum(int(line.split("\t")[1]) for line in lines[1:]) == ROWS * COLUMNS
    )
    picture = str(tmp_path / "plot")
    assert view.save_picture(picture) and os.path.getsize(picture + ".png") > 1000
    assert view.accessibleName().startswith("Histogram of the errors: nir.")


@pytest.fixture
def canvas(qgis_app):
    from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
    from qgis.gui import QgsMapCanvas

    found = QgsMapCanvas()
    found.resize(400, 400)
    found.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32633"))
    found.setExtent(QgsRectangle(FINE[0], FINE[3] - 30 * ROWS, FINE[0] + 30 * COLUMNS, FINE[3]))
    found.show()
    yield found
    found.close()
    found.deleteLater()


def test_a_pixel_is_picked_on_the_map_until_escape(
    open_page, files, pump, canvas, monkeypatch, tmp_path
):
    from qgis.PyQt.QtCore import QPoint, Qt
    from qgis.PyQt.QtTest import QTest

    from stf_qgis_plugin.dock.services import Services

    monkeypatch.setattr(Services, "canvas", lambda self: canvas)
    add_result(files)
    names = [name for name in files if name[0] in "fc"]
    add(files, *names)
    dock = open_page()
    pump(lambda: dock.validate_page.form.target.currentText() == "fine_20240713")
    validated(dock, pump)
    page = dock.validate_page
    click(page.pixel.pick)
    assert canvas.mapTool() is not None and page.pixel.pick.isChecked()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(200, 200))
    picker = dock.validate.pixels._picker
    point = picker.marker.center()
    row, column = int((FINE[3] - point.y()) / 30), int((point.x() - FINE[0]) / 30)
    values = {
        name: read_tiff(files[name])[:, row, column] * 0.0001 for name in names if "fine" in name
    }
    lines = {line.name: line for line in page.pixel.view.plot.lines}
    assert [y for _, y in lines["reference"].points] == pytest.approx(
        values["fine_20240713"].tolist()
    )
    assert set(lines) == {"predicted", "reference", "no change"}
    page.pixel.kind.setCurrentIndex(1)
    page.scores.bands.setCurrentIndex(4)
    plot = page.pixel.view.plot
    lines = {line.name: line for line in plot.lines if line.name}
    assert [y for _, y in lines["fine"].points] == pytest.approx(
        [values[n][3] for n in sorted(values)]
    )
    assert len(lines["coarse"].points) == 3 and len(lines["predicted"].points) == 1
    assert [words for _, words in plot.marks] == ["May 10", "Jul 13", "Sep 5"]
    assert re.fullmatch(r"nir at 15\.\d{4}° E, 46\.\d{4}° N", plot.label)
    report = tmp_path / "r.html"
    dock.validate.save_report(str(report))
    pump(lambda: not dock.runner.busy)
    text = report.read_text(encoding="utf-8")
    for words in ("Clearly better", "Spectral profile", "Time profile", "2024-05-10"):
        assert words in text, words
    card = page.verdict.cards[-1]
    assert card.label.text() == "Report saved as r.html." and card.buttons[0].text() == "Open"
    assert dock.strip.title.text() == "Report saved."
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert picker.marker is None and not page.pixel.pick.isChecked()
    assert page.pixel.view.plot is None and "Click a pixel" in page.pixel.hint.text()


def test_the_recipe_is_the_engines(open_page, files, pump):
    """What the page sends is a recipe that any other program can run."""
    from stf_engine.recipe import parse

    add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    recipe = dock.validate._chooser.request.recipe(report="/tmp/r.html")
    parsed = parse(json.loads(json.dumps(recipe)))
    assert parsed.evaluation.prediction.path == files["2024-07-13_fit-fc"]
    assert parsed.evaluation.baselines["No change"].path == files["fine_20240905"]


@pytest.mark.parametrize("width", [300, 380, 560])
def test_nothing_is_wider_than_the_dock(open_page, files, pump, qgis_app, width):
    add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    validated(dock, pump)
    dock.setFloating(True)
    dock.resize(width, 700)
    for _ in range(20):
        qgis_app.processEvents()
    page = dock.validate_page
    assert page.widget().width() <= page.viewport().width()
    for widget in (page.scores.table, page.plots.view, page.form.prediction, page.verdict.cards[0]):
        corner = widget.mapTo(page.widget(), widget.rect().topRight())
        assert corner.x() <= page.viewport().width(), widget
    table = page.scores.table
    assert sum(table.columnWidth(n) for n in range(4)) <= table.viewport().width() + 1


def test_other_units_are_mended_by_one_button(open_page, files, pump, tmp_path):
    truth = read_tiff(files["fine_20240713"])
    raw = write_tiff(tmp_path / "fine_20240713.tif", truth, FINE, nodata=0, band_names=NAMES)
    files["fine_20240713"] = raw
    add_result(files)
    add(files, "fine_20240713")
    dock = open_page()
    click(dock.validate_bar.primary)
    pump(lambda: not dock.runner.busy)
    card = dock.validate_page.findings.cards[0]
    assert card.finding["code"] == "units-differ"
    assert card.buttons[0].text() == "Set Scale of fine_20240713 to 0.0001"
    click(card.buttons[0])
    pump(lambda: not dock.runner.busy)
    assert dock.validate.metrics["verdict_level"] == "better"
    assert not dock.validate_page.findings.cards


def test_results_of_an_earlier_choice_are_named(open_page, files, pump):
    add_result(files)
    add(files, "fine_20240713", "coarse_20240713")
    dock = open_page()
    validated(dock, pump)
    page, form = dock.validate_page, dock.validate_page.form
    assert not page.stale.isVisible()
    if page.map.swipe is not None:
        left, right = page.map.swipe.layers()
        assert (left.name(), right.name()) == ("2024-07-13 · fit-fc", "fine_20240713")
    choose(form.against, 1)
    assert page.stale.text() == (
        "The results below are those of 2024-07-13 · fit-fc against fine_20240713."
    )
    assert page.stale.isVisible() and page.scores.isVisible()
    choose(form.against, 0)
    assert not page.stale.isVisible()


def test_a_comparison_of_the_history_runs_again(open_page, files, pump):
    result = add_result(files)
    add(files, "coarse_20240713", "fine_20240713")
    dock = open_page()
    validated(dock, pump)
    recipe = dock.validate.done.recipe()
    form = dock.validate_page.form
    choose(form.against, 1)
    dock.page_bar.set_current(0)
    dock.history.open_in_form.emit([recipe])
    assert dock.validate_page.isVisible()
    assert (form.kind, form.target.currentText()) == ("fine", "fine_20240713")
    first = dock.validate.error_map.layer.source()
    dock._run_again([recipe])
    pump(lambda: not dock.runner.busy)
    second = dock.validate.error_map.layer.source()
    assert second.endswith("2024-07-13_fit-fc_error_2.tif") and os.path.exists(first)
    assert form.prediction.currentLayer().id() == result.id()
    from qgis.core import QgsProject

    names = [layer.name() for layer in QgsProject.instance().mapLayers().values()]
    assert names.count("2024-07-13 · error") == 1


def test_the_toolbox_gives_areas_and_the_error_map_too(qgis_app, files, tmp_path):
    import processing

    classes = np.ones((ROWS, COLUMNS), np.uint8)
    classes[:, 40:] = 2
    zones = write_tiff(tmp_path / "classes.tif", classes, FINE)
    error, data = str(tmp_path / "error.tif"), str(tmp_path / "scores.json")
    result = processing.run(
        "stf:evaluate",
        {
            "PREDICTION": files["2024-07-13_fit-fc"],
            "REFERENCE": files["fine_20240713"],
            "ZONES": zones,
            "ERROR_MAP": error,
            "DATA": data,
        },
    )
    assert result["ERROR_MAP"] == error and read_tiff(error).shape == (5, ROWS, COLUMNS)
    with open(data, encoding="utf-8") as file:
        areas = json.load(file)["zones"]["areas"]
    assert [(area["name"], area["pixels"]) for area in areas] == [
        ("1", ROWS * 40),
        ("2", ROWS * (COLUMNS - 40)),
    ]
