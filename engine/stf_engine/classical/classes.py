"""Classes of a scene: k-means without random numbers, shares per cell, changes per class
(classical.md 2.5 and 2.6)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arrays import Array, as_array_of, namespace, zeros_like_shape
from ..cells import SURVEY_SIDE, cell_sums
from ..scene import Scene
from ..spec import Parameter

SAMPLE = 50_000
"""Pixels that k-means looks at, about; they lie on a lattice that starts at the scene's corner."""

FEWEST_SHARE = 0.005
"""Share of the pixels that every class must have."""

CELLS_PER_CLASS = 4
"""Fewer usable cells per class cannot tell the changes of the classes apart."""

ROUNDS = 50
STILL = 1e-4
"""K-means ends when no centre moves further (in standard deviations), or after ``ROUNDS``."""

CLASSES = Parameter(
    "classes",
    "Number of classes",
    "integer",
    8,
    "How many kinds of land cover are told apart in fine t1, at most; there are fewer where a "
    "class would be rare or the coarse pixels are few.",
    minimum=2,
    maximum=16,
)


@dataclass(frozen=True)
class Classes:
    """Classes of the pixels of fine t1.

    Attributes:
        mean, scale: float64 (band,): bands are standardised as (F - mean) * scale; scale is 0 for
            a constant band.
        centres: float64 (class, band), standardised, sorted by the first band.
    """

    mean: np.ndarray
    scale: np.ndarray
    centres: np.ndarray

    @property
    def count(self) -> int:
        return len(self.centres)

    def label(self, fine: Array) -> Array:
        """The nearest class of each pixel, ties to the lower number.

        Args:
            fine: float32 (band, row, column).

        Returns:
            int64 (row, column).
        """
        xp = namespace(fine)
        scaled = [
            (fine[b] - float(self.mean[b])) * float(self.scale[b]) for b in range(fine.shape[0])
        ]
        best = None
        label = zeros_like_shape(fine, tuple(fine.shape[1:]), xp.int64)
        for k, centre in enumerate(self.centres):
            distance = (scaled[0] - float(centre[0])) ** 2
            for band, value in zip(scaled[1:], centre[1:]):
                distance = distance + (band - float(value)) ** 2
            if best is None:
                best = distance
                continue
            label = xp.where(distance < best, as_array_of(label, k, xp.int64), label)
            best = xp.minimum(best, distance)
        return label


@dataclass(frozen=True)
class ClassCells:
    """Where the classes are.

    Attributes:
        shares: float64 (class, Y, X): share of each class in the valid fine pixels of a cell.
        low, high: float64 (class, band): extremes of fine t1; infinite for a class without pixels.
    """

    shares: np.ndarray
    low: np.ndarray
    high: np.ndarray


def find_classes(scene: Scene, wanted: int, usable_cells: int) -> Classes:
    """Classes of fine t1; fewer than wanted where one would be rare or cells are few."""
    statistics = scene.statistics("fine_t1")
    varies = statistics.std > 0
    scale = np.where(varies, 1.0 / np.where(varies, statistics.std, 1.0), 0.0)
    sample = (_sample(scene) - statistics.mean) * scale
    count = min(wanted, usable_cells // CELLS_PER_CLASS) if varies.any() else 1
    centres = well_filled_centres(sample, count)
    return Classes(statistics.mean, scale, centres[np.argsort(centres[:, 0], kind="stable")])


def _sample(scene: Scene) -> np.ndarray:
    """Valid pixels on a lattice over the scene, float64 (pixel, band)."""
    step = max(1, int(np.ceil(np.sqrt(scene.rows * scene.columns / SAMPLE))))
    found = []
    for window in scene.cells.windows(SURVEY_SIDE):
        scene.progress.check()
        values, valid = scene.read("fine_t1", window)
        rows = slice(-window.row % step, None, step)
        columns = slice(-window.column % step, None, step)
        found.append(values[:, rows, columns][:, valid[rows, columns]].T)
    return np.concatenate(found).astype(np.float64)


def well_filled_centres(sample: np.ndarray, count: int) -> np.ndarray:
    """K-means with fewer and fewer classes until each holds ``FEWEST_SHARE`` of the sample.

    Args:
        sample: (pixel, feature), standardised.
        count: classes to start with.

    Returns:
        float64 (class, feature); the sample's mean when one class is left.
    """
    count = min(count, len(sample))
    while count > 1:
        centres, sizes = k_means(sample, count)
        if sizes.min() >= FEWEST_SHARE * len(sample):
            return centres
        count -= 1
    if len(sample) == 0:
        return np.zeros((1, sample.shape[1]))
    return sample.mean(axis=0, keepdims=True)


def k_means(sample: np.ndarray, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Lloyd's iterations from equal groups along the first principal component.

    Returns:
        centres (class, feature) and the number of sample points of each.
    """
    centred = sample - sample.mean(axis=0)
    axis = np.linalg.eigh(centred.T @ centred)[1][:, -1]
    axis = axis * np.sign(axis[np.argmax(np.abs(axis))])
    groups = np.array_split(np.argsort(centred @ axis, kind="stable"), count)
    centres = np.stack([sample[g].mean(axis=0) for g in groups])
    own = np.square(sample).sum(axis=1)[:, None]
    for _ in range(ROUNDS):
        distance = _squares(sample, own, centres)
        label = distance.argmin(axis=1)
        sizes = np.bincount(label, minlength=count)
        sums = np.stack([np.bincount(label, weights=f, minlength=count) for f in sample.T], axis=1)
        moved = sums / np.maximum(sizes, 1)[:, None]
        empty = np.flatnonzero(sizes == 0)
        if len(empty):
            farthest = np.argsort(-distance.min(axis=1), kind="stable")
            moved[empty] = sample[farthest[: len(empty)]]
        step = np.abs(moved - centres).max()
        centres = moved
        if step < STILL:
            break
    return centres, np.bincount(_squares(sample, own, centres).argmin(axis=1), minlength=count)


def _squares(sample: np.ndarray, own: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Squared distances, float64 (point, class); ``own`` are those of the points from zero."""
    distance = np.asarray(sample @ (-2.0 * centres.T))
    distance += own
    distance += np.square(centres).sum(axis=1)
    return distance


def survey_classes(scene: Scene, classes: Classes) -> ClassCells:
    """Shares of the classes per cell and their extremes, in one pass over fine t1."""
    cells = scene.cells
    sums = np.zeros((classes.count, cells.rows, cells.columns))
    counts = np.zeros((cells.rows, cells.columns))
    low = np.full((classes.count, scene.bands), np.inf)
    high = -low
    for window in cells.windows(SURVEY_SIDE):
        scene.progress.check()
        fine, valid = scene.read("fine_t1", window)
        label = classes.label(fine)
        member = np.stack([label == k for k in range(classes.count)])
        rows, columns = cells.cell_slices(window)
        sums[:, rows, columns], counts[rows, columns] = cell_sums(
            member.astype(np.float32), valid, cells, window
        )
        for k in range(classes.count):
            inside = fine[:, member[k] & valid]
            if inside.shape[1]:
                low[k] = np.minimum(low[k], inside.min(axis=1))
                high[k] = np.maximum(high[k], inside.max(axis=1))
    return ClassCells(sums / np.maximum(counts, 1.0), low, high)


def edge_shares(scene: Scene, classes: Classes) -> np.ndarray:
    """Share of the valid pixels of each cell that have one of another class beside, above or
    below them; float64 (Y, X), in one pass over fine t1."""
    cells = scene.cells
    shares = np.zeros((cells.rows, cells.columns))
    for window in cells.windows(SURVEY_SIDE):
        scene.progress.check()
        fine, valid = scene.read("fine_t1", window.grown(1))
        label = np.where(valid, classes.label(fine), -1)
        centre = label[1:-1, 1:-1]
        beside = (label[:-2, 1:-1], label[2:, 1:-1], label[1:-1, :-2], label[1:-1, 2:])
        edge = np.zeros(centre.shape, bool)
        for other in beside:
            edge |= (other >= 0) & (other != centre)
        rows, columns = cells.cell_slices(window)
        sums, counts = cell_sums(edge[None].astype(np.float32), centre >= 0, cells, window)
        shares[rows, columns] = sums[0] / np.maximum(counts, 1.0)
    return shares


def bounded_least_squares(
    shares: np.ndarray, y: np.ndarray, ridge: float, prior: np.ndarray
) -> np.ndarray:
    """Values per class that explain values per cell.

    Minimises |A x - y|^2 + ridge n |x - prior|^2 and keeps each value within half a range of the
    cells' values.

    Args:
        shares: A, float64 (cell, class).
        y: float64 (cell, band).
        ridge: lambda; 0 = least squares of minimum norm.
        prior: float64 (band,).

    Returns:
        float64 (class, band); the prior when there is no cell.
    """
    count = shares.shape[1]
    start = np.broadcast_to(prior, (count, len(prior)))
    if len(shares) == 0:
        return np.array(start)
    rest = y - shares @ start
    if ridge > 0:
        normal = shares.T @ shares + ridge * len(shares) * np.eye(count)
        x = np.linalg.solve(normal, shares.T @ rest)
    else:
        x = np.linalg.lstsq(shares, rest, rcond=None)[0]
    half = 0.5 * np.ptp(y, axis=0)
    return np.asarray(np.clip(start + x, y.min(axis=0) - half, y.max(axis=0) + half))
