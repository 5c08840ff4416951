"""Revisits on pixels of the base grid, and the windows of it that stand for a scene."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..events import Progress
from ..grid import Window, whole
from ..raster.revisits import Place, Revisit
from .operators import Line, apply, cubic, filled, lanczos, nearest

WHOLE_SIDE = 1024
"""Scenes of at most this many base pixels squared are surveyed whole."""

BLOCK, BLOCKS_PER_SIDE = 512, 4

CLOUD_SIDE = 4
"""Clouds are looked for in means of so many pixels squared: shifts hardly change them."""


def on_base(
    revisit: Revisit, window: Window, lines: Optional[tuple[Line, Line]] = None
) -> tuple[np.ndarray, np.ndarray]:
    """A revisit on pixels of the base grid, interpolated where it lies between them.

    Args:
        lines: from pixels of the base to its own, and then all detail is moved as they say; None =
            as the georeference says.
    """
    down, across = lines or (revisit.rows, revisit.columns)
    y = down(np.arange(window.row, window.row_stop))
    x = across(np.arange(window.column, window.column_stop))
    same = revisit.rows.scale == revisit.columns.scale == 1.0
    if same and y[0] == np.rint(y[0]) and x[0] == np.rint(x[0]):  # what the cubic gives there
        return revisit.read(Window(int(y[0]), int(x[0]), len(y), len(x)))
    rows, columns = (cubic(c) if lines is None else lanczos(c) for c in (y, x))
    (top, bottom), (left, right) = rows.span, columns.span
    values, valid = revisit.read(Window(top, left, bottom - top, right - left))
    found = apply(filled(values, valid), rows, columns, (top, left))
    usable = nearest(valid, y, x, (top, left))
    return np.where(usable, found, np.float32(0)), usable


class Sample:
    """Windows of the base grid that stand for the scene."""

    def __init__(self, place: Place, progress: Progress) -> None:
        self.place, self.progress = place, progress
        rows, columns = place.base.shape
        if rows * columns <= WHOLE_SIDE**2:
            self.windows = [whole(rows, columns)]
            return
        starts = [
            sorted({int(s) for s in np.linspace(0, max(n - BLOCK, 0), BLOCKS_PER_SIDE)})
            for n in (rows, columns)
        ]
        self.windows = [
            Window(row, column, BLOCK, BLOCK).clipped(rows, columns)
            for row in starts[0]
            for column in starts[1]
        ]

    def read(
        self, number: int, window: Window, lines: Optional[tuple[Line, Line]] = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """See :func:`on_base`."""
        self.progress.check()
        return on_base(self.place.revisits[number], window, lines)

    def pair(
        self,
        number: int,
        other: int,
        window: Window,
        limit: Optional[float],
        placed: tuple[Line, Line],
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Two revisits, the first one moved as ``placed`` says, and where both are valid and, as
        far as ``limit`` tells, without cloud."""
        one, valid = self.read(number, window, placed)
        two, usable = self.read(other, window)
        common = valid & usable
        if limit is not None and common.any():
            away = (one - two).mean(axis=0)
            common &= np.abs(away - np.median(away[common])) <= limit
        return one, two, common

    def seen(self, number: int) -> tuple[float, bool]:
        """Share of valid pixels, and whether all of them hold one value in each band."""
        valid, pixels, ends = 0, 0, []
        for window in self.windows:
            values, known = self.read(number, window)
            valid, pixels = valid + int(known.sum()), pixels + known.size
            if known.any():
                ends += [values[:, known].min(axis=1), values[:, known].max(axis=1)]
        return valid / pixels, bool(ends) and not np.ptp(np.stack(ends), axis=0).any()

    def small(self, number: int) -> np.ndarray:
        """Means over bands and squares of pixels, NaN where less than half is valid: (n,)."""
        found = []
        for window in self.windows:
            values, valid = self.read(number, window)
            rows, columns = (n // CLOUD_SIDE for n in valid.shape)
            box = (rows, CLOUD_SIDE, columns, CLOUD_SIDE)
            cut = (slice(rows * CLOUD_SIDE), slice(columns * CLOUD_SIDE))
            plane = np.where(valid, values.mean(axis=0, dtype=np.float64), 0.0)
            sums = plane[cut].reshape(box).sum(axis=(1, 3))
            counts = valid[cut].reshape(box).sum(axis=(1, 3))
            enough = 2 * counts >= CLOUD_SIDE**2
            found.append(np.where(enough, sums / np.maximum(counts, 1), np.nan).ravel())
        return np.concatenate(found)
