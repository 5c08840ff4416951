"""Gaussian noise that belongs to a place, not to a tile.

A sampler starts from noise. Were it drawn tile by tile, two overlapping tiles would start from
different noise at the same pixel and show it at their border. Here the noise at a pixel is a
function of the seed, the draw, the band and the pixel's row and column in the fine image: whatever
the tiles, the batch and the device, it is the same up to rounding of the last digit.

Hash: SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators",
OOPSLA 2014, doi 10.1145/2660193.2660195). Normal numbers: G. Box, M. Muller, "A note on the
generation of random normal deviates", Ann. Math. Stat. 29(2), 1958, doi 10.1214/aoms/1177706645.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

_STEP = 0x9E3779B97F4A7C15
_FIRST = 0xBF58476D1CE4E5B9
_SECOND = 0x94D049BB133111EB


def gaussian(
    numbers: tuple[int, ...],
    places: list[tuple[int, int]],
    shape: tuple[int, int, int],
    device: torch.device,
) -> Tensor:
    """Unit Gaussian noise for tiles of an image.

    Args:
        numbers: what names the draw, such as (seed, sample, step); each 0 or more.
        places: row and column of the first pixel of each tile in the image.
        shape: bands, rows and columns of a tile.
        device: where the noise is wanted.

    Returns:
        float32 (tile, band, row, column).
    """
    bands, rows, columns = shape
    # 64-bit integers are certain on the processor and on CUDA only.
    where = device if device.type == "cuda" else torch.device("cpu")
    key = torch.zeros((), dtype=torch.int64, device=where)
    for number in numbers:
        key = _stream(key, torch.tensor(number, device=where))
    keys = _stream(key, torch.arange(bands, device=where))  # band
    tiles = []
    for row, column in places:
        at_rows = torch.arange(row, row + rows, device=where)
        at_columns = torch.arange(column, column + columns, device=where)
        tiles.append(_stream(_stream(keys[:, None], at_rows)[..., None], at_columns))
    return _normal(torch.stack(tiles)).to(device)


def _stream(state: Tensor, index: Tensor) -> Tensor:
    """Output number ``index`` of the SplitMix64 stream that begins at ``state``; int64.

    Products and sums wrap around modulo 2^64, as the algorithm wants them to.
    """
    z = state + (index + 1) * _signed(_STEP)
    z = (z ^ _shifted(z, 30)) * _signed(_FIRST)
    z = (z ^ _shifted(z, 27)) * _signed(_SECOND)
    return z ^ _shifted(z, 31)


def _shifted(z: Tensor, bits: int) -> Tensor:
    """Shift to the right that fills with zeros; that of signed numbers repeats the sign."""
    return (z >> bits) & ((1 << (64 - bits)) - 1)


def _signed(number: int) -> int:
    """The signed 64-bit number of the same bits."""
    return number - (1 << 64) if number >= 1 << 63 else number


def _normal(bits: Tensor) -> Tensor:
    """One normal number from the two halves of each 64-bit number."""
    half = 2.0**-32
    radius = _shifted(bits, 32).to(torch.float32).add_(0.5).mul_(half)  # in (0, 1]
    angle = (bits & 0xFFFFFFFF).to(torch.float32).mul_(2.0 * math.pi * half)
    return radius.log_().mul_(-2.0).sqrt_().mul_(angle.cos_())
