"""EDC-STFN: Z. Tan, L. Di, M. Zhang, L. Guo, M. Gao, "An Enhanced Deep Convolutional Model for
Spatiotemporal Image Fusion", Remote Sensing 11(24), 2898, 2019, doi 10.3390/rs11242898.

One branch reads the fine image, a second one all three images and gives what has to be added to
the fine features; a decoder turns the sum into the fine image of the prediction date. Purely
convolutional at full resolution: any size, any number of bands, receptive radius 5 pixels.

The coarse images enter on the fine grid; the paper's own upsampling by 16 is not part of it.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .blocks import convolution_stack, padded_convolution


class EdcStfn(nn.Module):
    """The fusion network; 284 134 parameters for six bands, 281 764 for four.

    Args:
        bands: number of bands b of every image.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.encoder = convolution_stack((bands, 32, 64, 128))
        # What is added may be negative, hence no activation at the end.
        self.residual = convolution_stack((3 * bands, 32, 64, 128), last_activation=False)
        self.decoder = nn.Sequential(
            *convolution_stack((128, 64, 32)),
            nn.Conv2d(32, bands, 1),
        )

    def forward(self, coarse_t1: Tensor, coarse_t2: Tensor, fine_t1: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse_t1, coarse_t2, fine_t1: (batch, b, row, column) on the fine grid, 0..1.

        Returns:
            (batch, b, row, column), 0..1, unclipped.
        """
        images = torch.cat((coarse_t1, fine_t1, coarse_t2), dim=1)  # batch, 3b, row, column
        features = self.encoder(fine_t1) + self.residual(images)  # batch, 128, row, column
        predicted: Tensor = self.decoder(features)
        return predicted


class EdcAutoencoder(nn.Module):
    """The autoencoder whose latent map serves the training loss; 481 734 parameters for six bands.

    It learns to reproduce fine images; the fusion network is then trained so that prediction and
    target look alike to its encoder.

    Args:
        bands: number of bands b.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.encoder = nn.Sequential(
            *convolution_stack((bands, 32, 64)),
            padded_convolution(64, 128, stride=2),
            nn.ReLU(inplace=True),
            *convolution_stack((128, 128)),
        )
        self.decoder = nn.Sequential(
            *convolution_stack((128, 128)),
            nn.Upsample(scale_factor=2, mode="bicubic", align_corners=False),
            *convolution_stack((128, 64, 32)),
            nn.Conv2d(32, bands, 1),
        )

    def encode(self, image: Tensor) -> Tensor:
        """The latent map (batch, 128, row / 2, column / 2), sizes rounded up."""
        latent: Tensor = self.encoder(image)
        return latent

    def forward(self, image: Tensor) -> Tensor:
        """The reproduced image, (batch, b, row, column) as given; odd sizes are cut back."""
        rows, columns = image.shape[-2:]
        reproduced: Tensor = self.decoder(self.encode(image))
        return reproduced[..., :rows, :columns]
