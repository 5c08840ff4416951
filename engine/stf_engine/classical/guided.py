"""The guided filter: a field drawn with the edges of an image (classical.md 2.7).

Source: He, Sun, Tang 2013, IEEE TPAMI 35(6), 1397-1409, doi 10.1109/TPAMI.2012.213.
"""

from __future__ import annotations

from ..arrays import Array, as_array_of, namespace
from .windows import window_sums


def guided_filter(guide: Array, field: Array, valid: Array, radius: int, ridge: float) -> Array:
    """Local lines field = a guide + b, averaged, of each band for itself.

    Args:
        guide: float64 (band, row, column), standardised, so that ``ridge`` has no unit.
        field: the same size, finite.
        valid: bool (row, column); invalid pixels never enter.
        radius: of the windows in pixels.
        ridge: epsilon; the larger, the smoother.

    Returns:
        (band, row - 4 radius, column - 4 radius): two windows less on each side.
    """
    xp, width = namespace(guide), 2 * radius + 1
    one = as_array_of(guide, 1.0, guide.dtype)
    weight = xp.where(valid, one, 0 * one)
    count = xp.maximum(window_sums(weight, width), one)
    image, values = guide * weight, field * weight
    mean_image = window_sums(image, width) / count
    mean_values = window_sums(values, width) / count
    variance = window_sums(image * image, width) / count - mean_image * mean_image
    variance = xp.maximum(variance, 0 * one)
    covariance = window_sums(image * values, width) / count - mean_image * mean_values
    inside = slice(radius, guide.shape[1] - radius), slice(radius, guide.shape[2] - radius)
    weight = weight[inside]
    slope = covariance / (variance + ridge) * weight
    offset = mean_values * weight - slope * mean_image
    count = xp.maximum(window_sums(weight, width), one)
    twice = 2 * radius
    own = guide[:, twice : guide.shape[1] - twice, twice : guide.shape[2] - twice]
    return (window_sums(slope, width) * own + window_sums(offset, width)) / count
