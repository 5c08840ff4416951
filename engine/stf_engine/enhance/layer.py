"""One revisit on one tile, as merging sees it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

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

    coarse: np.ndarray
    valid: np.ndarray
    start: tuple[int, int]
    rows: Line
    columns: Line
    fine: np.ndarray
    usable: np.ndarray
