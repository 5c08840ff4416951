"""U2Net: S. Peng, C. Guo, X. Wu, L.-J. Deng, "U2Net: A General Framework with Spatial-Spectral-
Integrated Double U-Net for Image Fusion", ACM MM 2023, doi 10.1145/3581783.3612084.

Two streams, one of the multispectral and one of the panchromatic image, go down and up together;
at each level attention brings the second into the first. It looks at all pixels of the image.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..networks.windows import mirrored
from .blocks import Up, convolution

HEAD_WIDTH = 16

MULTIPLE = 4
"""Rows and columns are continued to multiples of it."""

MAP_LIMIT = 2**27
"""Most numbers of an attention map that exist at once: rows of it are computed block by block."""


class U2Net(nn.Module):
    """The sharpening part; 524 147 parameters for three bands.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        width: channels at full resolution, a multiple of 16.
    """

    def __init__(self, bands: int, adds_input: bool = True, width: int = 32) -> None:
        super().__init__()
        self.adds_input = adds_input
        widths = (width, 2 * width, 4 * width, 2 * width, width)
        self.ms_features = nn.Sequential(convolution(bands, width), nn.LeakyReLU())
        self.pan_features = nn.Sequential(convolution(1, width), nn.LeakyReLU())
        self.blocks = nn.ModuleList(SpatialSpectralBlock(w) for w in widths)
        self.residuals = nn.ModuleList(ResidualBlock(w) for w in widths[:-1])
        self.downs = nn.ModuleList(down(w) for w in widths[:2])
        self.ups = nn.ModuleList(Up(w, plain) for w in widths[3:])
        self.head = nn.Sequential(
            convolution(width, width), nn.LeakyReLU(), convolution(width, bands)
        )
        self.apply(_start)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        rows, columns = ms.shape[-2:]
        x = self.ms_features(mirrored(ms, MULTIPLE))
        y = self.pan_features(mirrored(pan, MULTIPLE))
        skips = []
        for level, block in enumerate(self.blocks):
            x = block(x, y)
            if level == len(self.blocks) - 1:
                break
            y = self.residuals[level](y)
            if level < 2:
                skips.append((x, y))
                x, y = self.downs[level](x), self.downs[level](y)
            else:
                up, skip = self.ups[level - 2], skips.pop()
                x, y = up(x, skip[0]), up(y, skip[1])
        detail: Tensor = self.head(x)[..., :rows, :columns]
        return detail + ms if self.adds_input else detail


class SpatialSpectralBlock(nn.Module):
    """Attention of the first stream to the second, then a small network per pixel."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(channels), nn.LayerNorm(channels)
        self.attention = SpatialSpectralAttention(channels)
        self.mlp = nn.Sequential(
            nn.Linear(channels, channels // 2), nn.LeakyReLU(), nn.Linear(channels // 2, channels)
        )

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Both (batch, channel, row, column) -> the same shape."""
        size = x.shape[-2:]
        x, y = (features.flatten(2).transpose(1, 2) for features in (x, y))
        x = x + self.attention(self.norm1(x), self.norm1(y))
        x = x + self.mlp(self.norm2(x))
        return x.transpose(1, 2).reshape(len(x), -1, *size)


class SpatialSpectralAttention(nn.Module):
    """Where (pixels) and what (channels) of the second stream belongs to the first."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.heads = channels // HEAD_WIDTH
        self.query, self.key, self.value, self.channel_key = (
            nn.Linear(channels, channels, bias=False) for _ in range(4)
        )
        self.merge = nn.Linear(channels, channels)

    def forward(self, x: Tensor, y: Tensor) -> Tensor:
        """Both (batch, pixel, channel) -> the same shape."""
        count = x.shape[1]
        q, k = self._heads(self.query(y)), self._heads(self.key(y))
        u, v = self._heads(self.value(x)), self._heads(self.channel_key(x))
        spatial = attended(q, k, u)  # batch, head, pixel, 16
        scale = HEAD_WIDTH**-0.5 * HEAD_WIDTH / count
        channels = (u.transpose(2, 3) @ v * scale).softmax(dim=-1)  # batch, head, 16, 16
        joined = (spatial * (q @ channels)).transpose(1, 2).reshape(x.shape)
        merged: Tensor = self.merge(joined)
        return merged

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], self.heads, HEAD_WIDTH).transpose(1, 2)


def attended(query: Tensor, key: Tensor, value: Tensor) -> Tensor:
    """softmax(q kᵀ / sqrt(width)) v of (batch, head, token, width), some rows of the map at a
    time."""
    batch, heads, count = key.shape[:3]
    rows = max(MAP_LIMIT // (batch * heads * count), 1)
    parts = [
        functional.scaled_dot_product_attention(part, key, value)
        for part in torch.split(query, rows, dim=2)
    ]
    return torch.cat(parts, dim=2)


class ResidualBlock(nn.Module):
    """Two convolutions through half of the channels beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.change = nn.Sequential(
            convolution(channels, channels // 2), nn.LeakyReLU(),
            convolution(channels // 2, channels),
        )  # fmt: skip

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = x + self.change(x)
        return added


def down(channels: int) -> nn.Sequential:
    """Half the rows and columns, twice the channels."""
    return nn.Sequential(
        nn.Conv2d(channels, channels, 2, stride=2), nn.LeakyReLU(),
        nn.Conv2d(channels, 2 * channels, 1),
        nn.Conv2d(2 * channels, 2 * channels, 3, padding=1, groups=2 * channels), nn.LeakyReLU(),
    )  # fmt: skip


def plain(channels: int) -> nn.Conv2d:
    """A convolution that keeps the number of channels."""
    return convolution(channels, channels)


def _start(layer: nn.Module) -> None:
    """Kaiming's start for convolutions and linear layers, biases 0."""
    if isinstance(layer, (nn.Conv2d, nn.ConvTranspose2d, nn.Linear)):
        nn.init.kaiming_normal_(layer.weight, mode="fan_in")
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
