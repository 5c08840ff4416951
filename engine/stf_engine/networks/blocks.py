"""Blocks that several networks share. Tensors are (batch, channel, row, column)."""

from __future__ import annotations

from typing import Literal

import torch
from torch import Tensor, nn

Padding = Literal["replicate", "reflect"]


def padded_convolution(
    channels_in: int, channels_out: int, stride: int = 1, mode: Padding = "replicate"
) -> nn.Conv2d:
    """A 3 x 3 convolution that repeats ("replicate") or mirrors ("reflect") the border by one
    pixel, so that the size is kept at stride 1 and no dark frame of zeros enters the image."""
    return nn.Conv2d(channels_in, channels_out, 3, stride=stride, padding=1, padding_mode=mode)


def convolution_stack(
    channels: tuple[int, ...], last_activation: bool = True, mode: Padding = "replicate"
) -> nn.Sequential:
    """3 x 3 convolutions, each followed by a ReLU.

    Args:
        channels: channels of the input and after each convolution.
        last_activation: False leaves out the last ReLU.
        mode: padding mode.
    """
    layers: list[nn.Module] = []
    for channels_in, channels_out in zip(channels[:-1], channels[1:]):
        layers.append(padded_convolution(channels_in, channels_out, mode=mode))
        layers.append(nn.ReLU(inplace=True))
    return nn.Sequential(*(layers if last_activation else layers[:-1]))


def haar(image: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Haar analysis: average, horizontal, vertical and diagonal detail of each 2 x 2 block.

    Args:
        image: (..., row, column), rows and columns even.

    Returns:
        four maps of half the rows and columns; the transform keeps the sum of squares.
    """
    p, q = image[..., 0::2, 0::2], image[..., 0::2, 1::2]
    r, s = image[..., 1::2, 0::2], image[..., 1::2, 1::2]
    above, below, falling, rising = p + q, r + s, p - q, r - s
    return (above + below) / 2, (above - below) / 2, (falling + rising) / 2, (falling - rising) / 2


def inverse_haar(average: Tensor, across: Tensor, along: Tensor, diagonal: Tensor) -> Tensor:
    """The image (..., 2 row, 2 column) of its four Haar maps, see :func:`haar`."""
    above, below = average + across, average - across
    left, right = along + diagonal, along - diagonal
    top = torch.stack((above + left, above - left), dim=-1).flatten(-2) / 2
    bottom = torch.stack((below + right, below - right), dim=-1).flatten(-2) / 2
    return torch.stack((top, bottom), dim=-2).flatten(-3, -2)


class BatchNorm(nn.BatchNorm2d):
    """Batch normalisation that accepts one value per channel: it then takes the running
    statistics, since a single value has no variance."""

    def forward(self, input: Tensor) -> Tensor:
        if self.training and input.numel() // max(input.shape[1], 1) < 2:
            return nn.functional.batch_norm(
                input, self.running_mean, self.running_var, self.weight, self.bias, False,
                0.0, self.eps,
            )  # fmt: skip
        return super().forward(input)
