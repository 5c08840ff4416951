"""Blocks that several parts share. Tensors are (batch, channel, row, column)."""

from __future__ import annotations

from typing import Callable

import torch
from torch import Tensor, nn
from torch.nn import functional

Size = tuple[int, int]


class DoubleConvolution(nn.Module):
    """Two convolutions with mirrored borders, each with PReLU and dropout.

    Args:
        channels_in, channels: of the input and of the result.
        kernel: side of the kernels, odd.
    """

    def __init__(self, channels_in: int, channels: int, kernel: int = 3) -> None:
        super().__init__()
        self.convolution1 = mirrored_convolution(channels_in, channels, kernel)
        self.activation1 = nn.PReLU()
        self.convolution2 = mirrored_convolution(channels, channels, kernel)
        self.activation2 = nn.PReLU()
        self.dropout = nn.Dropout(0.5)

    def forward(self, x: Tensor) -> Tensor:
        x = self.dropout(self.activation1(self.convolution1(x)))
        twice: Tensor = self.dropout(self.activation2(self.convolution2(x)))
        return twice


class ResidualDouble(nn.Module):
    """x + double convolution of x."""

    def __init__(self, channels: int, kernel: int = 3) -> None:
        super().__init__()
        self.twice = DoubleConvolution(channels, channels, kernel)

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = x + self.twice(x)
        return added


def mirrored_convolution(
    channels_in: int, channels: int, kernel: int = 3, bias: bool = True
) -> nn.Conv2d:
    """A convolution that keeps the size and mirrors the border."""
    return nn.Conv2d(
        channels_in, channels, kernel, padding=kernel // 2, padding_mode="reflect", bias=bias
    )


def convolution(channels_in: int, channels: int, kernel: int = 3) -> nn.Conv2d:
    """A convolution that keeps the size; zeros beyond the border."""
    return nn.Conv2d(channels_in, channels, kernel, padding=kernel // 2)


class Renderer(nn.Module):
    """Features at the low resolution -> an image ``zoom`` times larger.

    Args:
        hidden: channels of the features, a multiple of zoom².
        bands: of the image.
        zoom: factor per axis.
        kernel: side of the kernels after the shuffle, odd.
    """

    def __init__(self, hidden: int, bands: int, zoom: int = 2, kernel: int = 1) -> None:
        super().__init__()
        if hidden % zoom**2:
            raise ValueError(f"{hidden} hidden channels are not a multiple of zoom² = {zoom**2}")
        channels = hidden // zoom**2
        self.shuffle = nn.PixelShuffle(zoom)
        self.convolution1 = mirrored_convolution(channels, channels, kernel)
        self.activation1 = nn.PReLU()
        self.convolution2 = mirrored_convolution(channels, bands, kernel)
        self.activation2 = nn.PReLU()

    def forward(self, features: Tensor) -> Tensor:
        x = self.activation1(self.convolution1(self.shuffle(features)))
        image: Tensor = self.activation2(self.convolution2(x))
        return image


class Composition(nn.Module):
    """Corrects the colours of an image pixel by pixel: z + g(z); 451 parameters for three bands.

    Args:
        bands: of the image.
        width: channels between the two layers of g.
    """

    def __init__(self, bands: int, width: int = 64) -> None:
        super().__init__()
        self.change = nn.Sequential(
            nn.Conv2d(bands, width, 1), nn.ReLU(), nn.Conv2d(width, bands, 1)
        )

    def forward(self, z: Tensor) -> Tensor:
        corrected: Tensor = z + self.change(z)
        return corrected


class ChannelGate(nn.Module):
    """A weight 0..1 per channel, told from the channels' means.

    Args:
        channels, reduced: of the features, and between the two layers.
        dimensions: 2 for (batch, channel, row, column), 3 with an axis of time in between.
    """

    def __init__(self, channels: int, reduced: int, dimensions: int = 2) -> None:
        super().__init__()
        layer = nn.Conv2d if dimensions == 2 else nn.Conv3d
        self.reduce = layer(channels, reduced, 1)
        self.expand = layer(reduced, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        mean = x.mean(dim=tuple(range(2, x.ndim)), keepdim=True)
        return torch.sigmoid(self.expand(functional.relu(self.reduce(mean))))


class RefiningHead(nn.Module):
    """Features -> bands, through one gated residual layer.

    Args:
        channels, reduced: of the features, and inside the gate.
        bands: of the result.
        pooled: the gate weighs the mean of the change instead of the change, as the published
            INNformer does; this adds one constant per channel.
    """

    def __init__(self, channels: int, reduced: int, bands: int, pooled: bool = False) -> None:
        super().__init__()
        self.pooled = pooled
        self.first = convolution(channels, channels)
        self.change = nn.Sequential(
            convolution(channels, channels), nn.ReLU(), convolution(channels, channels)
        )
        self.gate = ChannelGate(channels, reduced)
        self.last = convolution(channels, bands)

    def forward(self, x: Tensor) -> Tensor:
        x = self.first(x)
        change = self.change(x)
        if self.pooled:
            change = change.mean(dim=(2, 3), keepdim=True)
        refined: Tensor = self.last(x + change * self.gate(change))
        return refined


class HalfNorm(nn.Module):
    """Instance normalisation of the first half of the channels (L. Chen et al., "HINet", CVPRW
    2021, doi 10.1109/CVPRW53098.2021.00027).

    Args:
        channels: of the features, even.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.norm = nn.InstanceNorm2d(channels // 2, affine=True)

    def forward(self, x: Tensor) -> Tensor:
        first, second = x.chunk(2, dim=1)
        return torch.cat((self.norm(first), second), dim=1)


def resized(image: Tensor, size: Size) -> Tensor:
    """An image (batch, band, row, column) brought to (rows, columns): bilinear, half-pixel
    centres; an axis that shrinks is averaged over the larger pixels."""
    if tuple(image.shape[-2:]) == tuple(size):
        return image
    shrinks = size[0] < image.shape[-2] or size[1] < image.shape[-1]
    return functional.interpolate(image, size=size, mode="bilinear", antialias=shrinks)


def joined(*images: Tensor) -> Tensor:
    """Images or features side by side as channels."""
    return torch.cat(images, dim=1)


class Up(nn.Module):
    """Twice the rows and columns, half the channels, joined with a skip of that size.

    Args:
        channels: of the result.
        join: makes the layers behind the sum, for so many channels.
    """

    def __init__(self, channels: int, join: Callable[[int], nn.Module]) -> None:
        super().__init__()
        self.enlarge = nn.ConvTranspose2d(2 * channels, channels, 2, stride=2)
        self.join = join(channels)

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return functional.leaky_relu(self.join(functional.leaky_relu(self.enlarge(x)) + skip))
