"""Carries out a set-up: four steps, each of which can be stopped and begun again.

Runs in a worker thread. Downloads are checked and kept one by one, so that a set-up that was
stopped or cut off goes on with the package at which it was.
"""

from __future__ import annotations

import os
import shutil
import time
from dataclasses import dataclass
from typing import Any, Callable, Optional
from urllib.parse import urlsplit

from qgis.PyQt.QtCore import QProcess

from .. import engine_client, interpreter
from ..engine_client import EngineError, EngineRun, environment_of
from ..recipes import doctor_recipe
from . import commands, failures
from .commands import Command
from .failures import SetupCancelled, SetupError
from .locks import Package
from .plan import Plan, size_of

STEPS = 4
_POLL_MS = 100
_TELL_S = 0.5
_LOG = 200_000


@dataclass(frozen=True)
class Progress:
    """How far a set-up is.

    Attributes:
        step: 1 to 4: folder, download and check, install, test.
        package: what is downloaded.
        bytes_done, bytes_all: of the download.
        rate: bytes per second, 0 while unknown.
        done: share of the step, -1 where it is unknown.
    """

    step: int
    package: str = ""
    bytes_done: int = 0
    bytes_all: int = 0
    rate: float = 0.0
    done: float = -1.0

    @property
    def seconds_left(self) -> Optional[float]:
        """Of the download."""
        return (self.bytes_all - self.bytes_done) / self.rate if self.rate > 0 else None


Test = Callable[[interpreter.Interpreter], dict[str, Any]]
"""Runs the doctor with a Python and gives its facts."""


class SetupRun:
    """One set-up.

    Args:
        plan: what to do.
        tell: called with each :class:`Progress`, in the worker thread.
        is_cancelled: asked ten times a second.
        test: tries the new environment; None = the engine's doctor.
    """

    def __init__(
        self,
        plan: Plan,
        tell: Callable[[Progress], None] = lambda progress: None,
        is_cancelled: Callable[[], bool] = lambda: False,
        test: Optional[Test] = None,
    ) -> None:
        self.plan = plan
        self.log = ""
        self._tell, self._is_cancelled = tell, is_cancelled
        self._test = test or _doctor
        self._began = 0.0
        self._before = 0

    def run(self) -> dict[str, Any]:
        """Do all steps.

        Returns:
            what the engine's doctor found in the new environment.

        Raises:
            SetupError: a step failed; the downloads are kept.
            SetupCancelled: stopped by the user; the downloads are kept.
        """
        try:
            self._make_environment()
            self._fetch()
            self._install()
            return self._try_out()
        except OSError as error:
            raise self._of_system(error) from error
        finally:
            shutil.rmtree(self.plan.place.temporary, ignore_errors=True)

    def _of_system(self, error: OSError) -> SetupError:
        code = failures.code_of(str(error))
        if code not in ("disk-full", "no-access"):
            return SetupError("setup-stopped", str(error), self.log)
        return self._failure(code, "")

    # --- steps ---------------------------------------------------------------------------

    def _make_environment(self) -> None:
        place = self.plan.place
        self._tell(Progress(1))
        if self.plan.offline:
            self._look_into_folder()
        missing = self.plan.missing_bytes()
        if missing:
            raise SetupError("disk-full", str(missing))
        place.write_marker({"ready": False, "variant": self.plan.lock.variant})
        for folder in (place.wheels, place.temporary):
            os.makedirs(folder, exist_ok=True)
        if self._does(commands.make_environment(self.plan)):
            return
        # Some systems ship Python without the installer of pip; QGIS' own pip is then borrowed.
        made = self._does(commands.make_environment(self.plan, with_pip=False))
        if not made or not self._does(commands.pip_version(self.plan)):
            raise SetupError("no-venv", log=self.log)

    def _fetch(self) -> None:
        offline = self.plan.offline
        self._began = time.monotonic()
        done = 0
        for number, package in enumerate(self.plan.lock.packages):
            self._tell_bytes(package, done)
            if offline:
                self._check_offline(package)
            elif not self._is_there(package):
                self._download(package, done, number)
            else:
                self._before += package.wheel.download
            done += package.wheel.download
        self._tell(Progress(2, "", done, done, done=1.0))

    def _is_there(self, package: Package) -> bool:
        """Whether an earlier try left the right file; a wrong one is deleted."""
        for path in package.files_in(self.plan.place.wheels):
            if package.is_right(path, self._is_cancelled):
                return True
            self._stop_if_cancelled()
            os.remove(path)
        return False

    def _look_into_folder(self) -> None:
        """Everything that the offline folder lacks is told at once."""
        packages, folder = self.plan.lock.packages, self.plan.offline
        missing = [p.wheel.name for p in packages if not p.files_in(folder)]
        if missing:
            listed = "\n".join(["missing files:", *missing])
            raise SetupError("offline-incomplete", missing[0], listed)

    def _check_offline(self, package: Package) -> None:
        found = package.files_in(self.plan.offline)
        if not any(package.is_right(path, self._is_cancelled) for path in found):
            self._stop_if_cancelled()
            raise SetupError("offline-differs", os.path.basename(found[0]))

    def _download(self, package: Package, done: int, number: int) -> None:
        place = self.plan.place
        requirement = os.path.join(place.temporary, f"{number}.txt")
        _write(requirement, package.lines)
        command = commands.download(self.plan, requirement)

        def watch() -> None:
            got = min(size_of(place.temporary), package.wheel.download)
            self._tell_bytes(package, done + got)

        good = self._does(command, watch)
        if good and self._is_there(package):
            return
        if good or failures.code_of(self.log) == "hash-differs":
            for path in package.files_in(place.wheels):
                os.remove(path)
            raise SetupError("hash-differs", package.wheel.name, self.log)
        raise self._failure(failures.code_of(self.log), f"{package.name} {package.version}")

    def _install(self) -> None:
        place, lock = self.plan.place, self.plan.lock
        requirements = os.path.join(place.temporary, "all.txt")
        _write(requirements, "".join(package.lines for package in lock.packages))
        whole = max(1, lock.disk)

        def watch() -> None:
            got = size_of(place.environment)
            self._tell(Progress(3, done=min(0.99, got / whole)))

        watch()
        if not self._does(commands.install(self.plan, requirements), watch, every_s=2.0):
            code = failures.code_of(self.log)
            known = code in ("disk-full", "no-access")  # nothing is fetched in this step
            raise self._failure(code if known else "setup-stopped", "")

    def _try_out(self) -> dict[str, Any]:
        place = self.plan.place
        self._tell(Progress(4))
        python = interpreter.Interpreter(place.python, False, private=True)
        try:
            facts = self._test(python)
        except EngineError as error:
            raise SetupError("test-failed", error.message, self.log + error.log) from error
        self._stop_if_cancelled()
        problem = problem_of(facts)
        if problem:
            raise SetupError("test-failed", problem, self.log)
        place.write_marker({"ready": True, "variant": self.plan.lock.variant})
        shutil.rmtree(place.wheels, ignore_errors=True)
        return facts

    # --- programs ------------------------------------------------------------------------

    def _does(
        self, command: Command, watch: Callable[[], None] = lambda: None, every_s: float = _TELL_S
    ) -> bool:
        """Run a program to its end; True when it says that all went well."""
        self._stop_if_cancelled()
        process = QProcess()
        environment = environment_of(command.python)
        for name, value in command.variables.items():
            environment.insert(name, value)
        process.setProcessEnvironment(environment)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setProgram(command.python.path)
        process.setArguments(command.words)
        process.start()
        process.closeWriteChannel()
        if not process.waitForStarted(engine_client.START_TIMEOUT_MS):
            raise SetupError("no-python", command.python.path, self.log)
        self.log = ""
        told = 0.0
        try:
            while process.state() != QProcess.ProcessState.NotRunning:
                if not process.waitForReadyRead(_POLL_MS):
                    process.waitForFinished(20)
                self._read(process)
                self._stop_if_cancelled()
                if time.monotonic() - told > every_s:
                    told = time.monotonic()
                    watch()
        finally:
            engine_client.end(process)
        self._read(process)
        ended = process.exitStatus() == QProcess.ExitStatus.NormalExit
        return ended and process.exitCode() == 0

    def _read(self, process: QProcess) -> None:
        text = bytes(process.readAllStandardOutput()).decode("utf-8", "replace")
        self.log = (self.log + text)[-_LOG:]

    def _stop_if_cancelled(self) -> None:
        if self._is_cancelled():
            raise SetupCancelled

    def _tell_bytes(self, package: Package, done: int) -> None:
        spent, whole = time.monotonic() - self._began, self.plan.lock.download
        rate = (done - self._before) / spent if spent > 1 else 0.0
        share = done / max(1, whole)
        self._tell(Progress(2, package.title, done, whole, max(0.0, rate), share))

    def _failure(self, code: str, value: str) -> SetupError:
        if code == "disk-full":
            value = str(max(self.plan.missing_bytes(), 10**8))
        elif code == "certificate-unknown":
            value = str(self.plan.place.kept())
        elif code == "setup-stopped":
            value = failures.last_line(self.log) or value
        elif code == "no-access":
            value = self.plan.place.root
        elif code == "offline":
            value = urlsplit(self.plan.pip_settings.get("PIP_PROXY", "")).hostname or ""
        return SetupError(code, value, self.log)


def _doctor(python: interpreter.Interpreter) -> dict[str, Any]:
    return EngineRun(doctor_recipe(), python=python).run()["metrics"]


def problem_of(facts: dict[str, Any]) -> str:
    """Why an environment cannot run networks, "" when it can."""
    if any(device.get("inference", {}).get("works") for device in _devices(facts)):
        return "" if facts["gdal"].get("version") else str(facts["verdict"])
    return str(facts["verdict"])


def _devices(facts: dict[str, Any]) -> list[dict[str, Any]]:
    return facts.get("torch", {}).get("devices", [])


def _write(path: str, text: str) -> None:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
