"""How processor time and peak memory of ``stf fuse`` grow with the scene, method by method.

    python benchmarks/growth.py [--sides 1000,3160,10000] [--methods a,b] [--memory-mb 1000]

Each method runs in full, with its default settings, as a child process on scenes of 1, 10 and 100
megapixels, 4 bands. Growth is linear when each further megapixel costs as much as those before:
the start of the process and what is done once per scene are told apart by two sizes. Each run is
written into ``growth.md`` when it ends; rows of other runs and the words below them stay.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import full_tile

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "benchmarks" / "growth.md"
USUAL = "mean-change,linear,starfm,fit-fc,adaptive"
ORDER = "linear,mean-change,adaptive,starfm,fit-fc,unmix,fsdaf,vsdf,estarfm,ubestarfm".split(",")
HEAD = f"""# Growth with the size of the scene

`python benchmarks/growth.py`, in several runs of some methods and sides: 4 bands, uint16, ratio
{full_tile.RATIO}, default settings, `--workers {full_tile.CORES}`; two pairs for estarfm and ubestarfm. Processor seconds are those
of the whole child process on a machine that others used at the same time (which alone makes them
differ by a tenth or more).

| method | Mpx | processor s | s per Mpx | s per further Mpx | of them prepare, wall s | peak MiB | share of `--memory-mb` |
|---|---|---|---|---|---|---|---|
"""  # noqa: E501


class Run(NamedTuple):
    """A row of the table; seconds, MiB and percent."""

    processor: float
    prepare: float
    peak: float
    share: float


Runs = dict[tuple[str, float], Run]
"""By method and megapixels."""


def earlier() -> tuple[Runs, str]:
    """The rows of the table as it stands, and the words below it."""
    if not TABLE.exists():
        return {}, ""
    _, _, below = TABLE.read_text(encoding="utf-8").partition("|---|\n")
    rows = below.split("\n\n")[0].splitlines()
    found: Runs = {}
    for row in rows:
        method, pixels, spent, _, _, prepare, peak, share = row.strip("| ").split(" | ")
        share = share.rstrip(" %")
        found[method, float(pixels)] = Run(float(spent), float(prepare), float(peak), float(share))
    return found, below.partition("\n\n")[2]


def write(runs: Runs, words: str) -> None:
    lines = []
    before: tuple[str, float, float] | None = None
    for (method, pixels), run in sorted(runs.items(), key=_place):
        further = "-"
        if before is not None and before[0] == method:
            further = f"{(run.processor - before[2]) / (pixels - before[1]):.2f}"
        lines.append(
            f"| {method} | {pixels:.2f} | {run.processor:.1f} | {run.processor / pixels:.2f} | "
            f"{further} | {run.prepare:.0f} | {run.peak:.0f} | {run.share:.0f} % |"
        )
        before = method, pixels, run.processor
    TABLE.write_text(HEAD + "\n".join(lines) + "\n\n" + words, encoding="utf-8")


def _place(row: tuple[tuple[str, float], Run]) -> tuple[int, float]:
    (method, pixels), _ = row
    return (ORDER.index(method) if method in ORDER else len(ORDER)), pixels


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sides", default="1000,3160,10000")
    parser.add_argument("--methods", default=USUAL)
    parser.add_argument("--memory-mb", type=int, default=1000)
    given = parser.parse_args()
    methods = given.methods.split(",")
    failed = False
    for side in (int(word) for word in given.sides.split(",")):
        with tempfile.TemporaryDirectory(prefix="stf-growth-") as name:
            folder = Path(name)
            full_tile.make_scene(folder, side, later=bool({*methods} & {*full_tile.TWO_PAIRS}))
            for method in methods:
                run = full_tile.fuse(folder, method, given.memory_mb)
                if run["code"] != 0:
                    failed = True
                    continue
                runs, words = earlier()
                share = 100 * run["peak"] / given.memory_mb
                row = Run(run["processor"], run["prepare_s"], run["peak"], share)
                runs[method, round(side * side / 1e6, 2)] = row
                write(runs, words)
                print(method, side, run, flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
