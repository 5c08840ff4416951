"""How well the method auto chooses, what the pre-steps and the agreement step are worth, and
whether the uncertainties are right.

    python benchmarks/auto.py [--data FOLDER] [--out FOLDER] [--cases NAME,...]

Fuses each case of accuracy_cases.py through the engine exactly as ``stf fuse`` does: every method
as it is and behind the pre-steps with the agreement step where the engine does it, and auto both
ways. Scores against the real fine image of that date. Writes ``auto.md`` and ``uncertainty.md``.
One thread; about twenty minutes.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

import numpy as np  # noqa: E402
from accuracy_cases import Case, cases  # noqa: E402
from stf_engine import jobs, registry  # noqa: E402
from stf_engine.errors import StfError  # noqa: E402
from stf_engine.grid import whole  # noqa: E402
from stf_engine.raster.image import RasterImage  # noqa: E402
from stf_engine.recipe import ImageInput, Options, Output, Recipe  # noqa: E402

OFF = {"registration": "off", "point_spread": "off", "adjustment": "off"}
PLAIN, STEPS, OTHER = "plain", "behind the steps", "agreement the other way"
OWN = ("adaptive", "auto")
"""Not among the methods that auto is measured against."""

BESIDE = ("cia", "cia-wide-footprint", "cia-all-faults", "kranj-68-93", "orl-180223-190906")
"""Cases where every method is shown with and without the agreement step."""


@dataclass
class Found:
    """What one case gave: (method, way) -> RMSE, and more."""

    case: Case
    errors: dict[tuple[str, str], float] = field(default_factory=dict)
    seconds: dict[tuple[str, str], float] = field(default_factory=dict)
    agrees: dict[str, bool] = field(default_factory=dict)
    choice: dict[str, Any] = field(default_factory=dict)
    steps: dict[str, Any] = field(default_factory=dict)
    inside: dict[str, tuple[float, float, float]] = field(default_factory=dict)


class Runner:
    """Fuses and scores one case."""

    def __init__(self, case: Case, folder: Path) -> None:
        self.case, self.folder = case, folder
        self.truth, self.known = _read(case.truth)

    def run(
        self, method: str, options: dict[str, Any], sigma: bool = False
    ) -> tuple[np.ndarray, np.ndarray, Optional[np.ndarray], dict[str, Any], float]:
        """Prediction, where it counts, uncertainty, metrics, seconds."""
        out, second = self.folder / "out.tif", self.folder / "sigma.tif"
        output = Output(str(out), "Float32", 1.0, 0.0, -9999.0, overwrite=True)
        output.uncertainty = str(second) if sigma else None
        given = Options(ratio=self.case.ratio, ignore=self.case.ignore, workers=1, **options)
        settings = {"uncertainty": True} if sigma and _has_uncertainty(method) else {}
        started = time.perf_counter()
        result = jobs.run(
            Recipe(
                inputs=self.case.inputs,
                method=method,
                parameters=settings,
                output=output,
                options=given,
            )
        )
        seconds = time.perf_counter() - started
        values, valid = _read(ImageInput(str(out), scale=1.0, offset=0.0))
        spread = _read(ImageInput(str(second), scale=1.0, offset=0.0))[0] if sigma else None
        return values, valid & self.known, spread, result.metrics, seconds

    def rmse(self, values: np.ndarray, valid: np.ndarray) -> float:
        """Mean over the bands, in the unit of the case."""
        error = values[:, valid] - self.truth[:, valid].astype(np.float64)
        return float(np.sqrt(np.square(error).mean(axis=1)).mean()) * self.case.factor


def measure(case: Case, folder: Path) -> Found:
    """All methods on one case."""
    found, runner = Found(case), Runner(case, folder)
    two = "fine_t3" in case.inputs
    for method in registry.names():
        spec = registry.method_class(method).spec
        if method != "auto" and not set(spec.inputs) <= set(case.inputs):
            continue
        if method == "interpolate" and not two:
            continue
        for way in (STEPS, PLAIN, OTHER):
            if not _known(found, method, way):
                _measure_one(found, runner, method, way)
    print(case.name, {k: round(v, 3) for k, v in found.errors.items()}, flush=True)
    return found


def _known(found: Found, method: str, way: str) -> bool:
    """True when a way gives the same pixels as one that was run; its error is noted then."""
    states = (found.steps.get(step, {}).get("state") for step in OFF)
    if way == STEPS or "applied" in states or (method, STEPS) not in found.errors:
        return False
    agrees = found.agrees[method]
    if way == PLAIN and not agrees:
        found.errors[method, PLAIN] = found.errors[method, STEPS]
        return True
    if way == OTHER and agrees and found.case.name in BESIDE:
        found.errors[method, OTHER] = found.errors[method, PLAIN]
        return True
    return False


def _measure_one(found: Found, runner: Runner, method: str, way: str) -> None:
    case = found.case
    options: dict[str, Any] = {**OFF, "consistency": "off"} if way == PLAIN else {}
    if way == OTHER:
        if case.name not in BESIDE or method in ("auto", "keep", "coarse", "interpolate"):
            return
        options = {"consistency": "off" if found.agrees.get(method) else "on"}
    sigma = way == STEPS and method != "auto" and _has_uncertainty(method)
    try:
        values, valid, spread, metrics, seconds = runner.run(method, options, sigma)
    except StfError as error:
        print(case.name, method, way, error.code, error.problem, flush=True)
        return
    found.errors[method, way] = runner.rmse(values, valid)
    found.seconds[method, way] = seconds
    if way == STEPS:
        found.agrees[method] = bool(metrics["consistency"])
        found.steps = metrics["pre_steps"]
        if method == "auto":
            found.choice = metrics["choice"]
    if spread is not None:
        error = np.abs(values[:, valid] - runner.truth[:, valid])
        width = np.maximum(spread[:, valid], 0)
        ratio = float(np.sqrt(np.square(error).mean() / max(np.square(width).mean(), 1e-30)))
        found.inside[method] = (
            float((error <= width).mean()),
            float((error <= 2 * width).mean()),
            ratio,
        )


def _has_uncertainty(method: str) -> bool:
    names = [p.name for p in registry.method_class(method).spec.parameters]
    return "uncertainty" in names and registry.create(method, uncertainty=True).gives_uncertainty


def _read(image: ImageInput) -> tuple[np.ndarray, np.ndarray]:
    raster = RasterImage.open(image, "fine_t1")
    return raster.read(whole(raster.grid.rows, raster.grid.columns))


# --- tables ---------------------------------------------------------------------------------


def best_plain(found: Found, without: tuple[str, ...] = ()) -> tuple[str, float]:
    """The best published or plain method of a case, seen afterwards."""
    known = {
        method: value
        for (method, way), value in found.errors.items()
        if way == PLAIN and method not in OWN + without
    }
    name = min(known, key=lambda method: known[method])
    return name, known[name]


def auto_table(all_found: list[Found]) -> list[str]:
    """What auto took, beside the best method seen afterwards."""
    lines = [
        "| case | unit | best afterwards | | auto took | auto | to best | auto, no pre-steps | "
        "best of all, steps and adaptive | auto to it | auto / median method, time |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    ratios, plain_ratios, regrets, sharp = [], [], [], []
    for found in all_found:
        if ("auto", STEPS) not in found.errors:
            continue
        name, best = best_plain(found)
        auto, plain = found.errors["auto", STEPS], found.errors["auto", PLAIN]
        everything = {k: v for k, v in found.errors.items() if k[0] != "auto"}
        key = min(everything, key=lambda k: everything[k])
        times = [s for (m, way), s in found.seconds.items() if way == STEPS and m != "auto"]
        ratios.append(auto / best)
        plain_ratios.append(plain / best)
        regrets.append(auto / everything[key])
        sharp.append(auto / best_plain(found, ("coarse",))[1])
        digits = 0 if found.case.factor > 1 else 2
        lines.append(
            f"| {found.case.name} | {found.case.unit} | {name} | {best:.{digits}f} | "
            f"{found.choice['method']} | {auto:.{digits}f} | {auto / best:.3f} | "
            f"{plain:.{digits}f} | {key[0]} {everything[key]:.{digits}f} | "
            f"{auto / everything[key]:.3f} | "
            f"{found.seconds['auto', STEPS] / max(float(np.median(times)), 1e-9):.1f} |"
        )
    lines += [
        "",
        f"Geometric mean of auto to the best afterwards: **{_mean(ratios):.3f}** "
        f"(without pre-steps {_mean(plain_ratios):.3f}); worst case **{max(ratios):.3f}**; to the "
        f"best of all, adaptive and pre-steps included: {_mean(regrets):.3f}, worst "
        f"{max(regrets):.3f}.",
        "",
        f"Without `coarse`, the interpolated coarse image, which has the lowest error of some "
        f"thermal scenes but no detail: {_mean(sharp):.3f}, worst {max(sharp):.3f}.",
    ]
    return lines


def limits(all_found: list[Found]) -> list[str]:
    """What stands in the way: by kind of scene, and what the best possible choice would reach."""
    groups = {
        "CIA, coarse images of ours": lambda c: c.made,
        "Kranj, nine coarse pixels": lambda c: c.name.startswith("kranj"),
        "temperature": lambda c: c.factor == 1.0,
    }
    lines = [
        "| scenes | auto to the best afterwards | best possible choice to it |",
        "|---|---|---|",
    ]
    for words, belongs in groups.items():
        auto, ideal = [], []
        for found in all_found:
            if belongs(found.case) and ("auto", STEPS) in found.errors:
                best = best_plain(found)[1]
                auto.append(found.errors["auto", STEPS] / best)
                ideal.append(min(found.errors.values()) / best)
        if auto:
            lines.append(f"| {words} | {_mean(auto):.3f} | {_mean(ideal):.3f} |")
    return lines


def steps_table(all_found: list[Found]) -> list[str]:
    """Every method as it is, and behind the pre-steps."""
    methods = [m for m in registry.names() if any((m, PLAIN) in f.errors for f in all_found)]
    lines = ["| case | " + " | ".join(methods) + " |", "|---" * (len(methods) + 1) + "|"]
    gains: dict[str, list[float]] = {method: [] for method in methods}
    for found in all_found:
        digits = 0 if found.case.factor > 1 else 2
        row = []
        for method in methods:
            before = found.errors.get((method, PLAIN))
            after = found.errors.get((method, STEPS))
            if before is None or after is None:
                row.append("")
                continue
            gains[method].append(after / before)
            mark = "*" if found.agrees.get(method) else ""
            row.append(f"{before:.{digits}f} → {after:.{digits}f}{mark}")
        lines.append(f"| {found.case.name} | " + " | ".join(row) + " |")
    means = [f"{_mean(gains[m]):.3f}" if gains[m] else "" for m in methods]
    lines.append("| **after / before** | " + " | ".join(means) + " |")
    return lines


def agreement_table(all_found: list[Found]) -> list[str]:
    """Each method behind the pre-steps without and with the agreement step."""
    shown = [f for f in all_found if f.case.name in BESIDE]
    lines = ["| method | " + " | ".join(f.case.name for f in shown) + " |"]
    lines.append("|---" * (len(shown) + 1) + "|")
    for method in registry.names():
        row = []
        for found in shown:
            pair = [found.errors.get((method, way)) for way in (STEPS, OTHER)]
            if None in pair:
                row.append("")
                continue
            without, with_it = reversed(pair) if found.agrees[method] else pair
            digits = 0 if found.case.factor > 1 else 2
            row.append(f"{without:.{digits}f} → {with_it:.{digits}f}")
        if any(row):
            lines.append(f"| {method} | " + " | ".join(row) + " |")
    done = ", ".join(f.case.name for f in shown if any(f.agrees.values()))
    return [*lines, "", f"`auto` does it in: {done or 'none of them'}."]


def uncertainty_table(all_found: list[Found]) -> list[str]:
    """Share of errors within one and two standard deviations."""
    methods = [m for m in registry.names() if any(m in f.inside for f in all_found)]
    lines = ["| case | " + " | ".join(methods) + " |", "|---" * (len(methods) + 1) + "|"]
    for found in all_found:
        cells = [
            "" if m not in found.inside else "{:.2f}, {:.2f} ({:.1f})".format(*found.inside[m])
            for m in methods
        ]
        lines.append(f"| {found.case.name} | " + " | ".join(cells) + " |")
    means = []
    for m in methods:
        numbers = np.array([f.inside[m] for f in all_found if m in f.inside])
        one, two, ratio = (float(np.median(numbers[:, k])) for k in range(3))
        means.append(f"{one:.2f}, {two:.2f} ({ratio:.1f})")
    lines.append("| **median** | " + " | ".join(means) + " |")
    return lines


def _mean(ratios: list[float]) -> float:
    return float(np.exp(np.mean(np.log(ratios)))) if ratios else float("nan")


AUTO_HEAD = """# The method auto, pre-steps, agreement with the coarse image

Made by `./run bench auto`. RMSE against the real fine image of the wanted date, mean over the bands
(reflectance x 10000, or K), values not clipped. `cia-*` but the first two are one scene with a
coarse sensor that was made worse in one way each (`benchmarks/accuracy_cases.py` says how); the
others are real pairs. *Best afterwards* is the best of all published and plain methods without
pre-steps, which nobody could have known beforehand; adaptive does not count in it. How clear a
win in a trial must be (docs/auto.md) was set on these cases, so they flatter auto a little.

## What auto took
"""

LIMITS_HEAD = """## What limits it
"""

LIMITS_FOOT = """
The wanted 0.90 is reached where the coarse images hold what changed. It is not reached on nine
coarse pixels, where nothing can be tried, nor on temperature: there the error is mostly a
difference of the two sensors that is another one on each date. Nothing in the images tells whether
the difference of the pair persists, and no choice among all these methods, seen afterwards, would
reach 0.90 there either (last column). The worst case is such a pair: its difference did persist,
against what adaptive estimated (`pair_bias=keep` is the answer, if one knew).
"""

STEPS_HEAD = """## Every method as it is, and behind the pre-steps

Without pre-steps and agreement step → as `stf fuse` does it by default. A star: the agreement step
was done, because the pair can be trusted.
"""

AGREEMENT_HEAD = """## Agreement with the coarse image

Behind the pre-steps, without → with the step.
"""

UNCERTAINTY_HEAD = """# Are the uncertainties right?

Made by `./run bench auto`. Share of all errors within one and within two of the standard deviations
that the method gives (right would be 0.68 and 0.95 for normal errors), and in brackets the RMSE
divided by the root mean square of these deviations: 1 is right, 3 means that errors are three times
as large as said. Truth is the real fine image of the wanted date, which no method has seen.
"""

UNCERTAINTY_FOOT = """
What it shows: the spread of similar pixels (all methods but adaptive and the two with two pairs)
knows how differently similar pixels change; it knows nothing of what the coarse image cannot show,
of a bias of one date, or of a wrong pair, and is far too small. Use it to compare places in one
image, not as an error bar. The constants of adaptive were fitted on cases like these. Where the
coarse image itself is biased (temperature) no method can tell.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "accuracy")
    parser.add_argument("--cases", default="", help="beginnings of names, with commas")
    given = parser.parse_args()
    if not given.data.is_dir():
        print(f"There is no data folder {given.data}: nothing to measure.", file=sys.stderr)
        return 2
    wanted = tuple(given.cases.split(","))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found: list[Found] = []
        for case in cases(given.data, folder):
            if case.name.startswith(wanted):
                found.append(measure(case, folder))
                write(found, given.out)
    return 0


def write(found: list[Found], out: Path) -> None:
    """Both pages, of the cases measured so far."""
    text = [
        AUTO_HEAD,
        *auto_table(found),
        "",
        LIMITS_HEAD,
        *limits(found),
        LIMITS_FOOT,
        STEPS_HEAD,
        *steps_table(found),
        "",
    ]
    text += [AGREEMENT_HEAD, *agreement_table(found), ""]
    text += ["## Why auto took what it took", ""]
    text += [f"* {f.case.name}: {f.choice['why']}" for f in found if f.choice]
    (out / "auto.md").write_text("\n".join(text) + "\n", encoding="utf-8")
    words = [UNCERTAINTY_HEAD, *uncertainty_table(found), UNCERTAINTY_FOOT]
    (out / "uncertainty.md").write_text("\n".join(words), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
