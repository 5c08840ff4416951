"""The sampling runs of a parity manifest, and the arrays of the noise schedule."""

from __future__ import annotations

import json
import os
import re
from typing import Any, Callable, Iterator

import numpy as np
from parity.adapters import CONFIGURATION, entry_of, inputs_of, state_of

Outcome = tuple[str, bool, str]

SCHEDULE: dict[str, Callable[[Any], np.ndarray]] = {
    "betas": lambda s: s.betas,
    "alphas_cumprod": lambda s: s.kept,
    "alphas_cumprod_prev": lambda s: s.kept_before,
    "sqrt_alphas_cumprod": lambda s: np.sqrt(s.kept),
    "sqrt_one_minus_alphas_cumprod": lambda s: np.sqrt(1 - s.kept),
    "log_one_minus_alphas_cumprod": lambda s: np.log(1 - s.kept),
    "sqrt_recip_alphas_cumprod": lambda s: np.sqrt(1 / s.kept),
    "sqrt_recipm1_alphas_cumprod": lambda s: np.sqrt(1 / s.kept - 1),
    "posterior_variance": lambda s: s.variance,
    "posterior_log_variance_clipped": lambda s: s.log_variance,
    "posterior_mean_coef1": lambda s: s.clean_share,
    "posterior_mean_coef2": lambda s: s.noisy_share,
    "p2_loss_weight": lambda s: s.loss_weight(gamma=0.0),
}
"""Array name in the file -> the same from a :class:`Schedule`."""

SCHEDULE_TOLERANCE = 1e-6
"""Relative: the file's arrays are float64 rounded once."""


def check(folder: str) -> Iterator[Outcome]:
    """One (name, passed, text) per sampling case and per schedule array of a folder."""
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    yield from check_schedule(folder, manifest)
    for case in manifest.get("sampling_cases", []):
        try:
            yield check_case(folder, manifest, case)
        except Exception as error:  # a case that breaks must not hide the others
            yield case["id"], False, f"{type(error).__name__}: {error}"


def check_schedule(folder: str, manifest: dict[str, Any]) -> Iterator[Outcome]:
    """Every array of the schedule file."""
    from stf_engine.networks.diffusion import cosine_schedule

    named = manifest.get("schedule_file") or "stfdiff_schedule.npz"
    path = os.path.join(folder, named if isinstance(named, str) else named["file"])
    if not os.path.isfile(path):
        return
    with np.load(path) as expected:
        for name in expected.files:
            match = re.fullmatch(r"T(\d+)_(\w+)", name)
            if match is None or match[2] not in SCHEDULE:
                yield f"schedule/{name}", False, "an array that is not known"
                continue
            wanted = expected[name].astype(np.float64)
            found = SCHEDULE[match[2]](cosine_schedule(int(match[1])))
            share = np.abs(found - wanted) / np.maximum(np.abs(wanted), 1e-12)
            same = found.shape == wanted.shape and share.max() <= SCHEDULE_TOLERANCE
            yield f"schedule/{name}", bool(same), f"relative difference {share.max():.1g}"


def check_case(folder: str, manifest: dict[str, Any], case: dict[str, Any]) -> Outcome:
    """One complete sampling run with the noise of the vectors' rule."""
    import torch
    from parity.run import excess, tolerances
    from stf_engine.networks.diffusion import visited

    steps = case["config"]["sampling_timesteps"]
    total = case["config"]["timesteps"]
    all_steps = steps == total
    times = list(range(total - 1, -1, -1)) if all_steps else visited(total, steps)
    if times != case["time_sequence"]:
        return case["id"], False, f"visits {times}, not {case['time_sequence']}"
    module = module_of(case)
    inputs = {k: torch.from_numpy(v) for k, v in inputs_of(case).items()}
    with torch.inference_mode():
        found = sampled(module, inputs, noise_of(case), None if all_steps else steps, case)
    entry = case["outputs"]["arrays"][0]
    wanted = np.load(os.path.join(folder, case["outputs"]["file"]))[entry["name"]]
    share = excess(found.numpy(), wanted, *tolerances(manifest, case))
    return case["id"], bool(share <= 1.0), f"{100 * share:.1f} % of the tolerance"


def module_of(case: dict[str, Any]) -> Any:
    """The product's network in its published form with the weights of a case.

    The keys are those of the denoiser; a case that lists none says which of them differ.
    """
    import torch

    entry = entry_of(case)
    configuration = {
        own: case["config"][k] for k, own in CONFIGURATION.items() if k in case["config"]
    }
    configuration["timesteps"] = case["config"]["timesteps"]
    module = entry.build("reference", **configuration).eval()
    part = entry.fusion
    tensors = {part.own_key(k): v for k, v in state_of(case).items() if not part.is_unused(k)}
    module.load_state_dict({k: torch.from_numpy(v) for k, v in tensors.items()}, strict=True)
    return module


def sampled(module: Any, inputs: dict[str, Any], noise: Any, steps: Any, case: Any) -> Any:
    """The network's sampler with another noise than its own; ``steps`` None = all of them."""
    import torch
    from stf_engine.networks.diffusion import ancestral, ddim

    images = [module.inside(inputs[role]) for role in ("coarse_t1", "coarse_t2", "fine_t1")]
    clean = module.clean_features(*images)

    def denoise(x: Any, time: int) -> Any:
        return module.denoised(clean, x, torch.full((len(x),), time))

    if steps is None:
        return module.outside(ancestral(module.schedule, denoise, noise))
    return module.outside(ddim(module.schedule, denoise, noise, steps, case["config"]["eta"]))


def noise_of(case: dict[str, Any]) -> Any:
    """Draw number -> noise, by the rule of the vectors' README."""
    import torch

    rule = case["noise"]

    def noise(draw: int) -> Any:
        generator = np.random.Generator(np.random.PCG64(rule["first_seed"] + draw))
        return torch.from_numpy(generator.standard_normal(rule["shape"]).astype(np.float32))

    return noise
