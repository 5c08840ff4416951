"""How long a run will take and how much room it needs, before it starts. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Iterable, Optional

from . import texts

START_S = 1.5
"""To start the engine and read the images' headers."""

TRIAL_WEIGHT = 6.0
"""What a pixel of a trial costs: all candidates together, in pixels of the method that is taken."""

DEFAULT_SECONDS_PER_PIXEL = {
    "auto": 2.5e-5,
    "adaptive": 2.5e-5,
    "fit-fc": 1.4e-5,
    "starfm": 1.0e-5,
}
"""Six bands, two cores, from benchmarks/speed.md; used until a run was measured here."""

QUICK_SECONDS_PER_PIXEL = 2e-6
"""Of every other method without weights, from the same benchmark (mean-change)."""


@dataclass(frozen=True)
class Estimate:
    """What the runs of one press of the button need.

    Attributes:
        seconds: of all dates; None when nothing is known about the method.
        disk_bytes: of all results, before compression.
        memory_bytes: of the engine at once; None for networks.
    """

    seconds: Optional[float]
    disk_bytes: int
    memory_bytes: Optional[int]

    def in_words(self) -> str:
        """For the action bar, e.g. about 2 min, 180 MB."""
        room = size(self.disk_bytes)
        return room if self.seconds is None else f"{about(self.seconds)}, {room}"

    def details(self) -> str:
        """For the tooltip."""
        lines = [texts.tr("On disk: %1 before compression.", size(self.disk_bytes))]
        if self.memory_bytes:
            lines.append(texts.tr("Memory: about %1 at once.", size(self.memory_bytes)))
        if self.seconds is not None:
            lines.append(texts.tr("The time is taken from earlier runs of this method."))
        return "\n".join(lines)


def estimate(
    facts: Iterable[dict[str, Any]],
    method: str,
    is_network: bool,
    measured: Callable[[str], Optional[float]],
) -> Optional[Estimate]:
    """The estimate of several dates.

    Args:
        facts: metrics of the quick check, one per date.
        method: its name.
        is_network: a network's time depends on its device and is not guessed.
        measured: method -> seconds per pixel of earlier runs, trials counted as here.

    Returns:
        None when the size of a result is not known.
    """
    known = list(facts)
    if not known or not all(f.get("rows") and f.get("bytes") for f in known):
        return None
    speed = measured(method)
    if speed is None and not is_network:
        speed = DEFAULT_SECONDS_PER_PIXEL.get(method, QUICK_SECONDS_PER_PIXEL)
    pixels = sum(pixels_of_work(f) for f in known)
    seconds = None if speed is None else START_S * len(known) + speed * pixels
    memory = [f["memory_bytes"] for f in known if f.get("memory_bytes")]
    return Estimate(seconds, sum(f["bytes"] for f in known), max(memory, default=None))


def pixels_of_work(facts: dict[str, Any]) -> float:
    """Pixels of one date, those that the method auto tries included.

    Args:
        facts: ``rows``, ``columns`` and, with a trial, ``trial_pixels``.
    """
    predicted = (facts.get("rows") or 0) * (facts.get("columns") or 0)
    return predicted + TRIAL_WEIGHT * (facts.get("trial_pixels") or 0)


def about(seconds: float) -> str:
    """A time to come, in rounded words."""
    if seconds < 55:
        whole = round(seconds) if seconds < 10 else 5 * round(seconds / 5)
        return texts.tr("about %1", f"{max(1, whole)}{texts.NBSP}s")
    minutes = round(seconds / 60)
    if minutes < 60:
        return texts.tr("about %1", f"{minutes}{texts.NBSP}min")
    hours, rest = divmod(5 * round(minutes / 5), 60)
    words = f"{hours}{texts.NBSP}h"
    return texts.tr("about %1", f"{words} {rest}{texts.NBSP}min" if rest else words)


def size(count: int) -> str:
    """Bytes in words of two digits."""
    for unit, worth in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= worth:
            value = count / worth
            shown = texts.number(value) if value < 100 else f"{value:.0f}"
            return f"{shown}{texts.NBSP}{unit}"
    return f"{count}{texts.NBSP}B"
