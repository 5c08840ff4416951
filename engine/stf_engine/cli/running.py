"""Running a recipe for a command: with a bar for a person, or with events for a program."""

from __future__ import annotations

import argparse
import signal
import threading
from contextlib import contextmanager
from typing import Any, Iterator, Optional

from .. import jobs, worker
from ..errors import Cancelled
from ..events import Progress
from ..recipe import Recipe
from ..result import Result
from . import show


def add_scheduler(parser: argparse.ArgumentParser) -> None:
    """Where many machines compute; for the commands whose jobs can be spread."""
    parser.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="of a Dask cluster that computes, such as tcp://10.0.0.5:8786 (extra 'scale')",
    )


def run_recipe(recipe: Recipe, options: argparse.Namespace) -> Optional[Result]:
    """Run a recipe as the options of a command want it.

    Returns:
        The result; None when events were written (the exit code is then in ``options.code``).
    """
    scheduler = getattr(options, "scheduler", None)
    if getattr(options, "events", None):
        options.code = worker.run(lambda: recipe, options.debug, scheduler)
        return None
    with cancellable(getattr(options, "json", False)) as progress:
        return jobs.run(recipe, progress, scheduler)


@contextmanager
def cancellable(quiet: bool = False) -> Iterator[Progress]:
    """A progress with a bar that Ctrl-C and a polite kill cancel.

    Args:
        quiet: show neither bar nor warnings.
    """
    bar = show.Bar(quiet)
    progress = Progress(bar)
    finished = threading.Event()

    def told() -> None:
        bar.clear()
        show.error(Cancelled())

    def stop(*_: object) -> None:
        progress.cancel()
        threading.Thread(target=worker.end_by_force, args=(finished, told), daemon=True).start()

    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():  # handlers can be set only there
        before = {n: signal.signal(n, stop) for n in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield progress
    finally:
        finished.set()
        bar.clear()
        for number, handler in before.items():
            signal.signal(number, handler)
