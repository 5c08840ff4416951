"""Which band of one sensor is which band of the other."""

from __future__ import annotations

import os
from typing import Optional

from ..errors import BandsDiffer
from ..findings import Finding
from .image import Band, RasterImage, same_wavelength

SYNONYMS = {
    "b": "blue",
    "g": "green",
    "r": "red",
    "n": "nir",
    "nir1": "nir",
    "near infrared": "nir",
    "swir_1": "swir1",
    "swir 1": "swir1",
    "swir_2": "swir2",
    "swir 2": "swir2",
}


def match_bands(fine: RasterImage, others: list[RasterImage]) -> list[Finding]:
    """Select, in every image, the bands that correspond to those of the fine image.

    Explicitly chosen bands (``ImageInput.bands``) stay. Otherwise by name, then by wavelength,
    then by order where the numbers of bands agree. When the coarse images have fewer bands, the
    fine image is reduced to the common ones if names or wavelengths tell which they are.

    Returns:
        Notes on what was guessed.

    Raises:
        BandsDiffer: nothing tells which band is which.
    """
    notes: list[Finding] = []
    free = [image for image in others if not image.image.bands]
    for image in free:
        if not fine.image.bands and len(image.selected) != len(fine.selected):
            _reduce(fine, image)
    for image in others:
        if image.image.bands:
            _check_count(fine, image)
            continue
        chosen = [_partner(band, image) for band in fine.selected]
        if all(band is not None for band in chosen):
            image.select([band.number_in(image) for band in chosen if band is not None])
        elif len(image.selected) == len(fine.selected):
            if len(fine.selected) > 1:
                notes.append(_guessed(image))
        else:
            _check_count(fine, image)
    return notes[:1]


class _Found:
    """A band with its position among the data bands of an image."""

    def __init__(self, band: Band) -> None:
        self.band = band

    def number_in(self, image: RasterImage) -> int:
        return image.bands.index(self.band) + 1


def _partner(band: Band, image: RasterImage) -> Optional[_Found]:
    name = _plain(band.name)
    for other in image.bands:
        if name and _plain(other.name) == name:
            return _Found(other)
    if band.wavelength_nm is None:
        return None
    known = [b for b in image.bands if b.wavelength_nm is not None]
    ranked = sorted(known, key=lambda b: abs((b.wavelength_nm or 0) - (band.wavelength_nm or 0)))
    if ranked and same_wavelength(band.wavelength_nm, ranked[0].wavelength_nm or 0):
        return _Found(ranked[0])
    return None


def _plain(name: str) -> str:
    word = name.strip().lower()
    return SYNONYMS.get(word, word)


def _reduce(fine: RasterImage, image: RasterImage) -> None:
    """Keep only the fine bands that the other image has, if any are recognised."""
    kept = [b for b in fine.selected if _partner(b, image) is not None]
    if kept and len(kept) < len(fine.selected):
        fine.select([fine.bands.index(b) + 1 for b in kept])


def _check_count(fine: RasterImage, image: RasterImage) -> None:
    if len(image.selected) == len(fine.selected):
        return
    raise BandsDiffer(
        f"{fine.role} has {len(fine.selected)} bands and {image.role} "
        f"({os.path.basename(image.path)}) has {len(image.selected)}.",
        "Every band of the fine image needs its band of the coarse one, and neither names nor "
        "wavelengths say which it is.",
        "Name them in order, for example --fine-bands 1,2,3 --coarse-bands 3,1,2.",
    )


def _guessed(image: RasterImage) -> Finding:
    return Finding(
        "bands-guessed",
        "note",
        "Bands were matched by order, because the files name neither bands nor wavelengths.",
        "Give --coarse-bands if the order differs.",
        role=image.role,
    )
