"""Checks the product's networks and metrics against a folder of parity vectors.

    python tests/parity/run.py ../shared/parity/stf

Prints one line per case, then ``N passed, N failed, N not built yet``; exits with 1 on any failure.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from dataclasses import dataclass
from typing import Any, Iterator

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
for _path in (os.path.join(ROOT, "engine"), os.path.dirname(HERE)):
    if _path not in sys.path:
        sys.path.insert(0, _path)

from parity import adaptive_cases, satfusion_cases  # noqa: E402
from parity.adapters import NotBuilt, build, inputs_of, part_of, state_of  # noqa: E402

MODULES = ("sampling_cases", "losses_cases", "metrics_cases")
"""Modules whose ``check(folder)`` yields (name, passed, text) of each of their cases."""

PASSED, FAILED, NOT_BUILT = "passed", "FAILED", "not built yet"


@dataclass
class Outcome:
    """One line of the report."""

    name: str
    state: str
    text: str = ""


def check_folder(folder: str) -> Iterator[Outcome]:
    """All cases of a folder: networks, then those of :data:`MODULES`."""
    if adaptive_cases.is_folder(folder):
        for name, passed, text in adaptive_cases.check(folder):
            yield Outcome(name, PASSED if passed else FAILED, text)
        return
    with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    if str(manifest.get("format", "")).startswith(satfusion_cases.FORMAT):
        for name, passed, text in satfusion_cases.check(folder):
            yield Outcome(name, PASSED if passed else FAILED, text)
        return
    for case in manifest["cases"]:
        yield _guarded(case["id"], lambda c=case: check_case(folder, manifest, c))
    for module in MODULES:
        if importlib.util.find_spec(f"parity.{module}") is not None:
            checks = importlib.import_module(f"parity.{module}")
            for name, passed, text in checks.check(folder):
                yield Outcome(name, PASSED if passed else FAILED, text)


def _guarded(name: str, check: Any) -> Outcome:
    try:
        return check()
    except NotBuilt:
        return Outcome(name, NOT_BUILT)
    except Exception as error:  # a case that breaks must not hide the others
        return Outcome(name, FAILED, f"{type(error).__name__}: {error}")


def check_case(folder: str, manifest: dict[str, Any], case: dict[str, Any]) -> Outcome:
    """One forward pass: parameter count, taps, outputs."""
    part_of(case)
    tensors = state_of(case)
    built = build(case, tensors)
    problems = []
    if "param_count" in case and built.parameters != case["param_count"]:
        problems.append(f"{built.parameters} parameters instead of {case['param_count']}")
    outputs = built(inputs_of(case))
    absolute, relative = tolerances(manifest, case)
    problems += check_taps(case, built.taps, absolute, relative)
    worst = 0.0
    expected = np.load(os.path.join(folder, case["outputs"]["file"]))
    for entry in case["outputs"]["arrays"]:
        name = entry["name"]
        if name not in outputs:
            problems.append(f"no output '{name}'")
            continue
        share = excess(outputs[name], expected[name], absolute, relative)
        worst = max(worst, share)
        if not share <= 1.0:
            problems.append(f"{name} differs by {share:.3g} times the tolerance")
    if problems:
        return Outcome(case["id"], FAILED, "; ".join(problems))
    return Outcome(case["id"], PASSED, f"{100 * worst:.1f} % of the tolerance")


def tolerances(manifest: dict[str, Any], case: dict[str, Any]) -> tuple[float, float]:
    """Absolute and relative tolerance: max|difference| <= max(absolute, relative * absmax)."""
    given = manifest["tolerance"]
    special = f"{case['model'].lower()}_absolute"
    absolute = given.get(special, given["absolute"])
    return absolute, max(given["relative"], given.get(special, 0.0))


def excess(found: np.ndarray, wanted: np.ndarray, absolute: float, relative: float) -> float:
    """Largest difference as a share of the tolerance; infinite for another shape or NaN."""
    if found.shape != wanted.shape or not np.isfinite(found).all():
        return float("inf")
    difference = np.abs(found.astype(np.float64) - wanted).max(initial=0.0)
    return float(difference / max(absolute, relative * np.abs(wanted).max(initial=0.0)))


def check_taps(
    case: dict[str, Any],
    taps: dict[str, list[list[np.ndarray]]],
    absolute: float,
    relative: float,
) -> list[str]:
    """The first inner block that deviates, in call order; nothing when all agree."""
    calls: dict[tuple[str, int], int] = {}
    for tap in case.get("taps") or []:
        key = (tap["module"], tap["output_index"])
        number = calls.get(key, 0)
        calls[key] = number + 1
        records = taps[tap["module"]]
        if number >= len(records):
            continue  # the reference called it again for the latent
        value = records[number][tap["output_index"]]
        if value.ndim == 4 and len(tap["shape"]) == 3:  # (batch, row, column, channel) as tokens
            value = value.reshape(value.shape[0], -1, value.shape[-1])
        if list(value.shape) != tap["shape"]:
            return [f"block {tap['module']} gives {list(value.shape)}, not {tap['shape']}"]
        numbers = np.array([value.mean(dtype=np.float64), value.std(dtype=np.float64)])
        wanted = np.array([tap["mean"], tap["std"]])
        share = max(
            excess(numbers, wanted, absolute, relative),
            excess(value.reshape(-1)[:8], np.array(tap["first8"]), absolute, relative),
        )
        if not share <= 1.0:
            return [f"block {tap['module']} differs by {share:.3g} times the tolerance"]
    return []


def main(arguments: list[str]) -> int:
    """Check the folders given; the exit code."""
    folders = arguments or [os.path.join(ROOT, "..", "shared", "parity", "stf")]
    counts = {PASSED: 0, FAILED: 0, NOT_BUILT: 0}
    for folder in folders:
        known = os.path.isfile(os.path.join(folder, "manifest.json"))
        if not known and not adaptive_cases.is_folder(folder):
            print(f"{folder}: FAILED: there is no manifest.json")
            counts[FAILED] += 1
            continue
        for outcome in check_folder(folder):
            counts[outcome.state] += 1
            print(f"{outcome.name}: {outcome.state}" + (f" ({outcome.text})" * bool(outcome.text)))
    print(f"{counts[PASSED]} passed, {counts[FAILED]} failed, {counts[NOT_BUILT]} not built yet")
    return 1 if counts[FAILED] or not sum(counts.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
