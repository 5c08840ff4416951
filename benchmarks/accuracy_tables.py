"""The tables of ``./run bench accuracy``: Markdown lines from what accuracy_runs.py measured."""

from __future__ import annotations

import numpy as np
from accuracy_runs import BESIDE, OTHER, OWN, PLAIN, STEPS, Found, Scores
from stf_engine import registry


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
    for found in (f for f in all_found if f.case.everywhere):
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
    """Share of errors within one standard deviation, before and after, and within two."""
    methods = [m for m in registry.names() if any(m in f.inside for f in all_found)]
    lines = ["| case | " + " | ".join(methods) + " |", "|---" * (len(methods) + 1) + "|"]
    for found in all_found:
        cells = []
        for method in methods:
            x = found.inside.get(method)
            cells.append("" if x is None else _shares(x.own, x.one, x.two, x.ratio))
        if any(cells):
            lines.append(f"| {found.case.name} | " + " | ".join(cells) + " |")
    medians = []
    for method in methods:
        known = [f.inside[method] for f in all_found if method in f.inside]
        columns = np.array([(x.own, x.one, x.two, x.ratio) for x in known])
        medians.append(_shares(*(float(v) for v in np.median(columns, axis=0))))
    lines.append("| **median** | " + " | ".join(medians) + " |")
    return lines


def _shares(own: float, one: float, two: float, ratio: float) -> str:
    before = "" if abs(own - one) < 5e-4 else f"{own:.2f} → "
    return f"{before}{one:.2f}, {two:.2f} ({ratio:.1f})"


def classical_table(found: Found) -> list[str]:
    """One case of the page of the classical methods."""
    digits = 0 if found.case.factor > 1 else 2
    lines = [
        "| method | RMSE per band | mean | plain | bias | CC | SSIM |",
        "|---|---|---|---|---|---|---|",
    ]
    return lines + [_row(row, digits) for row in found.rows]


def _row(row: Scores, digits: int) -> str:
    per_band = " ".join(f"{v:.{digits}f}" for v in row.rmse)
    plain = "" if row.plain is None else f"{row.plain}"
    return (
        f"| {row.name} | {per_band} | {row.rmse.mean():.{digits}f} | {plain} | "
        f"{row.bias:+.{digits}f} | {row.cc:.3f} | {row.ssim:.3f} |"
    )


def _mean(ratios: list[float]) -> float:
    return float(np.exp(np.mean(np.log(ratios)))) if ratios else float("nan")
