"""DRPNN: Y. Wei, Q. Yuan, H. Shen, L. Zhang, "Boosting the Accuracy of Multispectral Image
Pansharpening by Learning a Deep Residual Network", IEEE GRSL 14(10), 2017, doi
10.1109/LGRS.2017.2736020.

Ten large convolutions beside the identity, then one that takes the panchromatic image away. Local:
receptive radius 33 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn

from .blocks import convolution, joined

KERNEL = 7


class Drpnn(nn.Module):
    """The sharpening part; 418 365 parameters for four bands, 433 465 for eight.

    Args:
        bands: of the multispectral image.
        width, layers: channels inside, convolutions of that width.
    """

    def __init__(self, bands: int, width: int = 32, layers: int = 8) -> None:
        super().__init__()
        self.first = convolution(bands + 1, width, KERNEL)
        self.layers = nn.ModuleList(convolution(width, width, KERNEL) for _ in range(layers))
        self.back = convolution(width, bands + 1, KERNEL)
        self.last = convolution(bands + 1, bands, KERNEL)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        images = joined(ms, pan)
        x = self.first(images).relu()
        for layer in self.layers:
            x = layer(x).relu()
        sharpened: Tensor = self.last(self.back(x) + images)
        return sharpened
