"""``stf train``: from options to a trained network."""

from __future__ import annotations

import contextlib
import importlib
import os
from dataclasses import dataclass, field
from typing import Any, Iterator, Optional

import torch
from lightning.fabric import Fabric

from ..devices import choose
from ..errors import DeviceMissing, FolderInUse, OutputExists
from ..events import Progress
from ..satfusion.registry import is_combination
from . import checkpoint
from .logs import Logs
from .options import TrainOptions
from .task import SceneTask, Task
from .trainer import Trainer

PRECISIONS = {"fp32": "32-true", "bf16": "bf16-mixed", "fp16": "16-mixed"}


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
    task = task_of(options)
    fabric = launched(options, progress)
    if not fabric.is_global_zero:
        progress = Progress()
    source = task.open(progress.part(0.0, 0.02))
    folder = os.path.join(options.log_dir, source.name, task.name)
    with _held(folder, options, fabric.is_global_zero):
        # Everybody has looked at the folder before the first process writes to it.
        saved = checkpoint.read(folder, options) if options.resume else None
        fabric.barrier()
        torch.manual_seed(options.seed)
        trainer = _trainer(fabric, options, task, source, folder, saved, progress)
        try:
            trainer.run()
        finally:
            if trainer.logs is not None:
                trainer.logs.close()
    return _trained(folder, trainer, source)


def task_of(options: TrainOptions) -> Task:
    """What kind of network is trained; its settings are checked.

    Raises:
        MethodUnknown, OptionUnknown, OptionValue, PackageMissing
    """
    if is_combination(options.method):
        from .areas.task import AreaTask

        return AreaTask(options)
    return SceneTask(options)


def _trainer(
    fabric: Fabric,
    options: TrainOptions,
    task: Task,
    source: Any,
    folder: str,
    saved: Optional[dict[str, Any]],
    progress: Progress,
) -> Trainer:
    recipe = task.recipe(source)
    logs = None
    if fabric.is_global_zero:
        logs = Logs(folder, options.as_dict(), saved["state"].epoch if saved else None)
    judge = task.judge(recipe, source, folder, str(fabric.device))
    task.place(source, fabric.device)
    sampler = task.sampler(source, options.batch_size * fabric.world_size)
    return Trainer(fabric, options, recipe, sampler, judge, logs, folder, progress, saved)


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


def _trained(folder: str, trainer: Trainer, source: Any) -> Trained:
    paths = [os.path.join(folder, n) for n in (checkpoint.BEST_WEIGHTS, checkpoint.LAST_WEIGHTS)]
    best, last = (path if os.path.isfile(path) else None for path in paths)
    state = trainer.state
    return Trained(
        folder, best, last, state.epoch, state.best, trainer.finished_early, source.notes
    )
