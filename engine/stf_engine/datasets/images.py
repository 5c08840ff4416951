"""The images of a data set as arrays, with or without GDAL.

A training machine often has tifffile and no GDAL. Both ways give the same numbers, the same valid
pixels and the same scale; which is taken depends on what this Python has.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Optional, Union

import numpy as np

from ..errors import BandsDiffer, PackageMissing, SizesDiffer
from ..radiometry import Radiometry
from .pairs import DatedPair, ImageFile


@dataclass(frozen=True)
class Header:
    """What a file says of itself without its pixels being read.

    Attributes:
        rows, columns, bands: size.
        dtype: NumPy type of the numbers.
        band_names: "" where the file names none.
    """

    rows: int
    columns: int
    bands: int
    dtype: np.dtype
    band_names: tuple[str, ...]


@dataclass(frozen=True)
class RawImage:
    """A whole image as it is in its file.

    Attributes:
        values: numbers (band, row, column) in the file's type; any number where not valid.
        valid: bool (row, column); False for nodata, NaN, masked and, where that is the rule,
            negative numbers, in any band.
        radiometry: value = number * scale + offset, per band.
        nodata: number that means no data, None if none.
        band_names: "" where the file names none.
        geo: what is needed to write an image of the same place (opaque).
    """

    values: np.ndarray
    valid: np.ndarray
    radiometry: Radiometry
    nodata: Optional[float]
    band_names: tuple[str, ...]
    geo: dict[str, Any] = field(default_factory=dict)

    @property
    def dtype(self) -> np.dtype:
        return self.values.dtype

    def physical(self) -> np.ndarray:
        """float32 values (band, row, column) in physical units, 0 where not valid."""
        with np.errstate(invalid="ignore", over="ignore"):
            values = self.radiometry.to_physical(self.values)
        return np.where(self.valid, values, np.float32(0))


def has_gdal() -> bool:
    """True when this Python has GDAL."""
    from ..raster.session import gdal

    try:
        gdal()
    except PackageMissing:
        return False
    return True


def read(image: Union[ImageFile, str]) -> RawImage:
    """Read a whole image.

    Args:
        image: file with what is known about its numbers, or a path.

    Raises:
        FileMissing, NotARaster, RasterDamaged, SizesDiffer (a mask of another size),
        MaskRuleUnknown, PackageMissing (neither GDAL nor tifffile)
    """
    file = ImageFile(image) if isinstance(image, str) else image
    raw = _with_gdal(file) if has_gdal() else _tiff().read(file)
    valid = raw.valid
    if np.issubdtype(raw.dtype, np.floating):
        valid = valid & np.isfinite(raw.values).all(axis=0)
    if file.negative_is_nodata and not np.issubdtype(raw.dtype, np.unsignedinteger):
        with np.errstate(invalid="ignore"):
            valid = valid & ~(raw.values < 0).any(axis=0)
    return RawImage(raw.values, valid, raw.radiometry, raw.nodata, raw.band_names, raw.geo)


def header(path: str) -> Header:
    """Size and type of a file, no pixels.

    Raises:
        FileMissing, NotARaster, PackageMissing
    """
    if not has_gdal():
        return _tiff().header(path)
    from ..raster.image import RasterImage
    from ..recipe_types import ImageInput

    opened = RasterImage.open(ImageInput(path))
    names = tuple(band.name for band in opened.bands)
    return Header(*opened.grid.shape, len(opened.bands), opened.dtype, names)


def check_pair(pair: DatedPair, bands: Optional[int] = None) -> Header:
    """Header of the fine image of a pair that can be trained on.

    Args:
        pair: of a catalogue.
        bands: number of bands that both images must have; None = as the fine one.

    Raises:
        SizesDiffer: the coarse file does not lie on the fine grid.
        BandsDiffer: another number of bands.
        FileMissing, NotARaster, PackageMissing
    """
    fine, coarse = header(pair.fine.path), header(pair.coarse.path)
    if (fine.rows, fine.columns) != (coarse.rows, coarse.columns):
        raise SizesDiffer(
            f"The images of {pair.date} have different sizes: fine {fine.rows} x {fine.columns}, "
            f"coarse {coarse.rows} x {coarse.columns} pixels.",
            "In a data set for training the coarse files lie on the fine grid.",
            "'stf datasets make' brings coarse images of any grid onto the fine one.",
        )
    wanted = fine.bands if bands is None else bands
    if fine.bands != wanted or coarse.bands != wanted:
        raise BandsDiffer(
            f"The images of {pair.date} have {fine.bands} (fine) and {coarse.bands} (coarse) "
            f"bands; {wanted} are wanted.",
            "Every band of the fine image needs its band of the coarse one.",
            "'stf datasets make --bands' writes a set with chosen bands.",
        )
    return fine


def write_like(
    path: str, values: np.ndarray, like: RawImage, valid: Optional[np.ndarray] = None
) -> None:
    """Write a GeoTIFF on the place of another image, in its type, scale and nodata.

    Args:
        path: replaced when it exists; written in one piece.
        values: float32 (band, row, column) in physical units, the bands and size of ``like``.
        valid: bool (row, column); None = where ``like`` is valid.

    Raises:
        SizesDiffer: another size or band count. FolderReadOnly, DiskFull, PackageMissing.
    """
    if values.shape != like.values.shape:
        raise SizesDiffer(
            f"An image of {' x '.join(map(str, values.shape))} (bands, rows, columns) was to be "
            f"written on the place of one of {' x '.join(map(str, like.values.shape))}.",
            "Its pixels would not be where it says.",
            "Write it beside an image of its own size.",
        )
    usable = like.valid if valid is None else valid
    if "grid" not in like.geo:
        _tiff().write(path, values, usable, like)
        return
    from ..grid import whole
    from ..raster.write import RasterWriter
    from ..recipe_types import Output

    output = Output(path, compress=compression(like.dtype), overwrite=True)
    names, date = list(like.band_names), like.geo["date"]
    with RasterWriter(output, like.geo["grid"], like, names, date) as writer:
        writer.write(whole(*values.shape[1:]), values, usable)
        writer.commit()


def compression(dtype: np.dtype) -> str:
    """Compression of a file that tifffile can read without further packages: it knows no
    predictor for floating point."""
    return "none" if dtype.kind == "f" else "deflate"


def as_float(image: RawImage) -> RawImage:
    """The same image in float32 and physical units, for what does not fit into its own type."""
    identity = Radiometry(np.ones(len(image.values)), np.zeros(len(image.values)), "none")
    return replace(image, values=image.physical(), radiometry=identity, nodata=float("nan"))


def _with_gdal(file: ImageFile) -> RawImage:
    from ..grid import whole
    from ..raster.image import RasterImage

    opened = RasterImage.open(file.as_input())
    values, valid = opened.numbers(whole(*opened.grid.shape))
    return RawImage(
        values,
        valid,
        opened.radiometry,
        opened.nodata,
        tuple(opened.band_names),
        {"grid": opened.grid, "date": opened.date},
    )


def _tiff() -> Any:
    from . import tiff

    return tiff
