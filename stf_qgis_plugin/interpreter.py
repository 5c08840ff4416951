"""Which Python runs the engine.

In this order: the variable STF_ENGINE_PYTHON, the Python the user named, QGIS' own Python.
``sys.executable`` is not to be trusted: it is qgis-bin.exe on Windows, the QGIS program on macOS,
and may be a version manager's shim on Linux; starting it would open a second QGIS.
"""

from __future__ import annotations

import ntpath
import os
import platform
import posixpath
import sys
import sysconfig
from dataclasses import dataclass
from typing import Callable, Mapping, Optional, Sequence

from . import settings

VARIABLE = "STF_ENGINE_PYTHON"

PRIVATE_MARKER = "stf-engine.json"
"""Lies beside a private environment and says that STFusion made it."""


@dataclass(frozen=True)
class Interpreter:
    """A Python to run the engine with.

    Attributes:
        path: the program.
        own: it is QGIS' own.
        private: it is that of the environment which "Set Up" made on top of QGIS' own.
    """

    path: str
    own: bool
    private: bool = False


def named(path: str) -> Interpreter:
    """The interpreter at a path other than QGIS' own."""
    environment = os.path.dirname(os.path.dirname(os.path.abspath(path)))
    marker = os.path.join(os.path.dirname(environment), PRIVATE_MARKER)
    return Interpreter(path, False, os.path.isfile(marker))


def choose(environment: Optional[Mapping[str, str]] = None) -> Optional[Interpreter]:
    """The interpreter in force, None when none is found."""
    given = (os.environ if environment is None else environment).get(VARIABLE)
    path = given or settings.get(settings.INTERPRETER)
    if path:
        return named(path)
    return own()


def own() -> Optional[Interpreter]:
    """QGIS' own Python, None when it is not found."""
    path = find_own(platform.system(), prefixes(), sys.version_info[:2])
    return Interpreter(path, True) if path else None


def prefixes() -> list[str]:
    """Where the Python inside QGIS says that it is installed, best first.

    The base prefix comes last: in a virtual environment the packages hang on ``sys.prefix``.
    """
    built = sysconfig.get_config_var("BINDIR")
    # Some bundles of macOS record where their Python was built only in this variable.
    found = [sys.prefix, sys.exec_prefix, sys.base_prefix, os.path.dirname(built or "")]
    return [folder for folder in dict.fromkeys(found) if folder]


def candidates(system: str, folders: Sequence[str], version: tuple[int, int]) -> list[str]:
    """Where QGIS' own Python may be, best first.

    Args:
        system: as ``platform.system()``.
        folders: installation prefixes of the Python inside QGIS.
        version: its major and minor number.
    """
    major, minor = version
    if system == "Windows":
        names = ("python3.exe", "python.exe")
        return [ntpath.join(folder, name) for folder in folders for name in names]
    names = (f"python{major}.{minor}", f"python{major}", "python")
    places = [posixpath.join(folder, "bin") for folder in folders]
    if system == "Darwin":
        for folder in folders:
            if "/Contents" not in folder:
                continue
            contents = folder.partition("/Contents")[0] + "/Contents"
            framework = f"Frameworks/Python.framework/Versions/{major}.{minor}/bin"
            inside = ("MacOS/bin", "MacOS", "Frameworks/bin", framework)
            places += [posixpath.join(contents, place) for place in inside]
    return [posixpath.join(place, name) for place in dict.fromkeys(places) for name in names]


def find_own(
    system: str,
    folders: Sequence[str],
    version: tuple[int, int],
    usable: Optional[Callable[[str], bool]] = None,
) -> Optional[str]:
    """The first candidate that is a program which may be started."""
    check = usable or (lambda path: os.path.isfile(path) and os.access(path, os.X_OK))
    return next((path for path in candidates(system, folders, version) if check(path)), None)
