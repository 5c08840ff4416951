"""Areas learned by two processes: the losses are those of one with the doubled batch."""

import csv
import os
import subprocess
import sys

import numpy as np
import pytest

pytest.importorskip("torch", reason="training needs PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from conftest import ROOT
from fixtures.revisits import write, write_place


def test_two_processes_learn_areas_as_one_with_the_doubled_batch(tmp_path):
    rows = ["area,revisits,pan,target,part"]
    for number, part in enumerate(("training", "training", "validation")):
        folder = tmp_path / f"area_{number}"
        folder.mkdir()
        place = write_place(folder, 24, 2.0, revisits=2, seed=number)
        target = write(folder / "ms.tif", np.repeat(place.pan_image[None], 3, axis=0), 2.5)
        rows.append(f"a{number},{';'.join(place.revisits)},{place.pan},{target},{part}")
    table = tmp_path / "areas.csv"
    table.write_text("\n".join(rows) + "\n", encoding="utf-8")
    words = [
        "-m", "stf_engine", "train", "--method", "satfusion-pnn", "--pairs", str(table),
        "--device", "cpu", "--epochs", "1", "--crop", "16", "--samples-per-epoch", "4",
        "--test-freq", "1", "--set", "structure=0", "--set", "spectrum=0", "--set", "mse=0.5",
        "--set", "mae=0.5", "--set", "revisits=1",
    ]  # fmt: skip
    environment = {**os.environ, "PYTHONPATH": os.path.join(ROOT, "engine"), "OMP_NUM_THREADS": "1"}
    found = {}
    for name, more in (("one", ["--batch-size", "4"]),
                       ("two", ["--batch-size", "2", "--devices", "2"])):  # fmt: skip
        done = subprocess.run(
            [sys.executable, *words, *more, "--log-dir", str(tmp_path / name)], env=environment,
            capture_output=True, text=True, timeout=500,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        (losses,) = (tmp_path / name).rglob("losses.csv")
        with open(losses, encoding="utf-8") as file:
            found[name] = {r["name"]: float(r["value"]) for r in csv.DictReader(file)}
    assert found["one"] and set(found["one"]) == set(found["two"])
    for name, value in found["one"].items():
        if name.startswith("loss/"):
            assert found["two"][name] == pytest.approx(value, rel=1e-3), name
