"""Asks the engine, in the background, which dates the names and tags of files hold."""

from __future__ import annotations

import json
from typing import Any, Callable, Optional

from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, pyqtSignal

Command = Callable[[list[str]], tuple[str, list[str], dict[str, str]]]
"""Arguments of ``stf`` -> (program, arguments, environment) of the child process."""

LONGEST_MS = 20_000


class DateReader(QObject):
    """One child at a time; files asked for meanwhile go with the next one."""

    found = pyqtSignal(object)

    def __init__(self, command: Command, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._command = command
        self._asked: set[str] = set()
        self._waiting: list[str] = []
        self._process: Optional[QProcess] = None

    @property
    def busy(self) -> bool:
        return self._process is not None

    def ask(self, paths: list[str]) -> None:
        """Read the dates of files; ``found`` gives {path: [{date, source, time}]} later."""
        new = [path for path in paths if path not in self._asked]
        self._asked.update(new)
        self._waiting.extend(new)
        self._next()

    def stop(self) -> None:
        """End the child; used when the plugin is unloaded."""
        self._waiting.clear()
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1000)

    def _next(self) -> None:
        if self._process is not None or not self._waiting:
            return
        paths, self._waiting = self._waiting, []
        program, arguments, environment = self._command(["dates", *paths, "--json"])
        if not program:
            return
        process = QProcess(self)
        given = QProcessEnvironment()
        for name, value in environment.items():
            given.insert(name, value)
        process.setProcessEnvironment(given)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._process = process
        process.start(program, arguments)
        process.closeWriteChannel()

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._end()

    def _on_finished(self, *unused: Any) -> None:
        if self._process is None:
            return
        text = bytes(self._process.readAllStandardOutput()).decode("utf-8", "replace")
        self._end()
        try:
            found = json.loads(text)
        except ValueError:
            return  # no dates: the table then asks for them
        if isinstance(found, dict):
            self.found.emit(found)

    def _end(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
        self._process = None
        self._next()
