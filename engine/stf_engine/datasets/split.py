"""Which dates are for training, for validation and for the test, and which pairs of dates are used.

Parts are stretches of time, in order. Validation chooses the weights, so its scores flatter them;
the test needs dates that nothing has seen. Where there are too few dates for that, the split says
so in words, for the report.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from ..errors import DatesTooFew, DatesWrong, OptionValue
from .pairs import PARTS, DatedPair
from .table import Dataset

THREE, REFERENCE = "three", "reference"

FORWARD, BOTH, ANY = "forward", "both", "any"

FRACTIONS = (0.6, 0.2, 0.2)
"""Shares of the dates where neither a table nor the user says which are for what."""

LEAST = 2
"""Dates that a part needs: a sample goes from one date to another of the same part."""


@dataclass(frozen=True)
class Split:
    """Dates (ISO, in order) of the three parts.

    Attributes:
        training, validation, test: the dates.
        note: one or two sentences for the report, when the test is not independent or the split
            is not the one that was to be expected; else "".
    """

    training: tuple[str, ...]
    validation: tuple[str, ...]
    test: tuple[str, ...]
    note: str = ""

    def part(self, name: str) -> tuple[str, ...]:
        """The dates of "training", "validation" or "test"."""
        return {"training": self.training, "validation": self.validation, "test": self.test}[name]


def split(
    pairs: Sequence[DatedPair],
    known: Optional[Dataset] = None,
    mode: str = THREE,
    fractions: tuple[float, float, float] = FRACTIONS,
    parts: Optional[dict[str, Sequence[str]]] = None,
) -> Split:
    """Split the dates of a data set.

    Args:
        pairs: of a catalogue, by date.
        known: row of the table; its first ``training_scenes`` dates are for training.
        mode: "three" parts, or "reference": the published split, in which the test dates are the
            validation dates.
        fractions: shares of training, validation and test where no row of the table says it.
        parts: part -> dates; when None, the parts that the pairs name (a pairing table) count,
            if they name any.

    Returns:
        parts of two dates or more; validation and test are the same when there are too few.

    Raises:
        DatesTooFew: fewer than two dates.
        DatesWrong: ``parts`` names a date that is not there, or one date twice.
        OptionValue: ``mode`` or ``fractions`` mean nothing.
    """
    if mode not in (THREE, REFERENCE):
        raise OptionValue(
            f"There is no split '{mode}'.",
            "The split says which dates are for training, validation and test.",
            f"Choose {THREE} or {REFERENCE}.",
        )
    dates = [pair.date for pair in pairs]
    if len(dates) < LEAST:
        raise DatesTooFew(
            f"There are {len(dates)} dates.",
            "A sample goes from one date to another, so two are needed.",
            "Add images.",
        )
    named: dict[str, Sequence[str]] = dict(parts if parts is not None else _named(pairs))
    if named:
        return _explicit(dates, named)
    first = known.training_scenes if known else None
    note = ""
    if known and len(dates) < known.training_scenes + LEAST:
        first = None
        note = (
            f"The published split of {known.name} trains on its first {known.training_scenes} "
            f"dates; there are only {len(dates)}, so they were divided in proportion. "
        )
    if first is None:
        first = _by_fractions(len(dates), fractions)
    done = _divided(dates, first, _test_share(fractions) if known is None else 0.5, mode)
    return Split(done.training, done.validation, done.test, (note + done.note).strip())


def sample_pairs(
    dates: Sequence[str], directions: str = FORWARD, before: Optional[str] = None
) -> list[tuple[str, str]]:
    """The date pairs (t1, t2) of a part.

    Args:
        dates: of the part.
        directions: "forward" (consecutive dates, t1 before t2), "both" (and back), "any" (every
            date with every other, both ways).
        before: a date of the part before, from which the first date may be predicted: a pair
            across the border. Its fine image then is a reference, never a target.

    Raises:
        OptionValue
    """
    ordered = sorted(dates)
    if directions == ANY:
        found = [(one, other) for one in ordered for other in ordered if one != other]
    elif directions in (FORWARD, BOTH):
        found = []
        for one, other in zip(ordered, ordered[1:]):
            found += [(one, other)] if directions == FORWARD else [(one, other), (other, one)]
    else:
        raise OptionValue(
            f"There are no directions '{directions}'.",
            "They say which date is predicted from which.",
            f"Choose {FORWARD}, {BOTH} or {ANY}.",
        )
    return [(before, ordered[0]), *found] if before and ordered else found


def _named(pairs: Sequence[DatedPair]) -> dict[str, list[str]]:
    named: dict[str, list[str]] = {}
    for pair in pairs:
        if pair.part:
            named.setdefault(pair.part, []).append(pair.date)
    return named


def _explicit(dates: list[str], parts: dict[str, Sequence[str]]) -> Split:
    """The parts that a user named."""
    seen: set[str] = set()
    for name, chosen in parts.items():
        if name not in PARTS:
            raise OptionValue(
                f"There is no part '{name}'.", "", f"The parts are: {', '.join(PARTS)}."
            )
        for date in chosen:
            if date not in dates or date in seen:
                what = "is in two parts" if date in seen else "is not among the dates"
                raise DatesWrong(
                    f"{date}, named for {name}, {what}.",
                    "Scores of dates that were trained on say nothing.",
                    f"The dates are: {', '.join(dates)}.",
                )
            seen.add(date)
    training, validation, test = (tuple(sorted(parts.get(name, ()))) for name in PARTS)
    for name, chosen in (("training", training), ("validation", validation), ("test", test)):
        if len(chosen) < LEAST and (chosen or name == "training"):
            raise DatesTooFew(
                f"The part {name} has {len(chosen)} dates.",
                "A sample goes from one date to another of the same part, so two are needed.",
                "Give it more dates.",
            )
    if validation and test:
        return Split(training, validation, test)
    if validation or test:
        return Split(training, validation or test, test or validation, _shared(validation or test))
    return Split(training, training, training, _all_same(training))


def _by_fractions(count: int, fractions: tuple[float, float, float]) -> int:
    """How many dates are for training."""
    if len(fractions) != 3 or min(fractions) < 0 or sum(fractions) <= 0 or fractions[0] <= 0:
        raise OptionValue(
            f"Fractions of {fractions} are not the shares of three parts.",
            "They say how many dates are for training, validation and test.",
            "Give three numbers from 0, for example 0.6,0.2,0.2.",
        )
    wanted = round(count * fractions[0] / sum(fractions))
    rest = 2 * LEAST if count >= 3 * LEAST else LEAST
    return max(LEAST, min(wanted, count - rest))


def _test_share(fractions: tuple[float, float, float]) -> float:
    """Share of the test in what is not for training."""
    rest = fractions[1] + fractions[2]
    return fractions[2] / rest if rest > 0 else 0.5


def _divided(dates: list[str], first: int, test_share: float, mode: str) -> Split:
    """The first dates for training; the others for validation, then test."""
    training, rest = tuple(dates[:first]), tuple(dates[first:])
    if not rest:
        return Split(training, training, training, _all_same(training))
    if len(rest) < LEAST:  # three dates: the one left is predicted from the last of the training
        rest = (training[-1], *rest)
        return Split(
            training, rest, rest, f"{_shared(rest)} {rest[0]} is also a date of the training."
        )
    if mode == REFERENCE or len(rest) < 2 * LEAST:
        return Split(training, rest, rest, _shared(rest, mode))
    test = min(max(round(len(rest) * test_share), LEAST), len(rest) - LEAST)
    return Split(training, rest[: len(rest) - test], rest[len(rest) - test :])


def _shared(dates: Sequence[str], mode: str = THREE) -> str:
    why = "as in the published split" if mode == REFERENCE else "there are too few for three parts"
    return (
        f"The test dates are the validation dates ({', '.join(dates)}): {why}. The scores are of "
        "dates that chose the weights, and flatter them."
    )


def _all_same(dates: Sequence[str]) -> str:
    return (
        f"Training, validation and test are the same dates ({', '.join(dates)}): there are too "
        "few. The scores say nothing about other dates."
    )
