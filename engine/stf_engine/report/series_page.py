"""The page of a validation: how good the method was on each date that was left out."""

from __future__ import annotations

import datetime
from typing import Any, Optional

from .. import __version__
from ..dates import ordinal
from ..metrics import METRICS
from .numbers import as_float, score_text, title_text
from .page import document, safe, write_text

WIDTH, HEIGHT, LEFT, BOTTOM = 760, 240, 58, 40

MORE_STYLE = """svg .own{fill:#2a78bd}svg .base{fill:none;stroke:#c77700;stroke-width:2}
svg .rule{stroke:var(--line)}"""

Row = dict[str, Any]


def write_page(path: str, metrics: dict[str, Any]) -> None:
    """Write the page of a validation.

    Args:
        path: HTML file; pages of single dates lie beside it.
        metrics: of the job ``series`` with ``validate``.

    Raises:
        DiskFull, FolderReadOnly
    """
    write_text(path, render(metrics))


def render(metrics: dict[str, Any]) -> str:
    """The HTML text: verdict, means, a plot of the dates, a table of the dates."""
    title = f"How good is {metrics['method']} on dates that it has not seen?"
    done = [row for row in metrics["dates"] if row.get("scores")]
    level = {"better": "good", "worse": "bad"}.get(metrics["verdict_level"], "")
    body = [f"<h1>{safe(title)}</h1>", f'<div class="verdict {level}"><p>'
            f"{safe(metrics['verdict'])}</p></div>"]  # fmt: skip
    if done:
        body += ["<h2>Mean of the dates</h2>", _mean_table(metrics["mean"], done[0].get("ratio"))]
        body += ["<h2>Error of each date</h2>", _plot(done, metrics["method"])]
    body += ["<h2>Every date</h2>", _date_table(metrics["dates"])]
    settings = ", ".join(f"{name} {value}" for name, value in metrics["settings"].items())
    body.append(
        f'<p class="soft">Settings: {safe(settings or "defaults")}.</p>'
        '<p class="soft">Each date was left out in turn: its fine image was kept away, predicted '
        "from the other pairs, and then compared with it. No change = the fine image of the best "
        "of these pairs, taken as it is. ↓ lower is better, ↑ higher is better. "
        f"STFusion {__version__}, {datetime.date.today().isoformat()}.</p>"
    )
    return document(title, body, MORE_STYLE)


def _mean_table(means: dict[str, dict[str, Optional[float]]], ratio: Optional[float]) -> str:
    own, base = list(means)
    rows = []
    for m in METRICS:
        ours, theirs = means[own][m.name], means[base][m.name]
        better = m.is_better(as_float(ours), as_float(theirs))
        worse = m.is_better(as_float(theirs), as_float(ours))
        mark = ('<td class="good">✓ better</td>' if better
                else '<td class="bad">▲ worse</td>' if worse else "<td></td>")  # fmt: skip
        rows.append(
            f'<tr><td title="{safe(m.meaning)}">{safe(title_text(m, ratio, "degrees"))} '
            f'{m.arrow}</td><td class="own">{score_text(m, ours)}</td>'
            f"<td>{score_text(m, theirs)}</td>{mark}</tr>"
        )
    head = "".join(f"<th>{safe(name)}</th>" for name in ("Score", own, base, ""))
    return _table(head, rows)


def _date_table(rows: list[Row]) -> str:
    head = "".join(
        f"<th>{safe(name)}</th>"
        for name in ("Date", "Predicted from", *(f"{m.title} {m.arrow}" for m in METRICS))
    )
    head = head.replace("↓</th>", "↓</th><th>No change</th>", 1)  # the error without the method
    found = []
    for row in rows:
        date, pairs = safe(row["date"]), safe(" + ".join(row.get("pairs") or []))
        scores = row.get("scores")
        if not scores:
            note = safe(row.get("note") or "not scored")
            found.append(f'<tr><td>{date}</td><td>{pairs}</td><td colspan="12">{note}</td></tr>')
            continue
        link = f'<a href="{safe(row["report"])}">{date}</a>'
        cells = [f"<td>{score_text(m, scores[m.name])}</td>" for m in METRICS]
        cells.insert(1, f"<td>{score_text(METRICS[0], row['no_change']['RMSE'])}</td>")
        found.append(f"<tr><td>{link}</td><td>{pairs}</td>{''.join(cells)}</tr>")
    return _table(head, found)


def _table(head: str, rows: list[str]) -> str:
    return (
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _plot(rows: list[Row], method: str) -> str:
    """RMSE over time: filled = the method, hollow = no change."""
    days = [ordinal(row["date"]) for row in rows]
    points = [(as_float(r["scores"]["RMSE"]), as_float(r["no_change"]["RMSE"])) for r in rows]
    top = 1.08 * max(max(pair) for pair in points) or 1.0
    span = max(days) - min(days) or 1
    bottom = HEIGHT - BOTTOM
    parts = []
    for share in (0.0, 0.5, 1.0):
        y = bottom - share * (bottom - 12)
        parts.append(f'<line class="rule" x1="{LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">'
                     f"{share * top:.3g}</text>")  # fmt: skip
    last_label = -100.0
    for day, row, (own, base) in zip(days, rows, points):
        x = LEFT + 40 + (day - min(days)) / span * (WIDTH - LEFT - 80)
        ys = [bottom - value / top * (bottom - 12) for value in (own, base)]
        words = safe(f"{row['date']}: {method} {own:.4g}, no change {base:.4g}")
        parts.append(f'<line class="rule" x1="{x:.1f}" x2="{x:.1f}" y1="{ys[0]:.1f}" '
                     f'y2="{ys[1]:.1f}"/>')  # fmt: skip
        for y, kind in zip(ys, ("own", "base")):
            parts.append(f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="5">'
                         f"<title>{words}</title></circle>")  # fmt: skip
        if x - last_label > 76:  # dates that lie close are named by their tooltips
            parts.append(f'<text x="{x:.1f}" y="{HEIGHT - 18}" text-anchor="middle">'
                         f"{safe(row['date'])}</text>")  # fmt: skip
            last_label = x
    return (
        f'<svg class="plot" style="max-width:{WIDTH}px" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="RMSE of each date">{"".join(parts)}</svg>'
        f'<p class="soft">RMSE of each date: ● {safe(method)}, ○ no change.</p>'
    )
