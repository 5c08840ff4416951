"""What is known of the published data sets: folders, file names, bands, numbers, split.

The knowledge is data (``tables/datasets.json``, a row per data set with its source). A new data
set is a new row; a user's own images need none (``stf datasets make``).
"""

from __future__ import annotations

import datetime
import functools
import json
import os
import re
from dataclasses import dataclass
from typing import Any, Optional

from ..dates import date_of_match
from ..errors import DatasetUnknown
from ..sensors import SensorBand

TABLE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "tables", "datasets.json"
)


@dataclass(frozen=True)
class Side:
    """The fine or the coarse images of a data set.

    Attributes:
        folder: sub-folder with the images.
        sensor: e.g. "Landsat-8 OLI".
        gsd_m: nominal pixel of the sensor in metres (coarse files lie on the fine grid).
        regex: of a whole file name, with named groups y, m, d or y, j for the date.
        name: a file name to write, with fields y, m, d and j (day of year).
    """

    folder: str
    sensor: str
    gsd_m: float
    regex: str
    name: str

    def file_name(self, day: datetime.date) -> str:
        """The file name of a date."""
        ordinal = day.timetuple().tm_yday
        return self.name.format(y=day.year, m=day.month, d=day.day, j=ordinal)

    def date(self, name: str) -> Optional[str]:
        """The date (ISO) in a file name; None when the name does not fit."""
        match = re.fullmatch(self.regex, name, re.IGNORECASE)
        return date_of_match(match) if match else None


@dataclass(frozen=True)
class Dataset:
    """One row of the table.

    Attributes:
        name: short name, e.g. "CIA".
        title: where it is, or what it is.
        folders: where it lies below a data root, the published place first.
        fine, coarse: the two sides.
        bands: names and centres, in file order.
        divisor: value = number / divisor.
        rgb: bands to show as red, green, blue, counted from 0.
        negative_is_nodata: negative numbers are fill.
        training_scenes: dates, from the first, that the published split trains on.
        pairs_published: number of dates in the literature; None where unknown.
        source: document that the row was taken from.
    """

    name: str
    title: str
    folders: tuple[str, ...]
    fine: Side
    coarse: Side
    bands: tuple[SensorBand, ...]
    divisor: float
    rgb: tuple[int, int, int]
    negative_is_nodata: bool
    training_scenes: int
    pairs_published: Optional[int]
    source: str

    @property
    def ratio(self) -> float:
        """Coarse pixel / fine pixel of the sensors."""
        return self.coarse.gsd_m / self.fine.gsd_m

    @property
    def scale(self) -> float:
        """value = number * scale."""
        return 1.0 / self.divisor


@functools.lru_cache(maxsize=1)
def datasets() -> tuple[Dataset, ...]:
    """All data sets of the table, in its order."""
    with open(TABLE, encoding="utf-8") as file:
        return tuple(_of_row(row) for row in json.load(file)["datasets"])


def _of_row(row: dict[str, Any]) -> Dataset:
    red, green, blue = row["rgb"]
    return Dataset(
        row["name"],
        row["title"],
        tuple(row["folders"]),
        Side(**row["fine"]),
        Side(**row["coarse"]),
        tuple(SensorBand(*band) for band in row["bands"]),
        float(row["divisor"]),
        (red, green, blue),
        row["nodata"] == "negative",
        row["training_scenes"],
        row["pairs_published"],
        row["source"],
    )


def dataset(name: str) -> Dataset:
    """The data set of a name; case is forgiven.

    Raises:
        DatasetUnknown: lists the valid names.
    """
    for known in datasets():
        if known.name.lower() == name.strip().lower():
            return known
    raise DatasetUnknown(
        f"There is no data set '{name}' in the table.",
        "The table says which files belong together and how their numbers are read.",
        f"The data sets are: {', '.join(d.name for d in datasets())}. For your own images use "
        "'stf datasets make', and --pairs.",
    )
