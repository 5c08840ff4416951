"""The options of ``stf evaluate`` for pansharpening: Wald's protocol and QNR."""

from __future__ import annotations

import argparse
from dataclasses import replace
from typing import Any, Callable

from ..enhance import DEFAULT_WITH_PAN
from ..errors import OptionValue
from ..recipe import Enhancement, ImageInput, Recipe
from .fuse import settings

INDICES = ("QNR", "D_lambda", "D_s", "HQNR", "D_lambda_K", "D_s_K")


def add_protocol(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    group = parser.add_argument_group("sharpening with a panchromatic image")
    add = group.add_argument
    add(
        "--protocol",
        choices=("wald", "qnr"),
        help="wald: make revisits and pan coarser, sharpen, compare with the revisits (no "
        "PREDICTION); qnr: judge PREDICTION, a sharpened image, without a reference",
    )
    add("--revisit", "--revisits", dest="revisits", nargs="+", action="extend", default=[],
        metavar="FILE", help="what the image was, or is to be, made of")  # fmt: skip
    add("--pan", metavar="FILE", help="panchromatic image")
    add("--bands", metavar="LIST", help="of the revisits: 1,red,865nm")
    add("--pan-band", type=int, metavar="N", help="of a pan file with several")
    add("--pan-scale", type=float, metavar="S", help="of pan, instead of the file's own")
    add("--pan-offset", type=float, metavar="O", help="of pan")
    add("--method", metavar="NAME|WEIGHTS", default=DEFAULT_WITH_PAN,
        help="that is judged with --protocol wald, or weights of a SatFusion network "
        f"(default: {DEFAULT_WITH_PAN})")  # fmt: skip
    add("--set", action="append", default=[], metavar="NAME=VALUE", help="a setting of the method")


def with_protocol(recipe: Recipe, given: argparse.Namespace) -> Recipe:
    """The recipe with the images of the protocol, if one was asked for.

    Raises:
        OptionValue: images without a protocol, or an image to judge with wald.
    """
    if given.protocol is None:
        if given.revisits or given.pan:
            raise OptionValue(
                "--revisit and --pan were given without --protocol.",
                "Scores against a reference look at neither.",
                "Add --protocol qnr or --protocol wald, or leave them out.",
            )
        return recipe
    if given.protocol == "wald" and given.prediction:
        raise OptionValue(
            f"{given.prediction} was given with --protocol wald.",
            "The protocol makes an image of its own at the coarser scale and judges that.",
            "Leave the image out, or take --protocol qnr.",
        )
    words = [word.strip() for word in (given.bands or "").split(",") if word.strip()]
    bands = [int(word) if word.isdigit() else word for word in words] or None
    scale, offset = given.coarse_scale, given.coarse_offset
    revisits = [ImageInput(p, bands=bands, scale=scale, offset=offset) for p in given.revisits]
    pan = None
    if given.pan:
        pan = ImageInput(
            given.pan,
            bands=[given.pan_band] if given.pan_band else None,
            scale=given.pan_scale,
            offset=given.pan_offset,
        )
    return replace(
        recipe,
        method=given.method,
        parameters=settings(given.set),
        enhancement=Enhancement(revisits, pan, given.ratio),
    )


def show_protocol(metrics: dict[str, Any], out: Callable[[str], None]) -> None:
    """The indices, a line each."""
    protocol = metrics.get("protocol")
    if not protocol:
        return
    for name, value in protocol.get("q2n", {}).items():
        out(f"Q2n of {name}: {value:.4f}")
    indices = protocol.get("indices", {})
    for key in INDICES if indices else ():
        values = "  ".join(f"{name} {found[key]:.4f}" for name, found in indices.items())
        out(f"{key:<11}{values}")
