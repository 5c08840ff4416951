"""What a page says of Wald's protocol, and what its numbers rest on."""

from __future__ import annotations

import html
from typing import Any


def facts_line(protocol: dict[str, Any]) -> str:
    """What the numbers rest on."""
    ratio = " x ".join(f"{r:.4g}" for r in dict.fromkeys(protocol["ratio"]))
    gains = ", ".join(f"{gain:g}" for gain in dict.fromkeys(protocol["gains"]))
    sensor = protocol["sensor"] or "unknown, assumed"
    return f"Ratio {ratio}; gain of the sensor at its Nyquist frequency {gains} ({sensor})."


def reduced_part(metrics: dict[str, Any]) -> str:
    """What the page of an evaluation says of Wald's protocol; empty without it."""
    protocol = metrics.get("protocol")
    if not protocol:
        return ""
    cells = "".join(f"<td>{value:.4f}</td>" for value in protocol["q2n"].values())
    head = "".join(f"<th>{html.escape(name)}</th>" for name in protocol["q2n"])
    text = (
        "Revisits and pan were made coarser by the ratio, sharpened, and compared with the "
        "revisits. Scores hold for that scale only. "
    )
    return (
        f"<h2>Reduced resolution</h2><p>{text}</p>"
        f'<div class="wide"><table><thead><tr><th>Index</th>{head}</tr></thead>'
        f"<tbody><tr><td>Q2<sup>n</sup> ↑</td>{cells}</tr></tbody></table></div>"
        f'<p class="soft">{html.escape(facts_line(protocol))}</p>'
    )
