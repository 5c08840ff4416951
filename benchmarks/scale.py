"""How a season grows over workers, and what a continent for a year would take.

    python benchmarks/scale.py

Measures on this machine, in processor time (wall time on a shared machine says nothing): a series
on a real Dask scheduler with 1, 2 and 4 real worker processes, one image cut into blocks, what a
task costs beside its work, and what a pixel costs in seconds and bytes (``scale_measured.py``).
From these constants follow a cost model and a plan, and a simulation of discrete events
(scheduler, stragglers, lost workers, one storage for all) that shows what breaks first
(``scale_plan.py``). Writes ``scale.md``.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "engine")]

from stf_engine import kept  # noqa: E402
from stf_engine.recipe import Recipe  # noqa: E402

from benchmarks.scale_measured import (  # noqa: E402
    BANDS,
    Pixels,
    Spread,
    child,
    cost_of_a_task,
    cost_of_pixels,
    cost_of_the_state,
    made,
    on_cluster,
    run_and_tell,
    series_of,
)
from benchmarks.scale_plan import Cloud, Plan, first_limit, simulate  # noqa: E402

WORKERS = (1, 2, 4)
METHODS = ("starfm", "fit-fc", "adaptive")
SEASON, SEASON_SIDE = 12, 256
"""Dates that are predicted on clusters, and their size."""


def spread_table(alone_s: float, found: list[Spread]) -> list[str]:
    lines = [
        "| workers | client s | scheduler s | workers s | together s | efficiency |",
        "|---|---|---|---|---|---|",
        f"| none, this machine alone | {alone_s:.1f} | | | {alone_s:.1f} | 1 |",
    ]
    for each in found:
        lines.append(
            f"| {each.workers} | {each.client_s:.1f} | {each.scheduler_s:.1f} "
            f"| {each.workers_s:.1f} | {each.total_s:.1f} | {alone_s / each.total_s:.2f} |"
        )
    return lines


def plan_table(plan: Plan, costs: dict[str, Pixels]) -> list[str]:
    lines = [
        "| method | core-seconds per task | core-hours | TB read | TB written, with scratch files "
        "| TB stored |",
        "|---|---|---|---|---|---|",
    ]
    for method, pixels in costs.items():
        amounts = (pixels.read, pixels.written, pixels.stored)
        read, written, stored = (plan.bytes(amount) / 1e12 for amount in amounts)
        lines.append(
            f"| {method} | {plan.task_s(pixels):.0f} | {plan.core_hours(pixels):,.0f} "
            f"| {read:,.0f} | {written:,.0f} | {stored:,.0f} |"
        )
    return lines


SWEEP = (100, 300, 1_000, 3_000, 10_000)


def sweep(plan: Plan, pixels: Pixels, overhead_s: float, cloud: Cloud) -> list[str]:
    lines = [
        "| workers | hours | efficiency | storage busy | scheduler busy | tasks lost | hours in "
        "which workers run out of tasks | what holds it back |",
        "|---|---|---|---|---|---|---|---|",
    ]
    size = plan.bytes(pixels.read + pixels.written) / plan.tasks
    for workers in SWEEP:
        found = simulate(plan.tasks, plan.task_s(pixels), size, overhead_s, workers, cloud)
        lines.append(
            f"| {workers:,} | {found.hours:.1f} | {found.efficiency:.2f} "
            f"| {found.storage_busy:.2f} | {found.scheduler_busy:.3f} "
            f"| {found.lost:,} | {found.tail_hours:.2f} | {first_limit(found)} |"
        )
    return lines


def report(place: Path) -> list[str]:
    """Measure, and write what follows."""
    plan, cloud = Plan(), Cloud()
    season = place / "season"
    dates = made(season, SEASON_SIDE, SEASON)
    recipe = series_of(season, dates, "starfm", season / "alone")
    alone_s = child(recipe, season)["cpu_s"]
    found = []
    for count in WORKERS:
        recipe = series_of(season, dates, "starfm", season / f"out{count}")
        found.append(on_cluster(recipe, season, count))
    inputs = series_of(season, dates, "starfm", season).series
    image = Recipe(method="starfm", inputs={
        "fine_t1": inputs.fine[0], "coarse_t1": inputs.coarse[0], "coarse_t2": inputs.coarse[3],
    })  # fmt: skip
    image.options.workers, image.options.tile = 1, 64
    image.output.path = str(season / "here.tif")
    image_alone_s = child(image, season)["cpu_s"]
    image.output.path = str(season / "there.tif")
    blocks = on_cluster(image, season, 3)
    task = cost_of_a_task(place)
    state = {n: cost_of_the_state(place / f"state{n}", n) for n in (365, 36_500)}
    costs = {method: cost_of_pixels(place / method, method) for method in METHODS}
    overhead_s = task["client"] + task["scheduler"] + state[365]
    chosen = "fit-fc"
    size = plan.bytes(costs[chosen].read + costs[chosen].written) / plan.tasks
    per_worker = size / plan.task_s(costs[chosen])
    return [
        "# Scale",
        "",
        "`./run bench scale`. Processor seconds of all processes, because wall time on a shared "
        "machine with two cores says nothing; 4 workers are more than it has cores.",
        "",
        "## Measured: a series on a cluster",
        "",
        f"{SEASON} dates of {SEASON_SIDE} x {SEASON_SIDE} pixels, {BANDS} bands, starfm, real "
        "scheduler and "
        "workers. Efficiency is the processor time of this machine alone, divided by that of all "
        "processes together. Each worker works out for itself what dates leave for each other "
        "(`season.md`), so more workers for few dates cost more.",
        "",
        *spread_table(alone_s, found),
        "",
        "## Measured: one image in blocks of 64 pixels",
        "",
        *spread_table(image_alone_s, [blocks]),
        "",
        "## Measured: constants",
        "",
        "| what | processor seconds |",
        "|---|---|",
        f"| client, per task | {task['client']:.5f} |",
        f"| scheduler, per task | {task['scheduler']:.5f} |",
        f"| worker, per task without work | {task['worker']:.5f} |",
        f"| noting a date in the state of a series of 365 dates | {state[365]:.5f} |",
        f"| of 36,500 dates | {state[36_500]:.5f} |",
        "",
        f"Per date ({BANDS} bands, two pairs, numbers as uint16), each date by itself: the scenes "
        "of a plan are larger than the memory, so that only a part is kept from date to date. "
        "Written are also scratch files, which lie beside the result:",
        "",
        "| method | seconds per megapixel | seconds per scene | bytes read per pixel fused "
        "| bytes written | bytes of the result |",
        "|---|---|---|---|---|---|",
        *[
            f"| {method} | {c.per_mpx_s:.2f} | {c.per_date_s:.2f} | {c.read:.1f} "
            f"| {c.written:.1f} | {c.stored:.1f} |"
            for method, c in costs.items()
        ],
        "",
        "## The plan: a continent for a year",
        "",
        f"{plan.area_km2 / 1e6:.1f} million km² at {plan.pixel_m:g} m, {plan.bands} bands, every "
        f"day of a year; Landsat scenes of {plan.scene_mpx:.0f} megapixels that overlap by "
        f"{100 * (plan.overlap - 1):.0f} %: {plan.scenes:,} scenes, {plan.tasks:,} tasks (a date "
        f"of a scene), {plan.mpx * plan.dates / 1e6:,.1f} million megapixels. A scene is a "
        "series of its own.",
        "",
        *plan_table(plan, costs),
        "",
        "Money = core-hours x PRICE_CORE_HOUR / efficiency + TB stored x PRICE_TB_MONTH x MONTHS "
        "+ TB read x PRICE_TB_READ + requests x PRICE_REQUEST. Take the prices of your provider; "
        "requests = bytes read / the block size of the files. Spot machines cost less per hour and "
        "more hours: the efficiency below has them in it.",
        "",
        "## Simulated: what breaks first",
        "",
        f"Discrete events with the measured constants, {chosen}, the whole year "
        f"({plan.tasks:,} tasks), one scheduler, one storage of "
        f"{cloud.storage_bytes_s / 1e9:g} GB/s, {100 * cloud.straggler_share:g} % of the tasks "
        f"{cloud.straggler_factor:g} times as long, every worker lost "
        f"{cloud.losses_per_hour:g} times an hour and back after {cloud.restart_s:g} s (these are "
        "assumptions, named in `benchmarks/scale_plan.py`).",
        "",
        *sweep(plan, costs[chosen], overhead_s, cloud),
        "",
        "The same with a storage of 20 GB/s:",
        "",
        *sweep(plan, costs[chosen], overhead_s, replace(cloud, storage_bytes_s=2e10)),
        "",
        f"A task reads and writes {size / 1e9:.2f} GB in {plan.task_s(costs[chosen]):.0f} s, "
        f"{per_worker / 1e6:.2f} MB/s per worker: a storage of B bytes a second feeds "
        f"B / {per_worker:,.0f} workers, {cloud.storage_bytes_s / per_worker:,.0f} at "
        f"{cloud.storage_bytes_s / 1e9:g} GB/s. The scheduler and client serve "
        f"{1 / overhead_s:,.0f} tasks a second, enough for "
        f"{plan.task_s(costs[chosen]) / overhead_s:,.0f} workers. The state of a series is written "
        "anew with each date, so its cost grows with the dates: that is why a scene, not the "
        "continent, is a series.",
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--recipe", help=argparse.SUPPRESS)
    parser.add_argument("--scheduler", default="", help=argparse.SUPPRESS)
    parser.add_argument("--share", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.recipe:
        kept.SHARE = given.share
        run_and_tell(given.recipe, given.scheduler)
        return 0
    with tempfile.TemporaryDirectory() as name:
        lines = report(Path(name))
    (HERE / "scale.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
