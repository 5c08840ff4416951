"""The page of a sharpened image that is judged without a reference."""

from __future__ import annotations

from typing import Any

import numpy as np

from .page import document, safe
from .pictures import data_uri, map_picture, shown_bands, stretch_limits
from .reduced import facts_line

INDICES = (
    ("QNR", "QNR", "↑"),
    ("D_lambda", "D<sub>λ</sub>", "↓"),
    ("D_s", "D<sub>s</sub>", "↓"),
    ("HQNR", "HQNR", "↑"),
    ("D_lambda_K", "D<sub>λ</sub> (Khan)", "↓"),
    ("D_s_K", "D<sub>s</sub> (Khan)", "↓"),
)
"""Key, title and the better direction, in the order of the table."""

Pictures = dict[str, tuple[np.ndarray, np.ndarray]]


def render(title: str, metrics: dict[str, Any], pictures: Pictures) -> str:
    """The HTML text.

    Args:
        metrics: what ``evaluate`` returns.
        pictures: name -> values (band, row, column) and valid (row, column); the first of several
            bands gives the stretch.
    """
    body = [
        f"<h1>{safe(title)}</h1>",
        '<div class="verdict">'
        + "".join(f"<p>{safe(x)}</p>" for x in [metrics["verdict"], *metrics["remarks"]])
        + "</div>",
        "<h2>Indices</h2>",
        indices_table(metrics["protocol"]["indices"], metrics["band_names"]),
        *(f'<p class="soft">{safe(note)}</p>' for note in metrics["notes"]),
        f'<p class="soft">{safe(facts_line(metrics["protocol"]))}</p>',
        "<h2>Pictures</h2>",
        _pictures(pictures, metrics["band_names"]),
    ]
    return document(title, body)


def indices_table(indices: dict[str, dict[str, Any]], band_names: list[str]) -> str:
    """One column per image."""
    rows = [
        f"<tr><td>{words} {arrow}</td>"
        + "".join(f"<td>{found[key]:.4f}</td>" for found in indices.values())
        + "</tr>"
        for key, words, arrow in INDICES
    ]
    for band, name in enumerate(band_names):
        cells = "".join(f"<td>{found['rmse'][band]:.4g}</td>" for found in indices.values())
        rows.append(f"<tr><td>RMSE, {safe(name or f'band {band + 1}')} ↓</td>{cells}</tr>")
    head = "".join(f"<th>{safe(name)}</th>" for name in indices)
    return (
        f'<div class="wide"><table><thead><tr><th>Index</th>{head}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _pictures(pictures: Pictures, band_names: list[str]) -> str:
    bands = shown_bands(band_names, [None] * len(band_names))
    figures, stretch = [], None
    for name, (values, valid) in pictures.items():
        chosen = values[bands] if len(values) > 1 else values[[0, 0, 0]]
        if stretch is None or len(values) == 1:
            own = stretch_limits(chosen, valid)
            stretch = stretch or own
        else:
            own = stretch
        picture = map_picture(chosen, valid, own)
        figures.append(
            f'<figure><img src="{data_uri(picture)}" alt="{safe(name)}">'
            f"<figcaption>{safe(name)}</figcaption></figure>"
        )
    return (
        f'<div class="pictures">{"".join(figures)}</div>'
        '<p class="soft">The middle of the images; one stretch for those with several bands.</p>'
    )
