"""Files and folders that are being written: a temporary name beside the target, renamed when
complete. What is to lie on object storage is made in a folder of this machine, and sent.

The parts of this process are remembered, so that a run that is killed by its own watcher can take
them away first; parts that a dead process left are removed at the next start.
"""

from __future__ import annotations

import atexit
import contextlib
import hashlib
import os
import platform
import re
import shutil
import tempfile
import threading
from typing import Iterable, Iterator

from ..errors import FolderReadOnly, StfError
from . import storage

_OPEN: set[str] = set()
_MADE: set[str] = set()
"""Folders for what goes to object storage."""
_LOCK = threading.Lock()
_HOST = re.sub(r"[^A-Za-z0-9_]", "_", platform.node()) or "here"
_NAME = re.compile(r"^\.(?P<name>.+)\.part-(?P<pid>\d+)-\d+-(?P<host>\w+)(\.\w+)?$")


def part_path(target: str, ending: str = ".tif") -> str:
    """The temporary name for a target, remembered until :func:`forget` or removal.

    Args:
        ending: of the temporary name, for libraries that tell the format by it.
    """
    folder, name = folder_of(target), _name_of(target)
    _remove_stale(folder, name)
    with _LOCK:
        number = len(_OPEN)
        path = _path(folder, name, number, ending)
        while path in _OPEN:
            number += 1
            path = _path(folder, name, number, ending)
        _OPEN.add(path)
    return path


def folder_of(target: str) -> str:
    """The folder of this machine in which a target is made: its own, or, for object storage, one of
    this user's in the temporary folder, made here.

    Raises:
        FolderReadOnly: it belongs to somebody else.
    """
    if not storage.is_remote(target):
        return os.path.dirname(os.path.abspath(target))
    mark = hashlib.sha256(f"{os.path.expanduser('~')} {os.path.dirname(target)}".encode())
    folder = os.path.join(tempfile.gettempdir(), f"stf-{mark.hexdigest()[:16]}")
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if os.path.islink(folder) or (os.name != "nt" and os.stat(folder).st_uid != os.getuid()):
        raise FolderReadOnly(
            f"The folder {folder} belongs to somebody else.",
            "What is sent to object storage is made there first.",
            "Set TMPDIR to a folder of your own.",
        )
    with _LOCK:
        if folder not in _MADE:
            _MADE.add(folder)
            atexit.register(_remove_empty, folder)
    return folder


def _remove_empty(folder: str) -> None:
    """What was kept, or what another process makes, stays."""
    with contextlib.suppress(OSError):
        os.rmdir(folder)


def _name_of(target: str) -> str:
    return os.path.basename(storage.whole(target).rstrip("/"))


def publish(part: str, target: str) -> None:
    """Give a complete file or folder its name, or send it to object storage and remove it here.

    Raises:
        OSError: it cannot be renamed.
        StorageRefused, StorageFailed: it was not sent; the file is kept, and the error names it.
    """
    if not storage.is_remote(target):
        os.replace(part, target)
        forget(part)
        return
    send = storage.send_folder if os.path.isdir(part) else storage.send
    try:
        send(part, target)
    except StfError as error:
        kept = _keep(part, _name_of(target))
        error.problem += f" What was made is complete and lies in {kept}."
        error.hint += " Then copy that file there, or run again."
        raise
    remove(part)


def _keep(part: str, name: str) -> str:
    """Give a complete file a name under which it stays."""
    stem, ending = os.path.splitext(name)
    folder, number = os.path.dirname(part), 1
    kept = os.path.join(folder, name)
    while os.path.exists(kept):
        number += 1
        kept = os.path.join(folder, f"{stem}_{number}{ending}")
    os.replace(part, kept)
    forget(part)
    return kept


def _path(folder: str, name: str, number: int, ending: str) -> str:
    return os.path.join(folder, f".{name}.part-{os.getpid()}-{number}-{_HOST}{ending}")


@contextlib.contextmanager
def folder_beside(target: str) -> Iterator[str]:
    """A folder for temporary files beside ``target``, removed when the block ends."""
    path = part_path(target, "")
    try:
        os.makedirs(path)
        yield path
    finally:
        remove(path)


def forget(path: str) -> None:
    """The part was renamed; it is no longer ours to remove."""
    with _LOCK:
        _OPEN.discard(path)


def remove(path: str) -> None:
    """Remove one part and what GDAL may have put beside it."""
    forget(path)
    remove_files((path, path + ".aux.xml", path + ".ovr", path + ".msk"))


def remove_parts() -> None:
    """Remove all parts that this process is writing (used before it is ended by force)."""
    with _LOCK:
        paths = list(_OPEN)
    for path in paths:
        remove(path)


def remove_all_of(target: str) -> None:
    """Remove every part of a target, whoever wrote it: it is complete, and a machine that was
    lost while it wrote cannot tidy up."""
    folder, name = folder_of(target), _name_of(target)
    for entry, _, _ in _parts_of(folder, name):
        remove_files([os.path.join(folder, entry)])


def remove_files(paths: Iterable[str]) -> None:
    """Remove files and folders that may or may not be there."""
    for path in paths:
        if os.path.isdir(path):
            shutil.rmtree(path, ignore_errors=True)
            continue
        with contextlib.suppress(OSError):
            os.remove(path)


def _remove_stale(folder: str, name: str) -> None:
    """Parts of the same target whose process is gone."""
    for entry, pid, host in _parts_of(folder, name):
        if host == _HOST and not _alive(pid):  # another machine's processes cannot be seen
            remove_files([os.path.join(folder, entry)])


def _parts_of(folder: str, name: str) -> Iterator[tuple[str, int, str]]:
    """File name, process and machine of every part of a target."""
    try:
        entries = os.listdir(folder)
    except OSError:
        return
    for entry in entries:
        match = _NAME.match(entry)
        if match and match["name"] == name:
            yield entry, int(match["pid"]), match["host"]


def _alive(pid: int) -> bool:
    if pid == os.getpid():
        return True
    if os.name == "nt":  # signal 0 would end the process there
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
