"""Mamba blocks over token sequences (batch, token, channel): A. Gu, T. Dao, arXiv 2312.00752, 2023;
the cross form of Pan-Mamba."""

from __future__ import annotations

import math

import torch
from torch import Tensor, nn
from torch.nn import functional

from .scan import selective_scan

SMALLEST_STEP, LARGEST_STEP = 0.001, 0.1
"""Range of Δ at the start of a training."""


class Stream(nn.Module):
    """A short causal convolution and a selective scan over inner channels.

    Args:
        inner: channels.
        state: numbers that each channel remembers.
        kernel: of the convolution.
        rank: of the steps Δ.
    """

    def __init__(self, inner: int, state: int = 16, kernel: int = 4, rank: int = 2) -> None:
        super().__init__()
        self.state, self.rank = state, rank
        self.convolution = nn.Conv1d(inner, inner, kernel, groups=inner, padding=kernel - 1)
        self.choose = nn.Linear(inner, rank + 2 * state, bias=False)
        self.step = nn.Linear(rank, inner)
        self.A_log = nn.Parameter(torch.arange(1.0, state + 1).log().repeat(inner, 1))
        self.D = nn.Parameter(torch.ones(inner))
        self._start()

    def _start(self) -> None:
        nn.init.uniform_(self.step.weight, -(self.rank**-0.5), self.rank**-0.5)
        low, high = math.log(SMALLEST_STEP), math.log(LARGEST_STEP)
        steps = torch.empty_like(self.step.bias).uniform_(low, high).exp()
        with torch.no_grad():
            self.step.bias.copy_(steps + torch.log(-torch.expm1(-steps)))  # inverse of softplus

    def forward(self, u: Tensor) -> Tensor:
        """(batch, inner, token) -> the same shape."""
        length = u.shape[-1]
        u = functional.silu(self.convolution(u)[..., :length])
        chosen = self.choose(u.transpose(1, 2))  # batch, token, rank + 2 state
        step, b, c = chosen.split((self.rank, self.state, self.state), dim=-1)
        delta = functional.softplus(self.step(step)).transpose(1, 2)
        a = -torch.exp(self.A_log)
        return selective_scan(u, delta, a, b.transpose(1, 2), c.transpose(1, 2), self.D)


class Mamba(nn.Module):
    """One sequence; 9 920 parameters for 32 channels.

    Args:
        channels: of a token.
        state, kernel: see :class:`Stream`.
        expand: inner channels / channels.
    """

    def __init__(self, channels: int, state: int = 16, kernel: int = 4, expand: int = 2) -> None:
        super().__init__()
        inner, rank = expand * channels, math.ceil(channels / 16)
        self.input = nn.Linear(channels, 2 * inner, bias=False)
        self.stream = Stream(inner, state, kernel, rank)
        self.output = nn.Linear(inner, channels, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, token, channel) -> the same shape."""
        gated = _gated(self.input(x), self.stream)
        out: Tensor = self.output(gated)
        return out


class CrossMamba(Mamba):
    """Two sequences of the same length, scanned each by itself and added up; 17 792 parameters
    for 32 channels."""

    def __init__(self, channels: int, state: int = 16, kernel: int = 4, expand: int = 2) -> None:
        super().__init__(channels, state, kernel, expand)
        inner, rank = expand * channels, math.ceil(channels / 16)
        self.other_input = nn.Linear(channels, 2 * inner, bias=False)
        self.other_stream = Stream(inner, state, kernel, rank)

    def forward(self, x: Tensor, other: Tensor) -> Tensor:  # type: ignore[override]
        """Both (batch, token, channel) -> the same shape."""
        gated = _gated(self.input(x), self.stream)
        gated = gated + _gated(self.other_input(other), self.other_stream)
        out: Tensor = self.output(gated)
        return out


def _gated(projected: Tensor, stream: Stream) -> Tensor:
    """(batch, token, 2 inner): the stream of the first half times a gate of the second."""
    u, gate = projected.chunk(2, dim=-1)
    scanned: Tensor = stream(u.transpose(1, 2)).transpose(1, 2)
    return scanned * functional.silu(gate)
