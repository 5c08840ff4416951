"""Which networks can be used: the list that the plugin asks for."""

import json

import numpy as np
import pytest
from stf_engine.cli.main import main
from stf_engine.errors import OptionValue
from stf_engine.networks import installed
from stf_engine.weights import store
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
