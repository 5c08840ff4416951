"""First pass: everything that is learned from fine pixels, streaming over rows of cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ...events import Progress
from ...scene import Scene
from .axes import Axis, Geometry, Taps
from .completion import Completion, stacked
from .features import Features, Scaling, similarity_scale, vectors
from .footprint import Parts
from .pixels import Block, Region, around, described, on_parts

STRIP_PIXELS = 512 * 1024
"""Pixels that are read at once. Fixed: sums must not depend on the memory."""

SAMPLE = 8000
"""Pixels from which landmarks are learned."""


@dataclass
class FinePixels:
    """Reads the fine images with their surroundings.

    Attributes:
        scene, geometry: where.
        roles: fine images, stacked band by band.
        kernel: weights of the surroundings along one axis.
        completion: of two images with gaps.
    """

    scene: Scene
    geometry: Geometry
    roles: tuple[str, ...]
    kernel: np.ndarray
    completion: Optional[Completion] = None

    def read(self, region: Region) -> tuple[np.ndarray, np.ndarray]:
        """Values (bands of all, row, column) and validity with the surroundings' reach more."""
        reach = len(self.kernel) // 2
        outer = region.window.grown(reach)
        images = [self.scene.read(role, outer) for role in self.roles]
        values, valid = stacked(images, self.completion)
        shape = (self.scene.rows, self.scene.columns)
        return around(values, valid, outer, region.window, reach, shape)

    def inner(self, x: np.ndarray) -> np.ndarray:
        """The region's own pixels of what :meth:`read` gave."""
        reach = len(self.kernel) // 2
        return x[..., reach : x.shape[-2] - reach, reach : x.shape[-1] - reach]


@dataclass
class Survey:
    """What the first pass found.

    Attributes:
        parts: the fine images (stacked) on sub-cells.
        share: float64 (h, w), share of pixels that a fine image has.
        coarse: role -> (values float64 (band, h, w), share float64 (h, w)).
        scaling: standardisation.
        sample: float64 (pixel, 2 bands) in the space of the distance.
        variance: float64 (band,) of the stacked fine images.
    """

    parts: Parts
    share: np.ndarray
    coarse: dict[str, tuple[np.ndarray, np.ndarray]]
    scaling: Scaling
    sample: np.ndarray
    variance: np.ndarray


def survey(pixels: FinePixels, seed: int, progress: Progress) -> Survey:
    """Sub-cell means, coarse cells, the statistics of the surroundings, and a sample of pixels."""
    scene, geometry = pixels.scene, pixels.geometry
    found = _Collected(pixels, seed)
    for region in Region.strips(geometry, STRIP_PIXELS):
        progress.update(region.top / geometry.shape[0], "Looking at the fine images")
        found.add(region)
    for role in scene.roles if scene.aligned else ():
        if role.startswith("coarse"):
            cells = scene.coarse_cells(role)
            found.coarse[role] = (cells.values, cells.fraction)
    return found.survey()


class _Collected:
    """Sums of the first pass, filled strip by strip."""

    def __init__(self, pixels: FinePixels, seed: int) -> None:
        scene, geometry = pixels.scene, pixels.geometry
        self._pixels = pixels
        statistics = [scene.statistics(role) for role in pixels.roles]
        self._mean = np.concatenate([s.mean for s in statistics])
        self._std = np.concatenate([s.std for s in statistics])
        bands = len(self._mean)
        shape = (len(geometry.rows.parts) - 1, len(geometry.columns.parts) - 1)
        self._values = np.zeros((bands, *shape), np.float32)
        self._share = np.zeros(shape)
        self._cell_share = np.zeros(geometry.shape)
        self.coarse = {
            role: (np.zeros((scene.bands, *geometry.shape)), np.zeros(geometry.shape))
            for role in scene.roles
            if role.startswith("coarse") and not scene.aligned
        }
        self._chosen = _chosen(scene.rows, scene.columns, seed)
        self._count, self._first, self._second = 0, np.zeros(bands), np.zeros(bands)
        self._drawn: list[np.ndarray] = []

    def add(self, region: Region) -> None:
        """One strip; all values are counted from the means."""
        scene, bands = self._pixels.scene, len(self._mean)
        given, usable = self._pixels.read(region)
        unit = Scaling(self._mean, np.ones(bands), self._mean, np.ones(bands))
        z = described(given.astype(np.float64), usable, unit, self._pixels.kernel)
        valid = self._pixels.inner(usable)
        inside = z[bands:, valid]
        self._count += inside.shape[1]
        self._first += inside.sum(1)
        self._second += np.square(inside).sum(1)
        self._drawn.append(_drawn(z, valid, region, self._chosen, scene.columns))
        self._add_parts(z[:bands], valid, region)
        rows = slice(region.top, region.bottom)
        _, counts = _cells(z[:1], valid, region)
        self._cell_share[rows] = counts / _areas(region)
        for role, (means, shares) in self.coarse.items():
            sums, counts = _cells(*scene.read(role, region.window), region)
            means[:, rows] = sums / np.maximum(counts, 1)
            shares[rows] = counts / _areas(region)

    def _add_parts(self, x: np.ndarray, valid: np.ndarray, region: Region) -> None:
        rows, columns = region.geometry.rows, region.geometry.columns
        first, last = np.searchsorted(rows.parts, rows.edges[[region.top, region.bottom]])
        edges = rows.parts[first : last + 1] - region.window.row
        sums, counts = _sums(x, valid, edges, columns.parts)
        area = np.diff(edges)[:, None] * np.diff(columns.parts)[None]
        self._values[:, first:last] = sums / np.maximum(counts, 1)
        self._share[first:last] = counts / area

    def survey(self) -> Survey:
        bands, count = len(self._mean), max(self._count, 1)
        mean = self._first / count
        spread = np.sqrt(np.maximum(self._second / count - mean**2, 0.0))
        scaling = Scaling(
            self._mean,
            _inverse(self._std, self._std),
            self._mean + mean,
            _inverse(spread, self._std),
        )
        sample = np.concatenate(self._drawn, axis=1)
        sample[bands:] -= mean[:, None]
        factors = np.concatenate([scaling.factor, scaling.context_factor])
        sample = (sample * factors[:, None]).T * similarity_scale(bands)
        parts = Parts(self._values, self._share, self._mean)
        variance = np.square(self._std)
        return Survey(parts, self._cell_share, self.coarse, scaling, sample, variance)


def _inverse(spread: np.ndarray, reference: np.ndarray) -> np.ndarray:
    """1 / spread; 0 where there is none to speak of."""
    there = spread > 1e-6 * np.maximum(reference, 0.0)
    return np.where(there, 1.0 / np.where(there, spread, 1.0), 0.0)


def _chosen(rows: int, columns: int, seed: int) -> np.ndarray:
    """Flat, sorted indices of the pixels of the sample: all of a small scene."""
    if rows * columns <= SAMPLE:
        return np.arange(rows * columns)
    generator = np.random.default_rng(seed)
    return np.unique(generator.integers(rows * columns, size=SAMPLE))


def _drawn(
    z: np.ndarray, valid: np.ndarray, region: Region, chosen: np.ndarray, columns: int
) -> np.ndarray:
    """The valid pixels of a strip that belong to the sample, (2 bands, pixel)."""
    window = region.window
    here = chosen[(chosen >= window.row * columns) & (chosen < window.row_stop * columns)]
    y, x = here // columns - window.row, here % columns
    kept = valid[y, x]
    return np.asarray(z[:, y[kept], x[kept]])


def _sums(
    x: np.ndarray, valid: np.ndarray, rows: np.ndarray, columns: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Sums and counts of valid pixels between edges."""
    known = np.where(valid, x, 0.0).astype(np.float64)

    def added(part: np.ndarray) -> np.ndarray:
        return np.add.reduceat(np.add.reduceat(part, rows[:-1], axis=1), columns[:-1], axis=2)

    return added(known), added(valid[None].astype(np.float64))[0]


def _cells(x: np.ndarray, valid: np.ndarray, region: Region) -> tuple[np.ndarray, np.ndarray]:
    edges = region.geometry.rows.edges[region.top : region.bottom + 1] - region.window.row
    return _sums(x, valid, edges, region.geometry.columns.edges)


def _areas(region: Region) -> np.ndarray:
    heights = np.diff(region.geometry.rows.edges[region.top : region.bottom + 1])
    return np.asarray(heights[:, None] * np.diff(region.geometry.columns.edges)[None])


class SeenSums:
    """H of something that comes row of cells by row of cells: sums over sub-cells in, cells out.

    Args:
        taps: H along rows and columns.
        channels: numbers per pixel, the first one being 1 where the pixel is valid.
    """

    def __init__(self, geometry: Geometry, taps: tuple[Taps, Taps], channels: int) -> None:
        self._geometry, self._taps = geometry, taps
        # float32: a cell is the sum of a few means, and there may be many cells.
        self._sums = np.zeros((*geometry.shape, channels), np.float32)
        m = len(geometry.rows.parts) - 1
        self._users: list[list[tuple[int, float]]] = [[] for _ in range(m)]
        for cell, (index, weights) in enumerate(zip(taps[0].index, taps[0].weights)):
            for part, weight in zip(index, weights):
                if weight:
                    self._users[part].append((cell, float(weight)))
        self._first = np.searchsorted(geometry.rows.parts, geometry.rows.edges)

    def add(self, row: int, values: np.ndarray) -> None:
        """Sub-cells (sub-row, sub-column, channel) of a row of cells over the whole width."""
        across = self._taps[1].apply(values, 1)
        for k, line in enumerate(across):
            for cell, weight in self._users[self._first[row] + k]:
                self._sums[cell] += (weight * line).astype(np.float32)

    def means(self) -> np.ndarray:
        """H of each channel but the first, float32 (h, w, channel); 0 where nothing is valid."""
        for line in self._sums:
            weight = line[:, :1].copy()
            line /= np.where(weight > 1e-6, weight, np.inf)
        return self._sums[..., 1:]


def mean_features(
    pixels: FinePixels, features: Features, taps: tuple[Taps, Taps], progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """H of the feature vectors without their leading 1, and their mean over the valid pixels.

    Returns:
        float32 (h, w, length - 1), and float64 (length - 1,).
    """
    geometry = pixels.geometry
    sums = SeenSums(geometry, taps, features.length)
    exponents = features.exponents().astype(np.float32)
    scale = similarity_scale(features.scaling.bands).astype(np.float32)
    total = np.zeros(features.length)
    for region in Region.strips(geometry, STRIP_PIXELS):
        progress.update(region.top / geometry.shape[0], "Describing the fine pixels")
        given, usable = pixels.read(region)
        z = described(given, usable, features.scaling, pixels.kernel)
        valid = pixels.inner(usable)
        for row, blocks in region.rows_of_blocks():
            lines = []
            progress.check()
            for block in blocks:
                phi = vectors(region.gather(z, block), exponents, scale)
                share = region.shares(valid, block)
                means = share @ phi
                areas = _part_areas(geometry, block)
                total += np.einsum("cs,csf->f", areas, means.astype(np.float64))
                lines.append(on_parts(means, geometry, block))
            sums.add(row, np.concatenate(lines, axis=1))
    return sums.means(), total[1:] / max(total[0], 1.0)


def _part_areas(geometry: Geometry, block: Block) -> np.ndarray:
    """Pixels of each sub-cell of a block, (cell, sub-cell)."""
    y = _widths(geometry.rows, np.array([block.row]))[0]
    x = _widths(geometry.columns, np.arange(block.first, block.last))
    return np.asarray((y[None, :, None] * x[:, None, :]).reshape(len(x), -1))


def _widths(axis: Axis, cells: np.ndarray) -> np.ndarray:
    """Pixels of each sub-cell of some cells, (cell, sub-cell); 0 where a cell has fewer."""
    first = np.searchsorted(axis.parts, axis.edges)
    most = int(np.diff(first).max())
    widths = np.append(np.diff(axis.parts), np.zeros(most))
    local = np.arange(most)
    at = first[cells][:, None] + local
    return np.where(local < np.diff(first)[cells][:, None], widths[at], 0.0)
