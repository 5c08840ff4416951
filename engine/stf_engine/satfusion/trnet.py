"""TR-MISR: T. An, X. Zhang, C. Huo, B. Xue, L. Wang, C. Pan, "TR-MISR: Multiimage Super-Resolution
Based on Feature Fusion With Transformers", IEEE JSTARS 15, 2022, doi 10.1109/JSTARS.2022.3143532.

Every pixel is a sequence of its own: its features in all revisits, with one further token in front
that gathers what they have in common. Any number of revisits, any size; local: receptive radius 7.
"""

from __future__ import annotations

from typing import Optional

import torch
from torch import Tensor, nn
from torch.nn import functional

from .blocks import convolution
from .revisits import Validity


class Trnet(nn.Module):
    """The multi-image part; 461 766 parameters for revisits of six bands.

    Args:
        bands: of a revisit, the reference frame's included.
        hidden: channels of the result.
        width: of a token.
        encoder_blocks, layers: residual blocks of the encoder, layers of the transformer.
        heads, inner: of each layer; inner is the width inside its two linear steps.
    """

    def __init__(
        self,
        bands: int,
        hidden: int = 128,
        width: int = 64,
        encoder_blocks: int = 2,
        layers: int = 6,
        heads: int = 8,
        inner: int = 128,
    ) -> None:
        super().__init__()
        self.first = nn.Sequential(convolution(bands, width), nn.PReLU())
        self.blocks = nn.ModuleList(ResidualBlock(width) for _ in range(encoder_blocks))
        self.last = convolution(width, width)
        self.token = nn.Parameter(torch.randn(1, 1, width))
        self.layers = nn.ModuleList(Layer(width, heads, inner) for _ in range(layers))
        self.decoder = nn.Sequential(convolution(width, hidden), nn.PReLU())

    def forward(self, images: Tensor, valid: Validity = None) -> Tensor:
        """Revisits (batch, revisit, band, row, column) -> (batch, hidden, row, column)."""
        return self._fused(images, valid, self.token)

    def _fused(self, images: Tensor, valid: Validity, token: Tensor) -> Tensor:
        batch, revisits, _, rows, columns = images.shape
        x = self.first(images.flatten(0, 1))
        for block in self.blocks:
            x = block(x)
        x = self.last(x).unflatten(0, (batch, revisits))
        tokens = x.permute(0, 3, 4, 1, 2).flatten(0, 2)  # batch * pixel, revisit, width
        tokens = torch.cat((token.expand(len(tokens), -1, -1), tokens), dim=1)
        seen = None
        if valid is not None:
            known = functional.pad(valid, (1, 0), value=True)  # the token in front is always there
            seen = known[:, None].expand(-1, rows * columns, -1).reshape(len(tokens), 1, 1, -1)
        for layer in self.layers:
            tokens = layer(tokens, seen)
        gathered = tokens[:, 0].unflatten(0, (batch, rows, columns)).permute(0, 3, 1, 2)
        decoded: Tensor = self.decoder(gathered.contiguous())
        return decoded


class TrnetPan(Trnet):
    """TR-MISR that looks at the panchromatic image from the start (SatFusion*).

    The panchromatic image, reduced to the size of the revisits, is a further band of each, and the
    token in front is made from it pixel by pixel. 469 368 parameters for revisits of three bands.

    Args:
        bands: of a revisit, the panchromatic one not counted.
        token_bands: channels of the panchromatic features that make the token.
        width, others: see :class:`Trnet`.
    """

    def __init__(
        self, bands: int, hidden: int = 128, width: int = 64, token_bands: int = 3, **others: int
    ) -> None:
        super().__init__(bands + 1, hidden, width, **others)
        del self.token  # made from the panchromatic image instead
        self.pan_features = nn.Sequential(
            convolution(1, token_bands), nn.ReLU(), convolution(token_bands, token_bands)
        )
        self.project = nn.Conv2d(token_bands, width, 1)
        self.norm = nn.LayerNorm(width)
        self.mlp = nn.Sequential(nn.Linear(width, width), nn.GELU(), nn.Linear(width, width))

    def forward(  # type: ignore[override]
        self, images: Tensor, pan: Tensor, valid: Validity = None
    ) -> Tensor:
        """Revisits (batch, revisit, band, row, column), a panchromatic image (batch, 1, row,
        column) of any size -> (batch, hidden, row, column)."""
        low = functional.interpolate(pan, size=images.shape[-2:], mode="bilinear")
        bands = low[:, None].expand(-1, images.shape[1], -1, -1, -1)
        return self.fused(torch.cat((images, bands), dim=2), self.pan_features(low), valid)

    def fused(self, images: Tensor, features: Tensor, valid: Validity = None) -> Tensor:
        """The same from revisits that have the panchromatic band already, and the panchromatic
        features (batch, token_bands, row, column)."""
        pixels = self.project(features).permute(0, 2, 3, 1).flatten(0, 2)  # batch * pixel, width
        return self._fused(images, valid, self.mlp(self.norm(pixels))[:, None])


class ResidualBlock(nn.Module):
    """Two convolutions with PReLU beside the identity."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.block = nn.Sequential(
            convolution(channels, channels), nn.PReLU(), convolution(channels, channels), nn.PReLU()
        )

    def forward(self, x: Tensor) -> Tensor:
        added: Tensor = x + self.block(x)
        return added


class Layer(nn.Module):
    """One layer of the transformer. Its logits are scaled by the width of the model, not of the
    head, as published: the projections learn to make up for it."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float = 0.1) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv = nn.Linear(width, 3 * width, bias=False)
        self.merge = nn.Linear(width, width)
        self.mlp = nn.Sequential(
            nn.Linear(width, inner), nn.GELU(), nn.Dropout(dropout),
            nn.Linear(inner, width), nn.Dropout(dropout),
        )  # fmt: skip

    def forward(self, tokens: Tensor, seen: Optional[Tensor]) -> Tensor:
        """Tokens (sequence, token, width); ``seen``: bool, broadcast to (sequence, head, token,
        token), False for a token that must not be looked at."""
        tokens = tokens + self._attention(self.norm1(tokens), seen)
        added: Tensor = tokens + self.mlp(self.norm2(tokens))
        return added

    def _attention(self, x: Tensor, seen: Optional[Tensor]) -> Tensor:
        count, length, width = x.shape
        q, k, v = self.qkv(x).view(count, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        found = functional.scaled_dot_product_attention(q, k, v, seen, scale=width**-0.5)
        merged = self.merge(found.transpose(1, 2).reshape(count, length, width))
        return functional.dropout(merged, self.dropout, self.training)
