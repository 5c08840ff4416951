"""Where runs are kept: one SQLite file in the profile folder.

Every call opens and closes the file, so that two QGIS may write at once. When the file cannot be
written, or another program holds it for long, runs are kept in memory and written with the next
one. A damaged file is set aside, never repaired and never deleted.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
import statistics
from typing import Any, Callable, Iterator, Optional

from .run import Run, from_dict

VERSION = 1
MOST = 300
"""Older runs are forgotten."""

WAIT_S = 0.08
"""For another QGIS that writes at this moment; longer would be felt in the window."""

TABLE = (
    "CREATE TABLE IF NOT EXISTS runs (id TEXT PRIMARY KEY, ended REAL, method TEXT, "
    "seconds_per_pixel REAL, run TEXT, log TEXT)"
)

READ_ONLY, DAMAGED, NEWER = "read-only", "damaged", "newer"


class RunStore:
    """The runs of one profile.

    Args:
        path: of the file; made with its folder when the first run is kept.

    Attributes:
        problem: "", or why runs may be lost when QGIS is closed: ``read-only`` (the file cannot be
            written), ``damaged`` (it was set aside), ``newer`` (a newer version wrote it).
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._unsaved: dict[str, Run] = {}
        self.problem = ""

    def add(self, run: Run) -> None:
        """Keep a run."""
        self._unsaved[run.id] = run
        self._write(lambda connection: None)

    def remove(self, run: Run) -> None:
        """Take a run off the list; its files stay."""
        self._unsaved.pop(run.id, None)
        self._write(lambda c: c.execute("DELETE FROM runs WHERE id = ?", (run.id,)))

    def runs(self) -> list[Run]:
        """All runs, newest first, without their logs."""
        rows = self._read("SELECT run FROM runs ORDER BY ended DESC LIMIT ?", (MOST,))
        found = {run.id: run for run in map(_parsed, (row[0] for row in rows)) if run is not None}
        found.update(self._unsaved)
        return sorted(found.values(), key=lambda run: -run.ended)

    def log(self, run: Run) -> str:
        """What was told during a run."""
        if run.id in self._unsaved:
            return self._unsaved[run.id].log
        rows = self._read("SELECT log FROM runs WHERE id = ?", (run.id,))
        return str(rows[0][0]) if rows else ""

    def seconds_per_pixel(self, method: str) -> Optional[float]:
        """Median of the last five finished runs of a method; None when there was none."""
        rows = self._read(
            "SELECT seconds_per_pixel FROM runs WHERE method = ? AND seconds_per_pixel IS NOT NULL "
            "ORDER BY ended DESC LIMIT 5",
            (method,),
        )
        unsaved = (run.seconds_per_pixel for run in self._unsaved.values() if run.method == method)
        speeds = [*(float(row[0]) for row in rows), *(s for s in unsaved if s is not None)]
        return statistics.median(speeds) if speeds else None

    # --- the file ------------------------------------------------------------------------

    @contextlib.contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(sqlite3.connect(self._path, timeout=WAIT_S)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            if version > VERSION:
                raise _NewerFile
            yield connection

    def _read(self, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        if not os.path.isfile(self._path):
            return []
        found: list[tuple[Any, ...]] = []

        def read(connection: sqlite3.Connection) -> None:
            found.extend(connection.execute(query, values).fetchall())

        self._try(read)
        return found

    def _write(self, change: Callable[[sqlite3.Connection], Any]) -> None:
        """Change the file and write what is still in memory."""

        def write(connection: sqlite3.Connection) -> None:
            with connection:  # all of it or nothing
                connection.execute(TABLE)
                connection.execute(f"PRAGMA user_version = {VERSION:d}")
                change(connection)
                for run in self._unsaved.values():
                    connection.execute(
                        "INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?, ?, ?)", _row(run)
                    )
                connection.execute(
                    "DELETE FROM runs WHERE id NOT IN "
                    "(SELECT id FROM runs ORDER BY ended DESC LIMIT ?)",
                    (MOST,),
                )

        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
        except OSError:
            self.problem = READ_ONLY
            return
        if self._try(write):
            self._unsaved.clear()
            if self.problem == READ_ONLY:
                self.problem = ""

    def _try(self, deed: Callable[[sqlite3.Connection], None], again: bool = True) -> bool:
        try:
            with self._open() as connection:
                deed(connection)
            return True
        except _NewerFile:
            self.problem = NEWER
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                self.problem = READ_ONLY
        except sqlite3.DatabaseError:
            self.problem = DAMAGED
            if again and self._set_aside():
                return self._try(deed, again=False)
        return False

    def _set_aside(self) -> bool:
        with contextlib.suppress(OSError):
            os.replace(self._path, self._path + ".damaged")
            return True
        return False


class _NewerFile(Exception):
    """The file was written by a newer version; it is left alone."""


def _row(run: Run) -> tuple[Any, ...]:
    text = json.dumps({**run.as_dict(), "log": ""}, ensure_ascii=False)
    return run.id, run.ended, run.method, run.seconds_per_pixel, text, run.log


def _parsed(text: Any) -> Optional[Run]:
    try:
        return from_dict(json.loads(text))
    except (TypeError, ValueError):
        return None
