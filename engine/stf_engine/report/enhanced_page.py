"""The page of an enhancement: the image, and what each revisit had to do with it."""

from __future__ import annotations

import datetime
import statistics
from typing import Any, Optional

import numpy as np

from .. import __version__
from ..findings import Finding
from .page import document, safe
from .pictures import data_uri, map_picture, shown_bands, stretch_limits

MORE_STYLE = """table{font-size:14px}th,td{padding:4px 8px}th{white-space:normal}
td.words,td.name{text-align:left;white-space:normal}td.words{min-width:8.5em}
td.name{overflow-wrap:anywhere;min-width:11em}
td.share,th.share{text-align:left}
.track{display:inline-block;width:72px;height:11px;background:var(--card);
border:1px solid var(--line);vertical-align:-1px;margin-right:7px}
.fill{display:block;height:9px;background:#2a78bd}.far .fill{background:#c77700}
tr.out td{color:var(--soft)}"""

FAR = 2.0
"""A residual above so many times the usual one is marked."""

Picture = tuple[str, np.ndarray, np.ndarray]
"""Caption, values (band, row, column) and valid (row, column)."""


def render(
    title: str,
    metrics: dict[str, Any],
    findings: list[Finding],
    pictures: list[Picture],
    band_names: list[str],
) -> str:
    """The HTML text.

    Args:
        metrics: of the job ``enhance``.
        pictures: the result, the reference, the other revisits.
    """
    words = [f.message for f in findings if f.severity != "note"]
    notes = [f.message for f in findings if f.severity == "note"]
    body = [
        f"<h1>{safe(title)}</h1>",
        '<div class="verdict">'
        + "".join(f"<p>{safe(x)}</p>" for x in _summary(metrics))
        + "</div>",
        *(f"<p>▲ {safe(text)}</p>" for text in words),
        "<h2>Revisits</h2>",
        revisits_table(metrics),
        *(f'<p class="soft">{safe(note)}</p>' for note in _remarks(metrics)),
        "<h2>Pictures</h2>",
        _pictures(pictures, band_names),
        "<h2>Where this comes from</h2>",
        _facts(metrics),
        *(f'<p class="soft">{safe(text)}</p>' for text in notes),
    ]
    return document(title, body, MORE_STYLE)


def _summary(metrics: dict[str, Any]) -> list[str]:
    looks = metrics["revisits"]
    used = sum(look["used"] for look in looks)
    ratio = " x ".join(f"{r:.4g}" for r in dict.fromkeys(metrics["ratio"]))
    plural = "" if len(looks) == 1 else "s"
    lines = [
        f"{used} of {len(looks)} revisit{plural} used, pixels {ratio} times smaller, "
        f"{100 * metrics['nodata_share']:.1f} % without data."
    ]
    far = [look["file"] for look in looks if _far(look, looks)]
    if far:
        lines.append(
            f"{', '.join(far)}: the residual is more than {FAR:g} times the usual one. "
            "It shows something else, such as another season or thin cloud."
        )
    return lines


def usual(looks: list[dict[str, Any]], key: str) -> Optional[float]:
    """The median of a figure of the revisits that have it; None without three of them."""
    known = [look[key] for look in looks if key in look]
    return statistics.median(known) if len(known) > 2 else None


def _far(look: dict[str, Any], looks: list[dict[str, Any]], key: str = "residual_rmse") -> bool:
    middle = usual(looks, key)
    return middle is not None and look.get(key, 0.0) > FAR * middle


def revisits_table(metrics: dict[str, Any]) -> str:
    """One row per revisit; residuals as numbers and bars."""
    looks = metrics["revisits"]
    titles = {"residual_rmse": "Residual ↓", "left_out_rmse": "From the others ↓"}
    shown = {k: words for k, words in titles.items() if any(k in look for look in looks)}
    top = max((look[k] for look in looks for k in shown if k in look), default=0.0) or 1.0
    rows = []
    for look in looks:
        row, column = look["shift_px"]
        state = "used" if look["used"] else f"left out: {look['reason']}"
        if look["file"] == metrics["reference"]:
            state = "reference"
        cells = [
            f'<td class="name">{safe(look["file"])}</td>',
            f"<td>{safe(look['date'] or '–')}</td>",
            f'<td class="words">{safe(state)}</td>',
            *(_bar(look, looks, key, top) for key in shown),
            f"<td>{row:+.2f} {column:+.2f}</td>".replace("-", "−"),
            f"<td>{look['correlation']:.2f}</td>",
            f"<td>{100 * look['valid_share']:.0f} %</td>",
            f"<td>{100 * look['cloudy_share']:.0f} %</td>",
        ]
        mark = "" if look["used"] else ' class="out"'
        rows.append(f"<tr{mark}>{''.join(cells)}</tr>")
    head = "<th>Revisit</th><th>Date</th>"
    head += '<th class="share">Part</th>'
    head += "".join(f'<th class="share">{name}</th>' for name in shown.values())
    others = ("Moved, pixels", "Correlation", "Valid", "Looks cloudy")
    head += "".join(f"<th>{name}</th>" for name in others)
    return (
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _bar(look: dict[str, Any], looks: list[dict[str, Any]], key: str, top: float) -> str:
    if key not in look:
        return '<td class="share">–</td>'
    far = _far(look, looks, key)
    mark, kind = (" ▲", " far") if far else ("", "")
    wide = 100.0 * look[key] / top
    return (
        f'<td class="share{kind}"><span class="track"><span class="fill" '
        f'style="width:{wide:.1f}%"></span></span>{look[key]:.4g}{mark}</td>'
    )


def _remarks(metrics: dict[str, Any]) -> list[str]:
    looks = metrics["revisits"]
    notes = []
    if any("residual_rmse" in look for look in looks):
        notes.append(
            "Residual: the result, blurred and thinned as the sensor of the revisits does it, less "
            "the revisit in the brightness of the reference; root mean square of all bands, in the "
            f"units of the revisits. ▲ marks more than {FAR:g} times the median."
        )
    if any("left_out_rmse" in look for look in looks):
        notes.append(
            "From the others: the same of an image that was merged without this revisit. It tells "
            "how well the others predict it."
        )
    return notes


def _pictures(pictures: list[Picture], band_names: list[str]) -> str:
    bands = shown_bands(band_names, [None] * len(band_names))
    _, values, valid = pictures[1]
    stretch = stretch_limits(values[bands], valid)
    figures = []
    for caption, values, valid in pictures:
        text, shown = safe(caption), map_picture(values[bands], valid, stretch)
        figures.append(
            f'<figure><img src="{data_uri(shown)}" alt="{text}" '
            f'style="image-rendering:pixelated"><figcaption>{text}</figcaption></figure>'
        )
    return (
        f'<div class="pictures">{"".join(figures)}</div>'
        '<p class="soft">The same ground in the middle of the images; one stretch for all, from '
        "the reference (2 to 98 %). Grey = no data.</p>"
    )


def _facts(metrics: dict[str, Any]) -> str:
    settings = ", ".join(f"{k} {v}" for k, v in metrics["parameters"].items() if v is not None)
    facts = {
        "Method": metrics["title"],
        "Settings": settings,
        "Weights": metrics.get("weights", ""),
        "Reference": f"{metrics['reference']}" + (f" ({d})" if (d := metrics["date"]) else ""),
        "Panchromatic image": _pan_words(metrics.get("pan") or {}),
        "Size": f"{metrics['rows']} x {metrics['columns']} pixels",
        "Report": f"STFusion {__version__}, {datetime.date.today().isoformat()}",
    }
    items = "".join(f"<dt>{safe(k)}</dt><dd>{safe(v)}</dd>" for k, v in facts.items() if v)
    return f"<dl>{items}</dl>"


def _pan_words(pan: dict[str, Any]) -> str:
    if not pan:
        return ""
    row, column = pan["shift_px"]
    words = f"moved {row:+.2f} {column:+.2f} pixels of the revisits"
    if "r_squared" in pan:
        words += f"; R squared of the bands {pan['r_squared']:.3f}"
    return words
