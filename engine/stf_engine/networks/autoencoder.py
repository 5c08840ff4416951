"""The autoencoder whose encoder serves the training losses of ECPW-STFN and GAN-STFM.

Four levels from full size to 1/8 with 16, 32, 64, 128 channels; the decoder joins the map of each
level. The two published networks differ in how they change the size, and in the activation.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .blocks import padded_convolution

REDUCTION = 8


class PyramidAutoencoder(nn.Module):
    """Reproduces images; 217 990 parameters for six bands, 217 636 for four.

    Args:
        bands: number of bands b.
        pooled: True: maximum pooling before the convolution on the way down, enlarging after it
            on the way up, ReLU (ECPW-STFN). False: strided convolutions, enlarging before the
            convolution, leaky ReLU of slope 0.01 (GAN-STFM).
    """

    def __init__(self, bands: int, pooled: bool) -> None:
        super().__init__()
        self.pooled = pooled
        self.down1 = nn.Sequential(padded_convolution(bands, 16), self._activation())
        self.down2 = self._down(16, 32)
        self.down3 = self._down(32, 64)
        self.down4 = self._down(64, 128)
        self.up1 = self._up(128, 64)
        self.up2 = self._up(128, 32)
        self.up3 = self._up(64, 16)
        self.output = nn.Conv2d(32, bands, 1)

    def encode(self, image: Tensor) -> Tensor:
        """The latent map (batch, 128, row / 8, column / 8) of an image (batch, b, row, column)."""
        return self._levels(image)[-1]

    def forward(self, image: Tensor) -> Tensor:
        """The reproduced image, (batch, b, row, column) as given.

        Raises:
            ValueError: rows and columns are not multiples of 8.
        """
        if image.shape[-2] % REDUCTION or image.shape[-1] % REDUCTION:
            raise ValueError(f"{tuple(image.shape[-2:])} are not multiples of {REDUCTION}")
        level1, level2, level3, level4 = self._levels(image)
        up1 = self.up1(level4)  # batch, 64, row / 4, column / 4
        up2 = self.up2(torch.cat((level3, up1), dim=1))  # batch, 32, row / 2, column / 2
        up3 = self.up3(torch.cat((level2, up2), dim=1))  # batch, 16, row, column
        reproduced: Tensor = self.output(torch.cat((level1, up3), dim=1))
        return reproduced

    def _levels(self, image: Tensor) -> list[Tensor]:
        levels = [self.down1(image)]
        for down in (self.down2, self.down3, self.down4):
            levels.append(down(levels[-1]))
        return levels

    def _activation(self) -> nn.Module:
        return nn.ReLU(inplace=True) if self.pooled else nn.LeakyReLU(0.01, inplace=True)

    def _down(self, channels_in: int, channels_out: int) -> nn.Sequential:
        if self.pooled:
            convolution = padded_convolution(channels_in, channels_out)
            return nn.Sequential(nn.MaxPool2d(2), convolution, self._activation())
        return nn.Sequential(padded_convolution(channels_in, channels_out, 2), self._activation())

    def _up(self, channels_in: int, channels_out: int) -> nn.Sequential:
        convolution = padded_convolution(channels_in, channels_out)
        enlarge = nn.Upsample(scale_factor=2, mode="nearest")
        order = (convolution, enlarge) if self.pooled else (enlarge, convolution)
        return nn.Sequential(*order, self._activation())
