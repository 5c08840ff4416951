"""Revisits as one image on their own grid, made where it is read."""

from __future__ import annotations

import numpy as np

from ..grid import Window
from .merge import Merger


class Merged:
    """What a merger makes, invalid outside of a grid.

    Args:
        merger: onto the pixels of that grid.
        shape: its rows and columns.
    """

    def __init__(self, merger: Merger, shape: tuple[int, int]) -> None:
        self._merger, self._shape = merger, shape

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """float32 (band, row, column), 0 where invalid, and valid."""
        values, valid = self._merger.tile(window)
        inside = np.zeros(valid.shape, bool)
        inside[window.clipped(*self._shape).within(window)] = True
        valid = valid & inside
        return np.where(valid, values, np.float32(0)), valid
