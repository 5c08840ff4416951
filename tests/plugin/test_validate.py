"""The Validate page in a real QGIS, offscreen; the engine is the real child."""

import os

import numpy as np
import pytest
from fixtures.clicks import click
from fixtures.rasters import FINE, read_tiff, write_tiff
from fixtures.validation import (  # noqa: F401
    AFTER,
    BEFORE,
    COLUMNS,
    NAMES,
    ROWS,
    add,
    add_result,
    choose,
    files,
    number,
    open_page,
    validated,
)

pytestmark = pytest.mark.qgis


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
