"""The options of a training: one validated dataclass, from the command line or a file."""

from __future__ import annotations

import dataclasses
import json
import os
import sys
from dataclasses import dataclass, field
from typing import Any, Optional, get_type_hints

from ..errors import FileMissing, OptionUnknown, OptionValue, nearest_names

PRECISIONS = ("fp32", "bf16", "fp16")
DIRECTIONS = ("forward", "both", "any")
SPLITS = ("three", "reference")
COMPATS = ("product", "reference")
CACHES = ("auto", "device", "memory")

SMALLEST = {
    "epochs": 1, "batch_size": 1, "crop": 16, "devices": 1, "nodes": 1, "accumulate": 1,
    "num_workers": 0, "test_freq": 1, "early_stopping": 1, "samples_per_epoch": 1, "seed": 0,
    "max_days": 0,
}  # fmt: skip


@dataclass(frozen=True)
class TrainOptions:
    """What is trained, on what, and how.

    Attributes:
        method: the network.
        dataset: name of a data set of the table; None with ``pairs``.
        data_root: its folder.
        pairs: a pairing table (CSV) instead of a data set.
        max_days: fine and coarse files of the data set so many days apart still make a pair.
        log_dir: results go to ``<log_dir>/<data set>/<method>``.
        epochs: over all stages.
        batch_size: crops per step and process.
        crop: side of a crop in pixels; None = the network's tile (512 in the published training),
            or what the images hold.
        seed: everything random comes from it.
        device: auto, cpu, cuda, cuda:N, mps, or the index of a GPU.
        devices: processes on this machine, one device each.
        nodes: machines.
        precision: fp32, bf16 or fp16 of the networks; losses are computed in fp32.
        accumulate: batches whose gradients are added up before a step.
        num_workers: threads that read images; 0 = as many as there are processors, at most 8.
        test_freq: epochs between validations; the last epoch is always validated.
        early_stopping: validations without a better PSNR after which training ends.
        max_hours: training ends, resumable, after this time.
        samples_per_epoch: crops per epoch; None = as many as cover all scenes once.
        directions: pairs of dates: "forward" (t1 the date before t2), "both" (and back), "any"
            (all dates with all others).
        split: "three" (training, validation and test are different dates) or "reference" (the
            published split, in which the test dates are the validation dates).
        augment: flip and rotate crops.
        cache: where the images are kept: on the "device", in "memory", or "auto" (on the device
            when they fill less than half of it).
        compat: "product", or "reference": train as the published code does, mistakes included.
        deterministic: only kernels that repeat exactly (slower on a GPU).
        wandb: log to Weights & Biases too; WANDB_MODE=offline keeps it on this machine.
        resume: go on with the last checkpoint of the results' folder.
        overwrite: replace earlier results.
        checkpoint_minutes: a checkpoint is written after each epoch and at least this often.
        recipe: settings of the network's recipe (``--set name=value``).
    """

    method: str
    dataset: Optional[str] = None
    data_root: Optional[str] = None
    pairs: Optional[str] = None
    max_days: int = 0
    log_dir: str = "log"
    epochs: int = 500
    batch_size: int = 6
    crop: Optional[int] = None
    seed: int = 42
    device: str = "auto"
    devices: int = 1
    nodes: int = 1
    precision: str = "fp32"
    accumulate: int = 1
    num_workers: int = 0
    test_freq: int = 10
    early_stopping: Optional[int] = None
    max_hours: Optional[float] = None
    samples_per_epoch: Optional[int] = None
    directions: str = "forward"
    split: str = "three"
    augment: bool = True
    cache: str = "auto"
    compat: str = "product"
    deterministic: bool = False
    wandb: bool = False
    resume: bool = False
    overwrite: bool = False
    checkpoint_minutes: float = 10.0
    recipe: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        hints = get_type_hints(TrainOptions)
        for item in dataclasses.fields(self):
            _check_type(item.name, getattr(self, item.name), hints[item.name])
        for name, smallest in SMALLEST.items():
            value = getattr(self, name)
            if value is not None and value < smallest:
                raise _refused(name, value, f"{smallest} or more")
        words = {"precision": PRECISIONS, "directions": DIRECTIONS, "split": SPLITS,
                 "compat": COMPATS, "cache": CACHES}  # fmt: skip
        for name, allowed in words.items():
            if getattr(self, name) not in allowed:
                raise _refused(name, getattr(self, name), ", ".join(allowed))
        if self.max_hours is not None and not self.max_hours > 0:
            raise _refused("max_hours", self.max_hours, "a positive number")
        check_images(self.dataset, self.data_root, self.pairs)

    def as_dict(self) -> dict[str, Any]:
        """Plain JSON form."""
        return dataclasses.asdict(self)


def check_images(dataset: Optional[str], data_root: Optional[str], pairs: Optional[str]) -> None:
    """The images come either from a data set and its folder, or from a pairing table.

    Raises:
        OptionValue
    """
    if (dataset is None) == (pairs is None):
        raise OptionValue(
            "Give either a data set with its folder, or a pairing table."
            if dataset is None
            else f"Both the data set {dataset} and the table {pairs} were given.",
            "The images to train on come from one place.",
            "Give --dataset CIA --data-root DIR, or --pairs pairs.csv ('stf datasets make' "
            "writes one).",
        )
    if dataset is not None and data_root is None:
        raise OptionValue(
            f"The folder of the data set {dataset} was not given.",
            "It is never searched for.",
            "Give --data-root DIR, the folder that holds it.",
        )


def names() -> list[str]:
    """All option names."""
    return [item.name for item in dataclasses.fields(TrainOptions)]


def from_dict(given: dict[str, Any]) -> TrainOptions:
    """Options from plain values; hyphens in names are forgiven.

    Raises:
        OptionUnknown: a name that is not an option; lists the valid ones.
        OptionValue: a wrong value, or ``method`` missing.
    """
    values = {key.replace("-", "_"): value for key, value in given.items()}
    for key in values:
        if key not in names():
            raise OptionUnknown(
                f"There is no training option '{key}'.",
                "An option that is silently dropped would train another network.",
                f"Did you mean {nearest_names(key, names())}? The options are: "
                f"{', '.join(names())}.",
            )
    if not values.get("method"):
        raise OptionValue(
            "The network to train was not named.",
            "It decides what is trained.",
            "Give --method NAME; 'stf methods' lists the networks.",
        )
    return TrainOptions(**values)


def read_config(path: str) -> dict[str, Any]:
    """The values of a TOML (``.toml``) or JSON file.

    Raises:
        FileMissing: no such file.
        OptionValue: not readable as its kind.
    """
    if not os.path.isfile(path):
        raise FileMissing(
            f"There is no file {path}.", "It holds the training options.", "Check the path."
        )
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        document = _toml(text) if path.lower().endswith(".toml") else json.loads(text)
    except (ValueError, RecursionError) as error:  # of both parsers, and bytes that are not text
        raise OptionValue(
            f"{path} is not readable as {'TOML' if path.lower().endswith('.toml') else 'JSON'}: "
            f"{error}.",
            "It holds the training options.",
            "Correct the file; names and values are those of 'stf train --help'.",
        ) from None
    if not isinstance(document, dict):
        raise OptionValue(
            f"{path} holds a {type(document).__name__} instead of names and values.",
            "It holds the training options.",
            'Write for example {"method": "edc-stfn", "epochs": 100}.',
        )
    return document


def _toml(text: str) -> dict[str, Any]:
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    return tomllib.loads(text)


def build(kind: type[Any], given: dict[str, Any], what: str) -> Any:
    """A frozen dataclass of settings from plain values; numbers may come as text.

    Args:
        kind: the dataclass.
        given: name -> value.
        what: for messages, e.g. "the recipe of EDC-STFN".

    Raises:
        OptionUnknown, OptionValue: a wrong name or value.
    """
    hints, values = get_type_hints(kind), {}
    known = [item.name for item in dataclasses.fields(kind)]
    for key, value in given.items():
        name = key.replace("-", "_")
        if name not in known:
            raise OptionUnknown(
                f"There is no setting '{key}' in {what}.",
                "A setting that is silently dropped would train another network.",
                f"The settings are: {', '.join(known) or 'none'}.",
            )
        values[name] = _parsed(name, value, hints[name])
    return kind(**values)


def _parsed(name: str, value: Any, hint: Any) -> Any:
    """A value that may be text, as the type of its field."""
    if isinstance(value, str) and str not in _kinds(hint):
        word = value.strip().lower()
        if type(None) in _kinds(hint) and word in ("none", "auto"):
            return None
        if bool in _kinds(hint) and word in ("true", "false"):
            return word == "true"
        number = float if float in _kinds(hint) else int
        try:
            value = number(word)
        except ValueError:
            raise _refused(name, value, _type_words(hint)) from None
    _check_type(name, value, hint)
    return value


def _kinds(hint: Any) -> tuple[Any, ...]:
    return getattr(hint, "__args__", None) or (hint,)


def _check_type(name: str, value: Any, hint: Any) -> None:
    kinds = (dict,) if getattr(hint, "__origin__", None) is dict else _kinds(hint)
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not (any(type(value) is kind for kind in kinds) or (whole and float in kinds)):
        raise _refused(name, value, _type_words(hint))


def _type_words(hint: Any) -> str:
    words = {int: "a whole number", float: "a number", bool: "true or false", str: "text",
             type(None): "nothing", dict: "names and values"}  # fmt: skip
    kinds = (dict,) if getattr(hint, "__origin__", None) is dict else _kinds(hint)
    return " or ".join(words.get(kind, str(kind)) for kind in kinds)


def _refused(name: str, value: Any, allowed: str) -> OptionValue:
    return OptionValue(
        f"{name} = {value!r} is not possible.",
        "The training would not be the one that was meant.",
        f"Allowed: {allowed}.",
    )
