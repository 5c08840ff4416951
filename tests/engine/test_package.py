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
    "stf_fusion/metadata.txt": "[general]\n" + "".join(f"{k}=x\n" for k in CHECK.REQUIRED),
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
        ({"stf_fusion/metadata.txt": "[general]\nname=x\n"}, "metadata.txt has no tracker"),
    ],
)
def test_what_the_plugin_site_refuses(problems, changed, words):
    assert any(words in problem for problem in problems(**changed))


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
