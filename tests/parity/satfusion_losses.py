"""The losses and metrics of a SatFusion parity folder, in double precision."""

from __future__ import annotations

import os
import re
from typing import Any, Callable, Iterator

import numpy as np

Outcome = tuple[str, bool, str]

TOLERANCE = 1e-10
"""Relative; independent implementations reached 1e-12."""

LOOSE = {
    "ssim_w11": 1e-6,  # the reference evaluated them in single precision
    "train/SSIM": 1e-6,
    "sam_degrees": 1e-8,
    "train/SAM": 1e-8,
}


def check(folder: str, manifest: dict[str, Any], only: str = "") -> Iterator[Outcome]:
    """One (name, passed, text) per loss case, each metric of a training step, the kernels."""
    losses = manifest.get("losses")
    if not losses:
        return
    images = _images(losses["inputs"])
    if re.search(only, "losses/lanczos"):
        yield _kernels(folder, losses["lanczos"])
    for case in losses["cases"]:
        if not re.search(only, case["id"]):
            continue
        try:
            found, metrics = _values(case, images)
            yield _compare(case["id"], case["id"], found, case["expected"]["float64"], images)
            for name, wanted in case.get("metrics_float64", {}).items():
                value = metrics.get(name)
                yield _compare(f"{case['id']}/{name}", name, value, wanted, images)
        except Exception as error:  # a case that breaks must not hide the others
            yield case["id"], False, f"{type(error).__name__}: {error}"


def _images(inputs: dict[str, Any]) -> dict[str, np.ndarray]:
    from parity.satfusion_cases import drawn

    made = {name: drawn(entry) for name, entry in inputs.items()}
    for name, noise in (("y_hat", "final"), ("misr", "misr"), ("sharpening", "sharp")):
        mixed = np.float32(0.75) * made["y"] + np.float32(0.25) * made[f"noise_{noise}"]
        made[name] = mixed.astype(np.float32)
    return {name: value.astype(np.float64) for name, value in made.items()}


def _kernels(folder: str, entry: dict[str, Any]) -> Outcome:
    from stf_engine.metrics.shifts import HALF_PIXELS

    with np.load(os.path.join(folder, entry["file"])) as file:
        wanted = file["kernels_1d"] if "kernels_1d" in file.files else file[file.files[0]]
    difference = float(np.abs(HALF_PIXELS.taps - wanted).max())
    return "losses/lanczos", difference < 1e-6, f"difference {difference:.2g}"


def _compare(name: str, kind: str, found: Any, wanted: Any, images: Any) -> Outcome:
    if found is None:
        return name, False, "no such loss or metric"
    expected, value = np.asarray(wanted, np.float64), np.asarray(found, np.float64)
    if value.shape != expected.shape:
        return name, False, f"{value.shape} instead of {expected.shape}"
    difference = np.abs(value - expected).max()
    if kind.endswith("frequency_loss"):
        rows, columns = images["y"].shape[-2:]
        allowed = 9 * 2 * np.pi / (3 * rows * columns)
    else:
        relative = next((t for key, t in LOOSE.items() if kind.endswith(key)), TOLERANCE)
        allowed = relative * max(np.abs(expected).max(), 1e-6)
    return name, bool(difference <= allowed), f"{100 * difference / allowed:.1f} % of the tolerance"


def _values(case: dict[str, Any], images: dict[str, np.ndarray]) -> tuple[Any, dict[str, Any]]:
    """The value of a case, and the metrics of its training step."""
    name = case["id"].split("/")[1]
    if name.startswith("training_loss"):
        return _training(case["version"], images, staged="two_stage" in name)
    offset = None if case["version"] == "corrected" else 2
    return _single(name, case["version"], images, offset), {}


def _single(name: str, version: str, images: dict[str, np.ndarray], offset: Any) -> Any:
    import torch
    from stf_engine.metrics import no_reference, satfusion, shifts
    from stf_engine.satfusion import losses

    x, y, low = images["y_hat"], images["y"], images["ms_low"]
    pan = images["pan"][:, 0, 0]
    tx, ty = torch.from_numpy(x), torch.from_numpy(y)

    def best(measure: Any) -> Any:
        pair = shifts.registered(tx, ty, measure=measure, offset=offset)
        return measure(pair.prediction, pair.target)

    def mean(function: Callable[..., float], *several: np.ndarray) -> float:
        return float(np.mean([function(*one) for one in zip(*several)]))

    def quality() -> float:
        spectral = mean(no_reference.spectral_distortion, x, low)
        return (1 - spectral) * (1 - mean(no_reference.spatial_distortion, x, low, pan))

    def identity(kind: Any, cut: Any) -> Any:
        pair = shifts.registered(y, y, kind, offset=cut)
        return shifts.squared_error(pair.prediction, pair.target)

    may = version == "may2025"
    made: dict[str, Callable[[], Any]] = {
        "mse": lambda: shifts.squared_error(x, y),
        "mae": lambda: losses.absolute_error(tx, ty),
        "ssim_loss_w5": lambda: losses.structure_loss(tx, ty),
        "psnr_loss": lambda: 10 * np.log10(shifts.squared_error(x, y)),
        "ergas": lambda: (satfusion.ergas_may if may else satfusion.ergas_january)(x, y),
        "sam_loss": lambda: losses.spectral_loss(tx, ty).mean(),
        "sam_degrees": lambda: satfusion.angles_january(x, y),
        "ssim_w11": lambda: satfusion.ssim_january(x, y),
        "tv": lambda: satfusion.total_variation(x),
        "frequency_loss": lambda: satfusion.frequency_difference(x, y),
        "d_lambda": lambda: mean(no_reference.spectral_distortion, x, low),
        "d_s": lambda: mean(no_reference.spatial_distortion, x, low, pan),
        "qnr": quality,
        "registered_mse": lambda: best(shifts.squared_error),
        "registered_mae": lambda: best(losses.absolute_error),
        "registered_ssim_loss": lambda: best(losses.structure_loss),
        "registered_mse_best_kernel_index": lambda: shifts.registered(x, y, offset=offset).index,
        "registered_mse_identity": lambda: identity(shifts.HALF_PIXELS, offset),
        "registered_mse_discrete_identity": lambda: identity(shifts.WHOLE_PIXELS, None),
    }
    return made[name]() if name in made else None


def _training(version: str, images: dict[str, np.ndarray], staged: bool) -> Any:
    """The objective as executed, and every metric of the step."""
    import torch
    from stf_engine.metrics import satfusion, shifts
    from stf_engine.satfusion import losses
    from stf_engine.satfusion.network import Fused

    final, multi, sharp, target = (
        torch.from_numpy(images[key]) for key in ("y_hat", "misr", "sharpening", "y")
    )
    fused = Fused(final, multi, sharp) if staged else Fused(final, None, None)
    objective = losses.Objective(reference=True)
    terms = objective.terms(fused, target)
    loss = torch.stack(list(terms.values())).sum(dim=0)
    # the published term is one number for the batch
    loss = loss - terms["spectrum"] + terms["spectrum"].mean()
    x = satfusion.brightness_corrected(images["y_hat"], images["y"])
    y, pan = images["y"], images["pan"][:, 0, 0]
    pair = satfusion.published_pair(x, y)
    p, q = pair.prediction, pair.target
    squares = shifts.squared_error(p, q)
    spectral = losses.spectral_loss(torch.from_numpy(x), target).mean()
    metrics = {
        "train/MSE": squares,
        "train/MAE": losses.absolute_error(torch.from_numpy(p), torch.from_numpy(q)),
        "train/SSIM_loss": losses.structure_loss(torch.from_numpy(p), torch.from_numpy(q)),
        "train/PSNR": -10 * np.log10(squares),
    }
    if version == "may2025":
        quality = satfusion.qnr_may(x, y, pan)
        metrics.update({
            "train/TV": satfusion.total_variation(x),
            "train/ERGAS": satfusion.ergas_may(x, y),
            "train/SAM": spectral,
            "train/D_lambda": quality.spectral_distortion,
            "train/D_s": quality.spatial_distortion,
            "train/QNR": quality.value,
        })  # fmt: skip
    else:
        metrics.update({
            "train/ERGAS": satfusion.ergas_january(p, q),
            "train/SAM_loss": spectral,
            "train/SSIM": satfusion.ssim_january(p, q),
            "train/SAM": satfusion.angles_january(p, q),
        })  # fmt: skip
    return loss, metrics
