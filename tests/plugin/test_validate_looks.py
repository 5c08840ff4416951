"""The page Validate: plots, a pixel picked on the map, other units, earlier choices, history."""

import json
import os
import re

import numpy as np
import pytest
from fixtures.clicks import click
from fixtures.rasters import FINE, read_tiff, write_tiff
from fixtures.validation import (  # noqa: F401
    COLUMNS,
    NAMES,
    ROWS,
    add,
    add_result,
    choose,
    files,
    open_page,
    validated,
)

pytestmark = pytest.mark.qgis


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
