"""Files and folders that are being written: a temporary name beside the target, renamed when
complete.

The parts of this process are remembered, so that a run that is killed by its own watcher can take
them away first; parts that a dead process left are removed at the next start.
"""

from __future__ import annotations

import contextlib
import os
import platform
import re
import shutil
import threading
from typing import Iterable, Iterator

_OPEN: set[str] = set()
_LOCK = threading.Lock()
_HOST = re.sub(r"[^A-Za-z0-9_]", "_", platform.node()) or "here"
_NAME = re.compile(r"^\.(?P<name>.+)\.part-(?P<pid>\d+)-\d+-(?P<host>\w+)(\.\w+)?$")


def part_path(target: str, ending: str = ".tif") -> str:
    """The temporary name for a target, remembered until :func:`forget` or removal.

    Args:
        ending: of the temporary name, for libraries that tell the format by it.
    """
    folder, name = os.path.split(os.path.abspath(target))
    _remove_stale(folder, name)
    with _LOCK:
        number = len(_OPEN)
        path = _path(folder, name, number, ending)
        while path in _OPEN:
            number += 1
            path = _path(folder, name, number, ending)
        _OPEN.add(path)
    return path


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
    folder, name = os.path.split(os.path.abspath(target))
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
