"""Training of MLFF-GAN (Song et al. 2022, doi 10.1109/TGRS.2022.3169916)."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.optim import Adam, Optimizer

from ...networks.entry import FUSION
from ..batch import Batch
from ..losses import cosine_distance, l1, least_squares, mse, structure_term, total
from ..recipe import Recipe, Stage, Update

DISCRIMINATOR = "discriminator"


@dataclass(frozen=True)
class MlffGanOptions:
    """Settings.

    Attributes:
        learning_rate: of Adam, for both parts.
        adversarial_weight: of what the discriminator says, in the generator's loss.
    """

    learning_rate: float = 2e-4
    adversarial_weight: float = 0.01


def content_loss(predicted: Tensor, target: Tensor, reference: bool = False) -> dict[str, Tensor]:
    """Terms of the generator without the adversarial one, for images (batch, b, row, column)."""
    return {
        "l1": l1(predicted, target),
        "structure": structure_term(predicted, target, reference),
        "spectrum": cosine_distance(predicted, target),
    }


class MlffGanRecipe(Recipe):
    """Generator against patch discriminator.

    The generator predicts twice per batch: once for each step, with other dropout.
    """

    network = "mlff-gan"
    Options = MlffGanOptions
    auxiliary = (DISCRIMINATOR,)

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        rate = self.options.learning_rate
        return {name: Adam(self.parts[name].parameters(), rate) for name in (DISCRIMINATOR, FUSION)}

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        target = batch.fine_t2
        with torch.no_grad():
            first = batch.judged(self.fusion(*self.inputs(batch)))
        real = least_squares(self._scores(target, batch), 1.0)
        found = least_squares(self._scores(first, batch), 0.0)
        update(DISCRIMINATOR, real + found)
        predicted = batch.judged(self.fusion(*self.inputs(batch)))
        terms = content_loss(predicted, target, self.reference)
        scores = self._scores(predicted, batch)
        terms["adversarial"] = self.options.adversarial_weight * mse(
            scores, torch.ones_like(scores)
        )
        update(FUSION, total(terms))
        return {**terms, "discriminator": real + found}

    def _scores(self, image: Tensor, batch: Batch) -> Tensor:
        scores: Tensor = self.parts[DISCRIMINATOR](torch.cat((image, batch.coarse_t2), dim=1))
        return scores
