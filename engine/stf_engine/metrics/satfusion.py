"""The scores of the published SatFusion codes, only for comparison with tables that used them.

The published scores take the target's brightness into the prediction first, know the ratio 4 only,
and (version of May 2025) call 1 - cosine the spectral angle. docs/oddities.md tells how.
Images are float64 (batch, band, row, column).
"""

from __future__ import annotations

import math

import numpy as np

from .local import gaussian_mean
from .no_reference import Qnr, interpolated, qnr
from .shifts import Registered, registered

ERGAS_FACTOR = 100.0 / 4.0
"""Fixed, whatever the ratio of the images."""

EPSILON_MAY, EPSILON_JANUARY = float(np.finfo(np.float32).eps), 1e-8
"""Added to a squared mean before the division, in the two versions."""

LOW_SIDE = 50
"""The side to which the published QNR reduces the target, whatever its size."""

SHORT_PI = 3.14159265
C1, C2 = 0.01**2, 0.03**2
GAUSSIAN_REACH = 5


def brightness_corrected(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """The prediction with the target's mean in each band of each image."""
    return np.asarray(prediction + (target - prediction).mean(axis=(2, 3), keepdims=True))


def published_pair(prediction: np.ndarray, target: np.ndarray) -> Registered:
    """The pair of the registered scores as published: the prediction is cut at 2 instead of 5."""
    return registered(prediction, target, offset=2)


def ergas(prediction: np.ndarray, target: np.ndarray, epsilon: float) -> np.ndarray:
    """Per image and without its mean over bands: the squared relative errors (batch, band)."""
    squares = ((prediction - target) ** 2).mean(axis=(2, 3))
    return np.asarray(squares / (target.mean(axis=(2, 3)) ** 2 + epsilon))


def ergas_may(prediction: np.ndarray, target: np.ndarray) -> float:
    """One number for a batch."""
    return float(ERGAS_FACTOR * math.sqrt(ergas(prediction, target, EPSILON_MAY).mean()))


def ergas_january(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """One number per image."""
    relative = ergas(prediction, target, EPSILON_JANUARY).mean(axis=1)
    return np.asarray(ERGAS_FACTOR * np.sqrt(relative))


def cosines(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Cosines between the spectra (batch, row, column), kept off -1 and 1."""
    norms = np.sqrt((prediction**2).sum(axis=1)) * np.sqrt((target**2).sum(axis=1))
    found = (prediction * target).sum(axis=1) / (norms + 1e-8)
    return np.clip(found, -1 + 1e-8, 1 - 1e-8)


def angles_january(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Mean spectral angle per image, in degrees with a short pi."""
    return np.arccos(cosines(prediction, target)).mean(axis=(1, 2)) * 180 / SHORT_PI


def ssim_january(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """SSIM per image and band: zeros beyond the border, (batch, band)."""
    border = [(0, 0), (0, 0), (GAUSSIAN_REACH,) * 2, (GAUSSIAN_REACH,) * 2]
    x, y = np.pad(prediction, border), np.pad(target, border)
    mean_x, mean_y = gaussian_mean(x), gaussian_mean(y)
    var_x, var_y = gaussian_mean(x * x) - mean_x**2, gaussian_mean(y * y) - mean_y**2
    covariance = gaussian_mean(x * y) - mean_x * mean_y
    light = (2 * mean_x * mean_y + C1) / (mean_x**2 + mean_y**2 + C1)
    structure = (2 * covariance + C2) / (var_x + var_y + C2)
    return np.asarray((light * structure).mean(axis=(2, 3)))


def qnr_may(prediction: np.ndarray, target: np.ndarray, pan: np.ndarray) -> Qnr:
    """QNR with the reduced target in the place of the observed image: mean of the distortions
    over a batch. ``pan``: (batch, row, column)."""
    found = [
        qnr(x, interpolated(y, (LOW_SIDE, LOW_SIDE)), p) for x, y, p in zip(prediction, target, pan)
    ]
    return Qnr(
        float(np.mean([one.spectral_distortion for one in found])),
        float(np.mean([one.spatial_distortion for one in found])),
    )


def total_variation(prediction: np.ndarray) -> np.ndarray:
    """Sum of the differences of neighbours per pixel, mean over bands (batch)."""
    sums = sum(np.abs(np.diff(prediction, axis=axis)).sum(axis=(2, 3)) for axis in (2, 3))
    pixels = prediction.shape[2] * prediction.shape[3]
    return np.asarray((sums / pixels).mean(axis=1))


def frequency_difference(prediction: np.ndarray, target: np.ndarray) -> np.ndarray:
    """Mean difference of the moduli and of the phases of the spectra (batch). Nothing trains with
    it: the phase of a negative real number is +pi or -pi by rounding."""
    x, y = (np.fft.fft2((image + 1e-8).astype(np.float32)) for image in (prediction, target))
    apart = np.abs(np.abs(x) - np.abs(y)) + np.abs(np.angle(x) - np.angle(y))
    return np.asarray(apart.mean(axis=(1, 2, 3)))
