"""Training: samples per second against the reference's way of working, in one run.

    python benchmarks/training_speed.py [--method edc-stfn] [--steps 3]

Reference's way: 512 x 512 tiles read from TIFF files for every step, divided on the processor,
contiguous fp32 tensors. Product: the images are in memory in the files' type, crops of the same
size are cut there, channels-last, in fp32 and in bf16 (losses in fp32). Both do the same recipe
step (losses, backward pass, Adam) with the same batch; steps of the ways are taken in turn on one
thread, and the best processor time of each counts, because the machine is shared. Writes
training_speed.md.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import tempfile
import time
from typing import Any, Callable

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "engine"))

SIDE, BATCH = 512, 1


def updates(recipe: Any) -> Callable[[str, Any], bool]:
    """Plain optimiser steps of a recipe's last stage."""
    optimizers = recipe.optimizers(recipe.stages(1)[-1])

    def update(part: str, loss: Any) -> bool:
        parameters = [p for g in optimizers[part].param_groups for p in g["params"]]
        loss.backward(inputs=[p for p in parameters if p.requires_grad])
        optimizers[part].step()
        optimizers[part].zero_grad()
        return True

    return update


def from_disk(files: list[tuple[str, str]]) -> Any:
    """A batch as the reference reads it."""
    import numpy as np
    import tifffile
    import torch
    from stf_engine.training.batch import Batch

    tensors = []
    for path in (files[0][0], files[1][0], files[0][1], files[1][1]):
        values = tifffile.imread(path)[:, :SIDE, :SIDE]
        values = np.clip(values, 0, None).astype(np.float32) / 10000
        tensors.append(torch.from_numpy(values)[None])
    valid = torch.ones(1, 1, SIDE, SIDE, dtype=torch.bool)
    return Batch(*tensors, valid, torch.Generator().manual_seed(1))


def main() -> int:
    import torch
    from stf_engine.datasets.layout import write_layout
    from stf_engine.events import Progress
    from stf_engine.networks.registry import network
    from stf_engine.training.options import TrainOptions, build
    from stf_engine.training.recipe import recipe_class
    from stf_engine.training.sampler import Sampler
    from stf_engine.training.sources import open_source

    parser = argparse.ArgumentParser()
    parser.add_argument("--methods", default="edc-stfn,ecpw-stfn,mlff-gan")
    parser.add_argument("--steps", type=int, default=3)
    given = parser.parse_args()
    lines = []
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        write_layout("CIA", folder, dates=4, rows=600, columns=600)
        options = TrainOptions("edc-stfn", dataset="CIA", data_root=folder)
        source = open_source(options, Progress())
        sampler = Sampler(source.store, [(0, 1)], (SIDE, SIDE), BATCH, 8, 1)
        files = [(p.coarse.path, p.fine.path) for p in source.files]
        ratios: dict[str, list[float]] = {"fp32": [], "bf16": []}
        for name in given.methods.split(","):
            entry = network(name)

            def made(kind: str, entry: Any = entry) -> tuple[Any, Any]:
                torch.manual_seed(1)
                cls = recipe_class(entry)
                recipe = cls(entry, 6, build(cls.Options, {}, entry.spec.name))
                if kind != "naive":
                    recipe.parts.to(memory_format=torch.channels_last)
                return recipe, updates(recipe)

            ways: dict[str, Callable[[], None]] = {}
            for kind in ("naive", "fp32", "bf16"):
                recipe, update = made(kind)
                stage = recipe.stages(1)[-1]
                recipe.parts.train()

                def step(
                    kind: str = kind, recipe: Any = recipe, update: Any = update, stage: Any = stage
                ) -> None:
                    if kind == "naive":
                        batch = from_disk(files)
                    else:
                        batch = source.store.crops(sampler.step(0, 0), sampler.side, 1)
                    with torch.autocast("cpu", torch.bfloat16, enabled=kind == "bf16"):
                        recipe.step(batch, stage, update)

                ways[kind] = step
            best = dict.fromkeys(ways, math.inf)
            for way in ways.values():
                way()
            for _ in range(given.steps):
                for kind, way in ways.items():
                    started = time.process_time()
                    way()
                    best[kind] = min(best[kind], time.process_time() - started)
            for kind, found in ratios.items():
                found.append(best["naive"] / best[kind])
            lines.append(
                f"| {name} | {BATCH / best['naive']:.2f} | {BATCH / best['fp32']:.2f} "
                f"({ratios['fp32'][-1]:.2f} x) | {BATCH / best['bf16']:.2f} "
                f"({ratios['bf16'][-1]:.2f} x) |"
            )
            print(lines[-1], flush=True)
    means = {k: math.exp(sum(map(math.log, v)) / len(v)) for k, v in ratios.items()}
    text = [
        "# Training speed", "", "Made by `./run bench training_speed` (its head says how); one "
        "core of a shared machine, its processor time.", "",
        "| network | reference's way, samples of 512 x 512 per second | product, fp32 | "
        "product, bf16 |", "|---|---|---|---|", *lines, "",
        f"Geometric mean: fp32 {means['fp32']:.2f} x, bf16 {means['bf16']:.2f} x.", "",
    ]  # fmt: skip
    with open(os.path.join(HERE, "training_speed.md"), "w", encoding="utf-8") as file:
        file.write("\n".join(text))
    return 0


if __name__ == "__main__":
    sys.exit(main())
