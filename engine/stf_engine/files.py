"""Writing a file in one piece: beside its target first, renamed when complete; on object storage,
made on this machine and sent when complete."""

from __future__ import annotations

import contextlib
import errno
import os
import re
from typing import Iterator

from .errors import DiskFailed, DiskFull, FolderReadOnly, StfError
from .raster import parts, storage


@contextlib.contextmanager
def replacing(path: str) -> Iterator[str]:
    """A temporary path beside ``path``, which takes its name when the block ends well.

    Whatever happens, ``path`` is either the old file or the complete new one, and nothing else is
    left behind.

    Raises:
        DiskFull: no space left.
        DiskFailed: the disk or the connection to it gave up.
        FolderReadOnly: the folder cannot be made or written.
        StorageRefused, StorageFailed, LinkRefused: it cannot be sent to object storage.
    """
    storage.check_place(path)
    part = parts.part_path(path, "")
    try:
        os.makedirs(os.path.dirname(part), exist_ok=True)
        yield part
        parts.publish(part, path)
    except OSError as error:
        raise told(error, path) from None
    finally:
        parts.remove(part)


def read_text(path: str) -> str:
    """The text of a small file, on this machine or on object storage.

    Raises:
        OSError, ValueError: as those of a disk, and of text that is no UTF-8.
    """
    if storage.is_remote(path):
        return storage.read(path).decode("utf-8")
    with open(path, encoding="utf-8") as file:
        return file.read()


DENIED = (
    errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.EEXIST, errno.ENOTDIR, errno.EISDIR,
    errno.ENAMETOOLONG, errno.EINVAL, errno.ENOTEMPTY,
)  # fmt: skip
"""What the names or the permissions are the reason of."""


def told(error: OSError, path: str) -> StfError:
    """What a user is told about a file that could not be written."""
    if error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)):
        return DiskFull(
            f"There is no space left for {path}.",
            "It is written in one piece; an earlier version of it is still there.",
            "Free space on this disk, or write to another one.",
        )
    if error.errno is not None and error.errno not in DENIED:
        return DiskFailed(
            f"{path} could not be written: {error.strerror or error}.",
            "The disk or the connection to it gave up; an earlier version of it is still there.",
            "Check the disk, or choose another folder.",
        )
    return FolderReadOnly(
        f"{path} cannot be written: {error.strerror or error}.",
        "The result would be lost.",
        "Choose another folder, or change its permissions.",
    )


def begins(path: str, pattern: bytes) -> bool:
    """True for a file whose text begins so (a regular expression, white space before it is passed
    over): it is what an earlier run wrote, and may be written again."""
    try:
        with open(path, "rb") as file:
            return re.match(pattern, file.read(256).lstrip()) is not None
    except OSError:
        return False


def is_replaceable(path: str, pattern: bytes) -> bool:
    """True for a file that :func:`begins` so, and where there is none."""
    return not os.path.lexists(path) or begins(path, pattern)
