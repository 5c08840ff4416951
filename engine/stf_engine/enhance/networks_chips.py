"""What a trained network is handed: aligned chips of the revisits without gaps, and of pan."""

from __future__ import annotations

from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Generator, Optional

import numpy as np

from ..grid import Window
from ..raster.revisits import Place
from ..satfusion.method_spec import OFF, PIXEL
from .networks_grid import SNAP, Layout, Step, triangle
from .operators import FILL_SIGMA, Line, apply, apply_valid, cubic, nearest, smooth
from .screen import cloudy
from .survey import Survey

LEAST_SHIFT = 0.1
"""Pixels from which a revisit is moved: below, its numbers stay as they are."""

FEWEST = 3
"""Revisits that know a pixel before one of them can be told to be a cloud."""

AHEAD = 2
"""Chips that are read while the network computes."""


@dataclass
class Chip:
    """One chip.

    Attributes:
        revisits: float32 (revisit, band, row, column) without gaps.
        observed: bool (revisit,); False where too much of it is cloud or gap.
        pan: float32 (1, fine row, fine column) without gaps, or None.
        valid: bool (fine row, fine column): at least one revisit, and pan, show this pixel.
    """

    revisits: np.ndarray
    observed: np.ndarray
    pan: Optional[np.ndarray]
    valid: np.ndarray


class Chips:
    """Reads chips.

    Args:
        place, survey, layout: the images, what was found out about them, and the grids.
        used: numbers of the revisits, the best one first.
        alignment: subpixel, pixel or off.
        most_cloud: see :attr:`Chip.observed`.
    """

    def __init__(
        self,
        place: Place,
        survey: Survey,
        layout: Layout,
        used: list[int],
        alignment: str,
        most_cloud: float,
    ) -> None:
        self.place, self.survey, self.layout, self.used = place, survey, layout, used
        self.alignment, self.most_cloud = alignment, most_cloud

    def shift(self, number: int) -> tuple[float, float]:
        """By how much a revisit is moved, in its own pixels."""
        look = self.survey.looks[number]
        if self.alignment == OFF or max(abs(look.row), abs(look.column)) < LEAST_SHIFT:
            return 0.0, 0.0
        if self.alignment == PIXEL:
            return float(round(look.row)), float(round(look.column))
        return look.row, look.column

    def read(self, window: Window) -> Chip:
        """One chip.

        Args:
            window: sharp pixels counted from the start of the layout; its edges are those of
                stretches.
        """
        rows, columns = self.layout.rows, self.layout.columns
        down, across = _low(rows, window.row, window.rows), _low(columns, window.column,
                                                                 window.columns)  # fmt: skip
        read = [self._revisit(number, down, across) for number in self.used]
        values = np.stack([v for v, _ in read])
        clear = self._screened(values, np.stack([k for _, k in read]))
        known = clear.any(axis=0)
        inside = self._inside(window)
        down, across = _under(rows, window.rows), _under(columns, window.columns)
        shown = np.unique(down[inside.any(axis=1)]), np.unique(across[inside.any(axis=0)])
        gaps = 1.0 - clear[:, shown[0][:, None], shown[1]].mean(axis=(1, 2))
        observed = gaps < self.most_cloud
        if not observed.any():
            observed = gaps <= gaps.min()
        whole = _without_gaps(values, clear)
        valid = known[down[:, None], across] & inside
        pan = None
        if self.layout.pan is not None:
            pan, seen = self._pan(window)
            valid = valid & seen
        return Chip(whole, observed, pan, valid)

    def _inside(self, window: Window) -> np.ndarray:
        """What lies in the result."""
        rows, columns = self.layout.rows, self.layout.columns
        y = np.arange(window.row, window.row_stop) + rows.start
        x = np.arange(window.column, window.column_stop) + columns.start
        size = self.layout.grid.shape
        return np.asarray(((y >= 0) & (y < size[0]))[:, None] & ((x >= 0) & (x < size[1])))

    def _revisit(
        self, number: int, down: np.ndarray, across: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """A revisit on laid-out pixels, and where it is valid."""
        revisit = self.place.revisits[number]
        shift = self.shift(number)
        y = self.layout.rows.base.then(revisit.rows).moved(shift[0])(down)
        x = self.layout.columns.base.then(revisit.columns).moved(shift[1])(across)
        whole_y, whole_x = np.rint(y), np.rint(x)
        if np.abs(y - whole_y).max() < SNAP and np.abs(x - whole_x).max() < SNAP:
            return revisit.read(Window(int(whole_y[0]), int(whole_x[0]), len(y), len(x)))
        rows, columns = cubic(y), cubic(x)
        (top, bottom), (left, right) = rows.span, columns.span
        values, valid = revisit.read(Window(top, left, bottom - top, right - left))
        found = apply(_filled(values, valid), rows, columns, (top, left))
        return found, nearest(valid, y, x, (top, left))

    def _screened(self, values: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """Valid pixels that are no clouds, as far as the median of the revisits tells."""
        limit = self.survey.limit
        if limit is None or len(values) < FEWEST:
            return valid
        plane = np.where(valid, values.mean(axis=1), np.float32(np.nan))
        few = valid.sum(axis=0) < FEWEST
        away = plane - _median(plane, valid)
        cloud = np.stack([cloudy(a, v, limit, (1.0, 1.0)) for a, v in zip(away, valid)])
        clear = valid & (~cloud | few)
        anything = clear.any(axis=0)
        return np.where(anything, clear, valid)

    def _pan(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pan (1, fine row, fine column) without gaps, and where it is valid."""
        image, lines = self.place.pan, self.layout.pan
        if image is None or lines is None:
            raise ValueError("there is no panchromatic image")
        y = np.arange(window.row, window.row_stop) + self.layout.rows.start
        x = np.arange(window.column, window.column_stop) + self.layout.columns.start
        if lines == (Line(1.0, 0.0), Line(1.0, 0.0)):
            values, valid = image.read(Window(int(y[0]), int(x[0]), len(y), len(x)))
            return _filled(values, valid), valid
        rows, columns = (triangle(line(i), line.scale) for line, i in zip(lines, (y, x)))
        (top, bottom), (left, right) = rows.span, columns.span
        values, valid = image.read(Window(top, left, bottom - top, right - left))
        found, weight = apply_valid(values, valid, rows, columns, (top, left))
        return _filled(found, weight > 0.5), weight > 0.5


def _low(step: Step, start: int, count: int) -> np.ndarray:
    """Laid-out pixels under sharp ones."""
    first = start // step.fine * step.low
    return np.arange(first, first + count // step.fine * step.low)


def _under(step: Step, count: int) -> np.ndarray:
    """Which laid-out pixel of a chip lies under each of its sharp pixels."""
    return ((np.arange(count) + 0.5) * step.low / step.fine).astype(np.int64)


def _median(plane: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Over revisits, of the valid pixels; NaN where there are none. (row, column)"""
    ordered = np.sort(plane, axis=0)  # NaN last
    count = valid.sum(axis=0)
    low, high = np.maximum(count - 1, 0) // 2, np.maximum(count, 1) // 2
    high = np.minimum(high, np.maximum(count - 1, 0))
    one, other = (np.take_along_axis(ordered, k[None], axis=0)[0] for k in (low, high))
    return np.asarray(0.5 * (one + other))


def _without_gaps(values: np.ndarray, clear: np.ndarray) -> np.ndarray:
    """Gaps and clouds replaced by the median of the other revisits, else by what lies near."""
    if clear.all():
        return values
    known = clear.any(axis=0)
    bands = range(values.shape[1])
    planes = [np.where(clear, values[:, b], np.float32(np.nan)) for b in bands]
    middle = np.stack([_median(plane, clear) for plane in planes]).astype(np.float32)
    middle = _filled(np.where(known, middle, np.float32(0)), known)
    return np.where(clear[:, None], values, middle[None])


def _filled(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Invalid pixels as the valid ones near them, else as the mean of all: a network would take a
    hole for a dark field."""
    if valid.all() or not valid.any():
        return values
    mean = values[:, valid].mean(axis=1, dtype=np.float64).astype(values.dtype)[:, None, None]
    near, weight = smooth(values, valid, 4.0 * FILL_SIGMA)
    return np.where(valid, values, np.where(weight > 1e-6, near, mean))


def read_ahead(chips: Chips, windows: list[Window]) -> Generator[Chip, None, None]:
    """The chips of windows in order; a thread reads while the network computes."""
    waiting = iter(windows)
    pending: deque[Future[Chip]] = deque()
    with ThreadPoolExecutor(1, "stf-read") as pool:
        try:
            for window in waiting:
                pending.append(pool.submit(chips.read, window))
                if len(pending) > AHEAD:
                    yield pending.popleft().result()
            while pending:
                yield pending.popleft().result()
        finally:
            for future in pending:
                future.cancel()
