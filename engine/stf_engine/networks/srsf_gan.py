"""SRSF-GAN: Q. Zhao, L. Ji, Y. Su, Y. Zhao, J. Shi, "SRSF-GAN: A Super-Resolution-Based Spatial
Fusion With GAN for Satellite Images With Different Spatial and Temporal Resolutions", IEEE TGRS 61,
2023, doi 10.1109/TGRS.2023.3329115.

The coarse image of t2, reduced to about its own resolution, is enlarged step by step; at each of
four scales a gate mixes it with the features of the fine image, and dense blocks rebuild the
picture from the smallest scale up. The coarse image of t1 is not used.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import BatchNorm

SLOPE = 0.01
"""Of all leaky ReLUs."""

WIDTH = 64
"""Channels of the features."""

SCALES = ("1", "2", "3", "4")

SMALLEST_SCALE = 8
"""The smallest of them is 1/8 of the fine grid."""


class SrsfGan(nn.Module):
    """The generator; 3 865 764 parameters for six bands (320 less than published, which nothing
    reads).

    Args:
        bands: number of bands b of every image.
        reduction: by which the coarse image is reduced first, 8 in the paper; about the true
            ratio of the sensors. Three steps of two lead from 1/8 back to the fine grid.
    """

    def __init__(self, bands: int, reduction: int = 8) -> None:
        super().__init__()
        self.reduction = reduction
        self.head = nn.Conv2d(bands, WIDTH, 1)
        self.fine_blocks = nn.ModuleDict({k: ResidualBlock(WIDTH) for k in SCALES})
        self.coarse_blocks = nn.ModuleDict({k: ResidualBlock(WIDTH) for k in SCALES})
        self.reduce = nn.Conv2d(WIDTH, WIDTH, 3, stride=2, padding=1)
        self.enlarge = nn.ConvTranspose2d(WIDTH, WIDTH, 3, stride=2, padding=1, output_padding=1)
        self.mix = MixingGate()
        self.first = DenseBlock()
        self.following = nn.Sequential(nn.Conv2d(2 * WIDTH, WIDTH, 1), DenseBlock())
        self.tail = nn.Conv2d(WIDTH, bands, 1)

    def forward(self, coarse_t2: Tensor, fine_t1: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse_t2, fine_t1: (batch, b, row, column) on the fine grid, 0..1; rows and columns
                are multiples of 8.

        Returns:
            (batch, b, row, column), 0..1, unclipped.
        """
        return self.forward_both(coarse_t2, fine_t1)[0]

    def forward_both(self, coarse_t2: Tensor, fine_t1: Tensor) -> tuple[Tensor, Tensor]:
        """The fine image at t2, and the one of the coarse branch alone, for the training loss."""
        coarse = self._coarse_levels(coarse_t2)  # from 1/8 to 1 of the size
        fine = self._fine_levels(fine_t1)  # from 1 to 1/8 of the size
        x = self.enlarge(self.first(self.mix(fine[3], coarse[0])))  # batch, 64, row / 4, column / 4
        for level in (1, 2):
            mixed = self.mix(fine[3 - level], coarse[level])
            x = self.enlarge(self.following(torch.cat((x, mixed), dim=1)))
        x = self.following(torch.cat((x, self.mix(fine[0], coarse[3])), dim=1))
        return self.tail(x), self.tail(coarse[3])

    def _coarse_levels(self, image: Tensor) -> list[Tensor]:
        small = _resized(image, [max(n // self.reduction, 1) for n in image.shape[-2:]])
        if self.reduction != SMALLEST_SCALE:
            small = _resized(small, [n // SMALLEST_SCALE for n in image.shape[-2:]])
        levels = [self.coarse_blocks["1"](self.head(small))]
        for scale in SCALES[1:]:
            levels.append(self.coarse_blocks[scale](self.enlarge(levels[-1])))
        return levels

    def _fine_levels(self, image: Tensor) -> list[Tensor]:
        levels = [self.fine_blocks["1"](self.head(image))]
        for scale in SCALES[1:]:
            levels.append(self.fine_blocks[scale](self.reduce(levels[-1])))
        return levels


def _resized(image: Tensor, size: list[int]) -> Tensor:
    return functional.interpolate(image, size=size, mode="bicubic", align_corners=True)


class ResidualBlock(nn.Module):
    """Two convolutions beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1),
            nn.LeakyReLU(SLOPE, inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1),
        )

    def forward(self, x: Tensor) -> Tensor:
        return functional.leaky_relu(x + self.body(x), SLOPE)


class MixingGate(nn.Module):
    """Mixes fine and coarse features by how much they differ, here and in the whole image.

    The norm of the global part sees one value per sample: with one sample it takes its running
    statistics (:class:`.blocks.BatchNorm`).
    """

    def __init__(self) -> None:
        super().__init__()
        self.local = nn.Sequential(nn.Conv2d(WIDTH, 1, 1), BatchNorm(1))
        self.overall = nn.Sequential(nn.Conv2d(WIDTH, 1, 1), BatchNorm(1))

    def forward(self, fine: Tensor, coarse: Tensor) -> Tensor:
        difference = (fine - coarse).abs()
        whole = self.overall(difference.mean((2, 3), keepdim=True))
        weight = torch.sigmoid(self.local(difference) + whole)
        return fine * (1 - weight) + coarse * weight


class DenseBlock(nn.Module):
    """Residual blocks whose outputs are all kept, gathered and weighted by channel."""

    def __init__(self) -> None:
        super().__init__()
        self.r1 = ResidualBlock(WIDTH)
        self.r2 = ResidualBlock(2 * WIDTH)
        self.r3 = ResidualBlock(4 * WIDTH)
        self.gather = nn.Conv2d(8 * WIDTH, WIDTH, 1)
        self.gate = ChannelGate()

    def forward(self, x: Tensor) -> Tensor:
        for block in (self.r1, self.r2, self.r3):
            x = torch.cat((x, block(x)), dim=1)  # 128, 256, 512 channels
        gated: Tensor = self.gate(functional.leaky_relu(self.gather(x), SLOPE))
        return gated


class ChannelGate(nn.Module):
    """Weights the channels by their means. The convolutions see one pixel, so only the centre of
    their kernels counts; they keep the published shapes."""

    def __init__(self) -> None:
        super().__init__()
        dilations = (("1", 3), ("2", 5), ("3", 7))
        self.dilated = nn.ModuleDict(
            {k: nn.Conv2d(WIDTH, 4, 3, padding=d, dilation=d) for k, d in dilations}
        )
        self.expand = nn.Conv2d(12, WIDTH, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean((2, 3), keepdim=True)  # batch, 64, 1, 1
        seen = [functional.leaky_relu(layer(mean), SLOPE) for layer in self.dilated.values()]
        return x * torch.sigmoid(self.expand(torch.cat(seen, dim=1)))


class SrsfGanDiscriminator(nn.Module):
    """A score for each pixel of an image, by a U-shaped network; 586 705 parameters for six bands
    (369 792 less than published, which nothing reads).

    Args:
        bands: number of bands b.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.down1, self.down2, self.down3 = Down(bands, 16), Down(16, 32), Down(32, 64)
        self.up2, self.up3, self.up4 = Up(64, 64), Up(128, 32), Up(64, 16)
        self.output = nn.Sequential(
            *_convolution(32, 16), *_convolution(16, 16), nn.Conv2d(16, 1, 3, padding=1),
            nn.Sigmoid(),
        )  # fmt: skip

    def forward(self, image: Tensor) -> Tensor:
        """Scores (batch, 1, row, column): 1 = real, 0 = predicted; rows and columns of the image
        are multiples of 8."""
        level1, x = self.down1(image)
        level2, x = self.down2(x)
        level3, x = self.down3(x)
        x = self.up2(x, level3)
        x = self.up3(x, level2)
        scores: Tensor = self.output(self.up4(x, level1))
        return scores


class Down(nn.Module):
    """Features, and the same at half the size."""

    def __init__(self, channels_in: int, channels: int) -> None:
        super().__init__()
        self.block = nn.Sequential(
            *_convolution(channels_in, channels), *_convolution(channels, channels)
        )
        self.reduce = nn.Sequential(*_convolution(channels, channels, stride=2))

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        features = self.block(x)
        return features, self.reduce(features)


class Up(nn.Module):
    """Features at twice the size, beside those of the way down."""

    def __init__(self, channels_in: int, channels: int) -> None:
        super().__init__()
        self.block = nn.Sequential(
            *_convolution(channels_in, 2 * channels), *_convolution(2 * channels, 2 * channels)
        )
        self.enlarge = nn.Sequential(
            nn.ConvTranspose2d(2 * channels, channels, 3, stride=2, padding=1, output_padding=1),
            BatchNorm(channels),
            nn.LeakyReLU(SLOPE),
        )

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return torch.cat((self.enlarge(self.block(x)), skip), dim=1)


def _convolution(channels_in: int, channels: int, stride: int = 1) -> tuple[nn.Module, ...]:
    return (
        nn.Conv2d(channels_in, channels, 3, stride=stride, padding=1),
        BatchNorm(channels),
        nn.LeakyReLU(SLOPE),
    )
