"""Training of GAN-STFM (Tan et al. 2022, doi 10.1109/TGRS.2021.3050551)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import torch
from torch import Tensor
from torch.optim import Adam, Optimizer
from torch.optim.lr_scheduler import LRScheduler

from ...networks.entry import FUSION
from ..batch import Batch
from ..losses import cosine_distance, l1, least_squares, mse, smooth_l1, structure_term, total
from ..recipe import Stage, Update
from .pretraining import AUTOENCODER, Pretraining, freeze

DISCRIMINATOR = "discriminator"


@dataclass(frozen=True)
class GanStfmOptions:
    """Settings.

    Attributes:
        learning_rate: of Adam, for all parts.
        adversarial_weight: of what the discriminator says, in the generator's loss.
        pretraining_epochs: of the autoencoder; None = 40 % of all. The published training has no
            such stage (``compat=reference``): its feature term comes from random weights.
    """

    learning_rate: float = 1e-3
    adversarial_weight: float = 1e-3
    pretraining_epochs: Optional[int] = None


def reconstruction_loss(
    predicted: Tensor, target: Tensor, autoencoder: Any, reference: bool = False
) -> dict[str, Tensor]:
    """Terms of the generator without the adversarial one, for images (batch, b, row, column)."""
    seen, wanted = autoencoder.encode(predicted), autoencoder.encode(target)
    return {
        "l1": 10.0 * l1(predicted, target),
        "features": mse(seen, wanted),
        "angle": cosine_distance(seen, wanted),
        "structure": structure_term(predicted, target, reference),
    }


class GanStfmRecipe(Pretraining):
    """Autoencoder, then generator against discriminator: one step of each per batch.

    Each sample is judged by itself. In the published training (``reference``) one mean score
    stands for the whole batch, and the coarse image is that of t1.
    """

    network = "gan-stfm"
    Options = GanStfmOptions
    auxiliary = (AUTOENCODER, DISCRIMINATOR)

    def stages(self, epochs: int) -> tuple[Stage, ...]:
        return (Stage(FUSION, epochs),) if self.reference else super().stages(epochs)

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        if stage.name == AUTOENCODER:
            trained = [AUTOENCODER]
        else:
            freeze(self.autoencoder)
            trained = [DISCRIMINATOR, FUSION]
        rate = self.options.learning_rate
        return {name: Adam(self.parts[name].parameters(), rate) for name in trained}

    def schedulers(self, stage: Stage, optimizers: dict[str, Optimizer]) -> list[LRScheduler]:
        return []

    def autoencoder_terms(self, reproduced: Tensor, target: Tensor) -> dict[str, Tensor]:
        return {
            "smooth_l1": smooth_l1(reproduced, target),
            "structure": 0.84 * structure_term(reproduced, target),
        }

    def fusion_terms(self, predicted: Tensor, target: Tensor) -> dict[str, Tensor]:
        return reconstruction_loss(predicted, target, self.autoencoder, self.reference)

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        if stage.name == AUTOENCODER:
            return self._pretrain(batch, update)
        self.autoencoder.eval()
        coarse, fine = self.inputs(batch)
        target, predicted = batch.fine_t2, batch.judged(self.fusion(coarse, fine))
        found = least_squares(self._scores(predicted.detach(), coarse), 0.0)
        real = least_squares(self._scores(target, coarse), 1.0)
        update(DISCRIMINATOR, real + found)
        terms = self.fusion_terms(predicted, target)
        fooled = least_squares(self._scores(predicted, coarse), 1.0)
        terms["adversarial"] = self.options.adversarial_weight * fooled
        update(FUSION, total(terms))
        return {**terms, "discriminator": real + found}

    def _scores(self, image: Tensor, condition: Tensor) -> Tensor:
        scores: Tensor = self.parts[DISCRIMINATOR](torch.cat((image, condition), dim=1))
        return scores.mean() if self.reference else scores
