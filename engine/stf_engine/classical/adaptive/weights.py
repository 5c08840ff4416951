"""Step 10: weights of the features at every cell, and the change of pixels that follows.

Everything that is added to the base image is a sum of features times weights: the scene's
coefficients, the local part, the mean, the back-projection. So both members and all their parts are
one field of weights on cells, interpolated to pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Iterator, Optional

import numpy as np

from ...arrays import Array, as_array_of, concat, sliding, zeros_like_shape
from .axes import NEIGHBOURS, Geometry
from .features import Features, similarity_scale, vectors
from .local import Local
from .pixels import Block, Region, block_bytes, reordered, transposed


@dataclass
class Member:
    """One prediction: with all groups of features, or with the constant and linear ones.

    Attributes:
        length: how many numbers of a feature vector it uses.
        scene: float64 (length, band), weights that hold for the whole scene, units of sigma.
        local: the local part.
        correction: float64 (h, w, band), added by the back-projection; None = not done.
    """

    length: int
    scene: np.ndarray
    local: Local
    correction: Optional[np.ndarray] = None


@dataclass
class Model:
    """What turns pixels into a prediction; the same for every tile.

    Attributes:
        geometry: the cells.
        features: how vectors are made.
        on_cells: group -> float32 (h, w, k), the model's features of the cells.
        centre: float64 (length,): mean of each feature over the scene where it is centred.
        sigma, level: float64 (band,): units of the change, and its mean.
        members: the full one, then perhaps the linear one.
        shares: float64 (band,) each: how much of the result each member is.
    """

    geometry: Geometry
    features: Features
    on_cells: dict[str, np.ndarray]
    centre: np.ndarray
    sigma: np.ndarray
    level: np.ndarray
    members: list[Member]
    shares: list[np.ndarray]


class WeightRows:
    """Weights of the features on the cells around a region, made row by row of cells.

    Args:
        model: with its members.
        region: the pixels asked for.
    """

    def __init__(self, model: Model, region: Region) -> None:
        self._model = model
        self._length = max(member.length for member in model.members)
        w = model.geometry.shape[1]
        self._first = max(0, region.left - NEIGHBOURS)
        self._last = min(w, region.right + NEIGHBOURS)
        self._picks = (
            np.clip(np.arange(region.left - NEIGHBOURS, region.right + NEIGHBOURS), 0, w - 1)
            - self._first
        )
        self._groups, self._maps = model.features.groups(), model.features.maps()
        self._known: dict[int, np.ndarray] = {}
        self._windows: dict[tuple[int, int, int], np.ndarray] = {}

    def around(self, row: int) -> np.ndarray:
        """Weights float32 (columns + 4, 5 rows, band * length) around a row of cells."""
        h = self._model.geometry.shape[0]
        rows = np.clip(np.arange(row - NEIGHBOURS, row + NEIGHBOURS + 1), 0, h - 1)
        for known in [k for k in self._known if k < rows[0]]:
            del self._known[known]
        stacked = np.stack([self._row(int(y)) for y in rows], axis=1)[self._picks]
        return stacked.reshape(len(stacked), len(rows), -1)

    def _row(self, y: int) -> np.ndarray:
        """Weights of a row of cells, (column, band, length)."""
        if y not in self._known:
            model = self._model
            shape = (self._last - self._first, self._length, len(model.sigma))
            total = np.zeros(shape)
            for number, (member, share) in enumerate(zip(model.members, model.shares)):
                if share.any():
                    part = total[:, : member.length]
                    part += share * (self._local(number, y) + member.scene)
                    if member.correction is not None:
                        part[:, 0] += share * member.correction[y, self._first : self._last]
            total[:, 0] -= np.einsum("f,xfb->xb", model.centre[: self._length], total)
            total *= model.sigma
            total[:, 0] += model.level
            self._known[y] = total.swapaxes(1, 2).astype(np.float32, order="C")
        return self._known[y]

    def _local(self, number: int, y: int) -> np.ndarray:
        """The local part of a member at a row of cells, (column, length, band)."""
        member = self._model.members[number]
        lattice = member.local.lattice
        total = np.zeros((self._last - self._first, member.length, len(self._model.sigma)))
        window_rows = lattice.touching(y, y + 1, 0)
        for known in [k for k in self._windows if k[0] == number and k[1] < window_rows[0]]:
            del self._windows[known]
        for row in window_rows:
            rows = lattice.place(row, 0).given[0]
            down = lattice.blend(row, 0)[y - rows.start]
            if down == 0:
                continue
            for column in lattice.touching(self._first, self._last, 1):
                given = lattice.place(row, column).given[1]
                first, last = max(given.start, self._first), min(given.stop, self._last)
                if first >= last:
                    continue
                inside = slice(first - given.start, last - given.start)
                share = down * lattice.blend(column, 1)[inside]
                part = self._window(number, row, column)[y - rows.start, inside]
                total[first - self._first : last - self._first] += share[:, None, None] * part
        return total

    def _window(self, number: int, row: int, column: int) -> np.ndarray:
        key = (number, row, column)
        if key not in self._windows:
            member, model = self._model.members[number], self._model
            found = member.local.weights(model.on_cells, self._maps, row, column)
            given = member.local.lattice.place(row, column).given
            shape = (*(s.stop - s.start for s in given), member.length, len(model.sigma))
            total = np.zeros(shape, np.float32)
            for group, part in found.items():
                total[:, :, self._groups[group]] = part
            self._windows[key] = total
        return self._windows[key]


def change_bytes(models: list[Model]) -> int:
    """Memory of :func:`changes` besides the region's pixels."""
    model = models[0]
    bands, length = len(model.sigma), max(m.length for each in models for m in each.members)
    windows = 36 * 12**2 * length * bands * 4 * len(models)
    return block_bytes(model.geometry, length + 10 * bands) + windows


def change(model: Model, z: Array, region: Region, check: Callable[[], None]) -> Array:
    """What is added to the base image, float32 (band, row, column) of the region.

    Args:
        z: Z and Z~ of the region, (2 bands, row, column) float32.
        check: called for every row of cells; raises when the run was cancelled.
    """
    out = zeros_like_shape(z, (len(model.sigma), *z.shape[1:]))
    for block, (values,) in changes([model], z, region, check):
        region.scatter(values, block, out)
    return out


def changes(
    models: list[Model], z: Array, region: Region, check: Callable[[], None]
) -> Iterator[tuple[Block, list[Array]]]:
    """What each of some models adds to the base image, block by block of a region.

    Args:
        models: of the same scene; they share the pixels' vectors.

    Yields:
        a block, and of each model float32 (cell, row, column, band).
    """
    geometry, features = region.geometry, models[0].features
    rows = [WeightRows(model, region) for model in models]
    lengths = [max(member.length for member in model.members) for model in models]
    exponents = as_array_of(z, features.exponents().astype(np.float32))
    scale = as_array_of(z, similarity_scale(features.scaling.bands).astype(np.float32))
    down = geometry.rows.interpolation(region.top, region.bottom).astype(np.float32)
    right = geometry.columns.interpolation(region.left, region.right).astype(np.float32)
    down, right = as_array_of(z, down), as_array_of(z, right)
    for row, blocks in region.rows_of_blocks():
        check()
        around = [as_array_of(z, weights.around(row)) for weights in rows]
        for block in blocks:
            pixels = region.gather(z, block)
            if max(lengths) > features.linear:
                phi = vectors(pixels, exponents, scale)
            else:
                phi = concat([0 * pixels[..., :1] + 1, pixels], -1)
            first, last = block.first - region.left, block.last - region.left
            yield (
                block,
                [
                    _interpolated(
                        phi[..., :length],
                        weights[first : last + 2 * NEIGHBOURS],
                        down[row - region.top],
                        right[first:last],
                    )
                    for weights, length in zip(around, lengths)
                ],
            )


def _interpolated(phi: Array, weights: Array, down: Array, right: Array) -> Array:
    """Features times weights, interpolated between cell centres.

    Args:
        phi: (cell, pixel, length).
        weights: (cells + 4, 5, band * length) of the cells from two before the first one on.
        down: (row, 5), weights of the five rows of cells.
        right: (cell, column, 5).

    Returns:
        (cell, row, column, band).
    """
    n, _, length = phi.shape
    (high, span), wide = down.shape, right.shape[1]
    bands = weights.shape[-1] // length
    # A product per cell has one shape, whatever the tile; rows first, so that the weights of five
    # neighbours lie behind each other.
    on_rows = transposed(down @ weights, (1, 0, 2)).reshape(high, n + span - 1, bands, length)
    across = sliding(on_rows, span, 1)  # (row, cell, band, length, 5)
    across = reordered(across, (1, 0, 3, 4, 2))
    found = phi.reshape(n, high, wide, length) @ across.reshape(n, high, length, span * bands)
    found = found.reshape(n, high, wide, span, bands)
    total = None
    for k in range(span):
        part = found[..., k, :] * right[:, None, :, k, None]
        total = part if total is None else total + part
    return total
