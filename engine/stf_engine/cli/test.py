"""``stf test``: trained weights on whole scenes."""

from __future__ import annotations

import argparse
from typing import Any, Callable

from . import show
from .fuse import settings
from .running import cancellable

EPILOG = """examples:
  stf test --weights log/CIA/edc-stfn/best.safetensors --dataset CIA --data-root data --out test
  stf test --weights my-weights --pairs mine/pairs.csv --part all --out check
"""


def add_parsers(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "test",
        help="predict and score whole scenes with trained weights",
        description="Writes a GeoTIFF per date, metrics.csv, metrics.json and report.html.",
        epilog=EPILOG,
    )
    add = parser.add_argument
    add("--weights", required=True, metavar="W", help="weights file, or installed weights")
    add("--dataset", metavar="NAME", help="data set of the table")
    add("--data-root", metavar="DIR", help="folder of the data set")
    add("--pairs", metavar="CSV", help="pairing table instead of a data set")
    add("--max-days", type=int, default=0, metavar="N", help="as in training")
    add("--split", choices=("three", "reference"), default="three", help="as in training")
    add("--part", choices=("test", "validation", "training", "all"), default="test",
        help="which dates (default: test)")  # fmt: skip
    add("--out", metavar="DIR", default="test", help="folder of the results (default: test)")
    add("--device", default="auto", metavar="DEVICE", help="auto, cpu, cuda, cuda:N or mps")
    add("--precision", choices=("auto", "fp32", "bf16", "fp16"), default="auto",
        help="of the network")  # fmt: skip
    add("--pictures", type=int, default=6, metavar="N", help="dates that are drawn (default: 6)")
    add("--num-workers", type=int, default=0, metavar="N", help="threads that read images")
    add("--set", action="append", default=[], metavar="NAME=VALUE",
        help="setting of the method, e.g. samples=8 (repeatable)")  # fmt: skip
    add("--overwrite", action="store_true", help="replace earlier results")
    add("--json", action="store_true", help="write the result as JSON")
    parser.set_defaults(func=run)


def run(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """Test, and tell the means."""
    from ..networks.entry import require_torch

    require_torch()
    from ..training.testing import TestOptions, test

    options = TestOptions(
        given.weights, given.dataset, given.data_root, given.pairs, given.split, given.part,
        given.out, given.device, given.precision, given.overwrite, given.pictures,
        given.num_workers, settings(given.set), given.max_days,
    )  # fmt: skip
    with cancellable(given.json) as progress:
        tested = test(options, progress)
    if given.json:
        with open(f"{tested.folder}/metrics.json", encoding="utf-8") as file:
            out(file.read())
        return 0
    width = max(10, *(len(method) + 2 for method in tested.means))
    out(f"{'mean':<{width}}" + "".join(f"{name:>10}" for name in tested.names))
    for method, modes in tested.means.items():
        found = modes[tested.modes[0]]
        values = "".join(f"{found[name][0]:>10.4g}" for name in tested.names)
        out(f"{method:<{width}}{values}")
    for note in tested.notes:
        out(note)
    show.line(f"{len(tested.predictions)} images and report.html are in {tested.folder}.")
    return 0
