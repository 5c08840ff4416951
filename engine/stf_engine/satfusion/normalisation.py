"""Numbers by which the published versions bring Sentinel-2 reflectance to a common range.

The means are said to be medians of the WorldStrat set, and the spreads root mean square distances
from them; those of May 2025 cannot be medians of reflectance, one is negative. They belong to
weights that were trained with them. The version of January 2026 lists others and uses none.
"""

from __future__ import annotations

from typing import Sequence

from ..arrays import Array, as_array_of
from ..errors import OptionValue, nearest_names
from .entry import JANUARY_2026, MAY_2025

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B11", "B12")

MEANS = {
    MAY_2025: (
        0.0008, 0.0117, 0.0211, 0.0198, 0.0671, 0.1274, 0.1449, 0.1841, 0.1738, 0.1803, 0.0566,
        -0.0559,
    ),
    JANUARY_2026: (
        0.0603, 0.0714, 0.0985, 0.1134, 0.1484, 0.2281, 0.2568, 0.2654, 0.2772, 0.2786, 0.2359,
        0.1742,
    ),
}  # fmt: skip

SPREADS = {
    MAY_2025: (
        0.0892, 0.0976, 0.1001, 0.1169, 0.1154, 0.1066, 0.1097, 0.1151, 0.1122, 0.1176, 0.1298,
        0.1176,
    ),
    JANUARY_2026: (
        0.1737, 0.1742, 0.1689, 0.1755, 0.1719, 0.1490, 0.1446, 0.1469, 0.1399, 0.1874, 0.1379,
        0.1336,
    ),
}  # fmt: skip


def normalised(revisits: Array, bands: Sequence[str], preset: str) -> Array:
    """(x - mean) / spread per band.

    Args:
        revisits: reflectance (..., band, row, column).
        bands: names of the bands in :data:`BANDS`, in their order.
        preset: "may2025" or "jan2026".

    Raises:
        OptionValue: a band or a preset that is not in the table.
    """
    unknown = [name for name in bands if name not in BANDS]
    if unknown or preset not in MEANS:
        wrong = unknown[0] if unknown else preset
        known = BANDS if unknown else tuple(MEANS)
        raise OptionValue(
            f"There is no normalisation of '{wrong}'.",
            "Weights give sense only with the numbers that they were trained with.",
            f"Did you mean {nearest_names(wrong, known)}?",
        )
    chosen = [BANDS.index(name) for name in bands]
    mean, spread = (
        as_array_of(revisits, [table[preset][i] for i in chosen], revisits.dtype)[:, None, None]
        for table in (MEANS, SPREADS)
    )
    return (revisits - mean) / spread
