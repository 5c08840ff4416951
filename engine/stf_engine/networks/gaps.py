"""What a network sees where an image has a gap: networks know nothing of nodata."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from torch import Tensor

PARTNERS: dict[str, tuple[str, ...]] = {
    "fine_t1": ("coarse_t1", "coarse_t2"),
    "coarse_t1": ("fine_t1", "coarse_t2"),
    "coarse_t2": ("coarse_t1", "fine_t1"),
    "fine_t3": ("coarse_t3", "coarse_t2"),
    "coarse_t3": ("fine_t3", "coarse_t2"),
}
"""Where the gaps of an image are filled from: same date first, else another date."""


def filled(
    images: dict[str, Tensor],
    valid: dict[str, Tensor],
    mean: Tensor,
    partners: dict[str, tuple[str, ...]] = PARTNERS,
) -> dict[str, Tensor]:
    """Images without gaps.

    A gap takes the value of another image at that pixel, the same date's first, else the mean: a
    rule that looks at one pixel only does not depend on the tile.

    Args:
        images: role -> (batch, band, row, column).
        valid: role -> bool (batch, row, column).
        mean: (band,), the last resort.
        partners: role -> roles to take from, the best first; those not there are left out.
    """
    last = mean[:, None, None]
    complete = {}
    for role, image in images.items():
        value = last.expand_as(image)
        for partner in reversed([p for p in partners[role] if p in images]):
            value = value.where(~valid[partner][:, None], images[partner])
        complete[role] = image.where(valid[role][:, None], value)
    return complete
