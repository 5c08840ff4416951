"""Run a recipe in the engine's process and listen to its events.

Works in any worker thread (QgsTask, Processing). The child is told to stop by closing its stdin;
when it does not, it is killed. When QGIS itself dies, its stdin closes as well, and the child ends.
"""

from __future__ import annotations

import contextlib
import contextvars
import json
import math
import os
import platform
import sys
import tempfile
import time
from typing import Any, Callable, Optional, Union

from qgis.core import QgsApplication, QgsProjUtils
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from . import interpreter
from .environment import bundle_variables, interpreter_arguments, scrubbed
from .paths import ENGINE_MAIN

POLL_MS = 100
KILL_AFTER_S = 1.6
START_TIMEOUT_MS = 10_000
LOG_CHARACTERS = 500_000
"""What is kept of a talkative engine's log: its end."""

LINE_BYTES = 20_000_000
"""Nothing on the pipe that is longer than this is waited for to end."""

Event = dict

IS_CANCELLED: contextvars.ContextVar[Callable[[], bool]] = contextvars.ContextVar("is_cancelled")
"""Set by the task that asks, in its own thread: whether its answer is still wanted."""


class EngineError(Exception):
    """What the engine reported, or that it died; the parts are those of the engine's errors."""

    def __init__(
        self,
        code: str,
        message: str,
        cause: str = "",
        hint: str = "",
        log: str = "",
        fix: Optional[dict[str, Any]] = None,
    ) -> None:
        super().__init__("\n".join(part for part in (message, cause, hint) if part))
        self.code, self.message, self.cause, self.hint, self.log = code, message, cause, hint, log
        self.fix = fix or {}

    def as_event(self) -> Event:
        """The problem as the engine's own ``error`` event."""
        names = ("code", "message", "cause", "hint", *(["fix"] if self.fix else []))
        return {"type": "error", **{name: getattr(self, name) for name in names}}


class EngineRun:
    """One job in a child process.

    Args:
        recipe: JSON form of the recipe.
        on_event: called with every event, in the calling thread.
        is_cancelled: asked ten times a second.
        python: interpreter; None = the one in force.
    """

    def __init__(
        self,
        recipe: dict[str, Any],
        on_event: Callable[[Event], None] = lambda event: None,
        is_cancelled: Callable[[], bool] = lambda: False,
        python: Optional[interpreter.Interpreter] = None,
    ) -> None:
        self.recipe = recipe
        self.log = ""
        self._on_event, self._is_cancelled = on_event, is_cancelled
        self._python = python
        self._rest = bytearray()
        self._pid = 0
        self._result: Optional[dict[str, Any]] = None
        self._error: Optional[EngineError] = None

    def run(self) -> dict[str, Any]:
        """Run to the end.

        Returns:
            outputs, metrics, timings, findings. Also after a cancel that came too late: the files
            are there then, and saying otherwise would be wrong.

        Raises:
            EngineError: what the engine reported; code "cancelled" after a cancel, "engine-died"
                when it ended without a word.
        """
        handle, path = tempfile.mkstemp(prefix="stf-", suffix=".json")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self.recipe, file)
            process = start(["run", path, "--events", "json"], self._python)
            self._pid = int(process.processId() or 0)
            try:
                self._listen(process)
            finally:  # also when a listener raised: no engine outlives its run
                end(process)
        finally:
            with contextlib.suppress(OSError):
                os.remove(path)
        if self._result is None:
            remove_parts(self.recipe, self._pid)
            raise self._error or self._died(process)
        return self._result

    def _listen(self, process: QProcess) -> None:
        deadline: Optional[float] = None
        while process.state() != QProcess.ProcessState.NotRunning:
            if not process.waitForReadyRead(POLL_MS):
                process.waitForFinished(20)  # stdout may be closed already: do not spin
            self._read(process)
            if deadline is None and self._is_cancelled():
                process.closeWriteChannel()
                deadline = time.monotonic() + KILL_AFTER_S
            if deadline is not None and time.monotonic() > deadline:
                end(process)
        self._read(process, last=True)
        if deadline is not None and (self._error is None or self._error.code != "cancelled"):
            self._error = EngineError("cancelled", "Cancelled. Nothing was written.", log=self.log)

    def _died(self, process: QProcess) -> EngineError:
        return EngineError(
            "engine-died",
            "The engine stopped unexpectedly; QGIS and your project are fine.",
            f"Its exit code was {process.exitCode()}.",
            "Run it again; the log holds the details.",
            self.log,
        )

    def _read(self, process: QProcess, last: bool = False) -> None:
        self._note(bytes(process.readAllStandardError()))
        read = bytes(process.readAllStandardOutput())
        self._rest += read
        lines: list[bytearray] = []
        if b"\n" in read:
            *lines, self._rest = self._rest.split(b"\n")
        if len(self._rest) > LINE_BYTES:  # no event of ours is that long
            self._note(self._rest[-LOG_CHARACTERS:])
            self._rest = bytearray()
        if last and self._rest.strip():
            lines.append(self._rest)
            self._rest = bytearray()
        for line in lines:
            self._take(line)

    def _take(self, line: bytearray) -> None:
        try:
            event = json.loads(line.decode("utf-8"))
        except (ValueError, RecursionError):
            event = None
        if not isinstance(event, dict) or not is_whole(event):
            self._note(line + b"\n")
            return
        kind = event.get("type")
        if kind == "started":
            # On Windows a virtual environment's python.exe starts the real one as its child.
            self._pid = event.get("pid") or self._pid
        elif kind == "result":
            self._result = event
        elif kind == "error":
            self._error = _error_of(event, self.log)
        self._on_event(event)

    def _note(self, text: Union[bytes, bytearray]) -> None:
        self.log = (self.log + text.decode("utf-8", "replace"))[-LOG_CHARACTERS:]


FIELDS: dict[str, dict[str, Any]] = {
    "started": {"pid": int},
    "progress": {"done": (int, float), "message": str, "eta_s": (int, float)},
    "warning": {"message": str, "hint": str},
    "result": {"outputs": dict, "metrics": dict, "timings": dict, "findings": list},
    "error": {"code": str, "message": str, "cause": str, "hint": str, "fix": dict},
}
"""What the fields of an event hold, where they are given at all."""


def is_whole(event: Event) -> bool:
    """Whether an event is one of the engine's; others are only lines of the log."""
    kind = event.get("type")
    fields = FIELDS.get(kind) if isinstance(kind, str) else None
    if fields is None:
        return False
    given = {name: event[name] for name in fields if event.get(name) is not None}
    return all(
        isinstance(value, fields[name]) and (not isinstance(value, float) or math.isfinite(value))
        for name, value in given.items()
    )


def start(arguments: list[str], python: Optional[interpreter.Interpreter] = None) -> QProcess:
    """Start the engine's command line.

    Raises:
        EngineError: no Python was found, or it does not start.
    """
    chosen = python or interpreter.choose()
    if chosen is None:
        raise EngineError(
            "engine-missing",
            "No Python was found to run the engine.",
            "The engine runs in a process of its own.",
            "Name a Python in the settings, or set " + interpreter.VARIABLE + ".",
        )
    process = QProcess()
    process.setProcessEnvironment(environment_of(chosen))
    process.setProgram(chosen.path)
    flags = interpreter_arguments(chosen.own, platform.system())
    process.setArguments([*flags, ENGINE_MAIN, *arguments])
    process.start()
    if not process.waitForStarted(START_TIMEOUT_MS):
        raise EngineError(
            "engine-missing",
            f"The engine's Python does not start: {chosen.path}.",
            process.errorString(),
            "Name another Python in the settings.",
        )
    return process


def environment_of(chosen: interpreter.Interpreter) -> QProcessEnvironment:
    """The variables for a Python, without what QGIS needs only for itself."""
    system = platform.system()
    additions = bundle_variables(system, sys.base_prefix, QgsProjUtils.searchPaths())
    prefix = QgsApplication.prefixPath()
    clean = scrubbed(dict(os.environ), system, prefix, chosen.own, additions, chosen.private)
    environment = QProcessEnvironment()
    for name, value in clean.items():
        environment.insert(name, value)
    if not environment.contains("STF_ALLOW"):
        # QGIS has opened the layers already, with all files that they lead to; servers stay out.
        environment.insert("STF_ALLOW", "links")
    return environment


def end(process: QProcess) -> None:
    """Kill a child that still runs."""
    if process.state() != QProcess.ProcessState.NotRunning:
        process.kill()
        process.waitForFinished(1000)


def ask(arguments: list[str], timeout_ms: int = 20_000) -> Any:
    """JSON answer of a short command such as ``dates FILE --json``.

    Raises:
        EngineError: what the engine reported; code "no-answer" when it answered nothing, not in
            time, or no JSON, or when nobody wants the answer any more.
    """
    process = start(arguments)
    process.closeWriteChannel()
    is_cancelled = IS_CANCELLED.get(lambda: False)
    deadline = time.monotonic() + timeout_ms / 1000
    done = False
    while not (done or is_cancelled() or time.monotonic() > deadline):
        process.waitForFinished(POLL_MS)
        done = process.state() == QProcess.ProcessState.NotRunning
    log = bytes(process.readAllStandardError()).decode("utf-8", "replace")
    end(process)
    if done:
        with contextlib.suppress(ValueError):
            answer = json.loads(bytes(process.readAllStandardOutput()).decode("utf-8"))
            if process.exitCode() == 0:
                return answer
            if isinstance(answer, dict) and answer.get("type") == "error":
                raise _error_of(answer, log)
    raise EngineError("no-answer", "The engine did not answer.", "", "See the log.", log)


def _error_of(event: Event, log: str) -> EngineError:
    parts = (str(event.get(name, "")) for name in ("code", "message", "cause", "hint"))
    return EngineError(*parts, log, event.get("fix"))


def remove_parts(recipe: dict[str, Any], pid: int) -> None:
    """Take away what a killed or crashed engine left half-written beside its output."""
    output = (recipe.get("output") or {}).get("path") or ""
    folder = os.path.dirname(os.path.abspath(output)) if output else ""
    folder = folder or (recipe.get("series") or {}).get("folder") or ""
    if not folder or not os.path.isdir(folder) or not pid:
        return
    for name in os.listdir(folder):
        if name.startswith(".") and f".part-{pid}-" in name:
            with contextlib.suppress(OSError):
                os.remove(os.path.join(folder, name))
