"""What the SatFusion networks are trained with. Images are (batch, band, row, column), 0..1; losses
are one number per image (batch), in float32 at least."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Callable, Optional

import torch
from torch import Tensor
from torch.nn import functional

from ..metrics.shifts import HALF_PIXELS, Registered, registered, squared_error
from .network import Fused

SIDE, SIGMA = 5, 1.5
"""Of the Gaussian window of the SSIM loss."""

C1, C2 = 0.01**2, 0.03**2

PUBLISHED_CUT = 2
"""Where the published code cuts the prediction; the moved target begins at 5."""


def absolute_error(x: Tensor, y: Tensor) -> Tensor:
    """Mean absolute error (batch)."""
    return (x - y).abs().mean(dim=(1, 2, 3))


def structure_loss(x: Tensor, y: Tensor) -> Tensor:
    """Mean of (1 - SSIM) / 2, 0..1 (batch): Wang et al. 2004, doi 10.1109/TIP.2003.819861, with
    windows of 5 x 5 and mirrored borders."""
    position = torch.arange(SIDE, dtype=x.dtype, device=x.device) - SIDE // 2
    taps = torch.exp(-position.square() / (2 * SIGMA**2))
    taps = taps / taps.sum()
    stacked = torch.cat((x, y, x * x, y * y, x * y), dim=1)
    channels = stacked.shape[1]
    stacked = functional.pad(stacked, (SIDE // 2,) * 4, mode="reflect")
    down = taps.view(1, 1, -1, 1).expand(channels, 1, -1, 1)
    across = taps.view(1, 1, 1, -1).expand(channels, 1, 1, -1)
    means = functional.conv2d(functional.conv2d(stacked, down, groups=channels), across,
                              groups=channels)  # fmt: skip
    mean_x, mean_y, xx, yy, xy = torch.chunk(means, 5, dim=1)
    variances = xx - mean_x.square() + yy - mean_y.square()
    above = (2 * mean_x * mean_y + C1) * (2 * (xy - mean_x * mean_y) + C2)
    below = (mean_x.square() + mean_y.square() + C1) * (variances + C2)
    similarity = above / (below + 1e-12)
    return ((1 - similarity) / 2).clamp(0, 1).mean(dim=(1, 2, 3))


def spectral_loss(x: Tensor, y: Tensor) -> Tensor:
    """1 - cosine between the spectra, mean over pixels (batch)."""
    norms = x.square().sum(dim=1).sqrt() * y.square().sum(dim=1).sqrt()
    cosine = (x * y).sum(dim=1) / (norms + 1e-8)
    return 1 - cosine.clamp(-1 + 1e-8, 1 - 1e-8).mean(dim=(1, 2))


def brightness_corrected(x: Tensor, y: Tensor) -> Tensor:
    """The prediction with the target's mean in each band of each image: the brightness of the
    target's sensor cannot be learned from another sensor's revisits."""
    return x + (y - x).mean(dim=(2, 3), keepdim=True)


@dataclass(frozen=True)
class Objective:
    """The loss of a training: four weighted terms, the first three at the shift that fits best.

    Attributes:
        mse, mae, structure, spectrum: weights of the terms; they sum to 1.
        staged: the squared error judges the image of the multi-image part, and SSIM what the
            sharpening part made of it; each finds its own shift. False = all judge the result.
        corrects_brightness: the result takes over the target's mean before it is judged.
        reference: the prediction is cut where the published code cuts it, which rewards results
            that are displaced by three pixels.
    """

    mse: float = 0.3
    mae: float = 0.3
    structure: float = 0.2
    spectrum: float = 0.2
    staged: bool = False
    corrects_brightness: bool = True
    reference: bool = False

    def __post_init__(self) -> None:
        total = self.mse + self.mae + self.structure + self.spectrum
        if abs(total - 1) > 1e-6:
            raise ValueError(f"The weights of the four terms sum to {total:g}, not to 1.")

    def terms(self, fused: Fused, target: Tensor) -> dict[str, Tensor]:
        """The weighted terms per image (batch); their sum is the loss.

        Args:
            fused: what the network gave.
            target: (batch, band, row, column), at least 11 rows and columns.
        """
        images = [fused.final, target]
        exact = torch.promote_types(images[0].dtype, torch.float32)
        with torch.autocast(target.device.type, enabled=False):
            final, target = (image.to(exact) for image in images)
            if self.corrects_brightness:
                final = brightness_corrected(final, target)
            pair = self.registered(final, target)
            staged = self.staged and fused.multi_image is not None and fused.sharpened is not None
            first = second = pair
            if staged:
                first = self.registered(self._stage(fused.multi_image), target)
                whole = self._stage(fused.sharpened)
                if not self.reference:  # the sharpening part gives the detail alone
                    whole = whole + self._stage(fused.multi_image)
                second = self.registered(whole, target)
            return {
                "mse": self.mse * _of(squared_error, first),
                "mae": self.mae * _of(absolute_error, pair),
                "structure": self.structure * _of(structure_loss, second),
                "spectrum": self.spectrum * spectral_loss(final, target),
            }

    def registered(self, prediction: Tensor, target: Tensor) -> Registered:
        """The pair that the registered terms compare."""
        cut = PUBLISHED_CUT if self.reference else None
        return registered(prediction, target, HALF_PIXELS, offset=cut)

    @staticmethod
    def _stage(image: Optional[Tensor]) -> Tensor:
        if image is None:
            raise ValueError("Staged supervision needs a network of two parts.")
        return image.to(torch.promote_types(image.dtype, torch.float32))


def _of(loss: Callable[[Tensor, Tensor], Tensor], pair: Registered) -> Tensor:
    return loss(pair.prediction, pair.target)
