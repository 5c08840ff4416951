"""Level 0: everything but the networks runs with Python, NumPy and GDAL alone."""

import os
import subprocess
import sys

import pytest
from conftest import ROOT

GUARD = """
import sys
BLOCKED = ("torch", "tifffile", "platformdirs", "scipy", "matplotlib", "safetensors", "lightning")
class Guard:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ImportError(name + " is blocked by this test")
        return None
sys.meta_path.insert(0, Guard())
from stf_engine.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def level0(tmp_path):
    def call(*words):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "HOME": str(tmp_path)}
        return subprocess.run(
            [sys.executable, "-c", GUARD, *map(str, words)],
            capture_output=True,
            text=True,
            env=environment,
            timeout=120,
        )

    return call


def test_the_guard_guards(level0):
    done = level0("doctor", "--json")
    assert done.returncode == 0, done.stderr
    assert "is blocked by this test" in done.stdout
    assert "Classical methods run" in done.stdout


@pytest.mark.parametrize(
    "words", [["methods"], ["methods", "fit-fc"], ["methods", "--json"], ["models", "list"]]
)
def test_lists(level0, words):
    done = level0(*words)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "method",
    ["keep", "coarse", "mean-change", "linear", "starfm", "fit-fc", "fsdaf", "unmix", "vsdf"],
)
def test_fuse(level0, fuse_words, tmp_path, method):
    out = tmp_path / "out.tif"
    done = level0(*fuse_words(), "-o", out, "--method", method, "--consistency", "on")
    assert done.returncode == 0, done.stderr
    assert out.exists()


def test_check_evaluate_simulate(level0, fuse_words, scene, tmp_path):
    done = level0("check", *fuse_words()[1:])
    assert done.returncode == 0, done.stderr
    report = tmp_path / "report.html"
    done = level0(
        "evaluate", scene["fine_20240510"], scene["fine_20240713"], "--report", report, "--ratio", 8
    )
    assert done.returncode == 0, done.stderr
    assert "<svg" in report.read_text(encoding="utf-8")
    done = level0("simulate", "--out", tmp_path / "s", "--rows", 64, "--columns", 64)
    assert done.returncode == 0, done.stderr


def test_series_and_pairs(level0, scene, tmp_path):
    words = ["--fine", scene["fine_20240510"], scene["fine_20240713"]]
    words += ["--coarse", scene["coarse_20240510"], scene["coarse_20240713"], "--validate"]
    done = level0("series", *words, "--method", "linear", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert "2 predicted" in done.stdout
    done = level0("pairs", os.path.dirname(scene["fine_20240510"]))
    assert "2 pairs, 0 dates to predict, ratio 8" in done.stdout, done.stderr


def test_recipe_and_dates(level0, fuse_words, scene, tmp_path):
    saved, out = tmp_path / "recipe.json", tmp_path / "out.tif"
    done = level0(*fuse_words(), "-o", out, "--save-recipe", saved)
    assert done.returncode == 0, done.stderr
    first = out.read_bytes()
    done = level0("run", saved, "--overwrite")
    assert done.returncode == 0, done.stderr
    assert out.read_bytes() == first
    done = level0("dates", scene["fine_20240510"])
    assert "2024-05-10" in done.stdout


def test_demo(level0, tmp_path):
    done = level0("demo", "--out", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    names = set(os.listdir(tmp_path / "demo"))
    assert {"report.html", "map.png", "scores.json", "recipe.json", "fused_fit-fc.tif"} <= names
    assert "better than the unchanged image" in done.stdout


def test_a_network_says_what_is_missing(level0, fuse_words, tmp_path):
    done = level0(*fuse_words(), "-o", tmp_path / "o.tif", "--method", "edc-stfn")
    assert done.returncode == 2
    assert "(weights-missing)" in done.stderr
