"""Pan-Mamba: X. He, K. Cao, J. Zhang, K. Yan, Y. Wang, R. Li, C. Xie, D. Hong, M. Zhou, "Pan-Mamba:
Effective pan-sharpening with state space model", Information Fusion 115, 2025, doi
10.1016/j.inffus.2024.102779.

The pixels of both images, row by row, are two token sequences. They are read by state space models,
swap half of their channels, and are at last read together. A pixel depends on all before it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import HalfNorm, RefiningHead, Size, convolution, joined
from .mamba import CrossMamba, Mamba

WIDTH = 32


class PanMamba(nn.Module):
    """The sharpening part; 471 467 parameters for three bands.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        width: channels of a token, even.
        blocks, crossings: of single blocks per image, of blocks that read both.
    """

    def __init__(
        self,
        bands: int,
        adds_input: bool = True,
        width: int = WIDTH,
        blocks: int = 8,
        crossings: int = 5,
    ) -> None:
        super().__init__()
        self.adds_input = adds_input
        self.ms_encoder, self.pan_encoder = encoder(bands, width), encoder(1, width)
        self.ms_token, self.pan_token = nn.Conv2d(width, width, 1), nn.Conv2d(width, width, 1)
        self.ms_blocks = nn.ModuleList(SingleBlock(width) for _ in range(blocks))
        self.pan_blocks = nn.ModuleList(SingleBlock(width) for _ in range(blocks))
        self.swaps = nn.ModuleList(SwapBlock(width) for _ in range(2))
        self.ms_join = convolution(2 * width, width)
        self.pan_join = convolution(2 * width, width)
        self.crossings = nn.ModuleList(CrossBlock(width) for _ in range(crossings))
        self.head = RefiningHead(width, width // 4, bands)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        size = (ms.shape[-2], ms.shape[-1])
        m = tokens_of(self.ms_token(self.ms_encoder(ms)))
        p = tokens_of(self.pan_token(self.pan_encoder(pan)))
        m, ms_rest = self._single(self.ms_blocks, m)
        p, pan_rest = self._single(self.pan_blocks, p)
        for swap in self.swaps:
            m, p, ms_rest, pan_rest = swap(m, p, ms_rest, pan_rest)
        m, p = image_of(m, size), image_of(p, size)
        m = self.ms_join(joined(m, p)) + m
        p = self.pan_join(joined(p, m)) + p
        m, p = tokens_of(self.ms_token(m)), tokens_of(self.pan_token(p))
        rest = m.new_zeros(())
        for crossing in self.crossings:
            m, rest = crossing(m, rest, p, size)
        detail: Tensor = self.head(image_of(m, size))
        return detail + ms if self.adds_input else detail

    @staticmethod
    def _single(blocks: nn.ModuleList, x: Tensor) -> tuple[Tensor, Tensor]:
        rest = x.new_zeros(())
        for block in blocks:
            x, rest = block(x, rest)
        return x, rest


def encoder(bands: int, width: int) -> nn.Sequential:
    """An image -> features of ``width`` channels."""
    return nn.Sequential(convolution(bands, width), *(HalfNormBlock(width) for _ in range(3)))


def tokens_of(x: Tensor) -> Tensor:
    """(batch, channel, row, column) -> (batch, pixel, channel), row by row."""
    return x.flatten(2).transpose(1, 2)


def image_of(tokens: Tensor, size: Size) -> Tensor:
    """The inverse of :func:`tokens_of`."""
    return tokens.transpose(1, 2).reshape(len(tokens), -1, *size)


class HalfNormBlock(nn.Module):
    """Two convolutions, half normalised in between, beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.convolution1 = convolution(channels, channels)
        self.half_norm = HalfNorm(channels)
        self.convolution2 = convolution(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        change = self.half_norm(functional.leaky_relu(self.convolution1(x), 0.2))
        return x + functional.leaky_relu(self.convolution2(change), 0.2)


class SingleBlock(nn.Module):
    """One sequence: what went before is added to the rest, the scan reads the rest."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(channels)
        self.mamba = Mamba(channels)

    def forward(self, x: Tensor, rest: Tensor) -> tuple[Tensor, Tensor]:
        rest = x + rest
        return self.mamba(self.norm(rest)), rest


class SwapBlock(nn.Module):
    """Two sequences that exchange the first half of their channels before each is scanned."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.ms_norm, self.pan_norm = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.ms_mamba, self.pan_mamba = Mamba(channels), Mamba(channels)

    def forward(
        self, m: Tensor, p: Tensor, ms_rest: Tensor, pan_rest: Tensor
    ) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        ms_rest, pan_rest = m + ms_rest, p + pan_rest
        m1, m2 = self.ms_norm(ms_rest).chunk(2, dim=-1)
        p1, p2 = self.pan_norm(pan_rest).chunk(2, dim=-1)
        m = self.ms_mamba(torch.cat((p1, m2), dim=-1))
        p = self.pan_mamba(torch.cat((m1, p2), dim=-1))
        return m, p, ms_rest, pan_rest


class CrossBlock(nn.Module):
    """Reads both sequences together and changes the multispectral one. Each norm is applied
    twice, as published."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.ms_norm, self.pan_norm = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.mamba = CrossMamba(channels)
        self.local = nn.Conv2d(channels, channels, 3, padding=1, groups=channels)

    def forward(self, m: Tensor, rest: Tensor, p: Tensor, size: Size) -> tuple[Tensor, Tensor]:
        rest = m + rest
        normed = self.ms_norm(self.ms_norm(rest)), self.pan_norm(self.pan_norm(p))
        image = image_of(self.mamba(*normed), size)
        return tokens_of(image + self.local(image)), rest
