"""What docs/security.md promises about files from others, where no other test looks at it."""

import ast
import json
import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT
from osgeo import gdal
from stf_engine.errors import RecipeInvalid
from stf_engine.raster import trust
from stf_engine.recipe import parse

NETWORK_MODULES = {
    "socket", "ssl", "http", "urllib", "ftplib", "smtplib", "requests", "asyncio", "xmlrpc",
}  # fmt: skip


def test_every_promise_has_its_tests():
    table = (ROOT / "docs" / "security.md").read_text(encoding="utf-8").split("\n## ")[0]
    rows = [line.split("|")[3] for line in table.splitlines() if line.startswith("| **")]
    written = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py")
    )
    known = set(re.findall(r"^(?:def )?(test_\w+)(?:\(| = )", written, re.M))
    assert len(rows) >= 10
    for row in rows:
        named = re.findall(r"`(test_\w+)`", row)
        assert named and set(named) <= known, row


def files_under(folder):
    """Every file below, with its bytes."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", ["fuse", "enhance", "evaluate"])
def test_nothing_is_written_but_what_was_named(fuse_words, scene, stf, tmp_path, name):
    """Neither beside the images nor in the home, temporary or present folder."""
    results = tmp_path / "results"
    folders = {key: tmp_path / key for key in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "here")}
    for folder in (results, *folders.values()):
        folder.mkdir()
    coarse = [scene["coarse_20240510"], scene["coarse_20240713"]]
    words = {
        "fuse": [*fuse_words(), "--method", "keep", "-o", results / "out.tif"],
        "enhance": ["enhance", "--revisits", *coarse, "--ratio", "2", "--method", "mean", "-o",
                    results / "out.tif"],
        "evaluate": ["evaluate", scene["fine_20240510"], scene["fine_20240510"], "--report",
                     results / "out.html"],
    }[name]  # fmt: skip
    before = files_under(tmp_path)
    places = {key: str(path) for key, path in folders.items()}
    done = stf(*words, env={**os.environ, **places}, cwd=folders["here"])
    assert done.returncode == 0, done.stderr
    after = files_under(tmp_path)
    made = set(after) - set(before)
    assert [path.stem for path in made if path.parent == results] == ["out"]
    # matplotlib, which draws the plots of a report, keeps its own list of fonts.
    assert {
        path for path in made - set(results.iterdir()) if "matplotlib" not in path.parts
    } == set()
    assert all(after[path] == content for path, content in before.items())


def test_a_result_does_not_tell_where_its_images_lay(fuse_words, stf, tmp_path):
    out = tmp_path / "out.tif"
    assert stf(*fuse_words(), "--method", "keep", "-o", out).returncode == 0
    tags = json.dumps(gdal.Open(str(out)).GetMetadata())
    assert "fine_20240510.tif" in tags and os.path.basename(tmp_path) not in tags
    assert str(tmp_path).encode() not in out.read_bytes()


@pytest.mark.parametrize("allowed", ["", "links"])
def test_drivers_that_lead_to_other_files_are_taken_away(allowed):
    script = (
        "import json, sys; from osgeo import gdal; names = json.loads(sys.argv[1]); "
        "before = [n for n in names if gdal.GetDriverByName(n)]; "
        "from stf_engine.raster.session import gdal as own; own(); "
        "print(json.dumps([before, [n for n in names if gdal.GetDriverByName(n)]]))"
    )
    names = [*trust.LINKING_DRIVERS, *trust.NETWORK_DRIVERS]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), trust.VARIABLE: allowed}
    done = subprocess.run(
        [sys.executable, "-c", script, json.dumps(names)],
        capture_output=True, text=True, check=True, env=environment,
    )  # fmt: skip
    before, left = json.loads(done.stdout)
    assert before
    kept = set(trust.LINKING_DRIVERS) if allowed else set()
    assert set(left) == set(before) & kept


@pytest.mark.parametrize("key", ["scheduler", "STF_ALLOW", "environment", "python"])
def test_a_recipe_holds_neither_permissions_nor_addresses(key):
    recipe = {"stf_recipe": 1, "job": "fuse", "method": "keep", "inputs": {}}
    parse(recipe)
    for wrong in ({**recipe, key: "network"}, {**recipe, "options": {key: "network"}}):
        with pytest.raises(RecipeInvalid, match=key):
            parse(wrong)


def test_only_the_set_up_of_the_plugin_speaks_of_the_network():
    """The engine imports no module that opens a connection; the plugin asks Qt for the proxy."""
    for path in (ROOT / "engine" / "stf_engine").rglob("*.py"):
        assert not NETWORK_MODULES & modules_of(path), path
    users = set()
    for path in (ROOT / "stf_qgis_plugin").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if NETWORK_MODULES & modules_of(path) or re.search(
            r"QtNetwork|QNetwork|QgsNetwork|Downloader", text
        ):
            users.add(path.relative_to(ROOT / "stf_qgis_plugin").parts[0])
    assert users <= {"setup"}, users


def modules_of(path):
    """Top names of everything that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            found.add((node.module or "").partition(".")[0])
    return found
