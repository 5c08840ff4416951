"""``stf train``: train a network."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any, Callable, get_type_hints

from ..satfusion.registry import is_combination
from ..training.options import (
    CACHES,
    COMPATS,
    DIRECTIONS,
    PRECISIONS,
    SPLITS,
    TrainOptions,
    from_dict,
    read_config,
)
from . import show
from .fuse import settings
from .running import cancellable

EPILOG = """examples:
  stf train --method edc-stfn --dataset CIA --data-root data --epochs 100 --device cuda:0
  stf train --method swinstfm --pairs mine/pairs.csv --crop 256 --precision bf16 --max-hours 8
  stf train --method satfusion-trnet-innformer --dataset WorldStrat --data-root data
  torchrun --nproc-per-node 4 -m stf_engine train --config training.toml --devices 4

The weights are in <log-dir>/<data set>/<method>/best.safetensors; use them with
  stf fuse ... --method best.safetensors, or install them with: stf models import
"""

CHOICES = {
    "precision": PRECISIONS, "directions": DIRECTIONS, "split": SPLITS, "compat": COMPATS,
    "cache": CACHES,
}  # fmt: skip

METAVARS = {
    "method": "NAME", "dataset": "NAME", "data_root": "DIR", "pairs": "CSV", "log_dir": "DIR",
    "device": "DEVICE", "max_hours": "HOURS", "checkpoint_minutes": "MINUTES",
}  # fmt: skip

HELP = {
    "method": "the network",
    "dataset": "data set of the table ('stf datasets list')",
    "data_root": "folder of the data set",
    "pairs": "pairing table instead of a data set ('stf datasets make' writes one), or table of "
    "areas (areas.csv) for SatFusion",
    "max_days": "days between fine and coarse images of the data set that still make a pair",
    "log_dir": "results go to DIR/<data set>/<method>",
    "epochs": "over all stages",
    "batch_size": "crops per step and process",
    "crop": "side of a crop in pixels; for SatFusion in pixels of the revisits",
    "seed": "everything random comes from it",
    "device": "auto, cpu, cuda, cuda:N, mps, or the index of a GPU",
    "devices": "processes on this machine, one device each",
    "nodes": "machines (started by torchrun)",
    "precision": "of the networks; losses are computed in fp32",
    "accumulate": "batches whose gradients are added up before a step",
    "num_workers": "threads that read images, 0 = chosen",
    "test_freq": "epochs between validations",
    "early_stopping": "validations without improvement after which training ends",
    "max_hours": "end, resumable, after this time",
    "samples_per_epoch": "crops per epoch",
    "directions": "pairs of dates: neighbours forward, both ways, or any with any",
    "split": "three parts, or the published split",
    "augment": "flip and rotate crops",
    "cache": "where the images are kept",
    "compat": "reference = train as the published code does, mistakes included",
    "deterministic": "only kernels that repeat exactly",
    "wandb": "log to Weights & Biases too (WANDB_MODE=offline: on this machine only)",
    "resume": "go on with the last checkpoint",
    "overwrite": "replace earlier results",
    "checkpoint_minutes": "a checkpoint at least this often",
}


def add_parsers(commands: Any) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "train",
        help="train a network",
        description="Trains a network on pairs of dates. Every option can also stand in a file "
        "(--config); what the command line says counts more.",
        epilog=EPILOG,
    )
    parser.add_argument("--config", metavar="FILE", help="options as TOML or JSON")
    hints = get_type_hints(TrainOptions)
    for item in dataclasses.fields(TrainOptions):
        if item.name != "recipe":
            _add(parser, item, hints[item.name])
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE",
        help="setting of the network's recipe, e.g. learning_rate=0.0005 (repeatable)",
    )  # fmt: skip
    parser.add_argument(
        "--pin-mem", action=argparse.BooleanOptionalAction, help=argparse.SUPPRESS, default=None
    )
    parser.add_argument("--json", action="store_true", help="write the result as JSON")
    parser.set_defaults(func=run)


def _add(parser: argparse.ArgumentParser, item: dataclasses.Field[Any], hint: Any) -> None:
    flag = "--" + item.name.replace("_", "-")
    text = HELP[item.name]
    default = item.default
    if default not in (None, False, True, dataclasses.MISSING, ""):
        text += f" (default: {default})"
    if hint is bool:
        action: Any = argparse.BooleanOptionalAction if default is True else "store_true"
        parser.add_argument(flag, action=action, default=None, help=text)
        return
    kinds = getattr(hint, "__args__", (hint,))
    kind = float if float in kinds else int if int in kinds else str
    parser.add_argument(
        flag, type=kind, choices=CHOICES.get(item.name), metavar=METAVARS.get(item.name, "N")
        if item.name not in CHOICES else None, default=None, help=text,
    )  # fmt: skip


def options_of(given: argparse.Namespace) -> TrainOptions:
    """The options of a command: its own words, else the file's, else the defaults."""
    values = (
        {k.replace("-", "_"): v for k, v in read_config(given.config).items()}
        if (given.config)
        else {}
    )
    for item in dataclasses.fields(TrainOptions):
        value = getattr(given, item.name, None)
        if value is not None:
            values[item.name] = value
    chosen = settings(given.set)
    if chosen:
        values["recipe"] = {**values.get("recipe", {}), **chosen}
    return from_dict(values)


def run(given: argparse.Namespace, out: Callable[[str], None]) -> int:
    """Train, and say where the weights are."""
    options = options_of(given)
    from ..training.packages import require

    require(options)
    from ..training.run import train

    with cancellable(given.json) as progress:
        trained = train(options, progress)
    if given.json:
        show.as_json(dataclasses.asdict(trained))
        return 0
    for note in trained.notes:
        out(note)
    if trained.note:
        out(trained.note)
    if trained.score is not None:
        out(f"Best validation: PSNR {trained.score:.2f} dB.")
    out(f"Trained {trained.epochs} epochs; everything is in {trained.folder}.")
    weights = trained.best or trained.last
    if weights and is_combination(options.method):
        out(f"Test it: stf test --weights {weights} ...")
    elif weights:
        out(f"Use it: stf fuse ... --method {weights}")
    return 0
