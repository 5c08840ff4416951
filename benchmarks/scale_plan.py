"""What follows from the constants that ``scale.py`` measures: what a continent takes for a year,
and a simulation of discrete events that shows what breaks first."""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass

from benchmarks.scale_measured import BANDS, Pixels


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
