"""What will be installed: the lock files of resources/requirements and the facts beside them."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Callable, Optional

from ..paths import PLUGIN

FOLDER = os.path.join(PLUGIN, "resources", "requirements")

CPU, CUDA = "cpu", "cuda"

_REQUIREMENT = re.compile(r"([A-Za-z0-9._-]+)==([^\s;]+)(?:\s*;\s*sys_platform (==|!=) \"(\w+)\")?")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_BLOCK = 2**20

BYTE_CODE = 140 * 10**6
"""Bytes that Python adds when it installs PyTorch and its packages (measured with 2.13)."""


@dataclass(frozen=True)
class Target:
    """The computer and Python that the packages must fit.

    Attributes:
        system: as ``sys.platform``: linux, win32 or darwin.
        machine: as ``platform.machine()``.
        python: major and minor number.
    """

    system: str
    machine: str
    python: tuple[int, int]

    def takes(self, wheel: str) -> bool:
        """Whether a wheel's name fits (its last three parts say for what it was built)."""
        pythons, abi, platforms = wheel[: -len(".whl")].split("-")[-3:]
        return self._takes_python(pythons, abi) and self._takes_platform(platforms)

    def _takes_python(self, pythons: str, abi: str) -> bool:
        major, minor = self.python
        if "py3" in pythons.split("."):
            return True
        found = re.fullmatch(r"cp(\d)(\d+)", pythons)
        if found is None:
            return False
        built = int(found.group(1)), int(found.group(2))
        return built == (major, minor) or (abi == "abi3" and built <= (major, minor))

    def _takes_platform(self, platforms: str) -> bool:
        if platforms == "any":
            return True
        machine = self.machine.lower()
        if self.system == "win32":
            return platforms == "win_amd64" and machine in ("amd64", "x86_64")
        if self.system == "darwin":
            return "macosx" in platforms and (machine in platforms or "universal2" in platforms)
        return "linux" in platforms and platforms.endswith("_" + machine)


@dataclass(frozen=True)
class Wheel:
    """One file: sizes in bytes, as downloaded and unpacked."""

    name: str
    download: int
    disk: int


@dataclass(frozen=True)
class Package:
    """One pinned package; ``wheel`` is what fits the computer."""

    name: str
    version: str
    hashes: frozenset[str]
    licence: str
    wheel: Wheel

    @property
    def title(self) -> str:
        return "PyTorch" if self.name == "torch" else self.name

    @property
    def lines(self) -> str:
        """The requirement as pip reads it."""
        hashes = [f"--hash=sha256:{one}" for one in sorted(self.hashes)]
        return " \\\n    ".join([f"{self.name}=={self.version}", *hashes]) + "\n"

    def is_right(self, path: str, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Whether a file has one of the expected checksums."""
        found = hashlib.sha256()
        with open(path, "rb") as file:
            while block := file.read(_BLOCK):
                found.update(block)
                if stopped():
                    return False
        return found.hexdigest() in self.hashes

    def files_in(self, folder: str) -> list[str]:
        """Wheels of this package and version in a folder, whatever they contain."""
        begin = (canonical(self.name), self.version)
        names = os.listdir(folder) if os.path.isdir(folder) else []
        return [os.path.join(folder, n) for n in sorted(names) if _begin(n) == begin]


def canonical(name: str) -> str:
    """A package's name as all its spellings mean it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _begin(wheel: str) -> Optional[tuple[str, str]]:
    parts = wheel.split("-")
    if not wheel.endswith(".whl") or len(parts) < 5:
        return None
    return canonical(parts[0]), parts[1]


@dataclass(frozen=True)
class Lock:
    """The packages of one variant for one computer.

    Attributes:
        packages: in the order of the file.
        unavailable: names of packages that have no wheel for this computer.
    """

    variant: str
    packages: tuple[Package, ...]
    unavailable: tuple[str, ...]

    @property
    def download(self) -> int:
        """Bytes to download."""
        return sum(package.wheel.download for package in self.packages)

    @property
    def disk(self) -> int:
        """Bytes when installed."""
        return sum(package.wheel.disk for package in self.packages) + BYTE_CODE

    def licences(self) -> dict[str, str]:
        """package -> licence."""
        return {package.title: package.licence for package in self.packages}


def read(variant: str, target: Target, folder: str = FOLDER) -> Lock:
    """The lock file of a variant, as far as it concerns a computer."""
    with open(os.path.join(folder, "packages.json"), encoding="utf-8") as file:
        facts = json.load(file)[variant]
    with open(os.path.join(folder, f"{variant}.txt"), encoding="utf-8") as file:
        entries = list(_entries(file.read(), target.system))
    packages, unavailable = [], []
    for name, version, hashes in entries:
        known = facts[f"{name}=={version}"]
        fitting = [wheel for wheel in known["wheels"] if target.takes(wheel)]
        if not fitting:
            unavailable.append(f"{name} {version}")
            continue
        wheel = Wheel(fitting[0], **known["wheels"][fitting[0]])
        packages.append(Package(name, version, hashes, known["licence"], wheel))
    return Lock(variant, tuple(packages), tuple(unavailable))


def _entries(text: str, system: str) -> Iterable[tuple[str, str, frozenset[str]]]:
    """Name, version and hashes of each requirement that applies to a system."""
    for line in text.replace("\\\n", " ").splitlines():
        found = _REQUIREMENT.match(line)
        if found is None:
            continue
        name, version, sign, meant = found.groups()
        if sign is None or (sign == "==") == (meant == system):
            yield name, version, frozenset(_HASH.findall(line))
