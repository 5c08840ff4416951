"""Read, compute and write at the same time.

One thread reads tiles ahead, a pool computes them, and the caller's thread hands the results to a
sink in the order of the windows. The number of tiles in flight is bounded, so memory is.
"""

from __future__ import annotations

import concurrent.futures
import queue
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Callable, Iterator, Optional

from .arrays import to_device, to_numpy
from .events import Progress
from .grid import Window
from .method import Method, Prediction, Tile
from .scene import Scene
from .tiles import READ_AHEAD, TilePlan, read_tile

Sink = Callable[[Tile, Prediction], None]
"""Takes a tile and its prediction (NumPy, without the batch axis removed)."""

POLL_S = 0.1


@dataclass
class Timings:
    """Seconds per stage, summed over threads; ``total`` is wall time."""

    read: float = 0.0
    compute: float = 0.0
    write: float = 0.0
    prepare: float = 0.0
    total: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, stage: str, seconds: float) -> None:
        with self.lock:
            setattr(self, stage, getattr(self, stage) + seconds)

    def as_dict(self) -> dict[str, float]:
        names = ("read", "compute", "write", "prepare", "total")
        return {f"{name}_s": round(getattr(self, name), 3) for name in names}


@dataclass
class Work:
    """All that predicting the tiles of a scene needs; it can travel to other machines.

    Attributes:
        scene: opened.
        method, context: prepared for it.
        roles: read for a tile.
        plan: its windows, and the margin that is read around them.
        device: torch device name for the tile arrays, None for NumPy.
    """

    scene: Scene
    method: Method
    context: Any
    roles: tuple[str, ...]
    plan: TilePlan
    device: Optional[str] = None

    def windows(self) -> list[Window]:
        """What is to be predicted, in order."""
        return self.plan.windows(self.scene)

    def read(self, window: Window, progress: Progress) -> Tile:
        """One tile with its margin."""
        return read_tile(self.scene, self.roles, window, self.plan.margin, progress)

    def predict(self, tile: Tile, timings: Timings) -> Prediction:
        """The prediction of one tile, NumPy, wherever the method computes it."""
        started = time.perf_counter()
        tile.check()
        given = tile if self.device is None else _on_device(tile, self.device)
        prediction = self.method.predict(given, self.context)
        result = Prediction(
            to_numpy(prediction.values),
            to_numpy(prediction.valid),
            None if prediction.uncertainty is None else to_numpy(prediction.uncertainty),
        )
        timings.add("compute", time.perf_counter() - started)
        return result


def run(work: Work, sink: Sink, progress: Progress, timings: Timings, message: str = "") -> None:
    """Predict every tile of a plan.

    Raises:
        Cancelled: and whatever a reader, the method or the sink raises; all threads have ended
            by then.
    """
    windows = work.windows()
    with _Reader(work, windows, progress, timings) as tiles:
        pool = concurrent.futures.ThreadPoolExecutor(work.plan.workers, "stf-compute")
        try:
            pending: deque[tuple[Tile, concurrent.futures.Future[Prediction]]] = deque()
            done = 0
            for tile in tiles:
                pending.append((tile, pool.submit(work.predict, tile, timings)))
                while len(pending) >= work.plan.workers + READ_AHEAD:
                    _finish(pending.popleft(), sink, progress, timings)
                    done += 1
                    progress.update(done / len(windows), message)
            while pending:
                _finish(pending.popleft(), sink, progress, timings)
                done += 1
                progress.update(done / len(windows), message)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _on_device(tile: Tile, device: str) -> Tile:
    images = {role: to_device(x, device) for role, x in tile.images.items()}
    valid = {role: to_device(x, device) for role, x in tile.valid.items()}
    return Tile(tile.window, tile.margin, images, valid, tile.check)


def _finish(
    item: tuple[Tile, concurrent.futures.Future[Prediction]],
    sink: Sink,
    progress: Progress,
    timings: Timings,
) -> None:
    tile, future = item
    while True:
        progress.check()
        try:
            prediction = future.result(timeout=POLL_S)
            break
        except concurrent.futures.TimeoutError:
            if future.done():  # the method itself raised a TimeoutError
                raise
    started = time.perf_counter()
    sink(tile, prediction)
    timings.add("write", time.perf_counter() - started)


class _Reader:
    """A thread that reads tiles in order, at most ``READ_AHEAD`` ahead; iterate to get them."""

    def __init__(
        self, work: Work, windows: list[Window], progress: Progress, timings: Timings
    ) -> None:
        self._arguments = (work, windows, progress, timings)
        self._queue: queue.Queue[Any] = queue.Queue(maxsize=READ_AHEAD)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="stf-read", daemon=True)

    def __enter__(self) -> Iterator[Tile]:
        self._thread.start()
        return self._tiles()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _work(self) -> None:
        work, windows, progress, timings = self._arguments
        try:
            for window in windows:
                started = time.perf_counter()
                tile = work.read(window, progress)
                timings.add("read", time.perf_counter() - started)
                if not self._put(tile):
                    return
            self._put(None)
        except BaseException as error:  # handed to the caller's thread, which raises it
            self._put(error)

    def _put(self, item: Any) -> bool:
        while not self._stop.is_set():
            try:
                self._queue.put(item, timeout=POLL_S)
                return True
            except queue.Full:
                continue
        return False

    def _tiles(self) -> Iterator[Tile]:
        progress = self._arguments[2]
        while True:
            progress.check()
            try:
                item = self._queue.get(timeout=POLL_S)
            except queue.Empty:
                continue
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            yield item
