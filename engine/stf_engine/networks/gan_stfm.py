"""GAN-STFM: Z. Tan, M. Gao, X. Li, L. Jiang, "A Flexible Reference-Insensitive Spatiotemporal
Fusion Model for Remote Sensing Images Using Conditional Generative Adversarial Network", IEEE TGRS
60, 2022, doi 10.1109/TGRS.2021.3050551.

Two images only: the coarse one of the prediction date says what is there, any fine one says how it
looks in detail. A discriminator that sees the coarse image too judges the result at three scales.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .autoencoder import PyramidAutoencoder
from .blocks import BatchNorm, padded_convolution

SLOPE = 0.01
"""Of all leaky ReLUs."""


class GanStfm(nn.Module):
    """The generator; 578 130 parameters for six bands, 577 660 for four.

    Args:
        bands: number of bands b of every image.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        self.encoder = nn.ModuleList(
            StreamBlock(one, other) for one, other in ((bands, 16), (16, 32), (32, 64), (64, 128))
        )
        self.decoder = nn.Sequential(
            ResidualBlock(256, 128),
            ResidualBlock(128, 64),
            ResidualBlock(64, 32),
            ResidualBlock(32, 16),
            nn.Conv2d(16, bands, 1),
        )

    def forward(self, coarse: Tensor, fine_t1: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse: of t2, on the fine grid (the published code hands over that of t1); fine_t1:
                (batch, b, row, column), 0..1, at least 2 x 2 pixels.

        Returns:
            (batch, b, row, column), 0..1, unclipped.
        """
        lateral, trunk = coarse, fine_t1
        for block in self.encoder:
            lateral, trunk = block(lateral, trunk)  # batch, 16 to 128, row, column
        predicted: Tensor = self.decoder(torch.cat((lateral, trunk), dim=1))
        return predicted


class StreamBlock(nn.Module):
    """One step of both streams; the lateral one (coarse) is added to the trunk (fine)."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        between = min(channels_in, channels_out)
        self.lateral = nn.Sequential(
            padded_convolution(channels_in, between), nn.Conv2d(between, channels_out, 1)
        )
        self.trunk = nn.Sequential(
            SwitchableNorm(channels_in),
            nn.LeakyReLU(SLOPE),
            padded_convolution(channels_in, between),
            SwitchableNorm(between),
            nn.LeakyReLU(SLOPE),
            nn.Conv2d(between, channels_out, 1),
        )

    def forward(self, lateral: Tensor, trunk: Tensor) -> tuple[Tensor, Tensor]:
        lateral = functional.leaky_relu(self.lateral(lateral), SLOPE)
        return lateral, self.trunk(trunk) + lateral


class ResidualBlock(nn.Module):
    """A convolution beside a linear map of the channels."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        between = min(channels_in, channels_out)
        self.residual = nn.Sequential(
            padded_convolution(channels_in, between),
            nn.LeakyReLU(SLOPE, inplace=True),
            nn.Conv2d(between, channels_out, 1),
        )
        self.direct = nn.Conv2d(channels_in, channels_out, 1)

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = self.residual(x) + self.direct(x)
        return added


class SwitchableNorm(nn.Module):
    """Normalisation by a learned blend of instance, layer and batch statistics (Luo et al. 2019,
    arXiv 1806.10779).

    Instance and layer statistics always come from the image itself; in evaluation those of the
    batch are the running ones.
    """

    epsilon, momentum = 1e-5, 0.1
    running_mean: Tensor
    running_var: Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(1, channels, 1, 1))
        self.bias = nn.Parameter(torch.zeros(1, channels, 1, 1))
        self.mean_weight = nn.Parameter(torch.ones(3))
        self.var_weight = nn.Parameter(torch.ones(3))
        self.register_buffer("running_mean", torch.zeros(1, channels, 1))
        self.register_buffer("running_var", torch.zeros(1, channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        flat = x.flatten(2).float()  # batch, channel, pixel
        mean = flat.mean(-1, keepdim=True)
        square = flat.var(-1, keepdim=True) + mean.square()
        layer_mean = mean.mean(1, keepdim=True)
        layer_var = square.mean(1, keepdim=True) - layer_mean.square()
        batch_mean, batch_var = self._batch(mean, square)
        one, other = self.mean_weight.softmax(0), self.var_weight.softmax(0)
        centre = one[0] * mean + one[1] * layer_mean + one[2] * batch_mean
        spread = other[0] * (square - mean.square()) + other[1] * layer_var + other[2] * batch_var
        normal = (x - centre[..., None]) * (spread + self.epsilon).rsqrt()[..., None]
        return normal * self.weight + self.bias

    def _batch(self, mean: Tensor, square: Tensor) -> tuple[Tensor, Tensor]:
        if not self.training:
            return self.running_mean, self.running_var
        batch_mean = mean.mean(0, keepdim=True)
        batch_var = square.mean(0, keepdim=True) - batch_mean.square()
        with torch.no_grad():
            self.running_mean.lerp_(batch_mean.to(self.running_mean.dtype), self.momentum)
            self.running_var.lerp_(batch_var.to(self.running_var.dtype), self.momentum)
        return batch_mean, batch_var


class GanStfmDiscriminator(nn.Module):
    """Scores of an image under a coarse condition; 3 696 474 parameters for six bands, of which
    3 665 959 are trained (the others are the vectors of the spectral norm).

    Args:
        bands: number of bands b; the input has 2b channels, the image before its condition.
    """

    def __init__(self, bands: int) -> None:
        super().__init__()
        pair = 2 * bands
        self.whole = _branch((pair, 32, 32, 64, 64, 128, 128, 256, 256))
        self.halved = _branch((pair, 32, 64, 64, 128, 128, 256, 256))
        self.quartered = _branch((pair, 32, 64, 128, 128, 256, 256))

    def branches(self, pair: Tensor) -> list[Tensor]:
        """Mean score of each sample (batch,) at full, half and quarter resolution."""
        seen = (pair, pair[..., ::2, ::2], pair[..., ::4, ::4])
        judges = (self.whole, self.halved, self.quartered)
        return [judge(image).flatten(1).mean(1) for judge, image in zip(judges, seen)]

    def forward(self, pair: Tensor) -> Tensor:
        """One score per sample (batch,), the mean of the three scales: 1 = real, 0 = predicted."""
        return torch.stack(self.branches(pair)).mean(0)


def _branch(channels: tuple[int, ...]) -> nn.Sequential:
    blocks = [ReducingBlock(one, other) for one, other in zip(channels[:-1], channels[1:])]
    return nn.Sequential(*blocks, SpectralConvolution(channels[-1], 1, 1))


class ReducingBlock(nn.Module):
    """Halves rows and columns."""

    def __init__(self, channels_in: int, channels_out: int) -> None:
        super().__init__()
        self.residual = nn.Sequential(
            BatchNorm(channels_in),
            nn.LeakyReLU(SLOPE),
            SpectralConvolution(channels_in, channels_in, 3, stride=2, padding=1),
            BatchNorm(channels_in),
            nn.LeakyReLU(SLOPE),
            SpectralConvolution(channels_in, channels_out, 1),
        )
        self.direct = SpectralConvolution(channels_in, channels_out, 1, stride=2)

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = self.residual(x) + self.direct(x)
        return added


class SpectralConvolution(nn.Module):
    """A convolution whose kernel is divided by its largest singular value, which one power
    iteration per pass follows (Miyato et al. 2018, arXiv 1802.05957).

    The iteration's vectors are kept in training only: evaluation changes nothing.
    """

    def __init__(
        self, channels_in: int, channels_out: int, size: int, stride: int = 1, padding: int = 0
    ) -> None:
        super().__init__()
        plain = nn.Conv2d(channels_in, channels_out, size)
        self.weight, self.bias = plain.weight, plain.bias
        self.stride, self.padding = stride, padding
        self.u = _unit_vector(channels_out)
        self.v = _unit_vector(channels_in * size * size)

    def forward(self, x: Tensor) -> Tensor:
        matrix = self.weight.flatten(1)  # out, in * size * size
        with torch.no_grad():
            v = functional.normalize(matrix.t() @ self.u, dim=0, eps=1e-12)
            u = functional.normalize(matrix @ v, dim=0, eps=1e-12)
            if self.training:
                self.u.copy_(u)
                self.v.copy_(v)
        kernel = self.weight / (u @ (matrix @ v))
        return functional.conv2d(x, kernel, self.bias, self.stride, self.padding)


def _unit_vector(size: int) -> nn.Parameter:
    return nn.Parameter(functional.normalize(torch.randn(size), dim=0), requires_grad=False)


class GanStfmAutoencoder(PyramidAutoencoder):
    """The autoencoder of the feature loss; rows and columns are multiples of 8."""

    def __init__(self, bands: int) -> None:
        super().__init__(bands, pooled=False)
