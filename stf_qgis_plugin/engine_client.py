"""Run a recipe in the engine's process and listen to its events.

Works in any worker thread (QgsTask, Processing). The child is told to stop by closing its stdin;
when it does not, it is killed. When QGIS itself dies, its stdin closes as well, and the child ends.
"""

from __future__ import annotations

import json
import os
import platform
import tempfile
import time
from typing import Any, Callable, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QProcess, QProcessEnvironment

from . import interpreter
from .environment import interpreter_arguments, scrubbed
from .paths import ENGINE_MAIN

POLL_MS = 100
KILL_AFTER_S = 1.6
START_TIMEOUT_MS = 10_000

Event = dict


class EngineError(Exception):
    """What the engine reported, or that it died; the parts are those of the engine's errors."""

    def __init__(
        self, code: str, message: str, cause: str = "", hint: str = "", log: str = ""
    ) -> None:
        super().__init__("\n".join(part for part in (message, cause, hint) if part))
        self.code, self.message, self.cause, self.hint, self.log = code, message, cause, hint, log


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
        self._rest = b""
        self._result: Optional[dict[str, Any]] = None
        self._error: Optional[EngineError] = None

    def run(self) -> dict[str, Any]:
        """Run to the end.

        Returns:
            outputs, metrics, timings, findings.

        Raises:
            EngineError: code "cancelled" after a cancel.
        """
        handle, path = tempfile.mkstemp(prefix="stf-", suffix=".json")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(self.recipe, file)
            process = start(["run", path, "--events", "json"], self._python)
            self._listen(process)
        finally:
            os.remove(path)
        if self._result is None:
            raise self._error or EngineError(
                "engine-died",
                "The engine stopped unexpectedly; QGIS and your project are fine.",
                "",
                "Run it again; the log holds the details.",
                self.log,
            )
        return self._result

    def _listen(self, process: QProcess) -> None:
        deadline: Optional[float] = None
        pid = int(process.processId() or 0)  # 0 once the child has ended
        while process.state() != QProcess.ProcessState.NotRunning:
            process.waitForReadyRead(POLL_MS)
            self._read(process)
            if deadline is None and self._is_cancelled():
                process.closeWriteChannel()
                deadline = time.monotonic() + KILL_AFTER_S
                self._error = EngineError("cancelled", "Cancelled. Nothing was written.")
            if deadline is not None and time.monotonic() > deadline:
                process.kill()
                process.waitForFinished(1000)
        self._read(process, last=True)
        if deadline is not None:
            self._result = None
            remove_parts(self.recipe, pid)

    def _read(self, process: QProcess, last: bool = False) -> None:
        self.log += bytes(process.readAllStandardError()).decode("utf-8", "replace")
        self._rest += bytes(process.readAllStandardOutput())
        *lines, self._rest = self._rest.split(b"\n")
        if last and self._rest.strip():
            lines.append(self._rest)
        for line in lines:
            self._take(line)

    def _take(self, line: bytes) -> None:
        try:
            event = json.loads(line.decode("utf-8"))
        except ValueError:
            self.log += line.decode("utf-8", "replace") + "\n"
            return
        kind = event.get("type")
        if kind == "result":
            self._result = event
        elif kind == "error":
            self._error = EngineError(
                event.get("code", ""),
                event.get("message", ""),
                event.get("cause", ""),
                event.get("hint", ""),
                self.log,
            )
        self._on_event(event)


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
    system = platform.system()
    environment = QProcessEnvironment()
    cleaned = scrubbed(dict(os.environ), system, QgsApplication.prefixPath(), chosen.own)
    for name, value in cleaned.items():
        environment.insert(name, value)
    process.setProcessEnvironment(environment)
    process.setProgram(chosen.path)
    process.setArguments([*interpreter_arguments(chosen.own, system), ENGINE_MAIN, *arguments])
    process.start()
    if not process.waitForStarted(START_TIMEOUT_MS):
        raise EngineError(
            "engine-missing",
            f"The engine's Python does not start: {chosen.path}.",
            process.errorString(),
            "Name another Python in the settings.",
        )
    return process


def ask(arguments: list[str], timeout_ms: int = 20_000) -> Any:
    """JSON answer of a short command such as ``dates FILE --json``.

    Raises:
        EngineError: no answer.
    """
    process = start(arguments)
    process.closeWriteChannel()
    done = process.waitForFinished(timeout_ms)
    log = bytes(process.readAllStandardError()).decode("utf-8", "replace")
    if not done or process.exitCode() != 0:
        process.kill()
        process.waitForFinished(1000)
        raise EngineError("no-answer", "The engine did not answer.", "", "See the log.", log)
    return json.loads(bytes(process.readAllStandardOutput()).decode("utf-8"))


def remove_parts(recipe: dict[str, Any], pid: int) -> None:
    """Take away what a killed engine left half-written beside its output."""
    output = recipe.get("output", {}).get("path") or ""
    folder = os.path.dirname(os.path.abspath(output)) if output else ""
    if not folder or not os.path.isdir(folder) or not pid:
        return
    for name in os.listdir(folder):
        if name.startswith(".") and f".part-{pid}-" in name:
            os.remove(os.path.join(folder, name))
