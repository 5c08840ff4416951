"""The loss cases of the parity folder: ``check`` compares every value it lists."""

from __future__ import annotations

import json
import math
import os
from typing import Any, Callable, Iterator

import numpy as np
from parity.adapters import inputs_of, part_of, state_of

TOLERANCE = 1e-5
"""As a share of max(1, |expected|): the reference computed in float32."""

STFDIFF_TOLERANCE = 1e-4
"""Through a whole network, as the forward cases."""


def check(folder: str) -> Iterator[tuple[str, bool, str]]:
    """One (name, passed, detail) per value of ``losses.json`` in ``folder``."""
    path = os.path.join(folder, "losses.json")
    if not os.path.isfile(path):
        return
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["losses"]
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    for case in cases:
        found = _diffusion(case, manifest) if "target" not in case else _images(case, manifest)
        tolerance = STFDIFF_TOLERANCE if "target" not in case else TOLERANCE
        for name, wanted in case["values"].items():
            if name not in found:
                yield f"losses/{case['id']}/{name}", False, "no such loss"
                continue
            yield _compare(f"losses/{case['id']}/{name}", found[name], wanted, tolerance)


def _compare(name: str, found: float, wanted: Any, tolerance: float) -> tuple[str, bool, str]:
    expected = float(wanted)
    if not math.isfinite(expected):
        same = (math.isnan(found) and math.isnan(expected)) or found == expected
        return name, same, f"{found} against {wanted}"
    share = abs(found - expected) / (tolerance * max(1.0, abs(expected)))
    return name, share <= 1.0, f"{found:.9g} against {expected:.9g}, {100 * share:.0f} %"


def _uniform(entry: dict[str, Any]) -> np.ndarray:
    low, high = entry["range"]
    generator = np.random.Generator(np.random.PCG64(entry["seed"]))
    return (low + (high - low) * generator.random(entry["shape"])).astype(np.float32)


def _images(case: dict[str, Any], manifest: dict[str, Any]) -> dict[str, float]:
    """The losses of an image pair."""
    import torch
    from stf_engine.training import losses
    from stf_engine.training.recipes import (
        ecpw_stfn,
        edc_stfn,
        gan_stfm,
        mlff_gan,
        srsf_gan,
        swinstfm,
    )

    target, other = _uniform(case["target"]), _uniform(case["other"])
    mixed = (1 - case["mix"]) * target.astype(np.float64) + case["mix"] * other
    x, y = torch.from_numpy(mixed.astype(np.float32)), torch.from_numpy(target)
    bands = y.shape[1]

    def encoder(name: str) -> Any:
        return _autoencoder(manifest, name, bands)

    def terms(function: Callable[..., dict[str, Any]], *more: Any) -> Any:
        return losses.total(function(x, y, *more, reference=True))

    made = {
        "l1": lambda: losses.l1(x, y),
        "mse": lambda: losses.mse(x, y),
        "charbonnier_eps1e-3": lambda: losses.charbonnier(x, y),
        "msssim_normalized": lambda: losses.ms_ssim(x, y, "published-a"),
        "msssim_unnormalized": lambda: losses.ms_ssim(x, y, "published-a-plain"),
        "msssim_relu_valrange2": lambda: losses.ms_ssim(x, y, "published-b"),
        "ecpw_autoencoder_loss": lambda: terms(ecpw_stfn.autoencoder_loss),
        "ecpw_fusion_loss": lambda: terms(ecpw_stfn.fusion_loss, encoder("ECPW-STFN")),
        "edc_autoencoder_loss": lambda: terms(edc_stfn.autoencoder_loss),
        "edc_fusion_loss": lambda: terms(edc_stfn.fusion_loss, encoder("EDC-STFN")),
        "gan_stfm_reconstruction_loss": lambda: terms(
            gan_stfm.reconstruction_loss, encoder("GAN-STFM")
        ),
        "mlff_content_loss": lambda: terms(mlff_gan.content_loss),
        "srsf_msssim_loss": lambda: losses.structure_loss(x, y, "published-a"),
        "srsf_l1_plus_msssim": lambda: terms(srsf_gan.content_loss),
        "swinstfm_loss": lambda: terms(swinstfm.fusion_loss),
    }
    with torch.no_grad():
        return {name: float(made[name]()) for name in case["values"] if name in made}


def _autoencoder(manifest: dict[str, Any], model: str, bands: int) -> Any:
    """The auxiliary autoencoder of a network with the weights of the rule."""
    import torch

    case = next(
        c
        for c in manifest["cases"]
        if c["model"] == model
        and c["part"] == "auxiliary autoencoder"
        and c["config"]["bands"] == bands
    )
    part = part_of(case)
    module = part.build(bands=bands)
    tensors = {part.own_key(k): torch.from_numpy(v) for k, v in state_of(case).items()}
    module.load_state_dict(tensors)
    return module.eval()


def _diffusion(case: dict[str, Any], manifest: dict[str, Any]) -> dict[str, float]:
    """The training loss of STFDiff at given times with given noise; images as drawn (0..1)."""
    import torch
    from stf_engine.networks.diffusion import chosen, diffuse
    from stf_engine.networks.registry import network
    from stf_engine.training.recipes.stfdiff import denoising_loss

    images = {k: torch.from_numpy(v) for k, v in inputs_of(case).items()}
    bands = images["fine_t2"].shape[1]
    like = next(
        c for c in manifest["cases"]
        if c["part"] == "denoiser" and c["config"]["bands"] == bands
    )  # fmt: skip
    part = part_of(like)
    module: Any = network("stfdiff").build("reference", bands=bands).eval()
    module.load_state_dict(
        {
            part.own_key(k): torch.from_numpy(v)
            for k, v in state_of(like).items()
            if not part.is_unused(k)
        }
    )
    noise = np.random.Generator(np.random.PCG64(case["noise"]["seed"]))
    drawn = torch.from_numpy(noise.standard_normal(case["noise"]["shape"]).astype(np.float32))
    times = torch.as_tensor(case["t"])
    clean = images["fine_t2"]
    with torch.no_grad():
        noisy = diffuse(module.schedule, clean, times, drawn)
        estimate = module(images["coarse_t1"], images["coarse_t2"], images["fine_t1"], noisy, times)
        weight = chosen(module.schedule.loss_weight(0.0), times, clean)
        value = float(denoising_loss(estimate, clean, weight))
    return {name: value for name in case["values"]}
