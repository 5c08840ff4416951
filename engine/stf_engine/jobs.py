"""Run a recipe, whatever its job. The command line, the worker and the Python API all come here."""

from __future__ import annotations

import importlib
from typing import Optional

from .events import Progress
from .recipe import Recipe
from .result import Result

JOBS = {
    "fuse": "stf_engine.fusion:fuse",
    "check": "stf_engine.check.run:check",
    "evaluate": "stf_engine.evaluate:evaluate",
    "simulate": "stf_engine.simulate.run:simulate",
    "doctor": "stf_engine.doctor:diagnose",
}
"""job -> function (recipe, progress) -> Result; imported only when it is run."""


def run(recipe: Recipe, progress: Optional[Progress] = None) -> Result:
    """Run one recipe.

    Raises:
        StfError: every problem a user can meet; nothing half-written is left behind.
    """
    module, _, name = JOBS[recipe.job].partition(":")
    job = getattr(importlib.import_module(module), name)
    result: Result = job(recipe, progress or Progress())
    return result
