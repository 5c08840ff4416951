"""The selective scan of state space models in plain PyTorch (A. Gu, T. Dao, "Mamba: Linear-Time
Sequence Modeling with Selective State Spaces", arXiv 2312.00752, 2023).

    h[t] = exp(Δ[t] A) h[t - 1] + Δ[t] B[t] u[t]
    y[t] = C[t] · h[t] + D u[t]

The sequence is cut into chunks that all advance together, one step at a time: first from zero, to
learn with which state each chunk ends; these are carried from chunk to chunk; then once more from
the true states. Every factor is at most 1, so nothing overflows. The backward pass is the same
recurrence in reverse and keeps only the state at the entry of each chunk. Works on any device; on
CUDA the fused kernels of ``mamba_ssm`` are used where that package is installed.

Batch and channels are scanned in blocks whose steps stay in the cache of a processor. Inside, a
step of all chunks is (batch, 1, channel, chunk) or (batch, state, 1, chunk), and a state (batch,
state, channel, chunk): the chunk is innermost, so that each operation is one long loop.
"""

from __future__ import annotations

import functools
import math
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Callable, Optional

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable
from torch.nn import functional

Views = tuple[Tensor, ...]
"""One of each step."""

LOG2_E = 1.4426950408889634
"""exp(x) = 2 to the power of this times x. PyTorch's exp2 takes a quarter of the time of its exp
on processors where the latter goes through MKL."""

LOWEST = -115.0
"""Exponents of 2 are clamped here: below, the result is as good as 0, and numbers that are too
small for the format are slow on processors."""

STEPS = 32
"""Steps per chunk."""

BLOCK, BLOCK_DEVICE = 2**15, 2**20
"""Numbers in one step of a block, for each core of the processor and on another device: PyTorch
gives no core less, and what two cores take stays in the cache that all share."""

CORES = (2, 8)
"""Cores that a block is made for, at least and at most."""

KEPT = (2 * STEPS + 1) * BLOCK * CORES[1]
"""Numbers (9 MB a core in single precision) that a thread of the program keeps room for."""


def selective_scan(u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor, d: Tensor) -> Tensor:
    """The scan of a batch of sequences.

    Args:
        u: input (batch, channel, length).
        delta: step sizes > 0 (batch, channel, length).
        a: (channel, state), < 0.
        b, c: (batch, state, length).
        d: (channel).

    Returns:
        y (batch, channel, length), in the type of ``u``; computed in float32 at least.
    """
    kind = u.dtype
    exact = torch.float64 if kind == torch.float64 else torch.float32
    with torch.autocast(u.device.type, enabled=False):
        u, delta, a, b, c, d = (x.to(exact) for x in (u, delta, a, b, c, d))
        fused = fused_scan() if u.is_cuda and exact == torch.float32 else None
        if fused is not None:
            scanned: Tensor = fused(u, delta, a, b, c, d)
        else:
            states = ChunkedScan.apply(u, delta, a, b, c)  # type: ignore[no-untyped-call]
            scanned = states + d[:, None] * u
    return scanned.to(kind)


@functools.cache
def fused_scan() -> Optional[Callable[..., Tensor]]:
    """The fused CUDA kernels, or None where they are not installed."""
    try:
        from mamba_ssm.ops.selective_scan_interface import selective_scan_fn
    except (ImportError, OSError):  # OSError: built for another CUDA
        return None

    def scan(u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor, d: Tensor) -> Tensor:
        given = (x.contiguous() for x in (u, delta, a, b, c, d))
        return selective_scan_fn(*given, z=None, delta_bias=None, delta_softplus=False)

    return scan


class ChunkedScan(torch.autograd.Function):
    """The scan without its skip connection D."""

    @staticmethod
    def forward(ctx: Any, u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        x = Sequences(u, delta, a, b, c)
        outputs = torch.empty_like(x.u)
        entries = []
        for part in x.parts():
            block = Block(x, part)
            h = _entry_states(block)
            entries.append(h.clone())
            for t in range(STEPS):
                h.mul_(block.decay[t]).addcmul_(block.input[t], block.b[t])
                torch.mul(h, block.c[t], out=block.decay[t])  # which is not needed any more
            torch.sum(block.decays, dim=2, out=outputs[:, part.rows, part.channels])
        ctx.save_for_backward(u, delta, a, b, c, *entries)
        return x.joined(outputs)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        u, delta, a, b, c, *entries = ctx.saved_tensors
        x = Sequences(u, delta, a, b, c)
        received = x.cut(grad)
        of_u, of_delta = torch.empty_like(x.u), torch.empty_like(x.u)
        of_b, of_c = torch.zeros_like(x.b), torch.zeros_like(x.b)
        of_a = torch.zeros_like(a)
        for part, entry in zip(x.parts(), entries):
            block = Block(x, part, spare=STEPS + 1)
            of_a[part.channels] += _block_backward(
                block, a[part.channels], entry, part.channels_of(received),
                part.channels_of(of_u), part.channels_of(of_delta),
                part.states_of(of_b), part.states_of(of_c),
            )  # fmt: skip
        return x.joined(of_u), x.joined(of_delta), of_a, x.joined(of_b), x.joined(of_c)


def _block_backward(
    x: Block,
    a: Tensor,
    entry: Tensor,
    received: Views,
    of_u: Views,
    of_delta: Views,
    of_b: Views,
    of_c: Views,
) -> Tensor:
    """The gradient of A (channel, state) in a block; writes those of u and Δ, adds those of B
    and C."""
    rate = a.t()[None, :, :, None].contiguous()
    adjoint = _exit_adjoints(x, received)  # of the state after each chunk's last step
    history = x.spare
    history[0].copy_(entry)
    for t in range(STEPS):
        torch.mul(history[t], x.decay[t], out=history[t + 1]).addcmul_(x.input[t], x.b[t])
    of_rate, product = torch.zeros_like(entry), torch.empty_like(entry)
    for t in reversed(range(STEPS)):
        torch.mul(history[t + 1], received[t], out=product)
        of_c[t].add_(product.sum(dim=2, keepdim=True))
        adjoint.addcmul_(x.c[t], received[t])
        along_b = torch.mul(adjoint, x.b[t], out=product).sum(dim=1, keepdim=True)
        torch.mul(adjoint, x.input[t], out=product)
        of_b[t].add_(product.sum(dim=2, keepdim=True))
        adjoint.mul_(x.decay[t])
        # what the decay carried over, times its gradient
        through = torch.mul(adjoint, history[t], out=product)
        of_rate.addcmul_(through, x.delta[t])
        torch.mul(x.delta[t], along_b, out=of_u[t])
        torch.sum(through.mul_(rate), dim=1, keepdim=True, out=of_delta[t])
        of_delta[t].addcmul_(x.u[t], along_b)
    return of_rate.sum(dim=(0, 3)).t()


class Sequences:
    """The sequences cut into chunks: (step, batch, n, chunk).

    A last chunk that is too short is continued with Δ = 0, which changes no state.
    """

    def __init__(self, u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor) -> None:
        self.length = u.shape[-1]
        self.u, self.delta, self.b, self.c = (self.cut(x) for x in (u, delta, b, c))
        self.input = self.delta * self.u
        self.exponent = LOG2_E * a  # of 2, per Δ
        # asked once, and not where an answer would stop the device
        self.clamps = u.is_cuda or float(delta.amax() * self.exponent.amin()) < LOWEST

    def cut(self, x: Tensor) -> Tensor:
        """(batch, n, length) -> (step, batch, n, chunk)."""
        padded = functional.pad(x, (0, -self.length % STEPS)).reshape(-1, STEPS)
        # of a plain table PyTorch knows a fast way to turn it
        return padded.t().contiguous().view(STEPS, *x.shape[:2], -1)

    def joined(self, x: Tensor) -> Tensor:
        """The inverse."""
        turned = x.reshape(STEPS, -1).t().contiguous()
        return turned.view(*x.shape[1:3], -1)[..., : self.length]

    def parts(self) -> Iterator[Part]:
        """The blocks of batch and channels."""
        _, batch, channels, chunks = self.u.shape
        cores = min(max(torch.get_num_threads(), CORES[0]), CORES[1])
        most = BLOCK * cores if self.u.device.type == "cpu" else BLOCK_DEVICE
        numbers = self.b.shape[2] * chunks  # of one channel
        rows = max(1, most // (numbers * channels))
        width = max(1, most // numbers)
        for row in range(0, batch, rows):
            for channel in range(0, channels, width):
                yield Part(slice(row, row + rows), slice(channel, channel + width))


@dataclass(frozen=True)
class Part:
    """Which rows of the batch and which channels a block has."""

    rows: slice
    channels: slice

    # unbind and not indexing: each step is then a view made once

    def channels_of(self, x: Tensor) -> Views:
        """Of each step (batch, 1, channel, chunk)."""
        return x[:, self.rows, None, self.channels].unbind()

    def states_of(self, x: Tensor) -> Views:
        """Of each step (batch, state, 1, chunk)."""
        return x[:, self.rows, :, None].unbind()


class Block:
    """The steps of all chunks in one block, with their decays.

    Args:
        spare: states that there shall be room for.
    """

    def __init__(self, x: Sequences, part: Part, spare: int = 0) -> None:
        delta = x.delta[:, part.rows, None, part.channels]
        exponent = x.exponent[part.channels].t()[None, :, :, None].contiguous()
        state = (delta.shape[1], exponent.shape[1], *delta.shape[3:])
        room = _ROOM.of((STEPS + spare, *state), delta)
        self.decays = torch.mul(delta, exponent, out=room[:STEPS])
        if x.clamps:
            self.decays.clamp_(min=LOWEST)
        self.decay = self.decays.exp2_().unbind()  # batch, state, channel, chunk
        self.chunk_decay = (delta.sum(dim=0) * exponent).clamp_(min=LOWEST).exp2_()
        self.spare = room[STEPS:].unbind()
        self.u, self.delta, self.input = map(part.channels_of, (x.u, x.delta, x.input))
        self.b, self.c = part.states_of(x.b), part.states_of(x.c)


class _Room(threading.local):
    """Memory for the states of a block, kept for the next block: new memory is mapped in page by
    page, which takes a processor as long as the scan itself."""

    def __init__(self) -> None:
        self._kept: dict[torch.dtype, Tensor] = {}

    def of(self, shape: tuple[int, ...], like: Tensor) -> Tensor:
        """Unset numbers, which the next call gives away again."""
        numbers = math.prod(shape)
        if like.device.type != "cpu" or numbers > KEPT:
            return torch.empty(shape, dtype=like.dtype, device=like.device)
        if like.dtype not in self._kept or self._kept[like.dtype].numel() < numbers:
            with torch.inference_mode(False):  # else it would serve no learning any more
                self._kept[like.dtype] = torch.empty(numbers, dtype=like.dtype)
        return self._kept[like.dtype][:numbers].view(shape)


_ROOM = _Room()


def _entry_states(x: Block) -> Tensor:
    """The state before each chunk (batch, state, channel, chunk)."""
    own = x.b[0] * x.input[0]
    for t in range(1, STEPS):
        own.mul_(x.decay[t]).addcmul_(x.input[t], x.b[t])
    reached = _carried(own, x.chunk_decay)
    return functional.pad(reached[..., :-1], (1, 0))


def _exit_adjoints(x: Block, received: Views) -> Tensor:
    """The gradient that reaches the state after each chunk from the later chunks."""
    last = STEPS - 1
    own = (x.c[last] * received[last]).mul_(x.decay[last])
    for t in reversed(range(last)):
        own.addcmul_(x.c[t], received[t]).mul_(x.decay[t])
    reached = _carried(own.flip(-1), x.chunk_decay.flip(-1)).flip(-1)
    return functional.pad(reached[..., 1:], (0, 1))


def _carried(own: Tensor, decay: Tensor) -> Tensor:
    """What stands behind each chunk: its own, and what those before passed on.

    Each turn doubles how many chunks are summed up (W. D. Hillis, G. L. Steele, 1986).
    """
    distance, chunks = 1, own.shape[-1]
    decay = decay[..., 1:]  # of the chunks from ``distance`` on, over so many chunks each
    while distance < chunks:
        first, far = own[..., :distance], own[..., :-distance]
        own = torch.cat((first, torch.addcmul(own[..., distance:], decay, far)), dim=-1)
        decay = decay[..., distance:] * decay[..., :-distance]
        distance *= 2
    return own
