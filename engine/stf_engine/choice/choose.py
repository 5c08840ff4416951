"""Try the candidates, compare them, take one and say why."""

from __future__ import annotations

import math
import time
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Callable, Optional

import numpy as np

from ..errors import InputMissing, StfError
from ..events import Progress
from ..findings import Finding
from ..method import Method
from ..pairs import PairWeights
from ..scene import Scene
from .candidates import YARDSTICKS, predict
from .trial import SCALE_DOWN, Trial, left_out, one_scale_down

PREFERRED = ("adaptive", "fsdaf", "fit-fc", "mean-change", "linear", "coarse", "keep")
"""Best over all measured scenes first: the one that stays unless a trial shows better."""

CHANCE, CHANCE_PIXELS = 0.02, 2.4
"""Another method takes over when its errors are smaller by the first number, plus the second
divided by the root of the number of coarse pixels tried: below that a trial shows chance. On 144
pixels of the measured scenes a method that was 6 to 10 % worse looked 8 to 18 % better."""

ENOUGH_PIXELS = 36
"""A trial on fewer pixels tells nothing."""

SLOW = ("vsdf",)
"""Methods that are tried one scale down only: a date left out would cost as much as ten others."""

HOPELESS = 0.95
"""An error of so many standard deviations of the image explains a tenth of its variance."""

MakeMethod = Callable[[str], Method]
Consistent = Callable[[Method], bool]


@dataclass
class Score:
    """How a candidate did.

    Attributes:
        name: of the method.
        errors: one per trial: RMSE in units of the truth's standard deviation, mean over bands;
            None where the candidate could not be tried.
        relative: errors relative to the preferred method, geometric mean over the trials.
        seconds: that its trials took.
        problem: why it could not be tried.
    """

    name: str
    errors: list[Optional[float]] = field(default_factory=list)
    relative: float = math.inf
    seconds: float = 0.0
    problem: str = ""


@dataclass
class Choice:
    """The method that was taken, and why.

    Attributes:
        name: of the method.
        why: one or two sentences.
        scores: of all candidates, best first.
        trials: name, pixels and cell size of each trial.
        findings: the note of the choice, and warnings about the pair.
    """

    name: str
    why: str
    scores: list[Score] = field(default_factory=list)
    trials: list[dict[str, Any]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """JSON form, for the result."""
        table = [
            {
                "method": s.name,
                "relative": None if math.isinf(s.relative) else round(s.relative, 4),
                "errors": [None if e is None else round(e, 4) for e in s.errors],
                "plain": s.name in YARDSTICKS,
                **({"problem": s.problem} if s.problem else {}),
            }
            for s in self.scores
        ]
        return {"method": self.name, "why": self.why, "trials": self.trials, "table": table}


def choose(
    scene: Scene,
    names: list[str],
    make: MakeMethod,
    consistent: Consistent,
    weights: Optional[PairWeights],
    sigma: float,
    progress: Progress,
) -> Choice:
    """The best of the candidates on the trials of a scene.

    Args:
        scene: behind the pre-steps.
        names: candidates.
        make: a method from its name.
        consistent: is the method followed by the agreement with the coarse image?
        weights: of two pairs.
        sigma: footprint in cells.

    Raises:
        InputMissing: no method takes these images.
    """
    if not names:
        raise InputMissing(
            "No method takes these images.",
            "Every method needs a fine image, and most need a coarse one of two dates.",
            "Give fine_t1, coarse_t1 and coarse_t2.",
        )
    default = next((name for name in PREFERRED if name in names), names[0])
    trials = [t for t in _trials(scene, sigma) if np.count_nonzero(t.valid) >= ENOUGH_PIXELS]
    facts = [
        {"trial": t.name, "pixels": int(t.valid.sum()), "cell_size": t.scene.cells.size}
        for t in trials
    ]
    if not trials or len(names) == 1:
        few = (
            f"The scene has {scene.cells.rows} x {scene.cells.columns} coarse pixels, too few for "
            "a trial; over many scenes this method was the most accurate."
        )
        return _untried(default, few if len(names) > 1 else "It is the only candidate.", facts)
    scores = []
    for number, name in enumerate(names):
        progress.update(number / len(names), f"Trying {name} ({number + 1} of {len(names)})")
        scores.append(_tried(name, trials, make, consistent, weights, sigma, progress))
    if all(error is None for score in scores for error in score.errors):
        return _untried(default, "The coarse images hold nothing to try a method on.", facts)
    winner = decided(scores, trials, default)
    choice = Choice(winner.name, "", sorted(scores, key=lambda s: s.relative), facts)
    choice.why = _why(choice, winner, default, trials)
    choice.findings = [Finding("method-chosen", "note", choice.why, values={"method": winner.name})]
    choice.findings += _doubts(choice, winner)
    return choice


def _untried(name: str, reason: str, trials: list[dict[str, Any]]) -> Choice:
    why = f"{name} was taken without a trial. {reason}"
    return Choice(name, why, [], trials, [Finding("method-chosen", "note", why)])


def decided(scores: list[Score], trials: list[Trial], default: str) -> Score:
    """The winner; fills ``relative`` of all scores.

    The preferred method stays unless another one is better by more than chance.
    """
    known = {s.name: s for s in scores if any(e is not None for e in s.errors)}
    base = known.get(default) or min(
        known.values(), key=lambda s: float(np.mean([e for e in s.errors if e is not None]))
    )
    counts = [_places(t) for t in trials]
    best, best_gain = base, 0.0
    for score in known.values():
        both = [
            (math.log(max(e, 1e-9) / max(b, 1e-9)), n, t.name)
            for e, b, n, t in zip(score.errors, base.errors, counts, trials)
            if e is not None and b is not None
        ]
        if not both:
            continue
        log = _mean_by_kind([(v, kind) for v, _, kind in both])
        score.relative = math.exp(log)
        chance = CHANCE + CHANCE_PIXELS / math.sqrt(sum(n for _, n, _ in both))
        gain = -log - chance
        if score is not base and gain > best_gain:
            best, best_gain = score, gain
    return best


def _places(trial: Trial) -> float:
    """Pixels of a trial that tell something of their own: of a date left out, coarse pixels."""
    size = 1 if trial.name == SCALE_DOWN else trial.scene.cells.size
    return float(np.count_nonzero(trial.valid)) / size**2


def _mean_by_kind(found: list[tuple[float, str]]) -> float:
    """Mean over the windows of each kind of trial, then over the kinds."""
    kinds: dict[str, list[float]] = {}
    for value, kind in found:
        kinds.setdefault(kind, []).append(value)
    return float(np.mean([np.mean(values) for values in kinds.values()]))


def _trials(scene: Scene, sigma: float) -> list[Trial]:
    if not {"fine_t1", "coarse_t1", "coarse_t2"} <= set(scene.roles):
        return []
    return one_scale_down(scene, sigma) + left_out(scene)


def _tried(
    name: str,
    trials: list[Trial],
    make: MakeMethod,
    consistent: Consistent,
    weights: Optional[PairWeights],
    sigma: float,
    progress: Progress,
) -> Score:
    score, started = Score(name), time.perf_counter()
    for trial in trials:
        progress.check()
        score.errors.append(None)
        try:
            method = make(name)
            slow = name in SLOW and trial.name != SCALE_DOWN
            if not slow and set(method.spec.inputs) <= set(trial.scene.roles):
                agrees = consistent(method)
                attempt = partial(
                    predict,
                    method,
                    trial.scene,
                    weights if trial.pairs == 2 else None,
                    agrees,
                    sigma,
                    progress,
                )
                used = tuple(sorted(method.parameters.items()))
                score.errors[-1] = _error(trial, (name, used, agrees, sigma), attempt)
        except StfError as error:
            if error.code == "cancelled":
                raise
            score.problem = error.problem
    score.seconds = time.perf_counter() - started
    return score


def _error(
    trial: Trial,
    candidate: tuple[Hashable, ...],
    attempt: Callable[[], tuple[np.ndarray, np.ndarray]],
) -> Optional[float]:
    """The error of a candidate; on an exercise that other dates of a series do as well the one
    that it made there."""
    if trial.kept is None or trial.key is None:
        return error_of(*attempt(), trial)
    key = ("error", trial.key, candidate)
    return trial.kept.made(key, lambda: (error_of(*attempt(), trial),))[0]


def error_of(values: np.ndarray, valid: np.ndarray, trial: Trial) -> Optional[float]:
    """RMSE per band in units of the truth's standard deviation, mean over the bands; None where
    too little was predicted."""
    both = valid & trial.valid
    if np.count_nonzero(both) < 0.5 * np.count_nonzero(trial.valid):
        return None
    truth = trial.truth[:, both]
    spread = truth.std(axis=1)
    rmse = np.sqrt(np.square(values[:, both] - truth).mean(axis=1))
    used = spread > 0
    return float((rmse[used] / spread[used]).mean()) if used.any() else None


def _why(choice: Choice, winner: Score, default: str, trials: list[Trial]) -> str:
    kinds = ", ".join(dict.fromkeys(t.name for t in trials))
    pixels = sum(int(t.valid.sum()) for t in trials)
    plain = [s for s in choice.scores if s.name in YARDSTICKS and s is not winner]
    words = f"{winner.name} was taken after a trial on your own images ({kinds}, {pixels} pixels). "
    others = [s for s in choice.scores if s is not winner and s.name not in YARDSTICKS]
    if winner.name == default and others and others[0].relative < winner.relative:
        words += (
            f"{others[0].name} did {_percent(others[0], winner)} better there, which may be "
            "chance; over many scenes the method taken was the most accurate. "
        )
    elif others and not math.isinf(others[0].relative):
        words += (
            f"Its errors were {_percent(winner, others[0])} smaller than those of the next "
            f"method, {others[0].name}. "
        )
    if plain and not math.isinf(plain[0].relative):
        better = winner.relative <= plain[0].relative
        size = _percent(winner, plain[0]) if better else _percent(plain[0], winner)
        side = "smaller" if better else "larger"
        whose = "They" if "Its errors" in words else "Its errors"
        words += f"{whose} were {size} {side} than those of the best plain method, {plain[0].name}."
    return words.strip()


def _percent(better: Score, worse: Score) -> str:
    return f"{100 * max(0.0, 1 - better.relative / worse.relative):.0f} %"


def _doubts(choice: Choice, winner: Score) -> list[Finding]:
    """A warning when nothing that uses this pair predicts the wanted coarse image."""
    down = [k for k, t in enumerate(choice.trials) if t["trial"] == SCALE_DOWN]
    error = _mean_over(winner, down)
    if error is None:
        return []
    unskilled = [s for s in choice.scores if s.name in ("keep", "coarse")]
    better = [s for s in unskilled if (_mean_over(s, down) or math.inf) < error]
    if winner in unskilled or better:
        name = winner.name if winner in unskilled else better[0].name
        what = f"{name}, which uses no pair, did as well as any method"
    elif error >= HOPELESS:
        what = f"even the best method erred by {error:.2f} standard deviations of the image"
    else:
        return []
    return [
        Finding(
            "pair-without-skill",
            "warning",
            f"This pair can hardly work: in a trial on your own images {what}.",
            "Use a pair nearer to the date, and look whether both images of it agree.",
            values={"method": winner.name, "error": error},
        )
    ]


def _mean_over(score: Score, trials: list[int]) -> Optional[float]:
    known = [e for e in (score.errors[k] for k in trials) if e is not None]
    return float(np.mean(known)) if known else None
