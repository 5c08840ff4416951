"""What the engine's tests share."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "engine")]
MAIN = str(ROOT / "engine" / "stf_engine_main.py")


@pytest.fixture
def scene(tmp_path):
    """A small scene of GeoTIFFs: name -> path."""
    from fixtures.rasters import write_scene

    folder = tmp_path / "scene"
    folder.mkdir()
    return write_scene(folder)


@pytest.fixture
def stf():
    """Run the command line in a child process; returns the finished process."""

    def call(*words, **options):
        command = [sys.executable, MAIN, *map(str, words)]
        options.setdefault("timeout", 120)
        return subprocess.run(command, capture_output=True, text=True, **options)

    return call


@pytest.fixture
def fuse_words(scene):
    """Words of ``stf fuse`` for the small scene; keyword arguments replace an image."""

    def make(**replaced):
        roles = {
            "fine_t1": scene["fine_20240510"],
            "coarse_t1": scene["coarse_20240510"],
            "coarse_t2": scene["coarse_20240713"],
            **replaced,
        }
        words = ["fuse"]
        for role, path in roles.items():
            if path is not None:
                words += [f"--{role.replace('_', '-')}", str(path)]
        return words

    return make


def leftovers(folder):
    """Unfinished files in a folder."""
    return [name for name in os.listdir(folder) if ".part-" in name]


@pytest.fixture
def one_thread():
    """One thread of torch: sums in one order, and no test in the way of others."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)
