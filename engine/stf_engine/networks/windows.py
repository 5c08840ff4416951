"""Attention inside windows of an image (Liu et al. 2021, "Swin Transformer", doi
10.1109/ICCV48922.2021.00986), and the cross attention of SwinSTFM in the same windows.

Features are (batch, row, column, channel). Every second block shifts the windows by half their
side, cyclically; a mask keeps apart what is neighbouring only because of the wrapping.
"""

from __future__ import annotations

import functools

import torch
from torch import Tensor, nn
from torch.nn import functional

HEAD_WIDTH = 32

APART = -100.0
"""Added to the logits of two pixels that must not see each other."""

FLOOR = 1e-6
"""Added to the product of two attentions, so that its rows can be normalised."""


def to_windows(x: Tensor, side: int) -> Tensor:
    """(batch, row, column, channel) -> (batch * windows, side * side, channel), row by row."""
    batch, rows, columns, channels = x.shape
    x = x.view(batch, rows // side, side, columns // side, side, channels)
    return x.permute(0, 1, 3, 2, 4, 5).reshape(-1, side * side, channels)


def from_windows(x: Tensor, side: int, rows: int, columns: int) -> Tensor:
    """The inverse of :func:`to_windows`."""
    channels = x.shape[-1]
    x = x.view(-1, rows // side, columns // side, side, side, channels)
    return x.permute(0, 1, 3, 2, 4, 5).reshape(-1, rows, columns, channels)


def shifts_of(rows: int, columns: int, side: int, shifted: bool) -> tuple[int, int]:
    """By how much a block shifts each axis; an axis of one window is not shifted."""
    half = side // 2 if shifted else 0
    return (half if rows > side else 0, half if columns > side else 0)


@functools.lru_cache(maxsize=64)
def region_mask(
    rows: int, columns: int, side: int, shifts: tuple[int, int], device: torch.device
) -> Tensor:
    """(windows, side², side²): 0 where two pixels of a shifted window are neighbours in the image,
    else -100."""
    with torch.inference_mode(False):
        down, across = (
            _regions(n, side, shift, device) for n, shift in zip((rows, columns), shifts)
        )
        region = down[:, None] * 3 + across[None, :]
        flat = to_windows(region[None, :, :, None], side)[..., 0]  # windows, side²
        apart = flat[:, :, None] != flat[:, None, :]
        return torch.where(apart, APART, 0.0)


def _regions(length: int, side: int, shift: int, device: torch.device) -> Tensor:
    position = torch.arange(length, device=device)
    if not shift:
        return torch.zeros_like(position)
    return (position >= length - side).long() + (position >= length - shift).long()


class PositionBias(nn.Module):
    """A learned number per head for each offset between two pixels of a window."""

    index: Tensor

    def __init__(self, side: int, heads: int) -> None:
        super().__init__()
        self.table = nn.Parameter(torch.empty((2 * side - 1) ** 2, heads))
        nn.init.trunc_normal_(self.table, std=0.02)
        position = torch.arange(side * side)
        row, column = position // side, position % side
        offset = (row[:, None] - row[None] + side - 1) * (2 * side - 1)
        offset = offset + column[:, None] - column[None] + side - 1
        self.register_buffer("index", offset, persistent=False)

    def forward(self) -> Tensor:
        """(heads, side², side²)."""
        return self.table[self.index].permute(2, 0, 1)


class WindowBlock(nn.Module):
    """Attention inside windows, then two linear layers, each beside the identity.

    Args:
        channels: C, a multiple of 32.
        side: of a window.
        shifted: windows lie half a side further.
    """

    def __init__(self, channels: int, side: int, shifted: bool) -> None:
        super().__init__()
        self.side, self.shifted, self.heads = side, shifted, channels // HEAD_WIDTH
        self.norm1, self.norm2 = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.qkv, self.merge = nn.Linear(channels, 3 * channels), nn.Linear(channels, channels)
        self.bias = PositionBias(side, self.heads)
        self.mlp = feed_forward(channels)

    def forward(self, x: Tensor) -> Tensor:
        """(batch, row, column, C), rows and columns multiples of the window's side."""
        rows, columns = x.shape[1:3]
        shifts = shifts_of(rows, columns, self.side, self.shifted)
        moved = shifted_by(self.norm1(x), shifts)
        tokens = self._attend(to_windows(moved, self.side), rows, columns, shifts)
        x = x + shifted_back(from_windows(tokens, self.side, rows, columns), shifts)
        result: Tensor = x + self.mlp(self.norm2(x))
        return result

    def _attend(self, x: Tensor, rows: int, columns: int, shifts: tuple[int, int]) -> Tensor:
        windows, tokens, channels = x.shape
        split = self.qkv(x).view(windows, tokens, 3, self.heads, HEAD_WIDTH)
        query, key, value = split.permute(2, 0, 3, 1, 4)  # each windows, heads, tokens, 32
        bias = logit_bias(self.bias(), rows, columns, self.side, shifts, windows)
        seen = functional.scaled_dot_product_attention(query, key, value, bias.to(query.dtype))
        merged: Tensor = self.merge(seen.transpose(1, 2).reshape(windows, tokens, channels))
        return merged


class CrossAttention(nn.Module):
    """Spreads a coarse change over pixels by how alike they are in the fine image of t1 and in the
    coarse image of t2: the product of two attentions.

    Args:
        channels: C.
        side: of a window.
        published: compute what the published code does, which keeps one axis too many: the
            renormalisation of unshifted blocks runs over queries, and heads, windows and pixels
            change places before the last linear layer.
    """

    def __init__(self, channels: int, side: int, published: bool) -> None:
        super().__init__()
        self.side, self.heads, self.published = side, channels // HEAD_WIDTH, published
        self.q, self.k = nn.Linear(channels, channels), nn.Linear(channels, channels)
        self.q2, self.k2 = nn.Linear(channels, channels), nn.Linear(channels, channels)
        self.v, self.merge = nn.Linear(channels, channels), nn.Linear(channels, channels)
        self.bias = PositionBias(side, self.heads)

    def forward(
        self,
        change: Tensor,
        coarse: Tensor,
        fine: Tensor,
        later: Tensor,
        shifts: tuple[int, int],
    ) -> Tensor:
        """Change, coarse t1, fine t1, coarse t2: (batch, row, column, C), already shifted."""
        rows, columns = change.shape[1:3]
        inside = [to_windows(x, self.side) for x in (change, coarse, fine, later)]
        windows, tokens, channels = inside[0].shape
        bias = logit_bias(self.bias(), rows, columns, self.side, shifts, windows)
        first = self._weights(self.q(inside[1]), self.k(inside[2]), bias)
        second = self._weights(self.q2(inside[1]), self.k2(inside[3]), bias)
        weights = first * second + FLOOR  # windows, heads, tokens, tokens
        over = -2 if self.published and shifts == (0, 0) else -1
        weights = weights / weights.sum(over, keepdim=True)
        seen = weights.to(change.dtype) @ self._heads(self.v(inside[0]))
        if self.published:
            seen = seen.transpose(0, 1).reshape(windows, tokens, channels)
        else:
            seen = seen.transpose(1, 2).reshape(windows, tokens, channels)
        return from_windows(self.merge(seen), self.side, rows, columns)

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, HEAD_WIDTH).transpose(1, 2)

    def _weights(self, query: Tensor, key: Tensor, bias: Tensor) -> Tensor:
        scaled = self._heads(query) * HEAD_WIDTH**-0.5
        return ((scaled @ self._heads(key).transpose(-1, -2)).float() + bias).softmax(-1)


class CrossBlock(nn.Module):
    """Cross attention, then two linear layers, each beside the identity of the change."""

    def __init__(self, channels: int, side: int, shifted: bool, published: bool) -> None:
        super().__init__()
        self.side, self.shifted = side, shifted
        self.norm1, self.norm2 = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.attention = CrossAttention(channels, side, published)
        self.mlp = feed_forward(channels)

    def forward(self, change: Tensor, coarse: Tensor, fine: Tensor, later: Tensor) -> Tensor:
        rows, columns = change.shape[1:3]
        shifts = shifts_of(rows, columns, self.side, self.shifted)
        given = [shifted_by(x, shifts) for x in (self.norm1(change), coarse, fine, later)]
        change = change + shifted_back(self.attention(*given, shifts), shifts)
        result: Tensor = change + self.mlp(self.norm2(change))
        return result


def feed_forward(channels: int) -> nn.Sequential:
    """Two linear layers with a GELU."""
    return nn.Sequential(nn.Linear(channels, channels), nn.GELU(), nn.Linear(channels, channels))


def logit_bias(
    bias: Tensor,
    rows: int,
    columns: int,
    side: int,
    shifts: tuple[int, int],
    windows: int,
) -> Tensor:
    """What is added to the logits: position bias and mask, (windows or 1, heads, tokens,
    tokens)."""
    if shifts == (0, 0):
        return bias[None]
    mask = region_mask(rows, columns, side, shifts, bias.device)
    both = bias[None] + mask[:, None].to(bias.dtype)
    return both.repeat(windows // len(mask), 1, 1, 1)


def shifted_by(x: Tensor, shifts: tuple[int, int]) -> Tensor:
    """Content moved up and left, cyclically."""
    return x if shifts == (0, 0) else torch.roll(x, (-shifts[0], -shifts[1]), dims=(1, 2))


def shifted_back(x: Tensor, shifts: tuple[int, int]) -> Tensor:
    """The inverse of :func:`shifted_by`."""
    return x if shifts == (0, 0) else torch.roll(x, shifts, dims=(1, 2))


def mirrored(image: Tensor, multiple: int) -> Tensor:
    """An image (batch, band, row, column) continued below and beside to multiples of a size, as a
    mirror; where it is too small for that its last row or column is repeated."""
    rows, columns = image.shape[-2:]
    below, beside = -rows % multiple, -columns % multiple
    image = _continued(image, min(below, rows - 1), min(beside, columns - 1), "reflect")
    rows, columns = image.shape[-2:]
    return _continued(image, -rows % multiple, -columns % multiple, "replicate")


def _continued(image: Tensor, below: int, beside: int, mode: str) -> Tensor:
    if not below and not beside:
        return image
    return functional.pad(image, (0, beside, 0, below), mode=mode)
