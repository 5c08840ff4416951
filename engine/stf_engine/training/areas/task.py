"""Training of a SatFusion network."""

from __future__ import annotations

from typing import Any

from ... import __version__
from ...errors import OptionValue, SizesDiffer
from ...events import Progress
from ...satfusion.entry import JANUARY_2026, MAY_2025
from ...satfusion.registry import combination
from ...weights.card import Card
from ..options import TrainOptions, build
from ..recipe import Recipe
from ..sampler import Sampler
from ..task import Task
from ..validation import Judge
from .recipe import HIDDEN, SatFusionOptions, SatFusionRecipe
from .source import AreaJudge, AreaSource, open_source

SIDE, PUBLISHED_SIDE = 48, 50
"""Of a chip of the revisits. The first one ends at pixel edges of both grids of WorldStrat."""

SMALLEST_SIDE = 16


class AreaTask(Task):
    """Networks that make one sharp image of several revisits, a pan, or both."""

    settings: SatFusionOptions

    def __init__(self, options: TrainOptions) -> None:
        super().__init__(options)
        self.entry = combination(options.method)
        self.name, self.title = self.entry.name, self.entry.title
        self.settings = build(SatFusionOptions, options.recipe, f"the recipe of {self.title}")
        self.reference = options.compat == "reference"
        self.preset = self.settings.preset(self.reference, self._version())

    def _version(self) -> str:
        """The published version that is followed.

        Raises:
            OptionValue: it does not have all parts, or none is followed.
        """
        first, wanted = self.entry.version, self.settings.version
        if wanted is None:
            return first
        if not self.reference or (wanted, first) == (MAY_2025, JANUARY_2026):
            raise OptionValue(
                f"version = {wanted} is not possible here.",
                f"It has no {self.title}."
                if self.reference
                else "Only --compat reference follows a published version.",
                f"Leave it out, or give {first} with --compat reference.",
            )
        return wanted

    def open(self, progress: Progress) -> AreaSource:
        progress.update(0.5, "Looking for areas")
        return open_source(self.options, self.entry, self.settings, self.reference)

    def configuration(self, source: AreaSource) -> dict[str, Any]:
        """What the network is built with besides its bands."""
        settings = self.settings
        found: dict[str, Any] = {"revisits": settings.revisits, "ratio": source.ratio}
        if settings.hidden != HIDDEN:
            found["hidden"] = settings.hidden
        if settings.version is not None:
            found["version"] = settings.version
        return found

    def recipe(self, source: AreaSource) -> Recipe:
        made = SatFusionRecipe(
            self.entry, source.store.bands, self.settings, self.reference,
            self.configuration(source),
        )  # fmt: skip
        made.band_names, made.preset = source.band_names, self.preset
        return made

    def side(self, source: AreaSource) -> tuple[int, int]:
        """Rows and columns of a chip of the revisits: as asked, at most the smallest area.

        Raises:
            OptionValue: too small for the shifts of the loss. SizesDiffer: the area is.
        """
        wanted = self.options.crop or (PUBLISHED_SIDE if self.reference else SIDE)
        if round(wanted * source.ratio) < SMALLEST_SIDE:
            raise OptionValue(
                f"--crop {wanted} gives sharp chips of {round(wanted * source.ratio)} pixels.",
                "The loss compares them at shifts of up to two pixels and cuts their borders.",
                f"Give {-(-SMALLEST_SIDE // source.ratio):.0f} or more.",
            )
        rows, columns = source.store.size((0, 0))
        if min(rows, columns) < SMALLEST_SIDE:
            raise SizesDiffer(
                f"The revisits of {source.store.areas[0].name} have {rows} x {columns} pixels.",
                "Chips are cut from them.",
                f"Give areas of {SMALLEST_SIDE} x {SMALLEST_SIDE} pixels or more.",
            )
        return min(wanted, rows), min(wanted, columns)

    def sampler(self, source: AreaSource, batch: int) -> Sampler:
        o, store, side = self.options, source.store, self.side(source)
        pairs = source.pairs("training")
        # As published: chips side by side, nothing of the border.
        published = sum(n // min(side) * (m // min(side)) for n, m in map(store.size, pairs))
        samples = o.samples_per_epoch or (published if self.reference else None)
        phase = min(side) if self.reference else store.phase
        return Sampler(store, pairs, side, batch, samples, o.seed, o.augment, phase)

    def judge(self, recipe: Recipe, source: AreaSource, folder: str, device: str) -> Judge:
        side = self.side(source)
        return AreaJudge(self._card(source, side), folder, source, device, side, self.preset)

    def _card(self, source: AreaSource, side: tuple[int, int]) -> Card:
        """What the weights files say about themselves."""
        options, settings = self.options, self.settings
        named = all(band.name for band in source.bands)
        return Card(
            method=self.name,
            configuration={"bands": source.store.bands, **self.configuration(source)},
            compat=options.compat,
            bands=source.bands if named else [],
            ratio=source.ratio,
            sensors={"fine": "SPOT 6/7", "coarse": "Sentinel-2 MSI"}
            if source.name == "WorldStrat"
            else {},
            tile=min(side),
            overlap=min(side) // 4,
            training_data={
                **source.facts(),
                "normalisation": self.preset,
                "most_cloud": settings.most_cloud,
                "brightness_corrected": settings.corrects(self.reference),
                "targets_sharpened": settings.sharpens,
                "depth": settings.depth,
                "supervision": "staged" if settings.staged else "final",
            },
            seed=options.seed,
            engine_version=__version__,
            recipe_sha256=self.fingerprint(),
            source={"trained": "stf train", "epochs": options.epochs, "crop": list(side)},
        )
