"""On Qt 6 the plugin's widgets import and build, every control of the dock can be used, and the
toolbox declares itself (in a plain environment with PyQt6)."""

import os
import re
import subprocess

import pytest
from conftest import ROOT

PYTHON = os.path.join(ROOT, ".venv-qt6", "bin", "python")


def test_the_dock_builds_on_qt6():
    if not os.path.exists(PYTHON):
        if os.environ.get("CI"):
            pytest.fail("The environment .venv-qt6 is missing; './run test' makes it.")
        pytest.skip("No .venv-qt6: './run test' makes it.")
    environment = {"PATH": os.environ["PATH"], "QT_QPA_PLATFORM": "offscreen", "HOME": "/tmp"}
    done = subprocess.run(
        [PYTHON, os.path.join(ROOT, "tests", "plugin", "qt6_build.py")],
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert "built the dock 380" in done.stdout
    assert "imported stf_qgis_plugin.dock.fuse_page" in done.stdout
    assert done.stdout.count("declared ") == 9
    assert "dates 0 1" in done.stdout
    kinds, problems = re.search(r"widgets used (\d+) problems (\d+)", done.stdout).groups()
    assert (int(kinds) > 50, problems) == (True, "0"), done.stderr
    assert "swipe [0.51, 0.4, 0.0, 0.6] 1" in done.stdout
