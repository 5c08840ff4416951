"""Reading the tiles of a scene ahead of the network."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from ..grid import Window
from ..scene import Scene

_Read = tuple[list[np.ndarray], list[np.ndarray]]
"""Values (band, row, column) and valid (row, column) of one tile, in the order of the roles."""


class TileReader:
    """Reads the tiles of a lattice in order, some ahead, in one thread of its own."""

    def __init__(
        self, scene: Scene, roles: tuple[str, ...], windows: list[Window], ahead: int
    ) -> None:
        self._scene, self._roles = scene, roles
        self._windows = iter(windows)
        self._ahead = ahead
        self._pending: deque[Future[_Read]] = deque()

    def __enter__(self) -> TileReader:
        self._pool = ThreadPoolExecutor(1, "stf-read")
        self._submit()
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def take(self, count: int) -> list[_Read]:
        """The next tiles; the ones after them are being read when this returns."""
        self._submit(count)
        taken = [self._pending.popleft().result() for _ in range(count)]
        self._submit()
        return taken

    def _submit(self, count: int = 0) -> None:
        while len(self._pending) < max(self._ahead, count):
            window = next(self._windows, None)
            if window is None:
                return
            self._pending.append(self._pool.submit(self._read, window))

    def _read(self, window: Window) -> _Read:
        read = [self._scene.read(role, window) for role in self._roles]
        return [values for values, _ in read], [valid for _, valid in read]
