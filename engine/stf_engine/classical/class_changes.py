"""How classes of land cover changed, from the coarse pixels that tell it best (classical.md 8)."""

from __future__ import annotations

import numpy as np

from ..scene import Scene
from .classes import CELLS_PER_CLASS, Classes, bounded_least_squares, edge_shares

RIDGE = 1e-3
"""Pulls the changes of the classes towards the mean change, so that they are always defined."""

MOST_EDGES = 0.5
"""Share of pixels on the edge of a class above which a cell tells little of the classes."""

CHANGED = 2.0 * 1.4826
"""A cell whose residual exceeds this many median absolute deviations changed in its own way."""


def class_changes(shares: np.ndarray, change: np.ndarray, pure: int) -> np.ndarray:
    """The change of each class from the cells where it is purest.

    Of the ``pure`` cells with the largest share of a class (ties all), those with a change between
    the quartiles are taken; a cell may count for several classes.

    Args:
        shares: float64 (cell, class).
        change: float64 (cell, band).
        pure: number of cells per class.

    Returns:
        float64 (class, band).
    """
    bands = change.shape[1]
    if len(shares) == 0:
        return np.zeros((shares.shape[1], bands))
    found = np.empty((shares.shape[1], bands))
    purest = []
    for share in shares.T:
        least = np.sort(share)[-min(pure, len(share))]
        purest.append(np.flatnonzero((share >= least) & (share > 0)))
    for band in range(bands):
        y, chosen = change[:, band], []
        for cells in purest:
            if len(cells):
                low, high = np.quantile(y[cells], [0.25, 0.75])
                chosen.append(cells[(y[cells] >= low) & (y[cells] <= high)])
        rows = np.concatenate(chosen)
        some = y[rows, None]
        found[:, band] = bounded_least_squares(shares[rows], some, RIDGE, some.mean(axis=0))[:, 0]
    return found


def unlike_the_rest_left_out(shares: np.ndarray, change: np.ndarray, pure: int) -> np.ndarray:
    """:func:`class_changes` twice, the second time without the cells that changed in their own way
    (fire, flood, harvest), where enough others are left."""
    found = class_changes(shares, change, pure)
    if len(shares) == 0:
        return found
    left = change - shares @ found
    deviation = np.median(np.abs(left - np.median(left, axis=0)), axis=0)
    kept = (np.abs(left) <= CHANGED * deviation).all(axis=1)
    enough = kept.sum() >= CELLS_PER_CLASS * shares.shape[1]
    return class_changes(shares[kept], change[kept], pure) if enough else found


def without_edges(scene: Scene, classes: Classes, usable: np.ndarray) -> np.ndarray:
    """The usable cells that are not full of edges between classes, bool (Y, X); all where too few
    would be left."""
    clear = usable & (edge_shares(scene, classes) <= MOST_EDGES)
    return clear if clear.sum() >= CELLS_PER_CLASS * classes.count else usable
