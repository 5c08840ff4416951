"""Options that say which images are used and how they are read; shared by fuse and check."""

from __future__ import annotations

import argparse
import os
import re
from typing import Any, Optional

from ..errors import InputMissing, OptionValue
from ..recipe import Extent, ImageInput, Options
from ..spec import ROLES

SIDES = ("fine", "coarse")

MASKS = re.compile(r"(?i)[-_](clm|scl|datamask|qa_?pixel|cloud_?mask|mask)\.\w+$")
"""Names of rasters beside images that say where these are clouded."""


def add_images(parser: argparse.ArgumentParser) -> None:
    """--fine-t1 ... and how to read them."""
    images = parser.add_argument_group("images")
    texts = {
        "fine_t1": "sharp image of the reference date",
        "coarse_t1": "blurred image of the reference date",
        "coarse_t2": "blurred image of the wanted date",
        "fine_t3": "sharp image of a second reference date",
        "coarse_t3": "blurred image of the second reference date",
    }
    for role, text in texts.items():
        images.add_argument(f"--{role.replace('_', '-')}", metavar="FILE", help=text)
    add_reading(parser, "ROLE", "coarse_t2")


def add_reading(parser: argparse.ArgumentParser, key: str, example: str) -> None:
    """How images are read, and which part of them.

    Args:
        parser: of a command.
        key: what names an image in the values of --date and --mask: ROLE, or FILE.
        example: of such a name.
    """
    reading = parser.add_argument_group("how they are read (value = number * scale + offset)")
    for side in SIDES:
        for name, metavar, text in (
            ("scale", "S", "instead of the file's own"),
            ("offset", "O", "instead of the file's own"),
            ("nodata", "V", "number that means no data, instead of the file's own"),
        ):
            reading.add_argument(f"--{side}-{name}", type=float, metavar=metavar, help=text)
        reading.add_argument(
            f"--{side}-bands", metavar="LIST", help="numbers, names or wavelengths: 1,red,865nm"
        )
        reading.add_argument(
            f"--{side}-crs", metavar="CRS", help="when the files have none: EPSG:32633, or fine"
        )
    reading.add_argument("--bands", metavar="LIST", help="the same bands of all images")
    reading.add_argument(
        "--date",
        action="append",
        default=[],
        metavar=f"{key}=DATE",
        help=f"date of an image, instead of the one read: {example}=2024-07-05",
    )
    reading.add_argument(
        "--mask",
        action="append",
        default=[],
        metavar=f"{key}=FILE[@RULE]" if key == "ROLE" else f"{key}=MASK[@RULE]",
        help="mask or QA raster; rule such as bits:1+3, values:3+8, bad-nonzero",
    )
    reading.add_argument(
        "--coarse-shift", metavar="X,Y", help="move the coarse images, in units of their CRS"
    )
    reading.add_argument("--ratio", type=float, help="coarse / fine pixel, if it cannot be read")
    reading.add_argument(
        "--resampling",
        choices=("cubic", "bilinear"),
        default="cubic",
        help="of coarse images onto the fine grid (default: cubic)",
    )
    area = add_area(parser, "fine t1")
    area.add_argument(
        "--statistics",
        choices=("extent", "image"),
        default="extent",
        help="where classes and thresholds come from: the area, or the whole image",
    )


def add_area(parser: argparse.ArgumentParser, whole: str) -> Any:
    """Which part of the image ``whole`` is computed; returns the group of options."""
    area = parser.add_argument_group("area")
    area.add_argument(
        "--extent",
        metavar="XMIN,YMIN,XMAX,YMAX[@CRS]|LAYER",
        help=f"part of {whole}: coordinates (of its CRS, or of another), or a file's extent",
    )
    area.add_argument("--window", metavar="COLUMN,ROW,COLUMNS,ROWS", help=f"in pixels of {whole}")
    return area


def images_of(given: argparse.Namespace) -> dict[str, ImageInput]:
    """The images of the options, by role."""
    inputs: dict[str, ImageInput] = {}
    for role in ROLES:
        path = getattr(given, role, None)
        if path:
            inputs[role] = image_of(role.split("_")[0], path, given)
    for text in given.date:
        role, date = _pair(text, "--date", "coarse_t2=2024-07-05", inputs)
        inputs[role].date = date
    for text in given.mask:
        role, value = _pair(text, "--mask", "coarse_t2=clouds.tif@bad-nonzero", inputs)
        set_mask(inputs[role], value)
    return inputs


def set_mask(image: ImageInput, text: str) -> None:
    """Give an image the mask of ``FILE`` or ``FILE@RULE``."""
    path, at, rule = text.rpartition("@")
    image.mask, image.mask_rule = (path, rule) if at else (text, None)


def image_of(side: str, path: str, given: argparse.Namespace) -> ImageInput:
    """An image of a side, fine or coarse, as the options say how to read it."""
    image = ImageInput(path)
    for name in ("scale", "offset", "nodata", "crs"):
        setattr(image, name, getattr(given, f"{side}_{name}"))
    bands = getattr(given, f"{side}_bands") or given.bands
    if bands:
        words = [word.strip() for word in bands.split(",")]
        image.bands = [int(word) if word.isdigit() else word for word in words]
    if side == "coarse" and given.coarse_shift:
        image.shift = numbers(given.coarse_shift, 2, "--coarse-shift")
    return image


def _pair(text: str, option: str, example: str, known: dict[str, Any]) -> tuple[str, str]:
    role, equals, value = text.partition("=")
    role = role.strip().lower().replace("-", "_")
    if not equals or role not in known:
        raise OptionValue(
            f"{option} {text} does not name an image that was given.",
            f"The images are: {', '.join(known) or 'none'}.",
            f"Write for example {option} {example}.",
        )
    return role, value.strip()


def named(text: str, option: str, example: str, images: list[ImageInput]) -> tuple[ImageInput, str]:
    """The image that ``NAME=VALUE`` means, and the value."""
    name, equals, value = text.partition("=")
    found = [i for i in images if name in (i.path, os.path.basename(i.path))]
    if not equals or len(found) != 1:
        first = os.path.basename(images[0].path) if images else "image.tif"
        raise OptionValue(
            f"{option} {text} names {len(found)} of the images.",
            "It belongs to exactly one, named by its file.",
            f"Write for example {option} {first}={example}.",
        )
    return found[0], value.strip()


def files_of(paths: list[str], without: list[str]) -> list[str]:
    """The paths, and in the place of a folder the images in it, sorted by name; masks are none.

    Args:
        without: files that may lie in the folder and are something else.

    Raises:
        InputMissing: a folder without an image.
    """
    from ..datasets.dated import IMAGES, images_in

    others = {os.path.realpath(path) for path in without if path}
    found: list[str] = []
    for path in paths:
        if not os.path.isdir(path) or path.rstrip("/\\").lower().endswith(".zarr"):
            found.append(path)
            continue
        inside = [image for image in images_in(path, deep=False) if not MASKS.search(image)]
        inside = [image for image in inside if os.path.realpath(image) not in others]
        if not inside:
            raise InputMissing(
                f"There is no image in the folder {path}.",
                "A folder stands for all images in it.",
                f"Give a folder with files that end in {', '.join(IMAGES)}, or the files.",
            )
        found += inside
    return found


def numbers(text: str, count: int, option: str) -> list[float]:
    """Comma-separated numbers.

    Raises:
        OptionValue: not ``count`` numbers.
    """
    try:
        found = [float(word) for word in text.split(",")]
    except ValueError:
        found = []
    if len(found) != count:
        raise OptionValue(
            f"{option} {text} is not {count} numbers with commas between them.",
            "",
            f"Write for example {option} {','.join(['10'] * count)}.",
        )
    return found


def extent_of(given: argparse.Namespace) -> Optional[Extent]:
    """The extent of the options, None = the whole fine image."""
    if given.window:
        return Extent(window=[int(v) for v in numbers(given.window, 4, "--window")])
    if not given.extent:
        return None
    text, _, crs = given.extent.partition("@")
    looks_like_numbers = all(c in "0123456789.,-+eE " for c in text)
    if not looks_like_numbers:
        return Extent(layer=given.extent)
    return Extent(bounds=numbers(text, 4, "--extent"), crs=crs or None)


def options_of(given: argparse.Namespace) -> Options:
    """How to compute; fields that a command does not offer keep their defaults."""
    options = Options()
    for name in vars(options):
        value = getattr(given, name, None)
        if value is not None:
            setattr(options, name, value)
    if isinstance(options.candidates, str):  # of the command line
        options.candidates = [word.strip() for word in options.candidates.split(",") if word]
    return options
