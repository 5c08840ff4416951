"""Acquisition dates, read from file names and from the tags inside a file.

Only the day on which the satellite looked counts: processing dates, path and row, tile numbers
and pixel sizes in a name are left alone. Product names are tried first; plain dates (YYYYMMDD,
YYYYDDD, YYYY-M-D) only in names that no product pattern knows.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Optional

from .errors import DatesWrong

FIRST_YEAR, LAST_YEAR = 1972, 2100
"""Landsat 1 was launched in 1972; a later year than 2100 is a number of another kind."""

DATE_TAGS = (
    "STF_DATE", "DATE_ACQUIRED", "ACQUISITION_DATE", "ACQUISITIONDATE", "ACQUISITIONDATETIME",
    "ACQUISITION_DATETIME", "ACQUISITION_TIME", "SENSING_TIME", "SENSING_START", "SENSING_DATE",
    "PRODUCT_START_TIME", "DATATAKE_1_DATATAKE_SENSING_START", "RANGEBEGINNINGDATE",
    "TIME_COVERAGE_START", "START_TIME", "START_DATE", "DATE",
)  # fmt: skip
"""GDAL metadata items that hold the acquisition date, the surest first (compared in capitals)."""

WEAK_TAG = "TIFFTAG_DATETIME"
"""Often the time at which the file was written, so only used when nothing else tells the date."""


@dataclass(frozen=True)
class DateReading:
    """One reading of an acquisition date.

    Attributes:
        date: ISO, e.g. "2024-06-12".
        source: where it was read: "name", "folder" or "tag NAME".
        time: "hh:mm:ss" (UTC) where the source has one.
    """

    date: str
    source: str
    time: Optional[str] = None


_YMD = r"(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)"
_YJ = r"(?P<y>(?:19|20)\d\d)(?P<j>\d\d\d)"
_TIME = r"(?:T(?P<t>\d{6}))?"

_PRODUCTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # Landsat collections: the acquisition stands before the processing date
        rf"(?<![A-Z0-9])L[COTEM]0\d_L[0-9A-Z]{{3}}_\d{{6}}_{_YMD}",
        # ESPA orders of collection 1: sensor, path and row, date, collection and tier
        rf"(?<![A-Z0-9])L[COTEM]0\d\d{{6}}{_YMD}\d\d(?:T1|T2|RT)",
        # scene identifiers before the collections: sensor, path and row, year and day of year
        rf"(?<![A-Z0-9])L[COTEM]\d\d{{6}}{_YJ}(?!\d)",
        # Landsat 4-7 level 1 of the early archive: L7, format, path and row, row, date
        rf"(?<![A-Z0-9])L[4-7]\d?\d{{6}}_\d{{3}}{_YMD}(?!\d)",
        # Sentinel-2 before December 2016: the V field is the sensing time
        rf"(?<![A-Z0-9])S2[A-D]_(?:OPER|USER)_.*_V{_YMD}{_TIME}",
        rf"(?<![A-Z0-9])S2[A-D]_MSIL[12][ABC]_{_YMD}{_TIME}",
        # Sentinel-2 on cloud platforms: sensing time, then generation time, then tile
        rf"(?<![A-Z0-9]){_YMD}{_TIME}_\d{{8}}T\d{{6}}_T\d\d[A-Z]{{3}}",
        # Sentinel-3: start, stop and creation
        rf"(?<![A-Z0-9])S3[A-D]_[A-Z]{{2}}_\d_[A-Z0-9_]{{6}}_+{_YMD}{_TIME}",
        # MODIS and VIIRS tiles: A = acquisition
        rf"(?<![A-Z0-9])(?:M[OYC]D|VNP|VJ[12])[0-9A-Z]+(?:\.\d+)?[._]A{_YJ}(?!\d)",
        rf"doy{_YJ}(?:\d{{6}})?(?!\d)",
        rf"(?<![A-Z0-9])HLS\.[LS]30\.T?\d\d[A-Z]{{3}}\.{_YJ}{_TIME}",
    )
)

_PLAIN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YMD}(?:T?(?P<t>\d{{6}}))?(?!\d)",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<s>[_.])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d)",
        rf"(?<!\d){_YJ}{_TIME}(?!\d)",
        r"(?<![\d-])(?P<y>(?:19|20)\d\d)-(?P<j>\d\d\d)(?![\d-])",
    )
)

_TAG = re.compile(
    r"(?P<y>\d{4})[-:/](?P<m>\d{1,2})[-:/](?P<d>\d{1,2})(?:[T ]+(?P<h>\d\d:\d\d:\d\d))?"
)


def _reading(match: re.Match, source: str) -> Optional[DateReading]:
    """A reading from the named groups of a match; None when it is no plausible day."""
    found = match.groupdict()
    year = int(found["y"])
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        if found.get("j"):
            day = datetime.date(year, 1, 1) + datetime.timedelta(int(found["j"]) - 1)
            if day.year != year:
                return None
        else:
            day = datetime.date(year, int(found["m"]), int(found["d"]))
    except ValueError:
        return None
    return DateReading(day.isoformat(), source, found.get("h") or _clock(found.get("t")))


def _clock(digits: Optional[str]) -> Optional[str]:
    if not digits:
        return None
    hour, minute, second = digits[:2], digits[2:4], digits[4:]
    inside = int(hour) < 24 and int(minute) < 60 and int(second) < 61
    return f"{hour}:{minute}:{second}" if inside else None


def _product_reading(name: str, source: str) -> Optional[DateReading]:
    for pattern in _PRODUCTS:
        match = pattern.search(name)
        reading = _reading(match, source) if match else None
        if reading is not None:
            return reading
    return None


def _name_readings(name: str) -> list[DateReading]:
    """All readings of one name, in the order in which they stand in it."""
    product = _product_reading(name, "name")
    if product is not None:
        return [product]
    found = []
    for pattern in _PLAIN:
        for match in pattern.finditer(name):
            reading = _reading(match, "name")
            if reading is not None:
                found.append((match.start(), reading))
    return [reading for _, reading in sorted(found, key=lambda item: item[0])]


def _tag_reading(text: str, tag: str) -> Optional[DateReading]:
    source = f"tag {tag}"
    match = _TAG.search(text)
    reading = _reading(match, source) if match else None
    if reading is not None:
        return reading
    for pattern in _PLAIN:
        match = pattern.search(text)
        reading = _reading(match, source) if match else None
        if reading is not None:
            return reading
    return None


def _parts(path: str) -> list[str]:
    """File name and the folders above it, the nearest first; also of subdataset names such as
    ``HDF4_EOS:EOS_GRID:"/folder/file.hdf":grid:band``."""
    quoted = re.search(r'"([^"]+)"', path)
    plain = quoted.group(1) if quoted else path
    return [part for part in reversed(re.split(r"[\\/]+", plain)) if part]


def date_from_name(name: str) -> Optional[str]:
    """The acquisition date (ISO) in a file name, None when there is none.

    >>> date_from_name("LC08_L2SP_190028_20200402_20200822_02_T1_SR_B4.TIF")
    '2020-04-02'
    """
    parts = _parts(name)
    found = _name_readings(parts[0]) if parts else []
    return found[0].date if found else None


def date_of_match(match: re.Match) -> Optional[str]:
    """The date (ISO) in the named groups y, m, d or y, j (day of year) of a pattern's match.

    Returns:
        None when they are no day of the satellites' time.
    """
    reading = _reading(match, "name")
    return reading.date if reading else None


def read_dates(path: str, metadata: dict[str, str]) -> list[DateReading]:
    """Every acquisition date that a file tells, the most trustworthy first, each day once.

    Args:
        path: file path or GDAL data set name; folders above the file count only when they are
            named like a product (``S2A_MSIL2A_....SAFE``) and the file name has no date.
        metadata: GDAL metadata of the default domain.

    Returns:
        Several readings when tag and name, or two dates in the name, differ; [] when none.
    """
    tags = {key.upper(): str(value) for key, value in metadata.items()}
    found = [_tag_reading(tags[tag], tag) for tag in DATE_TAGS if tag in tags]
    readings = [reading for reading in found if reading is not None][:1]
    parts = _parts(path)
    named = _name_readings(parts[0]) if parts else []
    if not named:
        folders = [_product_reading(part, "folder") for part in parts[1:6]]
        named = [reading for reading in folders if reading is not None][:1]
    readings += named
    if not readings and WEAK_TAG in tags:
        weak = _tag_reading(tags[WEAK_TAG], WEAK_TAG)
        readings = [] if weak is None else [weak]
    days: dict[str, DateReading] = {}
    for reading in readings:
        days.setdefault(reading.date, reading)
    return list(days.values())


def ordinal(iso: str) -> int:
    """Day number of an ISO date (proleptic Gregorian ordinal); differences are days.

    Raises:
        DatesWrong: not a date of the form 2024-06-12.
    """
    try:
        return datetime.date.fromisoformat(iso.strip()).toordinal()
    except ValueError:
        raise DatesWrong(
            f"'{iso}' is not a date.",
            "Dates decide which image is before and which is after.",
            "Write year-month-day, for example 2024-06-12.",
        ) from None
