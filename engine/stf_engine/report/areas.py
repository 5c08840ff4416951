"""The table of scores per area."""

from __future__ import annotations

import html
from typing import Any

from ..metrics import METRICS
from .numbers import score_text, title_text


def areas_table(metrics: dict[str, Any]) -> str:
    """One row per area: pixels, the eleven scores of the result, RMSE of the first baseline."""
    zones = metrics.get("zones")
    if not zones:
        return ""
    own, *others = metrics["scores"]
    titles = [f"{title_text(m, sam_unit=metrics['sam_unit'])} {m.arrow}" for m in METRICS]
    head = "".join(f"<th>{html.escape(title)}</th>" for title in titles)
    if others:
        head += f"<th>RMSE, {html.escape(others[0])}</th>"
    rows = []
    for area in zones["areas"]:
        cells = [f"<td>{area['pixels']:,}</td>"]
        for m in METRICS:
            reason = area["reasons"][own].get(m.name)
            hint = f' title="{html.escape(reason, quote=True)}"' if reason else ""
            cells.append(f"<td{hint}>{score_text(m, area['scores'][own][m.name])}</td>")
        if others:
            cells.append(f"<td>{score_text(METRICS[0], area['scores'][others[0]]['RMSE'])}</td>")
        rows.append(f"<tr><td>{html.escape(area['name'])}</td>{''.join(cells)}</tr>")
    return (
        "<h2>Scores per area</h2>"
        f'<div class="wide"><table><thead><tr><th>Area</th><th>Pixels</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
        f'<p class="soft">{html.escape(_note(zones))}</p>'
    )


def _note(zones: dict[str, Any]) -> str:
    shown, count = len(zones["areas"]), zones["count"]
    most = f" The {shown} largest of {count} areas are shown." if count > shown else ""
    return f"Areas of {zones['layer']}. Local windows count where they lie whole in an area.{most}"
