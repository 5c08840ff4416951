"""The SatFusion vectors of the shared folder, and that the check notices wrong numbers."""

from __future__ import annotations

import json
import zlib
from pathlib import Path

import numpy as np
import pytest
from parity import run, satfusion_cases, satfusion_losses

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "parity" / "satfusion"

WHOLE = "/full_"
"""Whole networks at 100 to 156 pixels: together a minute."""


@pytest.fixture(autouse=True)
def one_thread():
    torch = pytest.importorskip("torch", reason="networks need PyTorch")
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def manifest():
    if not (FOLDER / "manifest.json").is_file():
        pytest.skip("the shared parity vectors are not beside this checkout")
    return json.loads((FOLDER / "manifest.json").read_text())


def failed(outcomes):
    return [f"{name}: {text}" for name, passed, text in outcomes if not passed]


def checked(manifest, whole):
    return [
        (case["id"], *satfusion_cases.check_case(str(FOLDER), manifest, case))
        for case in manifest["cases"]
        if (WHOLE in case["id"]) == whole
    ]


@pytest.mark.shared
def test_every_part(manifest):
    outcomes = checked(manifest, whole=False)
    assert len(outcomes) >= 37
    assert failed(outcomes) == []


@pytest.mark.shared
@pytest.mark.slow
def test_every_whole_network(manifest):
    outcomes = checked(manifest, whole=True)
    assert len(outcomes) >= 9
    assert failed(outcomes) == []


@pytest.mark.shared
def test_every_loss_and_metric(manifest):
    outcomes = list(satfusion_losses.check(str(FOLDER), manifest))
    assert len(outcomes) >= 70
    assert failed(outcomes) == []


def made_folder(tmp_path, change=0.0, parameters=0, component="DiCNN (1 band)"):
    """A folder of one case, its expected output computed by hand-written convolutions."""
    torch = pytest.importorskip("torch", reason="networks need PyTorch")
    from torch.nn import functional

    widths = (2, 64, 64, 1)
    state = []
    for number, (a, b) in enumerate(zip(widths[:-1], widths[1:]), 1):
        state.append({"key": f"conv{number}.weight", "shape": [b, a, 3, 3], "fill": "normal"})
        state.append({"key": f"conv{number}.bias", "shape": [b], "fill": "normal"})
    inputs = {"ms": {"shape": [1, 1, 9, 8], "seed": 1}, "pan": {"shape": [1, 1, 9, 8], "seed": 2}}
    x = {name: torch.from_numpy(satfusion_cases.drawn(e)).double() for name, e in inputs.items()}
    t = {e["key"]: torch.from_numpy(satfusion_cases.tensor_for(e, "s")).double() for e in state}
    y = torch.cat((x["ms"], x["pan"]), dim=1)
    for number in (1, 2, 3):
        y = functional.conv2d(y, t[f"conv{number}.weight"], t[f"conv{number}.bias"], padding=1)
        y = y.relu() if number < 3 else y
    np.savez(tmp_path / "made.npz", out__f64=(y + x["ms"] + change).float().numpy())
    case = {
        "id": "made", "version": "jan2026", "component": component, "config": {},
        "parameter_count": parameters, "inputs": inputs, "expected": "made.npz",
        "outputs": {"out": {"suggested_atol_float64": 1e-6}}, "state_dict": state,
    }  # fmt: skip
    document = {"format": "satfusion-parity-1", "key_salt": "s", "cases": [case]}
    (tmp_path / "manifest.json").write_text(json.dumps(document))
    return str(tmp_path)


PARAMETERS = 64 * (2 * 9 + 1) + 64 * (64 * 9 + 1) + 64 * 9 + 1


def test_a_case_computed_by_hand_passes(tmp_path, capsys):
    assert run.main([made_folder(tmp_path, parameters=PARAMETERS)]) == 0
    assert capsys.readouterr().out.endswith("1 passed, 0 failed, 0 not built yet\n")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"change": 1e-4, "parameters": PARAMETERS}, "times the tolerance"),
        ({"change": float("nan"), "parameters": PARAMETERS}, "times the tolerance"),
        ({"parameters": 5}, "instead of 5"),
        ({"component": "Something else"}, "not built"),
    ],
)
def test_wrong_numbers_fail(tmp_path, capsys, wrong, words):
    assert run.main([made_folder(tmp_path, **wrong)]) == 1
    text = capsys.readouterr().out
    assert "made: FAILED" in text and words in text


def test_the_weight_rule():
    entry = {"key": "a.weight", "shape": [4, 5], "fill": "normal", "offset_one": True}
    z = np.random.Generator(np.random.PCG64(zlib.crc32(b"xa.weight"))).standard_normal((4, 5))
    wanted = (z / np.sqrt(5) + 1).astype(np.float32)
    np.testing.assert_array_equal(satfusion_cases.tensor_for(entry, "x"), wanted)
    turned = satfusion_cases.tensor_for({**entry, "shape": [4, 4], "fill": "permutation"}, "x")
    assert (turned.sum(0) == 1).all() and (turned.sum(1) == 1).all()
    rising = satfusion_cases.tensor_for({**entry, "fill": "log_arange"}, "x")
    np.testing.assert_allclose(np.exp(rising), [[1, 2, 3, 4, 5]] * 4, rtol=1e-6)
