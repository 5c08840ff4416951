"""The logs of a training, read back: tables, TensorBoard, Weights & Biases offline, pictures."""

from __future__ import annotations

import csv
import json
import os

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("tensorboard")
pytest.importorskip("PIL")

from stf_engine.metrics import NAMES
from stf_engine.report.pictures import INVALID_GREY
from stf_engine.training.logs import Logs
from stf_engine.training.pictures import error_of, error_scale, panels
from stf_engine.training.shown import COLUMNS, Shown


def shown(error: float) -> Shown:
    ramp = np.linspace(0.1, 0.5, 3 * 40 * 50, dtype=np.float32).reshape(3, 40, 50)
    valid = np.ones((40, 50), bool)
    valid[:10, :10] = False
    images = {role: ramp for role in COLUMNS}
    return Shown("2002-04-01 to 2002-04-17", {**images, "prediction": ramp + error}, valid,
                 (2, 1, 0))  # fmt: skip


def validate(logs: Logs, epoch: int, value: float, error: float = 0.03) -> None:
    row = {**{f"val/{name}": value for name in NAMES}, "t1": "a", "t2": "b", "pixels": 1900,
           "seconds": 0.5}  # fmt: skip
    logs.validation(epoch, [row], {name: (value, 0.0, 1) for name in NAMES}, [shown(error)])


def events(folder: str) -> dict[str, list[tuple[int, float]]]:
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator

    board = EventAccumulator(os.path.join(folder, "tensorboard"))
    board.Reload()
    return {
        tag: [(one.step, round(one.value, 5)) for one in board.Scalars(tag)]
        for tag in board.Tags()["scalars"]
    }


def test_resumed_epochs_appear_once_everywhere(tmp_path):
    folder = str(tmp_path)
    logs = Logs(folder, {"seed": 1})
    for epoch in range(3):
        logs.epoch(epoch, "fusion", {"loss/total": 1.0 + epoch, "learning_rate/fusion": 0.001})
        validate(logs, epoch, 30.0 + epoch)
    logs.close()
    logs = Logs(folder, {"seed": 1}, resumed_at=2)
    logs.epoch(2, "fusion", {"loss/total": 7.0, "learning_rate/fusion": 0.001})
    validate(logs, 2, 40.0)
    logs.close()
    found = events(folder)
    assert found["loss/total"] == [(0, 1.0), (1, 2.0), (2, 7.0)]
    assert found["val/PSNR"] == [(0, 30.0), (1, 31.0), (2, 40.0)]
    assert {f"val/{name}" for name in NAMES} <= set(found)
    with open(tmp_path / "losses.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["name"] == "loss/total"]
    assert [(row["epoch"], row["value"]) for row in rows] == [("0", "1"), ("1", "2"), ("2", "7")]
    with open(tmp_path / "metrics.csv", newline="") as file:
        means = [row for row in csv.DictReader(file) if row["t1"] == "mean"]
    assert [float(row["val/PSNR"]) for row in means] == [30.0, 31.0, 40.0]


def test_error_scale_is_that_of_the_first_validation(tmp_path):
    logs = Logs(str(tmp_path), {})
    validate(logs, 0, 30.0, error=0.03)
    logs.close()
    logs = Logs(str(tmp_path), {}, resumed_at=1)
    validate(logs, 1, 20.0, error=0.3)
    logs.close()
    assert json.loads((tmp_path / "pictures" / "scale.json").read_text()) == {"error": 0.05}
    names = sorted(p.name for p in (tmp_path / "pictures").glob("*.png"))
    assert names == ["epoch-0000.png", "epoch-0001.png"]


def test_panels_share_a_stretch_and_gaps_are_grey():
    one = shown(0.03)
    drawn = panels(one, error_scale([one]))
    assert list(drawn) == [*COLUMNS.values(), "error"]
    np.testing.assert_allclose(error_of(one), 0.03, atol=1e-6)
    assert np.array_equal(drawn["coarse t1"], drawn["target"])
    target, prediction = drawn["target"].astype(int), drawn["prediction"].astype(int)
    assert (prediction >= target).all() and (prediction > target).any()
    for picture in drawn.values():
        assert (picture[:40, :40] == INVALID_GREY).all()
    known = drawn["error"][-1]
    assert (known == known[0]).all()


def test_wandb_offline(tmp_path, monkeypatch):
    pytest.importorskip("wandb")
    monkeypatch.setenv("WANDB_MODE", "offline")
    monkeypatch.setenv("WANDB_SILENT", "true")
    logs = Logs(str(tmp_path), {"wandb": True, "method": "edc-stfn", "dataset": "CIA"})
    logs.epoch(0, "fusion", {"loss/total": 1.0})
    validate(logs, 0, 30.0)
    logs.close()
    runs = list((tmp_path / "wandb").glob("offline-run-*/*.wandb"))
    assert len(runs) == 1 and runs[0].stat().st_size > 0
    run = (tmp_path / "wandb-run.txt").read_text()
    assert run and run in runs[0].name
    resumed = Logs(str(tmp_path), {"wandb": True, "method": "edc-stfn"}, resumed_at=1)
    resumed.close()
    names = {path.name for path in (tmp_path / "wandb").glob("offline-run-*/*.wandb")}
    assert names == {f"run-{run}.wandb"}
