"""The doctor says what is there, and works where nothing is."""

import json
import os
import subprocess
import sys

import pytest
from conftest import ROOT
from stf_engine import doctor, registry
from stf_engine.events import Progress
from stf_engine.recipe import Recipe

WITHOUT = """
import sys
BLOCKED = sys.argv[1].split(",")
class Guard:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in BLOCKED:
            raise ImportError(name + " is blocked by this test")
        return None
sys.meta_path.insert(0, Guard())
from stf_engine.cli.main import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.fixture
def without(tmp_path):
    """Run the command line in a child that lacks some packages."""

    def call(packages, *words, home=tmp_path):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "engine"), "HOME": str(home)}
        return subprocess.run(
            [sys.executable, "-c", WITHOUT, packages, *words],
            capture_output=True,
            text=True,
            env=environment,
            timeout=60,
        )

    return call


def facts():
    return doctor.diagnose(Recipe(job="doctor"), Progress()).metrics


def test_this_machine():
    found = facts()
    assert found["methods"] == [spec.name for spec in registry.specs()]
    assert found["cores"] >= 1 and found["memory_mb"] > 100
    for name in ("numpy", "gdal"):
        assert found[name]["works"] is True
        assert 0 < found[name]["milliseconds"] < 60_000
    assert set(found["disk_free_gb"]) == {"home", "temporary"}
    assert 0 < found["speed"]["million_pixels_per_minute"] < 10_000
    assert any(line.startswith("speed: Fit-FC ") for line in doctor.as_text(found))
    json.dumps(found, allow_nan=False)
    assert doctor.as_text(found)[0] == found["verdict"]


def test_devices_are_timed():
    pytest.importorskip("torch")
    found = facts()
    cpu = found["torch"]["devices"][0]
    assert cpu["name"] == "cpu" and cpu["works"] and cpu["milliseconds"] > 0
    assert all(network["usable"] for network in found["networks"])
    assert any(line.startswith("    cpu: ") for line in doctor.as_text(found))


@pytest.mark.parametrize(
    ("packages", "verdict"),
    [
        ("torch", "Classical methods run."),
        ("osgeo,torch", "no GDAL"),
        ("numpy,osgeo,torch", "no NumPy"),
    ],
)
def test_what_is_missing_is_told_not_met(without, packages, verdict):
    done = without(packages, "doctor", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert verdict in found["verdict"]
    for package in packages.split(","):
        assert "missing" in found[package.replace("osgeo", "gdal")]
    assert not any(network["usable"] for network in found["networks"])
    assert without(packages, "doctor").stdout.splitlines()[0] == found["verdict"]


@pytest.mark.parametrize("words", [("methods",), ("models", "list"), ("fuse",)])
def test_other_commands_say_what_they_lack(without, words):
    done = without("numpy,osgeo,torch", *words)
    assert done.returncode == 2
    assert "numpy" in done.stderr and "(package-missing)" in done.stderr
    assert "Traceback" not in done.stderr


def test_gdal_of_another_numpy_is_recognised(monkeypatch):
    def fails():
        raise ImportError("numpy.core.multiarray failed to import")

    monkeypatch.setattr(doctor, "_round_trip", fails)
    found = facts()
    assert found["gdal"]["works"] is False and "version" not in found["gdal"]
    assert "numpy<2" in found["verdict"]
    assert not any(network["usable"] for network in found["networks"])


def test_no_personal_path(without):
    home = os.path.dirname(os.path.dirname(sys.executable))
    done = without("torch", "doctor", "--json", home=home)
    assert home not in done.stdout
    assert json.loads(done.stdout)["python"]["executable"].startswith("~")


def test_damaged_weights_are_listed_as_such(monkeypatch, tmp_path):
    (tmp_path / "broken.safetensors").write_bytes(b"\x10")
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path))
    found = facts()
    assert [(w["name"], w["usable"]) for w in found["weights"]] == [("broken", False)]
    assert any(line.startswith("weights broken: damaged") for line in doctor.as_text(found))


def test_networks_run_only_where_the_trial_went_well(monkeypatch):
    pytest.importorskip("torch")
    from stf_engine.networks import trial

    assert facts()["torch"]["devices"][0]["inference"]["works"] is True
    monkeypatch.setattr(trial, "run", lambda device: {"works": False, "reason": "it was wrong"})
    found = facts()
    assert "networks do not run: it was wrong" in found["verdict"]
    assert not any(network["usable"] for network in found["networks"])
    assert any("networks do not run: it was wrong" in line for line in doctor.as_text(found))
