"""ECPW-STFN: X. Zhang, S. Li, Z. Tan, X. Li, "Enhanced wavelet based spatiotemporal fusion networks
using cross-paired remote sensing images", ISPRS J. Photogramm. Remote Sens. 211, 281-297, 2024,
doi 10.1016/j.isprsjprs.2024.04.016.

Cross-paired: what has to be added to the fine image of t1 is seen in the difference of the coarse
image of t2 and the fine image of t1. Both are taken apart by a Haar transform, encoded sub-band by
sub-band, put together again, decoded, and refined by attention with another look at fine t1. The
coarse image of t1 is not used.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .autoencoder import PyramidAutoencoder
from .blocks import convolution_stack, haar, inverse_haar, padded_convolution


class EcpwStfn(nn.Module):
    """The fusion network; 471 954 parameters for six bands, 469 518 for four.

    The Haar transforms are part of the graph, so that the encoders learn.

    Args:
        bands: number of bands b of every image.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.fine_encoder = convolution_stack((bands, 32, 64, 128))
        self.change_encoder = convolution_stack((bands, 32, 64, 128))
        self.decoder = nn.Sequential(*convolution_stack((128, 64, 32)), nn.Conv2d(32, bands, 1))
        self.attention = nn.Sequential(
            AttentionBlock(2 * bands, 32), AttentionBlock(32, 64), AttentionBlock(64, 128)
        )
        self.refined = nn.Sequential(*convolution_stack((128, 64, 32)), nn.Conv2d(32, bands, 1))

    def forward(self, coarse_t2: Tensor, fine_t1: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse_t2, fine_t1: (batch, b, row, column) on the fine grid, 0..1; rows and columns
                are even.

        Returns:
            (batch, b, row, column), 0..1, unclipped.
        """
        change = coarse_t2 - fine_t1
        encoded = [
            self.fine_encoder(one) + self.change_encoder(other)  # batch, 128, row / 2, column / 2
            for one, other in zip(haar(fine_t1), haar(change))
        ]
        first = self.decoder(inverse_haar(*encoded))  # batch, b, row, column
        attended = self.attention(torch.cat((first, fine_t1), dim=1))  # batch, 128, row, column
        predicted: Tensor = self.refined(attended)
        return predicted


class AttentionBlock(nn.Module):
    """A convolution whose channels, then places, are weighted by what the whole image holds."""

    def __init__(self, channels_in: int, channels: int) -> None:
        super().__init__()
        self.convolution = nn.Sequential(
            padded_convolution(channels_in, channels), nn.ReLU(inplace=True)
        )
        self.channels = ChannelGate(channels)
        self.places = PlaceGate()

    def forward(self, x: Tensor) -> Tensor:
        features = self.convolution(x)
        features = features * self.channels(features)
        gated: Tensor = features * self.places(features)
        return gated


class ChannelGate(nn.Module):
    """Weights of the channels (batch, channel, 1, 1), 0..1, from their means and maxima."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(channels, channels // 16, 1, bias=False)
        self.expand = nn.Conv2d(channels // 16, channels, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        pooled = (x.mean((2, 3), keepdim=True), x.amax((2, 3), keepdim=True))
        scores = [self.expand(torch.relu(self.reduce(values))) for values in pooled]
        return torch.sigmoid(scores[0] + scores[1])


class PlaceGate(nn.Module):
    """Weights of the pixels (batch, 1, row, column), 0..1, from mean and maximum over channels."""

    def __init__(self) -> None:
        super().__init__()
        self.weigh = nn.Conv2d(2, 1, 7, padding=3, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        pooled = torch.cat((x.mean(1, keepdim=True), x.amax(1, keepdim=True)), dim=1)
        return torch.sigmoid(self.weigh(pooled))


class EcpwAutoencoder(PyramidAutoencoder):
    """The autoencoder of the feature loss; rows and columns are multiples of 8."""

    def __init__(self, bands: int) -> None:
        super().__init__(bands, pooled=True)
