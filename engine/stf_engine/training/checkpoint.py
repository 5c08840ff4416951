"""What a training writes besides its logs: the checkpoint that resumes it, and weights files.

A checkpoint is written in one piece: a kill at any moment leaves the previous one. It holds
tensors and plain values only, so it is read without unpickling anything else.
"""

from __future__ import annotations

import io
import os
from dataclasses import asdict, dataclass, field
from typing import Any

import torch
from torch import nn

from ..errors import CheckpointUnfit, FileMissing, LossNotFinite
from ..files import replacing
from ..weights.card import Card
from ..weights.file import save
from .options import TrainOptions

FORMAT = 1
LAST = "last.ckpt"
LAST_WEIGHTS, BEST_WEIGHTS = "last.safetensors", "best.safetensors"

MAY_CHANGE = {
    "epochs", "device", "num_workers", "test_freq", "early_stopping", "max_hours", "cache",
    "wandb", "resume", "overwrite", "checkpoint_minutes", "data_root", "pairs", "log_dir",
}  # fmt: skip
"""Options that may differ when a training is resumed; the others decide its losses."""


@dataclass
class State:
    """Where a training stands.

    Attributes:
        epoch: the present one, from 0; ``step``: the next one in it.
        sums: loss term -> sum over the steps of this epoch so far.
        best: PSNR of the best validation, in dB; None before the first.
        best_epoch: when that was.
        stale: validations since then.
        seconds: spent in all runs.
    """

    epoch: int = 0
    step: int = 0
    sums: dict[str, float] = field(default_factory=dict)
    best: float | None = None
    best_epoch: int = -1
    stale: int = 0
    seconds: float = 0.0


def write(
    folder: str,
    options: TrainOptions,
    state: State,
    parts: nn.ModuleDict,
    optimizers: dict[str, Any],
    schedulers: list[Any],
) -> None:
    """Write the checkpoint.

    Raises:
        LossNotFinite: a parameter is not finite; the earlier checkpoint is kept.
        DiskFull, FolderReadOnly: it could not be written; the earlier one is kept.
    """
    check_finite(parts)
    content = {
        "format": FORMAT,
        "options": options.as_dict(),
        "state": asdict(state),
        "parts": parts.state_dict(),
        "optimizers": {name: optimizer.state_dict() for name, optimizer in optimizers.items()},
        "schedulers": [scheduler.state_dict() for scheduler in schedulers],
    }
    # Into memory first: torch reports a full disk as an error that names neither.
    memory = io.BytesIO()
    torch.save(content, memory)
    with replacing(os.path.join(folder, LAST)) as part, open(part, "wb") as file:
        file.write(memory.getbuffer())
        file.flush()
        os.fsync(file.fileno())


def check_finite(parts: nn.Module) -> None:
    """Refuse parameters that are not finite.

    Raises:
        LossNotFinite
    """
    for name, value in parts.state_dict().items():
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise LossNotFinite(
                f"The parameter {name} is no longer finite.",
                "Every prediction would be nonsense; the last good weights are kept.",
                "Lower the learning rate (--set learning_rate=...), or train in fp32.",
            )


def read(folder: str, options: TrainOptions) -> dict[str, Any]:
    """The checkpoint of a folder, on the processor.

    Raises:
        FileMissing: there is none.
        CheckpointUnfit: damaged, or of a training with other options.
    """
    path = os.path.join(folder, LAST)
    if not os.path.isfile(path):
        raise FileMissing(
            f"There is no checkpoint {path}.",
            "A training is resumed from the state that it saved.",
            "Leave --resume out to start anew, or check --log-dir.",
        )
    try:
        content = torch.load(path, map_location="cpu", weights_only=True)
        saved, state = content["options"], State(**content["state"])
    except Exception as error:  # torch raises whatever the broken bytes lead to
        raise CheckpointUnfit(
            f"{path} is not readable: {str(error).splitlines()[0][:200]}.",
            "It may be cut off, or of another version.",
            f"Start anew with --overwrite, or use the weights in {BEST_WEIGHTS}.",
        ) from None
    present = options.as_dict()
    others = [k for k in present if k not in MAY_CHANGE and saved.get(k, present[k]) != present[k]]
    if others:
        changes = ", ".join(f"{k} {saved[k]!r} -> {present[k]!r}" for k in others)
        raise CheckpointUnfit(
            f"The training in {folder} was started with other options: {changes}.",
            "Going on with them would be a mixture of two trainings.",
            "Give the same options, or start anew with --overwrite.",
        )
    return {**content, "state": state}


def write_weights(path: str, module: nn.Module, card: Card) -> None:
    """Write a module as a weights file."""
    tensors = {key: value.detach().cpu().numpy() for key, value in module.state_dict().items()}
    save(path, card, tensors)
