"""GeoTIFFs by tifffile, where GDAL is missing: the same numbers, mask and scale as with GDAL.

Masks of other files need GDAL. The georeference is carried from file to file as the tags that hold
it, without being understood.
"""

from __future__ import annotations

import contextlib
import html
import os
import re
from typing import Any, Iterator, Optional

import numpy as np

from ..dates import date_from_name
from ..errors import FileMissing, NotARaster, PackageMissing, RasterDamaged
from ..files import replacing
from ..radiometry import in_force, is_nodata, to_numbers
from ..raster.write import nodata_for
from ..recipe_types import Output
from ..sensors import recognise
from .images import Header, RawImage
from .pairs import ImageFile

GEO_TAGS = (33550, 33922, 34264, 34735, 34736, 34737)
"""Pixel scale, tie points, transformation, and the three tags of the coordinate system."""

METADATA_TAG, NODATA_TAG = 42112, 42113
"""GDAL's own tags."""

EXTRA_TAG, ALPHA = 338, (1, 2)
"""What bands beyond the colours mean, and the words for opacity."""

_ITEM = re.compile(r"<Item\b([^>]*)>([^<]*)</Item>")
_WORD = re.compile(r'(\w+)="([^"]*)"')


def header(path: str) -> Header:
    """Size and type of a file; see :func:`.images.header`."""
    with _opened(path) as page:
        axes, shape = page.axes, page.shape
        rows, columns, count = _sizes(axes, shape)
        data = _data_bands(page, count)
        names = _texts(page, count)[0]
        sensor = recognise(path, {}, len(data), np.dtype(page.dtype).name)
        known = [band.name for band in sensor.bands] if sensor else [""] * len(data)
        named = tuple(names[band] or known[k] for k, band in enumerate(data))
        return Header(rows, columns, len(data), np.dtype(page.dtype), named)


def read(file: ImageFile) -> RawImage:
    """A whole image; see :func:`.images.read`."""
    if file.mask is not None:
        raise PackageMissing(
            f"The mask {file.mask} cannot be read without GDAL.",
            "Mask rasters are brought onto the image's grid by GDAL.",
            "Install GDAL, or burn the mask into the image as nodata ('stf datasets make').",
        )
    with _opened(file.path) as page:
        try:
            values = page.asarray()
        except Exception as error:  # tifffile raises whatever its codecs raise
            raise RasterDamaged(
                f"{file.path} cannot be read: {str(error).splitlines()[0][:200]}.",
                "It may be cut off, or compressed in a way that tifffile needs imagecodecs for.",
                "Copy it again, install imagecodecs, or read it with a Python that has GDAL.",
            ) from None
        values = _bands_first(values, page.axes)
        data = _data_bands(page, len(values))
        names, scales, offsets = _texts(page, len(values))
        nodata = _nodata(page) if file.nodata is None else file.nodata
        geo = {tag: (page.tags[tag].dtype, page.tags[tag].count, page.tags[tag].value)
               for tag in GEO_TAGS if tag in page.tags}  # fmt: skip
    opaque = np.ones(values.shape[1:], bool)
    for band in set(range(len(values))) - set(data):
        opaque &= values[band] != 0
    values = values[data]
    sensor = recognise(file.path, {}, len(data), values.dtype.name)
    if sensor is not None and nodata is None:
        nodata = sensor.nodata
    radiometry = in_force(
        len(data),
        (file.scale, file.offset),
        ([scales[band] for band in data], [offsets[band] for band in data]),
        (sensor.scale, sensor.offset) if sensor else (None, None),
    )
    known = [band.name for band in sensor.bands] if sensor else [""] * len(data)
    named = tuple(names[band] or known[k] for k, band in enumerate(data))
    valid = opaque & ~is_nodata(values, nodata).any(axis=0)
    place = {"tags": geo, "date": date_from_name(file.path)}
    return RawImage(values, valid, radiometry, nodata, named, place)


def write(path: str, values: np.ndarray, valid: np.ndarray, like: RawImage) -> None:
    """A GeoTIFF on the place of another image; see :func:`.images.write_like`."""
    tifffile = _tifffile()
    nodata = nodata_for(Output(path), like, like.dtype)
    numbers = to_numbers(values, valid, like.radiometry, like.dtype, nodata)
    tags = [(tag, int(kind), count, value, True)
            for tag, (kind, count, value) in like.geo.get("tags", {}).items()]  # fmt: skip
    if nodata is not None:
        text = f"{nodata:.17g}"
        tags.append((NODATA_TAG, 2, len(text) + 1, text, True))
    text = _metadata(like)
    tags.append((METADATA_TAG, 2, len(text) + 1, text, True))
    with replacing(path) as part:
        tifffile.imwrite(
            part, numbers, photometric="minisblack", planarconfig="separate", compression="zlib",
            metadata=None, extratags=tags,
        )  # fmt: skip


@contextlib.contextmanager
def _opened(path: str) -> Iterator[Any]:
    """The first page of a file."""
    if not os.path.isfile(path):
        raise FileMissing(f"There is no file {path}.", "It is to be read.", "Check the path.")
    tifffile = _tifffile()
    try:
        file = tifffile.TiffFile(path)
    except tifffile.TiffFileError as error:
        raise NotARaster(
            f"{path} is not a TIFF file ({error}).",
            "Without GDAL only TIFF files can be read.",
            "Convert it to GeoTIFF, or use a Python that has GDAL.",
        ) from None
    with file:
        yield file.series[0].keyframe if file.series else file.pages[0]


def _tifffile() -> Any:
    try:
        import tifffile
    except ImportError:
        raise PackageMissing(
            "Neither GDAL nor tifffile can be imported.",
            "One of them reads the images.",
            "Install one: pip install tifffile.",
        ) from None
    return tifffile


def _sizes(axes: str, shape: tuple[int, ...]) -> tuple[int, int, int]:
    """Rows, columns and bands of a page with axes such as SYX or YXS."""
    size = dict(zip(axes, shape))
    return size["Y"], size["X"], size.get("S", 1)


def _bands_first(values: np.ndarray, axes: str) -> np.ndarray:
    if "S" not in axes:
        return values[None]
    return values if axes.index("S") == 0 else np.moveaxis(values, axes.index("S"), 0)


def _data_bands(page: Any, count: int) -> list[int]:
    """Positions of the bands that are not opacity."""
    extra = page.tags[EXTRA_TAG].value if EXTRA_TAG in page.tags else ()
    kinds = [int(kind) for kind in np.atleast_1d(extra)][-count:]
    first = count - len(kinds)  # the kinds are of the last bands
    alpha = {first + k for k, kind in enumerate(kinds) if kind in ALPHA}
    return [band for band in range(count) if band not in alpha] or [0]


def _nodata(page: Any) -> Optional[float]:
    if NODATA_TAG not in page.tags:
        return None
    try:
        return float(str(page.tags[NODATA_TAG].value).strip("\0 "))
    except ValueError:
        return None


def _texts(
    page: Any, bands: int
) -> tuple[tuple[str, ...], list[Optional[float]], list[Optional[float]]]:
    """Band names, scales and offsets as GDAL writes them."""
    names = [""] * bands
    scales: list[Optional[float]] = [None] * bands
    offsets: list[Optional[float]] = [None] * bands
    text = str(page.tags[METADATA_TAG].value) if METADATA_TAG in page.tags else ""
    for words, content in _ITEM.findall(text):
        item = dict(_WORD.findall(words))
        sample, role = int(item.get("sample", "-1")), item.get("role", "")
        if 0 <= sample < bands and role == "description":
            names[sample] = html.unescape(content)
        elif 0 <= sample < bands and role in ("scale", "offset"):
            (scales if role == "scale" else offsets)[sample] = float(content)
    return tuple(names), scales, offsets


def _metadata(like: RawImage) -> str:
    """Band names, scale and date as GDAL reads them."""
    date = like.geo.get("date")
    items = [f'<Item name="ACQUISITION_DATE">{date}</Item>'] if date else []
    for band, name in enumerate(like.band_names):
        scale, offset = like.radiometry.scale[band], like.radiometry.offset[band]
        values = {"description": name, "scale": f"{scale:.17g}", "offset": f"{offset:.17g}"}
        items += [
            f'<Item name="{role.upper()}" sample="{band}" role="{role}">{html.escape(text)}</Item>'
            for role, text in values.items()
        ]
    return f"<GDALMetadata>{''.join(items)}</GDALMetadata>"
