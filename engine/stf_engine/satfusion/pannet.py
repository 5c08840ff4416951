"""PanNet: J. Yang, X. Fu, Y. Hu, Y. Huang, X. Ding, J. Paisley, "PanNet: A Deep Network
Architecture for Pan-Sharpening", ICCV 2017, doi 10.1109/ICCV.2017.193; with SatFusion's layers.

The network sees only what is finer than its surroundings, so that it cannot confuse the brightness
of the panchromatic image with that of the bands. Local: receptive radius 16 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import convolution, joined

SURROUNDINGS = 5
"""Side of the window whose mean is taken off, in pixels."""


class PanNet(nn.Module):
    """The sharpening part; 307 075 parameters for three bands.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        high_pass: the mean of the surroundings is taken off first; False = as published.
        widths: channels of the two residual blocks.
        kernels: sides of the first and of the other kernels.
    """

    def __init__(
        self,
        bands: int,
        adds_input: bool = True,
        high_pass: bool = True,
        widths: tuple[int, int] = (64, 32),
        kernels: tuple[int, int] = (9, 5),
    ) -> None:
        super().__init__()
        self.adds_input, self.high_pass = adds_input, high_pass
        self.first = convolution(bands + 1, widths[0], kernels[0])
        self.block1 = ResidualBlock(widths[0], widths[0], kernels[1])
        self.block2 = ResidualBlock(widths[0], widths[1], kernels[1])
        self.last = convolution(widths[1], bands, kernels[1])

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        images = joined(ms, pan)
        if self.high_pass:
            images = images - surroundings(images)
        x = functional.relu(self.first(images))
        detail: Tensor = self.last(self.block2(self.block1(x)))
        return detail + ms if self.adds_input else detail


def surroundings(image: Tensor) -> Tensor:
    """The mean of a window around each pixel, the border repeated."""
    reach = SURROUNDINGS // 2
    padded = functional.pad(image, (reach,) * 4, mode="replicate")
    return functional.avg_pool2d(padded, SURROUNDINGS, stride=1)


class ResidualBlock(nn.Module):
    """Two convolutions beside the identity, or beside a 1 x 1 convolution if the width changes."""

    def __init__(self, channels_in: int, channels: int, kernel: int) -> None:
        super().__init__()
        self.convolution1 = convolution(channels_in, channels, kernel)
        self.convolution2 = convolution(channels, channels, kernel)
        same = channels_in == channels
        self.shortcut = nn.Identity() if same else nn.Conv2d(channels_in, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        change = self.convolution2(functional.relu(self.convolution1(x)))
        return functional.relu(change + self.shortcut(x))
