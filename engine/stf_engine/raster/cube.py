"""Many dates in one file with an axis of time: a NetCDF or Zarr cube, CF conventions.

Each band is a variable (time, y, x) in the numbers of the results, with their scale, offset and
nodata value. Written through GDAL's multidimensional interface, in one piece.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Optional

import numpy as np

from ..dates import ordinal
from ..errors import DiskFull, FolderReadOnly, OptionValue, OutputExists, PackageMissing
from ..grid import Grid, Window
from ..radiometry import to_numbers
from . import parts, storage
from .session import gdal, osr
from .write import Like, check_writable

DRIVERS = {".nc": "netCDF", ".zarr": "Zarr"}
"""Ending -> GDAL's driver."""

BLOCK = 256
"""Side of a chunk; in time a chunk holds one date, so that dates are written one by one."""

EPOCH = "1970-01-01"


@dataclass(frozen=True)
class Marks:
    """A variable that says of each pixel where it is from: whole numbers from 0.

    Attributes:
        name: of the variable.
        title: what it tells.
        meanings: of the numbers, in their order; () = 1 where the title holds.
        empty: number of a pixel without a value, None without one.
    """

    name: str
    title: str
    meanings: tuple[str, ...] = ()
    empty: Optional[int] = None


def check_cube(path: str, overwrite: bool) -> None:
    """Refuse a cube that could not be written.

    Raises:
        OptionValue: the ending means no format.
        PackageMissing: this GDAL cannot write it.
        OutputExists, FolderReadOnly
    """
    ending = os.path.splitext(path)[1].lower()
    if ending not in DRIVERS:
        raise OptionValue(
            f"{path} is no cube.",
            "Its ending says in which format the dates are written.",
            f"Give a name that ends with {' or '.join(DRIVERS)}.",
        )
    driver = gdal().GetDriverByName(DRIVERS[ending])
    if driver is None or not driver.GetMetadataItem("DCAP_CREATE_MULTIDIMENSIONAL"):
        raise PackageMissing(
            f"This GDAL cannot write {DRIVERS[ending]} cubes.",
            "They are written through GDAL.",
            f"Take {' or '.join(e for e in DRIVERS if e != ending)}, or another GDAL.",
        )
    if not overwrite and storage.exists(path):
        raise OutputExists(
            f"The cube {path} already exists.",
            "Nothing is overwritten unasked.",
            "Choose another name, or add --overwrite.",
        )
    if storage.is_remote(path) or os.path.isdir(os.path.dirname(os.path.abspath(path))):
        check_writable(path)


class CubeWriter:
    """Writes a cube date by date and window by window; a context manager.

    The cube gets its name with :meth:`commit`; leaving without it removes every trace.

    Args:
        path: ends with .nc or .zarr.
        like: a result of the series: type, scale, offset, nodata.
        grid: of all dates.
        bands: their names, "" for one without.
        dates: ISO dates, rising.
        marks: a further variable; None = none.
        attributes: of the whole cube.
    """

    def __init__(
        self,
        path: str,
        like: Like,
        grid: Grid,
        bands: list[str],
        dates: list[str],
        marks: Optional[Marks],
        attributes: dict[str, str],
    ) -> None:
        self.path, self._dates = storage.whole(path), dates
        self.grid = grid
        self.dtype, self.radiometry, self.nodata = like.dtype, like.radiometry, like.nodata
        self._names = variable_names(bands, len(bands), marks.name if marks else "")
        self._marks, self._attributes = marks, attributes
        self._part = parts.part_path(self.path, _ending(self.path))
        self._dataset: Any = None
        self._variables: list[Any] = []

    def __enter__(self) -> CubeWriter:
        os.makedirs(os.path.dirname(self._part), exist_ok=True)
        with self._guarded():
            self._create()
        return self

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self._close()
        parts.remove(self._part)

    def write(
        self,
        number: int,
        window: Window,
        values: np.ndarray,
        valid: np.ndarray,
        marks: Optional[np.ndarray] = None,
    ) -> None:
        """Write a window of one date.

        Args:
            number: of the date.
            values: float32 (band, row, column), physical units.
            valid: bool (row, column).
            marks: uint8 (row, column).
        """
        numbers = to_numbers(values, valid, self.radiometry, self.dtype, self.nodata)
        layers = list(numbers)
        if self._marks:
            layers.append(np.asarray(marks, np.uint8))
        start = [number, window.row, window.column]
        count = [1, window.rows, window.columns]
        with self._guarded():
            for variable, layer in zip(self._variables, layers):
                data = np.ascontiguousarray(layer[None])
                variable.Write(data, array_start_idx=start, count=count)

    def commit(self) -> str:
        """Close the cube and give it its name; gives the path."""
        with self._guarded():
            self._close()
            if os.path.isdir(self.path):
                parts.remove_files([self.path])
            parts.publish(self._part, self.path)
        return self.path

    # --- the file ---------------------------------------------------------------------------

    def _create(self) -> None:
        module = gdal()
        driver = module.GetDriverByName(DRIVERS[_ending(self.path)])
        self._dataset = driver.CreateMultiDimensional(self._part)
        if self._dataset is None:
            raise RuntimeError("the driver made no file")
        root = self._dataset.GetRootGroup()
        for key, value in {"Conventions": "CF-1.8", **self._attributes}.items():
            _attribute(root, key, value)
        reference = self._reference()
        geographic = reference is not None and bool(reference.IsGeographic())
        dimensions = [self._time(root), *self._place(root, geographic)]
        for number, name in enumerate(self._names):
            variable = self._variable(root, name, dimensions, self.dtype.type, reference)
            if self.nodata is not None:
                variable.SetNoDataValueDouble(float(self.nodata))
            if not self.radiometry.is_identity:
                variable.SetScale(float(self.radiometry.scale[number]))
                variable.SetOffset(float(self.radiometry.offset[number]))
            self._variables.append(variable)
        if self._marks is not None:
            variable = self._variable(root, self._marks.name, dimensions, np.uint8, reference)
            self._describe(variable, self._marks)
            self._variables.append(variable)

    def _describe(self, variable: Any, marks: Marks) -> None:
        """Title and meanings as the CF conventions write flags."""
        _attribute(variable, "long_name", marks.title)
        if marks.empty is not None:
            variable.SetNoDataValueDouble(float(marks.empty))
        if marks.meanings:
            numbers = list(range(len(marks.meanings)))
            kind = gdal().ExtendedDataType.Create(gdal().GDT_Byte)
            variable.CreateAttribute("flag_values", [len(numbers)], kind).Write(numbers)
            words = " ".join(meaning.replace(" ", "_") for meaning in marks.meanings)
            _attribute(variable, "flag_meanings", words)

    def _time(self, root: Any) -> Any:
        time = root.CreateDimension("time", "TEMPORAL", "", len(self._dates))
        axis = self._axis(root, "time", time)
        _attribute(axis, "units", f"days since {EPOCH} 00:00:00")
        _attribute(axis, "calendar", "proleptic_gregorian")
        _attribute(axis, "standard_name", "time")
        days = [ordinal(date) - ordinal(EPOCH) for date in self._dates]
        axis.Write(np.array(days, np.float64))
        return time

    def _reference(self) -> Any:
        """The coordinate system, None without one."""
        if not self.grid.crs:
            return None
        reference = osr().SpatialReference()
        reference.SetFromUserInput(self.grid.crs)
        north_first = reference.EPSGTreatsAsLatLong() or reference.EPSGTreatsAsNorthingEasting()
        # Number of the dimension (time, y, x, from 1) of each of the system's axes.
        reference.SetDataAxisToSRSAxisMapping([2, 3] if north_first else [3, 2])
        return reference

    def _place(self, root: Any, geographic: bool) -> list[Any]:
        """Dimensions y and x with the coordinates of the pixels' centres."""
        left, width, _, top, _, height = self.grid.transform
        names = {"y": "latitude", "x": "longitude"}
        units = {"y": "degrees_north", "x": "degrees_east"}
        made = []
        for name, kind, count, start, step in (
            ("y", "HORIZONTAL_Y", self.grid.rows, top, height),
            ("x", "HORIZONTAL_X", self.grid.columns, left, width),
        ):
            dimension = root.CreateDimension(name, kind, "", count)
            axis = self._axis(root, name, dimension)
            projected = f"projection_{name}_coordinate"
            _attribute(axis, "standard_name", names[name] if geographic else projected)
            if geographic:
                axis.SetUnit(units[name])
            axis.Write(start + (np.arange(count) + 0.5) * step)
            made.append(dimension)
        return made

    def _axis(self, root: Any, name: str, dimension: Any) -> Any:
        double = gdal().ExtendedDataType.Create(gdal().GDT_Float64)
        axis = root.CreateMDArray(name, [dimension], double)
        if _ending(self.path) != ".nc":  # there the name says it
            dimension.SetIndexingVariable(axis)
        return axis

    def _variable(
        self, root: Any, name: str, dimensions: list[Any], kind: Any, reference: Any
    ) -> Any:
        from osgeo import gdal_array

        code = gdal_array.NumericTypeCodeToGDALTypeCode(kind)
        rows, columns = min(BLOCK, self.grid.rows), min(BLOCK, self.grid.columns)
        options = [f"BLOCKSIZE=1,{rows},{columns}"]
        if _ending(self.path) == ".nc":
            options.append("COMPRESS=DEFLATE")
        else:
            options.append("COMPRESS=ZLIB")
        extended = gdal().ExtendedDataType.Create(code)
        variable = root.CreateMDArray(name, dimensions, extended, options)
        if reference is not None:
            variable.SetSpatialRef(reference)
        return variable

    def _close(self) -> None:
        self._variables = []
        self._dataset = None

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (RuntimeError, OSError) as error:
            text = str(error)
            if any(word in text.lower() for word in ("permission", "read-only")):
                raise FolderReadOnly(
                    f"{self.path} cannot be written.",
                    f"It was said: {text}.",
                    "Choose another folder.",
                ) from None
            raise DiskFull(
                f"{self.path} could not be written to its end.",
                f"It was said: {text}.",
                "Free space on this disk, or write to another one.",
            ) from None


def variable_names(bands: list[str], count: int, taken: str = "") -> list[str]:
    """A name for each band: its own, made of letters, digits and underscores; ``band_2``."""
    names: list[str] = []
    for number in range(count):
        given = bands[number] if number < len(bands) else ""
        name = re.sub(r"\W+", "_", given, flags=re.ASCII).strip("_").lower()
        if not name or name[0].isdigit() or name in names or name in ("time", "x", "y", taken):
            name = f"band_{number + 1}" if not name else f"band_{number + 1}_{name}"
        names.append(name)
    return names


def _attribute(owner: Any, name: str, value: str) -> None:
    text = gdal().ExtendedDataType.CreateString()
    owner.CreateAttribute(name, [], text).Write(value)


def _ending(path: str) -> str:
    return os.path.splitext(path)[1].lower()
