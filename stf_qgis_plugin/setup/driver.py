"""The NVIDIA driver, asked through the program that comes with it."""

from __future__ import annotations

from qgis.PyQt.QtCore import QProcess

from .locks import Lock

PROGRAM = "nvidia-smi"
_TIMEOUT_MS = 5000

OLDEST = {"12": 525, "13": 580}
"""Major version of CUDA -> oldest driver on Linux (NVIDIA, CUDA Toolkit Release Notes, table
"CUDA Toolkit and Minimum Required Driver Version for CUDA Minor Version Compatibility")."""


def version(program: str = PROGRAM) -> str:
    """Version of the driver, "" where there is none; called in a worker thread."""
    process = QProcess()
    process.setProgram(program)
    process.setArguments(["--query-gpu=driver_version", "--format=csv,noheader"])
    process.start()
    if not process.waitForStarted(_TIMEOUT_MS):
        return ""
    if not process.waitForFinished(_TIMEOUT_MS):
        process.kill()
        process.waitForFinished(1000)
        return ""
    words = bytes(process.readAllStandardOutput()).decode("utf-8", "replace").split()
    good = process.exitCode() == 0 and words and words[0][:1].isdigit()
    return words[0] if good else ""


def needed(cuda: str) -> int:
    """The oldest driver for a version of CUDA such as 13.0; the newest known for newer ones."""
    return OLDEST.get(cuda.partition(".")[0], max(OLDEST.values()))


def needed_by(lock: Lock) -> int:
    """The oldest driver for the packages of a lock file."""
    found = (p.version for p in lock.packages if p.name == "cuda-toolkit")
    return needed(next(found, ""))
