"""DiCNN: L. He, Y. Rao, J. Li, J. Chanussot, A. Plaza, J. Zhu, B. Li, "Pansharpening via Detail
Injection Based Convolutional Neural Networks", IEEE JSTARS 12(4), 2019, doi
10.1109/JSTARS.2019.2898574.

Three convolutions predict the detail that is added. Local: receptive radius 3 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn

from .blocks import convolution, joined


class DiCnn(nn.Module):
    """The sharpening part; 42 180 parameters for four bands, 46 792 for eight.

    Args:
        bands: of the multispectral image.
        adds_input: the result holds the multispectral image; False = the detail alone.
        width: channels inside.
    """

    def __init__(self, bands: int, adds_input: bool = True, width: int = 64) -> None:
        super().__init__()
        self.adds_input = adds_input
        self.layers = nn.Sequential(
            convolution(bands + 1, width), nn.ReLU(), convolution(width, width), nn.ReLU(),
            convolution(width, bands),
        )  # fmt: skip

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        detail: Tensor = self.layers(joined(ms, pan))
        return detail + ms if self.adds_input else detail
