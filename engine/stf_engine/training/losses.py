"""The losses that the recipes are made of: plain functions of images, each a scalar.

Images are (batch, band, row, column) in the network's 0..1 unless said otherwise. All are computed
in float32, whatever the networks compute in: windows and powers lose too much in 16 bits.
"""

from __future__ import annotations

import functools
from typing import Any, Callable, Literal, TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from ..networks.blocks import haar

Form = Literal["product", "published-a", "published-a-plain", "published-b"]

SCALE_WEIGHTS = (0.0448, 0.2856, 0.3001, 0.2363, 0.1333)
"""Exponents of the five scales: Wang, Simoncelli, Bovik 2003, doi 10.1109/ACSSC.2003.1292216."""

WINDOW, SIGMA = 11, 1.5

_Loss = TypeVar("_Loss", bound=Callable[..., Tensor])


def full_precision(loss: _Loss) -> _Loss:
    """Compute a loss in float32, also where networks run in 16 bits."""

    @functools.wraps(loss)
    def computed(*given: Any, **named: Any) -> Tensor:
        tensors = [x for x in given if isinstance(x, Tensor)]
        kind = tensors[0].device.type
        with torch.autocast(kind, enabled=False):
            return loss(*[x.float() if isinstance(x, Tensor) else x for x in given], **named)

    return computed  # type: ignore[return-value]


@full_precision
def l1(x: Tensor, y: Tensor) -> Tensor:
    """Mean absolute difference."""
    return (x - y).abs().mean()


@full_precision
def mse(x: Tensor, y: Tensor) -> Tensor:
    """Mean squared difference."""
    return (x - y).square().mean()


@full_precision
def smooth_l1(x: Tensor, y: Tensor) -> Tensor:
    """Huber's loss with its bend at 1."""
    return functional.smooth_l1_loss(x, y)


@full_precision
def charbonnier(x: Tensor, y: Tensor, epsilon: float = 1e-3) -> Tensor:
    """Mean of sqrt(difference² + epsilon²): an L1 that is smooth at 0."""
    return ((x - y).square() + epsilon**2).sqrt().mean()


@full_precision
def cosine_distance(x: Tensor, y: Tensor) -> Tensor:
    """1 - mean cosine of the spectra (or feature vectors) along dimension 1."""
    return 1.0 - functional.cosine_similarity(x, y, dim=1).mean()


@full_precision
def haar_l1(x: Tensor, y: Tensor) -> Tensor:
    """Mean absolute difference of each Haar sub-band, summed over the four. Rows and columns are
    even."""
    return sum_of([(a - b).abs().mean() for a, b in zip(haar(x), haar(y))])


@full_precision
def least_squares(scores: Tensor, wanted: float) -> Tensor:
    """Half the mean squared distance of a discriminator's scores from what is wanted of them
    (Mao et al. 2017, doi 10.1109/ICCV.2017.304)."""
    return 0.5 * (scores - wanted).square().mean()


def structure_loss(x: Tensor, y: Tensor, form: Form = "product") -> Tensor:
    """1 - multi-scale SSIM, see :func:`ms_ssim`."""
    return 1.0 - ms_ssim(x, y, form)


@full_precision
def structure_term(x: Tensor, y: Tensor, reference: bool = False) -> Tensor:
    """The structure loss of most recipes: as defined, or (``reference``) in published variant A."""
    return structure_loss(x, y, "published-a" if reference else "product")


def ms_ssim(x: Tensor, y: Tensor, form: Form = "product") -> Tensor:
    """Multi-scale structural similarity, mean over bands; 1 for equal images.

    "product" is the published measure (Wang et al. 2003) for data of range 1, each scale mapped
    from -1..1 to 0..1 so that powers of negative values cannot arise; images too small for five
    scales get fewer, with the weights scaled to sum to the same. The other forms are what the
    published training codes compute: "published-a" guesses the range of the data at each scale and
    takes the last scale four times, "published-a-plain" does so without the mapping to 0..1,
    "published-b" assumes range 2, clamps at 0, adds constants and clamps at 1.

    Args:
        x: prediction; y: target, (batch, band, row, column).
    """
    if form == "product":
        return _product_ms_ssim(x, y)
    structures, last = _published_scales(x, y, form)
    if form == "published-b":
        powers = [c.clamp(min=0) + 0.01 for c in structures]
        value = _product(powers) * (last.clamp(min=0) + 0.01) ** SCALE_WEIGHTS[4]
        return (value + 0.05).clamp(max=1.0)
    if form == "published-a":
        structures, last = [(c + 1) / 2 for c in structures], (last + 1) / 2
    return _product(structures) * last ** (4 * SCALE_WEIGHTS[4])


def _published_scales(x: Tensor, y: Tensor, form: Form) -> tuple[list[Tensor], Tensor]:
    """Contrast-structure of the first four scales, and the whole SSIM of the last."""
    structures = []
    whole = x.new_ones(())
    for scale in range(5):
        if scale:
            x, y = (functional.avg_pool2d(image, 2) for image in (x, y))
        structure, whole = _ssim(x, y, 2.0 if form == "published-b" else _guessed_range(x))
        structures.append(structure)
    return structures[:4], whole


def _product_ms_ssim(x: Tensor, y: Tensor) -> Tensor:
    scales = 5
    while scales > 1 and min(x.shape[-2:]) >> (scales - 1) < 2:
        scales -= 1
    share = sum(SCALE_WEIGHTS) / sum(SCALE_WEIGHTS[:scales])
    weights = [weight * share for weight in SCALE_WEIGHTS[:scales]]
    value = x.new_ones(())
    for scale, weight in enumerate(weights):
        structure, whole = _ssim(x, y, 1.0)
        last = scale == scales - 1
        value = value * (((whole if last else structure) + 1) / 2) ** weight
        if not last:
            x, y = (functional.avg_pool2d(image, 2) for image in (x, y))
    return value


def _product(structures: list[Tensor]) -> Tensor:
    value = structures[0].new_ones(())
    for structure, weight in zip(structures, SCALE_WEIGHTS):
        value = value * structure**weight
    return value


def _guessed_range(x: Tensor) -> float:
    """The range that the published code takes the data to have, told from the prediction."""
    low, high = (float(v) for v in x.detach().aminmax())
    upper = 255.0 if high > 128 else 1.0
    lower = -1.0 if low < -0.5 else 0.0
    return upper - lower


def _ssim(x: Tensor, y: Tensor, span: float) -> tuple[Tensor, Tensor]:
    """Means of contrast-structure and of SSIM over complete windows (Wang et al. 2004, doi
    10.1109/TIP.2003.819861); the window shrinks with the image."""
    bands = x.shape[1]
    side = min(WINDOW, *x.shape[-2:])
    taps = _gaussian(side, x.device)
    # Five local means in one pass: a batch of them is one convolution.
    stacked = torch.cat((x, y, x * x, y * y, x * y), dim=1)
    rows = functional.conv2d(stacked, taps.view(1, 1, -1, 1).expand(5 * bands, 1, -1, 1),
                             groups=5 * bands)  # fmt: skip
    means = functional.conv2d(rows, taps.view(1, 1, 1, -1).expand(5 * bands, 1, 1, -1),
                              groups=5 * bands)  # fmt: skip
    mean_x, mean_y, mean_xx, mean_yy, mean_xy = torch.chunk(means, 5, dim=1)
    variance_x, variance_y = mean_xx - mean_x.square(), mean_yy - mean_y.square()
    covariance = mean_xy - mean_x * mean_y
    c1, c2 = (0.01 * span) ** 2, (0.03 * span) ** 2
    structure = (2 * covariance + c2) / (variance_x + variance_y + c2)
    light = (2 * mean_x * mean_y + c1) / (mean_x.square() + mean_y.square() + c1)
    return structure.mean(), (light * structure).mean()


def _gaussian(side: int, device: torch.device) -> Tensor:
    """Gaussian weights of a window, summing to 1; centred on index side // 2."""
    position = torch.arange(side, dtype=torch.float32, device=device) - side // 2
    weights = torch.exp(-position.square() / (2 * SIGMA**2))
    return weights / weights.sum()


def total(terms: dict[str, Tensor]) -> Tensor:
    """The loss: the sum of its weighted terms."""
    return sum_of(list(terms.values()))


def sum_of(values: list[Tensor]) -> Tensor:
    """Sum of scalars."""
    return torch.stack(values).sum()
