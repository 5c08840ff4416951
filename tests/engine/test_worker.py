"""The worker protocol with a real child: events, cancel, and an engine that is stuck."""

import json
import os
import subprocess
import sys
import time

import jsonschema
import pytest
from conftest import MAIN, ROOT, leftovers

with open(ROOT / "docs" / "events.schema.json", encoding="utf-8") as file:
    EVENTS = json.load(file)

STUCK = """
import sys, time
from stf_engine import worker, jobs
from stf_engine.recipe import Recipe
from stf_engine.raster import parts

def hang(recipe, progress):
    open(parts.part_path(sys.argv[1]), "w").write("half")
    progress.update(0.5, "stuck from here on")
    while True:
        time.sleep(1)

class Module: pass
module = Module()
module.hang = hang
sys.modules["stuck_job"] = module
jobs.JOBS["fuse"] = "stuck_job:hang"
sys.exit(worker.run(Recipe))
"""


def start(*words):
    command = [sys.executable, MAIN, *map(str, words), "--events", "json"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command, text=True, **pipes)


def events_of(text):
    found = [json.loads(line) for line in text.splitlines()]
    for event in found:
        jsonschema.validate(event, EVENTS)
    return found


def test_events_of_a_good_run(fuse_words, tmp_path):
    child = start(*fuse_words(), "-o", tmp_path / "out.tif")
    events = events_of(_talk(child))
    assert child.returncode == 0
    assert events[0]["type"] == "started" and events[0]["job"] == "fuse"
    assert events[-1]["type"] == "result"
    assert events[-1]["outputs"]["image"] == str(tmp_path / "out.tif")
    done = [event["done"] for event in events if event["type"] == "progress"]
    assert done == sorted(done)


def _talk(child):
    """Wait for the end with stdin open; a closed stdin would be a cancel."""
    out = child.stdout.read()
    child.wait(timeout=60)
    child.stdin.close()
    child.stderr.close()
    return out


def test_events_of_a_bad_request(fuse_words, tmp_path):
    child = start(*fuse_words(fine_t1=tmp_path / "none.tif"), "-o", tmp_path / "out.tif")
    events = events_of(_talk(child))
    assert child.returncode == 2
    assert events[-1]["type"] == "error" and events[-1]["code"] == "file-missing"


@pytest.mark.parametrize("how", ["line", "closed stdin"])
def test_cancel(tmp_path, how):
    folder = tmp_path / "big"
    child = start("simulate", "--out", folder, "--rows", "6000", "--columns", "6000")
    while not (folder.is_dir() and leftovers(folder)):
        time.sleep(0.05)
    asked = time.monotonic()
    if how == "line":
        child.stdin.write('{"cancel": true}\n')
        child.stdin.flush()
    else:
        child.stdin.close()
    events = events_of(child.stdout.read())
    child.wait(timeout=20)
    assert time.monotonic() - asked < 2.5
    assert child.returncode == 3
    assert events[-1]["code"] == "cancelled"
    assert os.listdir(folder) == []


def test_cancel_of_a_fusion_leaves_nothing(tmp_path):
    """In the middle of the tiles, with scratch file, result and uncertainty under way."""
    from fixtures.rasters import write_scene

    folder, results = tmp_path / "scene", tmp_path / "results"
    folder.mkdir()
    results.mkdir()
    scene = write_scene(folder, rows=800, columns=800)
    words = ["fuse", "--method", "starfm", "--set", "window=61", "--consistency", "on"]
    words += ["--fine-t1", scene["fine_20240510"], "--coarse-t1", scene["coarse_20240510"]]
    words += ["--coarse-t2", scene["coarse_20240713"], "--tile", "128"]
    child = start(*words, "-o", results / "out.tif", "--save-recipe", results / "recipe.json")
    for line in child.stdout:
        event = json.loads(line)
        assert event["type"] in ("started", "progress", "warning"), event
        if event.get("done", 0) > 0.2:
            break
    assert leftovers(results)
    asked = time.monotonic()
    child.stdin.write('{"other": 1}\n{"cancel": true}\n')
    child.stdin.flush()
    events = events_of(child.stdout.read())
    child.wait(timeout=20)
    assert time.monotonic() - asked < 2.5
    assert child.returncode == 3
    assert events[-1]["code"] == "cancelled"
    assert os.listdir(results) == []


def test_a_stuck_job_is_ended_and_its_part_removed(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    child = subprocess.Popen(
        [sys.executable, "-c", STUCK, str(tmp_path / "out.tif")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    while not leftovers(tmp_path):
        time.sleep(0.05)
    asked = time.monotonic()
    child.stdin.close()
    child.wait(timeout=20)
    assert time.monotonic() - asked < 2.5
    assert child.returncode == 3
    assert os.listdir(tmp_path) == []


def test_prints_of_others_never_reach_the_protocol(tmp_path):
    script = (
        "import os, sys\n"
        "from stf_engine import worker, jobs\n"
        "from stf_engine.recipe import Recipe\n"
        "from stf_engine.result import Result\n"
        "class Module: pass\n"
        "def chatty(recipe, progress):\n"
        "    print('a stray print')\n"
        "    os.write(1, b'a stray write')\n"
        "    return Result(metrics={'x': float('nan')})\n"
        "m = Module(); m.chatty = chatty; sys.modules['chatty'] = m\n"
        "jobs.JOBS['fuse'] = 'chatty:chatty'\n"
        "sys.exit(worker.run(Recipe))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine")}
    child = subprocess.Popen(
        [sys.executable, "-c", script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    out = child.stdout.read()
    stray = child.stderr.read()
    child.wait(timeout=20)
    events = events_of(out)
    assert [event["type"] for event in events] == ["started", "result"]
    assert events[-1]["metrics"] == {"x": "nan"}
    assert "a stray print" in stray and "a stray write" in stray
