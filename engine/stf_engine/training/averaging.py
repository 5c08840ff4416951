"""A moving average of a network's weights, which predicts better than the weights themselves."""

from __future__ import annotations

import copy

import torch
from torch import Tensor, nn

WARM_UP_UPDATES = 101
"""So many first updates copy the weights; after them the average begins."""

POWER = 2.0 / 3.0


class MovingAverage(nn.Module):
    """The exponential moving average of a module's parameters.

    The decay grows with the number n of updates after the warm-up: min(largest, 1 - (1 + n)^-2/3).

    Args:
        module: to follow; the average starts as its copy.
        decay: largest decay.
    """

    updates: Tensor

    def __init__(self, module: nn.Module, decay: float = 0.995) -> None:
        super().__init__()
        self.decay = decay
        self.module = copy.deepcopy(module).requires_grad_(False)
        self.register_buffer("updates", torch.zeros((), dtype=torch.int64))

    def present_decay(self) -> float:
        """The decay of the next update; 0 = copy."""
        number = int(self.updates) + 1 - WARM_UP_UPDATES
        return min(self.decay, 1.0 - (1.0 + number) ** -POWER) if number > 0 else 0.0

    @torch.no_grad()
    def update(self, module: nn.Module) -> None:
        """Move towards the module's present weights; buffers are copied."""
        decay = self.present_decay()
        self.updates += 1
        for mean, value in zip(self.module.parameters(), module.parameters()):
            mean.lerp_(value.to(mean.dtype), 1.0 - decay)
        for kept, present in zip(self.module.buffers(), module.buffers()):
            kept.copy_(present)
