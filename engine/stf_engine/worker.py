"""The worker protocol: one JSON object per line on stdout, cancel by stdin.

While it runs, the real stdout belongs to the protocol alone; whatever else prints (C libraries
too) goes to stderr. A closed stdin or a line ``{"cancel": true}`` cancels; so does the death of
the parent, which closes stdin. If the job does not stop in time, the watcher takes the unfinished
files away and ends the process itself.
"""

from __future__ import annotations

import json
import math
import os
import signal
import sys
import threading
from typing import Any, Callable, Optional

from . import __version__, jobs
from .errors import Cancelled, OutOfMemory, StfError, Unexpected
from .events import Progress
from .privacy import show_traceback
from .recipe import Recipe

GRACE_S = 1.5
"""How long a cancelled job may take to stop by itself."""

CANCELLED = 3


def run(load: Callable[[], Recipe], debug: bool = False, scheduler: Optional[str] = None) -> int:
    """Run one recipe under the protocol.

    Args:
        load: gives the recipe; what it raises is reported as an ``error`` event.
        debug: write tracebacks to stderr.
        scheduler: see :func:`.jobs.run`.

    Returns:
        Exit code: 0 done, 1 failed, 2 bad request, 3 cancelled.
    """
    protocol = _take_stdout()

    def send(event: dict[str, Any]) -> None:
        try:
            _write(protocol, event)
        except OSError:  # the parent is gone; stdin's end cancels the job
            progress.cancel()

    progress = Progress(send)
    finished = threading.Event()

    def end() -> None:
        progress.cancel()
        end_by_force(finished, lambda: send({"type": "error", **Cancelled().as_dict()}))

    threading.Thread(target=_watch, args=(end,), daemon=True).start()
    _on_signals(end)
    code = _run(load, progress, send, debug, scheduler)
    finished.set()
    sys.stderr.flush()
    return code


def _run(
    load: Callable[[], Recipe],
    progress: Progress,
    send: Callable[[dict[str, Any]], None],
    debug: bool,
    scheduler: Optional[str],
) -> int:
    try:
        recipe = load()
        send({"type": "started", "job": recipe.job, "version": __version__, "pid": os.getpid()})
        result = jobs.run(recipe, progress, scheduler)
    except StfError as error:
        if debug:
            show_traceback()
        send({"type": "error", **error.as_dict()})
        return error.exit_code
    except Exception as error:
        # The last line of defence: a user gets a sentence, the log gets the traceback.
        show_traceback()
        problem = unexpected(error)
        send({"type": "error", **problem.as_dict()})
        return problem.exit_code
    send({"type": "result", **result.as_dict()})
    return 0


def report(error: StfError) -> int:
    """Tell of a problem that was met before a recipe could be made, such as a wrong option.

    Returns:
        The exit code.
    """
    _write(sys.stdout.buffer, {"type": "error", **error.as_dict()})
    return error.exit_code


def unexpected(error: BaseException) -> StfError:
    """What a user is told when something was raised that no one was prepared for."""
    if isinstance(error, MemoryError):
        return OutOfMemory(
            "The memory is used up.",
            "The run needs more than the machine can give at this moment.",
            "Close other programs, or give a smaller --tile or --memory-mb.",
        )
    return Unexpected(
        f"{type(error).__name__}: {error}",
        "The engine met something that it was not prepared for.",
        "Please report it, with the log or with what --debug shows.",
    )


def _write(stream: Any, event: dict[str, Any]) -> None:
    line = json.dumps(_strict(event), ensure_ascii=False, allow_nan=False)
    stream.write((line + "\n").encode("utf-8"))
    stream.flush()


def _take_stdout() -> Any:
    """The real stdout as a private stream; file descriptor 1 now leads to stderr."""
    sys.stdout.flush()
    private = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return private


def _watch(end: Callable[[], None]) -> None:
    """Cancel when stdin ends or says so; end the process if that does not help.

    stdin is read below Python's buffers: a thread that waits inside ``sys.stdin`` holds a lock
    that the interpreter wants when it ends.
    """
    pending = b""
    while True:
        try:
            read = os.read(0, 4096)
        except OSError:
            read = b""
        *lines, pending = (pending + read).split(b"\n")
        if not read or any(_is_cancel(line) for line in lines):
            break
    end()


def _is_cancel(line: bytes) -> bool:
    try:
        message = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(message, dict) and message.get("cancel") is True


def end_by_force(finished: threading.Event, tell: Optional[Callable[[], None]] = None) -> None:
    """Wait for the job to stop; after the grace remove unfinished files, tell it and leave."""
    if finished.wait(GRACE_S):
        return
    parts = sys.modules.get("stf_engine.raster.parts")
    if parts is not None:
        parts.remove_parts()
    if tell is not None:
        tell()
    os._exit(CANCELLED)


def _on_signals(end: Callable[[], None]) -> None:
    """Ctrl-C and a polite kill cancel."""

    def stop(*_: object) -> None:
        threading.Thread(target=end, daemon=True).start()

    if threading.current_thread() is threading.main_thread():
        for name in ("SIGINT", "SIGTERM"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), stop)


def _strict(value: Any) -> Any:
    """JSON values only: numbers of NumPy become plain, what is not finite becomes text."""
    if isinstance(value, dict):
        return {str(k): _strict(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [_strict(v) for v in value]
    if hasattr(value, "tolist"):
        return _strict(value.tolist())
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else ("inf" if value > 0 else "-inf")
    return value


strict_json = _strict
