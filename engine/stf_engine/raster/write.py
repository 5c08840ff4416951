"""Writing a result: a GeoTIFF on exactly the target grid, complete or not at all."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from types import TracebackType
from typing import Any, Iterator, Optional, Protocol, Sequence

import numpy as np

from ..errors import (
    DiskFailed,
    DiskFull,
    FileInUse,
    FolderReadOnly,
    OptionValue,
    OutputExists,
    StfError,
)
from ..grid import Grid, Window
from ..radiometry import Radiometry, to_numbers
from ..recipe_types import Output
from . import parts, storage
from .session import close, gdal

BLOCK = 256
"""Side of the file's tiles."""

SPARE = 1.1
"""Free disk wanted, as a multiple of the uncompressed size: what does not compress must fit."""

COMPRESS = {"deflate": "DEFLATE", "lzw": "LZW", "zstd": "ZSTD", "none": "NONE"}

TYPES = {
    "Byte": np.uint8,
    "UInt16": np.uint16,
    "Int16": np.int16,
    "UInt32": np.uint32,
    "Int32": np.int32,
    "Float32": np.float32,
    "Float64": np.float64,
}


class Like(Protocol):
    """What a result takes over from an image."""

    @property
    def dtype(self) -> np.dtype:
        """Of the numbers."""
        ...

    @property
    def radiometry(self) -> Radiometry:
        """From numbers to values."""
        ...

    @property
    def nodata(self) -> Optional[float]:
        """The number that means no data."""
        ...


class RasterWriter:
    """Writes one GeoTIFF window by window; a context manager.

    The file gets its name with :meth:`commit`; leaving the context without it removes every trace.

    Args:
        output: path, type, scale, compression.
        grid: the target grid.
        like: fine image whose type, scale, offset and nodata are kept where ``output`` names none.
        band_names: descriptions of the bands.
        date: acquisition date (ISO) or None.
        metadata: further tags.
        colours: red, green and blue of the numbers from 0 on, of one band of bytes.

    Raises:
        OutputExists, FolderReadOnly, DiskFull, OptionValue
    """

    def __init__(
        self,
        output: Output,
        grid: Grid,
        like: Optional[Like],
        band_names: list[str],
        date: Optional[str] = None,
        metadata: Optional[dict[str, str]] = None,
        colours: Sequence[tuple[int, int, int]] = (),
    ) -> None:
        self.output, self.grid = output, grid
        self.bands = len(band_names)
        self.dtype = np.dtype(TYPES[output.dtype] if output.dtype else _type_of(like))
        self.radiometry = _radiometry(output, like, self.bands)
        self.nodata = nodata_for(output, like, self.dtype)
        self._names, self._date, self._metadata = band_names, date, dict(metadata or {})
        self._colours = tuple(colours)
        self._part = ""
        self._dataset: Any = None

    def __enter__(self) -> RasterWriter:
        path = storage.whole(self.output.path)
        self._check_taken()
        self._check_disk(path)
        self._replace(path, path)  # a name in use is told now, not after hours
        self._part = parts.part_path(path)
        try:
            self._create()
        except StfError:
            self.abort()
            raise
        except RuntimeError as error:
            self.abort()
            raise self._refused(error) from None
        return self

    def _check_taken(self) -> None:
        if not self.output.overwrite and storage.exists(self.output.path):
            raise OutputExists(
                f"The output file {self.output.path} already exists.",
                "Nothing is overwritten unasked.",
                "Choose another name, or allow overwriting.",
            )

    def __exit__(
        self,
        kind: Optional[type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.abort()

    # --- writing ----------------------------------------------------------------------------

    def write(self, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        """Write a window: float32 (band, row, column) in physical units, valid (row, column)."""
        numbers = to_numbers(values, valid, self.radiometry, self.dtype, self.nodata)
        with self._guarded():
            for number in range(self.bands):
                band = self._dataset.GetRasterBand(number + 1)
                band.WriteArray(numbers[number], window.column, window.row)

    def commit(self) -> str:
        """Close the file and give it its name.

        Returns:
            The path as it was given.
        """
        with self._guarded():
            self._dataset.FlushCache()
            errors = close(self, "_dataset")
            if errors:
                raise self._not_written(errors[0])
            self._verify_written()
            if self.output.cog:
                self._to_cog()
            self._check_taken()  # another run may have written it meanwhile
            self._replace(self._part, storage.whole(self.output.path))
        self._part = ""
        return self.output.path

    def _replace(self, part: str, path: str) -> None:
        """Rename; Windows refuses it while another program holds the file of that name."""
        if part == path and not os.path.exists(path):
            return
        try:
            parts.publish(part, path)
        except PermissionError:
            if not os.path.exists(path):
                raise
            raise FileInUse(
                f"{self.output.path} is in use by another program or layer.",
                "It cannot be replaced before that program lets go of it.",
                "Choose another name, or remove the layer from the project first.",
            ) from None

    def abort(self) -> None:
        """Remove what was written; nothing happens after :meth:`commit`."""
        if self._dataset is not None:
            close(self, "_dataset")  # the file is thrown away; what fails now does not matter
        if self._part:
            parts.remove(self._part)
            self._part = ""

    # --- the file ---------------------------------------------------------------------------

    def _create(self) -> None:
        module = gdal()
        from osgeo import gdal_array

        code = gdal_array.NumericTypeCodeToGDALTypeCode(self.dtype.type)
        self._dataset = module.GetDriverByName("GTiff").Create(
            self._part, self.grid.columns, self.grid.rows, self.bands, code, self._options()
        )
        if self.grid.crs:
            self._dataset.SetProjection(self.grid.crs)
        if self.grid.transform != (0.0, 1.0, 0.0, 0.0, 0.0, 1.0):
            self._dataset.SetGeoTransform(self.grid.transform)
        for number, name in enumerate(self._names):
            band = self._dataset.GetRasterBand(number + 1)
            if name:
                band.SetDescription(name)
            if self.nodata is not None:
                band.SetNoDataValue(self.nodata)
            if not self.radiometry.is_identity:
                band.SetScale(float(self.radiometry.scale[number]))
                band.SetOffset(float(self.radiometry.offset[number]))
        if self._colours:
            table = module.ColorTable()
            for number, colour in enumerate(self._colours):
                table.SetColorEntry(number, (*colour, 255))
            self._dataset.GetRasterBand(1).SetColorTable(table)
        tags = dict(self._metadata)
        if self._date:
            tags["ACQUISITION_DATE"] = self._date
            tags["TIFFTAG_DATETIME"] = self._date.replace("-", ":") + " 00:00:00"
        tags["TIFFTAG_SOFTWARE"] = "STFusion"
        self._dataset.SetMetadata({k: v for k, v in tags.items() if v})

    def _options(self) -> list[str]:
        options = [
            "TILED=YES",
            f"BLOCKXSIZE={BLOCK}",
            f"BLOCKYSIZE={BLOCK}",
            "BIGTIFF=IF_SAFER",
            "INTERLEAVE=BAND",
            f"COMPRESS={COMPRESS[self.output.compress]}",
        ]
        if self.output.compress != "none":
            predictor = 3 if np.issubdtype(self.dtype, np.floating) else 2
            options.append(f"PREDICTOR={predictor}")
        if self.output.compress == "deflate":
            options.append("ZLEVEL=6")
        if self.bands == 4 and self.dtype == np.uint8:
            # GDAL takes four bands of bytes for red, green, blue and opacity.
            options.append("PHOTOMETRIC=MINISBLACK")
        return options

    def _to_cog(self) -> None:
        module = gdal()
        source = module.Open(self._part)
        final = parts.part_path(self.output.path)
        try:
            options = [f"COMPRESS={COMPRESS[self.output.compress]}", "BIGTIFF=IF_SAFER"]
            made = module.GetDriverByName("COG").CreateCopy(final, source, options=options)
            made = None  # noqa: F841 - closing writes the file
            source = None
        except RuntimeError:
            parts.remove(final)
            raise
        parts.remove(self._part)
        self._part = final

    def _verify_written(self) -> None:
        """A full disk may only show when GDAL closes the file: read the last block back."""
        try:
            check = gdal().Open(self._part)
            band = check.GetRasterBand(self.bands)
            band.ReadAsArray(self.grid.columns - 1, self.grid.rows - 1, 1, 1)
        except RuntimeError as error:
            raise self._not_written(str(error)) from None

    # --- errors -----------------------------------------------------------------------------

    @property
    def bytes_uncompressed(self) -> int:
        return self.grid.rows * self.grid.columns * self.bands * self.dtype.itemsize

    def _check_disk(self, path: str) -> None:
        check_writable(path)
        folder, copies = parts.folder_of(path), 2 if self.output.cog else 1
        check_free(folder, int(self.bytes_uncompressed * SPARE * copies))

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        """GDAL's errors while writing, as ours."""
        try:
            yield
        except StfError:
            raise
        except (RuntimeError, OSError) as error:
            raise self._refused(error) from None

    def _refused(self, error: Exception) -> StfError:
        text = str(error)
        denied = ("permission denied", "read-only", "no such file", "not supported")
        if not any(words in text.lower() for words in denied):
            return self._not_written(text)
        return FolderReadOnly(
            f"{self.output.path} cannot be written.",
            f"GDAL says: {text}.",
            "Choose another folder, or close the program that uses the file.",
        )

    def _not_written(self, text: str) -> StfError:
        return not_written(self.output.path, self.bytes_uncompressed, text)


def not_written(path: str, needed_bytes: int, text: str) -> StfError:
    """What a user is told when GDAL could not write on: the disk is full, or fails though it is
    not."""
    try:
        free = shutil.disk_usage(parts.folder_of(path)).free
    except OSError:  # the disk itself is gone
        free = needed_bytes
    if free < needed_bytes:
        return DiskFull(
            f"The disk is full: about {needed_bytes / 1e9:.2g} GB are needed. The unfinished file "
            "was removed.",
            f"GDAL says: {text}.",
            "Free some space, or choose a folder on another disk.",
        )
    return DiskFailed(
        f"{path} could not be written to its end, although {free / 1e9:.3g} GB are free. "
        "The unfinished file was removed.",
        f"GDAL says: {text}.",
        "Check the disk, the connection to it and its quota, or choose another folder.",
    )


def check_writable(path: str) -> None:
    """Can a file be made where another is to lie? Tried, because rights alone do not tell.

    Raises:
        FolderReadOnly
        StorageRefused, StorageFailed, LinkRefused: of object storage.
    """
    storage.check_place(path)
    if storage.is_remote(path):
        storage.check_writable(path)
    folder = parts.folder_of(path)
    try:
        with tempfile.TemporaryFile(dir=folder):  # nothing is left of it, whatever happens
            pass
    except OSError as error:
        raise FolderReadOnly(
            f"The folder {folder} cannot be written to.",
            f"The system says: {error.strerror}.",
            "Choose another folder.",
        ) from None


def check_free(folder: str, needed_bytes: int) -> None:
    """Is there room for ``needed_bytes`` in a folder?

    Raises:
        DiskFull: with both numbers.
    """
    free = shutil.disk_usage(folder).free
    if free < needed_bytes:
        raise DiskFull(
            f"The disk is full: {needed_bytes / 1e9:.3g} GB are needed in {folder}, "
            f"{free / 1e9:.3g} GB are free.",
            "A result that does not fit would be lost half-way.",
            "Free some space, or choose a folder on another disk.",
        )


def _type_of(like: Optional[Like]) -> np.dtype:
    if like is None:
        return np.dtype(np.float32)
    if like.dtype in [np.dtype(t) for t in TYPES.values()]:
        return like.dtype
    return np.dtype(np.float32)


def _radiometry(output: Output, like: Optional[Like], bands: int) -> Radiometry:
    if output.scale is not None or output.offset is not None:
        scale = 1.0 if output.scale is None else output.scale
        if scale == 0:
            raise OptionValue(
                "An output scale of 0 is not possible.",
                "Values are divided by it.",
                "Give for example 0.0001.",
            )
        return Radiometry(np.full(bands, scale), np.full(bands, output.offset or 0.0), "option")
    if like is not None:
        return like.radiometry
    return Radiometry(np.ones(bands), np.zeros(bands), "none")


def nodata_for(output: Output, like: Optional[Like], dtype: np.dtype) -> Optional[float]:
    """The nodata value of the result: asked for, the fine image's, or one that fits the type."""
    wanted = output.nodata
    if wanted is None and like is not None:
        wanted = like.nodata
    floating = np.issubdtype(dtype, np.floating)
    if wanted is not None:
        if floating or (wanted == int(wanted) if np.isfinite(wanted) else False):
            if floating or np.iinfo(dtype).min <= wanted <= np.iinfo(dtype).max:
                return float(wanted)
    if floating:
        return float("nan")
    # 0 is the usual fill of unsigned images; valid zeros are moved to 1 when written.
    return 0.0 if np.iinfo(dtype).min == 0 else float(np.iinfo(dtype).min)
