"""PNN: G. Masi, D. Cozzolino, L. Verdoliva, G. Scarpa, "Pansharpening by Convolutional Neural
Networks", Remote Sensing 8(7), 594, 2016, doi 10.3390/rs8070594.

Three convolutions. Local: receptive radius 8 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn

from .blocks import convolution, joined


class Pnn(nn.Module):
    """The sharpening part; 74 435 parameters for three bands.

    Args:
        bands: of the multispectral image.
        widths: channels after the first and the second convolution.
        kernels: sides of the three kernels.
    """

    def __init__(
        self,
        bands: int,
        widths: tuple[int, int] = (64, 32),
        kernels: tuple[int, int, int] = (9, 5, 5),
    ) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            convolution(bands + 1, widths[0], kernels[0]), nn.ReLU(),
            convolution(widths[0], widths[1], kernels[1]), nn.ReLU(),
            convolution(widths[1], bands, kernels[2]),
        )  # fmt: skip

    def forward(self, ms: Tensor, pan: Tensor) -> Tensor:
        """Multispectral (batch, band, row, column) on the grid of the panchromatic image (batch,
        1, row, column) -> (batch, band, row, column)."""
        sharpened: Tensor = self.layers(joined(ms, pan))
        return sharpened
