"""Networks: a Python of one's own, imported weights, and a private engine from packages."""

import importlib.util
import os
import shutil
import subprocess
import sys

import pytest
from session import BUILD, ROOT, Desktop

pytestmark = pytest.mark.gui

WHEELS = os.path.join(os.path.dirname(BUILD), "wheels")
LOCK = os.path.join(ROOT, "resources", "requirements", "cpu.txt")
MAKE_WEIGHTS = """
import sys, torch
from stf_engine.networks.registry import network
from stf_engine.weights.card import Card
from stf_engine.weights.file import save

torch.manual_seed(1)
module = network("edc-stfn").build(bands=6)
card = Card("edc-stfn", configuration={"bands": 6}, ratio=16.0, tile=288, overlap=32,
            training_data={"name": "nothing: random numbers"},
            sensors={"fine": "Landsat 8", "coarse": "MODIS"})
save(sys.argv[1], card, {name: value.numpy() for name, value in module.state_dict().items()})
"""


@pytest.fixture(scope="module")
def desktop():
    if importlib.util.find_spec("torch") is None:
        pytest.skip("networks run with PyTorch, which this Python does not have")
    return Desktop("networks")


@pytest.fixture(scope="module")
def weights(desktop):
    """EDC-STFN with random weights, for the six bands of the demo scene."""
    path = desktop.path("home", "Documents", "my-season.safetensors")
    environment = {**os.environ, "PYTHONPATH": os.path.join(desktop.plugin, "engine")}
    words = [sys.executable, "-c", MAKE_WEIGHTS, path]
    subprocess.run(words, check=True, capture_output=True, env=environment)
    return path


@pytest.fixture(scope="module")
def wheels():
    """The packages that the set-up installs, in a folder; fetched once by pip. "" = not to be had:
    the package index lacks the small build of PyTorch for Linux."""
    words = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--require-hashes"]
    words += ["--only-binary", ":all:", "-d", WHEELS, "-r", LOCK]
    os.makedirs(WHEELS, exist_ok=True)
    done = subprocess.run(words, capture_output=True, text=True)
    return "" if done.returncode else WHEELS


@pytest.fixture(scope="module")
def seen(desktop, weights, wheels):
    empty = desktop.path("home", "empty")
    os.makedirs(empty)
    flows = ["own_python", "import_weights", "fuse_with_network"]
    flows += ["set_up", "fuse_with_private"] if wheels else []
    files = {"weights": weights, "wheels": wheels, "empty": empty}
    yield desktop.walk(*flows, limit_s=600, python=sys.executable, **files)
    shutil.rmtree(empty)  # nearly a gigabyte


@pytest.fixture
def private(seen, wheels):
    if not wheels:
        pytest.skip("the packages of resources/requirements/cpu.txt cannot be had here")
    return seen


def test_a_python_of_ones_own_is_tested_and_used(seen):
    facts = seen["own_python"]
    assert facts["severity"] == "good"
    assert facts["said"].startswith("Ready. Networks run on")
    assert facts["used"] == sys.executable


def test_imported_weights_become_a_method(seen):
    facts = seen["import_weights"]
    assert facts["cards"] == ["my-season"]
    assert facts["method"] == "EDC-STFN: my-season"


def test_the_network_predicts(seen):
    from osgeo import gdal

    facts = seen["fuse_with_network"]
    assert facts["said"].startswith("1 image added to the group")
    assert facts["layer"] == "2024-07-13 · EDC-STFN: my-season"
    tags = gdal.Open(facts["source"]).GetMetadata()
    assert "edc-stfn" in " ".join(tags.values())


def test_the_set_up_tells_before_what_it_will_do(private, wheels):
    told = private["set_up"]["told_before"]
    assert {"~/empty/stf-engine", wheels, "12, versions and checksums fixed"} <= set(told)


def test_the_private_engine_runs_networks_and_is_used(private, desktop):
    facts = private["set_up"]
    assert facts["state"] == "done"
    assert facts["said"].startswith("Networks run on the processor")
    assert facts["used"] == desktop.path("home", "empty", "stf-engine", "python", "bin", "python")
    assert private["fuse_with_private"]["said"].startswith("1 image added to the group")
