"""What is known about sensors and their products: bands, scale, nodata, mask rules.

The knowledge is data (``tables/sensors.json``, a row per product with its source); this file
only looks a file name up in it. A new product is a new row.
"""

from __future__ import annotations

import functools
import json
import os
import re
from dataclasses import dataclass, field, replace
from typing import Any, Optional

from .errors import MaskRuleUnknown, nearest_names

TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables", "sensors.json")

FOLDERS = 5
"""Folders above a file that are looked at too: band files of a product lie up to five deep."""


PRODUCT_TAGS = ("LANDSAT_PRODUCT_ID", "PRODUCT_URI")
"""Metadata items that hold the product's name."""


@dataclass(frozen=True)
class SensorBand:
    """One band: common name (blue, green, red, nir, swir1, ...), centre in nm or None."""

    name: str
    wavelength_nm: Optional[float]


@dataclass(frozen=True)
class Sensor:
    """One product of one sensor.

    Attributes:
        name: e.g. "Landsat 8-9 C2 L2 surface reflectance".
        quantity: "reflectance", "temperature" (kelvin) or "unknown".
        scale, offset: value = number * scale + offset; None when the file's numbers are not the
            raw ones of the product (floating point) or the file itself says it.
        nodata: number that means no data; None as for ``scale``.
        bands: the bands of the file, in its order.
        qa: rule name -> rule text of masks.py; the first is the default of the product.
        gsd_m: nominal pixel in metres.
        source: document that the row was taken from.
    """

    name: str
    quantity: str
    scale: Optional[float]
    offset: Optional[float]
    nodata: Optional[float]
    bands: tuple[SensorBand, ...]
    qa: dict[str, str] = field(default_factory=dict)
    gsd_m: Optional[float] = None
    source: str = ""


@functools.lru_cache(maxsize=1)
def _rows() -> tuple[tuple[re.Pattern, dict[str, Any]], ...]:
    with open(TABLE, encoding="utf-8") as file:
        rows = json.load(file)["sensors"]
    return tuple((re.compile(row["regex"], re.IGNORECASE), row) for row in rows)


def recognise(
    path: str, metadata: dict[str, str], band_count: int, dtype: Optional[str] = None
) -> Optional[Sensor]:
    """The product that a file is, told by its name.

    Args:
        path: file path or GDAL data set name; folders count as well (``....SAFE/...``).
        metadata: GDAL metadata; a product identifier in it stands in for a renamed file's name,
            ``PROCESSING_BASELINE`` completes Sentinel-2 names.
        band_count: data bands of the file; a product with other bands is not recognised.
        dtype: NumPy name of the pixel type. Scale, offset and nodata are given for the raw
            integer types of the product only: floating point numbers were rescaled by somebody.

    Returns:
        None when no row fits.
    """
    subject = _subject(path, metadata)
    for pattern, row in _rows():
        match = pattern.search(subject)
        bands = _bands(row, match, band_count) if match else None
        if bands is None:
            continue
        sensor = Sensor(
            row["name"],
            row["quantity"],
            row["scale"],
            row["offset"],
            row["nodata"],
            bands,
            dict(row["qa"]),
            row["gsd_m"],
            row["source"],
        )
        return sensor if dtype is None or dtype in row["dtypes"] else _rescaled(sensor)
    return None


def _rescaled(sensor: Sensor) -> Sensor:
    """A product whose numbers somebody changed: unit unknown, except that heat stays heat."""
    kept = sensor.quantity if sensor.quantity == "temperature" else "unknown"
    return replace(sensor, scale=None, offset=None, nodata=None, quantity=kept)


def _subject(path: str, metadata: dict[str, str]) -> str:
    parts = [part for part in re.split(r"[\\/]+", path.replace('"', "")) if part]
    subject = "/".join(parts[-1 - FOLDERS :])
    if not re.search(r"_MSIL[12]|L[COTEM]\d\d_L\d", subject, re.IGNORECASE):
        # a renamed file: the product identifier that the provider wrote into it, without suffix
        tags = [metadata[tag] for tag in PRODUCT_TAGS if metadata.get(tag)]
        subject = tags[0].strip() if tags else subject
    baseline = re.fullmatch(r"(\d\d)\.(\d\d)", metadata.get("PROCESSING_BASELINE", "").strip())
    if baseline and not re.search(r"_N\d{4}", subject):
        named = re.search(r"S2[A-D]_MSIL2A_\d{8}T\d{6}", subject, re.IGNORECASE)
        if named:
            end = named.end()
            subject = f"{subject[:end]}_N{''.join(baseline.groups())}{subject[end:]}"
    return subject


def _bands(
    row: dict[str, Any], match: re.Match, band_count: int
) -> Optional[tuple[SensorBand, ...]]:
    key = match.groupdict().get("band")
    if key:
        single = {name.upper(): band for name, band in row["single"].items()}
        known = [single[key.upper()]] if key.upper() in single else []
        return tuple(SensorBand(*b) for b in known) if len(known) == band_count else None
    for layout in row["layouts"]:
        if len(layout) == band_count:
            return tuple(SensorBand(*band) for band in layout)
    return None


def _rules() -> dict[str, str]:
    rules: dict[str, str] = {}
    for _, row in _rows():
        rules.update(row["qa"])
    return rules


def rule_names() -> list[str]:
    """Names of all mask rules of the table."""
    return sorted(_rules())


def mask_rule(name: str) -> str:
    """The rule text (masks.py) of a rule name, e.g. ``landsat-qa-pixel`` -> ``bits:0+1+2+3+4``.

    Raises:
        MaskRuleUnknown
    """
    rules = _rules()
    wanted = name.strip().lower().replace("_", "-")
    if wanted not in rules:
        raise MaskRuleUnknown(
            f"There is no mask rule '{name}' in the sensor table.",
            "The rule says which numbers of the mask mean cloud, shadow or fill.",
            f"Did you mean {nearest_names(wanted, rules)}?",
        )
    return rules[wanted]
