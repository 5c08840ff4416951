"""Size, work, time and peak memory of the sixteen SatFusion networks of the first version.

    python benchmarks/satfusion.py [--area 2048] [--area-networks 4] [--limit-s 900] [--threads 1]

One chip: eight revisits of 50 x 50 pixels, three bands, and a panchromatic image of 156 x 156, in
the correct form, fp32, on the processor. FLOPs are counted by torch.utils.flop_counter, which sees
matrix products and convolutions and neither the scan of Pan-Mamba nor what is done per pixel. Peak
memory is the growth of the resident memory of a process of its own. An area is the sharp image of
so many pixels squared, in the chips and overlaps that ``stf enhance`` takes; networks for which
there is no time are extrapolated from their chip, and say so. Writes ``satfusion.md``.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

MULTI = ("srcnn", "highresnet", "rams", "trnet")
SHARP = ("pnn", "pannet", "innformer", "pan-mamba")
REVISITS, SIDE, FINE = 8, 50, 156
TILE, OVERLAP, RATIO = 48, 16, 3.125
"""Of an area: blurred pixels of a chip, of its overlap, and sharp pixels per blurred one."""


def measured(name: str, threads: int, area: int) -> dict[str, Any]:
    """Numbers of one network, in this process.

    Args:
        area: sharp pixels squared; 0 = a chip alone.
    """
    import torch
    from stf_engine.satfusion.registry import combination
    from torch.utils.flop_counter import FlopCounterMode

    torch.set_num_threads(threads)
    torch.manual_seed(1)
    network = combination(name).build(bands=3, revisits=REVISITS, ratio=RATIO).eval()
    images = torch.rand(1, REVISITS, 3, SIDE, SIDE), torch.rand(1, 1, FINE, FINE)
    found: dict[str, Any] = {"parameters": sum(p.numel() for p in network.parameters())}
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with torch.inference_mode():
        times = []
        for _ in range(2):
            started = time.process_time()
            network(*images)
            times.append(time.process_time() - started)
        found["seconds"] = min(times)
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with FlopCounterMode(display=False) as counter:
            network(*images)
        found["flops"] = counter.get_total_flops()
    found["memory_mib"] = (after - before) / 1024
    if area:
        found.update(_area(network, name, area))
    return found


def chips_of(area: int) -> int:
    """How many chips ``stf enhance`` computes for an area."""
    from stf_engine.enhance.networks_grid import step_of
    from stf_engine.enhance.operators import Line

    step = step_of(Line(1 / RATIO, 0.5 / RATIO - 0.5), area, TILE, OVERLAP, False)
    return len(step.axis.starts) ** 2


def _area(network: Any, name: str, area: int) -> dict[str, Any]:
    """An area through ``stf enhance``: images on disk, chips, blending, writing."""
    import tempfile

    from area_images import write_area
    from stf_engine import jobs
    from stf_engine.recipe import Enhancement, ImageInput, Output, Recipe
    from stf_engine.weights.card import Card
    from stf_engine.weights.file import save

    with tempfile.TemporaryDirectory() as folder:
        revisits, pan = write_area(Path(folder), area, RATIO, REVISITS)
        weights = os.path.join(folder, "weights.safetensors")
        configuration = {"bands": 3, "revisits": REVISITS, "ratio": RATIO}
        card = Card(name, configuration=configuration, ratio=RATIO, tile=TILE, overlap=OVERLAP)
        save(weights, card, {k: v.numpy() for k, v in network.state_dict().items()})
        given = Enhancement([ImageInput(path) for path in revisits], ImageInput(pan))
        recipe = Recipe("enhance", method=weights, enhancement=given)
        recipe.output = Output(os.path.join(folder, "out.tif"))
        recipe.options.device = "cpu"
        started = time.process_time()
        result = jobs.run(recipe)
        seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"area_s": seconds, "area_mib": peak, "tiles": result.metrics["tiles"]}


def in_child(name: str, threads: int, area: int, limit_s: float) -> dict[str, Any]:
    """:func:`measured` in a process of its own; {} where it takes too long."""
    import subprocess

    words = [sys.executable, __file__, "--one", name, "--threads", str(threads), "--area"]
    env = {**os.environ, "OMP_NUM_THREADS": str(threads)}
    try:
        done = subprocess.run(
            [*words, str(area)], capture_output=True, text=True, env=env, timeout=limit_s
        )
    except subprocess.TimeoutExpired:
        return {}
    if done.returncode:
        print(done.stderr[-2000:], file=sys.stderr)
        return {}
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def row(name: str, found: dict[str, Any], chips: int) -> str:
    """One line of the table."""
    whole = f"{found['area_s'] / 60:.1f}" if "area_s" in found else ""
    about = f"~ {found['seconds'] * chips / 60:.0f}"
    memory = f"{found['area_mib']:.0f}" if "area_mib" in found else ""
    return (
        f"| {name} | {found['parameters']:,} | {found['flops'] / 1e9:.1f} "
        f"| {found['seconds']:.2f} | {found['memory_mib']:.0f} | {whole or about} | {memory} |"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--area", type=int, default=2048)
    parser.add_argument("--area-networks", type=int, default=4, help="the cheapest ones")
    parser.add_argument("--limit-s", type=float, default=900, help="of all areas together")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measured(given.one, given.threads, given.area)))
        return 0
    names = [f"satfusion-{multi}-{sharp}" for multi in MULTI for sharp in SHARP]
    found = {}
    for name in names:
        found[name] = in_child(name, given.threads, 0, 600)
        print(name, found[name], flush=True)
    found = {name: numbers for name, numbers in found.items() if numbers}
    chips, ends = chips_of(given.area), time.monotonic() + given.limit_s
    for name in sorted(found, key=lambda n: found[n]["seconds"])[: given.area_networks]:
        left = ends - time.monotonic()
        if left > 0:
            whole = in_child(name, given.threads, given.area, left)
            found[name].update({k: whole[k] for k in ("area_s", "area_mib") if k in whole})
            print(name, found[name], flush=True)
            write(found, chips, given)  # hours of work in all: what is there stays
    write(found, chips, given)
    return 0 if len(found) == len(names) else 1


def write(found: dict[str, dict[str, Any]], chips: int, given: argparse.Namespace) -> None:
    """The table."""
    lines = [
        "# SatFusion: size, work, time and memory",
        "",
        f"`./run bench satfusion --area {given.area} --threads {given.threads}`: {REVISITS} "
        "revisits of three bands, the correct form of each network, fp32, "
        f"{given.threads} thread of the processor; seconds are those of the processor, not of the "
        f"clock. A chip is {SIDE} x {SIDE} pixels of the revisits and {FINE} x {FINE} of pan. An "
        f"area of {given.area} x {given.area} sharp pixels takes {chips} chips of {TILE} x {TILE}, "
        f"which share {OVERLAP}; it is read, registered, blended and written by `stf enhance`. `~` "
        "= not run: seconds of the chip times the number of chips. GFLOP are those that PyTorch "
        "counts: matrix products and convolutions, not the scan of Pan-Mamba. Memory of a chip is "
        "what the process grew by, of an area the peak of the whole process. Measured while other "
        "work ran on both cores of the machine.",
        "",
        "| network | parameters | GFLOP, chip | s, chip | MiB, chip | min, area | MiB, area |",
        "|---|---|---|---|---|---|---|",
        *(row(name, numbers, chips) for name, numbers in found.items()),
    ]
    target = ROOT / "benchmarks" / "satfusion.md"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
