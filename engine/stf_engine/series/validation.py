"""Leaving one date out: the scores of each date, their means, and what they say."""

from __future__ import annotations

import os
from typing import Any, Optional

from ..evaluate import CLEARLY
from ..evaluate import evaluate as run_evaluation
from ..events import Progress
from ..metrics import NAMES
from ..recipe_types import Evaluation, ImageInput, Options, Recipe
from .plan import DateRun
from .tables import Row, mean

NO_CHANGE = "no change"
"""The fine image of the best pair, taken as a prediction: a method worse than it has no skill."""


def consistency(run: DateRun, recipe: Recipe, progress: Progress) -> Row:
    """How well a result, averaged over coarse pixels, agrees with its coarse image."""
    wanted = Evaluation(
        prediction=ImageInput(run.path),
        coarse=run.coarse.image if run.coarse else None,
        ratio=recipe.options.ratio,
    )
    scores = _own(_evaluated(wanted, recipe, progress).metrics)
    return {"consistency_rmse": scores["RMSE"], "consistency_cc": scores["CC"]}


def scored(run: DateRun, recipe: Recipe, progress: Progress) -> Row:
    """Scores of a date against its own fine image, and of the best pair's fine image.

    Returns:
        ``scores`` and ``no_change``: metric -> value; ``report``: page of the date; the
        consistency with the coarse image.
    """
    report = os.path.splitext(run.path)[0] + ".html"
    best = min(run.pairs, key=lambda choice: choice.distance)
    wanted = Evaluation(
        prediction=ImageInput(run.path),
        reference=run.reference.image if run.reference else None,
        coarse=run.coarse.image if run.coarse else None,
        baselines={NO_CHANGE: best.pair.fine.image},
        ratio=recipe.options.ratio,
        report=report,
    )
    metrics = _evaluated(wanted, recipe, progress).metrics
    coarse = _own(metrics["coarse"])
    return {
        "scores": _own(metrics),
        "no_change": metrics["scores"][NO_CHANGE],
        "report": os.path.basename(report),
        "ratio": metrics["ratio"],
        "consistency_rmse": coarse["RMSE"],
        "consistency_cc": coarse["CC"],
    }


def _own(metrics: Row) -> Row:
    """The scores of the prediction: they stand before those of the baselines."""
    scores: Row = next(iter(metrics["scores"].values()))
    return scores


def _evaluated(wanted: Evaluation, recipe: Recipe, progress: Progress) -> Any:
    options = Options(resampling=recipe.options.resampling)
    return run_evaluation(Recipe(job="evaluate", evaluation=wanted, options=options), progress)


def score_rows(rows: list[Row], method: str) -> list[Row]:
    """Two rows per date and two of means, for the table."""
    found: list[Row] = []
    for row in rows:
        common = {name: row.get(name) for name in ("date", "status", "pairs", "note")}
        own = {"image": method, "file": row.get("file"), "filled_share": row.get("filled_share")}
        found.append({**common, **own, **(row.get("scores") or {})})
        if row.get("no_change"):
            found.append({**common, "image": NO_CHANGE, **row["no_change"]})
    means = means_of(rows, method)
    return found + [{"date": "mean", "image": name, **values} for name, values in means.items()]


def means_of(rows: list[Row], method: str) -> dict[str, dict[str, Optional[float]]]:
    """Image -> metric -> mean over the dates that have both images' scores; {} without any."""
    done = [row for row in rows if row.get("scores")]
    if not done:
        return {}
    return {
        name: {metric: mean([row[key].get(metric) for row in done]) for metric in NAMES}
        for name, key in ((method, "scores"), (NO_CHANGE, "no_change"))
    }


def verdict(rows: list[Row], method: str) -> tuple[str, str]:
    """Level (better, same, worse, none) and a sentence about the mean RMSE."""
    means = means_of(rows, method)
    done = [row for row in rows if row.get("scores")]
    own = means.get(method, {}).get("RMSE")
    base = means.get(NO_CHANGE, {}).get("RMSE")
    if own is None or base is None:
        return "none", "No date could be scored."
    wins = sum(row["scores"]["RMSE"] < row["no_change"]["RMSE"] for row in done)
    numbers = (
        f"mean RMSE {own:.3g} against {base:.3g}; better on {wins} of {len(done)} "
        f"{'date' if len(done) == 1 else 'dates'}"
    )
    if own <= (1 - CLEARLY) * base and base > 0:
        share = 100 * (1 - own / base)
        return "better", (
            f"Clearly better than the unchanged image: the error is {share:.0f} % smaller "
            f"({numbers})."
        )
    if own <= (1 + CLEARLY) * base:
        return "same", f"No better than the unchanged image ({numbers})."
    return "worse", f"Worse than the unchanged image ({numbers})."
