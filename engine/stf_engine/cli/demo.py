"""``stf demo``: a simulated scene, fused, judged and shown, in a few seconds."""

from __future__ import annotations

import argparse
import os
from typing import Any, Callable

from .. import jobs
from ..errors import Cancelled
from ..events import Progress
from ..grid import whole
from ..recipe import Evaluation, ImageInput, Output, Recipe, Simulation
from ..result import Result
from .running import cancellable

METHOD = "fit-fc"
YARDSTICK = "mean-change"


def add_parsers(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "demo",
        help="simulate a scene, fuse it, and judge the result",
        epilog="example:\n  stf demo --out demo\n",
    )
    parser.add_argument("--out", default="stf-demo", metavar="DIR", help="default: stf-demo")
    parser.add_argument("--seed", type=int, default=1, help="another one gives another scene")
    parser.set_defaults(func=run)


def run(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    folder = os.path.abspath(given.out)
    with cancellable() as progress:
        try:
            first, second, judged = _make(folder, given.seed, progress)
        except Cancelled:
            raise Cancelled(f"Cancelled. What was finished before is in {given.out}.") from None
    from ..report.tables import format_table

    metrics = judged.metrics
    out(f"{first} and the coarse image of {second} gave the fine image of {second}.")
    out(str(metrics["verdict"]))
    out(format_table(metrics["scores"], metrics["ratio"], metrics["sam_unit"]))
    for name in ("report.html", "map.png", f"fused_{METHOD}.tif"):
        out(os.path.join(given.out, name))
    return 0


def _make(folder: str, seed: int, progress: Progress) -> tuple[str, str, Result]:
    """Simulate, fuse, judge; returns both dates and the scores."""
    scene = os.path.join(folder, "scene")
    simulation = Simulation(folder=scene, seed=seed)
    simulate = Recipe(job="simulate", simulation=simulation)
    made = jobs.run(simulate, progress.part(0.0, 0.4))
    first, second = made.metrics["dates"]
    inputs = {
        "fine_t1": made.outputs[f"fine_{first}"],
        "coarse_t1": made.outputs[f"coarse_{first}"],
        "coarse_t2": made.outputs[f"coarse_{second}"],
    }
    truth = made.outputs[f"fine_{second}"]
    fused = _fuse(METHOD, inputs, folder, progress.part(0.4, 0.6))
    yardsticks = {
        "Fine t1 unchanged": inputs["fine_t1"],
        "Mean change": _fuse(YARDSTICK, inputs, folder, progress.part(0.6, 0.7)),
    }
    evaluation = Evaluation(
        prediction=ImageInput(fused),
        reference=ImageInput(truth),
        baselines={title: ImageInput(path) for title, path in yardsticks.items()},
        ratio=made.metrics["ratio"],
        report=os.path.join(folder, "report.html"),
        data=os.path.join(folder, "scores.json"),
    )
    evaluate = Recipe(job="evaluate", evaluation=evaluation)
    judged = jobs.run(evaluate, progress.part(0.7, 1.0))
    _map(inputs, fused, truth, os.path.join(folder, "map.png"))
    return first, second, judged


def _fuse(method: str, inputs: dict[str, str], folder: str, progress: Progress) -> str:
    path = os.path.join(folder, f"fused_{method}.tif")
    recipe_path = os.path.join(folder, "recipe.json") if method == METHOD else None
    recipe = Recipe(
        inputs={role: ImageInput(file) for role, file in inputs.items()},
        method=method,
        output=Output(path, overwrite=True, recipe=recipe_path),
    )
    return jobs.run(recipe, progress).outputs["image"]


def _map(inputs: dict[str, str], fused: str, truth: str, path: str) -> None:
    """Fine t1, coarse t2, the result and the truth side by side, in one stretch."""
    import numpy as np

    from ..raster.png import png_bytes
    from ..raster.scene import open_scene
    from ..report.pictures import map_picture, shown_bands, stretch_limits

    scene = open_scene(
        Recipe(
            inputs={
                "fine_t1": ImageInput(inputs["fine_t1"]),
                "coarse_t2": ImageInput(inputs["coarse_t2"]),
                "fine_t3": ImageInput(fused),
                "fine_truth": ImageInput(truth),
            }
        )
    )
    bands = scene.images["fine_t1"].selected
    chosen = list(shown_bands([b.name for b in bands], [b.wavelength_nm for b in bands]))
    read = {role: scene.read(role, whole(scene.rows, scene.columns)) for role in scene.roles}
    values, valid = read["fine_truth"]
    stretch = stretch_limits(values[chosen], valid)
    pictures = []
    for role in ("fine_t1", "coarse_t2", "fine_t3", "fine_truth"):
        values, valid = read[role]
        pictures += [map_picture(values[chosen], valid, stretch), None]
    gap = np.full((scene.rows, 6, 3), 255, np.uint8)
    row = np.concatenate([gap if p is None else p for p in pictures[:-1]], axis=1)
    with open(path, "wb") as file:
        file.write(png_bytes(row))
