"""One raster file: what it is, and its pixels in physical units with their mask."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import Any, Optional, Union

import numpy as np

from ..dates import DateReading, read_dates
from ..errors import BandsDiffer, FileMissing, NotARaster, OptionValue, RasterDamaged
from ..grid import Grid, Window, whole
from ..masks import MaskRule, parse_rule
from ..radiometry import PLAUSIBLE_REFLECTANCE, Radiometry, in_force, is_nodata
from ..recipe_types import ImageInput
from ..sensors import Sensor, recognise
from .crs import wkt_of
from .mask import NO_GEOTRANSFORM, MaskRaster
from .session import gdal
from .trust import check, check_opened
from .unchanged import check_readable, stamps_of

SAMPLE_SIDE = 1024
"""Files of at most this many pixels squared are sampled whole."""

SAMPLE_WINDOWS = 5
"""Windows per side that are sampled of a larger file: reading all of a compressed file to tell its
kind of quantity would take as long as the run itself."""

SAMPLE_WINDOW = 64

SAMPLE_VALUES = 65536
"""About as many pixels are kept of a sample."""


@dataclass(frozen=True)
class Band:
    """One data band: number in the file, name ("" if none), wavelength in nm (None if unknown)."""

    number: int
    name: str
    wavelength_nm: Optional[float]


class RasterImage:
    """A raster file opened for reading; use :meth:`open`.

    Attributes:
        path, role: where it is and what it is used as.
        grid: its own grid.
        bands: all data bands (alpha is a mask, not a band).
        selected: the bands that are read, in order.
        dtype: NumPy type of the first selected band.
        nodata: nodata value of the first selected band, None if none.
        radiometry: scale and offset in force for the selected bands.
        sensor: row of the sensor table, None if not recognised.
        quantity: "reflectance", "temperature" or "unknown".
        date: ISO date in force, None if unknown; ``dates`` are all readings.
        implausible: pixels masked so far because no reflectance can have such a value.
    """

    def __init__(self, image: ImageInput, role: str, dataset: Any) -> None:
        self.image, self.role, self.path = image, role, image.path
        self._dataset = dataset
        self.stamps = stamps_of(dataset, image.mask)
        self.grid = _grid(dataset, image)
        self.metadata = {str(k): str(v) for k, v in (dataset.GetMetadata() or {}).items()}
        self.dates: list[DateReading] = read_dates(self.path, self.metadata)
        self.date = image.date or (self.dates[0].date if self.dates else None)
        data_bands = _data_bands(dataset)
        self.dtype = _dtype(dataset.GetRasterBand(data_bands[0]))
        if self.dtype.kind == "c":
            raise NotARaster(
                f"{os.path.basename(image.path)} holds complex numbers.",
                "A pixel must be one real value per band.",
                "Give an image of amplitude or of reflectance.",
            )
        self.sensor: Optional[Sensor] = recognise(
            self.path, self.metadata, len(data_bands), self.dtype.name
        )
        self.bands = [self._band(number, i) for i, number in enumerate(data_bands)]
        self.implausible = 0
        self._alpha = [n for n in range(1, dataset.RasterCount + 1) if n not in data_bands]
        self._mask = self._open_mask()
        self.selected: list[Band] = []
        self.select(image.bands)

    @classmethod
    def open(cls, image: ImageInput, role: str = "") -> RasterImage:
        """Open a file.

        Raises:
            FileMissing, NotARaster, RasterDamaged, LinkRefused, MaskRuleUnknown, OptionValue
        """
        try:
            return cls(image, role, open_dataset(image.path, role))
        except RuntimeError as error:
            raise RasterDamaged(
                f"{os.path.basename(image.path)} has a damaged header.",
                f"GDAL says: {error}.",
                "Give another copy of the file.",
            ) from None

    def _open_mask(self) -> Optional[MaskRaster]:
        rule = parse_rule(self.image.mask_rule or self._sensor_rule())
        if self.image.mask is None:
            return None
        return _mask(self._dataset, self.image, self.image.mask, rule)

    def __getstate__(self) -> dict[str, Any]:
        """For a journey to another machine, which opens the file again."""
        state = dict(self.__dict__)
        del state["_dataset"], state["_mask"]
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._dataset = open_dataset(self.path, self.role)
        self._mask = self._open_mask()

    # --- bands ------------------------------------------------------------------------------

    def _band(self, number: int, index: int) -> Band:
        band = self._dataset.GetRasterBand(number)
        name = band.GetDescription() or ""
        known = self.sensor.bands if self.sensor else ()
        fits = index if len(known) == len(_data_bands(self._dataset)) else None
        if not name and fits is not None:
            name = known[fits].name
        wavelength = _wavelength(band.GetMetadata() or {})
        if wavelength is None and fits is not None:
            wavelength = known[fits].wavelength_nm
        return Band(number, name, wavelength)

    def select(self, wanted: Optional[list[Union[int, str]]]) -> None:
        """Choose the bands to read: numbers from 1, names, wavelengths ("865nm"); None = all."""
        self.selected = list(self.bands) if not wanted else [self._find(w) for w in wanted]
        handles = [self._dataset.GetRasterBand(b.number) for b in self.selected]
        self.nodata = self._nodata_of(self.selected[0])
        sensor = self.sensor
        self.radiometry: Radiometry = in_force(
            len(handles),
            (self.image.scale, self.image.offset),
            ([h.GetScale() for h in handles], [h.GetOffset() for h in handles]),
            (sensor.scale, sensor.offset) if sensor else (None, None),
        )
        self._quantity: Optional[str] = None

    def _nodata_of(self, band: Band) -> Optional[float]:
        """The user's nodata value, else the file's, else the product's."""
        if self.image.nodata is not None:
            return self.image.nodata
        tag: Optional[float] = self._dataset.GetRasterBand(band.number).GetNoDataValue()
        return self.sensor.nodata if tag is None and self.sensor else tag

    @property
    def quantity(self) -> str:
        """What the selected bands measure; told from a sample where no product says it."""
        if self._quantity is None:
            self._quantity = self._told_quantity()
        return self._quantity

    def _find(self, wanted: Union[int, str]) -> Band:
        text = str(wanted).strip().lower()
        if text.isdigit():
            found = [b for i, b in enumerate(self.bands) if i + 1 == int(text)]
        elif text.endswith("nm") and _number(text[:-2]) is not None:
            length = float(text[:-2])
            known = [b for b in self.bands if b.wavelength_nm is not None]
            ranked = sorted(known, key=lambda b: abs((b.wavelength_nm or 0.0) - length))
            found = [b for b in ranked[:1] if same_wavelength(b.wavelength_nm or 0.0, length)]
        else:
            found = [b for b in self.bands if b.name.lower() == text]
        if not found:
            names = ", ".join(b.name or str(b.number) for b in self.bands)
            raise BandsDiffer(
                f"{os.path.basename(self.path)} has no band '{wanted}'.",
                f"Its bands are: {names}.",
                "Choose bands by number from 1, by name, or by wavelength such as 865nm.",
            )
        return found[0]

    @property
    def band_names(self) -> list[str]:
        return [band.name for band in self.selected]

    def _sensor_rule(self) -> Optional[str]:
        rules = list(self.sensor.qa.values()) if self.sensor else []
        return rules[0] if rules and self.image.mask else None

    # --- pixels -----------------------------------------------------------------------------

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pixels of a window of the image's own grid; what lies outside is invalid.

        Returns:
            float32 (band, row, column) in physical units, 0 where invalid; valid bool (row,
            column): every band usable.

        Raises:
            RasterDamaged: names the row near which the file cannot be read.
        """
        values = np.zeros((len(self.selected), window.rows, window.columns), np.float32)
        valid = np.zeros((window.rows, window.columns), bool)
        inside = window.clipped(*self.grid.shape)
        if inside.pixels == 0:
            return values, valid
        part, usable = self._read_inside(inside)
        target = inside.within(window)
        values[(slice(None), *target)], valid[target] = part, usable
        return values, valid

    def _read_inside(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        values, valid = self._physical(window)
        if self.quantity == "reflectance":
            low, high = PLAUSIBLE_REFLECTANCE
            odd = valid & ((values < low) | (values > high)).any(axis=0)
            self.implausible += int(np.count_nonzero(odd))
            valid = valid & ~odd
        return np.where(valid, values, np.float32(0)), valid

    def numbers(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Numbers as they are in the file, of a window inside the image.

        Returns:
            numbers (band, row, column) in the file's type; valid bool (row, column): neither
            nodata nor masked; NaN is left to the caller.

        Raises:
            RasterDamaged
        """
        box = (window.column, window.row, window.columns, window.rows)
        try:
            numbers = np.stack(
                [self._dataset.GetRasterBand(b.number).ReadAsArray(*box) for b in self.selected]
            )
            valid = self._valid(numbers, box)
        except RuntimeError as error:
            raise RasterDamaged(
                f"{os.path.basename(self.path)} is damaged near row {window.row}.",
                f"GDAL says: {error}.",
                "Get the file again, or leave it out.",
            ) from None
        if self._mask is not None:
            valid &= self._mask.valid(window)
        return numbers, valid

    def _physical(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Physical values and mask of a window inside the image; any value where invalid."""
        numbers, valid = self.numbers(window)
        with np.errstate(invalid="ignore", over="ignore"):
            values = self.radiometry.to_physical(numbers)
        return values, valid & np.isfinite(values).all(axis=0)

    def _valid(self, numbers: np.ndarray, box: tuple[int, int, int, int]) -> np.ndarray:
        """Nodata, per-data-set mask and alpha; NaN is found in the physical values."""
        valid = np.ones(numbers.shape[1:], bool)
        for band, plane in zip(self.selected, numbers):
            valid &= ~is_nodata(plane, self._nodata_of(band))
        for number in self._alpha:
            valid &= self._dataset.GetRasterBand(number).ReadAsArray(*box) != 0
        first = self._dataset.GetRasterBand(self.selected[0].number)
        if first.GetMaskFlags() & gdal().GMF_PER_DATASET:
            valid &= first.GetMaskBand().ReadAsArray(*box) != 0
        return valid

    def sample(self) -> np.ndarray:
        """A sample of the valid physical values, spread over the image: (band, n).

        Raises:
            RasterDamaged
        """
        parts = []
        for window in _sample_windows(*self.grid.shape):
            values, valid = self._physical(window)
            parts.append(values[:, valid])
        found = np.concatenate(parts, axis=1)
        return np.asarray(found[:, :: max(1, found.shape[1] // SAMPLE_VALUES)])

    def _told_quantity(self) -> str:
        if self.sensor is not None and self.sensor.quantity != "unknown":
            return self.sensor.quantity
        names = " ".join(band.name.lower() for band in self.selected)
        if "lst" in names or "temperature" in names:
            return "temperature"
        try:
            values = self.sample()
        except RasterDamaged:
            return "unknown"  # a damaged block is reported when it is read
        if values.size == 0:
            return "unknown"
        low, middle, high = np.percentile(values, [2, 50, 98])
        if -0.2 <= low and 0.0 < high <= 1.6 and middle < 1.0:
            return "reflectance"
        if 180.0 <= low and high <= 360.0:
            return "temperature"
        return "unknown"

    @property
    def has_georeference(self) -> bool:
        return bool(self.grid.crs) or self.grid.transform != NO_GEOTRANSFORM


def open_dataset(path: str, role: str = "") -> Any:
    """A GDAL dataset with at least one band.

    Raises:
        FileMissing, NotARaster
    """
    module = gdal()
    check(path)
    label = f"{role} " if role else ""
    plain = "://" not in path and not path.startswith("/vsi") and ":" not in path[2:]
    if plain and not os.path.exists(path):
        raise FileMissing(
            f"The {label}file {path} does not exist.",
            "Nothing can be computed without it.",
            "Check the path.",
        )
    try:
        dataset = module.OpenEx(path, module.OF_RASTER | module.OF_READONLY)
    except RuntimeError as error:
        check_readable(path)
        raise NotARaster(
            f"The {label}file {path} is not a raster that GDAL can open.",
            f"GDAL says: {error}.",
            "Give a GeoTIFF or another raster format.",
        ) from None
    if dataset is None or dataset.RasterCount == 0:
        raise NotARaster(
            f"The {label}file {path} has no raster bands.",
            "Pixels are needed.",
            "Name one of its subdatasets, or another file.",
        )
    check_opened(dataset, path)
    return dataset


def _grid(dataset: Any, image: ImageInput) -> Grid:
    transform = dataset.GetGeoTransform(can_return_null=True) or NO_GEOTRANSFORM
    crs = dataset.GetProjection() or ""
    if not crs and image.crs and image.crs != "fine":
        crs = wkt_of(image.crs)
    if image.shift:
        if len(image.shift) != 2:
            raise OptionValue(
                f"A shift of {image.shift} is not x and y.",
                "It moves the coarse image.",
                "Give two numbers, for example 120,-60.",
            )
        x, a, b, y, d, e = transform
        transform = (x + image.shift[0], a, b, y + image.shift[1], d, e)
    return Grid(crs, tuple(transform), dataset.RasterYSize, dataset.RasterXSize)


def _data_bands(dataset: Any) -> list[int]:
    """Numbers of the bands that are not alpha."""
    alpha = gdal().GCI_AlphaBand
    numbers = range(1, dataset.RasterCount + 1)
    data = [n for n in numbers if dataset.GetRasterBand(n).GetColorInterpretation() != alpha]
    return data or [1]


def _dtype(band: Any) -> np.dtype:
    from osgeo import gdal_array

    return np.dtype(gdal_array.GDALTypeCodeToNumericTypeCode(band.DataType))


def _number(text: str) -> Optional[float]:
    try:
        return float(text)
    except ValueError:
        return None


def _wavelength(metadata: dict[str, str]) -> Optional[float]:
    """Wavelength in nm from the tags that programs write."""
    for key, factor in (
        ("CENTRAL_WAVELENGTH_UM", 1000.0),
        ("CENTRAL_WAVELENGTH_NM", 1.0),
        ("wavelength", 1.0),
        ("WAVELENGTH", 1.0),
    ):
        value = _number(metadata.get(key, ""))
        if value:
            units = metadata.get("wavelength_units", metadata.get("WAVELENGTH_UNITS", "")).lower()
            in_um = units.startswith("micro") or (not units and factor == 1.0 and value < 100.0)
            return value * (1000.0 if in_um else factor)
    return None


def same_wavelength(one_nm: float, other_nm: float) -> bool:
    """True when two band centres are the same band of two sensors: 60 nm apart, 120 nm beyond
    1200 nm (SWIR) and 1000 nm beyond 3000 nm (thermal), where bands are wider."""
    limit = 60.0 if one_nm < 1200 else 120.0 if one_nm < 3000 else 1000.0
    return abs(one_nm - other_nm) <= limit


def _sample_windows(rows: int, columns: int) -> list[Window]:
    if rows * columns <= SAMPLE_SIDE**2:
        return [whole(rows, columns)]
    shares = (np.arange(SAMPLE_WINDOWS) + 0.5) / SAMPLE_WINDOWS
    half = SAMPLE_WINDOW // 2
    return [
        Window(int(y * rows) - half, int(x * columns) - half, SAMPLE_WINDOW, SAMPLE_WINDOW).clipped(
            rows, columns
        )
        for y in shares
        for x in shares
    ]


def _mask(dataset: Any, image: ImageInput, path: str, rule: MaskRule) -> MaskRaster:
    """The mask of an image. A shift mends the georeference of the image, and its mask, which comes
    with it, has the same error: they meet on the grid without the shift."""
    grid = _grid(dataset, replace(image, shift=None))
    return MaskRaster(open_dataset(path, "mask"), path, grid, rule)
