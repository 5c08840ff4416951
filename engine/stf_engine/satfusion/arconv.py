"""ARConv: X. Wang, Z. Zheng, J. Shao, Y. Duan, L.-J. Deng, "Adaptive Rectangular Convolution for
Remote Sensing Pansharpening", CVPR 2025, arXiv 2503.00467.

A U-shaped network of convolutions whose kernels stretch, pixel by pixel, to a height and a width
that the features themselves choose; how many samples they take is one choice for a whole image.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..networks.windows import mirrored
from .blocks import Up, convolution, joined

KERNELS = ((3, 3), (3, 5), (5, 3), (3, 7), (7, 3), (5, 5), (5, 7), (7, 5), (7, 7))
"""Rows and columns of samples of which a layer has a kernel."""

SMALLEST, LARGEST = 1.0, 9.0
"""Range of the height and the width of a kernel in pixels."""

SLOWNESS = 0.1
"""Factor on the gradients at the beginning of the branches that shape the kernels."""

CALLS = 100
"""After so many calls the published code keeps the numbers of samples; it means epochs."""

MULTIPLE = 4
"""Rows and columns are continued to multiples of it."""


class ArConv(nn.Module):
    """The sharpening part; 15 920 815 parameters for three bands.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        counts_calls: the numbers of samples are kept after 100 calls, evaluations included, as
            published; False = from :meth:`keep_samples` on, and in every evaluation.
        width: channels at full resolution.
    """

    def __init__(
        self, bands: int, adds_input: bool = True, counts_calls: bool = False, width: int = 32
    ) -> None:
        super().__init__()
        self.adds_input = adds_input
        widths = (width, 2 * width, 4 * width, 2 * width, width)
        self.first = convolution(bands + 1, width)
        self.blocks = nn.ModuleList(ResidualBlock(w, counts_calls) for w in widths)
        self.downs = nn.ModuleList(down(w) for w in widths[:2])
        self.ups = nn.ModuleList(Up(w, separable) for w in widths[3:])
        self.last = convolution(width, bands)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        rows, columns = ms.shape[-2:]
        x1 = self.blocks[0](self.first(mirrored(joined(pan, ms), MULTIPLE)))
        x2 = self.blocks[1](self.downs[0](x1))
        x = self.blocks[2](self.downs[1](x2))
        x = self.blocks[3](self.ups[0](x, x2))
        x = self.blocks[4](self.ups[1](x, x1))
        detail: Tensor = self.last(x)[..., :rows, :columns]
        return detail + ms if self.adds_input else detail

    def keep_samples(self) -> None:
        """From now on every layer keeps the numbers of samples that it chose last. The paper does
        so after 100 epochs of training."""
        for layer in self.modules():
            if isinstance(layer, RectangularConvolution):
                layer.kept = True


class RectangularConvolution(nn.Module):
    """The layer; any number of channels, as many out as in.

    The numbers of samples that it chose last in a training are part of its weights (``samples``, 0
    before the first choice) and are used in evaluation, so that a result depends neither on the
    other images of a batch nor on the size of a tile.
    """

    samples: Tensor

    def __init__(self, channels: int, counts_calls: bool = False) -> None:
        super().__init__()
        self.counts_calls, self.calls, self.kept = counts_calls, 0, False
        self.kernels = nn.ModuleDict(
            {f"{r}x{c}": nn.Conv2d(channels, channels, (r, c), (r, c)) for r, c in KERNELS}
        )
        self.factor, self.offset = appearance(channels), appearance(channels)
        self.features = nn.Sequential(
            convolution(channels, channels), nn.BatchNorm2d(channels), nn.LeakyReLU(),
            convolution(channels, channels), nn.BatchNorm2d(channels), nn.LeakyReLU(),
        )  # fmt: skip
        self.height, self.width = extent(channels), extent(channels)
        self.drop = nn.Dropout2d(0.3)
        self.register_buffer("samples", torch.zeros(2, dtype=torch.int32))

    def forward(self, x: Tensor) -> Tensor:
        """(batch, channel, row, column) -> the same shape."""
        factor, offset = torch.tanh(slowly(self.factor, x)), slowly(self.offset, x)
        features = slowly(self.features, 100 * x)
        height, width = (
            SMALLEST + (LARGEST - SMALLEST) * slowly(branch, features)[:, 0]
            for branch in (self.height, self.width)
        )
        rows, columns = self._chosen(height, width)
        sampled = self.drop(sample(x, height, width, rows, columns))
        return self.kernels[f"{rows}x{columns}"](sampled) * factor + offset

    def _chosen(self, height: Tensor, width: Tensor) -> tuple[int, int]:
        """Rows and columns of samples."""
        self.calls += 1
        if self.counts_calls and self.calls > CALLS:
            self.kept = True
        known = bool(self.samples.any())
        if known and (self.kept or not (self.training or self.counts_calls)):
            rows, columns = self.samples.tolist()
            return rows, columns
        chosen = odd(float(height.detach().mean())), odd(float(width.detach().mean()))
        if self.training or self.counts_calls:
            self.samples.copy_(torch.tensor(chosen))
        return chosen


def odd(mean: float) -> int:
    """3, 5 or 7 samples for a mean extent."""
    whole = int(mean)
    return min(max(whole if whole % 2 else whole - 1, 3), 7)


def sample(x: Tensor, height: Tensor, width: Tensor, rows: int, columns: int) -> Tensor:
    """The samples of every pixel side by side.

    Args:
        x: (batch, channel, row, column); zeros beyond the border.
        height, width: extents of the kernel (batch, row, column) in pixels.
        rows, columns: numbers of samples.

    Returns:
        (batch, channel, row * rows, column * columns), bilinear.
    """
    down = _positions(height, rows, 1)[:, :, :, :, None]  # batch, row, sample, column, 1
    across = _positions(width, columns, 2).permute(0, 1, 3, 2)[:, :, None]  # b, row, 1, column, s
    shape = (*down.shape[:4], columns)
    grid = torch.stack((across.expand(shape), down.expand(shape)), dim=-1)
    grid = grid.flatten(3, 4).flatten(1, 2)  # batch, row * rows, column * columns, 2
    return functional.grid_sample(x, grid, align_corners=False)


def _positions(extent: Tensor, samples: int, axis: int) -> Tensor:
    """Where the samples lie along an axis, in the units of ``grid_sample``: (batch, row, sample,
    column)."""
    length = extent.shape[axis]
    centre = torch.arange(length, dtype=extent.dtype, device=extent.device)
    centre = centre[:, None, None] if axis == 1 else centre
    step = torch.arange(samples, dtype=extent.dtype, device=extent.device) - (samples - 1) / 2
    position = centre + step[:, None] * extent[:, :, None] / samples
    return (2 * position + 1) / length - 1


def appearance(channels: int) -> nn.Sequential:
    """Three convolutions: the branches that weigh and shift the result."""
    return nn.Sequential(
        convolution(channels, channels), nn.LeakyReLU(), nn.Dropout2d(0.3),
        convolution(channels, channels), nn.LeakyReLU(), nn.Dropout2d(0.3),
        convolution(channels, channels),
    )  # fmt: skip


def extent(channels: int) -> nn.Sequential:
    """One map 0..1 of the features: the branches that stretch the kernel."""
    return nn.Sequential(
        convolution(channels, 1), nn.BatchNorm2d(1), nn.LeakyReLU(),
        nn.Conv2d(1, 1, 1), nn.BatchNorm2d(1), nn.Sigmoid(),
    )  # fmt: skip


def slowly(branch: nn.Sequential, x: Tensor) -> Tensor:
    """A branch whose first two layers pass only a tenth of their gradient on."""
    for number, layer in enumerate(branch):
        x = layer(Slowed.apply(x) if number < 2 else x)  # type: ignore[no-untyped-call]
    return x


class Slowed(torch.autograd.Function):
    """The identity; its gradient is a tenth."""

    @staticmethod
    def forward(ctx: Any, x: Tensor) -> Tensor:
        return x.view_as(x)

    @staticmethod
    def backward(ctx: Any, grad: Tensor) -> Tensor:  # type: ignore[override]
        return SLOWNESS * grad


class ResidualBlock(nn.Module):
    """Two rectangular convolutions beside the identity."""

    def __init__(self, channels: int, counts_calls: bool) -> None:
        super().__init__()
        self.convolution1 = RectangularConvolution(channels, counts_calls)
        self.convolution2 = RectangularConvolution(channels, counts_calls)

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = x + self.convolution2(functional.relu(self.convolution1(x)))
        return added


def down(channels: int) -> nn.Sequential:
    """Half the rows and columns, twice the channels."""
    return nn.Sequential(
        nn.Conv2d(channels, channels, 2, stride=2), nn.LeakyReLU(),
        nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False),
        nn.Conv2d(channels, 2 * channels, 1),
    )  # fmt: skip


def separable(channels: int) -> nn.Sequential:
    """A convolution of each channel, then one over the channels of a pixel."""
    return nn.Sequential(
        nn.Conv2d(channels, channels, 3, padding=1, groups=channels, bias=False),
        nn.Conv2d(channels, channels, 1),
    )
