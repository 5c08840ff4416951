"""What is found out about the revisits before a pixel of the result is made.

The reference, the shift of every revisit against it, its match in brightness, and which revisits
are cloudy or do not fit. It is found once, on whole small scenes or on blocks of a regular grid of
large ones, so that tiles change nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ..dates import ordinal
from ..errors import NothingValid
from ..events import Progress
from ..raster.revisits import Place, Revisit
from .operators import Line
from .registration import LEAST_BLOCKS, Shift, fitted, shifts_of
from .sample import Sample

MOST = 16
"""Revisits that are used where nothing else is said."""

LEAST_VALID, CLEAR = 0.5, 0.95
"""Share of valid pixels of a revisit that is used, and of one that can be the reference."""

LEAST_CONFIDENCE, BANDS_APART, LEAST_CORRELATION = 0.15, 0.5, 0.6

PASSES, SETTLED, REST = 3, 0.05, 1.0
"""Times a shift is measured at most, the revisit moved by what was found before; what is left from
which it is measured no more; and how far the later passes look. In pixels of the revisits."""

CLOUDY, MOSTLY_CLOUDY = 0.02, 0.5
"""Share of a revisit that looks cloudy from which it is named, and left out."""

GAINS = (0.5, 2.0)


@dataclass(frozen=True)
class Rules:
    """What a revisit has to be like.

    Attributes:
        most: so many are used, those most like the reference.
        least_valid, least_correlation: below, a revisit is left out; shares, 0..1.
        matched: bring brightness and contrast to those of the reference.
    """

    most: int = MOST
    least_valid: float = LEAST_VALID
    least_correlation: float = LEAST_CORRELATION
    matched: bool = True

    @staticmethod
    def of(settings: dict[str, Any]) -> Rules:
        """From the settings of a method; those it does not have keep their defaults."""
        return Rules(
            int(settings.get("revisits_max") or MOST),
            float(settings.get("min_valid", LEAST_VALID)),
            float(settings.get("min_corr", LEAST_CORRELATION)),
            settings.get("radiometry", "match") != "none",
        )


@dataclass
class Look:
    """One revisit.

    Attributes:
        revisit: its file.
        valid_share, cloudy_share: of the sample; the second without any mask, by comparison.
        flat: its valid pixels all hold one value, as those of saturated cloud do.
        row, column: shift against the reference in pixels of its own grid, in the middle.
        growth: change of the shift per pixel of its own grid, down and across; 0 where the shift
            hardly changes over the scene.
        confidence, correlation: of shift and bands; 1 for the reference.
        gain, offset: per band, to the brightness of the reference.
        refused: why it is left out, "" if it is used.
    """

    revisit: Revisit
    valid_share: float = 0.0
    cloudy_share: float = 0.0
    flat: bool = False
    row: float = 0.0
    column: float = 0.0
    growth: tuple[float, float] = (0.0, 0.0)
    confidence: float = 1.0
    correlation: float = 1.0
    gain: np.ndarray = field(default_factory=lambda: np.ones(1))
    offset: np.ndarray = field(default_factory=lambda: np.zeros(1))
    refused: str = ""

    @property
    def placed(self) -> tuple[Line, Line]:
        """From pixels of the base to its own that show the same: rows, columns."""
        rows, columns = (
            line.then(Line(1.0 + growth, shift - growth * 0.5 * size))
            for line, shift, growth, size in zip(
                (self.revisit.rows, self.revisit.columns),
                (self.row, self.column),
                self.growth,
                self.revisit.shape,
            )
        )
        return rows, columns

    def facts(self) -> dict[str, Any]:
        """For the metrics of the result."""
        return {
            "file": self.revisit.name,
            "date": self.revisit.date,
            "used": not self.refused,
            "reason": self.refused or None,
            "shift_px": [round(self.row, 3), round(self.column, 3)],
            "confidence": round(self.confidence, 3),
            "correlation": round(self.correlation, 3),
            "valid_share": round(self.valid_share, 4),
            "cloudy_share": round(self.cloudy_share, 4),
        }


@dataclass
class Survey:
    """All revisits.

    Attributes:
        looks: in the order of the files.
        reference: number of the one that the others are brought to.
        limit: a pixel of a revisit that differs from the median of all by more (mean of the
            bands) is cloud, shadow or change; None where there are too few revisits to tell.
        spread: standard deviation of the reference, mean of the bands.
    """

    looks: list[Look]
    reference: int
    limit: Optional[float]
    spread: float

    @property
    def used(self) -> list[int]:
        """Numbers of the revisits that are used, the reference first."""
        others = [n for n, look in enumerate(self.looks) if not look.refused]
        return [self.reference, *(n for n in others if n != self.reference)]


def survey(
    place: Place,
    date: Optional[str],
    max_shift: float,
    progress: Progress,
    rules: Rules = Rules(),  # noqa: B008 - frozen
) -> Survey:
    """Look at every revisit.

    Args:
        date: wanted date of the reference, ISO, or None.
        max_shift: largest shift that is looked for, in pixels of the revisits.

    Raises:
        NothingValid: no revisit has a valid pixel.
    """
    looks = [Look(revisit) for revisit in place.revisits]
    sample = Sample(place, progress)
    for number, look in enumerate(looks):
        progress.update(0.3 * number / len(looks), f"Looking at {look.revisit.name}")
        look.valid_share, look.flat = sample.seen(number)
    if max(look.valid_share for look in looks) == 0:
        raise NothingValid(
            "No revisit has a valid pixel.",
            "Nothing can be computed from them.",
            "Check nodata values and masks, or give other images.",
        )
    limit = _find_clouds(looks, sample)
    reference = _reference(looks, date)
    for number, look in enumerate(looks):
        progress.update(0.3 + 0.7 * number / len(looks), f"Registering {look.revisit.name}")
        look.gain, look.offset = np.ones(place.bands), np.zeros(place.bands)
        if number != reference:
            _register(look, number, reference, sample, limit, max_shift)
        if not rules.matched:
            look.gain, look.offset = np.ones(place.bands), np.zeros(place.bands)
        if look.flat and not looks[reference].flat:
            look.refused = "all its pixels hold one value, as those of saturated cloud do"
        _judge(look, number == reference, rules)
    _limit(looks, reference, rules.most)
    values, valid = sample.read(reference, sample.windows[len(sample.windows) // 2])
    spread = float(values[:, valid].std(axis=1).mean()) if valid.any() else 0.0
    return Survey(looks, reference, limit, spread)


def _limit(looks: list[Look], reference: int, most: int) -> None:
    """Of too many revisits the least alike are left out."""
    used = [n for n, look in enumerate(looks) if not look.refused and n != reference]
    ranked = sorted(used, key=lambda n: (-looks[n].correlation, n))
    for number in ranked[max(most - 1, 0) :]:
        looks[number].refused = f"there are more than {most}, and it is the least like the others"


def _find_clouds(looks: list[Look], sample: Sample) -> Optional[float]:
    """How much of each revisit differs from the median of all, and the limit of that."""
    kept = [n for n, look in enumerate(looks) if look.valid_share > 0]
    if len(kept) < 3:
        return None
    planes = np.stack([sample.small(number) for number in kept])
    known = np.isfinite(planes).sum(axis=0) >= 3
    if not known.any():
        return None
    planes = planes[:, known]
    told = np.isfinite(planes).any(axis=1)
    kept, planes = [n for n, any_known in zip(kept, told) if any_known], planes[told]
    median = np.nanmedian(planes, axis=0)
    away = planes - median
    away = away - np.nanmedian(away, axis=1, keepdims=True)  # a darker season is no cloud
    noise = 1.4826 * float(np.nanmedian(np.abs(away)))
    limit = max(6.0 * noise, float(median.std()))
    for number, row in zip(kept, away):
        seen = np.isfinite(row)
        if seen.any():
            looks[number].cloudy_share = float((np.abs(row[seen]) > limit).mean())
    return limit if limit > 0 else None


def _reference(looks: list[Look], date: Optional[str]) -> int:
    """The clearest revisit; of equally clear ones the one nearest to the wanted date."""
    day = ordinal(date) if date else None

    def rank(number: int) -> tuple[bool, bool, float, float, int]:
        look = looks[number]
        clear = look.valid_share >= CLEAR and look.cloudy_share < CLOUDY
        seen = look.valid_share * (1.0 - look.cloudy_share)
        own = look.revisit.date
        days = abs(ordinal(own) - day) if day is not None and own else float("inf")
        return (look.flat, not clear, 0.0 if clear else -round(seen, 2), days, number)

    return min(range(len(looks)), key=rank)


def _register(
    look: Look,
    number: int,
    reference: int,
    sample: Sample,
    limit: Optional[float],
    max_shift: float,
) -> None:
    """Shift, brightness and correlation against the reference."""
    for count in range(PASSES):
        reach = min(REST, max_shift) if count else max_shift
        found: list[tuple[float, float, Shift]] = []
        for window in sample.windows:
            values, others, common = sample.pair(number, reference, window, limit, look.placed)
            y, x = window.row + 0.5 * window.rows, window.column + 0.5 * window.columns
            found += [(y, x, shift) for shift in shifts_of(values, others, common, reach)]
        textured = [(y, x, shift) for y, x, shift in found if shift.textured]
        if not textured:
            break
        if _moved(look, textured, sample) < SETTLED:
            break
    _match(look, number, reference, sample, limit)


def _moved(look: Look, found: list[tuple[float, float, Shift]], sample: Sample) -> float:
    """Add what blocks and bands say to the shift of a revisit; returns the largest change of it.

    A shift that grows along a large scene is followed.
    """
    held = [shift for _, _, shift in found]
    revisit, changes, left = look.revisit, [], []
    shifts = [np.array([getattr(s, k) for s in held]) for k in ("row", "column")]
    middle, growth = [look.row, look.column], list(look.growth)
    for axis, (line, size) in enumerate(zip((revisit.rows, revisit.columns), revisit.shape)):
        own = line(np.array([place[axis] for place in found]))
        constant, slope = float(np.median(shifts[axis])), 0.0
        if len(sample.windows) >= LEAST_BLOCKS:
            constant, slope = fitted(own, shifts[axis], size)
        middle[axis] += constant + slope * 0.5 * size
        growth[axis] += slope
        left.append(float(np.median(np.abs(shifts[axis] - constant - slope * own))))
        changes.append(abs(constant + slope * 0.5 * size) + 0.5 * abs(slope) * size)
    (look.row, look.column), look.growth = middle, (growth[0], growth[1])
    look.confidence = float(np.median([s.confidence for s in held]))
    look.refused = ""
    if max(left) > BANDS_APART:
        look.refused = f"its bands disagree by {max(left):.2g} pixels about its shift"
    return max(changes)


def _match(look: Look, number: int, reference: int, sample: Sample, limit: Optional[float]) -> None:
    """Mean and spread of each band brought to those of the reference. Not a regression, which
    takes contrast away where the correlation is low."""
    count, sums = 0, np.zeros((5, sample.place.bands))
    for window in sample.windows:
        values, others, common = sample.pair(number, reference, window, limit, look.placed)
        a, b = (v[:, common].astype(np.float64) for v in (values, others))
        count += a.shape[1]
        sums += np.stack([x.sum(axis=1) for x in (a, b, a * a, b * b, a * b)])
    if count < 2:
        look.refused = look.refused or "it has no valid pixel in common with the reference"
        return
    own, other, own2, other2, product = sums / count
    spread, other_spread = (np.sqrt(np.maximum(s, 0.0)) for s in (own2 - own**2, other2 - other**2))
    flat = (spread < 1e-6 * np.maximum(np.abs(own), 1e-6)) | (
        other_spread < 1e-6 * np.maximum(np.abs(other), 1e-6)
    )
    ratio = other_spread / np.where(flat, 1.0, spread)
    look.gain = np.where(flat, 1.0, np.clip(ratio, *GAINS))
    look.offset = other - look.gain * own
    agreement = (product - own * other) / np.where(flat, 1.0, spread * other_spread)
    look.correlation = float(agreement[~flat].mean()) if (~flat).any() else 1.0


def _judge(look: Look, is_reference: bool, rules: Rules) -> None:
    """Is the revisit used? The reference always is."""
    if is_reference:
        return
    if look.valid_share < rules.least_valid:
        look.refused = f"only {100 * look.valid_share:.0f} % of it is valid"
    elif look.cloudy_share > MOSTLY_CLOUDY:
        look.refused = f"{100 * look.cloudy_share:.0f} % of it look like cloud"
    elif not look.refused and look.confidence < LEAST_CONFIDENCE:
        look.refused = f"its shift cannot be told (confidence {look.confidence:.2f})"
    elif not look.refused and look.correlation < rules.least_correlation:
        look.refused = f"it is unlike the others (correlation {look.correlation:.2f})"
