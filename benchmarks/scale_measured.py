"""What ``scale.py`` measures: processor time of series and images on clusters of real processes,
what a task costs beside its work, and what a pixel costs in seconds and bytes."""

from __future__ import annotations

import datetime
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
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

BANDS = 4
SIDES = (192, 448)
"""Two sizes: the difference is what pixels cost, without what a scene costs once."""

PREDICTED = 6

EMPTY_TASKS = 200


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
    """The environment of children and workers; workers find this module in it."""
    names = ("OMP", "OPENBLAS", "MKL")
    threads = {f"{name}_NUM_THREADS": "1" for name in names}
    return {**os.environ, **threads, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'engine'}"}


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
