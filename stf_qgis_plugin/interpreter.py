"""Which Python runs the engine.

In this order: the variable STF_ENGINE_PYTHON, the Python the user named, QGIS' own Python.
``sys.executable`` is not to be trusted: it is qgis-bin.exe on Windows, the QGIS program on macOS,
and may be a version manager's shim on Linux; starting it would open a second QGIS.
"""

from __future__ import annotations

import os
import platform
import sys
from dataclasses import dataclass
from typing import Callable, Mapping, Optional

from . import settings

VARIABLE = "STF_ENGINE_PYTHON"


@dataclass(frozen=True)
class Interpreter:
    """A Python to run the engine with; ``own`` when it is QGIS' own."""

    path: str
    own: bool


def choose(environment: Optional[Mapping[str, str]] = None) -> Optional[Interpreter]:
    """The interpreter in force, None when none is found."""
    given = (os.environ if environment is None else environment).get(VARIABLE)
    named = given or settings.get(settings.INTERPRETER)
    if named:
        return Interpreter(named, False)
    own = find_own(platform.system(), sys.prefix, sys.exec_prefix, sys.version_info[:2])
    return Interpreter(own, True) if own else None


def candidates(system: str, prefix: str, exec_prefix: str, version: tuple[int, int]) -> list[str]:
    """Where QGIS' own Python may be, best first."""
    major, minor = version
    if system == "Windows":
        return [
            os.path.join(prefix, "python3.exe"),
            os.path.join(prefix, "python.exe"),
            os.path.join(exec_prefix, "python.exe"),
            os.path.join(prefix, "..", "..", "bin", "python3.exe"),
        ]
    found = [
        os.path.join(folder, "bin", name)
        for folder in dict.fromkeys((prefix, exec_prefix))
        for name in (f"python{major}.{minor}", f"python{major}", "python")
    ]
    if system == "Darwin":
        # The bundle keeps its Python beside the QGIS program.
        for folder in (prefix, os.path.join(prefix, "..")):
            found.append(os.path.join(folder, "MacOS", "bin", "python3"))
            found.append(os.path.join(folder, "MacOS", f"python{major}.{minor}"))
    return found


def find_own(
    system: str,
    prefix: str,
    exec_prefix: str,
    version: tuple[int, int],
    exists: Callable[[str], bool] = os.path.isfile,
) -> Optional[str]:
    """The first candidate that exists."""
    for path in candidates(system, prefix, exec_prefix, version):
        if exists(path):
            return os.path.normpath(path)
    return None
