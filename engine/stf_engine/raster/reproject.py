"""A whole (small) file in another coordinate system."""

from __future__ import annotations

import os

from .parts import forget, part_path
from .session import gdal


def reproject_file(path: str, crs: str) -> None:
    """Replace a raster by itself in another CRS (bilinear, pixel size kept by GDAL's rule)."""
    module = gdal()
    part = part_path(path)
    source = module.Open(path)
    tags, bands = source.GetMetadata(), range(1, source.RasterCount + 1)
    warped = module.Warp(
        part,
        source,
        dstSRS=crs,
        resampleAlg="bilinear",
        dstNodata=source.GetRasterBand(1).GetNoDataValue(),
        errorThreshold=0,
        creationOptions=["TILED=YES", "COMPRESS=DEFLATE"],
    )
    warped.SetMetadata(tags)
    for number in bands:
        old, new = source.GetRasterBand(number), warped.GetRasterBand(number)
        new.SetDescription(old.GetDescription())
        if old.GetScale() is not None:
            new.SetScale(old.GetScale())
            new.SetOffset(old.GetOffset() or 0.0)
    warped.FlushCache()
    warped = source = None
    os.replace(part, path)
    forget(part)
