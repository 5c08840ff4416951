"""The images of an area as arrays of two grids that cover the same square."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..errors import BandsDiffer, FileMissing, NothingValid, SizesDiffer, UnitsDiffer
from . import images
from .areas import Area, AreaSet
from .images import RawImage

Size = tuple[int, int]

MOST = 2.0
"""Reflectance lies below; numbers of files that are not scaled lie far above."""


@dataclass
class AreaImages:
    """One area in memory, values 0..1 for usual surfaces.

    Attributes:
        name: of the area.
        revisits: float32 (revisit, band, low row, low column), 0 where unknown.
        clouded: bool (revisit, low row, low column): cloud, or no data.
        pan: float32 (1, fine row, fine column); None = the area has none.
        target: float32 (band, fine row, fine column); None = it has none.
        known: bool (fine row, fine column); False in the borders of the sharp images.
        made: the target was sharpened of the coarser colours of its sensor.
    """

    name: str
    revisits: np.ndarray
    clouded: np.ndarray
    pan: Optional[np.ndarray]
    target: Optional[np.ndarray]
    known: np.ndarray
    made: bool = False


def read_area(
    found: AreaSet, area: Area, most: Optional[int] = None, sharpens: bool = False
) -> AreaImages:
    """Read an area and bring it onto its two grids.

    Args:
        found: the set, which says bands, scales and sizes.
        area: one of its areas.
        most: revisits that are read, from the first; None = all.
        sharpens: make a missing target of ``area.colours``, by intensity.

    Raises:
        FileMissing: it has no revisit.
        BandsDiffer, SizesDiffer: its images do not fit together.
        NothingValid: no pixel of any revisit is known.
        UnitsDiffer: numbers far above 1 of which nothing says the scale.
    """
    if not area.revisits:
        raise FileMissing(
            f"{area.name} has no revisit.", "There is nothing to fuse.", "Leave the area out."
        )
    low, clouded = _revisits(found, area, most)
    sharp = {"pan": area.pan, "target": area.target}
    made = sharpens and area.target is None and bool(area.colours and area.pan)
    if made:
        sharp["target"] = area.colours
    there = {name: images.read(path) for name, path in sharp.items() if path}
    size = found.fine_size or _size_of(area, there, made)
    values, known = {}, np.ones(size, bool)
    for name, raw in there.items():
        wanted = (0,) if name == "pan" else found.fine_bands
        numbers = _chosen(raw, wanted, found.fine_scale, f"the {name} of {area.name}")
        values[name] = np.clip(resized(numbers, size), 0.0, 1.0)
        # The borders of a cut scene are zeros without a tag.
        known &= nearest((numbers != 0).any(axis=0) & raw.valid, size)
    target, pan = values.get("target"), values.get("pan")
    if target is not None and target.shape[0] != low.shape[1]:
        raise BandsDiffer(
            f"The revisits of {area.name} have {low.shape[1]} bands, its target {len(target)}.",
            "Every band of the target needs its band of the revisits.",
            "Give images with the same bands in the same order.",
        )
    if made and target is not None and pan is not None:
        target = sharpened(target, pan[0])
    return AreaImages(area.name, low, clouded, pan, target, known, made)


def _revisits(found: AreaSet, area: Area, most: Optional[int]) -> tuple[np.ndarray, np.ndarray]:
    """Values and what is unknown of the revisits, on one grid."""
    size = found.low_size
    series: list[np.ndarray] = []
    clouded: list[np.ndarray] = []
    for revisit in area.revisits[:most]:
        raw = images.read(revisit.path)
        size = size or (raw.values.shape[1], raw.values.shape[2])
        numbers = _chosen(raw, found.low_bands, found.low_scale, f"a revisit of {area.name}")
        if series and len(numbers) != len(series[0]):
            raise BandsDiffer(
                f"The revisits of {area.name} have {len(series[0])} and {len(numbers)} bands.",
                "They are images of the same bands.",
                "Give revisits of one sensor.",
            )
        unknown = ~raw.valid
        if revisit.clouds:
            told = images.read(revisit.clouds).values[0]
            bad = revisit.cloud_values
            mask = np.isin(told, bad) if bad else told != 0
            unknown = nearest(unknown, (mask.shape[0], mask.shape[1])) | mask
        series.append(resized(numbers, size))
        clouded.append(nearest(unknown, size))
    if all(mask.all() for mask in clouded) and not any(image.any() for image in series):
        raise NothingValid(
            f"No pixel of the revisits of {area.name} is known.",
            "There is nothing to fuse.",
            "Check nodata and masks, or leave the area out.",
        )
    return np.stack(series), np.stack(clouded)


def _chosen(raw: RawImage, bands: tuple[int, ...], scale: Optional[float], what: str) -> np.ndarray:
    """Chosen bands, float32 in physical units, 0 where unknown."""
    if bands and max(bands) >= len(raw.values):
        raise BandsDiffer(
            f"{what[0].upper()}{what[1:]} has {len(raw.values)} bands; band {max(bands) + 1} is "
            "read.",
            "Bands are chosen by their place in the file.",
            "Give the complete file.",
        )
    if scale is None:
        values = raw.physical()
        high = float(np.percentile(values, 99)) if values.size else 0.0
        if high > MOST:
            raise UnitsDiffer(
                f"{what[0].upper()}{what[1:]} has values up to {high:.4g}; 0 to 1 is expected.",
                "Nothing in the file says by what its numbers are divided.",
                "Fill the columns 'scale' (revisits) and 'fine_scale' (pan, target) of the table, "
                "for example 0.0001.",
            )
    else:
        values = np.where(raw.valid, raw.values, 0).astype(np.float32) * np.float32(scale)
    return values[list(bands)] if bands else values


def _size_of(area: Area, there: dict[str, RawImage], made: bool) -> Size:
    """Rows and columns of the sharp images of a user's own area."""
    sizes = {n: raw.values.shape[1:] for n, raw in there.items() if not (made and n == "target")}
    if len(set(sizes.values())) > 1:
        words = ", ".join(f"{name} {r} x {c}" for name, (r, c) in sizes.items())
        raise SizesDiffer(
            f"The sharp images of {area.name} differ in size ({words} pixels).",
            "The target is compared with what is made on the panchromatic grid.",
            "Bring both onto one grid.",
        )
    if not sizes:
        raise FileMissing(
            f"{area.name} has neither a panchromatic image nor a target.",
            "The size of the result comes from them.",
            "Name one of them in the table.",
        )
    rows, columns = next(iter(sizes.values()))
    return rows, columns


def resized(image: np.ndarray, size: Size) -> np.ndarray:
    """(..., row, column) at another size, float32: bilinear between pixel centres; when it
    shrinks, over a window as much wider, so that nothing is skipped."""
    if image.shape[-2:] == tuple(size):
        return image.astype(np.float32)
    rows, columns = (_weights(here, there) for here, there in zip(image.shape[-2:], size))
    return np.asarray((rows @ image @ columns.T).astype(np.float32))


def _weights(here: int, there: int) -> np.ndarray:
    """(there, here) weights of a triangle of at least one pixel's half width."""
    step = here / there
    centre = (np.arange(there)[:, None] + 0.5) * step - 0.5
    shares = np.clip(1 - np.abs(np.arange(here)[None] - centre) / max(step, 1.0), 0, None)
    return np.asarray(shares / shares.sum(axis=1, keepdims=True))


def nearest(mask: np.ndarray, size: Size) -> np.ndarray:
    """(..., row, column) at another size: the pixel at each centre."""
    rows, columns = (
        np.minimum(((np.arange(there) + 0.5) * here / there).astype(int), here - 1)
        for here, there in zip(mask.shape[-2:], size)
    )
    return mask[..., rows[:, None], columns[None]]


def sharpened(colours: np.ndarray, pan: np.ndarray) -> np.ndarray:
    """Colours (band, row, column) with the panchromatic image (row, column) as their brightness:
    the largest band takes its value, hue and saturation stay (hue-saturation-value)."""
    value = colours.max(axis=0)
    factor = np.divide(pan, value, out=np.zeros_like(pan), where=value > 0)
    return np.where(value > 0, colours * factor, pan).astype(np.float32)
