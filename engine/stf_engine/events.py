"""How a running job tells what it does, and how it is told to stop.

Engine functions take a :class:`Progress`; the command line and the worker make one that shows a
bar or writes JSON lines. Nothing in the engine prints.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Callable, Optional

from .errors import Cancelled

Listener = Callable[[dict[str, Any]], None]
"""Receives one event: a dictionary with ``type`` and the fields of docs/events.schema.json."""


class Progress:
    """Receives what a job has to say and raises :class:`Cancelled` once it was cancelled.

    Args:
        listener: called with every event; None drops them.
        minimum_interval_s: progress events closer together than this are dropped, unless they say
            something new: a stage that begins may be silent for a while.
    """

    def __init__(
        self, listener: Optional[Listener] = None, minimum_interval_s: float = 0.1
    ) -> None:
        self._listener = listener
        self._interval_s = minimum_interval_s
        self._cancel = threading.Event()
        self._started = time.monotonic()
        self._last_sent = float("-inf")
        self._last_message = ""
        self._lock = threading.Lock()

    def cancel(self) -> None:
        """Ask the job to stop; may be called from any thread."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        return self._cancel.is_set()

    def check(self) -> None:
        """Raise :class:`Cancelled` when the job was asked to stop. Call it often."""
        if self._cancel.is_set():
            raise Cancelled()

    def send(self, event: dict[str, Any]) -> None:
        """Hand an event to the listener (one at a time, whatever the thread)."""
        if self._listener is not None:
            with self._lock:
                self._listener(event)

    def update(self, done: float, message: str = "") -> None:
        """Report the share done (0..1) with a sentence; also checks for a cancel."""
        self.check()
        now = time.monotonic()
        news = done >= 1.0 or message != self._last_message
        if now - self._last_sent < self._interval_s and not news:
            return
        self._last_sent, self._last_message = now, message
        spent = now - self._started
        left = spent / done - spent if done > 0.01 else None
        self.send(
            {
                "type": "progress",
                "done": round(min(max(done, 0.0), 1.0), 4),
                "message": message,
                "eta_s": None if left is None else round(left, 1),
            }
        )

    def warn(self, code: str, message: str, hint: str = "") -> None:
        """Report something that does not stop the job."""
        self.send({"type": "warning", "code": code, "message": message, "hint": hint})

    def part(
        self,
        start: float,
        stop: float,
        label: str = "",
        told: Optional[set[tuple[str, str]]] = None,
    ) -> Progress:
        """A progress for one stage: its 0..1 becomes ``start``..``stop`` of this one.

        Args:
            start, stop: shares of the whole.
            label: stands before every message and warning of the stage.
            told: code and message of warnings that were told and are not told again; the stage
                adds its own.
        """
        return _Part(self, start, stop, label, told)

    def quiet(self) -> Progress:
        """A progress that says nothing and is cancelled with this one."""
        return _Quiet(self, 0.0, 1.0)


class _Part(Progress):
    """One stage of a longer job; cancelling the whole cancels the stage."""

    def __init__(
        self,
        whole: Progress,
        start: float,
        stop: float,
        label: str = "",
        told: Optional[set[tuple[str, str]]] = None,
    ) -> None:
        super().__init__()
        self._whole, self._start, self._stop = whole, start, stop
        self._label = f"{label}: " if label else ""
        self._told = told

    def cancel(self) -> None:
        self._whole.cancel()

    @property
    def cancelled(self) -> bool:
        return self._whole.cancelled

    def check(self) -> None:
        self._whole.check()

    def send(self, event: dict[str, Any]) -> None:
        self._whole.send(event)

    def update(self, done: float, message: str = "") -> None:
        share = self._start + (self._stop - self._start) * done
        self._whole.update(share, self._label + message)

    def warn(self, code: str, message: str, hint: str = "") -> None:
        if self._told is not None:
            if (code, message) in self._told:
                return
            self._told.add((code, message))
        self._whole.warn(code, self._label + message, hint)


class _Quiet(_Part):
    """A stage of which nobody needs to hear."""

    def send(self, event: dict[str, Any]) -> None:
        return

    def update(self, done: float, message: str = "") -> None:
        self.check()

    def warn(self, code: str, message: str, hint: str = "") -> None:
        return
