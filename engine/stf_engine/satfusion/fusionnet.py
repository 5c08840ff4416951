"""FusionNet: L.-J. Deng, G. Vivone, C. Jin, J. Chanussot, "Detail Injection-Based Deep
Convolutional Neural Networks for Pansharpening", IEEE TGRS 59(8), 2021, doi
10.1109/TGRS.2020.3031366.

Reads the difference of the panchromatic image and each band. Local: receptive radius 10 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import convolution


class FusionNet(nn.Module):
    """The sharpening part; 76 324 parameters for four bands, 78 632 for eight.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        width, blocks: channels inside, residual blocks.
    """

    def __init__(
        self, bands: int, adds_input: bool = True, width: int = 32, blocks: int = 4
    ) -> None:
        super().__init__()
        self.adds_input = adds_input
        self.first = convolution(bands, width)
        self.blocks = nn.ModuleList(
            nn.Sequential(convolution(width, width), nn.ReLU(), convolution(width, width))
            for _ in range(blocks)
        )
        self.last = convolution(width, bands)

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        x = functional.relu(self.first(pan - ms))
        for block in self.blocks:
            x = x + block(x)
        detail: Tensor = self.last(x)
        return detail + ms if self.adds_input else detail
