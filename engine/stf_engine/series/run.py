"""The job ``series``: predict date by date; an interrupted series goes on where it stopped."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from typing import Any

from .. import request
from ..errors import (
    BandsDiffer,
    Cancelled,
    CrsMissing,
    DeviceMissing,
    DiskFull,
    FolderReadOnly,
    InputMissing,
    OptionValue,
    OutOfMemory,
    OutputExists,
    PackageMissing,
    StfError,
    UnitsDiffer,
)
from ..events import Progress
from ..files import told
from ..findings import Finding
from ..fusion import fuse
from ..recipe_types import Recipe, Series
from ..report.series_page import write_page
from ..result import Result
from ..spec import MethodSpec
from . import validation
from .choice import Candidate, Chooser, area_of, assess
from .plan import DateRun, label_of, plan
from .state import State, check_free
from .tables import COLUMNS, SCORE_COLUMNS, Row, mean, write_csv, write_json
from .timeline import Timeline

STOPS = (DiskFull, FolderReadOnly, OutputExists, OutOfMemory, PackageMissing, DeviceMissing)
"""What one date's failure means for all: the others would fail as well."""

ALIKE = (UnitsDiffer, BandsDiffer, CrsMissing)
"""About how all images are read: met at the first date, they stop the run as well."""


def series(recipe: Recipe, progress: Progress) -> Result:
    """Predict the wanted dates, each from its best pairs, through the job ``fuse``.

    Dates whose result is there from an earlier run of the same series are not computed again. A
    date that fails is told in the table and does not stop the others.

    Returns:
        outputs ``table`` (CSV), ``data`` (JSON), ``report`` (HTML, when dates were left out) and
        ``DATE`` -> image; metrics: ``dates`` (a row each), ``predicted``, ``finished_before``,
        ``failed``, ``filled_share`` (mean), ``recipes`` (date -> recipe of its ``fuse``),
        ``pairs``; when dates were left out also ``mean`` (image -> metric -> value), ``verdict``,
        ``verdict_level``.

    Raises:
        StfError: bad input (before anything is written), a full disk, a cancel, the error of the
            first date when all failed, or when it is about how all images are read.
    """
    started = time.perf_counter()
    wanted = _checked(recipe)
    recipe, spec = _with_method(recipe)
    progress.update(0.0, "Reading the images")
    timeline = Timeline.read(wanted, progress)
    timeline.wanted(wanted)
    if recipe.extent is not None and recipe.extent.window:  # the same area of every fine image
        area = area_of(timeline.pairs[0].fine.image, recipe.extent)
        recipe = replace(recipe, extent=area)
    findings = list(timeline.findings)
    candidates = _candidates(timeline, recipe, progress.part(0.0, 0.06))
    findings += _unused(candidates)
    chooser = Chooser(candidates, recipe, progress)
    runs = plan(recipe, spec, timeline, chooser, progress.part(0.06, 0.1))
    state = State(wanted.folder)
    check_free(runs, state, recipe.output.overwrite)
    for finding in findings:
        if finding.severity == "warning" and finding.code not in recipe.options.ignore:
            progress.warn(finding.code, finding.message, finding.hint)
    _make_folder(wanted.folder)
    work = _Series(recipe, wanted, state, progress.part(0.1, 1.0))
    work.run(runs)
    outputs, metrics = work.finish(runs)
    metrics["pairs"] = [_pair_facts(candidate) for candidate in candidates]
    seconds = time.perf_counter() - started
    return Result(outputs, metrics, {"total_s": round(seconds, 3)}, findings)


def _with_method(recipe: Recipe) -> tuple[Recipe, MethodSpec]:
    """The recipe with the method's own name, and the spec: an unknown method or setting is told
    before any image is opened."""
    spec = request.method_of(recipe)[1]
    known = not request.is_weights(recipe.method)
    return (replace(recipe, method=spec.name) if known else recipe), spec


def _checked(recipe: Recipe) -> Series:
    wanted = recipe.series
    if wanted is None or not wanted.folder:
        raise OptionValue(
            "No folder was given for the results.",
            "A series writes one file for each date.",
            "Add --out DIR.",
        )
    if wanted.max_days < 0:
        raise OptionValue(
            f"--max-days {wanted.max_days} is not possible.",
            "It is the largest difference of two dates that still make a pair.",
            "Give 0 or more.",
        )
    return wanted


def _candidates(timeline: Timeline, recipe: Recipe, progress: Progress) -> list[Candidate]:
    """All pairs, looked at.

    Raises:
        StfError: none can be used.
    """
    found = []
    for number, pair in enumerate(timeline.pairs):
        progress.update(number / len(timeline.pairs), f"Looking at the pair of {pair.date}")
        found.append(assess(pair, recipe.extent, recipe.options, progress))
    if any(candidate.usable for candidate in found):
        return found
    first = found[0]
    reasons = "; ".join(candidate.reason.rstrip(".") for candidate in found[:3])
    finding = Finding(
        first.code,
        "error",
        f"None of the {len(found)} pairs can be used: {reasons}.",
        "Look at the pairs with 'stf pairs'; --ignore pair-disagrees takes those that disagree.",
    )
    raise request.error_of(finding)


def _unused(candidates: list[Candidate]) -> list[Finding]:
    return [
        Finding(
            candidate.code,
            "warning",
            f"The pair of {candidate.pair.date} is not used: {candidate.reason.rstrip('.')}.",
            "Check its images, or leave them out.",
            values={"date": candidate.pair.date},
        )
        for candidate in candidates
        if not candidate.usable
    ]


def _pair_facts(candidate: Candidate) -> Row:
    return {
        "date": candidate.pair.date,
        "coarse_date": candidate.pair.coarse.date,
        "level": candidate.level,
        "correlation": candidate.r,
        "valid_share": candidate.valid_share,
        "used": candidate.usable,
        "reason": candidate.reason,
    }


def _make_folder(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise told(error, folder) from None


class _Series:
    """The dates one after another."""

    def __init__(self, recipe: Recipe, wanted: Series, state: State, progress: Progress) -> None:
        self.recipe, self.wanted, self.state, self.progress = recipe, wanted, state, progress
        self.method = label_of(recipe.method)
        self.rows: list[Row] = []
        self.predicted = self.before = 0
        self.errors: list[StfError] = []
        self._told: set[tuple[str, str]] = set()
        """A pair serves many dates: what is doubtful about it is told once."""

    def run(self, runs: list[DateRun]) -> None:
        """Do what is not done yet."""
        for number, run in enumerate(runs):
            label = f"{run.date} ({number + 1} of {len(runs)})"
            first, last = number / len(runs), (number + 1) / len(runs)
            part = self.progress.part(first, last, label, self._told)
            try:
                self.rows.append(self._date(run, part))
            except Cancelled:
                done = self.before + self.predicted
                raise Cancelled(
                    f"Cancelled. {done} of {len(runs)} dates are finished and stay; the same "
                    "series goes on behind them."
                ) from None
        if self.errors and len(self.errors) == len(runs):
            raise self.errors[0]

    def _date(self, run: DateRun, progress: Progress) -> Row:
        """The row of a date, which is predicted and compared unless it is finished."""
        progress.check()
        row = self.state.finished(run)
        if row is not None:
            self.before += 1
            progress.update(0.0, "finished before")
        else:
            try:
                row = self._predicted(run, progress.part(0.0, 0.9))
            except (Cancelled, *STOPS):
                raise
            except StfError as error:
                if isinstance(error, ALIKE) and not self.rows:
                    raise
                self.errors.append(error)
                progress.warn(error.code, error.problem, error.hint)
                return {**self._begun(run), "status": "failed", "note": error.problem}
            self.state.add(run, row, compared=False)
            self.predicted += 1
        if not self.state.is_compared(run):
            progress.update(0.9, "Comparing")
            row.update(self._compared(run, progress))
            self.state.add(run, row, compared=True)
        return row

    def _begun(self, run: DateRun) -> Row:
        return {
            "date": run.date,
            "method": self.method,
            "pairs": [choice.pair.date for choice in run.pairs],
            "pair_days": [choice.days for choice in run.pairs],
            "pair_changes": [round(choice.change, 4) for choice in run.pairs],
        }

    def _predicted(self, run: DateRun, progress: Progress) -> Row:
        started = time.perf_counter()
        if run.recipe is None:
            raise run.error or InputMissing(f"{run.date} cannot be predicted.")
        self.state.begin(run)
        # What lies under this name may be replaced: check_free has looked at it.
        output = replace(run.recipe.output, overwrite=True)
        result = fuse(replace(run.recipe, output=output), progress)
        return {
            **self._begun(run),
            "status": "done",
            "file": os.path.basename(run.path),
            "filled_share": round(1 - result.metrics["nodata_share"], 6),
            "seconds": round(time.perf_counter() - started, 2),
            "note": None,
        }

    def _compared(self, run: DateRun, progress: Progress) -> Row:
        """Scores of a date; a result that cannot be compared is a result all the same."""
        compare = validation.scored if self.wanted.validate else validation.consistency
        try:
            return compare(run, self.recipe, progress.part(0.9, 1.0).quiet())
        except (Cancelled, *STOPS):
            raise
        except StfError as error:
            return {"note": f"Not compared: {error.problem}"}

    # --- tables -----------------------------------------------------------------------------

    def finish(self, runs: list[DateRun]) -> tuple[dict[str, str], dict[str, Any]]:
        """Write the tables; gives outputs and metrics."""
        metrics: dict[str, Any] = {
            "method": self.method,
            "settings": dict(self.recipe.parameters),
            "dates": self.rows,
            "predicted": self.predicted,
            "finished_before": self.before,
            "failed": len(self.errors),
            "filled_share": mean([row.get("filled_share") for row in self.rows]),
            "recipes": {
                run.date: run.recipe.as_dict()
                for run, row in zip(runs, self.rows)
                if run.recipe is not None and row["status"] == "done"
            },
        }
        kind = "validation" if self.wanted.validate else "series"
        stem = os.path.join(self.wanted.folder, f"{kind}_{self.method}")
        outputs = {"table": f"{stem}.csv", "data": f"{stem}.json"}
        if self.wanted.validate:
            name, rows = self.method, self.rows
            metrics["mean"] = validation.means_of(rows, name)
            metrics["verdict_level"], metrics["verdict"] = validation.verdict(rows, name)
            write_csv(outputs["table"], SCORE_COLUMNS, validation.score_rows(rows, name))
            outputs["report"] = f"{stem}.html"
            write_page(outputs["report"], metrics)
        else:
            write_csv(outputs["table"], COLUMNS, self.rows)
        write_json(outputs["data"], metrics)
        if self.recipe.output.recipe:
            self.recipe.save(self.recipe.output.recipe)
            outputs["recipe"] = self.recipe.output.recipe
        for run, row in zip(runs, self.rows):
            if row["status"] == "done":
                outputs[run.date] = run.path
        self.progress.update(1.0, "Done")
        return outputs, metrics
