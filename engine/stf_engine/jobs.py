"""Run a recipe, whatever its job. The command line, the worker and the Python API all come here."""

from __future__ import annotations

import importlib
from typing import Optional

from .errors import OptionValue
from .events import Progress
from .recipe import Options, Recipe
from .result import Result

JOBS = {
    "fuse": "stf_engine.fusion:fuse",
    "check": "stf_engine.check.run:check",
    "series": "stf_engine.series.run:series",
    "pairs": "stf_engine.series.listing:pairs",
    "enhance": "stf_engine.enhance.run:enhance",
    "look": "stf_engine.enhance.look:look",
    "evaluate": "stf_engine.evaluate:evaluate",
    "simulate": "stf_engine.simulate.run:simulate",
    "doctor": "stf_engine.doctor:diagnose",
}
"""job -> function (recipe, progress) -> Result; imported only when it is run."""


ON_CLUSTER = ("fuse", "series")
"""Jobs that can be spread over many machines."""


def run(
    recipe: Recipe, progress: Optional[Progress] = None, scheduler: Optional[str] = None
) -> Result:
    """Run one recipe.

    Args:
        scheduler: address of a Dask scheduler whose workers compute; None = this machine. It is
            no part of the recipe: the result is the same bytes.

    Raises:
        StfError: every problem a user can meet; nothing half-written is left behind.
    """
    check_numbers(recipe.options)
    module, _, name = JOBS[recipe.job].partition(":")
    job = getattr(importlib.import_module(module), name)
    progress = progress or Progress()
    if scheduler is None:
        result: Result = job(recipe, progress)
        return result
    if recipe.job not in ON_CLUSTER:
        raise OptionValue(
            f"The job {recipe.job} cannot be spread over a cluster.",
            f"Only {' and '.join(ON_CLUSTER)} are cut into parts.",
            "Leave --scheduler out.",
        )
    from .scale.cluster import Cluster
    from .scale.paths import absolute

    with Cluster(scheduler) as cluster:
        result = job(absolute(recipe), progress, cluster)
    return result


SMALLEST = {"tile": 1, "overlap": 0, "memory_mb": 1, "workers": 1}


def check_numbers(options: Options) -> None:
    """Refuse numbers that mean nothing, whoever made the recipe.

    Raises:
        OptionValue
    """
    for name, smallest in SMALLEST.items():
        value = getattr(options, name)
        if value is not None and value < smallest:
            raise _refused(name, value, f"{smallest} or more")
    if options.ratio is not None and not 1.0 <= options.ratio < float("inf"):
        raise _refused("ratio", options.ratio, "a number from 1, such as 16")


def _refused(name: str, value: float, allowed: str) -> OptionValue:
    option = "--" + name.replace("_", "-")
    return OptionValue(
        f"{option} {value:g} is not possible.",
        "No run can be planned with it.",
        f"Give {allowed}, or leave the option out: then it is chosen for you.",
    )
