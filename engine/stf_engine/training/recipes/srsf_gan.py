"""Training of SRSF-GAN (Zhao et al. 2023, doi 10.1109/TGRS.2023.3329115)."""

from __future__ import annotations

from dataclasses import dataclass

from torch import Tensor
from torch.optim import Adam, Optimizer

from ...networks.entry import FUSION
from ..batch import Batch
from ..losses import l1, least_squares, structure_term, total
from ..recipe import Recipe, Stage, Update

DISCRIMINATOR = "discriminator"


@dataclass(frozen=True)
class SrsfGanOptions:
    """Settings.

    Attributes:
        learning_rate: of Adam, for the generator.
        discriminator_learning_rate: for the discriminator.
        adversarial_weight: of what the discriminator says, in the generator's loss.
    """

    learning_rate: float = 2e-4
    discriminator_learning_rate: float = 2e-3
    adversarial_weight: float = 0.01


def content_loss(predicted: Tensor, target: Tensor, reference: bool = False) -> dict[str, Tensor]:
    """Terms for the prediction, for images (batch, b, row, column)."""
    return {
        "l1": l1(predicted, target),
        "structure": structure_term(predicted, target, reference),
    }


class SrsfGanRecipe(Recipe):
    """Generator against a discriminator that scores each pixel of an image by itself.

    One mixing gate serves four scales. Its norms take the statistics of each scale in training, but
    one mixture of them all afterwards: the published network (``reference``) predicts otherwise
    than it was trained. Here they stay in evaluation mode, as the plain scale and shift that they
    are when predicting.
    """

    network = "srsf-gan"
    Options = SrsfGanOptions
    auxiliary = (DISCRIMINATOR,)

    def set_training(self) -> None:
        super().set_training()
        if not self.reference:
            self.fusion.mix.eval()  # type: ignore[operator, union-attr]

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        options = self.options
        judge, maker = self.parts[DISCRIMINATOR], self.fusion
        return {
            DISCRIMINATOR: Adam(judge.parameters(), options.discriminator_learning_rate),
            FUSION: Adam(maker.parameters(), options.learning_rate),
        }

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        judge, maker, target = self.parts[DISCRIMINATOR], self.fusion, batch.fine_t2
        both = maker.forward_both(*self.inputs(batch))  # type: ignore[operator]
        predicted, from_coarse = (batch.judged(image) for image in both)
        real = least_squares(judge(target), 1.0)
        found = least_squares(judge(predicted.detach()), 0.0)
        update(DISCRIMINATOR, real + found)
        terms = content_loss(predicted, target, self.reference)
        terms["coarse_structure"] = structure_term(from_coarse, target, self.reference)
        fooled = least_squares(judge(predicted), 1.0)
        terms["adversarial"] = self.options.adversarial_weight * fooled
        update(FUSION, total(terms))
        return {**terms, "discriminator": real + found}
