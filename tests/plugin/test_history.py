"""The run history: the file, the cards, and copies that really run."""

import json
import os
import shlex
import sqlite3
import subprocess
import sys
import threading

import pytest
from fixtures.clicks import click

from stf_qgis_plugin.dock.history import copying, files
from stf_qgis_plugin.dock.history.run import Run, facts_of
from stf_qgis_plugin.dock.history.store import MOST, RunStore

pytestmark = pytest.mark.qgis
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ENGINE = os.path.join(ROOT, "engine")


def recipe(folder, date="2024-07-05", method="fit-fc", **more):
    inputs = {role: {"path": f"{folder}/{role}.tif"} for role in ("fine_t1", "coarse_t1")}
    inputs["coarse_t2"] = {"path": f"{folder}/coarse_t2.tif", "date": date}
    return {"stf_recipe": 1, "job": "fuse", "inputs": inputs, "method": method,
            "output": {"path": f"{folder}/{date}_{method}.tif"}, **more}  # fmt: skip


def a_run(ended=1000.0, states=("done",), **more):
    facts = {"rows": 100, "columns": 200, "nodata_share": 0.004}
    recipes = [recipe("/d", f"2024-07-{day + 5:02d}") for day in range(len(states))]
    return Run(ended, recipes, list(states), "Fit-FC", 40.0, facts, **more)


# --- the store ----------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path):
    return str(tmp_path / "profile" / "runs.sqlite")


def test_runs_survive_a_restart_newest_first(path):
    store = RunStore(path)
    old, new = a_run(1000.0, log="first"), a_run(2000.0, ("done", "cancelled"))
    store.add(new)
    store.add(old)
    again = RunStore(path)
    assert [run.id for run in again.runs()] == [new.id, old.id]
    assert again.runs()[1].recipes == old.recipes and again.runs()[1].facts == old.facts
    assert again.log(old) == "first" and again.problem == ""
    again.remove(new)
    assert [run.id for run in store.runs()] == [old.id]


def test_two_programs_write_at_once(path):
    stores = [RunStore(path) for _ in range(2)]

    def write(store, first):
        for number in range(12):
            store.add(a_run(first + number))

    threads = [threading.Thread(target=write, args=(s, 100 * k)) for k, s in enumerate(stores)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in stores:
        store.add(a_run(5000.0))  # also writes what found the file locked
    assert len(RunStore(path).runs()) == 26


def test_a_locked_file_is_written_later(path):
    store, first, second = RunStore(path), a_run(1.0), a_run(2.0)
    store.add(a_run(0.0))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.add(first)
    assert store.problem == "read-only" and first.id in {run.id for run in store.runs()}
    other.execute("COMMIT")
    other.close()
    store.add(second)
    assert store.problem == "" and len(RunStore(path).runs()) == 3


def test_a_damaged_file_is_set_aside(path):
    os.makedirs(os.path.dirname(path))
    with open(path, "wb") as file:
        file.write(b"this is no database at all, but some text" * 50)
    store = RunStore(path)
    assert store.runs() == [] and store.problem == "damaged"
    run = a_run()
    store.add(run)
    assert [r.id for r in RunStore(path).runs()] == [run.id]
    with open(path + ".damaged", "rb") as file:
        assert file.read(12) == b"this is no d"


def test_a_damaged_row_is_left_out(path):
    store, run = RunStore(path), a_run()
    store.add(run)
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO runs VALUES ('x', 5, 'm', NULL, '{\"ended\": 1}', '')")
        connection.execute("INSERT INTO runs VALUES ('y', 6, 'm', NULL, 'no json', '')")
    assert [r.id for r in store.runs()] == [run.id]


def test_a_profile_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("")
    store, run = RunStore(str(tmp_path / "file" / "runs.sqlite")), a_run(log="told")
    store.add(run)
    assert store.runs() == [run] and store.log(run) == "told" and store.problem == "read-only"
    assert store.seconds_per_pixel("fit-fc") == pytest.approx(38.5 / 20000)
    store.remove(run)
    assert store.runs() == []


def test_a_file_of_a_newer_version_is_left_alone(path):
    os.makedirs(os.path.dirname(path))
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    with open(path, "rb") as file:
        before = file.read()
    store, run = RunStore(path), a_run()
    store.add(run)
    assert store.problem == "newer" and store.runs() == [run]
    with open(path, "rb") as file:
        assert file.read() == before


def test_old_runs_are_forgotten(path):
    store = RunStore(path)
    store._unsaved = {run.id: run for run in (a_run(float(n)) for n in range(MOST + 5))}
    store.add(a_run(1e6))
    kept = RunStore(path).runs()
    assert len(kept) == MOST and kept[0].ended == 1e6 and kept[-1].ended == 6.0


def test_seconds_per_pixel_is_the_median_of_finished_runs(path):
    store = RunStore(path)
    for ended, seconds in enumerate((10, 20, 90)):
        run = a_run(float(ended))
        run.seconds = float(seconds)
        store.add(run)
    store.add(a_run(9.0, ("failed",)))
    assert store.seconds_per_pixel("fit-fc") == pytest.approx(18.5 / 20000)
    assert store.seconds_per_pixel("starfm") is None
    two = a_run(0.0, ("done", "done"))
    assert two.seconds_per_pixel == pytest.approx(18.5 / 20000)
    two.seconds = 2.0  # a second each: mostly the start
    assert two.seconds_per_pixel == pytest.approx(0.2 / 20000)
    trials = [{"trial": "one scale down", "pixels": 5000}, {"trial": "t3 left out", "pixels": 5000}]
    two.facts.update(facts_of([{"metrics": {"choice": {"trials": trials}}}, None]))
    two.seconds = 23.0  # what was tried counts six times
    assert two.seconds_per_pixel == pytest.approx(10 / 80000)


# --- copies that run ----------------------------------------------------------------------


@pytest.fixture
def real(demo_scene, tmp_path):
    """A recipe on the small simulated scene, with settings that every part of the line carries."""
    names = {n.split("_")[0] + n.split("_")[1][:8]: n for n in sorted(os.listdir(demo_scene))
             if n.endswith(".tif")}  # fmt: skip
    fine = sorted(n for k, n in names.items() if k.startswith("fine"))
    coarse = sorted(n for k, n in names.items() if k.startswith("coarse"))
    found = {"fine_t1": fine[0], "coarse_t1": coarse[0], "coarse_t2": coarse[1]}
    inputs = {role: {"path": str(demo_scene / name)} for role, name in found.items()}
    inputs["coarse_t2"]["date"] = "2024-07-13"
    return {
        "stf_recipe": 1,
        "job": "fuse",
        "inputs": inputs,
        "method": "mean-change",
        "output": {"path": str(tmp_path / "a result.tif"), "compress": "lzw", "dtype": "Float32"},
        "options": {"consistency": "off", "ignore": ["bands-guessed"], "memory_mb": 900},
    }


def pixels(path):
    gdal = pytest.importorskip("osgeo.gdal")
    return gdal.Open(path).ReadAsArray()


def run_line(line):
    words = shlex.split(line)
    assert words[0] == "stf"
    main = os.path.join(ENGINE, "stf_engine_main.py")
    done = subprocess.run([sys.executable, main, *words[1:]], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return words


def test_the_copied_command_runs_and_says_the_same_as_the_recipe(real, tmp_path):
    line = copying.as_command([real], [""])
    words = run_line(line)
    assert words[1] == "fuse" and "--ignore" in words and "--memory-mb=900" in words
    first = pixels(str(tmp_path / "a result.tif"))
    # what the command makes of its options is the recipe itself
    parse = pytest.importorskip("stf_engine.recipe").parse
    from stf_engine.cli.fuse import recipe_of
    from stf_engine.cli.main import build_parser, normal_words

    assert recipe_of(build_parser().parse_args(normal_words(words[1:])), "fuse") == parse(real)
    # a second time nothing is overwritten
    fresh = files.with_free_outputs([real])
    run_line(copying.as_command(fresh, [""]))
    assert (pixels(str(tmp_path / "a result_2.tif")) == first).all()


@pytest.mark.parametrize(
    "change",
    [
        {"extent": {"bounds": [-5.5, 0, 10, 20], "crs": "EPSG:32633"}},
        {"extent": {"window": [1, 2, 3, 4]}},
        {"parameters": {"window": 21, "filter": "value", "share": 0.5}},
        {"options": {"device": "cpu", "workers": 2, "ratio": 16.0, "consistency": "on"}},
        {"output": {"path": "/o.tif", "cog": True, "overwrite": True, "nodata": -9999.0,
                    "uncertainty": "/u.tif"}},
    ],
)  # fmt: skip
def test_every_part_of_a_recipe_is_in_the_command(change):
    pytest.importorskip("stf_engine")
    from stf_engine.cli.fuse import recipe_of
    from stf_engine.cli.main import build_parser, normal_words
    from stf_engine.recipe import parse

    wanted = {**recipe("/d"), **change}
    for image in wanted["inputs"].values():
        image["scale"], image["offset"], image["bands"] = 0.0001, -0.1, [3, "red", "865nm"]
    wanted["inputs"]["coarse_t1"].update(mask="/m.tif", mask_rule="bits:1+3", shift=[3.0, -4.5])
    wanted["inputs"]["coarse_t2"]["shift"] = [3.0, -4.5]
    words = shlex.split(copying.as_command([wanted], [""]))
    found = recipe_of(build_parser().parse_args(normal_words(words[1:])), "fuse")
    found.parameters = {k: json.loads(v) if v[0].isdigit() else v for k, v in
                        found.parameters.items()}  # fmt: skip
    assert found == parse(wanted)


def test_what_has_no_option_is_run_from_a_recipe_file(real, tmp_path):
    real["inputs"]["coarse_t2"]["scale"] = 0.0001  # of one coarse image only
    assert copying.command(real) is None
    path = str(tmp_path / "kept" / "run.json")
    files.write_json(path, real)
    words = run_line(copying.as_command([real], [path]))
    assert words == ["stf", "run", path]
    assert os.path.isfile(real["output"]["path"])


def test_windows_gets_its_own_quotes():
    line = copying.as_command([recipe("C:\\my data")], [""], windows=True)
    assert '--fine-t1 "C:\\my data/fine_t1.tif"' in line and "'" not in line


def test_the_copied_python_runs(real, tmp_path):
    second = json.loads(json.dumps(real))
    second["output"]["path"] = str(tmp_path / "second.tif")
    script = tmp_path / "again.py"
    script.write_text(copying.as_python([real, second]), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": ENGINE}
    done = subprocess.run(
        [sys.executable, str(script)], capture_output=True, text=True, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert "a result.tif" in done.stdout and "nodata_share" in done.stdout
    assert os.path.isfile(real["output"]["path"]) and os.path.isfile(second["output"]["path"])


# --- the view -----------------------------------------------------------------------------


def chosen(dock, pump, place=0):
    from qgis.PyQt.QtWidgets import QApplication

    card = dock.history.cards[place]
    QApplication.processEvents()
    click(card)
    pump(lambda: not dock.history.missing.busy)
    return card


def test_the_clock_opens_an_empty_list_and_escape_closes_it(make_dock):
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    dock = make_dock()
    click(dock.strip.history_button)
    assert dock.history.isVisible() and not dock.stack.isVisible()
    assert dock.history.empty.text() == "Runs appear here, also after a restart."
    dock.activateWindow()
    QTest.keyClick(dock.history.search, Qt.Key.Key_Escape)
    if dock.history.isVisible():  # without a window manager no window is active
        dock.history.closed.emit()
    assert dock.stack.isVisible() and dock.bars.isVisible()
    dock.show_history()
    click(dock.page_bar.findChildren(type(dock.history.close_button).__bases__[0])[0])
    assert not dock.history.isVisible()


def test_words_of_the_cards(make_dock):
    import time

    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    dock = make_dock()
    now = time.time()
    dock.runs.add(a_run(now, ("done", "done")))
    dock.runs.add(a_run(now - 86400, ("done", "cancelled", "cancelled")))
    dock.runs.add(a_run(1714639200.0, ("failed",), message="The disk is full."))
    dock.show_history()
    texts = [(c.title.text(), c.outcome.text(), c.when.text()) for c in dock.history.cards]
    assert texts[0][:2] == (
        "Fuse · 2 dates · Fit-FC",
        "fine_t1 · 40\u00a0s · 0.4\u00a0% of pixels without data",
    )
    assert texts[0][2].startswith("today ")
    assert texts[1][1:] == (
        "Cancelled after 1 of 3 dates; 1 finished image was kept.",
        "yesterday",
    )
    assert texts[2] == ("Fuse · 2024-07-05 · Fit-FC", "The disk is full.", "2024-05-02")
    QTest.keyClicks(dock.history.search, "DISK full")
    assert [c.outcome.text() for c in dock.history.cards] == ["The disk is full."]
    QTest.keyClicks(dock.history.search, "xyz")
    assert dock.history.empty.text() == "No run matches these words."
    dock.history.search.clear()
    QTest.keyClick(dock.history.cards[0], Qt.Key.Key_Delete)
    assert len(dock.history.cards) == 2 == len(dock.runs.runs())


def test_a_comparison_is_a_card_too(make_dock, pump, tmp_path):
    from stf_qgis_plugin.dock.history.recorder import Recorder
    from stf_qgis_plugin.dock.runner import DONE, Job

    dock = make_dock()
    judged = {"prediction": {"path": "/d/2024-07-13_fit-fc.tif", "date": "2024-07-13"},
              "reference": {"path": "/d/truth.tif"}, "error_map": str(tmp_path / "e.tif"),
              "baselines": {"No change": {"path": "/d/fine.tif"}}}  # fmt: skip
    recipe = {"stf_recipe": 1, "job": "evaluate", "evaluation": judged}
    result = {"metrics": {"verdict": "Clearly better than the unchanged image."}}
    job = Job(recipe, state=DONE, result=result, seconds=2.0)
    report = Job({**recipe, "evaluation": {**judged, "report": "/r.html"}}, state=DONE)
    recorder = dock.findChild(Recorder)
    for each in (job, report):
        recorder._on_batch_ended((each,))
    (run,) = dock.runs.runs()
    assert run.dates == ["2024-07-13"] and len(run.files()) == 3
    assert run.seconds_per_pixel is None
    dock.show_history()
    card = chosen(dock, pump)
    assert card.title.text() == "Validate · 2024-07-13_fit-fc"
    assert card.outcome.text() == "Clearly better than the unchanged image."
    assert card.note.text() == "3 input files are gone."
    (tmp_path / "e.tif").write_bytes(b"")
    (fresh,) = files.with_free_outputs([recipe])
    assert fresh["evaluation"]["error_map"] == str(tmp_path / "e_2.tif")


def test_gone_files_leave_only_the_form(make_dock, pump):
    dock = make_dock()
    dock.runs.add(a_run())
    dock.show_history()
    card = chosen(dock, pump)
    assert card.note.text() == "3 input files are gone."
    assert card.open.isVisible() and not card.again.isVisible() and not card.copy.isVisible()


def test_a_run_is_kept_copied_and_run_again(make_dock, pump, tmp_path):
    from qgis.PyQt.QtWidgets import QApplication

    dock = make_dock()
    click(dock.fuse_page.empty.demo)
    pump(lambda: dock.action_bar.primary.isEnabled())
    dock.fuse_page.form.picker.set_method("mean-change")
    click(dock.action_bar.primary)
    pump(lambda: not dock.runner.busy)
    fused = tmp_path / "STFusion" / "demo" / "fused"
    click(dock.strip.history_button)
    card = chosen(dock, pump)
    assert card.title.text() == "Demo scene · Mean change"
    assert card.outcome.text().startswith("256 × 256 pixels · ")
    card.deed.emit(card, "recipe")
    document = json.loads(QApplication.clipboard().text())
    assert document == card.run.recipes[0] and document["method"] == "mean-change"
    card.deed.emit(card, "command")
    line = QApplication.clipboard().text()
    assert "_mean-change_2.tif" in line and "stf_engine_main.py" in card.note.text()
    card.deed.emit(card, "log")
    assert "mean-change" in card.log.toPlainText()
    dock.history.save_recipes(card, str(tmp_path / "saved"))
    with open(tmp_path / "saved.json", encoding="utf-8") as file:
        assert json.load(file) == document
    click(card.again)
    pump(lambda: dock.runner.busy)
    pump(lambda: not dock.runner.busy)
    names = sorted(p.name for p in fused.iterdir())
    assert names == ["2024-07-13_mean-change.tif", "2024-07-13_mean-change_2.tif"]
    assert len(dock.history.cards) == 2
    run_line(line.replace("_2.tif", "_3.tif"))
    assert (pixels(str(fused / names[0])) == pixels(str(fused / names[1]))).all()


def test_a_second_dock_shows_the_same_runs(make_dock):
    first = make_dock()
    first.runs.add(a_run())
    second = make_dock()
    second.show_history()
    assert len(second.history.cards) == 1
