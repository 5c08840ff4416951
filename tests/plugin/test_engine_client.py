"""The child process: events, cancel, a dead and a stuck engine; first with a small real child that
speaks the protocol, then with the engine itself."""

import os
import subprocess
import sys
import time

import pytest
from conftest import ROOT

from stf_qgis_plugin import engine_client
from stf_qgis_plugin.engine_client import EngineError, EngineRun, ask
from stf_qgis_plugin.interpreter import Interpreter
from stf_qgis_plugin.recipes import simulate_recipe

CHILD = """
import json, os, sys, time
recipe = json.load(open(sys.argv[2]))
def say(**event):
    print(json.dumps(event), flush=True)
say(type="started", job="fuse", version="0", pid=os.getpid())
open(recipe["pid_file"], "w").write(str(os.getpid()))
kind = recipe["kind"]
if kind == "good":
    print("not json", flush=True)
    say(type="progress", done=0.5, message="half", eta_s=1.0)
    say(type="result", outputs={"image": "x"}, metrics={}, timings={}, findings=[])
elif kind == "dies":
    print("a last word", file=sys.stderr)
    os._exit(139)
elif kind == "polite":
    sys.stdin.readline()
    say(type="error", code="cancelled", message="Cancelled.", cause="", hint="")
    sys.exit(3)
elif kind == "dies-writing":
    folder = os.path.dirname(recipe["output"]["path"])
    open(os.path.join(folder, ".out.tif.part-%d-0.tif" % os.getpid()), "w").write("half")
    os._exit(1)
elif kind == "odd":
    print("42", flush=True)
    sys.stderr.write("x" * 2_000_000)
    os.close(1)
    time.sleep(0.5)
    os._exit(1)
elif kind == "stuck":
    folder = os.path.dirname(recipe["output"]["path"])
    part = os.path.join(folder, ".out.tif.part-%d-0.tif" % os.getpid())
    open(part, "w").write("half")
    while True:
        time.sleep(1)
"""


@pytest.fixture
def child(tmp_path, monkeypatch):
    script = tmp_path / "child.py"
    script.write_text(CHILD)
    monkeypatch.setattr(engine_client, "ENGINE_MAIN", str(script))

    def make(kind, **more):
        recipe = {
            "kind": kind,
            "pid_file": str(tmp_path / "pid"),
            "output": {"path": str(tmp_path / "folder" / "out.tif")},
        }
        os.makedirs(tmp_path / "folder", exist_ok=True)
        return EngineRun(recipe, python=Interpreter(sys.executable, False), **more)

    return make


def gone(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_events_and_result(qgis_app, child):
    events = []
    result = child("good", on_event=events.append).run()
    assert [event["type"] for event in events] == ["started", "progress", "result"]
    assert result["outputs"] == {"image": "x"}


def test_a_dead_engine_is_told_plainly(qgis_app, child):
    with pytest.raises(EngineError) as caught:
        child("dies").run()
    assert caught.value.code == "engine-died"
    assert "QGIS and your project are fine" in caught.value.message
    assert "a last word" in caught.value.log


@pytest.mark.parametrize("kind", ["polite", "stuck"])
def test_cancel_takes_less_than_two_seconds(qgis_app, child, tmp_path, kind):
    asked = []

    def is_cancelled():
        if not asked and (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
            asked.append(time.monotonic())
        return bool(asked)

    with pytest.raises(EngineError) as caught:
        child(kind, is_cancelled=is_cancelled).run()
    assert time.monotonic() - asked[0] < 2.2
    assert caught.value.code == "cancelled"
    assert gone(int((tmp_path / "pid").read_text()))
    assert os.listdir(tmp_path / "folder") == []


def test_a_dead_engine_leaves_no_part(qgis_app, child, tmp_path):
    with pytest.raises(EngineError):
        child("dies-writing").run()
    assert os.listdir(tmp_path / "folder") == []


def test_odd_output_is_logged_and_the_log_is_bounded(qgis_app, child):
    run = child("odd")
    with pytest.raises(EngineError) as caught:
        run.run()
    assert caught.value.code == "engine-died"
    assert 0 < len(run.log) <= engine_client.LOG_CHARACTERS


def test_a_listener_that_raises_leaves_no_engine_behind(qgis_app, child, tmp_path):
    def listener(event):
        if (tmp_path / "pid").exists():
            raise KeyError("the dock is gone")

    with pytest.raises(KeyError):
        child("stuck", on_event=listener, is_cancelled=lambda: listener({})).run()
    assert gone(int((tmp_path / "pid").read_text()))


def test_recipes_leave_no_temporary_file(qgis_app, child, monkeypatch, tmp_path):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    child("good").run()
    with pytest.raises(EngineError):
        child("dies").run()
    assert os.listdir(folder) == []


def test_an_interpreter_is_judged_by_the_doctor(qgis_app, tmp_path):
    from stf_qgis_plugin.setup.service import examined

    found = examined("/usr/bin/python3", time.monotonic)
    assert "lassical methods" in found["facts"]["verdict"] and found["seconds"] > 0
    assert found["facts"]["gdal"]["version"] and found["driver"] == ""
    no_python = tmp_path / "python3"
    no_python.write_text("#!/bin/sh\nexit 7\n")
    no_python.chmod(0o755)
    found = examined(str(no_python), time.monotonic)
    assert found["code"] == "engine-died" and "facts" not in found


def test_a_silent_python_is_not_waited_for(qgis_app, tmp_path, monkeypatch):
    from stf_qgis_plugin.setup import service

    monkeypatch.setattr(service, "FIRST_WORD_S", 0.5)
    silent = tmp_path / "python3"
    silent.write_text("#!/bin/sh\nexec sleep 60\n")
    silent.chmod(0o755)
    began = time.monotonic()
    assert service.examined(str(silent), time.monotonic)["code"] == "no-answer"
    assert time.monotonic() - began < 5


ALONE = """
import sys
from qgis.core import QgsApplication
app = QgsApplication([], False)
app.initQgis()
import stf_qgis_plugin.dock.dock, stf_qgis_plugin.plugin
from stf_qgis_plugin.engine_client import EngineRun
from stf_qgis_plugin.recipes import doctor_recipe
print(EngineRun(doctor_recipe()).run()["metrics"]["verdict"])
print(sorted({name.split(".")[0] for name in sys.modules} & {"stf_engine", "torch"}))
sys.stdout.flush()
import os
os._exit(0)
"""


def test_the_qgis_process_never_holds_the_engine():
    """In a process of its own: other tests import the engine to judge recipes."""
    done = subprocess.run(
        [sys.executable, "-c", ALONE], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    verdict, held = done.stdout.splitlines()[-2:]
    assert "lassical methods" in verdict and held == "[]"


def test_a_missing_interpreter_is_an_error_with_a_hint(qgis_app):
    run = EngineRun({}, python=Interpreter("/nowhere/python3", False))
    with pytest.raises(EngineError) as caught:
        run.run()
    assert caught.value.code == "engine-missing" and caught.value.hint


def test_the_real_engine_simulates(qgis_app, tmp_path):
    recipe = simulate_recipe({"folder": str(tmp_path), "rows": 40, "columns": 40, "bands": 3})
    result = EngineRun(recipe).run()
    assert sorted(os.path.basename(p) for p in result["outputs"].values()) == [
        "coarse_20240510.tif",
        "coarse_20240713.tif",
        "fine_20240510.tif",
        "fine_20240713.tif",
    ]


def test_the_real_engine_reports_errors_in_three_parts(qgis_app):
    recipe = simulate_recipe({"folder": "/proc/nowhere", "rows": 40})
    with pytest.raises(EngineError) as caught:
        EngineRun(recipe).run()
    assert caught.value.code == "folder-readonly"
    assert caught.value.message and caught.value.hint


def test_a_subdataset_is_read_from_a_recipe(qgis_app, demo_scene, tmp_path):
    """MODIS comes as HDF:file:band names; they are no paths relative to the recipe."""
    from stf_qgis_plugin.recipes import fuse_recipe, image

    names = {
        "fine_t1": demo_scene / "fine_20240510.tif",
        "coarse_t1": f"GTIFF_DIR:1:{demo_scene}/coarse_20240510.tif",
        "coarse_t2": f"GTIFF_DIR:1:{demo_scene}/coarse_20240713.tif",
    }
    inputs = {role: image(str(name)) for role, name in names.items()}
    out = str(tmp_path / "out.tif")
    result = EngineRun(fuse_recipe(inputs, "linear", {"path": out})).run()
    assert result["outputs"]["image"] == out and os.path.exists(out)


def test_names_in_any_language(qgis_app, tmp_path):
    folder = tmp_path / "Übung 衛星 é"
    result = EngineRun(
        simulate_recipe({"folder": str(folder), "rows": 32, "columns": 32, "ratio": 8.0})
    ).run()
    assert all(os.path.exists(path) for path in result["outputs"].values())
    name = str(folder / "Köln_衛星_20200308.tif")
    assert ask(["dates", name, "--json"])[name][0]["date"] == "2020-03-08"


def test_an_answer_that_is_no_answer(qgis_app):
    with pytest.raises(EngineError) as caught:
        ask(["no-such-command"])
    assert caught.value.code == "no-answer" and "no-such-command" in caught.value.log


def test_a_problem_of_a_short_question_has_its_three_parts(qgis_app, monkeypatch, tmp_path):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path))
    with pytest.raises(EngineError) as caught:
        ask(["models", "remove", "sport", "--json"])
    assert caught.value.code == "weights-missing" and "sport" in caught.value.message
    assert caught.value.cause and caught.value.hint == "None are installed."


def test_short_questions(qgis_app):
    answer = ask(["dates", "MOD09GA.A2020068.h18v04.tif", "--json"])
    assert answer["MOD09GA.A2020068.h18v04.tif"][0]["date"] == "2020-03-08"


def test_a_real_run_is_cancelled_without_a_trace(qgis_app, tmp_path):
    recipe = simulate_recipe({"folder": str(tmp_path), "rows": 6000, "columns": 6000})
    started = time.monotonic()
    asked = []

    def is_cancelled():
        if time.monotonic() - started > 1.5 and not asked:
            asked.append(time.monotonic())
        return bool(asked)

    with pytest.raises(EngineError) as caught:
        EngineRun(recipe, is_cancelled=is_cancelled).run()
    assert caught.value.code == "cancelled"
    assert time.monotonic() - asked[0] < 2.2
    assert os.listdir(tmp_path) == []


def test_runs_from_qgis_follow_links_and_ask_no_server(qgis_app, monkeypatch):
    monkeypatch.delenv("STF_ALLOW", raising=False)
    chosen = Interpreter(sys.executable, False)
    assert engine_client.environment_of(chosen).value("STF_ALLOW") == "links"
    monkeypatch.setenv("STF_ALLOW", "network")  # what the user says counts
    assert engine_client.environment_of(chosen).value("STF_ALLOW") == "network"
