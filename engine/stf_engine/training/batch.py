"""What a recipe gets: crops of four images of a place, on the device, in the network's 0..1."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any, TypeVar

import torch
from torch import Tensor

Held = TypeVar("Held")


def moved(batch: Held, device: torch.device) -> Held:
    """A dataclass with its tensors on a device; everything else stays."""
    held: Any = batch
    values = {f.name: getattr(batch, f.name) for f in dataclasses.fields(held)}
    images = {k: v.to(device) for k, v in values.items() if isinstance(v, Tensor)}
    return dataclasses.replace(held, **images)  # type: ignore[no-any-return]


@dataclass
class Batch:
    """Crops of n places and date pairs.

    Attributes:
        coarse_t1, coarse_t2, fine_t1, fine_t2: float32 (n, b, row, column) in the network's 0..1,
            gaps filled; the coarse images lie on the fine grid.
        valid: bool (n, 1, row, column); False where an image had a gap: not judged.
        generator: on the processor, seeded by run, epoch, step and process. The only source of
            noise, time steps and choices in a recipe, so that a resumed run repeats them.
    """

    coarse_t1: Tensor
    coarse_t2: Tensor
    fine_t1: Tensor
    fine_t2: Tensor
    valid: Tensor
    generator: torch.Generator

    def to(self, device: torch.device) -> Batch:
        """The same on a device; the generator stays."""
        return moved(self, device)

    def judged(self, predicted: Tensor) -> Tensor:
        """A prediction with the target's values where nothing is known: no loss sees a gap."""
        return torch.where(self.valid, predicted, self.fine_t2.to(predicted.dtype))

    def normal(self, like: Tensor) -> Tensor:
        """Unit Gaussian noise in the shape of ``like``, the same on every device."""
        noise = torch.randn(like.shape, generator=self.generator, dtype=torch.float32)
        return noise.to(like.device)

    def __len__(self) -> int:
        return int(self.fine_t2.shape[0])
