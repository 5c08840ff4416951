"""Quality indices in windows of images with few bands: UQI of pairs of bands, and Q2n of spectra.

UQI: Z. Wang, A. C. Bovik, "A universal image quality index", 2002, doi 10.1109/97.995823. Q2n: L.
Alparone et al., "A global quality measurement of pan-sharpened multispectral imagery", 2004, doi
10.1109/LGRS.2004.836784 (Q4), A. Garzelli, F. Nencini, "Hypercomplex quality assessment of
multi/hyperspectral images", 2009, doi 10.1109/LGRS.2009.2022650: a spectrum is one hypercomplex
number of 2^n parts, so that colours count as well.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np

WINDOW = 32
"""Side of the windows in pixels."""

FLAT = 1e-12
"""Variances below this share of the mean square are rounding."""


@dataclass
class Mean:
    """A running mean over windows.

    Attributes:
        total, count: sum of the values, and how many.
    """

    total: float = 0.0
    count: int = 0

    def add(self, values: np.ndarray) -> None:
        self.total += float(values.sum())
        self.count += int(values.size)

    @property
    def value(self) -> float:
        """NaN where there was no window."""
        return self.total / self.count if self.count else float("nan")


@dataclass
class Statistics:
    """Means and covariances of the bands of two images in complete windows.

    Attributes:
        mean_x, mean_y: (band, window).
        xx, yy: sums of squared deviations / (N - 1), (band, window).
        xy: covariances (band of x, band of y, window).
    """

    mean_x: np.ndarray
    mean_y: np.ndarray
    xx: np.ndarray
    yy: np.ndarray
    xy: np.ndarray


def statistics(
    x: np.ndarray, y: np.ndarray, valid: np.ndarray, window: int = WINDOW, stride: int = 0
) -> Statistics:
    """Of two images (band, row, column); windows with an invalid pixel are left out.

    Args:
        window: side.
        stride: from one window to the next, 0 = the side.
    """
    x, y = (np.where(valid, image, 0.0).astype(np.float64) for image in (x, y))
    centre_x, centre_y = (_centre(image, valid) for image in (x, y))
    x, y = ((i - c) * valid for i, c in ((x, centre_x), (y, centre_y)))
    complete = _sums(valid.astype(np.float64), window, stride) >= window * window - 0.5
    n = float(window * window)

    def mean(image: np.ndarray) -> np.ndarray:
        return np.asarray(_sums(image, window, stride)[..., complete] / n)

    mean_x, mean_y = mean(x), mean(y)
    unbiased = n / (n - 1.0)
    products = np.stack([[mean(a * b) for b in y] for a in x])
    return Statistics(
        mean_x + centre_x[:, :, 0],
        mean_y + centre_y[:, :, 0],
        np.maximum(mean(x * x) - mean_x**2, 0.0) * unbiased,
        np.maximum(mean(y * y) - mean_y**2, 0.0) * unbiased,
        (products - mean_x[:, None] * mean_y[None]) * unbiased,
    )


def _centre(image: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Means over the image, (band, 1, 1): sums of centred values keep their digits."""
    count = max(int(np.count_nonzero(valid)), 1)
    return np.asarray(image.sum(axis=(1, 2), keepdims=True) / count)


def _sums(image: np.ndarray, window: int, stride: int) -> np.ndarray:
    """Sums over the windows of (..., row, column), as (..., window row, window column)."""
    step = stride or window
    for axis in (-2, -1):
        zero = np.zeros_like(np.take(image, [0], axis=axis))
        running = np.concatenate([zero, np.cumsum(image, axis=axis)], axis=axis)
        first = np.arange(0, image.shape[axis] - window + 1, step)
        image = np.take(running, first + window, axis) - np.take(running, first, axis)
    return image


def uqi(
    x: np.ndarray,
    y: np.ndarray,
    valid: np.ndarray,
    window: int = WINDOW,
    stride: int = 0,
    brightness: bool = True,
) -> np.ndarray:
    """UQI of two single bands (row, column) in every complete window.

    Two windows without variance give 1 where the means are equal, else the factor of the means;
    one without gives 0. ``brightness`` False leaves the factor of the means out: details have mean
    0.
    """
    s = statistics(x[None], y[None], valid, window, stride)
    light = _ratio_of_means(s.mean_x[0], s.mean_y[0]) if brightness else np.ones(s.xx.shape[1])
    flat_x = s.xx[0] <= FLAT * s.mean_x[0] ** 2
    flat_y = s.yy[0] <= FLAT * s.mean_y[0] ** 2
    spread = s.xx[0] + s.yy[0]
    agreement = 2.0 * s.xy[0, 0] / np.where(spread > 0, spread, 1.0)
    agreement = np.where(flat_x & flat_y, 1.0, np.where(flat_x | flat_y, 0.0, agreement))
    return np.asarray(agreement * light)


def _ratio_of_means(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    size = x * x + y * y
    return np.where(size > 0, 2.0 * x * y / np.where(size > 0, size, 1.0), 1.0)


def q2n(
    x: np.ndarray,
    y: np.ndarray,
    valid: np.ndarray,
    window: int = WINDOW,
    stride: int = 0,
    normalised: bool = True,
) -> np.ndarray:
    """Q2n of an image and its reference, (band, row, column), in every complete window.

    Args:
        normalised: each window and band of both is brought to mean 1 and deviation 1 of the
            reference first, as the toolbox of the field does; False = plain, the Q4 of four bands.
    """
    s = statistics(x, y, valid, window, stride)
    if normalised:
        scale = np.sqrt(s.yy)
        scale = np.where(scale > 0, scale, 1.0)
        s = Statistics(
            (s.mean_x - s.mean_y) / scale + 1.0,
            np.ones_like(s.mean_y),
            s.xx / scale**2,
            s.yy / scale**2,
            s.xy / (scale[:, None] * scale[None]),
        )
    signs = multiplication(max(0, (len(x) - 1).bit_length()))
    parts = np.zeros((len(signs), s.xx.shape[1]))
    for i in range(len(x)):
        for j in range(len(y)):
            conjugate = 1.0 if j == 0 else -1.0
            parts[i ^ j] += signs[i, j] * conjugate * s.xy[i, j]
    common = np.sqrt((parts**2).sum(axis=0))
    spread = s.xx.sum(axis=0) + s.yy.sum(axis=0)
    size_x, size_y = (np.sqrt((m**2).sum(axis=0)) for m in (s.mean_x, s.mean_y))
    agreement = np.where(spread > 0, 2.0 * common / np.where(spread > 0, spread, 1.0), 1.0)
    return np.asarray(agreement * _ratio_of_means(size_x, size_y))


@functools.lru_cache(maxsize=8)
def multiplication(levels: int) -> np.ndarray:
    """Signs of the products of the units of 2^levels parts: e_i e_j = sign[i, j] e_(i xor j).

    Cayley and Dickson: (a, b) (c, d) = (a c - d* b, d a + b c*).
    """
    signs = np.ones((1, 1))
    for _ in range(levels):
        size = len(signs)
        conjugate = np.where(np.arange(size) == 0, 1.0, -1.0)
        double = np.zeros((2 * size, 2 * size))
        double[:size, :size] = signs  # a c
        double[size:, size:] = -(signs * conjugate[:, None]).T  # - d* b, d is of the right factor
        double[:size, size:] = signs.T  # d a
        double[size:, :size] = signs * conjugate[None]  # b c*
        signs = double
    return signs
