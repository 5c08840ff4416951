"""``stf series`` and ``stf pairs``: many dates in one go, and which images belong together."""

from __future__ import annotations

import argparse
import os
from typing import Any, Callable, Optional

from ..recipe import ImageInput, PairListing, Recipe, Series
from ..result import Result
from . import show
from .fuse import add_computing, add_format, add_method, format_of, settings
from .inputs import SIDES, add_reading, extent_of, image_of, named, options_of, set_mask
from .running import add_scheduler, run_recipe

SERIES_EXAMPLE = """examples:
  stf series --fine landsat --coarse modis --method fit-fc --out fused
  stf series --fine landsat --coarse modis --method starfm --out tested --validate
"""

PAIRS_EXAMPLE = """example:
  stf pairs images --csv pairs.csv
"""


def add_parsers(commands: Any) -> None:
    """Add both commands."""
    series = commands.add_parser(
        "series",
        help="predict every date that has only a coarse image; judge a method on known dates",
        epilog=SERIES_EXAMPLE,
    )
    images = series.add_argument_group("images and dates")
    texts = {"fine": "sharp images of all dates", "coarse": "blurred images of all dates"}
    for side, text in texts.items():
        images.add_argument(
            f"--{side}",
            nargs="+",
            required=True,
            metavar="DIR|FILE",
            help=f"{text}: folders or files; FILE@2024-05-10 gives a date",
        )
    images.add_argument(
        "--dates",
        metavar="DATE,DATE,...",
        help="dates to predict (default: every coarse date without a fine image; with --fill "
        "observed the dates of all images, and any between them can be named)",
    )
    images.add_argument(
        "--pairs",
        default="auto",
        metavar="auto|best|DATE",
        help="the best pair before and the best one after each date, the best one alone, or the "
        "pair of a date (default: auto)",
    )
    images.add_argument(
        "--max-days", type=int, default=0, metavar="N",
        help="fine and coarse images so many days apart still make a pair (default: 0)",
    )  # fmt: skip
    images.add_argument(
        "--validate",
        action="store_true",
        help="leave each fine date out in turn, predict it from the others and score it",
    )
    add_method(series)
    add_reading(series, "FILE", "MOD09_a.tif")
    output = series.add_argument_group("result")
    output.add_argument(
        "--out", required=True, metavar="DIR", help="folder of the results; made if it is missing"
    )
    output.add_argument(
        "--fill", choices=("none", "time", "observed"), default="none",
        help="also write images whose gaps are filled: time, between the nearest dates; observed, "
        "of every date, what was observed as it is and what is missing predicted, else filled "
        "over time, with a flag for each pixel (default: none)",
    )  # fmt: skip
    output.add_argument(
        "--fill-days", type=int, default=60, metavar="N",
        help="two dates that a gap is filled from are at most so far apart (default: 60)",
    )  # fmt: skip
    output.add_argument(
        "--cube", metavar="FILE.nc|.zarr", help="also write all dates as one NetCDF or Zarr cube"
    )
    add_format(output)
    output.add_argument("--save-recipe", metavar="FILE", help="write the recipe of this run")
    add_computing(series)
    add_scheduler(series)
    series.set_defaults(func=run_series)
    _add_pairs(commands)


def _add_pairs(commands: Any) -> None:
    pairs = commands.add_parser(
        "pairs",
        help="which images of a folder are fine and coarse, and which make a pair",
        epilog=PAIRS_EXAMPLE,
    )
    pairs.add_argument("folder", metavar="DIR", help="looked through with the folders in it")
    pairs.add_argument("--csv", metavar="FILE", help="write the table, one row per file")
    pairs.add_argument(
        "--max-days", type=int, default=0, metavar="N",
        help="fine and coarse images so many days apart still make a pair (default: 0)",
    )  # fmt: skip
    pairs.add_argument(
        "--headers-only",
        action="store_true",
        help="do not compare the pixels of the pairs",
    )
    pairs.add_argument("--events", choices=("json",), help="write events for a program")
    pairs.add_argument("--json", action="store_true", help="write the result as JSON")
    pairs.set_defaults(func=run_pairs)


def recipe_of(given: argparse.Namespace) -> Recipe:
    """The recipe of the options of ``stf series``."""
    images = {side: _images(side, given) for side in SIDES}
    every = images["fine"] + images["coarse"]
    for text in given.date:
        image, value = named(text, "--date", "2024-07-05", every)
        image.date = value
    for text in given.mask:
        image, value = named(text, "--mask", "clouds.tif@bad-nonzero", every)
        set_mask(image, value)
    dates = [word.strip() for word in (given.dates or "").split(",") if word.strip()]
    return Recipe(
        job="series",
        method=given.method,
        parameters=settings(given.set),
        extent=extent_of(given),
        output=format_of(given),
        options=options_of(given),
        series=Series(
            images["fine"], images["coarse"], given.out, dates, given.pairs, given.max_days,
            given.validate, given.fill, given.fill_days, given.cube,
        ),
    )  # fmt: skip


def _images(side: str, given: argparse.Namespace) -> list[ImageInput]:
    """The images of --fine or --coarse; of a folder, all images in it."""
    from ..datasets.dated import images_in, parsed

    found: list[tuple[str, Optional[str]]] = []
    for path, date in parsed(getattr(given, side)):
        if os.path.isdir(path):
            found += [(inner, None) for inner in images_in(path, deep=False)]
        else:
            found.append((path, date))
    images = []
    for path, date in found:
        image = image_of(side, path, given)
        image.date = date
        images.append(image)
    return images


def run_series(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    result = run_recipe(recipe_of(given), given)
    if result is None:
        return int(given.code)
    return show_series(result, given, out)


def show_series(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What is told about a series; the exit code is 1 when a date failed."""
    metrics = result.metrics
    code = 1 if metrics["failed"] else 0
    if given.json:
        show.as_json(result.as_dict())
        return code
    validated = "verdict" in metrics
    for row in metrics["dates"]:
        out(_date_line(row, validated))
    if validated:
        from ..report.tables import format_table

        out(str(metrics["verdict"]))
        if metrics["mean"]:
            out(format_table(metrics["mean"], None, "degrees"))
    if metrics.get("flags"):
        out(f"all dates: {_flag_words(metrics['flags'])}")
    words = [f"{metrics['predicted']} predicted"]
    words += [f"{metrics['finished_before']} finished before"] * bool(metrics["finished_before"])
    words += [f"{metrics['failed']} failed"] * bool(metrics["failed"])
    out(", ".join(words))
    for kind in ("table", "data", "report", "cube"):
        if kind in result.outputs:
            out(f"{kind}: {result.outputs[kind]}")
    return code


def _date_line(row: dict[str, Any], validated: bool) -> str:
    pairs = " + ".join(row.get("pairs") or []) or "no pair"
    if row["status"] != "done":
        return f"{row['date']}  failed: {row.get('note')}"
    if row.get("observed_share") is not None:
        line = f"{row['date']}  {_flag_words(row)}"
        line += f" (from {pairs})" if row.get("pairs") else ""
        return line + (f". {row['note']}" if row.get("note") else "")
    line = f"{row['date']}  from {pairs}, {100 * row['filled_share']:.1f} % filled"
    if row.get("gaps_filled"):
        line += f" and {100 * row['gaps_filled']:.1f} % between dates"
    if validated and row.get("scores"):
        own, base = row["scores"]["RMSE"], row["no_change"]["RMSE"]
        return f"{line}, RMSE {own:.4g} (no change {base:.4g})"
    if row.get("consistency_rmse") is not None:
        line += f", coarse image met within {row['consistency_rmse']:.4g} (RMSE)"
    return line + (f". {row['note']}" if row.get("note") else "")


def _flag_words(shares: dict[str, Any]) -> str:
    """Where the pixels of a gap-filled image are from; what there is none of is not told."""
    from ..series.gaps import FLAGS
    from ..series.tables import SHARES

    found = [(float(shares[name] or 0), word) for name, word in zip(SHARES, FLAGS)]
    found.append((1 - sum(share for share, _ in found), "empty"))
    return ", ".join(f"{100 * share:.1f} % {word}" for share, word in found if share >= 5e-4)


def run_pairs(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    listing = PairListing(given.folder, given.csv, given.max_days, not given.headers_only)
    result = run_recipe(Recipe(job="pairs", listing=listing), given)
    if result is None:
        return int(given.code)
    return show_pairs(result, given, out)


def show_pairs(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """The table of a folder."""
    if given.json:
        show.as_json(result.as_dict())
        return 0
    metrics = result.metrics
    rows = [["date", "role", "use", "file", "why"]]
    rows += [[str(row[key] or "") for key in ("date", "role", "use", "file", "reason")]
             for row in metrics["files"]]  # fmt: skip
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for row in rows:
        out("  ".join([*(word.ljust(w) for word, w in zip(row, widths)), row[4]]).rstrip())
    ratio = metrics["ratio"]
    out(
        f"{len(metrics['pairs'])} pairs, {len(metrics['to_predict'])} dates to predict"
        + (f", ratio {ratio:g}" if ratio else "")
    )
    for kind, path in result.outputs.items():
        out(f"{kind}: {path}")
    return 0
