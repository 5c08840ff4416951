"""INNformer (PSIT): M. Zhou, J. Huang, Y. Fang, X. Fu, A. Liu, "Pan-Sharpening with Customized
Transformer and Invertible Neural Network", AAAI 2022, doi 10.1609/aaai.v36i3.20267.

A convolution joins the features of both images; beside it, textures of the panchromatic features
are carried to where the multispectral ones look alike (:mod:`.textures`). An invertible network
mixes both without losing any of it. Its normalisation makes every pixel depend on the whole image.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import HalfNorm, RefiningHead, convolution, joined
from .textures import TextureTransfer


class Innformer(nn.Module):
    """The sharpening part; 62 687 parameters for three bands.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        published: windows of the texture transfer that are none, whose overlaps are summed, and
            attention that adds a constant: as the published code has it.
        width: channels of the mixed features, even.
        blocks: of the invertible network.
    """

    def __init__(
        self,
        bands: int,
        adds_input: bool = True,
        published: bool = False,
        width: int = 16,
        blocks: int = 3,
    ) -> None:
        super().__init__()
        self.adds_input = adds_input
        half = width // 2
        self.ms_features, self.pan_features = convolution(bands, half), convolution(1, half)
        self.join = convolution(width, half)
        self.textures = TextureTransfer(half, published)
        self.mix = InvertibleMixing(width, blocks)
        self.head = RefiningHead(width, width // 4, bands, pooled=published)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column); at least 8 rows and columns."""
        m, p = self.ms_features(ms), self.pan_features(pan)
        features = joined(self.join(joined(m, p)), self.textures(m, p))
        detail: Tensor = self.head(self.mix(features))
        return detail + ms if self.adds_input else detail


class InvertibleMixing(nn.Module):
    """Blocks of which each could be undone; 51 936 parameters for 16 channels.

    Args:
        channels: of the features, even.
        count: of blocks.
    """

    def __init__(self, channels: int, count: int) -> None:
        super().__init__()
        self.blocks = nn.ModuleList(InvertibleBlock(channels) for _ in range(count))
        self.join = nn.Conv2d(2 * channels, channels, 1)
        for layer in self.modules():
            if isinstance(layer, nn.Conv2d):
                nn.init.xavier_normal_(layer.weight)
                nn.init.zeros_(layer.bias)  # type: ignore[arg-type]

    def forward(self, x: Tensor) -> Tensor:
        mixed = x
        for block in self.blocks:
            mixed = block(mixed)
        both: Tensor = self.join(joined(x, mixed))
        return both


class InvertibleBlock(nn.Module):
    """Affine coupling of the two halves of the channels, after a mixing of all."""

    spread = 0.8
    """Bound of the logarithm of the factor by which a half is scaled."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        half = channels // 2
        self.mixing = ChannelMixing(channels)
        self.f, self.g, self.h = (Transform(half, channels) for _ in range(3))

    def forward(self, x: Tensor) -> Tensor:
        first, second = self.mixing(x).chunk(2, dim=1)
        first = first + self.f(second)
        scale = self.spread * (2 * torch.sigmoid(self.h(first)) - 1)
        return joined(first, second * torch.exp(scale) + self.g(first))


class Transform(nn.Module):
    """What one half of the channels does to the other: two half-normalised units."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.unit1, self.unit2 = HalfNormUnit(channels, inner), HalfNormUnit(inner, channels)

    def forward(self, x: Tensor) -> Tensor:
        x = functional.leaky_relu(self.unit1(x), 0.2)
        return functional.leaky_relu(self.unit2(x), 0.2)


class HalfNormUnit(nn.Module):
    """Two convolutions, half normalised in between, beside a 1 x 1 convolution."""

    def __init__(self, channels_in: int, channels: int) -> None:
        super().__init__()
        self.shortcut = nn.Conv2d(channels_in, channels, 1)
        self.convolution1 = convolution(channels_in, channels)
        self.half_norm = HalfNorm(channels)
        self.convolution2 = convolution(channels, channels)

    def forward(self, x: Tensor) -> Tensor:
        change = functional.leaky_relu(self.half_norm(self.convolution1(x)), 0.1)
        change = functional.leaky_relu(self.convolution2(change), 0.1)
        added: Tensor = change + self.shortcut(x)
        return added


class ChannelMixing(nn.Module):
    """An invertible 1 x 1 convolution, kept as its LU decomposition (D. Kingma, P. Dhariwal,
    "Glow", NeurIPS 2018, arXiv 1807.03039). Starts as a random rotation."""

    permutation: Tensor
    signs: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        rotation = torch.linalg.qr(torch.randn(channels, channels, device="cpu")).Q
        permutation, lower, upper = torch.linalg.lu(rotation)
        diagonal = upper.diagonal()
        self.register_buffer("permutation", permutation)
        self.register_buffer("signs", diagonal.sign())
        self.lower, self.upper = nn.Parameter(lower), nn.Parameter(upper.triu(1))
        self.scales = nn.Parameter(diagonal.abs().log())

    def forward(self, x: Tensor) -> Tensor:
        lower = self.lower.tril(-1) + torch.eye(len(self.signs), device=x.device, dtype=x.dtype)
        upper = self.upper.triu(1) + torch.diag(self.signs * self.scales.exp())
        weight = self.permutation @ lower @ upper
        return functional.conv2d(x, weight[:, :, None, None])
