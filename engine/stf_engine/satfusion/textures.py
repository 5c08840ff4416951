"""Textures of a reference carried to where the query looks alike: F. Yang, H. Yang, J. Fu, H. Lu,
B. Guo, "Learning Texture Transformer Network for Image Super-Resolution", CVPR 2020, doi
10.1109/CVPR42600.2020.00583; inside overlapping windows, as INNformer does.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import convolution, joined

WINDOW, STRIDE, PADDING = 24, 8, 8
"""Of the windows, in pixels; zeros beyond the image."""

NEIGHBOURS = 9
"""Pixels of the 3 x 3 neighbourhoods that are compared."""

FLOOR = 1e-12
"""Least length of a neighbourhood."""

TOGETHER = 32
"""Windows compared at once: each takes 576 x 576 correlations."""


class TextureTransfer(nn.Module):
    """Query and reference features -> features of the query; 1 744 parameters for 8 channels.

    Args:
        channels: of both.
        published: as the published code has it: what it takes for a window is a run of numbers of
            the unfolded features, and overlaps are summed, so that the inside of an image is up
            to nine times as bright as its border.
    """

    def __init__(self, channels: int, published: bool = False) -> None:
        super().__init__()
        self.published = published
        self.change = nn.Sequential(
            convolution(2 * channels, channels), nn.ReLU(), convolution(channels, channels)
        )

    def forward(self, query: Tensor, reference: Tensor) -> Tensor:
        """Both (batch, channel, row, column), at least 8 rows and columns -> the same shape."""
        batch, _, rows, columns = query.shape
        q, r = self._windows(query), self._windows(reference)
        changed = torch.cat([self._transferred(*pair) for pair in zip(q, r)])
        unfolded = self._unfolded(changed, batch)
        image = _folded(unfolded, (rows, columns))
        if self.published:
            return image
        ones = unfolded.new_ones(1, WINDOW * WINDOW, unfolded.shape[-1])
        return image / _folded(ones, (rows, columns))  # by how many windows cover a pixel

    def _windows(self, features: Tensor) -> tuple[Tensor, ...]:
        """Groups of windows (window, channel, 24, 24)."""
        channels = features.shape[1]
        unfolded = functional.unfold(features, WINDOW, stride=STRIDE, padding=PADDING)
        if not self.published:
            unfolded = unfolded.transpose(1, 2)  # batch, window, channel * 576
        return torch.split(unfolded.reshape(-1, channels, WINDOW, WINDOW), TOGETHER)

    def _unfolded(self, windows: Tensor, batch: int) -> Tensor:
        """(batch, channel * 576, window), the inverse of :meth:`_windows`."""
        numbers = windows.shape[1] * WINDOW * WINDOW
        if self.published:
            return windows.reshape(batch, numbers, -1)
        return windows.reshape(batch, -1, numbers).transpose(1, 2)

    def _transferred(self, query: Tensor, reference: Tensor) -> Tensor:
        """Windows (window, channel, 24, 24): for each pixel of the query, the neighbourhood of the
        reference that correlates best (the first one on ties) counts by its correlation."""
        around_query = functional.unfold(query, 3, padding=1)  # window, 9 channel, 576
        around = functional.unfold(reference, 3, padding=1)
        unit_query = functional.normalize(around_query, dim=1, eps=FLOOR)
        unit = functional.normalize(around, dim=1, eps=FLOOR)
        score, place = torch.bmm(unit.transpose(1, 2), unit_query).max(dim=1)
        chosen = around.gather(2, place[:, None].expand_as(around))
        texture = functional.fold(chosen, (WINDOW, WINDOW), 3, padding=1) / NEIGHBOURS
        weight = score.view(-1, 1, WINDOW, WINDOW)
        changed: Tensor = query + weight * self.change(joined(texture, query))
        return changed


def _folded(unfolded: Tensor, size: tuple[int, int]) -> Tensor:
    """Windows added up into an image."""
    return functional.fold(unfolded, size, WINDOW, stride=STRIDE, padding=PADDING)
