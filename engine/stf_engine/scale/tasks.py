"""What runs on the workers of a cluster. A task gets all it needs, and returns what it found."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Callable, Optional

import numpy as np

from .. import __version__, kept
from ..errors import StfError
from ..events import Progress
from ..grid import Window
from ..method import Prediction
from ..pipeline import Timings, Work

Event = dict[str, Any]

_CANCELLED: set[str] = set()
"""Runs that were cancelled while this process worked for them."""


def versions() -> dict[str, str]:
    """What must be the same everywhere for results to be the same bytes."""
    from ..raster.session import gdal

    return {
        "STFusion": __version__,
        "NumPy": np.__version__,
        "GDAL": str(gdal().VersionInfo("RELEASE_NAME")),
    }


def cancel(run: str) -> None:
    """Stop this process' tasks of a run at their next check."""
    _CANCELLED.add(run)
    kept.forget()


def finish(run: str) -> None:
    """A run has ended: what its dates left for each other goes."""
    kept.forget()


class _Remote(Progress):
    """Progress of a task; a cancel reaches it through :func:`cancel`."""

    def __init__(self, run: str, listener: Optional[Callable[[Event], None]] = None) -> None:
        super().__init__(listener)
        self._run = run

    @property
    def cancelled(self) -> bool:
        return self._run in _CANCELLED

    def check(self) -> None:
        if self.cancelled:
            self.cancel()
        super().check()


def call(function: Callable[[Progress], Any], run: str) -> tuple[Any, list[Event]]:
    """Run a function of a progress.

    Returns:
        what it returns, and the warnings that it gave.
    """
    warnings: list[Event] = []

    def keep(event: Event) -> None:
        if event["type"] == "warning":
            warnings.append(event)

    with _placed():
        return function(_Remote(run, keep)), warnings


def predict(work: Work, window: Window, run: str) -> Prediction:
    """The prediction of one window; ``work`` was sent to each worker once."""
    with _placed():
        return work.predict(work.read(window, _Remote(run)), Timings())


@contextmanager
def _placed() -> Iterator[None]:
    """Errors get the name of the machine: a file may be missing there that others have."""
    try:
        yield
    except StfError as error:
        error.cause = f"{error.cause} (Met on the worker {platform.node()}.)".strip()
        raise error from None
