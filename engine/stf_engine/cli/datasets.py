"""``stf datasets list | check | make | simulate``."""

from __future__ import annotations

import argparse
from typing import Any, Callable, Optional

from ..errors import OptionValue
from . import show
from .running import cancellable

EXAMPLES = {
    "list": "--json",
    "check": "data --dataset CIA",
    "make": "--fine S2 --coarse S3 -o mine --max-days 1",
    "simulate": "AHB --out data/Datasets/AHB --dates 6",
}

Out = Callable[[str], None]


def add_parsers(commands: Any) -> None:
    """Add the command with its actions."""
    parser = commands.add_parser(
        "datasets",
        help="training data: the published sets, and your own",
        epilog="examples:\n"
        + "".join(f"  stf datasets {name} {words}\n" for name, words in EXAMPLES.items()),
    )
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    _action(actions, "list", "the published data sets and how they lie on disk", _list)
    check = _action(actions, "check", "what is on disk, and what is wrong with it", _check)
    check.add_argument("folder", metavar="DIR|CSV", help="folder, or pairing table")
    check.add_argument("--dataset", metavar="NAME", help="which one it is (default: told by names)")
    check.add_argument("--max-days", type=int, default=0, metavar="N",
        help="of fine and coarse images that still make a pair (default: 0)")  # fmt: skip
    _add_make(actions)
    simulate = _action(actions, "simulate", "a simulated scene in a data set's layout", _simulate)
    simulate.add_argument("dataset", metavar="NAME", help="data set whose layout is taken")
    simulate.add_argument("--out", required=True, metavar="DIR", help="the data set's folder")
    simulate.add_argument("--image", metavar="FILE",
        help="WorldStrat: sharp image, cut into areas (default: simulated land)")  # fmt: skip
    for name, default, text in (
        ("areas", 4, "WorldStrat: how many"), ("dates", 6, "how many; WorldStrat: revisits"),
        ("rows", 192, "of the images"), ("columns", 192, "of the images"),
        ("seed", 1, "everything random comes from it"), ("step-days", 16, "from date to date"),
    ):  # fmt: skip
        simulate.add_argument(
            f"--{name}", type=int, default=default, metavar="N", help=f"{text} (default: {default})"
        )
    parser.set_defaults(func=lambda given, out: given.action_func(given, out))


def _action(actions: Any, name: str, text: str, function: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(
        name, help=text, description=text[0].upper() + text[1:] + ".",
        epilog=f"example:\n  stf datasets {name} {EXAMPLES[name]}\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="write the result as JSON")
    parser.set_defaults(action_func=function)
    return parser


def _add_make(actions: Any) -> None:
    make = _action(actions, "make", "a training set of your own images", _make)
    add = make.add_argument
    for side in ("fine", "coarse"):
        text = f"folder of {side} images, or the images; FILE@2024-05-10 gives a date"
        add(f"--{side}", required=True, nargs="+", metavar="DIR|FILE", help=text)
    add("-o", "--out", required=True, metavar="DIR", help="folder of the data set")
    add("--bands", metavar="LIST", help="numbers from 1, names or wavelengths (865nm), in order")
    add("--coarse-bands", metavar="LIST", help="of the coarse images, where they are others")
    add("--max-days", type=int, default=0, metavar="N",
        help="of fine and coarse images that still make a pair (default: 0)")  # fmt: skip
    add("--resampling", choices=("cubic", "bilinear"), default="cubic",
        help="of images onto the fine grid")  # fmt: skip
    add("--ratio", type=float, metavar="N", help="coarse / fine pixel, if it cannot be read")
    for side in ("fine", "coarse"):
        add(f"--{side}-scale", type=float, metavar="S", help="value = number * S + offset")
        add(f"--{side}-offset", type=float, metavar="O", help="of the numbers")
        add(f"--{side}-nodata", type=float, metavar="N", help="number that means no data")
        add(f"--{side}-crs", metavar="CRS", help="coordinate system, where the files have none")
        add(f"--{side}-mask", metavar="DIR[@RULE]",
            help="mask or QA rasters, joined by date; rule such as bits:1+3")  # fmt: skip
    add("--overwrite", action="store_true", help="replace an earlier data set")


def _list(given: argparse.Namespace, out: Out) -> int:
    from dataclasses import asdict

    from ..datasets.table import datasets

    if given.json:
        show.as_json([asdict(known) for known in datasets()])
        return 0
    for known in datasets():
        out(f"{known.name:<5}{known.title}")
        out(f"     {known.fine.sensor} / {known.coarse.sensor}, {len(known.bands)} bands, "
            f"ratio {known.ratio:.3g}, number / {known.divisor:g}")  # fmt: skip
        out(f"     {known.folders[0]}/{known.fine.folder}/{known.fine.name}")
        out(f"     {known.folders[0]}/{known.coarse.folder}/{known.coarse.name}")
    from ..datasets import worldstrat

    out(f"{worldstrat.NAME}: {worldstrat.TITLE} (for the SatFusion networks)")
    return 0


def _check(given: argparse.Namespace, out: Out) -> int:
    from ..datasets.area_check import is_areas
    from ..datasets.check import check

    if is_areas(given.folder, given.dataset):
        return _check_areas(given, out)
    with cancellable(given.json) as progress:
        found = check(given.folder, given.dataset, progress, given.max_days)
    if given.json:
        show.as_json(
            {"facts": found.facts, "findings": [f.as_dict() for f in found.findings],
             "usable": found.usable}
        )  # fmt: skip
        return 0 if found.usable else 1
    facts = found.facts
    out(f"{facts['name']} in {facts['folder']}: {len(found.catalogue.pairs)} dates")
    if "rows" in facts:
        out(f"{facts['rows']} x {facts['columns']} pixels, {facts['bands']} bands, "
            f"{facts['dtype']}")  # fmt: skip
    for part, dates in facts["parts"].items():
        out(f"{part}: {', '.join(dates)}")
    for date, numbers in facts["dates"].items():
        out(f"  {date}  " + ", ".join(f"{k} {v:.2f}" for k, v in numbers.items()))
    show.findings(found.findings)
    return 0 if found.usable else 1


def _make(given: argparse.Namespace, out: Out) -> int:
    from ..datasets.make import Wish, make

    fine, fine_masks = _input(given, "fine", given.bands)
    coarse, coarse_masks = _input(given, "coarse", given.coarse_bands or given.bands)
    wish = Wish(
        given.fine, given.coarse, given.out, given.max_days, given.resampling, given.ratio,
        fine, coarse, fine_masks, coarse_masks, given.overwrite,
    )  # fmt: skip
    with cancellable(given.json) as progress:
        made = make(wish, progress)
    if given.json:
        show.as_json(
            {"table": made.table, "dates": [p.date for p in made.pairs], "ratio": made.ratio,
             "valid": made.valid, "findings": [f.as_dict() for f in made.findings]}
        )  # fmt: skip
        return 0
    for date, share in made.valid.items():
        out(f"{date}  {100 * share:.0f} % known in both images")
    show.findings(made.findings)
    ratio = "unknown" if made.ratio is None else f"{made.ratio:.3g}"
    out(f"{len(made.pairs)} dates, ratio {ratio}: {made.table}")
    out(f"Train on it: stf train --method edc-stfn --pairs {made.table}")
    return 0


def _bands(text: Optional[str]) -> Optional[list[Any]]:
    if text is None:
        return None
    return [int(word) if word.isdigit() else word for word in text.replace(" ", "").split(",")]


def _input(
    given: argparse.Namespace, side: str, bands: Optional[str]
) -> tuple[dict[str, Any], Optional[str]]:
    """How the images of a side are read, and the folder of their masks."""
    values = {n: getattr(given, f"{side}_{n}") for n in ("scale", "offset", "nodata", "crs")}
    text = getattr(given, f"{side}_mask") or ""
    folder, at, rule = text.rpartition("@")
    values.update(bands=_bands(bands), mask_rule=rule if at else None)
    masks = folder if at else text
    return {name: value for name, value in values.items() if value is not None}, masks or None


def _check_areas(given: argparse.Namespace, out: Out) -> int:
    from ..datasets.area_check import check_areas

    with cancellable(given.json) as progress:
        found = check_areas(given.folder, given.dataset, progress)
    if given.json:
        show.as_json(
            {"facts": found.facts, "findings": [f.as_dict() for f in found.findings],
             "usable": found.usable}
        )  # fmt: skip
        return 0 if found.usable else 1
    out(f"{found.facts['name']} in {found.facts['folder']}: {len(found.areas.areas)} areas")
    for part, names in found.facts["parts"].items():
        out(f"{part}: {len(names)} areas")
    for name, facts in found.facts["areas"].items():
        missing = [word for word in ("pan", "target") if not facts[word]]
        words = f"{facts['revisits']} revisits"
        words += f", no {' and no '.join(missing)}" if missing else ""
        clouds = facts.get("clouds")
        words += f", {100 * sum(clouds) / len(clouds):.0f} % cloud" if clouds else ""
        out(f"  {name}  {words}")
    show.findings(found.findings)
    return 0 if found.usable else 1


def _simulate(given: argparse.Namespace, out: Out) -> int:
    from ..datasets.area_layout import Wish as AreaWish
    from ..datasets.area_layout import write_areas
    from ..datasets.layout import write_layout
    from ..datasets.worldstrat import NAME

    if given.image and given.dataset.lower() != NAME.lower():
        raise OptionValue(
            f"--image was given for {given.dataset}.",
            "Its scenes have several dates, which one image cannot show.",
            "Leave --image out, or simulate WorldStrat.",
        )
    with cancellable(given.json) as progress:
        if given.dataset.lower() == NAME.lower():
            wish = AreaWish(given.out, given.image, given.areas, given.dates, given.rows,
                            given.columns, given.seed)  # fmt: skip
            paths = write_areas(wish, progress)
        else:
            paths = write_layout(
                given.dataset, given.out, given.dates, given.rows, given.columns, given.seed,
                given.step_days, progress,
            )  # fmt: skip
    if given.json:
        show.as_json(paths)
        return 0
    out(f"{len(paths)} images of {given.dates} dates are in {given.out}.")
    return 0
