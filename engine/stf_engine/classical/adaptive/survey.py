"""First pass: everything that is learned from fine pixels, streaming over rows of cells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ... import passes
from ...events import Progress
from ...scene import Scene
from .axes import Geometry
from .completion import Completion, stacked
from .features import Scaling, similarity_scale
from .footprint import Parts
from .pixels import Region, around, described

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

    def described(self, region: Region, scaling: Scaling) -> tuple[np.ndarray, np.ndarray]:
        """Z and Z~ of a region, (2 bands of all, row, column), and the validity."""
        given, usable = self.read(region)
        return described(given, usable, scaling, self.kernel), self.inner(usable)

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
    strips, each = Region.strips(geometry, STRIP_PIXELS), strip_bytes(found.bands, 8)
    looked = passes.over(scene, strips, found.look, each, found.bytes, progress.check)
    for region, (sums, drawn) in looked:
        progress.update(region.bottom / geometry.shape[0], "Looking at the fine images")
        found.add(sums, drawn)
    for role in scene.roles if scene.aligned else ():
        if role.startswith("coarse"):
            cells = scene.coarse_cells(role)
            found.coarse[role] = (cells.values, cells.fraction)
    return found.survey()


class _Collected:
    """Sums of the first pass, strip by strip; a strip has cells of its own."""

    def __init__(self, pixels: FinePixels, seed: int) -> None:
        scene, geometry = pixels.scene, pixels.geometry
        self._pixels = pixels
        statistics = [scene.statistics(role) for role in pixels.roles]
        self._mean = np.concatenate([s.mean for s in statistics])
        self._std = np.concatenate([s.std for s in statistics])
        self.bands = bands = len(self._mean)
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
        self._count, self._moments = 0, np.zeros((2, bands))
        self._drawn: list[np.ndarray] = []

    @property
    def bytes(self) -> int:
        return self._values.nbytes + sum(means.nbytes for means, _ in self.coarse.values())

    def look(self, region: Region) -> tuple[tuple[int, np.ndarray], np.ndarray]:
        """Fill in the cells of one strip; all values are counted from the means.

        Returns:
            how many pixels are valid, and sums of their surroundings and of the squares of these
            (2, band); the pixels of the sample.
        """
        scene, bands = self._pixels.scene, self.bands
        given, usable = self._pixels.read(region)
        unit = Scaling(self._mean, np.ones(bands), self._mean, np.ones(bands))
        z = described(given.astype(np.float64), usable, unit, self._pixels.kernel)
        valid = self._pixels.inner(usable)
        inside = z[bands:, valid]
        count, first = inside.shape[1], inside.sum(1)
        second = np.square(inside, out=inside).sum(1)
        self._add_parts(z[:bands], valid, region)
        rows = slice(region.top, region.bottom)
        _, counts = _cells(z[:1], valid, region)
        self._cell_share[rows] = counts / _areas(region)
        for role, (means, shares) in self.coarse.items():
            sums, counts = _cells(*scene.read(role, region.window), region)
            means[:, rows] = sums / np.maximum(counts, 1)
            shares[rows] = counts / _areas(region)
        drawn = _drawn(z, valid, region, self._chosen, scene.columns)
        return (count, np.stack([first, second])), drawn

    def add(self, sums: tuple[int, np.ndarray], drawn: np.ndarray) -> None:
        """What was found in a strip, in the order of the strips."""
        self._count += sums[0]
        self._moments += sums[1]
        self._drawn.append(drawn)

    def _add_parts(self, x: np.ndarray, valid: np.ndarray, region: Region) -> None:
        rows, columns = region.geometry.rows, region.geometry.columns
        first, last = np.searchsorted(rows.parts, rows.edges[[region.top, region.bottom]])
        edges = rows.parts[first : last + 1] - region.window.row
        sums, counts = _sums(x, valid, edges, columns.parts)
        area = np.diff(edges)[:, None] * np.diff(columns.parts)[None]
        self._values[:, first:last] = sums / np.maximum(counts, 1)
        self._share[first:last] = counts / area

    def survey(self) -> Survey:
        bands = self.bands
        mean, square = self._moments / max(self._count, 1)
        spread = np.sqrt(np.maximum(square - mean**2, 0.0))
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


def strip_bytes(bands: int, size: int) -> int:
    """Memory for describing the pixels of a strip: their values, Z, Z~ and what that takes
    meanwhile, in numbers of ``size`` bytes."""
    return STRIP_PIXELS * (bands * (4 + 6 * size) + 2 * size)


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
