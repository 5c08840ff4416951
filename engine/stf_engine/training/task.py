"""What differs between the kinds of networks in a training: images, crops, judge, card."""

from __future__ import annotations

import hashlib
import json
from abc import ABC, abstractmethod
from typing import Any

import torch

from .. import __version__
from ..errors import OptionValue, SizesDiffer
from ..events import Progress
from ..networks.entry import Network
from ..networks.registry import network
from ..weights.card import Card
from .options import TrainOptions, build
from .recipe import Recipe, recipe_class
from .sampler import Sampler
from .sources import Source, open_source
from .validation import Judge, Validator

CROP_STEP = 16
"""Crops are multiples of this: every network and auxiliary network accepts them."""

SMALLEST_CROP = 32


class Task(ABC):
    """A training of one kind of networks.

    Args:
        options: of the training.

    Attributes:
        name: of the network, in the name of the results' folder.
        title: for people.
        settings: of the recipe.
    """

    name: str
    title: str
    settings: Any

    def __init__(self, options: TrainOptions) -> None:
        self.options = options

    @abstractmethod
    def open(self, progress: Progress) -> Any:
        """The images: a source with ``name`` and ``notes``."""

    @abstractmethod
    def recipe(self, source: Any) -> Recipe:
        """The network and how it is trained; new weights."""

    @abstractmethod
    def sampler(self, source: Any, batch: int) -> Sampler:
        """The crops of the training part, so many per step of all processes."""

    @abstractmethod
    def judge(self, recipe: Recipe, source: Any, folder: str, device: str) -> Judge:
        """The judge on the validation part, who writes weights files with cards."""

    def place(self, source: Any, device: torch.device) -> None:
        """Move the images to the device, where that was asked for and they fit."""
        return None

    def fingerprint(self) -> str:
        """SHA-256 of the options, for cards."""
        document = json.dumps(self.options.as_dict(), sort_keys=True)
        return hashlib.sha256(document.encode()).hexdigest()


class SceneTask(Task):
    """Networks that go from one date to another."""

    def __init__(self, options: TrainOptions) -> None:
        super().__init__(options)
        self.entry = network(options.method)
        self.kind = recipe_class(self.entry)
        self.name, self.title = self.entry.spec.name, self.entry.spec.title
        self.settings = build(self.kind.Options, options.recipe, f"the recipe of {self.title}")

    def open(self, progress: Progress) -> Source:
        return open_source(self.options, progress)

    def recipe(self, source: Source) -> Recipe:
        reference = self.options.compat == "reference"
        return self.kind(self.entry, source.store.bands, self.settings, reference)

    def _side(self, source: Source) -> tuple[int, int]:
        return crop_side(self.options, self.entry, (source.store.rows, source.store.columns))

    def judge(self, recipe: Recipe, source: Source, folder: str, device: str) -> Judge:
        card = self._card(recipe, source, min(self._side(source)))
        return Validator(
            self.entry, card, source.store, source.pairs("validation", self.options.directions),
            folder, device, source.rgb, recipe.settings(),
        )  # fmt: skip

    def place(self, source: Source, device: torch.device) -> None:
        fits = source.store.bytes < _free_bytes(device) / 2
        if self.options.cache == "device" or (self.options.cache == "auto" and fits):
            source.store.to(device)

    def sampler(self, source: Source, batch: int) -> Sampler:
        o = self.options
        return Sampler(
            source.store, source.pairs("training", o.directions), self._side(source), batch,
            o.samples_per_epoch, o.seed, o.augment,
        )  # fmt: skip

    def _card(self, recipe: Recipe, source: Source, side: int) -> Card:
        """What the weights files of a training say about themselves."""
        entry, store, options = self.entry, source.store, self.options
        # A network that looks at whole tiles is used in the tiles that it was trained in; windows
        # with a phase, and local networks, keep their own.
        own = entry.local or entry.phase > 1
        tile = entry.tile if own else side
        return Card(
            method=entry.spec.name,
            configuration={"bands": store.bands, **recipe.configuration},
            compat=recipe.compat,
            bands=source.bands,
            offset=store.offset,
            scale=store.scale,
            ratio=source.ratio,
            sensors=source.sensors,
            tile=tile,
            overlap=min(entry.overlap, tile // 2),
            training_data=source.facts(options.directions),
            seed=options.seed,
            engine_version=__version__,
            recipe_sha256=self.fingerprint(),
            source={"trained": "stf train", "epochs": options.epochs, "crop": side},
        )


def crop_side(options: TrainOptions, entry: Network, shape: tuple[int, int]) -> tuple[int, int]:
    """Rows and columns of a crop: as asked, at most the images, a multiple of 16.

    Raises:
        SizesDiffer: the images are smaller than the smallest crop.
        OptionValue: the crop asked for is smaller than the network's smallest image.
    """
    smallest = max(SMALLEST_CROP, entry.minimum)
    wanted = options.crop or entry.tile
    if wanted < smallest:
        raise OptionValue(
            f"--crop {wanted} is too small for {entry.spec.title}.",
            "Its layers reduce the image several times.",
            f"Give {smallest} or more.",
        )
    side = tuple(min(wanted, n) // CROP_STEP * CROP_STEP for n in shape)
    if min(side) < smallest:
        raise SizesDiffer(
            f"The images have {shape[0]} rows and {shape[1]} columns; {entry.spec.title} needs at "
            f"least {smallest} of both.",
            "Crops of this size are cut from them.",
            "Give larger images.",
        )
    return side[0], side[1]


def _free_bytes(device: torch.device) -> int:
    """Free memory of a GPU; nothing on other devices, where images stay in the host's memory."""
    if device.type != "cuda":
        return 0
    free, _ = torch.cuda.mem_get_info(device)
    return int(free)
