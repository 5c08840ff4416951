"""Files that cannot be read, or change while they are read: half of a result would show the one,
half the other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Iterable, Optional

from ..errors import FileChanged, RasterDamaged
from . import storage

if TYPE_CHECKING:
    from .image import RasterImage

Stamps = dict[str, tuple[Any, ...]]
"""Name of a file -> its size in bytes and the time of its last writing; of a server also the mark
that it gives the version."""

BESIDE = (".aux.xml", ".ovr")
"""What other programs write beside an image without changing it: statistics, pyramids."""


def stamps_of(dataset: Any, mask: Optional[str]) -> Stamps:
    """The files that a GDAL data set and a mask lead to; what has no date is left out."""
    names = [*(dataset.GetFileList() or []), *([mask] if mask else [])]
    found = {name: storage.stamp(name) for name in names if not name.lower().endswith(BESIDE)}
    return {name: stamp for name, stamp in found.items() if stamp is not None}


def check_unchanged(images: Iterable[RasterImage]) -> None:
    """Refuse a result of files that were written to since they were opened. A file that was only
    deleted was read from its open handle, as it was.

    Raises:
        FileChanged
    """
    for image in images:
        for name, before in image.stamps.items():
            now = storage.stamp(name)
            if now is not None and now != before:
                raise FileChanged(
                    f"{os.path.basename(name)} changed while it was read: it had {before[0]} "
                    f"bytes, now it has {now[0]}, and was written to meanwhile.",
                    "A part of the result would show the old file and a part the new one.",
                    "Start again when nobody writes to it.",
                )


def check_readable(path: str) -> None:
    """Tell a disk that fails from a file of a format that GDAL does not know.

    Raises:
        RasterDamaged
    """
    if not os.path.isfile(path):
        return
    try:
        with open(path, "rb") as file:
            file.read(1)
    except OSError as error:
        raise RasterDamaged(
            f"{path} cannot be read: {error.strerror or error}.",
            "The disk, the connection to it or the permissions do not allow it.",
            "Try again, or copy the file to another disk first.",
        ) from None
