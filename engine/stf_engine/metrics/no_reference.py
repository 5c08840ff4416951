"""QNR, the quality of a pansharpened image without a reference: L. Alparone et al., "Multispectral
and Panchromatic Data Fusion Assessment Without Reference", PE&RS 74(2), 2008, doi
10.14358/PERS.74.2.193.

It compares relations, not images: those between bands before and after the sharpening, and those
of each band to the panchromatic image at both resolutions.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

BLOCK = 8
"""Side of the blocks of the quality index; what is left over at the border is not looked at."""

SMOOTHING = 7
"""Side of the window by which the panchromatic image is averaged before it is reduced."""

EPSILON = 1e-12


@dataclass(frozen=True)
class Qnr:
    """The three numbers.

    Attributes:
        spectral_distortion: D_lambda, 0 is best.
        spatial_distortion: D_s, 0 is best.
    """

    spectral_distortion: float
    spatial_distortion: float

    @property
    def value(self) -> float:
        """QNR, 1 is best."""
        return (1.0 - self.spectral_distortion) * (1.0 - self.spatial_distortion)


def qnr(sharpened: np.ndarray, observed: np.ndarray, pan: np.ndarray) -> Qnr:
    """The quality of a sharpened image.

    Args:
        sharpened: (band, row, column), at least two bands and 8 x 8 pixels.
        observed: the multispectral image before the sharpening (band, low row, low column), at
            least 8 x 8 pixels, or reduced to the fine grid already.
        pan: (row, column).
    """
    sharpened, observed, pan = (np.asarray(x, np.float64) for x in (sharpened, observed, pan))
    return Qnr(
        spectral_distortion(sharpened, observed), spatial_distortion(sharpened, observed, pan)
    )


def spectral_distortion(sharpened: np.ndarray, observed: np.ndarray) -> float:
    """D_lambda: mean change of the quality index between bands."""
    low = interpolated(observed, (sharpened.shape[-2], sharpened.shape[-1]))
    bands = range(len(sharpened))
    changes = [
        abs(block_quality(sharpened[i], sharpened[j]) - block_quality(low[i], low[j]))
        for i in bands
        for j in bands[:i]
    ]
    return float(np.mean(changes))


def spatial_distortion(sharpened: np.ndarray, observed: np.ndarray, pan: np.ndarray) -> float:
    """D_s: mean change of the quality index between a band and the panchromatic image."""
    size = (observed.shape[-2], observed.shape[-1])
    reduced = interpolated(smoothed(pan)[None], size)[0]
    changes = [
        abs(block_quality(fine, pan) - block_quality(coarse, reduced))
        for fine, coarse in zip(sharpened, observed)
    ]
    return float(np.mean(changes))


def block_quality(x: np.ndarray, y: np.ndarray) -> float:
    """Universal quality index (Wang and Bovik 2002, doi 10.1109/97.995823) of two bands (row,
    column): mean over blocks that do not overlap."""
    x, y = _blocks(x), _blocks(y)
    mean_x, mean_y = x.mean(axis=1), y.mean(axis=1)
    variances = x.var(axis=1) + y.var(axis=1)
    covariance = (x * y).mean(axis=1) - mean_x * mean_y
    structure = (2 * covariance + EPSILON) / (variances + EPSILON)
    light = (2 * mean_x * mean_y + EPSILON) / (mean_x**2 + mean_y**2 + EPSILON)
    return float((structure * light).mean())


def _blocks(x: np.ndarray) -> np.ndarray:
    """(row, column) -> (block, pixel)."""
    rows, columns = (n // BLOCK for n in x.shape)
    cut = x[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK)
    return cut.transpose(0, 2, 1, 3).reshape(-1, BLOCK * BLOCK)


def smoothed(x: np.ndarray) -> np.ndarray:
    """Means of 7 x 7 pixels; beyond the border there are zeros."""
    reach = SMOOTHING // 2
    for axis in (0, 1):
        padded = np.pad(x, [(reach, reach) if a == axis else (0, 0) for a in (0, 1)])
        windows = np.lib.stride_tricks.sliding_window_view(padded, SMOOTHING, axis=axis)
        x = windows.mean(axis=-1)
    return x


def interpolated(image: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    """(band, row, column) at another size: bilinear between pixel centres, border repeated,
    nothing averaged when it shrinks."""
    for axis, length in zip((1, 2), size):
        here = image.shape[axis]
        position = np.clip((np.arange(length) + 0.5) * here / length - 0.5, 0, here - 1)
        before = np.floor(position).astype(int)
        after = np.minimum(before + 1, here - 1)
        share = (position - before)[:, None] if axis == 1 else position - before
        image = image.take(before, axis) * (1 - share) + image.take(after, axis) * share
    return image
