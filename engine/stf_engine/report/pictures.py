"""Maps as pictures: one stretch for all images, a fixed scale for errors."""

from __future__ import annotations

import base64
import math
from typing import Optional, Sequence

import numpy as np

from ..raster.png import png_bytes

Stretch = Sequence[tuple[float, float]]
"""Lowest and highest shown value of each shown band."""

INVALID_GREY = 128
REFLECTANCE_ERROR = 0.10
"""Half the width of the error scale of reflectance, the same in every report."""

VISIBLE_NM = (660.0, 560.0, 490.0)
NAMES_RGB = (("red", "r"), ("green", "g"), ("blue", "b"))

BLUE = np.array([33.0, 102.0, 172.0])
WHITE = np.array([247.0, 247.0, 247.0])
RED = np.array([178.0, 24.0, 43.0])


def shown_bands(names: Sequence[str], wavelengths: Sequence[Optional[float]]) -> list[int]:
    """Which bands (from 0) make a natural picture: by name, wavelength, else order.

    Images of three bands are shown as they are; others without names as bands 3, 2, 1; one or two
    bands as grey.
    """
    plain = [name.strip().lower() for name in names]
    found = [
        next((i for i, name in enumerate(plain) if name in wanted), None) for wanted in NAMES_RGB
    ]
    if all(index is not None for index in found):
        return [index for index in found if index is not None]
    known = {i: w for i, w in enumerate(wavelengths) if w is not None}
    if known:
        near = [min(known, key=lambda i: abs(known[i] - wanted)) for wanted in VISIBLE_NM]
        if len(set(near)) == 3:
            return near
    if len(plain) < 3:
        return [0]
    return [0, 1, 2] if len(plain) == 3 else [2, 1, 0]


def stretch_limits(values: np.ndarray, valid: np.ndarray) -> list[tuple[float, float]]:
    """2nd and 98th percentile of each band over the valid pixels.

    Args:
        values: (band, row, column).
        valid: bool (row, column).
    """
    if not valid.any():
        return [(0.0, 1.0)] * values.shape[0]
    limits = []
    for band in values:
        low, high = np.percentile(band[valid].astype(np.float64), [2, 98])
        if high <= low:
            low, high = low - 0.5, low + 0.5
        limits.append((float(low), float(high)))
    return limits


def map_picture(values: np.ndarray, valid: np.ndarray, stretch: Stretch) -> np.ndarray:
    """A picture of an image.

    Args:
        values: (1 or 3, row, column) in the order red, green, blue.
        valid: bool (row, column); invalid pixels become grey.
        stretch: limits per band, e.g. of :func:`stretch_limits` of the target.

    Returns:
        uint8 (row, column, 3).
    """
    planes = []
    for band, (low, high) in zip(values, stretch):
        share = (np.where(valid, band, low).astype(np.float64) - low) / (high - low)
        planes.append(np.rint(255.0 * np.clip(share, 0.0, 1.0)).astype(np.uint8))
    picture: np.ndarray = np.stack(planes * 3 if len(planes) == 1 else planes, axis=-1)
    picture[~valid] = INVALID_GREY
    return picture


def error_limit(error: np.ndarray, valid: np.ndarray, quantity: str) -> float:
    """Half the width of the error scale: 0.10 for reflectance, else the rounded 98 % range."""
    if quantity == "reflectance":
        return REFLECTANCE_ERROR
    if not valid.any():
        return 1.0
    wide = float(np.percentile(np.abs(error[..., valid]), 98))
    if not wide > 0:
        return 1.0
    step = 10.0 ** math.floor(math.log10(wide))
    return next(k * step for k in (1.0, 2.0, 5.0, 10.0) if k * step >= wide)


def error_picture(error: np.ndarray, valid: np.ndarray, limit: float) -> np.ndarray:
    """Blue (too low), white (right), red (too high).

    Args:
        error: prediction - reference (row, column).
        valid: bool (row, column).
        limit: error at which the colour is full.

    Returns:
        uint8 (row, column, 3).
    """
    share = np.clip(np.where(valid, error, 0.0) / limit, -1.0, 1.0)[..., None]
    end = np.where(share < 0, BLUE, RED)
    picture: np.ndarray = np.rint(WHITE + (end - WHITE) * np.abs(share)).astype(np.uint8)
    picture[~valid] = INVALID_GREY
    return picture


def data_uri(picture: np.ndarray) -> str:
    """A picture as the address of an <img>, PNG inside."""
    return "data:image/png;base64," + base64.b64encode(png_bytes(picture)).decode("ascii")
