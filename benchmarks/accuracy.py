"""Accuracy on real image pairs: every method, the automatic choice, pre-steps, agreement with the
coarse image, uncertainty.

    python benchmarks/accuracy.py [--only PART,...] [--cases NAME,...] [--data DIR] [--out DIR]

Fuses each case of accuracy_cases.py through the engine exactly as ``stf fuse`` does and scores the
result against the real fine image of that date; what two tables need is run once. Writes one page
per part: classical.md (with pictures), auto.md, steps.md, agreement.md, uncertainty.md. One thread;
about fifteen minutes of processor time. The table of the method adaptive against its own
specification is made by adaptive.py, those of networks by their own benchmarks.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "engine"), str(ROOT / "benchmarks")]

import accuracy_tables as tables  # noqa: E402
import accuracy_words as words  # noqa: E402
import numpy as np  # noqa: E402
from accuracy_cases import cases  # noqa: E402
from accuracy_runs import PARTS, Found, measure  # noqa: E402
from stf_engine.raster.png import png_bytes  # noqa: E402


def classical(found: list[Found], out: Path) -> list[str]:
    text = [words.CLASSICAL]
    for case in (f for f in found if f.rows):
        page = case.case.classical
        if page is None:
            continue
        text += [
            f"## {page.title}",
            "",
            f"Unit: {case.case.unit}.",
            "",
            *tables.classical_table(case),
            "",
            f"![{page.title}]({page.picture}.png)",
            "",
            "From the upper left: " + ", ".join(name for name, _ in case.pictures) + ".",
            "",
        ]
        (out / f"{page.picture}.png").write_bytes(png_bytes(sheet(case.pictures)))
    return text[:-1]


def auto(found: list[Found], out: Path) -> list[str]:
    return [
        words.AUTO,
        *tables.auto_table(found),
        "",
        words.LIMITS_HEAD,
        *tables.limits(found),
        words.LIMITS,
        "## Why auto took what it took",
        "",
        *(f"* {f.case.name}: {f.choice['why']}" for f in found if f.choice),
    ]


def steps(found: list[Found], out: Path) -> list[str]:
    return [words.STEPS, *tables.steps_table(found)]


def agreement(found: list[Found], out: Path) -> list[str]:
    return [words.AGREEMENT, *tables.agreement_table(found)]


def uncertainty(found: list[Found], out: Path) -> list[str]:
    return [words.UNCERTAINTY, *tables.uncertainty_table(found), words.UNCERTAINTY_FOOT]


PAGES = dict(zip(PARTS, (classical, auto, steps, agreement, uncertainty)))


def sheet(pictures: list[tuple[str, np.ndarray]], per_row: int = 4) -> np.ndarray:
    """Pictures side by side, four in a row, at most 260 pixels wide each."""
    step = max(1, -(-pictures[0][1].shape[1] // 260))
    small = [picture[::step, ::step] for _, picture in pictures]
    rows, columns, _ = small[0].shape
    lines = -(-len(small) // per_row)
    page = np.full((lines * (rows + 6) - 6, per_row * (columns + 6) - 6, 3), 255, np.uint8)
    for number, picture in enumerate(small):
        y, x = number // per_row * (rows + 6), number % per_row * (columns + 6)
        page[y : y + rows, x : x + columns] = picture
    return page


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--out", type=Path, default=ROOT / "benchmarks" / "accuracy")
    parser.add_argument("--only", default=",".join(PARTS), help="of: " + ", ".join(PARTS))
    parser.add_argument("--cases", default="", help="beginnings of names, with commas")
    given = parser.parse_args()
    parts = {part.strip() for part in given.only.split(",")}
    if not parts <= set(PARTS):
        print(f"--only takes {', '.join(PARTS)}, not {given.only}.", file=sys.stderr)
        return 2
    if not given.data.is_dir():
        print(f"There is no data folder {given.data}: nothing to measure.", file=sys.stderr)
        return 2
    given.out.mkdir(parents=True, exist_ok=True)
    found: list[Found] = []
    with tempfile.TemporaryDirectory() as name:
        for case in cases(given.data, Path(name)):
            if not case.name.startswith(tuple(given.cases.split(","))):
                continue
            found.append(measure(case, Path(name), parts))
            for part in parts:
                text = "\n".join(PAGES[part](found, given.out)) + "\n"
                (given.out / f"{part}.md").write_text(text, encoding="utf-8")
    for part in (p for p in PARTS if p in parts):
        print((given.out / f"{part}.md").read_text(encoding="utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
