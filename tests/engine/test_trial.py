"""The trial prediction of ``stf doctor``: its known number comes from NumPy, and a wrong network
is noticed."""

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from stf_engine.networks import trial  # noqa: E402
from stf_engine.networks.edc_stfn import EdcStfn  # noqa: E402

CPU = torch.device("cpu")


def convolved(x, weight, bias):
    """A convolution that keeps the size and repeats the border."""
    side = weight.shape[-1]
    rows, columns = x.shape[1:]
    if side == 3:
        x = np.pad(x, ((0, 0), (1, 1), (1, 1)), mode="edge")
    out = np.zeros((weight.shape[0], rows, columns)) + bias[:, None, None]
    for i in range(side):
        for j in range(side):
            out += np.tensordot(weight[:, :, i, j], x[:, i : i + rows, j : j + columns], 1)
    return out


def test_the_known_number_is_that_of_numpy():
    network = EdcStfn(trial.BANDS)
    trial.fill(network)
    state = {name: value.double().numpy() for name, value in network.state_dict().items()}

    def stack(x, name, last):
        for layer in (0, 2, 4):
            x = convolved(x, state[f"{name}.{layer}.weight"], state[f"{name}.{layer}.bias"])
            if layer < 4 or last:
                x = np.maximum(x, 0)
        return x

    coarse_t1, coarse_t2, fine_t1 = (image[0].double().numpy() for image in trial.images())
    together = np.concatenate((coarse_t1, fine_t1, coarse_t2))
    features = stack(fine_t1, "encoder", True) + stack(together, "residual", False)
    image = stack(features, "decoder", False)
    assert (image.mean(), image.std()) == pytest.approx(trial.EXPECTED, abs=2e-5)


def test_a_good_device_is_timed():
    found = trial.run(CPU)
    assert found["works"] and found["million_pixels_per_minute"] > 0


def test_a_wrong_result_is_told(monkeypatch):
    fill = trial.fill

    def slightly_wrong(network):
        fill(network)
        with torch.no_grad():
            network.decoder[4].bias += 0.02

    monkeypatch.setattr(trial, "fill", slightly_wrong)
    found = trial.run(CPU)
    assert found["works"] is False and "came out wrong" in found["reason"]


def test_a_device_that_fails_in_use_is_told(monkeypatch):
    def fails(network):
        raise RuntimeError("no kernel image is available\nfor this device")

    monkeypatch.setattr(trial, "fill", fails)
    assert trial.run(CPU) == {"works": False, "reason": "no kernel image is available"}
