"""The parity runner against the shared vectors, and that it notices wrong numbers."""

from __future__ import annotations

import json
import os
import zlib

import numpy as np
import pytest
from parity import run
from parity.adapters import inputs_of, tensor_values

FOLDER = os.path.join(run.ROOT, "..", "shared", "parity", "stf")


@pytest.fixture
def folder():
    if not os.path.isfile(os.path.join(FOLDER, "manifest.json")):
        pytest.skip("the shared parity vectors are not beside this checkout")
    return FOLDER


def made_folder(tmp_path, change=0.0, parameters=280579, tap=None, model="EDC-STFN"):
    """A folder of one case, its expected output computed by hand-written convolutions."""
    torch = pytest.importorskip("torch", reason="networks need PyTorch")
    from torch.nn import functional

    layers = [("encoder", (3, 32, 64, 128)), ("residual", (9, 32, 64, 128)),
              ("decoder", (128, 64, 32))]  # fmt: skip
    state = []
    for name, channels in layers:
        for i, (a, b) in enumerate(zip(channels[:-1], channels[1:])):
            for kind, shape in (("weight", [b, a, 3, 3]), ("bias", [b])):
                state.append({"key": f"{name}.{2 * i}.1.{kind}", "shape": shape, "fill": "normal"})
    state.append({"key": "decoder.4.weight", "shape": [3, 32, 1, 1], "fill": "normal"})
    state.append({"key": "decoder.4.bias", "shape": [3], "fill": "normal"})
    inputs = [
        {"name": n, "shape": [1, 3, 8, 9], "distribution": "uniform", "range": [0, 1], "seed": s}
        for s, n in enumerate(("coarse_t1", "coarse_t2", "fine_t1"))
    ]
    case = {
        "id": "made", "model": model, "part": "fusion network", "config": {"bands": 3},
        "param_count": parameters, "inputs": inputs, "state": state,
        "outputs": {"file": "made.npz", "arrays": [{"name": "output"}]},
        "taps": [tap] if tap else [],
    }  # fmt: skip
    t = {e["key"]: torch.from_numpy(tensor_values(e)).double() for e in state}
    x = {k: torch.from_numpy(v).double() for k, v in inputs_of(case).items()}

    def branch(y, name, count, last):
        for i in range(count):
            y = functional.pad(y, (1, 1, 1, 1), mode="replicate")
            key = f"{name}.{2 * i}.1"
            y = functional.conv2d(y, t[f"{key}.weight"], t[f"{key}.bias"])
            y = y.relu() if last or i < count - 1 else y
        return y

    images = torch.cat([x["coarse_t1"], x["fine_t1"], x["coarse_t2"]], 1)
    y = branch(x["fine_t1"], "encoder", 3, True) + branch(images, "residual", 3, False)
    y = branch(y, "decoder", 2, True)
    y = functional.conv2d(y, t["decoder.4.weight"], t["decoder.4.bias"])
    np.savez(tmp_path / "made.npz", output=(y + change).float().numpy())
    tolerance = {"absolute": 1e-4, "relative": 1e-4}
    manifest = {"format_version": 1, "tolerance": tolerance, "cases": [case]}
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    return str(tmp_path)


def test_a_case_computed_by_hand_passes(tmp_path, capsys):
    assert run.main([made_folder(tmp_path)]) == 0
    assert capsys.readouterr().out.endswith("1 passed, 0 failed, 0 not built yet\n")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"change": 0.001}, "times the tolerance"),
        ({"change": float("nan")}, "times the tolerance"),
        ({"parameters": 5}, "instead of 5"),
        ({"tap": {"module": "residual", "output_index": 0, "shape": [1, 128, 8, 9],
                  "mean": 0.5, "std": 1.0, "first8": [0.0] * 8}}, "block residual"),
        ({"tap": {"module": "nowhere", "output_index": 0, "shape": [], "mean": 0, "std": 0,
                  "first8": []}}, "KeyError"),
    ],
)  # fmt: skip
def test_wrong_numbers_fail(tmp_path, capsys, wrong, words):
    assert run.main([made_folder(tmp_path, **wrong)]) == 1
    text = capsys.readouterr().out
    assert "made: FAILED" in text and words in text
    assert text.endswith("0 passed, 1 failed, 0 not built yet\n")


def test_unknown_networks_are_counted_and_an_empty_folder_fails(tmp_path, capsys):
    assert run.main([made_folder(tmp_path, model="Some-Net")]) == 0
    assert capsys.readouterr().out.endswith("0 passed, 0 failed, 1 not built yet\n")
    assert run.main([str(tmp_path / "nothing")]) == 1


def test_the_weight_rule():
    entry = {"key": "a.weight", "shape": [4, 5], "fill": "normal", "offset_one": True}
    z = np.random.Generator(np.random.PCG64(zlib.crc32(b"a.weight"))).standard_normal((4, 5))
    np.testing.assert_array_equal(tensor_values(entry), (z / np.sqrt(5) + 1).astype(np.float32))
    assert tensor_values({**entry, "fill": "running_var"}).min() >= 1


@pytest.mark.shared
def test_every_edc_case_of_the_shared_vectors_passes(folder):
    pytest.importorskip("torch", reason="networks need PyTorch")
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    cases = [c for c in manifest["cases"] if c["model"] == "EDC-STFN"]
    outcomes = [run.check_case(folder, manifest, case) for case in cases]
    assert len(outcomes) == 4
    assert [o.text for o in outcomes if o.state != run.PASSED] == []
