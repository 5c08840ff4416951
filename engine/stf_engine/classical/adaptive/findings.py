"""What the user is warned of: a pair that cannot vouch for the prediction."""

from __future__ import annotations

import numpy as np

from ...events import Progress
from .learning import Found

AGREEMENT = 0.5
BIAS = 0.5
PERSISTENCE = 0.5


def warn(found: Found, progress: Progress) -> None:
    """Tell what the scene's own numbers say against the result."""
    base = found.base
    if not base.usable.any():
        return
    q = base.footprint.q
    if q < AGREEMENT:
        progress.warn(
            "sensors-disagree",
            "The pair's sensors disagree: as the coarse sensor sees it, the fine image of t1 "
            f"correlates with the coarse one by {q:.2f} only. The result can be no better.",
            "Take another pair, or check dates, places and clouds of both images.",
        )
    spread = np.sqrt(found.variance[: len(found.level)])
    bias = base.error.mean
    share = np.abs(bias) / np.where(spread > 0, spread, np.inf)
    if (share > BIAS).any():
        worst = int(np.argmax(share))
        progress.warn(
            "difference-large",
            f"In band {worst + 1} the coarse image of the pair lies {bias[worst]:+.3g} beside the "
            f"fine one, {share[worst]:.1f} times the fine image's standard deviation.",
            "Check scales and units; --set pair_bias=keep carries the difference over, drop does "
            "not.",
        )
    if found.scene is None:
        return
    rho = found.scene.rho_smooth
    if (rho < PERSISTENCE).any():
        bands = ", ".join(str(b + 1) for b in np.flatnonzero(rho < PERSISTENCE))
        progress.warn(
            "difference-not-kept",
            "The difference of the pair does not persist; most of it was not carried over "
            f"(bands {bands}, {rho.min():.2f} of it at the least).",
            "If you know that it persists, add --set pair_bias=keep.",
        )
