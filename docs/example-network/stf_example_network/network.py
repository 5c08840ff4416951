"""The network: an ordinary module. Tensors are (batch, band, row, column), values 0..1."""

import torch
from torch import Tensor, nn


class ResidualExample(nn.Module):
    """Fine t1, plus what three convolutions make of the coarse change and fine t1.

    Args:
        bands: number of bands; every network takes this argument.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(2 * bands, 32, 3, padding=1, padding_mode="replicate"),
            nn.ReLU(),
            nn.Conv2d(32, 32, 3, padding=1, padding_mode="replicate"),
            nn.ReLU(),
            nn.Conv2d(32, bands, 3, padding=1, padding_mode="replicate"),
        )

    def forward(self, coarse_t1: Tensor, coarse_t2: Tensor, fine_t1: Tensor) -> Tensor:
        """The arguments are the entry's inputs, in their order."""
        change = coarse_t2 - coarse_t1
        return fine_t1 + change + self.layers(torch.cat((change, fine_t1), dim=1))
