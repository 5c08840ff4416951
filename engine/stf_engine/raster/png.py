"""PNG pictures through GDAL, without any other library."""

from __future__ import annotations

import threading
import uuid

import numpy as np

from .session import gdal

_LOCK = threading.Lock()


def png_bytes(picture: np.ndarray) -> bytes:
    """A PNG file of a picture.

    Args:
        picture: uint8 (row, column, 3 or 4), RGB or RGBA.
    """
    module = gdal()
    rows, columns, channels = picture.shape
    name = f"/vsimem/stf-{uuid.uuid4().hex}.png"
    with _LOCK:
        memory = module.GetDriverByName("MEM").Create("", columns, rows, channels)
        for channel in range(channels):
            plane = np.ascontiguousarray(picture[..., channel], dtype=np.uint8)
            memory.GetRasterBand(channel + 1).WriteArray(plane)
        copy = module.GetDriverByName("PNG").CreateCopy(name, memory)
        copy = None  # noqa: F841 - closing writes the file
        handle = module.VSIFOpenL(name, "rb")
        size = module.VSIStatL(name).size
        content = bytes(module.VSIFReadL(1, size, handle))
        module.VSIFCloseL(handle)
        module.Unlink(name)
    return content
