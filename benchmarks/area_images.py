"""Revisits and a panchromatic image of any size for benchmarks: random texture, quickly made."""

from __future__ import annotations

from pathlib import Path

import numpy as np

FINE_M = 3.2


def write_area(folder: Path, side: int, ratio: float, revisits: int) -> tuple[list[str], str]:
    """Files of three bands on the coarse grid, and pan of ``side`` pixels squared.

    Returns:
        paths of the revisits; path of pan.
    """
    low = int(side / ratio)
    rng = np.random.default_rng(1)
    texture = _texture(rng, low)
    paths = []
    for number in range(revisits):
        image = np.stack([0.2 + 0.05 * gain * texture for gain in (0.8, 1.0, 1.2)])
        image = image + 0.002 * rng.standard_normal(image.shape)
        path = str(folder / f"look_202406{number + 1:02d}.tif")
        _write(path, image, FINE_M * ratio)
        paths.append(path)
    pan = str(folder / "pan.tif")
    _write(pan, 0.2 + 0.05 * _texture(rng, side)[None], FINE_M)
    return paths, pan


def _texture(rng: np.random.Generator, side: int) -> np.ndarray:
    y, x = np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)
    size = 1.0 / (0.01 + np.hypot(y, x))
    plane = np.fft.irfft2(np.fft.rfft2(rng.standard_normal((side, side))) * size, (side, side))
    return np.asarray(plane / plane.std())


def _write(path: str, values: np.ndarray, pixel: float) -> None:
    from osgeo import gdal, osr

    gdal.UseExceptions()
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    bands, rows, columns = values.shape
    out = gdal.GetDriverByName("GTiff").Create(path, columns, rows, bands, gdal.GDT_Float32)
    out.SetProjection(crs.ExportToWkt())
    out.SetGeoTransform((500000, pixel, 0, 5200000, 0, -pixel))
    for number, plane in enumerate(values):
        out.GetRasterBand(number + 1).WriteArray(plane.astype(np.float32))
    out = None
