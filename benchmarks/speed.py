"""Speed of STARFM and Fit-FC: megapixel-bands per second over window sizes.

    python benchmarks/speed.py [--quick]

Each row is a ratio against the per-pixel implementation of the same formulas (``perpixel.py``) in
the same run, single-threaded and with all cores, with core-seconds, and set against what the
machine's memory bandwidth and arithmetic allow. Then the time per stage of a whole ``stf fuse``.
Writes ``speed.md``.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
import perpixel  # noqa: E402
from stf_engine import jobs, registry  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.grid import Window  # noqa: E402
from stf_engine.recipe import ImageInput, Options, Output, Recipe, Simulation  # noqa: E402
from stf_engine.scene import ArrayScene  # noqa: E402
from stf_engine.simulate.run import make  # noqa: E402
from stf_engine.tiles import read_tile  # noqa: E402

ROLES = ("fine_t1", "coarse_t1", "coarse_t2")
DATES = ["2024-05-10", "2024-07-13"]
BANDS = 6


def scene_of(side: int) -> ArrayScene:
    fine, coarse = make(Simulation(rows=side, columns=side, bands=BANDS, ratio=16, dates=DATES))
    images = {
        "fine_t1": fine[DATES[0]],
        "coarse_t1": coarse[DATES[0]],
        "coarse_t2": coarse[DATES[1]],
    }
    return ArrayScene(images, cell_size=16, quantity="reflectance")


def bandwidth_gb_s() -> float:
    """Bytes read and written per second by a copy that no cache holds."""
    a = np.ones(64 * 2**20 // 4, np.float32)
    b = np.empty_like(a)
    best = 0.0
    for _ in range(5):
        started = time.perf_counter()
        np.copyto(b, a)
        best = max(best, 2 * a.nbytes / (time.perf_counter() - started))
    return best / 1e9


def arithmetic_gflop_s() -> float:
    """Additions per second of one core on data in the cache: what elementwise code can reach."""
    a, b = np.ones(8192, np.float32), np.ones(8192, np.float32)
    started = time.perf_counter()
    for _ in range(20000):
        np.add(a, b, out=b)
    return 20000 * a.size / (time.perf_counter() - started) / 1e9


def timed_tiles(name: str, scene: ArrayScene, window: int, threads: int, side: int):  # noqa: ANN201
    """Wall and core seconds of all tiles of a scene."""
    method = registry.create(name, window=window)
    context = method.prepare(scene, Progress())
    margin = method.margin(scene)
    tiles = [read_tile(scene, ROLES, w, margin, Progress()) for w in scene.cells.windows(side)]
    wall, cpu = time.perf_counter(), time.process_time()
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(lambda tile: method.predict(tile, context), tiles))
    return time.perf_counter() - wall, time.process_time() - cpu


def per_pixel(name: str, scene: ArrayScene, window: int, crop: int) -> float:
    """Seconds per megapixel-band of the plain implementation, on a crop."""
    centre = (scene.rows - crop) // 2
    part = Window(centre, centre, crop, crop)
    fine, c1, c2 = (scene.read(role, part)[0] for role in ROLES)
    sigma = scene.statistics("fine_t1").std
    started = time.perf_counter()
    if name == "starfm":
        perpixel.starfm(fine, c1, c2, sigma, 0.0001, window)
    else:
        perpixel.fit_fc_filter(fine, c2 - c1, sigma, window)
    return (time.perf_counter() - started) / (crop * crop * BANDS / 1e6)


def operations(name: str, window: int) -> float:
    """Arithmetic operations per pixel and band of the formulas."""
    return window**2 * (15.0 if name == "starfm" else 3.0)


def method_rows(quick: bool) -> list[str]:
    scene = scene_of(320 if quick else 512)
    work = scene.rows * scene.columns * BANDS / 1e6
    cores = os.cpu_count() or 1
    gflops, gigabytes = arithmetic_gflop_s(), bandwidth_gb_s()
    lines = [
        f"One core adds {gflops:.1f} G float32/s in cache; a copy moves {gigabytes:.1f} GB/s.",
        "",
        "| method | window | s per Mpx-band, 1 thread | Mpx-bands/s, 1 thread | "
        f"Mpx-bands/s, {cores} threads | core-s per Mpx-band | per-pixel, s per Mpx-band | ratio | "
        "share of arithmetic | share of bandwidth |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    for name in ("starfm", "fit-fc"):
        for window in (11, 31) if quick else (11, 21, 31, 51):
            wall, cpu = timed_tiles(name, scene, window, 1, 256)
            many, _ = timed_tiles(name, scene, window, cores, 256)
            plain = per_pixel(name, scene, window, 12 if quick else 24)
            flops = operations(name, window) * work * 1e6 / wall / 1e9
            moved = work * 1e6 * 4 * 4 / wall / 1e9  # three read, one written
            lines.append(
                f"| {name} | {window} | {wall / work:.2f} | {work / wall:.2f} | "
                f"{work / many:.2f} | "
                f"{cpu / work:.2f} | {plain:.1f} | {plain * work / wall:.0f} | "
                f"{100 * flops / gflops:.0f} % | {100 * moved / gigabytes:.2f} % |"
            )
            print(lines[-1], flush=True)
    return lines


def adaptive_rows() -> list[str]:
    """Core seconds of adaptive and of Fit-FC on a scene as large as CIA's half, in turn."""
    simulation = Simulation(rows=590, columns=580, bands=BANDS, ratio=10, dates=DATES)
    fine, coarse = make(simulation)
    first, second = DATES
    images = {"fine_t1": fine[first], "coarse_t1": coarse[first], "coarse_t2": coarse[second]}
    scene = ArrayScene(images, cell_size=10, quantity="reflectance")
    names = ("fit-fc", "adaptive", "adaptive, uncertainty=true")
    spent: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    for _ in range(3):
        for name in names:
            settings = {"uncertainty": True} if "uncertainty" in name else {}
            method = registry.create(name.split(",")[0], **settings)
            started = time.process_time()
            context = method.prepare(scene, Progress())
            prepared = time.process_time()
            margin = method.margin(scene)
            for window in scene.cells.windows(512):
                method.predict(read_tile(scene, ROLES, window, margin, Progress()), context)
            spent[name].append((prepared - started, time.process_time() - prepared))
    best = {name: min(runs, key=sum) for name, runs in spent.items()}
    lines = [
        "Best of three turns, core seconds of one process (`OPENBLAS_NUM_THREADS=1` keeps NumPy's "
        "matrix products to one thread).",
        "",
        "| method | whole scene (prepare) | tiles | both | times Fit-FC |",
        "|---|---|---|---|---|",
    ]
    base = sum(best["fit-fc"])
    for name, (whole, tiles) in best.items():
        both = whole + tiles
        lines.append(f"| {name} | {whole:.1f} | {tiles:.1f} | {both:.1f} | {both / base:.2f} |")
        print(lines[-1], flush=True)
    return lines


def stage_rows(quick: bool) -> list[str]:
    """Seconds per stage of whole runs, so that the next bottleneck is seen."""
    side = 512 if quick else 1024
    lines = [
        "| method | side | read | compute (all threads) | write | prepare | total wall |",
        "|---|---|---|---|---|---|---|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        simulation = Simulation(
            folder=folder, rows=side, columns=side, bands=BANDS, ratio=16, dates=DATES
        )
        made = jobs.run(Recipe(job="simulate", simulation=simulation)).outputs
        inputs = {
            "fine_t1": ImageInput(made[f"fine_{DATES[0]}"]),
            "coarse_t1": ImageInput(made[f"coarse_{DATES[0]}"]),
            "coarse_t2": ImageInput(made[f"coarse_{DATES[1]}"]),
        }
        for method in ("mean-change", "starfm", "fit-fc"):
            recipe = Recipe(
                inputs=inputs,
                method=method,
                output=Output(os.path.join(folder, "out.tif"), overwrite=True),
                options=Options(consistency="off"),
            )
            t = jobs.run(recipe).timings
            cells = " | ".join(
                f"{t[k]:.1f}" for k in ("read_s", "compute_s", "write_s", "prepare_s", "total_s")
            )
            lines.append(f"| {method} | {side} | {cells} |")
            print(lines[-1], flush=True)
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    head = [
        "# Speed",
        "",
        f"`python benchmarks/speed.py{' --quick' if given.quick else ''}`: simulated scene, "
        f"{BANDS} bands, float32; NumPy {np.__version__}, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores of a shared machine, so ratios count, not seconds. `ratio` = "
        "per-pixel baseline of the same run / one thread here. Fit-FC's baseline is its "
        "similar-pixel step alone.",
        "",
    ]
    rows = method_rows(given.quick)
    stages = stage_rows(given.quick)
    large = ["", "## Adaptive against Fit-FC, 590 x 580 pixels, ratio 10", "", *adaptive_rows()]
    whole = ["", "## Whole runs, seconds per stage", "", *stages]
    text = "\n".join([*head, *rows, *large, *whole]) + "\n"
    (ROOT / "benchmarks" / "speed.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
