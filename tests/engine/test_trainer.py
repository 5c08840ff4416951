"""The training loop: resume, cancel, loss that is not finite, processes."""

import csv
import os
import subprocess
import sys

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from conftest import ROOT  # noqa: E402
from fixtures.training import make_recipe, make_store  # noqa: E402
from lightning.fabric import Fabric  # noqa: E402
from stf_engine.errors import Cancelled, CheckpointUnfit, LossNotFinite  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.networks.registry import network  # noqa: E402
from stf_engine.training import checkpoint  # noqa: E402
from stf_engine.training.logs import Logs  # noqa: E402
from stf_engine.training.options import TrainOptions  # noqa: E402
from stf_engine.training.sampler import Sampler, date_pairs  # noqa: E402
from stf_engine.training.trainer import Trainer  # noqa: E402
from stf_engine.training.validation import Validator  # noqa: E402
from stf_engine.weights.card import Card  # noqa: E402
from stf_engine.weights.file import load  # noqa: E402

pytestmark = pytest.mark.usefixtures("one_thread")


def options_of(**given):
    values = {"method": "edc-stfn", "pairs": "pairs.csv", "epochs": 3, "batch_size": 2, "crop": 32,
              "test_freq": 2, **given}  # fmt: skip
    return TrainOptions(**values)


def trainer_of(folder, options, saved=None, progress=None, **recipe):
    store = make_store()
    card = Card("edc-stfn", configuration={"bands": 2}, scale=10000.0, tile=48, overlap=16)
    fabric = Fabric(accelerator="cpu", devices=1)
    logs = Logs(str(folder), options.as_dict(), saved["state"].epoch if saved else None)
    validator = Validator(network("edc-stfn"), card, store, [(2, 3)], str(folder), "cpu")
    sampler = Sampler(store, date_pairs(3, "both"), (32, 32), options.batch_size, 6, options.seed)
    return Trainer(
        fabric, options, make_recipe(**recipe), sampler, validator, logs, str(folder),
        progress or Progress(), saved,
    )  # fmt: skip


def losses(folder):
    with open(os.path.join(folder, "losses.csv"), encoding="utf-8", newline="") as file:
        return [
            (row["epoch"], row["name"], row["value"])
            for row in csv.DictReader(file)
            if row["name"].startswith(("loss", "learning"))
        ]


def parts_of(folder):
    content = torch.load(os.path.join(folder, "last.ckpt"), weights_only=True)
    return content["parts"]


def test_a_training_learns_validates_and_keeps_weights(tmp_path):
    trainer = trainer_of(tmp_path, options_of(epochs=6))
    trainer.run()
    values = [float(v) for _, name, v in losses(tmp_path) if name == "loss/l1"]
    assert len(values) == 6 and values[-1] < 0.5 * values[0]
    rates = [float(v) for _, name, v in losses(tmp_path) if name == "learning_rate/fusion"]
    np.testing.assert_allclose(rates, 1e-3 * 0.9 ** np.arange(6))
    with open(tmp_path / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [r["epoch"] for r in rows if r["t1"] == "mean"] == ["1", "3", "5"]
    best, last = (load(str(tmp_path / f"{n}.safetensors")) for n in ("best", "last"))
    assert best[0].scores["PSNR"] == pytest.approx(trainer.state.best)
    assert float(rows[-1]["val/PSNR"]) == pytest.approx(last[0].scores["PSNR"])
    state = trainer.recipe.fusion.state_dict()
    assert all(np.array_equal(state[k].numpy(), v) for k, v in last[1].items())


@pytest.mark.parametrize("stop_after", [3, 4, 7])
@pytest.mark.parametrize("accumulate", [1, 2])
def test_a_resumed_training_gives_the_same_numbers(tmp_path, stop_after, accumulate):
    options = options_of(accumulate=accumulate)
    trainer_of(tmp_path / "whole", options).run()
    progress = Progress()
    trainer = trainer_of(tmp_path / "parts", options, progress=progress)
    once, counted = trainer._step, []

    def step(epoch, number):
        once(epoch, number)
        counted.append(1)
        if len(counted) == stop_after:
            progress.cancel()

    trainer._step = step
    with pytest.raises(Cancelled):
        trainer.run()
    saved = checkpoint.read(str(tmp_path / "parts"), options)
    trainer_of(tmp_path / "parts", options, saved, seed=99).run()
    assert losses(tmp_path / "parts") == losses(tmp_path / "whole")
    one, other = parts_of(tmp_path / "whole"), parts_of(tmp_path / "parts")
    assert all(torch.equal(one[k], other[k]) for k in one)


def test_a_loss_that_is_not_finite_stops_and_keeps_the_last_good_weights(tmp_path):
    trainer = trainer_of(tmp_path, options_of(), blow_up_at=4)
    with pytest.raises(LossNotFinite, match=r"epoch 1, step 1 .*2020-01-\d\d to .* at row"):
        trainer.run()
    saved = checkpoint.read(str(tmp_path), options_of())
    assert saved["state"].epoch == 1 and saved["state"].step == 0
    assert all(torch.isfinite(v).all() for v in saved["parts"].values())


def test_parameters_that_are_not_finite_are_never_saved(tmp_path):
    trainer = trainer_of(tmp_path, options_of())
    trainer._save()
    before = (tmp_path / "last.ckpt").read_bytes()
    with torch.no_grad():
        next(trainer.recipe.fusion.parameters()).fill_(float("inf"))
    with pytest.raises(LossNotFinite, match="no longer finite"):
        trainer._save()
    assert (tmp_path / "last.ckpt").read_bytes() == before


def test_a_checkpoint_of_other_options_or_damaged_is_refused(tmp_path):
    trainer_of(tmp_path, options_of(epochs=1)).run()
    with pytest.raises(CheckpointUnfit, match="seed 42 -> 7"):
        checkpoint.read(str(tmp_path), options_of(seed=7))
    assert checkpoint.read(str(tmp_path), options_of(epochs=5))["state"].epoch == 1
    path = tmp_path / "last.ckpt"
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(CheckpointUnfit, match="not readable"):
        checkpoint.read(str(tmp_path), options_of())


def test_training_ends_when_nothing_gets_better_or_time_is_over(tmp_path):
    options = options_of(epochs=9, test_freq=1, early_stopping=2)
    trainer = trainer_of(tmp_path / "a", options, learning_rate=0.0)
    trainer.run()
    assert trainer.state.epoch == 3 and "2 validations" in trainer.finished_early
    trainer = trainer_of(tmp_path / "b", options_of(epochs=9, max_hours=1e-9))
    trainer.run()
    assert trainer.state.epoch == 1 and "--resume" in trainer.finished_early


SCRIPT = """
import sys
sys.path[:0] = [{engine!r}, {tests!r}]
import torch
torch.set_num_threads(1)
from lightning.fabric import Fabric  # noqa: E402
from fixtures.training import make_recipe, make_store  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.training.logs import Logs  # noqa: E402
from stf_engine.training.options import TrainOptions  # noqa: E402
from stf_engine.training.sampler import Sampler, date_pairs  # noqa: E402
from stf_engine.training.trainer import Trainer  # noqa: E402

folder, world, batch = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
fabric = Fabric(accelerator="cpu", devices=world, strategy="ddp" if world > 1 else "auto")
fabric.launch()
options = TrainOptions("edc-stfn", pairs="p", epochs=2, batch_size=batch, test_freq=9)
store = make_store(gaps=False)
recipe = make_recipe()
recipe.stages = lambda epochs: (type("S", (), dict(name="f", epochs=2, answers=False))(),)
sampler = Sampler(store, date_pairs(4, "both"), (32, 32), batch * world, 8, 1)
recipe.step = lambda batch, stage, update, r=recipe: plain(r, batch, update)

def plain(r, batch, update):
    loss = (r.fusion(*r.inputs(batch)) - batch.fine_t2).abs().mean()
    update("fusion", loss)
    return {{"l1": loss.detach()}}

logs = Logs(folder, {{}}) if fabric.is_global_zero else None
Trainer(fabric, options, recipe, sampler, None, logs, folder, Progress()).run()
"""


def test_two_processes_give_the_loss_of_one_with_the_doubled_batch(tmp_path):
    script = tmp_path / "train.py"
    script.write_text(SCRIPT.format(engine=str(ROOT / "engine"), tests=str(ROOT / "tests")))
    for name, world, batch in (("one", 1, 4), ("two", 2, 2)):
        done = subprocess.run(
            [sys.executable, str(script), str(tmp_path / name), str(world), str(batch)],
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-3000:]
    one, two = losses(tmp_path / "one"), losses(tmp_path / "two")
    assert [row[:2] for row in one] == [row[:2] for row in two] and len(one) == 4
    np.testing.assert_allclose([float(v) for *_, v in one], [float(v) for *_, v in two], rtol=1e-5)
