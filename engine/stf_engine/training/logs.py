"""What a training tells while it runs: tables, TensorBoard, Weights & Biases, pictures."""

from __future__ import annotations

import csv
import json
import math
import os
import shutil
from typing import Any, Optional

import numpy as np
from torch.utils.tensorboard import SummaryWriter

from ..errors import PackageMissing
from ..files import replacing
from ..metrics import NAMES
from .pictures import error_scale, png, sheet
from .shown import Shown

PICTURES = "pictures"
WANDB_RUN = "wandb-run.txt"

LOSS_COLUMNS = ("epoch", "stage", "name", "value")
METRIC_COLUMNS = (
    "epoch", "t1", "t2", *(f"val/{name}" for name in NAMES), "pixels", "seconds",
)  # fmt: skip


class Table:
    """A CSV file with fixed columns; rows of epochs that are trained again are dropped."""

    def __init__(self, path: str, columns: tuple[str, ...], before_epoch: Optional[int]) -> None:
        self.path, self.columns = path, columns
        kept: list[dict[str, str]] = []
        if before_epoch is not None and os.path.isfile(path):
            with open(path, encoding="utf-8", newline="") as file:
                kept = [row for row in csv.DictReader(file) if int(row["epoch"]) < before_epoch]
        with replacing(path) as part, open(part, "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", restval="")
            writer.writeheader()
            writer.writerows(kept)

    def add(self, rows: list[dict[str, Any]]) -> None:
        """Append rows; what is missing or undefined is an empty cell."""
        with open(self.path, "a", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, self.columns, extrasaction="ignore", restval="")
            writer.writerows([{k: _cell(v) for k, v in row.items()} for row in rows])


def _cell(value: Any) -> Any:
    if isinstance(value, float):
        return "" if math.isnan(value) else f"{value:.10g}"
    return value


class Logs:
    """All logs of one training, in its folder. Only the first process has one.

    Args:
        folder: of the results.
        options: plain values, kept with the logs; with ``wandb`` true they go to Weights & Biases
            as well.
        resumed_at: the epoch with which a resumed training goes on; None = a new one.

    Raises:
        PackageMissing: Weights & Biases was asked for and cannot be used.
    """

    def __init__(
        self, folder: str, options: dict[str, Any], resumed_at: Optional[int] = None
    ) -> None:
        self.folder = folder
        os.makedirs(os.path.join(folder, PICTURES), exist_ok=True)
        self._wandb: Any = None
        if options.get("wandb"):
            self._wandb = _wandb_run(folder, options, resumed_at is not None)
        with replacing(os.path.join(folder, "options.json")) as part:
            with open(part, "w", encoding="utf-8") as file:
                json.dump(options, file, indent=2)
        self.losses = Table(os.path.join(folder, "losses.csv"), LOSS_COLUMNS, resumed_at)
        self.metrics = Table(os.path.join(folder, "metrics.csv"), METRIC_COLUMNS, resumed_at)
        if resumed_at is None:
            self._forget_pictures()
        # Events from the resumed epoch on, written before, are dropped by TensorBoard.
        self._board: Any = SummaryWriter(os.path.join(folder, "tensorboard"), purge_step=resumed_at)

    def epoch(self, epoch: int, stage: str, values: dict[str, float]) -> None:
        """Means over an epoch: loss terms, "learning_rate/<part>", "seconds", "memory_mb"."""
        rows = [
            {"epoch": epoch, "stage": stage, "name": name, "value": value}
            for name, value in values.items()
        ]
        self.losses.add(rows)
        self._numbers(epoch, values)

    def validation(
        self,
        epoch: int,
        rows: list[dict[str, Any]],
        means: dict[str, tuple[float, float, int]],
        shown: list[Shown],
    ) -> None:
        """Scores per date (keys of METRIC_COLUMNS), their means over the dates, and pictures."""
        self.metrics.add([{"epoch": epoch, **row} for row in rows])
        summary = {f"val/{name}": mean for name, (mean, _, _) in means.items()}
        self.metrics.add([{"epoch": epoch, "t1": "mean", "t2": "", **summary}])
        self._numbers(epoch, {k: v for k, v in summary.items() if math.isfinite(v)})
        if shown:
            self._draw(epoch, shown)

    def close(self) -> None:
        """Flush and close everything."""
        self._board.close()
        if self._wandb is not None:
            self._wandb.finish()

    def _numbers(self, epoch: int, values: dict[str, float]) -> None:
        for name, value in values.items():
            self._board.add_scalar(name, value, epoch)
        if self._wandb is not None:
            self._wandb.log({"epoch": epoch, **values}, step=epoch)

    def _draw(self, epoch: int, shown: list[Shown]) -> None:
        page = sheet(shown, self._error_scale(shown), f"Epoch {epoch}")
        name = f"epoch-{epoch:04d}.png"
        with replacing(os.path.join(self.folder, PICTURES, name)) as part:
            with open(part, "wb") as file:
                file.write(png(page))
        self._board.add_image("validation", np.asarray(page), epoch, dataformats="HWC")
        if self._wandb is not None:
            import wandb

            self._wandb.log({"validation": wandb.Image(page)}, step=epoch)

    def _error_scale(self, shown: list[Shown]) -> float:
        """The scale of the first validation, for all later ones, also after a resume."""
        path = os.path.join(self.folder, PICTURES, "scale.json")
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                return float(json.load(file)["error"])
        limit = error_scale(shown)
        with replacing(path) as part, open(part, "w", encoding="utf-8") as file:
            json.dump({"error": limit}, file)
        return limit

    def _forget_pictures(self) -> None:
        """Pictures and events of a training that this one replaces."""
        folder = os.path.join(self.folder, PICTURES)
        for name in os.listdir(folder):
            if name == "scale.json" or (name.startswith("epoch-") and name.endswith(".png")):
                os.remove(os.path.join(folder, name))
        shutil.rmtree(os.path.join(self.folder, "tensorboard"), ignore_errors=True)


def _read(path: str) -> str:
    """The text of a small file, empty when there is none."""
    if not os.path.isfile(path):
        return ""
    with open(path, encoding="utf-8") as file:
        return file.read().strip()


def _wandb_run(folder: str, options: dict[str, Any], resumed: bool) -> Any:
    """A run of Weights & Biases, the same one when a training is resumed; WANDB_MODE=offline keeps
    it on this machine."""
    import wandb

    noted = os.path.join(folder, WANDB_RUN)
    earlier = _read(noted) if resumed else ""
    source = options.get("dataset") or options.get("pairs") or ""
    try:
        run = wandb.init(
            project="stfusion", dir=folder, config=options, id=earlier or None, resume="allow",
            name=f"{options.get('method')} {os.path.basename(str(source))}",
        )  # fmt: skip
    except Exception as error:  # its own errors, those of its network, of its login
        raise PackageMissing(
            f"Weights & Biases cannot be used: {str(error).splitlines()[0][:200]}.",
            "It was asked for with --wandb and would miss the whole training.",
            "Log in with 'wandb login', set WANDB_MODE=offline, or leave --wandb out.",
        ) from None
    with replacing(noted) as part, open(part, "w", encoding="utf-8") as file:
        file.write(run.id)
    return run
