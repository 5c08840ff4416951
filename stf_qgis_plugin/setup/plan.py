"""What a set-up will do, decided before the click: packages, folder, sizes, source."""

from __future__ import annotations

import contextlib
import json
import os
import platform
import shutil
import sys
from dataclasses import dataclass, field
from typing import Any, Optional

from ..interpreter import PRIVATE_MARKER
from . import locks
from .driver import needed_by
from .locks import Lock, Target

NAME = "stf-engine"
"""Folder made inside a folder of the user's choice."""

SPARE = 300 * 10**6
"""Bytes that must stay free: what the environment itself and pip's temporary files take."""


def this_computer() -> Target:
    """What QGIS' own Python runs on."""
    return Target(sys.platform, platform.machine(), sys.version_info[:2])


@dataclass(frozen=True)
class Place:
    """The folder of the private engine and what lies in it.

    Attributes:
        root: everything is below it; made by the set-up and removed with it.
    """

    root: str

    @property
    def environment(self) -> str:
        return os.path.join(self.root, "python")

    @property
    def python(self) -> str:
        windows = platform.system() == "Windows"
        inside = ("Scripts", "python.exe") if windows else ("bin", "python")
        return os.path.join(self.environment, *inside)

    @property
    def wheels(self) -> str:
        """Downloaded packages, kept for the next try."""
        return os.path.join(self.root, "wheels")

    @property
    def temporary(self) -> str:
        return os.path.join(self.root, "part")

    @property
    def marker(self) -> str:
        return os.path.join(self.root, PRIVATE_MARKER)

    def read_marker(self) -> dict[str, Any]:
        """What a set-up noted; empty where none began."""
        with contextlib.suppress(OSError, ValueError), open(self.marker, encoding="utf-8") as file:
            found = json.load(file)
            return found if isinstance(found, dict) else {}
        return {}

    def write_marker(self, facts: dict[str, Any]) -> None:
        os.makedirs(self.root, exist_ok=True)
        with open(self.marker, "w", encoding="utf-8") as file:
            json.dump(facts, file)

    @property
    def is_ready(self) -> bool:
        """A set-up ended well here, and its Python is still there."""
        return bool(self.read_marker().get("ready")) and os.path.exists(self.python)

    @property
    def is_begun(self) -> bool:
        """A set-up began here, whatever came of it."""
        return os.path.exists(self.marker)

    def kept(self) -> int:
        """Bytes of downloaded packages."""
        return size_of(self.wheels)

    def free(self) -> int:
        """Free bytes on the disk of the folder, which need not be there yet."""
        folder = os.path.abspath(self.root)
        while not os.path.isdir(folder) and os.path.dirname(folder) != folder:
            folder = os.path.dirname(folder)
        return shutil.disk_usage(folder).free

    def remove(self) -> None:
        """Take away what a set-up made; a folder without its marker is left alone.

        Raises:
            OSError: a file is in use or may not be removed.
        """
        if not self.is_begun:
            return
        self.write_marker({"ready": False})  # half removed is not ready
        for folder in (self.environment, self.wheels, self.temporary):
            if os.path.isdir(folder):
                shutil.rmtree(folder)
        os.remove(self.marker)
        with contextlib.suppress(OSError):  # something of the user's lies in it
            os.rmdir(self.root)

    def remove_downloads(self) -> None:
        """Take away what an unfinished set-up keeps for the next try.

        Raises:
            OSError: a file is in use or may not be removed.
        """
        if not self.is_ready:
            self.remove()


def size_of(folder: str) -> int:
    """Bytes of all files below a folder; files that vanish meanwhile count nothing."""
    total = 0
    for here, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(os.path.join(here, name)).st_size
    return total


@dataclass(frozen=True)
class Plan:
    """One set-up.

    Attributes:
        lock: the packages.
        place: where.
        base: QGIS' own Python, on which the environment is made.
        offline: folder with the packages; "" = they are downloaded.
        pip_settings: variables for pip, e.g. PIP_PROXY.
    """

    lock: Lock
    place: Place
    base: str
    offline: str = ""
    pip_settings: dict[str, str] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """Folder from which pip installs."""
        return self.offline or self.place.wheels

    def missing_bytes(self) -> int:
        """What the disk lacks; 0 when there is room. Kept downloads count as done."""
        download = 0 if self.offline else max(0, self.lock.download - self.place.kept())
        return max(0, download + self.lock.disk + SPARE - self.place.free())


@dataclass(frozen=True)
class Variant:
    """One choice of the dialog.

    Attributes:
        lock: what it installs; None when there is nothing for this computer.
        reason: why it is (not) advised, a key of the dialog's sentences.
    """

    key: str
    lock: Optional[Lock]
    advised: bool
    reason: str


def variants(
    target: Target, driver: str, offline: str = "", folder: str = locks.FOLDER
) -> list[Variant]:
    """What can be set up here: for the processor, and for an NVIDIA GPU.

    On Linux the package index has one build only, with NVIDIA's libraries; it runs on the
    processor too. The processor's own small build must come from an offline folder.

    Args:
        target: the computer.
        driver: version of the NVIDIA driver, "" without one.
        offline: folder with packages, "" for a download.
        folder: of the lock files.
    """
    cuda = _complete(locks.read(locks.CUDA, target, folder))
    cpu = _complete(locks.read(locks.CPU, target, folder))
    reason = "no-gpu" if not driver else ""
    if target.system == "linux" and not (offline and _torch_is_in(cpu, offline)):
        cpu, reason = cuda, "one-build"
    new_enough = cuda is not None and _major(driver) >= needed_by(cuda)
    lacking = bool(offline) and not _all_are_in(cuda, offline)
    gpu = new_enough and not lacking
    if cuda is not None and lacking:
        cuda, gpu_reason = None, "not-in-folder"
    elif cuda is None:
        gpu_reason = "no-build"
    elif not driver:
        gpu_reason = "no-driver"
    else:
        gpu_reason = "gpu-found" if new_enough else "driver-old"
    return [
        Variant(locks.CPU, cpu, cpu is not None and not gpu, reason),
        Variant(locks.CUDA, cuda, gpu, gpu_reason),
    ]


def _major(version: str) -> int:
    """First number of a version, 0 for none."""
    digits = version.partition(".")[0]
    return int(digits) if digits.isdigit() else 0


def _complete(lock: Lock) -> Optional[Lock]:
    return lock if lock.packages and not lock.unavailable else None


def _all_are_in(lock: Optional[Lock], folder: str) -> bool:
    return lock is not None and all(package.files_in(folder) for package in lock.packages)


def _torch_is_in(lock: Optional[Lock], folder: str) -> bool:
    if lock is None:
        return False
    return any(p.files_in(folder) for p in lock.packages if p.name == "torch")
