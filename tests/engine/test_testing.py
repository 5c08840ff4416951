"""``stf test`` from inside: folders that are kept, tables that agree, a full disk."""

from __future__ import annotations

import csv
import errno
import json

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="testing needs PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from stf_engine.cli.main import main  # noqa: E402
from stf_engine.datasets import catalogue, images  # noqa: E402
from stf_engine.datasets.layout import write_layout  # noqa: E402


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    torch.set_num_threads(1)
    root = tmp_path_factory.mktemp("tested")
    write_layout("WH", str(root / "WH"), dates=6, rows=64, columns=70)
    words = ["train", "--method", "edc-stfn", "--dataset", "WH", "--data-root", str(root / "WH"),
             "--log-dir", str(root), "--device", "cpu", "--batch_size", "2",
             "--samples_per_epoch", "4", "--crop", "64", "--epochs", "1"]  # fmt: skip
    assert main(words) == 0
    return root


def run(root, out, *words):
    weights = root / "WH" / "edc-stfn" / "last.safetensors"
    return main(["test", "--weights", str(weights), "--dataset", "WH", "--data-root",
                 str(root / "WH"), "--device", "cpu", "--out", str(out), *words])  # fmt: skip


def test_images_tables_and_report_agree(trained, tmp_path, capsys):
    out = tmp_path / "out"
    assert run(trained, out) == 0
    document = json.loads((out / "metrics.json").read_text(encoding="utf-8"))
    with open(out / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    product = [r for r in rows if r["mode"] == "product" and r["method"] == "edc-stfn"]
    mean = document["mean"]["edc-stfn"]["product"]["RMSE"]["mean"]
    assert mean == pytest.approx(np.mean([float(r["RMSE"]) for r in product]))
    assert all(float(r["seconds"]) > 0 for r in product)
    assert {r["method"] for r in rows} == {"edc-stfn", "keep", "mean-change"}
    pairs = catalogue.scan("WH", str(trained / "WH")).pairs
    fine = {str(p.date).replace("-", ""): p.fine for p in pairs}
    written = sorted(out.glob("predicted_????????.tif"))
    assert len(written) == len(product)
    for path, row in zip(written, product):
        made = images.read(str(path)).physical()
        target = images.read(fine[path.stem[-8:]]).physical()
        assert made.shape == target.shape
        rmse = float(np.sqrt(np.mean((made.clip(0, 1) - target.clip(0, 1)) ** 2)))
        assert rmse == pytest.approx(float(row["RMSE"]), rel=0.02)
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "data:image/png;base64," in page and "http" not in page
    assert page.count("<title>Test of edc-stfn</title>") == page.count("<title>") == 1
    assert "ERGAS uses a pixel ratio" in page and "SAM in radians" in page


def test_a_folder_with_files_is_left_alone(trained, tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert run(trained, tmp_path) == 2
    assert "(output-exists)" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]
    assert run(trained, tmp_path, "--overwrite") == 0
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_a_full_disk_keeps_the_earlier_tables(trained, tmp_path, monkeypatch, capsys):
    out = tmp_path / "out"
    assert run(trained, out) == 0
    before = {name: (out / name).read_bytes() for name in ("metrics.json", "report.html")}
    names = sorted(p.name for p in out.iterdir())

    def full(*given, **named):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("stf_engine.training.testing.json.dump", full)
    assert run(trained, out, "--overwrite") == 1
    assert "(disk-full)" in capsys.readouterr().err
    assert {name: (out / name).read_bytes() for name in before} == before
    assert sorted(p.name for p in out.iterdir()) == names
