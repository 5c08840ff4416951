"""Where the images of a training come from: a data set of the table, or a pairing table."""

from __future__ import annotations

import datetime
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Optional, Protocol

import numpy as np
import torch

from ..datasets import catalogue, images
from ..datasets.catalogue import Catalogue
from ..datasets.images import RawImage
from ..datasets.pairs import DatedPair
from ..datasets.split import Split, sample_pairs, split
from ..errors import BandsDiffer, NothingValid, OutOfMemory
from ..events import Progress
from ..radiometry import PLAUSIBLE_REFLECTANCE, Radiometry
from ..weights.card import Band, Card
from .store import Dated, Scaling, Store, stored

PERCENTILES = (0.1, 99.9)
MARGIN = 0.1
"""Other images are brought to 0..1 by these percentiles of the fine training images, with a margin
of this share of their span on each side."""

MOST_WORKERS = 8

SPARE_SHARE = 0.8
"""Share of the free memory that images may take."""


@dataclass
class Source:
    """All images of a training, and which dates are for what.

    Attributes:
        name: of the data set, or of the pairing table's folder.
        store: the images, by date.
        split: dates of the three parts.
        bands: names and wavelengths, as far as known.
        ratio: coarse pixel / fine pixel; None if not known.
        sensors: "fine" and "coarse" -> name.
        rgb: band positions for pictures.
        notes: plain sentences: split, orphans.
        files: of each date, in the store's order.
    """

    name: str
    store: Store
    split: Split
    bands: list[Band] = field(default_factory=list)
    ratio: Optional[float] = None
    sensors: dict[str, str] = field(default_factory=dict)
    rgb: tuple[int, int, int] = (0, 0, 0)
    notes: list[str] = field(default_factory=list)
    files: list[DatedPair] = field(default_factory=list)

    def pairs(self, part: str, directions: str) -> list[tuple[int, int]]:
        """(t1, t2) positions in the store of the samples of a part. Only training goes in other
        directions than forward: what is judged is the usual prediction."""
        position = {str(dated.date): k for k, dated in enumerate(self.store.dates)}
        wanted = directions if part == "training" else "forward"
        found = sample_pairs(self.split.part(part), wanted)
        return [(position[one], position[other]) for one, other in found]

    def facts(self, directions: str) -> dict[str, Any]:
        """What a card says about the training data."""
        parts = {name: list(self.split.part(name)) for name in ("training", "validation", "test")}
        note = {"note": self.split.note} if self.split.note else {}
        return {"name": self.name, "dates": parts, "directions": directions, **note}


class Wanted(Protocol):
    """Where the images are: what the options of a training and of a test share."""

    @property
    def dataset(self) -> Optional[str]:
        """Name of a data set of the table."""
        ...

    @property
    def data_root(self) -> Optional[str]:
        """Its folder."""
        ...

    @property
    def pairs(self) -> Optional[str]:
        """A pairing table instead."""
        ...

    @property
    def max_days(self) -> int:
        """Days between the fine and the coarse image of a pair that are allowed."""
        ...

    @property
    def split(self) -> str:
        """See :func:`stf_engine.datasets.split.split`."""
        ...

    @property
    def num_workers(self) -> int:
        """Threads that read; 0 = chosen."""
        ...


def open_source(options: Wanted, progress: Progress, card: Optional[Card] = None) -> Source:
    """Read all images of a training or a test.

    Args:
        options: of the training.
        progress: told after each image.
        card: of the weights to test: their scaling is taken, and the bands must be theirs.

    Raises:
        DatasetUnknown, DatasetMissing, DatesTooFew, ...: see :mod:`stf_engine.datasets`.
        SizesDiffer, BandsDiffer: images that do not fit together.
        OutOfMemory: the images do not fit into memory.
    """
    found = _catalogue(options)
    header = None
    for pair in found.pairs:
        progress.check()
        header = images.check_pair(pair, header.bands if header else len(found.bands) or None)
    parts = split(found.pairs, found.dataset, options.split)
    _check_memory(found.pairs)
    dates = _read_all(found.pairs, _workers(options), progress)
    if card is not None and int(dates[0].fine.shape[0]) != card.band_count:
        raise BandsDiffer(
            f"The images have {dates[0].fine.shape[0]} bands; the weights are for "
            f"{card.band_count}.",
            "A network has learned what each band means.",
            "Give weights for these bands, or other images.",
        )
    offset, scale = _scaling(dates, parts, card)
    store = Store(dates, offset, scale)
    notes = [finding.message for finding in found.findings]
    if parts.note:
        notes.append(parts.note)
    return Source(
        found.name, store, parts, _bands(found, store.bands, header), found.ratio,
        _sensors(found), _rgb(found, store.bands), notes, found.pairs,
    )  # fmt: skip


def _catalogue(options: Wanted) -> Catalogue:
    if options.dataset is not None:
        return catalogue.scan(options.dataset, str(options.data_root), options.max_days)
    return catalogue.read_pairs(str(options.pairs))


def _workers(options: Wanted) -> int:
    return options.num_workers or min(os.cpu_count() or 1, MOST_WORKERS)


def _read_all(pairs: list[DatedPair], workers: int, progress: Progress) -> list[Dated]:
    with ThreadPoolExecutor(workers, "stf-read") as pool:
        dates = []
        for number, dated in enumerate(pool.map(_read, pairs), 1):
            progress.update(number / len(pairs), f"Reading {dated.date}")
            dates.append(dated)
    return dates


def _read(pair: DatedPair) -> Dated:
    fine, coarse = images.read(pair.fine), images.read(pair.coarse)
    return Dated(
        datetime.date.fromisoformat(pair.date),
        _numbers(fine),
        _numbers(coarse),
        torch.from_numpy(fine.valid),
        torch.from_numpy(coarse.valid),
        _scaling_of(fine.radiometry),
        _scaling_of(coarse.radiometry),
        pair.fine.path,
    )


def _numbers(image: RawImage) -> torch.Tensor:
    """Numbers with 0 in the gaps: a NaN there would spread into every sum."""
    return stored(np.where(image.valid, image.values, image.values.dtype.type(0)))


def _scaling_of(radiometry: Radiometry) -> Scaling:
    scale, offset = (
        torch.as_tensor(np.atleast_1d(np.asarray(x, np.float32)))[:, None, None]
        for x in (radiometry.scale, radiometry.offset)
    )
    return Scaling(scale, offset)


def _scaling(dates: list[Dated], parts: Split, card: Optional[Card]) -> tuple[float, float]:
    """Offset and scale between physical units and the network's 0..1."""
    if card is not None and not isinstance(card.offset, list) and not isinstance(card.scale, list):
        return float(card.offset), float(card.scale)
    sample = []
    for dated in dates:
        if str(dated.date) in parts.training:
            step = max(dated.fine.shape[1] // 256, 1)
            scaling = dated.fine_scaling
            values = dated.fine[:, ::step, ::step].float() * scaling.scale + scaling.offset
            sample.append(values[:, dated.fine_valid[::step, ::step]].flatten())
    known = torch.cat(sample).numpy()
    if known.size == 0:
        raise NothingValid(
            "No pixel of the fine training images is valid.",
            "There is nothing to learn from.",
            "Check nodata and masks with 'stf datasets check'.",
        )
    low, high = (float(np.percentile(known, p)) for p in PERCENTILES)
    if PLAUSIBLE_REFLECTANCE[0] <= low and high <= PLAUSIBLE_REFLECTANCE[1]:
        return 0.0, 1.0
    margin = MARGIN * max(high - low, 1e-6)
    return float(np.floor(low - margin)), float(np.ceil(high - low + 2 * margin))


def _bands(found: Catalogue, count: int, header: Optional[images.Header]) -> list[Band]:
    if found.bands:
        return [Band(band.name, band.wavelength_nm) for band in found.bands]
    names = header.band_names if header else ()
    return [Band(name) for name in names] if len(names) == count and any(names) else []


def _sensors(found: Catalogue) -> dict[str, str]:
    first = found.pairs[0]
    named = {"fine": first.fine.sensor, "coarse": first.coarse.sensor}
    return {side: name for side, name in named.items() if name}


def _rgb(found: Catalogue, bands: int) -> tuple[int, int, int]:
    if found.dataset is not None:
        return found.dataset.rgb
    return (2, 1, 0) if bands >= 3 else (0, 0, 0)


def _check_memory(pairs: list[DatedPair]) -> None:
    """Refuse images that would not fit, before any of them is read.

    Raises:
        OutOfMemory
    """
    free = free_memory()
    header = images.header(pairs[0].fine.path)
    pixels = header.rows * header.columns
    needed = len(pairs) * pixels * (2 * header.bands * header.dtype.itemsize + 2)
    if free is not None and needed > SPARE_SHARE * free:
        raise OutOfMemory(
            f"The images of {len(pairs)} dates need {needed >> 20} MB of memory; "
            f"{free >> 20} MB are free.",
            "Training cuts its crops from images in memory.",
            "Give fewer dates or bands, a smaller area ('stf datasets make'), or a machine with "
            "more memory.",
        )


def free_memory() -> Optional[int]:
    """Free memory of this machine in bytes, None where the system does not tell."""
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not on Windows
        return None
