"""QGIS Desktop on a virtual screen, the plugin installed from the built zip, real mouse clicks."""

import json
import os
import shutil
import subprocess
import zipfile

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# Not under /tmp: QGIS would call the layers temporary and ask a question at the end.
BUILD = os.path.join(ROOT, "build", "e2e")
TOOLS = ("qgis", "xvfb-run", "xdotool", "import")

pytestmark = pytest.mark.gui


def need_tools():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"{', '.join(missing)} is missing; under CI this test must run")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


def install(profile):
    """Build the zip from the last commit and unpack it as QGIS' plugin manager does."""
    archive = os.path.join(BUILD, "stf_fusion.zip")
    command = ["git", "archive", "--format=zip", "--prefix=stf_fusion/", "-o", archive, "HEAD"]
    subprocess.run(command, cwd=ROOT, check=True)
    plugins = os.path.join(profile, "python", "plugins")
    os.makedirs(plugins)
    with zipfile.ZipFile(archive) as file:
        file.extractall(plugins)
    os.makedirs(os.path.join(profile, "QGIS"))
    with open(os.path.join(profile, "QGIS", "QGIS3.ini"), "w", encoding="utf-8") as file:
        file.write("[PythonPlugins]\nstf_fusion=true\nprocessing=true\n")
        file.write("[qgis]\ncheckVersion=false\n")


@pytest.fixture(scope="module")
def seen():
    need_tools()
    shutil.rmtree(BUILD, ignore_errors=True)
    home, out, profiles = (os.path.join(BUILD, n) for n in ("home", "shots", "profile"))
    for folder in (os.path.join(home, "Documents"), out):
        os.makedirs(folder)
    install(os.path.join(profiles, "profiles", "default"))
    dropped = ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "XDG_DOCUMENTS_DIR", "DISPLAY")
    environment = {k: v for k, v in os.environ.items() if k not in dropped}
    environment.update(HOME=home, STF_E2E_OUT=out, LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=home)
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "desktop_script.py")
    os.chmod(home, 0o700)
    # At 96 dots per inch newer versions of QGIS do not scale the window, so that the mouse hits.
    screen = "-screen 0 1280x800x24 -dpi 96"
    command = ["xvfb-run", "-a", "-s", screen, "qgis", "--profiles-path", profiles]
    command += ["--profile", "default", "--nologo", "--noversioncheck", "--code", script]
    done = subprocess.run(
        command, env=environment, timeout=150, capture_output=True, text=True, cwd=home
    )
    path = os.path.join(out, "seen.json")
    assert os.path.exists(path), f"QGIS left without a word: {done.stderr[-2000:]}"
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    assert "error" not in found, found["error"]
    assert done.returncode == 0, done.stderr[-2000:]
    return found


def test_the_whole_path_was_walked(seen):
    assert seen["steps"] == ["demo", "fused", "swiped", "layers", "cancelled"]


def test_the_result_is_a_dated_layer_on_the_map(seen):
    assert seen["on_map"] is True
    assert seen["layer"] == "2024-07-13 · Fit-FC"
    assert seen["dated"] == "2024-07-13"
    assert os.path.isfile(seen["source"])
    assert seen["said"].startswith("1 image added to the group")


def test_the_swipe_compares_with_the_coarse_image(seen):
    assert seen["swipe"] == ["2024-07-13 · Fit-FC", "coarse_20240713"]


def test_layers_of_the_project_get_roles_and_dates(seen):
    assert seen["roles"] == ["fine"] * 2 + ["coarse"] * 3
    assert seen["dates"] == ["2024-05-10", "2024-09-05", "2024-05-10", "2024-07-13", "2024-09-05"]


def test_cancel_is_quick_and_leaves_nothing(seen):
    assert seen["cancel_s"] < 2.0
    assert seen["cancelled"] == "Cancelled. Nothing was written."
    assert seen["files_after"] == seen["files_before"]
    # QGIS itself keeps the statistics of a shown layer in an .aux.xml
    images = [name for name in seen["files_after"] if not name.endswith(".aux.xml")]
    assert images == ["2024-07-13_fit-fc.tif"]
    assert seen["layers_same"] is True
