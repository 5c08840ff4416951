"""The verdict in plain sentences: RMSE against the first baseline."""

from __future__ import annotations

import math

from ..metrics import Scores
from .judged import Judged

CLEARLY = 0.10
"""Share by which the RMSE must be smaller (larger) to be called better (worse)."""

SLIGHTLY = 0.05
"""A smaller difference of SCC is a slight one."""

UNCHANGED = ("keep", "no change", "no-change", "no_change", "unchanged", "fine t1 unchanged")


def verdict(judged: Judged, scores: dict[str, Scores]) -> tuple[str, str, list[str]]:
    """Level (better, same, worse, none), sentence and further sentences."""
    own, *others = scores
    rmse = scores[own]["RMSE"]
    remarks = []
    if judged.on_cells:
        remarks.append("This shows agreement with the coarse image, not the truth of fine detail.")
    if not others or math.isnan(rmse):
        sentence = f"RMSE {_short(rmse)}. There is no baseline, so this says nothing about skill."
        return "none", sentence, remarks
    other = others[0]
    base, name = scores[other]["RMSE"], _baseline_words(judged, other)
    numbers = f"RMSE {_short(rmse)} against {_short(base)}"
    if rmse <= (1 - CLEARLY) * base and base > 0:
        share = 100 * (1 - rmse / base)
        level = "better"
        sentence = f"Clearly better than {name}: the error is {share:.0f} % smaller ({numbers})."
    elif rmse <= (1 + CLEARLY) * base:
        level, sentence = "same", f"No better than {name} ({numbers})."
    else:
        level = "worse"
        sentence = f"Worse than {name}: do not use it for this date ({numbers})."
    edges, base_edges = scores[own]["SCC"], scores[other]["SCC"]
    if edges < base_edges and level == "better":
        slightly = "slightly " if base_edges - edges < SLIGHTLY else ""
        remarks.append(
            f"Fine edges (SCC) are {slightly}worse than in {name}: "
            f"{edges:.2f} against {base_edges:.2f}."
        )
    return level, sentence, remarks


def _baseline_words(judged: Judged, name: str) -> str:
    if name.strip().lower() not in UNCHANGED:
        return f"the baseline “{name}”"
    date = judged.scene.dates.get(judged.roles[name])
    return f"the unchanged image of {date}" if date else "the unchanged image"


def _short(value: float) -> str:
    """Three significant digits without an exponent where that is readable."""
    return f"{value:.3g}"
