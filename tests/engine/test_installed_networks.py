"""Which networks can be used: the list that the plugin asks for."""

import json

import numpy as np
import pytest
from stf_engine.cli.main import main
from stf_engine.errors import OptionValue, WeightsDamaged
from stf_engine.networks import installed
from stf_engine.weights import file, store
from stf_engine.weights.card import Card
from stf_engine.weights.file import save


@pytest.fixture
def models(monkeypatch, tmp_path):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path))
    return tmp_path


def put(folder, name, method, **more):
    path = str(folder / f"{name}.safetensors")
    card = Card(method, configuration={"bands": 4}, **more)
    save(path, card, {"x": np.zeros(3, np.float32)})
    return path


def test_only_weights_that_fuse_are_listed(models, capsys):
    put(models, "spot", "edc-stfn", ratio=16.0, training_data={"name": "my fields"})
    put(models, "other", "gan-stfm", sensors={"coarse": "Sentinel-3"})
    put(models, "encoder", "edc-stfn", part="autoencoder")
    put(models, "future", "not-a-network")
    (models / "broken.safetensors").write_bytes(b"nothing")
    first, second = installed.specs()
    assert (first.name, first.title) == ("other", "GAN-STFM: other")
    assert first.inputs == ("coarse_t2", "fine_t1")
    assert first.advice.startswith("Trained elsewhere: 4 bands, Sentinel-3.")
    assert second.advice.startswith("Trained on my fields: 4 bands, ratio 16.")
    assert main(["methods", "--installed", "--json"]) == 0
    assert [s["name"] for s in json.loads(capsys.readouterr().out)] == ["other", "spot"]
    assert main(["methods", "--installed"]) == 0
    assert "Trained on my fields" in capsys.readouterr().out


def test_without_weights_the_command_says_how_to_get_some(models, capsys):
    assert main(["methods", "--installed"]) == 0
    words = capsys.readouterr().out
    assert "stf train" in words and "stf models import" in words
    assert main(["methods", "--installed", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_weights_cannot_hide_behind_the_name_of_a_method(models, tmp_path):
    with pytest.raises(OptionValue, match="needs no weights"):
        store.target("starfm")


def test_the_list_says_of_every_file_whether_it_can_predict(models, capsys):
    put(models, "spot", "edc-stfn", ratio=16.0)
    put(models, "encoder", "edc-stfn", part="autoencoder")
    put(models, "future", "not-a-network")
    (models / "by hand (2).safetensors").write_bytes(b"nothing")
    assert main(["models", "list", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["folder"] == str(models)
    files = {told_of["name"]: told_of for told_of in told["models"]}
    spot = files["spot"]
    assert (spot["title"], spot["bands"], spot["ratios"]) == ("EDC-STFN", 4, [8.0, 32.0])
    assert spot["problem"] == "" and spot["card"]["method"] == "edc-stfn"
    assert "'not-a-network', which is not known" in files["future"]["problem"]
    assert "the autoencoder of EDC-STFN" in files["encoder"]["problem"]
    broken = files["by hand (2)"]
    assert broken["card"] is None and "7 bytes, too few" in broken["problem"]
    assert main(["models", "remove", "by hand (2)"]) == 0
    assert not (models / "by hand (2).safetensors").exists()


def test_a_problem_of_a_short_command_is_json_where_a_program_reads(models, capsys):
    put(models, "spot", "edc-stfn")
    assert main(["models", "remove", "sport", "--json"]) == 2
    told = capsys.readouterr()
    problem = json.loads(told.out)
    assert (problem["type"], problem["code"]) == ("error", "weights-missing")
    assert "sport" in problem["message"] and problem["cause"] and "spot" in problem["hint"]
    assert "sport" in told.err  # a person at a terminal reads it too
    assert main(["models", "remove", "sport"]) == 2
    assert capsys.readouterr().out == ""


def test_a_changed_byte_is_found_before_anything_is_computed(models):
    path = models / "spot.safetensors"
    put(models, "spot", "edc-stfn")
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content)
    for read in (file.load, store.verify):
        with pytest.raises(WeightsDamaged, match="SHA-256"):
            read(str(path))
