"""Weights files: the format, lies in it, the card, the store, the import, the command line."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections import OrderedDict

import numpy as np
import pytest
from stf_engine.cli import models
from stf_engine.errors import (
    FileMissing,
    OptionValue,
    OutputExists,
    WeightsDamaged,
    WeightsMissing,
    WeightsUnfit,
    WeightsUnsafe,
)
from stf_engine.weights import file as weights_format
from stf_engine.weights import store
from stf_engine.weights.card import Band, Card, parse

ENGINE = os.path.join(os.path.dirname(__file__), "..", "..", "engine")


@pytest.fixture(autouse=True)
def models_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    return tmp_path / "models"


def some_tensors():
    return {
        "b": np.arange(6, dtype=np.float32).reshape(2, 3),
        "a": np.array([1, 2, 3], np.int8),
        "scalar": np.array(7.5),
        "empty": np.zeros((0, 4), np.float16),
        "flag": np.array([True, False]),
    }


def raw_file(path, header, data=b"", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    length = len(text) if length is None else length
    path.write_bytes(length.to_bytes(8, "little") + text + data)
    return str(path)


def edc_state(bands=2, part="fusion", seed=3):
    torch = pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.networks.registry import networks

    torch.manual_seed(seed)
    return networks()["edc-stfn"].parts[part].build(bands=bands).state_dict()


def reference_state(part, prefix, bands=2):
    """A state with the reference's keys: padding takes an index of its own."""
    last = {"fusion": "decoder.4", "autoencoder": "decoder.7"}[part]
    state = {}
    for key, value in edc_state(bands, part).items():
        layer, _, kind = key.rpartition(".")
        state[prefix + (key if layer == last else f"{layer}.1.{kind}")] = value
    return state


def checkpoint(path, epoch=399, bands=2, **more):
    """A made-up Lightning checkpoint with both networks of the reference."""
    import torch

    state = OrderedDict(reference_state("fusion", "model.", bands))
    state.update(reference_state("autoencoder", "ae_net.", bands))
    state["loss.window"] = torch.ones(3)
    content = {"epoch": epoch, "global_step": 10, "state_dict": state, "lr_schedulers": [], **more}
    torch.save(content, path)
    return str(path)


# --- the format ------------------------------------------------------------------------------


def test_tensors_and_card_come_back(tmp_path):
    path = str(tmp_path / "w.safetensors")
    card = Card("edc-stfn", bands=[Band("red", 655.0), Band("nir")], configuration={"bands": 2})
    card.scores = {"RMSE": 0.012}
    weights_format.save(path, card, some_tensors())
    read, tensors = weights_format.load(path)
    assert read == card and len(read.tensors_sha256) == 64
    for name, value in some_tensors().items():
        assert tensors[name].dtype == value.dtype and tensors[name].shape == value.shape
        np.testing.assert_array_equal(tensors[name], value)
    assert weights_format.read_header(path).parameters == 6 + 3 + 1 + 0 + 2
    assert os.listdir(tmp_path) == ["w.safetensors"]


def test_the_format_is_the_one_of_the_safetensors_library(tmp_path):
    library = pytest.importorskip("safetensors.numpy", reason="safetensors is not installed")
    ours, theirs = str(tmp_path / "ours.safetensors"), str(tmp_path / "theirs.safetensors")
    weights_format.save(ours, Card("edc-stfn"), some_tensors())
    for name, value in library.load_file(ours).items():
        np.testing.assert_array_equal(value, some_tensors()[name])
    library.save_file(some_tensors(), theirs)
    header = weights_format.read_header(theirs)
    for name, value in weights_format.read_tensors(theirs, header).items():
        np.testing.assert_array_equal(value, some_tensors()[name])
    with pytest.raises(WeightsUnfit, match="no card"):
        weights_format.read_card(theirs)


def test_bfloat16_is_widened(tmp_path):
    header = {"x": {"dtype": "BF16", "shape": [2], "data_offsets": [0, 4]}}
    path = raw_file(tmp_path / "x.safetensors", header, b"\x80\x3f\x00\xc0")
    tensors = weights_format.read_tensors(path, weights_format.read_header(path))
    np.testing.assert_array_equal(tensors["x"], np.array([1.0, -2.0], np.float32))


@pytest.mark.parametrize("keep", [0, 5, 8, 60, -1, -7])
def test_a_cut_off_file_is_refused_with_numbers(tmp_path, keep):
    path = tmp_path / "w.safetensors"
    weights_format.save(str(path), Card("edc-stfn"), some_tensors())
    path.write_bytes(path.read_bytes()[:keep])
    with pytest.raises(WeightsDamaged, match=r"\d+ ") as caught:
        weights_format.read_header(str(path))
    assert caught.value.cause and caught.value.hint and str(path) in caught.value.problem


GOOD = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ({"x": {**GOOD, "shape": [3]}}, "needs 12"),
        ({"x": {**GOOD, "shape": [2**40, 2**40]}}, "has 8 bytes"),
        ({"x": {**GOOD, "shape": [-2]}}, "of shape"),
        ({"x": {**GOOD, "shape": "2"}}, "of shape"),
        ({"x": {**GOOD, "shape": [True, 2]}}, "of shape"),
        ({"x": {**GOOD, "dtype": "F31"}}, "type F31"),
        ({"x": {**GOOD, "data_offsets": [8, 16]}}, "byte 8, where byte 0"),
        ({"x": {**GOOD, "data_offsets": [0]}}, "describes tensor x"),
        ({"x": [1]}, "describes tensor x"),
        ({"x": GOOD, "y": GOOD}, "where byte 8 is due"),
        ({"x": GOOD, "y": {**GOOD, "data_offsets": [8, 16]}}, "should hold 16 bytes"),
        ({}, "should hold 0 bytes"),
        ([1], "not a JSON object"),
        (b"{nonsense", "not JSON"),
        (b"[" * 100000, "not JSON"),
        ({"__metadata__": {"n": 3}, "x": GOOD}, "not text"),
    ],
)
def test_a_header_that_lies_is_refused(tmp_path, header, words):
    path = raw_file(tmp_path / "w.safetensors", header, b"\0" * 8)
    with pytest.raises(WeightsDamaged, match=words):
        weights_format.read_header(path)


def test_an_endless_header_is_not_read(tmp_path):
    path = raw_file(tmp_path / "w.safetensors", {"x": GOOD}, b"\0" * 8, length=2**62)
    with pytest.raises(WeightsDamaged, match=str(2**62)):
        weights_format.read_header(path)


def test_pickles_are_refused_and_never_loaded(tmp_path):
    pickle = tmp_path / "w.safetensors"
    pickle.write_bytes(b"\x80\x04\x95\x10\0\0\0\0\0\0\0\x8c\x05posix\x8c\x06system")
    archive = tmp_path / "z.safetensors"
    archive.write_bytes(b"PK\x03\x04" + b"\0" * 60)
    for path in (pickle, archive):
        with pytest.raises(WeightsUnsafe) as caught:
            weights_format.read_header(str(path))
        assert "stf models import" in caught.value.hint
    with pytest.raises(FileMissing):
        weights_format.read_header(str(tmp_path / "none.safetensors"))


def test_a_header_whose_length_looks_like_a_pickle_is_read(tmp_path):
    text = json.dumps({"x": GOOD}).encode()
    path = raw_file(tmp_path / "w.safetensors", text + b" " * (0x480 - len(text)), b"\0" * 8)
    assert weights_format.read_header(path).parameters == 2


@pytest.mark.parametrize(
    "text",
    [
        "{", "[]", "{}", '{"method": 3}', '{"method": "m", "tile": 0}',
        '{"method": "m", "configuration": {"bands": 0}}',
        '{"method": "m", "configuration": {"bands": 2}, "bands": [{"name": "red"}]}',
        '{"method": "m", "configuration": {"bands": 2}, "scale": [1, 2, 3]}',
        '{"method": "m", "scale": 0}', '{"method": "m", "bands": [{"colour": "red"}]}',
        '{"method": "m", "offset": "many"}',
    ],
)  # fmt: skip
def test_a_card_that_makes_no_sense_is_refused(text):
    with pytest.raises(WeightsDamaged, match=r"The card of w\.safetensors"):
        parse(text, "w.safetensors")


def test_unknown_fields_of_a_later_card_are_ignored():
    assert parse('{"method": "m", "configuration": {"bands": 4}, "new": 1}', "w").band_count == 4


# --- the store -------------------------------------------------------------------------------


def put(folder, name, method="edc-stfn"):
    path = folder / f"{name}.safetensors"
    weights_format.save(str(path), Card(method, configuration={"bands": 2}), some_tensors())
    return str(path)


def test_names_are_resolved_and_ambiguity_is_said(models_folder):
    first = put(models_folder, "edc-a")
    assert store.resolve("edc-a") == store.resolve("EDC_STFN") == store.resolve(first) == first
    assert store.resolve("fit-fc") is None and store.resolve("../models/edc-a") is None
    put(models_folder, "edc-b")
    assert store.resolve("edc-stfn") is None
    with pytest.raises(WeightsMissing, match="2 installed") as caught:
        store.find("edc-stfn")
    assert "edc-a, edc-b" in caught.value.hint
    with pytest.raises(WeightsMissing) as caught:
        store.find("edc-c")
    assert "edc-a" in caught.value.hint


def test_a_damaged_file_is_listed_with_its_problem(models_folder):
    put(models_folder, "good")
    (models_folder / "bad.safetensors").write_bytes(b"12345678")
    bad, good = store.installed()
    assert bad.card is None and "bad.safetensors" in bad.problem and good.card is not None


def test_changed_bytes_are_found(models_folder):
    path = put(models_folder, "w", method="edc-stfn")
    with open(path, "r+b") as file:
        file.seek(-1, os.SEEK_END)
        file.write(b"\x01")
    with pytest.raises(WeightsDamaged, match="SHA-256"):
        store.verify(path)


def test_only_installed_weights_are_removed(models_folder, tmp_path):
    inside, outside = put(models_folder, "w"), put(tmp_path, "outside")
    for name in ("../outside", outside, "nothing"):
        with pytest.raises(WeightsMissing):
            store.remove(name)
    assert store.remove("w") == inside and not os.path.exists(inside) and os.path.exists(outside)


def test_the_folder_is_the_users_data_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("STF_MODELS_DIR")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    by_rule = store._user_data_by_rule()
    assert by_rule == str(tmp_path / "stfusion")
    assert store.folder() == os.path.join(store._user_data(), "models")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", "C:/Users/x/AppData/Local")
    assert store._user_data_by_rule() == os.path.join("C:/Users/x/AppData/Local", "stfusion")


def test_bad_names_and_existing_weights_are_refused(models_folder):
    put(models_folder, "w")
    for name in ("../w", "", "a/b", ".hidden", "w.safetensors"):
        with pytest.raises(OptionValue):
            store.target(name)
    with pytest.raises(OutputExists):
        store.target("w")
    assert store.target("w", overwrite=True).endswith("w.safetensors")


# --- the import ------------------------------------------------------------------------------


def test_a_lightning_checkpoint_becomes_a_weights_file(tmp_path, models_folder):
    torch = pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.networks.method import load
    from stf_engine.weights.importer import import_file

    path = checkpoint(tmp_path / "ep=399.ckpt")
    done = import_file(path, "edc", ratio=16.0, bands=[Band("red"), Band("nir")])
    assert done.path == str(models_folder / "edc.safetensors") and not done.warnings
    assert done.left_out == {"edc-stfn autoencoder": 16, "unknown": 1}
    assert done.unknown_keys == ["loss.window"]
    card, tensors = weights_format.load(done.path)
    assert card.configuration == {"bands": 2} and card.ratio == 16.0
    assert card.source["epoch"] == 399 and card.source["prefix"] == "model."
    for key, value in edc_state().items():
        np.testing.assert_array_equal(tensors[key], value.numpy())
    assert store.verify(done.path)["shapes"] == "right"
    method = load("edc-stfn", "cpu")
    state = edc_state()
    assert all(torch.equal(v, state[k]) for k, v in method.runner.model.state_dict().items())


@pytest.mark.parametrize("prefix", ["", "net.", "module.model."])
def test_plain_state_dicts_with_any_prefix(tmp_path, prefix):
    torch = pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.weights.importer import import_file

    path = str(tmp_path / "plain weights.pth")
    torch.save(reference_state("fusion", prefix), path)
    done = import_file(path)
    assert os.path.basename(done.path) == "plain-weights.safetensors" and not done.left_out


def test_a_checkpoint_of_the_pretraining_is_imported_with_a_warning(tmp_path):
    pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.weights.importer import import_file

    done = import_file(checkpoint(tmp_path / "c.ckpt", epoch=139))
    assert "epoch 139" in done.warnings[0] and "untrained" in done.warnings[0]


def test_checkpoints_that_do_not_fit_say_what_is_missing(tmp_path, models_folder):
    torch = pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.weights.importer import import_file

    path = str(tmp_path / "c.pt")
    state = reference_state("fusion", "model.")
    del state["model.residual.2.1.weight"]
    torch.save(state, path)
    with pytest.raises(WeightsUnfit, match=r"residual\.2\.weight is missing"):
        import_file(path)
    state = reference_state("fusion", "model.")
    state["model.residual.2.1.weight"] = torch.zeros(64, 32, 5, 5)
    torch.save(state, path)
    with pytest.raises(WeightsUnfit, match=r"\(64, 32, 5, 5\) instead of \(64, 32, 3, 3\)"):
        import_file(path)
    torch.save(reference_state("autoencoder", "ae."), path)
    with pytest.raises(WeightsUnfit, match="holds the autoencoder of edc-stfn"):
        import_file(path)
    torch.save({"x": torch.zeros(3)}, path)
    with pytest.raises(WeightsUnfit, match="looks like none"):
        import_file(path)
    torch.save({"epoch": 3}, path)
    with pytest.raises(WeightsUnfit, match="no tensors"):
        import_file(path)
    with pytest.raises(WeightsUnfit, match="3 band names"):
        torch.save(reference_state("fusion", ""), path)
        import_file(path, bands=[Band("a"), Band("b"), Band("c")])
    assert not models_folder.exists() or not os.listdir(models_folder)


class Callback:
    """Something that a checkpoint has no business to hold."""


def test_checkpoints_with_more_than_tensors_or_damaged_are_refused(tmp_path):
    torch = pytest.importorskip("torch", reason="checkpoints need PyTorch")
    from stf_engine.weights.importer import import_file

    path = tmp_path / "c.ckpt"
    torch.save({"state_dict": {}, "callbacks": Callback()}, path)
    with pytest.raises(WeightsUnsafe, match="more than tensors"):
        import_file(str(path))
    torch.save({"x": torch.zeros(300)}, path)
    path.write_bytes(path.read_bytes()[:700])
    with pytest.raises(WeightsDamaged):
        import_file(str(path))
    path.write_bytes(b"")
    with pytest.raises(WeightsDamaged):
        import_file(str(path))
    with pytest.raises(FileMissing):
        import_file(str(tmp_path / "none.ckpt"))


# --- the command line ------------------------------------------------------------------------


def stf(*words):
    """Runs ``stf models ...`` with the module's own parser; returns code and lines."""
    parser = argparse.ArgumentParser()
    models.add_parser(parser.add_subparsers())
    arguments = parser.parse_args(["models", *words])
    lines: list[str] = []
    return arguments.func(arguments, lines.append), lines


def test_the_actions_of_the_command_line(tmp_path, models_folder):
    pytest.importorskip("torch", reason="checkpoints need PyTorch")
    assert "No weights" in stf("list")[1][0]
    path = checkpoint(tmp_path / "c.ckpt", epoch=5)
    code, lines = stf("import", path, "--name", "edc", "--bands", "red:655nm, nir", "--ratio", "16")
    assert code == 0 and "Installed edc-stfn for 2 bands" in lines[0]
    assert any("edc-stfn autoencoder, 16 tensors" in line for line in lines)
    assert lines[-1].startswith("Warning: ")
    assert "edc-stfn, 2 bands, ratio 16" in stf("list")[1][0]
    shown = "\n".join(stf("show", "edc")[1])
    assert "red (655 nm), nir" in shown and "c.ckpt" in shown
    assert "is sound" in stf("verify", "edc")[1][0]
    listed = json.loads(stf("list", "--json")[1][0])
    assert listed["models"][0]["card"]["ratio"] == 16.0
    assert json.loads(stf("verify", "edc", "--json")[1][0])["shapes"] == "right"
    file = json.loads(stf("show", "edc", "--json")[1][0])["path"]
    again = json.loads(stf("import", file, "--name", "edc2", "--licence", "CC0", "--json")[1][0])
    assert again["card"]["licence"] == "CC0" and again["card"]["ratio"] == 16.0
    assert stf("remove", "edc")[0] == 0 and stf("remove", "edc2")[0] == 0
    assert not os.listdir(models_folder)
    with pytest.raises(OptionValue):
        stf("import", path, "--bands", "red:wide,nir")


def test_listing_showing_and_verifying_work_without_torch(models_folder):
    put(models_folder, "w")
    script = """
import sys
for name in ("torch", "safetensors", "platformdirs", "osgeo"):
    sys.modules[name] = None
import argparse
from stf_engine.cli import models
from stf_engine.networks.registry import specs
from stf_engine.networks import method
from stf_engine.errors import PackageMissing, StfError
from stf_engine import devices
assert [s.name for s in specs()]
parser = argparse.ArgumentParser()
models.add_parser(parser.add_subparsers())
for words in (["list"], ["show", "w"], ["verify", "w"]):
    given = parser.parse_args(["models", *words])
    assert given.func(given, print) == 0
for attempt in (lambda: method.load("w"), lambda: devices.choose("cpu")):
    try:
        attempt()
    except PackageMissing as error:
        print("refused:", error.hint)
print(devices.describe()["torch"])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": ENGINE},
    )
    assert done.returncode == 0, done.stderr
    assert "not checked: PyTorch is not installed" in done.stdout
    assert done.stdout.count("refused: Install it") == 2
    assert done.stdout.rstrip().endswith("None")
