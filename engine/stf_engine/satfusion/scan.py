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
from typing import Any, Callable, Optional

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable
from torch.nn import functional

LOG2_E = 1.4426950408889634
"""exp(x) = 2 to the power of this times x. PyTorch's exp2 takes a quarter of the time of its exp
on processors where the latter goes through MKL."""

LOWEST = -115.0
"""Exponents of 2 are clamped here: below, the result is as good as 0, and numbers that are too
small for the format are slow on processors."""

STEPS = 32
"""Steps per chunk."""

BLOCK, BLOCK_DEVICE = 2**16, 2**20
"""Numbers in one step of a block, for each core of the processor and on another device."""

CORES = 8
"""Cores that a block is made for at most."""

KEPT = (2 * STEPS + 1) * BLOCK * CORES
"""Numbers (17 MB a core in single precision) that a thread of the program keeps room for."""


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
            scanned = _in_blocks(u, delta, a, b, c) + d[:, None] * u
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


def _in_blocks(u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
    """The scan without its skip connection D, block by block of batch and channels."""
    batch, channels, length = u.shape
    numbers = a.shape[1] * -(-length // STEPS)  # of one channel
    on_cores = BLOCK * min(torch.get_num_threads(), CORES)
    most = on_cores if u.device.type == "cpu" else BLOCK_DEVICE
    width = min(channels, max(1, most // numbers))
    rows = min(batch, max(1, most // (numbers * channels)))
    rates = torch.split(a, width)
    scanned = []
    for u_r, delta_r, b_r, c_r in zip(*(torch.split(x, rows) for x in (u, delta, b, c))):
        parts = [
            ChunkedScan.apply(*block, b_r, c_r)  # type: ignore[no-untyped-call]
            for block in zip(torch.split(u_r, width, 1), torch.split(delta_r, width, 1), rates)
        ]
        scanned.append(torch.cat(parts, dim=1))
    return torch.cat(scanned)


class ChunkedScan(torch.autograd.Function):
    """The scan of one block, without its skip connection D."""

    @staticmethod
    def forward(ctx: Any, u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor) -> Tensor:
        x = Steps(u, delta, a, b, c)
        states = _entry_states(x)
        ctx.save_for_backward(u, delta, a, b, c, states)
        outputs = []
        h, product = states.clone(), torch.empty_like(states)
        for t in range(STEPS):
            h.mul_(x.decay[t]).addcmul_(x.input[t], x.b[t])
            torch.mul(h, x.c[t], out=product)
            outputs.append(product.sum(dim=1))  # batch, channel, chunk
        return x.joined(outputs)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        u, delta, a, b, c, states = ctx.saved_tensors
        rate = a.t()[None, :, :, None]
        x = Steps(u, delta, a, b, c, spare=STEPS + 1)
        received = x.cut(grad).unsqueeze(2).unbind()  # a step: batch, 1, channel, chunk
        adjoint = _exit_adjoints(x, received)  # of the state after each chunk's last step
        history = x.spare
        history[0].copy_(states)
        for t in range(STEPS):
            torch.mul(history[t], x.decay[t], out=history[t + 1])
            history[t + 1].addcmul_(x.input[t], x.b[t])
        of_rate, product = torch.zeros_like(states), torch.empty_like(states)
        of_u, of_delta, of_b, of_c = [], [], [], []
        for t in reversed(range(STEPS)):
            torch.mul(history[t + 1], received[t], out=product)
            of_c.append(product.sum(dim=2))
            adjoint.addcmul_(x.c[t], received[t])
            torch.mul(adjoint, x.b[t], out=product)
            along_b = product.sum(dim=1)  # batch, channel, chunk
            torch.mul(adjoint, x.input[t], out=product)
            of_b.append(product.sum(dim=2))
            adjoint.mul_(x.decay[t])
            # what the decay carried over, times its gradient
            through = torch.mul(adjoint, history[t], out=product)
            of_rate.addcmul_(through, x.delta[t])
            of_u.append(x.delta[t].squeeze(1) * along_b)
            of_delta.append(through.mul_(rate).sum(dim=1).addcmul_(x.u[t], along_b))
        joined = (x.joined(parts[::-1]) for parts in (of_u, of_delta, of_b, of_c))
        of_u, of_delta, of_b, of_c = joined  # type: ignore[assignment]
        return of_u, of_delta, of_rate.sum(dim=(0, 3)).t(), of_b, of_c  # type: ignore[return-value]


class Steps:
    """The sequences cut into chunks: element t of each attribute holds step t of all chunks.

    A last chunk that is too short is continued with Δ = 0, which changes no state.

    Args:
        spare: states that there shall be room for.
    """

    def __init__(
        self, u: Tensor, delta: Tensor, a: Tensor, b: Tensor, c: Tensor, spare: int = 0
    ) -> None:
        self.length = u.shape[-1]
        cut_u, cut_delta = self.cut(u), self.cut(delta)
        rate = (LOG2_E * a).t()[None, :, :, None].contiguous()  # 1, state, channel, 1
        # asked once, and not where an answer would stop the device
        clamps = u.is_cuda or float(delta.amax() * rate.amin()) < LOWEST
        state = (u.shape[0], a.shape[1], u.shape[1], cut_u.shape[-1])
        room = _ROOM.of((STEPS + spare, *state), u)
        decay = torch.mul(cut_delta.unsqueeze(2), rate, out=room[:STEPS])
        if clamps:
            decay.clamp_(min=LOWEST)
        # unbind and not indexing: each step is then a view made once
        self.decay = decay.exp2_().unbind()  # batch, state, channel, chunk; not to be changed
        self.spare = room[STEPS:].unbind()
        total = cut_delta.sum(dim=0).unsqueeze(1)
        self.chunk_decay = (total * rate).clamp_(min=LOWEST).exp2_()
        self.u = cut_u.unbind()
        self.delta = cut_delta.unsqueeze(2).unbind()
        self.b = self.cut(b).unsqueeze(3).unbind()
        self.c = self.cut(c).unsqueeze(3).unbind()
        self.input = (cut_delta * cut_u).unsqueeze(2).unbind()

    def cut(self, x: Tensor) -> Tensor:
        """(batch, n, length) -> (step, batch, n, chunk)."""
        padded = functional.pad(x, (0, -self.length % STEPS))
        return padded.view(*x.shape[:2], -1, STEPS).permute(3, 0, 1, 2).contiguous()

    def joined(self, parts: list[Tensor]) -> Tensor:
        """The inverse: a list of (batch, n, chunk), one per step."""
        return torch.stack(parts, dim=-1).flatten(2)[..., : self.length]


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


def _entry_states(x: Steps) -> Tensor:
    """The state before each chunk (batch, state, channel, chunk)."""
    own = x.b[0] * x.input[0]
    for t in range(1, STEPS):
        own.mul_(x.decay[t]).addcmul_(x.input[t], x.b[t])
    reached = _carried(own, x.chunk_decay)
    return functional.pad(reached[..., :-1], (1, 0))


def _exit_adjoints(x: Steps, received: tuple[Tensor, ...]) -> Tensor:
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
    while distance < chunks:
        near, far = slice(distance, None), slice(None, -distance)
        before = own
        own = before.clone()
        own[..., near].addcmul_(decay[..., near], before[..., far])
        decay = torch.cat((decay[..., :distance], decay[..., near] * decay[..., far]), dim=-1)
        distance *= 2
    return own
