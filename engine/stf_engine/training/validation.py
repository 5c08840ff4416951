"""Predicting whole scenes with a network in training, and scoring them.

The same tiles, blending and masks as in ``stf fuse``: what is validated is what a user gets.
"""

from __future__ import annotations

import dataclasses
import math
import os
import time
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import nn

from ..events import Progress
from ..metrics import NAMES, score
from ..networks.entry import Network
from ..networks.method import NetworkMethod, method_class
from ..weights.card import Card
from .checkpoint import write_weights
from .logs import Logs
from .shown import Shown
from .store import ROLES, Store


@dataclass
class Predicted:
    """A predicted date.

    Attributes:
        t1, t2: positions in the store.
        values: float32 (band, row, column), physical units.
        valid: bool (row, column).
        spread: standard deviation like ``values``, or None.
        seconds: of the prediction, the device waited for.
    """

    t1: int
    t2: int
    values: np.ndarray
    valid: np.ndarray
    spread: np.ndarray | None
    seconds: float


def predictor(
    entry: Network,
    card: Card,
    module: nn.Module,
    device: str,
    precision: str = "fp32",
    settings: dict[str, Any] | None = None,
) -> NetworkMethod:
    """The inference of a live module; training goes on with the same module afterwards."""
    made = method_class(entry)
    return made(entry, card, module, device, precision, **(settings or {}))


def predict(
    method: NetworkMethod, store: Store, t1: int, t2: int, ratio: float | None, progress: Progress
) -> Predicted:
    """The image of date t2 from the pair of t1."""
    method.runner.model.eval()
    scene = store.scene(t1, t2, ratio)
    values = np.zeros((store.bands, store.rows, store.columns), np.float32)
    valid = np.zeros((store.rows, store.columns), bool)
    spread: np.ndarray | None = None
    started = time.perf_counter()
    for window, made in method.run(scene, progress):
        place = (slice(None), *window.slices)
        values[place], valid[window.slices] = made.values[0], made.valid[0]
        if made.uncertainty is not None:
            spread = np.zeros_like(values) if spread is None else spread
            spread[place] = made.uncertainty[0]
    if method.runner.device.type == "cuda":
        torch.cuda.synchronize(method.runner.device)
    return Predicted(t1, t2, values, valid, spread, time.perf_counter() - started)


def scores_of(
    values: np.ndarray,
    valid: np.ndarray,
    store: Store,
    t2: int,
    ratio: float | None,
    mode: str = "default",
    drop_outliers: bool = False,
) -> dict[str, float]:
    """The eleven metrics against the fine image of t2, both clipped to 0..1 for reflectance."""
    target, known = store.image(t2)
    reflectance = store.offset == 0.0 and store.scale == 1.0
    span = (0.0, 1.0) if reflectance else None
    found = score(
        values, target, valid & known, ratio or 16.0, mode,  # type: ignore[arg-type]
        value_range=span, clip=span if mode == "default" else None, drop_outliers=drop_outliers,
    )  # fmt: skip
    return dict(found.overall)


class Judge(ABC):
    """Judges a network in training and keeps its weights.

    Args:
        card: what the weights files will say; scores and epoch are filled in.
        folder: for weights files.
        rgb: band positions of the pictures.
        pictures: how many dates or areas are drawn.
    """

    def __init__(
        self, card: Card, folder: str, rgb: tuple[int, int, int] = (0, 0, 0), pictures: int = 3
    ) -> None:
        self.card, self.folder, self.rgb, self.pictures = card, folder, rgb, pictures
        self.scores: dict[str, float] = {}

    @abstractmethod
    def judge(self, epoch: int, module: nn.Module, logs: Logs | None, progress: Progress) -> float:
        """Score everything that is for validation, log it, and give the mean PSNR in dB."""

    def concluded(
        self, epoch: int, rows: list[dict[str, Any]], shown: list[Shown], logs: Logs | None
    ) -> float:
        """The mean PSNR of scored rows (metric -> value, t1, t2, pixels, seconds), logged."""
        means = average(rows)
        self.scores = {name: mean for name, (mean, _, count) in means.items() if count}
        if logs is not None:
            logs.validation(epoch, [_logged(row) for row in rows], means, shown)
        quality = means["PSNR"][0]
        return quality if math.isfinite(quality) else -math.inf

    def keep(self, module: nn.Module, epoch: int, name: str) -> None:
        """Write the module as a weights file of the results' folder."""
        source = {**self.card.source, "epoch": epoch}
        card = dataclasses.replace(self.card, scores=dict(self.scores), source=source)
        write_weights(os.path.join(self.folder, name), module, card)


class Validator(Judge):
    """Judges the network in training on the validation dates.

    Args:
        entry: the network.
        card: what its weights files will say; scores and epoch are filled in.
        store: all images.
        pairs: (t1, t2) positions of the validation dates.
        folder: for weights files.
        device: torch device name.
        rgb: band positions of the pictures.
        settings: of the method, for networks that have some.
        pictures: dates to draw.
    """

    def __init__(
        self,
        entry: Network,
        card: Card,
        store: Store,
        pairs: list[tuple[int, int]],
        folder: str,
        device: str,
        rgb: tuple[int, int, int] = (0, 0, 0),
        settings: dict[str, Any] | None = None,
        pictures: int = 3,
    ) -> None:
        super().__init__(card, folder, rgb, pictures)
        self.entry, self.store, self.pairs = entry, store, pairs
        self.device, self.settings = device, settings or {}
        self._method: NetworkMethod | None = None

    def judge(self, epoch: int, module: nn.Module, logs: Logs | None, progress: Progress) -> float:
        """Score all validation dates, log them, and give their mean PSNR in dB."""
        if self._method is None or self._method.runner.model is not module:
            self._method = predictor(
                self.entry, self.card, module, self.device, settings=self.settings
            )
        rows, shown = [], []
        for number, (t1, t2) in enumerate(self.pairs):
            made = predict(self._method, self.store, t1, t2, self.card.ratio, progress)
            found = scores_of(made.values, made.valid, self.store, t2, self.card.ratio)
            dates = (str(self.store.dates[t].date) for t in (t1, t2))
            rows.append({**found, **dict(zip(("t1", "t2"), dates)), "seconds": made.seconds,
                         "pixels": int(made.valid.sum())})  # fmt: skip
            if number < self.pictures:
                shown.append(shown_of(made, self.store, self.rgb))
        return self.concluded(epoch, rows, shown, logs)


def _logged(row: dict[str, Any]) -> dict[str, Any]:
    named = {f"val/{name}": row[name] for name in NAMES if name in row}
    return {**named, **{name: row[name] for name in ("t1", "t2", "pixels", "seconds")}}


def shown_of(made: Predicted, store: Store, rgb: tuple[int, int, int]) -> Shown:
    """A predicted date as it is drawn, with the images it was made from and its target."""
    dates = store.dates
    images = {
        role: store.image(made.t1 if role.endswith("t1") else made.t2, role[:-3])[0]
        for role in ROLES
    }
    name = f"{dates[made.t1].date} to {dates[made.t2].date}"
    return Shown(name, {**images, "prediction": made.values}, made.valid, rgb)


def average(
    rows: list[dict[str, Any]], names: tuple[str, ...] = NAMES
) -> dict[str, tuple[float, float, int]]:
    """Metric -> mean, population standard deviation, and number of defined values over scenes."""
    found = {}
    for name in names:
        defined = [row[name] for row in rows if math.isfinite(row.get(name, math.nan))]
        if defined:
            found[name] = (float(np.mean(defined)), float(np.std(defined)), len(defined))
        else:
            found[name] = (math.nan, math.nan, 0)
    return found
