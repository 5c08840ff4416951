"""Object storage through GDAL's virtual file systems: what lies there, and sending a finished file.

An object appears under its name when its last byte has arrived. So a result is made whole on this
machine, and then sent at once. GDAL takes the keys from the environment; none passes through here.
"""

from __future__ import annotations

import contextlib
import functools
import os
import re
import time
import uuid
from typing import Any, Iterator, Optional

from ..errors import FolderReadOnly, StfError, StorageFailed, StorageRefused
from . import trust
from .session import gdal, listening

SENDABLE = ("/vsis3/", "/vsigs/", "/vsiaz/", "/vsiadls/", "/vsioss/", "/vsiswift/")
"""GDAL's file systems to which results are written."""

APPENDING = ("/vsiaz/", "/vsiadls/")
"""There a large file grows under its name: it is sent under another one and renamed."""

ROOT = (".zmetadata", ".zgroup", "zarr.json")
"""Without these a folder is no Zarr cube."""

PIECE = 8 * 1024 * 1024

ONE_REQUEST = 5 * 1024 * 1024
"""Larger files may go in several requests, of which something may stay on the server."""

ATTEMPTS = 3
"""A connection may break; what a server refuses is not asked again."""

PAUSE_S = 1.0

_NO_BUCKET = re.compile(
    r"NoSuchBucket|ContainerNotFound|FilesystemNotFound|bucket.*not exist", re.I
)
_DENIED = re.compile(
    r"Denied|InvalidAccessKey|Signature|Token|Authenti|Authoriz|Forbidden|\b40[13]\b|AWS_|"
    r"credential|NotPermitted|InvalidSecurity|AccountProblem",
    re.I,
)
_CODE = re.compile(r"<Code>([^<]+)</Code>")
_SENTENCE = re.compile(r"<Message>([^<]+)</Message>")


def is_remote(path: str) -> bool:
    """True for a place on object storage to which results can be sent."""
    return path.startswith(SENDABLE)


def join(folder: str, name: str) -> str:
    """A name in a folder, on this machine or on object storage."""
    return f"{folder.rstrip('/')}/{name}" if is_remote(folder) else os.path.join(folder, name)


def whole(path: str) -> str:
    """The absolute path; names on object storage are that already."""
    return path if is_remote(path) else os.path.abspath(path)


def check_place(path: str) -> None:
    """Refuse a name under which no result can lie; a name on a disk is not looked at further.

    Raises:
        FolderReadOnly: another of GDAL's file systems, or a URL.
        LinkRefused: no server may be asked, or the name holds a key.
    """
    if is_remote(path):
        trust.check(path)
        if len([part for part in path.split("/") if part]) > 2:  # the bucket, and a name in it
            return
    elif not path.startswith("/vsi") and "://" not in path:
        return
    raise FolderReadOnly(
        f"{trust.without_secrets(path)} is no place where a result can be written.",
        "A result is made whole first, so that no half of it ever lies under its name. Archives, "
        "memory and web addresses know no such step.",
        f"Choose a folder on a disk, or on object storage: {', '.join(SENDABLE)} and the bucket.",
    )


def stamp(path: str) -> Optional[tuple[Any, ...]]:
    """What tells one version of a file from another, None when there is no file.

    Returns:
        Size in bytes and time of writing; on a server also the mark that it gives the version.
    """
    if not path.startswith("/vsi"):
        try:
            found = os.stat(path)
        except (OSError, ValueError):
            return None
        return found.st_size, found.st_mtime_ns
    if trust.asks_network(path) and not trust.allowed(trust.NETWORK):
        return None
    module = gdal()
    with listening():
        _forget(path)
        there = module.VSIStatL(path)
        if there is None:
            return None
        size, written = int(there.size), int(there.mtime)
        if not trust.asks_network(path):
            return size, written
        headers = module.GetFileMetadata(path, "HEADERS") or {}
    told = {name.lower(): value for name, value in headers.items()}
    return size, told.get("last-modified") or written, told.get("etag")


def exists(path: str) -> bool:
    """True when something lies under a name."""
    return stamp(path) is not None if is_remote(path) else os.path.exists(path)


def read(path: str) -> bytes:
    """The bytes of a (small) file on object storage.

    Raises:
        FileNotFoundError, OSError: as those of a disk.
    """
    module = gdal()
    with listening() as said:
        _forget(path)
        there = module.VSIStatL(path)
        if there is None:
            raise FileNotFoundError(path)
        try:
            handle = module.VSIFOpenL(path, "rb")
            content = module.VSIFReadL(1, int(there.size), handle) if there.size else b""
            module.VSIFCloseL(handle)
        except (RuntimeError, TypeError):
            raise OSError("; ".join(said)) from None
    return bytes(content or b"")


def send(local: str, path: str) -> None:
    """Send a finished file; it is seen under its name when all of it is there.

    Raises:
        StorageRefused: the server does not allow it, or has no such bucket.
        StorageFailed: the connection or the server gave up.
        LinkRefused: no server may be asked.
    """
    check_place(path)
    target = f"{path}.part-{uuid.uuid4().hex}" if path.startswith(APPENDING) else path
    error = _sent(local, target, path)
    for attempt in range(1, ATTEMPTS):
        if not isinstance(error, StorageFailed):
            break
        time.sleep(PAUSE_S * attempt)
        error = _sent(local, target, path)
    if error is None and target != path:
        error = _renamed(target, path)
    with listening():
        _forget(path)
    if error is not None:
        raise error


def send_folder(local: str, path: str) -> None:
    """Send a format that is a folder of files (Zarr): what makes it readable goes last, and what
    lay there is gone before. Of one that was not sent to its end nothing stays.

    Raises:
        as :func:`send`
    """
    check_place(path)
    found = [os.path.join(place, name) for place, _, names in os.walk(local) for name in names]
    names = [os.path.relpath(file, local).replace(os.sep, "/") for file in found]
    _remove_folder(path)
    try:
        for name in sorted(names, key=lambda name: ("/" not in name, name)):
            send(os.path.join(local, name), join(path, name))
    except StfError:
        _remove_folder(path)
        raise


def _remove_folder(path: str) -> None:
    for name in ROOT:  # from here on it cannot be read
        remove(join(path, name))
    with listening(), contextlib.suppress(RuntimeError):  # nothing may lie there
        _forget(path)
        gdal().RmdirRecursive(path)


def remove(path: str) -> None:
    """Remove an object that may or may not be there."""
    with listening(), contextlib.suppress(RuntimeError):
        gdal().Unlink(path)


def check_writable(path: str) -> None:
    """Can an object of this name be written? Tried with an empty one of another name, which is
    removed again: rights alone do not tell, and hours of computing would be lost.

    Raises:
        StorageRefused, StorageFailed, LinkRefused
    """
    check_place(path)
    _try_folder(os.path.dirname(path))


@functools.lru_cache(maxsize=256)
def _try_folder(folder: str) -> None:
    """Once for each folder and process; errors are not remembered."""
    path = f"{folder}/.stf-{uuid.uuid4().hex}.tif"
    send(os.devnull, path)
    remove(path)


# --- one attempt ------------------------------------------------------------------------------


def _sent(local: str, target: str, path: str) -> Optional[StfError]:
    """Send once; what went wrong, None when all is there."""
    module = gdal()
    complete = False
    if hasattr(module, "VSIErrorReset"):  # not in old versions of GDAL
        module.VSIErrorReset()
    with listening(debug=True) as said:
        try:
            handle = module.VSIFOpenL(target, "wb")
            for piece in _pieces(local):
                if handle is None or module.VSIFWriteL(piece, 1, len(piece), handle) != len(piece):
                    break
            else:  # closing completes the object, so an error leaves the handle open on purpose
                complete = handle is not None and module.VSIFCloseL(handle) == 0
        except RuntimeError as error:
            said.append(str(error))
        finally:
            if not said and hasattr(module, "VSIGetLastErrorMsg"):
                said.append(module.VSIGetLastErrorMsg())
            if not complete and os.path.getsize(local) > ONE_REQUEST:
                _give_up(target)
    return None if complete else _told(path, said)


def _give_up(target: str) -> None:
    """Remove what was sent of an object that will not be completed."""
    with contextlib.suppress(RuntimeError, AttributeError):  # old versions of GDAL cannot
        gdal().AbortPendingUploads(target)


def _pieces(local: str) -> Iterator[bytes]:
    with open(local, "rb") as file:
        while True:
            piece = file.read(PIECE)
            if not piece:
                return
            yield piece


def _renamed(target: str, path: str) -> Optional[StfError]:
    with listening(debug=True) as said:
        try:
            if gdal().Rename(target, path) == 0:
                return None
        except RuntimeError as error:
            said.append(str(error))
        remove(target)
    return _told(path, said)


def _told(path: str, said: list[str]) -> StfError:
    """The error for what GDAL and the server said."""
    text = "\n".join(said)
    codes, sentences = _CODE.findall(text), [s.splitlines()[0] for s in _SENTENCE.findall(text)]
    words = [s for s in said if s.strip() and "<Error" not in s] or ["nothing"]
    cause = f"GDAL says: {words[-1].strip().rstrip('.')}."
    if codes:
        cause = f"The server says: {': '.join((codes[-1], *sentences[-1:])).rstrip('.')}."
    if _NO_BUCKET.search(text):
        bucket = path.split("/")[2]
        return StorageRefused(
            f"{path} cannot be written: there is no bucket {bucket}.",
            cause,
            "Check its name, or make it.",
        )
    if _DENIED.search(text):
        return StorageRefused(
            f"{path} cannot be written: the server does not allow it.",
            cause,
            "Check the keys in the environment of this machine (and of every worker), and what "
            "their owner may write.",
        )
    return StorageFailed(
        f"{path} could not be sent to its end.",
        cause,
        "Check the connection, the address of the server and its space, and run again.",
    )


def _forget(path: str) -> None:
    """GDAL remembers what it saw on a server; others write there too."""
    start = max(path.lower().rfind(name) for name in trust.NETWORK_FILES)
    folder = os.path.dirname(path[start:]) if start >= 0 else ""
    if folder.count("/") > 1:  # a file system without a bucket would end this process
        gdal().VSICurlPartialClearCache(folder)
