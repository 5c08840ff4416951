"""From the engine's numbers and a pixel's values to plots; no widgets here."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any, Optional

from qgis.PyQt.QtCore import QDate, QLocale

from .. import texts
from . import scores
from .candidates import COARSE, FINE, PREDICTED
from .plot import Line, Plot, Points

SIGNS = {FINE: "fine", PREDICTED: "wanted", COARSE: "coarse"}
"""Kind of image -> sign and colour."""

KIND_WORDS = {FINE: "fine", PREDICTED: "predicted", COARSE: "coarse"}

Values = list[Optional[float]]
"""One value per band; None where there is no data."""


@dataclass
class Pixel:
    """The values of one pixel.

    Attributes:
        place: in words.
        spectral: kind and name -> values.
        series: (date, kind, values), in the order of time.
        left_out: images that are not shown, because their numbers are in another unit.
    """

    place: str
    spectral: list[tuple[str, str, Values]] = field(default_factory=list)
    series: list[tuple[str, str, Values]] = field(default_factory=list)
    left_out: int = 0


def band_words(metrics: dict[str, Any], band: int) -> str:
    """Name of a band for an axis; -1 = all."""
    if band < 0:
        return texts.tr("all bands")
    names = metrics.get("band_names") or []
    return (names[band] if band < len(names) else "") or texts.tr("band %1", band + 1)


def scatter(metrics: dict[str, Any], band: int) -> Plot:
    """Density of prediction over reference with the line of regression."""
    plane = metrics["plots"]["planes"][band + 1]
    low, high = plane["span"]
    lines, note = [], ""
    own = metrics["scores"] if band < 0 else metrics["per_band"]
    value = own[scores.OWN]["R2"] if band < 0 else own[scores.OWN]["R2"][band]
    if plane["slope"] is not None:
        slope, shift = plane["slope"], plane["intercept"]
        lines = [Line("", [(x, shift + slope * x) for x in (low, high)], "fine")]
        note = texts.tr(
            "R² %1 · slope %2", scores.words(value, 2), QLocale().toString(slope, "f", 2)
        )
    words = band_words(metrics, band)
    coarse = metrics.get("against") == "coarse"
    label = texts.tr("coarse image, %1" if coarse else "reference, %1", words)
    return Plot(
        sentence=texts.tr("Scatter plot of the prediction over the reference: %1. %2", words, note),
        x=(low, high), y=(low, high), label=label, note=note, lines=lines,
        density=plane["scatter"], equal=True, table=_density_table(plane),
    )  # fmt: skip


def _density_table(plane: dict[str, Any]) -> list[list[str]]:
    low, high = plane["span"]
    counts = plane["scatter"]
    side = (high - low) / len(counts)
    rows = [["reference", "prediction", "pixels"]]
    for number, row in enumerate(counts):
        for column, count in enumerate(row):
            if count:
                x, y = low + (column + 0.5) * side, low + (number + 0.5) * side
                rows.append([f"{x:.6g}", f"{y:.6g}", str(count)])
    return rows


def histogram(metrics: dict[str, Any], band: int) -> Plot:
    """Share of pixels over prediction - reference."""
    found = metrics["plots"]
    counts = found["planes"][band + 1]["histogram"]
    limit, total = float(found["limit"]), max(1, sum(counts))
    shares = [100.0 * count / total for count in counts]
    side = 2 * limit / len(counts)
    words = band_words(metrics, band)
    bias = metrics["per_band"][scores.OWN]["bias"]
    mean = (
        sum(scores.number(b) for b in bias) / len(bias) if band < 0 else scores.number(bias[band])
    )
    note = texts.tr("mean error %1", scores.words(mean, 2))
    table = [["prediction - reference", "pixels"]]
    table += [[f"{-limit + (n + 0.5) * side:.6g}", str(c)] for n, c in enumerate(counts)]
    return Plot(
        sentence=texts.tr("Histogram of the errors: %1. %2", words, note),
        x=(-limit, limit), y=(0.0, max(shares) or 1.0), bars=shares, note=note,
        label=texts.tr("prediction − reference, %1", words), table=table,
    )  # fmt: skip


def spectral(pixel: Pixel, metrics: dict[str, Any]) -> Optional[Plot]:
    """Values along the bands; None where no image has any."""
    lengths = metrics.get("wavelengths") or []
    names = metrics.get("band_names") or []
    count = max((len(values) for _, _, values in pixel.spectral), default=0)
    by_length = len(lengths) == count and None not in lengths and len(set(lengths)) > 1
    places = [float(x) for x in lengths] if by_length else [float(n) for n in range(1, count + 1)]
    lines = []
    for kind, name, values in pixel.spectral:
        points = [(x, y) for x, y in zip(places, values) if y is not None]
        if points:
            dashed = kind not in (FINE, PREDICTED)
            lines.append(Line(name, points, SIGNS.get(kind, ""), SIGNS.get(kind, ""), dashed))
    if not lines:
        return None
    marks = None
    if not by_length:
        words = [name or str(n) for n, name in enumerate(names[:count], 1)]
        marks = list(zip(places, words))
    label = texts.tr("wavelength in nm at %1" if by_length else "bands at %1", pixel.place)
    return Plot(
        sentence=texts.tr("Spectral profile at %1.", pixel.place),
        x=_span([x for line in lines for x, _ in line.points], 0.05),
        y=_span([y for line in lines for _, y in line.points], 0.12, zero=True),
        lines=lines, label=label, marks=marks, table=_line_table(lines, None),
    )  # fmt: skip


def time(pixel: Pixel, metrics: dict[str, Any], band: int) -> Optional[Plot]:
    """Values along the dates; None where no image has any."""
    found: dict[str, Points] = {}
    days: dict[float, str] = {}
    for date, kind, values in pixel.series:
        value = _of_band(values, band)
        if value is not None:
            day = float(datetime.date.fromisoformat(date[:10]).toordinal())
            found.setdefault(kind, []).append((day, value))
            days[day] = date[:10]
    lines = _time_lines(found)
    if not lines:
        return None
    words = band_words(metrics, band)
    return Plot(
        sentence=texts.tr("Time profile at %1: %2.", pixel.place, words),
        x=_span(list(days), 0.05),
        y=_span([y for line in lines for _, y in line.points], 0.12, zero=True),
        lines=lines, label=texts.tr("%1 at %2", words, pixel.place),
        marks=[(day, _short_date(text)) for day, text in sorted(days.items())],
        table=_line_table(lines, days),
    )  # fmt: skip


def _time_lines(found: dict[str, Points]) -> list[Line]:
    """Fine and predicted images share one line, coarse ones have their own. On a date that has a
    fine image the line goes through it: the distance to the prediction is its error."""
    lines = []
    known = {day for day, _ in found.get(FINE, [])}
    guessed = [point for point in found.get(PREDICTED, []) if point[0] not in known]
    sharp = sorted(found.get(FINE, []) + guessed)
    if sharp:
        lines.append(Line("", sharp, FINE))
    for kind in (FINE, PREDICTED, COARSE):
        points = sorted(found.get(kind, []))
        if points:
            joined = kind == COARSE
            lines.append(Line(texts.tr(KIND_WORDS[kind]), points, SIGNS[kind], SIGNS[kind], joined))
    return lines


def _of_band(values: Values, band: int) -> Optional[float]:
    """One band, or the mean of those that have data."""
    if band >= 0:
        return values[band] if band < len(values) else None
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


def _short_date(text: str) -> str:
    date = QDate.fromString(text, "yyyy-MM-dd")
    return QLocale().toString(date, "MMM d")


def _span(values: list[float], share: float, zero: bool = False) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = share * (high - low) or abs(high) * 0.1 or 0.5
    # Reflectance is read best from 0; numbers far from it (kelvin) are not squeezed by it.
    from_zero = zero and 0 <= low < 0.6 * high
    return (0.0 if from_zero else low - margin), high + margin


def _line_table(lines: list[Line], days: Optional[dict[float, str]]) -> list[list[str]]:
    rows = [["image", "date" if days is not None else "x", "value"]]
    for line in lines:
        for x, y in line.points if line.name else ():
            rows.append([line.name, days[x] if days is not None else f"{x:g}", f"{y:.6g}"])
    return rows
