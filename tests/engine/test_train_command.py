"""``stf train`` and ``stf test`` as users run them: all layouts, all networks, bad input."""

import csv
import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs PyTorch")
pytest.importorskip("lightning", reason="training needs Lightning")

from conftest import ROOT  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from stf_engine.datasets import catalogue, images  # noqa: E402
from stf_engine.datasets.layout import write_layout  # noqa: E402
from stf_engine.datasets.table import datasets  # noqa: E402
from stf_engine.metrics import score  # noqa: E402
from stf_engine.weights.file import load, read_card  # noqa: E402

NETWORKS = (
    "ecpw-stfn", "edc-stfn", "gan-stfm", "mlff-gan", "srsf-gan", "stfdiff", "swinstfm",
)  # fmt: skip


pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    root = tmp_path_factory.mktemp("data")
    write_layout("WH", str(root / "Wuhan"), dates=6, rows=64, columns=70, cloud_share=0.05)
    return root


def train(data, log, *words, method="edc-stfn", dataset="WH"):
    return main(
        ["train", "--method", method, "--dataset", dataset, "--data-root", str(data), "--log-dir",
         str(log), "--device", "cpu", "--batch_size", "2", "--samples_per_epoch", "4",
         "--crop", "64", *words]
    )  # fmt: skip


def error_of(capsys):
    return capsys.readouterr().err


@pytest.mark.parametrize("known", datasets(), ids=lambda d: d.name)
def test_the_published_command_trains_on_every_layout(known, tmp_path, capsys):
    write_layout(known.name, str(tmp_path / "data" / known.folders[0]), 4, 48, 48)
    code = main(
        ["train", "--method", "ecpw-stfn", "--dataset", known.name, "--epochs", "2",
         "--batch_size", "6", "--device", "0", "--seed", "42", "--test_freq", "10",
         "--num_workers", "2", "--pin_mem", "--data-root", str(tmp_path / "data"), "--log-dir",
         str(tmp_path / "log"), "--samples-per-epoch", "6"]
    )  # fmt: skip
    assert code == 0
    if not torch.cuda.is_available():
        assert "There is no CUDA GPU here for --device 0" in error_of(capsys)
    folder = tmp_path / "log" / known.name / "ecpw-stfn"
    card = read_card(str(folder / "best.safetensors"))
    assert card.band_count == len(known.bands) == len(card.bands)
    assert card.ratio == known.ratio and card.seed == 42 and card.compat == "product"
    assert card.training_data["name"] == known.name
    assert card.tile == 48 and np.isfinite(card.scores["PSNR"])
    with open(folder / "losses.csv", encoding="utf-8", newline="") as file:
        stages = {(row["epoch"], row["stage"]) for row in csv.DictReader(file)}
    assert stages == {("0", "autoencoder"), ("1", "fusion")}


@pytest.mark.parametrize("method", NETWORKS)
def test_every_network_trains_is_tested_and_fuses(method, data, tmp_path, capsys):
    extra = {
        "stfdiff": ["--set", "validation_steps=2"],
        "swinstfm": ["--set", "size=64"],
    }.get(method, [])
    assert train(data, tmp_path, "--epochs", "2", *extra, method=method) == 0
    folder = tmp_path / "WH" / method
    for name in ("best.safetensors", "last.safetensors", "last.ckpt", "losses.csv", "metrics.csv",
                 "options.json", "pictures/epoch-0001.png", "tensorboard"):  # fmt: skip
        assert os.path.exists(folder / name), name
    weights = str(folder / "best.safetensors")
    out = str(tmp_path / "tested")
    steps = ["--set", "steps=2", "--set", "samples=2"] if method == "stfdiff" else []
    capsys.readouterr()
    code = main(["test", "--weights", weights, "--dataset", "WH", "--data-root", str(data),
                 "--out", out, "--device", "cpu", "--json", *steps])  # fmt: skip
    assert code == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document["mean"]) == {method, "keep", "mean-change"}
    assert document["mean"][method]["product"]["RMSE"]["dates"] == 1
    assert any("tiles with gaps are left out" in note for note in document["notes"])
    predicted = [n for n in sorted(os.listdir(out)) if n.startswith("predicted")]
    assert len(predicted) == (2 if method == "stfdiff" else 1)
    pair = catalogue.scan("WH", str(data)).pairs[-1]
    written, truth = images.read(os.path.join(out, predicted[0])), images.read(pair.fine)
    assert written.geo["grid"] == truth.geo["grid"]
    error = np.clip(written.physical(), 0, 1) - np.clip(truth.physical(), 0, 1)
    both = written.valid & truth.valid
    rmse = float(np.sqrt(np.square(error[:, both].astype(np.float64)).mean()))
    stated = document["mean"][method]["product"]["RMSE"]["mean"]
    assert rmse == pytest.approx(stated, rel=0.01)  # numbers of the file are rounded
    assert "<img" in open(os.path.join(out, "report.html"), encoding="utf-8").read()
    fused = str(tmp_path / "fused.tif")
    first = catalogue.scan("WH", str(data)).pairs[-2]
    scale = ["--fine-scale", "0.0001", "--coarse-scale", "0.0001"]
    code = main(["fuse", "--method", weights, "--fine-t1", first.fine.path, "--coarse-t1",
                 first.coarse.path, "--coarse-t2", pair.coarse.path, "-o", fused, "--device",
                 "cpu", *scale, *steps[:2]])  # fmt: skip
    assert code == 0
    assert np.isfinite(images.read(fused).physical()).all()


def test_reference_metrics_of_a_test_are_those_of_the_metrics_module(tmp_path, capsys):
    write_layout("WH", str(tmp_path / "WH"), dates=6, rows=64, columns=70)
    assert train(tmp_path / "WH", tmp_path, "--epochs", "1") == 0
    out = tmp_path / "tested"
    code = main(["test", "--weights", str(tmp_path / "WH" / "edc-stfn" / "last.safetensors"),
                 "--dataset", "WH", "--data-root", str(tmp_path / "WH"), "--out", str(out),
                 "--device", "cpu", "--part", "all"])  # fmt: skip
    assert code == 0
    assert "trained on" in capsys.readouterr().out
    with open(out / "metrics.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 5 * 3 * 2
    pairs = catalogue.scan("WH", str(tmp_path / "WH")).pairs
    keep = [r for r in rows if r["method"] == "keep" and r["mode"] == "reference"][2]
    one, other = (images.read(p.fine).physical() for p in (pairs[2], pairs[3]))
    found = score(one, other, ratio=3.75, mode="reference")
    assert float(keep["RMSE"]) == pytest.approx(found["RMSE"], rel=1e-6)
    assert float(keep["SAM"]) == pytest.approx(found["SAM"], rel=1e-6)


def test_a_resumed_command_gives_the_same_losses(data, tmp_path):
    assert train(data, tmp_path / "whole", "--epochs", "4", "--test_freq", "9") == 0
    assert train(data, tmp_path / "parts", "--epochs", "4", "--test_freq", "9",
                 "--max-hours", "1e-9") == 0  # fmt: skip
    assert train(data, tmp_path / "parts", "--epochs", "4", "--test_freq", "9", "--resume") == 0

    def read(name):
        with open(tmp_path / name / "WH" / "edc-stfn" / "losses.csv", encoding="utf-8") as file:
            return [row for row in csv.reader(file) if row[2].startswith("loss")]

    assert read("whole") == read("parts") and len(read("whole")) == 2 * 2 + 2 * 3
    one, other = (
        load(str(tmp_path / n / "WH" / "edc-stfn" / "last.safetensors"))[1]
        for n in ("whole", "parts")
    )
    assert all(np.array_equal(one[k], other[k]) for k in one)


@pytest.mark.parametrize("how", ["interrupt", "kill"])
def test_a_stopped_training_can_go_on(how, data, tmp_path):
    words = [sys.executable, str(ROOT / "engine" / "stf_engine_main.py"), "train", "--method",
             "edc-stfn", "--dataset", "WH", "--data-root", str(data), "--log-dir",
             str(tmp_path), "--device", "cpu", "--epochs", "100000", "--batch-size", "1",
             "--samples-per-epoch", "2", "--crop", "64", "--set",
             "pretraining_epochs=0"]  # fmt: skip
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    path = tmp_path / "WH" / "edc-stfn" / "last.ckpt"
    until = time.monotonic() + 120
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.1)
    process.send_signal(signal.SIGINT if how == "interrupt" else signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == (3 if how == "interrupt" else -signal.SIGKILL)
    content = torch.load(path, weights_only=True)
    assert content["state"]["epoch"] >= 1
    done = int(content["state"]["epoch"])
    assert train(data, tmp_path, "--epochs", str(done + 1), "--resume", "--batch-size", "1",
                 "--samples-per-epoch", "2", "--set", "pretraining_epochs=0") == 0  # fmt: skip
    assert (tmp_path / "WH" / "edc-stfn" / "last.safetensors").exists()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--device", "cuda:77"], "device-missing"),
        (["--device", "tpu"], "option-value"),
        (["--epochs", "0"], "option-value"),
        (["--crop", "8"], "option-value"),
        (["--set", "speed=3"], "option-unknown"),
        (["--set", "learning_rate=fast"], "option-value"),
        (["--data-root", "/nowhere/at/all"], "dataset-missing"),
        (["--dataset", "MODIS"], "dataset-unknown"),
        (["--resume"], "file-missing"),
        (["--config", "nothing.toml"], "file-missing"),
    ],
)
def test_bad_requests_have_their_code_and_write_nothing(words, code, data, tmp_path, capsys):
    assert train(data, tmp_path, "--epochs", "1", *words) == 2
    assert f"({code})" in error_of(capsys)
    assert not list(tmp_path.rglob("*.safetensors")) and not list(tmp_path.rglob("*.csv"))


def test_earlier_results_are_kept_unless_asked(data, tmp_path, capsys):
    assert train(data, tmp_path, "--epochs", "1") == 0
    before = (tmp_path / "WH" / "edc-stfn" / "last.ckpt").read_bytes()
    assert train(data, tmp_path, "--epochs", "1") == 2
    assert "(output-exists)" in error_of(capsys)
    assert train(data, tmp_path, "--epochs", "1", "--resume", "--seed", "7") == 2
    assert "(checkpoint-unfit)" in error_of(capsys)
    assert (tmp_path / "WH" / "edc-stfn" / "last.ckpt").read_bytes() == before
    assert train(data, tmp_path, "--epochs", "1", "--seed", "7", "--overwrite") == 0


def test_a_folder_in_use_is_left_alone(data, tmp_path, capsys):
    from stf_engine.training.run import _locked

    folder = tmp_path / "WH" / "edc-stfn"
    os.makedirs(folder)
    with _locked(str(folder / "run.lock"), str(folder)):
        assert train(data, tmp_path, "--epochs", "1") == 2
    assert "(folder-in-use)" in error_of(capsys)
    assert train(data, tmp_path, "--epochs", "1") == 0


def test_no_space_left_while_saving_keeps_what_there_was(data, tmp_path, monkeypatch, capsys):
    assert train(data, tmp_path, "--epochs", "1") == 0
    before = (tmp_path / "WH" / "edc-stfn" / "last.ckpt").read_bytes()

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("stf_engine.training.checkpoint.os.fsync", full)
    assert train(data, tmp_path, "--epochs", "2", "--resume") == 1
    assert "(disk-full)" in error_of(capsys)
    folder = tmp_path / "WH" / "edc-stfn"
    assert (folder / "last.ckpt").read_bytes() == before
    assert not [n for n in os.listdir(folder) if ".part" in n]


def test_options_come_from_files_and_unknown_ones_list_the_valid(data, tmp_path, capsys):
    config = tmp_path / "training.toml"
    config.write_text(
        f'method = "edc-stfn"\ndataset = "WH"\ndata_root = "{data}"\nlog-dir = "{tmp_path}"\n'
        'epochs = 9\nbatch_size = 2\nsamples_per_epoch = 2\ncrop = 64\ndevice = "cpu"\n'
        "[recipe]\nlearning_rate = 0.002\npretraining_epochs = 0\n"
    )
    assert main(["train", "--config", str(config), "--epochs", "1"]) == 0
    folder = tmp_path / "WH" / "edc-stfn"
    options = json.loads((folder / "options.json").read_text())
    assert options["epochs"] == 1 and options["recipe"]["learning_rate"] == 0.002
    config.write_text('method = "edc-stfn"\nspeed = 3\n')
    assert main(["train", "--config", str(config)]) == 2
    text = error_of(capsys)
    assert "(option-unknown)" in text and "batch_size" in text and "learning" not in text


def test_the_reference_form_is_trained_on_request(data, tmp_path):
    assert train(data, tmp_path, "--epochs", "1", "--compat", "reference", method="gan-stfm") == 0
    card = read_card(str(tmp_path / "WH" / "gan-stfm" / "best.safetensors"))
    assert card.compat == "reference"


def test_wandb_offline_keeps_its_run_in_the_folder(data, tmp_path, monkeypatch):
    pytest.importorskip("wandb", reason="an optional package")
    monkeypatch.setenv("WANDB_MODE", "offline")
    monkeypatch.setenv("WANDB_SILENT", "true")
    assert train(data, tmp_path, "--epochs", "1", "--wandb") == 0
    assert list((tmp_path / "WH" / "edc-stfn" / "wandb").glob("offline-run-*"))


def test_a_package_that_is_missing_is_named_at_once(data, tmp_path, monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "wandb", None)
    assert train(data, tmp_path, "--epochs", "1", "--wandb") == 2
    text = error_of(capsys)
    assert "(package-missing)" in text and "wandb" in text and "leave --wandb out" in text


def test_tensorboard_holds_losses_and_metrics(data, tmp_path):
    accumulator = pytest.importorskip(
        "tensorboard.backend.event_processing.event_accumulator", reason="reads the events"
    )
    assert train(data, tmp_path, "--epochs", "2", "--test-freq", "1") == 0
    assert train(data, tmp_path, "--epochs", "3", "--test-freq", "1", "--resume") == 0
    events = accumulator.EventAccumulator(str(tmp_path / "WH" / "edc-stfn" / "tensorboard"))
    events.Reload()
    tags = events.Tags()
    assert {"loss/mse", "val/PSNR", "learning_rate/fusion"} <= set(tags["scalars"])
    assert "validation" in tags["images"]
    steps = [event.step for event in events.Scalars("val/PSNR")]
    assert steps == sorted(set(steps))


def test_weights_of_other_bands_and_missing_weights_are_refused(data, tmp_path, capsys):
    assert train(data, tmp_path, "--epochs", "1") == 0
    weights = str(tmp_path / "WH" / "edc-stfn" / "best.safetensors")
    write_layout("AHB", str(tmp_path / "AHB"), 4, 48, 48)
    words = ["test", "--dataset", "AHB", "--data-root", str(tmp_path / "AHB"), "--device", "cpu",
             "--out", str(tmp_path / "out")]  # fmt: skip
    assert main([*words, "--weights", weights]) == 2
    assert "(bands-differ)" in error_of(capsys)
    assert main([*words, "--weights", "nothing-installed"]) == 2
    assert "(weights-missing)" in error_of(capsys)
    assert not os.path.exists(tmp_path / "out")


def test_torchrun_and_devices_give_the_losses_of_one_process_with_the_doubled_batch(tmp_path):
    write_layout("WH", str(tmp_path / "data" / "WH"), dates=4, rows=64, columns=64)
    words = [
        "-m", "stf_engine", "train", "--method", "edc-stfn", "--dataset", "WH", "--data-root",
        str(tmp_path / "data"), "--device", "cpu", "--epochs", "2", "--crop", "32",
        "--samples-per-epoch", "8", "--test-freq", "2", "--set", "pretraining_epochs=1",
    ]  # fmt: skip
    launch = ["-m", "torch.distributed.run", "--nproc-per-node", "2", "--standalone"]
    runs = {
        "one": [*words, "--batch_size", "4"],
        "devices": [*words, "--batch_size", "2", "--devices", "2"],
        "torchrun": [*launch, *words, "--batch_size", "2", "--devices", "2"],
    }
    environment = {**os.environ, "PYTHONPATH": os.path.join(ROOT, "engine"), "OMP_NUM_THREADS": "1"}
    found = {}
    for name, run in runs.items():
        done = subprocess.run(
            [sys.executable, *run, "--log-dir", str(tmp_path / name)], env=environment,
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        with open(tmp_path / name / "WH" / "edc-stfn" / "losses.csv", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        # Means of pixels: the structure terms of two half batches are not those of a whole one.
        found[name] = [float(r["value"]) for r in rows if r["name"] in ("loss/l1", "loss/mse")]
    assert len(found["one"]) == 2
    np.testing.assert_allclose(found["devices"], found["one"], rtol=1e-3)
    assert found["torchrun"] == found["devices"]
