"""``stf enhance``: several blurred images of one place, and pan if there is one, made sharp."""

from __future__ import annotations

import argparse
from typing import Any, Callable

from ..enhance import DEFAULT, DEFAULT_WITH_PAN
from ..recipe import Enhancement, ImageInput, Recipe
from ..result import Result
from . import show
from .fuse import add_format, format_of, settings
from .inputs import add_area, extent_of, files_of, named, options_of, set_mask
from .running import run_recipe

EXAMPLE = """example:
  stf enhance --revisit S2_20240601.tif S2_20240606.tif S2_20240611.tif --ratio 2 -o sharp.tif
  stf enhance --revisits folder/ --pan pan.tif -o sharp.tif
  stf enhance --revisit S2_20240606.tif --pan pan.tif --method gsa -o sharp.tif
  stf enhance --revisit S2_2024*.tif --pan pan.tif --weights trained.safetensors -o sharp.tif
"""


def add_parsers(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "enhance",
        help="make one sharp image of blurred revisits, and of a panchromatic image",
        epilog=EXAMPLE,
    )
    parser.add_argument(
        "--method",
        metavar="NAME|WEIGHTS",
        help="'stf methods' lists them (default: weighted; with --pan mtf-glp-cbd), or weights of "
        "a SatFusion network",
    )
    parser.add_argument(
        "--weights", metavar="FILE|NAME", help="weights of the network that --method names"
    )
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the method"
    )
    _add_images(parser)
    add_area(parser, "result")
    output = parser.add_argument_group("result")
    output.add_argument("-o", "--output", metavar="OUT.tif", default="", help="GeoTIFF to write")
    output.add_argument(
        "--uncertainty",
        metavar="OUT.tif",
        help="write how far the revisits agree (standard deviation), and how many there were",
    )
    output.add_argument(
        "--report", metavar="OUT.html", help="write a page of the result and of every revisit"
    )
    add_format(output, "the reference revisit")
    output.add_argument("--save-recipe", metavar="FILE", help="write the recipe of this run")
    computing = parser.add_argument_group("computing")
    computing.add_argument(
        "--tile", type=int, metavar="N", help="side of a tile in pixels (networks: of the revisits)"
    )
    computing.add_argument("--overlap", type=int, metavar="N", help="of network tiles")
    computing.add_argument(
        "--device",
        default="auto",
        help="auto, cpu, cuda, cuda:1, mps (auto takes a GPU for networks only)",
    )
    computing.add_argument(
        "--precision",
        choices=("auto", "fp32", "bf16", "fp16"),
        default="auto",
        help="of networks (default: auto, which is fp32)",
    )
    computing.add_argument("--memory-mb", type=int, metavar="N", help="bound of the memory")
    computing.add_argument("--workers", type=int, metavar="N", help="threads (default: all cores)")
    computing.add_argument(
        "--ignore", action="append", default=[], metavar="CODE", help="accept a finding"
    )
    computing.add_argument("--events", choices=("json",), help="write events for a program")
    computing.add_argument("--json", action="store_true", help="write the result as JSON")
    parser.set_defaults(func=run_enhance)


def _add_images(parser: argparse.ArgumentParser) -> None:
    images = parser.add_argument_group("images (value = number * scale + offset)")
    images.add_argument(
        "--revisit",
        "--revisits",
        dest="revisits",
        nargs="+",
        action="extend",
        default=[],
        metavar="FILE|DIR",
        help="blurred images of one place, or a folder of them; the result begins at the corner of "
        "the first",
    )
    images.add_argument("--pan", metavar="FILE", help="sharp image of one band; the grid to fill")
    images.add_argument("--ratio", type=float, help="pixel of the revisits / of the result (2)")
    images.add_argument(
        "--pixel-size",
        "--target-resolution",
        type=float,
        metavar="P",
        help="of the result, instead",
    )
    images.add_argument("--near", metavar="DATE", help="the reference is the clearest revisit near")
    images.add_argument("--bands", metavar="LIST", help="of the revisits: 1,red,865nm")
    images.add_argument("--pan-band", type=int, metavar="N", help="of a pan file with several")
    for name, metavar in (("scale", "S"), ("offset", "O"), ("nodata", "V")):
        text = "of the revisits, instead of the file's own"
        images.add_argument(f"--{name}", type=float, metavar=metavar, help=text)
        images.add_argument(f"--pan-{name}", type=float, metavar=metavar, help="of pan")
    images.add_argument(
        "--date", action="append", default=[], metavar="FILE=DATE", help="date of an image"
    )
    images.add_argument(
        "--mask",
        action="append",
        default=[],
        metavar="FILE=MASK[@RULE]",
        help="mask or QA raster of an image; rule such as bits:1+3, values:3+8, bad-nonzero",
    )


def recipe_of(given: argparse.Namespace) -> Recipe:
    """The recipe of the options."""
    masks = [text.partition("=")[2] for text in given.mask]
    masks += [mask.rpartition("@")[0] for mask in masks]
    written = [given.output, given.uncertainty, given.report]
    paths = files_of(given.revisits, [given.pan, *masks, *written])
    revisits = [_image(path, given, "") for path in paths]
    words = [word.strip() for word in (given.bands or "").split(",") if word.strip()]
    for image in revisits:
        image.bands = [int(word) if word.isdigit() else word for word in words] or None
    pan = _image(given.pan, given, "pan_") if given.pan else None
    if pan is not None and given.pan_band is not None:
        pan.bands = [given.pan_band]
    every = revisits + ([pan] if pan else [])
    for text in given.date:
        image, value = named(text, "--date", "2024-07-05", every)
        image.date = value
    for text in given.mask:
        image, value = named(text, "--mask", "clouds.tif@bad-nonzero", every)
        set_mask(image, value)
    method = given.method or (DEFAULT_WITH_PAN if pan else DEFAULT)
    if given.weights:
        if given.method:
            from ..enhance.networks import check_name

            check_name(given.weights, given.method)
        method = given.weights
    output = format_of(given)
    output.path, output.uncertainty = given.output, given.uncertainty
    options = options_of(given)
    options.ratio = None  # of coarse images on a fine grid; here it is the enhancement's
    return Recipe(
        job="enhance",
        method=method,
        parameters=settings(given.set),
        extent=extent_of(given),
        output=output,
        options=options,
        enhancement=Enhancement(
            revisits, pan, given.ratio, given.pixel_size, given.near, given.report
        ),
    )


def _image(path: str, given: argparse.Namespace, prefix: str) -> ImageInput:
    scale, offset, nodata = (getattr(given, prefix + n) for n in ("scale", "offset", "nodata"))
    return ImageInput(path, scale=scale, offset=offset, nodata=nodata)


def run_enhance(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    result = run_recipe(recipe_of(given), given)
    if result is None:
        return int(given.code)
    return show_enhanced(result, given, out)


def show_enhanced(result: Result, given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """What is told about a run: the image and every revisit."""
    if given.json:
        show.as_json(result.as_dict())
        return 0
    metrics = result.metrics
    show.image(result, out)
    for look in metrics["revisits"]:
        row, column = look["shift_px"]
        state = "used" if look["used"] else f"left out: {look['reason']}"
        mark = "reference" if look["file"] == metrics["reference"] else state
        left = f", residual {look['residual_rmse']:.4g}" if "residual_rmse" in look else ""
        if "left_out_rmse" in look:
            left += f", from the others {look['left_out_rmse']:.4g}"
        out(f"    {look['file']}: {mark}, moved {row:+.2f} {column:+.2f} pixels{left}")
    if "r_squared" in metrics.get("pan", {}):
        out(f"    pan: R squared of the bands {metrics['pan']['r_squared']:.3f}")
    out(f"time: {result.timings['total_s']:.1f} s")
    return 0
