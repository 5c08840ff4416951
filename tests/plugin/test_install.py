"""The zip of the last commit in a clean profile: QGIS' own program finds it and runs it."""

import json
import os
import shutil
import subprocess
import zipfile

import pytest
from conftest import ROOT


@pytest.fixture(scope="module")
def profile(tmp_path_factory):
    """A clean profile with the plugin unpacked as the plugin manager does."""
    folder = tmp_path_factory.mktemp("clean")
    plugins = folder / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    archive = folder / "stf_fusion.zip"
    command = ["git", "archive", "--format=zip", "--prefix=stf_fusion/", "-o", str(archive), "HEAD"]
    subprocess.run(command, cwd=ROOT, check=True)
    with zipfile.ZipFile(archive) as file:
        file.extractall(plugins)
    return folder


def process(profile, *words):
    """qgis_process in that profile; returns what it wrote."""
    # Debian's wrapper hands over an option that QGIS 3.22 does not know.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("QGIS came without qgis_process")
    dropped = ("QGIS_PLUGINPATH", "STF_ENGINE_PYTHON", "PYTHONPATH")
    environment = {k: v for k, v in os.environ.items() if k not in dropped}
    environment.update(QGIS_CUSTOM_CONFIG_PATH=str(profile), QT_QPA_PLATFORM="offscreen")
    done = subprocess.run(
        [program, *words], env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_is_found_enabled_and_runs(profile, tmp_path):
    assert "stf_fusion" in process(profile, "plugins")
    process(profile, "plugins", "enable", "stf_fusion")
    assert "stf:fuse" in process(profile, "list")
    words = (f"OUTPUT={tmp_path / 'scene'}", "ROWS=32", "COLUMNS=32", "RATIO=8")
    text = process(profile, "--json", "run", "stf:simulate", "--", *words)
    assert json.loads(text[text.index("{") :])["results"]["OUTPUT"] == str(tmp_path / "scene")
    assert len(list((tmp_path / "scene").glob("*.tif"))) >= 4
