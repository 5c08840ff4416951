"""The pairs that a series would take for each date, with the reason in a sentence: what the job
``pairs`` tells when it gets images instead of a folder."""

from __future__ import annotations

from typing import Any, Optional

from ..errors import StfError
from ..events import Progress
from ..recipe_types import Recipe, Series
from ..result import Result
from .choice import Candidate, Choice, Chooser, assess, choose
from .timeline import Timeline

NEAR_EQUAL = 0.1
"""Changes of the coarse image closer than this are called alike."""


def proposal(recipe: Recipe, progress: Progress) -> Result:
    """Choose the pairs of every wanted date as the job ``series`` does; nothing is written.

    Args:
        recipe: its ``series`` holds the images, the dates and how many pairs are wanted.

    Returns:
        metrics: ``dates`` (``date``, ``pairs``: the dates of the pairs, the earlier first,
        ``reason``: sentences, ``ranked``: pair, days, change, distance, reason, the best first) and
        ``pairs`` (``date``, ``level``, ``r``, ``reason`` when it cannot be used).

    Raises:
        StfError: about the images or the dates; what is wrong with one date stays with it.
    """
    wanted = recipe.series or Series()
    timeline = Timeline.read(wanted, progress.part(0.0, 0.1))
    found = []
    for number, pair in enumerate(timeline.pairs):
        part = progress.part(
            0.1 + 0.6 * number / len(timeline.pairs),
            0.1 + 0.6 * (number + 1) / len(timeline.pairs),
        )
        part.update(0.0, f"Reading {pair.fine.name}")
        found.append(assess(pair, recipe.extent, recipe.options, part))
    dates: list[dict[str, Any]] = []
    if any(candidate.usable for candidate in found):
        chooser = Chooser(found, recipe, progress.part(0.7, 1.0))
        for date in timeline.wanted(wanted):
            dates.append(_of_date(date, timeline, chooser, wanted))
    progress.update(1.0, "Done")
    metrics = {"dates": dates, "pairs": [_facts(candidate) for candidate in found]}
    return Result({}, metrics, findings=timeline.findings)


def _facts(candidate: Candidate) -> dict[str, Any]:
    return {
        "date": candidate.pair.date,
        "level": candidate.level,
        "r": candidate.r,
        "code": candidate.code,
        "reason": candidate.reason,
    }


def _of_date(date: str, timeline: Timeline, chooser: Chooser, wanted: Series) -> dict[str, Any]:
    try:
        ranked = chooser.ranked(timeline.coarse[date])
    except StfError as error:
        return {"date": date, "pairs": [], "reason": error.problem, "ranked": []}
    used = choose(ranked, wanted.pairs, both_sides=True)
    return {
        "date": date,
        "pairs": [choice.pair.date for choice in used],
        "reason": " ".join(_reason(choice, ranked) for choice in used),
        "ranked": [
            {
                "pair": choice.pair.date,
                "days": choice.days,
                "change": round(choice.change, 4),
                "distance": round(choice.distance, 4),
                "reason": _reason(choice, ranked),
            }
            for choice in ranked
        ],
    }


def _reason(used: Choice, ranked: list[Choice]) -> str:
    """Why this pair: its days, how alike its coarse image is, and the nearer one it beat."""
    side = "before" if used.days >= 0 else "after"
    days = abs(used.days)
    when = f"{days} day {side}" if days == 1 else f"{days} days {side}"
    text = (
        f"Pair of {used.pair.date}: {when}; its coarse image differs by {used.change:.2f} standard "
        "deviations"
    )
    beaten = _nearer(used, ranked)
    if beaten is None:
        return text + "."
    return f"{text}, that of the nearer pair of {beaten.pair.date} by {beaten.change:.2f}."


def _nearer(used: Choice, ranked: list[Choice]) -> Optional[Choice]:
    """The nearest pair on the same side that is nearer in time but looks less alike."""
    same = [
        choice
        for choice in ranked
        if (choice.days >= 0) == (used.days >= 0)
        and abs(choice.days) < abs(used.days)
        and choice.change > used.change + NEAR_EQUAL
    ]
    return min(same, key=lambda choice: abs(choice.days), default=None)
