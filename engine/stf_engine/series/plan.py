"""What a series has to do: a fuse recipe per date, and the key that tells whether it is done."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Optional

from .. import __version__, request
from ..errors import Cancelled, InputMissing, NothingValid, StfError
from ..events import Progress
from ..raster import storage
from ..recipe_types import ImageInput, Recipe, Series
from ..spec import MethodSpec
from .choice import Choice, Chooser, choose
from .timeline import DatedImage, Timeline

if TYPE_CHECKING:
    from .bridges import Bridge, Bridges
    from .frame import Frame

HOW_ONLY = ("memory_mb", "workers")
"""Options that change no pixel: a result made with others is the same."""


@dataclass
class DateRun:
    """One date of a series.

    Attributes:
        date: to predict; of the fine image when a date is left out.
        path: the result.
        coarse: image of the date; None for a date of a gap-filled series that has none.
        reference: fine image of the date, when it is left out.
        observed: fine image of the date, whose gaps are filled.
        bridge: what takes the place of a coarse image with gaps.
        pairs: that serve it, the earlier first.
        recipe: of the job ``fuse``; None when the date cannot be predicted.
        key: the same when the result would be the same.
        error: why it cannot be predicted.
        note: why it is not predicted, where that is no error.
    """

    date: str
    path: str
    coarse: Optional[DatedImage] = None
    reference: Optional[DatedImage] = None
    observed: Optional[DatedImage] = None
    bridge: Optional[Bridge] = None
    pairs: list[Choice] = field(default_factory=list)
    recipe: Optional[Recipe] = None
    key: str = ""
    error: Optional[StfError] = None
    note: Optional[str] = None

    @property
    def is_idle(self) -> bool:
        """True when there is nothing to predict: the date was observed whole, or has no coarse
        image or no pair."""
        return self.recipe is None and self.error is None


@dataclass(frozen=True)
class Observed:
    """What the plan of a gap-filled series looks at.

    Attributes:
        frame: the grid of all dates.
        bridges: fill the gaps of coarse images.
    """

    frame: Frame
    bridges: Bridges


def plan(
    recipe: Recipe,
    spec: MethodSpec,
    timeline: Timeline,
    chooser: Chooser,
    progress: Progress,
    observed: Optional[Observed] = None,
) -> list[DateRun]:
    """The dates in the order of time, each with its pairs and its recipe.

    Args:
        recipe: of the series.
        spec: of its method.
        observed: of a gap-filled series.

    Raises:
        StfError: about the dates; what is wrong with one date stays with it.
    """
    series = recipe.series or Series()
    if series.pairs not in ("auto", "best"):
        timeline.pair(series.pairs)
    weights = weights_file(recipe.method)
    runs = []
    dates = timeline.wanted(series)
    for number, date in enumerate(dates):
        progress.update(number / len(dates), "Choosing pairs")
        run = _begin(recipe, series, timeline, date)
        try:
            if observed is None:
                ranked = chooser.ranked(_needed(run), date if series.validate else "")
            else:
                ranked = _ranked(run, timeline, chooser, observed)
            run.pairs = choose(ranked, series.pairs, spec.pairs != "one")
            run.recipe = _recipe(recipe, spec, run)
            run.key = key_of(run, weights)
        except Cancelled:
            raise
        except _NotPredicted as stop:
            run.note = stop.note
        except StfError as error:
            if observed is None or not isinstance(error, (InputMissing, NothingValid)):
                run.error = error
            else:
                run.note = error.problem
        runs.append(run)
    return runs


def label_of(method: str) -> str:
    """Name of a method in files and tables: of weights that of their file, without its ending."""
    return os.path.splitext(os.path.basename(method))[0]


def file_name(date: str, method: str, validate: bool) -> str:
    """``2024-07-13_fit-fc.tif``; of a date that was left out ``..._validation.tif``."""
    return f"{date}_{label_of(method)}{'_validation' if validate else ''}.tif"


def weights_file(method: str) -> Optional[str]:
    """Path of the weights that a method name means, None for one without weights."""
    if not request.is_weights(method):
        return None
    from ..weights.store import find

    return find(method)


def _begin(recipe: Recipe, series: Series, timeline: Timeline, date: str) -> DateRun:
    path = storage.join(series.folder, file_name(date, recipe.method, series.validate))
    pair = timeline.pair_of(date)
    if pair is None:
        return DateRun(date, path, timeline.coarse.get(date), observed=timeline.fine.get(date))
    if series.validate:
        return DateRun(date, path, pair.coarse, reference=pair.fine)
    return DateRun(date, path, pair.coarse, observed=pair.fine)


class _NotPredicted(Exception):
    """There is nothing to predict; ``note`` says why, None where nothing is missing."""

    def __init__(self, note: Optional[str] = None) -> None:
        super().__init__(note)
        self.note = note


def _needed(run: DateRun) -> DatedImage:
    """The coarse image of a date.

    Raises:
        _NotPredicted: there is none.
    """
    if run.coarse is None:
        raise _NotPredicted("There is no coarse image of this date.")
    return run.coarse


def _ranked(run: DateRun, timeline: Timeline, chooser: Chooser, observed: Observed) -> list[Choice]:
    """The pairs for the gaps of a date; its own is none of them.

    Raises:
        _NotPredicted: there is no gap, or no coarse image.
        StfError: an image cannot be read.
    """
    if run.observed is not None and observed.frame.is_whole(run.observed):
        raise _NotPredicted
    coarse = _needed(run)
    run.bridge = observed.bridges.bridge(coarse)
    without = run.date if timeline.pair_of(run.date) else ""
    try:
        return chooser.ranked(coarse, without)
    except NothingValid:  # hidden by clouds, which are filled in time
        if run.bridge is None:
            raise
        return chooser.ranked_by_days(coarse, without)


def _recipe(recipe: Recipe, spec: MethodSpec, run: DateRun) -> Recipe:
    inputs: dict[str, ImageInput] = {}
    for number, choice in zip(("t1", "t3"), run.pairs):
        inputs[f"fine_{number}"] = choice.pair.fine.image
        inputs[f"coarse_{number}"] = choice.pair.coarse.image
    inputs["coarse_t2"] = run.bridge.image if run.bridge else _needed(run).image
    allowed = {*spec.inputs, *spec.optional_inputs, "coarse_t2"}
    inputs = {role: image for role, image in inputs.items() if role in allowed}
    if not run.pairs:
        raise InputMissing(
            f"No pair serves {run.date}.",
            "A prediction starts from a fine and a coarse image of another date.",
            "Take --pairs auto, or look at the pairs with 'stf pairs'.",
        )
    if "fine_t3" in spec.inputs and "fine_t3" not in inputs:
        side = "after" if run.pairs[0].days > 0 else "before"
        raise InputMissing(
            f"There is no pair {side} {run.date}.",
            f"{spec.title} needs a pair before and one after a date.",
            "Take another method for this date, or add a pair.",
        )
    output = replace(recipe.output, path=run.path, recipe=None, uncertainty=None)
    return replace(recipe, job="fuse", inputs=inputs, output=output, series=None)


def key_of(run: DateRun, weights: Optional[str]) -> str:
    """A number for everything that a result depends on: recipe, files and version.

    Files count with size and time of writing, so a replaced image makes its dates new; how their
    paths were written does not count.
    """
    recipe = run.recipe or Recipe()
    document = recipe.as_dict()
    document["method"] = label_of(recipe.method)
    for given in document["inputs"].values():
        for name in ("path", "mask"):
            if os.path.exists(given.get(name) or ""):
                given[name] = os.path.abspath(given[name])
    for name in ("path", "overwrite"):
        document.get("output", {}).pop(name, None)
    for name in HOW_ONLY:
        document.get("options", {}).pop(name, None)
    images = [*recipe.inputs.values()]
    images += [run.reference.image] if run.reference else []
    paths = [path for image in images for path in (image.path, image.mask) if path]
    if run.bridge is not None:  # not written yet, or written anew: what it is made from counts
        document["inputs"]["coarse_t2"]["path"] = os.path.basename(run.bridge.image.path)
        paths = [path for path in paths if path != run.bridge.image.path]
        paths += run.bridge.sources
    facts: dict[str, Any] = {
        "version": __version__,
        "recipe": document,
        "files": [_stamp(path) for path in [*paths, *([weights] if weights else [])]],
    }
    text = json.dumps(facts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _stamp(path: str) -> list[Any]:
    found = storage.stamp(path)
    if found is None:  # a name that only GDAL understands
        return [path, None, None]
    return [path if path.startswith("/vsi") else os.path.abspath(path), *found]
