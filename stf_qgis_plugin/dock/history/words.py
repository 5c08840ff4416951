"""What a card of the history says."""

from __future__ import annotations

import datetime
import os
from typing import Optional

from qgis.PyQt.QtCore import QLocale, QTime

from .. import texts
from .run import CANCELLED, DONE, FAILED, Run

TITLE = "History"
OPEN_RECIPE = "Open Recipe…"
OPEN_RECIPE_TIP = "Fill the form of the page Fuse from recipe files."
SEARCH = "Search runs"
EMPTY = "Runs appear here, also after a restart."
NO_MATCH = "No run matches these words."
RUN_AGAIN, OPEN_IN_FORM, COPY_AS = "Run Again", "Open in Form", "Copy as"
RUN_AGAIN_TIP = "The same images and settings once more; the result gets a name of its own."
OPEN_IN_FORM_TIP = "Fill the form with the images and settings of this run."
COPY_TIP = "Put this run on the clipboard, to repeat it elsewhere or to show it to somebody."
COPIED = "Copied."
COPIED_COMMAND = (
    "Copied. Where “stf” is not installed, write “%1” in its place, with a Python that has GDAL."
)
SAVED = "Saved %1."
NO_REPORT = "The report %1 is gone. Run Again writes another one."
NOT_SAVED = "%1 cannot be written."
PROBLEMS = {
    "read-only": (
        "The profile folder of QGIS cannot be written to at the moment, so new runs are kept only "
        "until QGIS is closed."
    ),
    "damaged": "The list of runs was damaged. It was set aside, and a new one was begun.",
    "newer": (
        "The list of runs was written by a newer version of STFusion and is left alone; new runs "
        "are kept until QGIS is closed."
    ),
}
SIGNS = {DONE: "good", CANCELLED: "cross", FAILED: "error"}
STATE_WORDS = {DONE: "Done", CANCELLED: "Cancelled", FAILED: "Not finished"}
KINDS = {"fuse": "Fuse", "enhance": "Enhance", "evaluate": "Validate", "simulate": "Simulate"}


def title(run: Run) -> str:
    """Kind, dates and method."""
    if run.facts.get("demo"):
        return texts.tr("Demo scene · %1", run.method_title)
    kind = texts.tr(KINDS.get(run.kind, run.kind))
    dates = run.dates
    if run.kind == "evaluate":
        judged = run.recipes[0].get("evaluation", {}).get("prediction", {}).get("path", "")
        name = os.path.splitext(os.path.basename(judged))[0]
        return texts.tr("%1 · %2", kind, name or ", ".join([*dates, run.method_title]))
    if run.kind == "enhance":
        revisits = len(run.recipes[0].get("enhancement", {}).get("revisits", ()))
        words = texts.plural(revisits, "%1 revisit", "%1 revisits")
        return texts.tr("%1 · %2 · %3", kind, words, run.method_title)
    if not dates:
        return texts.tr("%1 · %2", kind, run.method_title)
    count = len(dates)
    when = dates[0] if count == 1 else texts.plural(count, "%1 date", "%1 dates")
    return texts.tr("%1 · %2 · %3", kind, when, run.method_title)


def outcome(run: Run) -> str:
    """What came out, in one line."""
    count, done = len(run.states), run.states.count(DONE)
    if run.state == FAILED:
        return run.message or texts.tr(texts.ENGINE_DIED)
    if run.state == CANCELLED and not done:
        return texts.tr(texts.CANCELLED)
    if run.state == CANCELLED:
        one = "Cancelled after %2 of %3 dates; %1 finished image was kept."
        many = "Cancelled after %2 of %3 dates; %1 finished images were kept."
        return texts.plural(done, one, many, done, count)
    if run.facts.get("verdict"):
        return str(run.facts["verdict"])
    return " · ".join(filter(None, (_what(run), texts.duration(run.seconds), _share(run))))


def _what(run: Run) -> str:
    facts = run.facts
    if facts.get("demo") and facts.get("rows"):
        return texts.tr("%1 × %2 pixels", facts["rows"], facts["columns"])
    name = run.recipes[0].get("inputs", {}).get("fine_t1", {}).get("path", "")
    name = name or next(iter(run.files()), "")
    return os.path.splitext(os.path.basename(name))[0]


def _share(run: Run) -> str:
    share = run.facts.get("nodata_share")
    if share is None or run.facts.get("demo"):
        return ""
    amount = texts.number(100 * share) if share else "0"
    return texts.tr("%1 of pixels without data", f"{amount}{texts.NBSP}%")


def when(run: Run, now: Optional[datetime.datetime] = None) -> str:
    """today 14:05, yesterday, or the date."""
    now = now or datetime.datetime.now()
    ended = datetime.datetime.fromtimestamp(run.ended)
    days = (now.date() - ended.date()).days
    if days == 0:
        clock = QLocale().toString(QTime(ended.hour, ended.minute), "HH:mm")
        return texts.tr("today %1", clock)
    return texts.tr("yesterday") if days == 1 else ended.date().isoformat()


def gone(count: int) -> str:
    return texts.plural(count, "%1 input file is gone.", "%1 input files are gone.")


def searched(run: Run) -> str:
    """The words in which a search looks."""
    paths = [os.path.basename(path) for path in run.files()]
    outputs = [os.path.basename(r.get("output", {}).get("path", "")) for r in run.recipes]
    parts = [title(run), outcome(run), run.method, *run.dates, *paths, *outputs]
    return " ".join(parts).lower()
