"""The example package of docs/adding-a-network.md: installed, trained, tested, fused."""

import csv
import os
import subprocess
import sys

import pytest

pytest.importorskip("torch", reason="networks need PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from conftest import ROOT

ENGINE = str(ROOT / "engine" / "stf_engine_main.py")


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """A folder with the package installed in it, as pip would in site-packages."""
    folder = tmp_path_factory.mktemp("site")
    source = tmp_path_factory.mktemp("source")
    subprocess.run(["cp", "-r", str(ROOT / "docs" / "example-network"), str(source)], check=True)
    words = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation",
             "--target", str(folder), str(source / "example-network")]  # fmt: skip
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    return str(folder)


def stf(folder, *words):
    path = os.pathsep.join([folder, str(ROOT / "engine")])
    done = subprocess.run(
        [sys.executable, "-m", "stf_engine", *words],
        capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, timeout=300,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_the_example_is_listed_trained_and_tested(installed, tmp_path):
    assert "residual-example" in stf(installed, "methods")
    assert "learned share" in stf(installed, "methods", "residual-example")
    data, log = str(tmp_path / "data"), str(tmp_path / "log")
    stf(installed, "datasets", "simulate", "WH", "--out", f"{data}/Wuhan", "--dates", "6",
        "--rows", "96", "--columns", "96", "--step-days", "24")  # fmt: skip
    source = ["--dataset", "WH", "--data-root", data]
    stf(installed, "train", "--method", "residual-example", *source, "--epochs", "8", "--crop",
        "64", "--batch-size", "4", "--samples-per-epoch", "24", "--directions", "any",
        "--device", "cpu", "--log-dir", log, "--set", "learning_rate=0.002")  # fmt: skip
    weights = f"{log}/WH/residual-example/best.safetensors"
    stf(installed, "test", "--weights", weights, *source, "--out", str(tmp_path / "test"),
        "--device", "cpu")  # fmt: skip
    with open(tmp_path / "test" / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["mode"] == "product"]
    rmse = {row["method"]: float(row["RMSE"]) for row in rows}
    assert rmse["residual-example"] < 0.6 * rmse["keep"], rmse
