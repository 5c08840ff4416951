"""The second file of a run: how far the revisits agree, and how many there were, pixel by pixel."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from .. import request
from ..grid import Grid, Window, blocks
from ..raster.write import RasterWriter
from ..recipe_types import Output
from .merge import Merger

COUNT = "revisits"
"""Name of the last band."""

SIDE = 512


def write_agreement(
    merger: Merger,
    output: Output,
    grid: Grid,
    window: Window,
    names: list[str],
    date: Optional[str],
    tags: dict[str, str],
    check: Callable[[], None],
) -> str:
    """Write it.

    Bands: of each band the standard deviation over the revisits that count at the pixel, in
    physical units; last their number. NaN where there is none.

    Args:
        merger: of the revisits, onto pixels of the result.
        output: of the result; its ``uncertainty`` is written.
        grid: of the result; window: what is written of it.

    Returns:
        the path.
    """
    second = request.uncertainty_output(output)
    with RasterWriter(second, grid.part(window), None, [*names, COUNT], date, tags) as writer:
        for part in blocks(window.rows, window.columns, SIDE, SIDE):
            check()
            place = Window(
                part.row + window.row, part.column + window.column, part.rows, part.columns
            )
            deviation, count = merger.agreement(place)
            planes = np.concatenate((deviation, count[None].astype(np.float32)))
            writer.write(part, planes, count > 0)
        return writer.commit()
