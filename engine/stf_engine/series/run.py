"""The job ``series``: predict date by date; an interrupted series goes on where it stopped."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Optional

from .. import request
from ..errors import (
    BandsDiffer,
    Cancelled,
    CrsMissing,
    OptionValue,
    StfError,
    UnitsDiffer,
)
from ..events import Progress
from ..files import told
from ..findings import Finding
from ..kept import Kept
from ..raster import parts, storage
from ..raster.scratch import SCRATCH
from ..recipe_types import Recipe, Series
from ..report.series_page import write_page
from ..result import Result
from ..scale import tasks
from ..spec import MethodSpec
from . import validation
from .bridges import Bridges
from .choice import Candidate, Chooser, area_of, assess
from .dates import STOPS, DateWork
from .frame import Frame
from .plan import DateRun, Observed, label_of, plan
from .products import Products
from .state import NAME, State, check_free
from .tables import COLUMNS, SCORE_COLUMNS, SHARES, Row, mean, write_csv, write_json
from .timeline import Timeline

if TYPE_CHECKING:
    from ..scale.cluster import Cluster

ALIKE = (UnitsDiffer, BandsDiffer, CrsMissing)
"""About how all images are read: met at the first date, they stop the run as well."""


def series(recipe: Recipe, progress: Progress, cluster: Optional[Cluster] = None) -> Result:
    """Predict the wanted dates, each from its best pairs, through the job ``fuse``.

    Dates whose result is there from an earlier run of the same series are not computed again. A
    date that fails is told in the table and does not stop the others.

    Args:
        cluster: predicts the dates, many at a time; None = this machine.

    Returns:
        outputs ``table`` (CSV), ``data`` (JSON), ``report`` (HTML, when dates were left out) and
        ``DATE`` -> image; metrics: ``dates`` (a row each), ``predicted``, ``finished_before``,
        ``failed``, ``filled_share`` (mean), ``recipes`` (date -> recipe of its ``fuse``),
        ``pairs``; of a gap-filled series ``flags`` (share -> mean); when dates were left out also
        ``mean`` (image -> metric -> value), ``verdict``, ``verdict_level``.

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
    products = Products(recipe, wanted, label_of(recipe.method), timeline)
    if recipe.extent is not None and recipe.extent.window:  # the same area of every fine image
        area = area_of(timeline.pairs[0].fine.image, recipe.extent)
        recipe = replace(recipe, extent=area)
    findings = list(timeline.findings)
    kept = Kept.of_memory(recipe.options.memory_mb)
    candidates = _candidates(timeline, recipe, kept, progress.part(0.0, 0.06))
    findings += _unused(candidates)
    chooser = Chooser(candidates, recipe, progress)
    observed = _observed(recipe, wanted, timeline, candidates, progress)
    runs = plan(recipe, spec, timeline, chooser, progress.part(0.06, 0.1), observed)
    state = State(wanted.folder)
    check_free([run for run in runs if not run.is_idle], state, recipe.output.overwrite)
    products.check_free(runs, state)
    bridges = observed.bridges if observed else None
    if bridges is not None and not recipe.output.overwrite:
        bridges.check_free(runs, state)
    request.tell_warnings(findings, recipe, progress)
    _make_folder(wanted.folder)
    last = 0.9 if products.any else 1.0
    work = _Series(recipe, wanted, state, progress.part(0.1, last), cluster, kept, bridges)
    work.run(runs)
    kept.clear()
    frame = observed.frame if observed else None
    made = products.write(work.done(runs), state, progress.part(last, 1.0), frame)
    outputs, metrics = work.finish(runs)
    outputs.update(made)
    metrics["pairs"] = [_pair_facts(candidate) for candidate in candidates]
    progress.update(1.0, "Done")
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
    storage.check_place(storage.join(wanted.folder, NAME))
    if wanted.cube:
        storage.check_place(wanted.cube)
    request.check_recipe_file(recipe)
    if wanted.validate and (wanted.cube or wanted.fill != "none"):
        raise OptionValue(
            "A validation writes neither a cube nor images without gaps.",
            "Its dates have fine images already; they are predicted to be scored.",
            "Leave --cube and --fill out, or leave --validate out.",
        )
    if wanted.fill_days < 1:
        raise OptionValue(
            f"--fill-days {wanted.fill_days} is not possible.",
            "A gap lies between two dates.",
            "Give 1 or more.",
        )
    if wanted.max_days < 0:
        raise OptionValue(
            f"--max-days {wanted.max_days} is not possible.",
            "It is the largest difference of two dates that still make a pair.",
            "Give 0 or more.",
        )
    return wanted


def _observed(
    recipe: Recipe,
    wanted: Series,
    timeline: Timeline,
    candidates: list[Candidate],
    progress: Progress,
) -> Optional[Observed]:
    """What a gap-filled series needs; None for another."""
    if wanted.fill != "observed":
        return None
    pair = next(candidate.pair for candidate in candidates if candidate.usable)
    frame = Frame(recipe, pair, progress)
    return Observed(frame, Bridges(frame, timeline, wanted.folder, wanted.fill_days))


def _candidates(
    timeline: Timeline, recipe: Recipe, kept: Kept, progress: Progress
) -> list[Candidate]:
    """All pairs, looked at.

    Raises:
        StfError: none can be used.
    """
    found = []
    for number, pair in enumerate(timeline.pairs):
        progress.update(number / len(timeline.pairs), f"Looking at the pair of {pair.date}")
        found.append(assess(pair, recipe.extent, recipe.options, progress, kept))
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
    if storage.is_remote(folder):  # folders there are but the beginnings of names
        storage.check_writable(storage.join(folder, NAME))
        return
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise told(error, folder) from None


class _Series:
    """The dates one after another, or many at a time on a cluster."""

    def __init__(
        self,
        recipe: Recipe,
        wanted: Series,
        state: State,
        progress: Progress,
        cluster: Optional[Cluster],
        kept: Kept,
        bridges: Optional[Bridges] = None,
    ) -> None:
        self.recipe, self.wanted, self.state, self.progress = recipe, wanted, state, progress
        self.work = DateWork(recipe, wanted.validate, kept)
        self.cluster, self.bridges = cluster, bridges
        self.found: dict[int, Row] = {}
        self.predicted = self.before = 0
        self.errors: list[StfError] = []
        self._told: set[tuple[str, str]] = set()
        """A pair serves many dates: what is doubtful about it is told once."""

    @property
    def rows(self) -> list[Row]:
        """Of the dates that are done or failed, in the order of time."""
        return [self.found[number] for number in sorted(self.found)]

    def run(self, runs: list[DateRun]) -> None:
        """Do what is not done yet."""
        try:
            if self.cluster is None:
                self._here(runs)
            else:
                self._on_cluster(self.cluster, runs)
        except Cancelled:
            done = self.before + self.predicted
            raise Cancelled(
                f"Cancelled. {done} of {len(runs)} dates are finished and stay; the same "
                "series goes on behind them."
            ) from None
        if self.errors and len(self.errors) == len(runs):
            raise self.errors[0]

    def _here(self, runs: list[DateRun]) -> None:
        for number, run in enumerate(runs):
            part = self._part(number, runs)
            part.check()
            if run.is_idle:
                self.found[number] = self.work.idle(run)
                continue
            try:
                row = self._begin(run, part)
                if row is None:
                    row = self.work.predicted(run, part.part(0.0, 0.9))
                    self._finished(run, row, compared=False)
            except StfError as error:
                self._failed(number, run, error, part)
                continue
            if not self.state.is_compared(run):
                part.update(0.9, "Comparing")
                row.update(self.work.compared(run, part.part(0.9, 1.0)))
                self.state.add(run, row, compared=True)
            self.found[number] = row

    def _on_cluster(self, cluster: Cluster, runs: list[DateRun]) -> None:
        sent: list[int] = []

        def arguments() -> Iterator[tuple[Any, ...]]:
            for number, run in enumerate(runs):
                if run.is_idle:
                    self.found[number] = self.work.idle(run)
                    continue
                row = self._begin(run, self._part(number, runs))
                if row is not None and self.state.is_compared(run):
                    self.found[number] = row
                    continue
                sent.append(number)
                yield (partial(self.work.done, run, row),)

        for place, result in cluster.results(tasks.call, arguments(), self.progress, False):
            number = sent[place]
            part = self.progress.part(0.0, 1.0, runs[number].date, self._told)
            try:
                row, warnings = result()
            except StfError as error:
                self._failed(number, runs[number], error, part)
                continue
            for event in warnings:
                part.warn(event["code"], event["message"], event["hint"])
            parts.remove_all_of(runs[number].path)
            self._finished(runs[number], row, compared=True)
            self.found[number] = row
            part.update(len(self.found) / len(runs), f"finished ({len(self.found)} of {len(runs)})")
        # Nobody writes here any more; a machine that was lost could not tidy up.
        parts.remove_all_of(storage.join(self.wanted.folder, SCRATCH))

    def done(self, runs: list[DateRun]) -> list[tuple[DateRun, Row]]:
        """The dates that have a result, with their rows."""
        return [(r, row) for r, row in zip(runs, self.rows) if row["status"] == "done"]

    def _part(self, number: int, runs: list[DateRun]) -> Progress:
        label = f"{runs[number].date} ({number + 1} of {len(runs)})"
        return self.progress.part(number / len(runs), (number + 1) / len(runs), label, self._told)

    def _begin(self, run: DateRun, progress: Progress) -> Optional[Row]:
        """The row of a date that was predicted before; None, noted, for one that is to be."""
        row = self.state.finished(run)
        if row is None:
            if run.recipe is not None:
                self.state.begin(run)
            if run.bridge is not None and run.coarse is not None and self.bridges is not None:
                self.bridges.write(run.coarse, run.bridge, self.state)
            return None
        self.before += 1
        progress.update(0.0, "finished before")
        return row

    def _finished(self, run: DateRun, row: Row, compared: bool) -> None:
        self.state.add(run, row, compared)
        self.predicted += 1

    def _failed(self, number: int, run: DateRun, error: StfError, progress: Progress) -> None:
        """A date that cannot be predicted is told; what stops all dates is raised."""
        first = not self.found
        if isinstance(error, (Cancelled, *STOPS)) or (isinstance(error, ALIKE) and first):
            raise error
        self.errors.append(error)
        progress.warn(error.code, error.problem, error.hint)
        row = {**self.work.begun(run), "status": "failed", "note": error.problem}
        self.found[number] = row

    # --- tables -----------------------------------------------------------------------------

    def finish(self, runs: list[DateRun]) -> tuple[dict[str, str], dict[str, Any]]:
        """Write the tables; gives outputs and metrics."""
        metrics: dict[str, Any] = {
            "method": self.work.method,
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
        stem = storage.join(self.wanted.folder, f"{kind}_{self.work.method}")
        outputs = {"table": f"{stem}.csv", "data": f"{stem}.json"}
        if self.wanted.validate:
            name, rows = self.work.method, self.rows
            metrics["mean"] = validation.means_of(rows, name)
            metrics["verdict_level"], metrics["verdict"] = validation.verdict(rows, name)
            write_csv(outputs["table"], SCORE_COLUMNS, validation.score_rows(rows, name))
            outputs["report"] = f"{stem}.html"
            write_page(outputs["report"], metrics)
        else:
            write_csv(outputs["table"], COLUMNS, self.rows)
            if self.wanted.fill == "observed":
                metrics["flags"] = {
                    name: mean([row.get(name) for row in self.rows]) for name in SHARES
                }
        write_json(outputs["data"], metrics)
        if self.recipe.output.recipe:
            self.recipe.save(self.recipe.output.recipe)
            outputs["recipe"] = self.recipe.output.recipe
        for run, _ in self.done(runs):
            if not run.is_idle:
                outputs[run.date] = run.path
        return outputs, metrics
