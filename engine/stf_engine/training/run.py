"""``stf train``: from options to a trained network."""

from __future__ import annotations

import contextlib
import hashlib
import importlib
import json
import os
from dataclasses import dataclass, field
from typing import Any, Iterator, Optional

import torch
from lightning.fabric import Fabric

from .. import __version__
from ..devices import choose
from ..errors import DeviceMissing, FolderInUse, OptionValue, OutputExists, SizesDiffer
from ..events import Progress
from ..networks.entry import Network
from ..networks.registry import network
from ..weights.card import Card
from . import checkpoint
from .logs import Logs
from .options import TrainOptions, build
from .recipe import Recipe, recipe_class
from .sampler import Sampler
from .sources import Source, open_source
from .trainer import Trainer
from .validation import Validator

PRECISIONS = {"fp32": "32-true", "bf16": "bf16-mixed", "fp16": "16-mixed"}

CROP_STEP = 16
"""Crops are multiples of this: every network and auxiliary network accepts them."""

SMALLEST_CROP = 32


@dataclass
class Trained:
    """What a training left behind.

    Attributes:
        folder: of all results.
        best, last: weights files, where they exist.
        epochs: trained in all.
        score: PSNR of the best validation, in dB.
        note: why it ended before the last epoch, or "".
        notes: plain sentences about data and split.
    """

    folder: str
    best: Optional[str]
    last: Optional[str]
    epochs: int
    score: Optional[float]
    note: str = ""
    notes: list[str] = field(default_factory=list)


def train(options: TrainOptions, progress: Optional[Progress] = None) -> Trained:
    """Train a network.

    Raises:
        StfError: every problem a user can meet; earlier results are never lost.
    """
    progress = progress or Progress()
    entry = network(options.method)
    kind = recipe_class(entry)
    settings = build(kind.Options, options.recipe, f"the recipe of {entry.spec.title}")
    fabric = launched(options, progress)
    if not fabric.is_global_zero:
        progress = Progress()
    source = open_source(options, progress.part(0.0, 0.02))
    folder = os.path.join(options.log_dir, source.name, entry.spec.name)
    with _held(folder, options, fabric.is_global_zero):
        # Everybody has looked at the folder before the first process writes to it.
        saved = checkpoint.read(folder, options) if options.resume else None
        fabric.barrier()
        torch.manual_seed(options.seed)
        recipe = kind(entry, source.store.bands, settings, options.compat == "reference")
        trainer = _trainer(fabric, options, recipe, source, folder, saved, progress)
        try:
            trainer.run()
        finally:
            if trainer.logs is not None:
                trainer.logs.close()
    return _trained(folder, trainer, source)


def _trainer(
    fabric: Fabric,
    options: TrainOptions,
    recipe: Recipe,
    source: Source,
    folder: str,
    saved: Optional[dict[str, Any]],
    progress: Progress,
) -> Trainer:
    entry, store = recipe.entry, source.store
    side = crop_side(options, entry, (store.rows, store.columns))
    card = card_of(options, recipe, source, min(side))
    logs = None
    if fabric.is_global_zero:
        logs = Logs(folder, options.as_dict(), saved["state"].epoch if saved else None)
    validator = Validator(
        entry, card, store, source.pairs("validation", options.directions), folder,
        str(fabric.device), source.rgb, recipe.settings(),
    )  # fmt: skip
    fits = store.bytes < _free_bytes(fabric.device) / 2
    if options.cache == "device" or (options.cache == "auto" and fits):
        store.to(fabric.device)
    sampler = Sampler(
        store, source.pairs("training", options.directions), side,
        options.batch_size * fabric.world_size, options.samples_per_epoch, options.seed,
        options.augment,
    )  # fmt: skip
    return Trainer(fabric, options, recipe, sampler, validator, logs, folder, progress, saved)


def launched(options: TrainOptions, progress: Progress) -> Fabric:
    """The device, or the processes, of a training.

    Raises:
        DeviceMissing: the device, or so many of them, are not there.
    """
    device = device_of(options.device, progress)
    index = device.index or 0
    devices: Any = options.devices
    if device.type == "cuda":
        there = torch.cuda.device_count()
        if index + options.devices > there:
            raise DeviceMissing(
                f"{options.devices} GPUs from number {index} on were asked for; there are {there}.",
                "One process is started per GPU.",
                f"Give --devices {max(there - index, 1)} or fewer.",
            )
        devices = list(range(index, index + options.devices))
    elif device.type == "mps" and options.devices > 1:
        raise DeviceMissing(
            f"{options.devices} devices were asked for; an Apple GPU is one.",
            "One process is started per device.",
            "Give --devices 1.",
        )
    several = options.devices * options.nodes > 1
    fabric = Fabric(
        accelerator=device.type,
        devices=devices,
        num_nodes=options.nodes,
        strategy="ddp" if several else "auto",
        precision=PRECISIONS[options.precision],  # type: ignore[arg-type]
    )
    if options.deterministic:
        torch.use_deterministic_algorithms(True, warn_only=True)
    fabric.launch()
    return fabric


def device_of(name: str, progress: Progress) -> torch.device:
    """The device of a name; a bare index is a GPU, as in the published scripts.

    On a machine without any GPU an index means the processor, with a warning: it is the default
    of those scripts. A GPU that is named (cuda:1) must be there.
    """
    word = str(name).strip()
    if not word.isdigit():
        return choose(word)
    if torch.cuda.is_available():
        return choose(f"cuda:{word}")
    other = choose("auto")
    progress.warn(
        "device-replaced",
        f"There is no CUDA GPU here for --device {word}; training runs on {other}.",
        "Give --device cpu to say so, or cuda:0 to insist on a GPU.",
    )
    return other


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


def card_of(options: TrainOptions, recipe: Recipe, source: Source, side: int) -> Card:
    """What the weights files of a training say about themselves."""
    entry, store = recipe.entry, source.store
    # A network that looks at whole tiles is used in the tiles that it was trained in; windows
    # with a phase, and local networks, keep their own.
    own = entry.local or entry.phase > 1
    tile = entry.tile if own else side
    document = json.dumps(options.as_dict(), sort_keys=True)
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
        recipe_sha256=hashlib.sha256(document.encode()).hexdigest(),
        source={"trained": "stf train", "epochs": options.epochs, "crop": side},
    )


@contextlib.contextmanager
def _held(folder: str, options: TrainOptions, first: bool) -> Iterator[None]:
    """The results' folder, for this run alone.

    Raises:
        FolderInUse: another run writes there.
        OutputExists: it holds a training, and neither --resume nor --overwrite was given.
    """
    if not first:
        yield
        return
    there = os.path.isfile(os.path.join(folder, checkpoint.LAST))
    if there and not (options.resume or options.overwrite):
        raise OutputExists(
            f"{folder} holds a training already.",
            "Its checkpoint and logs would be lost.",
            "Give --resume to go on with it, --overwrite to replace it, or another --log-dir.",
        )
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "run.lock")
    with _locked(path, folder):
        if options.overwrite and not options.resume:
            for name in (checkpoint.LAST, checkpoint.LAST_WEIGHTS, checkpoint.BEST_WEIGHTS):
                with contextlib.suppress(FileNotFoundError):
                    os.remove(os.path.join(folder, name))
        yield


@contextlib.contextmanager
def _locked(path: str, folder: str) -> Iterator[None]:
    """A lock that the operating system gives up when the process ends, however it ends."""
    with open(path, "a+b") as file:
        try:
            _lock(file.fileno())
        except OSError:
            raise FolderInUse(
                f"Another training writes to {folder}.",
                "Two runs would mix their checkpoints and logs.",
                "Wait for it, or give another --log-dir.",
            ) from None
        yield
    with contextlib.suppress(OSError):
        os.remove(path)


def _lock(descriptor: int) -> None:
    if os.name == "nt":
        system: Any = importlib.import_module("msvcrt")
        system.locking(descriptor, system.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _free_bytes(device: torch.device) -> int:
    """Free memory of a GPU; nothing on other devices, where images stay in the host's memory."""
    if device.type != "cuda":
        return 0
    free, _ = torch.cuda.mem_get_info(device)
    return int(free)


def _trained(folder: str, trainer: Trainer, source: Source) -> Trained:
    paths = [os.path.join(folder, n) for n in (checkpoint.BEST_WEIGHTS, checkpoint.LAST_WEIGHTS)]
    best, last = (path if os.path.isfile(path) else None for path in paths)
    state = trainer.state
    return Trained(
        folder, best, last, state.epoch, state.best, trainer.finished_early, source.notes
    )
