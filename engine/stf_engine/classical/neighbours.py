"""Similar pixels as lists: for each pixel of a strip, which offsets of the window hold one.

STARFM, ESTARFM and ubESTARFM take every neighbour that differs by less than a tolerance, a few in a
hundred of the window. What lists leave out would have added 0, so sums over them are those over the
whole window to the last bit, and lists that depend on a pair alone serve every date of a series.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from .common import Offsets

PAIRS = 1 << 18
"""Neighbours of one portion: bounds the memory that sorting them takes."""

SORTING_BYTES = 32 * PAIRS
"""What making a portion takes besides."""


@dataclass(frozen=True)
class Portion:
    """The neighbours of each pixel at some consecutive offsets.

    Attributes:
        counts: uint16 (pixel,), how many.
        offsets: uint16 (neighbour,), numbers of their offsets, pixel after pixel, in each in the
            order of the offsets.
    """

    counts: np.ndarray
    offsets: np.ndarray

    def order(self) -> np.ndarray:
        """The pixels, those with the most neighbours first, as :meth:`rounds` takes them."""
        return np.argsort(self.counts.max() - self.counts, kind="stable")

    def rounds(self, order: np.ndarray) -> Iterator[tuple[int, np.ndarray]]:
        """The first neighbours of all pixels, then their second ones and so on: of how many pixels
        of ``order``, and the numbers of the offsets.

        So no sum of a round meets the same pixel twice, and each pixel's sum follows the offsets.
        """
        ends = np.cumsum(self.counts, dtype=np.int64)
        starts = (ends - self.counts)[order]
        fewer = np.cumsum(np.bincount(self.counts))
        for number, some in enumerate(len(order) - fewer[:-1]):
            yield int(some), self.offsets.take(starts[:some] + number).astype(np.intp)


def addresses(offsets: Offsets, rows: int, columns: int) -> tuple[np.ndarray, np.ndarray]:
    """Where the pixels of a strip stand in arrays with its margin, raveled.

    Returns:
        the place of each pixel, and for each offset how far its neighbour stands from it.
    """
    width = columns + 2 * offsets.radius
    numbers = np.arange(rows * columns)
    centres = numbers + numbers // columns * (width - columns) + offsets.radius * (width + 1)
    return centres, (offsets.dy * width + offsets.dx).astype(np.intp)


def listed(found: Iterable[np.ndarray], pixels: int) -> Iterator[Portion]:
    """Lists of what was found.

    Args:
        found: for each offset, the numbers of the pixels that have a neighbour there.
        pixels: of the strip.
    """
    some: list[np.ndarray] = []
    first = size = 0
    for number, centres in enumerate(found):
        some.append(centres)
        size += len(centres)
        if size >= PAIRS:
            yield _portion(some, first, pixels)
            some, first, size = [], number + 1, 0
    if some:
        yield _portion(some, first, pixels)


def _portion(some: list[np.ndarray], first: int, pixels: int) -> Portion:
    counts = np.bincount(np.concatenate(some), minlength=pixels)
    offsets = np.empty(counts.sum(), np.uint16)
    places = np.cumsum(counts) - counts
    for number, centres in enumerate(some):
        here = places.take(centres)
        offsets[here] = first + number
        places[centres] = here + 1
    return Portion(counts.astype(np.uint16), offsets)
