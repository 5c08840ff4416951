"""Speed of network inference against the naive path, in one run.

    python benchmarks/inference.py [--only NAME,NAME] [--trained FOLDER] [--fresh] [--eager]

Naive: eager, fp32, contiguous, one tile at a time, no gradients. Product: the engine's runner in
bf16 (last layer and statistics in fp32) with channels-last memory, and the same compiled (for tiles
of 512, which the engine makes of a scene). The machine is shared, so every path runs on one thread,
its processor time counts instead of the clock's, the paths are taken in turn and the best of each
counts. Speed does not depend on the weights, so they are seeded random numbers.

The scene of 4096 x 4096 pixels: three of its tiles are predicted and blended, and their time is
taken for every three tiles of the scene. The naive path takes its time for one tile as often.

--trained: the work folder of benchmarks/training.py (or any with NAME/best.safetensors below it).
Its weights predict the Coleambally scene beside the checkout with ``--precision auto``: what the
first tile says about bf16. Where its data set WH lies in it too, STFDiff is tested with few steps
and with many.

Each network runs in a process of its own and is kept in out/inference, so that a run that was cut
off goes on; --fresh measures all anew. Figures are
kept in out/inference, so that networks can be measured one by one. Writes inference.md.
"""

from __future__ import annotations

import argparse
import glob
import json
import math
import os
import subprocess
import sys
import time
from functools import partial
from typing import Any, Callable

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
sys.path.insert(0, os.path.join(ROOT, "engine"))
CIA = os.path.join(ROOT, "..", "shared", "data", "cia_half")
KEPT = os.path.join(ROOT, "out", "inference")

BANDS = 6
SIZES = (256, 512)
SCENE, TILE, TILES = 4096, 512, 3
FLOP_PER_PIXEL = {
    "ecpw-stfn": 936_780, "edc-stfn": 567_168, "gan-stfm": 1_152_336, "mlff-gan": 316_222,
    "srsf-gan": 4_687_928, "stfdiff": 2_191_123, "swinstfm": 943_296,
}  # fmt: skip
"""Published counts for six bands, multiplication and addition apart; of one step for STFDiff."""

PATHS = ("fp32", "bf16", "compiled")
STEPS = (1, 2, 5, 10, 50)


def best(paths: dict[str, Callable[[], Any]]) -> dict[str, float]:
    """Seconds of each path: the best of some rounds taken in turn, after one that warms up."""
    found = dict.fromkeys(paths, math.inf)
    rounds = 3
    for path in paths.values():
        started = time.process_time()
        path()
        if path is next(iter(paths.values())):
            first = time.process_time() - started
            rounds = 3 if first < 1 else 1
    for _ in range(rounds):
        for name, path in paths.items():
            started = time.process_time()
            path()
            found[name] = min(found[name], time.process_time() - started)
    return found


def peak_flops() -> float:
    """Floating point operations per second of a large convolution in bf16, channels last."""
    import torch

    layer = torch.nn.Conv2d(256, 256, 3, padding=1).to(torch.bfloat16)
    layer.to(memory_format=torch.channels_last)
    x = torch.rand(1, 256, 256, 256).to(torch.bfloat16).to(memory_format=torch.channels_last)
    with torch.inference_mode():
        seconds = best({"conv": lambda: layer(x)})["conv"]
    return 2 * 9 * 256 * 256 * 256 * 256 / seconds


def memory_mb(field: str) -> float:
    """Resident memory of this process: VmRSS now, VmHWM at its highest."""
    with open("/proc/self/status", encoding="ascii") as file:
        line = next(text for text in file if text.startswith(field))
    return int(line.split()[1]) / 1024


def highest_mb(work: Callable[[], Any]) -> float:
    """How much memory some work needs beyond what there was before."""
    with open("/proc/self/clear_refs", "w", encoding="ascii") as file:
        file.write("5")  # forget the highest value so far
    before = memory_mb("VmRSS")
    work()
    return memory_mb("VmHWM") - before


def real_scene(bands: int) -> Any:
    """The Coleambally scene in reflectance, coarse images simulated; None = not here."""
    if not os.path.isdir(CIA):
        return None
    from stf_engine.datasets import images
    from stf_engine.scene import ArrayScene

    def values(name: str) -> Any:
        return images.read(os.path.join(CIA, name)).values[:bands].astype("float32") / 10000

    return ArrayScene(
        {
            "fine_t1": values("fine_20011125.tif"),
            "coarse_t1": values("coarse_sim_20011125.tif"),
            "coarse_t2": values("coarse_sim_20020112.tif"),
        },
        cell_size=10,
    )


def images_of(roles: tuple[str, ...], side: int, bands: int = BANDS) -> list[Any]:
    """A tile of each role, of the real scene where it is, else noise."""
    import torch
    from stf_engine.grid import Window

    scene = real_scene(bands)
    if scene is None:
        torch.manual_seed(1)
        return [torch.rand(1, bands, side, side) * 0.4 for _ in roles]
    window = Window(30, 30, side, side)
    return [torch.from_numpy(scene.read(role, window)[0])[None].contiguous() for role in roles]


def measure(name: str, trained: str, compiled: bool) -> dict[str, Any]:
    """All figures of one network."""
    import torch
    from stf_engine.networks.registry import network
    from stf_engine.networks.runner import Runner
    from stf_engine.weights.card import Card

    entry = network(name)
    settings = {"steps": 1} if name == "stfdiff" else {}
    card = Card(name, configuration={"bands": BANDS}, tile=TILE, overlap=entry.overlap)

    def module() -> Any:
        torch.manual_seed(0)
        return entry.build(bands=BANDS).eval()

    naive, roles = module(), entry.inputs()
    found: dict[str, Any] = {"name": name, "peak": peak_flops()}
    runners = {
        "fp32": Runner(entry, card, module(), "cpu", "fp32", settings),
        "bf16": Runner(entry, card, module(), "cpu", "bf16", settings),
        "compiled": Runner(entry, card, module(), "cpu", "bf16", settings, compile=True),
    }

    def plain(given: list[Any]) -> Any:
        with torch.no_grad():
            if settings:
                return naive.predict(*given, places=[(0, 0)], **settings)
            return naive(*given)

    warnings: list[str] = []

    def product(kind: str, given: list[Any]) -> Any:  # the first call compares bf16 with fp32
        return runners[kind](given, lambda: None, lambda code, *_: warnings.append(code), True)

    for side in SIZES:
        given = images_of(roles, side)
        kinds = PATHS if side == TILE and compiled else PATHS[:2]
        paths: dict[str, Callable[[], Any]] = {"naive": partial(plain, given)}
        paths.update({kind: partial(product, kind, given) for kind in kinds})
        times = best(paths)
        found[str(side)] = times
    found["memory"] = {
        "naive": highest_mb(lambda: plain(given)),
        "bf16": highest_mb(lambda: product("bf16", given)),
    }
    difference = product("bf16", given) - product("fp32", given)
    found["random"] = {
        "rms": float(difference.square().mean().sqrt()), "largest": float(difference.abs().max()),
    }  # fmt: skip
    found["scene"] = whole_scene(entry, card, module(), settings, found[str(TILE)]["naive"])
    found["warnings"] = warnings
    weights = weights_in(trained, name)
    if weights:
        found["trained"] = tolerance(weights, {"steps": 5} if settings else {})
    return found


def whole_scene(
    entry: Any, card: Any, module: Any, settings: dict[str, Any], naive: float
) -> dict[str, float]:
    """Some tiles, counted for all of the scene."""
    import numpy as np
    import torch
    from stf_engine.events import Progress
    from stf_engine.networks.method import method_class
    from stf_engine.networks.runner import network_lattice
    from stf_engine.scene import ArrayScene

    lattice = network_lattice(entry, (SCENE, SCENE), TILE, card.overlap)
    columns = TILE + (TILES - 1) * (TILE - lattice.overlap)
    image = np.random.default_rng(1).random((BANDS, TILE, columns), dtype=np.float32) * 0.4
    scene = ArrayScene(dict.fromkeys(("fine_t1", "coarse_t1", "coarse_t2"), image), cell_size=16)
    method = method_class(entry)(entry, card, module, "cpu", "bf16", **settings)
    context = method.prepare(scene, Progress())
    # The comparison of bf16 with fp32, once in a run, would weigh too much in so few tiles.
    first = torch.from_numpy(image[None, :, :, :TILE].copy())
    method.runner([first for _ in method.roles], lambda: None, lambda *_: None, True)
    tiles = len(lattice)
    taken: list[float] = []

    def predict() -> None:
        started = time.process_time()
        for _ in method.run(scene, Progress(), context):
            pass
        taken.append(time.process_time() - started)

    memory = highest_mb(predict)
    return {
        "seconds": taken[0] * tiles / method.report["tiles"],
        "naive": naive * tiles,
        "memory_mb": memory,
    }


def weights_in(folder: str, name: str) -> str:
    """The newest trained weights of a network below a folder; empty = none."""
    pattern = os.path.join(glob.escape(folder), "**", name, "best.safetensors")
    found = glob.glob(pattern, recursive=True) if folder else []
    return max(found, key=os.path.getmtime, default="")


def tolerance(weights: str, settings: dict[str, Any]) -> dict[str, Any]:
    """What trained weights say of bf16 on the first tile of a real scene."""
    from stf_engine.networks.method import load

    method = load(weights, "cpu", "auto", **settings)
    method.runner._precision = None  # decided also on processors without 16-bit units
    given = images_of(method.roles, 256, method.card.band_count)
    method.runner(given, lambda: None, lambda *_: None, True)
    report = method.runner.report
    return {
        "bands": method.card.band_count, "precision": report["precision"],
        "rms": report["precision_rms"], "largest": report["precision_largest"],
    }  # fmt: skip


def steps_of(trained: str) -> list[dict[str, float]]:
    """STFDiff on the simulated season that it was trained on, with few and many steps."""
    from stf_engine.training.testing import TestOptions, test

    weights = weights_in(trained, "stfdiff")
    if not weights or not os.path.isdir(os.path.join(trained, "WH")):
        return []
    rows = []
    for steps in STEPS:
        options = TestOptions(
            weights, dataset="WH", data_root=trained, out=os.path.join(KEPT, "steps"), pictures=1,
            overwrite=True, device="cpu", precision="fp32", settings={"steps": steps},
        )  # fmt: skip
        started = time.process_time()
        means = test(options).means
        seconds = time.process_time() - started
        found = {m: means["stfdiff"]["product"][m][0] for m in ("RMSE", "SSIM", "CC")}
        rows.append({"steps": steps, "seconds": seconds, **found})
        print(rows[-1], flush=True)
    plain = {m: means["mean-change"]["product"][m][0] for m in ("RMSE", "SSIM", "CC")}
    return [*rows, {"steps": 0, "seconds": 0.0, **plain}]


def report(rows: list[dict[str, Any]], steps: list[dict[str, float]]) -> str:
    peak = max(row["peak"] for row in rows)
    text = [
        "# Network inference", "",
        "Made by `./run bench inference` (its head says how). One core of a shared machine with "
        "AVX512-BF16, seconds of its processor time. `x` = times the speed of the naive path: "
        "eager, fp32, contiguous, one tile at a time.", "",
        f"Measured peak: {peak / 1e9:.0f} GFLOP/s (a convolution 256 to 256 of oneDNN in bf16). "
        "Mpixel/s and share of peak are of the faster of bf16 and bf16 compiled.", "",
        "## One tile", "",
        "| network | side | naive s | channels-last fp32 | bf16 | bf16 compiled | Mpixel/s | "
        "share of peak |",
        "|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    missing = [name for name in FLOP_PER_PIXEL if name not in [row["name"] for row in rows]]
    ratios: dict[str, list[float]] = {kind: [] for kind in PATHS}
    for row in rows:
        for side in SIZES:
            r = row[str(side)]
            quick = min(r["bf16"], r.get("compiled", math.inf))
            share = FLOP_PER_PIXEL[row["name"]] * side * side / quick / row["peak"]
            for kind in r.keys() & ratios.keys():
                ratios[kind].append(r["naive"] / r[kind])
            compiled = f"{r['naive'] / r['compiled']:.2f} x" if "compiled" in r else ""
            text.append(
                f"| {row['name']} | {side} | {r['naive']:.3f} | {r['naive'] / r['fp32']:.2f} x | "
                f"{r['naive'] / r['bf16']:.2f} x | {compiled} | "
                f"{side * side / quick / 1e6:.2f} | {100 * share:.0f} % |"
            )
    best_of_tiles = [
        r[str(TILE)]["naive"] / min(r[str(TILE)]["bf16"], r[str(TILE)].get("compiled", math.inf))
        for r in rows
    ]
    ratios["best"] = best_of_tiles
    means = {k: math.exp(sum(map(math.log, v)) / len(v)) if v else 1 for k, v in ratios.items()}
    text += [
        "",
        "Geometric means of the rows that were measured: channels-last fp32 "
        f"{means['fp32']:.2f} x, bf16 {means['bf16']:.2f} x ({len(ratios['bf16'])} rows), bf16 "
        f"compiled {means['compiled']:.2f} x ({len(ratios['compiled'])} rows). The faster "
        f"of the two, tiles of {TILE}: {means['best']:.2f} x. Networks are compiled on request "
        "only (`--set compile=true`).", "",
        *([f"Not measured yet: {', '.join(missing)}.", ""] if missing else []),
        *scene_rows(rows), *tolerance_rows(rows), *steps_rows(steps),
    ]  # fmt: skip
    return "\n".join(text)


def scene_rows(rows: list[dict[str, Any]]) -> list[str]:
    text = [
        f"## Scene of {SCENE} x {SCENE} pixels, six bands", "",
        f"bf16, not compiled, in blended tiles of {TILE}; {TILES} neighbouring tiles were "
        "predicted and counted for all of the scene. The naive path: its time for one tile times "
        "the number of tiles, without blending. Minutes of one core. Memory: beyond the program, "
        "its weights and the images; the naive tile is computed without gradients.", "",
        "| network | minutes | Mpixel/s | naive minutes | ratio | memory, scene | memory, one tile "
        "| memory, naive tile |",
        "|---|---|---|---|---|---|---|---|",
    ]  # fmt: skip
    for row in rows:
        scene, memory = row["scene"], row["memory"]
        text.append(
            f"| {row['name']} | {scene['seconds'] / 60:.1f} | "
            f"{SCENE * SCENE / scene['seconds'] / 1e6:.3f} | {scene['naive'] / 60:.1f} | "
            f"{scene['naive'] / scene['seconds']:.2f} x | {scene['memory_mb']:.0f} MB | "
            f"{memory['bf16']:.0f} MB | {memory['naive']:.0f} MB |"
        )
    mean = math.exp(
        sum(math.log(r["scene"]["naive"] / r["scene"]["seconds"]) for r in rows) / len(rows)
    )
    return [*text, "", f"Geometric mean: {mean:.2f} x.", ""]


def tolerance_rows(rows: list[dict[str, Any]]) -> list[str]:
    from stf_engine.networks.runner import SAFE_LARGEST, SAFE_RMS

    text = [
        "## bf16 against fp32 on a real image", "",
        f"`--precision auto` takes bf16 where it differs by at most {SAFE_RMS} (root mean square) "
        f"and {SAFE_LARGEST} (largest) of the network's 0..1 on the first tile, else fp32. "
        "Trained: weights of a few minutes' training on the simulated season "
        "(benchmarks/training.py) on a tile of 256 of the real Coleambally scene. Random: seeded "
        "random weights on a tile of 512 of it.", "",
        "| network | trained: rms | largest | auto takes | random: rms | largest |",
        "|---|---|---|---|---|---|",
    ]  # fmt: skip
    for row in rows:
        found = row.get("trained")
        cells = (
            f"{found['rms']:.1e} | {found['largest']:.1e} | {found['precision']}"
            if found else "not trained | | "
        )  # fmt: skip
        random = row["random"]
        text.append(f"| {row['name']} | {cells} | {random['rms']:.1e} | {random['largest']:.1e} |")
    return [*text, ""]


def steps_rows(steps: list[dict[str, float]]) -> list[str]:
    if not steps:
        return []
    text = [
        "## STFDiff with few steps", "",
        "On the last dates of the simulated season, with the weights trained on its first ones; "
        "seconds of one core for the whole test, in fp32.", "",
        "| steps | seconds | RMSE | SSIM | CC |", "|---|---|---|---|---|",
    ]  # fmt: skip
    for row in steps:
        label = f"{row['steps']:.0f}" if row["steps"] else "mean-change (no network)"
        seconds = f"{row['seconds']:.1f}" if row["steps"] else ""
        text.append(
            f"| {label} | {seconds} | {row['RMSE']:.4f} | {row['SSIM']:.3f} | {row['CC']:.4f} |"
        )
    return [*text, ""]


def kept(name: str, fresh: bool, make: Callable[[], Any]) -> Any:
    """A result of an earlier run, or a new one."""
    path = os.path.join(KEPT, f"{name}.json")
    if fresh or not os.path.isfile(path):
        made = make()
        os.makedirs(KEPT, exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(made, file)
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def in_process(*words: str) -> Any:
    """What this program gives for other arguments, in a process of its own."""
    command = [sys.executable, os.path.abspath(__file__), *words]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", default=",".join(FLOP_PER_PIXEL))
    parser.add_argument("--trained", default=os.path.join(ROOT, "out", "training"))
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--eager", action="store_true", help="leave out the compiled networks")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        import torch

        torch.set_num_threads(1)
    if given.one == "steps":
        print(json.dumps(steps_of(given.trained)))
        return 0
    if given.one:
        print(json.dumps(measure(given.one, given.trained, not given.eager)))
        return 0
    rows, steps = [], []
    for name in [*given.only.split(","), "steps"]:
        words = ("--one", name, "--trained", given.trained, *["--eager"][: given.eager])
        made = kept(name, given.fresh, lambda w=words: in_process(*w))
        if name == "steps":
            steps = made
        else:
            rows.append(made)
            print(name, {k: round(v, 3) for k, v in made["256"].items()}, flush=True)
        with open(os.path.join(HERE, "inference.md"), "w", encoding="utf-8") as file:
            file.write(report(rows, steps))
    return 0


if __name__ == "__main__":
    sys.exit(main())
