"""The cases of tests/engine/test_fuzz.py with their time and memory; see faults.py."""

from __future__ import annotations

import os
import sys

from benchmarks.faults_runs import ROOT

FUZZED = {
    "recipe": "test_recipes",
    "recipe file": "test_recipe_files",
    "worker line": "test_lines_to_the_worker",
    "weights": "test_weights_files",
    "checkpoint": "test_checkpoints",
    "names": "test_names_with_dates",
    "mask rule": "test_mask_rules",
    "pair table": "test_pair_tables",
    "area table": "test_area_tables",
    "options": "test_training_options",
    "raster": "test_rasters",
    "link": "test_links",
}
"""Kind of tests/engine/test_fuzz.py -> its test."""


def fuzz() -> list[tuple[str, int, float, float]]:
    """Each kind in a process of its own: (kind, cases, processor seconds, peak in MB)."""
    sys.path.insert(0, str(ROOT / "tests" / "engine"))
    from test_fuzz import CASES

    rows = []
    for kind, count in CASES.items():
        place = f"{ROOT}/tests/engine/test_fuzz.py::{FUZZED[kind]}"
        words = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", place]
        child = os.posix_spawn(sys.executable, words, os.environ)
        _, status, used = os.wait4(child, 0)
        if os.waitstatus_to_exitcode(status):
            raise SystemExit(f"{place} failed.")
        rows.append((kind, count, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
        print(*rows[-1], flush=True)
    return rows


def fuzz_report(rows: list[tuple[str, int, float, float]]) -> str:
    total = sum(row[1] for row in rows)
    lines = [
        "",
        "## Broken and hostile input",
        "",
        "`python benchmarks/faults.py --fuzz-only`: the cases of `tests/engine/test_fuzz.py`, the "
        "same in every run; each ends in an answer or in a sentence with a code. Processor time "
        "and peak memory of the whole process, PyTorch and the tests' own library in it.",
        "",
        "| kind | cases | processor time | peak memory |",
        "|---|---|---|---|",
        *(f"| {kind} | {n} | {seconds:.0f} s | {peak:.0f} MB |" for kind, n, seconds, peak in rows),
        "",
        f"{total} cases, no traceback, crash or hang; {sum(row[2] for row in rows):.0f} s of "
        "processor time in all.",
    ]
    return "\n".join(lines) + "\n"
