"""Overlapping tiles, blended: for methods whose pixels depend on the tile they were made in.

Tiles lie on a lattice counted from the origin of the fine image; they are predicted row by row
and averaged in their overlaps with raised-cosine weights. Only the sums of the overlaps are kept
(one strip below the tiles of a row, one beside the last tile), so memory does not grow with the
number of rows.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Optional

import numpy as np

from .errors import OptionValue
from .grid import Window

Predict = Callable[[list[Window]], list[tuple[np.ndarray, np.ndarray]]]
"""Windows of tiles, all of one size -> values float32 (band, row, column) and valid bool (row,
column) of each; what lies outside the scene may be left out. ``valid`` of a pixel must not depend
on the tile."""

Finished = tuple[Window, np.ndarray, np.ndarray]
"""A window that no later tile touches, its values (band, row, column) and valid (row, column)."""

SEAM_NEIGHBOURS = 3
"""Pixel pairs on either side of a tile border that it is compared with."""


@dataclass(frozen=True)
class Axis:
    """Tiles along one axis.

    Attributes:
        length: pixels of the scene.
        side: pixels of a tile, the same for all.
        starts: first pixel of each tile, ascending.
    """

    length: int
    side: int
    starts: tuple[int, ...]

    @classmethod
    def covering(cls, length: int, tile: int, overlap: int, phase: int = 0, unit: int = 1) -> Axis:
        """Tiles of full size over an axis.

        Args:
            length, tile, overlap: in pixels.
            phase: position of the scene's first pixel on the lattice's axis (a scene that is a
                part of a larger image keeps the image's lattice). Tiles that would leave the
                scene are moved inside: a network needs whole tiles.
            unit: tiles start at multiples of this in the image; the last one then stays where it
                is and leaves the scene, which the network continues by itself. Where the scene does
                not begin at a multiple, only its first tile begins with it: what lies behind that
                tile is predicted as in the whole image. A scene of one tile begins with it.
        """
        side, step = min(tile, length), tile - overlap
        if 1 < unit <= tile < length:
            step = max(step // unit, 1) * unit
            first = -(phase % step)
            count = -(-(length - side - first) // step) + 1
            return cls(length, side, tuple(max(first + k * step, 0) for k in range(count)))
        last = length - side
        first = -(phase % step)
        count = -(-(last - first) // step) + 1
        inside = {min(max(first + k * step, 0), last) for k in range(count)}
        return cls(length, side, tuple(sorted(inside)))

    def stop(self, tile: int) -> int:
        """End of the pixels that are finished with tile number ``tile``: the next one's start."""
        return self.starts[tile + 1] if tile + 1 < len(self.starts) else self.length

    def weights(self, overlap: int, margin: int) -> list[np.ndarray]:
        """Weight of each pixel of each tile, float32; at every pixel of the axis they sum to one.

        A raised cosine over the overlap; ``margin`` pixels at a tile's inner border count nothing.
        """
        position = (np.arange(self.side) - margin + 0.5) / max(overlap - 2 * margin, 1)
        rise = np.square(np.sin(0.5 * np.pi * np.clip(position, 0.0, 1.0)))
        total = np.zeros(max(self.length, self.starts[-1] + self.side))
        single = []
        for start in self.starts:
            weight = np.ones(self.side)
            if start > 0:
                weight *= rise
            if start + self.side < self.length:
                weight *= rise[::-1]
            total[start : start + self.side] += weight
            single.append(weight)
        return [
            (weight / total[start : start + self.side]).astype(np.float32)
            for start, weight in zip(self.starts, single)
        ]

    def borders(self) -> tuple[int, ...]:
        """Pixels at which a tile begins or has just ended, without the scene's own borders."""
        found = set(self.starts) | {start + self.side for start in self.starts}
        return tuple(sorted(border for border in found if 0 < border < self.length))


@dataclass(frozen=True)
class Lattice:
    """How a scene is cut into overlapping tiles.

    Attributes:
        rows, columns: tiles along each axis.
        overlap: blended pixels of neighbouring tiles.
        margin: pixels at a tile's inner border that are not used.
    """

    rows: Axis
    columns: Axis
    overlap: int
    margin: int = 0

    @classmethod
    def covering(
        cls,
        shape: tuple[int, int],
        tile: int,
        overlap: int,
        margin: int = 0,
        origin: tuple[int, int] = (0, 0),
        unit: int = 1,
    ) -> Lattice:
        """The lattice of a scene.

        Args:
            shape: rows and columns of the scene.
            tile: side of a tile.
            overlap: of neighbouring tiles, less than ``tile``.
            margin: unused pixels at inner borders; less than half the overlap.
            origin: row and column of the scene's first pixel in the image that the lattice
                belongs to.
            unit: see :meth:`Axis.covering`.

        Raises:
            OptionValue: the overlap leaves no step, or the margin no overlap.
        """
        if tile < 1 or not 0 <= overlap < tile or (margin and 2 * margin >= overlap):
            raise OptionValue(
                f"Tiles of {tile} pixels with an overlap of {overlap} (of which {margin} on each "
                "side are unusable) cannot cover an image.",
                "Every tile has to add new pixels, and neighbours must share usable ones.",
                f"Give a tile larger than the overlap, and an overlap above {2 * margin}.",
            )
        axes = [Axis.covering(n, tile, overlap, at, unit) for n, at in zip(shape, origin)]
        return cls(axes[0], axes[1], overlap, margin)

    def __len__(self) -> int:
        return len(self.rows.starts) * len(self.columns.starts)

    def tile(self, row: int, column: int) -> Window:
        """The window of one tile."""
        return Window(
            self.rows.starts[row], self.columns.starts[column], self.rows.side, self.columns.side
        )

    def tiles(self) -> list[Window]:
        """All tiles, row by row."""
        return [
            self.tile(row, column)
            for row in range(len(self.rows.starts))
            for column in range(len(self.columns.starts))
        ]


def blend(lattice: Lattice, predict: Predict, batch: int = 1) -> Iterator[Finished]:
    """Predict every tile and blend.

    Args:
        lattice: the tiles.
        predict: see :data:`Predict`.
        batch: tiles handed to ``predict`` at once.

    Yields:
        finished windows, row by row; together they cover the scene once.
    """
    rows, columns = lattice.rows, lattice.columns
    row_weights = rows.weights(lattice.overlap, lattice.margin)
    column_weights = columns.weights(lattice.overlap, lattice.margin)
    made = _predicted(lattice, predict, batch)
    above: Optional[np.ndarray] = None
    for row, row_weight in enumerate(row_weights):
        top, bottom = rows.starts[row], rows.stop(row)
        below: Optional[np.ndarray] = None
        beside: Optional[np.ndarray] = None
        for column, column_weight in enumerate(column_weights):
            values, valid = next(made)
            tall, wide = values.shape[1:]  # less than a tile where it was cut to the scene
            sums = values * row_weight[:tall, None] * column_weight[:wide]
            if beside is not None:
                sums[:, :, : beside.shape[2]] += beside
            left, right = columns.starts[column], columns.stop(column)
            width, height = right - left, bottom - top
            beside = sums[:, :, width:].copy()
            done = sums[:, :, :width]
            if above is not None:
                done[:, : above.shape[1]] += above[:, :, left:right]
            if below is None:
                shape = (values.shape[0], tall - height, columns.length)
                below = np.zeros(shape, np.float32)
            below[:, :, left:right] = done[:, height:]
            finished = np.ascontiguousarray(done[:, :height])
            yield Window(top, left, height, width), finished, valid[:height, :width]
        above = below


def _predicted(
    lattice: Lattice, predict: Predict, batch: int
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    tiles = lattice.tiles()
    for first in range(0, len(tiles), max(batch, 1)):
        yield from predict(tiles[first : first + max(batch, 1)])


def seam_ratio(image: np.ndarray, lattice: Lattice, valid: Optional[np.ndarray] = None) -> float:
    """How visible the tile borders are: 1 = not at all.

    The mean absolute difference of the two pixels on either side of each tile border, divided by
    the same over the pixel pairs beside it (the three nearest pairs on each side that are not at a
    border themselves). The project's bound for a good blend is 1.05.

    Args:
        image: (band, row, column).
        lattice: the tiles that the image was made from.
        valid: bool (row, column); pairs with an invalid pixel are left out. None = all valid.

    Returns:
        the ratio; 1 when there is no border, or no difference anywhere.
    """
    known = np.ones(image.shape[1:], bool) if valid is None else valid
    at, beside = _differences(image, known, lattice.columns)
    swapped = np.swapaxes(image, 1, 2)
    at_rows, beside_rows = _differences(swapped, known.T, lattice.rows)
    at, beside = at + at_rows, beside + beside_rows
    if at[1] == 0 or beside[1] == 0 or (at[0] == 0 and beside[0] == 0):
        return 1.0
    mean_beside = beside[0] / beside[1]
    return float(at[0] / at[1] / mean_beside) if mean_beside > 0 else float("inf")


def _differences(image: np.ndarray, valid: np.ndarray, axis: Axis) -> tuple[np.ndarray, np.ndarray]:
    """(sum, count) of absolute differences across the borders of an axis (the last one), and of
    those beside them."""
    borders = axis.borders()
    near = {
        border + shift
        for border in borders
        for shift in range(-SEAM_NEIGHBOURS, SEAM_NEIGHBOURS + 1)
    }
    near = {i for i in near if 0 < i < axis.length} - set(borders)

    def total(pairs: set[int]) -> np.ndarray:
        index = np.array(sorted(pairs), dtype=np.int64)
        both = valid[:, index] & valid[:, index - 1]
        steps = np.abs(image[:, :, index].astype(np.float64) - image[:, :, index - 1])
        count = float(np.count_nonzero(both)) * image.shape[0]
        return np.array([float(np.where(both, steps, 0.0).sum()), count])

    return total(set(borders)), total(near)
