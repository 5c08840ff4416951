"""HighRes-net: M. Deudon, A. Kalaitzis, I. Goytom, Md. R. Arefin, Z. Lin, K. Sankaran,
V. Michalski, S. Kahou, J. Cornebise, Y. Bengio, "HighRes-net: Recursive Fusion for Multi-Frame
Super-Resolution of Satellite Imagery", arXiv 2002.06460, 2020.

The revisits are encoded one by one and fused in pairs, the first half with the second half, until
one is left. The same weights serve every round, so any number of revisits is possible.
Local: receptive radius 2 pixels and 3 more per round.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .blocks import DoubleConvolution, ResidualDouble, mirrored_convolution
from .revisits import Validity, picked, valid_first


class HighResNet(nn.Module):
    """The multi-image part; 1 629 829 parameters for revisits of six bands.

    Args:
        bands: of a revisit, the reference frame's included.
        hidden: channels of the encodings and of the result.
        kernel: side of the kernels.
        zeros: series are continued to a power of two by encodings of zeros, as published, instead
            of pairing a revisit that has no partner with itself.
    """

    def __init__(self, bands: int, hidden: int = 128, kernel: int = 3, zeros: bool = False) -> None:
        super().__init__()
        self.encoder = DoubleConvolution(bands, hidden, kernel)
        self.fusion = PairwiseFusion(hidden, kernel, zeros)

    def forward(self, images: Tensor, valid: Validity = None) -> Tensor:
        """Revisits (batch, revisit, band, row, column) -> (batch, hidden, row, column)."""
        images, counts = valid_first(images, valid)
        encoded = self.encoder(images.flatten(0, 1)).unflatten(0, images.shape[:2])
        fused: Tensor = self.fusion(encoded, counts)
        return fused


class PairwiseFusion(nn.Module):
    """Encodings of any number of revisits -> one; 1 475 203 parameters for 128 channels."""

    def __init__(self, channels: int, kernel: int = 3, zeros: bool = False) -> None:
        super().__init__()
        self.zeros = zeros
        self.residual = ResidualDouble(2 * channels, kernel)
        self.reduce = nn.Sequential(
            mirrored_convolution(2 * channels, channels, kernel), nn.PReLU()
        )

    def forward(self, encoded: Tensor, counts: Tensor) -> Tensor:
        """Encodings (batch, revisit, channel, row, column), of which the first ``counts`` (batch)
        are observations -> (batch, channel, row, column)."""
        slots = 1 << (encoded.shape[1] - 1).bit_length()
        if self.zeros and slots > encoded.shape[1]:
            batch, revisits, *rest = encoded.shape
            encoded = torch.cat((encoded, encoded.new_zeros(batch, slots - revisits, *rest)), dim=1)
            counts = torch.full_like(counts, slots)
        while slots > 1:
            half = slots // 2
            encoded = self._round(encoded, counts, half)
            counts, slots = counts.clamp(max=half), half
        return encoded[:, 0]

    def _round(self, encoded: Tensor, counts: Tensor, half: int) -> Tensor:
        """Slots 0 .. half - 1, fused with the slots half further on. A series that ends within
        the first half needs no such round: a longer one beside it in the batch changes nothing."""
        own = torch.arange(half, device=encoded.device)[None]
        partner = torch.where(own + half < counts[:, None], own + half, own)
        first = encoded[:, :half]
        pairs = torch.cat((first, picked(encoded, partner)), dim=2)  # batch, half, 2 C, row, column
        fused = self.reduce(self.residual(pairs.flatten(0, 1))).unflatten(0, pairs.shape[:2])
        return torch.where((counts > half)[:, None, None, None, None], fused, first)
