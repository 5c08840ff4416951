"""Revisits whose numbers mean different things."""

from __future__ import annotations

import os

import numpy as np

from ..findings import Finding
from ..raster.image import RasterImage

APART = 30.0
"""Files of other number types or scales whose medians differ by so many times have other units: no
cloud makes a scene as much brighter as a forgotten scale does."""


def units(images: list[RasterImage]) -> list[Finding]:
    """Files that are no reflectance beside those that are, by type, scale and level.

    Files of one type and one kind of scale are never compared: clouds differ as well.
    """
    kinds = [(str(image.dtype), image.radiometry.source) for image in images]
    if len(set(kinds)) == 1:
        return []
    levels = [_level(image) for image in images]
    known = [n for n, level in enumerate(levels) if level > 0]
    if not known:
        return []
    low, high = min(known, key=levels.__getitem__), max(known, key=levels.__getitem__)
    if kinds[low] == kinds[high] or levels[high] / levels[low] < APART:
        return []
    names = [os.path.basename(images[n].path) for n in (low, high)]
    words = [
        f"{names[k]} ({kinds[n][0]}, median {levels[n]:.4g})" for k, n in enumerate((low, high))
    ]
    return [
        Finding(
            "units-differ",
            "error",
            f"The revisits have different units: {words[0]} and {words[1]}.",
            "Bring them to one unit first; --scale holds for all revisits. Where it is right as it "
            "is, add --ignore units-differ.",
            role=f"revisit_{high + 1}",
            values={"low": round(levels[low], 6), "high": round(levels[high], 6)},
        )
    ]


def _level(image: RasterImage) -> float:
    """Median of the absolute values, mean of the bands; 0 where nothing is valid."""
    sample = np.abs(image.sample())
    return float(np.median(sample, axis=1).mean()) if sample.shape[1] else 0.0
