"""Step 13: how far off a prediction may be, from what its parts show of themselves."""

from __future__ import annotations

import numpy as np

from ...arrays import Array, as_array_of, namespace
from .axes import gaussian
from .features import blurred

EDGES, DETAIL, UNTRUSTED, BIAS, FLOOR = 0.18, 0.5, 2.5, 0.5, 3e-4
"""Weights of the parts, fitted on open cases (that of the bias set by hand)."""

CUT = 3.0


def reach(ratio: float) -> int:
    """Pixels around a pixel that its uncertainty reads."""
    return len(_surroundings(ratio)) // 2


def _surroundings(ratio: float) -> np.ndarray:
    return gaussian(max(3.0, ratio / 2.0), CUT)


def deviation(
    base: Array,
    change: Array,
    valid: Array,
    ratio: float,
    agreement: float,
    gain: np.ndarray,
    bias: np.ndarray,
    variance: np.ndarray,
) -> Array:
    """One standard deviation.

    Args:
        base: the fine image minus its mean (band, row + 2 reach, column + 2 reach).
        change: prediction minus base image, the same size.
        valid: bool, the same size.
        ratio: fine pixels per coarse pixel.
        agreement: q of the pair.
        gain, bias, variance: gamma, mean disagreement, variance of fine t1, (band,) each.

    Returns:
        (band, row, column).
    """
    xp, surroundings = namespace(base), _surroundings(ratio)

    def of(numbers: np.ndarray) -> Array:
        return as_array_of(base, np.asarray(numbers).reshape(-1, 1, 1), base.dtype)

    near = gaussian(1.0, CUT)
    cut = (len(surroundings) - len(near)) // 2
    middle = slice(cut, -cut) if cut else slice(None)
    edges = _variance(base[:, middle, middle], valid[middle, middle], near)
    doubt = UNTRUSTED * (1.0 - max(agreement, 0.0) ** 2)
    total = of(EDGES * gain**2) * edges
    total = total + DETAIL * _variance(change, valid, surroundings)
    total = total + of(doubt * gain**2) * _variance(base, valid, surroundings)
    return xp.sqrt(total + of(BIAS * bias**2 + FLOOR * variance))


def _variance(x: Array, valid: Array, kernel: np.ndarray) -> Array:
    """Local variance under a filter, at least 0."""
    xp = namespace(x)
    mean = blurred(x, valid, kernel)
    found = blurred(x * x, valid, kernel) - mean * mean
    return xp.maximum(found, 0 * found)
