"""Spectral and time profile of one pixel, as SVG."""

from __future__ import annotations

import datetime
import html
from typing import Any, Optional

from .plots import WIDTH, Axes

Points = list[tuple[float, float]]

STROKES = ("#a8387f", "#b26a00", "#0a63a5", "#5b6570", "#00795a")
DASHES = ("", "", "6 4", "2 3", "8 3 2 3")
KINDS = ("predicted", "fine", "coarse")


def profiles(metrics: dict[str, Any]) -> str:
    """Both profiles of the picked pixel; "" when none was picked."""
    pixel = metrics.get("pixel")
    if not pixel:
        return ""
    figures = [
        f"<figure>{chart}<figcaption>{html.escape(words)}</figcaption></figure>"
        for chart, words in ((_spectral(pixel, metrics), "Along the bands."),
                             (_time(pixel), "Along the dates; mean of the bands."))
        if chart
    ]  # fmt: skip
    place = f"Pixel at {pixel['x']:.10g}, {pixel['y']:.10g}"
    return f'<h2>{html.escape(place)}</h2><div class="plots">{"".join(figures)}</div>'


def _spectral(pixel: dict[str, Any], metrics: dict[str, Any]) -> str:
    lengths, names = metrics["wavelengths"], metrics["band_names"]
    by_length = all(length is not None for length in lengths) and len(set(lengths)) > 1
    places = [float(x) for x in lengths] if by_length else [k + 1.0 for k in range(len(names))]
    lines = {
        name: [(x, y) for x, y in zip(places, values) if y is not None]
        for name, values in pixel["spectral"].items()
    }
    label = "wavelength, nm" if by_length else "band"
    words = {place: name or f"{place:g}" for place, name in zip(places, names)}
    title = "Spectral profile of the pixel"
    return line_chart(lines, label, "value", title, None if by_length else words)


def _time(pixel: dict[str, Any]) -> str:
    lines: dict[str, Points] = {}
    for kind in KINDS:
        for entry in pixel["series"]:
            known = [value for value in entry["values"] if value is not None]
            if entry["kind"] == kind and known:
                day = datetime.date.fromisoformat(entry["date"][:10]).toordinal()
                lines.setdefault(kind, []).append((float(day), sum(known) / len(known)))
    dates = {
        float(datetime.date.fromisoformat(e["date"][:10]).toordinal()): e["date"][:10]
        for e in pixel["series"]
    }
    return line_chart(lines, "date", "value", "Time profile of the pixel", dates)


def line_chart(
    lines: dict[str, Points],
    label_x: str,
    label_y: str,
    title: str,
    words: Optional[dict[float, str]] = None,
) -> str:
    """Lines with marks and a legend.

    Args:
        lines: name -> points, in the order of x; empty lines are left out.
        words: place -> text below the axis, in place of numbers.
    """
    drawn = {name: points for name, points in lines.items() if points}
    if not drawn:
        return ""
    xs = [x for points in drawn.values() for x, _ in points]
    ys = [y for points in drawn.values() for _, y in points]
    low, high = _span(ys, 0.1)
    room = 0.12 * len(drawn) * (high - low)  # for the legend
    axes = Axes(_span(xs, 0.04), (low, high + room), words)
    for number, (name, points) in enumerate(drawn.items()):
        colour, dash = STROKES[number % len(STROKES)], DASHES[number % len(DASHES)]
        path = " ".join(f"{axes.x(x):.1f},{axes.y(y):.1f}" for x, y in points)
        axes.parts.append(
            f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>'
        )
        for x, y in points:
            axes.parts.append(
                f'<circle cx="{axes.x(x):.1f}" cy="{axes.y(y):.1f}" r="3.5" fill="{colour}"/>'
            )
        style = f'style="fill:{colour};font-weight:600"'
        axes.text(WIDTH - 20, 28 + 16 * number, html.escape(name), "end", style)
    return axes.svg(label_x, label_y, title)


def _span(values: list[float], share: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    margin = share * (high - low) or 0.5
    return low - margin, high + margin
