"""Two pairs with gaps: where one fine image has no pixel, the other one tells what it would be.

A line per band and direction, fitted to the pixels that both images have. So a cloud in one pair
leaves no hole in the result.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ... import passes
from ...arrays import Array, as_array_of, concat, namespace
from ...events import Progress
from ...grid import Window
from ...scene import Scene

ROWS = 256
"""Rows of pixels that are read at once. Fixed: sums must not depend on the memory."""


@dataclass(frozen=True)
class Completion:
    """Lines between two fine images, float64 (band,) each: ``first`` ones give the first image from
    the second, ``second`` ones the second from the first."""

    first_slope: np.ndarray
    first_offset: np.ndarray
    second_slope: np.ndarray
    second_offset: np.ndarray

    def apply(self, first: tuple[Array, Array], second: tuple[Array, Array]) -> tuple[Array, Array]:
        """Both images stacked band by band, and where at least one of them has a pixel.

        Args:
            first, second: values (band, row, column) and validity (row, column).
        """
        xp = namespace(first[0])

        def line(x: Array, slope: np.ndarray, offset: np.ndarray) -> Array:
            a, b = (as_array_of(x, v.astype(np.float32)[:, None, None]) for v in (slope, offset))
            return a * x + b

        from_second = line(second[0], self.first_slope, self.first_offset)
        from_first = line(first[0], self.second_slope, self.second_offset)
        a = xp.where(first[1], first[0], from_second)
        b = xp.where(second[1], second[0], from_first)
        return concat([a, b], 0), first[1] | second[1]


def stacked(
    images: list[tuple[Array, Array]], completion: Optional[Completion]
) -> tuple[Array, Array]:
    """One or two fine images, (values, validity) each, band by band, without gaps of one only."""
    if completion is None:
        return images[0]
    return completion.apply(images[0], images[1])


def fitted(scene: Scene, roles: tuple[str, ...], progress: Progress) -> Optional[Completion]:
    """The lines between two fine images of a scene; None with a single one."""
    if len(roles) < 2:
        return None
    centre = [scene.statistics(role).mean[:, None] for role in roles]
    count, sums, squares = 0, np.zeros((2, scene.bands)), np.zeros((2, scene.bands))
    cross = np.zeros(scene.bands)

    def look(row: int) -> tuple[int, np.ndarray, np.ndarray, np.ndarray]:
        window = Window(row, 0, min(ROWS, scene.rows - row), scene.columns)
        (first, one), (second, other) = (scene.read(role, window) for role in roles)
        both = one & other
        x, y = (image[:, both] - c for image, c in zip((first, second), centre))
        squared = np.stack([np.square(x).sum(1), np.square(y).sum(1)])
        return int(np.count_nonzero(both)), np.stack([x.sum(1), y.sum(1)]), squared, (x * y).sum(1)

    each = ROWS * scene.columns * scene.bands * 40
    strips = list(range(0, scene.rows, ROWS))
    for _, found in passes.over(scene, strips, look, each, check=progress.check):
        count += found[0]
        sums, squares, cross = sums + found[1], squares + found[2], cross + found[3]
    mean = sums / max(count, 1)
    variance = np.maximum(squares / max(count, 1) - mean**2, 0.0)
    covariance = cross / max(count, 1) - mean[0] * mean[1]
    level = mean + np.concatenate(centre, axis=1).T
    slope = np.where(variance > 0, covariance / np.where(variance > 0, variance, 1.0), 0.0)
    offset = (level[1] - slope[0] * level[0], level[0] - slope[1] * level[1])
    return Completion(slope[1], offset[1], slope[0], offset[0])
