"""``stf datasets make``: a user's own images become a data set that can be trained on.

Fine and coarse images of any coordinate system are joined by date, brought onto the grid of the
first fine image, masked, and written with a pairing table. The folder appears when it is complete.
"""

from __future__ import annotations

import contextlib
import os
import re
from dataclasses import dataclass, field, replace
from typing import Any, Iterator, Optional

from ..errors import DatesTooFew, OutputExists, OutputIsInput
from ..events import Progress
from ..files import told
from ..findings import Finding
from ..grid import blocks
from ..raster import parts
from ..raster.scene import RasterScene, open_scene
from ..raster.write import RasterWriter
from ..recipe_types import ImageInput, Options, Output, Recipe
from .catalogue import join, orphan_findings
from .dated import Sources, by_date, dateless_finding, parsed, words
from .images import compression
from .pairs import DatedPair, ImageFile, write_pairs

BLOCK = 512

OURS = re.compile(r"pairs\.csv|(fine|coarse)_\d{8}\.tif(\.aux\.xml)?")
"""The names of a made data set's files; a folder with others is never replaced."""

SAME_PIXEL = 1.01
"""Coarse files of a smaller ratio lie on the fine grid, and their own pixel cannot be read."""


@dataclass(frozen=True)
class Wish:
    """What is to be made.

    Attributes:
        fine, coarse: a folder of images, or several folders and images (:data:`.dated.Sources`).
        out: folder of the data set.
        max_days: fine and coarse images so many days apart still make a pair.
        resampling: cubic or bilinear.
        ratio: coarse pixel / fine pixel; None = from the files.
        fine_input, coarse_input: fields of ``ImageInput`` for all images of a side: bands (None =
            matched automatically), scale, offset, nodata, crs, mask_rule.
        fine_masks, coarse_masks: folders of mask rasters, joined with the images by date.
        overwrite: replace an earlier data set.
    """

    fine: Sources
    coarse: Sources
    out: str
    max_days: int = 0
    resampling: str = "cubic"
    ratio: Optional[float] = None
    fine_input: dict[str, Any] = field(default_factory=dict)
    coarse_input: dict[str, Any] = field(default_factory=dict)
    fine_masks: Optional[str] = None
    coarse_masks: Optional[str] = None
    overwrite: bool = False


@dataclass
class Made:
    """A new data set.

    Attributes:
        table: the pairing table.
        pairs: what is in it.
        ratio: coarse pixel / fine pixel; None where the files do not tell.
        valid: date -> share of pixels that are known in both images.
        findings: orphans, images without a date or mask, and what was decided while reading.
    """

    table: str
    pairs: list[DatedPair]
    ratio: Optional[float]
    valid: dict[str, float]
    findings: list[Finding]


def make(wish: Wish, progress: Optional[Progress] = None) -> Made:
    """Write the data set.

    Raises:
        DatasetMissing: no such folder or image, or no image with a date.
        DateTwice, DatesTooFew: about the dates.
        OutputExists: the folder is there already, or holds other files.
        OutputIsInput: the images lie in the folder that would be replaced.
        CrsMissing, NoOverlap, BandsDiffer, ...: about an image; nothing is left behind.
    """
    progress = progress or Progress()
    fine, fine_lost = by_date(wish.fine, "fine")
    coarse, coarse_lost = by_date(wish.coarse, "coarse")
    days, orphans = join(fine, coarse, wish.max_days)
    lost = {"fine": tuple(fine[d] for d in orphans["fine"]),
            "coarse": tuple(coarse[d] for d in orphans["coarse"])}  # fmt: skip
    findings = orphan_findings(lost, orphans, wish.max_days)
    findings += [dateless_finding(side, paths) for side, paths in
                 (("fine", fine_lost), ("coarse", coarse_lost)) if paths]  # fmt: skip
    if len(days) < 2:
        raise DatesTooFew(
            f"{len(days)} dates have both a fine and a coarse image ({len(fine)} fine dates in "
            f"{words(wish.fine)}, {len(coarse)} coarse ones in {words(wish.coarse)}).",
            "A sample goes from one date to another, so two are needed.",
            "Add images, or allow dates to differ with --max-days.",
        )
    given, without = _images(wish, days, fine, coarse)
    with _new_folder(wish) as folder:
        pairs, valid, ratio, notes = _write_all(wish, days, given, folder, progress)
        write_pairs(os.path.join(folder, "pairs.csv"), pairs, ratio)
    findings += without + notes
    if ratio is None:
        findings.append(_ratio_unknown())
    final = [_moved(pair, folder, wish.out) for pair in pairs]
    return Made(os.path.join(wish.out, "pairs.csv"), final, ratio, valid, findings)


@contextlib.contextmanager
def _new_folder(wish: Wish) -> Iterator[str]:
    """A folder beside the wanted one, which takes its name when all is written."""
    target = os.path.abspath(wish.out)
    _check_target(wish, target)
    part, old = parts.part_path(target, ""), parts.part_path(target, ".old")
    try:
        os.makedirs(part)
        yield part
        if os.path.isdir(target):
            os.replace(target, old)
        os.replace(part, target)
    except OSError as error:
        raise told(error, wish.out) from None
    finally:
        if os.path.isdir(old) and not os.path.isdir(target):
            os.replace(old, target)
        for folder in (part, old):
            parts.remove(folder)


def _check_target(wish: Wish, target: str) -> None:
    """Refuse to replace anything but an earlier data set."""
    names = os.listdir(target) if os.path.isdir(target) else []
    if not names:
        return
    given = (wish.fine, wish.coarse, wish.fine_masks, wish.coarse_masks)
    sources = [path for each in given if each for path, _ in parsed(each)]
    for source in (os.path.realpath(path) for path in sources):
        if os.path.commonpath([source, os.path.realpath(target)]) == os.path.realpath(target):
            raise OutputIsInput(
                f"The images in {source} lie in the folder {wish.out} that would be replaced.",
                "They would be lost.",
                "Give another folder for the data set.",
            )
    others = sorted(name for name in names if not OURS.fullmatch(name))
    if others or not wish.overwrite:
        raise OutputExists(
            f"The folder {wish.out} is not empty: it holds {', '.join((others or names)[:3])}.",
            "Nothing is overwritten unasked, and only an earlier data set is replaced.",
            "Give another folder" + ("." if others else ", or --overwrite."),
        )


def _images(
    wish: Wish, days: list[tuple[str, str]], fine: dict[str, str], coarse: dict[str, str]
) -> tuple[list[tuple[ImageInput, ImageInput]], list[Finding]]:
    """The two images of each date with their masks, and the images that lack one."""
    masks = {
        "fine": by_date(wish.fine_masks, "fine-mask")[0] if wish.fine_masks else {},
        "coarse": by_date(wish.coarse_masks, "coarse-mask")[0] if wish.coarse_masks else {},
    }
    without = {
        "fine": [d for d, _ in days if wish.fine_masks and d not in masks["fine"]],
        "coarse": [d for _, d in days if wish.coarse_masks and d not in masks["coarse"]],
    }
    found = [
        (
            ImageInput(fine[one], mask=masks["fine"].get(one), **wish.fine_input),
            ImageInput(coarse[other], mask=masks["coarse"].get(other), **wish.coarse_input),
        )
        for one, other in days
    ]
    findings = [
        Finding(
            "mask-missing",
            "warning",
            f"{len(dates)} {side} images have no mask of their date: {', '.join(dates[:5])}.",
            "They were written without a mask. Add the masks, or leave these images out.",
            role=side,
            values={"dates": dates},
        )
        for side, dates in without.items()
        if dates
    ]
    return found, findings


def _ratio_unknown() -> Finding:
    return Finding(
        "ratio-unknown",
        "warning",
        "The coarse images lie on the fine grid, so their pixel size cannot be read; the table "
        "names no ratio.",
        "Give the pixel of the coarse sensor divided by that of the fine one.",
        option="--ratio 16",
    )


def _write_all(
    wish: Wish,
    days: list[tuple[str, str]],
    given: list[tuple[ImageInput, ImageInput]],
    folder: str,
    progress: Progress,
) -> tuple[list[DatedPair], dict[str, float], Optional[float], list[Finding]]:
    pairs, shares, ratio = [], {}, wish.ratio
    notes: dict[str, Finding] = {}
    options = Options(resampling=wish.resampling, ratio=wish.ratio)
    for number, ((fine_date, coarse_date), (fine, coarse)) in enumerate(zip(days, given)):
        inputs = {"fine_t1": given[0][0], "fine_t3": fine, "coarse_t3": coarse}
        scene = open_scene(Recipe(job="fuse", inputs=inputs, options=options), progress)
        if ratio is None and scene.ratio > SAME_PIXEL:
            ratio = scene.ratio
        for note in scene.notes:
            if note.code != "ratio-assumed":  # only fusion takes cells of an assumed size
                notes.setdefault(note.code, replace(note, role="", option="", fix={}))
        files = {}
        share = progress.part(number / len(days), (number + 1) / len(days))
        name = fine_date.replace("-", "")
        for side, role in (("fine", "fine_t3"), ("coarse", "coarse_t3")):
            files[side] = os.path.join(folder, f"{side}_{name}.tif")
            _write(scene, role, files[side], fine_date if side == "fine" else coarse_date, share)
        shares[fine_date] = _known(scene)
        other = "" if coarse_date == fine_date else coarse_date
        pairs.append(
            DatedPair(fine_date, ImageFile(files["fine"]), ImageFile(files["coarse"]), "", other)
        )
    return pairs, shares, ratio, list(notes.values())


def _write(scene: RasterScene, role: str, path: str, date: str, progress: Progress) -> None:
    """One image on the common grid, in the type, scale and nodata of the first fine image."""
    like = scene.images["fine_t1"]
    output = Output(path, compress=compression(like.dtype), overwrite=True)
    with RasterWriter(output, scene.grid, like, list(like.band_names), date) as writer:
        for window in blocks(scene.rows, scene.columns, BLOCK, BLOCK):
            progress.update(window.row / scene.rows, f"Writing {os.path.basename(path)}")
            writer.write(window, *scene.read(role, window))
        writer.commit()


def _known(scene: RasterScene) -> float:
    """Share of pixels that both images know."""
    known = 0
    for window in blocks(scene.rows, scene.columns, BLOCK, BLOCK):
        one, other = (scene.read(role, window)[1] for role in ("fine_t3", "coarse_t3"))
        known += int((one & other).sum())
    return known / (scene.rows * scene.columns)


def _moved(pair: DatedPair, folder: str, out: str) -> DatedPair:
    fine, coarse = (
        ImageFile(os.path.join(out, os.path.relpath(file.path, folder)))
        for file in (pair.fine, pair.coarse)
    )
    return DatedPair(pair.date, fine, coarse, pair.part, pair.coarse_date)
