"""Where the areas of a training or a test come from, and the judge of its networks."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any, Optional

import torch
from torch import nn

from ...datasets.area_check import open_areas
from ...datasets.area_split import only_listed, read_names, split_areas
from ...datasets.areas import Area, AreaSet
from ...datasets.split import REFERENCE, Split
from ...errors import BandsDiffer, DatasetMissing
from ...events import Progress
from ...satfusion.registry import Combination
from ...weights.card import Band, Card
from ..logs import Logs
from ..sources import Wanted, free_memory
from ..validation import Judge
from .prediction import Predictor, predict, scored, shown_of
from .recipe import SatFusionOptions
from .store import AreaStore

SPLIT_SEED = 386564310
"""Of the published split."""

BUDGET_SHARE, BUDGET = 0.5, 2**31
"""Images in memory: this share of what is free, or so many bytes where that is not told."""


@dataclass
class AreaSource:
    """All areas of a training, and which are for what.

    Attributes:
        name: of the data set, or of the table's folder.
        store: the areas.
        split: names of the three parts.
        bands: of the revisits that are used.
        notes: plain sentences.
    """

    name: str
    store: AreaStore
    split: Split
    bands: list[Band] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    rgb: tuple[int, int, int] = (0, 0, 0)

    @property
    def ratio(self) -> float:
        """Sharp pixels per pixel of the revisits."""
        return self.store.ratio

    @property
    def band_names(self) -> tuple[str, ...]:
        return tuple(band.name for band in self.bands)

    def pairs(self, part: str) -> list[tuple[int, int]]:
        """Positions in the store of a part's areas, twice each."""
        position = {area.name: k for k, area in enumerate(self.store.areas)}
        return [(position[name],) * 2 for name in self.split.part(part)]

    def facts(self) -> dict[str, Any]:
        """What a card says about the training data."""
        parts = {name: list(self.split.part(name)) for name in ("training", "validation", "test")}
        note = {"note": self.split.note} if self.split.note else {}
        return {"name": self.name, "areas": parts, **note}


def open_source(
    options: Wanted,
    entry: Combination,
    settings: SatFusionOptions,
    reference: bool,
    card: Optional[Card] = None,
) -> AreaSource:
    """The areas of a training or a test.

    Args:
        options: where they are.
        entry: the network, which says whether it needs a pan.
        settings: of the recipe.
        reference: clouds and split as published.
        card: of the weights to test; the bands must be theirs.

    Raises:
        DatasetMissing: no area has all that is needed.
        BandsDiffer: the weights are for other bands.
        PairsInvalid, FileMissing, SizesDiffer, ...: see :mod:`stf_engine.datasets.areas`.
    """
    folder = options.data_root if options.dataset is not None else options.pairs
    found = open_areas(str(folder), options.dataset, settings.depth)
    table = settings.split_table
    listed = read_names(table) if table is not None else []
    if table is not None and listed:  # the areas to use; what of them is for what is not told
        found = only_listed(found, listed, table)
        table = None
    good = [area for area in found.areas if _usable(area, entry, settings)]
    if not good:
        needed = "revisits, target and panchromatic image" if entry.needs_pan else (
            "revisits and target")  # fmt: skip
        raise DatasetMissing(
            f"None of the {len(found.areas)} areas in {found.folder} has {needed}.",
            f"{entry.title} is trained and tested with them.",
            "'stf datasets check' says what is missing; --set sharpens=true makes targets of the "
            "colours where only those are there.",
        )
    store = AreaStore(
        found, good, settings.revisits, settings.most_cloud, reference, settings.sharpens, _budget()
    )
    if card is not None and store.bands != card.band_count:
        raise BandsDiffer(
            f"The images have {store.bands} bands; the weights are for {card.band_count}.",
            "A network has learned what each band means.",
            "Give weights for these bands, or other images.",
        )
    if listed and card is not None:
        split = Split((), (), tuple(area.name for area in good))
    else:
        split = _split(options, found, good, table)
    notes = [split.note] if split.note else []
    if len(listed) > len(found.areas):
        notes.append(f"{len(listed) - len(found.areas)} areas of the list are not on disk.")
    left = len(found.areas) - len(good)
    if left:
        notes.append(f"{left} of {len(found.areas)} areas are incomplete and are not used.")
    if settings.sharpens and any(area.target is None for area in good):
        notes.append("Missing targets were made of coarser colours and the panchromatic image.")
    if settings.corrects(reference):
        notes.append(
            "The loss takes the target's brightness into the result before it judges it; the "
            "scores of the validation do not."
        )
    names = found.bands or tuple("" for _ in range(store.bands))
    rgb = (0, 1, 2) if store.bands >= 3 else (0, 0, 0)
    return AreaSource(found.name, store, split, [Band(name) for name in names], notes, rgb)


def _usable(area: Area, entry: Combination, settings: SatFusionOptions) -> bool:
    made = settings.sharpens and bool(area.colours and area.pan)
    has_target = area.target is not None or made
    return bool(area.revisits) and has_target and (area.pan is not None or not entry.needs_pan)


def _split(options: Wanted, found: AreaSet, good: list[Area], table: Optional[str]) -> Split:
    usable = dataclasses.replace(found, areas=tuple(good))
    if options.split != REFERENCE or table is not None:
        return split_areas(usable, table=table)
    generator = torch.Generator().manual_seed(SPLIT_SEED)
    order = torch.randperm(len(good), generator=generator).tolist()
    return split_areas(usable, published=True, order=order)


def _budget() -> int:
    free = free_memory()
    return BUDGET if free is None else int(BUDGET_SHARE * free)


class AreaJudge(Judge):
    """Judges a SatFusion network in training on whole validation areas."""

    def __init__(
        self, card: Card, folder: str, source: AreaSource, device: str, side: tuple[int, int],
        preset: str,
    ) -> None:  # fmt: skip
        super().__init__(card, folder, source.rgb)
        self.source, self.device, self.side, self.preset = source, device, side, preset

    def judge(self, epoch: int, module: nn.Module, logs: Logs | None, progress: Progress) -> float:
        """Score all validation areas, log them, and give their mean PSNR in dB."""
        store, rows, shown = self.source.store, [], []
        used = Predictor(module, self.side, self.source.band_names, self.preset, self.device)
        for number, (index, _) in enumerate(self.source.pairs("validation")):
            made, area = predict(used, store, index, progress), store.area(index)
            found = dict(scored(made.values, area, store.ratio).overall)
            rows.append({**found, "t1": area.name, "t2": "", "seconds": made.seconds,
                         "pixels": int(area.known.sum())})  # fmt: skip
            if number < self.pictures:
                shown.append(shown_of(made, store, self.rgb))
        return self.concluded(epoch, rows, shown, logs)
