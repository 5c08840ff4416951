"""MLFF-GAN: B. Song, P. Liu, J. Li, L. Wang, L. Zhang, G. He, L. Chen, J. Liu, "MLFF-GAN: A
Multilevel Feature Fusion With GAN for Spatiotemporal Remote Sensing Images", IEEE TGRS 60, 2022,
doi 10.1109/TGRS.2022.3169916.

Pyramids of five levels of the coarse and the fine images. At each level the fine features take
over mean and spread of the coarse ones of t2, and a gate, made from the coarse change, chooses
between both; a U-shaped decoder joins the levels.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .blocks import BatchNorm, padded_convolution

CHANNELS = (16, 32, 64, 128, 256)
"""Of the levels at 1, 1/2, 1/4, 1/8 and 1/16 of the size."""


class MlffGan(nn.Module):
    """The generator; 5 925 285 parameters for six bands, 5 922 115 for four.

    Args:
        bands: number of bands b of every image.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.coarse_pyramid = Pyramid(bands)
        self.fine_pyramid = Pyramid(bands)
        self.gates = nn.ModuleList(ChangeGate(channels) for channels in CHANNELS)
        self.up1 = _up(512, 128)
        self.up2 = _up(256, 64)
        self.up3 = _up(128, 32)
        self.up4 = _up(64, 16)
        self.output = nn.Sequential(
            ResidualBlock(32), nn.Conv2d(32, 16, 1), ResidualBlock(16), nn.Conv2d(16, bands, 1)
        )

    def forward(self, coarse_t1: Tensor, coarse_t2: Tensor, fine_t1: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse_t1, coarse_t2, fine_t1: (batch, b, row, column) on the fine grid, 0..1; rows and
                columns are multiples of 16, at least 32.

        Returns:
            (batch, b, row, column), 0..1, unclipped.
        """
        later, earlier = self.coarse_pyramid(coarse_t2), self.coarse_pyramid(coarse_t1)
        fine = self.fine_pyramid(fine_t1)
        fused = [
            gate(*maps) for gate, maps in zip(self.gates, zip(later, earlier, fine))
        ]  # five maps, from (batch, 16, row, column) to (batch, 256, row / 16, column / 16)
        decoded = self.up1(torch.cat((fused[4], later[4]), dim=1))  # 128 at 1/8
        for up, level in ((self.up2, 3), (self.up3, 2), (self.up4, 1)):
            decoded = up(torch.cat((fused[level], decoded), dim=1))  # 64, 32, 16 at 1/4, 1/2, 1
        predicted: Tensor = self.output(torch.cat((fused[0], decoded), dim=1))
        return predicted


class Pyramid(nn.Module):
    """Features of an image at five levels."""

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.level1 = nn.Sequential(nn.Conv2d(bands, 16, 7, padding=3), ResidualBlock(16))
        self.level2 = self._level(16, 32)
        self.level3 = self._level(32, 64)
        self.level4 = self._level(64, 128)
        self.level5 = self._level(128, 256)

    def forward(self, image: Tensor) -> list[Tensor]:
        levels = [self.level1(image)]
        for level in (self.level2, self.level3, self.level4, self.level5):
            levels.append(level(levels[-1]))
        return levels

    @staticmethod
    def _level(channels_in: int, channels: int) -> nn.Sequential:
        reduce = nn.Conv2d(channels_in, channels, 3, stride=2, padding=1)
        return nn.Sequential(reduce, ResidualBlock(channels))


class ResidualBlock(nn.Module):
    """Two convolutions with dropout beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.residual = nn.Sequential(
            padded_convolution(channels, channels, mode="reflect"),
            nn.Dropout(0.5),
            nn.LeakyReLU(0.01, inplace=True),
            padded_convolution(channels, channels, mode="reflect"),
            nn.Dropout(0.5),
        )

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = x + self.residual(x)
        return added


class ChangeGate(nn.Module):
    """Chooses, pixel by pixel, between coarse features of t2 and fine ones brought to their
    statistics."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.later = nn.Sequential(nn.Conv2d(channels, channels, 1), BatchNorm(channels))
        self.earlier = nn.Sequential(nn.Conv2d(channels, channels, 1), BatchNorm(channels))
        self.decide = nn.Sequential(nn.Conv2d(channels, 1, 1), BatchNorm(1))

    def forward(self, later: Tensor, earlier: Tensor, fine: Tensor) -> Tensor:
        """Features (batch, channel, row, column) of coarse t2, coarse t1 and fine t1 -> fused."""
        adapted = adapt(fine, later)
        gate = torch.sigmoid(self.decide(self.later(later) - self.earlier(earlier)))
        return later * gate + adapted * (1 - gate)


def adapt(features: Tensor, model: Tensor) -> Tensor:
    """Features with mean and standard deviation of others, per sample and channel (Huang and
    Belongie 2017, doi 10.1109/ICCV.2017.167)."""
    mean, spread = _moments(features)
    model_mean, model_spread = _moments(model)
    return (features - mean) / spread * model_spread + model_mean


def _moments(x: Tensor) -> tuple[Tensor, Tensor]:
    flat = x.flatten(2).float()
    mean = flat.mean(-1)[..., None, None]
    spread = (flat.var(-1) + 1e-5).sqrt()[..., None, None]
    return mean, spread


def _up(channels_in: int, channels: int) -> nn.Sequential:
    """Doubles rows and columns."""
    return nn.Sequential(
        nn.ConvTranspose2d(channels_in, channels, 4, stride=2, padding=1),
        nn.LeakyReLU(0.01, inplace=True),
        ResidualBlock(channels),
    )


class MlffGanDiscriminator(nn.Module):
    """Scores of patches (Isola et al. 2017, doi 10.1109/CVPR.2017.632) of an image under a coarse
    condition; 2 775 745 parameters for six bands.

    Args:
        bands: number of bands b; the input has 2b channels, the image before its condition.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.stage0 = nn.Sequential(
            nn.Conv2d(2 * bands, 64, 4, stride=2, padding=2), nn.LeakyReLU(0.2)
        )
        self.stage1 = self._stage(64, 128, 2)
        self.stage2 = self._stage(128, 256, 2)
        self.stage3 = self._stage(256, 512, 1)
        self.stage4 = nn.Sequential(nn.Conv2d(512, 1, 4, padding=2))

    def forward(self, pair: Tensor) -> Tensor:
        """Scores (batch, 1, row / 8 + 3, column / 8 + 3): 1 = real, 0 = predicted."""
        x = self.stage2(self.stage1(self.stage0(pair)))
        scores: Tensor = self.stage4(self.stage3(x))
        return scores

    @staticmethod
    def _stage(channels_in: int, channels: int, stride: int) -> nn.Sequential:
        return nn.Sequential(
            nn.Conv2d(channels_in, channels, 4, stride=stride, padding=2),
            BatchNorm(channels),
            nn.LeakyReLU(0.2),
        )
