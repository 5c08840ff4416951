"""STFDiff: H. Huang, W. He, H. Zhang, Y. Xia, L. Zhang, "STFDiff: Remote sensing image
spatiotemporal fusion with diffusion models", Information Fusion 111, 102505, 2024,
doi 10.1016/j.inffus.2024.102505.

A denoiser estimates the fine image of the prediction date from a noisy version of it and the three
known images; sampling (:mod:`.diffusion`) starts from pure noise and applies it step by step. The
denoiser is a U-shaped network with two branches: the clean one reads the known images, the noisy
one the noisy image and the time index; their differences at each level are decoded.

The diffusion process assumes images within -1..1, so 0..1 is stretched to that and back; the
published form does without (``signed=False``).
"""

from __future__ import annotations

import math
from typing import Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..errors import OptionValue
from .diffusion import ancestral, cosine_schedule, ddim
from .noise import gaussian

GROUPS = 8
"""Of all group norms; channel counts are multiples of it."""

EPSILON = 1e-5


class StandardizedConvolution(nn.Conv2d):
    """A convolution whose kernels have mean 0 and variance 1 for each output channel
    (S. Qiao et al. 2019, arXiv 1903.10520)."""

    def forward(self, x: Tensor) -> Tensor:
        weight = self.weight.float()
        variance, mean = torch.var_mean(weight, dim=(1, 2, 3), correction=0, keepdim=True)
        kernel = (weight - mean) * torch.rsqrt(variance + EPSILON)
        return self._conv_forward(x, kernel.to(x.dtype), self.bias)


class TimeEmbedding(nn.Module):
    """Sines and cosines of a time index: (batch,) -> (batch, width)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.frequencies = width // 2

    def forward(self, times: Tensor) -> Tensor:
        number = torch.arange(self.frequencies, device=times.device)
        frequency = torch.exp(number * (-math.log(10000) / (self.frequencies - 1)))
        angles = times[:, None] * frequency
        return torch.cat((angles.sin(), angles.cos()), dim=1)


class ResidualBlock(nn.Module):
    """Two convolutions, each with group norm and SiLU, added to the input.

    Args:
        channels_in, channels_out: of the images.
        time: width of the embedded time index that scales and shifts the first result; 0 = none.
    """

    def __init__(self, channels_in: int, channels_out: int, time: int = 0) -> None:
        super().__init__()
        self.first = StandardizedConvolution(channels_in, channels_out, 3, padding=1)
        self.first_norm = nn.GroupNorm(GROUPS, channels_out, EPSILON)
        self.modulation = nn.Linear(time, 2 * channels_out) if time else None
        self.second = nn.Conv2d(channels_out, channels_out, 3, padding=1)
        self.second_norm = nn.GroupNorm(GROUPS, channels_out, EPSILON)
        same = channels_in == channels_out
        self.shortcut = nn.Identity() if same else nn.Conv2d(channels_in, channels_out, 1)

    def forward(self, x: Tensor, time: Tensor | None = None) -> Tensor:
        h = self.first_norm(self.first(x))
        if self.modulation is not None and time is not None:
            change = self.modulation(functional.silu(time))[:, :, None, None]
            scale, shift = change.chunk(2, dim=1)  # batch, channel, 1, 1 each
            h = h * (scale + 1) + shift
        h = self.second_norm(self.second(functional.silu(h)))
        added: Tensor = functional.silu(h) + self.shortcut(x)
        return added


class StfDiff(nn.Module):
    """The denoiser with its sampler; 7 478 534 parameters for six bands, 7 473 796 for four.

    Args:
        bands: number of bands b of every image.
        width: channels of the first level.
        multipliers: channels of each level's reduction, in widths. The levels but the last halve
            rows and columns, so these have to be multiples of 2 ** (levels - 1).
        timesteps: time indices T of the diffusion process.
        signed: stretch images from 0..1 to the -1..1 of the process (and the prediction back).
    """

    heavy = "denoised"
    """The method that sampling calls in every step; the runner compiles it on request."""

    def __init__(
        self,
        bands: int,
        width: int = 64,
        multipliers: Sequence[int] = (1, 2, 4),
        timesteps: int = 100,
        signed: bool = True,
    ) -> None:
        super().__init__()
        self.bands, self.signed = bands, signed
        self.schedule = cosine_schedule(timesteps)
        time = 4 * width
        self.time = nn.Sequential(
            TimeEmbedding(width), nn.Linear(width, time), nn.GELU(), nn.Linear(time, time)
        )
        self.fine_in = nn.Conv2d(bands, width, 3, padding=1)
        self.coarse_in = nn.Conv2d(2 * bands, width, 3, padding=1)
        self.noisy_in = nn.Conv2d(bands, width, 3, padding=1)
        self.clean_in = nn.Conv2d(2 * width, width, 1)
        after = [width * m for m in multipliers]
        before = [width, *after[:-1]]
        self.clean_blocks = nn.ModuleList(ResidualBlock(n, n) for n in before)
        self.clean_reductions = _reductions(before, after)
        self.noisy_blocks = nn.ModuleList(ResidualBlock(n, n, time) for n in before)
        self.noisy_reductions = _reductions(before, after)
        self.clean_middle = ResidualBlock(after[-1], after[-1])
        self.noisy_middle = ResidualBlock(after[-1], after[-1], time)
        up = list(zip(before, after))[::-1]
        self.up_blocks = nn.ModuleList(ResidualBlock(n + m, n, time) for m, n in up)
        self.up_convolutions = _enlargements(up)
        self.last_block = ResidualBlock(2 * width, width, time)
        self.output = nn.Conv2d(width, bands, 1)

    # --- the denoiser -----------------------------------------------------------------------

    def forward(
        self, coarse_t1: Tensor, coarse_t2: Tensor, fine_t1: Tensor, noisy: Tensor, times: Tensor
    ) -> Tensor:
        """One pass of the denoiser, in the range of the process (see :meth:`inside`).

        Args:
            coarse_t1, coarse_t2, fine_t1: (batch, b, row, column) on the fine grid.
            noisy: fine image at t2 with the noise of ``times``, (batch, b, row, column).
            times: int64 (batch,), 0..T-1.

        Returns:
            the estimated fine image at t2 (batch, b, row, column), unclipped.
        """
        return self.denoised(self.clean_features(coarse_t1, coarse_t2, fine_t1), noisy, times)

    def clean_features(self, coarse_t1: Tensor, coarse_t2: Tensor, fine_t1: Tensor) -> list[Tensor]:
        """What the known images give at each level; the same for all time indices."""
        coarse = self.coarse_in(torch.cat((coarse_t1, coarse_t2), dim=1))
        x = self.clean_in(torch.cat((self.fine_in(fine_t1), coarse), dim=1))
        features = [x]
        for block, reduction in zip(self.clean_blocks, self.clean_reductions):
            features.append(block(x))
            x = reduction(features[-1])
        return [*features, self.clean_middle(x)]

    def denoised(self, clean: list[Tensor], noisy: Tensor, times: Tensor) -> Tensor:
        """The estimate from the features of the known images; see :meth:`forward`."""
        time = self.time(times)  # batch, 4 width
        y = self.noisy_in(noisy)
        outermost = y - clean[0]
        skips = []
        for block, reduction, x in zip(self.noisy_blocks, self.noisy_reductions, clean[1:]):
            y = block(y, time)
            skips.append(y - x)
            y = reduction(y)
        n = self.noisy_middle(y, time) - clean[-1]
        for block, convolution in zip(self.up_blocks, self.up_convolutions):
            n = convolution(block(torch.cat((n, skips.pop()), dim=1), time))
        n = self.last_block(torch.cat((n, outermost), dim=1), time)
        estimate: Tensor = self.output(n)
        return estimate

    def inside(self, image: Tensor) -> Tensor:
        """An image of 0..1 in the range of the process."""
        return image * 2 - 1 if self.signed else image

    def outside(self, image: Tensor) -> Tensor:
        """The way back."""
        return (image + 1) / 2 if self.signed else image

    # --- sampling ---------------------------------------------------------------------------

    @staticmethod
    def gives_spread(samples: int = 1, **_: object) -> bool:
        """True when :meth:`predict` gives a standard deviation with these settings."""
        return samples > 1

    def predict(
        self,
        coarse_t1: Tensor,
        coarse_t2: Tensor,
        fine_t1: Tensor,
        places: list[tuple[int, int]],
        sampler: str = "ddim",
        steps: int = 50,
        eta: float = 0.0,
        seed: int = 0,
        samples: int = 1,
    ) -> Tensor:
        """The fine image at t2, sampled.

        Args:
            coarse_t1, coarse_t2, fine_t1: (batch, b, row, column) on the fine grid, 0..1.
            places: row and column of each tile's first pixel in the fine image; the noise belongs
                to the pixels of that image.
            sampler: "ddim", or "ddpm" for all T steps.
            steps, eta: of DDIM, see :func:`.diffusion.ddim`.
            seed: of the noise.
            samples: how many images are sampled; their mean is the prediction.

        Returns:
            (batch, b, row, column), 0..1 (-1..1 unless ``signed``); with several samples their
            standard deviation behind it (batch, 2b, row, column).

        Raises:
            OptionValue: more steps than the weights were trained with.
        """
        self._check_steps(sampler, steps)
        images = [self.inside(x) for x in (coarse_t1, coarse_t2, fine_t1)]
        clean = self.clean_features(*images)
        shape = (self.bands, int(fine_t1.shape[-2]), int(fine_t1.shape[-1]))

        def denoise(x: Tensor, time: int) -> Tensor:
            times = torch.full((len(x),), time, device=x.device)
            return self.denoised(clean, x, times).to(x.dtype)

        mean = squares = torch.zeros((), device=fine_t1.device)
        for sample in range(samples):

            def noise(draw: int, sample: int = sample) -> Tensor:
                return gaussian((seed, sample, draw), places, shape, fine_t1.device)

            if sampler == "ddpm":
                drawn = ancestral(self.schedule, denoise, noise)
            else:
                drawn = ddim(self.schedule, denoise, noise, steps, eta)
            # Welford's update: one sample is in memory at a time, and nothing cancels out.
            drawn = self.outside(drawn)
            difference = drawn - mean
            mean = mean + difference / (sample + 1)
            squares = squares + difference * (drawn - mean)
        if samples == 1:
            return mean
        return torch.cat((mean, (squares / (samples - 1)).sqrt()), dim=1)

    def _check_steps(self, sampler: str, steps: int) -> None:
        if sampler == "ddim" and not 1 <= steps <= len(self.schedule):
            raise OptionValue(
                f"{steps} sampling steps are not possible with these weights.",
                f"They were trained with {len(self.schedule)} time steps; sampling takes all or "
                "some of them.",
                f"Give --set steps=N with N from 1 to {len(self.schedule)}.",
            )


def _reductions(before: list[int], after: list[int]) -> nn.ModuleList:
    """Convolutions between the levels; each but the last halves rows and columns."""
    halving = [nn.Conv2d(m, n, 4, stride=2, padding=1) for m, n in list(zip(before, after))[:-1]]
    return nn.ModuleList([*halving, nn.Conv2d(before[-1], after[-1], 3, padding=1)])


def _enlargements(levels: list[tuple[int, int]]) -> nn.ModuleList:
    """The way back, from the innermost level; each but the last doubles rows and columns."""
    doubling = [
        nn.Sequential(nn.Upsample(scale_factor=2, mode="nearest"), nn.Conv2d(n, m, 3, padding=1))
        for m, n in levels[:-1]
    ]
    outermost, inner = levels[-1]
    return nn.ModuleList([*doubling, nn.Conv2d(inner, outermost, 3, padding=1)])
