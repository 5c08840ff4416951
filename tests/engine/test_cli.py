"""The command line: what its words become, and what it says when they are wrong."""

import ast
import contextlib
import json
import os
import pty
import re
import subprocess
import sys

import jsonschema
import pytest
from conftest import MAIN, ROOT
from stf_engine import jobs, recipe
from stf_engine.cli import fuse, main

EVENTS = json.loads((ROOT / "docs" / "events.schema.json").read_text(encoding="utf-8"))
PARSER = main.build_parser()
COMMANDS = PARSER.commands()
LEAVES = [(name,) for name, parser in COMMANDS.items() if not parser.commands()] + [
    (name, inner) for name, parser in COMMANDS.items() for inner in parser.commands()
]

ALL_OPTIONS = """
fuse --fine-t1 f1.tif --coarse-t1 c1.tif --coarse-t2 c2.tif --fine-t3 f3.tif --coarse-t3 c3.tif
--method starfm --set window=21 --set classes=3 --consistency off
--registration on --point-spread off --adjustment linear --reliability off
--candidates starfm,fit-fc
--fine-scale 0.0001 --fine-offset -0.2 --fine-nodata -9999 --fine-bands 1,red,865nm
--fine-crs EPSG:32631
--coarse-scale 1e-4 --coarse-offset 0.5 --coarse-nodata 0 --coarse-bands 2,1,3 --coarse-crs fine
--date coarse_t2=2024-07-05 --mask coarse_t2=q@c.tif@bits:1+3 --mask fine-t1=m.tif
--coarse-shift -30,15.5 --ratio 16 --resampling bilinear
--extent -13.5,47,-13.25,47.5@EPSG:4326 --statistics image
-o out.tif --overwrite --dtype Int16 --output-scale 0.001 --output-offset -1 --output-nodata -1
--compress zstd --cog --uncertainty u.tif --save-recipe r.json
--device cuda:1 --tile 256 --overlap 32 --precision bf16 --memory-mb 512 --workers 2
--ignore units-differ --ignore few-cells
"""


def recipe_of(text):
    given = PARSER.parse_args(main.normal_words(text.split()))
    return fuse.recipe_of(given, "fuse")


def test_every_option_of_fuse_reaches_the_recipe():
    made = recipe_of(ALL_OPTIONS)
    assert set(made.inputs) == {"fine_t1", "coarse_t1", "coarse_t2", "fine_t3", "coarse_t3"}
    fine, coarse = made.inputs["fine_t1"], made.inputs["coarse_t2"]
    assert vars(fine) == {
        "path": "f1.tif",
        "date": None,
        "bands": [1, "red", "865nm"],
        "scale": 0.0001,
        "offset": -0.2,
        "nodata": -9999.0,
        "mask": "m.tif",
        "mask_rule": None,
        "crs": "EPSG:32631",
        "shift": None,
    }
    assert vars(coarse) == {
        "path": "c2.tif",
        "date": "2024-07-05",
        "bands": [2, 1, 3],
        "scale": 0.0001,
        "offset": 0.5,
        "nodata": 0.0,
        "mask": "q@c.tif",
        "mask_rule": "bits:1+3",
        "crs": "fine",
        "shift": [-30.0, 15.5],
    }
    assert (made.method, made.parameters) == ("starfm", {"window": "21", "classes": "3"})
    assert made.extent.bounds == [-13.5, 47.0, -13.25, 47.5]
    assert made.extent.crs == "EPSG:4326"
    assert vars(made.output) == {
        "path": "out.tif",
        "dtype": "Int16",
        "scale": 0.001,
        "offset": -1.0,
        "nodata": -1.0,
        "compress": "zstd",
        "cog": True,
        "overwrite": True,
        "uncertainty": "u.tif",
        "recipe": "r.json",
    }
    assert vars(made.options) == {
        "ratio": 16.0,
        "resampling": "bilinear",
        "consistency": "off",
        "registration": "on",
        "point_spread": "off",
        "adjustment": "linear",
        "reliability": "off",
        "candidates": ["starfm", "fit-fc"],
        "statistics": "image",
        "device": "cuda:1",
        "tile": 256,
        "overlap": 32,
        "precision": "bf16",
        "memory_mb": 512,
        "workers": 2,
        "ignore": ["units-differ", "few-cells"],
    }
    jsonschema.validate(made.as_dict(), recipe.schema())


def test_underscores_are_hyphens():
    words = ["--" + w[2:].replace("-", "_") if w[:2] == "--" else w for w in ALL_OPTIONS.split()]
    assert recipe_of(" ".join(words)) == recipe_of(ALL_OPTIONS)


def test_common_bands_window_and_layer():
    short = "fuse --fine-t1 f.tif --coarse-t1 c.tif --coarse-t2 d.tif -o o.tif "
    made = recipe_of(short + "--bands 3,2 --window 10,20,30,40")
    assert [image.bands for image in made.inputs.values()] == [[3, 2]] * 3
    assert made.extent.window == [10, 20, 30, 40]
    assert recipe_of(short + "--extent field.gpkg").extent.layer == "field.gpkg"
    assert recipe_of(short).extent is None


OTHERS = {"--nproc-per-node", "--nthreads", "--output-", "--pan-"}
"""Options of torchrun and Dask, and beginnings that a name is put behind."""


def test_no_sentence_names_an_option_that_does_not_exist():
    known = OTHERS | set(PARSER._option_string_actions)
    for words in [*((name,) for name in COMMANDS), *LEAVES]:
        parser = PARSER
        for word in words:
            parser = parser.commands()[word]
        known |= set(parser._option_string_actions)
    for path in (ROOT / "engine" / "stf_engine").rglob("*.py"):
        if "report" in path.parts or path.name == "main.py":
            continue  # "--name" is a colour of a page, or what the parser forgives
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named = set(re.findall(r"(?<![\w-])--[a-z][a-z0-9-]*", node.value))
                assert named <= known, (path.name, node.lineno, named - known)


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_every_help_has_an_example(words, capsys):
    with pytest.raises(SystemExit) as left:
        main.main([*words, "--help"])
    assert left.value.code == 0
    text = capsys.readouterr().out
    assert f"stf {' '.join(words)}" in text.partition("example")[2], text


@pytest.mark.parametrize("words", LEAVES, ids=" ".join)
def test_every_option_is_explained(words):
    parser = PARSER
    for word in words:
        parser = parser.commands()[word]
    assert [action.dest for action in parser._actions if not action.help] == []


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["fuze"], "command-wrong", "fuse"),
        (["fuse", "--fine-t2", "a"], "command-wrong", "--fine-t1"),
        (["simulate", "--out", "x", "--ratios", "3"], "command-wrong", "--ratio"),
        (["fuse", "--tile", "large"], "command-wrong", "--tile"),
        (["fuse", "--compress", "gzip"], "command-wrong", "deflate"),
        (["methods", "fitfc"], "method-unknown", "fit-fc"),
        (["fuse", "--extent", "1,2,3"], "option-value", "4 numbers"),
        (["fuse", "--set", "window"], "option-value", "--set window=21"),
        (["fuse", "--date", "coarse_t9=2020-01-01"], "option-value", "--date"),
        (["fuse", "--workers", "0"], "option-value", "1 or more"),
        (["fuse", "--memory-mb", "-5"], "option-value", "1 or more"),
        (["fuse", "--ratio", "0.5"], "option-value", "from 1"),
        (["run", "/nowhere/recipe.json"], "file-missing", "/nowhere/recipe.json"),
        (["models", "shew"], "command-wrong", "show"),
    ],
)
def test_wrong_words(words, code, said, capsys):
    assert main.main(words) == 2
    text = capsys.readouterr().err
    assert f"({code})" in text and said in text
    assert len(text.splitlines()) >= 3


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["fuse", "--fine-t2", "a", "--events", "json"], "command-wrong"),
        (["fuse", "--extent", "1,2", "--events=json"], "option-value"),
    ],
)
def test_wrong_words_are_an_event_for_a_program(stf, words, code):
    done = stf(*words)
    event = json.loads(done.stdout)
    jsonschema.validate(event, EVENTS)
    assert (done.returncode, event["type"], event["code"]) == (2, "error", code)


def test_surprises_are_told_without_traceback(monkeypatch, capsys):
    def surprise(*_):
        raise ZeroDivisionError("by nought")

    monkeypatch.setattr(jobs, "run", surprise)
    assert main.main(["doctor"]) == 1
    text = capsys.readouterr().err
    assert "ZeroDivisionError: by nought" in text and "(unexpected)" in text
    assert "Traceback" not in text
    assert main.main(["doctor", "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err

    def hungry(*_):
        raise MemoryError

    monkeypatch.setattr(jobs, "run", hungry)
    assert main.main(["doctor"]) == 1
    assert "(out-of-memory)" in capsys.readouterr().err


def test_json_of_a_run(stf, fuse_words, tmp_path):
    done = stf(*fuse_words(), "-o", tmp_path / "o.tif", "--method", "keep", "--json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    jsonschema.validate({"type": "result", **result}, EVENTS)
    assert result["outputs"]["image"] == str(tmp_path / "o.tif")


def test_a_check_that_finds_an_error_says_so_by_its_code(stf, fuse_words, scene, tmp_path):
    words = fuse_words(
        fine_t1=scene["coarse_20240510"],
        coarse_t1=scene["fine_20240510"],
        coarse_t2=scene["fine_20240713"],
    )[1:]
    done = stf("check", *words)
    assert done.returncode == 2
    saved = tmp_path / "check.json"
    given = PARSER.parse_args(main.normal_words(["check", *words]))
    saved.write_text(json.dumps(fuse.recipe_of(given, "check").as_dict()))
    again = stf("run", saved)
    assert (again.returncode, again.stdout) == (2, done.stdout)


def test_dates(stf, scene, tmp_path):
    name = str(tmp_path / "MOD09GA.A2020068.h18v04.061.tif")
    done = stf("dates", scene["fine_20240510"], name, "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found[scene["fine_20240510"]][0]["date"] == "2024-05-10"
    assert found[name][0]["date"] == "2020-03-08"
    assert set(found[name][0]) >= {"date", "source", "time"}


def test_methods(stf):
    done = stf("methods", "--json")
    names = [spec["name"] for spec in json.loads(done.stdout)]
    assert names[:2] == ["auto", "keep"] and "edc-stfn" in names
    one = stf("methods", "FIT_FC", "--json")
    assert json.loads(one.stdout)["name"] == "fit-fc"


def test_a_reader_that_leaves_early_is_no_error():
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, MAIN, "methods"], stdout=writing, stderr=subprocess.PIPE, text=True
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_terminal_without_unicode(stf, fuse_words, scene, tmp_path):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    words = ["evaluate", scene["fine_20240510"], scene["fine_20240713"], "--ratio", "8"]
    done = stf(*words, env=environment)
    assert done.returncode == 0, done.stderr
    assert "RMSE ?" in done.stdout
    out = tmp_path / "Ernte-\u00fc.tif"
    done = stf(*fuse_words(), "-o", out, "--method", "keep", "--json", env=environment)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outputs"]["image"] == str(out)


def test_progress_bar_on_a_terminal_only(stf, fuse_words, tmp_path):
    assert stf(*fuse_words(), "-o", tmp_path / "a.tif").stderr == ""
    reading, terminal = pty.openpty()
    words = [sys.executable, MAIN, *fuse_words(), "-o", str(tmp_path / "b.tif")]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=terminal, text=True)
    os.close(terminal)
    seen = b""
    with contextlib.suppress(OSError):  # the terminal is gone when everything is read
        while chunk := os.read(reading, 65536):
            seen += chunk
    os.close(reading)
    assert done.returncode == 0
    # How far it gets to be drawn depends on the machine's speed; that it is drawn does not.
    assert b"\r\x1b[K[" in seen and b" %" in seen
    assert seen.endswith(b"\r\x1b[K")  # the bar is wiped away
    assert "#" not in done.stdout
