"""A float32 raster on disk for runs of two passes; NaN marks invalid pixels."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np

from ..grid import Window
from . import parts, storage
from .session import close, gdal
from .write import check_free, not_written

BLOCK = 256

SCRATCH = "scratch"
"""Name of the file, beside the result."""


class Scratch:
    """A temporary raster beside the result, removed by :meth:`close`.

    Args:
        folder: of the result; of one on object storage it lies on this machine.
        rows, columns, bands: size.

    Raises:
        DiskFull: no room for it.
    """

    def __init__(self, folder: str, rows: int, columns: int, bands: int) -> None:
        self._bytes = rows * columns * bands * 4
        beside = storage.join(folder, SCRATCH)
        check_free(parts.folder_of(beside), self._bytes)
        self._lock = threading.Lock()
        self.bands = bands
        self.path = parts.part_path(beside)
        options = ["TILED=YES", f"BLOCKXSIZE={BLOCK}", f"BLOCKYSIZE={BLOCK}", "BIGTIFF=IF_SAFER"]
        module = gdal()
        self._dataset: Any = module.GetDriverByName("GTiff").Create(
            self.path, columns, rows, bands, module.GDT_Float32, options
        )

    def write(self, window: Window, values: np.ndarray, valid: np.ndarray) -> None:
        """Write float32 (band, row, column) with its mask (row, column)."""
        marked = np.where(valid, values, np.float32(np.nan)).astype(np.float32)
        with self._lock:
            try:
                for number in range(self.bands):
                    band = self._dataset.GetRasterBand(number + 1)
                    band.WriteArray(marked[number], window.column, window.row)
            except RuntimeError as error:
                raise not_written(self.path, self._bytes, str(error)) from None

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Read back: values (0 where invalid) and mask."""
        box = (window.column, window.row, window.columns, window.rows)
        with self._lock:
            planes = [
                self._dataset.GetRasterBand(number + 1).ReadAsArray(*box)
                for number in range(self.bands)
            ]
        values = np.stack(planes)
        valid = np.isfinite(values[0])
        return np.where(valid, values, np.float32(0)), valid

    def close(self) -> None:
        """Remove the file."""
        with self._lock:  # a thread of a run that ends may still read
            close(self, "_dataset")  # the file is thrown away; what fails now does not matter
        parts.remove(self.path)
