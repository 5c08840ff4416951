"""When an image was taken: read from its metadata or its file name.

Every reading says where it comes from, and all that differ are kept: the check shows them when
they contradict each other.
"""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from typing import Callable, Optional

FIRST_YEAR, LAST_YEAR = 1972, 2100

METADATA_KEYS = (
    "ACQUISITION_DATE",
    "STF_DATE",
    "DATE_ACQUIRED",
    "ACQUISITIONDATE",
    "SENSING_TIME",
    "PRODUCT_START_TIME",
    "RANGEBEGINNINGDATE",
    "DATATAKE_1_DATATAKE_SENSING_START",
    "time_coverage_start",
    "system:time_start",
    "TIFFTAG_DATETIME",
)
"""Tags that hold the acquisition date; TIFFTAG_DATETIME last, many programs write the file's."""


@dataclass(frozen=True)
class DateReading:
    """One reading: ISO date, where it comes from in words, and the time of day if known."""

    date: str
    source: str
    time: Optional[str] = None


def _ymd(year: str, month: str, day: str) -> Optional[datetime.date]:
    try:
        found = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None


def _yday(year: str, day: str) -> Optional[datetime.date]:
    if not (FIRST_YEAR <= int(year) <= LAST_YEAR and 1 <= int(day) <= 366):
        return None
    found = datetime.date(int(year), 1, 1) + datetime.timedelta(int(day) - 1)
    return found if found.year == int(year) else None


Maker = Callable[..., Optional[datetime.date]]

_EDGE = r"(?<![0-9])"
_END = r"(?![0-9])"

PATTERNS: tuple[tuple[str, str, Maker], ...] = (
    # The acquisition date comes before the processing date in all product names below.
    ("Landsat name", r"L[COTEM]0[0-9]_L\w{3}_\d{6}_(\d{4})(\d\d)(\d\d)_", _ymd),
    ("Landsat name", r"\bL[COTEM][0-9]\d{6}(\d{4})(\d{3})\w{3}\d\d", _yday),
    ("Landsat name", r"\bL7\d{7}_\d{3}(\d{4})(\d\d)(\d\d)", _ymd),
    ("HLS name", r"HLS\.[LS]30\.T\w{5}\.(\d{4})(\d{3})T", _yday),
    ("Sentinel-3 name", r"S3[AB_]_\w{2}_\d_\w{6}_*(\d{4})(\d\d)(\d\d)T\d{6}", _ymd),
    ("Sentinel-2 name", r"S2[ABC]_(?:MSIL\w\w|OPER_\w+?)_+(\d{4})(\d\d)(\d\d)T\d{6}", _ymd),
    ("Sentinel-2 name", r"S2[ABC]_T?\d\d[A-Z]{3}_(\d{4})(\d\d)(\d\d)", _ymd),
    ("Sentinel-2 name", r"T\d\d[A-Z]{3}_(\d{4})(\d\d)(\d\d)T\d{6}", _ymd),
    ("MODIS or VIIRS name", r"(?:M[OYC]D\w+|VN[PJ]\w+|VJ\w+)[._]A(\d{4})(\d{3})", _yday),
    ("name, year-month-day", _EDGE + r"(\d{4})-(\d{1,2})-(\d{1,2})" + _END, _ymd),
    ("name, year_month_day", _EDGE + r"(\d{4})_(\d\d)_(\d\d)" + _END, _ymd),
    ("name, YYYYMMDD", _EDGE + r"(\d{4})(\d\d)(\d\d)" + _END, _ymd),
    ("name, YYYYMMDD", _EDGE + r"(\d{4})(\d\d)(\d\d)(?=T\d{6})", _ymd),
    ("name, year and day of year", r"(?<![0-9])A?(\d{4})(\d{3})" + _END, _yday),
    ("name, year-day of year", _EDGE + r"(\d{4})-(\d{3})" + _END, _yday),
)
"""(source, regular expression, how the groups become a date), most specific first."""


def dates_in_name(name: str) -> list[DateReading]:
    """Readings of a file name (without folder), best first.

    The first product pattern that fits decides alone; plain patterns may give several readings.
    """
    stem = os.path.basename(name)
    found: list[DateReading] = []
    for source, pattern, make in PATTERNS:
        is_plain = source.startswith("name")
        if found and not is_plain:
            break
        for match in re.finditer(pattern, stem, flags=0 if is_plain else re.IGNORECASE):
            date = make(*match.groups())
            if date is not None:
                found.append(DateReading(date.isoformat(), source))
        if found and not source.startswith("name, YYYYMMDD"):
            break
    return _unlike(found)


def date_from_name(name: str) -> Optional[str]:
    """The best reading of a file name as an ISO date, or None."""
    found = dates_in_name(name)
    return found[0].date if found else None


def dates_in_metadata(metadata: dict[str, str]) -> list[DateReading]:
    """Readings of GDAL metadata tags."""
    upper = {key.upper(): value for key, value in metadata.items()}
    found = []
    for key in METADATA_KEYS:
        value = upper.get(key.upper(), "")
        match = re.search(r"(\d{4})[-:/]?(\d\d)[-:/]?(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?", value)
        date = _ymd(*match.groups()[:3]) if match else None
        if match and date is not None:
            found.append(DateReading(date.isoformat(), f"tag {key}", match.group(4)))
    return _unlike(found)


def read_dates(path: str, metadata: dict[str, str]) -> list[DateReading]:
    """All readings of an image that differ, best first.

    Own and product tags are trusted before the name, the name before the general TIFF tag.
    """
    tags = dates_in_metadata(metadata)
    sure = [reading for reading in tags if "TIFFTAG" not in reading.source]
    weak = [reading for reading in tags if "TIFFTAG" in reading.source]
    named = dates_in_name(path)
    return _unlike(sure + named + ([] if sure or named else weak))


def _unlike(readings: list[DateReading]) -> list[DateReading]:
    """Readings without repeats of a date, in order."""
    seen: set[str] = set()
    kept = []
    for reading in readings:
        if reading.date not in seen:
            seen.add(reading.date)
            kept.append(reading)
    return kept


def ordinal(iso: str) -> int:
    """Day number of an ISO date (proleptic ordinal)."""
    return datetime.date.fromisoformat(iso).toordinal()
