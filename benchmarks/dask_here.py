"""A Dask scheduler and its workers on this machine, each a real process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

START_S = 60
"""How long a scheduler may take to come up."""


class Dask:
    """A scheduler; workers are added by and by. A context manager that ends them all.

    Args:
        folder: for the scheduler's file and the processes' log.
        environment: variables of the processes besides those of this one.
    """

    def __init__(self, folder: Path, environment: dict[str, str] | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._file = folder / "scheduler.json"
        self._environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / "engine"),
            "DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL": "5 seconds",
            **(environment or {}),
        }
        self._log = open(folder / "dask.log", "w", encoding="utf-8")
        self.workers: list[subprocess.Popen[bytes]] = []
        self.scheduler = self._start(
            "dask_scheduler", "--port", "0", "--host", "127.0.0.1", "--no-dashboard",
            "--scheduler-file", self._file,
        )  # fmt: skip
        deadline = time.monotonic() + START_S
        while not (self._file.exists() and self._file.read_bytes().endswith(b"}")):
            if time.monotonic() > deadline or self.scheduler.poll() is not None:
                raise RuntimeError(f"No scheduler came up, see {self._log.name}.")
            time.sleep(0.1)
        self.address: str = json.loads(self._file.read_text(encoding="utf-8"))["address"]

    def add_worker(self) -> None:
        """Start one more worker of one thread."""
        words = ("--nthreads", "1", "--no-nanny", "--no-dashboard", "--memory-limit", "0")
        self.workers.append(self._start("dask_worker", self.address, *words))

    def _start(self, module: str, *words: object) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.{module}", *map(str, words)]
        return subprocess.Popen(
            command,
            env=self._environment,
            cwd=self._file.parent,
            stdout=self._log,
            stderr=self._log,
        )

    def close(self) -> None:
        """End all processes."""
        for process in [*self.workers, self.scheduler]:
            process.kill()
            process.wait()
        self._log.close()

    def __enter__(self) -> Dask:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
