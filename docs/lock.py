"""Writes resources/requirements: what "Set Up" installs, pinned, hashed and measured.

Run with ``.venv/bin/python docs/lock.py``; it needs about 15 GB below ``build/lock`` (``--keep``
leaves the wheels there) and the package index. Versions of what pyproject.toml names in its list
"dev" are taken from there; the rest is resolved once, for the oldest Python, and then the same
everywhere.

- ``cpu.txt``: Windows and macOS from the package index; on Linux the build ``+cpu``, which the
  index does not have (pip must find it: ``PIP_FIND_LINKS`` or an offline folder).
- ``cuda.txt``: the index's build for Linux, with NVIDIA's libraries. It runs on the processor too.
- ``packages.json``: licence of each package; download and unpacked size of each wheel.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

from pip._vendor.packaging.requirements import Requirement
from pip._vendor.packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "resources" / "requirements"
CACHE = ROOT / "build" / "lock"
PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
ROOTS = ("torch", "safetensors", "platformdirs")
LINUX = [f"manylinux_2_{n}_x86_64" for n in range(28, 4, -1)]
LINUX += ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"]
MACOS = [
    f"macosx_{n}_0_{machine}" for n in range(14, 10, -1) for machine in ("arm64", "universal2")
]


class Platform(NamedTuple):
    """Where the packages run; ``tags`` in the form of pip's --platform."""

    name: str
    system: str
    machine: str
    tags: list[str]


LINUX_X86 = Platform("linux", "Linux", "x86_64", LINUX)
WINDOWS = Platform("win32", "Windows", "AMD64", ["win_amd64"])
MACOS_ARM = Platform("darwin", "Darwin", "arm64", MACOS)


def pins() -> dict[str, str]:
    """The versions that pyproject.toml pins for development."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    block = re.search(r"^dev = \[(.*?)^\]", text, re.S | re.M).group(1)
    return dict(re.findall(r'"([\w-]+)==([\w.+]+)"', block))


def environment(platform: Platform, python: str) -> dict[str, str]:
    """What the markers of a package's requirements ask about."""
    return {
        "python_version": python,
        "python_full_version": python + ".0",
        "sys_platform": platform.name,
        "platform_system": platform.system,
        "platform_machine": platform.machine,
        "os_name": "nt" if platform is WINDOWS else "posix",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
        "extra": "",
    }


class Wheels:
    """The wheels of one lock file: fetched by pip, each once."""

    def __init__(self) -> None:
        self.chosen: dict[str, str] = {}
        self.files: dict[str, dict[str, Path]] = {}

    def add(self, platform: Platform, python: str, torch: str) -> None:
        """Everything that torch and the other roots need there."""
        known = {**pins(), "torch": torch}
        waiting = [Requirement(f"{name}=={known[name]}") for name in ROOTS]
        seen: set[tuple[str, str]] = set()
        while waiting:
            wanted = waiting.pop(0)
            name = canonicalize_name(wanted.name)
            extras = sorted(wanted.extras) or [""]
            if all((name, extra) in seen for extra in extras):
                continue
            wheel = self._fetch(name, wanted, platform, python)
            for extra in extras:
                seen.add((name, extra))
                place = {**environment(platform, python), "extra": extra}
                for text in metadata(wheel).get("Requires-Dist", []):
                    needed = Requirement(text)
                    if needed.marker is None or needed.marker.evaluate(place):
                        waiting.append(needed)

    def _fetch(self, name: str, wanted: Requirement, platform: Platform, python: str) -> Path:
        version = self.chosen.get(name)
        spec = f"{name}=={version}" if version else f"{name}{wanted.specifier}"
        folder = CACHE / f"{platform.name}-{python}" / spec.replace("/", "_")
        if not list(folder.glob("*.whl")):
            command = [
                sys.executable,
                "-m",
                "pip",
                "download",
                "-q",
                "--no-deps",
                "-d",
                str(folder),
            ]
            if "+cpu" not in spec:  # what every user's pip finds, not what this machine adds
                command.append("--isolated")
            command += ["--only-binary", ":all:", "--implementation", "cp"]
            command += ["--python-version", python]
            for tag in platform.tags:
                command += ["--platform", tag]
            subprocess.run([*command, spec], check=True)  # noqa: S603
        wheel = next(folder.glob("*.whl"))
        got = str(parse_wheel_filename(wheel.name)[1])
        if got not in wanted.specifier:
            sys.exit(f"{name} {got} does not satisfy {wanted}: choose another pin.")
        self.chosen[name] = got
        self.files.setdefault(f"{name}=={got}", {})[wheel.name] = wheel
        return wheel


def metadata(wheel: Path) -> dict[str, list[str]]:
    """The fields of a wheel's METADATA."""
    with zipfile.ZipFile(wheel) as archive:
        name = next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA"))
        head = archive.read(name).decode("utf-8").split("\n\n", 1)[0]
    found: dict[str, list[str]] = {}
    for line in head.splitlines():
        field, colon, value = line.partition(": ")
        if colon and not line.startswith(" "):
            found.setdefault(field, []).append(value.strip())
    return found


def licence(wheel: Path) -> str:
    """The licence in a few words."""
    fields = metadata(wheel)
    for field in ("License-Expression", "License"):
        words = fields.get(field, [""])[0]
        if 0 < len(words) < 120:
            return words
    classes = [c for c in fields.get("Classifier", []) if c.startswith("License ::")]
    return ", ".join(c.rpartition(" :: ")[2] for c in classes) or "see the package"


def lock_text(wheels: Wheels, head: str) -> str:
    """A requirements file with hashes; the two builds of torch are told apart by the system."""
    torches = [r for r in wheels.files if r.startswith("torch==")]
    lines = [f"# {line}" for line in head.splitlines()]
    for requirement in sorted(wheels.files):
        marker = ""
        if len(torches) > 1 and requirement in torches:
            sign = "==" if "+cpu" in requirement else "!="
            marker = f' ; sys_platform {sign} "linux"'
        hashes = sorted({sha256(path) for path in wheels.files[requirement].values()})
        lines.append(
            " \\\n    ".join([requirement + marker, *(f"--hash=sha256:{h}" for h in hashes)])
        )
    return "\n".join(lines) + "\n"


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        found = hashlib.sha256()
        while part := file.read(2**20):
            found.update(part)
    return found.hexdigest()


def measured(wheels: Wheels) -> dict[str, object]:
    """requirement -> licence and the wheels' sizes in bytes."""
    found = {}
    for requirement in sorted(wheels.files):
        files = wheels.files[requirement]
        sizes = {}
        for name, path in sorted(files.items()):
            with zipfile.ZipFile(path) as archive:
                unpacked = sum(item.file_size for item in archive.infolist())
            sizes[name] = {"download": path.stat().st_size, "disk": unpacked}
        found[requirement] = {"licence": licence(next(iter(files.values()))), "wheels": sizes}
    return found


def main() -> None:
    """Fetch, resolve, write."""
    torch = pins()["torch"]
    cuda, cpu = Wheels(), Wheels()
    for python in PYTHONS:
        cuda.add(LINUX_X86, python, torch)
        for platform in (WINDOWS, MACOS_ARM):
            cpu.add(platform, python, torch)
    cpu.chosen.pop("torch")
    for python in PYTHONS:
        try:
            cpu.add(LINUX_X86, python, torch + "+cpu")
        except subprocess.CalledProcessError:
            sys.stderr.write(f"No torch {torch}+cpu for Linux, Python {python}: left out.\n")
    OUT.mkdir(parents=True, exist_ok=True)
    head = "Made by docs/lock.py; used with pip's --require-hashes.\n"
    (OUT / "cuda.txt").write_text(lock_text(cuda, head + "Linux, processor or NVIDIA GPU."))
    (OUT / "cpu.txt").write_text(lock_text(cpu, head + "Processor: Windows, macOS, Linux (+cpu)."))
    facts = {"cpu": measured(cpu), "cuda": measured(cuda)}
    (OUT / "packages.json").write_text(json.dumps(facts, indent=1) + "\n")
    if "--keep" not in sys.argv:
        shutil.rmtree(CACHE)


if __name__ == "__main__":
    main()
