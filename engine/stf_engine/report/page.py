"""One self-contained HTML page: no links, no scripts, everything inside."""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np

from ..files import replacing
from ..metrics import BAND_NAMES, METRICS, metric
from .areas import areas_table
from .numbers import MISSING, as_float, score_text, title_text
from .pictures import (
    data_uri,
    error_limit,
    error_picture,
    map_picture,
    shown_bands,
    stretch_limits,
)
from .plots import Sample, histogram, scatter
from .profiles import profiles
from .reduced import reduced_part

STYLE = """
:root{--ink:#1c2024;--soft:#5b6570;--back:#fff;--card:#f5f7f9;--line:#d7dde3;--good:#0b7a4b;
--bad:#a33b00;--goodback:#e2f3ea;--badback:#fdf0e0;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e7eaed;--soft:#a3adb8;--back:#15181b;--card:#1e2327;
--line:#39424a;--good:#6fd3a4;--bad:#f0a868;--goodback:#12321f;--badback:#3a2812}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1060px;padding:24px;font:15px/1.5 system-ui,sans-serif;
color:var(--ink);background:var(--back)}
h1{font-size:24px;margin:0 0 12px}h2{font-size:18px;margin:32px 0 10px}
p{margin:6px 0}.soft{color:var(--soft);font-size:13px}
.verdict{border-left:5px solid var(--soft);background:var(--card);padding:12px 16px;
border-radius:4px;font-size:17px}
.verdict.good{border-color:var(--good);background:var(--goodback)}
.verdict.bad{border-color:var(--bad);background:var(--badback)}
.verdict p+p{font-size:14px}.verdict.good,.verdict.bad{color:var(--ink)}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:14px}
figure{margin:0}figure img{width:100%;height:auto;display:block;border:1px solid var(--line)}
figcaption{font-size:13px;padding-top:4px}
.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(320px,1fr));gap:14px}
.plots figure{background:var(--card);border:1px solid var(--line);border-radius:4px;padding:8px}
.plots figure img{border:0}
svg.plot{width:100%;height:auto;display:block;color:var(--ink)}
svg.plot text{fill:currentColor;font:12px system-ui,sans-serif}
svg .grid{stroke:var(--line);stroke-width:1}svg .equal{stroke:#c77700;stroke-width:1.5;
stroke-dasharray:5 4}svg .bar{fill:#2a78bd}
.scale{height:14px;background:linear-gradient(90deg,#2166ac,#f7f7f7 50%,#b2182b);
border:1px solid var(--line);max-width:474px}
.ends{display:flex;justify-content:space-between;max-width:474px;font-size:13px}
.wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:4px 11px;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
th:first-child,td:first-child{text-align:left}thead th{border-bottom:2px solid var(--line)}
td.own{font-weight:600}.good{color:var(--good)}.bad{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 18px;margin:0;font-size:14px}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
@media print{body{padding:0;max-width:none}h2{break-after:avoid}figure,table{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
"""


@dataclass
class Page:
    """What a report shows.

    Attributes:
        title: heading.
        metrics: what ``evaluate`` returns as ``Result.metrics``.
        images: name -> values (band, row, column) and valid (row, column), decimated; the first is
            the target, the second the prediction, the rest the baselines.
        band_names, wavelengths: of the bands; "" and None where unknown.
        quantity: "reflectance", "temperature" or "unknown".
        step: every how many-th pixel the pictures show.
        provenance: plain facts at the end, label -> text.
    """

    title: str
    metrics: dict[str, Any]
    images: dict[str, tuple[np.ndarray, np.ndarray]]
    band_names: list[str]
    wavelengths: list[Optional[float]]
    quantity: str = "unknown"
    step: int = 1
    provenance: dict[str, str] = field(default_factory=dict)


def write_report(page: Page, path: str) -> None:
    """Write the page; a temporary name beside it first, renamed when complete."""
    write_text(path, render(page))


def write_text(path: str, text: str) -> None:
    """Write a text file in one piece.

    Raises:
        DiskFull, FolderReadOnly: it cannot be written.
    """
    with replacing(path) as part, open(part, "w", encoding="utf-8") as file:
        file.write(text)


def render(page: Page) -> str:
    """The HTML text of a page."""
    body = [
        f"<h1>{safe(page.title)}</h1>",
        _verdict(page.metrics),
        "<h2>Scores</h2>",
        _overall_table(page.metrics),
        _remarks(page.metrics),
        _coarse_part(page.metrics),
        reduced_part(page.metrics),
        "<h2>Pictures</h2>",
        _pictures(page),
        "<h2>Plots</h2>",
        _plots(page),
        "<h2>Scores per band</h2>",
        _band_table(page),
        areas_table(page.metrics),
        profiles(page.metrics),
        "<h2>Where this comes from</h2>",
        "<dl>"
        + "".join(f"<dt>{safe(k)}</dt><dd>{safe(v)}</dd>" for k, v in page.provenance.items() if v)
        + "</dl>",
    ]
    return document(page.title, body)


def document(title: str, body: list[str], more_style: str = "") -> str:
    """The HTML text of a report around its parts."""
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{safe(title)}</title><style>{STYLE}{more_style}</style></head><body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def safe(text: Any) -> str:
    """A text as HTML shows it."""
    return html.escape(str(text), quote=True)


def _verdict(metrics: dict[str, Any]) -> str:
    level = {"better": "good", "worse": "bad"}.get(metrics["verdict_level"], "")
    lines = [metrics["verdict"], *metrics["remarks"]]
    return f'<div class="verdict {level}">' + "".join(f"<p>{safe(x)}</p>" for x in lines) + "</div>"


def _overall_table(metrics: dict[str, Any]) -> str:
    scores: dict[str, dict[str, Any]] = metrics["scores"]
    own, *others = scores
    reasons = metrics["details"][own]["reasons"]
    rows = []
    for m in METRICS:
        value = scores[own][m.name]
        title = safe(title_text(m, metrics["ratio"], metrics["sam_unit"]))
        hint = f' title="{safe(reasons[m.name])}"' if m.name in reasons else ""
        cells = [f'<td class="own"{hint}>{score_text(m, value)}</td>']
        cells += [f"<td>{score_text(m, scores[name][m.name])}</td>" for name in others]
        if others:
            cells.append(_mark(m, value, scores[others[0]][m.name]))
        rows.append(
            f'<tr><td title="{safe(m.meaning)}">{title} {m.arrow}</td>{"".join(cells)}</tr>'
        )
    head = "".join(f"<th>{safe(name)}</th>" for name in scores)
    last = "<th></th>" if others else ""
    return (
        f'<div class="wide"><table><thead><tr><th>Score</th>{head}{last}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _coarse_part(metrics: dict[str, Any]) -> str:
    """The second comparison, when a coarse image was given beside the reference."""
    coarse = metrics.get("coarse")
    if not coarse:
        return ""
    lines = "".join(f"<p>{safe(x)}</p>" for x in [coarse["verdict"], *coarse["remarks"]])
    return f"<h2>Against the coarse image</h2>{lines}{_overall_table(coarse)}{_remarks(coarse)}"


def _mark(m: Any, value: Any, other: Any) -> str:
    """Better or worse than the first baseline, as a sign with words for a screen reader."""
    own, base = as_float(value), as_float(other)
    if m.is_better(own, base):
        return '<td class="good" title="better">✓</td>'
    if m.is_better(base, own):
        return '<td class="bad" title="worse">▲ worse</td>'
    return "<td></td>"


def _remarks(metrics: dict[str, Any]) -> str:
    area = metrics["area"]
    notes = [
        f"{area['pixels']:,} {area['unit']} compared, {100 * (1 - area['share']):.1f} % left out. "
        f"↓ lower is better, ↑ higher is better. Mode: {metrics['mode']}.",
        *metrics["notes"],
    ]
    own = next(iter(metrics["scores"]))
    for name, reason in metrics["details"][own]["reasons"].items():
        notes.append(f"{metric(name).title}: {reason}.")
    return "".join(f'<p class="soft">{safe(note)}</p>' for note in notes)


def _figure(picture: np.ndarray, caption: str) -> str:
    text = safe(caption)
    # Small pictures are enlarged as they are: blurring would hide the pixels.
    crisp = ' style="image-rendering:pixelated"' if max(picture.shape[:2]) < 300 else ""
    return (
        f'<figure><img src="{data_uri(picture)}" alt="{text}"{crisp}>'
        f"<figcaption>{text}</figcaption></figure>"
    )


def _pictures(page: Page) -> str:
    bands = shown_bands(page.band_names, page.wavelengths)
    (target_name, (target, target_valid)), *others = page.images.items()
    stretch = stretch_limits(target[bands], target_valid)
    maps = [_figure(map_picture(target[bands], target_valid, stretch), target_name)]
    errors, limit = [], None
    for name, (values, valid) in others:
        maps.append(_figure(map_picture(values[bands], valid, stretch), name))
        both = valid & target_valid
        error = (values.astype(np.float64) - target).mean(axis=0)
        if limit is None:  # the prediction comes first: its scale holds for all
            limit = error_limit(error, both, page.quantity)
        errors.append(_figure(error_picture(error, both, limit), f"{name} − {target_name}"))
    limit = limit or 1.0
    if page.quantity == "reflectance":
        ends = (f"−{limit:.2f} too dark", f"too bright +{limit:.2f}")
    else:
        ends = (f"−{limit:g} too low", f"too high +{limit:g}")
    names = [page.band_names[b] or f"band {b + 1}" for b in bands]
    ranges = ", ".join(f"{n} {low:.4g} to {high:.4g}" for n, (low, high) in zip(names, stretch))
    every = f" Every {page.step}th pixel is shown." if page.step > 1 else ""
    return (
        f'<div class="pictures">{"".join(maps)}</div>'
        f'<p class="soft">One stretch for all pictures, from the first (2 to 98 %): '
        f"{safe(ranges)}. Grey = no data.{every}</p>"
        f'<h2>Error maps</h2><div class="pictures">{"".join(errors)}</div>'
        f'<p></p><div class="scale"></div><div class="ends"><span>{ends[0]}</span>'
        f"<span>0</span><span>{ends[1]}</span></div>"
        '<p class="soft">Mean error of the bands, the same scale for every map.</p>'
    )


def _plots(page: Page) -> str:
    (target, target_valid), (values, valid) = list(page.images.values())[:2]
    both = valid & target_valid
    if not both.any():
        return "<p>No pixel is valid in both images.</p>"
    sample = Sample(
        values[:, both].astype(np.float64).ravel(), target[:, both].astype(np.float64).ravel()
    )
    limit = error_limit(sample.prediction - sample.reference, np.ones(sample.prediction.size, bool),
                        page.quantity)  # fmt: skip
    return (
        f'<div class="plots"><figure>{scatter(sample)}<figcaption>All bands; darker = more pixels; '
        "dashed = equal.</figcaption></figure>"
        f"<figure>{histogram(sample, limit)}<figcaption>Errors of all bands; the outermost bars "
        "hold everything beyond.</figcaption></figure></div>"
    )


def _band_table(page: Page) -> str:
    own, *others = page.metrics["per_band"]
    values = page.metrics["per_band"][own]
    if all(v is None for v in values["RMSE"]):
        return f"<p>{MISSING} in this mode.</p>"
    head = "".join(f"<th>{metric(n).title} {metric(n).arrow}</th>" for n in BAND_NAMES)
    base = others[0] if others else None
    if base:
        head = head.replace("</th>", f"</th><th>RMSE, {safe(base)}</th>", 1)
    rows = []
    for band, name in enumerate(page.band_names):
        cells = []
        for number, n in enumerate(BAND_NAMES):
            cells.append(f"<td>{score_text(metric(n), values[n][band])}</td>")
            if base and number == 0:
                other = page.metrics["per_band"][base]["RMSE"][band]
                cells.append(f"<td>{score_text(metric('RMSE'), other)}</td>")
        bias = as_float(values["bias"][band])
        cells.append(f"<td>{bias:+.4f}</td>".replace("-", "−"))
        rows.append(f"<tr><td>{safe(name or f'Band {band + 1}')}</td>{''.join(cells)}</tr>")
    return (
        f'<div class="wide"><table><thead><tr><th>Band</th>{head}<th>Mean error</th></tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
