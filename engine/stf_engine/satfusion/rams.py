"""RAMS: F. Salvetti, V. Mazzia, A. Khaliq, M. Chiaberge, "Multi-Image Super Resolution of Remotely
Sensed Images Using Residual Attention Deep Neural Networks", Remote Sensing 12(14), 2207, 2020, doi
10.3390/rs12142207.

3-D convolutions with channel attention over a fixed number of revisits shorten the series to one
map; a second branch sees the revisits as channels. The means of the attention make every pixel
depend on the whole image.
"""

from __future__ import annotations

from torch import Tensor, nn
from torch.nn import functional

from .blocks import ChannelGate, mirrored_convolution
from .revisits import Validity, repeated


class Rams(nn.Module):
    """The multi-image part; 225 727 parameters for eight revisits of three bands.

    Args:
        bands: of a revisit; there is no reference frame.
        revisits: K, fixed: shorter series are repeated in turn, longer ones refused.
        hidden: channels of the result.
        filters: of the 3-D convolutions.
        reduction: by how much the attention reduces the channels.
        blocks: attention blocks in the trunk.
        independent: every block has weights of its own, as in the paper; False: all are one
            block, as published.
    """

    def __init__(
        self,
        bands: int,
        revisits: int,
        hidden: int = 128,
        filters: int = 32,
        reduction: int = 8,
        blocks: int = 12,
        independent: bool = False,
    ) -> None:
        super().__init__()
        self.revisits = revisits
        self.blocks, self.shortenings = blocks, max(revisits // 2 - 1, 0)
        left = revisits - 2 * self.shortenings  # 1, 2 or 3
        count = blocks + self.shortenings if independent else 1
        self.first = nn.Conv3d(bands, filters, 3, padding=1)
        self.attend = nn.ModuleList(
            AttentionBlock(filters, filters // reduction, 3) for _ in range(count)
        )
        self.last = nn.Conv3d(filters, filters, 3, padding=1)
        self.shorten = nn.ModuleList(
            nn.Conv3d(filters, filters, 3, padding=(0, 1, 1))
            for _ in range(self.shortenings if independent else min(self.shortenings, 1))
        )
        # Named by its depth: published checkpoints hold one of depth 2 and one of depth 3.
        collapse = nn.Conv3d(filters, hidden, (left, 3, 3), padding=(0, 1, 1))
        self.collapse = nn.ModuleDict({str(left): collapse})
        channels = revisits * bands
        self.attend_all = AttentionBlock(channels, max(channels // reduction, 1), 2)
        self.merge_all = mirrored_convolution(channels, hidden, bias=False)

    def forward(self, images: Tensor, valid: Validity = None) -> Tensor:
        """Revisits (batch, revisit, band, row, column) -> (batch, hidden, row, column)."""
        images = repeated(images, valid, self.revisits)
        first = self.first(images.transpose(1, 2))  # batch, filter, revisit, row, column
        x = first
        for number in range(self.blocks):
            x = self._block(number)(x)
        x = self.last(x) + first
        for number in range(self.shortenings):
            x = self._block(self.blocks + number)(x)
            shorten = self.shorten[min(number, len(self.shorten) - 1)]
            x = functional.relu(shorten(x))  # two revisits fewer
        (collapse,) = self.collapse.values()
        local = collapse(x).squeeze(2)
        together: Tensor = self.merge_all(self.attend_all(images.flatten(1, 2)))
        return local + together

    def _block(self, number: int) -> nn.Module:
        return self.attend[min(number, len(self.attend) - 1)]


class AttentionBlock(nn.Module):
    """Two convolutions, weighed by channel, beside the identity.

    Args:
        channels, reduced: of the features, and inside the gate.
        dimensions: 2, or 3 with an axis of revisits.
    """

    def __init__(self, channels: int, reduced: int, dimensions: int) -> None:
        super().__init__()
        layer = nn.Conv2d if dimensions == 2 else nn.Conv3d
        self.convolution1 = layer(channels, channels, 3, padding=1)
        self.convolution2 = layer(channels, channels, 3, padding=1)
        self.gate = ChannelGate(channels, reduced, dimensions)

    def forward(self, x: Tensor) -> Tensor:
        change = self.convolution2(functional.relu(self.convolution1(x)))
        weighed: Tensor = x + change * self.gate(change)
        return weighed
