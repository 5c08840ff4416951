"""MSDCNN: Q. Yuan, Y. Wei, X. Meng, H. Shen, L. Zhang, "A Multiscale and Multidepth Convolutional
Neural Network for Remote Sensing Imagery Pan-Sharpening", IEEE JSTARS 11(3), 2018, doi
10.1109/JSTARS.2018.2794888.

A deep path with kernels of three sizes side by side, and a shallow one; the sum of both, cut at 0.
Local: receptive radius 12 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn

from .blocks import convolution, joined

SIDES = (3, 5, 7)
"""Of the kernels side by side."""


class MsdCnn(nn.Module):
    """The sharpening part; 189 852 parameters for four bands, 228 556 for eight.

    Args:
        bands: of the multispectral image.
        width: channels of the deep path, a multiple of 6; half of them in its second part.
    """

    def __init__(self, bands: int, width: int = 60) -> None:
        super().__init__()
        self.first = convolution(bands + 1, width, 7)
        self.scales1 = SideBySide(width)
        self.reduce = convolution(width, width // 2)
        self.scales2 = SideBySide(width // 2)
        self.last = convolution(width // 2, bands, 5)
        self.shallow = nn.Sequential(
            convolution(bands + 1, 64, 9), nn.ReLU(), convolution(64, 32, 1), nn.ReLU(),
            convolution(32, bands, 5),
        )  # fmt: skip

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column), not below 0."""
        images = joined(ms, pan)
        x = self.scales1(self.first(images).relu())
        x = self.scales2(self.reduce(x).relu())
        sharpened: Tensor = (self.last(x) + self.shallow(images)).relu()
        return sharpened


class SideBySide(nn.Module):
    """Convolutions of three sizes, each giving a third of the channels, beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scales = nn.ModuleList(convolution(channels, channels // 3, side) for side in SIDES)

    def forward(self, x: Tensor) -> Tensor:
        return (x + joined(*(scale(x) for scale in self.scales))).relu()
