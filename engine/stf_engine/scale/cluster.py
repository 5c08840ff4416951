"""A Dask cluster: tasks go out, results come back, in any order or in that of the tasks.

A worker that is lost costs a retry, which Dask does by itself. What is lost with a scheduler is
told, so that the same command can be given again: finished dates of a series are not done twice.
"""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Any, Callable, Optional

from ..errors import ClusterFailed, ClusterMissing, PackageMissing, WorkersDiffer
from ..events import Progress
from . import tasks

CONNECT_S = 10
"""How long a scheduler, and then its first worker, may take to answer."""

POLL_S = 0.05

RECOUNT_S = 2.0
"""How often the workers are counted."""

AHEAD = 2
"""Tasks per thread of the cluster that wait or run: enough to keep it busy, few enough that their
results fit into memory."""


class Cluster:
    """A connection to a Dask scheduler; a context manager.

    Args:
        address: such as ``tcp://10.0.0.5:8786`` or ``tls://...``.

    Raises:
        PackageMissing: Dask is not installed.
        ClusterMissing: no scheduler answers, or it has no worker.
        WorkersDiffer: a worker has other versions, so its results could differ.
    """

    def __init__(self, address: str) -> None:
        self.address = address
        self._client = _connect(address)
        self._run = uuid.uuid4().hex
        self._threads, self._counted = 1, float("-inf")
        try:
            self._check_workers()
        except BaseException:
            self._client.close()
            raise

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        if self._alive:
            self._on_workers(tasks.finish if error is None else tasks.cancel, self._run)
        self._client.close(timeout=CONNECT_S)

    @property
    def threads(self) -> int:
        """Tasks that run at the same time; workers may come and go."""
        now = time.monotonic()
        if now - self._counted > RECOUNT_S:
            with self._connected():
                self._threads = max(1, sum(self._client.nthreads().values()))
            self._counted = now
        return self._threads

    def share(self, value: Any) -> Any:
        """Send a value to all workers; what comes back stands for it in the tasks' arguments."""
        with self._connected():
            return self._client.scatter(value, broadcast=True, hash=False)

    def results(
        self,
        function: Callable[..., Any],
        arguments: Iterable[tuple[Any, ...]],
        progress: Progress,
        in_order: bool,
    ) -> Iterator[tuple[int, Callable[[], Any]]]:
        """Run ``function(*arguments, run)`` on the workers, a bounded number at a time.

        Args:
            function: one of :mod:`.tasks`; ``run`` is the name by which it hears of a cancel.
            arguments: of each task; taken when its turn comes.
            in_order: give the results in the order of the tasks, else as they come.

        Yields:
            number of the task, and a function that gives its result or raises what it raised.

        Raises:
            Cancelled
            ClusterFailed: the scheduler is gone, or a task took several workers down.
        """
        waiting = enumerate(arguments)
        pending: dict[int, Any] = {}
        try:
            while True:
                while len(pending) < AHEAD * self.threads:
                    number, given = next(waiting, (-1, ()))
                    if number < 0:
                        break
                    pending[number] = self._submit(function, given)
                if not pending:
                    return
                number = self._next_done(pending, progress, in_order)
                future = pending.pop(number)
                yield number, partial(self._result, future)
        finally:
            if pending:
                self._client.cancel(list(pending.values()), force=True)

    def alone(self, function: Callable[[Progress], Any], progress: Progress) -> Any:
        """Run one function of a progress on one worker; gives what it returns."""
        for _, result in self.results(tasks.call, [(function,)], progress, in_order=True):
            found, warnings = result()
            for event in warnings:
                progress.send(event)
        return found

    def _submit(self, function: Callable[..., Any], given: tuple[Any, ...]) -> Any:
        with self._connected():
            return self._client.submit(function, *given, self._run, pure=False)

    def _next_done(self, pending: dict[int, Any], progress: Progress, in_order: bool) -> int:
        """The number of a task that has ended."""
        while True:
            progress.check()
            if not self._alive:
                raise _lost(self.address)
            candidates = list(pending)[:1] if in_order else list(pending)
            for number in candidates:
                if pending[number].done():
                    return number
            time.sleep(POLL_S)

    def _result(self, future: Any) -> Any:
        from distributed.scheduler import KilledWorker

        try:
            with self._connected():
                return future.result(timeout=CONNECT_S)
        except KilledWorker as error:
            raise ClusterFailed(
                f"A task ended several workers, the last one at {error.last_worker.address}.",
                "Most often the memory of a worker is used up.",
                "Give a smaller --tile or --memory-mb, or workers with more memory; their logs "
                "say more.",
            ) from None

    @contextmanager
    def _connected(self) -> Iterator[None]:
        """What Dask raises when its scheduler goes, as ours."""
        from distributed.client import FutureCancelledError

        try:
            yield
        except (OSError, TimeoutError, FutureCancelledError):
            raise _lost(self.address) from None
        except RuntimeError:  # raised for calls on a client that has closed itself
            if self._alive:
                raise
            raise _lost(self.address) from None

    @property
    def _alive(self) -> bool:
        return self._client.status == "running"

    def _on_workers(self, function: Callable[..., Any], *arguments: Any) -> dict[str, Any]:
        """Run a function in every worker at once, whatever it is doing: worker -> result."""
        found: dict[str, Any] = self._client.run(function, *arguments, on_error="return")
        return found

    def _check_workers(self) -> None:
        try:
            self._client.wait_for_workers(1, timeout=CONNECT_S)
        except TimeoutError:
            raise ClusterMissing(
                f"The scheduler at {self.address} has no worker.",
                "Workers do the computing; a scheduler only hands out tasks.",
                f"Start some: dask worker {self.address} --nthreads 1",
            ) from None
        own = tasks.versions()
        for worker, found in self._on_workers(tasks.versions).items():
            if not isinstance(found, dict):
                raise WorkersDiffer(
                    f"The worker {worker} cannot load STFusion: {found}.",
                    "Each worker computes with its own installation.",
                    "Install the same version there, with the extra 'scale'.",
                )
            for name, version in own.items():
                if found.get(name) != version:
                    raise WorkersDiffer(
                        f"The worker {worker} has {name} {found.get(name)}, here it is {version}.",
                        "With other versions the results could differ from those of one machine.",
                        "Install the same versions on all machines.",
                    )


def _connect(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        raise PackageMissing(
            "Dask is not installed.",
            "It connects this machine with the cluster.",
            "Install it: pip install 'stf-engine[scale]'",
        ) from None
    for name in ("distributed", "distributed.client", "distributed.core"):
        logging.getLogger(name).setLevel(logging.CRITICAL)  # what matters is raised
    try:
        make: Any = partial(Client, address, timeout=CONNECT_S, set_as_default=False)
        try:
            return make()
        except AssertionError:  # Dask gives its thread ten seconds to start: few under heavy load
            return make()
    except (OSError, ValueError, TypeError) as error:
        raise ClusterMissing(
            f"No scheduler answers at {address}.",
            f"Dask says: {str(error).rstrip('.')}.",
            "Start one with 'dask scheduler' and give the address that it names, such as "
            "tcp://10.0.0.5:8786.",
        ) from None


def _lost(address: str) -> ClusterFailed:
    return ClusterFailed(
        f"The scheduler at {address} is gone.",
        "What was finished stays; tasks that were under way are lost.",
        "Start the scheduler and its workers, then give the same command again: a series goes on "
        "behind its finished dates.",
    )
