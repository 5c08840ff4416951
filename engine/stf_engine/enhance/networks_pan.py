"""A trained network and where its panchromatic image really lies."""

from __future__ import annotations

from dataclasses import replace

from ..events import Progress
from ..raster.revisits import Place
from ..satfusion.method_spec import OFF, PIXEL
from .alignment import SAME, Alignment, aligned
from .merge import Merger
from .merged import Merged
from .networks_grid import Layout
from .operators import Line
from .panview import PanView
from .survey import Survey


def on_pan(
    layout: Layout,
    place: Place,
    found: Survey,
    gains: tuple[float, ...],
    mode: str,
    progress: Progress,
) -> tuple[Layout, Alignment]:
    """Measure where pan lies against the reference, and lay the revisits out under it.

    The grid of the result is that of pan, so the revisits are read elsewhere.

    Args:
        gains: of the bands at the Nyquist frequency of the revisits.
        mode: subpixel, pixel (moved by whole pixels, and no drift is followed) or off.
    """
    if place.pan is None or mode == OFF:
        return layout, Alignment()
    reference = Merged(Merger(place, found, SAME, SAME, "bicubic", {}), place.base.shape)
    moved = aligned(PanView(place, reference, gains), progress)
    if mode == PIXEL:
        row, column = (float(round(s)) for s in moved.shift)
        moved = Alignment(Line(1.0, -row), Line(1.0, -column), (row, column))
    if not moved.needed:
        return layout, moved
    steps = (
        replace(step, base=step.base.then(line))
        for step, line in ((layout.rows, moved.rows), (layout.columns, moved.columns))
    )
    rows, columns = steps
    lines = (layout.lines[0].then(moved.rows), layout.lines[1].then(moved.columns))
    return replace(layout, rows=rows, columns=columns, lines=lines), moved
