"""The images of one side by date, from folders and files."""

from __future__ import annotations

import os
from typing import Optional, Sequence, Union

from ..dates import date_from_name, ordinal
from ..errors import DatasetMissing, DateTwice
from ..findings import Finding
from ..raster.image import RasterImage
from ..recipe_types import ImageInput

IMAGES = (".tif", ".tiff", ".jp2", ".vrt", ".img", ".hdf", ".nc")

Sources = Union[str, Sequence[str]]
"""A folder, or several folders and images; ``IMAGE@2024-05-10`` gives an image its date."""


def parsed(sources: Sources) -> list[tuple[str, Optional[str]]]:
    """Paths of folders and images, each with the date that was given for it.

    Raises:
        DatesWrong: what follows the @ of an image is no date.
    """
    found: list[tuple[str, Optional[str]]] = []
    for word in [sources] if isinstance(sources, str) else sources:
        path, at, date = word.rpartition("@")
        if not at or os.path.exists(word):  # a name may hold an @ of its own
            found.append((word, None))
        else:
            ordinal(date)
            found.append((path, date))
    return found


def by_date(sources: Sources, side: str) -> tuple[dict[str, str], list[str]]:
    """Date -> image, and the images that tell no date.

    Raises:
        DatasetMissing: no such folder or image, or no image with a date.
        DateTwice: two images of one date.
    """
    found: dict[str, str] = {}
    dateless = []
    for path, date in _images(sources, side):
        name = os.path.basename(path)
        date = date or date_from_name(name) or RasterImage.open(ImageInput(path), side).date
        if date is None:
            dateless.append(path)
        elif date in found:
            raise DateTwice(
                f"Two {side} images are of {date}: {found[date]} and {path}.",
                "A date is one scene: which of the images is right cannot be told.",
                "Leave one of them out.",
            )
        else:
            found[date] = path
    if not found:
        raise DatasetMissing(
            f"No image with a date lies in {words(sources)}.",
            f"The {side} images of the data set are looked for there.",
            "Put the acquisition date into the file names, e.g. S2_20240510.tif.",
        )
    return found, dateless


def images_in(folder: str, deep: bool = True) -> list[str]:
    """Files of a folder that are named as images, sorted; ``deep``: also of the folders in it."""
    found = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if deep and not name.startswith("."))
        found += [
            os.path.join(place, name)
            for name in sorted(names)
            if name.lower().endswith(IMAGES) and not name.startswith(".")
        ]
    return found


def _images(sources: Sources, side: str) -> list[tuple[str, Optional[str]]]:
    """Every image of the folders and files, with the date that was given for it."""
    found: list[tuple[str, Optional[str]]] = []
    for path, date in parsed(sources):
        if os.path.isdir(path):
            found += [(image, None) for image in images_in(path, deep=False)]
        elif os.path.exists(path):
            found.append((path, date))
        else:
            raise DatasetMissing(
                f"{path} does not exist.",
                f"The {side} images are read from it.",
                f"Check --{side}.",
            )
    return found


def words(sources: Sources) -> str:
    """The sources for a message; of many only the first."""
    paths = [path for path, _ in parsed(sources)]
    more = f" and {len(paths) - 3} more" if len(paths) > 3 else ""
    return ", ".join(paths[:3]) + more


def dateless_finding(side: str, paths: list[str]) -> Finding:
    """The warning about images that tell no date."""
    names = ", ".join(os.path.basename(path) for path in paths[:5])
    return Finding(
        "name-unreadable",
        "warning",
        f"{len(paths)} {side} images tell no date: {names}.",
        "They are not used. Put the date into their names.",
        role=side,
    )
