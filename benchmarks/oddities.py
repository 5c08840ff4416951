"""How much the published code's oddities change: the figures of docs/oddities.md.

    python benchmarks/oddities.py

Two minutes; seeded random weights and the Coleambally scene of the shared folder (without it:
noise).
"""

from __future__ import annotations

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "engine"))
CIA = os.path.join(ROOT, "..", "shared", "data", "cia_half", "fine_20011125.tif")

import numpy as np  # noqa: E402
import torch  # noqa: E402
from stf_engine.metrics import NAMES, score  # noqa: E402
from stf_engine.networks.registry import network  # noqa: E402
from stf_engine.training.averaging import MovingAverage  # noqa: E402
from stf_engine.training.losses import ms_ssim  # noqa: E402


def image(row: int, column: int, side: int = 256) -> torch.Tensor:
    """A part of a real image, (1, 6, side, side), 0..1."""
    if not os.path.isfile(CIA):
        torch.manual_seed(row + column)
        return torch.rand(1, 6, side, side) * 0.4
    from stf_engine.datasets import images

    values = images.read(CIA).values[:, row : row + side, column : column + side]
    return torch.from_numpy(values.astype(np.float32) / 10000).clamp(0, 1)[None]


def blurred(x: torch.Tensor) -> torch.Tensor:
    small = torch.nn.functional.avg_pool2d(x, 8)
    return torch.nn.functional.interpolate(small, scale_factor=8, mode="bilinear")


def say(name: str, value: object) -> None:
    print(f"{name}: {value}", flush=True)


def srsf_gan(reference: bool) -> tuple[float, float]:
    """Mean absolute errors of SRSF-GAN on the crops that it was trained on."""
    from stf_engine.training.batch import Batch
    from stf_engine.training.recipe import recipe_class

    torch.manual_seed(4)
    fine = torch.cat([image(r, c, 48) for r, c in ((0, 0), (60, 0), (0, 60), (60, 60))])
    later = torch.cat([image(r, c, 48) for r, c in ((300, 200), (360, 200), (300, 100), (360, 99))])
    target = 0.5 * (fine + later)
    known = torch.ones(4, 1, 48, 48, dtype=torch.bool)
    batch = Batch(blurred(fine), blurred(target), fine, target, known, torch.Generator())
    kind = recipe_class(network("srsf-gan"))
    recipe = kind(network("srsf-gan"), 6, kind.Options(learning_rate=5e-4), reference)
    (stage,) = recipe.stages(1)
    optimizers = recipe.optimizers(stage)

    def update(part: str, loss: torch.Tensor) -> bool:
        groups = optimizers[part].param_groups
        loss.backward(inputs=[p for g in groups for p in g["params"]])
        optimizers[part].step()
        optimizers[part].zero_grad()
        return True

    for _ in range(150):
        recipe.set_training()
        terms = recipe.step(batch, stage, update)
    with torch.no_grad():
        predicted = recipe.answering().eval()(*recipe.inputs(batch))
    return float(terms["l1"].detach()), float((predicted - target).abs().mean())


def main() -> int:
    fine, other = image(0, 0), image(300, 200)
    coarse, later = blurred(fine), blurred(other)

    torch.manual_seed(0)
    swin = {a: network("swinstfm").fusion.build(bands=6, attention=a, signed=False).eval()
            for a in ("intended", "reference")}  # fmt: skip
    swin["reference"].load_state_dict(swin["intended"].state_dict())
    with torch.no_grad():
        one, two = (swin[a](coarse, fine, later) for a in ("intended", "reference"))
        pair = [torch.cat((x, x.flip(-1))) for x in (coarse, fine, later)]
        both = swin["reference"]._predict(*pair)[:1]
    say("swinstfm, mean |reference - intended|", float((one - two).abs().mean()))
    say("swinstfm, spread of the prediction", float(one.std()))
    say("swinstfm reference, mean change when another image joins the batch",
        float((both - two).abs().mean()))  # fmt: skip

    torch.manual_seed(0)
    gan = network("gan-stfm").fusion.build(bands=6).eval()
    with torch.no_grad():
        change = (gan(later, fine) - gan(coarse, fine)).abs().mean()
    say("gan-stfm, mean change of the prediction when coarse t2 changes (product)", float(change))
    say("gan-stfm, the same as published", 0.0)

    shapes = network("ecpw-stfn").fusion.shapes(bands=6)
    count = {k: int(np.prod(s)) for k, s in shapes.items()}
    without = sum(v for k, v in count.items() if k.startswith(("fine_encoder", "change_encoder")))
    say("ecpw-stfn, parameters without a gradient as published", f"{without} of "
        f"{sum(count.values())} ({100 * without / sum(count.values()):.1f} %)")  # fmt: skip

    near = 0.9 * fine + 0.1 * other
    for form in ("product", "published-a", "published-b"):
        say(f"ms-ssim {form}, near and blurred", [round(float(ms_ssim(x, fine, form)), 4)
                                                  for x in (near, coarse)])  # fmt: skip
    shifted = near.clone()
    shifted[0, 0, 0, 0] = -0.6
    jump = ms_ssim(shifted, fine, "published-a") - ms_ssim(near, fine, "published-a")
    say("ms-ssim published-a, change by one pixel below -0.5", float(jump))
    say("ms-ssim product, the same",
        float(ms_ssim(shifted, fine) - ms_ssim(near, fine)))  # fmt: skip
    grown = near.clone().requires_grad_()
    ms_ssim(grown, fine, "published-b").backward()
    say("ms-ssim published-b, largest gradient for a near prediction",
        float(grown.grad.abs().max()))  # fmt: skip

    average = MovingAverage(torch.nn.Linear(1, 1))
    for updates in (100, 500, 5000):
        average.updates.fill_(updates - 1)
        say(f"moving average, decay at update {updates}", round(average.present_decay(), 4))

    torch.manual_seed(0)
    diff = network("stfdiff").fusion.build(bands=6, width=32).eval()
    with torch.no_grad():
        runs = [diff.predict(coarse[..., :64, :64], later[..., :64, :64], fine[..., :64, :64],
                             places=[(0, 0)], steps=10, seed=s) for s in range(4)]  # fmt: skip
    say("stfdiff, standard deviation between seeds", float(torch.stack(runs).std(0).mean()))

    say("srsf-gan, error on four crops after 150 steps on them (training mode, predicting)",
        srsf_gan(reference=False))  # fmt: skip
    say("srsf-gan, the same as published", srsf_gan(reference=True))

    x, y = near[0].numpy(), fine[0].numpy()
    default, reference = (score(x, y, mode=m) for m in ("default", "reference"))
    for name in NAMES:
        say(f"metric {name}, product and reference", (round(default[name], 5),
                                                      round(reference[name], 5)))  # fmt: skip
    return 0


if __name__ == "__main__":
    sys.exit(main())
