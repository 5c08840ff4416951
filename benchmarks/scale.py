"""How a season grows over workers, and what a continent for a year would take.

    python benchmarks/scale.py

Measures on this machine, in processor time (wall time on a shared machine says nothing): a series
on a real Dask scheduler with 1, 2 and 4 real worker processes, one image cut into blocks, what a
task costs beside its work, and what a pixel costs in seconds and bytes. From these constants
follow a cost model and a plan, and a simulation of discrete events (scheduler, stragglers, lost
workers, one storage for all) that shows what breaks first. Writes ``scale.md``.
"""

from __future__ import annotations

import argparse
import datetime
import heapq
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(ROOT), str(ROOT / "engine")]

from stf_engine import jobs, kept  # noqa: E402
from stf_engine.events import Progress  # noqa: E402
from stf_engine.recipe import ImageInput, Recipe, Series, Simulation, load  # noqa: E402
from stf_engine.scale import tasks  # noqa: E402
from stf_engine.scale.cluster import Cluster  # noqa: E402
from stf_engine.series.plan import DateRun  # noqa: E402
from stf_engine.series.state import State  # noqa: E402

from benchmarks.dask_here import Dask  # noqa: E402

WORKERS = (1, 2, 4)
METHODS = ("starfm", "fit-fc", "adaptive")
BANDS = 4
SIDES = (192, 448)
"""Two sizes: the difference is what pixels cost, without what a scene costs once."""

PREDICTED = 6
SEASON, SEASON_SIDE = 12, 256
"""Dates that are predicted on clusters, and their size."""

EMPTY_TASKS = 200


# --- what is measured ---------------------------------------------------------------------------


def made(place: Path, side: int, predicted: int = PREDICTED) -> list[str]:
    """Simulate a season of a place; gives its dates, the first and last with a fine image."""
    first = datetime.date(2024, 6, 1)
    dates = [str(first + datetime.timedelta(4 * n)) for n in range(predicted + 2)]
    shape = {"rows": side, "columns": side, "ratio": 16.0, "bands": BANDS}
    jobs.run(Recipe(job="simulate", simulation=Simulation(str(place), dates=dates, **shape)))
    return dates


def series_of(place: Path, dates: list[str], method: str, out: Path) -> Recipe:
    """The recipe of such a season."""

    def image(side: str, date: str) -> ImageInput:
        return ImageInput(str(place / f"{side}_{date.replace('-', '')}.tif"))

    fine = [image("fine", date) for date in (dates[0], dates[-1])]
    wanted = Series(fine, [image("coarse", date) for date in dates], str(out))
    recipe = Recipe(job="series", method=method, series=wanted)
    recipe.options.workers = 1
    return recipe


def child(
    recipe: Recipe, place: Path, scheduler: str = "", share: float = kept.SHARE
) -> dict[str, float]:
    """Run a recipe in a process of its own: processor seconds, bytes read and written.

    Args:
        share: of the memory for what dates leave for each other.
    """
    recipe.save(str(place / "recipe.json"))
    words = [sys.executable, str(HERE / "scale.py"), "--recipe", str(place / "recipe.json")]
    words += ["--share", str(share)] + (["--scheduler", scheduler] if scheduler else [])
    told = subprocess.run(words, capture_output=True, text=True, env=one_thread(), check=True)
    found: dict[str, float] = json.loads(told.stdout.splitlines()[-1])
    return found


def one_thread() -> dict[str, str]:
    names = ("OMP", "OPENBLAS", "MKL")
    return {**os.environ, **{f"{name}_NUM_THREADS": "1" for name in names}}


def run_and_tell(path: str, scheduler: str) -> None:
    """What :func:`child` starts."""
    before, start = own_bytes(), time.process_time()
    jobs.run(load(path), scheduler=scheduler or None)
    after = own_bytes()
    seconds = time.process_time() - start
    print(
        json.dumps(
            {"cpu_s": seconds, "read": after[0] - before[0], "written": after[1] - before[1]}
        )
    )


def own_bytes() -> tuple[int, int]:
    """Bytes that this process has read and written through the system."""
    lines = Path("/proc/self/io").read_text(encoding="ascii").splitlines()
    facts = dict(line.split(": ") for line in lines)
    return int(facts["rchar"]), int(facts["wchar"])


def processor_s(process: subprocess.Popen[bytes]) -> float:
    """Processor seconds of a process that runs."""
    text = Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(text[11]) + int(text[12])) / os.sysconf("SC_CLK_TCK")


@dataclass
class Spread:
    """Processor seconds of one run on a cluster."""

    workers: int
    client_s: float
    scheduler_s: float
    workers_s: float

    @property
    def total_s(self) -> float:
        return self.client_s + self.scheduler_s + self.workers_s


def on_cluster(recipe: Recipe, place: Path, count: int) -> Spread:
    """Run a recipe on a fresh cluster that did a small run before (imports are no part of it)."""
    with Dask(place / f"dask{count}", one_thread()) as dask:
        for _ in range(count):
            dask.add_worker()
        with Cluster(dask.address) as cluster:
            while cluster._client.nthreads().__len__() < count:
                time.sleep(0.2)
            cluster._client.run(importable)
        before = processor_s(dask.scheduler), [processor_s(w) for w in dask.workers]
        found = child(recipe, place, dask.address)
        after = processor_s(dask.scheduler), [processor_s(w) for w in dask.workers]
    return Spread(
        count, found["cpu_s"], after[0] - before[0], sum(after[1]) - sum(before[1])
    )  # fmt: skip


def importable() -> None:
    """Load in a worker what a run needs."""
    import stf_engine.series.run
    from stf_engine import registry
    from stf_engine.raster.session import gdal

    gdal(), registry.specs(), stf_engine.series.run


def empty_task(progress: Progress) -> None:
    """No work at all."""


def cost_of_a_task(place: Path) -> dict[str, float]:
    """Processor seconds of client, scheduler and worker for a task without work."""
    with Dask(place / "dask-empty", one_thread()) as dask:
        dask.add_worker()
        with Cluster(dask.address) as cluster:
            given = [(empty_task,)] * 10
            list(cluster.results(tasks.call, given, Progress(), False))
            start = time.process_time(), processor_s(dask.scheduler), processor_s(dask.workers[0])
            given = [(partial(empty_task),)] * EMPTY_TASKS
            for _, result in cluster.results(tasks.call, given, Progress(), False):
                result()
            stop = time.process_time(), processor_s(dask.scheduler), processor_s(dask.workers[0])
    names = ("client", "scheduler", "worker")
    return {name: (b - a) / EMPTY_TASKS for name, a, b in zip(names, start, stop)}


def cost_of_the_state(place: Path, dates: int) -> float:
    """Processor seconds to note one date in the state of a series of so many."""
    place.mkdir(exist_ok=True)
    state = State(str(place))
    row = {"date": "2024-06-01", "pairs": ["2024-05-01"] * 2, "filled_share": 1.0, "file": "x" * 30}
    runs = [DateRun(str(n), str(place / f"{n:06d}.tif"), None, key="0" * 64) for n in range(dates)]  # type: ignore[arg-type]
    for run in runs[:-1]:
        state._results[os.path.basename(run.path)] = {"key": run.key, "size": 1, "row": row}
    start = time.process_time()
    for _ in range(3):
        state.begin(runs[-1])
    return (time.process_time() - start) / 3


@dataclass(frozen=True)
class Pixels:
    """What predicting costs: processor seconds per megapixel and date and per scene and date;
    bytes read, written and stored for good per pixel and date."""

    per_mpx_s: float
    per_date_s: float
    read: float
    written: float
    stored: float


def cost_of_pixels(place: Path, method: str) -> Pixels:
    """From seasons of two sizes, each date by itself: scenes of a plan do not fit into memory."""
    found = []
    for side in SIDES:
        folder = place / f"scene{side}"
        dates = made(folder, side)
        told = child(series_of(folder, dates, method, folder / method), folder, share=0.0)
        told["stored"] = sum(path.stat().st_size for path in (folder / method).glob("*.tif"))
        found.append((side * side / 1e6, told))
    (small, one), (large, other) = found

    def slope(name: str) -> float:
        return (other[name] - one[name]) / (large - small) / PREDICTED

    per_mpx = slope("cpu_s")
    rest = max(0.0, one["cpu_s"] / PREDICTED - per_mpx * small)
    return Pixels(per_mpx, rest, *(slope(name) / 1e6 for name in ("read", "written", "stored")))


# --- the plan -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Plan:
    """A continent for a year; every number can be another one."""

    area_km2: float = 10.2e6  # Europe
    pixel_m: float = 30.0
    bands: int = 6
    dates: int = 365  # MODIS: every day
    scene_mpx: float = 185e3 * 180e3 / 30**2 / 1e6  # Landsat
    overlap: float = 1.3  # neighbouring scenes share a strip; each predicts all of its own

    @property
    def mpx(self) -> float:
        """Megapixels of one date."""
        return self.area_km2 * 1e6 / self.pixel_m**2 / 1e6 * self.overlap

    @property
    def scenes(self) -> int:
        return round(self.mpx / self.scene_mpx)

    @property
    def tasks(self) -> int:
        return self.scenes * self.dates

    def task_s(self, pixels: Pixels) -> float:
        """Processor seconds of one date of one scene; bands count in proportion."""
        return (pixels.per_mpx_s * self.scene_mpx + pixels.per_date_s) * self.bands / BANDS

    def core_hours(self, pixels: Pixels) -> float:
        return self.tasks * self.task_s(pixels) / 3600

    def bytes(self, per_pixel: float) -> float:
        """Bytes of the whole year for so many per pixel (measured with BANDS bands)."""
        return self.tasks * self.scene_mpx * 1e6 * per_pixel * self.bands / BANDS


@dataclass(frozen=True)
class Cloud:
    """What the simulation takes for the machines; stated, not measured."""

    storage_bytes_s: float = 2e9
    straggler_share: float = 0.02
    straggler_factor: float = 4.0
    spread: float = 0.15
    losses_per_hour: float = 0.02  # of each worker: spot machines
    restart_s: float = 180.0


@dataclass
class Outcome:
    workers: int
    hours: float
    efficiency: float
    lost: int
    storage_busy: float
    scheduler_busy: float
    tail_hours: float


def simulate(
    count: int, work_s: float, size: float, overhead_s: float, workers: int, cloud: Cloud
) -> Outcome:
    """Discrete events: each worker asks the scheduler, then the storage (one queue each), then
    computes; it may be a straggler, or be lost in the middle, which costs all of the task.

    Args:
        count: tasks.
        work_s: processor seconds of each.
        size: bytes that it reads and writes.
        overhead_s: scheduler and client, per task.
    """
    draw = random.Random(20260401)
    free = [(0.0, number) for number in range(workers)]
    heapq.heapify(free)
    scheduler = storage = scheduler_busy = storage_busy = 0.0
    left, lost, useful, ends = count, 0, 0.0, []
    while left:
        now, number = heapq.heappop(free)
        scheduler = max(now, scheduler) + overhead_s
        scheduler_busy += overhead_s
        storage = max(scheduler, storage) + size / cloud.storage_bytes_s
        storage_busy += size / cloud.storage_bytes_s
        seconds = work_s * draw.lognormvariate(0.0, cloud.spread)
        if draw.random() < cloud.straggler_share:
            seconds *= cloud.straggler_factor
        until = draw.expovariate(cloud.losses_per_hour / 3600)
        if until < seconds:
            lost += 1
            heapq.heappush(free, (storage + until + cloud.restart_s, number))
            continue
        left -= 1
        useful += work_s
        ends.append(storage + seconds)
        heapq.heappush(free, (storage + seconds, number))
    ends.sort()
    end = ends[-1]
    tail = end - ends[max(0, len(ends) - workers - 1)]
    return Outcome(
        workers, end / 3600, useful / (workers * end), lost, storage_busy / end,
        scheduler_busy / end, tail / 3600,
    )  # fmt: skip


def first_limit(outcome: Outcome) -> str:
    """What holds a run back most."""
    if outcome.storage_busy > 0.75:
        return "storage"
    if outcome.scheduler_busy > 0.9:
        return "scheduler"
    if outcome.tail_hours > 0.3 * outcome.hours:
        return "the last tasks"
    return "stragglers and lost workers" if outcome.efficiency < 0.85 else "nothing yet"


# --- what is written ----------------------------------------------------------------------------


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
        "assumptions, named in `benchmarks/scale.py`).",
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
