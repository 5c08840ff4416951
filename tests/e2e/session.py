"""QGIS Desktop on a virtual screen, with the plugin installed from the built zip."""

import functools
import json
import os
import shutil
import subprocess
import zipfile

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
VENV_PYTHON = os.path.join(ROOT, ".venv", "bin", "python")
BUILD = os.path.join(ROOT, "build", "e2e")
TOOLS = ("qgis", "xvfb-run", "xdotool", "import")
DROPPED = ("QT_QPA_PLATFORM", "QGIS_CUSTOM_CONFIG_PATH", "QGIS_PLUGINPATH", "XDG_DOCUMENTS_DIR",
           "XDG_DATA_HOME", "STF_ENGINE_PYTHON", "STF_MODELS_DIR", "DISPLAY")  # fmt: skip
SETTINGS = "[PythonPlugins]\nstf_fusion=true\nprocessing=true\n[qgis]\ncheckVersion=false\n"


def need_tools():
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"{', '.join(missing)} is missing; under CI this test must run")
    if missing:
        pytest.skip(f"needs {', '.join(missing)}")


@functools.lru_cache
def package():
    """The zip of the last commit, made by ``./run package`` where it is not there yet."""
    path = os.path.join(ROOT, "dist", "stf_fusion.zip")
    words = ["git", "rev-parse", "HEAD"]
    commit = subprocess.run(words, cwd=ROOT, check=True, capture_output=True).stdout.strip()
    if _commit_of(path) != commit:
        subprocess.run(["./run", "package"], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return path


def _commit_of(path):
    """git notes the commit as the comment of the zip."""
    if not os.path.exists(path):
        return b""
    with zipfile.ZipFile(path) as file:
        return file.comment


class Desktop:
    """A computer of its own: home folder, QGIS profile, screenshots, all below ``build/e2e``.

    Args:
        name: of the folder; what lay there before is removed.

    Attributes:
        shots: folder of the pictures.
        plugin: folder in which the plugin is installed.
    """

    def __init__(self, name):
        need_tools()
        self.root = os.path.join(BUILD, name)
        shutil.rmtree(self.root, ignore_errors=True)
        self.home, self.shots = self.path("home"), self.path("shots")
        # QGIS calls layers below its temporary folder temporary, and asks about them at the end:
        # the checkout itself may lie below the machine's.
        self.temporary = self.path("temporary")
        for folder in (os.path.join(self.home, "Documents"), self.shots, self.temporary):
            os.makedirs(folder)
        os.chmod(self.home, 0o700)
        profile = self.path("profile", "profiles", "default")
        self.plugin = os.path.join(profile, "python", "plugins", "stf_fusion")
        self._install(profile)

    def path(self, *names):
        return os.path.join(self.root, *names)

    def _install(self, profile):
        """Unpack the zip as QGIS' plugin manager does."""
        os.makedirs(os.path.dirname(self.plugin))
        with zipfile.ZipFile(package()) as file:
            file.extractall(os.path.dirname(self.plugin))
        os.makedirs(os.path.join(profile, "QGIS"))
        with open(os.path.join(profile, "QGIS", "QGIS3.ini"), "w", encoding="utf-8") as file:
            file.write(SETTINGS)

    def walk(self, *flows, project="", limit_s=500, **variables):
        """Start QGIS and walk flows in it; what they saw, by their names.

        Args:
            project: opened at the start.
            limit_s: for all of it.
            variables: for the flows, in capitals with STF_E2E_ before.
        """
        environment = {k: v for k, v in os.environ.items() if k not in DROPPED}
        environment.update({f"STF_E2E_{k.upper()}": v for k, v in variables.items()})
        environment.update(
            HOME=self.home, TMPDIR=self.temporary, LC_ALL="C.UTF-8", XDG_RUNTIME_DIR=self.home,
            STF_E2E_OUT=self.shots, STF_E2E_CODE=HERE, STF_E2E_FLOWS=",".join(flows),
        )  # fmt: skip
        # At 96 dots per inch newer versions of QGIS do not scale the window, so the mouse hits.
        command = ["xvfb-run", "-a", "-s", "-screen 0 1280x800x24 -dpi 96", "qgis"]
        command += ["--profiles-path", self.path("profile"), "--profile", "default"]
        command += ["--nologo", "--noversioncheck"]
        command += ["--code", os.path.join(HERE, "desktop", "start.py")]
        found = os.path.join(self.shots, "seen.json")
        if os.path.exists(found):
            os.remove(found)
        done = subprocess.run(
            command + ([project] if project else []), env=environment, timeout=limit_s,
            capture_output=True, text=True, cwd=self.home,
        )  # fmt: skip
        assert os.path.exists(found), f"QGIS left without a word: {done.stderr[-2000:]}"
        with open(found, encoding="utf-8") as file:
            seen = json.load(file)
        stuck = [name for name, facts in seen.items() if "error" in facts]
        assert stuck or done.returncode == 0, done.stderr[-2000:]
        return Seen(seen, self.shots)


class Seen:
    """What flows saw; asking for one that did not end fails with the reason and the picture."""

    def __init__(self, seen, shots):
        self._seen, self._shots = seen, shots

    def __getitem__(self, flow):
        if flow not in self._seen:
            pytest.fail(f"{flow} was not reached; it stopped in {list(self._seen)[-1]}")
        facts = self._seen[flow]
        if "error" in facts:
            picture = os.path.join(self._shots, f"stuck-{flow}.png")
            pytest.fail(f"{facts['error']}\nThe screen then: {picture}")
        return facts
