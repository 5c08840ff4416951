"""Blocks that several networks share. Tensors are (batch, channel, row, column)."""

from __future__ import annotations

from typing import Literal

from torch import nn

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
