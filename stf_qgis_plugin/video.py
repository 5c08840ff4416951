"""Pictures as an MP4 file, where the program ffmpeg is installed: QGIS writes no video itself."""

from __future__ import annotations

import os
import tempfile
import time
from typing import Callable

from qgis.PyQt.QtCore import QProcess, QStandardPaths

from . import whole_file
from .engine_client import IS_CANCELLED

PROGRAM = "ffmpeg"
PATTERN = "frame_%04d.png"
POLL_MS = 100
LONGEST_S = 600.0
RATE = 25
"""Pictures per second of the file: players stumble over one per second."""


def program() -> str:
    """Path of ffmpeg, "" where it is not on the PATH."""
    return QStandardPaths.findExecutable(PROGRAM)


def write(path: str, pictures: list[bytes], seconds: float) -> None:
    """Write an MP4 file in one piece; called in a worker thread.

    Args:
        path: of the file.
        pictures: PNG files of one size.
        seconds: how long each is shown.

    Raises:
        OSError: ffmpeg is missing, took too long or could not do it, or the file cannot be written.
    """
    with tempfile.TemporaryDirectory(prefix="stf-video-") as folder:
        for number, picture in enumerate(pictures):
            with open(os.path.join(folder, PATTERN % number), "wb") as file:
                file.write(picture)
        made = os.path.join(folder, "video.mp4")
        _run(_words(os.path.join(folder, PATTERN), made, seconds))
        with open(made, "rb") as file:
            whole_file.write(path, file.read())


def _words(frames: str, path: str, seconds: float) -> list[str]:
    """Arguments of ffmpeg; its usual codec of MP4 wants even sides."""
    even = "scale=trunc(iw/2)*2:trunc(ih/2)*2"
    return [
        *("-nostdin", "-loglevel", "error", "-y", "-framerate", f"{1 / seconds:g}"),
        *("-i", frames, "-vf", even, "-pix_fmt", "yuv420p", "-r", str(RATE), path),
    ]


def _run(words: list[str]) -> None:
    process = QProcess()
    process.start(program() or PROGRAM, words)
    if not process.waitForStarted():
        raise OSError(process.errorString())
    is_cancelled: Callable[[], bool] = IS_CANCELLED.get(lambda: False)
    deadline = time.monotonic() + LONGEST_S
    while process.state() != QProcess.ProcessState.NotRunning:
        process.waitForFinished(POLL_MS)
        if is_cancelled() or time.monotonic() > deadline:
            process.kill()
            process.waitForFinished(1000)
            raise OSError(f"{PROGRAM} took too long")
    if process.exitStatus() != QProcess.ExitStatus.NormalExit or process.exitCode() != 0:
        told = bytes(process.readAllStandardError()).decode("utf-8", "replace").strip()
        raise OSError(told.splitlines()[-1] if told else f"{PROGRAM} ended with an error")
