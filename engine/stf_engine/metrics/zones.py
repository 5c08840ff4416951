"""Scores of parts of a scene (fields, classes), all of them in one pass."""

from __future__ import annotations

from typing import Callable, Optional

import numpy as np

from ..events import Progress
from ..grid import Window, blocks
from .compare import OVERLAP, Comparison, Range
from .score import BLOCK, Reader
from .scores import SamUnit, Scores

Labels = Callable[[Window], np.ndarray]
"""Window inside the scene -> label of every pixel, int (row, column); 0 = in no zone."""


def score_zones(
    read: Reader,
    labels: Labels,
    wanted: list[int],
    bands: int,
    rows: int,
    columns: int,
    ratio: float,
    sam_unit: SamUnit,
    value_range: Range,
    clip: bool,
    block: int = BLOCK,
    progress: Optional[Progress] = None,
) -> dict[int, Scores]:
    """The eleven metrics of every zone; local windows count where they lie whole inside it.

    Args:
        read: prediction, target and mask, as for :func:`score_blocks`.
        labels: the zone of every pixel.
        wanted: labels to score; the rest is passed over.
        value_range, clip: as of :class:`Comparison`; that of the whole scene, so that PSNR and
            SSIM of two zones can be compared.
    """
    progress = progress or Progress()
    found = {label: Comparison(bands, value_range, clip) for label in wanted}
    whole = list(blocks(rows, columns, block, block))
    for number, window in enumerate(whole):
        outer = Window(
            window.row, window.column, window.rows + OVERLAP, window.columns + OVERLAP
        ).clipped(rows, columns)
        zones = labels(outer)
        present = set(np.unique(zones[: window.rows, : window.columns]).tolist())
        chosen = [label for label in wanted if label in present]
        if chosen:
            x, y, valid = read(outer)
        for label in chosen:
            _add(found[label], x, y, valid, zones == label, window)
        progress.update((number + 1) / len(whole), "Comparing the areas")
    return {label: part.scores(ratio, sam_unit) for label, part in found.items()}


def _add(
    comparison: Comparison,
    x: np.ndarray,
    y: np.ndarray,
    valid: np.ndarray,
    within: np.ndarray,
    window: Window,
) -> None:
    """Take in a block, cut down to where the zone lies: most zones are much smaller."""
    own = within[: window.rows, : window.columns]
    down, across = np.flatnonzero(own.any(axis=1)), np.flatnonzero(own.any(axis=0))
    rows, columns = int(down[-1] - down[0]) + 1, int(across[-1] - across[0]) + 1
    part = (
        slice(int(down[0]), int(down[0]) + rows + OVERLAP),
        slice(int(across[0]), int(across[0]) + columns + OVERLAP),
    )
    comparison.add(
        x[(slice(None), *part)], y[(slice(None), *part)], valid[part], rows, columns, within[part]
    )
