"""The project's own script and the check of the plugin's zip."""

import importlib.util
import json
import re
import subprocess
import zipfile

import pytest
import stf_engine
from conftest import ROOT

SPEC = importlib.util.spec_from_file_location(
    "check_package", ROOT / "resources" / "check_package.py"
)
CHECK = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(CHECK)

GOOD = {
    "stf_fusion/__init__.py": "",
    "stf_fusion/LICENSE": "",
    "stf_fusion/icon.svg": "",
    "stf_fusion/metadata.txt": "[general]\nname=STFusion\ndescription=a\nversion=1.2.3\n"
    "qgisMinimumVersion=3.22\nauthor=a\nemail=a@b.org\nabout=a\nicon=icon.svg\n"
    "homepage=https://a.org\ntracker=https://a.org/t\nrepository=https://a.org/r\n",
}


def run(*words):
    return subprocess.run(
        [str(ROOT / "run"), *words], capture_output=True, text=True, cwd="/", timeout=60
    )


def test_the_set_up_is_silent_when_nothing_is_missing():
    done = run("stf", "--version")
    assert (done.returncode, done.stdout) == (0, f"stf {stf_engine.__version__}\n")
    assert done.stderr == ""


def test_unknown_commands_are_refused():
    done = run("tset")
    assert done.returncode == 2
    assert "demo | test [all] | lint" in done.stderr


def test_development_packages_are_pinned():
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dev = \[(.*?)^\]", text, re.S | re.M)[1]
    wanted = re.findall(r'"([^"]+)"', block)
    assert len(wanted) >= 8
    assert [w for w in wanted if "==" not in w] == ["numpy>=1.21,<2"]


@pytest.fixture
def problems(tmp_path):
    def of(**changed):
        path = tmp_path / "plugin.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, text in {**GOOD, **changed}.items():
                if text is not None:
                    archive.writestr(name, text)
        return CHECK.problems(str(path))

    return of


def test_a_good_zip_passes(problems):
    assert problems() == []


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"stf_fusion/LICENSE": None}, "LICENSE is missing"),
        ({"readme.txt": ""}, "top folders"),
        ({"stf_fusion/a/__pycache__/b.py": ""}, "must not be in it"),
        ({"stf_fusion/.git/config": ""}, "must not be in it"),
        ({"stf_fusion/network.pkl": ""}, "must not be in it"),
        ({"stf_fusion/install.sh": ""}, "must not be in it"),
        ({"stf_fusion/weights.safetensors": ""}, "must not be in it"),
        ({"stf_fusion/engine/test_grid.py": ""}, "must not be in it"),
        ({"stf_fusion/tests/a.txt": ""}, "must not be in it"),
        ({"stf_fusion/metadata.txt": "[general]\nname=x\n"}, "metadata.txt has no tracker"),
        ({"stf_fusion/metadata.txt": "[general]\nversion=1.2\n"}, "not of the form 1.2.3"),
        ({"stf_fusion/icon.svg": None}, "the icon icon.svg is missing"),
        ({"stf_fusion/a.py": "import os, pickle\n"}, "a.py: line 1: imports pickle"),
        ({"stf_fusion/a.py": "from subprocess import run\n"}, "imports subprocess"),
        ({"stf_fusion/a.py": "x = 1\neval('x')\n"}, "line 2: calls eval"),
        ({"stf_fusion/a.py": "run('ls', shell=True)\n"}, "run starts a shell"),
        ({"stf_fusion/a.py": "torch.load('a')\n"}, "torch.load without weights_only=True"),
        ({"stf_fusion/a.py": "x = 1  # nosec\n"}, "a finding is silenced"),
        ({"stf_fusion/a.py": "x = 1  # noqa: E501, S101\n"}, "a finding is silenced"),
    ],
)
def test_what_the_plugin_site_refuses(problems, changed, words):
    assert any(words in problem for problem in problems(**changed))


def test_what_only_looks_forbidden_passes(problems):
    code = "model.eval()\ntorch.load('a', weights_only=True)\nx = 1  # noqa: E501\n"
    assert problems(**{"stf_fusion/a.py": code}) == []


def test_a_zip_that_is_too_large(problems, monkeypatch):
    monkeypatch.setattr(CHECK, "LARGEST", 10)
    assert any("are more than 10" in problem for problem in problems())


def test_findings_of_bandit_are_problems(tmp_path):
    path = tmp_path / "bandit.json"
    hit = {"filename": "a.py", "line_number": 3, "issue_text": "assert used", "test_id": "B101"}
    report = {"results": [hit], "errors": [], "metrics": {"_totals": {"loc": 9, "nosec": 0}}}
    path.write_text(json.dumps(report))
    assert CHECK.bandit(str(path)) == ["a.py, line 3: assert used (B101)"]
    report["metrics"]["_totals"] = {"loc": 0, "nosec": 2}
    path.write_text(json.dumps({**report, "results": []}))
    assert CHECK.bandit(str(path)) == ["findings of Bandit are silenced", "Bandit saw no code"]


def test_secrets_are_problems(tmp_path):
    path = tmp_path / "secrets.json"
    hit = {"type": "AWS Access Key", "line_number": 3}
    path.write_text(json.dumps({"results": {"a.py": [hit]}}))
    assert CHECK.secrets(str(path)) == ["a.py, line 3: looks like a secret (AWS Access Key)"]


def test_the_zip_holds_what_runs_and_nothing_else(tmp_path):
    path = tmp_path / "plugin.zip"
    words = ["git", "archive", "--format=zip", "--prefix=stf_fusion/", "-o", str(path), "HEAD"]
    subprocess.run(words, cwd=ROOT, check=True)
    assert CHECK.problems(str(path)) == []
    with zipfile.ZipFile(path) as archive:
        names = {name.partition("/")[2] for name in archive.namelist()}
    assert {"engine/stf_engine_main.py", "resources/methods.json", "README.md"} <= names
    left_out = ("tests/", "benchmarks/", "docs/", "run", "pyproject.toml", ".")
    assert [name for name in names if name.startswith(left_out)] == []
