"""How much the oddities of the published SatFusion codes change: figures of docs/oddities.md.

    python benchmarks/oddities_satfusion.py

One minute; seeded random weights and the Coleambally scene of the shared folder (without it:
noise). The panchromatic image is the mean of three bands.
"""

from __future__ import annotations

import math

import numpy as np
import torch
from oddities import image, say
from stf_engine.metrics import no_reference, satfusion, score, shifts
from stf_engine.satfusion.registry import combination

BANDS, SIDE, RATIO = 3, 156, 3.125


def place(row: int = 200, column: int = 200) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Revisits, panchromatic image and target of one chip: the target blurred, with noise."""
    target = image(row, column, SIDE)[:, [2, 1, 0]]
    low = torch.nn.functional.interpolate(target, size=50, mode="bilinear", antialias=True)
    noise = torch.Generator().manual_seed(1)
    series = low[:, None] + 0.01 * torch.randn(1, 8, BANDS, 50, 50, generator=noise)
    return series, target.mean(dim=1, keepdim=True), target


def built(name: str, **settings: object) -> torch.nn.Module:
    torch.manual_seed(0)
    return combination(name).build(bands=BANDS, ratio=RATIO, **settings).eval()


def apart(one: torch.Tensor, other: torch.Tensor) -> str:
    return f"{float((one - other).abs().mean()):.3g}, spread {float(one.std()):.3g}"


def registration(target: np.ndarray) -> None:
    for name, offset in (("symmetric", None), ("published", 2)):
        found = []
        for pixels in (0, 1, 2, 3, -1):
            moved = np.roll(target, (-pixels, -pixels), (2, 3))
            pair = shifts.registered(moved, target, offset=offset)
            mse = float(shifts.squared_error(pair.prediction, pair.target)[0])
            found.append(f"{pixels}: {-10 * math.log10(max(mse, 1e-12)):.1f} dB")
        say(f"registered PSNR of the displaced target, {name} cut", ", ".join(found))


def brightness(target: np.ndarray) -> None:
    wrong = target + 0.02
    right = satfusion.brightness_corrected(wrong, target)
    before, after = (score(x[0], target[0], ratio=RATIO)["PSNR"] for x in (wrong, right))
    say("PSNR of a target that is 0.02 too bright, without and with the correction",
        f"{before:.1f}, {after:.0f}")  # fmt: skip


def scores(series: torch.Tensor, target: np.ndarray) -> None:
    noise = np.random.default_rng(0).standard_normal(target.shape)
    near = target + 0.01 * noise
    say("ERGAS, true ratio and ratio 4", f"{score(near[0], target[0], ratio=RATIO)['ERGAS']:.3f}, "
        f"{score(near[0], target[0], ratio=4)['ERGAS']:.3f}")  # fmt: skip
    cosine = 1 - float(satfusion.cosines(near, target).mean())
    say("SAM in degrees, and 1 - cosine", f"{score(near[0], target[0])['SAM']:.2f}, {cosine:.2g}")
    pan, low = target.mean(axis=1), series[:, 0].double().numpy()
    ours = no_reference.qnr(near[0], low[0], pan[0]).value
    say("QNR against what was observed, and against the target",
        f"{ours:.3f}, {satfusion.qnr_may(near, target, pan).value:.3f}")  # fmt: skip


def networks(series: torch.Tensor, pan: torch.Tensor) -> None:
    ms = torch.nn.functional.interpolate(series[:, 0], size=SIDE, mode="bilinear")
    entry = combination("satfusion-innformer").sharpening
    parts = []
    for published in (False, True):
        torch.manual_seed(0)
        parts.append(entry.part.build(bands=BANDS, published=published).eval())
    say(
        "INNformer, windows and gate as published against correct",
        apart(*(p(ms, pan) for p in parts)),
    )
    textures = [part.textures for part in parts]
    ones = torch.ones(1, 8, SIDE, SIDE)
    for transfer in textures:
        for parameter in transfer.parameters():
            parameter.zero_()
    say("its textures of a constant 1, least and largest, correct and published",
        [[round(float(v), 2) for v in t(ones, ones).aminmax()] for t in textures])  # fmt: skip
    entry = combination("satfusion-pannet").sharpening
    for high_pass in (True, False):
        torch.manual_seed(0)
        part = entry.part.build(bands=BANDS, adds_input=False, high_pass=high_pass).eval()
        say(f"PanNet, pan 0.1 brighter, high_pass={high_pass}",
            apart(part(ms, pan), part(ms, pan + 0.1)))  # fmt: skip
    full = built("satfusion-highresnet")
    zeros = built("satfusion-highresnet", multi_image_settings={"zeros": True})
    five = series[:, :5]
    say(
        "HighResNet, five revisits: zeros against repeats",
        apart(full(five).final, zeros(five).final),
    )
    alone = built("satfusion-pnn")
    drawn = torch.stack([alone(series, pan, revisit=k).final for k in range(8)])
    say(
        "PNN alone, standard deviation over the drawn revisit",
        f"{float(drawn.std(dim=0).mean()):.3g}",
    )


def main() -> None:
    torch.set_num_threads(1)
    series, pan, target = place()
    flat = target.double().numpy()
    registration(flat)
    brightness(flat)
    scores(series, flat)
    with torch.no_grad():
        networks(series, pan)


if __name__ == "__main__":
    main()
