"""Checkpoints of the published SatFusion training: imported, verified, listed, used."""

import json
import os
import pickle

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="networks need PyTorch")

from fixtures.revisits import write_place  # noqa: E402
from stf_engine.cli.main import main  # noqa: E402
from stf_engine.satfusion.normalisation import normalised  # noqa: E402
from stf_engine.satfusion.registry import STAGES, combination  # noqa: E402
from stf_engine.weights.file import read_card  # noqa: E402
from test_enhance_networks import one_thread, pixels  # noqa: E402, F401

DOUBLE = {"convolution1": "0", "activation1": "2", "convolution2": "4", "activation2": "6"}
"""Two convolutions: own layer -> the published one's number."""

HIGHRESNET = {f"encoder.{own}": f"encoder.doubleconv2d.{k}" for own, k in DOUBLE.items()}
HIGHRESNET |= {
    f"fusion.residual.twice.{own}": f"blockMISR.fusion.0.fuse.0.residualblock.doubleconv2d.{k}"
    for own, k in DOUBLE.items()
}
HIGHRESNET |= {
    "fusion.reduce.0": "blockMISR.fusion.0.fuse.1",
    "fusion.reduce.1": "blockMISR.fusion.0.fuse.3",
}
PNN = {"layers.0": "conv1", "layers.2": "conv2", "layers.4": "conv3"}
RENDERER = {"convolution1": "upsample.1", "activation1": "upsample.3",
            "convolution2": "upsample.4", "activation2": "upsample.6"}  # fmt: skip
COMPOSITION = {"change.0": "conv.0", "change.2": "conv.2"}


def published(name, names, version="may2025", seed=2):
    """A network in its published form, and its state dict by published names."""
    torch.manual_seed(seed)
    entry = combination(name)
    module = entry.build("reference", version, bands=3, revisits=8).eval()
    state = {}
    for key, value in module.state_dict().items():
        stage = key.split(".")[0]
        theirs = next(theirs for theirs, own in STAGES if own == f"{stage}.")
        inner, kind = key[len(stage) + 1 :].rsplit(".", 1)
        state[f"{theirs}{names[stage].get(inner, inner)}.{kind}"] = value
    return module, state


NAMES = {"multi_image": HIGHRESNET, "sharpening": PNN, "renderer": RENDERER,
         "composition": COMPOSITION}  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """Revisits of 50 pixels and a pan of 156: one chip of the published training."""
    return write_place(tmp_path_factory.mktemp("place"), 50, 3.125, revisits=8)


@pytest.fixture
def models(tmp_path, monkeypatch):
    monkeypatch.setenv("STF_MODELS_DIR", str(tmp_path / "models"))
    return tmp_path


def checkpoint(folder, state, prefix="", **more):
    path = str(folder / "published.pth")
    named = {prefix + key: value for key, value in state.items()}
    for number in (1, 2):  # the same layers, once for each round
        for key in list(named):
            named[key.replace("fusion.0.", f"fusion.{number}.")] = named[key]
    torch.save({"state_dict": named, **more} if more else named, path)
    return path


@pytest.mark.parametrize("version", ["may2025", "jan2026"])
def test_a_published_checkpoint_is_imported_and_predicts_what_it_did(
    models, place, tmp_path, capsys, version
):
    module, state = published("satfusion-highresnet-pnn", NAMES, version)
    path = checkpoint(models, state, "module.", epoch=7)
    words = ["--method", "satfusion-highresnet-pnn", "--name", "published", "--json"]
    assert main(["models", "import", path, *words]) == 0
    told = json.loads(capsys.readouterr().out)
    card = told["card"]
    assert card["compat"] == "reference" and card["configuration"]["version"] == version
    assert [band["name"] for band in card["bands"]] == ["B4", "B3", "B2"]
    assert card["training_data"]["normalisation"] == ("may2025" if version == "may2025" else "none")
    assert card["source"]["epoch"] == 7 and told["unknown_keys"] == [] and told["warnings"] == []
    assert main(["models", "verify", "published"]) == 0
    assert "shapes    right" in capsys.readouterr().out
    assert main(["models", "list", "--json"]) == 0
    (model,) = json.loads(capsys.readouterr().out)["models"]
    assert (model["problem"], model["job"], model["bands"]) == ("", "enhance", 3)
    assert model["title"] == "SatFusion HighResNet + PNN"
    assert main(["models", "show", "published"]) == 0
    assert "satfusion-highresnet-pnn" in capsys.readouterr().out
    out = str(tmp_path / "out.tif")
    images = ["--revisits", *place.revisits, "--pan", place.pan, "--bands", "red,green,blue"]
    command = ["enhance", *images, "--method", "published", "-o", out, "--device", "cpu"]
    assert main([*command, "--set", "alignment=off"]) == 0
    with torch.inference_mode():
        stacked = torch.from_numpy(np.stack(place.images)[:, ::-1].copy())[None]
        if version == "may2025":
            stacked = normalised(stacked, ("B4", "B3", "B2"), "may2025")
        pan = torch.from_numpy(place.pan_image)[None, None]
        wanted = module(stacked, pan).final[0].numpy()
    # The chip is 50 pixels in 156: a little less than the 3.125 of these images.
    assert np.abs(pixels(out) - wanted).mean() < 0.02 * np.abs(wanted).mean() + 0.002


def test_the_network_is_told_by_its_tensors(models, capsys):
    _, state = published("satfusion-highresnet-pnn", NAMES)
    path = checkpoint(models, state)
    assert main(["models", "import", path, "--revisits", "16"]) == 0
    assert "Installed satfusion-highresnet-pnn for 3 bands" in capsys.readouterr().out
    card = read_card(str(models / "models" / "published.safetensors"))
    assert card.configuration["revisits"] == 16 and card.tile == 50 and card.ratio == 3.125
    assert main(["methods", "--job", "enhance", "--installed", "--json"]) == 0
    (spec,) = json.loads(capsys.readouterr().out)
    assert spec["name"] == "published" and spec["inputs"] == ["revisits", "pan"]
    assert main(["methods", "--installed", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_what_does_not_fit_is_said(models, capsys):
    _, state = published("satfusion-highresnet-pnn", NAMES)
    path = checkpoint(models, state)
    assert main(["models", "import", path, "--method", "satfusion-trnet-pnn"]) == 2
    assert "(weights-unfit)" in capsys.readouterr().err
    assert main(["models", "import", path, "--version", "jan2026"]) == 2
    told = capsys.readouterr().err
    assert "comes nearest to satfusion-highresnet-pnn (jan2026)" in told and "instead of" in told
    del state["color_correct.conv.0.bias"]
    path = checkpoint(models, state)
    assert main(["models", "import", path, "--method", "satfusion-highresnet-pnn"]) == 2
    assert "composition.change.0.bias is missing" in capsys.readouterr().err
    assert not os.path.exists(models / "models")


class Evil:
    def __reduce__(self):
        return (os.mkdir, ("pwned",))


def test_nothing_in_a_checkpoint_is_run(models, capsys, monkeypatch):
    monkeypatch.chdir(models)
    path = str(models / "evil.pth")
    torch.save({"MISR.sr.upsample.1.weight": torch.zeros(1), "x": Evil()}, path)
    assert main(["models", "import", path, "--method", "satfusion-trnet"]) == 2
    assert "(weights-unsafe)" in capsys.readouterr().err
    with open(models / "plain.pth", "wb") as file:
        pickle.dump(Evil(), file)
    assert main(["models", "import", "plain.pth", "--method", "satfusion-trnet"]) == 2
    assert "(weights-" in capsys.readouterr().err
    assert not os.path.exists("pwned")


def test_a_checkpoint_of_both_versions_says_which_was_taken(models, capsys):
    names = {"sharpening": PNN, "composition": COMPOSITION}
    _, state = published("satfusion-pnn", names)
    assert main(["models", "import", checkpoint(models, state), "--method", "satfusion-pnn"]) == 0
    assert "--version jan2026" in capsys.readouterr().out
