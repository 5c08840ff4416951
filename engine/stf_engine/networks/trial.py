"""A real prediction by a real network, for ``stf doctor``: does a device compute it rightly, and
how fast.

Weights and images come from formulas, not from random numbers, so that the right answer is one
known number on every machine and with every version of torch.
"""

from __future__ import annotations

import math
import time
from typing import Any

import torch
from torch import Tensor, nn

from .edc_stfn import EdcStfn

BANDS, SIDE = 4, 64
EXPECTED = (-0.34262, 2.27244)
"""Mean and standard deviation of the predicted image, from a NumPy implementation in 64 bits."""

TOLERANCE = 0.01
"""Devices add in different orders, and some round to 11 bits; a wrong result is far off."""

_ENOUGH_S = 0.3


def fill(network: nn.Module) -> None:
    """Give a network the weights of the formula: sines, scaled so that values keep their size."""
    with torch.no_grad():
        for number, parameter in enumerate(network.parameters()):
            places = torch.arange(parameter.numel(), dtype=torch.float64)
            wave = torch.sin(0.7 * places + number)
            inputs = parameter[0].numel() if parameter.dim() > 1 else 100
            scaled = wave * (2.0 / math.sqrt(inputs))
            parameter.copy_(scaled.reshape(parameter.shape))


def images() -> list[Tensor]:
    """coarse t1, coarse t2 and fine t1 of the formula, each (1, band, row, column), 0..1."""
    rows = torch.arange(SIDE, dtype=torch.float64).reshape(1, SIDE, 1)
    columns = torch.arange(SIDE, dtype=torch.float64).reshape(1, 1, SIDE)
    bands = torch.arange(BANDS, dtype=torch.float64).reshape(BANDS, 1, 1)
    found = []
    for number, step in enumerate((0.05, 0.06, 0.4)):
        waves = torch.sin(step * rows + bands) * torch.cos(step * columns - number)
        found.append((0.5 + 0.4 * waves).float().unsqueeze(0))
    return found


def run(device: torch.device) -> dict[str, Any]:
    """Predict the image on a device.

    Returns:
        ``works``, and ``million_pixels_per_minute`` (EDC-STFN, four bands, 64 x 64 pixels) or,
        where it does not work, ``reason``.
    """
    try:
        network = EdcStfn(BANDS)
        fill(network)
        network = network.to(device).eval()
        given = [image.to(device) for image in images()]
        with torch.inference_mode():
            image = network(*given).double().cpu()
            passes, started = 0, time.perf_counter()
            while time.perf_counter() - started < _ENOUGH_S:
                float(network(*given)[0, 0, 0, 0].cpu())  # waits for the device
                passes += 1
        spent = time.perf_counter() - started
    except (RuntimeError, OSError) as error:  # a driver that does not fit shows only in use
        return {"works": False, "reason": str(error).splitlines()[0]}
    got = float(image.mean()), float(image.std(unbiased=False))
    if not all(abs(a - b) < TOLERANCE for a, b in zip(got, EXPECTED)):
        words = f"mean {got[0]:.5f}, deviation {got[1]:.5f}; right are {EXPECTED[0]}, {EXPECTED[1]}"
        return {"works": False, "reason": f"the test image came out wrong: {words}"}
    speed = passes * SIDE * SIDE * 60 / spent / 1e6
    return {"works": True, "million_pixels_per_minute": round(speed, 3)}
