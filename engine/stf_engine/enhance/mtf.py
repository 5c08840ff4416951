"""How sharp a sensor is: the gain of its optics at the Nyquist frequency of its own pixel.

The knowledge is data (``tables/mtf.json``, a row per sensor with its source); a new sensor is a
new row.
"""

from __future__ import annotations

import functools
import json
import os
import re
from dataclasses import dataclass
from typing import Any, Optional

from ..raster.bands import SYNONYMS
from ..raster.image import RasterImage

TABLE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tables", "mtf.json"
)

VISIBLE = ("blue", "green", "red")


@dataclass(frozen=True)
class Gains:
    """Gains at the Nyquist frequency.

    Attributes:
        bands: of each selected band, 0..1.
        pan: of a panchromatic band of the same sensor.
        sensor: row of the table, "" when none fits and the usual values are assumed.
        assumed: bands that the row does not have, by name or number; usual values are assumed.
    """

    bands: tuple[float, ...]
    pan: float
    sensor: str
    assumed: tuple[str, ...] = ()


@functools.lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """The table as it is in the file."""
    with open(TABLE, encoding="utf-8") as file:
        document: dict[str, Any] = json.load(file)
    return document


def usual_gain() -> float:
    """That is assumed where nothing is known."""
    return float(table()["unknown"]["band"])


def gains_of(image: RasterImage) -> Gains:
    """The gains of an image's selected bands, told by product, file name and band names."""
    unknown, row = table()["unknown"], _row(image)
    if row is None:
        return Gains((unknown["band"],) * len(image.selected), unknown["pan"], "")
    usual, names = row["bands"], _names(image, row)
    assumed = tuple(
        band.name or str(band.number)
        for band, name in zip(image.selected, names)
        if name not in usual
    )
    found = tuple(usual.get(name, unknown["band"]) for name in names)
    return Gains(found, row["pan"] or unknown["pan"], row["name"], assumed)


def visible(image: RasterImage) -> list[int]:
    """Which of the selected bands, from 0, show blue, green or red, by name or by sensor."""
    row = _row(image) or {}
    names = _names(image, row)
    known = {*VISIBLE, *row.get("visible", ())}
    return [number for number, name in enumerate(names) if name in known]


def names_of(image: RasterImage) -> list[str]:
    """Of the selected bands: as the file has them, else as the table has those of the product."""
    known = _names(image, _row(image) or {})
    return [band.name or name for band, name in zip(image.selected, known)]


def _row(image: RasterImage) -> Optional[dict[str, Any]]:
    """Of the table, told by product and file name."""
    known = image.sensor.name if image.sensor else ""
    text = f"{known} {os.path.basename(image.path)} {image.metadata.get('STF_SENSOR', '')}"
    for row in table()["sensors"]:
        if re.search(row["match"], text, re.IGNORECASE):
            found: dict[str, Any] = row
            return found
    return None


def _names(image: RasterImage, row: dict[str, Any]) -> list[str]:
    """Of the selected bands, as the table has them."""
    for product, names in row.get("unnamed", {}).items():
        if product in os.path.basename(image.path) and len(names) == len(image.bands):
            return [_plain(b.name) or names[b.number - 1] for b in image.selected]
    return [_plain(band.name) for band in image.selected]


def _plain(name: str) -> str:
    """B2, Band 2 and B02 are one band; so are NIR1 and nir."""
    plain = re.sub(r"^band[ _]?(?=\d)", "b", name.strip().lower())
    plain = re.sub(r"^b(?=\d$)", "b0", plain)
    return SYNONYMS.get(plain, plain)
