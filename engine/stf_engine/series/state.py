"""What a series has finished: a small file beside the results."""

from __future__ import annotations

import contextlib
import json
import os
from typing import Any, Optional

from ..errors import OutputExists
from ..files import read_text, replacing
from ..raster import storage
from .plan import DateRun

NAME = ".stf-series.json"

FORMAT = 1

Row = dict[str, Any]


class State:
    """File name -> key, size and row of the table of every result of a folder.

    A result counts as finished when its file is there with the size it had, and its key is that
    of the recipe: then it is not computed again. The state is written before and after each date,
    in one piece, so that a killed series goes on behind its last finished date.
    """

    def __init__(self, folder: str) -> None:
        self._path = storage.join(folder, NAME)
        self._results: dict[str, dict[str, Any]] = {}
        self._made: list[str] = []
        with contextlib.suppress(OSError, ValueError):  # none yet, or not ours: nothing is finished
            document = json.loads(read_text(self._path))
            if isinstance(document, dict) and document.get("stf_series") == FORMAT:
                self._results = dict(document["results"])
                self._made = list(document.get("made", []))

    def finished(self, run: DateRun) -> Optional[Row]:
        """The row of a finished date, None when it has to be computed."""
        found = self._results.get(os.path.basename(run.path), {})
        row, there = found.get("row"), storage.stamp(run.path)
        if not run.key or found.get("key") != run.key or not isinstance(row, dict):
            return None
        return dict(row) if there is not None and there[0] == found.get("size") else None

    def is_compared(self, run: DateRun) -> bool:
        """False when the series stopped between a result and its comparison."""
        return bool(self._results[os.path.basename(run.path)].get("compared"))

    def may_replace(self, run: DateRun) -> bool:
        """True when nothing lies under the result's name, or what this series began to write: it
        stopped between the last pixel and the note that the result is finished."""
        there = _stamp(run.path)
        found = self._results.get(os.path.basename(run.path), {})
        return there is None or ("before" in found and found["before"] != there)

    def begin(self, run: DateRun) -> None:
        """Note that a result is about to be written, and what lies under its name.

        Raises:
            DiskFull, FolderReadOnly
        """
        self._note(run, {"key": run.key, "before": _stamp(run.path)})

    def add(self, run: DateRun, row: Row, compared: bool) -> None:
        """Note a result that is complete.

        Raises:
            DiskFull, FolderReadOnly
        """
        there = storage.stamp(run.path)
        size = there[0] if there else None
        self._note(run, {"key": run.key, "size": size, "compared": compared, "row": dict(row)})

    def made(self, path: str) -> bool:
        """True for a file that the series made from its results."""
        return os.path.basename(path) in self._made

    def note_made(self, path: str) -> None:
        """Note a file made from the results.

        Raises:
            DiskFull, FolderReadOnly
        """
        if not self.made(path):
            self._made.append(os.path.basename(path))
            self._save()

    def _note(self, run: DateRun, entry: dict[str, Any]) -> None:
        self._results[os.path.basename(run.path)] = entry
        self._save()

    def _save(self) -> None:
        document = {"stf_series": FORMAT, "results": self._results, "made": self._made}
        with replacing(self._path) as part, open(part, "w", encoding="utf-8") as file:
            json.dump(document, file, indent=1, ensure_ascii=False, allow_nan=False)


def not_ours(path: str) -> OutputExists:
    """The error for a file in the way that the series did not make from its results."""
    return OutputExists(
        f"{path} exists already, and this series did not make it.",
        "Nothing is overwritten unasked.",
        "Choose another folder, or add --overwrite.",
    )


def _stamp(path: str) -> Optional[list[Any]]:
    """What tells one version of a file from another, as JSON; None when there is none."""
    found = storage.stamp(path)
    return None if found is None else list(found)


def check_free(runs: list[DateRun], state: State, overwrite: bool) -> None:
    """No result stands in the way that this series did not make.

    Raises:
        OutputExists
    """
    if overwrite:
        return
    taken = [run.path for run in runs if not state.may_replace(run) and state.finished(run) is None]
    if taken:
        names = ", ".join(os.path.basename(path) for path in taken[:3])
        more = f" and {len(taken) - 3} more" if len(taken) > 3 else ""
        raise OutputExists(
            f"{names}{more} in {os.path.dirname(storage.whole(taken[0]))} "
            f"{'exists' if len(taken) == 1 else 'exist'} already, made from other images or with "
            "other settings.",
            "Only results of the same series count as finished; nothing is overwritten unasked.",
            "Choose another folder, or add --overwrite.",
        )
