"""How the network is trained."""

from dataclasses import dataclass

from stf_engine.networks.entry import FUSION
from stf_engine.training.batch import Batch
from stf_engine.training.losses import l1, structure_loss, total
from stf_engine.training.recipe import Recipe, Stage, Update
from torch import Tensor
from torch.optim import Adam, Optimizer


@dataclass(frozen=True)
class ResidualOptions:
    """Settings, changed with ``--set name=value``.

    Attributes:
        learning_rate: of Adam.
        structure_weight: of 1 - MS-SSIM.
    """

    learning_rate: float = 1e-3
    structure_weight: float = 0.1


class ResidualRecipe(Recipe):
    """One network, one optimiser, one loss."""

    network = "residual-example"
    Options = ResidualOptions

    def optimizers(self, stage: Stage) -> dict[str, Optimizer]:
        return {FUSION: Adam(self.fusion.parameters(), self.options.learning_rate)}

    def step(self, batch: Batch, stage: Stage, update: Update) -> dict[str, Tensor]:
        predicted = batch.judged(self.fusion(*self.inputs(batch)))
        terms = {
            "l1": l1(predicted, batch.fine_t2),
            "structure": self.options.structure_weight * structure_loss(predicted, batch.fine_t2),
        }
        update(FUSION, total(terms))
        return terms
