"""One date of a series: predict it through the job ``fuse``, then compare it. It needs nothing but
what it is given, so that any machine can do it."""

from __future__ import annotations

import math
import os
import time
from dataclasses import dataclass, replace
from typing import Optional

from ..errors import (
    Cancelled,
    ClusterFailed,
    DeviceMissing,
    DiskFull,
    FolderReadOnly,
    InputMissing,
    OutOfMemory,
    OutputExists,
    PackageMissing,
    StfError,
)
from ..events import Progress
from ..fusion import fuse
from ..kept import Kept
from ..recipe_types import Recipe
from . import validation
from .plan import DateRun, label_of
from .tables import Row

STOPS = (
    ClusterFailed,
    DiskFull,
    FolderReadOnly,
    OutputExists,
    OutOfMemory,
    PackageMissing,
    DeviceMissing,
)
"""What one date's failure means for all: the others would fail as well."""


@dataclass(frozen=True)
class DateWork:
    """How the dates of a series are done.

    Attributes:
        recipe: of the series.
        validate: score against the fine image of the date.
        kept: what the dates leave for each other.
    """

    recipe: Recipe
    validate: bool
    kept: Optional[Kept] = None

    @property
    def method(self) -> str:
        """Its name in files and tables."""
        return label_of(self.recipe.method)

    def done(self, run: DateRun, row: Optional[Row], progress: Progress) -> Row:
        """Predict, unless that was done before (``row``), and compare; gives the table's row."""
        if row is None:
            row = self.predicted(run, progress.part(0.0, 0.9))
        return {**row, **self.compared(run, progress.part(0.9, 1.0))}

    def begun(self, run: DateRun) -> Row:
        """What the row says before anything is predicted."""
        return {
            "date": run.date,
            "method": self.method,
            "pairs": [choice.pair.date for choice in run.pairs],
            "pair_days": [choice.days for choice in run.pairs],
            "pair_changes": [
                round(choice.change, 4) if math.isfinite(choice.change) else None
                for choice in run.pairs
            ],
        }

    def idle(self, run: DateRun) -> Row:
        """The row of a date of which nothing is predicted."""
        return {**self.begun(run), "status": "done", "note": run.note}

    def predicted(self, run: DateRun, progress: Progress) -> Row:
        """Write the result.

        Raises:
            StfError: what made the date impossible, or stops the run.
        """
        started = time.perf_counter()
        if run.recipe is None:
            raise run.error or InputMissing(f"{run.date} cannot be predicted.")
        # What lies under this name may be replaced: check_free has looked at it.
        output = replace(run.recipe.output, overwrite=True)
        if self.kept is not None:
            self.kept.begin()
        result = fuse(replace(run.recipe, output=output), progress, kept=self.kept)
        return {
            **self.begun(run),
            "status": "done",
            "file": os.path.basename(run.path),
            "filled_share": round(1 - result.metrics["nodata_share"], 6),
            "seconds": round(time.perf_counter() - started, 2),
            "note": None,
        }

    def compared(self, run: DateRun, progress: Progress) -> Row:
        """Scores of a result; one that cannot be compared is a result all the same."""
        compare = validation.scored if self.validate else validation.consistency
        try:
            return compare(run, self.recipe, progress.quiet())
        except (Cancelled, *STOPS):
            raise
        except StfError as error:
            return {"note": f"Not compared: {error.problem}"}
