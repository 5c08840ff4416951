"""SwinSTFM: G. Chen, P. Jiao, Q. Hu, L. Xiao, Z. Ye, "SwinSTFM: Remote Sensing Spatiotemporal
Fusion Using Swin Transformer", IEEE TGRS 60, 2022, doi 10.1109/TGRS.2022.3182809.

Attention in windows encodes the coarse and the fine images at five levels. At each level the coarse
change is spread over the pixels by a cross attention, added to the fine features, and decoded.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from .windows import CrossBlock, WindowBlock, mirrored

WINDOW = 8

LEVELS = 5

REACH = 256
"""Windows of the lowest level cover so many pixels: images are padded to multiples of it."""

WIDTHS = (64, 128, 256, 512, 512)
"""Channels of x1 to x5, at 1/2 to 1/32 of the size."""


class SwinStfm(nn.Module):
    """The fusion network; 37 535 290 parameters for six bands, 37 533 112 for four.

    Args:
        bands: number of bands b of every image.
        size: side of the images it is built for: below 256 the windows of the lower levels, and
            with them the tables of position biases, are smaller.
        attention: "intended", or "reference": the cross attention as the published code computes
            it (:class:`.windows.CrossAttention`). Its result depends on the number of windows, so
            images are handed over one by one and padded to multiples of ``size``.
        signed: work on -1..1 inside, as tanh at the end wants; False = on 0..1 as published.
    """

    def __init__(
        self, bands: int, size: int = REACH, attention: str = "intended", signed: bool = True
    ) -> None:
        super().__init__()
        if attention not in ("intended", "reference"):
            raise ValueError(f"attention {attention!r} is neither 'intended' nor 'reference'")
        self.signed, self.published = signed, attention == "reference"
        self.multiple = size if self.published else min(size, REACH)
        sides = tuple(min(WINDOW, max(size >> level, 1)) for level in range(1, LEVELS + 1))
        self.coarse_encoder = Encoder(bands, sides)
        self.fine_encoder = Encoder(bands, sides)
        self.decoder = Decoder(bands, sides, self.published)

    def forward(self, coarse_t1: Tensor, fine_t1: Tensor, coarse_t2: Tensor) -> Tensor:
        """The fine image at t2.

        Args:
            coarse_t1, fine_t1, coarse_t2: (batch, b, row, column) on the fine grid, 0..1.

        Returns:
            (batch, b, row, column), 0..1.
        """
        rows, columns = fine_t1.shape[-2:]
        images = [mirrored(image, self.multiple) for image in (coarse_t1, fine_t1, coarse_t2)]
        if self.signed:
            images = [2 * image - 1 for image in images]
        if self.published and len(fine_t1) > 1:
            singles = [self._predict(*(x[i : i + 1] for x in images)) for i in range(len(fine_t1))]
            predicted = torch.cat(singles)
        else:
            predicted = self._predict(*images)
        predicted = predicted[..., :rows, :columns]
        return (predicted + 1) / 2 if self.signed else predicted

    def _predict(self, coarse_t1: Tensor, fine_t1: Tensor, coarse_t2: Tensor) -> Tensor:
        earlier = self.coarse_encoder(coarse_t1)
        later = self.coarse_encoder(coarse_t2)
        predicted: Tensor = self.decoder(earlier, self.fine_encoder(fine_t1), later)
        return predicted


class Encoder(nn.Module):
    """Features x1 to x5 of an image.

    Args:
        bands: number of bands.
        sides: of the windows of the five levels.
    """

    depths = (2, 2, 6, 2)

    def __init__(self, bands: int, sides: tuple[int, ...]) -> None:
        super().__init__()
        self.embed = nn.Conv2d(bands, WIDTHS[0], 2, stride=2)
        self.norm = nn.LayerNorm(WIDTHS[0])
        self.down1, self.down2, self.down3, self.down4 = (
            Down(one, other, side, depth)
            for one, other, side, depth in zip(WIDTHS[:-1], WIDTHS[1:], sides, self.depths)
        )

    def forward(self, image: Tensor) -> list[Tensor]:
        """(batch, b, row, column) -> five maps (batch, row / 2, column / 2, 64) and so on."""
        levels = [self.norm(self.embed(image).permute(0, 2, 3, 1))]
        for down in (self.down1, self.down2, self.down3, self.down4):
            levels.append(down(levels[-1]))
        return levels


class Down(nn.Module):
    """Window blocks, then each 2 x 2 pixels merged into one."""

    def __init__(self, channels_in: int, channels: int, side: int, depth: int) -> None:
        super().__init__()
        self.blocks = window_blocks(channels_in, side, depth)
        self.norm = nn.LayerNorm(4 * channels_in)
        self.merge = nn.Linear(4 * channels_in, channels, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        x = self.blocks(x)
        corners = [x[:, row::2, column::2] for column in (0, 1) for row in (0, 1)]
        merged: Tensor = self.merge(self.norm(torch.cat(corners, dim=-1)))
        return merged


class Decoder(nn.Module):
    """From the lowest level up to the image."""

    depths = (2, 6, 2, 2)

    def __init__(self, bands: int, sides: tuple[int, ...], published: bool) -> None:
        super().__init__()
        self.bottom = ChangeLayer(WIDTHS[4], sides[4], 1, published)
        widths = (*WIDTHS[3::-1], WIDTHS[0])  # 512, 256, 128, 64, 64
        self.up1, self.up2, self.up3, self.up4 = (
            Up(one, other, side, depth, published)
            for one, other, side, depth in zip(widths[:-1], widths[1:], sides[3::-1], self.depths)
        )
        self.output = nn.Sequential(
            nn.Conv2d(WIDTHS[0], 4 * WIDTHS[0], 3, padding=1),
            nn.PixelShuffle(2),
            nn.Conv2d(WIDTHS[0], bands, 3, padding=1),
            nn.Tanh(),
        )

    def forward(self, earlier: list[Tensor], fine: list[Tensor], later: list[Tensor]) -> Tensor:
        """x1 to x5 of coarse t1, fine t1 and coarse t2 -> (batch, b, row, column), -1..1."""
        change = later[4] - earlier[4]
        z = self.bottom(change, earlier[4], fine[4], later[4]) + fine[4]
        for number, up in enumerate((self.up1, self.up2, self.up3, self.up4), 1):
            level = 4 - number
            z = up(z, earlier[level], fine[level], later[level])
        image: Tensor = self.output(z.permute(0, 3, 1, 2))
        return image


class ChangeLayer(nn.Module):
    """Cross-attention blocks that share the normed features of the three images."""

    def __init__(self, channels: int, side: int, depth: int, published: bool) -> None:
        super().__init__()
        self.norm1, self.norm2, self.norm3 = (nn.LayerNorm(channels) for _ in range(3))
        self.blocks = nn.ModuleList(
            CrossBlock(channels, side, n % 2 == 1, published) for n in range(depth)
        )

    def forward(self, change: Tensor, coarse: Tensor, fine: Tensor, later: Tensor) -> Tensor:
        coarse, fine, later = self.norm1(coarse), self.norm2(fine), self.norm3(later)
        for block in self.blocks:
            change = block(change, coarse, fine, later)
        return change


class Up(nn.Module):
    """One level up: enlarge, join with the change and the fine features, decode.

    Args:
        channels: C of this level.
        channels_out: of the result.
        side, depth: of the windows, and number of window blocks.
    """

    def __init__(
        self, channels: int, channels_out: int, side: int, depth: int, published: bool
    ) -> None:
        super().__init__()
        self.enlarge = nn.Sequential(
            nn.Conv2d(channels, 4 * channels, 3, padding=1), nn.PixelShuffle(2)
        )
        self.change = ChangeLayer(channels, side, 2, published)
        self.join = nn.Linear(3 * channels, channels_out)
        self.blocks = window_blocks(channels_out, side, depth)

    def forward(self, z: Tensor, earlier: Tensor, fine: Tensor, later: Tensor) -> Tensor:
        larger = self.enlarge(z.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        changed = self.change(later - earlier, earlier, fine, later) + fine
        joined = self.join(torch.cat((later, changed, larger), dim=-1))
        decoded: Tensor = self.blocks(joined)
        return decoded


def window_blocks(channels: int, side: int, depth: int) -> nn.Sequential:
    """Window blocks, every second one shifted."""
    return nn.Sequential(*(WindowBlock(channels, side, n % 2 == 1) for n in range(depth)))
