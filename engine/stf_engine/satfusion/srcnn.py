"""Multi-image SRCNN: C. Dong, C. Loy, K. He, X. Tang, "Learning a Deep Convolutional Network for
Image Super-Resolution", ECCV 2014, doi 10.1007/978-3-319-10593-2_13; the form for several images of
the WorldStrat benchmark (Cornebise et al. 2022, arXiv 2207.06418).

Each revisit is encoded by itself; the encodings of a fixed number of revisits are stacked as
channels and joined by convolutions. Local: receptive radius 6 pixels.
"""

from __future__ import annotations

from torch import Tensor, nn

from .blocks import DoubleConvolution, ResidualDouble
from .revisits import Validity, repeated


class Srcnn(nn.Module):
    """The multi-image part; 1 777 158 parameters for eight revisits of six bands.

    Args:
        bands: of a revisit, the reference frame's included.
        revisits: K, fixed: shorter series are repeated in turn, longer ones refused.
        hidden: channels of the encodings and of the result.
        kernel: side of the kernels.
        residuals: residual blocks after the joining.
    """

    def __init__(
        self, bands: int, revisits: int, hidden: int = 128, kernel: int = 3, residuals: int = 1
    ) -> None:
        super().__init__()
        self.revisits = revisits
        self.encoder = DoubleConvolution(bands, hidden, kernel)
        self.fusion = nn.Sequential(
            DoubleConvolution(revisits * hidden, hidden, kernel),
            *(ResidualDouble(hidden, kernel) for _ in range(residuals)),
        )

    def forward(self, images: Tensor, valid: Validity = None) -> Tensor:
        """Revisits (batch, revisit, band, row, column) -> (batch, hidden, row, column)."""
        images = repeated(images, valid, self.revisits)
        encoded = self.encoder(images.flatten(0, 1))  # batch * K, hidden, row, column
        stacked = encoded.unflatten(0, (-1, self.revisits)).flatten(1, 2)
        fused: Tensor = self.fusion(stacked)
        return fused
