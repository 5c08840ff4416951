"""``stf datasets make``: a user's own images become a data set that can be trained on.

Fine and coarse images of any coordinate system are joined by date, brought onto the grid of the
first fine image, masked, and written with a pairing table. The folder appears when it is complete.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass, field
from typing import Any, Iterator, Optional

from ..dates import date_from_name
from ..errors import DatasetMissing, DatesTooFew, DateTwice, OutputExists
from ..events import Progress
from ..files import told
from ..findings import Finding
from ..grid import blocks
from ..raster.image import RasterImage
from ..raster.scene import RasterScene, open_scene
from ..raster.write import RasterWriter
from ..recipe_types import ImageInput, Options, Output, Recipe
from .catalogue import join, orphan_findings
from .pairs import DatedPair, ImageFile, write_pairs

IMAGES = (".tif", ".tiff", ".jp2", ".vrt", ".img", ".hdf", ".nc")

BLOCK = 512


@dataclass(frozen=True)
class Wish:
    """What is to be made.

    Attributes:
        fine, coarse: folders of images.
        out: folder of the data set.
        bands: of both sides, as ``ImageInput.bands``; None = matched automatically.
        max_days: fine and coarse images so many days apart still make a pair.
        resampling: cubic or bilinear.
        ratio: coarse pixel / fine pixel; None = from the files.
        fine_input, coarse_input: fields of ``ImageInput`` for all images of a side: scale, offset,
            nodata, crs, mask_rule.
        overwrite: replace an earlier data set.
    """

    fine: str
    coarse: str
    out: str
    bands: Optional[list[Any]] = None
    max_days: int = 0
    resampling: str = "cubic"
    ratio: Optional[float] = None
    fine_input: dict[str, Any] = field(default_factory=dict)
    coarse_input: dict[str, Any] = field(default_factory=dict)
    overwrite: bool = False


@dataclass
class Made:
    """A new data set.

    Attributes:
        table: the pairing table.
        pairs: what is in it.
        ratio: coarse pixel / fine pixel.
        valid: date -> share of pixels that are known in both images.
        findings: orphans and images without a date.
    """

    table: str
    pairs: list[DatedPair]
    ratio: float
    valid: dict[str, float]
    findings: list[Finding]


def make(wish: Wish, progress: Optional[Progress] = None) -> Made:
    """Write the data set.

    Raises:
        DatasetMissing: no such folder, or no image with a date in it.
        DateTwice, DatesTooFew: about the dates.
        OutputExists: the folder is there already.
        CrsMissing, NoOverlap, BandsDiffer, ...: about an image; nothing is left behind.
    """
    progress = progress or Progress()
    fine, fine_lost = _dated(wish.fine, "fine")
    coarse, coarse_lost = _dated(wish.coarse, "coarse")
    days, orphans = join(fine, coarse, wish.max_days)
    lost = {"fine": tuple(fine[d] for d in orphans["fine"]),
            "coarse": tuple(coarse[d] for d in orphans["coarse"])}  # fmt: skip
    findings = orphan_findings(lost, orphans, wish.max_days)
    findings += [_dateless(side, paths) for side, paths in
                 (("fine", fine_lost), ("coarse", coarse_lost)) if paths]  # fmt: skip
    if len(days) < 2:
        raise DatesTooFew(
            f"{len(days)} dates have both a fine and a coarse image ({len(fine)} fine dates in "
            f"{wish.fine}, {len(coarse)} coarse ones in {wish.coarse}).",
            "A sample goes from one date to another, so two are needed.",
            "Add images, or allow dates to differ with --max-days.",
        )
    with _new_folder(wish) as folder:
        pairs, valid, ratio = _write_all(wish, days, fine, coarse, folder, progress)
        write_pairs(os.path.join(folder, "pairs.csv"), pairs, ratio)
    final = [_moved(pair, folder, wish.out) for pair in pairs]
    return Made(os.path.join(wish.out, "pairs.csv"), final, ratio, valid, findings)


def _dated(folder: str, side: str) -> tuple[dict[str, str], list[str]]:
    """Date -> image of a folder, and the images that tell no date."""
    if not os.path.isdir(folder):
        raise DatasetMissing(
            f"The folder {folder} does not exist.",
            f"The {side} images are read from it.",
            f"Check --{side}.",
        )
    found: dict[str, str] = {}
    dateless = []
    for name in sorted(os.listdir(folder)):
        if not name.lower().endswith(IMAGES) or name.startswith("."):
            continue
        path = os.path.join(folder, name)
        date = date_from_name(name) or RasterImage.open(ImageInput(path), side).date
        if date is None:
            dateless.append(path)
        elif date in found:
            raise DateTwice(
                f"Two {side} images in {folder} are of {date}: "
                f"{os.path.basename(found[date])} and {name}.",
                "A date is one scene: which of the images is right cannot be told.",
                "Move one of them away.",
            )
        else:
            found[date] = path
    if not found:
        raise DatasetMissing(
            f"No image with a date lies in {folder}.",
            f"The {side} images of the data set are looked for there.",
            "Put the acquisition date into the file names, e.g. S2_20240510.tif.",
        )
    return found, dateless


def _dateless(side: str, paths: list[str]) -> Finding:
    names = ", ".join(os.path.basename(path) for path in paths[:5])
    return Finding(
        "name-unreadable",
        "warning",
        f"{len(paths)} {side} images tell no date: {names}.",
        "They are not used. Put the date into their names.",
        role=side,
    )


@contextlib.contextmanager
def _new_folder(wish: Wish) -> Iterator[str]:
    """A folder beside the wanted one, which takes its name when all is written."""
    there = os.path.isdir(wish.out) and os.listdir(wish.out)
    ours = os.path.isfile(os.path.join(wish.out, "pairs.csv"))
    if there and not (wish.overwrite and ours):
        raise OutputExists(
            f"The folder {wish.out} is not empty.",
            "Nothing is overwritten unasked"
            + (", and it holds no data set that could be replaced." if wish.overwrite else "."),
            "Give another folder" + (", or --overwrite." if ours else "."),
        )
    target = os.path.abspath(wish.out)
    part = f"{target}.part-{os.getpid()}"
    try:
        os.makedirs(part)
        yield part
        if os.path.isdir(target):
            shutil.rmtree(target)
        os.replace(part, target)
    except OSError as error:
        raise told(error, wish.out) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)


def _write_all(
    wish: Wish,
    days: list[tuple[str, str]],
    fine: dict[str, str],
    coarse: dict[str, str],
    folder: str,
    progress: Progress,
) -> tuple[list[DatedPair], dict[str, float], float]:
    first = ImageInput(fine[days[0][0]], bands=wish.bands, **wish.fine_input)
    pairs, shares, ratio = [], {}, wish.ratio or 0.0
    for number, (fine_date, coarse_date) in enumerate(days):
        inputs = {
            "fine_t1": first,
            "fine_t3": ImageInput(fine[fine_date], bands=wish.bands, **wish.fine_input),
            "coarse_t3": ImageInput(coarse[coarse_date], bands=wish.bands, **wish.coarse_input),
        }
        options = Options(resampling=wish.resampling, ratio=wish.ratio)
        scene = open_scene(Recipe(job="fuse", inputs=inputs, options=options), progress)
        ratio = ratio or scene.ratio
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
    return pairs, shares, ratio


def _write(scene: RasterScene, role: str, path: str, date: str, progress: Progress) -> None:
    """One image on the common grid, in the type, scale and nodata of the first fine image."""
    like = scene.images["fine_t1"]
    # Without a predictor for floating point, which readers without GDAL do not know.
    floating = like.dtype.kind == "f"
    output = Output(path, compress="none" if floating else "deflate", overwrite=True)
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
