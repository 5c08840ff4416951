"""Training of STFDiff (Huang et al. 2024, doi 10.1016/j.inffus.2024.102505)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Adam, Optimizer
from torch.optim.lr_scheduler import LRScheduler, StepLR

from ...networks.diffusion import chosen, diffuse
from ...networks.entry import FUSION, Network
from ..averaging import MovingAverage
from ..batch import Batch
from ..losses import full_precision
from ..recipe import Recipe, Stage, Update

AVERAGE = "average"


@dataclass(frozen=True)
class StfDiffOptions:
    """Settings.

    Attributes:
        learning_rate: of Adam.
        decay, decay_epochs: the learning rate is multiplied by this after so many epochs.
        average_decay: largest decay of the moving average of the weights, which predicts.
        validation_steps: DDIM steps in validation.
        snr_power, snr_offset: a time index counts (offset + signal-to-noise ratio)^-power.
    """

    learning_rate: float = 2e-4
    decay: float = 0.8
    decay_epochs: int = 100
    average_decay: float = 0.995
    validation_steps: int = 50
    snr_power: float = 0.0
    snr_offset: float = 1.0


@full_precision
def denoising_loss(estimate: Tensor, clean: Tensor, weight: Tensor) -> Tensor:
    """Mean absolute error of the estimated clean image, weighted per sample.

    Args:
        estimate, clean: (batch, b, row, column) in the range of the process.
        weight: (batch, 1, 1, 1), of each sample's time index.
    """
    return ((estimate - clean).abs() * weight).mean()


class StfDiffRecipe(Recipe):
    """One denoising step per batch, at random time indices.

    The average is updated after every optimiser step; the published code (``reference``) does so
    once per epoch only.
    """

    network = "stfdiff"
    Options = StfDiffOptions

    def __init__(
        self,
        entry: Network,
        bands: int,
        options: StfDiffOptions,
        reference: bool = False,
        configuration: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(entry, bands, options, reference, configuration)
        self.parts[AVERAGE] = MovingAverage(self.fusion, options.average_decay)

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        return {FUSION: Adam(self.fusion.parameters(), self.options.learning_rate)}

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        return [StepLR(optimizers[FUSION], self.options.decay_epochs, self.options.decay)]

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        model: Any = self.fusion
        images = [model.inside(image) for image in self.inputs(batch)]
        clean = model.inside(batch.fine_t2)
        times = torch.randint(len(model.schedule), (len(batch),), generator=batch.generator)
        noisy = diffuse(model.schedule, clean, times, batch.normal(clean))
        estimate = model(*images, noisy, times.to(clean.device))
        estimate = torch.where(batch.valid, estimate, clean.to(estimate.dtype))
        weights = model.schedule.loss_weight(self.options.snr_power, self.options.snr_offset)
        loss = denoising_loss(estimate, clean, chosen(weights, times, clean))
        stepped = update(FUSION, loss)
        if stepped and not self.reference:
            self._average.update(model)
        return {"denoising": loss}

    def end_epoch(self, stage: Stage, epoch: int) -> None:
        if self.reference:
            self._average.update(self.fusion)

    @property
    def _average(self) -> MovingAverage:
        average = self.parts[AVERAGE]
        if not isinstance(average, MovingAverage):
            raise TypeError(type(average).__name__)
        return average

    def settings(self) -> dict[str, Any]:
        return {"steps": self.options.validation_steps}

    def answering(self) -> nn.Module:
        return self._average.module
