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
from typing import Any

from ..raster.image import RasterImage

TABLE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tables", "mtf.json"
)


@dataclass(frozen=True)
class Gains:
    """Gains at the Nyquist frequency.

    Attributes:
        bands: of each selected band, 0..1.
        pan: of a panchromatic band of the same sensor.
        sensor: row of the table, "" when none fits and the usual values are assumed.
    """

    bands: tuple[float, ...]
    pan: float
    sensor: str


@functools.lru_cache(maxsize=1)
def table() -> dict[str, Any]:
    """The table as it is in the file."""
    with open(TABLE, encoding="utf-8") as file:
        document: dict[str, Any] = json.load(file)
    return document


def gains_of(image: RasterImage) -> Gains:
    """The gains of an image's selected bands, told by product, file name and band names."""
    unknown = table()["unknown"]
    known = image.sensor.name if image.sensor else ""
    text = f"{known} {os.path.basename(image.path)} {image.metadata.get('STF_SENSOR', '')}"
    for row in table()["sensors"]:
        if re.search(row["match"], text, re.IGNORECASE):
            usual = row["bands"]
            found = tuple(usual.get(name.lower(), unknown["band"]) for name in image.band_names)
            return Gains(found, row["pan"] or unknown["pan"], row["name"])
    return Gains((unknown["band"],) * len(image.selected), unknown["pan"], "")
