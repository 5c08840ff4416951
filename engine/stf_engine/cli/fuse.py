"""``stf fuse`` and ``stf check``: the same inputs."""

from __future__ import annotations

import argparse
from typing import Any, Callable

from ..errors import OptionValue
from ..recipe import Output, Recipe
from ..result import Result
from . import show
from .inputs import add_images, extent_of, images_of, options_of
from .running import add_scheduler, run_recipe

FUSE_EXAMPLE = """example:
  stf fuse --fine-t1 fine_20240510.tif --coarse-t1 coarse_20240510.tif \\
           --coarse-t2 coarse_20240713.tif --method fit-fc -o fine_20240713.tif
"""

TOLD = ("method-chosen", "shift-corrected", "point-spread-found", "sensor-adjusted")
"""Notes of a run that a person wants to know with its result."""

CHECK_EXAMPLE = """example:
  stf check --fine-t1 fine_20240510.tif --coarse-t1 coarse_20240510.tif \\
            --coarse-t2 coarse_20240713.tif
"""


def add_parsers(commands: Any) -> None:
    """Add both commands."""
    fuse = commands.add_parser(
        "fuse", help="predict the sharp image of a date", epilog=FUSE_EXAMPLE
    )
    add_method(fuse)
    add_images(fuse)
    _add_output(fuse)
    add_computing(fuse)
    add_scheduler(fuse)
    fuse.set_defaults(func=run_fuse)
    check = commands.add_parser(
        "check", help="say what is wrong or doubtful with the inputs", epilog=CHECK_EXAMPLE
    )
    add_method(check)
    add_images(check)
    add_computing(check)
    check.add_argument("--output", "-o", metavar="FILE", help="also check this output file")
    check.set_defaults(func=run_check)


def add_method(parser: argparse.ArgumentParser) -> None:
    """Which method, and its settings."""
    parser.add_argument(
        "--method",
        default="auto",
        metavar="NAME|WEIGHTS",
        help="a method ('stf methods' lists them) or a weights file (default: auto, the best one "
        "in a trial on your own images)",
    )
    parser.add_argument(
        "--candidates",
        metavar="LIST",
        help="what auto chooses from: methods and weights with commas between them",
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the method"
    )
    parser.add_argument(
        "--consistency",
        choices=("auto", "on", "off"),
        default="auto",
        help="make the result agree with the coarse image",
    )
    _add_pre_steps(parser)


def _add_pre_steps(parser: argparse.ArgumentParser) -> None:
    """What is done with the images before the method sees them."""
    steps = parser.add_argument_group("pre-steps (auto: done where the pair shows it clearly)")
    for name, words, text in (
        ("registration", ("auto", "on", "off"), "move the coarse images onto the fine ones"),
        ("point-spread", ("auto", "on", "off"), "compare through the coarse sensor's footprint"),
        (
            "adjustment",
            ("auto", "linear", "offset", "off"),
            "bring the coarse sensor to the level of the fine one, per band",
        ),
        ("reliability", ("auto", "off"), "weight pairs by how well they agree"),
    ):
        steps.add_argument(
            f"--{name}", choices=words, default="auto", help=f"{text} (default: auto)"
        )


def _add_output(parser: argparse.ArgumentParser) -> None:
    output = parser.add_argument_group("result")
    output.add_argument("-o", "--output", metavar="OUT.tif", default="", help="GeoTIFF to write")
    add_format(output)
    output.add_argument(
        "--uncertainty",
        metavar="FILE",
        help="also write one standard deviation of each pixel, where the method gives it",
    )
    output.add_argument("--save-recipe", metavar="FILE", help="write the recipe of this run")


def add_format(output: Any, like: str = "fine t1") -> None:
    """What kind of file a result is, in a group of options; by default as the image ``like``."""
    output.add_argument("--overwrite", action="store_true", help="replace an existing file")
    output.add_argument(
        "--dtype",
        choices=("Byte", "UInt16", "Int16", "UInt32", "Int32", "Float32", "Float64"),
        help=f"of the numbers (default: as {like})",
    )
    for name, metavar in (("scale", "S"), ("offset", "O"), ("nodata", "V")):
        output.add_argument(
            f"--output-{name}", type=float, metavar=metavar, help=f"default: as {like}"
        )
    output.add_argument(
        "--compress",
        choices=("deflate", "lzw", "zstd", "none"),
        default="deflate",
        help="of the GeoTIFF (default: deflate)",
    )
    output.add_argument("--cog", action="store_true", help="Cloud Optimized GeoTIFF")


def add_computing(parser: argparse.ArgumentParser) -> None:
    """Where and how it is computed."""
    computing = parser.add_argument_group("computing")
    computing.add_argument("--device", default="auto", help="auto, cpu, cuda, cuda:1, mps")
    computing.add_argument("--tile", type=int, metavar="N", help="side of a tile in pixels")
    computing.add_argument("--overlap", type=int, metavar="N", help="of network tiles")
    computing.add_argument(
        "--precision",
        choices=("auto", "fp32", "bf16", "fp16"),
        default="auto",
        help="of networks; auto: bf16 on CUDA where it is checked to be safe",
    )
    computing.add_argument("--memory-mb", type=int, metavar="N", help="bound of the memory")
    computing.add_argument("--workers", type=int, metavar="N", help="threads (default: all cores)")
    computing.add_argument(
        "--ignore", action="append", default=[], metavar="CODE", help="accept a finding"
    )
    computing.add_argument("--events", choices=("json",), help="write events for a program")
    computing.add_argument("--json", action="store_true", help="write the result as JSON")


def settings(texts: list[str]) -> dict[str, str]:
    """name=value texts as a dictionary.

    Raises:
        OptionValue: no '='.
    """
    found = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals:
            raise OptionValue(
                f"--set {text} has no value.", "", "Write for example --set window=21."
            )
        found[name.strip()] = value.strip()
    return found


def format_of(given: argparse.Namespace) -> Output:
    """The options of :func:`add_format`, and where the recipe is saved."""
    return Output(
        dtype=given.dtype,
        scale=given.output_scale,
        offset=given.output_offset,
        nodata=given.output_nodata,
        compress=given.compress,
        cog=given.cog,
        overwrite=given.overwrite,
        recipe=given.save_recipe,
    )


def recipe_of(given: argparse.Namespace, job: str) -> Recipe:
    """The recipe of the options of either command."""
    output = Output(path=given.output or "")
    if job == "fuse":
        output = format_of(given)
        output.path, output.uncertainty = given.output, given.uncertainty
    return Recipe(
        job=job,
        inputs=images_of(given),
        method=given.method,
        parameters=settings(given.set),
        extent=extent_of(given),
        output=output,
        options=options_of(given),
    )


def run_fuse(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    result = run_recipe(recipe_of(given, "fuse"), given)
    if result is None:
        return int(given.code)
    return show_fused(result, given, out)


def show_fused(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What a person, or with --json a program, is told about a fusion; returns the exit code."""
    if given.json:
        show.as_json(result.as_dict())
        return 0
    show.image(result, out)
    for finding in result.findings:
        if finding.code in TOLD:
            out(finding.message)
    for role, count in result.metrics["nodata_reasons"].items():
        out(f"    {role}: {count} pixels without data")
    out("time: " + ", ".join(f"{k[:-2]} {v:.1f} s" for k, v in result.timings.items()))
    return 0


def run_check(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    result = run_recipe(recipe_of(given, "check"), given)
    if result is None:
        return int(given.code)
    return show_check(result, given, out)


def show_check(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What is told about a check; the exit code is 2 when something would stop a run."""
    if given.json:
        show.as_json(result.as_dict())
    else:
        show.findings(result.findings)
        if not result.findings:
            out("Nothing to complain about.")
    return 2 if any(f.severity == "error" for f in result.findings) else 0
