"""Series of revisits: images (batch, revisit, band, row, column) with a validity (batch, revisit).

Areas have different numbers of revisits. A batch of them is as long as its longest series; the
slots that others leave free hold repeats, and their validity is False. No part takes a free slot
for an observation.
"""

from __future__ import annotations

from typing import Optional, Sequence

import torch
from torch import Tensor

Validity = Optional[Tensor]
"""Bool (batch, revisit), True = an observation; None = all are."""


def stacked(series: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
    """A batch of series of different lengths.

    Args:
        series: per sample (revisit, band, row, column), at least one revisit each.

    Returns:
        images (batch, revisit, band, row, column), free slots filled by repeating the sample's
        revisits in turn; validity (batch, revisit).

    Raises:
        ValueError: a sample has no revisit.
    """
    counts = [len(images) for images in series]
    if not min(counts):
        raise ValueError(f"Sample {counts.index(0)} has no revisit.")
    longest = max(counts)
    turn = [torch.arange(longest, device=images.device) % len(images) for images in series]
    filled = torch.stack([images[i] for images, i in zip(series, turn)])
    slots = torch.arange(longest, device=filled.device)
    return filled, slots < torch.tensor(counts, device=filled.device)[:, None]


def valid_first(images: Tensor, valid: Validity) -> tuple[Tensor, Tensor]:
    """The observations of each sample first, in their order, and their number (batch)."""
    batch, revisits = images.shape[:2]
    if valid is None:
        return images, torch.full((batch,), revisits, device=images.device)
    order = torch.sort((~valid).byte(), dim=1, stable=True).indices
    return picked(images, order), valid.sum(dim=1)


def repeated(images: Tensor, valid: Validity, length: int) -> Tensor:
    """Series of a fixed length: the observations, then repeats of them in turn.

    Raises:
        ValueError: a sample has more observations than that.
    """
    ordered, counts = valid_first(images, valid)
    if valid is None and images.shape[1] == length:
        return images
    longest = int(counts.max())
    if longest > length:
        raise ValueError(
            f"{longest} revisits are given to a network that was made for {length}. Hand over the "
            f"best {length}, or build it with revisits={longest}."
        )
    slots = torch.arange(length, device=images.device)
    return picked(ordered, slots[None] % counts.clamp(min=1)[:, None])


def picked(images: Tensor, index: Tensor) -> Tensor:
    """Revisits by number: index (batch, n) -> (batch, n, band, row, column)."""
    rows = torch.arange(len(images), device=images.device)[:, None]
    return images[rows, index]


def median(images: Tensor, valid: Validity = None) -> Tensor:
    """The median over the observations, per pixel and band; of an even number the lower one of
    the middle two. (batch, 1, band, row, column)."""
    if valid is None:
        return images.median(dim=1, keepdim=True).values
    missing = ~valid[:, :, None, None, None]
    ranked = images.masked_fill(missing, torch.inf).sort(dim=1).values
    return picked(ranked, ((valid.sum(dim=1) - 1) // 2).clamp(min=0)[:, None])


def with_reference(images: Tensor, valid: Validity = None) -> Tensor:
    """The median appended to every revisit as further bands: (batch, revisit, 2 b, row, column)."""
    return torch.cat((images, median(images, valid).expand_as(images)), dim=2)


def without_outlier(images: Tensor, valid: Validity = None) -> Tensor:
    """The revisit whose band means lie farthest from those of the median image is replaced by the
    median image; the first one on ties."""
    middle = median(images, valid)
    distance = (images.mean(dim=(3, 4)) - middle.mean(dim=(3, 4))).square().sum(dim=2)
    if valid is not None:
        distance = distance.masked_fill(~valid, -1.0)
    farthest = distance == distance.max(dim=1, keepdim=True).values
    first = farthest & (farthest.cumsum(dim=1) == 1)
    return torch.where(first[:, :, None, None, None], middle, images)


def drawn(counts: Tensor, generator: torch.Generator) -> Tensor:
    """The number of one observation per sample (batch), uniform over its ``counts`` (batch): for
    training the sharpening part alone, which sees one revisit at a time."""
    share = torch.rand(len(counts), generator=generator, device=generator.device)
    return (share.to(counts.device) * counts).long()
