"""Clouds that no mask tells: where a revisit differs from the median of all, in a patch.

A single pixel that differs is a bright roof seen from elsewhere, not a cloud; without it, detail
would go, and the pixel beside it would stay alone.
"""

from __future__ import annotations

from ..arrays import Array, astype, namespace, where_valid
from .operators import local_mean
from .sample import CLOUD_SIDE


def sides(ratio: tuple[float, float]) -> tuple[int, int]:
    """Rows and columns of a patch, odd, where a pixel of the revisits is ``ratio`` pixels wide."""
    rows, columns = (2 * int(0.5 * CLOUD_SIDE * r) + 1 for r in ratio)
    return rows, columns


def reach(ratio: tuple[float, float]) -> int:
    """Pixels around a pixel that :func:`cloudy` looks at."""
    return 2 * (max(sides(ratio)) // 2)


def cloudy(difference: Array, valid: Array, limit: float, ratio: tuple[float, float]) -> Array:
    """Pixels that count as cloud or shadow.

    Args:
        difference: from the median of the revisits, mean of the bands, (row, column).
        valid: where it is known.
        limit: what the mean of a patch has to exceed.

    Returns:
        bool (row, column): the middles of such patches, and what exceeds the limit beside them.
    """
    xp, patch = namespace(difference), sides(ratio)
    known = where_valid(valid, difference)
    core = valid & (xp.abs(local_mean(known, valid, patch)) > limit)
    if not bool(core.any()):
        return core
    near = local_mean(astype(core, xp.float32), xp.ones_like(core), patch) > 1e-6
    return core | (valid & near & (xp.abs(known) > limit))
