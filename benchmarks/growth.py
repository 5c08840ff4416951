"""How processor time and peak memory of ``stf fuse`` grow with the scene, method by method.

    python benchmarks/growth.py [--sides 1000,3160,10000] [--methods a,b] [--memory-mb 1000]

Each method runs in full, with its default settings, as a child process on scenes of 1, 10 and 100
megapixels, 4 bands. Growth is linear when each further megapixel costs as much as those before:
the start of the process and what is done once per scene are told apart by two sizes. Each run is
written into ``growth.md`` when it ends.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import full_tile

ROOT = Path(__file__).resolve().parents[1]
USUAL = "mean-change,linear,starfm,fit-fc,adaptive"


def lines_of(found: dict[str, list[tuple[float, dict[str, float]]]], memory_mb: int) -> list[str]:
    lines = [
        "| method | Mpx | processor s | s per Mpx | s per further Mpx | of them prepare, wall s | "
        "peak MiB | share of `--memory-mb` |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for method, runs in found.items():
        before: tuple[float, float] | None = None
        for pixels, run in runs:
            spent = run["processor"]
            further = "-"
            if before is not None:
                further = f"{(spent - before[1]) / (pixels - before[0]):.2f}"
            lines.append(
                f"| {method} | {pixels:.1f} | {spent:.1f} | {spent / pixels:.2f} | {further} | "
                f"{run['prepare_s']:.0f} | {run['peak']:.0f} | "
                f"{100 * run['peak'] / memory_mb:.0f} % |"
            )
            before = pixels, spent
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sides", default="1000,3160,10000")
    parser.add_argument("--methods", default=USUAL)
    parser.add_argument("--memory-mb", type=int, default=1000)
    parser.add_argument("--out", default=str(ROOT / "benchmarks" / "growth.md"))
    given = parser.parse_args()
    head = [
        "# Growth with the size of the scene",
        "",
        f"`python benchmarks/growth.py --sides {given.sides} --methods {given.methods} --memory-mb "
        f"{given.memory_mb}`: 4 bands, uint16, ratio {full_tile.RATIO}, default settings, "
        f"`--workers {full_tile.CORES}`; processor seconds of the whole child process on a machine "
        "that others used at the same time (which alone makes them differ by a tenth or more).",
        "",
    ]
    found: dict[str, list[tuple[float, dict[str, float]]]] = {}
    failed = False
    for side in (int(word) for word in given.sides.split(",")):
        with tempfile.TemporaryDirectory(prefix="stf-growth-") as name:
            folder = Path(name)
            full_tile.make_scene(folder, side)
            for method in given.methods.split(","):
                run = full_tile.fuse(folder, method, given.memory_mb)
                if run["code"] != 0:
                    failed = True
                    continue
                found.setdefault(method, []).append((side * side / 1e6, run))
                text = [*head, *lines_of(found, given.memory_mb)]
                Path(given.out).write_text("\n".join(text) + "\n", encoding="utf-8")
                print(method, side, run, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
