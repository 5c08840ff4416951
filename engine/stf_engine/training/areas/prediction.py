"""A network over a whole area: overlapping chips, blended."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn

from ...datasets.area_images import AreaImages, resized
from ...events import Progress
from ...metrics import score
from ...metrics.scores import Scores
from ...networks.precision import short_type
from ..shown import Shown
from ..store import Sample
from .recipe import entered
from .store import AreaStore

BATCH = 4
"""Chips at once."""

OVERLAP = 4
"""Neighbouring chips share this part of their side."""

TITLES = {"mean": "mean of revisits", "pan": "panchromatic", "fine_t2": "target",
          "prediction": "prediction"}  # fmt: skip


@dataclass(frozen=True)
class Predictor:
    """What is needed to use a network on areas.

    Attributes:
        module: takes (revisits, pan, observed).
        side: rows and columns of a chip of the revisits.
        bands, preset: see :func:`.recipe.entered`.
        device: torch device name.
        precision: fp32, bf16, fp16, or auto (fp32).
    """

    module: nn.Module
    side: tuple[int, int]
    bands: tuple[str, ...]
    preset: str
    device: str
    precision: str = "fp32"


@dataclass
class PredictedArea:
    """A predicted area.

    Attributes:
        index: in the store.
        values: float32 (band, fine row, fine column).
        seconds: of the prediction.
    """

    index: int
    values: np.ndarray
    seconds: float


def predict(
    predictor: Predictor, store: AreaStore, index: int, progress: Progress
) -> PredictedArea:
    """The sharp image of an area."""
    area, started = store.area(index), time.perf_counter()
    rows, columns = area.revisits.shape[2:]
    side = (min(predictor.side[0], rows), min(predictor.side[1], columns))
    samples = [
        Sample(index, index, row, column)
        for row in starts(rows, side[0], store.phase)
        for column in starts(columns, side[1], store.phase)
    ]
    total = np.zeros((store.bands, *area.known.shape), np.float64)
    weights = np.zeros(area.known.shape, np.float64)
    predictor.module.eval()
    for first in range(0, len(samples), BATCH):
        progress.check()
        some = samples[first : first + BATCH]
        for sample, values in zip(some, _chips(predictor, store, some, side)):
            window = store.window(area, sample, side)
            weight = _weight(values.shape[1:])
            total[(..., *window)] += values * weight
            weights[window] += weight
    values = np.divide(total, weights, out=np.zeros_like(total), where=weights > 0)
    return PredictedArea(index, values.astype(np.float32), time.perf_counter() - started)


def _chips(
    predictor: Predictor, store: AreaStore, samples: list[Sample], side: tuple[int, int]
) -> np.ndarray:
    batch = store.crops(samples, side, 0).to(torch.device(predictor.device))
    revisits = entered(batch.revisits, predictor.bands, predictor.preset)
    kind = short_type(predictor.precision)
    device = torch.device(predictor.device).type
    with torch.inference_mode(), torch.autocast(device, kind, enabled=kind is not None):
        final: Tensor = predictor.module(revisits, batch.pan, batch.observed).final
    return np.asarray(final.float().cpu().numpy())


def starts(length: int, side: int, phase: int) -> list[int]:
    """First pixels of windows that cover ``length``, at multiples of ``phase`` but the last."""
    step = max((side - side // OVERLAP) // phase * phase, 1)
    found = list(range(0, max(length - side, 0), step))
    return [*found, length - side]


def _weight(shape: tuple[int, ...]) -> np.ndarray:
    """1 in the middle, falling to the border, above 0 everywhere."""
    ramps = []
    for n in shape:
        distance = np.minimum(np.arange(n) + 1, n - np.arange(n))
        ramps.append(np.minimum(distance / max(n // OVERLAP, 1), 1.0))
    return np.asarray(ramps[0][:, None] * ramps[1][None])


def mean_of_revisits(area: AreaImages) -> np.ndarray:
    """The plain baseline: the mean of the clear pixels of all revisits, enlarged."""
    clear = ~area.clouded[:, None]
    count = clear.sum(axis=0)
    total = np.where(clear, area.revisits, 0.0).sum(axis=0)
    mean = np.where(count > 0, total / np.maximum(count, 1), area.revisits.mean(axis=0))
    rows, columns = area.known.shape
    return resized(mean, (rows, columns))


def scored(values: np.ndarray, area: AreaImages, ratio: float) -> Scores:
    """The eleven scores of an image of an area, on the known pixels, both clipped to 0..1.

    Raises:
        ValueError: the area has no target.
    """
    return score(values, target_of(area), area.known, ratio, "default", value_range=(0.0, 1.0),
                 clip=(0.0, 1.0))  # fmt: skip


def target_of(area: AreaImages) -> np.ndarray:
    """The target of an area that was chosen for having one."""
    if area.target is None:
        raise ValueError(f"{area.name} has no target.")
    return area.target


def shown_of(made: PredictedArea, store: AreaStore, rgb: tuple[int, int, int]) -> Shown:
    """An area as it is drawn."""
    area = store.area(made.index)
    images = {"mean": mean_of_revisits(area), "fine_t2": target_of(area)}
    titles = dict(TITLES)
    if area.pan is None:
        del titles["pan"]
    else:
        images["pan"] = np.repeat(area.pan, store.bands, axis=0)
    images["prediction"] = made.values
    return Shown(area.name, images, area.known, rgb, titles)
