"""Stops at random moments, in four ways; see faults.py."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path
from typing import Callable

from benchmarks.faults_runs import (
    Command,
    Peace,
    check_results,
    commands,
    in_peace,
    prepare,
    start,
    to_the_end,
    unfinished,
)

PATIENCE_S = 30
POLL_S = 0.004
ROUND = 4
"""Stops after which the command runs to its end, in a folder that is new for the next stops."""

STARTED_S = 0.4
"""Processor time after which Python itself is up: what stops earlier stops Python."""

WAYS = ("kill", "term", "interrupt", "pipe")

Moment = Callable[[subprocess.Popen], bool]
"""True when the moment has come."""


def stop(process: subprocess.Popen, way: str, patience_s: float = PATIENCE_S) -> None:
    """End a process in one of the ways and wait for it."""
    if way == "pipe":
        process.stdout.close()
        process.stdin.close()
    else:
        numbers = {"kill": signal.SIGKILL, "term": signal.SIGTERM, "interrupt": signal.SIGINT}
        process.send_signal(numbers[way])
    try:
        process.wait(timeout=patience_s)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise SystemExit(f"The engine did not end within {patience_s} s of: {way}") from None


def processor_s(pid: int) -> float:
    """Processor time of a process so far, all threads; 0 when it is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0.0
    user, system = text.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def after_share(seconds: float) -> Moment:
    """So much processor time is used."""
    return lambda process: processor_s(process.pid) >= seconds


def while_writing(out: Path, number: int) -> Moment:
    """The ``number``-th temporary file has appeared."""
    seen: set[str] = set()

    def has_come(_: subprocess.Popen) -> bool:
        seen.update(path.name for path in unfinished(out))
        return len(seen) >= number

    return has_come


def wait_for(process: subprocess.Popen, moment: Moment) -> bool:
    """Wait for the moment; False when the process ended before it."""
    while process.poll() is None:
        if moment(process):
            return process.poll() is None
        time.sleep(POLL_S)
    return False


def one_stop(
    command: Command,
    peace: Peace,
    out: Path,
    way: str,
    moment: Moment,
    told: str,
    patience_s: float = PATIENCE_S,
) -> bool:
    """Stop the command at a moment, over what earlier stops left.

    Returns:
        True when it was stopped before it had ended.
    """
    out.mkdir(parents=True, exist_ok=True)
    words = [*command.words(out), *command.again]
    takes_events = words[0] in ("fuse", "series", "enhance")
    pipe = way == "pipe"
    process = start([*words, "--events", "json"] if pipe and takes_events else words, out, pipe)
    running = wait_for(process, moment)
    late = processor_s(process.pid) > STARTED_S
    # Without events nobody listens for the reader's end: the run may go on to its own.
    stop(process, way, patience_s if takes_events or not pipe else 20 * patience_s)
    errors = process.stderr.read().decode() if process.stderr else ""
    if late and "Traceback" in errors:
        raise SystemExit(f"{way} {told}: {errors}")
    check_results(command, out, peace.wanted, complete=False)
    if way != "kill" and unfinished(out):
        raise SystemExit(f"{way} {told} left {unfinished(out)}")
    return running


def stops(
    place: Path,
    names: list[str],
    moments: int,
    writing: int = 0,
    ways: tuple[str, ...] = WAYS,
    seed: int = 1,
    patience_s: float = PATIENCE_S,
) -> list[tuple[str, str, int, int]]:
    """All stops of all commands: (command, way, stops, of which it was still running)."""
    chance = random.Random(seed)
    prepare(place, names)
    rows = []
    for name in names:
        command = commands(place)[name]
        out = place / "out"
        peace = in_peace(command, out)
        shutil.rmtree(out)
        for way in ways:
            hit, every = 0, moments + writing
            for number in range(every):
                if number < moments:
                    seconds = chance.uniform(0.02, 1.0) * peace.seconds
                    moment, told = after_share(seconds), f"after {seconds:.2f} s"
                else:
                    count = chance.randint(1, 4)
                    moment, told = while_writing(out, count), f"at temporary file {count}"
                hit += one_stop(command, peace, out, way, moment, told, patience_s)
                if (number + 1) % ROUND == 0 or number + 1 == every:
                    to_the_end(command, peace, out, f"{way} {told}")
            rows.append((name, way, every, hit))
            print(*rows[-1], flush=True)
    return rows
