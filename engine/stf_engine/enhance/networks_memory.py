"""The memory that a trained network needs, told before it runs."""

from __future__ import annotations

import math

from ..findings import Finding
from .networks import Chosen
from .networks_chips import AHEAD
from .networks_grid import Layout

TORCH_MB = 450
"""The process with PyTorch and the images that are open, without a chip."""


def needed_mb(chosen: Chosen, layout: Layout, revisits: int) -> int:
    """About how much memory a run takes, MiB.

    Args:
        revisits: that the network is handed.
    """
    rows, columns = layout.rows, layout.columns
    low = rows.chip * rows.low * columns.chip * columns.low
    fine = rows.chip * rows.fine * columns.chip * columns.fine
    entry, bands = chosen.entry, chosen.card.band_count
    working = sum(
        part.bytes_per_pixel * (low * revisits if part is entry.multi_image else fine)
        for part in entry.entries
    )
    chips = 4 * (AHEAD + 2) * (low * revisits * bands + fine * (bands + 1))
    strip = 8 * (bands + 1) * columns.length * rows.chip * rows.fine
    return TORCH_MB + math.ceil((working + chips + strip) / 2**20)


def exceeded(chosen: Chosen, layout: Layout, revisits: int, allowed_mb: int) -> list[Finding]:
    """A warning where that is more than allowed. Chips belong to the weights, so they are kept."""
    needed = needed_mb(chosen, layout, revisits)
    if needed <= allowed_mb:
        return []
    side = layout.rows.chip * layout.rows.low
    return [
        Finding(
            "memory-exceeded",
            "warning",
            f"Tiles of {side} pixels of {revisits} revisits need about {needed} MB; the bound is "
            f"{allowed_mb} MB. The tile belongs to the weights, so it is kept.",
            "Give a smaller --tile, which changes the result a little, fewer revisits, or allow "
            "more memory.",
            values={"needed_mb": needed, "allowed_mb": allowed_mb},
        )
    ]
