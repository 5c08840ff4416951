"""What is known about products: bands, scale, offset, nodata, QA bits (tables/sensors.json).

Knowledge is data: a new sensor is a row of the table. A row's scale is used only for raw integer
files, so values that somebody has already rescaled are not scaled twice.
"""

from __future__ import annotations

import functools
import json
import os
import re
from dataclasses import dataclass, field
from typing import Any, Optional

TABLE = os.path.join(os.path.dirname(__file__), "tables", "sensors.json")


@dataclass(frozen=True)
class SensorBand:
    name: str
    wavelength_nm: Optional[float] = None


@dataclass(frozen=True)
class Sensor:
    """One row of the table.

    Attributes:
        name: product in words.
        quantity: "reflectance" or "temperature".
        scale, offset, nodata: of the numbers in the file; None = not to be applied.
        gsd_m: nominal pixel in metres.
        bands: in the order of the product's stacked file.
        qa: rule name -> rule text of masks.py.
        source: where the row's numbers come from.
    """

    name: str
    quantity: str
    scale: Optional[float]
    offset: Optional[float]
    nodata: Optional[float]
    gsd_m: float
    bands: tuple[SensorBand, ...]
    qa: dict[str, str] = field(default_factory=dict)
    source: str = ""


@functools.lru_cache(maxsize=1)
def _table() -> list[dict[str, Any]]:
    with open(TABLE, encoding="utf-8") as file:
        rows: list[dict[str, Any]] = json.load(file)["sensors"]
    return rows


def recognise(
    path: str, metadata: dict[str, str], band_count: int, dtype: Optional[str] = None
) -> Optional[Sensor]:
    """The row whose pattern fits the file name (or a product tag), or None.

    Args:
        path: file; only its name counts.
        metadata: GDAL tags; ``STF_SENSOR`` and product id tags are looked at too.
        band_count: number of data bands.
        dtype: NumPy type name; scale and offset are dropped for floating point files.
    """
    texts = [os.path.basename(path)]
    texts += [metadata[k] for k in ("STF_SENSOR", "LANDSAT_PRODUCT_ID", "PRODUCT_URI") if k in metadata]
    for row in _table():
        for text in texts:
            if re.search(row["pattern"], text, re.IGNORECASE):
                return _sensor(row, band_count, dtype)
    return None


def _sensor(row: dict[str, Any], band_count: int, dtype: Optional[str]) -> Sensor:
    bands = tuple(SensorBand(name, nm) for name, nm in row["bands"])
    raw = dtype is None or not dtype.startswith("float")
    return Sensor(
        row["name"],
        row["quantity"],
        row["scale"] if raw else None,
        row["offset"] if raw else None,
        row.get("nodata"),
        row["gsd_m"],
        bands if len(bands) == band_count else (),
        dict(row.get("qa", {})),
        row["source"],
    )


def rule_names() -> list[str]:
    """Names of all QA rules of the table."""
    return sorted({name for row in _table() for name in row.get("qa", {})})


def mask_rule(name: str) -> str:
    """The rule text of a name from :func:`rule_names`."""
    for row in _table():
        if name in row.get("qa", {}):
            return str(row["qa"][name])
    raise KeyError(name)
