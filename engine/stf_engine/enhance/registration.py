"""The shift of one image against another of the same grid, to a hundredth of a pixel.

Phase correlation of low frequencies (aliasing lives in the high ones), refined by a Fourier
transform of few, fine steps around its peak.
Source: M. Guizar-Sicairos, S. T. Thurman, J. R. Fienup, "Efficient subpixel image registration
algorithms", 2008, doi 10.1364/OL.33.000156.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .operators import smooth

HIGH_PASS = 3.0
"""Standard deviation of the mean that is taken off, in pixels."""

HIGHEST = 0.4
"""Cycles per pixel up to which frequencies count."""

STEPS = ((0.1, 1.5), (0.01, 0.15))
"""Step and reach of the two refinements."""

LEAST_SIDE = 16
"""Smaller images have too few frequencies."""

LEAST_SLOPE = 0.1
"""Pixels over the whole scene from which a shift is taken to grow along it."""

LEAST_BLOCKS = 6
"""Fewer shifts of blocks tell no slope from noise."""

OUTLIER = 3.0
"""Shifts further from the line than so many times the median distance are dropped."""


@dataclass(frozen=True)
class Shift:
    """What was found.

    Attributes:
        row, column: the content at x of the reference is at x + shift in the other image.
        confidence: height of the peak, 1 for identical images.
        textured: False when an image has nothing to hold on to; the shift is 0 then.
    """

    row: float
    column: float
    confidence: float
    textured: bool = True


def shift_of(image: np.ndarray, reference: np.ndarray, valid: np.ndarray, reach: float) -> Shift:
    """The shift of one band; see :func:`shifts_of`. Images are float (row, column)."""
    return shifts_of(image[None], reference[None], valid, reach)[0]


def shifts_of(
    images: np.ndarray, references: np.ndarray, valid: np.ndarray, reach: float
) -> list[Shift]:
    """The shift of every band by itself.

    Where images have little to show at some frequency, the window under which they are seen says
    there that nothing moved: large shifts come out too small, by up to a third. Who needs them
    exactly moves the image by what was found and measures again.

    Args:
        images, references: float (band, row, column) of one size.
        valid: usable in both. Invalid pixels are filled smoothly: a hard edge, the same in both
            images, would pull the shift to zero.
        reach: largest shift that is looked for, in pixels.
    """
    if min(valid.shape) < LEAST_SIDE or valid.mean() < 0.05:
        return [Shift(0.0, 0.0, 0.0, textured=False)] * len(images)
    fade = _fade(valid)
    ones, others = (_prepared(x, valid, fade) for x in (images, references))
    flat = _flat(ones, images, valid) | _flat(others, references, valid)
    return [
        Shift(0.0, 0.0, 0.0, textured=False) if nothing else _peak(one, other, reach)
        for one, other, nothing in zip(ones, others, flat)
    ]


def _flat(planes: np.ndarray, source: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """Bands with nothing to hold on to: bool (band,)."""
    scale = np.abs(source[:, valid]).max(axis=1)
    found = planes.reshape(len(planes), -1).std(axis=1)
    return np.asarray(found < 1e-6 * np.where(scale > 0, scale, 1.0))


def _peak(one: np.ndarray, other: np.ndarray, reach: float) -> Shift:
    """Where two prepared planes correlate best."""
    spectrum = np.fft.fft2(one) * np.conj(np.fft.fft2(other))
    down, across = (np.fft.fftfreq(n, 1.0) for n in one.shape)
    low = down[:, None] ** 2 + across**2 <= HIGHEST**2
    size = np.abs(spectrum)
    spectrum = np.where(low, spectrum / (size + 1e-12 * size.max()), 0.0)
    peaks = np.fft.ifft2(spectrum).real
    allowed = (np.abs(down * one.shape[0]) <= reach)[:, None] & (
        np.abs(across * one.shape[1]) <= reach
    )
    best = np.unravel_index(int(np.where(allowed, peaks, -np.inf).argmax()), peaks.shape)
    row, column = (float(f[i] * n) for f, i, n in zip((down, across), best, one.shape))
    height = 0.0
    for step, around in STEPS:
        row, column, height = _refined(spectrum, down, across, (row, column), step, around)
    return Shift(row, column, height / float(np.count_nonzero(low)))


def fitted(positions: np.ndarray, shifts: np.ndarray, size: int) -> tuple[float, float]:
    """One line through the shifts of blocks along one axis: constant and slope per pixel.

    The slope is 0, and the constant the median, where there are few blocks or the shift hardly
    changes over ``size`` pixels.
    """
    constant = float(np.median(shifts))
    if len(shifts) < LEAST_BLOCKS or np.ptp(positions) <= 0:
        return constant, 0.0
    kept = np.ones(len(shifts), bool)
    slope, start = 0.0, constant
    for _ in range(3):
        slope, start = (float(v) for v in np.polyfit(positions[kept], shifts[kept], 1))
        away = np.abs(shifts - start - slope * positions)
        kept = away <= OUTLIER * max(float(np.median(away)), 1e-3)
        if np.count_nonzero(kept) < LEAST_BLOCKS or np.ptp(positions[kept]) <= 0:
            return constant, 0.0
    noise = float(np.std(shifts[kept] - start - slope * positions[kept]))
    doubt = noise / (float(np.std(positions[kept])) * np.sqrt(np.count_nonzero(kept)))
    if abs(slope) * size < LEAST_SLOPE or abs(slope) < OUTLIER * doubt:
        return constant, 0.0
    return start, slope


def _fade(valid: np.ndarray) -> np.ndarray:
    """1 in the middle of what is valid, falling to 0 towards what is not."""
    if valid.all():
        return np.ones(valid.shape)
    near = smooth(valid.astype(np.float64), np.ones_like(valid), 1.0)[0]
    return np.asarray(np.clip(2.0 * near - 1.0, 0.0, 1.0))


def _prepared(x: np.ndarray, valid: np.ndarray, fade: np.ndarray) -> np.ndarray:
    """High-passed, invalid pixels faded into the local mean, under a Hann window."""
    values = np.asarray(x, np.float64)
    mean, _ = smooth(values, valid, HIGH_PASS)
    detail = np.where(valid, values - mean, 0.0) * fade
    rows, columns = (np.hanning(n + 2)[1:-1] for n in valid.shape)
    return np.asarray(detail * rows[:, None] * columns)


def _refined(
    spectrum: np.ndarray,
    down: np.ndarray,
    across: np.ndarray,
    start: tuple[float, float],
    step: float,
    around: float,
) -> tuple[float, float, float]:
    """The highest point of the correlation on fine steps around a position, and its height."""
    count = round(around / step)
    rows, columns = (s + step * np.arange(-count, count + 1) for s in start)
    left = np.exp(2j * np.pi * rows[:, None] * down)
    right = np.exp(2j * np.pi * across[:, None] * columns)
    surface = (left @ spectrum @ right).real
    y, x = np.unravel_index(int(surface.argmax()), surface.shape)
    return float(rows[y]), float(columns[x]), float(surface[y, x])
