"""Random numbers that depend on a position only, so that a scene can be made block by block."""

from __future__ import annotations

import numpy as np

_MIX = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))


def uniform(seed: int, salt: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Uniform numbers 0..1 (float64), one for each integer position; broadcasts.

    Two rounds of a 64-bit mixing function (the finaliser of SplitMix64, Steele et al. 2014,
    doi 10.1145/2660193.2660195).
    """
    with np.errstate(over="ignore"):
        key = np.asarray(row, np.int64).astype(np.uint64) * _MIX[0]
        key = _scrambled(key + np.uint64((seed * 1_000_003 + salt * 7_919) % 2**63))
        key = _scrambled(key ^ (np.asarray(column, np.int64).astype(np.uint64) * _MIX[2]))
    return (key >> np.uint64(11)).astype(np.float64) / 2.0**53


def _scrambled(key: np.ndarray) -> np.ndarray:
    key = (key ^ (key >> np.uint64(30))) * _MIX[1]
    key = (key ^ (key >> np.uint64(27))) * _MIX[2]
    return key ^ (key >> np.uint64(31))


def normal(seed: int, salt: int, row: np.ndarray, column: np.ndarray) -> np.ndarray:
    """Numbers of mean 0 and standard deviation 1, nearly normal (sum of four uniform ones)."""
    total = sum(uniform(seed, salt * 4 + k, row, column) for k in range(4))
    return (np.asarray(total) - 2.0) * np.sqrt(3.0)


def smooth(seed: int, salt: int, row: np.ndarray, column: np.ndarray, scale: float) -> np.ndarray:
    """A smooth random field 0..1 with bumps of about ``scale`` pixels.

    Args:
        row, column: positions, (rows, 1) and (1, columns) or full arrays.
    """
    y, x = np.asarray(row) / scale, np.asarray(column) / scale
    top, left = np.floor(y).astype(np.int64), np.floor(x).astype(np.int64)
    fy, fx = _eased(y - top), _eased(x - left)
    corner = [[uniform(seed, salt, top + dy, left + dx) for dx in (0, 1)] for dy in (0, 1)]
    upper = corner[0][0] * (1 - fx) + corner[0][1] * fx
    lower = corner[1][0] * (1 - fx) + corner[1][1] * fx
    return np.asarray(upper * (1 - fy) + lower * fy)


def _eased(t: np.ndarray) -> np.ndarray:
    return t * t * (3.0 - 2.0 * t)
