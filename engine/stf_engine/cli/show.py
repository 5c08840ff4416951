"""What a person at a terminal sees: lines, a progress bar, findings, errors."""

from __future__ import annotations

import io
import json
import shutil
import sys
from typing import Any, Callable

from ..errors import StfError
from ..findings import Finding, ordered
from ..result import Result
from ..worker import strict_json

SIGNS = {"error": "x", "warning": "!", "note": "i"}


def line(text: str = "") -> None:
    """One line of output."""
    sys.stdout.write(text + "\n")


def as_json(document: Any) -> None:
    """A document where a machine reads it; escaped where the stream is not Unicode."""
    plain = "utf" not in (sys.stdout.encoding or "").lower()
    line(json.dumps(strict_json(document), indent=2, ensure_ascii=plain, allow_nan=False))


def image(result: Result, out: Callable[[str], None]) -> None:
    """What is told about every image that was written: file, method, date, size, empty share."""
    metrics = result.metrics
    share = 100 * metrics["nodata_share"]
    out(f"{result.outputs['image']}: {metrics['method']}, date {metrics['date'] or 'unknown'}")
    out(f"{metrics['rows']} x {metrics['columns']} pixels, {share:.2f} % without data")


def forgive_encoding() -> None:
    """Letters that a terminal does not know (arrows in a score table) become "?", not an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def aside(text: str) -> None:
    """One line beside the output (stderr)."""
    sys.stderr.write(text + "\n")


def error(problem: StfError) -> None:
    """The three parts of an error."""
    aside(f"stf: {problem.problem}")
    for part in (problem.cause, problem.hint):
        if part:
            aside(f"     {part}")
    aside(f"     ({problem.code})")


def findings(found: list[Finding]) -> None:
    """Findings with their options, errors first."""
    for finding in ordered(found):
        line(f"{SIGNS[finding.severity]} {finding.message}  [{finding.code}]")
        if finding.hint:
            line(f"    {finding.hint}")
        if finding.option:
            line(f"    option: {finding.option}")


class Bar:
    """A progress bar on stderr, drawn only on a terminal; warnings always."""

    def __init__(self, quiet: bool = False) -> None:
        self._quiet = quiet
        self._drawn = sys.stderr.isatty() and not quiet

    def __call__(self, event: dict[str, Any]) -> None:
        if event["type"] == "warning":
            self.clear()
            if not self._quiet:
                aside(f"! {event['message']}  [{event['code']}]")
                if event.get("hint"):
                    aside(f"    {event['hint']}")
        elif event["type"] == "progress" and self._drawn:
            self._draw(event)

    def _draw(self, event: dict[str, Any]) -> None:
        width = max(10, min(40, shutil.get_terminal_size().columns - 50))
        full = round(width * event["done"])
        left = "" if event["eta_s"] is None else f"  {duration(event['eta_s'])} left"
        text = f"[{'#' * full}{'.' * (width - full)}] {100 * event['done']:3.0f} %{left}"
        sys.stderr.write(f"\r\x1b[K{text}  {event['message']}")
        sys.stderr.flush()
        if event["done"] >= 1:
            self.clear()

    def clear(self) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def duration(seconds: float) -> str:
    """1 min 10 s."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"
