"""One revisit on one tile, as merging sees it."""

from __future__ import annotations

from dataclasses import dataclass

from ..arrays import Array
from .operators import Line


@dataclass
class Layer:
    """One revisit on one tile.

    Attributes:
        coarse, valid: its own pixels, matched, (band, row, column), and which count.
        start: first row and column of them.
        rows, columns: from pixels of the target to its own.
        fine, usable: on the tile.
    """

    coarse: Array
    valid: Array
    start: tuple[int, int]
    rows: Line
    columns: Line
    fine: Array
    usable: Array
