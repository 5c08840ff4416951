"""What a training tells while it runs: tables, TensorBoard, Weights & Biases, pictures."""

from __future__ import annotations

import csv
import math
import os
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..files import replacing
from ..metrics import NAMES

LOSS_COLUMNS = ("epoch", "stage", "name", "value")
METRIC_COLUMNS = (
    "epoch", "t1", "t2", *(f"val/{name}" for name in NAMES), "pixels", "seconds",
)  # fmt: skip


@dataclass
class Shown:
    """A validated date to be drawn: arrays (band, row, column) in physical units.

    Attributes:
        name: "2002-04-01 to 2002-04-17".
        images: role -> array; with coarse_t1, coarse_t2, fine_t1, fine_t2 and prediction.
        valid: bool (row, column).
        rgb: three band positions.
    """

    name: str
    images: dict[str, np.ndarray]
    valid: np.ndarray
    rgb: tuple[int, int, int]


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
        options: plain values, kept with the logs.
        resumed_at: the epoch with which a resumed training goes on; None = a new one.
    """

    def __init__(
        self, folder: str, options: dict[str, Any], resumed_at: Optional[int] = None
    ) -> None:
        self.folder = folder
        os.makedirs(folder, exist_ok=True)
        self.losses = Table(os.path.join(folder, "losses.csv"), LOSS_COLUMNS, resumed_at)
        self.metrics = Table(os.path.join(folder, "metrics.csv"), METRIC_COLUMNS, resumed_at)

    def epoch(self, epoch: int, stage: str, values: dict[str, float]) -> None:
        """Means over an epoch: loss terms, "learning_rate/<part>", "seconds", "memory_mb"."""
        rows = [
            {"epoch": epoch, "stage": stage, "name": name, "value": value}
            for name, value in values.items()
        ]
        self.losses.add(rows)

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

    def close(self) -> None:
        """Flush and close everything."""
