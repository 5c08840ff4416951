"""The selective scan of state space models in plain PyTorch (A. Gu, T. Dao, "Mamba: Linear-Time
Sequence Modeling with Selective State Spaces", arXiv 2312.00752, 2023).

    h[t] = exp(Δ[t] A) h[t - 1] + Δ[t] B[t] u[t]
    y[t] = C[t] · h[t] + D u[t]

The sequence is cut into chunks that all advance together, one step at a time: first from zero, to
learn with which state each chunk ends; these are carried from chunk to chunk; then once more from
the true states. Every factor is at most 1, so nothing overflows. The backward pass is the same
recurrence in reverse and keeps only the state at the entry of each chunk. Works on any device; on
CUDA the fused kernels of ``mamba_ssm`` are used where that package is installed.

Inside, a step of all chunks is (batch, 1, channel, chunk) or (batch, state, 1, chunk), and a state
(batch, state, channel, chunk): the chunk is innermost, so that each operation is one long loop.
"""

from __future__ import annotations

import functools
from typing import Any, Callable, Optional

import torch
from torch import Tensor
from torch.autograd.function import once_differentiable
from torch.nn import functional

LOWEST = -80.0
"""Exponents are clamped here: below, exp is slow on processors, and the result as good as 0."""

KEPT = 2**23
"""Numbers (32 MiB) up to which the decays of a scan are kept for its second pass; longer sequences
compute them again. Learning always keeps them: it keeps as many states."""

STEPS = 64
"""Steps per chunk: 48 to 128 are about equally fast for 64 x 64 and for 156 x 156 pixels."""


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
        rate = a.t()[None, :, :, None]  # 1, state, channel, 1
        x = Steps(u, delta, b, c, rate, keep=u.numel() * a.shape[1] <= KEPT)
        states = _entry_states(x)
        ctx.save_for_backward(u, delta, a, b, c, states)
        outputs = []
        h = states.clone()
        for t in range(STEPS):
            h.mul_(x.decay(t)).addcmul_(x.input[t], x.b[t])
            outputs.append((h * x.c[t]).sum(dim=1))  # batch, channel, chunk
        return x.joined(outputs)

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, grad: Tensor) -> tuple[Tensor, ...]:  # type: ignore[override]
        u, delta, a, b, c, states = ctx.saved_tensors
        rate = a.t()[None, :, :, None]
        x = Steps(u, delta, b, c, rate, keep=True)
        received = x.cut(grad).unsqueeze(2)  # step, batch, 1, channel, chunk
        adjoint = _exit_adjoints(x, received)  # of the state after each chunk's last step
        history = [states]
        for t in range(STEPS):
            carried = history[-1] * x.decay(t)
            history.append(carried.addcmul_(x.input[t], x.b[t]))
        of_rate = torch.zeros_like(rate)
        of_u, of_delta, of_b, of_c = [], [], [], []
        for t in reversed(range(STEPS)):
            of_c.append((history[t + 1] * received[t]).sum(dim=2))
            adjoint = adjoint.addcmul(x.c[t], received[t])
            along_b = (adjoint * x.b[t]).sum(dim=1, keepdim=True)  # batch, 1, channel, chunk
            of_b.append((adjoint * x.input[t]).sum(dim=2))
            adjoint = adjoint * x.decay(t)
            through = adjoint * history[t]  # what the decay carried over, times its gradient
            of_rate += (through * x.delta[t]).sum(dim=(0, 3), keepdim=True)
            of_u.append((x.delta[t] * along_b).squeeze(1))
            of_delta.append(
                ((through * rate).sum(dim=1, keepdim=True) + x.u[t] * along_b).squeeze(1)
            )
        joined = (x.joined(parts[::-1]) for parts in (of_u, of_delta, of_b, of_c))
        of_u, of_delta, of_b, of_c = joined  # type: ignore[assignment]
        return of_u, of_delta, of_rate[0, :, :, 0].t(), of_b, of_c  # type: ignore[return-value]


class Steps:
    """The sequences cut into chunks: element t holds step t of all chunks.

    A last chunk that is too short is continued with Δ = 0, which changes no state.
    """

    def __init__(
        self, u: Tensor, delta: Tensor, b: Tensor, c: Tensor, rate: Tensor, keep: bool
    ) -> None:
        self.length, self.rate, self.keep = u.shape[-1], rate, keep
        self._kept: dict[int, Tensor] = {}
        # asked once, and not where an answer would stop the device
        self._clamps = u.is_cuda or float(delta.amax() * rate.amin()) < LOWEST
        # unbind and not indexing: each step is then a view made once
        self.u = self.cut(u).unsqueeze(2).unbind()
        self.delta = self.cut(delta).unsqueeze(2).unbind()
        self.b = self.cut(b).unsqueeze(3).unbind()
        self.c = self.cut(c).unsqueeze(3).unbind()
        self.input = (self.cut(delta) * self.cut(u)).unsqueeze(2).unbind()

    def cut(self, x: Tensor) -> Tensor:
        """(batch, n, length) -> (step, batch, n, chunk)."""
        padded = functional.pad(x, (0, -self.length % STEPS))
        return padded.view(*x.shape[:2], -1, STEPS).permute(3, 0, 1, 2).contiguous()

    def joined(self, parts: list[Tensor]) -> Tensor:
        """The inverse: a list of (batch, n, chunk), one per step."""
        return torch.stack(parts, dim=-1).flatten(2)[..., : self.length]

    def decay(self, t: int) -> Tensor:
        """exp(Δ A) of a step: (batch, state, channel, chunk). Not to be changed."""
        found = self._kept.get(t)
        if found is None:
            found = self.delta[t] * self.rate
            if self._clamps:
                found.clamp_(min=LOWEST)
            found.exp_()
            if self.keep:
                self._kept[t] = found
        return found

    def chunk_decay(self) -> Tensor:
        """The decay over whole chunks."""
        return (torch.stack(self.delta).sum(dim=0) * self.rate).clamp_(min=LOWEST).exp_()


def _entry_states(x: Steps) -> Tensor:
    """The state before each chunk (batch, state, channel, chunk)."""
    first = x.b[0] * x.input[0]
    for t in range(1, STEPS):
        first.mul_(x.decay(t)).addcmul_(x.input[t], x.b[t])
    return _carried(first, x.chunk_decay(), forward=True)


def _exit_adjoints(x: Steps, received: Tensor) -> Tensor:
    """The gradient that reaches the state after each chunk from the later chunks."""
    last = STEPS - 1
    adjoint = (x.c[last] * received[last]).mul_(x.decay(last))
    for t in reversed(range(last)):
        adjoint.addcmul_(x.c[t], received[t]).mul_(x.decay(t))
    return _carried(adjoint, x.chunk_decay(), forward=False)


def _carried(own: Tensor, decay: Tensor, forward: bool) -> Tensor:
    """What reaches each chunk from those before (after) it, each adding its own and passing on
    the rest."""
    pieces, decays = own.unbind(dim=-1), decay.unbind(dim=-1)
    order = range(len(pieces)) if forward else reversed(range(len(pieces)))
    reached = torch.empty_like(own)
    state = torch.zeros_like(pieces[0])
    for j in order:
        reached[..., j] = state
        state = torch.addcmul(pieces[j], decays[j], state)
    return reached
