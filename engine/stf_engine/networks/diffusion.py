"""The diffusion process of STFDiff: cosine schedule, ancestral and DDIM sampling.

J. Ho, A. Jain, P. Abbeel, "Denoising Diffusion Probabilistic Models", NeurIPS 2020,
arXiv 2006.11239; A. Nichol, P. Dhariwal, "Improved Denoising Diffusion Probabilistic Models",
ICML 2021, arXiv 2102.09672 (cosine schedule); J. Song, C. Meng, S. Ermon, "Denoising Diffusion
Implicit Models", ICLR 2021, arXiv 2010.02502.

Pure functions: they know neither the network (a callable that estimates the clean image) nor where
the noise comes from (a callable that gives draw number k). Images are (batch, band, row, column),
clean ones within -1..1; time indices run from 0 (nearly clean) to T - 1 (nearly pure noise).
"""

from __future__ import annotations

import functools
import math
from dataclasses import dataclass
from typing import Callable

import numpy as np
import torch
from torch import Tensor

Denoise = Callable[[Tensor, int], Tensor]
"""Noisy image and its time index -> estimate of the clean image."""

Noise = Callable[[int], Tensor]
"""Draw number (0 = the start image) -> unit Gaussian noise in the images' shape."""

OFFSET = 0.008
"""s of the cosine schedule: keeps the first steps from being too small."""

LARGEST_BETA = 0.999
SMALLEST_VARIANCE = 1e-20
"""Floor before the logarithm; the variance of the last step is 0."""


@dataclass(frozen=True)
class Schedule:
    """How much noise there is at each time index. Arrays float64 (T,).

    Attributes:
        betas: variance that the step to an index adds.
        kept: share of the clean image's variance left at an index (alpha bar, the product of
            1 - beta).
    """

    betas: np.ndarray
    kept: np.ndarray

    def __len__(self) -> int:
        return len(self.betas)

    @property
    def kept_before(self) -> np.ndarray:
        """``kept`` of the index before; 1 before the first."""
        return np.append(1.0, self.kept[:-1])

    @property
    def variance(self) -> np.ndarray:
        """Of the noise that an ancestral step draws."""
        variance: np.ndarray = self.betas * (1 - self.kept_before) / (1 - self.kept)
        return variance

    @property
    def log_variance(self) -> np.ndarray:
        return np.log(np.maximum(self.variance, SMALLEST_VARIANCE))

    @property
    def clean_share(self) -> np.ndarray:
        """Factor of the clean estimate in an ancestral step."""
        share: np.ndarray = self.betas * np.sqrt(self.kept_before) / (1 - self.kept)
        return share

    @property
    def noisy_share(self) -> np.ndarray:
        """Factor of the noisy image in an ancestral step."""
        share: np.ndarray = (1 - self.kept_before) * np.sqrt(1 - self.betas) / (1 - self.kept)
        return share

    def loss_weight(self, gamma: float, k: float = 1.0) -> np.ndarray:
        """(k + signal-to-noise ratio) ** -gamma: how much a time index counts in the loss."""
        weight: np.ndarray = (k + self.kept / (1 - self.kept)) ** -gamma
        return weight


@functools.lru_cache(maxsize=8)
def cosine_schedule(steps: int) -> Schedule:
    """The cosine schedule of ``steps`` time indices."""
    u = np.arange(steps + 1) / steps
    level = np.cos((u + OFFSET) / (1 + OFFSET) * math.pi / 2) ** 2
    betas = np.clip(1 - level[1:] / level[:-1], 0.0, LARGEST_BETA)
    return Schedule(betas, np.cumprod(1 - betas))


def diffuse(schedule: Schedule, clean: Tensor, times: Tensor, noise: Tensor) -> Tensor:
    """Clean images with the noise of their time indices.

    Args:
        clean, noise: (batch, band, row, column).
        times: int64 (batch,).
    """
    signal = chosen(np.sqrt(schedule.kept), times, clean)
    return signal * clean + chosen(np.sqrt(1 - schedule.kept), times, clean) * noise


def chosen(values: np.ndarray, times: Tensor, like: Tensor) -> Tensor:
    """Values (T,) of time indices as (batch, 1, 1, 1), type and device of ``like``."""
    picked = torch.as_tensor(values[times.cpu().numpy()], dtype=like.dtype)
    return picked.to(like.device)[:, None, None, None]


def visited(total: int, steps: int) -> list[int]:
    """Time indices that ``steps`` of ``total`` visit, from the noisiest; -1 = clean."""
    return [total * i // steps - 1 for i in range(steps, -1, -1)]


def ddim(
    schedule: Schedule, denoise: Denoise, noise: Noise, steps: int, eta: float = 0.0
) -> Tensor:
    """A clean image by DDIM in some of the schedule's steps.

    Args:
        schedule: all steps.
        denoise, noise: see the module; draw k is asked for in step k, where ``eta`` is not 0.
        steps: how many are made.
        eta: 0 = only the start is random, 1 = as much new noise as ancestral sampling.

    Returns:
        (batch, band, row, column), within -1..1.
    """
    times = visited(len(schedule), steps)
    x = noise(0)
    for number, (time, following) in enumerate(zip(times[:-1], times[1:]), 1):
        clean = denoise(x, time).clamp(-1, 1)
        if following < 0:
            return clean
        kept, later = float(schedule.kept[time]), float(schedule.kept[following])
        # From the clipped estimate, so that the two parts add up to the noisy image.
        found = (x - math.sqrt(kept) * clean) / math.sqrt(1 - kept)
        sigma = eta * math.sqrt((1 - kept / later) * (1 - later) / (1 - kept))
        x = math.sqrt(later) * clean + math.sqrt(max(1 - later - sigma**2, 0.0)) * found
        if sigma > 0:
            x = x + sigma * noise(number)
    return x


def ancestral(schedule: Schedule, denoise: Denoise, noise: Noise) -> Tensor:
    """A clean image by all steps of the schedule, new noise in each but the last (DDPM).

    Returns:
        (batch, band, row, column).
    """
    clean_share, noisy_share = schedule.clean_share, schedule.noisy_share
    spread = np.exp(0.5 * schedule.log_variance)
    x = noise(0)
    for number, time in enumerate(range(len(schedule) - 1, -1, -1), 1):
        clean = denoise(x, time).clamp(-1, 1)
        x = float(clean_share[time]) * clean + float(noisy_share[time]) * x
        if time > 0:
            x = x + float(spread[time]) * noise(number)
    return x
