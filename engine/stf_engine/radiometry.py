"""Numbers of a file and physical values: value = number * scale + offset, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from .errors import OptionValue

PLAUSIBLE_REFLECTANCE = (-0.2, 1.6)
"""Outside of it a reflectance is not a measurement (wrapped negative numbers, saturation)."""


@dataclass(frozen=True)
class Radiometry:
    """Scale and offset in force, per band, and who said so.

    Attributes:
        scale, offset: float64 (band,).
        source: "option", "file", "sensor table" or "none".
    """

    scale: np.ndarray
    offset: np.ndarray
    source: str

    def to_physical(self, numbers: np.ndarray) -> np.ndarray:
        """float32 values of numbers (band, row, column)."""
        if self.is_identity:
            return numbers.astype(np.float32)
        scaled = numbers * self.scale[:, None, None] + self.offset[:, None, None]
        return np.asarray(scaled, dtype=np.float32)

    @property
    def is_identity(self) -> bool:
        return bool(np.all(self.scale == 1.0) and np.all(self.offset == 0.0))


def in_force(
    bands: int,
    option: tuple[Optional[float], Optional[float]],
    file: tuple[list[Optional[float]], list[Optional[float]]],
    sensor: tuple[Optional[float], Optional[float]],
) -> Radiometry:
    """The user's option, else the file's tags, else the sensor table, else 1 and 0.

    A tag of scale 1 and offset 0 says nothing (many programs write it always), nor does one of
    scale 0.

    Raises:
        OptionValue: the user's scale is 0 or not finite.
    """
    if option[0] is not None and (option[0] == 0 or not np.isfinite(option[0])):
        raise OptionValue(
            f"A scale of {option[0]:g} is not possible.",
            "Every pixel would have the same value.",
            "Give for example 0.0001 for reflectance x 10000.",
        )
    if option[0] is not None or option[1] is not None:
        return _constant(bands, option, "option")
    scales = np.array([s or 1.0 for s in file[0]])
    offsets = np.array([o or 0.0 for o in file[1]])
    if np.any(scales != 1.0) or np.any(offsets != 0.0):
        return Radiometry(scales, offsets, "file")
    if sensor[0] is not None or sensor[1] is not None:
        return _constant(bands, sensor, "sensor table")
    return _constant(bands, (None, None), "none")


def _constant(
    bands: int, given: tuple[Optional[float], Optional[float]], source: str
) -> Radiometry:
    scale = 1.0 if given[0] is None else given[0]
    offset = 0.0 if given[1] is None else given[1]
    return Radiometry(np.full(bands, scale), np.full(bands, offset), source)


def to_numbers(
    values: np.ndarray,
    valid: np.ndarray,
    radiometry: Radiometry,
    dtype: np.dtype,
    nodata: Optional[float],
) -> np.ndarray:
    """Numbers to write for physical values.

    Args:
        values: float32 (band, row, column).
        valid: bool (row, column); False becomes ``nodata`` (0 when there is none), and so does a
            value that is not finite.
        dtype: of the file. Integers are rounded and clipped, never wrapped; a valid value that
            would come out as nodata is moved to the next number.

    Returns:
        (band, row, column) in ``dtype``.
    """
    scale, offset = radiometry.scale[:, None, None], radiometry.offset[:, None, None]
    fill = 0.0 if nodata is None else nodata
    usable = valid & np.isfinite(values)
    if np.issubdtype(dtype, np.floating):
        numbers = values if radiometry.is_identity else (values - offset) / scale
        numbers = numbers.astype(dtype)
        if nodata is not None and not np.isnan(nodata):
            clash = usable & (numbers == dtype.type(nodata))
            numbers = np.where(clash, np.nextafter(numbers, dtype.type(0)), numbers)
        return np.where(usable, numbers, dtype.type(fill))
    limits = np.iinfo(dtype)
    finite = np.where(usable, values, 0.0).astype(np.float64)
    numbers = np.clip(np.rint((finite - offset) / scale), limits.min, limits.max)
    if nodata is not None:
        away = nodata - 1 if nodata >= limits.max else nodata + 1
        numbers = np.where(numbers == nodata, away, numbers)
    return np.where(usable, numbers, fill).astype(dtype)


def is_nodata(numbers: np.ndarray, nodata: Optional[float]) -> np.ndarray:
    """True where numbers of a file are its nodata value.

    A nodata value that an integer type cannot hold (-9999 in uint16) marks nothing: cast to the
    type it would wrap onto a valid number.
    """
    if nodata is None or np.isnan(nodata):
        return np.zeros(numbers.shape, bool)
    if np.issubdtype(numbers.dtype, np.integer):
        limits = np.iinfo(numbers.dtype)
        if not np.isfinite(nodata) or nodata != int(nodata):
            return np.zeros(numbers.shape, bool)
        if not limits.min <= nodata <= limits.max:
            return np.zeros(numbers.shape, bool)
        return np.asarray(numbers == numbers.dtype.type(int(nodata)))
    with np.errstate(over="ignore"):  # -3.4e38 and the like of a wider type
        return np.asarray(numbers == np.float64(nodata).astype(numbers.dtype))
