"""The two commands that train a network on the images of the Fuse page; without Qt widgets."""

from __future__ import annotations

import os
import shlex
from dataclasses import dataclass, field
from typing import Any, Optional

from .. import texts
from ..add_images import rasters_in
from ..image import COARSE, FINE, Image
from ..state import FuseState

SIDE_OPTIONS = ("scale", "offset", "nodata", "crs")
"""Fields of an image that ``stf datasets make`` takes for all images of a side."""

LEFT_OUT = ("mask", "mask_rule", "shift")
"""Fields of an image that it does not take."""

SAFE = "@%+=:,./\\_-"
"""Beside letters and digits, what needs no quotation marks on Windows."""


@dataclass(frozen=True)
class Commands:
    """What the page shows.

    Attributes:
        problem: why there are none; "" = there are.
        lines: the commands, ready to paste.
        weights: the file that the training will write.
        notes: what the commands do not hold.
    """

    problem: str = ""
    lines: tuple[str, ...] = ()
    weights: str = ""
    notes: tuple[str, ...] = field(default_factory=tuple)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


def commands(
    state: FuseState, method: str, folder: str, windows: bool = os.name == "nt"
) -> Commands:
    """The commands for the images that make pairs.

    Args:
        state: the form of the Fuse page.
        method: network to train.
        folder: where the data set and the training go; need not be there.
        windows: quote for its command prompt instead of a POSIX shell.
    """
    pairs = state.pair_dates()
    if len(pairs) < 2:
        words = "Training needs two dates or more with a fine and a coarse image. There is %1 now."
        many = "Training needs two dates or more with a fine and a coarse image. There are %1 now."
        return Commands(texts.plural(len(pairs), words, many))
    make = ["stf", "datasets", "make"]
    left_out: list[str] = []
    for side in (FINE, COARSE):
        images = [state.by_date(side)[date] for date in pairs]
        make += [f"--{side}", *_sources(images)]
        make += _options(side, images, left_out)
    data, log = os.path.join(folder, "data"), os.path.join(folder, "log")
    make += ["-o", data]
    table = os.path.join(data, "pairs.csv")
    train = ["stf", "train", "--method", method, "--pairs", table, "--log-dir", log]
    weights = os.path.join(log, os.path.basename(data), method, "best.safetensors")
    words = "Set on the page Fuse, but not in the commands: %1."
    names = ", ".join(dict.fromkeys(left_out))
    notes = (texts.tr(words, names),) if left_out else ()
    lines = tuple(" ".join(quoted(word, windows) for word in line) for line in (make, train))
    return Commands("", lines, weights, notes)


def default_folder(state: FuseState, project: str, documents: str) -> str:
    """``training`` beside the results; a further training gets a folder of its own."""
    beside = state.default_folder(project, documents)
    place = os.path.dirname(beside) if os.path.basename(beside) == "fused" else beside
    path, number = os.path.join(place, "training"), 1
    while os.path.exists(path):
        number += 1
        path = os.path.join(place, f"training_{number}")
    return path


def _sources(images: list[Image]) -> list[str]:
    """The folder when it holds nothing else, otherwise each image, with its date where needed."""
    paths = [os.path.abspath(image.path) for image in images]
    folders = {os.path.dirname(path) for path in paths}
    named = all(_date_in_name(image) for image in images)
    if len(folders) == 1 and named:
        (folder,) = folders
        if os.path.isdir(folder) and set(rasters_in(folder)) == set(paths):
            return [folder]
    return [
        path if _date_in_name(image) else f"{path}@{image.date}"
        for path, image in zip(paths, images)
    ]


def _date_in_name(image: Image) -> bool:
    return image.date_source == "file name" and not image.date_by_hand


def _options(side: str, images: list[Image], left_out: list[str]) -> list[str]:
    """Options that hold for all images of a side; what differs is noted as left out."""
    found = []
    for name in SIDE_OPTIONS:
        value = _common(images, name, left_out)
        if value is not None:
            found += [f"--{side}-{name}", _word(value)]
    chosen = _common(images, "bands", left_out)
    if chosen:
        option = "--bands" if side == FINE else "--coarse-bands"
        found += [option, ",".join(str(band) for band in chosen)]
    left_out += [
        name.replace("_", " ") for name in LEFT_OUT if any(i.fields.get(name) for i in images)
    ]
    return found


def _common(images: list[Image], name: str, left_out: list[str]) -> Optional[Any]:
    values = [image.fields.get(name) for image in images]
    if all(value == values[0] for value in values):
        return values[0]
    left_out.append(name)
    return None


def _word(value: Any) -> str:
    return repr(value) if isinstance(value, float) else str(value)


def quoted(word: str, windows: bool) -> str:
    """A word as the shell reads it as one."""
    if not windows:
        return shlex.quote(word)
    plain = all(letter.isalnum() or letter in SAFE for letter in word)
    return word if plain and word else f'"{word}"'
