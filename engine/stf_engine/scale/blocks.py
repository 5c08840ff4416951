"""Predict the tiles of one image on a cluster: what :func:`..pipeline.run` does with threads."""

from __future__ import annotations

import time

from ..events import Progress
from ..pipeline import Sink, Timings, Work
from ..tiles import read_tile
from . import tasks
from .cluster import Cluster


def run(
    cluster: Cluster,
    work: Work,
    sink: Sink,
    progress: Progress,
    timings: Timings,
    message: str = "",
) -> None:
    """Predict every tile of a plan on the workers and hand the results to the sink, in order.

    The workers read the images themselves; this machine reads again the inner pixels of each tile,
    which the sink counts.

    Raises:
        Cancelled, ClusterFailed, and whatever a reader, the method or the sink raises.
    """
    windows = work.windows()
    shared = cluster.share(work)
    arguments = ((shared, window) for window in windows)
    started = time.perf_counter()
    for number, result in cluster.results(tasks.predict, arguments, progress, in_order=True):
        prediction = result()
        timings.add("compute", time.perf_counter() - started)
        started = time.perf_counter()
        tile = read_tile(work.scene, work.roles, windows[number], 0, progress)
        timings.add("read", time.perf_counter() - started)
        started = time.perf_counter()
        sink(tile, prediction)
        timings.add("write", time.perf_counter() - started)
        progress.update((number + 1) / len(windows), message)
        started = time.perf_counter()
